import type { Certainty } from '../model/index.js'
import type { Limits } from '../time/index.js'

/** One edge on the way: the one that the path is named by, and what else would do. */
export interface PathStep {
  /** Index of the node it leaves. */
  readonly from: number
  /** Index of the node it reaches. */
  readonly to: number
  /** Index of the edge. */
  readonly edge: number
  /** Which of the edge's spans is crossed; `null` without an order of time. */
  readonly span: number | null
  /**
   * When it may be crossed on this path, `[min, max)`, ms UTC, by the most favourable choice of dates; a limit is
   * infinite where nothing sets it, `null` without an order of time. `min` never goes back from step to step.
   */
  readonly crossed: Limits | null
  /** Indices of all edges between the two nodes that would do in its place, itself among them, by time. */
  readonly evidence: readonly number[]
}

/** One way from node to node. */
export interface Path {
  /** `certain` where every choice of dates within what the file says allows it, `possible` where at least one does. */
  readonly certainty: Certainty
  /** Keys of the nodes, from the first to the last. */
  readonly nodes: readonly string[]
  /** Keys of the edges, one a hop. */
  readonly edges: readonly string[]
  /** The earliest choice of dates that reaches the goal, ms UTC; `null` where infinite or without an order of time. */
  readonly departs: number | null
  readonly arrives: number | null
  readonly hops: number
  readonly steps: readonly PathStep[]
}

/** Why a search came to no exact end. */
export interface Cut {
  readonly bound: 'labels'
  readonly limit: number
}

/** Paths, best first. Without a cut they are exactly the `k` best, or all there are. */
export interface PathAnswer {
  readonly paths: readonly Path[]
  readonly cut: Cut | null
}
