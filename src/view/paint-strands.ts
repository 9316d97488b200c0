import { endOf, isGhost, type Frame } from '../store/index.js'
import {
  circle,
  colorOf,
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
  type Casing,
} from './brush.js'
import { stripeOf, type Stripe } from './bundles.js'
import { pointOn } from './geometry.js'
import { ghostAlpha } from './paint-edges.js'
import { spotOn, type Strand } from './strands.js'
import type { Mark } from './targets.js'
import type { Theme } from './theme.js'

export interface StrandScene {
  readonly frame: Frame
  readonly theme: Theme
  readonly mark: Mark
  readonly highlight: Mark
  /** Of the whole bundle: less than 1 where it recedes. */
  readonly alpha: number
}

/** Draws the single edges of an open bundle; the marked and the highlighted one at last, over the others. */
export function paintStrands(context: CanvasRenderingContext2D, strands: readonly Strand[], scene: StrandScene): void {
  context.lineCap = 'butt'
  const last: Strand[] = []
  for (const strand of strands) {
    if (casingOf(strand, scene) === null) paintStrand(context, strand, scene)
    else last.push(strand)
  }
  for (const strand of last) {
    paintCasing(context, strand, scene)
    paintStrand(context, strand, scene)
  }
  context.globalAlpha = 1
  context.setLineDash([])
}

function casingOf({ edge }: Strand, { mark, highlight, theme }: StrandScene): Casing | null {
  if (mark?.type === 'edge' && mark.index === edge) return selectionCasing(theme)
  return highlight?.type === 'edge' && highlight.index === edge ? highlightCasing(theme) : null
}

function paintCasing(context: CanvasRenderingContext2D, strand: Strand, scene: StrandScene): void {
  context.globalAlpha = 1
  for (const [color, wider] of casingOf(strand, scene) ?? []) {
    if (strand.shape === 'ring') circle(context, strand.centre, strand.radius, color, 2 + wider)
    else stroke(context, strand.trace.from, strand.trace.to, color, 2 + wider, [], strand.trace.bend)
  }
}

function paintStrand(context: CanvasRenderingContext2D, strand: Strand, scene: StrandScene): void {
  const { frame, theme } = scene
  const stripe = stripeOf(frame, strand.edge)
  const isFaded = isGhost(frame.edges[strand.edge]!)
  const color = isFaded ? theme.muted : colorOf(theme, stripe.family)
  context.globalAlpha = isFaded ? Math.min(scene.alpha, ghostAlpha(stripe.undated)) : scene.alpha
  if (strand.shape === 'ring') {
    paintRing(context, theme, strand.centre, strand.radius, color, stripe)
    if (stripe.negative) {
      const top = spotOn(strand, 0.5)
      paintCut(context, theme, top, Math.PI / 4, color)
    }
    return
  }
  paintCurve(context, strand, scene, stripe, color)
}

function paintCurve(
  context: CanvasRenderingContext2D,
  { edge, trace }: Strand & { shape: 'curve' },
  { frame, theme }: StrandScene,
  stripe: Stripe,
  color: string,
): void {
  const { source, target, directed } = frame.graph.edges[edge]!
  const isForward = endOf(frame, source) <= endOf(frame, target)
  const tip = isForward ? trace.to : trace.from
  const tail = isForward ? trace.from : trace.to
  const comesFrom = trace.bend ?? tail
  const shaft = directed ? shorten(comesFrom, tip, SHAFT_PX) : tip
  paintStripe(context, theme, tail, shaft, color, stripe, plainWidth(stripe), trace.bend)
  if (directed) paintArrow(context, comesFrom, tip, color)
  if (!stripe.negative) return
  const angle = Math.atan2(trace.to.y - trace.from.y, trace.to.x - trace.from.x)
  paintCut(context, theme, pointOn(trace, 0.5), angle, color)
}
