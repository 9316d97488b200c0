import { cross, crossingOf, mirrored, ANY_TIME, type Label } from './label.js'
import type { Path, PathStep } from './answer.js'
import { rowsBetween } from './arcs.js'
import { nodeOfCopy } from './legs.js'
import type { Network } from './network.js'
import type { Solution } from './solution.js'

/** A solution in the words of the graph. */
export function pathOf(network: Network, solution: Solution): Path {
  const { graph, isTimed } = network
  const { isCertain, departs, arrives } = solution
  const steps = stepsOf(network, solution)
  const said = (moment: number) => (isTimed && steps.length > 0 && Number.isFinite(moment) ? moment : null)
  return {
    certainty: isCertain ? 'certain' : 'possible',
    nodes: solution.nodes.map((node) => graph.nodes[nodeOfCopy(network.legs, node)]!.key),
    edges: steps.map(({ edge }) => graph.edges[edge]!.key),
    departs: said(departs),
    arrives: said(arrives),
    hops: steps.length,
    steps,
  }
}

function stepsOf(network: Network, { nodes, rows }: Solution): PathStep[] {
  const { arcs, from, isTimed, legs } = network
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
    span: isTimed ? arcs.span[row]! : null,
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
