import { seededRandom } from '../core/random.js'
import { within } from './measures-work.js'
import type { PairInput } from './positions.js'

/** Rounds of the first order; it settles long before. */
const ROUNDS = 150
/** Rounds of the improvement, as long as nodes times pairs allow. */
const MOST_SIFTS = 12
const SIFT_BUDGET = 1_500_000

/**
 * Nodes in rows so that those who are joined stand close: within each component by the slowest wave of a random walk
 * on it (J. E. Atkins, E. G. Boman, B. Hendrickson, "A spectral algorithm for seriation", SIAM J. Comput. 28, 1998),
 * improved by moving one after the other to where it stands best (C. Matuszewski, R. Schönfeld, P. Molitor, "Using
 * sifting for k-layer straightline crossing minimization", GD 1999) where that is quick. The largest component first,
 * in each those of many ties further up. Yields how far it is, from 0 to 1. O(rounds × pairs).
 */
export function* rowOrder(input: PairInput, seed: number): Generator<number, number[]> {
  const neighbours = neighboursOf(input)
  const wave = yield* within(slowestWave(neighbours, seed), 0, 0.5)
  const components: number[][] = []
  let done = neighbours.length
  for (const nodes of componentsOf(neighbours)) {
    const rows = [...nodes].sort((a, b) => wave[a]! - wave[b]! || a - b)
    const from = done / (2 * neighbours.length)
    done += rows.length
    const ordered = yield* within(sifted(rows, neighbours), from, done / (2 * neighbours.length))
    components.push(headedByHubs(ordered, neighbours))
  }
  return components.sort((a, b) => b.length - a.length).flat()
}

/** Joined nodes, as often as a few pairs of theirs weigh: what holds often pulls more, but not everything. */
function neighboursOf({ widths, pairs, weights }: PairInput): number[][] {
  const neighbours: number[][] = Array.from(widths, () => [])
  weights.forEach((weight, i) => {
    const [a, b] = [pairs[2 * i]!, pairs[2 * i + 1]!]
    for (let times = 1 + Math.log2(weight); times >= 1; times--) {
      neighbours[a]!.push(b)
      neighbours[b]!.push(a)
    }
  })
  return neighbours
}

function* slowestWave(neighbours: readonly number[][], seed: number): Generator<number, Float64Array> {
  const random = seededRandom(seed)
  const components = componentsOf(neighbours)
  let wave = Float64Array.from(neighbours, () => random() - 0.5)
  for (let round = 0; round < ROUNDS; round++) {
    wave = wave.map((value, node) => {
      const near = neighbours[node]!
      return near.length === 0 ? value : (value + near.reduce((sum, other) => sum + wave[other]!, 0) / near.length) / 2
    })
    for (const nodes of components) flatten(wave, nodes, neighbours)
    yield round / ROUNDS
  }
  return wave
}

/** Takes out what all have in common, so that it does not drown the differences. */
function flatten(wave: Float64Array, nodes: readonly number[], neighbours: readonly number[][]): void {
  let [sum, total, most] = [0, 0, 0]
  for (const node of nodes) {
    sum += wave[node]! * neighbours[node]!.length
    total += neighbours[node]!.length
  }
  for (const node of nodes) most = Math.max(most, Math.abs((wave[node]! -= total === 0 ? 0 : sum / total)))
  if (most > 0) for (const node of nodes) wave[node]! /= most
}

function componentsOf(neighbours: readonly number[][]): number[][] {
  const isSeen = new Uint8Array(neighbours.length)
  const components: number[][] = []
  for (let start = 0; start < neighbours.length; start++) {
    if (isSeen[start] === 1) continue
    isSeen[start] = 1
    const nodes = [start]
    for (const node of nodes) {
      for (const next of neighbours[node]!) {
        if (isSeen[next] === 1) continue
        isSeen[next] = 1
        nodes.push(next)
      }
    }
    components.push(nodes)
  }
  return components
}

/** Moves each to the row where all lines together are shortest; as long as that helps, and is quick. */
function* sifted(rows: number[], neighbours: readonly number[][]): Generator<number, number[]> {
  const lines = rows.reduce((sum, node) => sum + neighbours[node]!.length, 0)
  const rounds = Math.min(MOST_SIFTS, Math.floor(SIFT_BUDGET / (rows.length * (rows.length + lines))))
  const place = new Map<number, number>()
  let order = rows
  for (let round = 0; round < rounds; round++) {
    let isBetter = false
    for (const node of rows) {
      yield round / rounds
      const from = order.indexOf(node)
      const others = order.filter((other) => other !== node)
      others.forEach((other, i) => place.set(other, i))
      const best = bestGap(node, from, others, place, neighbours)
      if (best === from) continue
      order = [...others.slice(0, best), node, ...others.slice(best)]
      isBetter = true
    }
    if (!isBetter) break
  }
  return order
}

/** Before which of the others a node stands best; where it was, unless another place is better. */
function bestGap(
  node: number,
  from: number,
  others: readonly number[],
  place: ReadonlyMap<number, number>,
  neighbours: readonly number[][],
): number {
  const own = neighbours[node]!.map((other) => place.get(other)!)
  /** By gap: how many lines of others run over it, and are one longer with the node in it. */
  const over = new Float64Array(others.length + 1)
  for (const [i, other] of others.entries()) {
    let ahead = 0
    for (const next of neighbours[other]!) if (next !== node) ahead += place.get(next)! > i ? 1 : -1
    over[i + 1] = over[i]! + ahead
  }
  const cost = (gap: number) => own.reduce((sum, at) => sum + (at < gap ? gap - at : at - gap + 1), over[gap]!)
  let best = from
  let least = cost(from)
  for (let gap = 0; gap <= others.length; gap++) {
    const its = cost(gap)
    if (its >= least) continue
    best = gap
    least = its
  }
  return best
}

function headedByHubs(rows: number[], neighbours: readonly number[][]): number[] {
  const tilt = rows.reduce((sum, node, i) => sum + neighbours[node]!.length ** 2 * (i - (rows.length - 1) / 2), 0)
  return tilt > 0 ? rows.reverse() : rows
}
