import type { TemporalGraph } from '../../model/index.js'
import type { Path } from '../../paths/index.js'
import type { Limits, Window } from '../../time/index.js'
import { axisLimits, toPx, type Axis } from '../base/axis.js'
import { lanesOf, type Bar, type Stretch } from '../base/lanes.js'
import { isHeldByWindow } from './answer-times.js'

/** A path along the years, one row a step; pure. All in CSS pixels from the left end of the axis. */
export interface Strip {
  readonly axis: Axis
  readonly rows: readonly StripRow[]
}

export interface StripRow {
  /** Index of the edge. */
  readonly edge: number
  /** When the edge held, as far as the axis goes. */
  readonly bars: readonly Bar[]
  /** When it may be crossed on this path. */
  readonly crossed: Stretch
  /** When it is crossed, where the path departs and arrives as it is said to; never left of the row above. */
  readonly at: number
  /** Whether no date says so, but the window searched begins there. */
  readonly isWindow: boolean
}

/** Room on both sides of what is crossed, as a part of it. */
const ROOM = 0.06
/** What is crossed in no time is a line. */
const LEAST_PX = 2

/** `null` without an order of time, or where nothing says when. O(steps). */
export function stripOf(graph: TemporalGraph, path: Path, window: Window, widthPx: number): Strip | null {
  if (widthPx <= 0) return null
  // With an order of time each step has them, else none.
  const crossed = path.steps.map((step) => step.crossed).filter((limits): limits is Limits => limits !== null)
  const finite = crossed.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite)
  if (finite.length === 0) return null
  const [from, to] = [Math.min(...finite), Math.max(...finite)]
  const room = (to - from) * ROOM
  const stretch = { from: from - room, to: to + room }
  const axis = { ...axisLimits(stretch, stretch), width: widthPx }
  let at = path.departs ?? -Infinity
  const rows = path.steps.map((step, i) => {
    const { edge } = step
    const limits = crossed[i]!
    at = Math.max(at, limits.min)
    return {
      edge,
      bars: lanesOf(graph, [edge], axis)[0]?.bars ?? [],
      crossed: stretchOf(limits, axis),
      at: clamped(toPx(axis, at), axis),
      isWindow: isHeldByWindow(graph, step, at, window),
    }
  })
  return { axis, rows }
}

function stretchOf({ min, max }: Limits, axis: Axis): Stretch {
  const [left, right] = [min, max].map((at) => clamped(toPx(axis, at), axis)) as [number, number]
  return { x: left, width: Math.max(LEAST_PX, right - left) }
}

function clamped(px: number, { width }: Axis): number {
  return Math.min(Math.max(px, 0), width)
}
