import type { PairInput } from './positions.js'

/** Up to here fcose keeps a task on the page under 200 ms. */
const MOST_FCOSE_NODES = 100
const MOST_FCOSE_PAIRS = 250

/** How a graph is worked at: by fcose, or by distances that forces then loosen. */
export type ForceMethod = 'fcose' | 'stress'

/** The same wherever it runs, so that every reader of a file sees one picture. */
export function forceMethod({ widths, weights }: PairInput, isUpright = false): ForceMethod {
  return isUpright || widths.length > MOST_FCOSE_NODES || weights.length > MOST_FCOSE_PAIRS ? 'stress' : 'fcose'
}
