import type { Path } from '../../paths/index.js'
import { toPx, type Axis } from '../base/axis.js'

/**
 * The steps of a path on the axis, pure: where their marks stand so that none touches another, and over which
 * stretch each may be crossed. Pixels are CSS pixels from the left end of the axis.
 */
export interface StepMark {
  /** Index of the step. */
  readonly step: number
  /** When it is crossed at the earliest, or where nothing says so, at the latest. Finite, ms UTC. */
  readonly at: number
  readonly isLatest: boolean
  /** `[min, max)`, ms UTC, may be infinite. */
  readonly min: number
  readonly max: number
}

/** A mark with room around it: one step, or several that stand too close to be told apart. */
export interface Placed {
  /** Rising indices. */
  readonly steps: readonly number[]
  readonly text: string
  /** Its room, at least a target wide; the rooms of two never overlap. */
  readonly left: number
  readonly width: number
  /** The moments it stands for, where the axis shows them. */
  readonly feet: readonly { readonly step: number; readonly x: number }[]
  /** Steps that the axis does not show stand at its end. */
  readonly side: 'before' | 'after' | null
}

/** A stretch in which a step may be crossed, as far as the axis shows it. */
export interface Stretch {
  readonly step: number
  readonly left: number
  readonly right: number
  /** Row it is drawn in, from 0. */
  readonly lane: number
}

/** How wide a mark's text is. */
export type MeasureText = (text: string) => number

export const TARGET_PX = 24
/** Beside the text. */
const PAD_PX = 6
export const ARROW_PX = 8
/** So far from its moment, or from the end of the axis that is closest to it, a mark may stand. */
const MOST_SHIFT_PX = 30
export const LANES = 3
const LANE_GAP_PX = 4
const TOLERANCE_PX = 0.5

/** The steps that have a moment, in the order of the path. */
export function stepMarks({ steps }: Path): StepMark[] {
  return steps.flatMap(({ crossed }, step) => {
    if (crossed === null) return []
    const { min, max } = crossed
    const isLatest = !Number.isFinite(min)
    const at = isLatest ? max : min
    return Number.isFinite(at) ? [{ step, at, isLatest, min, max }] : []
  })
}

/**
 * Marks from left to right. Those that would touch move apart as far as {@link MOST_SHIFT_PX}; where that is not
 * enough, the closest are taken together. Some n² for n steps; paths have a few.
 * @param beside how far marks may reach beyond the axis
 */
export function placeMarks(marks: readonly StepMark[], axis: Axis, beside: number, measure: MeasureText): Placed[] {
  const at = marks.map(({ step, at: moment }) => ({ step, x: toPx(axis, moment) }))
  const before = at.filter(({ x }) => x < -TOLERANCE_PX)
  const after = at.filter(({ x }) => x > axis.width + TOLERANCE_PX)
  const shown = at.filter((foot) => !before.includes(foot) && !after.includes(foot)).sort((a, b) => a.x - b.x)
  const placed: Placed[] = []
  let low = -beside
  let high = axis.width + beside
  if (before.length > 0) {
    const mark = unplaced(before, measure, 'before')
    placed.push({ ...mark, left: low })
    low += mark.width
  }
  const last = after.length > 0 ? unplaced(after, measure, 'after') : null
  if (last !== null) high -= last.width
  placed.push(...apart(shown, low, high, measure))
  if (last !== null) placed.push({ ...last, left: high })
  return placed
}

interface Foot {
  readonly step: number
  readonly x: number
}

function unplaced(feet: readonly Foot[], measure: MeasureText, side: Placed['side']): Placed {
  const steps = feet.map(({ step }) => step).sort((a, b) => a - b)
  const text = numbersOf(steps)
  const width = Math.max(TARGET_PX, Math.ceil(measure(text)) + 2 * PAD_PX + (side === null ? 0 : ARROW_PX))
  return { steps, text, left: 0, width, feet: side === null ? feet : [], side }
}

function apart(feet: readonly Foot[], low: number, high: number, measure: MeasureText): Placed[] {
  const gaps = feet.slice(1).map(({ x }, i) => x - feet[i]!.x)
  const nearest = [-1, ...new Set(gaps.toSorted((a, b) => a - b))]
  let placed: Placed[] = []
  for (const most of nearest) {
    const marks = together(feet, most).map((each) => unplaced(each, measure, null))
    const wanted = marks.map(({ feet: own, width }) => middle(own) - width / 2)
    const widths = marks.map(({ width }) => width)
    const lefts = spread(wanted, widths, low, high)
    placed = marks.map((mark, i) => ({ ...mark, left: lefts[i]! }))
    const hasRoom = widths.reduce((sum, width) => sum + width, 0) <= high - low
    const shifts = lefts.map((left, i) => left - Math.max(low, Math.min(wanted[i]!, high - widths[i]!)))
    if (hasRoom && shifts.every((shift) => Math.abs(shift) <= MOST_SHIFT_PX)) return placed
  }
  return placed
}

/** Runs of feet that stand no further than `most` from the next. */
function together(feet: readonly Foot[], most: number): Foot[][] {
  const runs: Foot[][] = []
  for (const foot of feet) {
    const run = runs.at(-1)
    if (run !== undefined && foot.x - run.at(-1)!.x <= most) run.push(foot)
    else runs.push([foot])
  }
  return runs
}

function middle(feet: readonly Foot[]): number {
  return (feet[0]!.x + feet.at(-1)!.x) / 2
}

/** Left ends as close to the wanted ones as they can be without overlap: blocks that touch move as one. */
function spread(wanted: readonly number[], widths: readonly number[], low: number, high: number): number[] {
  const blocks: { left: number; width: number; sum: number; count: number }[] = []
  for (const [i, want] of wanted.entries()) {
    let block = { left: 0, width: widths[i]!, sum: want, count: 1 }
    for (;;) {
      block.left = Math.max(low, Math.min(block.sum / block.count, high - block.width))
      const before = blocks.at(-1)
      if (before === undefined || before.left + before.width <= block.left) break
      blocks.pop()
      const { width, sum, count } = before
      block = {
        left: 0,
        width: width + block.width,
        sum: sum + block.sum - width * block.count,
        count: count + block.count,
      }
    }
    blocks.push(block)
  }
  const lefts: number[] = []
  for (const { left, count } of blocks) {
    let x = left
    for (let n = 0; n < count; n++) {
      lefts.push(x)
      x += widths[lefts.length - 1]!
    }
  }
  return lefts
}

/** `2`, `1–3`, `1, 3`, as readers count; of more than two runs the first and a sign that there are others. */
export function numbersOf(steps: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const step of steps) {
    const run = runs.at(-1)
    if (run !== undefined && step === run.last + 1) run.last = step
    else runs.push({ first: step, last: step })
  }
  const told = runs.slice(0, 2).map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`))
  return told.join(', ') + (runs.length > 2 ? ' …' : '')
}

/** Rows from the top as there is room; where all are taken, stretches share the last. */
export function stretches(marks: readonly StepMark[], axis: Axis, beside: number): Stretch[] {
  const ends: number[] = Array.from({ length: LANES }, () => -Infinity)
  const low = -beside
  const high = axis.width + beside
  return marks.flatMap(({ step, min, max }) => {
    const left = Math.max(low, toPx(axis, min))
    const right = Math.min(high, toPx(axis, max))
    if (!(left < high && right > low)) return []
    const free = ends.findIndex((end) => end + LANE_GAP_PX <= left)
    const lane = free < 0 ? LANES - 1 : free
    ends[lane] = Math.max(ends[lane]!, right)
    return [{ step, left, right: Math.max(right, left), lane }]
  })
}

/** Which of its steps a mark leads to: the next after the one that is walked, else the closest in time. */
export function stepPressed({ steps, side }: Pick<Placed, 'steps' | 'side'>, walked: number | null): number {
  if (side === 'before') return steps.at(-1)!
  const index = walked === null ? -1 : steps.indexOf(walked)
  return steps[(index + 1) % steps.length]!
}
