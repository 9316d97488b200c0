import type { PairInput } from './positions.js'

/** Whom each node is joined to, each neighbour once. */
export function neighboursOf({ widths, pairs }: Pick<PairInput, 'widths' | 'pairs'>): number[][] {
  const neighbours: number[][] = Array.from(widths, () => [])
  for (let i = 0; i < pairs.length; i += 2) {
    neighbours[pairs[i]!]!.push(pairs[i + 1]!)
    neighbours[pairs[i + 1]!]!.push(pairs[i]!)
  }
  return neighbours
}
