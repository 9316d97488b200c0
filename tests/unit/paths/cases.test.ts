import { describe, expect, test } from 'vitest'

import { findPaths, searchPaths, type PathOptions } from '../../../src/paths/index.js'
import { dayMs, graphOfTies, type Tie } from '../../support/path-graphs.js'
import { D, dayOf, range, routes, times } from './in-days.js'

// Cases worked out by hand, one sentence each.

describe('order of time', () => {
  test('Meetings on two days lead on for certain, and not back.', () => {
    const graph = graphOfTies({ first: ['a', 'b', D(1)], second: ['b', 'c', D(2)] })
    expect(routes(graph, 'a', 'c')).toEqual(['first second: certain'])
    expect(routes(graph, 'c', 'a')).toEqual([])
    expect(routes(graph, 'c', 'a', { order: 'any' })).toEqual(['second first: certain'])
  })

  test('Two meetings of one day may have been in either order, so that both ways are possible and none certain.', () => {
    const graph = graphOfTies({ one: ['a', 'b', D(1)], other: ['b', 'c', D(1)] })
    expect(routes(graph, 'a', 'c')).toEqual(['one other: possible'])
    expect(routes(graph, 'c', 'a')).toEqual(['other one: possible'])
  })

  test('Meetings of one event are not thereby of one date.', () => {
    const graph = graphOfTies({
      one: ['a', 'b', { date: D(1), event: 'summit' }],
      other: ['b', 'c', { date: D(1), event: 'summit' }],
    })
    expect(routes(graph, 'a', 'c')).toEqual(['one other: possible'])
  })

  test('An interval that begins before a meeting can be crossed after it, for certain where it ends later.', () => {
    const graph = graphOfTies({
      meeting: ['a', 'b', D(3)],
      long: ['b', 'c', { start: D(1), end: D(4) }],
      ending: ['b', 'd', { start: D(1), end: D(3) }],
      over: ['b', 'e', { start: D(1), end: D(2) }],
    })
    expect(['c', 'd', 'e'].map((to) => routes(graph, 'a', to))).toEqual([
      ['meeting long: certain'],
      ['meeting ending: possible'],
      [],
    ])
    expect(times(graph, 'a', 'c')).toEqual([3, 3])
    // Who has met goes on at once: intervals wait for nobody.
    expect(times(graph, 'c', 'a')).toEqual([1, 3])
  })

  test('Two intervals that meet on a day share it possibly, and those that overlap do for certain.', () => {
    const graph = graphOfTies({
      first: ['a', 'b', { start: D(3), end: D(5) }],
      overlaps: ['b', 'c', { start: D(1), end: D(4) }],
      touches: ['b', 'd', { start: D(1), end: D(3) }],
    })
    expect(routes(graph, 'a', 'c')).toEqual(['first overlaps: certain'])
    expect(routes(graph, 'a', 'd')).toEqual(['first touches: possible'])
  })

  test('The ends of half-open limits do not touch: the end of one day is not the beginning of the next.', () => {
    const graph = graphOfTies({ later: ['a', 'b', D(2)], earlier: ['b', 'c', D(1)] })
    expect(routes(graph, 'a', 'c')).toEqual([])
  })
})

describe('doubtful dates', () => {
  /** A meeting on day 3, and a tie that may follow it. */
  const after = (time: NonNullable<Tie[2]>) =>
    graphOfTies({ first: ['a', 'b', D(3)], next: ['b', 'c', time] }, {}, { asOf: D(9) })

  test.each([
    ['an end that goes on', { start: D(1), end: '..' }, 'certain'],
    ['an end that nobody knows', { start: D(1), end: '' }, 'possible'],
    ['an unknown end, vouched for after', { start: D(1), end: '', attested: [D(4)] }, 'certain'],
    ['an unknown start, before a known end', { start: '', end: D(5) }, 'certain'],
    ['an attestation alone, the day after', { attested: [D(4)] }, 'certain'],
    ['an attestation alone, the day before', { attested: [D(2)] }, 'possible'],
    ['a date marked uncertain', `${D(5)}?`, 'possible'],
    ['an approximate date two days later', `${D(5)}~`, 'certain'],
    ['an approximate date the day after', `${D(4)}~`, 'possible'],
    ['a range that reaches back to the day', range(3, 5), 'possible'],
    ['a range that begins the day after', range(4, 6), 'certain'],
  ])('After a meeting, %s is enough for a path: %j is %s.', (_, time, certainty) => {
    expect(routes(after(time), 'a', 'c')).toEqual([`first next: ${certainty}`])
  })

  test('An end that goes on is as sure as the day the file was closed, where nothing vouches for it.', () => {
    const ties = { late: ['x', 'a', D(4)], goesOn: ['a', 'b', { start: D(1), end: '..' }] } as const
    const closed = (asOf: string) => graphOfTies(ties, {}, { asOf })
    expect(routes(closed(D(5)), 'x', 'b')).toEqual(['late goesOn: certain'])
    expect(routes(closed(D(4)), 'x', 'b')).toEqual(['late goesOn: possible'])
  })

  test('Reach lets an unknown end be crossed for so long, and never makes it certain.', () => {
    const ontology = { types: { meets: { label: 'meets', reach: 'P2D', shape: 'either' } } }
    const graph = graphOfTies(
      {
        known: ['a', 'b', { type: 'meets', attested: [D(1)] }],
        soon: ['b', 'c', { type: 'meets', date: D(3) }],
        late: ['b', 'd', { type: 'meets', date: D(4) }],
      },
      {},
      { ontology },
    )
    // It is vouched for on day 1 and drawn two days past it: through day 3.
    expect(routes(graph, 'c', 'a')).toEqual(['soon known: possible'])
    expect(routes(graph, 'd', 'a')).toEqual([])
    expect(routes(graph, 'a', 'd')).toEqual(['known late: certain'])
  })

  test('Undated ties take no part, with or without an order of time.', () => {
    const graph = graphOfTies({ dated: ['a', 'b', D(1)], undated: ['b', 'c'] })
    expect(routes(graph, 'a', 'c')).toEqual([])
    expect(routes(graph, 'a', 'c', { order: 'any' })).toEqual([])
    expect(routes(graph, 'a', 'b')).toEqual(['dated: certain'])
  })

  test('Nothing is crossed outside the lifetime of a node.', () => {
    const graph = graphOfTies(
      { tie: ['a', 'b', { start: range(1, 5), end: D(8) }], soon: ['b', 'c', D(2)], late: ['b', 'd', D(6)] },
      { a: { start: D(3) } },
    )
    expect(routes(graph, 'a', 'c')).toEqual([])
    expect(routes(graph, 'a', 'd')).toEqual(['tie late: certain'])
    expect(times(graph, 'a', 'd')).toEqual([3, 6])
  })
})

describe('what a path is made of', () => {
  test('From a node to itself leads the empty path, for certain, whatever the order.', () => {
    const graph = graphOfTies({ loop: ['a', 'a', D(1)], tie: ['a', 'b', D(1)] })
    const empty = { certainty: 'certain', nodes: ['a'], edges: [], departs: null, arrives: null, hops: 0, steps: [] }
    for (const options of [{}, { k: 5 }, { order: 'any' }, { goal: 'latest', certainty: 'certain' }] as PathOptions[])
      expect(findPaths(graph, 'a', 'a', options)).toEqual({ paths: [empty], cut: null })
  })

  test('A self-loop leads nowhere, and is no evidence.', () => {
    const graph = graphOfTies({ loop: ['a', 'a', D(1)], tie: ['a', 'b', D(2)], other: ['b', 'b', D(2)] })
    const [path, ...others] = findPaths(graph, 'a', 'b', { k: 5 }).paths
    expect(others).toEqual([])
    expect(path!.steps.map(({ evidence }) => evidence)).toEqual([[1]])
  })

  test('Where nothing leads there is no path, and the answer is whole.', () => {
    const graph = graphOfTies({ one: ['a', 'b', D(1)], other: ['c', 'd', D(1)] })
    expect(findPaths(graph, 'a', 'd', { k: 3 })).toEqual({ paths: [], cut: null })
    expect(findPaths(graph, 'a', 'd', { k: 3, order: 'any' })).toEqual({ paths: [], cut: null })
  })

  test('Parallel ties make one path, named by the best of them, with the others as evidence in order of time.', () => {
    const graph = graphOfTies({
      z: ['a', 'b', D(4)],
      y: ['a', 'b', D(1)],
      x: ['b', 'a', D(2)],
      late: ['a', 'b', D(6)],
      next: ['b', 'c', D(5)],
    })
    expect(findPaths(graph, 'a', 'c', { k: 4 })).toEqual({
      cut: null,
      paths: [
        {
          certainty: 'certain',
          nodes: ['a', 'b', 'c'],
          // All arrive on day 5: the least key names the step.
          edges: ['x', 'next'],
          departs: dayMs(2),
          arrives: dayMs(5),
          hops: 2,
          steps: [
            { from: 0, to: 1, edge: 2, span: 0, crossed: { min: dayMs(2), max: dayMs(3) }, evidence: [1, 2, 0] },
            { from: 1, to: 2, edge: 4, span: 0, crossed: { min: dayMs(5), max: dayMs(6) }, evidence: [4] },
          ],
        },
      ],
    })
  })

  test('A step may be crossed from when the ones before allow it until the ones after need it.', () => {
    const graph = graphOfTies({
      first: ['a', 'b', range(2, 7)],
      second: ['b', 'c', { start: D(1), end: D(8) }],
      third: ['c', 'd', range(4, 5)],
    })
    const { steps, departs, arrives } = findPaths(graph, 'a', 'd').paths[0]!
    expect(steps.map(({ crossed }) => [dayOf(crossed!.min), dayOf(crossed!.max)])).toEqual([
      [2, 6],
      [2, 6],
      [4, 6],
    ])
    expect([dayOf(departs), dayOf(arrives)]).toEqual([2, 4])
  })

  test('A tie that ended and began again is crossed in the span that serves.', () => {
    const twice = { spans: [{ date: D(1) }, { date: D(5) }] }
    const graph = graphOfTies({ twice: ['a', 'b', twice], between: ['b', 'c', D(3)] })
    expect(findPaths(graph, 'a', 'c').paths[0]!.steps.map(({ span }) => span)).toEqual([0, 0])
    expect(findPaths(graph, 'c', 'a').paths[0]!.steps.map(({ span }) => span)).toEqual([0, 1])
  })

  test('Without an order of time nothing is said of when.', () => {
    const graph = graphOfTies({ one: ['a', 'b', D(3)], two: ['b', 'c', { start: D(1), end: '' }] })
    expect(findPaths(graph, 'a', 'c', { order: 'any' }).paths).toEqual([
      {
        certainty: 'certain',
        nodes: ['a', 'b', 'c'],
        edges: ['one', 'two'],
        departs: null,
        arrives: null,
        hops: 2,
        steps: [
          { from: 0, to: 1, edge: 0, span: null, crossed: null, evidence: [0] },
          { from: 1, to: 2, edge: 1, span: null, crossed: null, evidence: [1] },
        ],
      },
    ])
  })

  test('A path in pieces is the same answer.', () => {
    const graph = graphOfTies({ one: ['a', 'b', D(1)], two: ['b', 'c', D(2)], three: ['a', 'c', D(3)] })
    const search = searchPaths(graph, 'a', 'c', { k: 2 })
    let step = search.next()
    const told: number[] = []
    while (step.done !== true) {
      told.push(step.value)
      step = search.next()
    }
    expect(step.value).toEqual(findPaths(graph, 'a', 'c', { k: 2 }))
    expect(step.value.paths).toHaveLength(2)
    expect(told.every((count, i) => count >= (told[i - 1] ?? 0) && count <= 2)).toBe(true)
  })
})

describe('stops', () => {
  test('They are passed in the order given, and time goes on over all legs.', () => {
    const graph = graphOfTies({
      ab: ['a', 'b', D(1)],
      bc: ['b', 'c', D(2)],
      ac: ['a', 'c', D(1)],
      cd: ['c', 'd', D(3)],
    })
    expect(routes(graph, 'a', 'd', { via: ['b'] })).toEqual(['ab bc cd: certain'])
    expect(routes(graph, 'a', 'd', { via: ['c', 'b'] })).toEqual(['ac bc bc cd: certain'])
    expect(routes(graph, 'a', 'c', { via: ['d', 'b'] })).toEqual([])
    expect(routes(graph, 'a', 'c', { via: ['b', 'b'] })).toEqual(['ab bc: certain'])
    expect(routes(graph, 'a', 'd', { via: ['a', 'd'], k: 3 })).toEqual(['ac cd: certain', 'ab bc cd: certain'])
  })

  test('An interval that is crossed there and back asks nothing of itself.', () => {
    const doubtful = { start: range(1, 3), end: range(5, 7) }
    const graph = graphOfTies({ tie: ['a', 'b', doubtful] })
    expect(routes(graph, 'a', 'a', { via: ['b'] })).toEqual(['tie tie: certain'])
    expect(times(graph, 'a', 'a', { via: ['b'] })).toEqual([1, 1])
  })

  test('Nor does a meeting of an unknown day, and what lies between its two crossings is asked of both.', () => {
    const within = { start: range(1, 2), end: range(7, 8) }
    const graph = graphOfTies({ meeting: ['a', 'b', range(3, 5)], tie: ['b', 'c', within] })
    expect(routes(graph, 'a', 'a', { via: ['c'] })).toEqual(['meeting tie tie meeting: certain'])
    const short = graphOfTies({ meeting: ['a', 'b', range(3, 5)], tie: ['b', 'c', { start: range(1, 3), end: D(9) }] })
    expect(routes(short, 'a', 'a', { via: ['c'] })).toEqual(['meeting tie tie meeting: possible'])
  })

  test('A meeting has one date: nothing of another day can lie between its two crossings.', () => {
    const at = (day: number) =>
      graphOfTies({ meeting: ['a', 'b', range(1, 5)], there: ['b', 'c', D(2)], back: ['c', 'a', D(day)] })
    const round = { via: ['c'], directed: true }
    expect(routes(at(2), 'a', 'b', round)).toEqual(['meeting there back meeting: possible'])
    expect(routes(at(4), 'a', 'b', round)).toEqual([])
  })
})
