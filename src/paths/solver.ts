import { rowsBetween } from './arcs.js'
import { CLOSED, OPEN, REACHED, scanArrivals } from './arrivals.js'
import { shortestDuration, type TimedSeeds } from './duration.js'
import { addLabel, cross, crossingOf, type Label } from './label.js'
import { LabelSearch, type LabelQuery, type Measure, type Reached } from './label-search.js'
import type { Network } from './network.js'
import type { Goal } from './options.js'
import type { Solution } from './solution.js'
import { trace } from './trace.js'

/** A set of paths: those that begin with these nodes and go on to none of the banned ones next. */
export interface Problem {
  readonly prefix: readonly number[]
  readonly banned: readonly number[]
}

/** What rows of a path of the best value are known to keep to. */
export interface Limits {
  readonly latest: number
  readonly earliest: number
  readonly duration: number
}

const NO_LIMITS: Limits = { latest: Infinity, earliest: -Infinity, duration: Infinity }

const MEASURES: Readonly<Record<Goal, Measure>> = {
  fewest: 'hops',
  earliest: 'arrival',
  latest: 'departure',
  fastest: 'duration',
}

/**
 * Finds the best path of a set of paths by a goal and, among equal ones, by the order of section 4 of the design:
 * certain, fewer hops, earlier arrival, node keys, edge keys.
 *
 * In three steps, each on fewer rows: the best value, by a scan; whether it can be had for certain, with how many
 * hops and how early, by labels; and the first of the paths that are as good, by keys. The last step goes from the
 * start and takes the least key from which a search backwards says that the rest can be done.
 */
export class Solver {
  readonly #network: Network
  readonly #target: number
  readonly #goal: Goal
  readonly #isCertainOnly: boolean
  readonly #limit: number
  /** Whether a search was cut: better paths may exist. */
  isCut = false

  constructor(network: Network, target: number, options: { goal: Goal; isCertainOnly: boolean; limit: number }) {
    this.#network = network
    this.#target = target
    this.#goal = options.goal
    this.#isCertainOnly = options.isCertainOnly
    this.#limit = options.limit
  }

  /** Yields whenever it is a good moment to do something else. */
  *best(problem: Problem): Generator<void, Solution | null> {
    const { prefix, banned } = problem
    const { nodeCount } = this.#network.arcs
    const closed = new Uint8Array(nodeCount)
    for (const node of prefix) closed[node] = 1
    const bans = banned.length === 0 ? null : new Uint8Array(nodeCount)
    for (const node of banned) bans![node] = 1
    const task: Task = { prefix, start: prefix.at(-1)!, closed, banned: bans, deadlines: null }
    return yield* this.#goal === 'fewest' ? this.#fewest(task) : this.#byValue(task)
  }

  *#fewest(task: Task): Generator<void, Solution | null> {
    const plain = this.#isCertainOnly ? null : yield* this.#hops(task, false, NO_LIMITS)
    if (!this.#isCertainOnly && plain === null) return null
    const certain = yield* this.#hops(task, true, NO_LIMITS, plain?.best?.hops)
    const found = certain ?? plain
    if (found === null) return null
    const { hops, at } = found.best!
    const value = task.prefix.length - 1 + hops
    return yield* this.#traced(task, found, certain !== null, { ...NO_LIMITS, latest: at }, { value, arrives: at })
  }

  *#byValue(task: Task): Generator<void, Solution | null> {
    const value = yield* this.#isCertainOnly ? this.#certainValue(task) : this.#value(task)
    if (value === null) return null
    const limits = limitsOf(this.#goal, value)
    const certain = yield* this.#hops(task, true, limits)
    const found = certain ?? (this.#isCertainOnly ? null : yield* this.#hops(task, false, limits))
    if (found === null) return null
    const { at } = found.best!
    const arrives = this.#goal === 'latest' ? Math.max(at, -value) : at
    const earliest = this.#goal === 'fastest' ? arrives - value : limits.earliest
    const kept = { latest: arrives, earliest, duration: Infinity }
    return yield* this.#traced(task, found, certain !== null, kept, { value, arrives })
  }

  *#traced(
    task: Task,
    search: LabelSearch,
    isCertain: boolean,
    limits: Limits,
    { value, arrives }: { value: number; arrives: number },
  ): Generator<void, Solution | null> {
    const { hops } = search.best!
    const found = yield* trace({
      network: this.#network,
      target: this.#target,
      hops,
      isCertain,
      limits,
      prefix: task.prefix,
      labels: this.#labels(task.prefix, isCertain, limits),
      closed: task.closed,
      banned: task.banned,
      lastHops: Int32Array.from(task.closed, (_, node) => {
        const first = search.firstHop(node)
        return first === -1 ? -1 : hops - first
      }),
      limit: this.#limit,
    })
    if (found === null) {
      this.isCut = true
      return null
    }
    // No negative zero.
    return { ...found, value, isCertain, arrives: arrives + 0 }
  }

  /** The labels of who has gone along these nodes, none better than another. */
  #labels(nodes: readonly number[], isCertain: boolean, { latest, earliest }: Limits = NO_LIMITS): Label[] {
    const { arcs, from } = this.#network
    let labels: Label[] = [
      { at: from, worst: isCertain ? from : -Infinity, tie: -1, second: -Infinity, departs: Infinity },
    ]
    for (let i = 0; i + 1 < nodes.length; i++) {
      const next: Label[] = []
      for (const row of rowsBetween(arcs, nodes[i]!, nodes[i + 1]!)) {
        const crossing = crossingOf(arcs, row)
        if (crossing.lo > latest || crossing.hi < earliest) continue
        for (const label of labels) {
          const then = cross(label, crossing, isCertain)
          if (then !== null) addLabel(next, then)
        }
      }
      labels = next
    }
    return labels
  }

  *#hops(task: Task, isCertain: boolean, limits: Limits, maxHops?: number): Generator<void, LabelSearch | null> {
    const labels = this.#labels(task.prefix, isCertain, limits)
    return yield* this.#search(task, labels, {
      measure: 'hops',
      isCertain,
      ...limits,
      ...(maxHops === undefined ? {} : { maxHops }),
    })
  }

  *#search(
    task: Task,
    labels: readonly Label[],
    query: Pick<LabelQuery, 'measure' | 'isCertain' | 'maxHops'> & Limits,
  ): Generator<void, LabelSearch | null> {
    const hasDeparture = query.measure !== 'hops' || query.duration < Infinity
    const set: Label[] = []
    for (const label of labels) addLabel(set, hasDeparture ? label : { ...label, departs: Infinity })
    const search = new LabelSearch({
      ...query,
      arcs: this.#network.arcs,
      start: task.start,
      labels: set,
      target: this.#target,
      closed: task.closed,
      banned: task.banned,
      deadlines: this.#deadlines(task),
      limit: this.#limit,
    })
    yield* search.run()
    if (search.isCut) this.isCut = true
    return search.best === null ? null : search
  }

  /** Before what moment one has to be at a node to reach the target, whatever else is asked. */
  #deadlines(task: Task): Float64Array | null {
    if (!this.#network.isTimed) return null
    if (task.deadlines !== null) return task.deadlines
    const { mirror } = this.#network
    const state = task.closed.map((isClosed) => (isClosed === 1 ? CLOSED : OPEN))
    const times = new Float64Array(mirror.nodeCount).fill(Infinity)
    scanArrivals(mirror, { nodes: [this.#target], times: [-Infinity] }, state, times, -1)
    task.deadlines = times.map((time) => -time)
    return task.deadlines
  }

  /** The best value of the goal among merely possible paths; `null` without a path. */
  *#value(task: Task): Generator<void, number | null> {
    if (this.#goal === 'earliest') return this.#earliest(task)
    if (this.#goal === 'latest') return this.#latest(task)
    const { seeds, closed } = this.#setOut(task)
    const duration = yield* shortestDuration(this.#network.arcs, seeds, closed, this.#target)
    return duration === Infinity ? null : duration
  }

  #earliest(task: Task): number | null {
    const { seeds, closed } = this.#setOut(task)
    const state = closed.map((isClosed) => (isClosed === 1 ? CLOSED : OPEN))
    const times = new Float64Array(state.length)
    scanArrivals(this.#network.arcs, seeds, state, times, this.#target)
    return state[this.#target] === REACHED ? times[this.#target]! : null
  }

  /** As the negative of the latest departure. */
  #latest(task: Task): number | null {
    const deadlines = this.#deadlines(task)!
    let best = -Infinity
    for (const { at, departs } of this.#labels(task.prefix, false)) {
      this.#fromStart(task, (next, row) => {
        const until = Math.min(this.#network.arcs.hi[row]!, deadlines[next]!)
        if (Math.max(at, this.#network.arcs.lo[row]!) < until) best = Math.max(best, Math.min(departs, until))
      })
    }
    return best === -Infinity ? null : -best
  }

  *#certainValue(task: Task): Generator<void, number | null> {
    const measure = MEASURES[this.#goal]
    const search = yield* this.#search(task, this.#labels(task.prefix, true), {
      measure,
      isCertain: true,
      ...NO_LIMITS,
    })
    return search === null ? null : valueOf(this.#goal, search.best!)
  }

  /** Where a scan begins: at the start itself, or where the first hops of a problem with a past or with bans lead. */
  #setOut(task: Task): { seeds: TimedSeeds; closed: Uint8Array } {
    const { start, prefix, banned, closed } = task
    if (prefix.length > 1 || banned !== null) return { seeds: this.#seeds(task), closed }
    const seeds = { nodes: [start], times: [this.#network.from], departures: [Infinity] }
    return { seeds, closed: new Uint8Array(closed.length) }
  }

  #seeds(task: Task): TimedSeeds {
    const { arcs } = this.#network
    const seeds: { node: number; time: number; departs: number }[] = []
    for (const { at, departs } of this.#labels(task.prefix, false)) {
      this.#fromStart(task, (node, row) => {
        if (!(at < arcs.hi[row]!)) return
        seeds.push({ node, time: Math.max(at, arcs.lo[row]!), departs: Math.min(departs, arcs.hi[row]!) })
      })
    }
    seeds.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    return {
      nodes: seeds.map(({ node }) => node),
      times: seeds.map(({ time }) => time),
      departures: seeds.map(({ departs }) => departs),
    }
  }

  #fromStart({ start, closed, banned }: Task, take: (node: number, row: number) => void): void {
    const { first, at, other } = this.#network.arcs
    for (let i = first[start]!; i < first[start + 1]!; i++) {
      const node = other[i]!
      if (closed[node] === 0 && banned?.[node] !== 1) take(node, at[i]!)
    }
  }
}

/** A problem as a search needs it. */
interface Task {
  readonly prefix: readonly number[]
  readonly start: number
  readonly closed: Uint8Array
  readonly banned: Uint8Array | null
  /** Worked out when first needed. */
  deadlines: Float64Array | null
}

function limitsOf(goal: Goal, value: number): Limits {
  if (goal === 'earliest') return { ...NO_LIMITS, latest: value }
  if (goal === 'latest') return { ...NO_LIMITS, earliest: -value }
  return { ...NO_LIMITS, duration: value }
}

function valueOf(goal: Goal, { at, departs }: Reached): number {
  if (goal === 'earliest') return at
  return goal === 'latest' ? -departs : Math.max(0, at - departs)
}
