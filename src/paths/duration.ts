import { before, lowerBound } from './arrivals.js'
import type { Arcs } from './arcs.js'

/** Where a scan begins: nodes, from a moment on, by who departed at the latest at `departures`; by ascending moments. */
export interface TimedSeeds {
  readonly nodes: readonly number[]
  readonly times: readonly number[]
  readonly departures: readonly number[]
}

/** Rows looked at between two breaks: some milliseconds of work. */
const BETWEEN_BREAKS = 50_000

/**
 * The shortest duration: the infimum of arrival minus departure, ms, 0 where all rows of a path may be crossed at one
 * moment; `Infinity` where there is no path. One pass over the rows in order of time that carries by node the latest
 * departure with which it can be reached by now; what cannot improve on the best is not followed. Wu et al. 2014,
 * section 4.3, carry lists of pairs instead, because instants need no look back at rows that are still open.
 *
 * @param closed by node, 1 for those never to be entered
 */
export function* shortestDuration(
  arcs: Arcs,
  seeds: TimedSeeds,
  closed: Uint8Array,
  target: number,
): Generator<void, number> {
  const { lo, hi, tail, head, oneWay, count, first, at, other, reach } = arcs
  const departure = new Float64Array(arcs.nodeCount).fill(-Infinity)
  // NaN neither gives nor takes.
  for (let node = 0; node < closed.length; node++) if (closed[node] === 1) departure[node] = NaN
  let best = Infinity
  let work = 0
  const stack: number[] = []
  const improve = (node: number, departs: number) => {
    departure[node] = departs
    stack.push(node)
  }

  let seed = 0
  let row = lowerBound(lo, count, seeds.times[0] ?? Infinity)
  while (best > 0 && (row < count || seed < seeds.nodes.length)) {
    const opening = row < count ? lo[row]! : Infinity
    const isSeed = seed < seeds.nodes.length && seeds.times[seed]! <= opening
    const now = isSeed ? seeds.times[seed]! : opening
    if (isSeed) {
      const node = seeds.nodes[seed]!
      if (seeds.departures[seed]! > departure[node]!) improve(node, seeds.departures[seed]!)
      seed++
    } else {
      const from = departure[tail[row]!]!
      const to = departure[head[row]!]!
      const there = Math.min(from, hi[row]!)
      if (there > to && now - there < best) improve(head[row]!, there)
      const back = Math.min(to, hi[row]!)
      if (oneWay[row] === 0 && back > from && now - back < best) improve(tail[row]!, back)
    }
    // Whoever can be reached better looks back at the rows before this one that are still open.
    for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
      if (here === target) {
        best = Math.min(best, Math.max(0, now - departure[here]!))
        continue
      }
      const begin = first[here]!
      for (let i = before(at, begin, first[here + 1]!, row) - 1; i >= begin && reach[i]! > now; i--) {
        work++
        const until = hi[at[i]!]!
        if (!(until > now)) continue
        const next = other[i]!
        const then = Math.min(departure[here]!, until)
        if (!(then > departure[next]!) || !(now - then < best)) continue
        improve(next, then)
      }
      if (work > BETWEEN_BREAKS) {
        work = 0
        yield
      }
    }
    if (isSeed) continue
    row++
    if (row % BETWEEN_BREAKS === 0) yield
  }
  return best
}
