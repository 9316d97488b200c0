/** Positions of nodes by index: x at `2 * i`, y at `2 * i + 1`, CSS pixels at zoom 1. */
export type Positions = Float64Array

/** What a placement by forces or distances needs of a graph: room for each node and the pairs that are joined. */
export interface PairInput {
  /** Room for shape and label, by node, CSS pixels. */
  readonly widths: Float64Array
  readonly heights: Float64Array
  /** Joined pairs of different nodes, each once: source at `2 * i`, target at `2 * i + 1`. */
  readonly pairs: Uint32Array
  /** Edges of each pair. */
  readonly weights: Uint32Array
}

/** What any layout may know of a graph: plain columns by index, to be cloned to a worker. */
export interface LayoutInput extends PairInput {
  /** The graph's own index of each node that takes part. */
  readonly nodes: Uint32Array
  /** Number of each node's kind in {@link kindKeys}; their count where it has none. */
  readonly kinds: Uint16Array
  /** Kinds in the order of the ontology. */
  readonly kindKeys: readonly string[]
  /** Shown edges at each node. */
  readonly degrees: Uint32Array
  /** Who belongs to whom: the one at `2 * i`, whom it belongs to at `2 * i + 1`; each pair once. */
  readonly belongings: Uint32Array
  /** By belonging: 1 for a member of a bloc, 0 for an office or the like. */
  readonly isMember: Uint8Array
  /** Degrees, WGS 84: longitude at `2 * i`, latitude at `2 * i + 1`; NaN where the file names none. */
  readonly coordinates: Float64Array
  /** Dated edges: ends at `2 * i` and `2 * i + 1`. */
  readonly dated: Uint32Array
  /** By dated edge: first and last moment that it is drawn at, ms UTC, finite; at `2 * i` and `2 * i + 1`. */
  readonly moments: Float64Array
}

/** The few things that change what a layout shows; each means something to some layouts only. */
export interface LayoutOptions {
  /** `concentric`: who has most ties in the middle, or whoever is selected, the others by steps from there. */
  readonly by?: 'ties' | 'distance'
  /** `force`: blocs and offices above those who belong to them. */
  readonly isUpright?: boolean
  /** `layered`: where the top is. */
  readonly direction?: 'down' | 'right'
}

/** What is asked of a layout. Indices are those of the input. */
export interface LayoutTask {
  readonly input: LayoutInput
  readonly options: LayoutOptions
  /** Where the nodes are now; `null` at first. */
  readonly before: Positions | null
  /** Nodes that stay where they are in {@link before}. */
  readonly fixed: Uint32Array
  /** The selected node, -1 for none. */
  readonly focus: number
  /** Where a picture that follows the window has room: first x and y, last x and y. */
  readonly room?: readonly [number, number, number, number]
  readonly seed: number
}

/** How a picture may be fitted to a room. */
export interface Fit {
  /** It may be turned by a quarter for a room higher than wide. */
  readonly mayTurn: boolean
  /** How much more one axis may be stretched than the other; 1 keeps every angle. */
  readonly mostStretch: number
  /** Nodes that come too close may be parted; false where a place says something exact. */
  readonly parts: boolean
}

/** What stands at something drawn behind the nodes. */
export type DecorLabel =
  | { readonly type: 'kind'; readonly key: string }
  | { readonly type: 'node'; readonly node: number }
  /** So many steps from the focus. */
  | { readonly type: 'steps'; readonly count: number }

/** Something drawn behind the nodes, in the coordinates of the positions. Nodes are indices of the graph. */
export type Decor =
  /** A circle around a point. */
  | {
      readonly type: 'ring'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly label: DecorLabel | null
    }
  /** Around a bloc and those of these members whom the window shows as such. */
  | { readonly type: 'region'; readonly bloc: number; readonly members: readonly number[] }
  /** A coast or a border: x, y, x, y … */
  | { readonly type: 'line'; readonly points: Float32Array }

/** A time axis across the picture: every edge is drawn at its own dates, from row to row. */
export interface Lanes {
  /** Milliseconds UTC. */
  readonly from: number
  readonly to: number
  /** Where these are, in the coordinates of the positions. */
  readonly x0: number
  readonly x1: number
}

/** Where a layout puts the nodes, and what it draws behind them. */
export interface LayoutResult {
  /** By node of the input. */
  readonly positions: Positions
  readonly fit: Fit
  readonly decor: readonly Decor[]
  readonly lanes: Lanes | null
}

/** A layout at work: says how far it is, from 0 to 1, often enough to be run in slices, then what came of it. */
export type LayoutWork = Generator<number, LayoutResult>

/** Pictures of which no direction means anything. */
export const FREE: Fit = { mayTurn: true, mostStretch: 2, parts: true }
/** Pictures with an up and a down. */
export const UPRIGHT: Fit = { mayTurn: false, mostStretch: 2, parts: true }

/** A result without anything behind the nodes. */
export function plainResult(positions: Positions, fit: Fit = FREE): LayoutResult {
  return { positions, fit, decor: [], lanes: null }
}
