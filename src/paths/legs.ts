/**
 * Nodes of a search with `via`: every leg has a copy of the graph, and a stop belongs to the copies of both its legs.
 * A path without a repeated copy is then one whose legs each repeat no node.
 */
export interface Legs {
  readonly count: number
  /** Nodes of the graph. */
  readonly nodes: number
  /** Where each leg begins, and where the last one ends. */
  readonly stops: readonly number[]
}

/** @param stops nodes to pass in order, first and last included; a stop that repeats the one before is no leg */
export function legsOf(nodes: number, stops: readonly number[]): Legs {
  const distinct = stops.filter((stop, i) => i === 0 || stop !== stops[i - 1])
  return { count: Math.max(1, distinct.length - 1), nodes, stops: distinct }
}

/** The copy of a node in a leg. The first stop of a leg is the last one of the leg before. */
export function copyOf({ nodes, stops }: Legs, leg: number, node: number): number {
  return leg > 0 && stops[leg] === node ? (leg - 1) * nodes + node : leg * nodes + node
}

/** The node that a copy is of. */
export function nodeOfCopy({ nodes }: Legs, copy: number): number {
  return copy % nodes
}
