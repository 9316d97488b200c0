import type { ClaimMessages } from './messages.js'

export const claimFr: ClaimMessages = {
  statuses: {
    confirmed: 'confirmé',
    reported: 'rapporté',
    disputed: 'contesté',
    alleged: 'allégué',
    announced: 'annoncé',
    planned: 'prévu',
  },
  noStatus: 'statut non indiqué',
  bases: {
    stated: 'dit dans la source',
    inferred: 'déduit de la source',
    'resolved-outside': 'établi à l’aide d’autres connaissances',
  },
  states: {
    certain: 'certain',
    possible: 'possible',
    unknown: 'début ou fin inconnus',
    undated: 'sans date',
    ended: 'terminé',
    off: 'hors de cette période',
  },
  negative: 'réduit ou refusé',
  noType: 'est lié à :',
  noKind: 'acteur',
  noSource: 'sans source',
}
