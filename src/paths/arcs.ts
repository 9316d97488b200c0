/**
 * Edges as columns of numbers, one row a span (one row an edge without an order of time), sorted by `lo`.
 *
 * A row may be crossed from `max(a, lo)` on by whoever is there at `a < hi`. It may be crossed for every choice of
 * dates by whoever is there at `A <= need` at the latest, and then arrives at `max(A, gives)` at the latest; `need` is
 * NaN where no choice is safe. Limits are those of the drawn stretch in the window.
 */
export interface ArcRows {
  readonly tail: Int32Array
  readonly head: Int32Array
  readonly lo: Float64Array
  readonly hi: Float64Array
  readonly need: Float64Array
  readonly gives: Float64Array
  /** Index of the edge in the graph. */
  readonly edge: Int32Array
  /** Row of the columns of the graph. */
  readonly row: Int32Array
  /** 1 where it leads from tail to head only. */
  readonly oneWay: Uint8Array
  /** How many rows are filled. */
  count: number
}

/** The same, with the rows of each node. */
export interface Arcs extends Readonly<ArcRows> {
  readonly nodeCount: number
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

/** Room for so many rows. */
export function emptyRows(size: number): ArcRows {
  return {
    tail: new Int32Array(size),
    head: new Int32Array(size),
    lo: new Float64Array(size),
    hi: new Float64Array(size),
    need: new Float64Array(size),
    gives: new Float64Array(size),
    edge: new Int32Array(size),
    row: new Int32Array(size),
    oneWay: new Uint8Array(size),
    count: 0,
  }
}

/** Lists the rows of each node. O(nodes + rows). */
export function arcsOf(rows: ArcRows, nodeCount: number, hasRepeats: boolean): Arcs {
  const { tail, head, hi, oneWay, count } = rows
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
  const put = (entry: number, node: number, end: number) => {
    const place = places[node]!++
    at[place] = entry
    other[place] = end
    reach[place] = place > first[node]! ? Math.max(reach[place - 1]!, hi[entry]!) : hi[entry]!
  }
  for (let i = 0; i < count; i++) {
    put(i, tail[i]!, head[i]!)
    if (oneWay[i] === 0) put(i, head[i]!, tail[i]!)
  }
  return { ...rows, nodeCount, hasOneWay, hasRepeats, first, at, other, reach }
}

/** Rows that lead from one node to another, ascending. O(rows at the first). */
export function* rowsBetween({ first, at, other }: Arcs, from: number, to: number): Generator<number> {
  for (let i = first[from]!; i < first[from + 1]!; i++) if (other[i] === to) yield at[i]!
}
