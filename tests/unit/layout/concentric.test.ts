import { describe, expect, it } from 'vitest'

import { concentricLayout } from '../../../src/layout/concentric.js'
import { FREE } from '../../../src/layout/index.js'
import { inputOf, taskOf } from './boxes.js'
import { crossings, ODD, pairsIn, radii, randomPairs, wholeResult } from './plans.js'

describe.each(['ties', 'distance'] as const)('rings by %s', (by) => {
  it.each(ODD)('hold %s, no box upon another', { timeout: 30_000 }, (_, input) => {
    const { fit, lanes } = wholeResult(concentricLayout, taskOf(input, { options: { by } }))
    expect({ fit, lanes }).toEqual({ fit: FREE, lanes: null })
  })
})

describe('rings by ties', () => {
  it('have whoever has more ties no further out, on rings without names', () => {
    const input = inputOf(80, randomPairs(80, 160))
    const { positions, decor } = wholeResult(concentricLayout, taskOf(input))
    const rings = decor.map((ring) => (ring.type === 'ring' ? ring.radius : Number.NaN))
    expect(rings.length).toBeGreaterThan(2)
    expect(decor).toEqual(rings.map((radius) => ({ type: 'ring', x: 0, y: 0, radius, label: null })))
    const degreesOn = rings.map((): number[] => [])
    radii(positions).forEach((far, node) => {
      const off = rings.map((radius) => Math.abs(radius - far))
      degreesOn[off.indexOf(Math.min(...off))]!.push(input.degrees[node]!)
    })
    for (let ring = 1; ring < rings.length; ring++) {
      expect(Math.min(...degreesOn[ring - 1]!)).toBeGreaterThanOrEqual(Math.max(...degreesOn[ring]!))
    }
  })

  it('have the one in the middle who has by far the most', () => {
    const { positions } = wholeResult(concentricLayout, taskOf(inputOf(9, pairsIn('4-0 4-1 4-2 4-3 5-6 7-8'))))
    expect(radii(positions).indexOf(0)).toBe(4)
  })
})

describe('rings by distance', () => {
  const tree = pairsIn('0-1 0-2 1-3 1-4 2-5 5-6 7-8')
  const input = inputOf(9, tree)
  const steps = (focus: number) => {
    const { positions, decor } = wholeResult(concentricLayout, taskOf(input, { options: { by: 'distance' }, focus }))
    const far = radii(positions)
    const order = [...new Set(far.map((radius) => Math.round(radius * 1000)))].toSorted((a, b) => a - b)
    const labels = decor.map((ring) => (ring.type === 'ring' ? ring.label : 'no ring'))
    return { rings: far.map((radius) => order.indexOf(Math.round(radius * 1000))), labels, positions }
  }

  it('have everybody as many rings out as steps from the selected node, and strangers outermost', () => {
    const { rings, labels } = steps(6)
    expect(rings).toEqual([3, 4, 2, 5, 5, 1, 0, 6, 6])
    expect(labels).toEqual([
      { type: 'steps', count: 1 },
      { type: 'steps', count: 2 },
      { type: 'steps', count: 3 },
      { type: 'steps', count: 4 },
      { type: 'steps', count: 5 },
      null,
    ])
  })

  it('go around whoever has most ties where nobody is selected', () => {
    const star = inputOf(5, pairsIn('3-0 3-1 3-2 0-4'))
    const { positions } = wholeResult(concentricLayout, taskOf(star, { options: { by: 'distance' } }))
    expect(radii(positions)[3]).toBe(0)
    expect(radii(positions)[4]).toBeGreaterThan(radii(positions)[0]!)
  })

  it('draw a tree without a crossing', () => {
    const binary = inputOf(
      31,
      Array.from({ length: 30 }, (_, i) => [i + 1, Math.floor(i / 2)] as const),
    )
    const { positions } = wholeResult(concentricLayout, taskOf(binary, { options: { by: 'distance' }, focus: 0 }))
    expect(crossings(positions, binary.pairs)).toBe(0)
  })

  it('keep to who takes part where the selected node does not', () => {
    expect(steps(99).rings).toEqual(steps(-1).rings)
  })
})
