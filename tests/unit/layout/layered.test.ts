import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { UPRIGHT } from '../../../src/layout/index.js'
import { layeredLayout } from '../../../src/layout/layered.js'
import { extent, inputOf, taskOf } from './boxes.js'
import { belongingsOf, ODD, pairsIn, resultFor, wholeResult } from './plans.js'

const xOf = (positions: Float64Array) => positions.filter((_, i) => i % 2 === 0)
const yOf = (positions: Float64Array) => positions.filter((_, i) => i % 2 === 1)

describe.each(['down', 'right'] as const)('layers that go %s', (direction) => {
  it.each(ODD)('hold %s, no box upon another and nothing behind them', { timeout: 120_000 }, (_, input) => {
    const { fit, decor, lanes } = wholeResult(layeredLayout, taskOf(input, { options: { direction } }))
    expect({ fit, decor, lanes }).toEqual({ fit: UPRIGHT, decor: [], lanes: null })
  })

  it('have whom others belong to above them, unless belonging goes in circles', () => {
    const belonging = fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 29 })).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(
        fc.uniqueArray(belonging, { maxLength: 45, selector: ([a, b]) => Math.min(a, b) * 30 + Math.max(a, b) }),
        (pairs) => {
          const upward = pairs.map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const)
          const input = inputOf(30, upward, belongingsOf(upward, 0))
          const { positions } = wholeResult(layeredLayout, taskOf(input, { options: { direction } }))
          const down = direction === 'down' ? yOf(positions) : xOf(positions)
          for (const [who, whom] of upward) expect(down[who]).toBeGreaterThan(down[whom]!)
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('layers', () => {
  it('go down where nothing is said', () => {
    const input = inputOf(3, pairsIn('1-0 2-1'), belongingsOf(pairsIn('1-0 2-1')))
    const [top, middle, bottom] = yOf(resultFor(layeredLayout, input).positions)
    expect(top).toBeLessThan(middle!)
    expect(middle).toBeLessThan(bottom!)
  })

  it('stack those who belong to one only in rows below that one, in place of an endless layer', () => {
    const upward = Array.from({ length: 60 }, (_, i) => [i + 1, 0] as const)
    const { positions } = resultFor(layeredLayout, inputOf(61, upward, belongingsOf(upward)))
    const rows = new Set(yOf(positions))
    expect(rows.size).toBeGreaterThan(3)
    expect(extent(positions)).toBeLessThan((60 * 80) / 2)
    expect(Math.min(...rows)).toBe(positions[1])
  })

  it('keep those who belong nowhere below all others, in the order of whom they are tied to', () => {
    const upward = pairsIn('2-0 3-0 4-1 5-1')
    const ties = pairsIn('6-4 7-2 8-5 9-3')
    // Whoever belongs to himself alone belongs nowhere.
    const all = [...upward, ...pairsIn('7-7 8-8')]
    const { positions } = resultFor(layeredLayout, inputOf(10, [...upward, ...ties], belongingsOf(all)))
    const [x, y] = [xOf(positions), yOf(positions)]
    expect(Math.min(...y.subarray(6))).toBeGreaterThan(Math.max(...y.subarray(0, 6)))
    const order = (nodes: readonly number[]) => nodes.toSorted((a, b) => x[a]! - x[b]!)
    const tied = new Map<number, number>(ties)
    expect(order([6, 7, 8, 9]).map((node) => tied.get(node))).toEqual(order([2, 3, 4, 5]))
  })
})
