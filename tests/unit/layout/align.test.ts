import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import { align, type AlignOptions } from '../../../src/layout/align.js'

/** Sum of squared distances between nodes of two pictures. */
function farness(positions: Float64Array, target: Float64Array, nodes?: readonly number[]): number {
  let sum = 0
  for (const node of nodes ?? Array.from({ length: positions.length / 2 }, (_, i) => i)) {
    sum += (positions[2 * node]! - target[2 * node]!) ** 2 + (positions[2 * node + 1]! - target[2 * node + 1]!) ** 2
  }
  return sum
}

/** What rounding may add to a sum of squares. */
function slack(...pictures: Float64Array[]): number {
  return 1e-9 * (1 + pictures.reduce((sum, picture) => picture.reduce((all, value) => all + value ** 2, sum), 0))
}

interface Turn {
  readonly angle: number
  readonly scale: number
  readonly isMirrored: boolean
  readonly x: number
  readonly y: number
}

/** By the book: mirrored at the x axis, then turned, scaled, moved. */
function turned(positions: Float64Array, { angle, scale, isMirrored, x, y }: Turn): Float64Array {
  const result = positions.slice()
  for (let i = 0; i < result.length; i += 2) {
    const a = positions[i]!
    const b = positions[i + 1]! * (isMirrored ? -1 : 1)
    result[i] = x + scale * (a * Math.cos(angle) - b * Math.sin(angle))
    result[i + 1] = y + scale * (a * Math.sin(angle) + b * Math.cos(angle))
  }
  return result
}

/** Moved so that the middles are the same, no more. */
function moved(positions: Float64Array, target: Float64Array): Float64Array {
  const count = positions.length / 2
  const off = [0, 0]
  positions.forEach((value, i) => (off[i % 2]! += (target[i]! - value) / count))
  return positions.map((value, i) => value + off[i % 2]!)
}

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })

/** Two pictures of as many nodes. */
const twoPictures = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const picture = fc
    .array(coordinate, { minLength: 2 * count, maxLength: 2 * count })
    .map((values) => Float64Array.from(values))
  return fc.tuple(picture, picture)
})

const choices: fc.Arbitrary<AlignOptions> = fc.record({ mayScale: fc.boolean(), mayMirror: fc.boolean() })

const turn: fc.Arbitrary<Turn> = fc.record({
  angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  scale: fc.double({ min: 0.25, max: 4, noNaN: true }),
  isMirrored: fc.boolean(),
  x: coordinate,
  y: coordinate,
})

/** Of some extent: a picture in one place has no direction. */
const widePicture = fc
  .array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
    minLength: 0,
    maxLength: 20,
  })
  .map((places) => Float64Array.from([[0, 0], [400, 0], [100, 300], ...places].flat()))

function expectClose(actual: Float64Array, expected: Float64Array): void {
  expect(actual.length).toBe(expected.length)
  const farthest = actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0)
  expect(farthest).toBeLessThan(1e-6)
}

/** An L of four nodes, unlike its mirror image. */
const L = Float64Array.of(0, 0, 0, 100, 0, 200, 100, 200)

describe('aligning a picture to the one before', () => {
  it('undoes every turn, mirroring, scaling and move', () => {
    fc.assert(
      fc.property(widePicture, turn, (target, how) => {
        expectClose(align(turned(target, how), target), target)
      }),
    )
  })

  it('is never further away than no change at all, nor than moving alone', () => {
    fc.assert(
      fc.property(twoPictures, choices, ([positions, target], options) => {
        const now = farness(align(positions, target, options), target)
        expect(now).toBeLessThanOrEqual(farness(positions, target) + slack(positions, target))
        expect(now).toBeLessThanOrEqual(farness(moved(positions, target), target) + slack(positions, target))
      }),
    )
  })

  it('is never further away than any turn that it may take', () => {
    fc.assert(
      fc.property(twoPictures, choices, turn, ([positions, target], options, how) => {
        const allowed = {
          ...how,
          scale: options.mayScale === true ? how.scale : 1,
          isMirrored: how.isMirrored && options.mayMirror === true,
        }
        const other = moved(turned(positions, allowed), target)
        expect(farness(align(positions, target, options), target)).toBeLessThanOrEqual(
          farness(other, target) + slack(positions, target, other),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('does not depend on the order of nodes', () => {
    fc.assert(
      fc.property(widePicture, turn, fc.integer(), (target, how, seed) => {
        const next = seededRandom(seed)
        const positions = turned(target, how).map((value) => value + 50 * next())
        const order = Array.from({ length: positions.length / 2 }, (_, i) => i)
        order.sort((a, b) => Math.sin(seed + a) - Math.sin(seed + b))
        const shuffled = (all: Float64Array) => Float64Array.from(order.flatMap((i) => [all[2 * i]!, all[2 * i + 1]!]))
        expectClose(align(shuffled(positions), shuffled(target)), shuffled(align(positions, target)))
        expectClose(align(positions, target, { nodes: order }), align(positions, target))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(widePicture, turn, fc.boolean(), fc.integer(), (target, how, mayScale, seed) => {
        const next = seededRandom(seed)
        const near = turned(target, how).map((value) => value + 50 * next())
        const once = align(near, target, { mayScale })
        expectClose(align(once, target, { mayScale }), once)
      }),
    )
  })

  it('gives places for every node, whatever numbers it is given', () => {
    const hostile = fc.oneof(
      fc.double(),
      fc.constantFrom(Number.NaN, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, 1e154, 1e-200, -0, 0, 5),
    )
    const picture = fc.array(hostile, { minLength: 8, maxLength: 8 }).map((values) => Float64Array.from(values))
    fc.assert(
      fc.property(picture, picture, choices, (positions, target, options) => {
        expect(align(positions, target, options).every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves the picture that it is given as it was', () => {
    const positions = L.slice()
    align(positions, turned(L, { angle: 1, scale: 2, isMirrored: true, x: 9, y: 9 }))
    expect(positions).toEqual(L)
  })

  it('mirrors and scales only where it may', () => {
    const target = turned(L, { angle: 0, scale: 2, isMirrored: true, x: 0, y: 0 })
    expectClose(align(L, target), target)
    expect(farness(align(L, target, { mayMirror: false }), target)).toBeGreaterThan(1000)
    const unscaled = align(L, target, { mayScale: false })
    expect(Math.hypot(unscaled[2]! - unscaled[0]!, unscaled[3]! - unscaled[1]!)).toBeCloseTo(100)
  })

  it('takes its bearings from the nodes that it is told, and takes the others along', () => {
    const target = Float64Array.of(10, 0, 110, 0, Number.NaN, 0, 7777, 7777)
    const nodes = Uint32Array.of(0, 1)
    // Two nodes could be met by a mirror image as well; without need there is none.
    expectClose(align(L, target, { nodes }), Float64Array.of(10, 0, 110, 0, 210, 0, 210, -100))
    expect(align(L, target, { nodes: [] })).toEqual(L)
    expect(align(L, L.subarray(0, 0))).toEqual(L)
  })

  it('only moves what has no direction', () => {
    expect(align(Float64Array.of(3, 4), Float64Array.of(10, 20))).toEqual(Float64Array.of(10, 20))
    const stacked = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1)
    expectClose(align(stacked, L), Float64Array.of(25, 125, 25, 125, 25, 125, 25, 125))
    expectClose(align(L, stacked), moved(L, stacked))
    expect(align(new Float64Array(0), new Float64Array(0))).toEqual(new Float64Array(0))
  })

  it('makes a picture at most five times larger or smaller', () => {
    const length = (scale: number) => {
      const {
        0: x,
        1: y,
        2: otherX,
        3: otherY,
      } = align(
        L,
        L.map((value) => value * scale),
      )
      return Math.round(Math.hypot(otherX! - x!, otherY! - y!))
    }
    expect([0.01, 0.19, 0.3, 4, 6, 1000].map(length)).toEqual([20, 20, 30, 400, 500, 500])
  })

  it('puts a node without a place into the middle of the others', () => {
    const positions = Float64Array.of(0, 0, 100, 0, Number.NaN, 50, Infinity, Number.NaN)
    expect(align(positions, Float64Array.of(0, 40, 100, 40, 8, 8, 9, 9))).toEqual(
      Float64Array.of(0, 40, 100, 40, 50, 40, 50, 40),
    )
  })
})
