import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hullOf } from '../../../src/view/hull.js'

const number = fc.double({ min: -500, max: 500, noNaN: true })
const discs = fc.array(fc.record({ x: number, y: number, radius: fc.double({ min: 1, max: 60, noNaN: true }) }), {
  minLength: 1,
  maxLength: 12,
})

describe('the outline around some discs', () => {
  it('of one is a circle, of two a stadium', () => {
    const one = hullOf([{ x: 10, y: 20, radius: 5 }])
    expect(one).toHaveLength(20)
    for (const { x, y } of one) expect(Math.hypot(x - 10, y - 20)).toBeCloseTo(5)
    const two = hullOf([
      { x: 0, y: 0, radius: 10 },
      { x: 100, y: 0, radius: 10 },
    ])
    expect([Math.min(...two.map(({ x }) => x)), Math.max(...two.map(({ x }) => x))]).toEqual([-10, 110])
    expect([Math.min(...two.map(({ y }) => y)), Math.max(...two.map(({ y }) => y))]).toEqual([-10, 10])
  })

  it('holds the middles of all of them, turns one way only, and is no larger than it must be', () => {
    fc.assert(
      fc.property(discs, (all) => {
        const hull = hullOf(all)
        for (const [i, a] of hull.entries()) {
          const b = hull[(i + 1) % hull.length]!
          const side = (p: { x: number; y: number }) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
          for (const disc of all) expect(side(disc)).toBeGreaterThan(0)
          expect(all.some((disc) => Math.abs(Math.hypot(a.x - disc.x, a.y - disc.y) - disc.radius) < 1e-6)).toBe(true)
        }
      }),
    )
  })
})
