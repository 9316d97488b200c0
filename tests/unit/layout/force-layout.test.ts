import { afterEach, describe, expect, it } from 'vitest'

import { forceLayout } from '../../../src/layout/force-layout.js'
import { forceMethod } from '../../../src/layout/force-method.js'
import type { LayoutInput, LayoutTask } from '../../../src/layout/index.js'
import { extent, inputOf, overlapping, resultOf, taskOf } from './boxes.js'
import { belongingsOf, meshOf, placeOf, progressOf } from './graphs.js'

const random = Math.random
afterEach(() => {
  Math.random = random
})

/** A hub with leaves, a ring beside it, a pair, and two nodes alone. */
function mixed(): LayoutInput {
  const leaves = Array.from({ length: 12 }, (_, i): [number, number] => [0, i + 1])
  const ring = Array.from({ length: 8 }, (_, i): [number, number] => [13 + i, 13 + ((i + 1) % 8)])
  return inputOf(25, [...leaves, ...ring, [0, 13], [21, 22]])
}

const forced = (input: LayoutInput, rest: Partial<LayoutTask> = {}) =>
  resultOf(forceLayout(taskOf(input, rest))).positions

describe.each([
  ['fcose', mixed()],
  ['stress', meshOf(150, 350)],
] as const)('the force layout, where it is worked at by %s', (method, input) => {
  it('says so', () => {
    expect(forceMethod(input)).toBe(method)
  })

  it('gives the same picture for the same input, and no box overlaps another', () => {
    const positions = forced(input)
    expect(forced(input)).toEqual(positions)
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(overlapping(positions, input.widths, input.heights)).toEqual([])
    expect(extent(positions)).toBeLessThan(4000)
  })

  it('gives another picture for another seed', () => {
    expect(forced(input, { seed: 1 })).not.toEqual(forced(input, { seed: 2 }))
  })

  it('never asks for a random number that cannot be had again', () => {
    const before = forced(input)
    Math.random = () => {
      throw new Error('Math.random was called')
    }
    expect(forced(input)).toEqual(before)
    const upright = { options: { isUpright: true }, before, fixed: Uint32Array.of(1) }
    expect(forced(belongingsOf(input, [[0, 1]]), upright)).toHaveLength(2 * input.widths.length)
  })

  it('leaves nodes that are to stay where they are, to a hair, and the others near them', () => {
    const before = forced(input)
    const [x, y] = placeOf(before, 0)
    before.set([x - 431.7, y + 0.1], 0)
    const fixed = Uint32Array.of(0, 5)
    const after = forced(input, { before, fixed })
    expect([...fixed].map((node) => placeOf(after, node))).toEqual([...fixed].map((node) => placeOf(before, node)))
    expect(overlapping(after, input.widths, input.heights)).toEqual([])
    expect(extent(after)).toBeLessThan(1.5 * extent(before))
  })

  it.each([0.2, 8, 1e6])('works again from a picture %f times the size, and keeps that', (scale) => {
    const before = forced(input).map((value) => value * scale)
    const after = forced(input, { before, fixed: Uint32Array.of(0) })
    // Boxes do not shrink along.
    expect(extent(after)).toBeGreaterThan(extent(before) / 2)
    expect(extent(after)).toBeLessThan(extent(before) * (scale < 1 ? 5 : 2))
  })

  it('brings whom others belong to above them, if that is asked for', () => {
    const belongs: [number, number][] = [
      [1, 0],
      [2, 0],
      [0, 14],
    ]
    const { positions, fit } = resultOf(
      forceLayout(taskOf(belongingsOf(input, belongs), { options: { isUpright: true } })),
    )
    for (const [who, whom] of belongs) expect(positions[2 * whom + 1]).toBeLessThan(positions[2 * who + 1]!)
    expect([fit.mayTurn, resultOf(forceLayout(taskOf(input))).fit.mayTurn]).toEqual([false, true])
  })

  it('tells how far it is, never less than before', () => {
    const told = progressOf(forceLayout(taskOf(input)))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect([told[0]! >= 0, told.at(-1)! <= 1]).toEqual([true, true])
  })
})

describe('the force layout', () => {
  it('has one method for each size, and its own for a picture with an up and a down', () => {
    const nodes = (count: number) => inputOf(count, [[0, 1]])
    const pairs = (count: number) => meshOf(100, count)
    expect([nodes(100), nodes(101), pairs(250), pairs(251)].map((input) => forceMethod(input))).toEqual([
      'fcose',
      'stress',
      'fcose',
      'stress',
    ])
    expect(forceMethod(nodes(2), true)).toBe('stress')
  })

  it('goes on where members belong to each other in a circle', () => {
    const circle = belongingsOf(mixed(), [
      [0, 1],
      [1, 2],
      [2, 0],
    ])
    expect(forced(circle, { options: { isUpright: true } }).every(Number.isFinite)).toBe(true)
  })
})
