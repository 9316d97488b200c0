import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { findPaths, type PathAnswer } from '../../../src/paths/index.js'
import {
  createStore,
  followPaths,
  HELPS,
  leftOutOf,
  pathOptionsOf,
  pathPicture,
  pathShown,
  requestOf,
  type Hire,
  type PathJob,
  type Request,
  type Store,
} from '../../../src/store/index.js'
import { isoMoment, windowOf } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

const graph = graphOf(JSON.parse(readFileSync('graph-data/sahel.json', 'utf8')))
const extent = graph.extent!

/** A store of the bundled data, over all years, whose paths are followed. */
function opened(hire?: Hire): { store: Store; stop: () => void } {
  const store = createStore()
  const stop = followPaths(store, hire)
  store.dispatch({ type: 'load-done', graph })
  store.dispatch({ type: 'set-window', ...extent })
  return { store, stop }
}

const nodesOf = (store: Store) => store.getState().paths.answer?.paths.map(({ nodes }) => nodes.join(' ')) ?? null

/** When a condition holds of the state. */
function until(store: Store, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      if (!holds()) return
      end()
      resolve()
    })
  })
}

/** Asks, and waits for the answer: a search that takes long goes on later. */
async function ask(store: Store, ...requests: readonly Request[]): Promise<void> {
  for (const request of requests) {
    store.dispatch(request)
    await until(store, () => !store.getState().paths.isSearching)
  }
}

const PEOPLE: Request = { type: 'set-path', from: 'assimi-goita', to: 'nick-checker', layer: 'people' }
const FIRST = 'assimi-goita sergey-lavrov abdoulaye-diop nick-checker'

describe('the answer about paths', () => {
  test('is there as soon as both ends are known, and gone when one is not.', async () => {
    const { store } = opened()
    await ask(store, { type: 'set-path', from: 'assimi-goita', layer: 'people' })
    expect(nodesOf(store)).toBeNull()
    await ask(store, { type: 'set-path', to: 'nick-checker' })
    expect(nodesOf(store)?.[0]).toBe(FIRST)
    await ask(store, { type: 'set-path', to: null })
    expect(nodesOf(store)).toBeNull()
  })

  test('is that of what is shown: it follows the window, the filters and the certain alone.', async () => {
    const { store } = opened()
    await ask(store, PEOPLE)
    const { query } = store.getState().paths
    const changes: Request[] = [
      { type: 'set-window', ...windowOf('2023', '2026')! },
      { type: 'set-certainty', certainty: 'certain' },
      { type: 'set-filter', facet: 'statuses', hidden: ['confirmed'] },
      { type: 'reset-filters' },
      { type: 'set-window', ...windowOf('2024', '2026')! },
    ]
    const counts: number[] = []
    for (const change of changes) {
      await ask(store, change)
      const options = pathOptionsOf(store.getFrame()!, query)
      expect(store.getState().paths.answer).toEqual(findPaths(graph, 'assimi-goita', 'nick-checker', options))
      const edges = store.getState().paths.answer!.paths.flatMap((path) => path.edges)
      for (const key of edges) expect(store.getFrame()!.edges[graph.edgeIndex(key)!]).not.toBe(0)
      counts.push(edges.length)
    }
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts.slice(2)).toEqual([0, expect.any(Number), 0])
  })

  test('keeps the chosen way while it is among the answers.', async () => {
    const { store } = opened()
    await ask(store, { type: 'set-path', from: 'assimi-goita', to: 'nick-checker' })
    const second = nodesOf(store)![1]
    await ask(store, { type: 'choose-path', index: 1 })
    await ask(store, { type: 'set-window', from: extent.from + 1, to: extent.to })
    expect(pathShown(store.getState().paths)?.nodes.join(' ')).toBe(second)
    await ask(store, { type: 'set-path', avoid: ['mali'] })
    expect(store.getState().paths.chosen).toBe(0)
  })

  test('comes from who was hired, who hears of a newer question and is not waited for.', async () => {
    const jobs: {
      job: PathJob
      signal: AbortSignal
      tell: (found: number) => void
      give: (answer: PathAnswer) => void
    }[] = []
    const { store } = opened((job, signal, tell) => new Promise((give) => jobs.push({ job, signal, tell, give })))
    store.dispatch(PEOPLE)
    store.dispatch({ type: 'set-path', to: 'abdoulaye-diop' })
    expect(jobs.map(({ job, signal }) => [job.to, signal.aborted])).toEqual([
      ['nick-checker', true],
      ['abdoulaye-diop', false],
    ])
    jobs[1]!.tell(3)
    expect(store.getState().paths).toMatchObject({ isSearching: true, progress: 3, answer: null })
    const [early, late] = jobs.map(({ job }) => findPaths(graph, job.from, job.to, job.options))
    jobs[1]!.give(late!)
    await until(store, () => !store.getState().paths.isSearching)
    jobs[0]!.give(early!)
    await Promise.resolve()
    expect(store.getState().paths.answer).toEqual(late)
  })

  test('is found here where who was hired gives up.', async () => {
    const { store } = opened(() => Promise.reject(new Error('no worker')))
    store.dispatch(PEOPLE)
    await until(store, () => store.getState().paths.answer !== null)
    expect(nodesOf(store)?.[0]).toBe(FIRST)
  })

  test('is not looked for any more once one has stopped following.', () => {
    const { store, stop } = opened()
    stop()
    store.dispatch(PEOPLE)
    expect(store.getState().paths).toMatchObject({ answer: null, isSearching: false })
  })
})

describe('where there is no path', () => {
  test('what would bring one is found out, and every piece of help brings one.', async () => {
    const { store } = opened()
    await ask(store, PEOPLE)
    await ask(store, { type: 'set-window', ...windowOf('2023-02')! })
    await until(store, () => store.getState().paths.help !== null)
    const { help, query } = store.getState().paths
    const kinds = help!.map(({ kind }) => kind)
    expect(kinds).toEqual(HELPS.filter((kind) => kinds.includes(kind)))
    expect(kinds).toContain('window')
    for (const each of help!) {
      const { store: other } = opened()
      await ask(other, { type: 'set-window', ...windowOf('2023-02')! })
      await ask(other, { type: 'set-path', ...query })
      await ask(other, requestOf(each, graph))
      expect([each.kind, other.getState().paths.answer!.paths[0]?.hops]).toEqual([each.kind, each.hops])
    }
  })

  test.each<[string, Request[], string]>([
    ['order', [{ type: 'set-path', from: 'vladimir-putin', to: 'abdoulaye-diop', layer: 'people' }], 'order'],
    ['reverse', [{ type: 'set-path', from: 'nick-checker', to: 'sergey-lavrov', layer: 'people' }], 'reverse'],
    [
      'certainty',
      [{ type: 'set-path', from: 'abdoulaye-diop', to: 'vladimir-putin', layer: 'people', certainty: 'certain' }],
      'certainty',
    ],
    ['filters', [PEOPLE, { type: 'set-filter', facet: 'types', hidden: ['contact'] }], 'filters'],
    ['layer', [{ type: 'set-path', from: 'mali', to: 'russia', layer: 'people' }], 'layer'],
  ])('help is %s.', async (_, requests, kind) => {
    const { store } = opened()
    for (const request of requests) await ask(store, request)
    await until(store, () => store.getState().paths.help !== null)
    expect(store.getState().paths.help!.map((each) => each.kind)).toContain(kind)
  })
})

test('What takes no part is counted once, by why.', () => {
  const { store } = opened()
  const all = (frame = store.getFrame()!) => {
    const { statuses, ...counts } = leftOutOf(frame, store.getState().paths.query)
    return { statuses: Object.fromEntries(statuses), ...counts }
  }
  const doubted = { alleged: 6, announced: 8, planned: 10 }
  const atOnce = all()
  expect(atOnce).toMatchObject({ filtered: 0, uncertain: 0, undated: 1 })
  for (const [status, count] of Object.entries(doubted)) expect(atOnce.statuses[status]).toBeLessThanOrEqual(count)
  store.dispatch({ type: 'set-path', status: ['alleged', 'planned'] })
  expect(Object.keys(all().statuses)).toEqual(['announced'])
  store.dispatch({ type: 'set-certainty', certainty: 'certain' })
  store.dispatch({ type: 'set-window', ...windowOf('2023')! })
  store.dispatch({ type: 'set-filter', facet: 'statuses', hidden: ['reported'] })
  const { filtered, uncertain, outside, undated } = all()
  const frame = store.getFrame()!
  const seen = frame.edges.filter((code) => code === 1).length
  expect(filtered + uncertain + outside + undated + seen).toBe(graph.edges.length)
  expect(Math.min(filtered, uncertain, outside)).toBeGreaterThan(0)
})

describe('a walk along a path', () => {
  test('moves the window from step to step, keeps the way in sight, and comes back.', async () => {
    const { store } = opened()
    await ask(store, PEOPLE)
    const { answer } = store.getState().paths
    await ask(store, { type: 'walk-path', step: 1 })
    const { window, mode, paths } = store.getState()
    expect([isoMoment(window.from), isoMoment(window.to), mode]).toEqual(['2023-09-21', '2023-09-22', 'window'])
    expect(paths.answer).toBe(answer)
    const picture = pathPicture(store.getFrame()!, paths)!
    expect(picture.step).toBe(1)
    expect(picture.steps.map(({ edges }) => edges.length > 0)).toEqual([true, true, true])
    expect(picture.nodes.every((node) => store.getFrame()!.nodes[node] !== 0)).toBe(true)
    await ask(store, { type: 'walk-path', step: 2 })
    expect(isoMoment(store.getState().window.from)).toBe('2026-02-02')
    await ask(store, { type: 'end-walk' })
    expect(store.getState().window).toEqual(extent)
    expect(store.getState().paths).toMatchObject({ walk: null })
    expect(nodesOf(store)?.[0]).toBe(FIRST)
  })

  test('goes on where the reader only looks elsewhere, and still leads back.', async () => {
    const { store } = opened()
    await ask(store, PEOPLE)
    const { answer } = store.getState().paths
    await ask(store, { type: 'walk-path', step: 0 })
    await ask(store, { type: 'set-window', ...windowOf('2024')! })
    expect(store.getState().paths).toMatchObject({ walk: { step: 0 }, answer })
    await ask(store, { type: 'end-walk' })
    expect(store.getState().window).toEqual(extent)
  })

  test('ends where the reader takes away what the path is made of, back where it began.', async () => {
    const { store } = opened()
    await ask(store, PEOPLE)
    await ask(store, { type: 'walk-path', step: 0 })
    await ask(store, { type: 'set-filter', facet: 'types', hidden: ['contact'] })
    expect(store.getState()).toMatchObject({ window: extent, paths: { walk: null, answer: { paths: [] } } })
  })

  test('does not begin where there is no such step.', async () => {
    const { store } = opened()
    await ask(store, { type: 'walk-path', step: 0 })
    await ask(store, PEOPLE)
    await ask(store, { type: 'walk-path', step: 3 })
    expect(store.getState().paths.walk).toBeNull()
  })
})

test('The next actor that is selected becomes the end that is picked, and is not selected.', () => {
  const { store } = opened()
  store.dispatch({ type: 'pick-end', end: 'to' })
  store.dispatch({ type: 'select', selection: { type: 'node', key: 'mali' } })
  expect(store.getState()).toMatchObject({ selection: null, paths: { picking: null, query: { to: 'mali' } } })
  store.dispatch({ type: 'select', selection: { type: 'node', key: 'mali' } })
  expect(store.getState().selection).toEqual({ type: 'node', key: 'mali' })
})

test('A question keeps to what the graph has, and to what makes sense.', () => {
  const { store } = opened()
  store.dispatch({
    type: 'set-path',
    from: 'mali',
    to: 'nobody',
    via: ['usa', '__proto__'],
    avoid: ['mali', 'usa', 'russia'],
    layer: 'nothing',
    order: 'any',
    goal: 'latest',
  })
  expect(store.getState().paths.query).toMatchObject({
    from: 'mali',
    to: null,
    via: ['usa'],
    avoid: ['russia'],
    layer: null,
    goal: 'fewest',
  })
  store.dispatch({ type: 'clear-path' })
  expect(store.getState().paths.query).toMatchObject({ from: null, via: [], avoid: [], order: 'any' })
})

test('A question that makes no sense is asked as far as it does.', () => {
  const { store } = opened()
  const odd = {
    k: NaN,
    goal: 'best',
    order: 'x',
    certainty: 'y',
    status: ['planned', 'rumour'],
    via: null,
    directed: 1,
  }
  store.dispatch({ type: 'set-path', ...(odd as object) })
  expect(store.getState().paths.query).toMatchObject({
    k: 5,
    goal: 'fewest',
    order: 'time',
    certainty: 'possible',
    status: ['planned'],
    via: [],
  })
  store.dispatch({ type: 'set-path', k: 5000 })
  expect(store.getState().paths.query.k).toBe(1000)
})

test('No listener ever sees an answer beside another question or view than its own.', async () => {
  const store = createStore()
  const wrong: string[] = []
  store.subscribe((state) => {
    const { answer, query, walk } = state.paths
    const frame = store.getFrame()
    if (answer === null || frame === null || walk !== null) return
    const expected = findPaths(graph, query.from!, query.to!, pathOptionsOf(frame, query))
    if (JSON.stringify(answer) !== JSON.stringify(expected)) wrong.push(JSON.stringify(query))
  })
  followPaths(store)
  await ask(
    store,
    { type: 'load-done', graph },
    { type: 'set-window', ...extent },
    PEOPLE,
    { type: 'set-path', from: 'sergey-lavrov' },
    { type: 'set-window', ...windowOf('2023')! },
    { type: 'set-filter', facet: 'types', hidden: ['contact'] },
    { type: 'reset-filters' },
    { type: 'set-path', order: 'any' },
  )
  expect(wrong).toEqual([])
})
