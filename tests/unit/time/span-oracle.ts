import { UNLIMITED, type Bound, type Limits } from '../../../src/time/bound.js'
import { DAY_MS } from '../../../src/time/calendar.js'
import type { Duration } from '../../../src/time/duration.js'
import type { SpanContext, SpanLimits, WrittenSpan } from '../../../src/time/span.js'
import { boundOf, utc } from './utc.js'

/** Day 1 of the grid. Days 0 and {@link LAST} stand for everything before and after what is dated. */
const ORIGIN = utc('2019-12-31')
export const LAST = 6

/** The start of a day of the grid as a moment. */
export function dayMs(day: number): number {
  return ORIGIN + day * DAY_MS
}

/** Day 1 to 5 of the grid as a date. */
export function dayText(day: number): string {
  return `2020-01-0${day}`
}

export interface SpanTexts {
  readonly kind: 'instant' | 'interval'
  readonly start: string
  readonly end: string
  readonly attested: readonly string[]
}

export function written({ kind, start, end, attested }: SpanTexts): WrittenSpan {
  const first = boundOf(start)
  return { kind, start: first, end: kind === 'instant' ? first : boundOf(end), attested: attested.map(boundOf) }
}

export function interval(start: string, end: string, ...attested: string[]): WrittenSpan {
  return written({ kind: 'interval', start, end, attested })
}

export function instant(date: string, ...attested: string[]): WrittenSpan {
  return written({ kind: 'instant', start: date, end: date, attested })
}

const FAR: Duration = { months: 9000 * 12, ms: 0 }

/** No limit of drawing unless one is given. */
export function context(given: Partial<SpanContext> = {}): SpanContext {
  return { asOf: null, reach: FAR, lifetime: UNLIMITED, ...given }
}

/** One choice of dates for every span of an edge, as days of the grid: `[start, end]`. */
export type Choice = readonly (readonly [start: number, end: number])[]
type Pair = 'possible' | 'certain'

/** Every choice that the stated rules allow, found by trying them all. */
export function choices(spans: readonly WrittenSpan[], pair: Pair, asOf: Bound | null): Choice[] {
  let found: Choice[] = [[]]
  for (const span of spans) {
    const own = choicesOfSpan(span, pair, asOf)
    found = found.flatMap((before) =>
      own.filter(([start]) => before.length === 0 || before.at(-1)![1] <= start).map((next) => [...before, next]),
    )
  }
  return found
}

function choicesOfSpan(span: WrittenSpan, pair: Pair, asOf: Bound | null): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  const days = Array.from({ length: LAST + 1 }, (_, day) => day)
  const goesOn = span.kind === 'interval' && span.end.status === 'open' && span.attested.length === 0
  for (const start of days) {
    for (const end of span.kind === 'instant' ? [start] : days) {
      const allowed =
        start <= end &&
        lies(start, span.start[pair]) &&
        lies(end, span.end[pair]) &&
        span.attested.every((a) => days.some((day) => start <= day && day <= end && lies(day, a[pair]))) &&
        !(goesOn && asOf !== null && dayMs(end) < asOf[pair].min)
      if (allowed) found.push([start, end])
    }
  }
  return found
}

function lies(day: number, { min, max }: Limits): boolean {
  return (day === 0 ? min === -Infinity : dayMs(day) >= min) && (day === LAST ? max === Infinity : dayMs(day) < max)
}

/** The narrowest limits around the choices, span by span. */
export function hull(found: readonly Choice[]): SpanLimits[] {
  return found[0]!.map((_, i) => {
    const starts = found.map((choice) => choice[i]![0])
    const ends = found.map((choice) => choice[i]![1])
    return {
      startMin: lower(Math.min(...starts)),
      startMax: upper(Math.max(...starts)),
      endMin: lower(Math.min(...ends)),
      endMax: upper(Math.max(...ends)),
    }
  })
}

function lower(day: number): number {
  return day === 0 ? -Infinity : dayMs(day)
}

function upper(day: number): number {
  return day === LAST ? Infinity : dayMs(day + 1)
}
