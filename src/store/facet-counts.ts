import type { Citation, TemporalGraph } from '../model/index.js'
import { FACET_BIT, failures, type Facet } from './filters.js'
import { EDGE, type Frame } from './frame.js'

/** How much of something the window holds; a policy (certain only, undated hidden) takes nothing from it. */
export interface FacetCount {
  readonly certain: number
  /** Possible and not certain. */
  readonly possible: number
  readonly undated: number
}

/**
 * By facet and key; what the window has nothing of is missing. Kinds count nodes, each by the best of its
 * edges; families count what their types do together, `""` those without one.
 */
export type FacetCounts = Readonly<Record<Facet | 'families', ReadonlyMap<string, FacetCount>>>

const known = new WeakMap<Frame, FacetCounts>()

/**
 * What each key of each facet has in the window of a frame. A facet does not count against itself: what
 * switching a key on would bring back stays in sight. One pass over integers for each facet, some 40 ns an
 * edge together, remembered by frame.
 */
export function facetCounts(frame: Frame): FacetCounts {
  const before = known.get(frame)
  if (before !== undefined) return before
  const coding = codingOf(frame.graph)
  const types = countEdges(frame, 'types', coding.types)
  const counts = {
    kinds: countNodes(frame, coding),
    types,
    families: familiesOf(frame.graph, types),
    statuses: countEdges(frame, 'statuses', coding.statuses),
    references: countEdges(frame, 'references', coding.references),
  }
  known.set(frame, counts)
  return counts
}

/** The keys of each edge as integers: those of edge `i` are `codes[starts[i]] … codes[starts[i + 1] - 1]`. */
interface Coding {
  readonly keys: readonly string[]
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

type EdgeFacet = Exclude<Facet, 'kinds'>

interface Codings extends Readonly<Record<EdgeFacet, Coding>> {
  readonly sources: Uint32Array
  readonly targets: Uint32Array
  readonly kinds: readonly string[]
  /** By node, an index of `kinds`. */
  readonly kindOf: Uint32Array
}

const codings = new WeakMap<TemporalGraph, Codings>()

/** O(nodes, edges and citations), remembered by graph: a step of the window must not look at a single text. */
function codingOf(graph: TemporalGraph): Codings {
  const before = codings.get(graph)
  if (before !== undefined) return before
  const { nodes, edges } = graph
  const kinds = encode(nodes, ({ kind }) => [kind ?? ''])
  const coding = {
    sources: Uint32Array.from(edges, ({ source }) => source),
    targets: Uint32Array.from(edges, ({ target }) => target),
    kinds: kinds.keys,
    kindOf: kinds.codes,
    types: encode(edges, ({ type }) => [type ?? '']),
    statuses: encode(edges, ({ status }) => [status ?? '']),
    references: encode(edges, ({ references }) => sourcesOf(references)),
  }
  codings.set(graph, coding)
  return coding
}

/** A source counts once, however often an edge cites it. */
function sourcesOf(references: readonly Citation[]): Iterable<string> {
  if (references.length === 0) return ['']
  return new Set(references.map(({ id }) => id))
}

function encode<T>(records: readonly T[], keysOf: (record: T) => Iterable<string>): Coding {
  const indexOf = new Map<string, number>()
  const starts = new Uint32Array(records.length + 1)
  const codes: number[] = []
  for (const [i, record] of records.entries()) {
    for (const key of keysOf(record)) {
      const index = indexOf.get(key) ?? indexOf.size
      indexOf.set(key, index)
      codes.push(index)
    }
    starts[i + 1] = codes.length
  }
  return { keys: [...indexOf.keys()], starts, codes: Uint32Array.from(codes) }
}

/** Columns of the tallies below. */
const COLUMNS = 3

function columnOf(state: number): number {
  return state === EDGE.certain ? 0 : state === EDGE.possible ? 1 : 2
}

function countEdges(
  { graph, states, filters }: Frame,
  facet: EdgeFacet,
  { keys, starts, codes }: Coding,
): ReadonlyMap<string, FacetCount> {
  const failing = failures(graph, filters)
  const others = ~FACET_BIT[facet]
  const tally = new Uint32Array(keys.length * COLUMNS)
  for (let edge = 0; edge < states.length; edge++) {
    const state = states[edge]!
    if (state === EDGE.hidden || (failing[edge]! & others) !== 0) continue
    const column = columnOf(state)
    for (let i = starts[edge]!; i < starts[edge + 1]!; i++) tally[codes[i]! * COLUMNS + column]!++
  }
  return countsOf(keys, tally)
}

/** Each node by the best of its edges. */
function countNodes({ graph, states, filters }: Frame, coding: Codings): ReadonlyMap<string, FacetCount> {
  const { sources, targets, kinds, kindOf } = coding
  const failing = failures(graph, filters)
  const others = ~FACET_BIT.kinds
  const best = new Uint8Array(kindOf.length).fill(COLUMNS)
  for (let edge = 0; edge < states.length; edge++) {
    const state = states[edge]!
    if (state === EDGE.hidden || (failing[edge]! & others) !== 0) continue
    const column = columnOf(state)
    const source = sources[edge]!
    const target = targets[edge]!
    if (column < best[source]!) best[source] = column
    if (column < best[target]!) best[target] = column
  }
  const tally = new Uint32Array(kinds.length * COLUMNS)
  for (let node = 0; node < best.length; node++) {
    const column = best[node]!
    if (column < COLUMNS) tally[kindOf[node]! * COLUMNS + column]!++
  }
  return countsOf(kinds, tally)
}

function countsOf(keys: readonly string[], tally: Uint32Array): ReadonlyMap<string, FacetCount> {
  const counts = new Map<string, FacetCount>()
  for (const [i, key] of keys.entries()) {
    const [certain = 0, possible = 0, undated = 0] = tally.subarray(i * COLUMNS, (i + 1) * COLUMNS)
    if (certain + possible + undated > 0) counts.set(key, { certain, possible, undated })
  }
  return counts
}

function familiesOf(
  { ontology }: TemporalGraph,
  types: ReadonlyMap<string, FacetCount>,
): ReadonlyMap<string, FacetCount> {
  const families = new Map<string, FacetCount>()
  for (const [type, count] of types) {
    const family = ontology.types.get(type)?.family ?? ''
    const sum = families.get(family) ?? { certain: 0, possible: 0, undated: 0 }
    families.set(family, {
      certain: sum.certain + count.certain,
      possible: sum.possible + count.possible,
      undated: sum.undated + count.undated,
    })
  }
  return families
}
