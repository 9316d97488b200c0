import { countingIn } from '../counting.js'
import type { LegendMessages } from './messages.js'

const { number, plural } = countingIn('en-GB')

function ties(count: number): string {
  return plural(count, { one: 'tie', other: 'ties' })
}

export const legendEn: LegendMessages = {
  name: 'What colours, shapes and lines mean',
  sections: {
    ties: 'Ties',
    actors: 'Actors',
    sure: 'How sure',
    sources: 'Sources',
    lines: 'Lines',
    show: 'Show',
  },
  columns: { certain: 'certain', possible: 'possible' },
  other: 'Other',
  noType: 'no type given',
  noKind: 'no kind given',
  count: ({ certain, possible, undated, isPossibleOut, isUndatedOut }) =>
    [
      certain === 0 ? '' : `${number(certain)} certain`,
      possible === 0 ? '' : isPossibleOut ? `${number(possible)} possible left out` : `${number(possible)} possible`,
      undated === 0 ? '' : isUndatedOut ? `${number(undated)} undated left out` : `${number(undated)} undated`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'none in this window',
  tied: ({ tied, undated }) =>
    [
      tied === 0 ? '' : `${number(tied)} with a tie in this window`,
      undated === 0 ? '' : `${number(undated)} with undated ties only`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'none in this window',
  undated: (count) => `+${number(count)} undated`,
  only: 'only',
  onlyHint: 'Leave out all the others. Shift+Enter and a long press do the same.',
  all: 'all',
  none: 'none',
  types: (family) => `Types: ${family}`,
  leftOut: (count) => (count === 0 ? 'Nothing is left out' : `${number(count)} left out`),
  reset: 'Reset',
  lines: {
    certain: 'certain in this window',
    possible: 'possible by its dates',
    unknown: 'start or end unknown',
    doubtful: 'alleged, disputed, planned',
    undated: 'no date known',
    negative: 'cut back or refused',
    ended: 'ended before this window',
  },
  certainOnly: {
    label: 'Certain ties only',
    hint: 'Leaves out ties that may lie in this window by their dates, but need not.',
  },
  undatedTies: {
    label: 'Ties without a date',
    hint: 'Nobody says when they held, so they might belong to any window.',
  },
  endedTies: {
    label: 'Keep ended ties in sight',
    hint: 'Ties that ended before this window stay as thin, faint lines. They are not counted.',
  },
  isolates: {
    label: 'Actors without a tie',
    hint: 'Those that have nothing to do with anybody in this window.',
  },
  sizing: {
    label: 'Size actors by their ties',
    hint: 'The more ties an actor has here, the larger it is drawn.',
  },
  choices: { show: 'show', faint: 'faint', hide: 'hide' },
  possibleHere: (count) => `${number(count)} only possible in this window`,
  possibleOut: (count) => `${number(count)} possible left out`,
  undatedHere: (count) => `${number(count)} undated ${ties(count)}`,
  endedHere: (count) => `${number(count)} ended ${ties(count)}`,
  untiedHere: (count) => `${number(count)} ${plural(count, { one: 'actor', other: 'actors' })} without a tie`,
}
