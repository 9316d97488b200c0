import type { TemporalGraph } from '../model/index.js'
import type { Path, PathAnswer } from './answer.js'
import { copyOf } from './legs.js'
import { networkOf } from './network.js'
import { checkOptions, nodeOf, wrong, type PathOptions } from './options.js'
import { bestAlong, canRepeat } from './repeats.js'
import { compareSolutions, type Solution } from './solution.js'
import { Solver, type Problem } from './solver.js'
import { pathOf } from './steps.js'

/** Labels of one search, before it gives up: some hundred megabytes and seconds. */
const LIMIT = 2_000_000

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
  checkOptions(graph, options)
  const stops = [
    nodeOf(graph, from, 'from'),
    ...(options.via ?? []).map((key) => nodeOf(graph, key, 'via')),
    nodeOf(graph, to, 'to'),
  ]
  for (const key of options.avoid ?? []) {
    if (stops.includes(nodeOf(graph, key, 'avoid'))) throw wrong('avoid', key, 'an end or a stop', 'leave it out')
  }
  if (stops.every((stop) => stop === stops[0])) return { paths: [nowhere(from)], cut: null }
  const network = networkOf(graph, options, stops)
  yield 0
  const { legs } = network
  const ends = legs.count > 1 ? legs.stops : [stops[0]!, stops.at(-1)!]
  const start = copyOf(legs, 0, ends[0]!)
  const target = copyOf(legs, legs.count - 1, ends.at(-1)!)
  const { goal = 'fewest', k = 1, limit = LIMIT } = options
  const isCertainOnly = options.certainty === 'certain'
  const solver = new Solver(network, target, { goal, isCertainOnly, limit })
  const paths: Path[] = []
  const candidates = new Candidates((a, b) => compareSolutions(network, a, b))
  const consider = (problem: Problem) => {
    const solution = solver.best(problem)
    if (solution !== null) candidates.add({ solution, problem, isWhole: legs.count === 1 })
  }
  consider({ prefix: [start], banned: [] })
  yield 0
  for (let next = candidates.take(); next !== null && paths.length < k; next = candidates.take()) {
    const { solution, problem, isWhole } = next
    if (!isWhole && !canRepeat(network, solution.rows)) {
      const whole = bestAlong(network, solution.nodes, goal, isCertainOnly)
      if (whole === 'cut') solver.isCut = true
      else if (whole !== null) {
        candidates.add({ solution: whole, problem, isWhole: true })
        continue
      }
    } else {
      paths.push(pathOf(network, solution))
      if (paths.length === k) break
    }
    for (const branch of branchesOf(solution, problem)) {
      consider(branch)
      yield paths.length
    }
  }
  return { paths, cut: solver.isCut ? { bound: 'labels', limit } : null }
}

function nowhere(key: string): Path {
  return { certainty: 'certain', nodes: [key], edges: [], departs: null, arrives: null, hops: 0, steps: [] }
}

/** What is left of a set of paths without its best one: those that leave it at its first, second, … node. */
function* branchesOf({ nodes }: Solution, { prefix, banned }: Problem): Generator<Problem> {
  for (let i = prefix.length - 1; i + 1 < nodes.length; i++) {
    yield {
      prefix: nodes.slice(0, i + 1),
      banned: i === prefix.length - 1 ? [...banned, nodes[i + 1]!] : [nodes[i + 1]!],
    }
  }
}

interface Candidate {
  readonly solution: Solution
  readonly problem: Problem
  /** Whether what its edges ask of each other has been looked at. */
  readonly isWhole: boolean
}

/** The best of each set that is still open. */
class Candidates {
  readonly #all: Candidate[] = []
  readonly #compare: (a: Solution, b: Solution) => number

  constructor(compare: (a: Solution, b: Solution) => number) {
    this.#compare = compare
  }

  add(candidate: Candidate): void {
    this.#all.push(candidate)
  }

  take(): Candidate | null {
    let best = 0
    for (let i = 1; i < this.#all.length; i++) {
      if (this.#compare(this.#all[i]!.solution, this.#all[best]!.solution) < 0) best = i
    }
    return this.#all.splice(best, 1)[0] ?? null
  }
}
