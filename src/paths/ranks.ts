import type { TemporalGraph } from '../model/index.js'

/** Places in the order of keys by code unit, by index. */
export interface Ranks {
  readonly nodes: Int32Array
  readonly edges: Int32Array
}

const known = new WeakMap<TemporalGraph, Ranks>()

/** The order in which equal paths are told apart. O(n log n), remembered by graph. */
export function ranksOf(graph: TemporalGraph): Ranks {
  const before = known.get(graph)
  if (before !== undefined) return before
  const ranks = { nodes: rank(graph.nodes), edges: rank(graph.edges) }
  known.set(graph, ranks)
  return ranks
}

function rank(records: readonly { readonly key: string }[]): Int32Array {
  const order = Array.from(records.keys()).sort((a, b) => (records[a]!.key < records[b]!.key ? -1 : 1))
  const ranks = new Int32Array(records.length)
  for (const [place, index] of order.entries()) ranks[index] = place
  return ranks
}
