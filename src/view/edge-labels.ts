import { isGhost, type Frame } from '../store/index.js'
import type { Bundle } from './bundles.js'
import { leave, loopCentre, loopRadius, type Anchor } from './geometry.js'
import { AIR_PX, overlaps, placeSpots, type Box, type Obstacle, type PlacedLabel, type SpotWish } from './labels.js'
import { isLane } from './lanes.js'
import { measureLineText, paintLabel, type MeasuredLabel } from './paint-labels.js'
import { spotOn, type Strand } from './strands.js'
import { isOf, recedes, type Focus, type Mark } from './targets.js'
import type { Theme } from './theme.js'

/** What edges there are to name. */
export interface NamedEdges {
  readonly frame: Frame
  readonly bundles: readonly Bundle[]
  /** Of the open bundle. */
  readonly strands: readonly Strand[]
  readonly open: Bundle | null
  readonly mark: Mark
  readonly highlight: Mark
  readonly focus: Focus | null
  readonly anchor: (node: number) => Anchor
}

/** From this zoom on single edges are named too, where there is room. */
export const NAMING_ZOOM = 1.6
/** Most single edges that are considered at once. */
const MOST_NAMED = 300
/** Most characters of a label; the later ones where those before find no room. */
const LENGTHS = [42, 28, 18] as const
/** Free room around labels that nobody asked for. */
const WIDE_AIR_PX = 8
/** Where on a line a label may stand: an odd number of places, so that one is the middle. */
const PLACES = 31
/** The parts at both ends of a line where labels would crowd its nodes. */
const ENDS_SHARE = 0.12

/** The edges that are named before other nodes are: of the open bundle, and what is marked or pointed at. */
export function strandsInFront({ bundles, strands, open, mark, highlight, anchor }: NamedEdges): Strand[] {
  const single = (target: Mark) =>
    target === null || target.type === 'node'
      ? undefined
      : bundles.find((bundle) => bundle !== open && bundle.edges.length === 1 && isOf(target, bundle))
  const singles = new Set([single(highlight), single(mark)])
  // Of all lanes only what is asked for is named.
  const isAsked = (strand: Strand) =>
    !isLane(strand) || [highlight, mark].some((target) => target?.type === 'edge' && target.index === strand.edge)
  return [
    ...[...singles].flatMap((bundle) => (bundle === undefined ? [] : [aloneStrand(bundle, anchor)])),
    ...strands.filter(isAsked),
  ]
}

/** Single edges in view that are named if room is left. O(bundles). */
export function strandsBehind({ bundles, focus, mark, highlight, anchor }: NamedEdges, view: Box): Strand[] {
  const found: Strand[] = []
  for (const bundle of bundles) {
    if (bundle.edges.length !== 1 || bundle.ghost || recedes(bundle, focus)) continue
    if (isOf(mark, bundle) || isOf(highlight, bundle)) continue
    if (!overlaps(around(anchor(bundle.a), anchor(bundle.b)), view)) continue
    found.push(aloneStrand(bundle, anchor))
    if (found.length === MOST_NAMED) break
  }
  return found
}

function around(a: Anchor, b: Anchor): Box {
  return {
    x: Math.min(a.x, b.x) - a.radius,
    y: Math.min(a.y, b.y) - a.radius,
    width: Math.abs(a.x - b.x) + 2 * a.radius,
    height: Math.abs(a.y - b.y) + 2 * a.radius,
  }
}

function aloneStrand({ a, b, edges }: Bundle, anchor: (node: number) => Anchor): Strand {
  const edge = edges[0]!
  const from = anchor(a)
  if (a === b) {
    const radius = loopRadius(from, 0)
    return { edge, shape: 'ring', centre: loopCentre(from, radius), radius }
  }
  const to = anchor(b)
  return { edge, shape: 'curve', trace: { from: leave(from, to, 1), bend: null, to: leave(to, from, 1) } }
}

/** With which of the lengths it is drawn. */
export type LineLabel = PlacedLabel & { readonly length: number }

/** What edges are called, written on their lines. */
export class EdgeLabels {
  #textOf: ((edge: number) => string) | null = null
  /** Measured so far, by length and edge. */
  #measured: (MeasuredLabel | undefined)[][] = LENGTHS.map(() => [])
  /** Where on its line a label stood last: it stays there while it can. */
  readonly #places = new Map<number, number>()

  /** Other words are measured anew only after {@link remeasure}. */
  setTexts(textOf: (edge: number) => string): void {
    this.#textOf = textOf
  }

  remeasure(): void {
    this.#measured = LENGTHS.map(() => [])
  }

  reset(): void {
    this.remeasure()
    this.#places.clear()
  }

  /**
   * Places labels on lines in front: what is pointed at, what is marked, the shown, ghosts, each in the order
   * given; what finds no room is cut short.
   */
  placeInFront(
    context: CanvasRenderingContext2D,
    strands: readonly Strand[],
    named: NamedEdges,
    obstacles: readonly Obstacle[],
    view: Box,
    theme: Theme,
  ): LineLabel[] {
    const placed: LineLabel[] = []
    let left: readonly Strand[] = byRank(strands, named)
    for (const length of LENGTHS.keys()) {
      const taken = [...obstacles, ...placed.map(({ box }) => box)]
      const found = this.#place(left, taken, view, AIR_PX, (edge) => this.#measure(context, edge, theme, length))
      placed.push(...found.map((label) => ({ ...label, length })))
      const done = new Set(found.map(({ id }) => id))
      left = left.filter(({ edge }) => !done.has(edge))
    }
    return placed
  }

  /** Places labels on other lines, if these are long enough and nothing else is near. */
  placeBehind(
    context: CanvasRenderingContext2D,
    strands: readonly Strand[],
    named: NamedEdges,
    obstacles: readonly Obstacle[],
    view: Box,
    theme: Theme,
  ): LineLabel[] {
    const measure = (edge: number) => this.#measure(context, edge, theme, 0)
    const roomy = byRank(strands, named).filter((strand) => lengthOf(strand) > (measure(strand.edge)?.width ?? 0))
    return this.#place(roomy, obstacles, view, WIDE_AIR_PX, measure).map((label) => ({ ...label, length: 0 }))
  }

  paint(
    context: CanvasRenderingContext2D,
    labels: readonly LineLabel[],
    theme: Theme,
    colorOf: (edge: number) => string,
  ): void {
    for (const { id, box, length } of labels) {
      const measured = this.#measure(context, id, theme, length)
      if (measured !== null) paintLabel(context, measured, box, 'center', theme, colorOf(id))
    }
  }

  #place(
    strands: readonly Strand[],
    obstacles: readonly Obstacle[],
    view: Box,
    airPx: number,
    measure: (edge: number) => MeasuredLabel | null,
  ): PlacedLabel[] {
    if (strands.length === 0) return []
    const placesOf = new Map<number, readonly number[]>()
    const wishes = strands.flatMap((strand): SpotWish[] => {
      const measured = measure(strand.edge)
      if (measured === null) return []
      const { width, height } = measured
      const places = placesOn(strand, view, this.#places.get(strand.edge))
      placesOf.set(strand.edge, places)
      const boxes = places.map((place) => {
        const { x, y } = spotOn(strand, shareOf(place))
        return { x: x - width / 2, y: y - height / 2, width, height }
      })
      return [{ id: strand.edge, boxes }]
    })
    const placed = placeSpots(wishes, obstacles, view, airPx)
    const boxesOf = new Map(wishes.map(({ id, boxes }) => [id, boxes]))
    for (const { id, box } of placed) {
      this.#places.set(id, placesOf.get(id)![boxesOf.get(id)!.indexOf(box)]!)
    }
    return placed
  }

  /** `null` where there is nothing to say. */
  #measure(context: CanvasRenderingContext2D, edge: number, theme: Theme, length: number): MeasuredLabel | null {
    const known = this.#measured[length]!
    const made = (known[edge] ??= measureLineText(context, this.#textOf?.(edge) ?? '', theme.font, LENGTHS[length]!))
    return made.lines[0] === '' ? null : made
  }
}

function byRank(strands: readonly Strand[], { frame, mark, highlight }: NamedEdges): Strand[] {
  const rank = (edge: number) => {
    if (highlight?.type === 'edge' && highlight.index === edge) return 0
    if (mark?.type === 'edge' && mark.index === edge) return 1
    return isGhost(frame.edges[edge]!) ? 3 : 2
  }
  return strands.toSorted((a, b) => rank(a.edge) - rank(b.edge))
}

/** About how long a strand is, CSS pixels. */
function lengthOf(strand: Strand): number {
  if (strand.shape === 'ring') return 2 * Math.PI * strand.radius
  const { from, to } = strand.trace
  return Math.hypot(to.x - from.x, to.y - from.y)
}

/** How far along its line a place is. */
export function shareOf(place: number): number {
  return ENDS_SHARE + (place / (PLACES - 1)) * (1 - 2 * ENDS_SHARE)
}

/** The places of a line that are in sight, from the middle of that part outwards; first the one of before. */
export function placesOn(strand: Strand, view: Box, before: number | undefined): number[] {
  const inSight: number[] = []
  for (let place = 0; place < PLACES; place++) {
    const { x, y } = spotOn(strand, shareOf(place))
    if (x >= view.x && y >= view.y && x <= view.x + view.width && y <= view.y + view.height) inSight.push(place)
  }
  const middle = inSight[(inSight.length - 1) >> 1] ?? 0
  const from = (place: number) => (place === before ? -1 : Math.abs(place - middle))
  return inSight.sort((a, b) => from(a) - from(b) || a - b)
}
