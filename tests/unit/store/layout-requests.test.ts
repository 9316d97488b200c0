import { describe, expect, it } from 'vitest'

import { LAYOUTS, type LayoutName, type LayoutOptions } from '../../../src/layout/index.js'
import {
  createStore,
  NO_LAYOUT,
  savedArrangement,
  type Arrangement,
  type Pane,
  type Store,
} from '../../../src/store/index.js'
import { row } from '../../support/layouts.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

const graph = graphOf(smallFile())

function opened(): Store {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  return store
}

function arranged(): Store {
  const store = opened()
  store.dispatch({ type: 'layout-done', arrangement: inRow() })
  return store
}

const inRow = (gap?: number): Arrangement => ({ ...savedArrangement(graph), positions: row(graph, gap) })
const main = (store: Store) => store.getState().layout.panes.main!
const placeOf = (store: Store, node: number) => Array.from(main(store).positions.slice(2 * node, 2 * node + 2))

describe('the first layout of a graph', () => {
  it('is the force layout where some node has no place', () => {
    expect(opened().getState().layout.wishes.main).toEqual({ layout: 'force', scope: 'all', options: {} })
  })

  it('is the one that the file names, and none where it names what is no layout', () => {
    for (const [named, wanted] of [
      ['grid', 'grid'],
      ['__proto__', 'force'],
      ['saved', 'force'],
    ]) {
      const store = createStore()
      store.dispatch({ type: 'load-done', graph: graphOf(changed({ '/attributes/view/layout': named })) })
      expect(store.getState().layout.wishes.main?.layout).toBe(wanted)
    }
  })

  it('is the saved one where every node has a place, whatever else the file names', () => {
    const file = changed({ '/attributes/view/layout': 'grid' })
    for (const node of file.nodes) Object.assign(node['attributes'] as object, { x: 1, y: 2 })
    const store = createStore()
    store.dispatch({ type: 'load-done', graph: graphOf(file) })
    expect(store.getState().layout.wishes.main?.layout).toBe('saved')
  })

  it('is nothing that could be taken back', () => {
    const store = arranged()
    expect(store.getState().layout.past).toEqual([])
    store.dispatch({ type: 'undo-layout' })
    expect(main(store).positions).toEqual(row(graph))
  })
})

describe('a wish for a layout', () => {
  it('takes over scope and options of the same layout, and begins anew for another', () => {
    const store = arranged()
    store.dispatch({ type: 'run-layout', layout: 'concentric', scope: 'shown', options: { by: 'distance' } })
    const { wish } = { wish: store.getState().layout.wishes.main! }
    store.dispatch({ type: 'layout-done', arrangement: { ...inRow(), wish } })
    store.dispatch({ type: 'run-layout' })
    expect(store.getState().layout.wishes.main).toEqual(wish)
    store.dispatch({ type: 'run-layout', layout: 'grid' })
    expect(store.getState().layout.wishes.main).toEqual({ layout: 'grid', scope: 'all', options: {} })
  })

  it('is not made anew while the same one is on its way, and is forgotten when it is cancelled', () => {
    const store = arranged()
    store.dispatch({ type: 'run-layout', layout: 'grid' })
    const before = store.getState()
    store.dispatch({ type: 'run-layout', layout: 'grid' })
    expect(store.getState()).toBe(before)
    store.dispatch({ type: 'cancel-layout' })
    expect(store.getState().layout.wishes).toEqual({ main: null, other: null })
    expect(main(store).positions).toEqual(row(graph))
  })

  it('is forgotten when everybody has left, but for the one that gives the nodes their first places', () => {
    for (const [store, expected] of [
      [arranged(), null],
      [opened(), { layout: 'grid', scope: 'all', options: {} }],
    ] as const) {
      store.dispatch({ type: 'run-layout', layout: 'grid' })
      store.dispatch({ type: 'compare-layouts', layout: 'circle' })
      store.dispatch({ type: 'cancel-layout', isLeft: true })
      expect(store.getState().layout.wishes).toEqual({ main: expected, other: null })
      const before = store.getState()
      store.dispatch({ type: 'cancel-layout', isLeft: true })
      expect(store.getState()).toBe(before)
    }
  })

  it('for the places of the file is none where some node has none there', () => {
    const store = arranged()
    const before = store.getState()
    store.dispatch({ type: 'run-layout', layout: 'saved' })
    store.dispatch({ type: 'compare-layouts', layout: 'saved' })
    expect(store.getState()).toBe(before)
  })

  it('takes of its options what there is, and nothing else', () => {
    const store = arranged()
    for (const [options, expected] of [
      [
        { by: 'distance', isUpright: true, direction: 'right' },
        { by: 'distance', isUpright: true, direction: 'right' },
      ],
      [{ isUpright: false }, { isUpright: false }],
      [{ by: 'x', direction: '__proto__', isUpright: 1n, more: 5 }, {}],
      [{ by: undefined, direction: 'down' }, { direction: 'down' }],
    ] as const) {
      store.dispatch({ type: 'run-layout', layout: 'grid', options: options as LayoutOptions })
      expect(store.getState().layout.wishes.main!.options).toEqual(expected)
      expect(Object.keys(store.getState().layout.wishes.main!.options)).toEqual(Object.keys(expected))
    }
  })

  it('that fails leaves the picture, and is told', () => {
    const store = arranged()
    store.dispatch({ type: 'run-layout', layout: 'map' })
    store.dispatch({ type: 'layout-failed', layout: 'map' })
    expect(store.getState().layout).toMatchObject({ failed: 'map', wishes: { main: null } })
    store.dispatch({ type: 'run-layout', layout: 'map' })
    expect(store.getState().layout.failed).toBeNull()
  })
})

describe('a node that is moved', () => {
  it('is pinned where it was put, and the arrangement before is not written to', () => {
    const store = arranged()
    const before = main(store)
    store.dispatch({ type: 'move-nodes', moves: [{ node: 2, x: 7, y: 8 }] })
    expect([placeOf(store, 2), main(store).pinned]).toEqual([[7, 8], [2]])
    expect(before.positions).toEqual(row(graph))
    expect(main(store).wish).toBe(before.wish)
  })

  it.each([
    { node: -1, x: 0, y: 0 },
    { node: 4, x: 0, y: 0 },
    { node: 0, x: Number.NaN, y: 0 },
    { node: 0, x: 0, y: Infinity },
  ])('goes nowhere with %o', (move) => {
    const store = arranged()
    const before = store.getState()
    store.dispatch({ type: 'move-nodes', moves: [move] })
    expect(store.getState()).toBe(before)
  })

  it('comes back and goes again, several moves in one go', () => {
    const store = arranged()
    store.dispatch({ type: 'move-nodes', moves: [{ node: 0, x: 1, y: 1 }] })
    store.dispatch({ type: 'move-nodes', moves: [{ node: 0, x: 2, y: 2 }], isMore: true })
    store.dispatch({ type: 'move-nodes', moves: [{ node: 1, x: 9, y: 9 }] })
    store.dispatch({ type: 'undo-layout' })
    expect([placeOf(store, 0), placeOf(store, 1), main(store).pinned]).toEqual([[2, 2], [100, 0], [0]])
    store.dispatch({ type: 'undo-layout' })
    expect([placeOf(store, 0), main(store).pinned]).toEqual([[0, 0], []])
    store.dispatch({ type: 'redo-layout' })
    expect(placeOf(store, 0)).toEqual([2, 2])
  })

  it('leaves nothing to be done again once another is moved', () => {
    const store = arranged()
    store.dispatch({ type: 'move-nodes', moves: [{ node: 0, x: 1, y: 1 }] })
    store.dispatch({ type: 'undo-layout' })
    store.dispatch({ type: 'move-nodes', moves: [{ node: 1, x: 1, y: 1 }] })
    const before = store.getState()
    store.dispatch({ type: 'redo-layout' })
    expect(store.getState()).toBe(before)
  })

  it('can be taken back fifty times and no more', () => {
    const store = arranged()
    for (let x = 1; x <= 60; x++) store.dispatch({ type: 'move-nodes', moves: [{ node: 0, x, y: 0 }] })
    for (let i = 0; i < 60; i++) store.dispatch({ type: 'undo-layout' })
    expect(placeOf(store, 0)).toEqual([10, 0])
  })
})

describe('pins', () => {
  it('are set and let go of one by one, or all at once', () => {
    const store = arranged()
    store.dispatch({ type: 'pin', nodes: [3, 1, 3], isPinned: true })
    expect(main(store).pinned).toEqual([1, 3])
    store.dispatch({ type: 'pin', nodes: [1], isPinned: false })
    expect(main(store).pinned).toEqual([3])
    store.dispatch({ type: 'pin', isPinned: false })
    expect(main(store).pinned).toEqual([])
    store.dispatch({ type: 'undo-layout' })
    expect(main(store).pinned).toEqual([3])
  })
})

describe('another layout beside it', () => {
  it('is wished for, comes, and goes, and the picture stays as it is', () => {
    const store = arranged()
    store.dispatch({ type: 'compare-layouts', layout: 'circle' })
    expect(store.getState().layout.wishes.other?.layout).toBe('circle')
    store.dispatch({ type: 'layout-done', arrangement: inRow(50), pane: 'other' })
    expect(store.getState().layout.past).toEqual([])
    store.dispatch({ type: 'undo-layout' })
    expect(store.getState().layout.panes.other?.positions).toEqual(row(graph, 50))
    store.dispatch({ type: 'compare-layouts', layout: null })
    expect(store.getState().layout.panes).toEqual({ main: main(store), other: null })
  })

  /** First places of node 0 in both pictures. */
  const firsts = (store: Store) => {
    const { panes } = store.getState().layout
    return [panes.main, panes.other].map((each) =>
      each === null ? null : each.positions[0]! + each.pinned.length / 10,
    )
  }
  const compared = () => {
    const store = arranged()
    store.dispatch({ type: 'layout-done', arrangement: inRow(50), pane: 'other' })
    return store
  }
  const move = (store: Store, x: number, pane: Pane) =>
    store.dispatch({ type: 'move-nodes', moves: [{ node: 0, x, y: 0 }], pane })

  it('is moved and pinned by itself, and the last act on either is taken back and done again first', () => {
    const store = compared()
    move(store, 1, 'main')
    move(store, 2, 'other')
    store.dispatch({ type: 'pin', nodes: [1], isPinned: true, pane: 'other' })
    move(store, 3, 'main')
    const there = [
      [3.1, 2.2],
      [1.1, 2.2],
      [1.1, 2.1],
      [1.1, 0],
      [0, 0],
    ]
    expect(firsts(store)).toEqual(there[0])
    for (const back of there.slice(1)) {
      store.dispatch({ type: 'undo-layout' })
      expect(firsts(store)).toEqual(back)
    }
    for (const again of there.slice(0, -1).toReversed()) {
      store.dispatch({ type: 'redo-layout' })
      expect(firsts(store)).toEqual(again)
    }
  })

  it('is taken back alone where one asks for it, whatever was done to the other since', () => {
    const store = compared()
    move(store, 2, 'other')
    move(store, 1, 'main')
    store.dispatch({ type: 'undo-layout', pane: 'other' })
    expect(firsts(store)).toEqual([1.1, 0])
    const before = store.getState()
    store.dispatch({ type: 'undo-layout', pane: 'other' })
    expect(store.getState()).toBe(before)
    store.dispatch({ type: 'undo-layout' })
    expect(firsts(store)).toEqual([0, 0])
  })

  it('gives way to another, which can be taken back as well', () => {
    const store = compared()
    store.dispatch({ type: 'layout-done', arrangement: inRow(70), pane: 'other' })
    store.dispatch({ type: 'compare-layouts', layout: 'circle' })
    store.dispatch({ type: 'undo-layout' })
    const { panes, wishes } = store.getState().layout
    expect([panes.other!.positions, wishes.other]).toEqual([row(graph, 50), null])
  })

  it('takes what was done to it along when it goes, and leaves what was done to the picture', () => {
    const store = compared()
    for (const pane of ['main', 'other', 'main', 'other'] as const) move(store, 5, pane)
    store.dispatch({ type: 'undo-layout' })
    store.dispatch({ type: 'compare-layouts', layout: null })
    const { past, future } = store.getState().layout
    expect([past.map(({ pane }) => pane), future]).toEqual([['main', 'main'], []])
    store.dispatch({ type: 'undo-layout' })
    store.dispatch({ type: 'undo-layout' })
    expect(firsts(store)).toEqual([0, null])
  })
})

describe('following the window', () => {
  it('can be taken back as a whole, and ends when it is', () => {
    const store = arranged()
    store.dispatch({ type: 'follow-time', isFollowing: true })
    for (const gap of [110, 120]) store.dispatch({ type: 'layout-done', arrangement: inRow(gap), isStep: true })
    expect(placeOf(store, 1)).toEqual([120, 0])
    store.dispatch({ type: 'undo-layout' })
    expect([placeOf(store, 1), store.getState().layout.isFollowing]).toEqual([[100, 0], false])
  })

  const laidOut = (layout: LayoutName, options: LayoutOptions = {}): Arrangement => ({
    ...inRow(),
    wish: { layout, scope: 'all', options },
  })

  it.each(LAYOUTS)('is granted where a place means nothing but who is near whom, and ends elsewhere: %s', (layout) => {
    const mayFollow = ['saved', 'force', 'stress'].includes(layout)
    const store = opened()
    store.dispatch({ type: 'follow-time', isFollowing: true })
    expect(store.getState().layout.isFollowing).toBe(false)
    store.dispatch({ type: 'layout-done', arrangement: laidOut(layout) })
    const before = store.getState()
    store.dispatch({ type: 'follow-time', isFollowing: true })
    expect(store.getState().layout.isFollowing).toBe(mayFollow)
    if (!mayFollow) expect(store.getState()).toBe(before)
    const following = arranged()
    following.dispatch({ type: 'follow-time', isFollowing: true })
    following.dispatch({ type: 'run-layout', layout })
    expect(following.getState().layout.isFollowing).toBe(true)
    following.dispatch({ type: 'layout-done', arrangement: laidOut(layout) })
    expect(following.getState().layout.isFollowing).toBe(mayFollow)
  })

  it('is not granted where blocs stand above their members', () => {
    const store = opened()
    for (const [isUpright, expected] of [
      [true, false],
      [false, true],
      [true, false],
    ] as const) {
      store.dispatch({ type: 'layout-done', arrangement: laidOut('force', { isUpright }) })
      if (expected) store.dispatch({ type: 'follow-time', isFollowing: true })
      expect(store.getState().layout.isFollowing).toBe(expected)
    }
  })

  it('goes on whatever comes beside it, and whatever is done there', () => {
    const store = arranged()
    store.dispatch({ type: 'follow-time', isFollowing: true })
    store.dispatch({ type: 'layout-done', arrangement: laidOut('lanes'), pane: 'other' })
    store.dispatch({ type: 'pin', nodes: [0], isPinned: true, pane: 'other' })
    store.dispatch({ type: 'undo-layout' })
    expect(store.getState().layout.isFollowing).toBe(true)
  })
})

it('nothing is left of it when another graph is opened, or none', () => {
  const store = arranged()
  store.dispatch({ type: 'move-nodes', moves: [{ node: 0, x: 1, y: 1 }] })
  store.dispatch({ type: 'load-done', graph: graphOf(smallFile()) })
  expect(store.getState().layout).toMatchObject({ past: [], panes: { main: null } })
  store.dispatch({ type: 'clear' })
  expect(store.getState().layout).toBe(NO_LAYOUT)
})
