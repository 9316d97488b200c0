import { endOf, type Frame } from '../store/index.js'
import {
  circle,
  colorOf,
  DOTS,
  GHOST_ALPHA,
  highlightCasing,
  paintArrow,
  paintCut,
  paintRing,
  paintStripe,
  plainWidth,
  selectionCasing,
  SHAFT_PX,
  shorten,
  stroke,
  UNDATED_GHOST_ALPHA,
  type Casing,
} from './brush.js'
import type { Bundle } from './bundles.js'
import { bundleWidth, leave, loopCentre, loopRadius, type Anchor, type Point } from './geometry.js'
import { isOf, recedes, type Focus, type Mark } from './targets.js'
import type { Theme } from './theme.js'

/** What the painter needs to know; `anchor` gives a node's place on screen. */
export interface EdgeScene {
  readonly frame: Frame
  readonly bundles: readonly Bundle[]
  readonly theme: Theme
  readonly anchor: (node: number) => Anchor
  readonly focus: Focus | null
  readonly mark: Mark
  readonly highlight: Mark
  /** Drawn by somebody else, as its single edges. */
  readonly open: Bundle | null
  /** Draws what lies under the lines that stay in front whatever else does, and over all others. */
  readonly between?: () => void
}

const RECEDED_ALPHA = 0.22
const LIGHTLY_RECEDED_ALPHA = 0.35
/** The least room of a stripe. */
const STRIPE_PX = { certain: 1.6, possible: 3.4, unknown: 2.6 } as const
/** From the rim of a bundle to the ghosts beside it, and the ghosts' own width. */
const BESIDE_GAP_PX = 2.5
const GHOST_PX = 1

/** How much of its colour remains to what recedes. */
export function recededAlpha(focus: Focus | null): number {
  return focus?.isLight === true ? LIGHTLY_RECEDED_ALPHA : RECEDED_ALPHA
}

/** Draws all bundles but the open one, receding ones first. Width and height in CSS pixels; the context is scaled already. */
export function paintEdges(context: CanvasRenderingContext2D, scene: EdgeScene): void {
  context.lineCap = 'butt'
  const front: Bundle[] = []
  for (const bundle of scene.bundles) {
    if (bundle === scene.open) continue
    if (recedes(bundle, scene.focus)) paintBundle(context, scene, bundle, recededAlpha(scene.focus))
    else if (bundle.ghost && scene.focus?.kept.has(bundle) !== true)
      paintBundle(context, scene, bundle, alphaOf(bundle))
    else front.push(bundle)
  }
  const isKept = (bundle: Bundle) => scene.focus?.kept.has(bundle) === true
  for (const bundle of front) if (!isKept(bundle)) paintBundle(context, scene, bundle, 1)
  scene.between?.()
  for (const bundle of front) if (isKept(bundle)) paintBundle(context, scene, bundle, alphaOf(bundle))
  context.globalAlpha = 1
  context.setLineDash([])
}

export function ghostAlpha(isUndated: boolean): number {
  return isUndated ? UNDATED_GHOST_ALPHA : GHOST_ALPHA
}

function alphaOf(bundle: Bundle): number {
  return bundle.ghost ? ghostAlpha(isAllUndated(bundle)) : 1
}

function paintBundle(context: CanvasRenderingContext2D, scene: EdgeScene, bundle: Bundle, alpha: number): void {
  const from = scene.anchor(bundle.a)
  context.globalAlpha = alpha
  if (bundle.a === bundle.b) {
    paintLoop(context, scene, bundle, from)
    return
  }
  const to = scene.anchor(bundle.b)
  const start = leave(from, to, 1)
  const end = leave(to, from, 1)
  const width = bundle.ghost ? GHOST_PX : bundleWidth(bundle.shown)
  const casing = casingOf(scene, bundle)
  if (casing !== null) {
    context.globalAlpha = 1
    for (const [color, wider] of casing) stroke(context, start, end, color, width + wider, [])
    context.globalAlpha = alpha
  }
  if (bundle.ghost) paintGhost(context, scene.theme, start, end, isAllUndated(bundle))
  else if (bundle.shown === 1) paintSingle(context, scene, bundle, start, end)
  else paintStripes(context, scene, bundle, start, end)
}

function casingOf({ mark, highlight, theme }: EdgeScene, bundle: Bundle): Casing | null {
  if (mark !== null && isOf(mark, bundle)) return selectionCasing(theme)
  return highlight !== null && isOf(highlight, bundle) ? highlightCasing(theme) : null
}

function isAllUndated({ stripes }: Bundle): boolean {
  return stripes.every((stripe) => stripe.undated)
}

function paintGhost(context: CanvasRenderingContext2D, theme: Theme, a: Point, b: Point, isUndated: boolean): void {
  stroke(context, a, b, theme.muted, isUndated ? 2 : GHOST_PX, isUndated ? DOTS : [])
}

function paintSingle(
  context: CanvasRenderingContext2D,
  scene: EdgeScene,
  bundle: Bundle,
  start: Point,
  end: Point,
): void {
  const stripe = bundle.stripes[0]!
  const edge = scene.frame.graph.edges[bundle.edges[0]!]!
  const color = colorOf(scene.theme, stripe.family)
  const toB = endOf(scene.frame, edge.target) === bundle.b
  const tip = toB ? end : start
  const tail = toB ? start : end
  const shaft = edge.directed ? shorten(tail, tip, SHAFT_PX) : tip
  const width = plainWidth(stripe)
  paintStripe(context, scene.theme, tail, shaft, color, stripe, width)
  if (edge.directed) paintArrow(context, tail, tip, color)
  if (stripe.negative) cutMiddle(context, scene.theme, tail, tip, color)
  if (bundle.beside !== 'nothing') paintBeside(context, scene.theme, bundle, start, end, width / 2)
}

function stripeWidths({ stripes, shown }: Bundle): number[] {
  const total = bundleWidth(shown)
  return stripes.map((stripe) => Math.max(STRIPE_PX[stripe.surety], (total * stripe.count) / shown))
}

/** How wide all stripes of a bundle are side by side, CSS pixels. */
export function drawnWidth(bundle: Bundle): number {
  if (bundle.ghost) return GHOST_PX
  return bundle.shown === 1 ? plainWidth(bundle.stripes[0]!) : stripeWidths(bundle).reduce((sum, width) => sum + width)
}

/** Stripes side by side, each as wide as its share. */
function paintStripes(
  context: CanvasRenderingContext2D,
  scene: EdgeScene,
  bundle: Bundle,
  start: Point,
  end: Point,
): void {
  const widths = stripeWidths(bundle)
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
    if (stripe.negative) cutMiddle(context, scene.theme, a, b, color)
  }
  if (bundle.beside !== 'nothing') paintBeside(context, scene.theme, bundle, start, end, full / 2)
}

/** Ghosts run along a bundle, `rim` from its middle. */
function paintBeside(
  context: CanvasRenderingContext2D,
  theme: Theme,
  bundle: Bundle,
  start: Point,
  end: Point,
  rim: number,
): void {
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  if (length < 1e-6) return
  const shift = (rim + BESIDE_GAP_PX) / length
  const off = { x: -(end.y - start.y) * shift, y: (end.x - start.x) * shift }
  const alpha = context.globalAlpha
  context.globalAlpha = Math.min(alpha, ghostAlpha(bundle.beside === 'undated'))
  paintGhost(
    context,
    theme,
    { x: start.x + off.x, y: start.y + off.y },
    { x: end.x + off.x, y: end.y + off.y },
    bundle.beside === 'undated',
  )
  context.globalAlpha = alpha
}

function cutMiddle(context: CanvasRenderingContext2D, theme: Theme, a: Point, b: Point, color: string): void {
  paintCut(context, theme, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, Math.atan2(b.y - a.y, b.x - a.x), color)
}

/** A ring for each stripe, one around the other. */
function paintLoop(context: CanvasRenderingContext2D, scene: EdgeScene, bundle: Bundle, at: Anchor): void {
  const { theme } = scene
  const centre = loopCentre(at, loopRadius(at, 0))
  const alpha = context.globalAlpha
  const casing = casingOf(scene, bundle)
  if (casing !== null) {
    const last = loopRadius(at, bundle.stripes.length - 1)
    const middle = (loopRadius(at, 0) + last) / 2
    context.globalAlpha = 1
    for (const [color, wider] of casing) circle(context, centre, middle, color, 2 * (last - middle) + 2 + wider)
    context.globalAlpha = alpha
  }
  for (const [i, stripe] of bundle.stripes.entries()) {
    const color = bundle.ghost ? theme.muted : colorOf(theme, stripe.family)
    paintRing(context, theme, centre, loopRadius(at, i), color, stripe)
  }
  if (bundle.beside === 'nothing') return
  context.globalAlpha = Math.min(alpha, ghostAlpha(bundle.beside === 'undated'))
  const dash = bundle.beside === 'undated' ? DOTS : []
  circle(context, centre, loopRadius(at, bundle.stripes.length), theme.muted, GHOST_PX, dash)
  context.globalAlpha = alpha
}
