import type { Bundle } from './bundles.js'
import { bundleWidth, pointOn, type Anchor } from './geometry.js'
import { placeSpots, type Box, type Obstacle, type SpotWish } from './labels.js'
import type { Theme } from './theme.js'

/** How many edges a bundle shows, in a round on its line. */
export interface PlacedCount {
  readonly bundle: Bundle
  readonly box: Box
}

/** From so many edges on a bundle says how many they are. */
const COUNTED = 4
/** The least free line between two shapes that has room for a count. */
const FREE_LINE_PX = 30
/** Where on its line a count may stand: in the middle, else near it. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66] as const

/** Places counts where nothing is in their way, those of the largest bundles first. */
export function placeCounts(
  bundles: readonly Bundle[],
  anchor: (node: number) => Anchor,
  obstacles: readonly Obstacle[],
  view: Box,
): PlacedCount[] {
  const counted = bundles.filter(({ a, b, shown }) => a !== b && shown >= COUNTED)
  if (counted.length === 0) return []
  counted.sort((x, y) => y.shown - x.shown)
  const wishes = counted.flatMap((bundle, id): SpotWish[] => {
    const from = anchor(bundle.a)
    const to = anchor(bundle.b)
    if (Math.hypot(from.x - to.x, from.y - to.y) - from.radius - to.radius < FREE_LINE_PX) return []
    const radius = Math.max(8, bundleWidth(bundle.shown) / 2 + 3, 3 + String(bundle.shown).length * 4)
    const boxes = SHARES.map((share) => {
      const { x, y } = pointOn({ from, bend: null, to }, share)
      return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
    })
    return [{ id, boxes }]
  })
  return placeSpots(wishes, obstacles, view).map(({ id, box }) => ({ bundle: counted[id]!, box }))
}

export function paintCounts(context: CanvasRenderingContext2D, counts: readonly PlacedCount[], theme: Theme): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.font = `600 12px ${theme.font}`
  for (const { bundle, box } of counts) {
    const radius = box.width / 2
    context.fillStyle = theme.ground
    context.beginPath()
    context.arc(box.x + radius, box.y + radius, radius, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = theme.ink
    context.fillText(String(bundle.shown), box.x + radius, box.y + radius + 0.5)
  }
}
