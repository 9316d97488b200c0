import { BETWEEN_BREAKS } from './measures-work.js'
import type { Positions } from './positions.js'

/** What {@link partBoxes} is told of boxes; all by index. */
export interface Boxes {
  readonly widths: ArrayLike<number>
  readonly heights: ArrayLike<number>
  /** 1, or 0 for those that stay; two such may overlap. All may move where it is absent. */
  readonly frees?: ArrayLike<number>
}

/**
 * Moves boxes apart until none overlap, changing the picture as little as it can: each overlapping pair
 * parts along the axis on which it overlaps less. Boxes are centred on their positions. A sweep over x
 * keeps a round at O(n log n + overlaps); stops after `rounds` at the latest. Changes `positions`. Yields how far it
 * is, from 0 to 1.
 * @returns whether none overlap any more
 */
export function* partBoxes(
  positions: Positions,
  { widths, heights, frees }: Boxes,
  rounds: number,
): Generator<number, boolean> {
  const order = Array.from(widths, (_, i) => i)
  const lefts = new Float64Array(order.length)
  let work = 0
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (const i of order) lefts[i] = positions[2 * i]! - widths[i]! / 2
    if (round === 0) order.sort((a, b) => lefts[a]! - lefts[b]! || a - b)
    else sortAgain(order, lefts)
    for (let i = 0; i < order.length; i++) {
      const a = order[i]!
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j]!
        work++
        if (positions[2 * b]! - widths[b]! / 2 > positions[2 * a]! + widths[a]! / 2) break
        if (part(positions, widths, heights, a, b, frees?.[a] ?? 1, frees?.[b] ?? 1)) moved = true
      }
      if (work < BETWEEN_BREAKS) continue
      work = 0
      yield round / rounds
    }
    if (!moved) return true
  }
  return false
}

/** {@link partBoxes} at one go; sooner at an end on large graphs: a task must end. */
export function removeOverlaps(positions: Positions, widths: Float64Array, heights: Float64Array, rounds = 300): void {
  const most = Math.max(FEWEST_ROUNDS, Math.round(ROUND_BUDGET / Math.max(1, widths.length)))
  const work = partBoxes(positions, { widths, heights }, Math.min(rounds, most))
  while (work.next().done !== true);
}

/** Rounds times boxes. */
const ROUND_BUDGET = 40_000
const FEWEST_ROUNDS = 8

/** By insertion, which takes few steps where little has changed: by left side, then by index. */
function sortAgain(order: number[], lefts: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const box = order[i]!
    const left = lefts[box]!
    let j = i - 1
    for (; j >= 0; j--) {
      const other = order[j]!
      const apart = lefts[other]! - left || other - box
      if (apart < 0) break
      order[j + 1] = other
    }
    order[j + 1] = box
  }
}

/** A touch more than needed, so that rounding does not bring the pair back. */
const MARGIN = 0.01

function part(
  positions: Positions,
  widths: ArrayLike<number>,
  heights: ArrayLike<number>,
  a: number,
  b: number,
  freeA: number,
  freeB: number,
): boolean {
  const dx = positions[2 * b]! - positions[2 * a]!
  const dy = positions[2 * b + 1]! - positions[2 * a + 1]!
  const overlapX = (widths[a]! + widths[b]!) / 2 - Math.abs(dx)
  const overlapY = (heights[a]! + heights[b]!) / 2 - Math.abs(dy)
  if (overlapX <= 0 || overlapY <= 0 || freeA + freeB === 0) return false
  const axis = overlapX < overlapY ? 0 : 1
  const push = (axis === 0 ? overlapX : overlapY) / (freeA + freeB) + MARGIN
  const sign = (axis === 0 ? dx : dy) < 0 ? -1 : 1
  positions[2 * a + axis]! -= sign * push * freeA
  positions[2 * b + axis]! += sign * push * freeB
  return true
}
