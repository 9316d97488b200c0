import type { GraphEdge, TemporalGraph } from '../model/index.js'
import { EDGE, NODE, type Frame } from './frame.js'
import type { Folding } from './groups-state.js'

/** What a frame draws, in order of time; lists, sentences and the table all start from here. */
export interface Drawn {
  /** Indices of every edge that is drawn, ghosts too, in order of time. */
  readonly edges: readonly number[]
  /** The same by node; a loop stands once. */
  readonly byNode: readonly (readonly number[])[]
  /** Indices of every node that is drawn, in the file's order. */
  readonly nodes: readonly number[]
}

const drawnIn = new WeakMap<Frame, Drawn>()

/** O(edges + nodes), remembered by frame. */
export function drawnOf(frame: Frame): Drawn {
  return drawn(drawnIn, frame, frame)
}

const picturedIn = new WeakMap<Frame, Drawn>()

/** The same for the picture of a frame: what is folded into a node is at that node, what lies within a group nowhere. */
export function picturedOf(frame: Frame): Drawn {
  return frame.folding === null ? drawnOf(frame) : drawn(picturedIn, frame, frame.folding)
}

function drawn(known: WeakMap<Frame, Drawn>, frame: Frame, codes: Pick<Frame, 'edges' | 'nodes'> | Folding): Drawn {
  const before = known.get(frame)
  if (before !== undefined) return before
  const { graph } = frame
  const ends = 'ends' in codes ? codes.ends : null
  const edges = timeOrder(graph).filter((edge) => codes.edges[edge] !== EDGE.hidden)
  const byNode: number[][] = graph.nodes.map(() => [])
  for (const edge of edges) {
    const { source, target } = graph.edges[edge]!
    const [a, b] = ends === null ? [source, target] : [ends[source]!, ends[target]!]
    byNode[a]!.push(edge)
    if (b !== a) byNode[b]!.push(edge)
  }
  const nodes = graph.nodes.map(({ index }) => index).filter((node) => codes.nodes[node] !== NODE.hidden)
  const found = { edges, byNode, nodes }
  known.set(frame, found)
  return found
}

const orders = new WeakMap<TemporalGraph, readonly number[]>()

/**
 * Indices of all edges by the first that their dates say of them (an unknown start is no earlier than that), then
 * by the last; undated ones at the end, equal ones in the file's order. O(edges log edges), remembered by graph.
 */
export function timeOrder(graph: TemporalGraph): readonly number[] {
  const before = orders.get(graph)
  if (before !== undefined) return before
  const order = graph.edges
    .map(({ index }) => index)
    .toSorted((a, b) => {
      const [first, second] = [graph.edges[a]!, graph.edges[b]!]
      return firstOf(first) - firstOf(second) || lastOf(first) - lastOf(second) || a - b
    })
  orders.set(graph, order)
  return order
}

/** What meets where in a file, whatever is drawn. */
export interface Incidence {
  /** Indices of the edges at each node in order of time; a loop stands once. */
  readonly byNode: readonly (readonly number[])[]
  readonly byEvent: ReadonlyMap<string, readonly number[]>
}

const incidences = new WeakMap<TemporalGraph, Incidence>()

/** O(edges log edges), remembered by graph. */
export function incidenceOf(graph: TemporalGraph): Incidence {
  const before = incidences.get(graph)
  if (before !== undefined) return before
  const byNode: number[][] = graph.nodes.map(() => [])
  const byEvent = new Map<string, number[]>()
  for (const edge of timeOrder(graph)) {
    const { source, target, event } = graph.edges[edge]!
    byNode[source]!.push(edge)
    if (target !== source) byNode[target]!.push(edge)
    if (event === null) continue
    const group = byEvent.get(event)
    if (group === undefined) byEvent.set(event, [edge])
    else group.push(edge)
  }
  const incidence = { byNode, byEvent }
  incidences.set(graph, incidence)
  return incidence
}

/** Finite stand-ins, so that differences of infinities are never asked for. */
const FAR = Number.MAX_VALUE / 4

function firstOf({ spans }: GraphEdge): number {
  const span = spans[0]
  if (span === undefined) return FAR
  return Math.max(-FAR, Math.min(FAR / 2, span.dated.min))
}

function lastOf({ spans }: GraphEdge): number {
  const span = spans.at(-1)
  if (span === undefined) return FAR
  return Math.max(-FAR, Math.min(FAR / 2, span.dated.max))
}
