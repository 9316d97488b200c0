import type { TemporalGraph } from '../model/index.js'
import type { Bundle, Stripe } from './bundles.js'
import { bundleWidth, leave, type Anchor, type Point } from './geometry.js'
import type { Theme } from './theme.js'

/** What the painter needs to know; `anchor` gives a node's place on screen. */
export interface EdgeScene {
  readonly graph: TemporalGraph
  readonly bundles: readonly Bundle[]
  readonly theme: Theme
  readonly anchor: (node: number) => Anchor
  /** Bundles that recede because something else is selected. */
  readonly recedes: (bundle: Bundle) => boolean
  /** The selected edge, if any. */
  readonly selectedEdge: number | null
}

const RECEDED_ALPHA = 0.22
const GHOST_ALPHA = 0.45
/** What has no date is no less true for it. */
const UNDATED_GHOST_ALPHA = 0.85
const DASH = [7, 4]
const DOTS = [1.5, 4.5]
const SINGLE_PX = 2
/** A hollow line: two hairlines in full colour with the ground between them. */
const HOLLOW_PX = 4
/** Both hairlines together. */
const RIMS_PX = 2.2
/** One hairline: only the reach of an unknown start or end gets here. */
const HAIRLINE_PX = 1.2
/** The least room of a stripe. */
const STRIPE_PX = { certain: 1.6, possible: 3.4, unknown: 2.6 } as const

/** Draws all bundles, receding ones first. Width and height in CSS pixels; the context is scaled already. */
export function paintEdges(context: CanvasRenderingContext2D, scene: EdgeScene): void {
  context.lineCap = 'butt'
  const front: Bundle[] = []
  for (const bundle of scene.bundles) {
    if (bundle.ghost || scene.recedes(bundle)) paintBundle(context, scene, bundle, alphaOf(scene, bundle))
    else front.push(bundle)
  }
  for (const bundle of front) paintBundle(context, scene, bundle, 1)
  context.globalAlpha = 1
  context.setLineDash([])
}

function alphaOf(scene: EdgeScene, bundle: Bundle): number {
  if (scene.recedes(bundle)) return RECEDED_ALPHA
  return isAllUndated(bundle) ? UNDATED_GHOST_ALPHA : GHOST_ALPHA
}

function paintBundle(context: CanvasRenderingContext2D, scene: EdgeScene, bundle: Bundle, alpha: number): void {
  const from = scene.anchor(bundle.a)
  const to = scene.anchor(bundle.b)
  context.globalAlpha = alpha
  if (bundle.a === bundle.b) {
    paintLoop(context, scene, bundle, from)
    return
  }
  const start = leave(from, to, 1)
  const end = leave(to, from, 1)
  const single = bundle.edges.length === 1
  if (scene.selectedEdge !== null && bundle.edges.includes(scene.selectedEdge))
    paintSelection(context, scene.theme, start, end, bundleWidth(bundle.edges.length))
  if (bundle.ghost) {
    const isUndated = isAllUndated(bundle)
    stroke(context, start, end, scene.theme.muted, isUndated ? 2 : 1, isUndated ? DOTS : [])
    return
  }
  if (single) paintSingle(context, scene, bundle, start, end)
  else paintStripes(context, scene, bundle, start, end)
}

function paintSelection(
  context: CanvasRenderingContext2D,
  theme: Theme,
  start: Point,
  end: Point,
  width: number,
): void {
  stroke(context, start, end, theme.ink, width + 10, [])
  stroke(context, start, end, theme.selection, width + 8, [])
  stroke(context, start, end, theme.ground, width + 2, [])
}

function colorOf(theme: Theme, family: string | null): string {
  return (family === null ? undefined : theme.families.get(family)) ?? theme.noFamily
}

function isFaint(stripe: Stripe): boolean {
  return stripe.surety === 'unknown' && !stripe.undated
}

function isAllUndated({ stripes }: Bundle): boolean {
  return stripes.every((stripe) => stripe.undated)
}

function dashOf(stripe: Stripe): number[] {
  if (stripe.undated) return DOTS
  return stripe.doubtful ? DASH : []
}

function paintSingle(
  context: CanvasRenderingContext2D,
  scene: EdgeScene,
  bundle: Bundle,
  start: Point,
  end: Point,
): void {
  const stripe = bundle.stripes[0]!
  const edge = scene.graph.edges[bundle.edges[0]!]!
  const color = colorOf(scene.theme, stripe.family)
  const toB = edge.target === bundle.b
  const tip = toB ? end : start
  const tail = toB ? start : end
  const shaft = edge.directed ? shorten(tail, tip, 6) : tip
  paintStripe(context, scene.theme, tail, shaft, color, stripe, stripe.surety === 'possible' ? HOLLOW_PX : SINGLE_PX)
  if (edge.directed) paintArrow(context, tail, tip, color)
  if (stripe.negative) paintCut(context, scene.theme, tail, tip, color)
}

/** Stripes side by side, each as wide as its share. */
function paintStripes(
  context: CanvasRenderingContext2D,
  scene: EdgeScene,
  bundle: Bundle,
  start: Point,
  end: Point,
): void {
  const total = bundleWidth(bundle.edges.length)
  const widths = bundle.stripes.map((stripe) =>
    Math.max(STRIPE_PX[stripe.surety], (total * stripe.count) / bundle.edges.length),
  )
  const full = widths.reduce((sum, w) => sum + w, 0)
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  if (length < 1e-6) return
  const nx = -(end.y - start.y) / length
  const ny = (end.x - start.x) / length
  let offset = -full / 2
  for (const [i, stripe] of bundle.stripes.entries()) {
    const width = widths[i]!
    const shift = offset + width / 2
    offset += width
    const a = { x: start.x + nx * shift, y: start.y + ny * shift }
    const b = { x: end.x + nx * shift, y: end.y + ny * shift }
    const color = colorOf(scene.theme, stripe.family)
    paintStripe(context, scene.theme, a, b, color, stripe, width)
    if (stripe.negative) paintCut(context, scene.theme, a, b, color)
  }
}

/** Hollow stripes keep their own width: two hairlines at its rims. */
function paintStripe(
  context: CanvasRenderingContext2D,
  theme: Theme,
  a: Point,
  b: Point,
  color: string,
  stripe: Stripe,
  width: number,
): void {
  stroke(context, a, b, color, isFaint(stripe) ? HAIRLINE_PX : width, dashOf(stripe))
  if (stripe.surety !== 'possible') return
  const alpha = context.globalAlpha
  context.globalAlpha = 1
  stroke(context, a, b, theme.ground, Math.max(1.2, width - RIMS_PX), [])
  context.globalAlpha = alpha
}

/** A ring for each stripe, one within the other. */
function paintLoop(context: CanvasRenderingContext2D, scene: EdgeScene, bundle: Bundle, at: Anchor): void {
  let radius = at.radius * 0.9
  for (const stripe of bundle.stripes) {
    const color = bundle.ghost ? scene.theme.muted : colorOf(scene.theme, stripe.family)
    const ring = (width: number, paint: string, dash: number[]) => {
      context.setLineDash(dash)
      context.lineWidth = width
      context.strokeStyle = paint
      context.beginPath()
      context.arc(at.x + at.radius, at.y - at.radius, radius, 0, 2 * Math.PI)
      context.stroke()
    }
    const isHollow = stripe.surety === 'possible'
    ring(isHollow ? HOLLOW_PX : isFaint(stripe) ? HAIRLINE_PX : SINGLE_PX, color, dashOf(stripe))
    if (isHollow) ring(HOLLOW_PX - RIMS_PX, scene.theme.ground, [])
    radius += 5
  }
}

function stroke(
  context: CanvasRenderingContext2D,
  a: Point,
  b: Point,
  color: string,
  width: number,
  dash: number[],
): void {
  context.setLineDash(dash)
  context.strokeStyle = color
  context.lineWidth = width
  context.beginPath()
  context.moveTo(a.x, a.y)
  context.lineTo(b.x, b.y)
  context.stroke()
}

function shorten(a: Point, b: Point, by: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length <= by) return b
  return { x: b.x + ((a.x - b.x) * by) / length, y: b.y + ((a.y - b.y) * by) / length }
}

const ARROW_PX = 9

function paintArrow(context: CanvasRenderingContext2D, tail: Point, tip: Point, color: string): void {
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

/** Two strokes across the middle: it was reduced, suspended or refused. */
function paintCut(context: CanvasRenderingContext2D, theme: Theme, tail: Point, tip: Point, color: string): void {
  const angle = Math.atan2(tip.y - tail.y, tip.x - tail.x)
  const middle = { x: (tail.x + tip.x) / 2, y: (tail.y + tip.y) / 2 }
  const across = { x: -Math.sin(angle) * 6, y: Math.cos(angle) * 6 }
  const along = { x: Math.cos(angle) * 3, y: Math.sin(angle) * 3 }
  stroke(
    context,
    { x: middle.x - along.x, y: middle.y - along.y },
    { x: middle.x + along.x, y: middle.y + along.y },
    theme.ground,
    5,
    [],
  )
  for (const side of [-1, 1]) {
    const centre = { x: middle.x + side * along.x, y: middle.y + side * along.y }
    stroke(
      context,
      { x: centre.x - across.x, y: centre.y - across.y },
      { x: centre.x + across.x, y: centre.y + across.y },
      color,
      2,
      [],
    )
  }
}
