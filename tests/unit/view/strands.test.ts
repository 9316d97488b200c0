import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createFrameSelector, createStore, type Frame } from '../../../src/store/index.js'
import { stripedBundles } from '../../../src/view/bundles.js'
import type { Anchor } from '../../../src/view/geometry.js'
import { fan, middleOfStrand, spotOn, strandsOf, type Strand } from '../../../src/view/strands.js'
import { makeGraph, type EdgeInput } from '../../support/files.js'

const VIEW = { width: 1000, height: 700 }
const WIDE = { before: 1000, after: 1000 }

function frameOf(edges: readonly EdgeInput[]): Frame {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: makeGraph(edges) })
  store.dispatch({ type: 'set-dates', from: '1990', to: '2030' })
  store.dispatch({ type: 'set-undated', undated: 'show' })
  return createFrameSelector()(store.getState())!
}

function open(edges: readonly EdgeInput[], a: Partial<Anchor>, b: Partial<Anchor> = a): readonly Strand[] {
  const frame = frameOf(edges)
  const anchors = [a, b].map((at): Anchor => ({ x: 0, y: 0, radius: 10, boxy: false, ...at }))
  return strandsOf(stripedBundles(frame)[0]!, frame, (node) => anchors[node]!, VIEW)
}

const years = (...all: number[]): EdgeInput[] => all.map((year) => ({ date: String(year) }))
const round = (value: number) => Math.round(value * 1000) / 1000 || 0

describe('the fan of an open bundle', () => {
  it('is evenly spaced, the same on both sides, the middle one of an odd number straight', () => {
    expect(fan(1, 400, WIDE)).toEqual([0])
    expect(fan(2, 400, WIDE)).toEqual([-13, 13])
    expect(fan(5, 400, WIDE)).toEqual([-52, -26, 0, 26, 52])
  })

  it('is narrower the more edges there are and the shorter they run, down to seven pixels', () => {
    const spacing = (count: number, length: number) => {
      const [first, second] = fan(count, length, WIDE)
      return second! - first!
    }
    expect(spacing(21, 400)).toBe(20)
    expect(spacing(21, 100)).toBe(8)
    expect(spacing(200, 400)).toBe(7)
  })

  it('leaves the view at neither side, and gives way to the other one first', () => {
    expect(fan(5, 400, { before: 30, after: 500 })).toEqual([-30, -4, 22, 48, 74])
    expect(fan(5, 400, { before: 500, after: 30 })).toEqual([-74, -48, -22, 4, 30])
    expect(fan(5, 400, { before: 20, after: 20 })).toEqual([-20, -10, 0, 10, 20])
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (count, length, before, after) => {
          const offsets = fan(count, length, { before, after })
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
          expect(offsets[0]).toBeGreaterThanOrEqual(-before - 1e-9)
          expect(offsets.at(-1)).toBeLessThanOrEqual(after + 1e-9)
        },
      ),
    )
  })
})

describe('the edges of an open bundle', () => {
  it('lie in order of time from top to bottom, whichever way they run, the undated last', () => {
    const edges = [...years(2022, 2001), { source: 'b', target: 'a', date: '2010' }, {}, { date: '2005' }]
    for (const [left, right] of [
      [300, 700],
      [700, 300],
    ] as const) {
      const strands = open(edges, { x: left, y: 350 }, { x: right, y: 350 })
      expect(strands.map(({ edge }) => edge)).toEqual([1, 4, 2, 0, 3])
      expect(strands.map((strand) => round(middleOfStrand(strand).y))).toEqual([298, 324, 350, 376, 402])
      expect(strands.map((strand) => round(middleOfStrand(strand).x))).toEqual([500, 500, 500, 500, 500])
    }
  })

  it('lie from left to right where the bundle stands upright', () => {
    for (const [top, bottom] of [
      [100, 600],
      [600, 100],
    ] as const) {
      const strands = open(years(2003, 2002, 2001), { x: 400, y: top }, { x: 400, y: bottom })
      expect(strands.map(({ edge }) => edge)).toEqual([2, 1, 0])
      expect(strands.map((strand) => round(middleOfStrand(strand).x))).toEqual([374, 400, 426])
    }
  })

  it('begin and end at the rims of their nodes', () => {
    const strands = open(years(2001, 2002, 2003, 2004), { x: 200, y: 300 }, { x: 800, y: 400 })
    const distances = strands.flatMap((strand) =>
      [0, 1].map((share) => {
        const { x, y } = spotOn(strand, share)
        return round(Math.hypot(x - (share === 0 ? 200 : 800), y - (share === 0 ? 300 : 400)))
      }),
    )
    expect(distances).toEqual([11, 11, 11, 11, 11, 11, 11, 11])
  })

  it('keep their middles in the view, close to its edge too', () => {
    const strands = open(
      years(...Array.from({ length: 30 }, (_, i) => 2000 + (i % 20))),
      { x: 100, y: 40 },
      { x: 900, y: 40 },
    )
    const middles = strands.map((strand) => middleOfStrand(strand).y)
    expect(round(middles[0]!)).toBe(12)
    expect(round(middles.at(-1)!)).toBe(40 + 800 / 2 + 60)
    expect(middles).toEqual(middles.toSorted((a, b) => a - b))
  })

  it('are none where both nodes are at one place', () => {
    expect(open(years(2001, 2002), { x: 5, y: 5 })).toEqual([])
  })
})

describe('loops of an open bundle', () => {
  it('are rings that grow in order of time, each through the shape of its node', () => {
    const loops = years(2003, 2001, 2002).map((edge) => ({ ...edge, source: 'a', target: 'a' }))
    const at = { x: 500, y: 300, radius: 10 }
    const strands = open(loops, at)
    expect(strands.map(({ edge, shape }) => [edge, shape])).toEqual([
      [1, 'ring'],
      [2, 'ring'],
      [0, 'ring'],
    ])
    const radii = strands.map((strand) => (strand.shape === 'ring' ? strand.radius : NaN))
    expect(radii).toEqual([11, 22, 33])
    for (const strand of strands) {
      const near = spotOn(strand, 0)
      expect(Math.hypot(near.x - at.x, near.y - at.y)).toBeCloseTo(5)
      const far = middleOfStrand(strand)
      expect([far.x > at.x, far.y < at.y]).toEqual([true, true])
    }
  })
})
