import { ANY_TIME, cross, crossingOf, type Label } from './label.js'
import type { Network } from './network.js'
import type { Goal } from './options.js'
import type { Solution } from './solution.js'
import { rowsBetween } from './arcs.js'

/** When each hop of a path may be crossed, by the most favourable choice of dates: `[opens, closes)`. */
export interface Moments {
  readonly opens: readonly number[]
  readonly closes: readonly number[]
}

/**
 * When the rows of a path may be crossed one after the other; an empty stretch where they cannot. An instant that is
 * crossed twice has one date, so that all that lies between is at the same moment; the searches look at one row at a
 * time and cannot see it. (An interval puts no such condition: it began before and ends after.) Without `via` no edge
 * comes twice.
 */
export function momentsOf(network: Network, rows: readonly number[]): Moments {
  const { arcs, from } = network
  const opens: number[] = []
  for (const row of rows) opens.push(Math.max(opens.at(-1) ?? from, arcs.lo[row]!))
  const closes: number[] = []
  for (const row of rows.toReversed()) closes.unshift(Math.min(closes[0] ?? Infinity, arcs.hi[row]!))
  for (const [first, last] of stretchesOf(network, rows)) {
    opens.fill(opens[last]!, first, last + 1)
    closes.fill(closes[first]!, first, last + 1)
  }
  return { opens, closes }
}

/** Whether the rows of a path can be crossed one after the other. */
export function canBeGone(network: Network, rows: readonly number[]): boolean {
  const { opens, closes } = momentsOf(network, rows)
  return opens.every((moment, hop) => moment < closes[hop]!)
}

/** First and last hop of each stretch that has to be gone at one moment, in order and without a hop in common. */
function stretchesOf({ arcs, columns, isTimed }: Network, rows: readonly number[]): [number, number][] {
  const stretches: [number, number][] = []
  if (!isTimed || !arcs.hasRepeats) return stretches
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
      if (!canBeGone(network, rows)) return
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
    const arrives = goal === 'latest' ? Math.max(at, closes) : at
    return { nodes, rows, value: values[goal], isCertain, arrives: arrives + 0 }
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
