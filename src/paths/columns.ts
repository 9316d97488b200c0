import type { TemporalGraph } from '../model/index.js'

/**
 * What searches need to know of a graph, as plain columns: a worker is sent them once. Rows are the drawn spans of
 * edges; self-loops are left out, because no path takes them.
 */
export interface PathColumns {
  readonly nodeCount: number
  /** By index of the edge. */
  readonly source: Int32Array
  readonly target: Int32Array
  /** 1 for directed edges. */
  readonly leads: Uint8Array
  /** Places in the order of keys by code unit. */
  readonly nodeRank: Int32Array
  readonly edgeRank: Int32Array
  /** By row: the index of its edge, and which of its spans it is. */
  readonly edge: Int32Array
  readonly span: Int32Array
  /** 1 for an instant. */
  readonly isInstant: Uint8Array
  /** Limits of the drawn stretch. */
  readonly min: Float64Array
  readonly max: Float64Array
  /** Limits for every choice of dates: the least end and the greatest start. */
  readonly need: Float64Array
  readonly gives: Float64Array
  /** Rows by ascending `min`, and by descending `max`: no search has to sort. */
  readonly byMin: Int32Array
  readonly byMax: Int32Array
}

const known = new WeakMap<TemporalGraph, PathColumns>()

/** O(n log n) for n nodes, edges and spans; remembered by graph. */
export function columnsOf(graph: TemporalGraph): PathColumns {
  const before = known.get(graph)
  if (before !== undefined) return before
  const columns = { ...edgeColumns(graph), ...spanColumns(graph) }
  known.set(graph, columns)
  return columns
}

type EdgeColumns = Pick<PathColumns, 'nodeCount' | 'source' | 'target' | 'leads' | 'nodeRank' | 'edgeRank'>

function edgeColumns({ nodes, edges }: TemporalGraph): EdgeColumns {
  const source = new Int32Array(edges.length)
  const target = new Int32Array(edges.length)
  const leads = new Uint8Array(edges.length)
  for (const edge of edges) {
    source[edge.index] = edge.source
    target[edge.index] = edge.target
    leads[edge.index] = edge.directed ? 1 : 0
  }
  return { nodeCount: nodes.length, source, target, leads, nodeRank: rank(nodes), edgeRank: rank(edges) }
}

function rank(records: readonly { readonly key: string }[]): Int32Array {
  const order = Array.from(records.keys()).sort((a, b) => (records[a]!.key < records[b]!.key ? -1 : 1))
  const ranks = new Int32Array(records.length)
  for (const [place, index] of order.entries()) ranks[index] = place
  return ranks
}

function spanColumns({ edges }: TemporalGraph): Omit<PathColumns, keyof EdgeColumns> {
  const size = edges.reduce((sum, { spans }) => sum + spans.length, 0)
  const edge = new Int32Array(size)
  const span = new Int32Array(size)
  const isInstant = new Uint8Array(size)
  const [min, max, need, gives] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let count = 0
  for (const { index, source, target, spans } of edges) {
    if (source === target) continue
    for (const [place, { kind, drawn, certain }] of spans.entries()) {
      if (!(drawn.min < drawn.max)) continue
      edge[count] = index
      span[count] = place
      isInstant[count] = kind === 'instant' ? 1 : 0
      min[count] = drawn.min
      max[count] = drawn.max
      need[count] = certain.endMin
      gives[count] = certain.startMax
      count++
    }
  }
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  return {
    edge: edge.subarray(0, count),
    span,
    isInstant,
    min,
    max,
    need,
    gives,
    byMin: rows.toSorted((a, b) => compare(min[a]!, min[b]!) || a - b),
    byMax: rows.toSorted((a, b) => compare(max[b]!, max[a]!) || a - b),
  }
}

/** Infinities have no difference. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
