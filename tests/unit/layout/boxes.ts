import type { LayoutInput, LayoutResult, LayoutTask, LayoutWork, Positions } from '../../../src/layout/index.js'

/** Pairs of boxes, centred on their positions, that overlap. */
export function overlapping(positions: Positions, widths: Float64Array, heights: Float64Array): [number, number][] {
  const found: [number, number][] = []
  for (let a = 0; a < widths.length; a++) {
    for (let b = a + 1; b < widths.length; b++) {
      const dx = Math.abs(positions[2 * a]! - positions[2 * b]!)
      const dy = Math.abs(positions[2 * a + 1]! - positions[2 * b + 1]!)
      if (dx < (widths[a]! + widths[b]!) / 2 && dy < (heights[a]! + heights[b]!) / 2) found.push([a, b])
    }
  }
  return found
}

/** Nodes of one size and no kind, joined as told; the rest as given. */
export function inputOf(
  count: number,
  pairs: readonly (readonly [number, number])[],
  rest: Partial<LayoutInput> = {},
): LayoutInput {
  const degrees = new Uint32Array(count)
  for (const node of pairs.flat()) degrees[node]!++
  return {
    nodes: Uint32Array.from({ length: count }, (_, i) => i),
    widths: new Float64Array(count).fill(80),
    heights: new Float64Array(count).fill(34),
    pairs: Uint32Array.from(pairs.flat()),
    weights: new Uint32Array(pairs.length).fill(1),
    kinds: new Uint16Array(count),
    kindKeys: [],
    degrees,
    belongings: new Uint32Array(0),
    isMember: new Uint8Array(0),
    coordinates: new Float64Array(2 * count).fill(Number.NaN),
    dated: new Uint32Array(0),
    moments: new Float64Array(0),
    ...rest,
  }
}

/** A task without wishes. */
export function taskOf(input: LayoutInput, rest: Partial<LayoutTask> = {}): LayoutTask {
  return { input, options: {}, before: null, fixed: new Uint32Array(0), focus: -1, seed: 1, ...rest }
}

/** What a layout comes to when it is let run. */
export function resultOf(work: LayoutWork): LayoutResult {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** The length of the longest side of the picture. */
export function extent(positions: Positions): number {
  const xs = positions.filter((_, i) => i % 2 === 0)
  const ys = positions.filter((_, i) => i % 2 === 1)
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}
