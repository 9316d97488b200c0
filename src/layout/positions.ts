/** Positions of nodes by index: x at `2 * i`, y at `2 * i + 1`, CSS pixels at zoom 1. */
export type Positions = Float64Array

/** What a layout needs of a graph: room for each node and the pairs that are joined. */
export interface LayoutInput {
  /** Room for shape and label, by node, CSS pixels. */
  readonly widths: Float64Array
  readonly heights: Float64Array
  /** Joined pairs of different nodes, each once: source at `2 * i`, target at `2 * i + 1`. */
  readonly pairs: Uint32Array
  /** Edges of each pair. */
  readonly weights: Uint32Array
}
