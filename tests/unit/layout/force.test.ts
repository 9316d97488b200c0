import { afterEach, describe, expect, it } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import { forceLayout, unionInput, type LayoutInput } from '../../../src/layout/index.js'
import { graphOf, smallFile } from '../../support/small-file.js'
import { extent, inputOf, overlapping } from './boxes.js'

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

describe('the force layout', () => {
  it('gives the same picture for the same input, and no box overlaps another', () => {
    const input = mixed()
    const positions = forceLayout(input)
    expect(forceLayout(mixed())).toEqual(positions)
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(overlapping(positions, input.widths, input.heights)).toEqual([])
    expect(extent(positions)).toBeLessThan(4000)
  })

  it('never asks for a random number that cannot be had again', () => {
    Math.random = () => {
      throw new Error('Math.random was called')
    }
    expect(forceLayout(mixed())).toHaveLength(50)
  })

  it('places graphs that are too large for fcose, without it', () => {
    for (const count of [121, 260, 1200]) {
      const next = seededRandom(count)
      const pairs = Uint32Array.from({ length: count * 4 }, (_, i) =>
        i % 2 === 0 ? i >> 2 : ((i >> 2) + 1 + Math.floor(next() * (count - 1))) % count,
      )
      const sides = new Float64Array(count).fill(30)
      const weights = new Uint32Array(count * 2).fill(1)
      const positions = forceLayout({ widths: sides, heights: sides, pairs, weights })
      expect(positions.length).toBe(2 * count)
      expect(positions.every(Number.isFinite)).toBe(true)
      expect(new Set(positions).size).toBeGreaterThan(count)
    }
  })

  it('gives another picture for another seed', () => {
    expect(forceLayout(mixed(), 1)).not.toEqual(forceLayout(mixed(), 2))
  })

  it('places none, one and two nodes', () => {
    expect(forceLayout(inputOf(0, []))).toEqual(new Float64Array(0))
    expect(forceLayout(inputOf(1, []))).toEqual(new Float64Array(2))
    for (const pairs of [[], [[0, 1]]] as [number, number][][]) {
      const input = inputOf(2, pairs)
      const positions = forceLayout(input)
      expect(positions.every(Number.isFinite)).toBe(true)
      expect(overlapping(positions, input.widths, input.heights)).toEqual([])
    }
  })

  it('places nodes that are all alone, and pairs that know nothing of each other', () => {
    for (const input of [
      inputOf(9, []),
      inputOf(
        12,
        Array.from({ length: 6 }, (_, i) => [2 * i, 2 * i + 1] as const),
      ),
    ]) {
      const positions = forceLayout(input)
      expect(positions.every(Number.isFinite)).toBe(true)
      expect(overlapping(positions, input.widths, input.heights)).toEqual([])
      expect(extent(positions)).toBeLessThan(3000)
    }
  })
})

describe('what the layout is told of a graph', () => {
  it('is each joined pair once, with its number of edges', () => {
    const graph = graphOf(smallFile())
    const [mali, russia, lavrov, aes] = ['mali', 'russia', 'lavrov', 'aes'].map((key) => graph.nodeIndex(key)!)
    const { pairs, weights } = unionInput(graph)
    const rows = Array.from(weights, (weight, i) => [pairs[2 * i], pairs[2 * i + 1], weight])
    expect(rows.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual(
      [
        [Math.min(lavrov!, russia!), Math.max(lavrov!, russia!), 1],
        [Math.min(mali!, russia!), Math.max(mali!, russia!), 2],
        [Math.min(mali!, aes!), Math.max(mali!, aes!), 1],
        [Math.min(mali!, lavrov!), Math.max(mali!, lavrov!), 1],
      ].toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!),
    )
  })

  it('holds no tie of a node to itself', () => {
    const file = smallFile()
    file.edges = [{ key: 'self', source: 'mali', target: 'mali', attributes: { type: 'meets', date: '2023' } }]
    const { pairs, weights, widths } = unionInput(graphOf(file))
    expect([pairs.length, weights.length, widths.length]).toEqual([0, 0, 4])
  })

  it('has room for the label of every node', () => {
    const graph = graphOf(smallFile())
    const { widths, heights } = unionInput(graph)
    const lavrov = graph.nodeIndex('lavrov')!
    const aes = graph.nodeIndex('aes')!
    expect(widths[lavrov]).toBeCloseTo('Sergei Lavrov'.length * 6.8 + 6)
    expect(widths[aes]).toBeCloseTo(3 * 6.8 + 6)
    expect(heights[aes]).toBe(15 + 16 + 4)
  })
})
