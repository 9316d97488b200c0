import { calendarWordsIn } from './calendar-words.js'
import {
  atOf,
  isOverNewYear,
  plainOf,
  same,
  winterYears,
  type DateWords,
  type Forms,
  type Phrase,
} from './date-words.js'
import type { Piece } from './reading.js'

const calendar = calendarWordsIn('en-GB')
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
const HALVES = { 1: 'the first half', 2: 'the second half', 3: '', 4: '' } as const
const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

function formsOf(plain: string, preposition: 'on' | 'in'): Forms {
  const until = `until ${plain}`
  return { plain, at: `${preposition} ${plain}`, limit: plain, between: plain, until, from: `from ${plain}`, to: until }
}

function year(of: number): string {
  const text = calendar.year(of)
  if (text !== null) return text
  const { count, bc } = calendar.deepYear(of)
  return `${count} ${bc ? 'BC' : 'AD'}`
}

function season(piece: Piece & { kind: 'season' }): string {
  const years = isOverNewYear(piece) ? winterYears(piece.year) : year(piece.year)
  return `${SEASONS[piece.season]} ${years}${piece.south ? ' (southern hemisphere)' : ''}`
}

function forms(piece: Piece): Forms {
  switch (piece.kind) {
    case 'time':
      return formsOf(calendar.time(piece), 'on')
    case 'day':
      return formsOf(calendar.day(piece), 'on')
    case 'month':
      return formsOf(calendar.month(piece), 'in')
    case 'part': {
      const { at, of } = piece
      const whole =
        of === 'year' ? year(new Date(at).getUTCFullYear()) : calendar.month({ kind: 'month', at, shared: 'nothing' })
      return formsOf(`${piece.part} ${whole}`, 'in')
    }
    case 'season':
      return formsOf(season(piece), 'in')
    case 'quarter':
      return formsOf(`Q${piece.number} ${year(piece.year)}`, 'in')
    case 'half':
      return formsOf(`${HALVES[piece.number]} of ${year(piece.year)}`, 'in')
    case 'year':
      return formsOf(year(piece.year), 'in')
    case 'decade':
      return formsOf(`the ${piece.year}s`, 'in')
    default:
      return formsOf(
        `the ${piece.number}${SUFFIX[ordinals.select(piece.number)]} ${piece.kind}${piece.bc ? ' BC' : ''}`,
        'in',
      )
  }
}

/** One preposition serves them all where it is the same: "on 4 May 2022 and 5 August 2024". */
function adverbs(phrases: readonly Phrase[], type: 'conjunction' | 'disjunction'): string {
  const shared = ['on', 'in'].find((word) => phrases.every(({ plain, at }) => at === `${word} ${plain}`))
  if (shared === undefined) return calendar.list(phrases.map(atOf), type)
  return `${shared} ${calendar.list(phrases.map(plainOf), type)}`
}

/** English, with dates in British order. */
export const dateWordsEn: DateWords = {
  forms,
  between: (first, last) => same(`between ${first.between} and ${last.between}`),
  // As an adverb "by" would read like the one who did it: "vouched for by".
  by: ({ limit, at }) => ({ plain: `by ${limit}`, at: `${at} or earlier` }),
  from: ({ limit, at }) => ({ plain: `${limit} or later`, at: `${at} or later` }),
  or: (dates) => ({ plain: calendar.list(dates.map(plainOf), 'disjunction'), at: adverbs(dates, 'disjunction') }),
  about: ({ limit }) => ({ plain: `about ${limit}`, at: `around ${limit}` }),
  roughly: ({ plain, at }) => ({ plain: `roughly ${plain}`, at: `roughly ${at}` }),
  possibly: ({ plain, at }) => ({ plain: `possibly ${plain}`, at: `possibly ${at}` }),
  unknown: 'unknown',
  goesOn: 'still going on',
  noBeginning: 'no beginning',
  startAndEndUnknown: 'start and end unknown',
  span: (start, end) => `${start} – ${end}`,
  attested: (phrases) => `vouched for ${adverbs(phrases, 'conjunction')}`,
  attestedUntil: ({ until }) => `vouched for ${until}`,
}
