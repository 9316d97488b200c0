import { describe, expect, it } from 'vitest'

import { DrawnPath } from '../../../src/elements/graph/drawn-path.js'
import { findPaths } from '../../../src/paths/index.js'
import { createStore, type Request, type Store } from '../../../src/store/index.js'
import { graphOf, smallFile } from '../../support/small-file.js'

const LOOSE = [1, 0]

/** A store that nobody searches for, and what is drawn of it. */
function drawing() {
  const graph = graphOf(smallFile())
  const store = createStore()
  const drawn = new DrawnPath()
  const now = (...requests: Request[]) => {
    for (const request of requests) store.dispatch(request)
    return drawn.update(store.getFrame(), store.getState().paths)
  }
  now({ type: 'load-done', graph }, { type: 'set-window', ...graph.extent! })
  const answer = findPaths(graph, 'russia', 'mali', { order: 'any' })
  const asked = now({ type: 'set-path', from: 'russia', to: 'mali', order: 'any' })
  return { graph, store, now, answer, asked }
}

const nothing = { path: null, ends: [], isUnlinked: false }
const search = { type: 'search-paths', progress: 0 } as const
const found = (answer: ReturnType<typeof findPaths>) => ({ type: 'paths-found', answer }) as const
const edgesShown = (store: Store) => store.getFrame()!.edges.some((code) => code !== 0)

describe('what is drawn of the question', () => {
  it('is nothing before one is asked, then both ends, then the path between them', () => {
    expect(new DrawnPath().update(null, createStore().getState().paths)).toEqual(nothing)
    const { asked, now, answer } = drawing()
    expect(asked).toEqual({ path: null, ends: LOOSE, isUnlinked: false })
    const { path, ends, isUnlinked } = now(found(answer))
    expect([path?.nodes, ends, isUnlinked]).toEqual([LOOSE, [], false])
    expect(now({ type: 'clear-path' })).toEqual(nothing)
  })

  it('is both ends where no path links them', () => {
    const { now, answer } = drawing()
    expect(now(found({ ...answer, paths: [] }))).toEqual({ path: null, ends: LOOSE, isUnlinked: true })
    expect(now({ type: 'set-path', to: null }).ends).toEqual([])
  })

  it('stays the path before while the same two are asked about in another way, and no longer', () => {
    const { now, answer } = drawing()
    const { path } = now(found(answer))
    expect(path).not.toBe(null)
    const again = now({ type: 'set-path', directed: true }, search)
    expect([again.path === path, again.ends, again.isUnlinked]).toEqual([true, [], false])
    expect(now({ type: 'search-paths', progress: 2 }).path === path).toBe(true)
    expect(now(found({ ...answer, paths: [] }))).toEqual({ path: null, ends: LOOSE, isUnlinked: true })
    // What was let go of does not come back with the next search.
    expect(now(search).path).toBe(null)
  })

  it('is no path of other ends, or of another graph', () => {
    const { now, answer } = drawing()
    now(found(answer))
    expect(now({ type: 'set-path', to: 'aes' }, search)).toEqual({ path: null, ends: [1, 3], isUnlinked: false })
    const other = drawing()
    other.now(found(other.answer))
    const graph = graphOf(smallFile())
    expect(other.now({ type: 'load-done', graph }, search).path).toBe(null)
  })

  it('is no path of which the frame has nothing left', () => {
    const { now, answer, store } = drawing()
    now(found(answer))
    const { path } = now(search, { type: 'set-dates', from: '1700', to: '1700' })
    expect(edgesShown(store)).toBe(false)
    expect(path).toBe(null)
  })

  it('is the chosen path while the next is looked for, not one that was pointed at', () => {
    const { now, answer } = drawing()
    const two = { ...answer, paths: [answer.paths[0]!, { ...answer.paths[0]! }] }
    const chosen = now(found(two)).path
    expect(now({ type: 'preview-path', index: 1 }).path === chosen).toBe(false)
    expect(now(search).path === chosen).toBe(true)
  })
})
