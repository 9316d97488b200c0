import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

import type { LayoutInput, LayoutTask, Positions } from '../../../src/layout/index.js'
import { measure } from '../../../src/layout/measures.js'
import { stressLayout } from '../../../src/layout/stress-layout.js'
import { extent, inputOf, overlapping, resultOf, taskOf } from './boxes.js'
import { belongingsOf, gridOf, meshOf, pathOf, placeOf, progressOf, starOf } from './graphs.js'

const random = Math.random
afterEach(() => {
  Math.random = random
})

const placed = (input: LayoutInput, rest: Partial<LayoutTask> = {}) =>
  resultOf(stressLayout(taskOf(input, rest))).positions

function measured(input: LayoutInput, positions: Positions) {
  const work = measure(input, positions)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

describe('the layout by distances', () => {
  it('shows a path as a line from left to right', () => {
    const input = pathOf(40)
    const positions = placed(input)
    expect(measured(input, positions).stress.value).toBeLessThan(1e-3)
    const xs = Array.from({ length: 40 }, (_, i) => positions[2 * i]!)
    const sign = Math.sign(xs[39]! - xs[0]!)
    expect(xs).toEqual(xs.toSorted((a, b) => sign * (a - b)))
  })

  it('unfolds a grid: no edge crosses another', () => {
    const input = gridOf(9)
    const { crossings, stress } = measured(input, placed(input))
    expect(crossings.value).toBe(0)
    expect(stress.value).toBeLessThan(0.02)
  })

  it('unfolds a grid of which it knows distances from some nodes only', () => {
    const input = gridOf(52)
    const { crossings, stress } = measured(input, placed(input))
    expect(crossings.value).toBe(0)
    expect(stress.value).toBeLessThan(0.02)
  })

  it('gives the same picture for the same input, another for another seed, and never asks for chance', () => {
    const input = meshOf(60, 110)
    const positions = placed(input)
    Math.random = () => {
      throw new Error('Math.random was called')
    }
    expect(placed(input)).toEqual(positions)
    expect(placed(input, { seed: 2 })).not.toEqual(positions)
  })

  it('leaves nodes that are to stay where they are, to a hair, and no box overlaps theirs', () => {
    const input = meshOf(60, 110)
    const before = placed(input)
    before.set([1234.5678, -0.1], 14)
    const fixed = Uint32Array.of(7, 8)
    const after = placed(input, { before, fixed })
    expect([placeOf(after, 7), placeOf(after, 8)]).toEqual([placeOf(before, 7), placeOf(before, 8)])
    expect(overlapping(after, input.widths, input.heights)).toEqual([])
  })

  it('begins anew where nothing stays, whatever was there before', () => {
    const input = meshOf(20, 30)
    expect(placed(input, { before: new Float64Array(40).fill(7) })).toEqual(placed(input))
  })

  it('knows no up and down', () => {
    const input = belongingsOf(meshOf(20, 30), [[0, 1]])
    expect(placed(input, { options: { isUpright: true } })).toEqual(placed(input))
  })

  it('hardly changes a picture of its own of which one node stays', () => {
    const input = meshOf(60, 110)
    const before = placed(input)
    const after = placed(input, { before, fixed: Uint32Array.of(7) })
    const moves = Array.from({ length: 60 }, (_, i) =>
      Math.hypot(after[2 * i]! - before[2 * i]!, after[2 * i + 1]! - before[2 * i + 1]!),
    )
    expect(moves.toSorted((a, b) => a - b)[30]).toBeLessThan(extent(before) / 10)
  })

  it('takes a place beyond all measure for none, unless a node is to stay there', () => {
    const input = pathOf(4)
    const before = Float64Array.of(0, 0, 100, 0, 1e300, 0, -1e300, 1e300)
    const after = placed(input, { before, fixed: Uint32Array.of(0, 3) })
    expect([placeOf(after, 0), placeOf(after, 3)]).toEqual([placeOf(before, 0), placeOf(before, 3)])
    expect(extent(after.subarray(0, 6))).toBeLessThan(1000)
  })

  it('joins pairs that it knows no distances of, as there are too many', () => {
    const input = inputOf(
      4000,
      Array.from({ length: 2000 }, (_, i) => [2 * i, 2 * i + 1] as const),
    )
    const positions = placed(input)
    const lengths = Array.from({ length: 2000 }, (_, i) =>
      Math.hypot(positions[4 * i]! - positions[4 * i + 2]!, positions[4 * i + 1]! - positions[4 * i + 3]!),
    )
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(1)
  })

  it('unfolds what lay in one place around a node that stays', () => {
    const input = pathOf(12)
    const after = placed(input, { before: new Float64Array(24).fill(7), fixed: Uint32Array.of(3) })
    expect(placeOf(after, 3)).toEqual([7, 7])
    expect(overlapping(after, input.widths, input.heights)).toEqual([])
    expect(extent(after)).toBeGreaterThan(11 * 40)
  })

  it('places around a node that stays those who had no place', () => {
    const input = pathOf(6)
    const before = new Float64Array(12).fill(Number.NaN)
    before.set([50, 60], 4)
    const after = placed(input, { before, fixed: Uint32Array.of(2) })
    expect(placeOf(after, 2)).toEqual([50, 60])
    expect(after.every(Number.isFinite)).toBe(true)
    expect(overlapping(after, input.widths, input.heights)).toEqual([])
  })

  it.each([
    ['nothing', inputOf(0, [])],
    ['one node', inputOf(1, [])],
    ['two nodes alone', inputOf(2, [])],
    ['a pair', inputOf(2, [[0, 1]])],
    ['500 nodes alone', inputOf(500, [])],
    ['a path of 1,000', pathOf(1000)],
    [
      'boxes larger than any screen',
      { ...pathOf(30), widths: new Float64Array(30).fill(1e6), heights: new Float64Array(30).fill(9e5) },
    ],
    ['boxes of no size', { ...meshOf(30, 60), widths: new Float64Array(30), heights: new Float64Array(30) }],
  ])('places %s', (_, input) => {
    const positions = placed(input)
    expect(positions).toHaveLength(2 * input.widths.length)
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(overlapping(positions, input.widths, input.heights)).toEqual([])
  })

  it('places a star of 1,000', () => {
    const input = starOf(1000)
    const positions = placed(input)
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(overlapping(positions, input.widths, input.heights)).toEqual([])
  })

  it('keeps components apart and together: wider than high, and nothing of one within another', () => {
    const pairs = Array.from({ length: 40 }, (_, i) => [30 + 2 * i, 31 + 2 * i] as const)
    const ring = Array.from({ length: 30 }, (_, i) => [i, (i + 1) % 30] as const)
    const input = inputOf(130, [...ring, ...pairs])
    const positions = placed(input)
    expect(measured(input, positions).crossings.value).toBe(0)
    expect(extent(positions)).toBeLessThan(6000)
    const [x, y] = Array.from({ length: 30 }, (_, i) => placeOf(positions, i)).reduce(([a, b], [c, d]) => [
      a + c / 30,
      b + d / 30,
    ])
    const inside = Array.from({ length: 100 }, (_, i) => placeOf(positions, 30 + i)).filter(
      (place) => Math.hypot(place[0] - x, place[1] - y) < Math.hypot(positions[0]! - x, positions[1]! - y) * 0.8,
    )
    expect(inside).toEqual([])
  })

  it('never lets boxes of small graphs overlap', () => {
    const graph = fc.integer({ min: 2, max: 25 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        pairs: fc.uniqueArray(
          fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a < b),
          { maxLength: 50, selector: ([a, b]) => a * count + b },
        ),
      }),
    )
    fc.assert(
      fc.property(graph, ({ count, pairs }) => {
        const input = inputOf(count, pairs)
        const positions = placed(input)
        expect(positions.every(Number.isFinite)).toBe(true)
        expect(overlapping(positions, input.widths, input.heights)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('breaks often, and tells how far it is, never less than before', () => {
    const told = progressOf(stressLayout(taskOf(meshOf(600, 1200))))
    // 600 × 600 distances in 15 rounds, no more than 50,000 in one go.
    expect(told.length).toBeGreaterThan(108)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect([told[0]! >= 0, told.at(-1)! <= 1]).toEqual([true, true])
  })

  it('can be given up at any break, and leaves what it was given as it was', () => {
    const input = meshOf(60, 110)
    const before = placed(input)
    const task = taskOf(input, { before: before.slice(), fixed: Uint32Array.of(1) })
    const same = structuredClone(task)
    for (const breaks of [0, 1, 2, 5]) {
      const work = stressLayout(task)
      for (let i = 0; i < breaks; i++) work.next()
      work.return(undefined as never)
      expect(work.next().done).toBe(true)
    }
    resultOf(stressLayout(task))
    expect(task).toEqual(same)
  })
})
