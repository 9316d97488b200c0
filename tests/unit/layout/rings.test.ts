import { describe, expect, it } from 'vitest'

import { FREE } from '../../../src/layout/index.js'
import { ringsLayout } from '../../../src/layout/rings.js'
import { inputOf } from './boxes.js'
import { crossings, ODD, pairsIn, radii, randomPairs, resultFor } from './plans.js'

describe('rings by kind', () => {
  it.each(ODD)('hold %s, no box upon another', { timeout: 30_000 }, (_, input) => {
    const { fit, lanes } = resultFor(ringsLayout, input)
    expect({ fit, lanes }).toEqual({ fit: FREE, lanes: null })
  })

  it('have a ring for each kind that there is: most ties a node inside, then from few nodes to many', () => {
    const kinds = Uint16Array.from({ length: 41 }, (_, i) => (i < 20 ? 0 : i < 24 ? 1 : i < 36 ? 3 : 4))
    const input = inputOf(41, pairsIn('20-0 20-21 21-22 22-23 23-1 24-36'), {
      kinds,
      kindKeys: ['person', 'country', 'site', 'office'],
    })
    const { positions, decor } = resultFor(ringsLayout, input)
    const far = radii(positions)
    const band = (kind: number) => {
      const own = far.filter((_, node) => kinds[node] === kind)
      return [Math.min(...own), Math.max(...own)] as const
    }
    const [person, country, office, none] = [band(0), band(1), band(3), band(4)]
    expect(country[1]).toBeLessThan(none[0])
    expect(none[1]).toBeLessThan(office[0])
    expect(office[1]).toBeLessThan(person[0])
    const middle = ([from, to]: readonly [number, number]) => expect.closeTo((from + to) / 2, 6)
    expect(decor).toEqual([
      { type: 'ring', x: 0, y: 0, radius: middle(country), label: { type: 'kind', key: 'country' } },
      { type: 'ring', x: 0, y: 0, radius: middle(none), label: null },
      { type: 'ring', x: 0, y: 0, radius: middle(office), label: { type: 'kind', key: 'office' } },
      { type: 'ring', x: 0, y: 0, radius: middle(person), label: { type: 'kind', key: 'person' } },
    ])
  })

  it('put a kind of one node in the middle only where it has most ties', () => {
    const kinds = Uint16Array.from([0, 1, 1, 1])
    const hub = inputOf(4, pairsIn('0-1 0-2 0-3'), { kinds, kindKeys: ['a', 'b'] })
    const loner = inputOf(4, pairsIn('1-2 2-3 1-3'), { kinds, kindKeys: ['a', 'b'] })
    expect(radii(resultFor(ringsLayout, hub).positions)[0]).toBe(0)
    expect(radii(resultFor(ringsLayout, loner).positions)[0]).toBeGreaterThan(0)
  })

  it('bring whoever is tied close together: less than a fifth of the crossings of the order of the file', () => {
    const kinds = Uint16Array.from({ length: 60 }, (_, i) => i % 3)
    const asInFile = new Float64Array(120)
    for (let i = 0; i < 60; i++) {
      const angle = (2 * Math.PI * Math.floor(i / 3)) / 20
      asInFile.set([((i % 3) + 2) * Math.cos(angle), ((i % 3) + 2) * Math.sin(angle)], 2 * i)
    }
    let [found, before] = [0, 0]
    for (const seed of [1, 2, 3, 4]) {
      const input = inputOf(60, randomPairs(60, 80, seed), { kinds, kindKeys: ['a', 'b', 'c'] })
      found += crossings(resultFor(ringsLayout, input).positions, input.pairs)
      before += crossings(asInFile, input.pairs)
    }
    expect(found).toBeLessThan(before / 5.7)
  })
})
