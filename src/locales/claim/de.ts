import type { ClaimMessages } from './messages.js'

export const claimDe: ClaimMessages = {
  statuses: {
    confirmed: 'bestätigt',
    reported: 'berichtet',
    disputed: 'umstritten',
    alleged: 'behauptet',
    announced: 'angekündigt',
    planned: 'geplant',
  },
  noStatus: 'ohne Statusangabe',
  bases: {
    stated: 'steht so in der Quelle',
    inferred: 'aus der Quelle erschlossen',
    'resolved-outside': 'mit Wissen von außerhalb geklärt',
  },
  states: {
    certain: 'sicher',
    possible: 'möglich',
    unknown: 'Anfang oder Ende unbekannt',
    undated: 'ohne Datum',
    ended: 'beendet',
    off: 'nicht in diesem Zeitraum',
  },
  negative: 'eingeschränkt oder verweigert',
  noType: 'ist verbunden mit:',
  noKind: 'Akteur',
  noSource: 'ohne Quellenangabe',
}
