import { countingIn } from '../counting.js'
import type { LegendMessages } from './messages.js'

const { number, plural } = countingIn('de')

function ties(count: number): string {
  return plural(count, { one: 'Verbindung', other: 'Verbindungen' })
}

export const legendDe: LegendMessages = {
  name: 'Was Farben, Formen und Linien bedeuten',
  sections: {
    ties: 'Verbindungen',
    actors: 'Akteure',
    sure: 'Wie sicher',
    sources: 'Quellen',
    lines: 'Linien',
    show: 'Anzeige',
  },
  columns: { certain: 'sicher', possible: 'möglich' },
  other: 'Sonstige',
  noType: 'ohne Angabe der Art',
  noKind: 'nicht eingeordnet',
  count: ({ certain, possible, undated, isPossibleOut, isUndatedOut }) =>
    [
      certain === 0 ? '' : `${number(certain)} sicher`,
      possible === 0 ? '' : isPossibleOut ? `${number(possible)} möglich, ausgelassen` : `${number(possible)} möglich`,
      undated === 0
        ? ''
        : isUndatedOut
          ? `${number(undated)} ohne Datum, ausgelassen`
          : `${number(undated)} ohne Datum`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'keine in diesem Zeitraum',
  tied: ({ tied, undated }) =>
    [
      tied === 0 ? '' : `${number(tied)} mit Verbindungen in diesem Zeitraum`,
      undated === 0 ? '' : `${number(undated)} nur mit undatierten Verbindungen`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'keine in diesem Zeitraum',
  undated: (count) => `+${number(count)} ohne Datum`,
  only: 'nur',
  onlyHint: 'Alles andere auslassen. Auch mit Umschalt+Eingabe oder langem Drücken.',
  all: 'alle',
  none: 'keine',
  types: (family) => `Arten: ${family}`,
  leftOut: (count) => (count === 0 ? 'Nichts ausgelassen' : `${number(count)} ausgelassen`),
  reset: 'Zurücksetzen',
  lines: {
    certain: 'sicher in diesem Zeitraum',
    possible: 'nach den Daten möglich',
    unknown: 'Beginn oder Ende unbekannt',
    doubtful: 'behauptet, umstritten, geplant',
    undated: 'kein Datum bekannt',
    negative: 'eingeschränkt oder verweigert',
    ended: 'vor diesem Zeitraum beendet',
  },
  certainOnly: {
    label: 'Nur sichere Verbindungen',
    hint: 'Lässt Verbindungen aus, die nach ihren Daten in diesem Zeitraum liegen können, aber nicht müssen.',
  },
  undatedTies: {
    label: 'Verbindungen ohne Datum',
    hint: 'Niemand sagt, wann sie bestanden; sie könnten in jeden Zeitraum gehören.',
  },
  endedTies: {
    label: 'Beendete Verbindungen weiterzeigen',
    hint: 'Was vor diesem Zeitraum endete, bleibt als dünne, blasse Linie stehen. Es wird nicht mitgezählt.',
  },
  isolates: {
    label: 'Akteure ohne Verbindung',
    hint: 'Wer in diesem Zeitraum mit niemandem zu tun hat.',
  },
  sizing: {
    label: 'Größe nach Verbindungen',
    hint: 'Je mehr Verbindungen ein Akteur hier hat, desto größer ist er gezeichnet.',
  },
  choices: { show: 'zeigen', faint: 'blass', hide: 'ausblenden' },
  possibleHere: (count) => `${number(count)} in diesem Zeitraum nur möglich`,
  possibleOut: (count) => `${number(count)} mögliche ausgelassen`,
  undatedHere: (count) => `${number(count)} ${ties(count)} ohne Datum`,
  endedHere: (count) => `${number(count)} beendete ${ties(count)}`,
  untiedHere: (count) => `${number(count)} ${plural(count, { one: 'Akteur', other: 'Akteure' })} ohne Verbindung`,
}
