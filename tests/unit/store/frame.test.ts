import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { CERTAINTIES, ENDED_POLICIES, ISOLATES_POLICIES, UNDATED_POLICIES } from '../../../src/model/records.js'
import type { TemporalGraph } from '../../../src/model/index.js'
import {
  createFrameSelector,
  createStore,
  EDGE,
  NODE,
  type ExplorerState,
  type Frame,
  type Request,
} from '../../../src/store/index.js'
import { momentOf, stateIn, windowOf } from '../../../src/time/index.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

type Policies = Partial<Pick<ExplorerState, 'certainty' | 'undated' | 'ended' | 'isolates'>>

const EDGE_NAMES = Object.fromEntries(Object.entries(EDGE).map(([name, code]) => [code, name]))
const NODE_NAMES = Object.fromEntries(Object.entries(NODE).map(([name, code]) => [code, name]))

function stateOf(graph: TemporalGraph, dates: string, policies: Policies = {}): ExplorerState {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  const shown = { certainty: 'possible', undated: 'show', ended: 'hide', isolates: 'hide', ...policies } as const
  return { ...store.getState(), ...shown, window: windowOf(dates)! }
}

/** What a frame shows, by key. */
function seen({ graph, edges, nodes, counts }: Frame): { edges: object; nodes: object; counts: readonly number[] } {
  const named = (items: readonly { readonly key: string }[], codes: Uint8Array, names: Record<string, string>) =>
    Object.fromEntries(
      items.flatMap((item, i) => (codes[i] === 0 ? [] : [[item.key, names[codes[i]!] ?? `code ${codes[i]}`]])),
    )
  const { total, shown, certain, possible, undated, nodes: nodeCount } = counts
  return {
    edges: named(graph.edges, edges, EDGE_NAMES),
    nodes: named(graph.nodes, nodes, NODE_NAMES),
    counts: [total, shown, certain, possible, undated, nodeCount],
  }
}

function frameOf(graph: TemporalGraph, dates: string, policies?: Policies) {
  return seen(createFrameSelector()(stateOf(graph, dates, policies))!)
}

const graph = graphOf(smallFile())
const shown = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, 'shown']))

describe('a frame', () => {
  test('shows the certain and the possible with their nodes, and counts them.', () => {
    expect(frameOf(graph, '2005')).toEqual({
      edges: { office: 'certain', again: 'unknown', undated: 'undated' },
      nodes: shown('mali', 'russia', 'lavrov'),
      counts: [5, 2, 1, 1, 1, 3],
    })
    expect(frameOf(graph, '2023')).toEqual({
      edges: { office: 'certain', meeting: 'certain', membership: 'certain', undated: 'undated' },
      nodes: shown('mali', 'russia', 'lavrov', 'aes'),
      counts: [5, 3, 3, 0, 1, 4],
    })
  })

  test('of the certain alone hides the possible and the undated, and still counts them.', () => {
    expect(frameOf(graph, '2005', { certainty: 'certain' })).toEqual({
      edges: { office: 'certain' },
      nodes: shown('russia', 'lavrov'),
      counts: [5, 1, 1, 1, 1, 2],
    })
  })

  test('hides or fades the undated as asked; nodes of faint ties are faint.', () => {
    const now = ['1955', { isolates: 'hide' }] as const
    expect(frameOf(graph, now[0], { ...now[1], undated: 'show' })).toEqual({
      edges: { undated: 'undated' },
      nodes: shown('mali', 'lavrov'),
      counts: [5, 0, 0, 0, 1, 2],
    })
    expect(frameOf(graph, now[0], { ...now[1], undated: 'hide' })).toEqual({
      edges: {},
      nodes: {},
      counts: [5, 0, 0, 0, 1, 0],
    })
    expect(frameOf(graph, now[0], { ...now[1], undated: 'ghost' })).toEqual({
      edges: { undated: 'undatedGhost' },
      nodes: { mali: 'faded', lavrov: 'faded' },
      counts: [5, 0, 0, 0, 1, 0],
    })
  })

  test('keeps what ended as ghosts where asked, but not what ends later or begins later.', () => {
    const late = graphOf(changed({ '/edges/3/attributes/spans/1/end': '2001' }))
    expect(frameOf(late, '2003', { ended: 'ghost', undated: 'hide' })).toEqual({
      edges: { again: 'ghost' },
      nodes: { mali: 'faded', russia: 'faded' },
      counts: [5, 0, 0, 0, 1, 0],
    })
    expect(frameOf(late, '2001-06', { ended: 'ghost', undated: 'hide' }).edges).toEqual({ again: 'possible' })
    expect(frameOf(late, '1980', { ended: 'ghost', undated: 'hide' }).edges).toEqual({})
    expect(frameOf(late, '2003', { ended: 'hide', undated: 'hide' }).edges).toEqual({})
  })

  test('hides, fades or shows nodes without a shown tie, and none outside its lifetime.', () => {
    const at = (dates: string, isolates: 'hide' | 'fade' | 'show') =>
      frameOf(graph, dates, { isolates, undated: 'hide' }).nodes
    expect(at('1965', 'hide')).toEqual(shown('mali', 'russia'))
    expect(at('1965', 'fade')).toEqual({ ...shown('mali', 'russia'), lavrov: 'faded' })
    expect(at('1965', 'show')).toEqual(shown('mali', 'russia', 'lavrov'))
    expect(at('1949', 'show')).toEqual(shown('mali', 'russia'))
    expect(at('1950-03-20', 'show')).toEqual(shown('mali', 'russia'))
    expect(at('1950-03-21', 'show')).toEqual(shown('mali', 'russia', 'lavrov'))
    expect(at('2023-09-15', 'fade')).toEqual({ ...shown('russia', 'lavrov'), mali: 'faded' })
  })

  test('draws an undated tie only while both its nodes live, and counts it at any time.', () => {
    for (const undated of UNDATED_POLICIES) {
      const frame = frameOf(graph, '1949', { undated })
      expect(frame).toEqual({ edges: {}, nodes: {}, counts: [5, 0, 0, 0, 1, 0] })
    }
  })

  test('counts a tie of a node to itself once in its degree.', () => {
    const self = graphOf(changed({ '/edges/1/target': 'mali' }))
    const frame = createFrameSelector()(stateOf(self, '2023', { undated: 'hide' }))!
    expect([...frame.degrees]).toEqual([2, 1, 1, 1])
    expect([...createFrameSelector()(stateOf(graph, '2023', { undated: 'hide' }))!.degrees]).toEqual([2, 2, 1, 1])
  })
})

describe('the selector', () => {
  test('gives nothing without a graph, and the same frame where nothing that shows has changed.', () => {
    const select = createFrameSelector()
    expect(select(createStore().getState())).toBeNull()
    const state = stateOf(graph, '2005')
    const frame = select(state)
    expect(select({ ...state, selection: { type: 'node', key: 'mali' }, status: 'loading' })).toBe(frame)
    expect(select({ ...state, window: { ...state.window } })).toBe(frame)
    expect(select({ ...state, undated: 'hide' })).not.toBe(frame)
  })

  test('leaves the frames it gave before as they were.', () => {
    const select = createFrameSelector()
    const first = select(stateOf(graph, '2005'))!
    const before = JSON.stringify([[...first.edges], [...first.nodes], [...first.degrees], first.counts])
    for (const dates of ['2023', '1965', '2005']) select(stateOf(graph, dates, { ended: 'ghost' }))
    expect(JSON.stringify([[...first.edges], [...first.nodes], [...first.degrees], first.counts])).toBe(before)
  })

  test('starts anew with another graph.', () => {
    const select = createFrameSelector()
    select(stateOf(graph, '2005'))
    const other = graphOf(changed({ '/edges': smallFile().edges.slice(0, 1) }))
    expect(seen(select(stateOf(other, '2005'))!)).toEqual(frameOf(other, '2005'))
  })
})

const year = fc.integer({ min: 1990, max: 2010 })
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join('-'))
const date = fc.oneof(
  year.map(String),
  day,
  year.map((y) => `[${y}..${y + 3}]`),
  year.map((y) => `${y}?`),
)
const attributes = fc.oneof(
  fc.record({ date }),
  fc.record({ start: fc.oneof(date, fc.constantFrom('', '..')), end: fc.oneof(date, fc.constantFrom('', '..')) }),
  fc.record({ spans: fc.array(fc.record({ start: date, end: date }), { minLength: 1, maxLength: 3 }) }),
  fc.constant({}),
)
const life = fc.record({ start: fc.oneof(year.map(String), fc.constant('')) }, { requiredKeys: [] })

const randomGraph: fc.Arbitrary<TemporalGraph> = fc
  .record({
    lives: fc.array(life, { minLength: 1, maxLength: 6 }),
    ties: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), attributes }), { maxLength: 15 }),
  })
  .map(({ lives, ties }) => {
    const head = { attributes: { format: 'entente-graph/1', asOf: '2010' } }
    const nodes = lives.map((alive, i) => ({ key: `n${i}`, attributes: alive }))
    const edges = ties.map(({ from, to, attributes: a }, i) => ({
      key: `e${i}`,
      source: `n${from % nodes.length}`,
      target: `n${to % nodes.length}`,
      attributes: { ...a, reach: 'P2Y' },
    }))
    // Ties whose dates contradict each other are no part of any file.
    const fitting = edges.filter((edge) => readable({ ...head, nodes, edges: [edge] }))
    return graphOf({ ...head, nodes, edges: fitting })
  })

function readable(file: unknown): boolean {
  try {
    graphOf(file)
    return true
  } catch {
    return false
  }
}

const move: fc.Arbitrary<Request> = fc.oneof(
  fc
    .tuple(year, fc.nat(40))
    .map(([y, months]): Request => ({ type: 'set-window', from: momentOf(y), to: momentOf(y, 2 + months) })),
  day.map((from): Request => ({ type: 'set-dates', from })),
  fc.integer({ min: -3, max: 3 }).map((count): Request => ({ type: 'step', count })),
  fc.constantFrom<Request>({ type: 'set-mode', mode: 'up-to' }, { type: 'set-mode', mode: 'window' }),
  fc.constantFrom(...CERTAINTIES).map((certainty): Request => ({ type: 'set-certainty', certainty })),
  fc.constantFrom(...UNDATED_POLICIES).map((undated): Request => ({ type: 'set-undated', undated })),
  fc.constantFrom(...ENDED_POLICIES).map((ended): Request => ({ type: 'set-ended', ended })),
  fc.constantFrom(...ISOLATES_POLICIES).map((isolates): Request => ({ type: 'set-isolates', isolates })),
)

test('Frames made step by step are those made from nothing, and count what the definitions say.', () => {
  fc.assert(
    fc.property(randomGraph, fc.array(move, { minLength: 1, maxLength: 12 }), (random, moves) => {
      const store = createStore()
      const select = createFrameSelector()
      store.dispatch({ type: 'load-done', graph: random })
      for (const request of moves) {
        store.dispatch(request)
        const state = store.getState()
        const frame = select(state)!
        expect(frame).toEqual(createFrameSelector()(state))
        const states = random.edges.map((edge) => stateIn(edge.spans, state.window))
        const count = (wanted: string) => states.filter((s) => s === wanted).length
        expect(frame.counts).toEqual({
          total: random.edges.length,
          shown: count('certain') + (state.certainty === 'possible' ? count('possible') : 0),
          certain: count('certain'),
          possible: count('possible'),
          undated: count('undated'),
          nodes: frame.nodes.filter(
            (code, i) => code === NODE.shown || (code === NODE.faded && isIsolate(frame, i, state)),
          ).length,
        })
        for (const { index, lifetime } of random.nodes) {
          const isAlive = lifetime.startMin < state.window.to && state.window.from < lifetime.endMax
          if (!isAlive) expect(frame.nodes[index]).not.toBe(NODE.shown)
        }
      }
    }),
    { numRuns: 150 },
  )
})

/** Faded as a node without a tie, not as the end of a ghost. */
function isIsolate(frame: Frame, index: number, { isolates, window }: ExplorerState): boolean {
  const { lifetime } = frame.graph.nodes[index]!
  return isolates === 'fade' && lifetime.startMin < window.to && window.from < lifetime.endMax
}
