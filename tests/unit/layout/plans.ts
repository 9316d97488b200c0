import { expect } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import type { LayoutInput, LayoutResult, LayoutTask, LayoutWork, Positions } from '../../../src/layout/index.js'
import { inputOf, overlapping, resultOf, taskOf } from './boxes.js'

/** Who belongs to whom, and whether as a member of a bloc, as a layout is told. */
export function belongingsOf(
  all: readonly (readonly [who: number, whom: number])[],
  isMember = 1,
): Pick<LayoutInput, 'belongings' | 'isMember'> {
  return { belongings: Uint32Array.from(all.flat()), isMember: new Uint8Array(all.length).fill(isMember) }
}

/** Pairs as they are written, such as `0-1 1-2`. */
export function pairsIn(text: string): [number, number][] {
  return text.split(' ').map((pair) => {
    const [a, b] = pair.split('-')
    return [Number(a), Number(b)]
  })
}

/** As many different pairs as told, at random; low numbers are tied more often. */
export function randomPairs(nodes: number, pairs: number, seed = 1): [number, number][] {
  const random = seededRandom(seed)
  const found = new Map<string, [number, number]>()
  while (found.size < pairs) {
    const a = Math.floor(random() ** 2 * nodes)
    const b = Math.floor(random() * nodes)
    if (a !== b) found.set(`${Math.min(a, b)}-${Math.max(a, b)}`, [a, b])
  }
  return [...found.values()]
}

const everybody = Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (__, k) => [i, k] as const)).flat()
const kinds = { kinds: Uint16Array.from({ length: 90 }, (_, i) => i % 4), kindKeys: ['a', 'b', 'c'] }
const many = { kinds: Uint16Array.from({ length: 2000 }, (_, i) => i % 5), kindKeys: ['a', 'b', 'c', 'd', 'e'] }
const offices = Array.from({ length: 1000 }, (_, i) => [500 + i, i % 60] as const)

/** Graphs on which a plan may stumble. */
export const ODD: readonly (readonly [name: string, input: LayoutInput])[] = [
  ['nobody', inputOf(0, [])],
  ['one node', inputOf(1, [])],
  ['two nodes without a tie', inputOf(2, [])],
  ['two nodes of one bloc', inputOf(2, [[0, 1]], belongingsOf([[0, 1]]))],
  ['forty nodes without a tie', inputOf(40, [])],
  [
    'a star of 150',
    inputOf(
      150,
      Array.from({ length: 149 }, (_, i) => [0, i + 1] as const),
    ),
  ],
  [
    'a path of 120',
    inputOf(
      120,
      Array.from({ length: 119 }, (_, i) => [i, i + 1] as const),
    ),
  ],
  ['ninety nodes of three kinds and of none', inputOf(90, randomPairs(90, 140), kinds)],
  [
    'whoever belongs to himself, and circles of belonging',
    inputOf(6, pairsIn('0-1 1-2 2-0 3-4'), belongingsOf(pairsIn('0-0 0-1 1-2 2-0 3-4 4-3'))),
  ],
  [
    'everybody a member of everybody',
    inputOf(
      12,
      everybody.filter(([a, b]) => a < b),
      belongingsOf(everybody),
    ),
  ],
  [
    'boxes of very different sizes',
    inputOf(30, randomPairs(30, 45), {
      widths: Float64Array.from({ length: 30 }, (_, i) => (i % 7 === 0 ? 900 : 20)),
      heights: Float64Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? 400 : 12)),
      ...belongingsOf(Array.from({ length: 20 }, (_, i) => [i + 3, i % 3] as const)),
    }),
  ],
  ['2,000 nodes', inputOf(2000, [...randomPairs(2000, 4000), ...offices], { ...many, ...belongingsOf(offices, 0) })],
]

/** The result of a layout, which has to be whole: all finite, no two boxes upon each other, the same once more. */
export function wholeResult(layout: (task: LayoutTask) => LayoutWork, task: LayoutTask): LayoutResult {
  const result = resultOf(layout(task))
  const { widths, heights } = task.input
  expect(result.positions).toHaveLength(2 * widths.length)
  expect(result.positions.every(Number.isFinite)).toBe(true)
  expect(overlapping(result.positions, widths, heights)).toEqual([])
  expect(resultOf(layout(task))).toEqual(result)
  return result
}

/** The result on an input without wishes. */
export function resultFor(layout: (task: LayoutTask) => LayoutWork, input: LayoutInput): LayoutResult {
  return wholeResult(layout, taskOf(input))
}

/** By node how far it is from a point. */
export function radii(positions: Positions, x = 0, y = 0): number[] {
  return Array.from({ length: positions.length / 2 }, (_, i) =>
    Math.hypot(positions[2 * i]! - x, positions[2 * i + 1]! - y),
  )
}

/** Pairs without a common end that cross as straight lines, by looking at all. */
export function crossings(positions: Positions, pairs: ArrayLike<number>): number {
  const side = (a: number, b: number, c: number) =>
    (positions[2 * b]! - positions[2 * a]!) * (positions[2 * c + 1]! - positions[2 * a + 1]!) -
    (positions[2 * b + 1]! - positions[2 * a + 1]!) * (positions[2 * c]! - positions[2 * a]!)
  let count = 0
  for (let i = 0; i < pairs.length; i += 2) {
    for (let k = 0; k < i; k += 2) {
      const [a, b, c, d] = [pairs[i]!, pairs[i + 1]!, pairs[k]!, pairs[k + 1]!]
      if (a === c || a === d || b === c || b === d) continue
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++
    }
  }
  return count
}
