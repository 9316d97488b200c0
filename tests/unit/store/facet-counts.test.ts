import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { GraphEdge, TemporalGraph } from '../../../src/model/index.js'
import {
  createStore,
  FACETS,
  facetCounts,
  type Facet,
  type FacetCount,
  type Filters,
} from '../../../src/store/index.js'
import { graphOf } from '../../support/small-file.js'

const KINDS = ['country', '__proto__', undefined]
const TYPES = ['visits', 'allied', 'knows', 'constructor']
const STATUSES = ['confirmed', 'alleged', undefined]
const SOURCES = ['one', 'two', 'three']
const DATES = ['2021', '2023-05', '[2022-12..2023-01]', '2023', undefined]

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['visits', 'diplomatic'],
  ['allied', 'military'],
  ['constructor', 'diplomatic'],
])

interface FileEdge {
  readonly source: string
  readonly target: string
  readonly attributes: {
    readonly type: string
    readonly status?: string
    readonly date?: string
    readonly references: readonly { readonly id: string }[]
  }
}

function optional(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value }
}

/** Node `n0` … `n5` are of the kinds in turn. */
function fileOf(edges: readonly FileEdge[]): unknown {
  return {
    attributes: {
      format: 'entente-graph/1',
      asOf: '2024',
      ontology: {
        families: { diplomatic: { label: 'Diplomatic' }, military: { label: 'Military' } },
        types: TYPES.map((key) => ({
          key,
          label: key,
          reach: 'P0D',
          ...optional('family', FAMILIES.get(key)),
        })),
      },
      references: SOURCES.map((id) => ({ id, type: 'webpage', title: id })),
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: 6 }, (_, i) => ({ key: `n${i}`, attributes: optional('kind', KINDS[i % 3]) })),
    edges: edges.map((edge, i) => ({ key: `e${i}`, ...edge })),
  }
}

const node = fc.integer({ min: 0, max: 5 }).map((i) => `n${i}`)

const edgesOf: fc.Arbitrary<FileEdge[]> = fc.array(
  fc
    .record({
      source: node,
      target: node,
      type: fc.constantFrom(...TYPES),
      status: fc.constantFrom(...STATUSES),
      date: fc.constantFrom(...DATES),
      references: fc.array(fc.constantFrom(...SOURCES), { maxLength: 3 }),
    })
    .map(({ source, target, type, status, date, references }) => ({
      source,
      target,
      attributes: {
        type,
        ...optional('status', status),
        ...optional('date', date),
        references: references.map((id) => ({ id })),
      },
    })),
  { maxLength: 24 },
)

const some = (keys: readonly (string | undefined)[]) => fc.subarray([...keys, undefined].map((key) => key ?? ''))

const filtersOf: fc.Arbitrary<Filters> = fc.record({
  kinds: some(KINDS),
  types: some(TYPES),
  statuses: some(STATUSES),
  references: some(SOURCES),
})

function open(graph: TemporalGraph, filters: Partial<Filters> = {}) {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  store.dispatch({ type: 'set-dates', from: '2023' })
  for (const facet of FACETS) store.dispatch({ type: 'set-filter', facet, hidden: filters[facet] ?? [] })
  return store
}

const counted = (graph: TemporalGraph, filters: Partial<Filters> = {}) => facetCounts(open(graph, filters).getFrame()!)

function keysIn(graph: TemporalGraph, { source, target, type, status, references }: GraphEdge, facet: Facet): string[] {
  switch (facet) {
    case 'kinds':
      return [source, target].map((end) => graph.nodes[end]!.kind ?? '')
    case 'types':
      return [type ?? '']
    case 'statuses':
      return [status ?? '']
    default:
      return references.length === 0 ? [''] : references.map(({ id }) => id)
  }
}

/** Whether the filters of one facet leave an edge out, said again in the simplest way. */
function isLeftOut(graph: TemporalGraph, edge: GraphEdge, facet: Facet, hidden: readonly string[]): boolean {
  const keys = keysIn(graph, edge, facet)
  return facet === 'kinds' ? keys.some((key) => hidden.includes(key)) : keys.every((key) => hidden.includes(key))
}

type State = keyof FacetCount
const ORDER: readonly State[] = ['certain', 'possible', 'undated']

function stateIn(graph: TemporalGraph, edge: number): State | null {
  const { certain, possible } = graph.timeIndex.query({ from: Date.UTC(2023), to: Date.UTC(2024) })
  if (certain.includes(edge)) return 'certain'
  if (possible.includes(edge)) return 'possible'
  return graph.timeIndex.undated.includes(edge) ? 'undated' : null
}

/** Counts one thing at a time. */
function naive(graph: TemporalGraph, facet: Facet): Map<string, FacetCount> {
  const found = new Map<string, Record<State, number>>()
  const add = (key: string, state: State) => {
    const count = found.get(key) ?? { certain: 0, possible: 0, undated: 0 }
    count[state]++
    found.set(key, count)
  }
  if (facet === 'kinds') {
    for (const { index, kind } of graph.nodes) {
      const states = graph.edges
        .filter(({ source, target }) => source === index || target === index)
        .map((edge) => stateIn(graph, edge.index))
      const best = ORDER.find((state) => states.includes(state))
      if (best !== undefined) add(kind ?? '', best)
    }
    return found
  }
  for (const edge of graph.edges) {
    const state = stateIn(graph, edge.index)
    if (state !== null) for (const key of new Set(keysIn(graph, edge, facet))) add(key, state)
  }
  return found
}

describe('the counts of the facets', () => {
  it('are those of the window, for every file', () => {
    fc.assert(
      fc.property(edgesOf, (edges) => {
        const graph = graphOf(fileOf(edges))
        const counts = counted(graph)
        for (const facet of FACETS) expect(counts[facet]).toEqual(naive(graph, facet))
      }),
    )
  })

  it('under filters are those of a file without what the other facets leave out', () => {
    fc.assert(
      fc.property(edgesOf, filtersOf, (edges, filters) => {
        const graph = graphOf(fileOf(edges))
        const counts = counted(graph, filters)
        for (const facet of FACETS) {
          const others = FACETS.filter((other) => other !== facet)
          const rest = edges.filter((_, i) =>
            others.every((other) => !isLeftOut(graph, graph.edges[i]!, other, filters[other])),
          )
          expect(counts[facet]).toEqual(naive(graphOf(fileOf(rest)), facet))
        }
      }),
    )
  })

  it('of a family are those of its types together', () => {
    fc.assert(
      fc.property(edgesOf, filtersOf, (edges, filters) => {
        const { types, families } = counted(graphOf(fileOf(edges)), filters)
        const sums = new Map<string, FacetCount>()
        for (const [type, count] of types) {
          const family = FAMILIES.get(type) ?? ''
          const sum = sums.get(family) ?? { certain: 0, possible: 0, undated: 0 }
          sums.set(family, {
            certain: sum.certain + count.certain,
            possible: sum.possible + count.possible,
            undated: sum.undated + count.undated,
          })
        }
        expect(families).toEqual(sums)
      }),
    )
  })

  it('do not change with what the reader wants to see of the possible, the undated and the ended', () => {
    const edges = DATES.map((date) => ({
      source: 'n0',
      target: 'n1',
      attributes: { type: 'visits', references: [], ...optional('date', date) },
    }))
    const store = open(graphOf(fileOf(edges)))
    const before = facetCounts(store.getFrame()!)
    expect(before.types).toEqual(new Map([['visits', { certain: 2, possible: 1, undated: 1 }]]))
    store.dispatch({ type: 'set-certainty', certainty: 'certain' })
    store.dispatch({ type: 'set-undated', undated: 'hide' })
    store.dispatch({ type: 'set-ended', ended: 'ghost' })
    expect(facetCounts(store.getFrame()!)).toEqual(before)
  })

  it('are counted once for a frame, and anew for the next', () => {
    const store = open(
      graphOf(fileOf([{ source: 'n0', target: 'n1', attributes: { type: 'knows', date: '2023', references: [] } }])),
    )
    const frame = store.getFrame()!
    expect(facetCounts(frame)).toBe(facetCounts(frame))
    store.dispatch({ type: 'set-dates', from: '2021' })
    expect([...facetCounts(store.getFrame()!).types]).toEqual([])
  })
})
