import type { ClaimMessages } from './messages.js'

export const claimEn: ClaimMessages = {
  statuses: {
    confirmed: 'confirmed',
    reported: 'reported',
    disputed: 'disputed',
    alleged: 'alleged',
    announced: 'announced',
    planned: 'planned',
  },
  noStatus: 'no status given',
  bases: {
    stated: 'stated in the source',
    inferred: 'concluded from the source',
    'resolved-outside': 'settled with outside knowledge',
  },
  states: {
    certain: 'certain',
    possible: 'possible',
    unknown: 'start or end unknown',
    undated: 'undated',
    ended: 'ended',
    off: 'not in this window',
  },
  negative: 'cut back or refused',
  noType: 'is tied to',
  noKind: 'actor',
  noSource: 'no source given',
}
