import { addMonths, DAY_MS } from './calendar.js'

/** An ISO 8601 duration split into what the calendar needs. */
export interface Duration {
  readonly months: number
  readonly ms: number
}

const PATTERN =
  /^P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/

/** Reads `P10Y`, `P0D`, `P1Y6M`, `P2W`, `PT12H`; `null` if it is not a duration of whole, non-negative parts. */
export function parseDuration(text: unknown): Duration | null {
  if (typeof text !== 'string' || text.length > 64) return null
  const match = PATTERN.exec(text)
  if (match === null) return null
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    months: years * 12 + months,
    ms: (weeks * 7 + days) * DAY_MS + hours * 3_600_000 + minutes * 60_000 + seconds * 1000,
  }
}

/** Moves a moment by a duration, forwards (`sign` 1) or backwards (-1). Infinite moments stay. */
export function addDuration(moment: number, duration: Duration, sign: 1 | -1): number {
  if (!Number.isFinite(moment)) return moment
  const moved = duration.months === 0 ? moment : addMonths(moment, sign * duration.months)
  return moved + sign * duration.ms
}
