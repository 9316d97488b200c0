import { afterEach, describe, expect, it } from 'vitest'

import { TRAITS, type Decor } from '../../../src/layout/index.js'
import { createStore, doJob, followLayouts, isOffered, type Store } from '../../../src/store/index.js'
import { arrangedStore, Hands, nextArrangement, row } from '../../support/layouts.js'
import { graphOf, smallFile } from '../../support/small-file.js'

const graph = graphOf(smallFile())
let stop = () => {}
afterEach(() => stop())

function start(hands = new Hands()): { store: Store; hands: Hands } {
  const arranged = arrangedStore(graph, hands.hire)
  stop = arranged.stop
  return { store: arranged.store, hands }
}

const flat = (positions: ArrayLike<number>) => Array.from(positions, (value) => Math.round(value * 1e6) / 1e6 + 0)

/** Until all that waits for a promise has had its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('whoever works on layouts', () => {
  it('grants the last wish alone: the work on the one before is given up', async () => {
    const { store, hands } = start()
    store.dispatch({ type: 'run-layout', layout: 'force' })
    store.dispatch({ type: 'run-layout', layout: 'stress' })
    expect(hands.jobs.map(({ signal }) => signal.aborted)).toEqual([true, false])
    hands.jobs[0]!.answer(row(graph, 7))
    const next = nextArrangement(store)
    hands.jobs[1]!.answer(row(graph, 50))
    expect((await next).wish.layout).toBe('stress')
    expect(store.getState().layout.past).toHaveLength(1)
  })

  it('leaves the picture as it is when it is cancelled in the middle', async () => {
    const { store, hands } = start()
    const before = store.getState().layout.panes
    store.dispatch({ type: 'run-layout', layout: 'stress' })
    store.dispatch({ type: 'cancel-layout' })
    hands.jobs[0]!.answer(row(graph))
    await turn()
    expect(store.getState().layout.panes).toBe(before)
    expect(hands.jobs[0]!.signal.aborted).toBe(true)
  })

  it('stops for good: what comes later is not heard', async () => {
    const { store, hands } = start()
    store.dispatch({ type: 'run-layout', layout: 'stress' })
    stop()
    hands.jobs[0]!.answer(row(graph))
    await turn()
    expect(store.getState().layout.wishes.main?.layout).toBe('stress')
    store.dispatch({ type: 'run-layout', layout: 'force' })
    expect(hands.jobs).toHaveLength(1)
  })

  it('goes on by itself where who was hired is gone', async () => {
    const { store, hands } = start()
    const next = nextArrangement(store)
    store.dispatch({ type: 'run-layout', layout: 'grid' })
    hands.jobs[0]!.refuse()
    expect((await next).wish.layout).toBe('grid')
  })

  it('works out the first places of a graph once, for all who show it', async () => {
    const shared = graphOf(smallFile())
    const hands = new Hands()
    const stores = [createStore(), createStore()]
    const stops = stores.map((store) => followLayouts(store, hands.hire))
    stop = () => stops.forEach((each) => each())
    const both = stores.map(nextArrangement)
    for (const store of stores) store.dispatch({ type: 'load-done', graph: shared })
    expect(hands.jobs).toHaveLength(1)
    hands.jobs[0]!.answer(row(shared))
    const arrangements = await Promise.all(both)
    expect(arrangements.map(({ positions }) => flat(positions))).toEqual([flat(row(shared)), flat(row(shared))])
  })

  it('does not wait for whoever has given up on them', async () => {
    const shared = graphOf(smallFile())
    const hands = new Hands()
    const [first, second] = [createStore(), createStore()]
    const stopFirst = followLayouts(first, hands.hire)
    stop = followLayouts(second, hands.hire)
    for (const store of [first, second]) store.dispatch({ type: 'load-done', graph: shared })
    const next = nextArrangement(second)
    stopFirst()
    await turn()
    expect(hands.jobs).toHaveLength(2)
    hands.jobs[1]!.answer(row(shared))
    expect(flat((await next).positions)).toEqual(flat(row(shared)))
  })

  it('says how far it is', async () => {
    const { store } = start()
    const signal = new AbortController().signal
    const told: number[] = []
    const work = doJob(
      { type: 'measure', input: {} as never, positions: new Float64Array(0) },
      ((_: unknown, __: unknown, tell: (progress: number) => void) => {
        tell(0.5)
        return Promise.resolve({})
      }) as never,
      signal,
      (progress) => told.push(progress),
    )
    await work
    expect(told).toEqual([0.5])
    store.dispatch({ type: 'layout-progress', progress: 0.5 })
    expect(store.getState().layout.progress).toBe(0.5)
  })
})

describe('another layout', () => {
  /** The places of the file, in another order of the corners, turned by a quarter, twice as large, and far away. */
  const turned = (positions: Float64Array) =>
    positions.map((_, i) => (i % 2 === 0 ? -2 * positions[i + 1]! + 900 : 2 * positions[i - 1]! - 400))

  it('is turned, mirrored and sized to lie where the picture before lay', async () => {
    const { store, hands } = start()
    const before = row(graph)
    before.set([0, 80], 2)
    store.dispatch({
      type: 'move-nodes',
      moves: Array.from({ length: 4 }, (_, node) => ({ node, x: before[2 * node]!, y: before[2 * node + 1]! })),
    })
    store.dispatch({ type: 'pin', isPinned: false })
    store.dispatch({ type: 'run-layout', layout: 'stress' })
    const next = nextArrangement(store)
    hands.jobs.at(-1)!.answer(turned(before))
    expect(flat((await next).positions)).toEqual(flat(before))
  })

  it('with a plan is left as it is', async () => {
    const { store, hands } = start()
    store.dispatch({ type: 'run-layout', layout: 'layered' })
    const next = nextArrangement(store)
    const places = turned(row(graph))
    hands.jobs[0]!.answer(places)
    expect(flat((await next).positions)).toEqual(flat(places))
  })

  it('leaves pinned nodes where they are among pictures without a direction, and frees them in a plan', async () => {
    const { store, hands } = start()
    store.dispatch({ type: 'move-nodes', moves: [{ node: 1, x: 11, y: 22 }] })
    store.dispatch({ type: 'run-layout', layout: 'circle' })
    const next = nextArrangement(store)
    hands.jobs[0]!.answer(row(graph))
    const circle = await next
    expect([flat(circle.positions.slice(2, 4)), circle.pinned]).toEqual([[11, 22], [1]])
    store.dispatch({ type: 'run-layout', layout: 'map' })
    const last = nextArrangement(store)
    hands.jobs[1]!.answer(row(graph, 9))
    expect((await last).pinned).toEqual([])
  })

  it('that can place the others around pinned nodes is told of them', () => {
    const { store, hands } = start()
    store.dispatch({ type: 'move-nodes', moves: [{ node: 2, x: 11, y: 22 }] })
    store.dispatch({ type: 'run-layout', layout: 'force' })
    const { job } = hands.jobs[0]!
    expect(job.type === 'layout' && [Array.from(job.task.fixed), flat(job.task.before!.slice(4, 6))]).toEqual([
      [2],
      [11, 22],
    ])
  })

  it('of what is shown leaves the others where they are', async () => {
    const { store, hands } = start()
    store.dispatch({ type: 'set-isolates', isolates: 'hide' })
    store.dispatch({ type: 'set-dates', from: '2021-05', to: '2021-05' })
    const shown = store.getFrame()!.nodes
    const before = store.getState().layout.panes.main!.positions
    store.dispatch({ type: 'run-layout', layout: 'map', scope: 'shown' })
    const { job } = hands.jobs[0]!
    const nodes = job.type === 'layout' ? Array.from(job.task.input.nodes) : []
    expect(nodes).toEqual([0, 1, 2, 3].filter((node) => shown[node] !== 0))
    expect(nodes.length).toBeLessThan(4)
    const next = nextArrangement(store)
    hands.jobs[0]!.answer(new Float64Array(2 * nodes.length).fill(77))
    const { positions } = await next
    for (const node of [0, 1, 2, 3]) {
      const place = nodes.includes(node) ? [77, 77] : flat(before.slice(2 * node, 2 * node + 2))
      expect(flat(positions.slice(2 * node, 2 * node + 2))).toEqual(place)
    }
  })

  it('takes along what is drawn behind it', async () => {
    const { store } = start()
    stop()
    const ring: Decor = { type: 'ring', x: 900, y: -400, radius: 100, label: null }
    const answer = ((job: { type: string }) =>
      job.type === 'layout'
        ? Promise.resolve({
            positions: turned(row(graph)),
            fit: { mayTurn: true, mostStretch: 2, parts: true },
            decor: [ring],
            lanes: null,
          })
        : null) as never
    store.dispatch({
      type: 'move-nodes',
      moves: Array.from({ length: 4 }, (_, node) => ({ node, x: node * 100, y: 0 })),
    })
    store.dispatch({ type: 'pin', isPinned: false })
    stop = followLayouts(store, answer)
    const next = nextArrangement(store)
    store.dispatch({ type: 'run-layout', layout: 'circle' })
    const [decor] = (await next).decor
    expect(decor?.type === 'ring' && flat([decor.x, decor.y, decor.radius])).toEqual([0, 0, 50])
  })
})

describe('following the window', () => {
  it('asks for one step at a time, for what is looked at by then, and leaves the past alone', async () => {
    const { store, hands } = start()
    store.dispatch({ type: 'follow-time', isFollowing: true })
    store.dispatch({ type: 'set-dates', from: '2020', to: '2020' })
    expect(hands.jobs.map(({ job }) => job.type)).toEqual(['follow'])
    store.dispatch({ type: 'set-dates', from: '2021', to: '2021' })
    store.dispatch({ type: 'set-dates', from: '2022', to: '2022' })
    expect(hands.jobs).toHaveLength(1)
    const { job } = hands.jobs[0]!
    hands.jobs[0]!.answer(job.type === 'follow' ? job.task.before! : new Float64Array(0))
    await turn()
    expect(hands.jobs).toHaveLength(2)
    expect(store.getState().layout.past).toHaveLength(1)
    store.dispatch({ type: 'follow-time', isFollowing: false })
    expect(hands.jobs[1]!.signal.aborted).toBe(true)
  })

  it('has the room that all nodes take up, seen or not', () => {
    const { store, hands } = start()
    const moves = [-7, 20, 5, 300].map((x, node) => ({ node, x, y: 10 * node }))
    store.dispatch({ type: 'move-nodes', moves })
    store.dispatch({ type: 'follow-time', isFollowing: true })
    store.dispatch({ type: 'set-dates', from: '2021-05', to: '2021-05' })
    const { job } = hands.jobs[0]!
    expect(job.type === 'follow' && [job.task.room, job.task.input.nodes.length < 4]).toEqual([[-7, 0, 300, 30], true])
  })

  it('moves nobody until time moves, whenever it begins', async () => {
    const { store, hands } = start()
    const before = store.getState().layout.panes
    store.dispatch({ type: 'follow-time', isFollowing: true })
    await turn()
    expect([store.getState().layout.panes === before, hands.jobs]).toEqual([true, []])
    store.dispatch({ type: 'run-layout', layout: 'stress' })
    const next = nextArrangement(store)
    hands.jobs[0]!.answer(row(graph, 30))
    await next
    await turn()
    expect(hands.jobs).toHaveLength(1)
    store.dispatch({ type: 'set-dates', from: '2021', to: '2021' })
    expect(hands.jobs.map(({ job }) => job.type)).toEqual(['layout', 'follow'])
  })

  it('time alone moves nobody', async () => {
    const { store, hands } = start()
    const before = store.getState().layout
    store.dispatch({ type: 'set-dates', from: '2021', to: '2021' })
    await turn()
    expect(store.getState().layout).toBe(before)
    expect(hands.jobs).toEqual([])
  })
})

it('layouts of one piece are offered up to 200 nodes, and beyond where there is a worker', () => {
  for (const [nodes, hasWorker, isThere] of [
    [200, false, true],
    [201, false, false],
    [201, true, true],
  ] as const) {
    expect(isOffered('layered', nodes, hasWorker)).toBe(isThere)
    expect(isOffered('stress', nodes, hasWorker)).toBe(true)
  }
  expect(TRAITS.layered.isSliceable).toBe(false)
})
