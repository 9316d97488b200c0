import type { GraphEdge, TemporalGraph } from '../model/index.js'
import { EDGE, NODE, type Frame } from './frame.js'

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
  const before = drawnIn.get(frame)
  if (before !== undefined) return before
  const { graph } = frame
  const edges = timeOrder(graph).filter((edge) => frame.edges[edge] !== EDGE.hidden)
  const byNode: number[][] = graph.nodes.map(() => [])
  for (const edge of edges) {
    const { source, target } = graph.edges[edge]!
    byNode[source]!.push(edge)
    if (target !== source) byNode[target]!.push(edge)
  }
  const nodes = graph.nodes.map(({ index }) => index).filter((node) => frame.nodes[node] !== NODE.hidden)
  const drawn = { edges, byNode, nodes }
  drawnIn.set(frame, drawn)
  return drawn
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
