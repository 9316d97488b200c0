import type { TemporalGraph } from '../model/index.js'
import type { Path, PathAnswer } from './answer.js'
import type { PathOptions } from './options.js'
import { networkOf, planOf, type PathPlan } from './plan.js'
import { solve, type FoundPaths } from './solve.js'

/**
 * How one node is linked to another in the order things happened: the best paths by a goal, each with nodes of its
 * own, best first. A path is certain if every choice of dates within what the file says allows it, possible if at
 * least one does. Equal paths are told apart by certainty, hops, arrival, node keys, edge keys.
 *
 * A first path takes O(rows log rows) for a network met first, then some passes over its rows; its labels may grow
 * exponentially at worst, so that there is a limit, and an answer that met it says so. Each further path takes as many
 * searches as the one before has hops. Time-respecting paths: Wu et al., "Path problems in temporal graphs", PVLDB
 * 7(9), 2014; alternatives: Yen (1971) with the branching of Lawler (1972). Spans and doubt are ours.
 *
 * @param from key of a node
 * @param to key of a node; the same as `from` gives the empty path
 * @throws EntenteError `invalid-argument` for an unknown key, with the nearest ones, or an option that has no meaning
 */
export function findPaths(graph: TemporalGraph, from: string, to: string, options: PathOptions = {}): PathAnswer {
  const search = searchPaths(graph, from, to, options)
  for (;;) {
    const { done, value } = search.next()
    if (done === true) return value
  }
}

/**
 * The same in pieces: yields the number of paths found so far whenever it is a good moment to do something else,
 * at the latest after a few passes over the edges.
 */
export function* searchPaths(
  graph: TemporalGraph,
  from: string,
  to: string,
  options: PathOptions = {},
): Generator<number, PathAnswer> {
  const plan = planOf(graph, from, to, options)
  if (plan === null) return nowhere(from)
  const network = networkOf(graph, plan.setup)
  yield 0
  return answerOf(graph, plan, yield* solve(network, plan.setup.stops, plan))
}

/** A way of no hops, from a node to itself. */
export function nowhere(key: string): PathAnswer {
  const path = {
    certainty: 'certain',
    nodes: [key],
    edges: [],
    departs: null,
    arrives: null,
    hops: 0,
    steps: [],
  } as const
  return { paths: [path], cut: null }
}

/** An answer in indices as one in keys. */
export function answerOf(graph: TemporalGraph, { limit }: PathPlan, { paths, isCut }: FoundPaths): PathAnswer {
  const found = paths.map(({ isCertain, nodes, steps, departs, arrives }): Path =>
    Object.freeze({
      certainty: isCertain ? 'certain' : 'possible',
      nodes: nodes.map((node) => graph.nodes[node]!.key),
      edges: steps.map(({ edge }) => graph.edges[edge]!.key),
      departs,
      arrives,
      hops: steps.length,
      steps,
    }),
  )
  const cut: PathAnswer['cut'] = isCut ? { bound: 'labels', limit } : null
  return Object.freeze({ paths: Object.freeze(found), cut })
}
