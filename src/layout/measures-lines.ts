import { distance, sample, sweep, type Measured } from './measures-work.js'
import type { Positions } from './positions.js'

/** As many edges at most are looked at for crossings. */
export const MOST_PAIRS = 10_000
const EASY_ANGLE = 70

/** Pairs of edges that touch or cross and have no end in common, and at what angles. */
export function* crossings(
  all: Uint32Array,
  places: Positions,
  random: () => number,
): Generator<number, { readonly crossings: Measured; readonly angle: Measured }> {
  const pairs = fromLeft(all, sample(all.length / 2, MOST_PAIRS, random), places)
  const tally = new Float64Array(3)
  const lines = linesOf(pairs, places)
  yield* sweep(pairs.length / 2, (i) => cross(lines, i, tally))
  const [count = 0, degrees = 0, ease = 0] = tally
  const share = count === 0 ? 0 : count / mostCrossings(pairs, places)
  return {
    crossings: { value: Math.round(share * mostCrossings(all, places)), score: 1 - share },
    angle: count === 0 ? { value: null, score: 1 } : { value: degrees / count, score: ease / count },
  }
}

/** The chosen pairs in the order of their left ends, which come first in each. */
function fromLeft(all: Uint32Array, chosen: Uint32Array, places: Positions): Uint32Array {
  const x = (edge: number, end: number) => places[2 * all[2 * edge + end]!]!
  const isTurned = Uint8Array.from({ length: all.length / 2 }, (_, edge) => Number(x(edge, 0) > x(edge, 1)))
  const left = Float64Array.from(isTurned, (end, edge) => x(edge, end))
  const order = chosen.sort((a, b) => left[a]! - left[b]! || a - b)
  return Uint32Array.from({ length: 2 * order.length }, (_, i) => {
    const edge = order[i >> 1]!
    return all[2 * edge + ((i & 1) ^ isTurned[edge]!)]!
  })
}

/** Edges by index, in columns: ends, the sides of their boxes, and degrees from -90 to 90. */
interface Lines {
  readonly pairs: Uint32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly endX: Float64Array
  readonly endY: Float64Array
  readonly top: Float64Array
  readonly bottom: Float64Array
  /** NaN without a length, which has no direction. */
  readonly slopes: Float64Array
}

function linesOf(pairs: Uint32Array, places: Positions): Lines {
  const column = (of: (a: number, b: number) => number) =>
    Float64Array.from({ length: pairs.length / 2 }, (_, i) => of(2 * pairs[2 * i]!, 2 * pairs[2 * i + 1]!))
  const x = column((a) => places[a]!)
  const y = column((a) => places[a + 1]!)
  const endX = column((_, b) => places[b]!)
  const endY = column((_, b) => places[b + 1]!)
  const top = y.map((value, i) => Math.min(value, endY[i]!))
  const bottom = y.map((value, i) => Math.max(value, endY[i]!))
  const slopes = y.map((value, i) => (Math.atan((endY[i]! - value) / (endX[i]! - x[i]!)) * 180) / Math.PI)
  return { pairs, x, y, endX, endY, top, bottom, slopes }
}

/**
 * Adds to a tally which edges further right cross edge `i`: how many, the sum of degrees, and how easy these are.
 * One long loop over columns, twice as quick as in parts: of 10,000 edges there are 50 million pairs.
 * @returns how many edges were looked at
 */
function cross({ pairs, x, y, endX, endY, top, bottom, slopes }: Lines, i: number, tally: Float64Array): number {
  const from = pairs[2 * i]!
  const to = pairs[2 * i + 1]!
  const ax = x[i]!
  const ay = y[i]!
  const bx = endX[i]!
  const by = endY[i]!
  const high = top[i]!
  const low = bottom[i]!
  const slope = slopes[i]!
  let crossed = 0
  let degrees = 0
  let ease = 0
  let j = i + 1
  for (; j < x.length; j++) {
    const cx = x[j]!
    if (cx > bx) break
    if (top[j]! > low || bottom[j]! < high) continue
    const cy = y[j]!
    const dx = endX[j]!
    const dy = endY[j]!
    // Two lines are apart where both ends of one are on the same side of the other.
    const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    if ((c > 0 && d > 0) || (c < 0 && d < 0)) continue
    const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    if ((a > 0 && b > 0) || (a < 0 && b < 0)) continue
    const start = pairs[2 * j]!
    const end = pairs[2 * j + 1]!
    if (start === from || start === to || end === from || end === to) continue
    const turn = Math.abs(slope - slopes[j]!)
    const angle = Math.min(turn, 180 - turn) || 0
    crossed++
    degrees += angle
    ease += Math.min(1, angle / EASY_ANGLE)
  }
  tally[0]! += crossed
  tally[1]! += degrees
  tally[2]! += ease
  return j - i
}

/** Every two edges without a common end. */
function mostCrossings(pairs: Uint32Array, places: Positions): number {
  const degrees = new Uint32Array(places.length / 2)
  for (const node of pairs) degrees[node]!++
  const count = pairs.length / 2
  return degrees.reduce((most, degree) => most - (degree * degree - degree) / 2, (count * count - count) / 2)
}

/** How unlike each other edges are in length. */
export function spreadOf(pairs: Uint32Array, places: Positions): Measured {
  const count = pairs.length / 2
  if (count === 0) return { value: null, score: 1 }
  const lengths = Float64Array.from({ length: count }, (_, i) => distance(places, pairs[2 * i]!, pairs[2 * i + 1]!))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / count
  if (mean === 0) return { value: null, score: 0 }
  const value = Math.sqrt(lengths.reduce((sum, length) => sum + (length / mean - 1) ** 2, 0) / count)
  return { value, score: 1 / (1 + value) }
}
