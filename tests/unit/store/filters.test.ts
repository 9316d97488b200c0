import { describe, expect, it } from 'vitest'

import { facetCounts } from '../../../src/store/facet-counts.js'
import { createStore } from '../../../src/store/store.js'
import { EDGE } from '../../../src/store/frame.js'
import { makeGraph } from '../../support/files.js'

/** Four ties of 2023: two visits, a friendship that nobody dates, one claim without a source. */
function open() {
  const store = createStore()
  const graph = makeGraph(
    [
      { type: 'visits', date: '2023-02-01', status: 'confirmed' },
      { type: 'visits', date: '2023', status: 'alleged' },
      { type: 'knows', start: '2020', end: '2024', status: 'confirmed' },
      { type: 'knows' },
    ],
    { view: { from: '2023', to: '2023' } },
  )
  store.dispatch({ type: 'load-done', graph })
  return store
}

const shown = (store: ReturnType<typeof open>) =>
  Array.from(store.getFrame()!.edges).flatMap((code, edge) => (code === EDGE.hidden ? [] : [edge]))

describe('a filter', () => {
  it('leaves out what it names, until it is reset', () => {
    const store = open()
    expect(shown(store)).toEqual([0, 1, 2, 3])
    store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['visits'] })
    expect(shown(store)).toEqual([2, 3])
    store.dispatch({ type: 'set-filter', facet: 'statuses', hidden: [''] })
    expect(shown(store)).toEqual([2])
    expect(store.getFrame()!.counts.shown).toBe(1)
    store.dispatch({ type: 'reset-filters' })
    expect(shown(store)).toEqual([0, 1, 2, 3])
  })

  it('by source takes an edge only when all of its sources are left out', () => {
    const store = open()
    store.dispatch({ type: 'set-filter', facet: 'references', hidden: [''] })
    expect(shown(store)).toEqual([])
  })

  it('on a name of the language itself is a filter like any other', () => {
    const store = open()
    store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['__proto__', 'constructor'] })
    expect(shown(store)).toEqual([0, 1, 2, 3])
  })

  it('keeps the state as it is where nothing changes', () => {
    const store = open()
    store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['visits', 'knows'] })
    const before = store.getState()
    store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['knows', 'visits', 'knows'] })
    expect(store.getState()).toBe(before)
  })
})

describe('the counts of a facet', () => {
  it('are those of the window, and a facet does not count against itself', () => {
    const store = open()
    store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['visits'] })
    const { types, statuses } = facetCounts(store.getFrame()!)
    expect(types.get('visits')).toEqual({ certain: 2, possible: 0, undated: 0 })
    expect(types.get('knows')).toEqual({ certain: 1, possible: 0, undated: 1 })
    expect(statuses.get('confirmed')).toEqual({ certain: 1, possible: 0, undated: 0 })
    expect(statuses.get('alleged')).toBeUndefined()
  })
})
