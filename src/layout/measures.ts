import { seededRandom } from '../core/random.js'
import { overlaps } from './measures-boxes.js'
import { crossings, MOST_PAIRS, spreadOf } from './measures-lines.js'
import { MOST_DISTANCES, stressOf } from './measures-stress.js'
import { within, type Measured } from './measures-work.js'
import type { PairInput, Positions } from './positions.js'

export type { Measured } from './measures-work.js'

/** What is measured, in the order in which it is shown. */
export const MEASURES = ['crossings', 'angle', 'lengths', 'nodes', 'labels', 'stress'] as const
export type MeasureName = (typeof MEASURES)[number]

/** How well a picture reads. Edges are straight lines between the middles of nodes; parallel edges are one. */
export interface Measures extends Readonly<Record<MeasureName, Measured>> {
  /**
   * Crossings: two edges that have a point in common and no end; touching counts. Scored against the most that the
   * graph allows of: H. C. Purchase, "Metrics for graph drawing aesthetics", J. of Visual Languages and Computing 2002.
   */
  readonly crossings: Measured
  /**
   * The mean angle of crossings in degrees, 0 to 90. From 70 on a crossing no longer slows a reader down, as
   * W. Huang, S.-H. Hong and P. Eades saw, "Effects of crossing angles", PacificVis 2008; below it costs in proportion.
   */
  readonly angle: Measured
  /**
   * The standard deviation of edge lengths in mean lengths. It is how far edges are from their ideal length in
   * R. Ahmed et al., "Multicriteria scalable graph drawing via stochastic gradient descent", TVCG 2022, the ideal being
   * the mean; scored as 1 / (1 + it).
   */
  readonly lengths: Measured
  /**
   * Pairs of shapes that overlap; scored as the share of shapes that are clear of all others, after node occlusion
   * in C. Dunne and B. Shneiderman, "Improving graph drawing readability by incorporating readability metrics", 2009.
   */
  readonly nodes: Measured
  /** The same for the room that each node has for shape and label. */
  readonly labels: Measured
  /**
   * How far distances in the picture are from being in proportion to the steps between nodes, 0 to 1: normalised
   * stress (E. Gansner, Y. Koren and S. North, "Graph drawing by stress majorization", 2004) per pair at its best scale,
   * as asked for by R. Ahmed et al., "Size should not matter: scale-invariant stress metrics", 2024. Pairs that no
   * path joins do not count.
   */
  readonly stress: Measured
  /** Crossings, angles or stress are those of a sample; so is the number of crossings an estimate. */
  readonly isSampled: boolean
}

/** Beyond, a number is no place. */
const FARTHEST_PX = 1e15
const USUAL_SHAPE_PX = 16
const SEED = 20_240_808

/**
 * Measures a picture as it is shown. Exact up to 2,000 nodes and 10,000 pairs, beyond from a sample, the same every
 * time; O(pairs² + nodes × (nodes + pairs)) up to there, less than a second. Yields how far it is, from 0 to 1, every
 * few milliseconds.
 * @param positions by node, at the scale at which they are shown: sizes do not follow the zoom
 * @param sizes side of each node's shape, CSS pixels; a usual one where absent
 */
export function* measure(
  input: PairInput,
  positions: Positions,
  sizes: ArrayLike<number> = new Uint8Array(input.widths.length).fill(USUAL_SHAPE_PX),
): Generator<number, Measures> {
  const { widths, heights, pairs } = input
  const places = positions.map((value) => (Math.abs(value) < FARTHEST_PX ? value : 0))
  const random = seededRandom(SEED)
  const crossed = yield* within(crossings(pairs, places, random), 0, 0.5)
  const nodes = yield* within(overlaps(places, sizes, sizes), 0.5, 0.55)
  const labels = yield* within(overlaps(places, widths, heights), 0.55, 0.6)
  const stress = yield* within(stressOf(pairs, places, random), 0.6, 1)
  return {
    ...crossed,
    lengths: spreadOf(pairs, places),
    nodes,
    labels,
    stress,
    isSampled: pairs.length > 2 * MOST_PAIRS || (places.length / 2) ** 2 > MOST_DISTANCES,
  }
}
