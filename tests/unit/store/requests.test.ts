import { describe, expect, test } from 'vitest'

import {
  createStore,
  savedArrangement,
  INITIAL_STATE,
  NO_FILTERS,
  NO_LAYOUT,
  NO_PATHS,
  NO_WINDOW,
  unitOf,
  type ExplorerState,
  type Request,
  type RequestType,
} from '../../../src/store/index.js'
import { DAY_MS, momentOf, windowOf } from '../../../src/time/index.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

const graph = graphOf(smallFile())
const other = graphOf(changed({ '/attributes/view': undefined }))
const failure = { code: 'network', message: 'The file did not arrive', issues: [] } as const

function stateAfter(...requests: Request[]): ExplorerState {
  const store = createStore()
  for (const request of requests) store.dispatch(request)
  return store.getState()
}

const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10)
const dates = ({ window }: ExplorerState) => [iso(window.from), iso(window.to)]
const loaded: Request = { type: 'load-done', graph }

/** Every type of request, with everything that may come with it, sensible or not. */
const REQUESTS: { readonly [T in RequestType]: readonly Extract<Request, { type: T }>[] } = {
  'load-started': [{ type: 'load-started' }],
  'load-done': [loaded, { type: 'load-done', graph: other }],
  'load-failed': [{ type: 'load-failed', failure }],
  clear: [{ type: 'clear' }],
  'set-filter': [
    { type: 'set-filter', facet: 'types', hidden: ['visits', 'visits', 'knows'] },
    { type: 'set-filter', facet: 'kinds', hidden: ['country'] },
    { type: 'set-filter', facet: 'statuses', hidden: [''] },
    { type: 'set-filter', facet: 'references', hidden: ['__proto__'] },
    { type: 'set-filter', facet: 'types', hidden: [] },
  ],
  fold: [{ type: 'fold', group: { type: 'kind', key: 'country' } }],
  unfold: [{ type: 'unfold', group: { type: 'kind', key: 'country' } }],
  'unfold-all': [{ type: 'unfold-all' }],
  'reset-filters': [{ type: 'reset-filters' }],
  'set-path': [
    { type: 'set-path', from: 'mali', to: 'russia', via: ['nobody'], avoid: ['__proto__'] },
    { type: 'set-path', order: 'any', goal: 'latest', layer: 'nothing', status: ['planned', 'alleged'] },
    { type: 'set-path', k: -1 },
  ],
  'clear-path': [{ type: 'clear-path' }],
  'pick-end': [
    { type: 'pick-end', end: 'from' },
    { type: 'pick-end', end: null },
  ],
  'search-paths': [{ type: 'search-paths', progress: 3 }],
  'paths-found': [
    { type: 'paths-found', answer: { paths: [], cut: null } },
    { type: 'paths-found', answer: null },
  ],
  'help-found': [{ type: 'help-found', help: [] }],
  'choose-path': [{ type: 'choose-path', index: 7 }],
  'preview-path': [
    { type: 'preview-path', index: -1 },
    { type: 'preview-path', index: null },
  ],
  'walk-path': [{ type: 'walk-path', step: 0 }],
  'run-layout': [
    { type: 'run-layout', layout: 'circle' },
    { type: 'run-layout', scope: 'shown', options: { by: 'distance' }, pane: 'other' },
    { type: 'run-layout', layout: '__proto__' as 'grid' },
  ],
  'layout-progress': [{ type: 'layout-progress', progress: 0.5 }],
  'layout-done': [
    { type: 'layout-done', arrangement: savedArrangement(graph) },
    { type: 'layout-done', arrangement: savedArrangement(graph), pane: 'other' },
    { type: 'layout-done', arrangement: savedArrangement(graph), isStep: true },
  ],
  'layout-failed': [{ type: 'layout-failed', layout: 'map' }],
  'cancel-layout': [{ type: 'cancel-layout' }],
  'move-nodes': [
    { type: 'move-nodes', moves: [{ node: 0, x: 5, y: -5 }] },
    { type: 'move-nodes', moves: [{ node: -1, x: 5, y: -5 }] },
    { type: 'move-nodes', moves: [{ node: 1, x: NaN, y: 0 }] },
  ],
  pin: [
    { type: 'pin', nodes: [0, 0, 1], isPinned: true },
    { type: 'pin', isPinned: false },
  ],
  'undo-layout': [{ type: 'undo-layout' }],
  'redo-layout': [{ type: 'redo-layout' }],
  'follow-time': [
    { type: 'follow-time', isFollowing: true },
    { type: 'follow-time', isFollowing: false },
  ],
  'compare-layouts': [
    { type: 'compare-layouts', layout: 'grid' },
    { type: 'compare-layouts', layout: null },
  ],
  'end-walk': [{ type: 'end-walk' }],
  'set-window': [
    { type: 'set-window', ...windowOf('2010', '2012')! },
    { type: 'set-window', from: -Infinity, to: Infinity },
    { type: 'set-window', from: Infinity, to: -Infinity },
    { type: 'set-window', from: 5, to: 5 },
    { type: 'set-window', from: 6, to: 5 },
    { type: 'set-window', from: NaN, to: 5 },
    { type: 'set-window', from: 0, to: NaN },
    { type: 'set-window', from: -1e300, to: 1e300 },
    { type: 'set-window', from: -Infinity, to: momentOf(1900) },
    { type: 'set-window', from: momentOf(2500), to: Infinity },
  ],
  'set-dates': [
    { type: 'set-dates', from: '2023' },
    { type: 'set-dates', to: '2023-02' },
    { type: 'set-dates', from: '..', to: '..' },
    { type: 'set-dates', from: '2024', to: '2023' },
    { type: 'set-dates', from: 'spring' },
    { type: 'set-dates' },
  ],
  'set-mode': [
    { type: 'set-mode', mode: 'moment' },
    { type: 'set-mode', mode: 'window' },
    { type: 'set-mode', mode: 'up-to' },
  ],
  step: [1, -1, 0, 12, -1000, 0.5, NaN, Infinity, -Infinity, 1e15].flatMap((count) => [
    { type: 'step', count } as const,
    { type: 'step', count, unit: 'month' } as const,
    { type: 'step', count, unit: 'day' } as const,
  ]),
  highlight: [
    { type: 'highlight', highlight: { type: 'node', key: 'mali' } },
    { type: 'highlight', highlight: { type: 'edge', key: 'office' } },
    { type: 'highlight', highlight: { type: 'bundle', nodes: ['russia', 'mali'] } },
    { type: 'highlight', highlight: { type: 'bundle', nodes: ['mali', 'nobody'] } },
    { type: 'highlight', highlight: null },
  ],
  'set-sizing': (['equal', 'ties'] as const).map((sizing) => ({ type: 'set-sizing', sizing })),
  'set-certainty': [
    { type: 'set-certainty', certainty: 'certain' },
    { type: 'set-certainty', certainty: 'possible' },
  ],
  'set-undated': [
    { type: 'set-undated', undated: 'hide' },
    { type: 'set-undated', undated: 'show' },
  ],
  'set-ended': (['ghost', 'hide'] as const).map((ended) => ({ type: 'set-ended', ended })),
  'set-isolates': (['show', 'hide'] as const).map((isolates) => ({ type: 'set-isolates', isolates })),
  select: [
    { type: 'select', selection: { type: 'node', key: 'mali' } },
    { type: 'select', selection: { type: 'edge', key: 'office' } },
    { type: 'select', selection: { type: 'edge', key: 'mali' } },
    { type: 'select', selection: { type: 'node', key: 'toString' } },
    { type: 'select', selection: { type: 'bundle', nodes: ['russia', 'mali'] } },
    { type: 'select', selection: { type: 'bundle', nodes: ['mali', 'toString'] } },
    { type: 'select', selection: null },
  ],
}
const ALL: readonly Request[] = Object.values(REQUESTS).flat()

describe.each<[string, readonly Request[]]>([
  ['at the start', []],
  ['with a graph', [loaded]],
  ['while the next file loads', [loaded, { type: 'load-started' }]],
  ['after a failure', [{ type: 'load-failed', failure }]],
  ['in mode moment', [loaded, { type: 'set-mode', mode: 'moment' }]],
  ['in mode up-to', [loaded, { type: 'set-mode', mode: 'up-to' }]],
  ['on a day', [loaded, { type: 'set-dates', from: '2024-01-31' }]],
  ['with a selection', [loaded, { type: 'select', selection: { type: 'node', key: 'mali' } }]],
  ['with a bundle lit up', [loaded, { type: 'highlight', highlight: { type: 'bundle', nodes: ['mali', 'russia'] } }]],
])('Every request, %s,', (_, before) => {
  test.each(ALL.map((request) => [request]))(
    '%j leaves a frozen state with a usable window, and is settled.',
    (request) => {
      const store = createStore()
      for (const each of before) store.dispatch(each)
      const started = store.getState()
      const kept = { ...started }
      let changes = 0
      store.subscribe(() => changes++)
      store.dispatch(request)
      const state = store.getState()
      expect(Object.isFrozen(state)).toBe(true)
      expect(Object.isFrozen(state.window)).toBe(true)
      expect(state.selection === null || Object.isFrozen(state.selection)).toBe(true)
      expect(Number.isFinite(state.window.from) && Number.isFinite(state.window.to)).toBe(true)
      expect(state.window.from).toBeLessThan(state.window.to)
      expect({ ...started }).toEqual(kept)
      const differs = (Object.keys(kept) as (keyof ExplorerState)[]).some((field) => kept[field] !== state[field])
      expect(state === started).toBe(!differs)
      expect(changes).toBe(differs ? 1 : 0)
      if (request.type === 'step' || request.type === 'load-done') return
      store.dispatch(request)
      expect(store.getState()).toBe(state)
    },
  )
})

describe('loading', () => {
  test('shows nothing at first, then the graph in its own opening view.', () => {
    expect(stateAfter()).toBe(INITIAL_STATE)
    const state = stateAfter(loaded)
    expect({ ...state, graph: null }).toEqual({
      status: 'ready',
      graph: null,
      failure: null,
      mode: 'window',
      window: windowOf('2020', '2024-06'),
      certainty: 'possible',
      undated: 'ghost',
      ended: 'hide',
      isolates: 'fade',
      filters: NO_FILTERS,
      selection: null,
      highlight: null,
      sizing: 'ties',
      paths: NO_PATHS,
      layout: { ...NO_LAYOUT, wishes: { main: { layout: 'force', scope: 'all', options: {} }, other: null } },
      groups: [],
    })
    expect(state.graph).toBe(graph)
  })

  test('keeps what was shown until the next file is there, and drops it where that fails.', () => {
    const loading = stateAfter(loaded, { type: 'load-started' })
    expect([loading.status, loading.graph]).toEqual(['loading', graph])
    const select: Request = { type: 'select', selection: { type: 'node', key: 'mali' } }
    const failed = stateAfter(loaded, select, { type: 'load-failed', failure })
    expect([failed.status, failed.graph, failed.failure, failed.selection]).toEqual(['error', null, failure, null])
    const cleared = stateAfter(loaded, select, { type: 'clear' })
    expect([cleared.status, cleared.graph, cleared.window, cleared.selection]).toEqual(['empty', null, NO_WINDOW, null])
    expect(stateAfter({ type: 'load-failed', failure }, loaded).failure).toBeNull()
  })

  test.each<[Record<string, unknown> | undefined, readonly string[]]>([
    [undefined, ['2024-01-01', '2025-01-01']],
    [{}, ['2024-01-01', '2025-01-01']],
    [{ from: '2010' }, ['2010-01-01', '2024-07-01']],
    [{ to: '2010' }, ['1960-01-01', '2011-01-01']],
    [{ from: '2010', to: '2011-06' }, ['2010-01-01', '2011-07-01']],
    [{ mode: 'up-to', to: '2010' }, ['1960-01-01', '2011-01-01']],
    [{ mode: 'moment', from: '2010', to: '2010' }, ['2010-01-01', '2011-01-01']],
    [{ to: '1900' }, ['2024-01-01', '2025-01-01']],
    [{ from: '1970', to: '1970' }, ['1970-01-01', '1971-01-01']],
  ])('opens the view %j on %j.', (view, expected) => {
    const opened = graphOf(changed({ '/attributes/view': view }))
    expect(dates(stateAfter({ type: 'load-done', graph: opened }))).toEqual(expected)
  })

  test('opens a file without any date on a window all the same.', () => {
    const empty = graphOf({ attributes: { format: 'entente-graph/1' }, nodes: [], edges: [] })
    expect(stateAfter({ type: 'load-done', graph: empty }).window).toEqual(NO_WINDOW)
  })

  test('takes the usual settings where the file does not say, never those of the file before.', () => {
    const requests: Request[] = [
      { type: 'set-certainty', certainty: 'certain' },
      { type: 'set-ended', ended: 'ghost' },
      { type: 'set-undated', undated: 'hide' },
    ]
    const { certainty, ended, undated } = stateAfter(...requests, loaded)
    expect([certainty, ended, undated]).toEqual(['possible', 'hide', 'ghost'])
  })
})

describe('the window', () => {
  test('is what was asked for, its infinite sides where the data ends.', () => {
    const at = (from: number, to: number) => dates(stateAfter(loaded, { type: 'set-window', from, to }))
    expect(at(momentOf(1990), momentOf(1991))).toEqual(['1990-01-01', '1991-01-01'])
    expect(at(-Infinity, Infinity)).toEqual(['1960-01-01', '2024-07-01'])
    expect(at(-Infinity, momentOf(1970))).toEqual(['1960-01-01', '1970-01-01'])
    expect(at(momentOf(2030), Infinity)).toEqual(['2030-01-01', '2030-01-02'])
    expect(at(momentOf(1991), momentOf(1990))).toEqual(['2020-01-01', '2024-07-01'])
  })

  test('takes whole units of dates.', () => {
    const at = (from?: string, to?: string) =>
      dates(
        stateAfter(loaded, {
          type: 'set-dates',
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        }),
      )
    expect(at('2000')).toEqual(['2000-01-01', '2001-01-01'])
    expect(at(undefined, '2000-02')).toEqual(['2000-02-01', '2000-03-01'])
    expect(at('1999-12-31', '2000-02-29')).toEqual(['1999-12-31', '2000-03-01'])
    expect(at('..', '2000')).toEqual(['1960-01-01', '2001-01-01'])
    expect(at('2001', '2000')).toEqual(['2020-01-01', '2024-07-01'])
    expect(at('soon')).toEqual(['2020-01-01', '2024-07-01'])
  })

  test('begins with the data in the mode up-to, whatever was asked for.', () => {
    const upTo: Request = { type: 'set-mode', mode: 'up-to' }
    expect(dates(stateAfter(loaded, upTo))).toEqual(['1960-01-01', '2024-07-01'])
    expect(dates(stateAfter(loaded, upTo, { type: 'set-dates', from: '2000' }))).toEqual(['1960-01-01', '2001-01-01'])
    const early = stateAfter(loaded, upTo, { type: 'set-dates', from: '1950-01-01' })
    expect(dates(early)).toEqual(['1950-01-01', '1950-01-02'])
  })
})

describe('changing the mode', () => {
  const moment: Request = { type: 'set-mode', mode: 'moment' }
  const at = (from: string, to: string = from): Request => ({ type: 'set-dates', from, to })

  test.each([
    ['2000', '2000', '2000-01-01', '2001-01-01'],
    ['2000-02', '2000-02', '2000-02-01', '2000-03-01'],
    ['2000-02-29', '2000-02-29', '2000-02-29', '2000-03-01'],
    ['2000-05', '2001-08', '2000-01-01', '2001-01-01'],
    ['2000-05-10', '2000-06-20', '2000-05-01', '2000-06-01'],
    ['2000-05-10', '2000-05-14', '2000-05-10', '2000-05-11'],
    ['1993', '2011', '1990-01-01', '2000-01-01'],
  ])('from the window %s to %s to a moment gives %s to %s.', (from, to, first, end) => {
    expect(dates(stateAfter(loaded, at(from, to), moment))).toEqual([first, end])
  })

  test('from up-to gives the unit that ends there, and as a window its last year.', () => {
    const upTo = (to: string, mode: 'moment' | 'window') =>
      dates(
        stateAfter(
          loaded,
          { type: 'set-mode', mode: 'up-to' },
          { type: 'set-dates', from: to },
          { type: 'set-mode', mode },
        ),
      )
    expect(upTo('2023', 'moment')).toEqual(['2023-01-01', '2024-01-01'])
    expect(upTo('2024-02', 'moment')).toEqual(['2024-02-01', '2024-03-01'])
    expect(upTo('2024-02-29', 'moment')).toEqual(['2024-02-01', '2024-03-01'])
    expect(upTo('2024-02-28', 'moment')).toEqual(['2024-02-28', '2024-02-29'])
    expect(upTo('2024-02-28', 'window')).toEqual(['2024-01-01', '2024-02-29'])
  })

  test('to a window keeps the moment.', () => {
    expect(dates(stateAfter(loaded, at('2000-02'), moment, { type: 'set-mode', mode: 'window' }))).toEqual([
      '2000-02-01',
      '2000-03-01',
    ])
  })
})

describe('stepping', () => {
  const stepped = (from: string, to: string, ...steps: Omit<Extract<Request, { type: 'step' }>, 'type'>[]) =>
    dates(stateAfter(loaded, { type: 'set-dates', from, to }, ...steps.map((s) => ({ type: 'step', ...s }) as const)))

  test.each([
    ['2023-01', '2023-01', 1, '2023-02-01', '2023-03-01'],
    ['2024-01', '2024-01', 1, '2024-02-01', '2024-03-01'],
    ['2024-02', '2024-02', -1, '2024-01-01', '2024-02-01'],
    ['2024-02', '2024-02', 12, '2025-02-01', '2025-03-01'],
    ['2023', '2023', 1, '2024-01-01', '2025-01-01'],
    ['2024-02-28', '2024-02-28', 1, '2024-02-29', '2024-03-01'],
    ['2023-02-28', '2023-02-28', 1, '2023-03-01', '2023-03-02'],
    ['2023-03', '2023-05', 1, '2023-06-01', '2023-09-01'],
    ['2023-12', '2024-02', 1, '2024-03-01', '2024-06-01'],
    ['2023-01', '2023-04', 1, '2023-05-01', '2023-09-01'],
    ['2020', '2022', 1, '2023-01-01', '2026-01-01'],
    ['2020', '2022', -2, '2014-01-01', '2017-01-01'],
    ['1990', '1999', 1, '2000-01-01', '2010-01-01'],
    ['2024-02-27', '2024-03-01', 1, '2024-03-02', '2024-03-06'],
    ['2024', '2024', 0, '2024-01-01', '2025-01-01'],
    ['1400', '1999', -1, '0800-01-01', '1400-01-01'],
  ])('from %s to %s by %i gives %s to %s.', (from, to, count, first, end) => {
    expect(stepped(from, to, { count })).toEqual([first, end])
  })

  test('moves by another unit where one is named, and keeps the length where a month is too short.', () => {
    expect(stepped('2024', '2024', { count: 1, unit: 'month' })).toEqual(['2024-02-01', '2025-02-01'])
    expect(stepped('2024-01-30', '2024-01-30', { count: 1, unit: 'month' })).toEqual(['2024-02-29', '2024-03-01'])
    expect(stepped('2023-01-30', '2023-01-30', { count: 1, unit: 'month' })).toEqual(['2023-02-28', '2023-03-01'])
    expect(stepped('2023-01-29', '2023-01-29', { count: 1, unit: 'month' })).toEqual(['2023-02-28', '2023-03-01'])
    expect(stepped('2024-02-29', '2024-02-29', { count: 1, unit: 'year' })).toEqual(['2025-02-28', '2025-03-01'])
  })

  test('up to a moment moves that moment by years, or by the unit named, even across a whole decade.', () => {
    const upTo = (to: string, ...steps: Request[]) =>
      dates(stateAfter(loaded, { type: 'set-mode', mode: 'up-to' }, { type: 'set-dates', from: to }, ...steps))
    expect(upTo('1969', { type: 'step', count: 1 })).toEqual(['1960-01-01', '1971-01-01'])
    expect(upTo('2000-06', { type: 'step', count: -2 })).toEqual(['1960-01-01', '1998-07-01'])
    expect(upTo('2000-06', { type: 'step', count: 1, unit: 'month' })).toEqual(['1960-01-01', '2000-08-01'])
  })

  test('there and back again from every month of leap and common years gives the month itself.', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 1; month <= 12; month++) {
        const text = `${year}-${String(month).padStart(2, '0')}`
        const start = stepped(text, text)
        for (const count of [1, 7, -13]) expect(stepped(text, text, { count }, { count: -count })).toEqual(start)
      }
    }
  })

  test('is ignored where the count is not whole.', () => {
    for (const count of [0.5, NaN, Infinity])
      expect(stepped('2024', '2024', { count })).toEqual(['2024-01-01', '2025-01-01'])
  })
})

describe('the unit of a window', () => {
  test.each([
    ['2024-02-29', '2024-02-29', 'day'],
    ['2024-02', '2024-02', 'month'],
    ['2024-03', '2024-05', 'season'],
    ['2024', '2024', 'year'],
    ['1990', '1999', 'decade'],
    ['1900', '1999', 'century'],
    ['2024-01', '2024-02', null],
    ['2024-02-28', '2024-02-29', null],
    ['1991', '2000', null],
  ])('%s to %s is %s.', (from, to, unit) => {
    expect(unitOf(windowOf(from, to)!)).toBe(unit)
  })

  test('is null for an hour and a half.', () => {
    expect(unitOf({ from: 0, to: DAY_MS / 16 })).toBeNull()
  })
})
