import type { GraphEdge, LayerRule, TemporalGraph } from '../model/index.js'

const known = new WeakMap<TemporalGraph, Map<string, Uint8Array>>()

/**
 * By index of the edge, 1 for those that a layer of the ontology takes in. O(edges), remembered by graph.
 * @param key of a layer that the ontology declares
 */
export function edgesOfLayer(graph: TemporalGraph, key: string): Uint8Array {
  const before = known.get(graph) ?? new Map<string, Uint8Array>()
  known.set(graph, before)
  const mask = before.get(key) ?? work(graph, graph.ontology.layers.get(key)?.include ?? [])
  before.set(key, mask)
  return mask
}

function work(graph: TemporalGraph, rules: readonly LayerRule[]): Uint8Array {
  return Uint8Array.from(graph.edges, (edge) => (rules.some((rule) => takes(graph, rule, edge)) ? 1 : 0))
}

function takes({ nodes }: TemporalGraph, { types, kinds, except }: LayerRule, edge: GraphEdge): boolean {
  if (types !== undefined && !types.includes(edge.type ?? '')) return false
  const isOfKind = (node: number) => kinds === undefined || kinds.includes(nodes[node]!.kind ?? '')
  if (!isOfKind(edge.source) || !isOfKind(edge.target)) return false
  if (except === undefined) return true
  if (except.undated === true && edge.spans.length === 0) return false
  if (except.status?.includes(edge.status ?? '') === true) return false
  return !Object.entries(except.properties ?? {}).some(([name, values]) => hasOneOf(edge, name, values))
}

function hasOneOf({ properties }: GraphEdge, name: string, values: readonly string[]): boolean {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined
  return (Array.isArray(value) ? value : [value]).some((each) => values.includes(String(each)))
}
