import { momentOf } from '../time/index.js'

import { LAST_DATE_MS, type Piece } from './reading.js'

/** What `Intl` writes of the calendar in one language: UTC, proleptic Gregorian, eras where they are needed. */
export interface CalendarWords {
  /** `16 September 2023`; with less where a date beside it says the rest: `16 September`, `16`. */
  readonly day: (piece: Piece & { kind: 'day' }, change?: PartChange) => string
  /** `September 2023`, `September` */
  readonly month: (piece: Piece & { kind: 'month' }, change?: PartChange) => string
  /** `16 September 2023 at 14:30 UTC` */
  readonly time: (piece: Piece & { kind: 'time' }, change?: PartChange) => string
  /** `2023`, `44 BC`, `AD 50`; `null` beyond the years of {@link deepYear}. */
  readonly year: (year: number) => string | null
  /** The number of a year that `Intl` has no date for: `170 million`, and whether it is counted back. */
  readonly deepYear: (year: number) => { readonly count: string; readonly bc: boolean; readonly isRound: boolean }
  readonly list: (items: readonly string[], type: 'conjunction' | 'disjunction') => string
}

/** Gives a part of a date another form, as a language's grammar has it. */
export type PartChange = (part: Intl.DateTimeFormatPart, moment: Date) => string

const asIs: PartChange = ({ value }) => value

/**
 * @param locale a BCP 47 tag that `Intl` knows; `change` is the language's own default; `short` is for millions whose
 * full word would have cases
 */
export function calendarWordsIn(
  locale: string,
  change: PartChange = asIs,
  compactDisplay: 'long' | 'short' = 'long',
): CalendarWords {
  const cache = new Map<string, Intl.DateTimeFormat>()
  const write = (moment: number, options: Intl.DateTimeFormatOptions, each: PartChange = change) => {
    const id = JSON.stringify(options)
    const format =
      cache.get(id) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    cache.set(id, format)
    const date = new Date(moment)
    const parts = format.formatToParts(date)
    return parts.map((part) => each(part, date)).join('')
  }
  return {
    day: ({ at, shared }, each) => {
      const options: Intl.DateTimeFormatOptions =
        shared === 'month' ? { day: 'numeric' } : { day: 'numeric', month: 'long' }
      return write(at, shared === 'nothing' ? { ...withYear(at), ...options } : options, each)
    },
    month: ({ at, shared }, each) =>
      write(at, shared === 'nothing' ? { ...withYear(at), month: 'long' } : { month: 'long' }, each),
    time: ({ at, decimals }, each) => {
      const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const
      const seconds = decimals === 'minute' ? {} : ({ second: '2-digit' } as const)
      const fraction = decimals === 'minute' || decimals === 0 ? {} : { fractionalSecondDigits: decimals }
      return write(at, { ...withYear(at), day: 'numeric', month: 'long', ...clock, ...seconds, ...fraction }, each)
    },
    year: (year) => {
      const moment = momentOf(year)
      return Math.abs(moment) > LAST_DATE_MS ? null : write(moment, withYear(moment))
    },
    deepYear: (year) => {
      const bc = year <= 0
      const isRound = Math.abs(year) >= 1e6 && year % 10_000 === 0
      // Among millions of years, the missing year 0 is no matter; else 0 is 1 BC.
      const [years, options] = isRound
        ? [Math.abs(year), { notation: 'compact', compactDisplay, maximumFractionDigits: 6 } as const]
        : [bc ? 1 - year : year, {}]
      const count = new Intl.NumberFormat(locale, options).format(years)
      return { count, bc, isRound }
    },
    list: (items, type) => new Intl.ListFormat(locale, { type }).format(items),
  }
}

const FIRST_PLAIN_YEAR = momentOf(100)
const LAST_PLAIN_YEAR = momentOf(10_000)

/** The years 100 to 9999 are known for years by themselves; others need their era. */
function withYear(moment: number): Intl.DateTimeFormatOptions {
  const isPlain = moment >= FIRST_PLAIN_YEAR && moment < LAST_PLAIN_YEAR
  return isPlain ? { year: 'numeric' } : { year: 'numeric', era: 'short' }
}
