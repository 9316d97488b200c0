import { circularOrder, meanAngles } from './circular-order.js'
import { neighboursOf } from './neighbours.js'
import { FREE, type Decor, type DecorLabel, type LayoutInput, type LayoutResult } from './positions.js'

/** Nodes at one distance from the middle, by index of the input. */
export interface Ring {
  readonly nodes: readonly number[]
  readonly label: DecorLabel | null
}

/** A crowded ring is a band of up to so many radii, at which neighbours take turns, so that labels have room. */
const MOST_TURNS = 3
/** So wide, in steps between two radii, a picture may be before its rings become bands. */
const ROOM = 7.1
const SWEEPS = 12
/** How evenly nodes are spread on a ring, from 0 (close to whom they are tied to) to 1. */
const EVENNESS = 0.6

/**
 * Places nodes on rings around one point, each at an angle close to whom it is tied to; a first ring of one node is
 * the middle. The picture is as small as it can be without boxes that overlap.
 * O(sweeps × (nodes log nodes + pairs) + nodes²), and what {@link circularOrder} takes.
 * @param isDrawn whether the rings are drawn behind the nodes
 */
export function* onRings(input: LayoutInput, rings: readonly Ring[], isDrawn = true): Generator<number, LayoutResult> {
  const neighbours = neighboursOf(input)
  const count = neighbours.length
  const middle = rings[0]?.nodes.length === 1 ? rings[0].nodes[0]! : -1
  const outside = neighbours.map((others, node) => (node === middle ? [] : others.filter((other) => other !== middle)))
  const order = yield* circularOrder(outside)
  const angles = new Float64Array(count)
  order.forEach((node, i) => (angles[node] = (2 * Math.PI * i) / count))
  const bands = bandsOf(rings, middle)
  // On a single ring the order is as good as it gets.
  const sweeps = rings.length > 1 ? SWEEPS : 1
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const wishes = sweep === 0 ? angles.slice() : meanAngles(outside, angles)
    rings.forEach(({ nodes }, i) => spread(nodes, bands[i]!, angles, wishes))
    yield sweep / sweeps
  }
  const positions = new Float64Array(2 * count)
  rings.forEach(({ nodes }, i) => {
    const { inner, turns } = bands[i]!
    nodes
      .toSorted((a, b) => angles[a]! - angles[b]!)
      .forEach((node, k) => {
        const radius = inner + (k % turns)
        positions[2 * node] = radius * Math.cos(angles[node]!)
        positions[2 * node + 1] = radius * Math.sin(angles[node]!)
      })
  })
  const scale = yield* scaleApart(positions, input)
  positions.forEach((value, i) => (positions[i] = value * scale))
  const decor: Decor[] = !isDrawn
    ? []
    : bands.flatMap(({ inner, turns }, i) => {
        const radius = (inner + (turns - 1) / 2) * scale
        return radius === 0 ? [] : [{ type: 'ring', x: 0, y: 0, radius, label: rings[i]!.label }]
      })
  return { positions, fit: FREE, decor, lanes: null }
}

interface Band {
  readonly inner: number
  readonly turns: number
}

/** Radii in steps: one step between two nodes of a radius is enough. */
function bandsOf(rings: readonly Ring[], middle: number): Band[] {
  let outer = 0
  return rings.map(({ nodes }, i) => {
    if (i === 0 && middle >= 0) return { inner: 0, turns: 1 }
    const around = nodes.length / (2 * Math.PI)
    const innerOf = (turns: number) => Math.max(outer + 1, (around - (turns * (turns - 1)) / 2) / turns)
    // The rings to come want a step each.
    const room = ROOM - (rings.length - 1 - i)
    let turns = 1
    while (turns < MOST_TURNS && innerOf(turns) + turns - 1 > Math.max(outer + 1, room)) turns++
    const inner = innerOf(turns)
    outer = inner + turns - 1
    return { inner, turns }
  })
}

/** Moves the nodes of a ring to the angles that are best for them, as far as there is room. Changes `angles`. */
function spread(nodes: readonly number[], { inner, turns }: Band, angles: Float64Array, wishOf: Float64Array): void {
  const count = nodes.length
  if (count === 0 || inner === 0) return
  const full = 2 * Math.PI
  const sorted = nodes.toSorted((a, b) => wishOf[a]! - wishOf[b]!)
  const wishes = sorted.map((node) => wishOf[node]!)
  // Cut the circle where it is emptiest.
  let cut = 0
  let widest = -1
  wishes.forEach((angle, i) => {
    const gap = angle - (i === 0 ? wishes[count - 1]! - full : wishes[i - 1]!)
    if (gap > widest) [cut, widest] = [i, gap]
  })
  const least = Math.min(full / count, 1 / (inner + (turns - 1) / 2) / turns)
  const gap = EVENNESS * (full / count) + (1 - EVENNESS) * least
  // Isotonic regression by pooling, on what is left of the wishes when the gaps are taken out.
  const pools: { sum: number; size: number }[] = []
  for (let i = 0; i < count; i++) {
    const at = (cut + i) % count
    let pool = { sum: wishes[at]! + (at < cut ? full : 0) - i * gap, size: 1 }
    for (let last = pools.at(-1); last && last.sum / last.size >= pool.sum / pool.size; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size }
      pools.pop()
    }
    pools.push(pool)
  }
  const placed = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
  // Where that went beyond a full turn, everything stands evenly.
  const isTooLong = placed[count - 1]! - placed[0]! > full - count * gap + 1e-9
  const even = placed.reduce((sum, angle, i) => sum + angle + i * (gap - full / count), 0) / count
  for (let i = 0; i < count; i++) {
    angles[sorted[(cut + i) % count]!] = isTooLong ? even + (i * full) / count : placed[i]! + i * gap
  }
}

/** A touch more than needed, so that rounding does not bring boxes together. */
const ENOUGH = 1.001

/** By how much positions have to be spread so that no two boxes overlap; O(nodes²). */
function* scaleApart(positions: Float64Array, { widths, heights }: LayoutInput): Generator<number, number> {
  let scale = 1
  for (let a = 0; a < widths.length; a++) {
    for (let b = 0; b < a; b++) {
      const dx = Math.abs(positions[2 * a]! - positions[2 * b]!)
      const dy = Math.abs(positions[2 * a + 1]! - positions[2 * b + 1]!)
      const width = (widths[a]! + widths[b]!) / 2
      const height = (heights[a]! + heights[b]!) / 2
      if (dx * scale < width && dy * scale < height) scale = Math.min(width / dx, height / dy) * ENOUGH
    }
    if (a % 64 === 63) yield 1
  }
  return scale
}
