import type { TemporalGraph } from '../model/index.js'
import { familyOf, isGhost, type PathPicture } from '../store/index.js'
import { colorOf } from './brush.js'
import { paintCounts, placeCounts, type PlacedCount } from './counts.js'
import {
  EdgeLabels,
  NAMING_ZOOM,
  strandsBehind,
  strandsInFront,
  type LineLabel,
  type NamedEdges,
} from './edge-labels.js'
import type { Point } from './geometry.js'
import type { Box, Obstacle, PlacedLabel } from './labels.js'
import { boxesAlong } from './leaders.js'
import { isNamed, NodeLabels, type NamedNodes, type NodeLabel } from './node-labels.js'
import { paintBadges, type PlacedBadges } from './path-badges.js'
import { paintLaneAxis } from './paint-lanes.js'
import type { PathHop } from './path-hops.js'
import { bandBoxes, PathLabels, type Stop, type TextOfStep } from './path-labels.js'
import { mix } from './stylesheet.js'
import { recedes } from './targets.js'

export interface LabelPicture extends NamedEdges, NamedNodes {
  readonly hops: readonly PathHop[]
  readonly zoom: number
  /** What lies over the picture. */
  readonly blocked: readonly Box[]
  /** Begins a path along the shape of a node, this large around a point; CSS pixels. */
  readonly trace: (context: CanvasRenderingContext2D, node: number, at: Point, side: number) => void
}

/** The margin that no label enters, CSS pixels. */
const EDGE_PX = 2

/** Decides and draws the labels of nodes and edges and the counts of bundles, so that none is in another's way. */
export class LabelScene {
  readonly #nodes = new NodeLabels()
  readonly #edges = new EdgeLabels()
  readonly #path = new PathLabels()
  #placed: readonly NodeLabel[] = []
  #placedEdges: readonly LineLabel[] = []
  #counts: readonly PlacedCount[] = []
  #steps: readonly PlacedBadges[] = []

  /** The labels of nodes that were drawn last. */
  get placed(): readonly PlacedLabel[] {
    return this.#placed
  }

  /** The labels of edges that were drawn last. */
  get placedEdges(): readonly PlacedLabel[] {
    return this.#placedEdges
  }

  get counts(): readonly PlacedCount[] {
    return this.#counts
  }

  /** The numbers of a path's steps, and what stands beside them. */
  get steps(): readonly PlacedBadges[] {
    return this.#steps
  }

  setLineTexts(textOfEdge: (edge: number) => string, textOfStep: TextOfStep): void {
    this.#edges.setTexts(textOfEdge)
    this.#path.setTexts(textOfStep)
  }

  setPath(path: PathPicture | null): void {
    this.#path.setPath(path)
  }

  reset(graph: TemporalGraph | null, text: (node: number) => string): void {
    this.#nodes.reset(graph, text)
    this.#edges.reset()
    this.#path.reset()
    this.#placed = []
    this.#placedEdges = []
    this.#counts = []
    this.#steps = []
  }

  /** Nodes have other names. */
  rename(nodes: Iterable<number>): void {
    this.#nodes.rename(nodes)
  }

  remeasure(): void {
    this.#nodes.remeasure()
    this.#edges.remeasure()
    this.#path.remeasure()
  }

  paint(context: CanvasRenderingContext2D, picture: LabelPicture): void {
    const { theme, width, height, focus, bundles, open, anchor, hops } = picture
    const view = { x: EDGE_PX, y: EDGE_PX, width: width - 2 * EDGE_PX, height: height - 2 * EDGE_PX }
    const { shapes, first, rest } = this.#nodes.wishes(context, picture)
    const isNear = ({ owner }: Obstacle) => owner === undefined || focus === null || focus.near.has(owner)
    const { lanes } = picture
    const head = lanes == null ? [] : [paintLaneAxis(context, lanes, theme, width)]
    const fixed: readonly Obstacle[] = [...shapes, ...picture.blocked, ...head]
    const bands = hops.length === 0 ? [] : bandBoxes(picture, view)
    const surroundings = { ...pathSurroundings(fixed, picture, isNear), bands, view }
    // On a line of the path a second number would be taken for a step, and the date is there already.
    const besidePath = hops.length === 0 ? bundles : bundles.filter((each) => !hops.some((hop) => hop.bundle === each))
    const counted = besidePath.filter((bundle) => bundle !== open && !recedes(bundle, focus))
    let obstacles: Obstacle[] = []
    const take = <T extends PlacedLabel>(placed: readonly T[]): readonly T[] => {
      for (const { box, leader } of placed) obstacles.push(box, ...(leader == null ? [] : boxesAlong(leader)))
      return placed
    }
    const placeFirst = (steps: readonly PlacedBadges[], mayLead: boolean): readonly NodeLabel[] => {
      this.#steps = steps
      obstacles = [...fixed, ...steps.flatMap(({ box, text }) => (text === null ? [box] : [box, text.box]))]
      this.#counts = placeCounts(counted, anchor, obstacles, view)
      obstacles.push(...this.#counts.map(({ box }) => box))
      if (lanes != null) return take(this.#nodes.placeRows(context, [...first, ...rest], head, view, picture))
      return take(this.#nodes.placeFirst(context, first, obstacles, bands, view, picture, mayLead))
    }
    const steps = hops.length === 0 ? [] : this.#path.place(context, picture, surroundings)
    let firstLabels = placeFirst(steps, hops.length === 0)
    const named = new Set(firstLabels.map(({ id }) => id))
    if (hops.length > 0 && first.some(({ id }) => isNamed(picture, id) && !named.has(id))) {
      // A name says more than a date, which is in the panel too.
      const bare = steps.map((step) => ({ ...step, text: null }))
      firstLabels = placeFirst(bare, true)
      const dated = this.#path.withTexts(context, bare, picture, {
        ...surroundings,
        all: obstacles.filter((each) => !isStop(each, picture)),
      })
      for (const { text } of dated) if (text !== null) obstacles.push(text.box)
      this.#steps = dated
    }
    // Each on the middle of its own line is worth more than a shape that has receded.
    const near = obstacles.filter(isNear)
    const inFront = take(this.#edges.placeInFront(context, strandsInFront(picture), picture, near, view, theme))
    const restLabels = lanes == null ? take(this.#nodes.place(context, rest, obstacles, view, theme)) : []
    const behind = picture.zoom < NAMING_ZOOM ? [] : strandsBehind({ ...picture, bundles: besidePath }, view)
    const behindLabels = this.#edges.placeBehind(context, behind, picture, obstacles, view, theme)
    this.#placed = [...firstLabels, ...restLabels]
    this.#placedEdges = [...inFront, ...behindLabels]
    this.#paintAll(context, picture)
  }

  #paintAll(context: CanvasRenderingContext2D, picture: LabelPicture): void {
    const { theme, focus, open, frame, highlight } = picture
    const receded = mix(theme.ink, theme.ground, 0.5)
    paintCounts(context, this.#counts, theme)
    paintBadges(context, this.#steps, theme)
    const isOpenReceded = open !== null && recedes(open, focus)
    this.#edges.paint(context, this.#placedEdges, theme, (edge) => {
      if (isOpenReceded && open.edges.includes(edge)) return receded
      if (isGhost(frame.edges[edge]!)) return theme.muted
      // Among many lines, the colour says which of them it belongs to.
      return open?.edges.includes(edge) === true ? colorOf(theme, familyOf(frame.graph, edge)) : theme.ink
    })
    const isBack = (node: number) => focus !== null && !focus.near.has(node)
    this.#nodes.paint(context, this.#placed, theme, highlight !== null, (node) => (isBack(node) ? receded : theme.ink))
  }
}

function isStop({ owner }: Obstacle, { path }: LabelPicture): boolean {
  return owner !== undefined && path?.nodes.includes(owner) === true
}

/** The path's own nodes apart from whatever else is in the way. */
function pathSurroundings(
  obstacles: readonly Obstacle[],
  picture: LabelPicture,
  isNear: (obstacle: Obstacle) => boolean,
): { stops: Stop[]; all: Obstacle[]; near: Obstacle[] } {
  const all = obstacles.filter((each) => !isStop(each, picture))
  const stops = obstacles
    .filter((each) => isStop(each, picture))
    .map(({ x, y, width }) => ({ x: x + width / 2, y: y + width / 2, radius: width / 2 }))
  return { stops, all, near: all.filter(isNear) }
}
