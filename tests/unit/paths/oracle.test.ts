import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Goal } from '../../../src/paths/index.js'
import { DAY_MS, type Limits, type Window } from '../../../src/time/index.js'
import { dayMs, describe, pathGraphs, told } from '../../support/path-graphs.js'
import {
  crossedOf,
  crossingsOf,
  isCertain,
  isPossible,
  lifetimeOfEdge,
  moments,
  worthOf,
  type Crossing,
} from './crossings.js'
import { canBeTried, FIRST, isCertainByChoices, LAST, tryAll, type Tried } from './enumeration.js'

// The formulas that the brute force is made of are themselves checked: dates are really chosen, every one of them.

const HALF = DAY_MS / 2

const windows = fc
  .constantFrom<[number, number]>([-Infinity, Infinity], [-Infinity, 3], [1, Infinity], [1, 4], [2, 3], [0, 5])
  .map(([from, to]): Window => ({ from: moment(from), to: moment(to) }))

function moment(day: number): number {
  return Number.isFinite(day) ? dayMs(day) : day
}

/** Any edges one after the other: whether they meet makes no difference to their dates. Often one of them again. */
const rows = fc
  .tuple(pathGraphs({ nodes: 3, edges: 4 }), windows, fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }))
  .map(([graph, window, picks]) => {
    const all = graph.edges.flatMap((edge) => crossingsOf(edge, [0, 1], window))
    const steps = all.length === 0 ? [] : picks.map((pick) => all[pick % all.length]!)
    const text = () => `${describe(graph)}\n${JSON.stringify(window)}: ${steps.map(nameOf).join()}`
    return told({ graph, window, steps }, text)
  })
  .filter(({ steps }) => steps.length > 0 && canBeTried(steps))

function nameOf({ edge, span }: Crossing): string {
  return `${edge.key} (${span})`
}

test('A row of ties is possible where some choice of dates lets it be crossed, and certain where every one does.', () => {
  const seen = { impossible: 0, possible: 0, certain: 0, repeated: 0, joined: 0 }
  fc.assert(
    fc.property(rows, ({ graph, window, steps }) => {
      const isRepeated = new Set(steps.map(({ edge }) => edge)).size < steps.length
      // A date that may lie outside a lifetime is taken at its nearest moment; what it then asks of itself is nothing.
      fc.pre(!isRepeated || steps.every(({ edge }) => isUnlimited(lifetimeOfEdge(graph, edge))))
      const possible = isPossible(steps)
      expect(possible).toBe(tryAll(steps, window).journeys.length > 0)
      const certain = isCertain(steps, window)
      expect(certain).toBe(isCertainByChoices(graph, steps, window))
      seen[certain ? 'certain' : possible ? 'possible' : 'impossible']++
      if (isRepeated) seen.repeated++
      if (possible && moments(steps).some((group) => group.length > 2)) seen.joined++
    }),
    { numRuns: 2000, seed: 1 },
  )
  expect(Object.entries(seen).filter(([, count]) => count < 50)).toEqual([])
}, 30_000)

function isUnlimited({ min, max }: Limits): boolean {
  return min === -Infinity && max === Infinity
}

/** All limits that count here lie on the days between which dates are chosen. */
function isOnGrid(steps: readonly Crossing[]): boolean {
  return steps.every(({ min, max }) => FIRST < min && max < LAST)
}

test('What a goal is worth, when it departs and when it arrives are those of the earliest choice that reaches it.', () => {
  let count = 0
  fc.assert(
    fc.property(rows, ({ window, steps }) => {
      fc.pre(isOnGrid(steps) && isPossible(steps))
      count++
      const found = tryAll(steps, window).journeys
      for (const goal of ['fewest', 'earliest', 'latest', 'fastest'] as const) {
        expect([goal, worthOf(steps, goal)]).toEqual([goal, worthByChoices(steps, found, goal)])
      }
    }),
    { numRuns: 1000, seed: 2 },
  )
  expect(count).toBeGreaterThan(600)
}, 30_000)

/** Moments are tried at half days, so a limit that is not reached itself is half a day further. */
function worthByChoices(steps: readonly Crossing[], found: Tried['journeys'], goal: Goal) {
  const first = (list: Tried['journeys']) => list.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])[0]!
  const [departs, arrives] = first(found)
  switch (goal) {
    case 'fewest':
      return { value: steps.length, departs, arrives }
    case 'earliest':
      return { value: arrives, departs, arrives }
    case 'latest': {
      const last = Math.max(...found.map(([start]) => start))
      const end = first(found.filter(([start]) => start === last))[1]
      return { value: -(last + HALF), departs: last + HALF, arrives: Math.max(last + HALF, end) }
    }
    default: {
      const least = Math.min(...found.map(([start, end]) => end - start))
      const [start, end] = first(found.filter(([s, e]) => e - s === least))
      return least === 0
        ? { value: 0, departs: start, arrives: end }
        : { value: least - HALF, departs: start + HALF, arrives: end }
    }
  }
}

test('When a step may be crossed is what the choices allow that let the whole path be crossed.', () => {
  let joined = 0
  fc.assert(
    fc.property(rows, ({ window, steps }) => {
      fc.pre(isOnGrid(steps) && isPossible(steps))
      if (moments(steps).some((group) => group.length > 1)) joined++
      const expected = tryAll(steps, window).crossed.map(({ min, max }) => ({ min, max: max + HALF }))
      expect(crossedOf(steps)).toEqual(expected)
    }),
    { numRuns: 1000, seed: 3 },
  )
  expect(joined).toBeGreaterThan(50)
}, 30_000)
