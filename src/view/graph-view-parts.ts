import type { Point } from './geometry.js'
import type { Box } from './labels.js'
import type { Target } from './targets.js'

export interface GraphViewParts {
  /** Under the nodes. */
  readonly edges: HTMLCanvasElement
  /** An empty leaf for Cytoscape. */
  readonly nodes: HTMLElement
  /** Over the nodes. */
  readonly labels: HTMLCanvasElement
}

export interface GraphViewEvents {
  /** The reader tapped something, or nothing. A bundle of one edge answers as that edge. */
  readonly onPick: (target: Target | null) => void
  /** Something else lies under the mouse, or nothing. Fingers and pens never hover. */
  readonly onHover?: (target: Target | null) => void
  /** Places on screen have changed, and are drawn. */
  readonly onMoved?: () => void
  /** A finger or a button went down; without this the container takes the focus. */
  readonly onTapStart?: () => void
  /** The reader put a node somewhere: index, and its place in the coordinates of the arrangement. */
  readonly onMoveNode?: (node: number, place: Point) => void
}

/** The number of a path's step on screen; CSS pixels from the top left of the view. */
export interface PlacedStep {
  /** From 0. */
  readonly index: number
  readonly box: Box
  /** Of the date beside it; `null` where it found no room. */
  readonly date: Box | null
}
