import { circle } from './brush.js'
import type { Anchor, Point } from './geometry.js'
import type { PathPlace } from './path-hops.js'
import { mix } from './stylesheet.js'
import type { Mark } from './targets.js'
import type { Theme } from './theme.js'

/** The rings around nodes that are marked or pointed at. */

const MARK_GAP_PX = 8
const HIGHLIGHT_GAP_PX = 4
/** Between the two, where a node is both. */
const BOTH_GAP_PX = 6
/** Room of the ring around a node of the path, which lies within the others. */
const PATH_PX = 8

function around({ radius, boxy }: Anchor): number {
  return radius * (boxy ? 1.38 : 1.08)
}

function isNode(target: Mark, node: number): boolean {
  return target?.type === 'node' && target.index === node
}

function within(at: Anchor, place: PathPlace): number {
  return around(at) + (place === null ? 0 : PATH_PX)
}

function markRadius(at: Anchor, place: PathPlace): number {
  return within(at, place) + MARK_GAP_PX
}

function highlightRadius(at: Anchor, isMarked: boolean, place: PathPlace): number {
  return isMarked ? markRadius(at, place) + BOTH_GAP_PX : within(at, place) + HIGHLIGHT_GAP_PX
}

/** Half the room that a node takes with its rings, CSS pixels. */
export function ringedRadius(at: Anchor, node: number, mark: Mark, highlight: Mark, place: PathPlace): number {
  const isMarked = isNode(mark, node)
  if (isNode(highlight, node)) return highlightRadius(at, isMarked, place) + 2
  if (isMarked) return markRadius(at, place) + 3
  return place === null ? at.radius : within(at, place)
}

/** Yellow alone is too faint on paper: an ink line on both sides carries it. */
export function paintMarkRing(
  context: CanvasRenderingContext2D,
  at: Anchor,
  { ink, selection }: Theme,
  place: PathPlace,
): void {
  const radius = markRadius(at, place)
  circle(context, at, radius, ink, 7)
  circle(context, at, radius, selection, 4.5)
}

/** A double line of ink, as of a stop on a map of lines; the outer one heavier where the path begins and ends. */
export function paintPathRing(
  context: CanvasRenderingContext2D,
  at: Anchor,
  { ink, ground, selection }: Theme,
  place: 'end' | 'between',
): void {
  const inner = around(at) + 2.75
  const outer = around(at) + PATH_PX - 1.5
  circle(context, at, around(at) + PATH_PX / 2, ground, PATH_PX + 2)
  circle(context, at, (inner + outer) / 2, mix(selection, ground, 0.4), outer - inner)
  circle(context, at, inner, ink, 1.25)
  circle(context, at, outer, ink, place === 'end' ? 3 : 1.25)
}

/** How far the second outline of what is folded stands around its shape, CSS pixels. */
export const FOLD_PX = 5
const FOLD_LINE_PX = 1.4

/**
 * A second outline around what is folded into one.
 * @param at with the outline
 * @param trace begins a path along the shape, this large
 */
export function paintFold(
  context: CanvasRenderingContext2D,
  at: Anchor,
  { ink, ground }: Theme,
  isBack: boolean,
  trace: (at: Point, side: number) => void,
): void {
  trace(at, 2 * at.radius - FOLD_LINE_PX)
  context.globalAlpha = 1
  context.setLineDash([])
  context.lineWidth = FOLD_LINE_PX
  context.fillStyle = ground
  context.strokeStyle = isBack ? mix(ink, ground, 0.4) : ink
  context.fill()
  context.stroke()
}

/** Of whom the reader asked about, where there is no path: the outer line alone. */
export function paintEndRing(context: CanvasRenderingContext2D, at: Anchor, { ink, ground }: Theme): void {
  const radius = around(at) + PATH_PX - 1.5
  circle(context, at, radius, ground, 5)
  circle(context, at, radius, ink, 2)
}

export function paintHighlightRing(
  context: CanvasRenderingContext2D,
  at: Anchor,
  { ink, ground }: Theme,
  isMarked: boolean,
  place: PathPlace,
): void {
  const radius = highlightRadius(at, isMarked, place)
  circle(context, at, radius, ground, 5)
  circle(context, at, radius, ink, 2)
}
