import { describe, expect, it } from 'vitest'

import { followLayout } from '../../../src/layout/follow.js'
import type { LayoutInput, LayoutTask, Positions } from '../../../src/layout/index.js'
import { stressLayout } from '../../../src/layout/stress-layout.js'
import { extent, inputOf, overlapping, resultOf, taskOf } from './boxes.js'
import { meshOf, pathOf, placeOf, progressOf } from './graphs.js'

const followed = (input: LayoutInput, rest: Partial<LayoutTask>) =>
  resultOf(followLayout(taskOf(input, rest))).positions

function movesOf(from: Positions, to: Positions): number[] {
  return Array.from({ length: from.length / 2 }, (_, i) =>
    Math.hypot(to[2 * i]! - from[2 * i]!, to[2 * i + 1]! - from[2 * i + 1]!),
  )
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** A mesh as it stands, and the same without every seventh of its pairs. */
function changing() {
  const input = meshOf(75, 190)
  const before = resultOf(stressLayout(taskOf(input))).positions
  const kept = Array.from({ length: 190 }, (_, i) => i).filter((i) => i % 7 !== 0)
  const pairs = kept.map((i) => [input.pairs[2 * i]!, input.pairs[2 * i + 1]!] as const)
  return { input: inputOf(75, pairs), before }
}

describe('a picture that follows the window', () => {
  it('drifts: every node goes a little way, none far', () => {
    const { input, before } = changing()
    const moves = movesOf(before, followed(input, { before }))
    const neighbours = median(
      Array.from(input.weights, (_, i) => {
        const [a, b] = [input.pairs[2 * i]!, input.pairs[2 * i + 1]!]
        return Math.hypot(before[2 * a]! - before[2 * b]!, before[2 * a + 1]! - before[2 * b + 1]!)
      }),
    )
    expect(median(moves)).toBeGreaterThan(0)
    expect(median(moves)).toBeLessThan(neighbours / 4)
    expect(Math.max(...moves)).toBeLessThan(neighbours)
  })

  it('lets nobody jump, not even from far away', () => {
    const { input, before } = changing()
    before.set([20_000, 0], 0)
    const [first, ...others] = movesOf(before, followed(input, { before }))
    expect(first).toBeGreaterThan(10)
    expect(Math.max(first!, ...others)).toBeLessThan(1000)
  })

  it('comes to rest while the window stands still: each step is shorter than the one before', () => {
    const { input, before } = changing()
    const steps: number[] = []
    let places: Positions = before
    for (let i = 0; i < 12; i++) {
      const next = followed(input, { before: places })
      steps.push(sum(movesOf(places, next)))
      places = next
    }
    expect(steps).toEqual(steps.toSorted((a, b) => b - a))
    expect(steps.at(-1)).toBeLessThan(steps[0]! / 3)
  })

  it('stays as it is where there is nothing better', () => {
    const before = Float64Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 50 * i : 3))
    expect(sum(movesOf(before, followed(pathOf(10), { before })))).toBeLessThan(1e-6)
  })

  it('keeps its size and all boxes apart however long the window moves, and drifts by less than a box at a time', () => {
    const mesh = meshOf(75, 190)
    let places = resultOf(stressLayout(taskOf(mesh))).positions
    const size = extent(places)
    for (let step = 0; step < 30; step++) {
      // Every fourth pair is out of sight, others each time.
      const kept = Array.from({ length: 190 }, (_, i) => i).filter((i) => (i + step) % 4 !== 0)
      const pairs = kept.map((i) => [mesh.pairs[2 * i]!, mesh.pairs[2 * i + 1]!] as const)
      const input = inputOf(75, pairs, { widths: mesh.widths, heights: mesh.heights })
      const next = followed(input, { before: places })
      expect(overlapping(next, input.widths, input.heights)).toEqual([])
      expect(median(movesOf(places, next))).toBeLessThan(20)
      places = next
    }
    expect(extent(places) / size).toBeGreaterThan(0.8)
    expect(extent(places) / size).toBeLessThan(1.25)
  })

  it('stays within its room where it has one', () => {
    const { input, before } = changing()
    const bare = { ...input, widths: new Float64Array(75), heights: new Float64Array(75) }
    const [xs, ys] = [0, 1].map((axis) => before.filter((_, i) => i % 2 === axis))
    const room = [Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)] as const
    const beyond = (places: Positions) =>
      places.filter((value, i) => value < room[(i % 2) as 0] || value > room[((i % 2) + 2) as 2]).length
    expect(beyond(followed(bare, { before }))).toBeGreaterThan(0)
    expect(beyond(followed(bare, { before, room }))).toBe(0)
  })

  it('leaves alone who is alone, and to a hair who is to stay', () => {
    const { input, before } = changing()
    const alone = inputOf(4, [[0, 1]])
    const places = Float64Array.of(0, 0, 50, 0, 333.3, 5, -7, 1e6)
    expect(followed(alone, { before: places }).subarray(4)).toEqual(places.subarray(4))
    const after = followed(input, { before, fixed: Uint32Array.of(4, 9) })
    expect([placeOf(after, 4), placeOf(after, 9)]).toEqual([placeOf(before, 4), placeOf(before, 9)])
    expect(placeOf(after, 5)).not.toEqual(placeOf(before, 5))
  })

  it('puts who is new beside his neighbours, wherever they are, and who knows nobody below all', () => {
    const before = Float64Array.of(1000, 500, 1100, 500, Number.NaN, Number.NaN, Number.NaN, Number.NaN)
    const input = inputOf(4, [
      [0, 1],
      [1, 2],
    ])
    const after = followed(input, { before })
    const [x, y] = placeOf(after, 2)
    expect(Math.hypot(x - 1100, y - 500)).toBeLessThan(150)
    expect(after[7]).toBeGreaterThan(500 + 100)
    expect(after.every(Number.isFinite)).toBe(true)
  })

  it('parts who is quite where another is', () => {
    const after = followed(pathOf(3), { before: new Float64Array(6) })
    expect(new Set(Array.from({ length: 3 }, (_, i) => placeOf(after, i).join())).size).toBe(3)
  })

  it('gives the same step for the same input, and leaves that as it was', () => {
    const { input, before } = changing()
    const task = taskOf(input, { before })
    const same = structuredClone(task)
    expect(resultOf(followLayout(task))).toEqual(resultOf(followLayout(task)))
    expect(task).toEqual(same)
  })

  it.each([
    ['nothing', inputOf(0, []), null],
    ['one node', inputOf(1, []), null],
    ['nodes without a place', pathOf(5), null],
    ['500 nodes alone', inputOf(500, []), null],
    ['places beyond all measure', pathOf(3), Float64Array.of(1e300, 0, -1e300, 5, 0, 0)],
  ])('places %s', (_, input, before) => {
    expect(followed(input, { before }).every(Number.isFinite)).toBe(true)
  })

  it('tells how far it is, never less than before', () => {
    const told = progressOf(followLayout(taskOf(meshOf(400, 800))))
    expect(told.length).toBeGreaterThan(50)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })
})
