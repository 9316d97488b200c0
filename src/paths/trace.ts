import { rowsBetween, type Arcs } from './arcs.js'
import { nodeOfCopy } from './legs.js'
import { addLabel, ANY_TIME, cross, crossingOf, meet, mirrored, type Label } from './label.js'
import { LabelSearch } from './label-search.js'
import type { Network } from './network.js'

interface TraceQuery {
  readonly network: Network
  readonly target: number
  /** From the last node of the prefix on. */
  readonly hops: number
  readonly isCertain: boolean
  /** Only rows that open by `latest` and close at `earliest` or later. */
  readonly limits: { readonly latest: number; readonly earliest: number }
  readonly prefix: readonly number[]
  /** Of who has come along the prefix within these limits. */
  readonly labels: readonly Label[]
  readonly closed: Uint8Array
  readonly banned: Uint8Array | null
  /** By node, the most hops that may be left there; -1 where no path of so few hops passes. */
  readonly lastHops: Int32Array
  readonly limit: number
}

interface Traced {
  readonly nodes: readonly number[]
  readonly rows: readonly number[]
}

/**
 * The path with the least node keys, and then the least edge keys, of all with so many hops within these limits, of
 * which there is one. `null` if the search backwards was cut.
 */
export function* trace(query: TraceQuery): Generator<void, Traced | null> {
  const { network, prefix } = query
  const { latest, earliest } = query.limits
  const onward = new LabelSearch({
    arcs: network.mirror,
    start: query.target,
    labels: [ANY_TIME],
    target: -1,
    measure: 'hops',
    isCertain: query.isCertain,
    latest: -earliest,
    earliest: -latest,
    closed: query.closed,
    maxHops: query.hops - 1,
    lastHops: query.lastHops,
    limit: query.limit,
  })
  yield* onward.run()
  if (onward.isCut) return null
  const further = leastNodes(query, onward)
  if (further === null) return null
  const nodes = [...prefix, ...further]
  const rows = leastRows(query, nodes)
  return { nodes, rows }
}

function isWithin({ lo, hi }: Arcs, row: number, { latest, earliest }: TraceQuery['limits']): boolean {
  return lo[row]! <= latest && hi[row]! >= earliest
}

function leastNodes(query: TraceQuery, onward: LabelSearch): number[] | null {
  const { network, hops, isCertain, limits, closed, banned } = query
  const { arcs, legs, columns } = network
  const ranks = columns.nodeRank
  const found: number[] = []
  let here = query.prefix.at(-1)!
  let labels = query.labels
  for (let left = hops - 1; left >= 0; left--) {
    let best = -1
    let next: Label[] = []
    for (let i = arcs.first[here]!; i < arcs.first[here + 1]!; i++) {
      const node = arcs.other[i]!
      if (closed[node] === 1 || (left === hops - 1 && banned?.[node] === 1)) continue
      if (best !== -1 && ranks[nodeOfCopy(legs, node)]! > ranks[nodeOfCopy(legs, best)]!) continue
      if (!isWithin(arcs, arcs.at[i]!, limits)) continue
      const crossing = crossingOf(arcs, arcs.at[i]!)
      for (const label of labels) {
        const then = cross(label, crossing, isCertain)
        if (then === null || !canGoOn(then, onward, node, left, isCertain)) continue
        if (node !== best) next = []
        best = node
        addLabel(next, then)
      }
    }
    if (best === -1) return null
    found.push(best)
    here = best
    labels = next
  }
  return found
}

function canGoOn(label: Label, onward: LabelSearch, node: number, hops: number, isCertain: boolean): boolean {
  for (const on of onward.labelsAt(node, hops)) if (meet(label, on, isCertain)) return true
  return false
}

/** By hop, the row of the least edge key, and of that edge the earliest span, with which the path can be gone. */
function leastRows(query: TraceQuery, nodes: readonly number[]): number[] {
  const { network, limits } = query
  const { arcs, columns } = network
  const ranks = columns.edgeRank
  const all = nodes
    .slice(1)
    .map((node, i) => Array.from(rowsBetween(arcs, nodes[i]!, node)).filter((row) => isWithin(arcs, row, limits)))
  const chosen = least(query, all, (row) => ranks[arcs.edge[row]!]!)
  const ofEdges = all.map((rows, i) => rows.filter((row) => ranks[arcs.edge[row]!] === chosen[i]))
  return least(query, ofEdges, (row) => row)
}

/** Hop by hop the least number among the rows with which the rest can still be done. */
function least(
  { network, isCertain }: TraceQuery,
  rowsOf: readonly (readonly number[])[],
  numberOf: (row: number) => number,
): number[] {
  const { arcs, from } = network
  const onward: Label[][] = [[ANY_TIME]]
  for (const rows of rowsOf.slice(1).toReversed()) {
    const labels: Label[] = []
    for (const row of rows) {
      for (const label of onward[0]!) {
        const then = cross(label, mirrored(crossingOf(arcs, row)), isCertain)
        if (then !== null) addLabel(labels, { ...then, departs: Infinity })
      }
    }
    onward.unshift(labels)
  }
  let labels: Label[] = [{ ...ANY_TIME, at: from, worst: isCertain ? from : -Infinity }]
  return rowsOf.map((rows, hop) => {
    let best = Infinity
    let next: Label[] = []
    for (const row of rows) {
      const number = numberOf(row)
      if (number > best) continue
      for (const label of labels) {
        const then = cross(label, crossingOf(arcs, row), isCertain)
        if (then === null || !onward[hop]!.some((on) => meet(then, on, isCertain))) continue
        if (number < best) next = []
        best = number
        addLabel(next, { ...then, departs: Infinity })
      }
    }
    labels = next
    return best
  })
}
