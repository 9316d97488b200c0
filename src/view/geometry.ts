/** Where edges run on screen; CSS pixels. */

export interface Point {
  readonly x: number
  readonly y: number
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

/** As wide as the square root of its count: a pair with thirty edges must not drown its neighbours. */
export function bundleWidth(count: number): number {
  return count === 1 ? 2 : Math.min(13, 1.4 + 1.9 * Math.sqrt(count))
}
