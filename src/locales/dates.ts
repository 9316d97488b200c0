import { civilOf, DAY_MS, momentOf, type Unit, type Window } from '../time/index.js'

/**
 * Dates as people write them, in UTC and the proleptic Gregorian calendar, years before 1 with their era.
 * `Intl` does the wording; years beyond what `Date` holds are shown as numbers.
 */
export type DateStyle = 'year' | 'month' | 'day' | 'day-long' | 'month-only' | 'day-only' | 'month-short'

const LAST_DATE_MS = 8.64e15
const cache = new Map<string, Intl.DateTimeFormat>()

/** @param moment ms UTC, finite */
export function formatMoment(moment: number, style: DateStyle, lang: string): string {
  const { year } = civilOf(moment)
  if (Math.abs(moment) > LAST_DATE_MS) return formatDeepYear(year, lang)
  if (style === 'year' && year > 0) return String(year)
  return formatter(style, year <= 0, lang).format(new Date(moment))
}

function formatDeepYear(year: number, lang: string): string {
  return new Intl.NumberFormat(localeOf(lang), { notation: 'compact', maximumFractionDigits: 2 }).format(year)
}

const PARTS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  'day-long': { year: 'numeric', month: 'long', day: 'numeric' },
  'month-only': { month: 'long' },
  'month-short': { month: 'short' },
  'day-only': { day: 'numeric', month: 'short' },
}

function formatter(style: DateStyle, withEra: boolean, lang: string): Intl.DateTimeFormat {
  const id = `${lang} ${style} ${withEra}`
  const known = cache.get(id)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(localeOf(lang), {
    ...PARTS[style],
    timeZone: 'UTC',
    calendar: 'gregory',
    ...(withEra ? { era: 'short' } : {}),
  })
  cache.set(id, made)
  return made
}

/** The plain tag means the English of the texts, which puts the day first; `Intl` takes it for American. */
function localeOf(lang: string): string {
  if (lang.toLowerCase() === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}

/** A window in words: `2023`, `September 2023`, `16 Sept 2023`, or its first and last day through `range`. */
export function formatWindow(
  window: Window,
  unit: Unit | null,
  lang: string,
  range: (from: string, to: string) => string,
): string {
  if (unit === 'day' || unit === 'month' || unit === 'year') return formatMoment(window.from, unit, lang)
  const last = civilOf(window.to - 1)
  const lastDay = momentOf(last.year, last.month, last.day)
  const first = civilOf(window.from)
  const wholeYears =
    first.month === 1 &&
    first.day === 1 &&
    lastDay + DAY_MS === momentOf(last.year + 1) &&
    window.to === momentOf(last.year + 1)
  const style = wholeYears ? 'year' : 'day'
  const from = formatMoment(window.from, style, lang)
  const to = formatMoment(lastDay, style, lang)
  return from === to ? from : range(from, to)
}
