/** Where edges run on screen; CSS pixels. */

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What labels keep clear of; a shape with an owner may come close to that one's own label. */
export interface Obstacle extends Box {
  readonly owner?: number
}

/** A node as edges see it. */
export interface Anchor extends Point {
  /** Half the side. */
  readonly radius: number
  /** Box-shaped nodes are left at their sides, others on a circle. */
  readonly boxy: boolean
}

/** Where a line from the centre of `from` towards `to` leaves the shape, `gap` beyond it. */
export function leave(from: Anchor, to: Point, gap: number): Point {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy)
  if (length < 1e-6) return from
  const reach = from.boxy ? from.radius / Math.max(Math.abs(dx), Math.abs(dy)) : from.radius / length
  const t = Math.min(0.5, reach + gap / length)
  return { x: from.x + dx * t, y: from.y + dy * t }
}

/** The distance of a point from a segment. */
export function distanceTo(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const squared = dx * dx + dy * dy
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared))
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}

/** A line, or with `bend` a quadratic curve towards that point. */
export interface Trace {
  readonly from: Point
  readonly bend: Point | null
  readonly to: Point
}

/** @param share 0 at the beginning, 1 at the end */
export function pointOn({ from, bend, to }: Trace, share: number): Point {
  const rest = 1 - share
  if (bend === null) return { x: from.x * rest + to.x * share, y: from.y * rest + to.y * share }
  const [start, middle, end] = [rest * rest, 2 * rest * share, share * share]
  return {
    x: from.x * start + bend.x * middle + to.x * end,
    y: from.y * start + bend.y * middle + to.y * end,
  }
}

/** A curve is measured along so many straight pieces: less than half a pixel off at the size of a page. */
const PIECES = 24

/** The distance of a point from a line or a curve. */
export function distanceToTrace(p: Point, trace: Trace): number {
  if (trace.bend === null) return distanceTo(p, trace.from, trace.to)
  let least = Infinity
  let before = trace.from
  for (let i = 1; i <= PIECES; i++) {
    const next = pointOn(trace, i / PIECES)
    least = Math.min(least, distanceTo(p, before, next))
    before = next
  }
  return least
}

/** The least radius of a loop: one must be able to hit it beside a small node. */
const LEAST_LOOP_PX = 11
const LOOP_STEP_PX = 5

/** Where a ring through a node's shape has its middle: up and to the right. */
export function loopCentre({ x, y, radius }: Anchor, ringRadius: number): Point {
  const off = (ringRadius + radius * 0.5) * Math.SQRT1_2
  return { x: x + off, y: y - off }
}

/** Closed loops are rings around one middle. @param ring 0 for the innermost */
export function loopRadius({ radius }: Anchor, ring: number): number {
  return Math.max(LEAST_LOOP_PX, radius * 0.9) + LOOP_STEP_PX * ring
}

/** As wide as the square root of its count: a pair with thirty edges must not drown its neighbours. */
export function bundleWidth(count: number): number {
  return count === 1 ? 2 : Math.min(13, 1.4 + 1.9 * Math.sqrt(count))
}
