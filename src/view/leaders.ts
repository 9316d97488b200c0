import { distanceTo, type Anchor, type Box, type Obstacle, type Point } from './geometry.js'
import type { Theme } from './theme.js'

/** Thin lines from labels to what they belong to; CSS pixels on screen. */
export interface Leader {
  readonly from: Point
  readonly to: Point
}

/** Between a leader and a shape that is not its own. */
const AIR_PX = 2
/** From one box along a leader to the next. */
const BOX_STEP_PX = 4

/** How far a box is from the rim of a shape, taken as round; negative within. */
export function rimDistance(box: Box, { x, y, radius }: Pick<Anchor, 'x' | 'y' | 'radius'>): number {
  const at = nearestOn(box, { x, y })
  return Math.hypot(at.x - x, at.y - y) - radius
}

/** Whether a box is nearer to a shape than to any of some others. */
export function isNearest(box: Box, own: Anchor, others: readonly Anchor[]): boolean {
  const reach = rimDistance(box, own)
  return others.every((other) => rimDistance(box, other) > reach)
}

/** From the rim of a shape to the nearest point of a box; `radius` with the rings. */
export function leaderTo(box: Box, { x, y }: Point, radius: number): Leader {
  const to = nearestOn(box, { x, y })
  const share = Math.min(1, radius / Math.max(1e-6, Math.hypot(to.x - x, to.y - y)))
  return { from: { x: x + (to.x - x) * share, y: y + (to.y - y) * share }, to }
}

/** Whether a leader runs over no text, and not by a shape that it could be taken to lead to. */
export function isClearOf({ from, to }: Leader, stops: readonly Anchor[], taken: readonly Obstacle[]): boolean {
  if (stops.some((stop) => distanceTo(stop, from, to) < stop.radius + AIR_PX)) return false
  const texts = taken.filter(({ owner }) => owner === undefined)
  return pointsAlong({ from, to }).every(
    ({ x, y }) => !texts.some((box) => x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height),
  )
}

/** What others keep off. */
export function boxesAlong(leader: Leader): Box[] {
  return pointsAlong(leader).map(({ x, y }) => ({ x: x - 1, y: y - 1, width: 2, height: 2 }))
}

export function paintLeader(context: CanvasRenderingContext2D, { from, to }: Leader, theme: Theme): void {
  context.setLineDash([])
  for (const [color, width] of [
    [theme.ground, 4],
    [theme.ink, 1.5],
  ] as const) {
    context.strokeStyle = color
    context.lineWidth = width
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
  }
}

function nearestOn({ x, y, width, height }: Box, at: Point): Point {
  return { x: Math.min(Math.max(at.x, x), x + width), y: Math.min(Math.max(at.y, y), y + height) }
}

function pointsAlong({ from, to }: Leader): Point[] {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / BOX_STEP_PX)
  return Array.from({ length: count + 1 }, (_, i) => {
    const share = i / Math.max(1, count)
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
}
