import type { Certainty, TemporalGraph } from '../model/index.js'
import { OPEN, REACHED, scanArrivals } from './arrivals.js'
import { LabelSearch } from './label-search.js'
import { ANY_TIME, meet, type Label } from './label.js'
import type { Network } from './network.js'
import { LABEL_LIMIT, wholeNetwork } from './plan.js'
import { checkChoice, nodeOf, wrong, type NetworkOptions } from './options.js'

/**
 * When each node can be reached at the earliest, ms UTC by index of the node; `NaN` where it cannot. The start is
 * there from the beginning of the window. One pass over the edges, O(edges + nodes log edges), on a network that was
 * met before; see `scanArrivals`.
 */
export function earliestArrivals(graph: TemporalGraph, from: string, options: NetworkOptions = {}): Float64Array {
  const network = timed(graph, options)
  return scan(network, nodeOf(graph, from, 'from'), -1).times
}

/** When one node can be reached from another at the earliest, ms UTC; `null` where it cannot. Stops when it knows. */
export function earliestArrival(
  graph: TemporalGraph,
  from: string,
  to: string,
  options: NetworkOptions = {},
): number | null {
  const network = timed(graph, options)
  const target = nodeOf(graph, to, 'to')
  const { times, state } = scan(network, nodeOf(graph, from, 'from'), target)
  return state[target] === REACHED ? times[target]! : null
}

function timed(graph: TemporalGraph, options: NetworkOptions): Network {
  if (options.order === 'any') throw wrong('order', 'any', 'arrivals need an order of time', 'leave it out')
  return wholeNetwork(graph, options)
}

function scan({ arcs, from }: Network, start: number, target: number): { times: Float64Array; state: Uint8Array } {
  const state = new Uint8Array(arcs.nodeCount).fill(OPEN)
  const times = new Float64Array(arcs.nodeCount).fill(NaN)
  scanArrivals(arcs, { nodes: [start], times: [from] }, state, times, target)
  return { times, state }
}

export interface ReachOptions extends NetworkOptions {
  /** `from` (default): whom it could reach; `to`: who could have reached it. */
  readonly direction?: 'from' | 'to'
  /** At most so many hops away; any number by default. */
  readonly steps?: number
  /** After how many labels a search gives up; 2 million by default. */
  readonly limit?: number
}

/** A node that is linked to another in order of time. */
export interface Reached {
  /** Key of the node. */
  readonly node: string
  readonly certainty: Certainty
  /** The fewest hops between the two. */
  readonly hops: number
  /** The earliest arrival at the end of the way, and the latest departure from its beginning; `null` where infinite. */
  readonly arrives: number | null
  readonly departs: number | null
}

export interface ReachAnswer {
  /** In the file's order, without the node itself. */
  readonly nodes: readonly Reached[]
  /** True where the search met its limit: there may be more, and earlier or later ways. */
  readonly isCut: boolean
}

/**
 * Whom a node could reach in the order things happened, or who could have reached it by the end of the window: with
 * `steps` its temporal neighbourhood. Labels by node may grow exponentially at worst; the answer says if it was cut.
 * @throws EntenteError `invalid-argument` for an unknown key or an option that has no meaning
 */
export function reach(graph: TemporalGraph, key: string, options: ReachOptions = {}): ReachAnswer {
  const { direction = 'from', steps = Infinity, limit = LABEL_LIMIT } = options
  checkChoice('direction', direction, ['from', 'to'])
  if (steps !== Infinity && !(Number.isInteger(steps) && steps >= 1))
    throw wrong('steps', steps, 'not a number of hops', 'give a whole number from 1 on')
  const network = wholeNetwork(graph, options)
  const isForward = direction === 'from'
  const start = nodeOf(graph, key, 'node')
  // Backwards, what holds for sure has to hold for who sets out when the window begins.
  const setOut: Label = { ...ANY_TIME, at: network.from, worst: network.from }
  const search = (isCertain: boolean) => {
    const at = isForward ? network.from : -Infinity
    const label: Label = { ...ANY_TIME, at, worst: isCertain ? at : -Infinity }
    const work = new LabelSearch({
      arcs: isForward ? network.arcs : network.mirror,
      start,
      labels: [label],
      target: -1,
      measure: isCertain ? 'hops' : 'departure',
      isCertain,
      closed: new Uint8Array(graph.nodes.length),
      maxHops: steps,
      limit,
    })
    for (const _ of work.run()) continue
    return work
  }
  const possible = search(false)
  const certain = search(true)
  const nodes = graph.nodes.flatMap(({ index, key: other }) => {
    const hops = possible.firstHop(index)
    if (index === start || hops === -1) return []
    const labels = Array.from(possible.labelsAt(index))
    const soonest = labels.reduce((least, { at }) => Math.min(least, at), Infinity)
    const latest = labels.reduce((most, { departs }) => Math.max(most, departs), -Infinity)
    const [arrives, departs] = isForward ? [soonest, latest] : [-latest, -soonest]
    const isSure = Array.from(certain.labelsAt(index)).some((label) => isForward || meet(setOut, label, true))
    return [
      {
        node: other,
        certainty: isSure ? 'certain' : 'possible',
        hops,
        arrives: said(network, arrives),
        departs: said(network, departs),
      } as const,
    ]
  })
  return { nodes, isCut: possible.isCut || certain.isCut }
}

function said({ isTimed }: Network, moment: number): number | null {
  return isTimed && Number.isFinite(moment) ? moment + 0 : null
}
