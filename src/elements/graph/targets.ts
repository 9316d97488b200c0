import type { TemporalGraph } from '../../model/index.js'
import { sameSelection, type ExplorerState, type Selection } from '../../store/index.js'
import type { Target } from '../../view/index.js'

/** What the picture calls by index, as the store calls it. `null` where the graph has no such thing. */
export function selectionOf({ nodes, edges }: TemporalGraph, target: Target): Selection | null {
  if (target.type === 'bundle') {
    const [a, b] = [nodes[target.a]?.key, nodes[target.b]?.key]
    return a === undefined || b === undefined ? null : { type: 'bundle', nodes: [a, b] }
  }
  const key = (target.type === 'node' ? nodes : edges)[target.index]?.key
  return key === undefined ? null : { type: target.type, key }
}

export function targetOf(graph: TemporalGraph, selection: Selection): Target | null {
  if (selection.type === 'bundle') {
    const [a, b] = selection.nodes.map((key) => graph.nodeIndex(key))
    return a === undefined || b === undefined ? null : { type: 'bundle', a: Math.min(a, b), b: Math.max(a, b) }
  }
  const { type, key } = selection
  const index = type === 'node' ? graph.nodeIndex(key) : graph.edgeIndex(key)
  return index === undefined ? null : { type, index }
}

/**
 * What is selected after the reader has picked something with a pointer: that, again and again; only the ground,
 * and a bundle that is open, let go.
 */
export function picked({ graph, selection }: ExplorerState, target: Target | null): Selection | null {
  if (graph === null || target === null) return null
  const wanted = selectionOf(graph, target)
  return target.type === 'bundle' && opens(graph, selection, target) ? null : wanted
}

function opens(graph: TemporalGraph, selection: Selection | null, { a, b }: Target & { type: 'bundle' }): boolean {
  if (selection === null || selection.type === 'node') return false
  if (selection.type === 'bundle') return sameSelection(selection, selectionOf(graph, { type: 'bundle', a, b }))
  const edge = graph.edges[graph.edgeIndex(selection.key) ?? -1]
  return edge !== undefined && Math.min(edge.source, edge.target) === a && Math.max(edge.source, edge.target) === b
}
