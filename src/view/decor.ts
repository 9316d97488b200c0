import type { Decor, DecorLabel } from '../layout/index.js'
import { drawnMembers, type Frame } from '../store/index.js'
import { placed, type Transform } from './fit.js'
import type { Anchor, Box, Point } from './geometry.js'
import { hullOf } from './hull.js'
import { isInside, overlaps } from './labels.js'
import { measureLineText, paintLabel } from './paint-labels.js'
import { mix } from './stylesheet.js'
import type { Theme } from './theme.js'

/** What lies behind the nodes, and what it is drawn with. */
export interface DecorScene {
  readonly decor: readonly Decor[]
  readonly frame: Frame
  readonly theme: Theme
  /** From the coordinates of the layout to the screen. */
  readonly transform: Transform
  readonly anchor: (node: number) => Anchor
  readonly isShown: (node: number) => boolean
  /** What stands at it, in the reader's language; nothing for an empty text. */
  readonly textOf: (label: DecorLabel) => string
  readonly width: number
  readonly height: number
}

type Ring = Extract<Decor, { type: 'ring' }>
type Region = Extract<Decor, { type: 'region' }>
type Line = Extract<Decor, { type: 'line' }>

/** Around the shapes of a region, CSS pixels. */
const PADDING_PX = 18
const LONGEST = 28
const MARGIN_PX = 4
const FAMILY = 'membership'

/**
 * Draws coasts, regions and rings, in this order.
 * @param context under everything else
 * @param over where their names go, over lines and shapes
 * @returns where these stand, for other labels to keep off
 */
export function paintDecor(
  context: CanvasRenderingContext2D,
  over: CanvasRenderingContext2D,
  scene: DecorScene,
): Box[] {
  const { decor } = scene
  context.globalAlpha = 1
  context.setLineDash([])
  context.lineJoin = 'round'
  const lines = decor.filter((each): each is Line => each.type === 'line')
  if (lines.length > 0) paintCoast(context, lines, scene)
  const taken: Box[] = []
  const names = decor.flatMap((each) => {
    if (each.type === 'region') return paintRegion(context, each, scene)
    return each.type === 'ring' ? paintRing(context, each, scene) : []
  })
  if (names.length === 0) return []
  const shapes = scene.frame.graph.nodes
    .filter(({ index }) => scene.isShown(index))
    .map(({ index }) => {
      const { x, y, radius } = scene.anchor(index)
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
    })
  for (const { label, spots } of names) paintName(over, scene.textOf(label), spots, shapes, taken, scene)
  return taken
}

/** A name, and the places on a rim that it may stand at; the best first. */
interface Name {
  readonly label: DecorLabel
  readonly spots: readonly Point[]
}

/** All in one path, for lakes to be holes. */
function paintCoast(context: CanvasRenderingContext2D, lines: readonly Line[], { theme, transform }: DecorScene): void {
  const { isTurned, scaleX, scaleY, x, y } = transform
  context.save()
  if (isTurned) context.transform(0, scaleY, scaleX, 0, x, y)
  else context.transform(scaleX, 0, 0, scaleY, x, y)
  context.beginPath()
  for (const { points } of lines) {
    context.moveTo(points[0]!, points[1]!)
    for (let i = 2; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!)
  }
  // The path stays where it is, the line is as wide in all directions.
  context.restore()
  context.fillStyle = mix(theme.muted, theme.ground, 0.09)
  context.fill('evenodd')
  context.strokeStyle = mix(theme.muted, theme.ground, 0.42)
  context.lineWidth = 1
  context.stroke()
}

function paintRing(context: CanvasRenderingContext2D, ring: Ring, { theme, transform }: DecorScene): Name[] {
  const { x, y } = placed(transform, ring)
  const [across, down] = [ring.radius * transform.scaleX, ring.radius * transform.scaleY]
  context.strokeStyle = mix(theme.muted, theme.ground, 0.45)
  context.lineWidth = 1
  context.beginPath()
  context.ellipse(x, y, across, down, 0, 0, 2 * Math.PI)
  context.stroke()
  if (ring.label === null) return []
  // From the top on, always away from where the last one was tried.
  const spots = [0, 4, 2, 6, 1, 7, 3, 5].map((eighth) => {
    const angle = (eighth / 8 - 0.25) * 2 * Math.PI
    return { x: x + across * Math.cos(angle), y: y + down * Math.sin(angle) }
  })
  return [{ label: ring.label, spots }]
}

/** Around a bloc and whom the window shows as its members; nothing where it shows none. */
function paintRegion(context: CanvasRenderingContext2D, { bloc, members }: Region, scene: DecorScene): Name[] {
  const { frame, theme, anchor, isShown } = scene
  const now = new Set(drawnMembers(frame, { type: 'bloc', key: frame.graph.nodes[bloc]!.key }))
  const inside = members.filter((node) => now.has(node) && isShown(node))
  if (!isShown(bloc) || inside.length === 0) return []
  const discs = [bloc, ...inside].map((node) => {
    const at = anchor(node)
    return { x: at.x, y: at.y, radius: at.radius + PADDING_PX }
  })
  const hull = hullOf(discs)
  const color = theme.families.get(FAMILY) ?? theme.accent
  context.beginPath()
  for (const { x, y } of hull) context.lineTo(x, y)
  context.closePath()
  context.globalAlpha = 0.09
  context.fillStyle = color
  context.fill()
  context.globalAlpha = 0.55
  context.strokeStyle = color
  context.lineWidth = 1
  context.stroke()
  context.globalAlpha = 1
  const most = (rank: (point: Point) => number) =>
    hull.reduce((best, point) => (rank(point) > rank(best) ? point : best))
  const ways = [(p: Point) => -p.y, (p: Point) => p.y, (p: Point) => p.x - p.y, (p: Point) => -p.x - p.y]
  return [{ label: { type: 'node', node: bloc }, spots: ways.map(most) }]
}

/** Who the frame shows as a member of a bloc now: by an edge that lasts, of the family of memberships. */
function paintName(
  context: CanvasRenderingContext2D,
  text: string,
  spots: readonly Point[],
  shapes: readonly Box[],
  taken: Box[],
  { theme, width, height }: DecorScene,
): void {
  if (text === '') return
  const measured = measureLineText(context, text, theme.font, LONGEST)
  const view = { x: MARGIN_PX, y: MARGIN_PX, width: width - 2 * MARGIN_PX, height: height - 2 * MARGIN_PX }
  const box = spots
    .map(({ x, y }) => ({
      x: x - measured.width / 2,
      y: y - measured.height / 2,
      width: measured.width,
      height: measured.height,
    }))
    .find((each) => isInside(each, view) && ![...shapes, ...taken].some((other) => overlaps(other, each)))
  if (box === undefined) return
  taken.push(box)
  paintLabel(context, measured, box, 'center', theme, mix(theme.muted, theme.ink, 0.7))
}
