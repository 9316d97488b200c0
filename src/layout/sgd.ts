import { BETWEEN_BREAKS } from './measures-work.js'
import { neighboursOf } from './neighbours.js'
import type { PairInput, Positions } from './positions.js'

/** How many steps nodes are apart: from all of them while that many numbers may be kept, else from some. */
export interface Steps {
  /** Nodes that distances are known from. */
  readonly sources: Uint32Array
  /** From `sources[row]` to a node at `row * nodes + node`; 0 to itself and where no path leads. */
  readonly hops: Uint16Array
  /** How many nodes a source speaks for up to so many steps from it, at `row * FARTHEST_SHARE + steps`. */
  readonly shares: Uint32Array
  readonly longest: number
  /** Number of each node's component. */
  readonly components: Uint32Array
}

const MOST_HOPS = 6_000_000
const FARTHEST_SHARE = 64

/**
 * Breadth-first searches; O(sources × (nodes + pairs)). Where not all nodes can be sources, those are picked at random
 * and every node is spoken for by the nearest: M. Ortmann, M. Klimenta, U. Brandes, "A sparse stress model", JGAA 2017.
 * Yields how far it is, from 0 to 1.
 */
export function* stepsOf(input: PairInput, random: () => number): Generator<number, Steps> {
  const neighbours = neighboursOf(input)
  const count = neighbours.length
  const components = componentsOf(neighbours)
  const sources = shuffled(count, random).subarray(0, Math.ceil(MOST_HOPS / Math.max(1, count)))
  const hops = new Uint16Array(sources.length * count)
  const nearest = new Uint16Array(count).fill(65_535)
  const owners = new Uint32Array(count)
  let longest = 1
  let work = BETWEEN_BREAKS
  for (const [row, source] of sources.entries()) {
    const found = hops.subarray(row * count, (row + 1) * count)
    const queue = [source]
    for (const node of queue) {
      for (const next of neighbours[node]!) {
        if (found[next] !== 0 || next === source) continue
        found[next] = found[node]! + 1
        queue.push(next)
      }
      work += neighbours[node]!.length
      if (found[node]! >= nearest[node]!) continue
      nearest[node] = found[node]!
      owners[node] = row
    }
    longest = Math.max(longest, found[queue.at(-1)!]!)
    work += count
    if (work < BETWEEN_BREAKS) continue
    work = 0
    yield row / sources.length
  }
  const shares = new Uint32Array(sources.length * FARTHEST_SHARE)
  owners.forEach((row, node) => shares[row * FARTHEST_SHARE + Math.min(nearest[node]!, FARTHEST_SHARE - 1)]!++)
  for (let i = 0; i < shares.length; i++) if (i % FARTHEST_SHARE > 0) shares[i]! += shares[i - 1]!
  return { sources, hops, shares, longest, components }
}

function componentsOf(neighbours: readonly number[][]): Uint32Array {
  const components = new Uint32Array(neighbours.length)
  let last = 0
  neighbours.forEach((_, start) => {
    if (components[start] !== 0) return
    const queue = [start]
    components[start] = ++last
    for (const node of queue) {
      for (const next of neighbours[node]!) {
        if (components[next] !== 0) continue
        components[next] = last
        queue.push(next)
      }
    }
  })
  return components
}

export function shuffled(count: number, random: () => number): Uint32Array {
  const all = Uint32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const picked = all[other]!
    all[other] = all[i]!
    all[i] = picked
  }
  return all
}

export interface Descent {
  /** Ideal distance of neighbours, CSS pixels. */
  readonly unit: number
  /** By node: 1, or 0 for those that stay. */
  readonly frees: Float64Array
  /** Up to so many steps nodes jump to where they should be at first; the less, the more stays as it was. */
  readonly heat: number
  readonly random: () => number
  /** Called after each round. */
  readonly constrain: () => void
}

const ROUNDS = 15
/** Of the way to the ideal distance of neighbours at last. */
const LAST_STEP = 0.1

/**
 * Moves nodes to where their distances are in proportion to the steps between them: J. Zheng, S. Pawar, D. Goodman,
 * "Graph drawing by stochastic gradient descent", IEEE TVCG 2019; with all nodes moved against one source after the
 * other, so that what is read lies in a row. O(sources × nodes), some 400 ms at 2,000 nodes. Changes `positions`.
 * Yields how far it is, from 0 to 1.
 */
export function* descend(
  positions: Positions,
  { widths, pairs }: PairInput,
  { sources, hops, shares, longest }: Steps,
  { unit, frees, heat, random, constrain }: Descent,
): Generator<number, void> {
  const count = widths.length
  const isWhole = sources.length === count
  const moves = new Float64Array(longest + 1)
  let work = 0
  for (let round = 0; round < ROUNDS; round++) {
    const eta = heat ** 2 * (LAST_STEP / heat ** 2) ** (round / (ROUNDS - 1))
    // Nobody would speak for the pairs that are joined.
    if (!isWhole) joinPairs(positions, pairs, unit, Math.min(1, eta) / 2, frees)
    for (const [turn, row] of shuffled(sources.length, random).entries()) {
      weigh(moves, shares, row)
      for (let h = 1; h <= longest; h++) moves[h] = Math.min(1, moves[h]! * eta) / 2
      drawTo(positions, sources[row]!, hops, row * count, moves, unit, frees)
      work += count
      if (work < BETWEEN_BREAKS) continue
      work = 0
      yield (round + turn / sources.length) / ROUNDS
    }
    constrain()
  }
}

/** What nodes so many steps away from a source count for. */
export function weigh(weights: Float64Array, shares: Uint32Array, row: number): void {
  for (let h = 1; h < weights.length; h++) {
    weights[h] = shares[row * FARTHEST_SHARE + Math.min(h >> 1, FARTHEST_SHARE - 1)]! / (h * h)
  }
}

function drawTo(
  positions: Positions,
  source: number,
  hops: Uint16Array,
  start: number,
  moves: Float64Array,
  unit: number,
  frees: Float64Array,
): void {
  const x = positions[2 * source]!
  const y = positions[2 * source + 1]!
  for (let node = 0; node < frees.length; node++) {
    const h = hops[start + node]!
    if (h === 0) continue
    const dx = positions[2 * node]! - x
    const dy = positions[2 * node + 1]! - y
    const length = Math.sqrt(dx * dx + dy * dy)
    const move = moves[h]! * frees[node]!
    if (length > 0) {
      const share = (move * (unit * h - length)) / length
      positions[2 * node]! += share * dx
      positions[2 * node + 1]! += share * dy
    } else {
      // Who is quite where another is goes his own way.
      positions[2 * node]! += move * unit * h * Math.cos(node)
      positions[2 * node + 1]! += move * unit * h * Math.sin(node)
    }
  }
}

function joinPairs(positions: Positions, pairs: Uint32Array, unit: number, move: number, frees: Float64Array): void {
  for (let i = 0; i < pairs.length; i += 2) {
    const a = pairs[i]!
    const b = pairs[i + 1]!
    const dx = positions[2 * a]! - positions[2 * b]!
    const dy = positions[2 * a + 1]! - positions[2 * b + 1]!
    const length = Math.sqrt(dx * dx + dy * dy) || 1
    const share = (move * (unit - length)) / length
    positions[2 * a]! += frees[a]! * share * dx
    positions[2 * a + 1]! += frees[a]! * share * dy
    positions[2 * b]! -= frees[b]! * share * dx
    positions[2 * b + 1]! -= frees[b]! * share * dy
  }
}

/**
 * How far distances are from being `unit` a step, over all that are known, their mean a step, and the length of a step
 * with which a picture of less stress is as large as this one; NaN for none. O(sources × nodes).
 */
export function* stressOfSteps(
  positions: Positions,
  { sources, hops }: Steps,
  unit: number,
): Generator<number, { readonly stress: number; readonly meanUnit: number; readonly sameUnit: number }> {
  const count = positions.length / 2
  let [stress, perStep, squares, found, work] = [0, 0, 0, 0, 0]
  for (const [row, source] of sources.entries()) {
    for (let node = 0; node < count; node++) {
      const h = hops[row * count + node]!
      if (h === 0) continue
      const dx = positions[2 * node]! - positions[2 * source]!
      const dy = positions[2 * node + 1]! - positions[2 * source + 1]!
      const ratio = Math.sqrt(dx * dx + dy * dy) / h
      if (Number.isNaN(ratio)) continue
      stress += (ratio / unit - 1) ** 2
      perStep += ratio
      squares += ratio * ratio
      found++
    }
    work += count
    if (work < BETWEEN_BREAKS) continue
    work = 0
    yield row / sources.length
  }
  return { stress, meanUnit: found === 0 ? Number.NaN : perStep / found, sameUnit: squares / perStep }
}
