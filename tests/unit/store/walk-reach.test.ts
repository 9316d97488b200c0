import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { TemporalGraph } from '../../../src/model/index.js'
import {
  createStore,
  drawnOf,
  enter,
  leave,
  MOVES,
  settle,
  startOf,
  step,
  stopAt,
  type Position,
  type Request,
  type Selection,
  type Store,
  type WalkGround,
} from '../../../src/store/index.js'
import { graphOf } from '../../support/small-file.js'

function storeOf(graph: TemporalGraph, ...requests: readonly Request[]): Store {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  for (const request of requests) store.dispatch(request)
  return store
}

function groundOf(store: Store): WalkGround {
  return { frame: store.getFrame()!, languages: ['en'] }
}

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', '__proto__'] as const
const year = fc.integer({ min: 2015, max: 2024 }).map(String)
const anyEdge = fc.record({
  source: fc.constantFrom(...KEYS),
  target: fc.constantFrom(...KEYS),
  attributes: fc.oneof(
    fc.record({ date: year }),
    fc.tuple(year, year).map(([a, b]) => ({ start: a < b ? a : b, end: a < b ? b : a })),
    fc.constant({}),
    year.map((start) => ({ start, end: '' })),
  ),
})
const anyGraph = fc
  .record({
    kinds: fc.tuple(...KEYS.map(() => fc.constantFrom('country', 'official'))),
    edges: fc.array(anyEdge, { maxLength: 14 }),
  })
  .map(({ kinds, edges }) =>
    graphOf({
      attributes: {
        format: 'entente-graph/1',
        asOf: '2024',
        ontology: { kinds: { official: { label: 'O' }, country: { label: 'C' } } },
      },
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: KEYS.map((key, i) => ({ key, attributes: { label: 'same', kind: kinds[i] } })),
      edges: edges.map((each, i) => ({ key: `e${i}`, ...each })),
    }),
  )
const anyView = fc.record({
  window: year,
  undated: fc.constantFrom('show', 'ghost', 'hide'),
  ended: fc.constantFrom('hide', 'ghost'),
  isolates: fc.constantFrom('hide', 'fade', 'show'),
  certainty: fc.constantFrom('possible', 'certain'),
} as const)

/** Everything that the keys lead to, by index, ascending. */
function reached(ground: WalkGround): { nodes: number[]; edges: number[] } {
  const nodes = new Set<number>()
  const edges = new Set<number>()
  const start = startOf(ground)
  const seen = new Set<string>()
  const open: { position: Position; selection: Selection | null }[] =
    start === null ? [] : [{ position: start, selection: null }]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { position, selection } = here
    const id = JSON.stringify([position.node, position.at, selection])
    if (seen.has(id)) continue
    seen.add(id)
    const stop = stopAt(ground, position)?.stop
    if (position.at === null) nodes.add(position.node)
    else if (position.at.kind === 'edge') edges.add(position.at.edge)
    else if (stop!.edges.length === 1) edges.add(stop!.edges[0]!)
    for (const move of MOVES) open.push({ position: step(ground, position, move), selection })
    open.push(enter(ground, position, selection))
    const left = leave(ground, position, selection)
    if (left !== null) open.push(left)
  }
  const sorted = (all: Set<number>) => [...all].toSorted((a, b) => a - b)
  return { nodes: sorted(nodes), edges: sorted(edges) }
}

describe('the keys', () => {
  it('lead to every node and every edge that is drawn, and to no other', () => {
    fc.assert(
      fc.property(anyGraph, anyView, (graph, { window, undated, ended, isolates, certainty }) => {
        const ground = groundOf(
          storeOf(
            graph,
            { type: 'set-dates', from: window },
            { type: 'set-undated', undated },
            { type: 'set-ended', ended },
            { type: 'set-isolates', isolates },
            { type: 'set-certainty', certainty },
          ),
        )
        const drawn = drawnOf(ground.frame)
        expect(reached(ground)).toEqual({ nodes: drawn.nodes, edges: drawn.edges.toSorted((a, b) => a - b) })
      }),
      { numRuns: 150 },
    )
  })

  it('lead from any place, whatever the frame after it draws, to one that is drawn', () => {
    fc.assert(
      fc.property(anyGraph, year, year, fc.array(fc.constantFrom(...MOVES, 'enter' as const)), (graph, a, b, moves) => {
        const store = storeOf(graph, { type: 'set-dates', from: a }, { type: 'set-isolates', isolates: 'hide' })
        const ground = groundOf(store)
        let position = startOf(ground)
        for (const move of position === null ? [] : moves) {
          position = move === 'enter' ? enter(ground, position!, null).position : step(ground, position!, move)
        }
        store.dispatch({ type: 'set-dates', from: b })
        const after = groundOf(store)
        const settled = settle(after, position)
        expect(settled === null).toBe(drawnOf(after.frame).nodes.length === 0)
        if (settled === null) return
        expect(drawnOf(after.frame).nodes).toContain(settled.node)
        expect(settle(after, settled)).toBe(settled)
        expect(settled.at === null || stopAt(after, settled) !== null).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
