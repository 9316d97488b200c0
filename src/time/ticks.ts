import { addUnits, ceilTo, civilOf, momentOf, type Unit } from './calendar.js'
import type { Window } from './window.js'

/** A stretch of a calendar axis: so many units from one tick to the next. */
export interface TickStep {
  readonly unit: Unit
  readonly count: number
}

export interface Tick {
  readonly at: number
  /** Starts a coarser unit too (a January among months), so that its label may say more. */
  readonly major: boolean
}

const STEPS: readonly (TickStep & { readonly approxMs: number })[] = (
  [
    ['hour', 6, 0.25],
    ['day', 1, 1],
    ['day', 7, 7],
    ['month', 1, 30.44],
    ['month', 3, 91.3],
    ['month', 6, 182.6],
    ['year', 1, 365.25],
    ['year', 2, 730.5],
    ['year', 5, 1826],
    ['decade', 1, 3652],
    ['decade', 2, 7305],
    ['decade', 5, 18_262],
    ['century', 1, 36_524],
    ['century', 2, 73_048],
    ['century', 5, 182_621],
    ['millennium', 1, 365_242],
  ] as const
).map(([unit, count, days]) => ({ unit, count, approxMs: days * 86_400_000 }))

/** The finest step that puts at most `most` ticks into a finite window. */
export function tickStep(window: Window, most: number): TickStep {
  const length = window.to - window.from
  const fitting = STEPS.find((step) => length / step.approxMs <= most)
  if (fitting !== undefined) return { unit: fitting.unit, count: fitting.count }
  const millennia = length / (365_242 * 86_400_000) / most
  const magnitude = 10 ** Math.floor(Math.log10(millennia))
  const count = [1, 2, 5, 10].find((m) => m * magnitude >= millennia) ?? 10
  return { unit: 'millennium', count: Math.max(1, Math.round(count * magnitude)) }
}

const MOST_TICKS = 2000

/** Ticks of a step within a finite window, both ends included, in rising order; 2000 at most. */
export function ticks(window: Window, step: TickStep): Tick[] {
  const years = yearsIn(step)
  return years === null ? fineTicks(window, step) : yearTicks(window, years, step.unit)
}

/** Years are counted as such: in deep time a moment no longer tells its calendar day. */
function yearTicks({ from, to }: Window, years: number, unit: Unit): Tick[] {
  const result: Tick[] = []
  const coarser = unit === 'year' ? 10 : unit === 'decade' ? 100 : 1000
  const first = Math.ceil(civilOf(from).year / years) * years
  for (let n = 0; result.length < MOST_TICKS; n++) {
    const year = first + n * years
    const at = momentOf(year)
    if (at > to || !Number.isFinite(at)) break
    if (at >= from) result.push({ at, major: year % coarser === 0 })
  }
  return result
}

function yearsIn({ unit, count }: TickStep): number | null {
  switch (unit) {
    case 'year':
      return count
    case 'decade':
      return count * 10
    case 'century':
      return count * 100
    case 'millennium':
      return count * 1000
    default:
      return null
  }
}

function fineTicks(window: Window, step: TickStep): Tick[] {
  const result: Tick[] = []
  let at = firstTick(window.from, step)
  while (at <= window.to && result.length < MOST_TICKS) {
    result.push({ at, major: isMajor(at, step) })
    const next = step.unit === 'day' && step.count === 7 ? nextWeekTick(at) : addUnits(step.unit, at, step.count)
    if (!(next > at)) break
    at = next
  }
  return result
}

/** Steps of several units start at multiples of them, so that ticks stay put while the axis pans. */
function firstTick(from: number, { unit, count }: TickStep): number {
  let at = ceilTo(unit, from)
  for (let guard = 0; guard < MOST_TICKS && !isAligned(at, unit, count); guard++) at = addUnits(unit, at, 1)
  return at
}

function isAligned(at: number, unit: Unit, count: number): boolean {
  const { month, day } = civilOf(at)
  if (unit === 'hour') return Math.round(at / 3_600_000) % count === 0
  if (unit === 'day') return (day - 1) % count === 0 && (count === 1 || day <= 22)
  return (month - 1) % count === 0
}

/** The 1st, 8th, 15th and 22nd of a month: four even steps that never cross into the next. */
function nextWeekTick(at: number): number {
  const { day } = civilOf(at)
  return day < 22 ? addUnits('day', at, 7) : ceilTo('month', at + 1)
}

function isMajor(at: number, { unit }: TickStep): boolean {
  if (unit === 'hour') return at % 86_400_000 === 0
  const { month, day } = civilOf(at)
  return unit === 'day' ? day === 1 : month === 1
}
