import type { Positions } from './positions.js'

/**
 * Moves boxes apart until none overlap, changing the picture as little as it can: each overlapping pair
 * parts along the axis on which it overlaps less. Boxes are centred on their positions. A sweep over x
 * keeps a round at O(n log n + overlaps); stops after `rounds` at the latest, sooner on large graphs: a task must end. Changes `positions`.
 */
export function removeOverlaps(positions: Positions, widths: Float64Array, heights: Float64Array, rounds = 300): void {
  const count = widths.length
  const mostRounds = Math.min(rounds, Math.max(FEWEST_ROUNDS, Math.round(ROUND_BUDGET / Math.max(1, count))))
  const order = Array.from({ length: count }, (_, i) => i)
  const widest = widths.reduce((max, w) => Math.max(max, w), 0)
  for (let round = 0; round < mostRounds; round++) {
    let moved = false
    order.sort((a, b) => positions[2 * a]! - positions[2 * b]! || a - b)
    for (let i = 0; i < count; i++) {
      const a = order[i]!
      for (let j = i + 1; j < count; j++) {
        const b = order[j]!
        if (positions[2 * b]! - positions[2 * a]! > (widths[a]! + widest) / 2) break
        if (part(positions, widths, heights, a, b)) moved = true
      }
    }
    if (!moved) return
  }
}

/** Rounds times boxes. */
const ROUND_BUDGET = 40_000
const FEWEST_ROUNDS = 8

/** A touch more than needed, so that rounding does not bring the pair back. */
const MARGIN = 0.01

function part(positions: Positions, widths: Float64Array, heights: Float64Array, a: number, b: number): boolean {
  const dx = positions[2 * b]! - positions[2 * a]!
  const dy = positions[2 * b + 1]! - positions[2 * a + 1]!
  const overlapX = (widths[a]! + widths[b]!) / 2 - Math.abs(dx)
  const overlapY = (heights[a]! + heights[b]!) / 2 - Math.abs(dy)
  if (overlapX <= 0 || overlapY <= 0) return false
  const axis = overlapX < overlapY ? 0 : 1
  const push = (axis === 0 ? overlapX : overlapY) / 2 + MARGIN
  const sign = (axis === 0 ? dx : dy) < 0 ? -1 : 1
  positions[2 * a + axis]! -= sign * push
  positions[2 * b + axis]! += sign * push
  return true
}
