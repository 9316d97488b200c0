import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bundleWidth, distanceTo, leave } from '../../../src/view/geometry.js'

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

describe('the width of a bundle', () => {
  it('grows ever slower with its edges and ends at thirteen pixels', () => {
    const widths = Array.from({ length: 60 }, (_, i) => bundleWidth(i + 1))
    expect(widths[0]).toBe(2)
    expect(widths).toEqual(widths.toSorted((x, y) => x - y))
    expect(Math.max(...widths)).toBe(13)
    expect(widths[3]! - widths[1]!).toBeGreaterThan(widths[30]! - widths[28]!)
  })
})
