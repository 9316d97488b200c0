import { seededRandom } from '../../../src/core/random.js'
import type { LayoutInput, LayoutWork, Positions } from '../../../src/layout/index.js'
import { inputOf } from './boxes.js'

type Pair = readonly [number, number]

export function pathOf(count: number): LayoutInput {
  return inputOf(
    count,
    Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const),
  )
}

export function starOf(count: number): LayoutInput {
  return inputOf(
    count,
    Array.from({ length: count - 1 }, (_, i) => [0, i + 1] as const),
  )
}

/** Rows of `side` nodes, each joined to those beside and below. */
export function gridOf(side: number): LayoutInput {
  const pairs: Pair[] = []
  for (let i = 0; i < side * side; i++) {
    if (i % side < side - 1) pairs.push([i, i + 1])
    if (i < side * (side - 1)) pairs.push([i, i + side])
  }
  return inputOf(side * side, pairs)
}

/** A path through all nodes and other pairs at random, each once; small boxes. */
export function meshOf(count: number, pairCount: number): LayoutInput {
  const random = seededRandom(count)
  const pairs = new Map<number, Pair>()
  for (let i = 1; i < count; i++) pairs.set((i - 1) * count + i, [i - 1, i])
  while (pairs.size < pairCount) {
    const [a, b] = [Math.floor(random() * count), Math.floor(random() * count)]
    if (a < b) pairs.set(a * count + b, [a, b])
  }
  return inputOf(count, [...pairs.values()], {
    widths: new Float64Array(count).fill(40),
    heights: new Float64Array(count).fill(20),
  })
}

export function belongingsOf(input: LayoutInput, belongings: readonly Pair[]): LayoutInput {
  return { ...input, belongings: Uint32Array.from(belongings.flat()), isMember: new Uint8Array(belongings.length) }
}

export function placeOf(positions: Positions, node: number): [number, number] {
  return [positions[2 * node]!, positions[2 * node + 1]!]
}

/** What a layout tells of itself until it is done. */
export function progressOf(work: LayoutWork): number[] {
  return [...work]
}
