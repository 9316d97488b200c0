import { describe, expect, test } from 'vitest'

import {
  createStore,
  sameSelection,
  type ExplorerState,
  type Request,
  type Selection,
} from '../../../src/store/index.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

const graph = graphOf(smallFile())
const other = graphOf(changed({ '/attributes/view': undefined }))
const loaded: Request = { type: 'load-done', graph }

function stateAfter(...requests: Request[]): ExplorerState {
  const store = createStore()
  for (const request of requests) store.dispatch(request)
  return store.getState()
}

const select = (type: 'node' | 'edge', key: string): Request => ({ type: 'select', selection: { type, key } })
const selectBundle = (...nodes: [string, string]): Request => ({
  type: 'select',
  selection: { type: 'bundle', nodes },
})
const point = (highlight: Selection | null): Request => ({ type: 'highlight', highlight })

describe('the selection', () => {
  test('is what the graph has; anything else selects nothing.', () => {
    expect(stateAfter(loaded, select('node', 'mali')).selection).toEqual({ type: 'node', key: 'mali' })
    expect(stateAfter(loaded, select('edge', 'office')).selection).toEqual({ type: 'edge', key: 'office' })
    for (const [type, key] of [
      ['node', 'office'],
      ['edge', 'mali'],
      ['node', '__proto__'],
      ['node', ''],
    ] as const) {
      expect(stateAfter(loaded, select('node', 'mali'), select(type, key)).selection).toBeNull()
    }
    expect(stateAfter(select('node', 'mali')).selection).toBeNull()
    expect(stateAfter(loaded, select('node', 'mali'), { type: 'select', selection: null }).selection).toBeNull()
  })

  test('is forgotten with the graph it was made in.', () => {
    expect(stateAfter(loaded, select('node', 'mali'), { type: 'load-done', graph: other }).selection).toBeNull()
  })

  test('is a copy: the caller cannot change it afterwards.', () => {
    const selection = { type: 'node' as const, key: 'mali' }
    const state = stateAfter(loaded, { type: 'select', selection })
    selection.key = 'russia'
    expect(state.selection).toEqual({ type: 'node', key: 'mali' })
  })
})

describe('a bundle that is selected', () => {
  test('has its two nodes in the order of the file, whichever was named first.', () => {
    const expected = { type: 'bundle', nodes: ['mali', 'lavrov'] }
    expect(stateAfter(loaded, selectBundle('mali', 'lavrov')).selection).toEqual(expected)
    expect(stateAfter(loaded, selectBundle('lavrov', 'mali')).selection).toEqual(expected)
  })

  test('names a node twice for the edges from it to itself.', () => {
    expect(stateAfter(loaded, selectBundle('mali', 'mali')).selection).toEqual({
      type: 'bundle',
      nodes: ['mali', 'mali'],
    })
  })

  test('is none where the graph lacks a node, or where there is no graph.', () => {
    const known = selectBundle('mali', 'russia')
    for (const [a, b] of [
      ['mali', 'nobody'],
      ['nobody', 'mali'],
      ['nobody', 'nobody'],
      ['mali', 'office'],
      ['__proto__', 'constructor'],
      ['', 'mali'],
    ] as const) {
      expect(stateAfter(loaded, known, selectBundle(a, b)).selection).toBeNull()
    }
    expect(stateAfter(known).selection).toBeNull()
  })

  test('stays the same state and the same object when it is selected again, from either side.', () => {
    const store = createStore()
    store.dispatch(loaded)
    store.dispatch(selectBundle('russia', 'mali'))
    const before = store.getState()
    store.dispatch(selectBundle('mali', 'russia'))
    store.dispatch(selectBundle('russia', 'mali'))
    expect(store.getState()).toBe(before)
    store.dispatch(selectBundle('mali', 'aes'))
    expect(store.getState().selection).toEqual({ type: 'bundle', nodes: ['mali', 'aes'] })
    store.dispatch(select('node', 'mali'))
    store.dispatch(selectBundle('mali', 'mali'))
    expect(store.getState().selection).toEqual({ type: 'bundle', nodes: ['mali', 'mali'] })
  })

  test('is frozen, and a copy: the caller cannot change it afterwards.', () => {
    const nodes: [string, string] = ['mali', 'russia']
    const { selection } = stateAfter(loaded, { type: 'select', selection: { type: 'bundle', nodes } })
    nodes[1] = 'aes'
    expect(selection).toEqual({ type: 'bundle', nodes: ['mali', 'russia'] })
    expect([selection, (selection as Selection & { type: 'bundle' }).nodes].map(Object.isFrozen)).toEqual([true, true])
  })

  test('is forgotten with the graph it was made in, even where the next has the same nodes.', () => {
    const next: Request = { type: 'load-done', graph: other }
    expect(stateAfter(loaded, selectBundle('mali', 'russia'), next).selection).toBeNull()
    expect(stateAfter(loaded, selectBundle('mali', 'russia'), { type: 'clear' }).selection).toBeNull()
  })
})

describe('what the reader points at', () => {
  const mali = { type: 'node', key: 'mali' } as const

  test('is what the graph has, be it node, edge or bundle; anything else lights up nothing.', () => {
    const lit = (highlight: Selection) => stateAfter(loaded, point(mali), point(highlight)).highlight
    expect(lit(mali)).toEqual(mali)
    expect(lit({ type: 'edge', key: 'office' })).toEqual({ type: 'edge', key: 'office' })
    expect(lit({ type: 'bundle', nodes: ['aes', 'mali'] })).toEqual({ type: 'bundle', nodes: ['mali', 'aes'] })
    expect(lit({ type: 'edge', key: 'mali' })).toBeNull()
    expect(lit({ type: 'bundle', nodes: ['aes', 'nobody'] })).toBeNull()
    expect(stateAfter(point(mali)).highlight).toBeNull()
    expect(stateAfter(loaded, point(mali), point(null)).highlight).toBeNull()
  })

  test('changes nothing of what is selected, and the other way round.', () => {
    const both = stateAfter(loaded, select('edge', 'office'), point(mali))
    expect([both.selection, both.highlight]).toEqual([{ type: 'edge', key: 'office' }, mali])
    const unselected = stateAfter(loaded, select('edge', 'office'), point(mali), { type: 'select', selection: null })
    expect([unselected.selection, unselected.highlight]).toEqual([null, mali])
  })

  test('keeps the state as it is while the reader stays there, so that a moving mouse costs nothing.', () => {
    const store = createStore()
    store.dispatch(loaded)
    store.dispatch(point({ type: 'bundle', nodes: ['mali', 'aes'] }))
    const before = store.getState()
    store.dispatch(point({ type: 'bundle', nodes: ['aes', 'mali'] }))
    expect(store.getState()).toBe(before)
  })

  test('is forgotten with its graph, when that is replaced, cleared or fails.', () => {
    const failure = { code: 'network', message: 'The file did not arrive', issues: [] } as const
    const ends: Request[] = [{ type: 'load-done', graph: other }, { type: 'clear' }, { type: 'load-failed', failure }]
    for (const end of ends) {
      expect(stateAfter(loaded, point(mali), end).highlight).toBeNull()
    }
    expect(stateAfter(loaded, point(mali), { type: 'load-started' }).highlight).toEqual(mali)
  })
})

test('The size of nodes is as the reader wants it, through the next file too.', () => {
  const equal: Request = { type: 'set-sizing', sizing: 'equal' }
  expect(stateAfter(loaded).sizing).toBe('ties')
  expect(stateAfter(equal, loaded, { type: 'load-done', graph: other }).sizing).toBe('equal')
  expect(stateAfter(loaded, equal, { type: 'set-sizing', sizing: 'ties' }).sizing).toBe('ties')
})

test('Two selections are the same if they pick the same thing.', () => {
  const all: (Selection | null)[] = [
    null,
    { type: 'node', key: 'mali' },
    { type: 'edge', key: 'mali' },
    { type: 'node', key: 'russia' },
    { type: 'bundle', nodes: ['mali', 'russia'] },
    { type: 'bundle', nodes: ['mali', 'mali'] },
    { type: 'bundle', nodes: ['russia', 'russia'] },
  ]
  for (const a of all) {
    for (const b of all) expect(sameSelection(structuredClone(a), structuredClone(b))).toBe(a === b)
  }
})
