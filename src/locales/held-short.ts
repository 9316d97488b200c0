import {
  civilOf,
  DAY_MS,
  isBound,
  isUndated,
  momentOf,
  parseBound,
  type Bound,
  type Limits,
  type WrittenSpan,
} from '../time/index.js'
import { HELD_WORDS, toldEnd, toldStart } from './held.js'
import { pickLanguage, type LanguageTag } from './languages.js'
import { LAST_DATE_MS, readBound } from './reading.js'

/**
 * When a tie held, for labels on lines and lanes: `21 Sept 2023`, `2021 – 2024`, `1960 – ?`, `2021 –` where it goes on,
 * `undated`. About 22 characters at most, so it is told by years, and finer only where it all lies in one year.
 * `~` is about then, a question mark after a date possibly, `≤` then or before, `≥` then or after. Of several spans,
 * it says when the first began and the last ended.
 */
export function formatHeldShort(spans: readonly WrittenSpan[], lang: string): string {
  const tag = pickLanguage([lang])
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined || isUndated(spans)) return HELD_WORDS[tag].undatedLabel
  if (first === last && first.kind === 'instant') return instantLabel(first.start, tag)
  const [begins, ends] = [toldStart(first), toldEnd(last)]
  const stretch = shortStretch(begins, ends)
  if (stretch !== null) return label(stretch, tag)
  const start = yearsLabel(begins, tag)
  const end = yearsLabel(ends, tag)
  return start === end && /^~?\d+\??$/.test(start) ? start : `${start} – ${end}`.trim()
}

function instantLabel(date: Bound, tag: LanguageTag): string {
  if (date.status === 'unknown') return HELD_WORDS[tag].undatedLabel
  const name = date.approximate || date.uncertain ? null : periodName(date, tag)
  return name ?? withMarks(date, (limits) => label(limits, tag))
}

function yearsLabel(bound: Bound, tag: LanguageTag): string {
  return bound.status === 'open' ? '' : withMarks(bound, (limits) => yearsOf(limits, tag))
}

/** What is written of a bound with the signs that go with it; a question mark alone where nothing is. */
function withMarks(marked: Bound, write: (limits: Limits) => string): string {
  const { status, possible, first, last } = unmarked(marked)
  if (first === null || last === null) return '?'
  const isBy = status === 'censored' && possible.min === -Infinity
  const isFrom = status === 'censored' && possible.max === Infinity
  const limits = isBy ? last : isFrom ? first : { min: first.min, max: last.max }
  const sign = isBy ? '≤' : isFrom ? '≥' : ''
  return `${sign}${marked.approximate ? '~' : ''}${write(limits)}${marked.uncertain ? '?' : ''}`
}

/** The dates as written: an approximate one has wider limits. */
function unmarked(bound: Bound): Bound {
  if (!bound.approximate && !bound.uncertain) return bound
  const plain = parseBound(bound.edtf.replaceAll(/[?~%]/g, ''))
  return isBound(plain) ? plain : bound
}

/** A decade, a century or a millennium by its name. */
function periodName(bound: Bound, tag: LanguageTag): string | null {
  const reading = readBound(bound)
  if (reading.form !== 'one') return null
  const { piece } = reading
  const isPeriod = piece.kind === 'decade' || piece.kind === 'century' || piece.kind === 'millennium'
  return isPeriod ? HELD_WORDS[tag].dates.forms(piece).plain : null
}

/** From start to end, where both are known, to the month at least, and lie in one year. */
function shortStretch(start: Bound, end: Bound): Limits | null {
  if (!isExact(start) || !isExact(end)) return null
  const limits = { min: start.first!.min, max: end.last!.max }
  return limits.min < limits.max && yearOf(limits.min) === yearOf(limits.max - 1) ? limits : null
}

function isExact({ status, approximate, uncertain, unit }: Bound): boolean {
  const isFine = unit !== null && unit !== 'year' && unit !== 'decade' && unit !== 'century' && unit !== 'millennium'
  return status === 'known' && !approximate && !uncertain && isFine
}

/** Moments beyond those of `Date` are exact to some weeks only. */
function yearOf(moment: number): number {
  return civilOf(Math.abs(moment) > LAST_DATE_MS ? moment + 182 * DAY_MS : moment).year
}

/** One day, some days of a month, some months of a year, or years. */
function label(limits: Limits, tag: LanguageTag): string {
  const { min, max } = limits
  if (Math.abs(min) > LAST_DATE_MS || Math.abs(max) > LAST_DATE_MS) return yearsOf(limits, tag)
  const [a, b] = [civilOf(min), civilOf(max - 1)]
  // Years that need their era are told alone.
  if (a.year < 100 || a.year > 9999) return yearsOf(limits, tag)
  if (a.year !== b.year || (min === momentOf(a.year) && max === momentOf(a.year + 1))) return yearsOf(limits, tag)
  const { day, month, fullDay, fullMonth } = CALENDARS[tag]
  if (a.month !== b.month) return `${month(min)}–${fullMonth(max - 1)}`
  if (min === momentOf(a.year, a.month) && max === momentOf(a.year, a.month + 1)) return fullMonth(min)
  return a.day === b.day ? fullDay(min) : `${day(min)}–${fullDay(max - 1)}`
}

/** `2021`, `2021/23`, `1999/2003` */
function yearsOf({ min, max }: Limits, tag: LanguageTag): string {
  const isDeep = Math.abs(max) > LAST_DATE_MS
  const [first, last] = [yearOf(min), isDeep ? civilOf(max - 182 * DAY_MS).year : civilOf(max - 1).year]
  const { forms } = HELD_WORDS[tag].dates
  // As the first of a pair, it is the number alone.
  const [from, to] = [first, last].map((year) => forms({ kind: 'year', year, paired: 'first' }).plain)
  if (first === last) return from!
  const isSameCentury = first >= 1000 && last <= 9999 && Math.floor(first / 100) === Math.floor(last / 100)
  return `${from}/${isSameCentury ? String(last % 100).padStart(2, '0') : to}`
}

interface Calendar {
  /** `1`, `1.`, `1er`: a day whose month follows. */
  readonly day: (moment: number) => string
  readonly month: (moment: number) => string
  readonly fullDay: (moment: number) => string
  readonly fullMonth: (moment: number) => string
}

function calendarIn(locale: string, tidy: (text: string) => string): Calendar {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    return (moment: number) => tidy(format.format(new Date(moment)))
  }
  const fullMonth = write({ month: 'short', year: 'numeric' })
  return {
    day: write({ day: 'numeric' }),
    // Alone, a German month would lose its full stop.
    month: (moment) => fullMonth(moment).replace(/\s\d+$/, ''),
    fullDay: write({ day: 'numeric', month: 'short', year: 'numeric' }),
    fullMonth,
  }
}

const CALENDARS: Readonly<Record<LanguageTag, Calendar>> = {
  en: calendarIn('en-GB', (text) => text),
  de: calendarIn('de', (text) => (/^\d+$/.test(text) ? `${text}.` : text)),
  fr: calendarIn('fr', (text) => text.replace(/^1(?!\d)/, '1er')),
  ru: calendarIn('ru', (text) => text.replace(/\sг\.$/, '')),
}
