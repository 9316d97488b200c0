import type { TemporalGraph } from '../model/index.js'

/**
 * Edges as columns of numbers, one row a span (one row an edge without an order of time), sorted by `lo`.
 *
 * A row may be crossed from `max(a, lo)` on by whoever is there at `a < hi`. It may be crossed for every choice of
 * dates by whoever is there at `A <= need` at the latest, and then arrives at `max(A, gives)` at the latest; `need` is
 * NaN where no choice is safe. Limits are those of the drawn stretch in the window.
 */
export interface Arcs {
  readonly nodeCount: number
  readonly count: number
  readonly tail: Int32Array
  readonly head: Int32Array
  readonly lo: Float64Array
  readonly hi: Float64Array
  readonly need: Float64Array
  readonly gives: Float64Array
  /** Index of the edge in the graph. */
  readonly edge: Int32Array
  /** Which of its spans. */
  readonly span: Int32Array
  /** 1 where it leads from tail to head only. */
  readonly oneWay: Uint8Array
  readonly hasOneWay: boolean
  /** Whether a path may cross an edge twice, in different legs. */
  readonly hasRepeats: boolean
  /** Rows at node `n` that lead away from it, ascending: `at[first[n]] … at[first[n + 1] - 1]`. */
  readonly first: Int32Array
  readonly at: Int32Array
  /** The node at the other end of a row of `at`. */
  readonly other: Int32Array
  /** The greatest `hi` among the rows of the node up to here. */
  readonly reach: Float64Array
}

/** The rows before sorting by node. */
export class ArcRows {
  readonly tail: Int32Array
  readonly head: Int32Array
  readonly lo: Float64Array
  readonly hi: Float64Array
  readonly need: Float64Array
  readonly gives: Float64Array
  readonly edge: Int32Array
  readonly span: Int32Array
  readonly oneWay: Uint8Array
  count = 0

  constructor(size: number) {
    this.tail = new Int32Array(size)
    this.head = new Int32Array(size)
    this.lo = new Float64Array(size)
    this.hi = new Float64Array(size)
    this.need = new Float64Array(size)
    this.gives = new Float64Array(size)
    this.edge = new Int32Array(size)
    this.span = new Int32Array(size)
    this.oneWay = new Uint8Array(size)
  }
}

/** Lists the rows of each node. O(nodes + rows). */
export function arcsOf(rows: ArcRows, nodeCount: number, hasRepeats: boolean): Arcs {
  const { tail, head, lo, hi, need, gives, edge, span, oneWay, count } = rows
  const first = new Int32Array(nodeCount + 1)
  let hasOneWay = false
  for (let i = 0; i < count; i++) {
    first[tail[i]! + 1]!++
    if (oneWay[i] === 0) first[head[i]! + 1]!++
    else hasOneWay = true
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!
  const places = first.slice(0, nodeCount)
  const total = first[nodeCount]!
  const at = new Int32Array(total)
  const other = new Int32Array(total)
  const reach = new Float64Array(total)
  const put = (row: number, node: number, end: number) => {
    const place = places[node]!++
    at[place] = row
    other[place] = end
    reach[place] = place > first[node]! ? Math.max(reach[place - 1]!, hi[row]!) : hi[row]!
  }
  for (let i = 0; i < count; i++) {
    put(i, tail[i]!, head[i]!)
    if (oneWay[i] === 0) put(i, head[i]!, tail[i]!)
  }
  const columnsOf = { tail, head, lo, hi, need, gives, edge, span, oneWay }
  return { ...columnsOf, nodeCount, count, hasOneWay, hasRepeats, first, at, other, reach }
}

/** Spans of a graph in two orders, so that no search has to sort. */
export interface SpanColumns {
  readonly edge: Int32Array
  readonly span: Int32Array
  readonly min: Float64Array
  readonly max: Float64Array
  readonly need: Float64Array
  readonly gives: Float64Array
  /** Rows by ascending `min`. */
  readonly byMin: Int32Array
  /** Rows by descending `max`. */
  readonly byMax: Int32Array
}

const columns = new WeakMap<TemporalGraph, SpanColumns>()

/** The drawn spans of all edges, self-loops left out: no path takes them. O(spans log spans), remembered by graph. */
export function spanColumns(graph: TemporalGraph): SpanColumns {
  const before = columns.get(graph)
  if (before !== undefined) return before
  const rows = graph.edges.flatMap(({ index, source, target, spans }) =>
    source === target
      ? []
      : spans.flatMap(({ drawn, certain }, span) =>
          drawn.min < drawn.max ? [{ index, span, drawn, need: certain.endMin, gives: certain.startMax }] : [],
        ),
  )
  const min = Float64Array.from(rows, ({ drawn }) => drawn.min)
  const max = Float64Array.from(rows, ({ drawn }) => drawn.max)
  const all = Int32Array.from(rows.keys())
  const made = {
    edge: Int32Array.from(rows, ({ index }) => index),
    span: Int32Array.from(rows, ({ span }) => span),
    min,
    max,
    need: Float64Array.from(rows, ({ need }) => need),
    gives: Float64Array.from(rows, ({ gives }) => gives),
    byMin: all.toSorted((a, b) => compare(min[a]!, min[b]!) || a - b),
    byMax: all.toSorted((a, b) => compare(max[b]!, max[a]!) || a - b),
  }
  columns.set(graph, made)
  return made
}

/** Infinities have no difference. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Rows that lead from one node to another, ascending. O(rows at the first). */
export function* rowsBetween({ first, at, other }: Arcs, from: number, to: number): Generator<number> {
  for (let i = first[from]!; i < first[from + 1]!; i++) if (other[i] === to) yield at[i]!
}
