import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { FREE, layoutInput, UPRIGHT, type Fit } from '../../../src/layout/index.js'
import { forceLayout } from '../../../src/layout/force-layout.js'
import { fitPositions, placed, unplaced } from '../../../src/view/fit.js'
import { nodeSize } from '../../../src/view/shapes.js'
import { graphOf } from '../../support/small-file.js'
import { overlapping, resultOf, taskOf } from '../layout/boxes.js'

const sahel = graphOf(JSON.parse(readFileSync(new URL('../../../graph-data/sahel.json', import.meta.url), 'utf8')))

/** Shapes at their largest, as if every edge were shown. */
function sizesOf(scale: number): Float64Array {
  const degrees = new Float64Array(sahel.nodes.length)
  for (const { source, target } of sahel.edges) {
    degrees[source]!++
    degrees[target]!++
  }
  return degrees.map((degree) => nodeSize(degree, scale))
}

function side(positions: Float64Array, axis: 0 | 1): { min: number; max: number } {
  const values = positions.filter((_, i) => i % 2 === axis)
  return { min: Math.min(...values), max: Math.max(...values) }
}

const force = resultOf(forceLayout(taskOf(layoutInput(sahel)))).positions
const saved = Float64Array.from(sahel.nodes.flatMap(({ position }) => [position!.x, position!.y]))

describe('the Sahel graph in a box', () => {
  it.each([
    [1150, 600, 1],
    [820, 700, 1],
    [390, 400, 0.72],
  ])('of %i × %i lies inside it, and no shape touches another', (width, height, scale) => {
    const sizes = sizesOf(scale)
    for (const [layout, fit] of [
      [force, FREE],
      [saved, UPRIGHT],
    ] as const) {
      const { positions } = fitPositions(layout, sizes, width, height, fit)
      for (let node = 0; node < sizes.length; node++) {
        const half = sizes[node]! / 2
        expect(positions[2 * node]! - half, sahel.nodes[node]!.key).toBeGreaterThanOrEqual(0)
        expect(positions[2 * node]! + half, sahel.nodes[node]!.key).toBeLessThanOrEqual(width)
        expect(positions[2 * node + 1]! - half, sahel.nodes[node]!.key).toBeGreaterThanOrEqual(0)
        expect(positions[2 * node + 1]! + half, sahel.nodes[node]!.key).toBeLessThanOrEqual(height)
      }
      expect(overlapping(positions, sizes, sizes)).toEqual([])
    }
  })
})

describe('a picture in a box', () => {
  const wide = Float64Array.from([-200, 0, 200, 0, 0, 50, 0, -50])
  const sizes = new Float64Array(4).fill(14)

  it('is turned where the room is higher than wide, unless its directions are to be kept', () => {
    const { positions: turned } = fitPositions(wide, sizes, 300, 600)
    expect(side(turned, 1).max - side(turned, 1).min).toBeGreaterThan(side(turned, 0).max - side(turned, 0).min)
    const { positions: kept } = fitPositions(wide, sizes, 300, 600, UPRIGHT)
    expect([kept[1], kept[3]]).toEqual([kept[1], kept[1]])
    expect(kept[0]).toBeLessThan(kept[2]!)
  })

  it('is not turned where the room is wider than high', () => {
    const { positions: fitted } = fitPositions(wide, sizes, 600, 300)
    expect(fitted[0]).toBeLessThan(fitted[2]!)
    expect(fitted[1]).toBe(fitted[3])
  })

  it('stands in the middle and is not blown up beyond measure', () => {
    const { positions: fitted } = fitPositions(
      Float64Array.from([-10, 0, 10, 0]),
      new Float64Array(2).fill(14),
      1000,
      500,
    )
    expect((fitted[0]! + fitted[2]!) / 2).toBeCloseTo(500)
    expect(fitted[2]! - fitted[0]!).toBeCloseTo(20 * 1.8)
  })

  it('does not change the layout it was given', () => {
    const layout = wide.slice()
    fitPositions(layout, sizes, 300, 600)
    expect(layout).toEqual(wide)
  })

  it('is nothing of nothing, and a single node in the middle of the room', () => {
    expect(fitPositions(new Float64Array(0), new Float64Array(0), 400, 300).positions).toEqual(new Float64Array(0))
    expect(fitPositions(Float64Array.from([7, -3]), Float64Array.of(14), 400, 300).positions).toEqual(
      Float64Array.from([200, 144]),
    )
  })

  it('is not stretched beyond what it allows, and parts nothing where places are exact', () => {
    const exact: Fit = { mayTurn: false, mostStretch: 1, parts: false }
    const near = Float64Array.from([0, 0, 4, 0, 100, 50])
    const { positions, transform } = fitPositions(near, new Float64Array(3).fill(30), 900, 300, exact)
    expect(transform.scaleX).toBe(transform.scaleY)
    expect(positions[2]! - positions[0]!).toBeCloseTo(4 * transform.scaleX)
  })

  it.each([
    [300, 600],
    [900, 300],
  ])('of %i × %i says how to come back from it', (width, height) => {
    const { positions, transform } = fitPositions(wide, sizes, width, height)
    const at = { x: wide[0]!, y: wide[1]! }
    expect(placed(transform, at)).toEqual({ x: positions[0], y: positions[1] })
    const back = unplaced(transform, placed(transform, at))
    expect(back.x).toBeCloseTo(at.x)
    expect(back.y).toBeCloseTo(at.y)
  })
})
