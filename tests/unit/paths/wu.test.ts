import { describe, expect, test } from 'vitest'

import { findPaths, type PathOptions } from '../../../src/paths/index.js'
import { dayText, graphOfTies, type Tie } from '../../support/path-graphs.js'
import { dayOf, days } from './in-days.js'

// Worked examples after the definitions of Wu et al., "Path problems in temporal graphs", PVLDB 7(9), 2014: earliest
// arrival, latest departure, fastest and shortest path. The graphs are ours, not those of its figures. There a tie is
// crossed at one known moment and takes a given time; here it is an instant on a known day and takes no time, and a
// later tie may be crossed at an equal moment.

const on = (source: string, target: string, day: number): Tie => [source, target, dayText(day)]

/** Each of the four minimal paths from s to t is another one. */
const FOUR = graphOfTies({
  's-a': on('s', 'a', 1),
  'a-b': on('a', 'b', 2),
  'b-t': on('b', 't', 3),
  's-c': on('s', 'c', 2),
  'c-t': on('c', 't', 8),
  's-d': on('s', 'd', 5),
  'd-e': on('d', 'e', 6),
  'e-t': on('e', 't', 6),
  's-f': on('s', 'f', 6),
  'f-t': on('f', 't', 9),
  // Against time.
  's-g': on('s', 'g', 8),
  'g-t': on('g', 't', 7),
})

function routes(options: PathOptions, from = 's', to = 't') {
  return findPaths(FOUR, from, to, { directed: true, ...options }).paths.map(
    ({ nodes, certainty, departs, arrives }) => [nodes.join(''), certainty, dayOf(departs), dayOf(arrives)],
  )
}

describe('minimal paths', () => {
  test('The earliest arrival is by three ties in a row.', () => {
    expect(routes({ goal: 'earliest' })).toEqual([['sabt', 'certain', 1, 3]])
  })

  test('The latest departure is on day 6, at its very end at the latest.', () => {
    expect(routes({ goal: 'latest' })).toEqual([['sft', 'certain', 7, 9]])
  })

  test('The fastest path need not last at all: from the end of day 5 to the beginning of day 6.', () => {
    expect(routes({ goal: 'fastest' })).toEqual([['sdet', 'possible', 6, 6]])
  })

  test('The shortest path has two hops, and of two such paths the one that arrives first is named.', () => {
    expect(routes({ goal: 'fewest' })).toEqual([['sct', 'certain', 2, 8]])
  })

  test('All paths come in the order of each goal, and the one against time never.', () => {
    expect(routes({ goal: 'fewest', k: 9 }).map(([nodes]) => nodes)).toEqual(['sct', 'sft', 'sabt', 'sdet'])
    expect(routes({ goal: 'earliest', k: 9 }).map(([nodes]) => nodes)).toEqual(['sabt', 'sdet', 'sct', 'sft'])
    expect(routes({ goal: 'latest', k: 9 }).map(([nodes]) => nodes)).toEqual(['sft', 'sdet', 'sct', 'sabt'])
    expect(routes({ goal: 'fastest', k: 9 }).map(([nodes]) => nodes)).toEqual(['sdet', 'sabt', 'sft', 'sct'])
  })
})

describe('paths within a time', () => {
  test('Who may set out on day 2 at the earliest arrives on day 6, and with another departure.', () => {
    expect(routes({ goal: 'earliest', window: days(2, 9) })).toEqual([['sdet', 'possible', 5, 6]])
  })

  test('Who has to arrive by day 8 departs earlier.', () => {
    expect(routes({ goal: 'latest', window: days(0, 8) })).toEqual([['sdet', 'possible', 6, 6]])
    expect(routes({ goal: 'latest', window: days(0, 5) })).toEqual([['sabt', 'certain', 2, 3]])
  })

  test('The shortest path within four days has three hops.', () => {
    expect(routes({ goal: 'fewest', window: days(1, 4) })).toEqual([['sabt', 'certain', 1, 3]])
  })

  test('There is no path where one of its ties lies outside.', () => {
    expect(routes({ window: days(2, 5) })).toEqual([])
  })
})

describe('direction', () => {
  test('A path is no path the other way round, whether or not directions count.', () => {
    expect(routes({ k: 9 }, 't', 's')).toEqual([])
    expect(routes({ k: 9, directed: false }, 't', 's')).toEqual([['tgs', 'certain', 7, 8]])
  })
})

describe('what holds of paths without time and not of these', () => {
  test('A part of a shortest path need not be a shortest path.', () => {
    const graph = graphOfTies({
      late: on('s', 'x', 5),
      first: on('s', 'y', 1),
      second: on('y', 'x', 2),
      third: on('x', 't', 3),
    })
    expect(findPaths(graph, 's', 'x').paths[0]!.edges).toEqual(['late'])
    expect(findPaths(graph, 's', 't').paths[0]!.edges).toEqual(['first', 'second', 'third'])
  })

  test('A part of a fastest path need not be a fastest path.', () => {
    const graph = graphOfTies({
      slow: on('s', 'y', 1),
      link: on('y', 'x', 4),
      quick: on('s', 'x', 7),
      end: on('x', 't', 5),
    })
    expect(findPaths(graph, 's', 'x', { goal: 'fastest' }).paths[0]!.edges).toEqual(['quick'])
    expect(findPaths(graph, 's', 't', { goal: 'fastest' }).paths[0]!.edges).toEqual(['slow', 'link', 'end'])
  })

  test('To reach is not to reach on: s reaches x and x reaches t, and s does not reach t.', () => {
    const graph = graphOfTies({ there: on('s', 'x', 5), on: on('x', 't', 3) })
    expect(findPaths(graph, 's', 'x').paths).toHaveLength(1)
    expect(findPaths(graph, 'x', 't').paths).toHaveLength(1)
    expect(findPaths(graph, 's', 't').paths).toEqual([])
  })
})
