/**
 * The proleptic Gregorian calendar in UTC, on plain numbers.
 *
 * A moment is a number of milliseconds since 1970-01-01T00:00:00Z. JavaScript's `Date` is not used:
 * it reads the years 0-99 as 1900-1999, knows local time, and ends at ±275,000 years.
 * Arithmetic is exact to the millisecond within ±285,000 years; beyond that, moments still
 * order by year up to {@link MAX_YEAR}. Year 0 is 1 BC, as in ISO 8601.
 * Day arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export const DAY_MS = 86_400_000

/** The largest year of either sign whose neighbours still differ as moments. */
export const MAX_YEAR = 1e15

/** Calendar units from fine to coarse. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
] as const
export type Unit = (typeof UNITS)[number]

export interface CivilDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1]!
}

/** The first millisecond of a calendar day; month and day may overflow their ranges. */
export function momentOf(year: number, month = 1, day = 1): number {
  const y0 = year + Math.floor((month - 1) / 12)
  const m = ((((month - 1) % 12) + 12) % 12) + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5)
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468 + day - 1) * DAY_MS
}

/** The calendar day a finite moment lies in. */
export function civilOf(moment: number): CivilDate {
  const z = Math.floor(moment / DAY_MS) + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** The last start of a `unit` at or before `moment`. Seasons begin in March, June, September, December. */
export function floorTo(unit: Unit, moment: number): number {
  if (!Number.isFinite(moment)) return moment
  const fine = fineStep(unit)
  if (fine !== undefined) return Math.floor(moment / fine) * fine
  const { year, month } = civilOf(moment)
  switch (unit) {
    case 'month':
      return momentOf(year, month)
    case 'season':
      return momentOf(year, Math.floor(month / 3) * 3)
    default: {
      const years = yearsIn(unit)
      return momentOf(Math.floor(year / years) * years)
    }
  }
}

/** Moves a moment by whole units; a day of month that does not exist becomes the month's last. */
export function addUnits(unit: Unit, moment: number, count: number): number {
  if (!Number.isFinite(moment)) return moment
  const fine = fineStep(unit)
  if (fine !== undefined) return moment + count * fine
  if (unit === 'month' || unit === 'season') return addMonths(moment, unit === 'month' ? count : count * 3)
  return addMonths(moment, count * yearsIn(unit) * 12)
}

/** The first start of a `unit` at or after `moment`. */
export function ceilTo(unit: Unit, moment: number): number {
  const floor = floorTo(unit, moment)
  return floor === moment ? moment : floorTo(unit, addUnits(unit, floor, 1))
}

/** Moves by whole months, keeping day and time of day; clamps to the month's last day. */
export function addMonths(moment: number, months: number): number {
  const { year, month, day } = civilOf(moment)
  const timeOfDay = moment - Math.floor(moment / DAY_MS) * DAY_MS
  const first = momentOf(year, month + months)
  const target = civilOf(first)
  return first + (Math.min(day, daysInMonth(target.year, target.month)) - 1) * DAY_MS + timeOfDay
}

function fineStep(unit: Unit): number | undefined {
  switch (unit) {
    case 'second':
      return 1000
    case 'minute':
      return 60_000
    case 'hour':
      return 3_600_000
    case 'day':
      return DAY_MS
    default:
      return undefined
  }
}

function yearsIn(unit: Unit): number {
  switch (unit) {
    case 'decade':
      return 10
    case 'century':
      return 100
    case 'millennium':
      return 1000
    default:
      return 1
  }
}

/** An ISO 8601 calendar date: `2023-09-16`, `-0001-02-03`, `+12345-01-01`; `null` for an infinite moment. */
export function isoDate(moment: number): string | null {
  if (!Number.isFinite(moment)) return null
  const { year, month, day } = civilOf(moment)
  return `${isoYear(year)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** As {@link isoDate}, with the time of day where that is not midnight: `2023-09-16T12:30:00Z`. */
export function isoMoment(moment: number): string | null {
  const date = isoDate(moment)
  const timeOfDay = moment - Math.floor(moment / DAY_MS) * DAY_MS
  if (date === null || timeOfDay === 0) return date
  const seconds = Math.floor(timeOfDay / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => pad(n, 2))
  const ms = timeOfDay % 1000
  return `${date}T${parts.join(':')}${ms === 0 ? '' : `.${pad(ms, 3)}`}Z`
}

function isoYear(year: number): string {
  const digits = pad(Math.abs(year), 4)
  if (Math.abs(year) > 9999) return `${year < 0 ? '-' : '+'}${digits}`
  return year < 0 ? `-${digits}` : digits
}

function pad(n: number, width: number): string {
  return n.toFixed(0).padStart(width, '0')
}
