import { circle } from './brush.js'
import type { Anchor } from './geometry.js'
import type { Mark } from './targets.js'
import type { Theme } from './theme.js'

/** The rings around nodes that are marked or pointed at. */

const MARK_GAP_PX = 8
const HIGHLIGHT_GAP_PX = 4
/** Between the two, where a node is both. */
const BOTH_GAP_PX = 6

function around({ radius, boxy }: Anchor): number {
  return radius * (boxy ? 1.38 : 1.08)
}

function isNode(target: Mark, node: number): boolean {
  return target?.type === 'node' && target.index === node
}

function markRadius(at: Anchor): number {
  return around(at) + MARK_GAP_PX
}

function highlightRadius(at: Anchor, isMarked: boolean): number {
  return isMarked ? markRadius(at) + BOTH_GAP_PX : around(at) + HIGHLIGHT_GAP_PX
}

/** Half the room that a node takes with its rings, CSS pixels. */
export function ringedRadius(at: Anchor, node: number, mark: Mark, highlight: Mark): number {
  const isMarked = isNode(mark, node)
  if (isNode(highlight, node)) return highlightRadius(at, isMarked) + 2
  return isMarked ? markRadius(at) + 3 : at.radius
}

/** Yellow alone is too faint on paper: an ink line on both sides carries it. */
export function paintMarkRing(context: CanvasRenderingContext2D, at: Anchor, { ink, selection }: Theme): void {
  circle(context, at, markRadius(at), ink, 7)
  circle(context, at, markRadius(at), selection, 4.5)
}

export function paintHighlightRing(
  context: CanvasRenderingContext2D,
  at: Anchor,
  { ink, ground }: Theme,
  isMarked: boolean,
): void {
  const radius = highlightRadius(at, isMarked)
  circle(context, at, radius, ground, 5)
  circle(context, at, radius, ink, 2)
}
