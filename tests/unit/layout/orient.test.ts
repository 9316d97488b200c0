import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { orient } from '../../../src/layout/orient.js'

const coordinate = fc.integer({ min: -1000, max: 1000 })
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 })

function moments(positions: Float64Array) {
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (let i = 0; i < positions.length; i += 2) {
    const [x, y] = [positions[i]!, positions[i + 1]!]
    sums.x += x
    sums.y += y
    sums.xx += x * x
    sums.yy += y * y
    sums.xy += x * y
  }
  return sums
}

describe('a turned picture', () => {
  it('is centred and widest from left to right', () => {
    fc.assert(
      fc.property(points, (list) => {
        const positions = Float64Array.from(list.flat())
        orient(positions)
        const { x, y, xx, yy, xy } = moments(positions)
        expect(Math.abs(x)).toBeLessThan(1e-6)
        expect(Math.abs(y)).toBeLessThan(1e-6)
        expect(xx - yy).toBeGreaterThan(-1e-3)
        // No slant is left: the axes of the picture are those of the screen.
        expect(Math.abs(xy)).toBeLessThan(1e-3)
      }),
    )
  })

  it('keeps every distance', () => {
    fc.assert(
      fc.property(points, (list) => {
        const positions = Float64Array.from(list.flat())
        orient(positions)
        for (const [i, [x, y]] of list.entries()) {
          const before = Math.hypot(x - list[0]![0], y - list[0]![1])
          const after = Math.hypot(positions[2 * i]! - positions[0]!, positions[2 * i + 1]! - positions[1]!)
          expect(after).toBeCloseTo(before, 6)
        }
      }),
    )
  })

  it('is nothing where nothing was', () => {
    const none = new Float64Array(0)
    orient(none)
    expect(none).toEqual(new Float64Array(0))
  })
})
