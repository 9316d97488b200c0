import { MultiGraph } from 'graphology'

import type { Bound } from '../time/bound.js'
import { TimeIndex } from '../time/time-index.js'
import type { Window } from '../time/window.js'
import { edgeId, nodeId } from './keys.js'
import type { GraphEdge, GraphNode, Ontology, OpeningView, Reference } from './records.js'
import type { Text } from './text.js'

/** What a graph is made of; see {@link readGraph}, the only maker. */
export interface GraphParts {
  readonly title: Text
  readonly description: Text | null
  readonly license: Text | null
  readonly asOf: Bound | null
  readonly ontology: Ontology
  readonly references: ReadonlyMap<string, Reference>
  readonly view: OpeningView
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly indexOfNode: ReadonlyMap<string, number>
  /** The file's own attributes, for writing it again. */
  readonly attributes: Readonly<Record<string, unknown>>
  readonly attributesOfNodes: readonly Readonly<Record<string, unknown>>[]
  readonly attributesOfEdges: readonly Readonly<Record<string, unknown>>[]
}

/**
 * A read-only graph of dated, typed, sourced edges.
 *
 * Nodes and edges are records with dense indices, so that algorithms run on integers; `graphology`
 * offers the same graph to the graphology ecosystem, under prefixed keys.
 */
export class TemporalGraph {
  readonly title: Text
  readonly description: Text | null
  readonly license: Text | null
  /** When the data was closed, as the file says or as its latest date. */
  readonly asOf: Bound | null
  readonly ontology: Ontology
  readonly references: ReadonlyMap<string, Reference>
  readonly view: OpeningView
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** The finite part of what the dates say, from the first to the last; `null` if nothing is dated. */
  readonly extent: Window | null
  readonly #parts: GraphParts
  readonly #edgeIndex = new Map<string, number>()
  #timeIndex: TimeIndex | undefined
  #graphology: MultiGraph | undefined

  /** Not for callers: use `readGraph`. */
  constructor(parts: GraphParts) {
    this.#parts = parts
    this.title = parts.title
    this.description = parts.description
    this.license = parts.license
    this.asOf = parts.asOf
    this.ontology = parts.ontology
    this.references = parts.references
    this.view = parts.view
    this.nodes = parts.nodes
    this.edges = parts.edges
    this.extent = extentOf(parts.edges, parts.asOf)
    for (const edge of parts.edges) this.#edgeIndex.set(edge.key, edge.index)
  }

  /** The index of a node by the file's key. */
  nodeIndex(key: string): number | undefined {
    return this.#parts.indexOfNode.get(key)
  }

  /** The index of an edge by the file's key. */
  edgeIndex(key: string): number | undefined {
    return this.#edgeIndex.get(key)
  }

  /** Answers what holds in a window; built at first use. */
  get timeIndex(): TimeIndex {
    this.#timeIndex ??= new TimeIndex(this.edges.map((edge) => edge.spans))
    return this.#timeIndex
  }

  /** The graph for graphology's algorithms, built at first use. Its keys are `n:` and `e:` before the file's. */
  get graphology(): MultiGraph {
    this.#graphology ??= this.#buildGraphology()
    return this.#graphology
  }

  /** The native file this graph was read from, as plain data of its own. */
  toJSON(): Record<string, unknown> {
    const { attributes, attributesOfNodes, attributesOfEdges } = this.#parts
    return structuredClone({
      ...(typeof attributes['$schema'] === 'string' ? { $schema: attributes['$schema'] } : {}),
      attributes: Object.fromEntries(Object.entries(attributes).filter(([field]) => field !== '$schema')),
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: this.nodes.map((node) => ({ key: node.key, attributes: attributesOfNodes[node.index] })),
      edges: this.edges.map((edge) => ({
        key: edge.key,
        source: this.nodes[edge.source]!.key,
        target: this.nodes[edge.target]!.key,
        ...(edge.directed ? {} : { undirected: true }),
        attributes: attributesOfEdges[edge.index],
      })),
    })
  }

  #buildGraphology(): MultiGraph {
    const { attributesOfNodes, attributesOfEdges } = this.#parts
    const graph = new MultiGraph({ type: 'mixed', allowSelfLoops: true })
    for (const node of this.nodes) graph.addNode(nodeId(node.key), { ...attributesOfNodes[node.index] })
    for (const edge of this.edges) {
      const source = nodeId(this.nodes[edge.source]!.key)
      const target = nodeId(this.nodes[edge.target]!.key)
      const attributes = { ...attributesOfEdges[edge.index] }
      if (edge.directed) graph.addDirectedEdgeWithKey(edgeId(edge.key), source, target, attributes)
      else graph.addUndirectedEdgeWithKey(edgeId(edge.key), source, target, attributes)
    }
    return graph
  }
}

function extentOf(edges: readonly GraphEdge[], asOf: Bound | null): Window | null {
  let from = Infinity
  let to = -Infinity
  const take = (at: number) => {
    if (!Number.isFinite(at)) return
    from = Math.min(from, at)
    to = Math.max(to, at)
  }
  for (const { spans } of edges) {
    for (const { possible } of spans) {
      take(possible.startMin)
      take(possible.startMax)
      take(possible.endMin)
      take(possible.endMax)
    }
  }
  if (from > to) return null
  take(asOf?.possible.max ?? Infinity)
  // A single limit is no stretch yet: then the unit counts in which the data was closed.
  if (from === to) take(asOf?.first?.min ?? Infinity)
  return from < to ? { from, to } : null
}
