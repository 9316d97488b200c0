import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  CERTAINTIES,
  ENDED_POLICIES,
  ISOLATES_POLICIES,
  readGraph,
  TIME_MODES,
  UNDATED_POLICIES,
  type GraphEdge,
  type GraphNode,
  type TemporalGraph,
} from '../../../src/model/index.js'
import {
  bundlesOf,
  createStore,
  drawnOf,
  EDGE,
  facetCounts,
  FACETS,
  NODE,
  timeOrder,
  type ExplorerState,
  type Facet,
  type FacetCount,
  type Frame,
  type Request,
} from '../../../src/store/index.js'
import { momentOf, stateIn, type EdgeState } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

// Random files: few nodes and years, so that edges meet, overlap and end.

const KINDS = ['country', 'official']
const TYPES = ['allied', 'visits', 'knows']
const STATUSES = ['confirmed', 'alleged']
const REFERENCES = ['book', 'film']
const ONTOLOGY = {
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, { label: kind }])),
  families: { military: { label: 'Military' } },
  types: {
    allied: { label: 'is allied with', family: 'military', reach: 'P2Y' },
    visits: { label: 'visits', reach: 'P0D' },
    knows: { label: 'knows', directed: false, reach: 'P10Y' },
  },
}
const HEAD = { format: 'entente-graph/1', asOf: '2010', references: REFERENCES.map((id) => ({ id, type: 'book' })) }

const year = fc.integer({ min: 1998, max: 2010 })
const two = (n: number) => String(n).padStart(2, '0')
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`)
const date = fc.oneof(
  year.map(String),
  day,
  year.map((y) => `[${y}..${y + 3}]`),
  year.map((y) => `[..${y}]`),
  year.map((y) => `${y}?`),
  year.map((y) => `${y}~`),
)
const bound = fc.oneof({ weight: 3, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('', '..') })
const attested = fc.array(date, { maxLength: 2 })
const time = fc.oneof(
  fc.record({ date }),
  fc.record({ start: bound, end: bound, attested }),
  fc.record({ spans: fc.array(fc.record({ start: date, end: bound }), { minLength: 1, maxLength: 3 }) }),
  fc.constant({}),
)
const claim = fc.record(
  {
    status: fc.constantFrom(...STATUSES),
    references: fc.array(
      fc.constantFrom(...REFERENCES).map((id) => ({ id })),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)
const life = fc.oneof(
  fc.constant({}),
  year.map((start) => ({ start: String(start) })),
  fc.constantFrom({ end: '2006' }, { start: '2000', end: '[2003..2004]' }),
)

const file: fc.Arbitrary<TemporalGraph> = fc
  .record({
    // A file that declares kinds and types has both for every node and edge.
    declares: fc.boolean(),
    nodes: fc.array(fc.record({ kind: fc.constantFrom(undefined, ...KINDS), life }), { minLength: 1, maxLength: 5 }),
    edges: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), type: fc.constantFrom(undefined, ...TYPES), time, claim }),
      { maxLength: 14 },
    ),
  })
  .map(({ declares, ...given }) => {
    const attributes = declares ? { ...HEAD, ontology: ONTOLOGY } : HEAD
    const named = (field: string, value: string | undefined, fallback: string) =>
      value === undefined && !declares ? {} : { [field]: value ?? fallback }
    const nodes = given.nodes.map(({ kind, life: alive }, i) => ({
      key: `n${i}`,
      attributes: { ...named('kind', kind, 'country'), ...alive },
    }))
    const edges = given.edges.map(({ from, to, type, time: when, claim: rest }, i) => ({
      key: `e${i}`,
      source: `n${from % nodes.length}`,
      target: `n${to % nodes.length}`,
      attributes: { ...named('type', type, 'knows'), ...when, ...rest },
    }))
    // Edges whose dates contradict each other, or the lifetimes of their nodes, are no part of any file.
    return graphOf({ attributes, nodes, edges: edges.filter((edge) => isValid({ attributes, nodes, edges: [edge] })) })
  })

function isValid(json: unknown): boolean {
  return readGraph(json).graph !== null
}

const HIDEABLE: Readonly<Record<Facet, readonly string[]>> = {
  kinds: ['', ...KINDS],
  types: ['', ...TYPES],
  statuses: ['', ...STATUSES],
  references: ['', ...REFERENCES],
}
const filter = fc.constantFrom(...FACETS).chain((facet) =>
  // Mostly few, so that something is left.
  fc.subarray([...HIDEABLE[facet]], { maxLength: 2 }).map((hidden): Request => ({ type: 'set-filter', facet, hidden })),
)
const move: fc.Arbitrary<Request> = fc.oneof(
  { weight: 3, arbitrary: filter },
  {
    weight: 3,
    arbitrary: fc
      .tuple(year, fc.nat(40))
      .map(([y, months]): Request => ({ type: 'set-window', from: momentOf(y), to: momentOf(y, 2 + months) })),
  },
  day.map((from): Request => ({ type: 'set-dates', from })),
  fc.integer({ min: -3, max: 3 }).map((count): Request => ({ type: 'step', count })),
  fc.constantFrom(...TIME_MODES).map((mode): Request => ({ type: 'set-mode', mode })),
  fc.constantFrom(...CERTAINTIES).map((certainty): Request => ({ type: 'set-certainty', certainty })),
  fc.constantFrom(...UNDATED_POLICIES).map((undated): Request => ({ type: 'set-undated', undated })),
  fc.constantFrom(...ENDED_POLICIES).map((ended): Request => ({ type: 'set-ended', ended })),
  fc.constantFrom(...ISOLATES_POLICIES).map((isolates): Request => ({ type: 'set-isolates', isolates })),
  fc.constant<Request>({ type: 'reset-filters' }),
)

// What the definitions say, one edge at a time and without any index.

/** A state that has a graph. */
type Look = ExplorerState & { readonly graph: TemporalGraph }

function keysOf({ graph }: Look, edge: GraphEdge, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kinds':
      return [edge.source, edge.target].map((node) => graph.nodes[node]!.kind ?? '')
    case 'types':
      return [edge.type ?? '']
    case 'statuses':
      return [edge.status ?? '']
    default:
      return edge.references.length === 0 ? [''] : edge.references.map(({ id }) => id)
  }
}

/** A citation is one of several witnesses; all else is needed. */
function passes(look: Look, edge: GraphEdge, facet: Facet): boolean {
  const hidden = keysOf(look, edge, facet).map((key) => look.filters[facet].includes(key))
  return facet === 'references' ? hidden.includes(false) : !hidden.includes(true)
}

function passesAll(look: Look, edge: GraphEdge, except?: Facet): boolean {
  return FACETS.every((facet) => facet === except || passes(look, edge, facet))
}

function isAlive({ window }: Look, { lifetime }: GraphNode): boolean {
  return lifetime.startMin < window.to && window.from < lifetime.endMax
}

function codeOf(look: Look, edge: GraphEdge): number {
  const { graph, window, certainty, undated, ended } = look
  if (!passesAll(look, edge)) return EDGE.hidden
  switch (stateIn(edge.spans, window)) {
    case 'certain':
      return EDGE.certain
    case 'possible': {
      if (certainty === 'certain') return EDGE.hidden
      const isDated = edge.spans.some(({ dated }) => dated.min < window.to && window.from < dated.max)
      return isDated ? EDGE.possible : EDGE.unknown
    }
    case 'undated': {
      const ends = [edge.source, edge.target].map((node) => graph.nodes[node]!)
      if (undated === 'hide' || !ends.every((node) => isAlive(look, node))) return EDGE.hidden
      if (undated === 'ghost') return EDGE.undatedGhost
      return certainty === 'possible' ? EDGE.undated : EDGE.hidden
    }
    default: {
      const drawn = edge.spans.map((span) => span.drawn).filter(({ min, max }) => min < max)
      const hasEnded = drawn.length > 0 && drawn.every(({ max }) => max <= window.from)
      return ended === 'ghost' && hasEnded ? EDGE.ghost : EDGE.hidden
    }
  }
}

const GHOSTS: readonly number[] = [EDGE.ghost, EDGE.undatedGhost]

function isShown(code: number): boolean {
  return code !== EDGE.hidden && !GHOSTS.includes(code)
}

function touches({ source, target }: GraphEdge, { index }: GraphNode): boolean {
  return source === index || target === index
}

function nodeCodeOf(look: Look, node: GraphNode, codes: readonly number[]): number {
  const touching = look.graph.edges.filter((edge) => touches(edge, node)).map(({ index }) => codes[index]!)
  if (touching.some(isShown)) return NODE.shown
  const isLeftOut = look.filters.kinds.includes(node.kind ?? '')
  const isKept = !isLeftOut && isAlive(look, node) && look.isolates !== 'hide'
  if (isKept) return look.isolates === 'show' ? NODE.shown : NODE.faded
  return touching.some((code) => GHOSTS.includes(code)) ? NODE.faded : NODE.hidden
}

/** Of the edges' states in the window, before any policy. */
function tally(states: readonly EdgeState[]): FacetCount {
  const count = (wanted: EdgeState) => states.filter((state) => state === wanted).length
  return { certain: count('certain'), possible: count('possible'), undated: count('undated') }
}

/** What the window holds of each key of a facet, the facet itself aside. */
function countsOf(look: Look, facet: Facet): Map<string, FacetCount> {
  const { graph, window } = look
  const edges = graph.edges.filter((edge) => passesAll(look, edge, facet))
  const statesOf = (some: readonly GraphEdge[]) => some.map(({ spans }) => stateIn(spans, window))
  const best = (states: readonly EdgeState[]): EdgeState =>
    (['certain', 'possible', 'undated'] as const).find((state) => states.includes(state)) ?? 'off'
  const found = HIDEABLE[facet].map((key): [string, FacetCount] => {
    if (facet !== 'kinds')
      return [key, tally(statesOf(edges.filter((edge) => keysOf(look, edge, facet).includes(key))))]
    const nodes = graph.nodes.filter(({ kind }) => (kind ?? '') === key)
    return [key, tally(nodes.map((node) => best(statesOf(edges.filter((edge) => touches(edge, node))))))]
  })
  return new Map(found.filter(([, { certain, possible, undated }]) => certain + possible + undated > 0))
}

function sumOf(counts: Iterable<FacetCount>): FacetCount {
  const sum = { certain: 0, possible: 0, undated: 0 }
  for (const { certain, possible, undated } of counts) {
    sum.certain += certain
    sum.possible += possible
    sum.undated += undated
  }
  return sum
}

// The frame and what is made of it, against the definitions and against each other.

function expectFrame(look: Look, frame: Frame): void {
  const { graph, certainty } = look
  const codes = graph.edges.map((edge) => codeOf(look, edge))
  const nodeCodes = graph.nodes.map((node) => nodeCodeOf(look, node, codes))
  expect([...frame.edges]).toEqual(codes)
  expect([...frame.nodes]).toEqual(nodeCodes)
  expect([...frame.degrees]).toEqual(
    graph.nodes.map((node) => graph.edges.filter((edge) => isShown(codes[edge.index]!) && touches(edge, node)).length),
  )
  const inWindow = tally(
    graph.edges.filter((edge) => passesAll(look, edge)).map(({ spans }) => stateIn(spans, look.window)),
  )
  const isEndOfGhostsAlone = (node: GraphNode) => {
    const others = codes.map((code) => (GHOSTS.includes(code) ? EDGE.hidden : code))
    return nodeCodeOf(look, node, others) === NODE.hidden
  }
  expect(frame.counts).toEqual({
    total: graph.edges.length,
    shown: inWindow.certain + (certainty === 'possible' ? inWindow.possible : 0),
    ...inWindow,
    nodes: graph.nodes.filter((node) => nodeCodes[node.index] !== NODE.hidden && !isEndOfGhostsAlone(node)).length,
  })
}

function expectDrawn(frame: Frame): void {
  const { graph } = frame
  const drawn = drawnOf(frame)
  const edges = timeOrder(graph).filter((edge) => frame.edges[edge] !== EDGE.hidden)
  expect(drawn.edges).toEqual(edges)
  expect(drawn.byNode).toEqual(graph.nodes.map((node) => edges.filter((edge) => touches(graph.edges[edge]!, node))))
  expect(drawn.nodes).toEqual(graph.nodes.map(({ index }) => index).filter((node) => frame.nodes[node] !== NODE.hidden))
  // Nothing hangs in the air, and what is shown does not hang on something faint.
  for (const edge of edges) {
    const { source, target } = graph.edges[edge]!
    expect(drawn.nodes).toEqual(expect.arrayContaining([source, target]))
    if (isShown(frame.edges[edge]!))
      expect([frame.nodes[source], frame.nodes[target]]).toEqual([NODE.shown, NODE.shown])
  }
}

function expectBundles(frame: Frame): void {
  const { graph, counts } = frame
  const bundles = bundlesOf(frame)
  const drawn = drawnOf(frame).edges
  expect(bundles.flatMap(({ edges }) => edges).toSorted((a, b) => a - b)).toEqual(drawn.toSorted((a, b) => a - b))
  for (const { a, b, edges, shown } of bundles) {
    expect(a).toBeLessThanOrEqual(b)
    expect(edges).not.toEqual([])
    for (const edge of edges) {
      const { source, target } = graph.edges[edge]!
      expect([Math.min(source, target), Math.max(source, target)]).toEqual([a, b])
    }
    const isShownAt = edges.map((edge) => isShown(frame.edges[edge]!))
    expect(isShownAt).toEqual(edges.map((_, i) => i < shown))
    for (const part of [edges.slice(0, shown), edges.slice(shown)]) expect(part).toEqual(part.toSorted((x, y) => x - y))
  }
  const pairs = bundles.map(({ a, b }) => `${a} ${b}`)
  expect(new Set(pairs).size).toBe(pairs.length)
  const firsts = bundles.map(({ edges }) => Math.min(...edges))
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
  const undatedShown = frame.edges.filter((code) => code === EDGE.undated).length
  expect(bundles.reduce((sum, { shown }) => sum + shown, 0)).toBe(counts.shown + undatedShown)
  const ends = bundles.map(({ a, b, shown }) => (a === b ? shown : 2 * shown))
  expect(ends.reduce((sum, n) => sum + n, 0)).toBe(frame.degrees.reduce((sum, n) => sum + n, 0))
}

function expectFacets(look: Look, frame: Frame): void {
  const facets = facetCounts(frame)
  const { certain, possible, undated } = frame.counts
  for (const facet of FACETS) expect(new Map(facets[facet])).toEqual(countsOf(look, facet))
  // An edge has one type and one status, so that what is not left out adds up to what passes.
  for (const facet of ['types', 'statuses'] as const) {
    const kept = [...facets[facet]].filter(([key]) => !look.filters[facet].includes(key))
    expect(sumOf(kept.map(([, count]) => count))).toEqual({ certain, possible, undated })
  }
  expect(sumOf(facets.families.values())).toEqual(sumOf(facets.types.values()))
}

test('Frame, counts, lists, bundles and facets agree with the definitions and with each other, whatever is asked.', () => {
  const seen = { codes: new Set<number>(), shared: 0, leftOut: 0, loops: 0 }
  fc.assert(
    fc.property(file, fc.array(move, { minLength: 1, maxLength: 12 }), (graph, moves) => {
      const store = createStore()
      store.dispatch({ type: 'load-done', graph })
      for (const request of moves) {
        const before = store.getFrame()!
        const states = [...before.states]
        store.dispatch(request)
        const look: Look = { ...store.getState(), graph }
        const frame = store.getFrame()!
        expect([...before.states]).toEqual(states)
        expectFrame(look, frame)
        expectDrawn(frame)
        expectBundles(frame)
        expectFacets(look, frame)
        for (const code of frame.edges) seen.codes.add(code)
        const bundles = bundlesOf(frame)
        if (bundles.some(({ edges }) => edges.length > 1)) seen.shared++
        if (bundles.some(({ a, b }) => a === b)) seen.loops++
        if (graph.edges.some((edge) => !passesAll(look, edge))) seen.leftOut++
      }
    }),
    { numRuns: 250 },
  )
  // What was tried has everything in it.
  expect([...seen.codes].toSorted((a, b) => a - b)).toEqual(Object.values(EDGE).toSorted((a, b) => a - b))
  expect(Math.min(seen.shared, seen.loops, seen.leftOut)).toBeGreaterThan(100)
}, 30_000)

test('What the reader points at and picks makes no other frame, and lists are worked out once for a frame.', () => {
  fc.assert(
    fc.property(file, fc.array(move, { maxLength: 4 }), (graph, moves) => {
      const store = createStore()
      store.dispatch({ type: 'load-done', graph })
      for (const request of moves) store.dispatch(request)
      const frame = store.getFrame()!
      const made = [drawnOf(frame), bundlesOf(frame), facetCounts(frame)]
      const node = { type: 'node', key: 'n0' } as const
      store.dispatch({ type: 'select', selection: node })
      store.dispatch({ type: 'highlight', highlight: { type: 'bundle', nodes: ['n0', 'n0'] } })
      store.dispatch({ type: 'set-sizing', sizing: 'equal' })
      expect(store.getState().selection).toEqual(node)
      expect(store.getFrame()).toBe(frame)
      for (const [i, again] of [drawnOf(frame), bundlesOf(frame), facetCounts(frame)].entries()) {
        expect(again).toBe(made[i])
      }
    }),
    { numRuns: 40 },
  )
})
