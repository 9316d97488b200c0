import type { TimeMode } from '../../model/index.js'
import { unitOf } from '../../store/index.js'
import { DAY_MS, type TickStep, type Window } from '../../time/index.js'
import { addSteps, coarser, DAY_STEP, longerStep, movedTo, movedToEnd, snap, unitAround } from '../base/axis.js'

/** What a pointer or a key can hold; `axis` is where nothing else is. */
const PARTS = ['from', 'to', 'band', 'axis'] as const
export type Part = (typeof PARTS)[number]

export function partNamed(name: string): Part | null {
  return PARTS.find((part) => part === name) ?? null
}

/** What a move keeps to. */
export interface Grid {
  readonly mode: TimeMode
  readonly limits: Window
  readonly step: TickStep
}

/** A drag as it began: what was taken, where on the axis, and the window at that time. */
export interface Grab {
  readonly part: Part
  readonly at: number
  readonly window: Window
}

/** The window after a drag to `moment`. Ends stop at each other, and everything at the limits. */
export function dragged({ part, at, window }: Grab, moment: number, grid: Grid): Window {
  const { limits, step } = grid
  const by = moment - at
  if (grid.mode === 'moment') return momentAt(part === 'axis' ? moment : middleOf(window) + by, window, grid)
  if (grid.mode === 'up-to') return withTo(window, snap(part === 'axis' ? moment : window.to + by, step), grid)
  if (part === 'from') return withFrom(window, snap(window.from + by, step), grid)
  if (part === 'to') return withTo(window, snap(window.to + by, step), grid)
  if (part === 'band') return kept(window, snap(window.from + by, step), limits)
  const from = unitAround(Math.min(at, moment), step).from
  const to = unitAround(Math.max(at, moment), step).to
  return { from: Math.max(from, limits.from), to: Math.min(to, limits.to) }
}

/** The window after a click on the axis. */
export function clicked(moment: number, window: Window, grid: Grid): Window {
  if (grid.mode !== 'window') return dragged({ part: 'axis', at: moment, window }, moment, grid)
  const from = snap(moment - (window.to - window.from) / 2, grid.step)
  return kept(window, from, grid.limits)
}

/** The unit that a moment lies in: the one looked at, or where that is none, the step. Without snapping, its day. */
function momentAt(moment: number, window: Window, { limits, step }: Grid): Window {
  const inside = Math.min(Math.max(moment, limits.from), limits.to - 1)
  return unitAround(inside, step === DAY_STEP ? step : ownStep(window, step))
}

function ownStep(window: Window, step: TickStep): TickStep {
  const unit = unitOf(window)
  return unit === null ? step : { unit, count: 1 }
}

export type KeyMove =
  | { readonly kind: 'by'; readonly step: TickStep; readonly count: number }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }

interface Keys {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

/** What a key asks of a slider, if anything. The axis runs left to right in every language. */
export function keyMove({ key, shiftKey, ctrlKey }: Keys, step: TickStep): KeyMove | null {
  const own = ctrlKey ? DAY_STEP : shiftKey ? coarser(step) : step
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return { kind: 'by', step: own, count: 1 }
    case 'ArrowLeft':
    case 'ArrowDown':
      return { kind: 'by', step: own, count: -1 }
    case 'PageUp':
      return { kind: 'by', step: coarser(step), count: 1 }
    case 'PageDown':
      return { kind: 'by', step: coarser(step), count: -1 }
    case 'Home':
      return { kind: 'first' }
    case 'End':
      return { kind: 'last' }
    default:
      return null
  }
}

/** The window after a key on one of its sliders. */
export function movedByKey(part: Part, window: Window, move: KeyMove, grid: Grid): Window {
  const { limits } = grid
  const shift = (moment: number) => (move.kind === 'by' ? addSteps(moment, move.step, move.count) : moment)
  if (grid.mode === 'window' && part === 'from') {
    const last = addSteps(window.to, grid.step, -1)
    return withFrom(
      window,
      move.kind === 'first' ? limits.from : move.kind === 'last' ? last : shift(window.from),
      grid,
    )
  }
  if (grid.mode === 'up-to' || part === 'to') {
    const first = addSteps(grid.mode === 'up-to' ? limits.from : window.from, grid.step, 1)
    return withTo(window, move.kind === 'last' ? limits.to : move.kind === 'first' ? first : shift(window.to), grid)
  }
  if (move.kind === 'first') return movedTo(window, limits.from)
  if (move.kind === 'last') return movedToEnd(window, limits.to)
  // A year moved by a month would be no year any more.
  const step = grid.mode === 'moment' ? longerStep(ownStep(window, move.step), move.step) : move.step
  return kept(window, addSteps(window.from, step, move.count), limits)
}

function withFrom(window: Window, from: number, { limits, step }: Grid): Window {
  const latest = window.to - DAY_MS
  const wanted = from >= window.to ? Math.max(addSteps(window.to, step, -1), window.from) : from
  return { from: Math.min(Math.max(wanted, limits.from), latest), to: window.to }
}

function withTo(window: Window, to: number, { mode, limits, step }: Grid): Window {
  const start = mode === 'up-to' ? Math.min(window.from, limits.from) : window.from
  const wanted = to <= start ? Math.min(addSteps(start, step, 1), window.to) : to
  return { from: window.from, to: Math.max(Math.min(wanted, limits.to), start + DAY_MS) }
}

/** The window moved to begin at `from`, but within the limits; whole months stay whole at both of them. */
function kept(window: Window, from: number, limits: Window): Window {
  if (window.to - window.from >= limits.to - limits.from) return { from: limits.from, to: limits.to }
  if (from <= limits.from) return movedTo(window, limits.from)
  const moved = movedTo(window, from)
  return moved.to >= limits.to ? movedToEnd(window, limits.to) : moved
}

function middleOf({ from, to }: Window): number {
  return (from + to) / 2
}

/**
 * The next window while playing, or `null` at the end of the data: a moment moves by its unit, a window by
 * the step in view, and in the mode `up-to` the end moves by it.
 */
export function playedOn(window: Window, end: number, { mode, step }: Grid): Window | null {
  if (window.to >= end) return null
  if (mode === 'up-to') return { from: window.from, to: addSteps(window.to, step, 1) }
  const own = mode === 'moment' ? ownStep(window, step) : step
  return movedTo(window, addSteps(window.from, own, 1))
}

/** Where playing begins again. */
export function rewound(window: Window, start: number, { mode, step }: Grid): Window {
  const own = mode === 'moment' ? ownStep(window, step) : step
  const { from, to } = unitAround(start, own)
  return mode === 'up-to' ? { from: window.from, to } : movedTo(window, from)
}
