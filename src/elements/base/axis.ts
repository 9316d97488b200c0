import {
  addUnits,
  civilOf,
  DAY_MS,
  floorTo,
  momentOf,
  ticks,
  tickStep,
  type TickStep,
  type Unit,
  type Window,
} from '../../time/index.js'

/**
 * The scale of the time axis, pure: moments (ms UTC) to pixels from its left end and back, zoom and pan
 * within limits, and the calendar step that bars, snapping and keys go by.
 */
export interface Axis extends Window {
  /** CSS pixels, above 0. */
  readonly width: number
}

/** The finest the axis gets: a week stays in view around a day. */
export const SHORTEST_VIEW_MS = 7 * DAY_MS

const MIN_BAR_PX = 6
const MIN_SNAP_PX = 5
const MIN_YEAR_PX = 10
/** Bins are worked out for all the data at once, so that panning changes none; beyond this, for a part. */
const MOST_BINS = 50_000

export function toPx({ from, to, width }: Axis, moment: number): number {
  return ((moment - from) / (to - from)) * width
}

export function toMoment({ from, to, width }: Axis, px: number): number {
  return from + (px / width) * (to - from)
}

/** Zooms so that `at` stays where it is; a factor above 1 shows less. Never beyond `limits`. */
export function zoomed(view: Window, factor: number, at: number, limits: Window): Window {
  const length = view.to - view.from
  const wanted = Math.min(Math.max(length / factor, SHORTEST_VIEW_MS), limits.to - limits.from)
  const from = at - ((at - view.from) / length) * wanted
  return within({ from, to: from + wanted }, limits)
}

export function panned(view: Window, byMs: number, limits: Window): Window {
  return within({ from: view.from + byMs, to: view.to + byMs }, limits)
}

/** The window moved, and only if it must be shortened, into the limits. */
export function within({ from, to }: Window, limits: Window): Window {
  const length = Math.min(to - from, limits.to - limits.from)
  const start = Math.min(Math.max(from, limits.from), limits.to - length)
  return { from: start, to: start + length }
}

/** What the axis may ever show: the data and the window, to whole units of their size. */
export function axisLimits(extent: Window, window: Window): Window {
  const from = Math.min(extent.from, window.from)
  const to = Math.max(extent.to, window.to)
  const unit = roundingUnit(to - from)
  const start = floorTo(unit, from)
  const last = floorTo(unit, to)
  const end = last === to ? to : addUnits(unit, last, 1)
  return end - start < SHORTEST_VIEW_MS ? { from: start, to: start + SHORTEST_VIEW_MS } : { from: start, to: end }
}

function roundingUnit(lengthMs: number): Unit {
  const days = lengthMs / DAY_MS
  if (days < 400) return 'month'
  if (days < 400 * 365) return 'year'
  return days < 40_000 * 365 ? 'century' : 'millennium'
}

/**
 * What the axis shows at first: the window with room to move on both sides, not all the data squeezed.
 * Eight windows, and a season at least.
 */
export function openingView(window: Window, limits: Window): Window {
  const length = Math.max((window.to - window.from) * 8, 92 * DAY_MS)
  const middle = (window.from + window.to) / 2
  const view = within({ from: middle - length / 2, to: middle + length / 2 }, limits)
  const unit = roundingUnit(window.to - window.from)
  return within({ from: floorTo(unit, view.from), to: view.to }, limits)
}

/** One bar, never finer than a day. */
export function binStep(axis: Axis): TickStep {
  return coarseStep(axis, axis.width / MIN_BAR_PX)
}

/** One bar of the overview. */
export function yearStep(axis: Axis): TickStep {
  return coarseStep(axis, axis.width / MIN_YEAR_PX)
}

/** What handles snap to and arrow keys move by. */
export function snapStep(axis: Axis): TickStep {
  return coarseStep(axis, axis.width / MIN_SNAP_PX)
}

function coarseStep(view: Window, most: number): TickStep {
  const step = tickStep(view, Math.max(2, most))
  return step.unit === 'hour' ? { unit: 'day', count: 1 } : step
}

/** The unit above, for moves that go further. */
export function coarser({ unit, count }: TickStep): TickStep {
  const above: Partial<Record<Unit, Unit>> = { day: 'month', month: 'year', year: 'decade', decade: 'century' }
  const next = above[unit]
  return next === undefined ? { unit, count: count * 10 } : { unit: next, count: 1 }
}

const UNIT_DAYS: Readonly<Record<Unit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  month: 31,
  season: 92,
  year: 366,
  decade: 3653,
  century: 36_525,
  millennium: 365_243,
}

/** At least as long as any such step in the calendar; the 22nd of a month is followed by the 1st. */
function longestMs({ unit, count }: TickStep): number {
  return (unit === 'day' && count > 1 ? 10 : UNIT_DAYS[unit] * count) * DAY_MS
}

/** Rising limits of whole units, from the last at or before `from` to the first at or after `to`. */
export function unitsOver({ from, to }: Window, step: TickStep): number[] {
  const reach = longestMs(step) * 1.01
  const found: number[] = []
  let start = from - reach
  for (;;) {
    const part = ticks({ from: start, to: to + reach }, step)
    for (const { at } of part) {
      if (at > (found.at(-1) ?? -Infinity)) found.push(at)
    }
    const last = found.at(-1)
    // `ticks` stops at a number of its own; go on from there.
    if (part.length < 2 || last === undefined || last >= to || !(last > start) || found.length > MOST_BINS * 2) break
    start = last
  }
  let first = 0
  while (first + 1 < found.length && found[first + 1]! <= from) first++
  let end = found.length
  while (end > first + 2 && found[end - 2]! >= to) end--
  return found.slice(first, end)
}

/** What bars are worked out for: all of `limits`, or where that is too much, a part around the view. */
export function binDomain(view: Window, limits: Window, step: TickStep): Window {
  const most = MOST_BINS * longestMs(step)
  if (limits.to - limits.from <= most) return limits
  // A part moves in leaps, so that its bins stay the same while the axis pans.
  const leap = most / 4
  const middle = Math.round((view.from + view.to) / 2 / leap) * leap
  return { from: Math.max(limits.from, middle - leap), to: Math.min(limits.to, middle + leap) }
}

/** The whole step that a moment lies in. */
export function unitAround(moment: number, step: TickStep): Window {
  const limits = unitsOver({ from: moment, to: moment }, step)
  const index = Math.max(
    0,
    limits.findLastIndex((at) => at <= moment),
  )
  const from = limits[index] ?? moment
  return { from, to: limits[index + 1] ?? from + longestMs(step) }
}

/** The nearest limit of a step. */
export function snap(moment: number, step: TickStep): number {
  const { from, to } = unitAround(moment, step)
  return moment - from < to - moment ? from : to
}

export const DAY_STEP: TickStep = { unit: 'day', count: 1 }

/** Moves by whole calendar steps; the quarters of a month go from tick to tick. */
export function addSteps(moment: number, step: TickStep, by: number): number {
  if (step.unit !== 'day' || step.count === 1) return addUnits(step.unit, moment, step.count * by)
  let at = moment
  for (let n = 0; n < Math.abs(by); n++) {
    const { from, to } = unitAround(by > 0 ? at : at - 1, step)
    at = by > 0 ? to : from
  }
  return at
}

/** Which of two steps is longer, roughly. */
export function longerStep(a: TickStep, b: TickStep): TickStep {
  return longestMs(a) >= longestMs(b) ? a : b
}

/** The window moved so that it begins at `from`: whole months stay whole months. */
export function movedTo({ from: oldFrom, to: oldTo }: Window, from: number): Window {
  const months = wholeMonths(oldFrom, oldTo)
  if (months !== null && floorTo('month', from) === from) return { from, to: addUnits('month', from, months) }
  return { from, to: from + (oldTo - oldFrom) }
}

/** The same, by its end. */
export function movedToEnd({ from: oldFrom, to: oldTo }: Window, to: number): Window {
  const months = wholeMonths(oldFrom, oldTo)
  if (months !== null && floorTo('month', to) === to) return { from: addUnits('month', to, -months), to }
  return { from: to - (oldTo - oldFrom), to }
}

function wholeMonths(from: number, to: number): number | null {
  if (floorTo('month', from) !== from || floorTo('month', to) !== to) return null
  const a = civilOf(from)
  const b = civilOf(to)
  const months = (b.year - a.year) * 12 + b.month - a.month
  return momentOf(a.year, a.month + months) === to ? months : null
}
