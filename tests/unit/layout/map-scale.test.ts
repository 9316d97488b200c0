import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { crowdScale } from '../../../src/layout/map-scale.js'

describe('the scale of an axis of the map', () => {
  it('is even where nobody crowds', () => {
    const scale = crowdScale(-10, 30, [], 3, 100)
    expect([-10, 0, 30, -80, 200].map((degrees) => Math.round(scale(degrees) * 1e6) / 1e6)).toEqual([
      0, 30, 120, -210, 630,
    ])
  })

  it('gives two places the room they need, and those far away no more than before', () => {
    const scale = crowdScale(-10, 60, [{ from: 0, to: 5, px: 200 }], 3, 100)
    expect(scale(5) - scale(0)).toBeGreaterThanOrEqual(200)
    expect(scale(5) - scale(0)).toBeLessThan(220)
    expect(scale(60) - scale(50)).toBeCloseTo(30)
    // And gives it softly.
    expect(scale(-4) - scale(-5)).toBeGreaterThan(4)
    expect(scale(-4) - scale(-5)).toBeLessThan(scale(3) - scale(2))
  })

  it('stretches no degree more than it may', () => {
    const scale = crowdScale(0, 10, [{ from: 4, to: 4.001, px: 500 }], 3, 12)
    expect(scale(4.5) - scale(3.5)).toBeLessThanOrEqual(12.001)
  })

  it('rises everywhere, whoever crowds where', () => {
    const degrees = fc.double({ min: -180, max: 180, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(degrees, degrees, fc.double({ min: 0, max: 2000, noNaN: true })), { maxLength: 8 }),
        (all) => {
          const gaps = all.map(([a, b, px]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 0.001, px }))
          const scale = crowdScale(-180, 180, gaps, 2, 40)
          let before = scale(-200)
          for (let at = -199; at <= 200; at++) {
            expect(scale(at)).toBeGreaterThan(before + 1.99)
            before = scale(at)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
