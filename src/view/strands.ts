import { timeOrder, type Frame } from '../store/index.js'
import type { Bundle, Stripe } from './bundles.js'
import { leave, loopCentre, loopRadius, pointOn, type Anchor, type Point, type Trace } from './geometry.js'

/** A stretch of a row. */
export interface LaneBar {
  readonly from: number
  readonly to: number
  readonly stripe: Stripe
}

/** How an edge is drawn among lanes, beside its line from row to row. */
export interface LaneLook {
  readonly bundle: Bundle
  /** Of the line itself. */
  readonly stripe: Stripe
  readonly bars: readonly LaneBar[]
  /** Where it began again: lines as the first one. */
  readonly again: readonly number[]
  /** From the middle of a row to its bars, in the row of the bundle's `a` and in that of its `b`. */
  readonly off: readonly [number, number]
}

/** One edge of its own on screen: a curve from its bundle's `a` to its `b`, or a ring. CSS pixels. */
export type Strand = { readonly edge: number } & (
  | {
      readonly shape: 'curve'
      readonly trace: Trace
      /** Where every edge is drawn at its own dates. */
      readonly lane?: LaneLook
    }
  | { readonly shape: 'ring'; readonly centre: Point; readonly radius: number }
)

/** Between two curves at their middles. */
const SPACING_PX = 26
const LEAST_SPACING_PX = 7
/** Between two rings at their far sides. */
const RING_SPACING_PX = 22
/** Of more edges a part is drawn one by one: nobody could tell them apart. */
const MOST_STRANDS = 240
/** The margin of the view that no middle of a curve enters. */
const MARGIN_PX = 12

/**
 * An open bundle as its single edges in order of time, from top to bottom, or from left to right where it
 * stands upright; of very many the shown ones that come first. O(edges log edges).
 */
export function strandsOf(
  bundle: Bundle,
  frame: Frame,
  anchor: (node: number) => Anchor,
  view: { readonly width: number; readonly height: number },
): readonly Strand[] {
  const edges = inTime(bundle.edges.slice(0, MOST_STRANDS), frame)
  if (bundle.a === bundle.b) return rings(edges, anchor(bundle.a), view)
  const from = anchor(bundle.a)
  const to = anchor(bundle.b)
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 1) return []
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  // Reading goes down, or to the right.
  const turn = Math.abs(across.y) >= Math.abs(across.x) ? Math.sign(across.y) : Math.sign(across.x)
  const normal = { x: across.x * turn, y: across.y * turn }
  const offsets = fan(edges.length, length, roomAcross(middle, normal, view))
  return edges.map((edge, i) => ({ edge, shape: 'curve', trace: bent(from, to, middle, normal, offsets[i]!) }))
}

/** How far one can go from the middle against and along the normal before leaving the view. */
export interface Room {
  readonly before: number
  readonly after: number
}

/**
 * The distances of curves from the straight line at their middle, ascending and evenly spaced, CSS pixels:
 * on both sides alike unless the view ends on one of them.
 * @param length of the straight line; short ones are fanned out less
 */
export function fan(count: number, length: number, { before, after }: Room): number[] {
  const gaps = Math.max(1, count - 1)
  const comfortable = Math.min(SPACING_PX, Math.max(LEAST_SPACING_PX, (length * 0.8 + 80) / gaps))
  // Pushed to one side by the view's edge, it still is a fan and no bow.
  const furthest = Math.max(length * 0.5 + 60, (LEAST_SPACING_PX * gaps) / 2)
  const [above, below] = [Math.min(before, furthest), Math.min(after, furthest)]
  const width = Math.min(comfortable, (above + below) / gaps) * (count - 1)
  const first = Math.min(Math.max(-width / 2, -above), below - width)
  return Array.from({ length: count }, (_, i) => (count === 1 ? 0 : first + (i * width) / gaps))
}

function roomAcross(middle: Point, normal: Point, view: { width: number; height: number }): Room {
  const inView =
    middle.x > MARGIN_PX &&
    middle.y > MARGIN_PX &&
    middle.x < view.width - MARGIN_PX &&
    middle.y < view.height - MARGIN_PX
  if (!inView) {
    const half = Math.min(view.width, view.height) / 2
    return { before: half, after: half }
  }
  return {
    before: wayOut(middle, { x: -normal.x, y: -normal.y }, view),
    after: wayOut(middle, normal, view),
  }
}

function wayOut({ x, y }: Point, way: Point, { width, height }: { width: number; height: number }): number {
  const along = (at: number, step: number, size: number) =>
    Math.abs(step) < 1e-6 ? Infinity : ((step > 0 ? size - MARGIN_PX : MARGIN_PX) - at) / step
  return Math.min(along(x, way.x, width), along(y, way.y, height))
}

/** A curve whose middle is `offset` off the straight line's. */
function bent(from: Anchor, to: Anchor, middle: Point, normal: Point, offset: number): Trace {
  const through = { x: middle.x + normal.x * offset, y: middle.y + normal.y * offset }
  if (Math.abs(offset) < 0.5) return { from: leave(from, to, 1), bend: null, to: leave(to, from, 1) }
  const towards = { x: middle.x + 2 * normal.x * offset, y: middle.y + 2 * normal.y * offset }
  const start = leave(from, towards, 1)
  const end = leave(to, towards, 1)
  const bend = { x: 2 * through.x - (start.x + end.x) / 2, y: 2 * through.y - (start.y + end.y) / 2 }
  return { from: start, bend, to: end }
}

/** Rings of one node, one around the other, all through its middle; they grow up and to the right. */
function rings(edges: readonly number[], at: Anchor, view: { width: number; height: number }): Strand[] {
  const least = loopRadius(at, 0)
  const room = Math.max(least * 2, Math.min(view.width, view.height) * 0.6)
  const spacing = Math.min(RING_SPACING_PX, (room - least * 2) / Math.max(1, edges.length - 1))
  return edges.map((edge, i) => {
    const radius = least + (i * spacing) / 2
    return { edge, shape: 'ring', centre: loopCentre(at, radius), radius }
  })
}

/** The middle of a strand; of a ring the point furthest from its node. */
export function middleOfStrand(strand: Strand): Point {
  return spotOn(strand, 0.5)
}

/** @param share 0 at one end, 1 at the other; a ring ends where it begins, next to its node */
export function spotOn(strand: Strand, share: number): Point {
  if (strand.shape === 'curve') return pointOn(strand.trace, share)
  const angle = Math.PI * (0.75 + 2 * share)
  const { centre, radius } = strand
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
}

const ranks = new WeakMap<Frame['graph'], Uint32Array>()

function inTime(edges: readonly number[], { graph }: Frame): number[] {
  let rank = ranks.get(graph)
  if (rank === undefined) {
    rank = new Uint32Array(graph.edges.length)
    for (const [i, edge] of timeOrder(graph).entries()) rank[edge] = i
    ranks.set(graph, rank)
  }
  const known = rank
  return edges.toSorted((a, b) => known[a]! - known[b]!)
}
