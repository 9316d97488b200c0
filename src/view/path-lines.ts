import type { PathPicture } from '../store/index.js'
import { stroke } from './brush.js'
import type { Bundle } from './bundles.js'
import { leave, type Anchor, type Trace } from './geometry.js'
import { drawnWidth } from './paint-edges.js'
import { crossingX } from './lanes.js'
import type { LanePicture } from './paint-lanes.js'
import type { PathHop } from './path-hops.js'
import type { Strand } from './strands.js'
import { mix } from './stylesheet.js'
import type { Theme } from './theme.js'

/** Where things are on screen, as a path needs it. */
export interface PathGround {
  readonly anchor: (node: number) => Anchor
  /** The bundle drawn as its single edges, and these. */
  readonly open: Bundle | null
  readonly strands: readonly Strand[]
  /** Where edges are drawn at their dates, and the path that is crossed at some. */
  readonly lanes?: LanePicture | null
  readonly path?: PathPicture | null
}

/** A line that a hop runs along, from its `a` to its `b`. */
export interface HopLine {
  readonly trace: Trace
  /** Of what is drawn on it, CSS pixels. */
  readonly width: number
  /** The path is named by it; the others would do in its place. */
  readonly isNamed: boolean
}

/**
 * Along its bundle; where that is open, along the edges that carry it, the named ones first; among lanes where it is
 * crossed. Nothing for loops.
 */
export function linesOf(hop: PathHop, ground: PathGround): HopLine[] {
  if (hop.a === hop.b) return []
  const { anchor, open, strands, lanes, path } = ground
  if (lanes != null && path != null) {
    const [a, b] = [anchor(hop.a), anchor(hop.b)]
    return hop.steps.map(({ index }) => {
      const x = crossingX(path, index, lanes.axis, strands)
      return { trace: { from: { x, y: a.y }, bend: null, to: { x, y: b.y } }, width: STRAND_PX, isNamed: true }
    })
  }
  const ofEdges = hop.bundle !== null && hop.bundle === open ? edgeLines(hop, strands) : []
  if (ofEdges.length > 0) return ofEdges
  const [from, to] = [anchor(hop.a), anchor(hop.b)]
  const trace = { from: leave(from, to, 1), bend: null, to: leave(to, from, 1) }
  return [{ trace, width: hop.bundle === null ? 1 : drawnWidth(hop.bundle), isNamed: true }]
}

const STRAND_PX = 4

function edgeLines({ steps }: PathHop, strands: readonly Strand[]): HopLine[] {
  const carriers = new Set(steps.flatMap(({ edges }) => edges))
  const named = new Set(steps.map(({ edges }) => edges[0]))
  return strands
    .flatMap((strand): HopLine[] =>
      strand.shape === 'curve' && carriers.has(strand.edge)
        ? [{ trace: strand.trace, width: STRAND_PX, isNamed: named.has(strand.edge) }]
        : [],
    )
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed))
}

/** A band around a line, CSS pixels on each of its sides. */
interface Band {
  /** Between the line and the rim. */
  readonly room: number
  readonly rim: number
  readonly fill: string
}

/** Of the ground, outside the rim: what is crossed lies below. */
const CLEAR_PX = 3
const GHOST_DASH = [6, 4]

/** The band of a hop: of the walked one stronger, of the others meanwhile weaker. */
function bandOf({ isGhost, isWalked }: PathHop, isNamed: boolean, { selection, ground }: Theme): Band {
  const fill = isGhost || !isNamed ? ground : mix(selection, ground, 0.4)
  if (isWalked === true && isNamed) return { room: 5, rim: 2, fill: isGhost ? ground : selection }
  if (isWalked === false || !isNamed) return { room: 2, rim: 1.2, fill: ground }
  return { room: 3.5, rim: 1.5, fill }
}

/** How far from the middle of its line the band of a hop reaches. */
export function bandReach(hop: PathHop, { width, isNamed }: HopLine, theme: Theme): number {
  const { room, rim } = bandOf(hop, isNamed, theme)
  return width / 2 + room + rim
}

/** Draws the bands that lift a path out, the edges themselves are drawn over them; the walked hop last. */
export function paintPathLines(
  context: CanvasRenderingContext2D,
  hops: readonly PathHop[],
  ground: PathGround,
  theme: Theme,
): void {
  context.globalAlpha = 1
  context.lineCap = 'butt'
  for (const hop of hops.toSorted((a, b) => Number(a.isWalked === true) - Number(b.isWalked === true))) {
    for (const line of linesOf(hop, ground).toReversed()) paintBand(context, hop, line, theme)
  }
  paintWaits(context, ground, theme)
  context.setLineDash([])
}

/** Among lanes a path stays in a row from one step to the next. */
function paintWaits(
  context: CanvasRenderingContext2D,
  { anchor, lanes, path, strands }: PathGround,
  { ground, ink, selection }: Theme,
): void {
  if (lanes == null || path == null) return
  const xs = path.steps.map((_, index) => crossingX(path, index, lanes.axis, strands))
  for (const [i, { to }] of path.steps.slice(0, -1).entries()) {
    const { y } = anchor(to)
    for (const [color, width] of [
      [ground, 10],
      [ink, 6],
      [mix(selection, ground, 0.4), 3],
    ] as const) {
      stroke(context, { x: xs[i]!, y }, { x: xs[i + 1]!, y }, color, width, [])
    }
  }
}

function paintBand(context: CanvasRenderingContext2D, hop: PathHop, { trace, width, isNamed }: HopLine, theme: Theme) {
  const { room, rim, fill } = bandOf(hop, isNamed, theme)
  const inner = width + 2 * room
  const { from, to, bend } = trace
  stroke(context, from, to, theme.ground, inner + 2 * (rim + CLEAR_PX), [], bend)
  stroke(context, from, to, theme.ink, inner + 2 * rim, hop.isGhost ? GHOST_DASH : [], bend)
  stroke(context, from, to, fill, inner, [], bend)
  // Where nothing is drawn between the two, the way itself still is.
  if (hop.bundle === null) stroke(context, from, to, theme.muted, width, GHOST_DASH, bend)
}
