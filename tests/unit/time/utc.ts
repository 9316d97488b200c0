import { isBound, parseBound } from '../../../src/time/edtf.js'
import type { Bound } from '../../../src/time/bound.js'

const ISO = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?)?$/

/** Milliseconds of `2004-06-15` or `-0044-03-15T10:10:00.500` in UTC, by the platform's own calendar. */
export function utc(iso: string): number {
  const match = ISO.exec(iso)
  if (match === null) throw new Error(`not a moment of the tests: ${iso}`)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = match
    .slice(1)
    .map((n) => Number(n ?? 0))
  return utcOf(year, month, day, hour, minute, second, ms)
}

/** As {@link utc}, from fields; `Date.UTC` alone would read the years 0 to 99 as 1900 to 1999. */
export function utcOf(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second, ms))
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

/** @throws if the text is no date */
export function boundOf(text: string): Bound {
  const bound = parseBound(text)
  if (!isBound(bound)) throw new Error(`${text}: ${bound.error}`)
  return bound
}
