import { describe, expect, test } from 'vitest'

import type { TemporalGraph } from '../../../src/model/index.js'
import { createStore, drawnOf, timeOrder, type Frame, type Request } from '../../../src/store/index.js'
import { makeGraph, type EdgeInput } from '../../support/files.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

function frameOf(graph: TemporalGraph, ...requests: Request[]): Frame {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  for (const request of requests) store.dispatch(request)
  return store.getFrame()!
}

/** The edges in the order in which {@link timeOrder} puts them, each by its note or its date as written. */
function orderOf(
  ...edges: (EdgeInput & Readonly<Partial<Record<'note' | 'date' | 'start' | 'end', string>>>)[]
): string[] {
  const texts = edges.map(({ note, date, start = '', end = '' }) => note ?? date ?? `${start} / ${end}`)
  return timeOrder(makeGraph(edges, { asOf: '2026' })).map((edge) => texts[edge]!)
}

describe('the order of time', () => {
  test('goes by when an edge can first have held, then by when it can last have.', () => {
    expect(
      orderOf(
        { date: '2023-05' },
        { start: '2020', end: '2023' },
        { date: '2023' },
        { start: '2020', end: '2021' },
        { start: '2020', end: '..' },
        { date: '[2019..2024]' },
        { date: '2019-01-01' },
        { date: '-0043' },
      ),
    ).toEqual(['-0043', '2019-01-01', '[2019..2024]', '2020 / 2021', '2020 / 2023', '2020 / ..', '2023', '2023-05'])
  })

  test('takes the first and the last of several spans.', () => {
    const spans = [
      { start: '2020', end: '2021' },
      { start: '2024', end: '2025' },
    ]
    expect(orderOf({ start: '2020', end: '2026' }, { spans, note: 'spans' }, { start: '2020', end: '2024' })).toEqual([
      '2020 / 2024',
      'spans',
      '2020 / 2026',
    ])
  })

  test('takes an unknown start for no earlier than the first that is known of it.', () => {
    expect(orderOf({ date: '2010' }, { start: '', end: '2005', note: 'ended 2005' }, { date: '2000' })).toEqual([
      '2000',
      'ended 2005',
      '2010',
    ])
    expect(
      orderOf(
        { date: '2010' },
        { start: '', end: '', attested: ['2005'], note: 'attested 2005' },
        { start: '', end: '', attested: ['2004', '2011'], note: 'attested 2004 and 2011' },
      ),
    ).toEqual(['attested 2004 and 2011', 'attested 2005', '2010'])
  })

  test('puts what nobody dates last, and equal ones as the file has them.', () => {
    expect(
      orderOf(
        { note: 'undated' },
        { date: '2023', note: 'first' },
        { date: '2023', note: 'second' },
        { note: 'undated too' },
        { start: '..', end: '2023', note: 'third' },
        { date: '1500' },
        { date: 'Y-17E7' },
        { date: 'Y17E7' },
      ),
    ).toEqual(['Y-17E7', '1500', 'first', 'second', 'third', 'Y17E7', 'undated', 'undated too'])
  })

  test('puts what goes on since nobody knows when before the undated, even where the file has no date at all.', () => {
    const goesOn = { start: '', end: '..' }
    expect(timeOrder(makeGraph([{}, goesOn, {}, goesOn]))).toEqual([1, 3, 0, 2])
  })

  test('holds every edge once, and is worked out once for a graph.', () => {
    const graph = graphOf(smallFile())
    expect(timeOrder(graph)).toEqual([3, 0, 1, 2, 4])
    expect(timeOrder(graph)).toBe(timeOrder(graph))
    expect(timeOrder(graphOf(changed({ '/edges': [] })))).toEqual([])
  })
})

describe('what a frame draws', () => {
  const graph = graphOf(smallFile())

  test('are its edges in order of time, ghosts too, the same by node, and its nodes.', () => {
    const frame = frameOf(graph, { type: 'set-dates', from: '2023' })
    expect(drawnOf(frame)).toEqual({
      edges: [0, 1, 2, 4],
      byNode: [[1, 2, 4], [0, 1], [0, 4], [2]],
      nodes: [0, 1, 2, 3],
    })
    const ghosts = frameOf(graph, { type: 'set-dates', from: '2022' }, { type: 'set-ended', ended: 'ghost' })
    expect(drawnOf(ghosts)).toEqual({
      edges: [3, 0, 4],
      byNode: [[3, 4], [3, 0], [0, 4], []],
      nodes: [0, 1, 2],
    })
  })

  test('is nothing where nothing is, and leaves out what a filter leaves out.', () => {
    const early = frameOf(graph, { type: 'set-dates', from: '1900' }, { type: 'set-isolates', isolates: 'hide' })
    expect(drawnOf(early)).toEqual({ edges: [], byNode: [[], [], [], []], nodes: [] })
    const noOfficials = frameOf(
      graph,
      { type: 'set-dates', from: '2023' },
      { type: 'set-filter', facet: 'kinds', hidden: ['official'] },
    )
    expect(drawnOf(noOfficials)).toEqual({ edges: [1, 2], byNode: [[1, 2], [1], [], [2]], nodes: [0, 1, 3] })
  })

  test('has an edge from a node to itself once at that node.', () => {
    const loop = graphOf(changed({ '/edges/1/target': 'mali' }))
    expect(drawnOf(frameOf(loop, { type: 'set-dates', from: '2023' })).byNode).toEqual([[1, 2, 4], [0], [0, 4], [2]])
  })

  test('is worked out once for a frame, and anew for the next.', () => {
    const store = createStore()
    store.dispatch({ type: 'load-done', graph })
    const drawn = drawnOf(store.getFrame()!)
    expect(drawnOf(store.getFrame()!)).toBe(drawn)
    store.dispatch({ type: 'set-dates', from: '1965' })
    expect(drawnOf(store.getFrame()!).edges).toEqual([3, 4])
  })
})
