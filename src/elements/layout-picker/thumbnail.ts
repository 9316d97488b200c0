import type { Decor, Lanes } from '../../layout/index.js'
import { bundlesOf, drawnMembers, EDGE, familyOf, NODE, type Arrangement, type Frame } from '../../store/index.js'
import { kindShapes, shapeOf, type Theme } from '../../view/index.js'
import { hullOf } from '../../view/hull.js'
import { thumbnailFit, type ThumbnailFit } from './thumbnail-fit.js'

/** What is on a small picture. */
export interface Thumbnail {
  readonly frame: Frame
  readonly arrangement: Arrangement
  readonly theme: Theme
}

/** So many lines and fewer are drawn in full colour; where there are more, they are seen through each other. */
const FEW_LINES = 150
const FAINTEST = 0.25
const REGION_PX = 6

interface Place {
  readonly x: number
  readonly y: number
}
type PlaceOf = (node: number) => Place

/** Paints an arrangement onto a canvas, as large and as sharp as it is shown. O(nodes + edges). */
export function paintThumbnail(canvas: HTMLCanvasElement, { frame, arrangement, theme }: Thumbnail): void {
  const { clientWidth: width, clientHeight: height } = canvas
  const context = canvas.getContext('2d')
  if (context === null) return
  canvas.width = Math.round(width * devicePixelRatio)
  canvas.height = Math.round(height * devicePixelRatio)
  context.scale(devicePixelRatio, devicePixelRatio)
  const fit = thumbnailFit(arrangement, width, height)
  const { positions, lanes } = arrangement
  const placeOf = (node: number) => placed(fit, positions[2 * node]!, positions[2 * node + 1]!)
  context.globalAlpha = 0.4
  for (const decor of arrangement.decor) paintDecor(context, decor, fit, placeOf, frame, theme)
  context.lineWidth = 0.8
  for (const [color, lines] of lanes === null
    ? linesOf(frame, theme, placeOf)
    : strokesOf(frame, theme, lanes, fit, placeOf)) {
    context.globalAlpha = Math.max(FAINTEST, Math.min(1, Math.sqrt(FEW_LINES / lines.count)))
    context.strokeStyle = color
    context.stroke(lines.path)
  }
  paintNodes(context, frame, theme, placeOf, lanes === null ? 1 : 0.5)
}

function placed({ scaleX, scaleY, x0, y0 }: ThumbnailFit, x: number, y: number): Place {
  return { x: x * scaleX + x0, y: y * scaleY + y0 }
}

function paintDecor(
  context: CanvasRenderingContext2D,
  decor: Decor,
  fit: ThumbnailFit,
  placeOf: PlaceOf,
  frame: Frame,
  { muted, families, noFamily }: Theme,
): void {
  const path = new Path2D()
  context.lineWidth = 0.8
  context.strokeStyle = muted
  if (decor.type === 'ring') {
    const { x, y } = placed(fit, decor.x, decor.y)
    path.ellipse(x, y, decor.radius * fit.scaleX, decor.radius * fit.scaleY, 0, 0, 2 * Math.PI)
  } else if (decor.type === 'line') {
    for (let i = 0; i < decor.points.length; i += 2) {
      const { x, y } = placed(fit, decor.points[i]!, decor.points[i + 1]!)
      path.lineTo(x, y)
    }
  } else if (frame.nodes[decor.bloc] !== NODE.hidden) {
    const now = drawnMembers(frame, { type: 'bloc', key: frame.graph.nodes[decor.bloc]!.key })
    const inside = decor.members.filter((node) => now.includes(node))
    if (inside.length === 0) return
    for (const { x, y } of hullOf([decor.bloc, ...inside].map((node) => ({ ...placeOf(node), radius: REGION_PX }))))
      path.lineTo(x, y)
    path.closePath()
    context.strokeStyle = families.get('membership') ?? noFamily
  }
  context.stroke(path)
}

interface Lines {
  readonly path: Path2D
  count: number
}

/** Lines by colour: of each bundle the one of its first edge. */
function linesOf(frame: Frame, theme: Theme, placeOf: PlaceOf): ReadonlyMap<string, Lines> {
  const lines = new Map<string, Lines>()
  for (const { a, b, edges, shown } of bundlesOf(frame)) {
    if (shown > 0 && a !== b) line(take(lines, frame, theme, edges[0]!), placeOf(a), placeOf(b))
  }
  return lines
}

/** Between their two rows, at the moment from which they are drawn. */
function strokesOf(
  frame: Frame,
  theme: Theme,
  { from, to, x0, x1 }: Lanes,
  fit: ThumbnailFit,
  placeOf: PlaceOf,
): ReadonlyMap<string, Lines> {
  const lines = new Map<string, Lines>()
  for (const { index, source, target, spans } of frame.graph.edges) {
    if (frame.edges[index] === EDGE.hidden) continue
    for (const { drawn } of spans) {
      const moment = Math.min(to, Math.max(from, drawn.min))
      const { x } = placed(fit, x0 + ((moment - from) / (to - from)) * (x1 - x0), 0)
      line(take(lines, frame, theme, index), { x, y: placeOf(source).y }, { x, y: placeOf(target).y })
    }
  }
  return lines
}

function take(lines: Map<string, Lines>, { graph }: Frame, { families, noFamily }: Theme, edge: number): Path2D {
  const color = families.get(familyOf(graph, edge) ?? '') ?? noFamily
  let found = lines.get(color)
  if (found === undefined) lines.set(color, (found = { path: new Path2D(), count: 0 }))
  found.count++
  return found.path
}

function line(path: Path2D, from: Place, to: Place): void {
  path.moveTo(from.x, from.y)
  path.lineTo(to.x, to.y)
}

/** Filled or open as in the large picture, the larger the more edges. */
function paintNodes(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { ink, ground }: Theme,
  placeOf: PlaceOf,
  scale: number,
): void {
  const { graph, folding } = frame
  const shapes = kindShapes(graph.ontology)
  const { nodes, degrees } = folding ?? frame
  const filled = new Path2D()
  const open = new Path2D()
  const size = frame.counts.nodes > 300 ? Math.min(scale, 0.6) : scale
  for (const { index, kind } of graph.nodes) {
    if (nodes[index] === NODE.hidden) continue
    const { x, y } = placeOf(index)
    const radius = size * Math.min(4, 1.3 + 0.35 * Math.sqrt(degrees[index]!))
    const path = shapeOf(kind, shapes).filled ? filled : open
    path.moveTo(x + radius, y)
    path.arc(x, y, radius, 0, 2 * Math.PI)
  }
  Object.assign(context, { globalAlpha: 1, lineWidth: 0.9, strokeStyle: ink })
  const paint = (path: Path2D, color: string) => {
    context.fillStyle = color
    context.fill(path)
    context.stroke(path)
  }
  // An open one hides the lines that end in it.
  paint(open, ground)
  paint(filled, ink)
}
