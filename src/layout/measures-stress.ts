import { BETWEEN_BREAKS, distance, sample, type Measured } from './measures-work.js'
import type { Positions } from './positions.js'

/** As many distances at most are looked at for stress. */
export const MOST_DISTANCES = 2000 * 2000

export function* stressOf(pairs: Uint32Array, places: Positions, random: () => number): Generator<number, Measured> {
  const count = places.length / 2
  const { starts, neighbours } = adjacency(pairs, count)
  const sources = sample(count, Math.ceil(MOST_DISTANCES / count), random)
  const steps = new Int32Array(count)
  const queue = new Uint32Array(count)
  let found = 0
  let sum = 0
  let squares = 0
  let work = 0
  for (const [i, source] of sources.entries()) {
    steps.fill(-1)
    steps[source] = 0
    queue[0] = source
    let end = 1
    for (let head = 0; head < end; head++) {
      const node = queue[head]!
      const step = steps[node]!
      if (node !== source) {
        const perStep = distance(places, source, node) / step
        found++
        sum += perStep
        squares += perStep * perStep
      }
      work += starts[node + 1]! - starts[node]! + 1
      for (let n = starts[node]!; n < starts[node + 1]!; n++) {
        const next = neighbours[n]!
        if (steps[next]! >= 0) continue
        steps[next] = step + 1
        queue[end++] = next
      }
      if (work < BETWEEN_BREAKS) continue
      work = 0
      yield i / sources.length
    }
  }
  if (found === 0) return { value: null, score: 1 }
  // The best scale is sum / squares: put in, it leaves this.
  const score = squares === 0 ? 0 : Math.min(1, (sum * sum) / (found * squares))
  return { value: 1 - score, score }
}

/** The neighbours of a node, from its own start to that of the next. */
function adjacency(pairs: Uint32Array, count: number): { starts: Uint32Array; neighbours: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (const node of pairs) starts[node]!++
  for (let i = 1; i <= count; i++) starts[i]! += starts[i - 1]!
  const neighbours = new Uint32Array(pairs.length)
  // From the end of each back to its start.
  for (let i = 0; i < pairs.length; i++) neighbours[--starts[pairs[i]!]!] = pairs[i ^ 1]!
  return { starts, neighbours }
}
