import { nodeOfCopy } from './legs.js'
import type { Network } from './network.js'

/** The best path of a set. Nodes are copies, as in {@link Network.legs}. */
export interface Solution {
  readonly nodes: readonly number[]
  /** Row of {@link Network.arcs} by hop. */
  readonly rows: readonly number[]
  /** What the goal measures; less is better. */
  readonly value: number
  readonly isCertain: boolean
  readonly arrives: number
}

/** Orders paths of different nodes: best value, certain, fewer hops, earlier arrival, node keys by code unit. */
export function compareSolutions({ columns, legs }: Network, a: Solution, b: Solution): number {
  if (a.value !== b.value) return a.value < b.value ? -1 : 1
  if (a.isCertain !== b.isCertain) return a.isCertain ? -1 : 1
  if (a.rows.length !== b.rows.length) return a.rows.length - b.rows.length
  if (a.arrives !== b.arrives) return a.arrives < b.arrives ? -1 : 1
  const ranks = columns.nodeRank
  for (const [i, node] of a.nodes.entries()) {
    const difference = ranks[nodeOfCopy(legs, node)]! - ranks[nodeOfCopy(legs, b.nodes[i]!)]!
    if (difference !== 0) return difference
  }
  return 0
}
