/**
 * A static index of points `(x, y)` that reports those with a small `x` and a large `y`.
 *
 * Points are sorted by `x`; a tree of maxima over `y` lets a query skip every stretch without an answer.
 * This is a priority search tree (E. M. McCreight, "Priority Search Trees", SIAM J. Comput. 14, 1985)
 * laid out in arrays. Building takes O(n log n), a query O(log n + k log(n / k)) for k answers;
 * memory is 24 bytes a point. The order of answers is not defined.
 */
export class DominanceIndex {
  readonly #x: Float64Array
  readonly #id: Uint32Array
  /** Leaves from `#leaves` on, each inner node holding the larger of its children. */
  readonly #max: Float64Array
  readonly #leaves: number
  /** Room for the walk: one node a level and its sibling. */
  readonly #stack = new Uint32Array(72)

  /** Takes the points at `ids`: point `i` is `(x[i], y[i])`. */
  constructor(ids: readonly number[], x: ArrayLike<number>, y: ArrayLike<number>) {
    const sorted = Uint32Array.from(ids).sort((a, b) => (x[a]! < x[b]! ? -1 : x[a]! > x[b]! ? 1 : a - b))
    const count = sorted.length
    let leaves = 1
    while (leaves < count) leaves *= 2
    this.#leaves = leaves
    this.#id = sorted
    this.#x = Float64Array.from(sorted, (id) => x[id]!)
    this.#max = new Float64Array(leaves * 2).fill(-Infinity)
    for (let i = 0; i < count; i++) this.#max[leaves + i] = y[sorted[i]!]!
    for (let i = leaves - 1; i > 0; i--) this.#max[i] = Math.max(this.#max[2 * i]!, this.#max[2 * i + 1]!)
  }

  /** How many points have `x < limit` (or `x <= limit` if `inclusive`). O(log n). */
  countBelow(limit: number, inclusive = false): number {
    let low = 0
    let high = this.#x.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const x = this.#x[middle]!
      if (inclusive ? x <= limit : x < limit) low = middle + 1
      else high = middle
    }
    return low
  }

  /**
   * Writes the ids at positions `[first, end)` of the order by `x` whose `y > limit` (or `>=` if `inclusive`)
   * into `out` from `at` on, in no order of use to anybody, and returns where it ends.
   */
  report(first: number, end: number, limit: number, inclusive: boolean, out: Uint32Array, at = 0): number {
    if (first >= end) return at
    const tree = this.#max
    const leaves = this.#leaves
    const ids = this.#id
    let next = at
    let depth = 0
    this.#stack[depth++] = 1
    while (depth > 0) {
      const node = this.#stack[--depth]!
      const best = tree[node]!
      if (inclusive ? best < limit : best <= limit) continue
      const span = leaves >> (31 - Math.clz32(node))
      const low = node * span - leaves
      if (low >= end || low + span <= first) continue
      if (span === 1) out[next++] = ids[low]!
      else {
        this.#stack[depth++] = 2 * node + 1
        this.#stack[depth++] = 2 * node
      }
    }
    return next
  }
}
