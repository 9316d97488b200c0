import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { blocsLayout } from '../../../src/layout/blocs.js'
import { FREE, type LayoutInput, type LayoutResult } from '../../../src/layout/index.js'
import { inputOf, taskOf } from './boxes.js'
import { belongingsOf, ODD, pairsIn, radii, randomPairs, resultFor, wholeResult } from './plans.js'

/** By region the nodes that its convex hull holds and that are neither the bloc nor its members. */
function strangers({ nodes }: LayoutInput, { positions, decor }: LayoutResult): number[][] {
  const at = new Map(Array.from(nodes, (node, i) => [node, i]))
  return decor.map((region) => {
    if (region.type !== 'region') throw new Error('That is no region')
    const own = [region.bloc, ...region.members].map((node) => at.get(node)!)
    return [...nodes.keys()].filter((node) => !own.includes(node) && !isApart(positions, own, node))
  })
}

/** Whether some line parts a node from others: some direction in which it is further than any of them. */
function isApart(positions: Float64Array, others: readonly number[], node: number): boolean {
  return Array.from({ length: 360 }, (_, degree) => (degree * Math.PI) / 180).some((angle) => {
    const along = (i: number) => positions[2 * i]! * Math.cos(angle) + positions[2 * i + 1]! * Math.sin(angle)
    return others.every((other) => along(other) < along(node))
  })
}

/** Two blocs, 0 and 1, of four members each, of whom 2 and 3 belong to both; ten that belong to none. */
const memberships = pairsIn('2-0 3-0 4-0 5-0 2-1 3-1 6-1 7-1')
const two = inputOf(18, [...memberships, ...Array.from({ length: 10 }, (_, i) => [i + 8, i % 8] as const)], {
  nodes: Uint32Array.from({ length: 18 }, (_, i) => i + 100),
  ...belongingsOf(memberships),
})

/** Whether nodes stand between the blocs 0 and 1, as seen along the line that joins these. */
function between(positions: Float64Array, nodes: readonly number[]): boolean[] {
  const [x, y] = [positions[2]! - positions[0]!, positions[3]! - positions[1]!]
  return nodes.map((node) => {
    const along = (positions[2 * node]! - positions[0]!) * x + (positions[2 * node + 1]! - positions[1]!) * y
    return along > 0.2 * (x * x + y * y) && along < 0.8 * (x * x + y * y)
  })
}

describe('blocs as regions', () => {
  it.each(ODD)('hold %s, no box upon another', { timeout: 120_000 }, (_, input) => {
    const { fit, lanes } = resultFor(blocsLayout, input)
    expect({ fit, lanes }).toEqual({ fit: FREE, lanes: null })
  })

  it('name bloc and members by their place in the graph, and nobody who only holds an office', () => {
    const office = { ...two, isMember: two.isMember.map((is, i) => (i === 3 ? 0 : is)) }
    expect(resultFor(blocsLayout, office).decor).toEqual([
      { type: 'region', bloc: 100, members: [102, 103, 104] },
      { type: 'region', bloc: 101, members: [102, 103, 106, 107] },
    ])
  })

  it('are none where nobody is a member', () => {
    expect(resultFor(blocsLayout, inputOf(6, randomPairs(6, 8))).decor).toEqual([])
  })

  it('have nobody inside who does not belong to them', () => {
    expect(strangers(two, resultFor(blocsLayout, two))).toEqual([[], []])
  })

  it('leave a bloc that is a member of itself out of its members', () => {
    const own = pairsIn('0-0 1-0')
    const { decor } = resultFor(blocsLayout, inputOf(2, pairsIn('0-1 1-0').slice(1), belongingsOf(own)))
    expect(decor).toEqual([{ type: 'region', bloc: 0, members: [1] }])
  })

  it('have those who belong to two between these', () => {
    expect(between(resultFor(blocsLayout, two).positions, [2, 3])).toEqual([true, true])
    const same = pairsIn('2-0 3-0 4-0 2-1 3-1 4-1')
    const ties = pairsIn('0-1 2-3 2-4 3-4 5-2 6-2 7-2 8-3 9-4')
    const three = inputOf(10, [...same, ...ties], belongingsOf(same))
    expect(between(resultFor(blocsLayout, three).positions, [2, 3, 4])).toEqual([true, true, true])
  })

  it('have room in the middle, however far the last ones are out', () => {
    const tail = Array.from({ length: 12 }, (_, i) => [i === 0 ? 2 : i + 17, i + 18] as const)
    const leaves = Array.from({ length: 40 }, (_, i) => [i + 30, i % 2] as const)
    const input = inputOf(70, [...memberships, ...tail, ...leaves], belongingsOf(memberships))
    const { positions } = resultFor(blocsLayout, input)
    const far = radii(positions, positions[0], positions[1]).toSorted((a, b) => a - b)
    expect(far[35]! / far[69]!).toBeGreaterThan(0.25)
  })

  it('keep out members of the next bloc, where blocs hang together in a chain', () => {
    const chain = pairsIn('5-0 6-0 7-0 7-1 8-1 9-1 9-2 10-2 11-2 11-3 12-3 13-3 13-4 14-4 15-4')
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const input = {
        ...inputOf(16, chain, belongingsOf(chain)),
        degrees: Uint32Array.from({ length: 16 }, (_, i) => (i * seed) % 7),
      }
      expect(strangers(input, wholeResult(blocsLayout, taskOf(input, { seed })))).toEqual([[], [], [], [], []])
    }
  })

  it('stay clear of strangers, whoever is tied to whom, where blocs have no member in common', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 1e6 }), (blocs, others, seed) => {
        const own = blocs.flatMap((size, bloc) =>
          Array.from(
            { length: size },
            (_, i) => [blocs.slice(0, bloc).reduce((a, b) => a + b, blocs.length) + i, bloc] as const,
          ),
        )
        const count = blocs.length + own.length + others
        const ties = randomPairs(count, Math.min(count * 2, (count * (count - 1)) / 2), seed)
        const isNew = ([a, b]: readonly [number, number]) =>
          own.every(([x, y]) => Math.min(a, b) !== y || Math.max(a, b) !== x)
        const input = inputOf(count, [...own, ...ties.filter(isNew)], belongingsOf(own))
        expect(strangers(input, resultFor(blocsLayout, input))).toEqual(blocs.map(() => []))
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
