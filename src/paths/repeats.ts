import { ANY_TIME, cross, crossingOf, type Label } from './label.js'
import type { Network } from './network.js'
import type { Goal } from './options.js'
import type { Solution } from './solution.js'
import { rowsBetween } from './arcs.js'

/**
 * Whether a path that crosses an instant twice can be gone: then all that lies between is at the same moment. (An
 * interval puts no such condition: it began before and ends after.) The searches look at one row at a time and cannot
 * see it; without `via` no edge comes twice.
 */
export function canRepeat(network: Network, rows: readonly number[]): boolean {
  const { arcs, from } = network
  const arrivals: number[] = []
  let at = from
  for (const row of rows) arrivals.push((at = Math.max(at, arcs.lo[row]!)))
  return momentsOf(network, rows).every(([first, last]) =>
    rows.slice(first, last + 1).every((row) => arrivals[last]! < arcs.hi[row]!),
  )
}

/** First and last hop of each stretch that has to be gone at one moment, in order and without a hop in common. */
function momentsOf({ arcs, columns }: Network, rows: readonly number[]): [number, number][] {
  const stretches: [number, number][] = []
  for (const [last, row] of rows.entries()) {
    if (columns.isInstant[arcs.row[row]!] === 0) continue
    let first = rows.findIndex((each) => arcs.row[each] === arcs.row[row])
    if (first === last) continue
    while (stretches.length > 0 && stretches.at(-1)![1] >= first) first = Math.min(first, stretches.pop()![0])
    stretches.push([first, last])
  }
  return stretches
}

/** Choices of edges tried for one order of nodes. */
const TRIED = 20_000

/**
 * The best choice of edges along nodes, each choice looked at as a whole; `null` where none can be gone, `'cut'`
 * where there are too many.
 */
export function bestAlong(
  network: Network,
  nodes: readonly number[],
  goal: Goal,
  isCertainOnly: boolean,
): Solution | 'cut' | null {
  const { arcs, columns, from } = network
  const ranks = columns.edgeRank
  let best: Solution | null = null
  let tried = 0
  const start: Label = { ...ANY_TIME, at: from }

  function go(rows: readonly number[], label: Label, sure: Label | null): void {
    if (tried > TRIED) return
    const hop = rows.length
    if (hop + 1 === nodes.length) {
      tried++
      if (!canRepeat(network, rows)) return
      const found = solutionOf(rows, label, sure !== null)
      if (best === null || isBefore(found, best)) best = found
      return
    }
    for (const row of rowsBetween(arcs, nodes[hop]!, nodes[hop + 1]!)) {
      const crossing = crossingOf(arcs, row)
      const then = cross(label, crossing, false)
      const surely = sure === null ? null : cross(sure, crossing, true)
      if (then !== null && (surely !== null || !isCertainOnly)) go([...rows, row], then, surely)
    }
  }

  function solutionOf(rows: readonly number[], { at, departs: closes }: Label, isCertain: boolean): Solution {
    const values = { fewest: rows.length, earliest: at, latest: -closes, fastest: Math.max(0, at - closes) }
    const first = arcs.lo[rows[0]!]!
    const departs = goal === 'latest' ? closes : goal === 'fastest' ? Math.min(at, closes) : first
    const arrives = goal === 'latest' ? Math.max(at, closes) : at
    return { nodes, rows, value: values[goal], isCertain, departs: departs + 0, arrives: arrives + 0 }
  }

  function isBefore(a: Solution, b: Solution): boolean {
    if (a.value !== b.value) return a.value < b.value
    if (a.isCertain !== b.isCertain) return a.isCertain
    if (a.arrives !== b.arrives) return a.arrives < b.arrives
    const hop = a.rows.findIndex((row, i) => arcs.edge[row] !== arcs.edge[b.rows[i]!])
    return hop !== -1 && ranks[arcs.edge[a.rows[hop]!]!]! < ranks[arcs.edge[b.rows[hop]!]!]!
  }

  go([], start, { ...start, worst: from })
  return tried > TRIED ? 'cut' : best
}
