import type { Timeline } from '../../store/index.js'
import { toPx, type Axis } from '../base/axis.js'

/** Where the bars stand. All in CSS pixels; `y` grows downwards. */
export interface BarScale {
  readonly baseline: number
  /** Pixels for one. */
  readonly unit: number
  /** Pixels for one certain edge. */
  readonly lineUnit: number
}

/** SVG path data. */
export interface BarPaths {
  /** One per family of the timeline, `''` where it has nothing in view. */
  readonly began: readonly string[]
  readonly ended: string
  readonly certain: string
}

/** Less than this is a rest of rounding or nothing that could be seen. */
const LEAST_MASS = 1e-3
const LEAST_PX = 1
/** Nothing but crumbs does not fill the picture. */
const LEAST_RANGE = 0.25
/** Room below the line, as a part of that above it. */
const LEAST_BELOW = 0.12

/**
 * One scale for what began and what ended, over all the bins and not those in view, so that nothing jumps
 * while the axis pans. It is linear: an edge whose start nobody knows is spread over decades, and under a
 * square root such crumbs pile up to a wall beside the few months in which something happened. So that a
 * single edge is still seen beside a month of a thousand, a bar that counts is {@link LEAST_PX} high at least.
 * The line of certain edges has a scale of its own.
 */
export function barScale({ beganTotal, ended, certain }: Timeline, top: number, bottom: number): BarScale {
  const up = Math.max(most(beganTotal), LEAST_RANGE)
  const down = most(ended)
  const unit = (bottom - top) / (up + Math.max(down, up * LEAST_BELOW))
  const baseline = Math.round(top + unit * up)
  return { baseline, unit: (baseline - top) / up, lineUnit: (baseline - top) / Math.max(most(certain), 1) }
}

function most(values: Iterable<number>): number {
  let largest = 0
  for (const value of values) if (value > largest) largest = value
  return largest
}

/** Paths of the bins that the axis shows, and of one more on each side. */
export function barPaths(timeline: Timeline, axis: Axis, scale: BarScale): BarPaths {
  const { limits, began, beganTotal, ended, certain } = timeline
  const paths = began.map(() => '')
  let endedPath = ''
  let line = ''
  const { baseline, unit, lineUnit } = scale
  for (let i = firstInView(limits, axis.from); i + 1 < limits.length && limits[i]! <= axis.to; i++) {
    const left = toPx(axis, limits[i]!)
    const width = toPx(axis, limits[i + 1]!) - left
    const gap = width >= 4 ? 1 : 0
    const total = beganTotal[i]!
    if (total > LEAST_MASS) {
      const height = Math.max(LEAST_PX, unit * total)
      let below = 0
      for (let f = 0; f < began.length; f++) {
        const share = began[f]![i]! / total
        if (share * total <= LEAST_MASS) continue
        paths[f] += box(left, baseline - height * (below + share), width - gap, height * share)
        below += share
      }
    }
    if (ended[i]! > LEAST_MASS) {
      endedPath += box(left, baseline + 1, width - gap, Math.max(LEAST_PX, unit * ended[i]!))
    }
    const y = baseline - lineUnit * certain[i]!
    line += `${line === '' ? 'M' : 'L'}${round(left + width / 2)},${round(y)}`
  }
  return { began: paths, ended: endedPath, certain: line }
}

/** The bin at a moment, or `-1`. */
export function binAt(limits: readonly number[], moment: number): number {
  const index = firstInView(limits, moment)
  return limits[index]! <= moment && moment < limits[index + 1]! ? index : -1
}

function firstInView(limits: readonly number[], from: number): number {
  let low = 0
  let high = limits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (limits[middle]! <= from) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
