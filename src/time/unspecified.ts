import { daysInMonth, momentOf } from './calendar.js'

/** A date some of whose digits are not specified, as candidates for each field in rising order. */
export interface DigitPattern {
  readonly years: readonly number[]
  readonly months: readonly number[]
  readonly days: readonly number[]
}

/** Reads `201X`, `XX`, `3X`: every number that fits, years by sign and four digits. There is no year -0000. */
export function parseDigits(year: string, month: string, day: string): DigitPattern {
  const negative = year.startsWith('-')
  const years = fitting(negative ? year.slice(1) : year, negative ? 1 : 0, 9999).map((y) => (negative ? -y : y))
  if (negative) years.reverse()
  return { years, months: fitting(month, 1, 12), days: fitting(day, 1, 31) }
}

/** The first day that fits, as a moment, or `null`. */
export function earliestDay(pattern: DigitPattern): number | null {
  return firstValid(pattern.years, pattern.months, pattern.days)
}

/** The last day that fits, as a moment, or `null`. */
export function latestDay(pattern: DigitPattern): number | null {
  return firstValid(pattern.years.toReversed(), pattern.months.toReversed(), pattern.days.toReversed())
}

function firstValid(years: readonly number[], months: readonly number[], days: readonly number[]): number | null {
  for (const year of years) {
    for (const month of months) {
      const day = days.find((d) => d <= daysInMonth(year, month))
      if (day !== undefined) return momentOf(year, month, day)
    }
  }
  return null
}

function fitting(digits: string, low: number, high: number): number[] {
  const pattern = new RegExp(`^${digits.replaceAll('X', '\\d')}$`)
  const found: number[] = []
  for (let n = low; n <= high; n++) {
    if (pattern.test(String(n).padStart(digits.length, '0'))) found.push(n)
  }
  return found
}
