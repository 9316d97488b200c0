import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import { LANE_ROW } from '../../../src/layout/lane-row.js'
import { isFor, layoutInput, loadLayout, type PairInput } from '../../../src/layout/index.js'
import { lanesLayout } from '../../../src/layout/lanes.js'
import { rowOrder } from '../../../src/layout/row-order.js'
import { graphOf } from '../../support/small-file.js'
import { inputOf, resultOf, taskOf } from './boxes.js'
import { last } from './measured.js'

const sahel = graphOf(JSON.parse(readFileSync(new URL('../../../graph-data/sahel.json', import.meta.url), 'utf8')))

const orderOf = (input: PairInput, seed: number) => last(rowOrder(input, seed))

/** How many rows all pairs run over, each as often as it weighs. */
function lengthOf(order: readonly number[], { pairs, weights }: { pairs: Uint32Array; weights: Uint32Array }): number {
  const rows = new Map(order.map((node, row) => [node, row]))
  return weights.reduce(
    (sum, weight, i) => sum + weight * Math.abs(rows.get(pairs[2 * i]!)! - rows.get(pairs[2 * i + 1]!)!),
    0,
  )
}

function shuffled(count: number, seed: number): number[] {
  const next = seededRandom(seed)
  const all = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1))
    ;[all[i], all[other]] = [all[other]!, all[i]!]
  }
  return all
}

describe('the order of rows', () => {
  it('follows a chain from one end to the other', () => {
    const chain = shuffled(40, 1)
    const input = inputOf(
      40,
      chain.slice(1).map((node, i): [number, number] => [chain[i]!, node]),
    )
    const order = orderOf(input, 1)
    expect([order, order.toReversed()]).toContainEqual(chain)
  })

  it('keeps what is not joined apart, the larger part first', () => {
    const pairs: [number, number][] = [
      [0, 3],
      [1, 4],
      [4, 2],
    ]
    const order = orderOf(inputOf(7, pairs), 1)
    expect(order.slice(0, 3).toSorted((a, b) => a - b)).toEqual([1, 2, 4])
    expect(order.slice(3, 5).toSorted((a, b) => a - b)).toEqual([0, 3])
    expect(order.slice(5).toSorted((a, b) => a - b)).toEqual([5, 6])
  })

  it('has those of many ties further up', () => {
    const broom = Array.from({ length: 20 }, (_, i): [number, number] => (i < 10 ? [i, i + 1] : [10, i + 1]))
    expect(orderOf(inputOf(21, broom), 1).indexOf(10)).toBeLessThan(10)
    const turned = broom.map(([a, b]): [number, number] => [20 - a, 20 - b])
    expect(orderOf(inputOf(21, turned), 1).indexOf(10)).toBeLessThan(10)
  })

  it('makes lines of the Sahel less than a third as long as the order of the file does', () => {
    const input = layoutInput(sahel)
    const file = sahel.nodes.map(({ index }) => index)
    expect(lengthOf(orderOf(input, 1), input)).toBeLessThan(lengthOf(file, input) / 3)
  })

  it('is better than any order in which one of them stands elsewhere, where sifting is done', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const next = seededRandom(seed)
      const ends = Array.from({ length: 60 }, () => [next(), next()].map((share) => Math.floor(share * 25)))
      const pairs = ends.filter(([a, b]) => a! < b!) as [number, number][]
      const input = inputOf(25, [...new Map(pairs.map((pair) => [pair.join(), pair])).values()])
      const order = orderOf(input, 1)
      const least = lengthOf(order, input)
      for (const node of order) {
        const others = order.filter((other) => other !== node)
        for (let gap = 0; gap <= others.length; gap++) {
          const other = [...others.slice(0, gap), node, ...others.slice(gap)]
          expect(lengthOf(other, input)).toBeGreaterThanOrEqual(least)
        }
      }
    }
  })

  it('is the same every time, and holds everybody once, whatever it is given', () => {
    const next = seededRandom(2)
    const many = inputOf(
      900,
      Array.from({ length: 4000 }, (): [number, number] => [Math.floor(next() * 900), Math.floor(next() * 900)]).filter(
        ([a, b]) => a !== b,
      ),
    )
    const star = inputOf(
      600,
      Array.from({ length: 599 }, (_, i): [number, number] => [0, i + 1]),
    )
    for (const input of [inputOf(0, []), inputOf(1, []), inputOf(2, [[0, 1]]), inputOf(30, []), star, many]) {
      const order = orderOf(input, 1)
      expect(orderOf(input, 1)).toEqual(order)
      expect(order.toSorted((a, b) => a - b)).toEqual([...input.nodes])
    }
  })
})

describe('the lanes', () => {
  it('are a row an actor, at the beginning of an axis as long as the dates', async () => {
    expect(await loadLayout('lanes')).toBe(lanesLayout)
    const dated = { dated: Uint32Array.of(0, 1, 1, 2), moments: Float64Array.of(1e12, 1.1e12, 1.5e12, 2e12) }
    const { positions, lanes, fit, decor } = resultOf(
      lanesLayout(
        taskOf(
          inputOf(
            3,
            [
              [0, 1],
              [1, 2],
            ],
            dated,
          ),
        ),
      ),
    )
    expect([fit.mayTurn, fit.parts, decor]).toEqual([false, false, []])
    expect(positions.filter((_, i) => i % 2 === 0)).toEqual(new Float64Array(3))
    expect(Array.from(positions.filter((_, i) => i % 2 === 1)).toSorted((a, b) => a - b)).toEqual([
      0,
      LANE_ROW,
      2 * LANE_ROW,
    ])
    expect(lanes).toEqual({ from: 1e12 - 2e10, to: 2e12 + 2e10, x0: 0, x1: 1000 })
  })

  it('have no axis where nothing has a date, and one of a few days where everything is at one moment', () => {
    expect(isFor('lanes', inputOf(2, [[0, 1]]))).toBe(false)
    expect(resultOf(lanesLayout(taskOf(inputOf(2, [[0, 1]])))).lanes).toBe(null)
    const at = { dated: Uint32Array.of(0, 1), moments: Float64Array.of(5e11, 5e11) }
    const { from, to } = resultOf(lanesLayout(taskOf(inputOf(2, [[0, 1]], at)))).lanes!
    expect([from, to]).toEqual([5e11 - 86_400_000, 5e11 + 86_400_000])
  })
})
