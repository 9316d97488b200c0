import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { LAYOUTS } from '../../../src/layout/index.js'
import { LANGUAGES } from '../../../src/locales/index.js'
import {
  CERTAINTIES,
  ENDED_POLICIES,
  ISOLATES_POLICIES,
  readGraph,
  STATUSES,
  TIME_MODES,
  UNDATED_POLICIES,
  type TemporalGraph,
} from '../../../src/model/index.js'
import { GOALS, ORDERS } from '../../../src/paths/index.js'
import {
  createStore,
  decodeView,
  encodeView,
  FACETS,
  partOf,
  requestsTo,
  SIZINGS,
  URL_KEYS,
  withPart,
  type ExplorerState,
  type Request,
  type Store,
} from '../../../src/store/index.js'
import { DAY_MS } from '../../../src/time/index.js'

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '',
  '_',
  '~',
  '.',
  'n.a',
  'e1',
  'a&b=c#d',
  '%41',
  ' ',
  '👩‍👧',
  'a..b',
  '\0',
]

const anyKey = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'binary', maxLength: 6 }),
)

/** Graphs of a few nodes with any keys, with blocs, layers, references, undated edges. */
const anyGraph: fc.Arbitrary<TemporalGraph> = fc
  .record({
    nodes: fc.uniqueArray(anyKey, { minLength: 1, maxLength: 5 }),
    edges: fc.uniqueArray(anyKey, { maxLength: 6 }),
    kinds: fc.uniqueArray(anyKey, { minLength: 1, maxLength: 3 }),
    layer: anyKey,
    reference: anyKey.filter((key) => key !== ''),
    dice: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60, size: 'max' }),
    view: fc.record({ mode: fc.constantFrom(...TIME_MODES), undated: fc.constantFrom(...UNDATED_POLICIES) }),
    isPlaced: fc.boolean(),
  })
  .map(({ nodes, edges, kinds, layer, reference, dice, view, isPlaced }) => {
    let thrown = 0
    const below = (count: number) => dice[thrown++ % dice.length]! % count
    const of = <T>(all: readonly T[]) => all[below(all.length)]!
    const years = () => String(1950 + below(70))
    return readGraph({
      attributes: {
        format: 'entente-graph/1',
        ontology: {
          kinds: Object.fromEntries(kinds.map((kind) => [kind, { label: kind }])),
          types: {
            'member-of': { label: 'is a member of', family: 'membership', shape: 'interval' },
            meets: { label: 'meets', directed: false, shape: 'either' },
          },
          families: { membership: { label: 'Membership' } },
          layers: Object.fromEntries([[layer, { label: 'layer', include: [{ types: ['meets'] }] }]]),
        },
        references: [{ id: reference, type: 'book' }],
        view,
      },
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: nodes.map((key, i) => ({
        key,
        attributes: { ...(below(4) === 0 ? {} : { kind: of(kinds) }), ...(isPlaced ? { x: i, y: -i } : {}) },
      })),
      edges: edges.map((key) => ({
        key,
        source: of(nodes),
        target: of(nodes),
        attributes: {
          type: of(['meets', 'member-of']),
          ...(below(3) === 0 ? {} : { start: years(), end: '..' }),
          ...(below(2) === 0 ? {} : { status: of(STATUSES) }),
          ...(below(2) === 0 ? {} : { references: [{ id: reference }] }),
        },
      })),
    }).graph
  })
  .filter((graph) => graph !== null)

/** Requests of a reader, most of them about what the graph has. */
function anyRequest(graph: TemporalGraph): fc.Arbitrary<Request> {
  const node = fc.constantFrom(...graph.nodes.map(({ key }) => key))
  const edge = fc.constantFrom(...graph.edges.map(({ key }) => key), 'no edge')
  const kind = fc.constantFrom(...graph.nodes.map((each) => each.kind ?? ''))
  const day = fc.integer({ min: -10_000, max: 30_000 }).map((days) => days * DAY_MS)
  const moment = fc.oneof(day, fc.integer({ min: -4e12, max: 4e12 }))
  const keys: Record<(typeof FACETS)[number], readonly string[]> = {
    kinds: graph.nodes.map((each) => each.kind ?? ''),
    types: graph.edges.map(({ type }) => type ?? ''),
    statuses: ['', ...STATUSES],
    references: ['', ...graph.references.keys()],
  }
  const group = fc.oneof(
    fc.record({ type: fc.constant('kind' as const), key: kind }),
    fc.record({ type: fc.constant('bloc' as const), key: node }),
  )
  const request = (type: Request['type'], fields: { readonly [field: string]: fc.Arbitrary<unknown> }) =>
    fc.record(fields).map((given) => ({ type, ...given }) as unknown as Request)
  const pane = fc.constantFrom('main', 'other')
  return fc.oneof(
    request('set-mode', { mode: fc.constantFrom(...TIME_MODES) }),
    request('set-window', { from: moment, to: moment }),
    request('set-certainty', { certainty: fc.constantFrom(...CERTAINTIES) }),
    request('set-undated', { undated: fc.constantFrom(...UNDATED_POLICIES) }),
    request('set-ended', { ended: fc.constantFrom(...ENDED_POLICIES) }),
    request('set-isolates', { isolates: fc.constantFrom(...ISOLATES_POLICIES) }),
    request('set-sizing', { sizing: fc.constantFrom(...SIZINGS) }),
    fc
      .constantFrom(...FACETS)
      .chain((facet) =>
        request('set-filter', { facet: fc.constant(facet), hidden: fc.subarray([...new Set(keys[facet])]) }),
      ),
    request('fold', { group }),
    request('unfold', { group }),
    request('select', {
      selection: fc.oneof(
        fc.constant(null),
        fc.record({ type: fc.constant('node'), key: node }),
        fc.record({ type: fc.constant('edge'), key: edge }),
        fc.record({ type: fc.constant('kind'), key: kind }),
        fc.record({ type: fc.constant('bundle'), nodes: fc.tuple(node, node) }),
      ),
    }),
    request('pick-end', { end: fc.constantFrom('from', 'to', null) }),
    fc
      .record(
        {
          from: fc.option(node),
          to: fc.option(node),
          via: fc.uniqueArray(node, { maxLength: 2 }),
          avoid: fc.uniqueArray(node, { maxLength: 2 }),
          order: fc.constantFrom(...ORDERS),
          goal: fc.constantFrom(...GOALS),
          layer: fc.option(fc.constantFrom(...graph.ontology.layers.keys())),
          certainty: fc.constantFrom(...CERTAINTIES),
          status: fc.subarray([...STATUSES]),
          directed: fc.boolean(),
          k: fc.integer({ min: 1, max: 9 }),
        },
        { requiredKeys: [] },
      )
      .map((query): Request => ({ type: 'set-path', ...query })),
    request('run-layout', {
      layout: fc.constantFrom(
        ...LAYOUTS.filter((name) => !['saved', 'map', 'blocs', 'layered', 'lanes', 'rings'].includes(name)),
      ),
      scope: fc.constantFrom('all', 'shown', undefined),
      options: fc.constantFrom({}, { isUpright: true }, { by: 'distance' }),
      pane,
    }),
    request('compare-layouts', { layout: fc.constantFrom('grid', 'circle', null) }),
  )
}

function opened(graph: TemporalGraph): Store {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  return store
}

/** What an address keeps of a state. */
function kept({ layout, paths, ...state }: ExplorerState): unknown {
  const wishes = (['main', 'other'] as const).map((pane) => layout.wishes[pane] ?? layout.panes[pane]?.wish)
  const [main, other] = wishes
  const isOn = main !== undefined && {
    force: main.options.isUpright === true,
    concentric: main.options.by === 'distance',
  }
  return {
    ...state,
    highlight: null,
    layouts: [
      main?.layout,
      main?.scope,
      main !== undefined && isOn !== false && (isOn as Record<string, boolean>)[main.layout],
      other?.layout,
    ],
    query: paths.query,
  }
}

const cases = anyGraph.chain((graph) => {
  const requests = fc.array(anyRequest(graph), { maxLength: 12 })
  return fc.record({ graph: fc.constant(graph), before: requests, acts: requests, others: requests })
})

describe('any view of any graph', () => {
  it('comes back from its address, as it was, wherever the page opens and whatever the reader looks at meanwhile', () => {
    fc.assert(
      fc.property(
        cases,
        fc.option(fc.constantFrom(...LANGUAGES.map(({ tag }) => tag))),
        ({ graph, before, acts, others }, tag) => {
          const store = opened(graph)
          // Where nothing has a date, nobody can tell when a time up to a moment begins.
          fc.pre(graph.extent !== null)
          for (const request of before) store.dispatch(request)
          const base = { ...store.getState(), paths: { ...store.getState().paths, picking: null } }
          for (const request of acts) store.dispatch(request)
          const state = store.getState()
          const text = encodeView(state, base, tag)
          const fragment = withPart('', 'any', text)
          expect(fragment).toMatch(/^[\w.%~:@=&+-]*$/)
          const named = decodeView(partOf(fragment, 'any').text, base)
          expect(named.language).toBe(tag)
          expect(kept(named.state)).toEqual(kept({ ...state, paths: { ...state.paths, picking: null } }))
          for (const request of others) store.dispatch(request)
          for (const request of requestsTo(store.getState(), named.state)) store.dispatch(request)
          expect(kept(store.getState())).toEqual(kept(named.state))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is not changed by junk, but for what that says', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('%', '%E0%A4%A', '..', '~~', 'n.', '1', '2023..', '@1..@2', 'certain', 'Y99999999999'),
    )
    const field = fc.tuple(fc.oneof(fc.constantFrom(...URL_KEYS), fc.string({ maxLength: 3 })), value)
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(field, { maxLength: 8 }).map((fields) => fields.map((pair) => pair.join('=')).join('&')),
    )
    fc.assert(
      fc.property(anyGraph, junk, (graph, text) => {
        const base = opened(graph).getState()
        const part = partOf(`e1&${text}`, '').text
        const { state } = decodeView(part, base)
        const said = new Set(part.split('&').map((each) => each.split('=')[0]!))
        const changed = encodeView(state, base)
          .split('&')
          .filter((each) => each !== '')
          .map((each) => each.split('=')[0]!)
        // A mode has a window of its own; without order nobody asks for a goal; who is asked for is not avoided.
        const alongside: Record<string, string[]> = { m: ['t'], po: ['pg'], p: ['pa'], pv: ['pa'], g: ['s'] }
        const allowed = new Set(
          [...said].flatMap((key) => [key, ...(Object.hasOwn(alongside, key) ? alongside[key]! : [])]),
        )
        expect(changed.filter((key) => !allowed.has(key))).toEqual([])
        expect(Object.is(state.graph, base.graph)).toBe(true)
        expect(state.window.from < state.window.to && Number.isFinite(state.window.from + state.window.to)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
