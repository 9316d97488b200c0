import { leave, pointOn, type Point, type Trace } from './geometry.js'
import type { Box } from './labels.js'
import { paintLeader } from './leaders.js'
import type { HopStep, PathHop } from './path-hops.js'
import { paintLabel, type MeasuredLabel } from './paint-labels.js'
import type { Theme } from './theme.js'

/** The number of a step: a disc with a beak that points the way. CSS pixels. */
export interface Badge {
  /** Of the step, from 0. */
  readonly index: number
  readonly centre: Point
  readonly radius: number
  /** Which way the step goes, radians. */
  readonly angle: number
  /** With the beak. */
  readonly box: Box
}

/** The badges of a hop where they are drawn, and what is written beside them. */
export interface PlacedBadges {
  readonly hop: PathHop
  readonly badges: readonly Badge[]
  /** Around all of them. */
  readonly box: Box
  /** On the line, where the badges found no room there themselves. */
  readonly foot: Point | null
  readonly text: { readonly box: Box; readonly label: MeasuredLabel } | null
}

/** The least of a disc: one must be able to hit it, and to read it. */
const RADIUS_PX = 9.5
const WALKED_RADIUS_PX = 11.5
/** The rings around the walked one. */
const HALO_PX = 3.5
const BEAK_PX = 7
/** Between two badges side by side. */
const GAP_PX = 2
/** Of the ground, around everything. */
const CLEAR_PX = 1.5

/** The badges of a hop side by side around a point. @param share where on its line they stand: lines bend */
export function badgesAt(hop: PathHop, { x, y }: Point, trace: Trace, share: number): { badges: Badge[]; box: Box } {
  const [before, after] = [pointOn(trace, Math.max(0, share - 0.02)), pointOn(trace, Math.min(1, share + 0.02))]
  const forth = Math.atan2(after.y - before.y, after.x - before.x)
  const halo = hop.isWalked === true ? HALO_PX : 0
  const made = hop.steps.map((step) => {
    const radius = radiusOf(hop, step)
    const angle = step.isBack ? forth + Math.PI : forth
    return { index: step.index, radius, angle, box: boxOf({ x, y }, radius + halo, angle) }
  })
  // One alone stands with its disc on the point, several with all that they are.
  const width = made.reduce((sum, { box }) => sum + box.width + GAP_PX, -GAP_PX)
  let left = made.length === 1 ? made[0]!.box.x : x - width / 2
  const badges = made.map((badge) => {
    const shift = left - badge.box.x
    left += badge.box.width + GAP_PX
    return { ...badge, centre: { x: x + shift, y }, box: { ...badge.box, x: badge.box.x + shift } }
  })
  return { badges, box: around(badges.map(({ box }) => box)) }
}

/** Wide enough for its number; larger where it is walked. */
function radiusOf({ isWalked }: PathHop, { index }: HopStep): number {
  return Math.max(isWalked === true ? WALKED_RADIUS_PX : RADIUS_PX, 3 + String(index + 1).length * 4)
}

function boxOf({ x, y }: Point, radius: number, angle: number): Box {
  const reach = radius + CLEAR_PX
  const tip = tipOf({ x, y }, radius, angle)
  return around([
    { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach },
    { x: tip.x - CLEAR_PX, y: tip.y - CLEAR_PX, width: 2 * CLEAR_PX, height: 2 * CLEAR_PX },
  ])
}

function tipOf({ x, y }: Point, radius: number, angle: number): Point {
  return { x: x + (radius + BEAK_PX) * Math.cos(angle), y: y + (radius + BEAK_PX) * Math.sin(angle) }
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Draws numbers and dates over everything. */
export function paintBadges(context: CanvasRenderingContext2D, placed: readonly PlacedBadges[], theme: Theme): void {
  for (const { hop, badges, foot, text } of placed) {
    for (const badge of badges) {
      if (foot !== null) {
        const from = leave({ ...badge.centre, radius: badge.radius, boxy: false }, foot, 0)
        paintLeader(context, { from, to: foot }, theme)
      }
      paintBadge(context, badge, hop, theme)
    }
    if (text !== null) paintLabel(context, text.label, text.box, 'center', theme, theme.ink)
  }
}

/** Filled; of a path that is walked the walked one alone, within the colour of what is selected. */
function paintBadge(context: CanvasRenderingContext2D, badge: Badge, hop: PathHop, theme: Theme): void {
  const { centre, radius, angle, index } = badge
  const { ink, ground, selection } = theme
  const isHollow = hop.isWalked === false
  const shape = (color: string, wider: number) => {
    context.fillStyle = color
    context.beginPath()
    const size = radius + wider
    // The sides of the beak touch the disc as tangents do.
    const turn = Math.acos(size / (size + BEAK_PX))
    context.arc(centre.x, centre.y, size, angle + turn, angle - turn + 2 * Math.PI)
    const tip = tipOf(centre, size, angle)
    context.lineTo(tip.x, tip.y)
    context.closePath()
    context.fill()
  }
  const halo = hop.isWalked === true ? HALO_PX : 0
  shape(ground, halo + CLEAR_PX)
  if (halo > 0) {
    shape(ink, halo)
    shape(selection, halo - 1.25)
  }
  shape(ink, 0)
  if (isHollow) shape(ground, -1.5)
  context.font = `600 12px ${theme.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = isHollow ? ink : ground
  context.fillText(String(index + 1), centre.x, centre.y + 0.5)
}
