import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  bundleWidth,
  distanceTo,
  distanceToTrace,
  leave,
  loopCentre,
  loopRadius,
  pointOn,
} from '../../../src/view/geometry.js'

describe('a line that leaves a shape', () => {
  const round = { x: 0, y: 0, radius: 10, boxy: false }
  const box = { ...round, boxy: true }

  it('starts on the circle of a round one, a gap further out', () => {
    expect(leave(round, { x: 64, y: 0 }, 6)).toEqual({ x: 16, y: 0 })
    const { x, y } = leave(round, { x: 300, y: 400 }, 5)
    expect([x, y].map((v) => Math.round(v * 1e6) / 1e6)).toEqual([9, 12])
  })

  it('starts at the side of a box, not on the circle in it', () => {
    expect(leave(box, { x: 100, y: 50 }, 0)).toEqual({ x: 10, y: 5 })
    expect(leave(box, { x: -40, y: -80 }, 0)).toEqual({ x: -5, y: -10 })
    expect(leave(box, { x: 100, y: 100 }, 0)).toEqual({ x: 10, y: 10 })
  })

  it('goes no further than half the way, and nowhere where there is no way', () => {
    expect(leave(round, { x: 12, y: 0 }, 4)).toEqual({ x: 6, y: 0 })
    expect(leave(round, { x: 0, y: 0 }, 4)).toEqual(round)
  })
})

describe('the distance of a point from a line', () => {
  const a = { x: 0, y: 0 }
  const b = { x: 10, y: 0 }

  it('is measured to its nearest point, the ends included', () => {
    expect(distanceTo({ x: 5, y: 3 }, a, b)).toBe(3)
    expect(distanceTo({ x: -3, y: 4 }, a, b)).toBe(5)
    expect(distanceTo({ x: 13, y: -4 }, a, b)).toBe(5)
    expect(distanceTo({ x: 3, y: 4 }, a, a)).toBe(5)
  })

  it('is the least distance to any point on it', () => {
    const coordinate = fc.integer({ min: -100, max: 100 })
    const point = fc.record({ x: coordinate, y: coordinate })
    fc.assert(
      fc.property(point, point, point, (p, from, to) => {
        const distance = distanceTo(p, from, to)
        const steps = Array.from({ length: 101 }, (_, i) => i / 100)
        const least = Math.min(
          ...steps.map((t) => Math.hypot(p.x - from.x - t * (to.x - from.x), p.y - from.y - t * (to.y - from.y))),
        )
        expect(distance).toBeLessThanOrEqual(least + 1e-9)
        expect(distance).toBeGreaterThan(least - 3)
      }),
    )
  })
})

describe('a curve', () => {
  const from = { x: 0, y: 0 }
  const to = { x: 100, y: 0 }
  const curve = { from, bend: { x: 50, y: 80 }, to }

  it('runs from end to end, and half as far off as the point that bends it', () => {
    expect([0, 0.5, 1].map((share) => pointOn(curve, share))).toEqual([from, { x: 50, y: 40 }, to])
    expect([0, 0.25, 1].map((share) => pointOn({ from, bend: null, to }, share))).toEqual([from, { x: 25, y: 0 }, to])
  })

  it('is as far from a point as its nearest point is', () => {
    expect(distanceToTrace({ x: 50, y: 50 }, curve)).toBeCloseTo(10, 1)
    expect(distanceToTrace({ x: 50, y: 0 }, curve)).toBeGreaterThan(20)
    expect(distanceToTrace({ x: -3, y: -4 }, curve)).toBe(5)
    expect(distanceToTrace({ x: 50, y: 7 }, { from, bend: null, to })).toBe(7)
  })
})

describe('loops of a node', () => {
  it('are rings at its corner, one around the other, that touch its shape and are never too small to hit', () => {
    const large = { x: 100, y: 100, radius: 20, boxy: false }
    const small = { ...large, radius: 5 }
    expect([0, 1, 2].map((ring) => loopRadius(large, ring))).toEqual([18, 23, 28])
    expect([0, 1].map((ring) => loopRadius(small, ring))).toEqual([11, 16])
    for (const at of [large, small]) {
      const { x, y } = loopCentre(at, loopRadius(at, 0))
      expect([x - at.x, at.y - y].map((v) => v > 0)).toEqual([true, true])
      expect(Math.hypot(x - at.x, y - at.y) - loopRadius(at, 0)).toBeCloseTo(at.radius / 2)
    }
  })
})

describe('the width of a bundle', () => {
  it('grows ever slower with its edges and ends at thirteen pixels', () => {
    const widths = Array.from({ length: 60 }, (_, i) => bundleWidth(i + 1))
    expect(widths[0]).toBe(2)
    expect(widths).toEqual(widths.toSorted((x, y) => x - y))
    expect(Math.max(...widths)).toBe(13)
    expect(widths[3]! - widths[1]!).toBeGreaterThan(widths[30]! - widths[28]!)
  })
})
