import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  countStates,
  createStore,
  edgesAt,
  edgesBetween,
  edgesOfMeeting,
  reasonOf,
  rivalsOf,
  stretchOf,
  tieState,
  type Frame,
  type Request,
  type Scope,
} from '../../../src/store/index.js'
import { isoDate, momentOf, stateIn, windowOf, type Window } from '../../../src/time/index.js'
import { makeGraph, type EdgeInput } from '../../support/files.js'
import { graphOf, smallFile } from '../../support/small-file.js'

const small = graphOf(smallFile())

/** The frame of a graph at some dates, after some requests. */
function at(graph: typeof small, dates: string, ...requests: Request[]): { frame: Frame; window: Window } {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  store.dispatch({ type: 'set-mode', mode: 'window' })
  for (const request of requests) store.dispatch(request)
  const [from, to] = dates.split('/') as [string, string?]
  store.dispatch({ type: 'set-dates', from, ...(to === undefined ? {} : { to }) })
  return { frame: store.getFrame()!, window: store.getState().window }
}

const keysOf = (edges: readonly number[], graph = small) => edges.map((edge) => graph.edges[edge]!.key)
const node = (key: string) => small.nodeIndex(key)!

function listed(dates: string, scope: Scope, key: string, ...requests: Request[]): string[] {
  return keysOf(edgesAt(at(small, dates, ...requests).frame, node(key), scope))
}

const SHOW_UNDATED: Request = { type: 'set-undated', undated: 'show' }

describe('the edges at a node', () => {
  it('are those that the window draws, or all of the file, in order of time', () => {
    expect(listed('2023', 'window', 'mali', SHOW_UNDATED)).toEqual(['meeting', 'membership', 'undated'])
    expect(listed('2023', 'all', 'mali', SHOW_UNDATED)).toEqual(['again', 'meeting', 'membership', 'undated'])
    expect(listed('1965', 'window', 'mali', { type: 'set-undated', undated: 'hide' })).toEqual(['again'])
  })

  it('leave out what a filter or a policy leaves out, in the window alone', () => {
    const noMeetings: Request = { type: 'set-filter', facet: 'types', hidden: ['meets'] }
    expect(listed('2023', 'window', 'mali', noMeetings)).toEqual(['membership'])
    expect(listed('2023', 'all', 'mali', noMeetings)).toEqual(['again', 'meeting', 'membership', 'undated'])
  })

  it('stand once where both ends are one node', () => {
    const graph = makeGraph([{ source: 'a', target: 'a', date: '2020' }, { date: '2021' }])
    expect(edgesAt(at(graph, '2020/2021').frame, 0, 'window')).toEqual([0, 1])
    expect(edgesAt(at(graph, '2020/2021').frame, 0, 'all')).toEqual([0, 1])
  })
})

describe('the edges between two nodes', () => {
  it('are of both directions and of no other node', () => {
    const { frame } = at(small, '1960/2024', SHOW_UNDATED)
    const between = (a: string, b: string) => keysOf(edgesBetween(frame, node(a), node(b), 'all'))
    expect(between('mali', 'russia')).toEqual(['again', 'meeting'])
    expect(between('russia', 'mali')).toEqual(['again', 'meeting'])
    expect(between('lavrov', 'mali')).toEqual(['undated'])
    expect(between('lavrov', 'aes')).toEqual([])
    expect(between('mali', 'mali')).toEqual([])
  })

  it('are the loops, for twice the same node', () => {
    const graph = makeGraph([{ source: 'a', target: 'a', date: '2020' }, { date: '2020' }])
    expect(edgesBetween(at(graph, '2020').frame, 0, 0, 'window')).toEqual([0])
  })
})

describe('the edges of a meeting and the rivals', () => {
  const graph = makeGraph([
    { date: '2021', event: 'summit' },
    { date: '2020', event: 'summit', rivals: ['e3'] },
    { date: '2020', event: 'other' },
    { date: '2020' },
  ])

  it('share the event, in order of time', () => {
    expect([0, 1, 2, 3].map((edge) => edgesOfMeeting(graph, edge))).toEqual([[1, 0], [1, 0], [2], [3]])
  })

  it('are rivals whichever of the two says so', () => {
    expect([0, 1, 2, 3].map((edge) => rivalsOf(graph, edge))).toEqual([[], [3], [], [1]])
  })
})

describe('the state of an edge', () => {
  const states = (dates: string, ...requests: Request[]) => {
    const { frame, window } = at(small, dates, ...requests)
    return Object.fromEntries(
      small.edges.map(({ key, index }) => {
        const { state, isLeftOut } = tieState(frame, index, window)
        return [key, isLeftOut ? `${state}, left out` : state]
      }),
    )
  }

  it('is what the picture draws', () => {
    expect(states('2023', SHOW_UNDATED)).toEqual({
      office: 'certain',
      meeting: 'certain',
      membership: 'certain',
      again: 'off',
      undated: 'undated',
    })
    expect(states('2023-01', { type: 'set-ended', ended: 'ghost' }, { type: 'set-undated', undated: 'ghost' })).toEqual(
      {
        office: 'certain',
        meeting: 'off',
        membership: 'off',
        again: 'ended',
        undated: 'undated',
      },
    )
  })

  it('is still told where a filter or a policy leaves it out', () => {
    const requests: Request[] = [
      { type: 'set-filter', facet: 'types', hidden: ['meets', 'holds-office'] },
      { type: 'set-certainty', certainty: 'certain' },
      { type: 'set-undated', undated: 'hide' },
    ]
    expect(states('2005', ...requests)).toEqual({
      office: 'certain, left out',
      meeting: 'off',
      membership: 'off',
      again: 'unknown, left out',
      undated: 'undated, left out',
    })
    expect(states('1970', ...requests)['again']).toBe('certain')
    expect(states('1995', ...requests)['again']).toBe('certain')
  })

  it('is counted as the picture counts', () => {
    const { frame } = at(small, '2005', SHOW_UNDATED)
    const all = small.edges.map(({ index }) => index)
    expect(countStates(frame, all)).toEqual({ certain: 1, possible: 1, undated: 1 })
    const { frame: ghosts } = at(small, '2023-01', { type: 'set-ended', ended: 'ghost' })
    expect(countStates(ghosts, all)).toEqual({ certain: 1, possible: 0, undated: 0 })
  })
})

describe('why an edge is what it is', () => {
  it.each<[EdgeInput, string, string]>([
    [{ start: '2010', end: '2020' }, '2015', 'held'],
    [{ date: '2015-03' }, '2015', 'within'],
    [{ date: '2015' }, '2015-03', 'date'],
    [{ date: '2015-03-01?' }, '2015', 'marked'],
    [{ start: '2015', end: '2020' }, '2015-03', 'start'],
    [{ start: '2010', end: '2015' }, '2015-03', 'end'],
    [{ start: '2015', end: '2015' }, '2015-03', 'both'],
    [{ start: '2015', end: '' }, '2018', 'reach'],
    [{ start: '', end: '2015' }, '2012', 'reach'],
    [{}, '2015', 'undated'],
    [{ start: '2001', end: '2002' }, '2015', 'before'],
    [{ date: '2020' }, '2015', 'after'],
    [
      {
        spans: [
          { start: '2001', end: '2002' },
          { start: '2020', end: '2021' },
        ],
      },
      '2015',
      'between',
    ],
  ])('%j in %s: %s', (edge, dates, reason) => {
    const graph = makeGraph([edge], { asOf: '2024' })
    expect(reasonOf(graph.edges[0]!, windowOf(dates)!)).toBe(reason)
  })

  it('agrees with the state that the window gives it, for any dates', () => {
    const date = fc.constantFrom('2010', '2012~', '2014?', '[2012..2016]', '[..2013]', '[2015..]', '', '..', '2018-06')
    const interval = fc.record({ start: date, end: date })
    const ofState = {
      certain: ['held', 'within'],
      possible: ['marked', 'date', 'start', 'end', 'both', 'reach'],
      undated: ['undated'],
      off: ['before', 'after', 'between'],
    }
    fc.assert(
      fc.property(
        interval,
        fc.integer({ min: 2005, max: 2022 }),
        fc.integer({ min: 1, max: 6 }),
        (edge, year, years) => {
          let graph
          try {
            graph = makeGraph([edge], { asOf: '2020' })
          } catch {
            // Dates that contradict each other make no graph.
            return
          }
          const window = { from: momentOf(year), to: momentOf(year + years) }
          expect(ofState[stateIn(graph.edges[0]!.spans, window)]).toContain(reasonOf(graph.edges[0]!, window))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the time to show of an edge', () => {
  it.each<[EdgeInput, readonly [string, string] | null]>([
    [{ date: '2015-03-02' }, ['2015-03-02', '2015-03-03']],
    [{ date: '[2015-03-02..2015-03-09]' }, ['2015-03-02', '2015-03-10']],
    [{ start: '2015', end: '2016' }, ['2015-01-01', '2017-01-01']],
    // To the end of the data, not as far as the reach.
    [{ start: '2015', end: '..', attested: ['2016'] }, ['2015-01-01', '2025-01-01']],
    [{ start: '2015', end: '' }, ['2015-01-01', '2025-01-01']],
    [{ start: '', end: '2016' }, ['2006-01-01', '2017-01-01']],
    [{ spans: [{ start: '2001', end: '2002' }, { date: '2020' }] }, ['2001-01-01', '2021-01-01']],
    [{ date: '2015-03-02T10:00:00Z' }, ['2015-03-02', '2015-03-03']],
    [{}, null],
  ])('of %j is %j', (edge, dates) => {
    const graph = makeGraph([edge, { start: '1990', end: '1991' }], { asOf: '2024' })
    const stretch = stretchOf(graph, 0)
    expect(stretch === null ? null : [isoDate(stretch.from), isoDate(stretch.to)]).toEqual(dates)
  })

  it('is there for the first date of a file too, which ends where the data begin', () => {
    const graph = makeGraph([{ date: '[..2004]', reach: 'P1Y' }, { date: '2010' }], { asOf: '2024' })
    const stretch = stretchOf(graph, 0)!
    expect([isoDate(stretch.from), isoDate(stretch.to)]).toEqual(['2004-01-01', '2005-01-01'])
  })
})
