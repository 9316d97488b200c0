import type { Goal } from './options.js'
import { copyOf } from './legs.js'
import type { Network } from './network.js'
import { bestAlong, canBeGone } from './repeats.js'
import { compareSolutions, type Solution } from './solution.js'
import { Solver, type Problem } from './solver.js'
import { foundPath, type FoundPath } from './steps.js'

/** What is asked of a network. */
export interface Ask {
  readonly goal: Goal
  readonly k: number
  readonly isCertainOnly: boolean
  readonly limit: number
}

export interface FoundPaths {
  readonly paths: readonly FoundPath[]
  readonly isCut: boolean
}

/**
 * The best paths of a network between its stops. Yields the number of paths found so far whenever it is a good moment
 * to do something else. Alternatives after Yen (1971): each further path is the best of what is left when the paths
 * before are taken out, in the parts of Lawler (1972).
 */
export function* solve(network: Network, stops: readonly number[], ask: Ask): Generator<number, FoundPaths> {
  const { legs } = network
  const { goal, k, isCertainOnly, limit } = ask
  const ends = legs.count > 1 ? legs.stops : [stops[0]!, stops.at(-1)!]
  const solver = new Solver(network, copyOf(legs, legs.count - 1, ends.at(-1)!), { goal, isCertainOnly, limit })
  const paths: FoundPath[] = []
  const candidates = new Candidates((a, b) => compareSolutions(network, a, b))
  function* consider(problem: Problem): Generator<number> {
    const search = solver.best(problem)
    let step = search.next()
    for (; step.done !== true; step = search.next()) yield paths.length
    const solution = step.value
    if (solution !== null) candidates.add({ solution, problem, isWhole: legs.count === 1 })
  }
  yield* consider({ prefix: [copyOf(legs, 0, ends[0]!)], banned: [] })
  yield 0
  for (let next = candidates.take(); next !== null; next = candidates.take()) {
    const { solution, problem, isWhole } = next
    if (isWhole || canBeGone(network, solution.rows)) {
      paths.push(foundPath(network, solution, goal))
      if (paths.length === k) break
    } else {
      const whole = bestAlong(network, solution.nodes, goal, isCertainOnly)
      if (whole === 'cut') solver.isCut = true
      else if (whole !== null) {
        candidates.add({ solution: whole, problem, isWhole: true })
        continue
      }
    }
    for (const branch of branchesOf(solution, problem)) {
      yield* consider(branch)
      yield paths.length
    }
  }
  return { paths, isCut: solver.isCut }
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
