import type { Arcs } from './arcs.js'

/** States of nodes in a scan. The two last bits of an open and a reached node differ in one way only. */
export const OPEN = 0
export const REACHED = 1
/** Never entered and never left. */
export const CLOSED = 2

/** Where a scan begins: nodes, each from a moment on, by ascending moments. */
export interface Seeds {
  readonly nodes: readonly number[]
  readonly times: readonly number[]
}

/**
 * Earliest arrivals, by one pass over the rows in order of time: a row is looked at when it opens, and whoever is
 * reached looks back at the rows that are still open. Each row is seen once from the pass and at most once from each
 * end, so O(rows + nodes log rows). After the one-pass algorithm of Wu et al. 2014, section 4.1, there for instants.
 *
 * @param state by node, {@link OPEN} or {@link CLOSED}; {@link REACHED} is written
 * @param times by node, ms UTC; written where a node is reached
 * @param target ends the scan as soon as it is reached; -1 for none
 */
export function scanArrivals(arcs: Arcs, seeds: Seeds, state: Uint8Array, times: Float64Array, target: number): void {
  const { lo, tail, head, oneWay, hasOneWay, count } = arcs
  const stack: number[] = []
  let seed = 0
  let row = lowerBound(lo, count, seeds.times[0] ?? Infinity)
  for (;;) {
    const opening = row < count ? lo[row]! : Infinity
    while (seed < seeds.nodes.length && seeds.times[seed]! <= opening) {
      const node = seeds.nodes[seed]!
      if (state[node] === OPEN) enter(arcs, node, seeds.times[seed]!, row, state, times, stack)
      seed++
    }
    if (target >= 0 && state[target] === REACHED) return
    const stop = seed < seeds.nodes.length ? lowerBound(lo, count, seeds.times[seed]!) : count
    if (hasOneWay) {
      for (; row < stop; row++) {
        const [a, b] = [tail[row]!, head[row]!]
        const [isAt, isThere] = [state[a]!, state[b]!]
        if ((isAt ^ isThere) !== 1 || (isAt === OPEN && oneWay[row] === 1)) continue
        enter(arcs, isAt === OPEN ? a : b, lo[row]!, row, state, times, stack)
        if (target >= 0 && state[target] === REACHED) return
      }
    } else {
      for (; row < stop; row++) {
        const isAt = state[tail[row]!]!
        // Exactly one of the two ends is reached and the other open.
        if ((isAt ^ state[head[row]!]!) !== 1) continue
        enter(arcs, isAt === OPEN ? tail[row]! : head[row]!, lo[row]!, row, state, times, stack)
        if (target >= 0 && state[target] === REACHED) return
      }
    }
    if (row >= count && seed >= seeds.nodes.length) return
  }
}

/** A node is reached at `time`, and with it whatever rows before `row` still lead to. */
function enter(
  { first, at, other, reach, hi }: Arcs,
  start: number,
  time: number,
  row: number,
  state: Uint8Array,
  times: Float64Array,
  stack: number[],
): void {
  state[start] = REACHED
  times[start] = time
  stack.push(start)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const begin = first[node]!
    for (let i = before(at, begin, first[node + 1]!, row) - 1; i >= begin && reach[i]! > time; i--) {
      const next = other[i]!
      if (state[next] !== OPEN || !(hi[at[i]!]! > time)) continue
      state[next] = REACHED
      times[next] = time
      stack.push(next)
    }
  }
}

/** The first of the ascending numbers in `[begin, end)` that is not less than `row`. */
export function before(sorted: Int32Array, begin: number, end: number, row: number): number {
  let [low, high] = [begin, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < row) low = middle + 1
    else high = middle
  }
  return low
}

/** The first of `count` ascending numbers that is not less than `moment`. */
export function lowerBound(sorted: Float64Array, count: number, moment: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < moment) low = middle + 1
    else high = middle
  }
  return low
}
