import { afterEach, describe, expect, it } from 'vitest'

import {
  arrange,
  createStore,
  followLayouts,
  NO_LAYOUT,
  type Arrangement,
  type LayoutHire,
} from '../../../src/store/index.js'
import { FREE } from '../../../src/layout/index.js'
import type { TemporalGraph } from '../../../src/model/index.js'
import { Hands, row } from '../../support/layouts.js'
import { graphOf } from '../../support/small-file.js'

let stop = () => {}
afterEach(() => stop())

const PLACES: readonly (readonly [number, number] | null)[] = [[0, 0], [300, 0], [0, 200], null, null]

/** Three actors that the file puts somewhere, one tied to the first of them, and one tied to that one. */
function partly(layout?: string, places = PLACES): TemporalGraph {
  return graphOf({
    attributes: { format: 'entente-graph/1', view: layout === undefined ? {} : { layout } },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: places.map((place, i) => ({
      key: `n${i}`,
      attributes: place === null ? {} : { x: place[0], y: place[1] },
    })),
    edges: [
      [0, 1],
      [0, 2],
      [0, 3],
      [3, 4],
    ].map(([a, b], i) => ({ key: `e${i}`, source: `n${a}`, target: `n${b}`, attributes: {} })),
  })
}

function opened(graph: TemporalGraph, hire?: LayoutHire) {
  const store = createStore()
  stop = followLayouts(store, hire)
  store.dispatch({ type: 'load-done', graph })
  const arranged = new Promise<Arrangement>((resolve) => {
    store.subscribe(({ layout: { panes } }) => {
      if (panes.main !== null) resolve(panes.main)
    })
  })
  return { store, arranged }
}

const placesOf = ({ positions }: Arrangement) =>
  Array.from({ length: positions.length / 2 }, (_, i) => [positions[2 * i]!, positions[2 * i + 1]!] as const)

describe('a file that says of some nodes only where they are', () => {
  it.each([undefined, 'force', 'stress'])(
    'has these there, unpinned, the others near whom they are tied to: %s',
    async (name) => {
      const { store, arranged } = opened(partly(name))
      const arrangement = await arranged
      const places = placesOf(arrangement)
      expect(places.slice(0, 3)).toEqual(PLACES.slice(0, 3))
      expect([arrangement.pinned, arrangement.fit.mayTurn, arrangement.wish.layout]).toEqual([
        [],
        false,
        name ?? 'force',
      ])
      const far = ([x, y]: readonly [number, number], to: number) => Math.hypot(x - places[to]![0], y - places[to]![1])
      expect(places.flat().every(Number.isFinite)).toBe(true)
      expect(far(places[3]!, 0)).toBeLessThan(Math.min(far(places[3]!, 1), far(places[3]!, 2)))
      expect(far(places[4]!, 3)).toBeLessThan(far(places[4]!, 1))
      expect(store.getState().layout.past).toEqual([])
    },
  )

  it('is arranged as ever by what cannot place some around others, and by what the reader asks for later', async () => {
    const hands = new Hands()
    const graph = partly('grid')
    const { store, arranged } = opened(graph, hands.hire)
    const taskOf = () => {
      const { job } = hands.jobs.at(-1)!
      return job.type === 'layout' ? [job.layout, job.task.before, Array.from(job.task.fixed)] : []
    }
    expect(taskOf()).toEqual(['grid', null, []])
    hands.jobs[0]!.answer(row(graph))
    const grid = await arranged
    expect(grid.positions).toEqual(row(graph))
    store.dispatch({ type: 'run-layout', layout: 'force' })
    expect(taskOf()).toEqual(['force', row(graph), []])
  })

  it('is as one that says nothing where it says nothing, or of one alone', async () => {
    const hands = new Hands()
    for (const first of [null, [7, 9]] as const) {
      opened(partly(undefined, [first, null, null, null, null]), hands.hire)
      const { job } = hands.jobs.at(-1)!
      expect(job.type === 'layout' && [job.layout, job.task.before, job.task.fixed.length]).toEqual(['force', null, 0])
    }
    expect(hands.jobs).toHaveLength(2)
  })

  it('is worked out once for all who show it, and anew as a layout of its own', async () => {
    const hands = new Hands()
    const graph = partly()
    const { store, arranged } = opened(graph, hands.hire)
    const ends = [stop]
    opened(graph, hands.hire)
    ends.push(stop)
    stop = () => ends.forEach((end) => end())
    expect(hands.jobs).toHaveLength(1)
    hands.jobs[0]!.answer(row(graph, 50))
    expect(placesOf(await arranged)).toEqual([...PLACES.slice(0, 3), [150, 0], [200, 0]])
    // As a picker works out what it would look like.
    const bare = { ...store.getState(), layout: NO_LAYOUT }
    const wish = { layout: 'force', scope: 'all', options: {} } as const
    const free = await arrange(bare, store.getFrame(), 'main', wish, () =>
      Promise.resolve({ positions: row(graph, 9), fit: FREE, decor: [], lanes: null } as never),
    )
    expect(free!.positions).toEqual(row(graph, 9))
  })
})
