import type { Status, TemporalGraph } from '../model/index.js'
import { edgesOfLayer } from './layers.js'
import { DOUBTED_STATUSES, nodeOf, type NetworkOptions } from './options.js'

/** By index of the edge, 1 for those that take part, whatever their dates. One pass over the edges. */
export function takenEdges(graph: TemporalGraph, options: NetworkOptions): Uint8Array {
  const { layer, types = [], status = [], avoid = [], edges } = options
  const inLayer = layer === null || layer === undefined ? null : edgesOfLayer(graph, layer)
  const ofType = types.length === 0 ? null : new Set<string | null>(types)
  const refused = new Set<Status | null>(DOUBTED_STATUSES.filter((each) => !status.includes(each)))
  const avoided = new Set(avoid.map((key) => nodeOf(graph, key, 'avoid')))
  return Uint8Array.from(graph.edges, (edge) => {
    const { index, source, target, type } = edge
    if (edges?.[index] === 0 || inLayer?.[index] === 0) return 0
    if (ofType?.has(type) === false || refused.has(edge.status)) return 0
    return avoided.has(source) || avoided.has(target) ? 0 : 1
  })
}
