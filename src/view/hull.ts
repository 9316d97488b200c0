import type { Point } from './geometry.js'

/** A round shape to be enclosed. */
export interface Disc extends Point {
  readonly radius: number
}

/** Corners of a disc's outline: enough for a hull to look round. */
const CORNERS = 20

/**
 * The outline of the smallest round-cornered shape around some discs, counter-clockwise on screen, as points close
 * enough to be joined by straight lines: the convex hull of their outlines, by Andrew's monotone chain. O(n log n).
 */
export function hullOf(discs: readonly Disc[]): Point[] {
  const points = discs
    .flatMap(({ x, y, radius }) =>
      Array.from({ length: CORNERS }, (_, i) => ({
        x: x + radius * Math.cos((2 * Math.PI * i) / CORNERS),
        y: y + radius * Math.sin((2 * Math.PI * i) / CORNERS),
      })),
    )
    .sort((a, b) => a.x - b.x || a.y - b.y)
  return [...chain(points), ...chain(points.reverse())]
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
    kept.push(point)
  }
  // The last one begins the other chain.
  return kept.slice(0, -1)
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
