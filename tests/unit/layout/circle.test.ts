import { describe, expect, it } from 'vitest'

import { circleLayout } from '../../../src/layout/circle.js'
import { seededRandom } from '../../../src/core/random.js'
import { FREE } from '../../../src/layout/index.js'
import { inputOf } from './boxes.js'
import { crossings, ODD, radii, randomPairs, resultFor } from './plans.js'

function shuffled(count: number): number[] {
  const random = seededRandom(9)
  return Array.from({ length: count }, (_, i) => ({ i, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ i }) => i)
}

describe('a circle', () => {
  it.each(ODD)('holds %s, no box upon another and nothing behind them', { timeout: 30_000 }, (_, input) => {
    const { fit, decor, lanes } = resultFor(circleLayout, input)
    expect({ fit, decor, lanes }).toEqual({ fit: FREE, decor: [], lanes: null })
  })

  it('has everybody at one distance from the middle, and one step from the next', () => {
    const { positions } = resultFor(circleLayout, inputOf(24, randomPairs(24, 30)))
    const [first, ...rest] = radii(positions)
    for (const radius of rest) expect(radius).toBeCloseTo(first!, 6)
    const angles = Array.from({ length: 24 }, (_, i) => Math.atan2(positions[2 * i + 1]!, positions[2 * i]!))
    const sorted = angles.toSorted((a, b) => a - b)
    for (let i = 1; i < 24; i++) expect(sorted[i]! - sorted[i - 1]!).toBeCloseTo((2 * Math.PI) / 24, 6)
  })

  it('lets neighbours take turns at two or three distances once there are many', () => {
    const distances = (count: number) =>
      new Set(radii(resultFor(circleLayout, inputOf(count, [])).positions).map(Math.round)).size
    expect([distances(40), distances(75), distances(200)]).toEqual([1, 2, 3])
  })

  it('is put in an order in which a ring of ties in any order of the file crosses nowhere', () => {
    const ring = shuffled(30)
    const pairs = ring.map((node, i) => [node, ring[(i + 1) % 30]!] as const)
    const input = inputOf(30, pairs)
    expect(crossings(resultFor(circleLayout, input).positions, input.pairs)).toBe(0)
  })

  it('is in such an order on a graph too large for looking at each crossing', () => {
    const band = shuffled(800)
    const pairs = [1, 2, 3].flatMap((step) => band.map((node, i) => [node, band[(i + step) % 800]!] as const))
    const { positions } = resultFor(circleLayout, inputOf(800, pairs))
    const angles = Array.from({ length: 800 }, (_, i) => Math.atan2(positions[2 * i + 1]!, positions[2 * i]!))
    const shares = pairs.map(([a, b]) => Math.abs(Math.sin((angles[a]! - angles[b]!) / 2)))
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.1)
  })

  it.each([1, 2, 3])('has less than a quarter of the crossings of the order of the file, graph %i', (seed) => {
    const input = inputOf(30, randomPairs(30, 50, seed))
    const asInFile = new Float64Array(60)
    for (let i = 0; i < 30; i++) asInFile.set([Math.cos((i * Math.PI) / 15), Math.sin((i * Math.PI) / 15)], 2 * i)
    const found = crossings(resultFor(circleLayout, input).positions, input.pairs)
    expect(found).toBeLessThan(0.22 * crossings(asInFile, input.pairs))
  })
})
