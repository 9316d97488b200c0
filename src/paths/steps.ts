import type { PathStep } from './answer.js'
import { rowsBetween } from './arcs.js'
import { nodeOfCopy } from './legs.js'
import type { Network } from './network.js'
import type { Goal } from './options.js'
import { canBeGone, momentsOf, type Moments } from './repeats.js'
import type { Solution } from './solution.js'

/** A path in indices of the graph, as plain data. */
export interface FoundPath {
  readonly isCertain: boolean
  readonly nodes: readonly number[]
  readonly steps: readonly PathStep[]
  readonly departs: number | null
  readonly arrives: number | null
}

export function foundPath(network: Network, solution: Solution, goal: Goal): FoundPath {
  const { isCertain, nodes, rows, arrives } = solution
  const moments = momentsOf(network, rows)
  const said = (moment: number) => (network.isTimed && Number.isFinite(moment) ? moment + 0 : null)
  return {
    isCertain,
    nodes: nodes.map((node) => nodeOfCopy(network.legs, node)),
    steps: stepsOf(network, nodes, rows, moments),
    departs: said(departureOf(solution, moments, goal)),
    arrives: said(arrives),
  }
}

/** Of the earliest choice of dates that reaches the value of the goal. */
function departureOf({ value, arrives }: Solution, { opens, closes }: Moments, goal: Goal): number {
  if (goal === 'latest') return -value
  return goal === 'fastest' ? Math.min(arrives, closes[0]!) : opens[0]!
}

function stepsOf(
  network: Network,
  nodes: readonly number[],
  rows: readonly number[],
  { opens, closes }: Moments,
): PathStep[] {
  const { arcs, columns, isTimed, legs } = network
  return rows.map((row, hop) => ({
    from: nodeOfCopy(legs, nodes[hop]!),
    to: nodeOfCopy(legs, nodes[hop + 1]!),
    edge: arcs.edge[row]!,
    span: isTimed ? columns.span[arcs.row[row]!]! : null,
    crossed: isTimed ? { min: opens[hop]! + 0, max: closes[hop]! + 0 } : null,
    evidence: evidenceOf(network, nodes, rows, hop),
  }))
}

/** Edges that would do in place of that of a hop, by the beginning of what is drawn of them. */
function evidenceOf(network: Network, nodes: readonly number[], rows: readonly number[], hop: number): number[] {
  const { arcs, columns } = network
  const begins = (row: number) => columns.min[arcs.row[row]!]!
  const order = (a: number, b: number) =>
    begins(a) === begins(b) ? arcs.edge[a]! - arcs.edge[b]! : begins(a) < begins(b) ? -1 : 1
  const found = Array.from(rowsBetween(arcs, nodes[hop]!, nodes[hop + 1]!)).filter((row) =>
    canBeGone(network, rows.with(hop, row)),
  )
  return [...new Set(found.sort(order).map((row) => arcs.edge[row]!))]
}
