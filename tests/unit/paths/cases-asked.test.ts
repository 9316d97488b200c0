import { describe, expect, test } from 'vitest'

import { EntenteError } from '../../../src/core/errors.js'
import { findPaths, type PathOptions } from '../../../src/paths/index.js'
import { dayMs, graphOfTies } from '../../support/path-graphs.js'
import { D, days, range, routes, times } from './in-days.js'

// Cases worked out by hand, one sentence each.

describe('goals', () => {
  test('The earliest arrival may take more hops than the fewest.', () => {
    const graph = graphOfTies({ direct: ['a', 'c', D(9)], one: ['a', 'b', D(1)], two: ['b', 'c', D(2)] })
    expect(routes(graph, 'a', 'c', { goal: 'fewest' })).toEqual(['direct: certain'])
    expect(routes(graph, 'a', 'c', { goal: 'earliest' })).toEqual(['one two: certain'])
  })

  test('For the latest departure, who goes on as soon as he can misses that he could have set out later.', () => {
    // Early at b by `soon`, or late by `late`: both are in time for the last tie.
    const graph = graphOfTies({ soon: ['a', 'b', D(1)], late: ['a', 'b', D(4)], last: ['b', 'c', D(6)] })
    expect(routes(graph, 'a', 'c', { goal: 'latest' })).toEqual(['late last: certain'])
    expect(times(graph, 'a', 'c', { goal: 'latest' })).toEqual([5, 6])
    // Who sets out at the very latest is too late where the rest closes before.
    const closing = graphOfTies({
      late: ['a', 'b', D(8)],
      long: ['a', 'd', range(1, 7)],
      end: ['d', 'b', { start: D(1), end: D(3) }],
      last: ['b', 'c', D(6)],
    })
    expect(routes(closing, 'a', 'c', { goal: 'latest' })).toEqual(['long end last: possible'])
    expect(times(closing, 'a', 'c', { goal: 'latest' })).toEqual([4, 6])
  })

  test('The shortest duration may set out after an earlier path has arrived halfway.', () => {
    const graph = graphOfTies({
      early: ['a', 'b', D(1)],
      slow: ['b', 'c', D(2)],
      late: ['a', 'c', D(6)],
      end: ['c', 'd', D(7)],
      soon: ['c', 'd', D(3)],
    })
    expect(routes(graph, 'a', 'd', { goal: 'earliest' })).toEqual(['early slow soon: certain'])
    expect(routes(graph, 'a', 'd', { goal: 'fastest' })).toEqual(['late end: certain'])
    expect(times(graph, 'a', 'd', { goal: 'fastest' })).toEqual([7, 7])
  })

  test('The shortest duration is counted from the last moment at which one could still set out.', () => {
    const graph = graphOfTies({ first: ['a', 'b', range(1, 3)], next: ['b', 'c', range(6, 9)] })
    expect(times(graph, 'a', 'c', { goal: 'fastest' })).toEqual([4, 6])
    expect(times(graph, 'a', 'c', { goal: 'fewest' })).toEqual([1, 6])
    expect(times(graph, 'a', 'c', { goal: 'latest' })).toEqual([4, 6])
  })

  test('Moments that nothing limits are null.', () => {
    const open = { start: D(1), end: '..' }
    const graph = graphOfTies({ first: ['a', 'b', open], next: ['b', 'c', open] })
    expect(times(graph, 'a', 'c', { goal: 'latest' })).toEqual([null, null])
    expect(times(graph, 'a', 'c', { goal: 'latest', window: { from: -Infinity, to: dayMs(4) } })).toEqual([4, 4])
    expect(findPaths(graph, 'a', 'c').paths[0]!.steps.map(({ crossed }) => crossed)).toEqual([
      { min: dayMs(1), max: Infinity },
      { min: dayMs(1), max: Infinity },
    ])
  })

  test('Where two ties lead on, the one that is sooner possibly and the one that is sooner for certain both count.', () => {
    // Possibly at b on day 1 and at the latest on day 6, or possibly on day 3 and at the latest on day 4: the two
    // least moments, 1 and 4, belong to no tie.
    const ties = { vague: ['a', 'b', range(1, 5)], exact: ['a', 'b', D(3)] } as const
    const graph = graphOfTies({
      ...ties,
      closing: ['b', 'c', { start: D(1), end: D(2) }],
      safe: ['b', 'd', { start: D(1), end: D(4) }],
    })
    expect(routes(graph, 'a', 'c')).toEqual(['vague closing: possible'])
    expect(times(graph, 'a', 'c')).toEqual([1, 1])
    expect(routes(graph, 'a', 'd')).toEqual(['exact safe: certain'])
    expect(times(graph, 'a', 'd')).toEqual([3, 3])
    expect(times(graph, 'a', 'd', { goal: 'earliest' })).toEqual([1, 1])
    expect(routes(graph, 'a', 'd', { goal: 'earliest' })).toEqual(['vague safe: possible'])
  })

  test('A path of more hops that is certain stands behind one of fewer that is not, and is found where asked for.', () => {
    const graph = graphOfTies({ doubtful: ['a', 'c', `${D(3)}?`], one: ['a', 'b', D(1)], two: ['b', 'c', D(2)] })
    const window = days(0, 9)
    expect(routes(graph, 'a', 'c', { window, k: 2 })).toEqual(['doubtful: possible', 'one two: certain'])
    expect(routes(graph, 'a', 'c', { window, k: 2, certainty: 'certain' })).toEqual(['one two: certain'])
  })

  test('A certain path may be worth less by the goal than it is for most choices of dates.', () => {
    const graph = graphOfTies({ vague: ['a', 'b', range(1, 6)], next: ['b', 'c', D(8)] })
    expect(routes(graph, 'a', 'c', { goal: 'latest', certainty: 'certain' })).toEqual(['vague next: certain'])
    expect(times(graph, 'a', 'c', { goal: 'latest', certainty: 'certain' })).toEqual([7, 8])
  })
})

describe('alternatives', () => {
  test('They come in a stable order: certain, fewer hops, earlier, then by the keys of nodes, code unit by code unit.', () => {
    const graph = graphOfTies({
      1: ['a', 'é', D(1)],
      2: ['é', 'z', D(4)],
      3: ['a', 'b', D(1)],
      4: ['b', 'z', D(4)],
      5: ['a', 'B', D(1)],
      6: ['B', 'z', D(4)],
      7: ['a', 'early', D(1)],
      8: ['early', 'z', D(3)],
      9: ['a', 'doubt', D(2)],
      10: ['doubt', 'z', D(2)],
      11: ['b', 'far', D(4)],
      12: ['far', 'z', D(5)],
    })
    const nodes = (k: number) => findPaths(graph, 'a', 'z', { k }).paths.map((path) => path.nodes[1])
    expect(nodes(9)).toEqual(['early', 'B', 'b', 'é', 'doubt', 'b'])
    for (let k = 1; k < 6; k++) expect(nodes(k)).toEqual(nodes(9).slice(0, k))
  })

  test('Each passes other nodes; a parallel tie is none.', () => {
    const graph = graphOfTies({
      one: ['a', 'b', D(1)],
      two: ['a', 'b', D(2)],
      other: ['a', 'c', D(1)],
      on: ['c', 'b', D(2)],
    })
    expect(routes(graph, 'a', 'b', { k: 9 })).toEqual(['one: certain', 'other on: certain'])
  })
})

describe('what takes part', () => {
  const graph = graphOfTies(
    {
      planned: ['a', 'b', { date: D(1), status: 'planned', type: 'meets' }],
      alleged: ['a', 'b', { date: D(2), status: 'alleged', type: 'meets' }],
      announced: ['a', 'b', { date: D(3), status: 'announced', type: 'meets' }],
      disputed: ['a', 'b', { date: D(4), status: 'disputed', type: 'knows' }],
    },
    {},
    { ontology: { types: { meets: { label: 'meets' }, knows: { label: 'knows' } } } },
  )

  test('What is planned, announced or alleged takes part where it is asked for, one status at a time.', () => {
    const named = (options: PathOptions) => routes(graph, 'a', 'b', { goal: 'earliest', ...options })
    expect(named({})).toEqual(['disputed: certain'])
    expect(named({ status: ['announced'] })).toEqual(['announced: certain'])
    expect(named({ status: ['alleged', 'announced'] })).toEqual(['alleged: certain'])
    expect(named({ status: ['planned', 'confirmed'] })).toEqual(['planned: certain'])
    expect(named({ order: 'any', goal: 'fewest' })).toEqual(['disputed: certain'])
  })

  test('Types and a mask leave out the others.', () => {
    expect(routes(graph, 'a', 'b', { types: ['meets'] })).toEqual([])
    expect(routes(graph, 'a', 'b', { types: ['knows'] })).toEqual(['disputed: certain'])
    expect(routes(graph, 'a', 'b', { types: [] })).toEqual(['disputed: certain'])
    expect(routes(graph, 'a', 'b', { edges: Uint8Array.of(1, 1, 1, 0) })).toEqual([])
    expect(routes(graph, 'a', 'b', { edges: Uint8Array.of(0, 0, 0, 1) })).toEqual(['disputed: certain'])
  })

  test('A direction counts where it is asked for, and an undirected tie has none.', () => {
    const mixed = graphOfTies(
      {
        there: ['a', 'b', { date: D(1), type: 'visits' }],
        both: ['b', 'c', { date: D(2), type: 'meets' }],
        onward: ['c', 'd', { date: D(3), type: 'visits' }],
        against: ['e', 'd', { date: D(4), type: 'visits' }],
      },
      {},
      { ontology: { types: { visits: { label: 'visits' }, meets: { label: 'meets', directed: false } } } },
    )
    expect(routes(mixed, 'a', 'd', { directed: true })).toEqual(['there both onward: certain'])
    expect(routes(mixed, 'a', 'e', { directed: true })).toEqual([])
    expect(routes(mixed, 'a', 'e')).toEqual(['there both onward against: certain'])
    expect(routes(mixed, 'a', 'e', { order: 'any', directed: true })).toEqual([])
  })

  test('Nodes to avoid are gone round.', () => {
    const round = graphOfTies({
      ab: ['a', 'b', D(1)],
      bc: ['b', 'c', D(2)],
      ad: ['a', 'd', D(3)],
      dc: ['d', 'c', D(4)],
    })
    expect(routes(round, 'a', 'c')).toEqual(['ab bc: certain'])
    expect(routes(round, 'a', 'c', { avoid: ['b'] })).toEqual(['ad dc: certain'])
    expect(routes(round, 'a', 'c', { avoid: ['b', 'd'] })).toEqual([])
  })
})

describe('a window', () => {
  test('What lies outside takes no part, and what reaches in is crossed within it.', () => {
    const graph = graphOfTies({ long: ['a', 'b', { start: D(1), end: D(6) }], next: ['b', 'c', D(7)] })
    expect(routes(graph, 'a', 'c', { window: days(3, 8) })).toEqual(['long next: certain'])
    expect(times(graph, 'a', 'c', { window: days(3, 8) })).toEqual([3, 7])
    expect(routes(graph, 'a', 'c', { window: days(3, 6) })).toEqual([])
    expect(routes(graph, 'a', 'b', { window: days(7, 8) })).toEqual([])
  })

  test('What may lie before it or end after it is possible and no longer certain.', () => {
    const graph = graphOfTies({ first: ['a', 'b', range(2, 3)], next: ['b', 'c', range(5, 6)] })
    const found = (first: number, last: number) => routes(graph, 'a', 'c', { window: days(first, last) })
    expect(found(2, 6)).toEqual(['first next: certain'])
    expect(found(3, 6)).toEqual(['first next: possible'])
    expect(found(2, 5)).toEqual(['first next: possible'])
    expect(found(4, 6)).toEqual([])
  })

  test('It can make an order possible that is not: both within its days, and one after the other.', () => {
    const graph = graphOfTies({ first: ['a', 'b', range(1, 6)], next: ['b', 'c', range(1, 6)] })
    expect(routes(graph, 'a', 'c', { window: days(3, 3) })).toEqual(['first next: possible'])
    expect(times(graph, 'a', 'c', { window: days(3, 3), goal: 'latest' })).toEqual([4, 4])
  })

  test('Without an order of time a path is as sure as the least sure of its ties in the window.', () => {
    const graph = graphOfTies({ sure: ['a', 'b', D(3)], doubtful: ['b', 'c', range(3, 5)] })
    const found = (first: number, last: number) => routes(graph, 'a', 'c', { order: 'any', window: days(first, last) })
    expect(found(3, 5)).toEqual(['sure doubtful: certain'])
    expect(found(3, 4)).toEqual(['sure doubtful: possible'])
    expect(found(4, 5)).toEqual([])
  })
})

describe('a wrong call', () => {
  const graph = graphOfTies(
    {
      tie: ['lavrov', 'traore', { date: D(1), type: 'meets' }],
      other: ['traore', 'goita', { date: D(2), type: 'meets' }],
    },
    {},
    {
      ontology: {
        types: { meets: { label: 'meets' } },
        layers: { people: { label: 'People', include: [{ types: ['meets'] }] } },
      },
    },
  )

  function refusal(from: string, to: string, options: PathOptions): string {
    try {
      findPaths(graph, from, to, options)
    } catch (error) {
      if (error instanceof EntenteError && error.code === 'invalid-argument') return error.message
      throw error
    }
    return 'taken'
  }

  test('An unknown key is refused with the nearest ones, wherever it stands.', () => {
    expect(refusal('lawrov', 'goita', {})).toBe('from "lawrov": no such node; did you mean lavrov?')
    expect(refusal('lavrov', 'goitta', {})).toBe('to "goitta": no such node; did you mean goita?')
    expect(refusal('lavrov', 'goita', { via: ['traor'] })).toBe('via "traor": no such node; did you mean traore?')
    expect(refusal('lavrov', 'goita', { avoid: ['traor'] })).toBe('avoid "traor": no such node; did you mean traore?')
    expect(refusal('lavrov', 'goita', { via: ['traore'] })).toBe('taken')
    expect(refusal('__proto__', 'goita', {})).toMatch(/^from "__proto__": no such node/)
  })

  test.each([
    ['layer', { layer: 'peple' }, 'layer "peple": no such layer; did you mean people?', { layer: 'people' }],
    ['type', { types: ['meet'] }, 'type "meet": no such type; did you mean meets?', { types: ['meets'] }],
    ['goal', { goal: 'earlyest' }, 'goal "earlyest": no such goal; did you mean earliest?', { goal: 'earliest' }],
    ['order', { order: 'tim' }, 'order "tim": no such order; did you mean time?', { order: 'time' }],
    [
      'status',
      { status: ['planed'] },
      'status "planed": no such status; did you mean planned?',
      { status: ['planned'] },
    ],
  ])('An unknown %s is refused with the nearest.', (_, options, message, right) => {
    expect(refusal('lavrov', 'goita', options as PathOptions)).toBe(message)
    expect(refusal('lavrov', 'goita', right as PathOptions)).toBe('taken')
  })

  test.each([
    ['a goal without an order of time', { order: 'any', goal: 'latest' }, { order: 'any', goal: 'fewest' }],
    ['no paths', { k: 0 }, { k: 1 }],
    ['half a path', { k: 1.5 }, { k: 2 }],
    ['a window that is empty', { window: { from: 5, to: 5 } }, { window: { from: 5, to: 6 } }],
    ['a mask of another graph', { edges: Uint8Array.of(1) }, { edges: Uint8Array.of(1, 1) }],
    ['to avoid where it begins', { avoid: ['lavrov'] }, { avoid: ['traore'] }],
    ['to avoid where it ends', { avoid: ['goita'] }, { avoid: [] }],
    ['to avoid a stop', { via: ['traore'], avoid: ['traore'] }, { via: ['traore'], avoid: [] }],
  ])('To ask for %s is refused.', (_, options, right) => {
    expect(refusal('lavrov', 'goita', options as PathOptions)).not.toBe('taken')
    expect(refusal('lavrov', 'goita', right as PathOptions)).toBe('taken')
  })
})
