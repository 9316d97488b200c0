import {
  TRAITS,
  type Decor,
  type Fit,
  type Lanes,
  type LayoutName,
  type LayoutOptions,
  type Positions,
} from '../layout/index.js'

/** The picture, and the one beside it when two layouts are compared. */
export const PANES = ['main', 'other'] as const
export type Pane = (typeof PANES)[number]

/** What takes part in a layout: every node and every edge of the file, or what is on the picture. */
export const LAYOUT_SCOPES = ['all', 'shown'] as const
export type LayoutScope = (typeof LAYOUT_SCOPES)[number]

/** What is asked of a layout; each wish is an object of its own. */
export interface LayoutWish {
  readonly layout: LayoutName
  readonly scope: LayoutScope
  readonly options: LayoutOptions
}

/** Where the nodes stand, what is drawn behind them, and how it came about. Arrays must not be written to. */
export interface Arrangement {
  /** What it was made for. Who moves nodes afterwards leaves it: the picture stays the same one. */
  readonly wish: LayoutWish
  /** By node of the graph. */
  readonly positions: Positions
  readonly fit: Fit
  readonly decor: readonly Decor[]
  readonly lanes: Lanes | null
  /** Indices of the nodes that the reader put somewhere, ascending: they stay until he lets go of them. */
  readonly pinned: readonly number[]
}

export type Panes = Readonly<Record<Pane, Arrangement | null>>

/** What was there before an act on one of the pictures, or after one that was taken back. */
export interface LayoutStep {
  readonly pane: Pane
  readonly arrangement: Arrangement
}

export interface LayoutState {
  readonly panes: Panes
  /** What is being worked at; `null` for a pane where nothing is. */
  readonly wishes: Readonly<Record<Pane, LayoutWish | null>>
  /** How far the work is, from 0 to 1. */
  readonly progress: number
  /** The layout that could not be made last. */
  readonly failed: LayoutName | null
  /** Whether the picture drifts along as the window moves. */
  readonly isFollowing: boolean
  /** The acts on both pictures, oldest first, and those that were taken back, last first. */
  readonly past: readonly LayoutStep[]
  readonly future: readonly LayoutStep[]
}

/** Whether the picture may drift along: not where a place means more than who is near whom. */
export function mayFollow({ panes: { main } }: Pick<LayoutState, 'panes'>): boolean {
  return main !== null && TRAITS[main.wish.layout].mayDrift && main.wish.options.isUpright !== true
}

const NO_PANES: Panes = Object.freeze({ main: null, other: null })

export const NO_LAYOUT: LayoutState = Object.freeze({
  panes: NO_PANES,
  wishes: NO_PANES as Readonly<Record<Pane, null>>,
  progress: 0,
  failed: null,
  isFollowing: false,
  past: Object.freeze([]),
  future: Object.freeze([]),
})
