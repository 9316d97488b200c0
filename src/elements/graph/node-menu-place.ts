import type { TemporalGraph } from '../../model/index.js'
import type { Anchor, Insets, Point } from '../../view/index.js'
import type { GraphView } from '../../view/index.js'

/** Between a menu and the edges of its room, and what it belongs to; CSS pixels. */
const GAP_PX = 6

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where a menu stands, its top left, so that all of it is in sight: to the right of what it belongs to, else to
 * the left, and in little room over it. CSS pixels from the top left of the room.
 * @param radius of what it must not cover, around `at`
 * @param insets of the room, that lie under something
 */
export function placeMenu(at: Point, radius: number, menu: Size, room: Size, insets: Insets): Point {
  const right = room.width - insets.right - GAP_PX
  const bottom = room.height - insets.bottom - GAP_PX
  const beside = at.x + radius + GAP_PX
  const before = at.x - radius - GAP_PX - menu.width
  const left = beside + menu.width <= right || before < insets.left + GAP_PX ? beside : before
  return {
    x: Math.max(GAP_PX, insets.left, Math.min(left, right - menu.width)),
    y: Math.max(GAP_PX, Math.min(at.y, bottom - menu.height)),
  }
}

/** How close to the middle of a small node a pointer still means it, CSS pixels. */
export const REACH_PX = { mouse: 14, touch: 20 } as const

/** The node whose shape, or else whose name, is under a point; `null` where there is none. O(nodes). */
export function nodeUnder(view: GraphView, graph: TemporalGraph, { x, y }: Point, reach: number): number | null {
  let best: number | null = null
  let least = Infinity
  for (const { index } of graph.nodes) {
    const anchor = view.placeOf(index)
    if (anchor === null) continue
    const distance = Math.hypot(x - anchor.x, y - anchor.y)
    if (distance > reachOf(anchor, reach) || distance >= least) continue
    best = index
    least = distance
  }
  if (best !== null) return best
  const label = view.placedLabels.find(
    ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  )
  return label?.id ?? null
}

function reachOf({ radius, boxy }: Anchor, reach: number): number {
  return Math.max(reach, boxy ? radius * Math.SQRT2 : radius)
}
