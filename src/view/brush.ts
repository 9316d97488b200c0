import type { Stripe } from './bundles.js'
import type { Point } from './geometry.js'
import type { Theme } from './theme.js'

/** How lines, curves and rings are drawn: surety, doubt, direction and refusal by form, families by colour. */

export const SINGLE_PX = 2
/** A hollow line: two hairlines in full colour with the ground between them. */
export const HOLLOW_PX = 4
/** Both hairlines together. */
const RIMS_PX = 2.2
/** One hairline: only the reach of an unknown start or end gets here. */
const HAIRLINE_PX = 1.2
const DASH = [7, 4]
export const DOTS = [1.5, 4.5]
export const GHOST_ALPHA = 0.45
/** What has no date is no less true for it. */
export const UNDATED_GHOST_ALPHA = 0.85

export function colorOf(theme: Theme, family: string | null): string {
  return (family === null ? undefined : theme.families.get(family)) ?? theme.noFamily
}

function isFaint(stripe: Stripe): boolean {
  return stripe.surety === 'unknown' && !stripe.undated
}

function dashOf(stripe: Stripe): number[] {
  if (stripe.undated) return DOTS
  return stripe.doubtful ? DASH : []
}

/** The width of a stripe that has all the room it wants. */
export function plainWidth(stripe: Stripe): number {
  return stripe.surety === 'possible' ? HOLLOW_PX : SINGLE_PX
}

/** Draws a line, or a quadratic curve towards `bend`. */
export function stroke(
  context: CanvasRenderingContext2D,
  a: Point,
  b: Point,
  color: string,
  width: number,
  dash: number[],
  bend: Point | null = null,
): void {
  context.setLineDash(dash)
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  context.moveTo(a.x, a.y)
  if (bend === null) context.lineTo(b.x, b.y)
  else context.quadraticCurveTo(bend.x, bend.y, b.x, b.y)
  context.stroke()
}

/** Hollow stripes keep their own width: two hairlines at its rims. */
export function paintStripe(
  context: CanvasRenderingContext2D,
  theme: Theme,
  a: Point,
  b: Point,
  color: string,
  stripe: Stripe,
  width: number,
  bend: Point | null = null,
): void {
  stroke(context, a, b, color, isFaint(stripe) ? HAIRLINE_PX : width, dashOf(stripe), bend)
  if (stripe.surety !== 'possible') return
  const alpha = context.globalAlpha
  context.globalAlpha = 1
  stroke(context, a, b, theme.ground, Math.max(1.2, width - RIMS_PX), [], bend)
  context.globalAlpha = alpha
}

/** A ring drawn like a stripe of plain width. */
export function paintRing(
  context: CanvasRenderingContext2D,
  theme: Theme,
  centre: Point,
  radius: number,
  color: string,
  stripe: Stripe,
): void {
  const isHollow = stripe.surety === 'possible'
  circle(
    context,
    centre,
    radius,
    color,
    isHollow ? HOLLOW_PX : isFaint(stripe) ? HAIRLINE_PX : SINGLE_PX,
    dashOf(stripe),
  )
  if (isHollow) circle(context, centre, radius, theme.ground, HOLLOW_PX - RIMS_PX, [])
}

export function circle(
  context: CanvasRenderingContext2D,
  centre: Point,
  radius: number,
  color: string,
  width: number,
  dash: number[] = [],
): void {
  context.setLineDash(dash)
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  context.arc(centre.x, centre.y, radius, 0, 2 * Math.PI)
  context.stroke()
}

/** What lies under a line to lift it out: from the outside in, each colour with how much wider it is than the line. */
export type Casing = readonly (readonly [color: string, widerPx: number])[]

/** Yellow alone is too faint on paper: an ink line on both sides carries it. */
export function selectionCasing({ ink, selection, ground }: Theme): Casing {
  return [
    [ink, 10],
    [selection, 8],
    [ground, 2],
  ]
}

/** What is pointed at: two thin ink lines, apart from it. */
export function highlightCasing({ ink, ground }: Theme): Casing {
  return [
    [ground, 10],
    [ink, 7],
    [ground, 4],
  ]
}

export function shorten(a: Point, b: Point, by: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length <= by) return b
  return { x: b.x + ((a.x - b.x) * by) / length, y: b.y + ((a.y - b.y) * by) / length }
}

/** How far before its tip an arrow's shaft ends, so that it does not show beside the point. */
export const SHAFT_PX = 6
const ARROW_PX = 9

/** @param tail any point that the shaft comes from in a straight line */
export function paintArrow(context: CanvasRenderingContext2D, tail: Point, tip: Point, color: string): void {
  const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x)
  context.fillStyle = color
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  for (const turn of [Math.PI - 0.42, Math.PI + 0.42]) {
    context.lineTo(tip.x + ARROW_PX * Math.cos(angle + turn), tip.y + ARROW_PX * Math.sin(angle + turn))
  }
  context.closePath()
  context.fill()
}

/** Two strokes across a line at a point of it: it was reduced, suspended or refused. */
export function paintCut(
  context: CanvasRenderingContext2D,
  theme: Theme,
  at: Point,
  angle: number,
  color: string,
): void {
  const across = { x: -Math.sin(angle) * 6, y: Math.cos(angle) * 6 }
  const along = { x: Math.cos(angle) * 3, y: Math.sin(angle) * 3 }
  const [before, after] = [
    { x: at.x - along.x, y: at.y - along.y },
    { x: at.x + along.x, y: at.y + along.y },
  ]
  stroke(context, before, after, theme.ground, 5, [])
  for (const { x, y } of [before, after]) {
    stroke(context, { x: x - across.x, y: y - across.y }, { x: x + across.x, y: y + across.y }, color, 2, [])
  }
}
