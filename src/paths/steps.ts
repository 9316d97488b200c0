import { cross, crossingOf, mirrored, ANY_TIME, type Label } from './label.js'
import type { PathStep } from './answer.js'
import { rowsBetween } from './arcs.js'
import { nodeOfCopy } from './legs.js'
import type { Network } from './network.js'
import type { Solution } from './solution.js'

/** A path in indices of the graph, as plain data. */
export interface FoundPath {
  readonly isCertain: boolean
  readonly nodes: readonly number[]
  readonly steps: readonly PathStep[]
  readonly departs: number | null
  readonly arrives: number | null
}

export function foundPath(network: Network, solution: Solution): FoundPath {
  const { isCertain, departs, arrives } = solution
  const said = (moment: number) => (network.isTimed && Number.isFinite(moment) ? moment : null)
  return {
    isCertain,
    nodes: solution.nodes.map((node) => nodeOfCopy(network.legs, node)),
    steps: stepsOf(network, solution),
    departs: said(departs),
    arrives: said(arrives),
  }
}

function stepsOf(network: Network, { nodes, rows }: Solution): PathStep[] {
  const { arcs, columns, from, isTimed, legs } = network
  const there = along(
    rows.map((row) => crossingOf(arcs, row)),
    from,
  )
  const back = along(
    rows.toReversed().map((row) => mirrored(crossingOf(arcs, row))),
    -Infinity,
  ).toReversed()
  return rows.map((row, hop) => ({
    from: nodeOfCopy(legs, nodes[hop]!),
    to: nodeOfCopy(legs, nodes[hop + 1]!),
    edge: arcs.edge[row]!,
    span: isTimed ? columns.span[arcs.row[row]!]! : null,
    crossed: isTimed ? { min: there[hop + 1]! + 0, max: -back[hop]! + 0 } : null,
    evidence: evidenceOf(network, nodes[hop]!, nodes[hop + 1]!, there[hop]!, -back[hop + 1]!),
  }))
}

/** The earliest moments before the first and after each of the crossings. */
function along(crossings: readonly ReturnType<typeof crossingOf>[], from: number): number[] {
  let label: Label = { ...ANY_TIME, at: from }
  return [from, ...crossings.map((crossing) => (label = cross(label, crossing, false) ?? label).at)]
}

/** Edges between two nodes that can be crossed by who is there at `at` and has to go on before `until`, by time. */
function evidenceOf({ arcs }: Network, from: number, to: number, at: number, until: number): number[] {
  const rows = Array.from(rowsBetween(arcs, from, to)).filter(
    (row) => Math.max(at, arcs.lo[row]!) < Math.min(until, arcs.hi[row]!),
  )
  return [...new Set(rows.map((row) => arcs.edge[row]!))]
}
