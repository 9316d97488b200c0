import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import { pivotMds } from '../../../src/layout/pivot-mds.js'
import { extent, inputOf } from './boxes.js'

const place = (count: number, pairs: [number, number][], seed = 1) =>
  pivotMds(inputOf(count, pairs), seededRandom(seed))

const graph = fc.integer({ min: 2, max: 40 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    pairs: fc.array(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a !== b),
      { maxLength: 80 },
    ),
  }),
)

describe('the first placement', () => {
  it('is finite, the same every time, and not beyond all measure', () => {
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const positions = place(count, pairs)
        expect(positions).toHaveLength(2 * count)
        expect(positions.every(Number.isFinite)).toBe(true)
        expect(place(count, pairs)).toEqual(positions)
        expect(extent(positions)).toBeLessThan(140 * 4 * count + 28)
      }),
    )
  })

  it('differs with the seed', () => {
    expect(place(3, [[0, 1]], 2)).not.toEqual(place(3, [[0, 1]], 1))
  })

  it('puts nothing nowhere and a single node in the middle', () => {
    expect(place(0, [])).toEqual(new Float64Array(0))
    expect(place(1, [])).toEqual(new Float64Array(2))
  })

  it('parts nodes with the same neighbours', () => {
    const positions = place(3, [
      [0, 1],
      [0, 2],
    ])
    expect([positions[2], positions[3]]).not.toEqual([positions[4], positions[5]])
  })

  it('keeps many small components within reach of each other', () => {
    const pairs = Array.from({ length: 8 }, (_, i): [number, number] => [2 * i, 2 * i + 1])
    expect(extent(place(16, pairs))).toBeLessThan(140 * 4 * 2 + 28)
  })

  it('shows a path as a path: in order from end to end', () => {
    const pairs = Array.from({ length: 9 }, (_, i): [number, number] => [i, i + 1])
    const positions = place(10, pairs)
    const along = Array.from({ length: 10 }, (_, i) =>
      Math.hypot(positions[2 * i]! - positions[0]!, positions[2 * i + 1]! - positions[1]!),
    )
    expect(along).toEqual(along.toSorted((a, b) => a - b))
  })
})
