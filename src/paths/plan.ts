import type { TemporalGraph } from '../model/index.js'
import { columnsOf } from './columns.js'
import { buildNetwork, type Network, type NetworkSetup } from './network.js'
import { checkOptions, nodeOf, wrong, type NetworkOptions, type PathOptions } from './options.js'
import type { Ask } from './solve.js'
import { takenEdges } from './takes.js'

/** A question about paths as plain data. */
export interface PathPlan extends Ask {
  readonly setup: NetworkSetup
}

/** Labels of one search, before it gives up: some hundred megabytes and seconds. */
export const LABEL_LIMIT = 2_000_000

/**
 * What to search for these options; `null` where the path is empty.
 * @throws EntenteError `invalid-argument` for what has no meaning in this graph
 */
export function planOf(graph: TemporalGraph, from: string, to: string, options: PathOptions): PathPlan | null {
  checkOptions(graph, options)
  const via = (options.via ?? []).map((key) => nodeOf(graph, key, 'via'))
  const stops = [nodeOf(graph, from, 'from'), ...via, nodeOf(graph, to, 'to')]
  for (const key of options.avoid ?? []) {
    if (stops.includes(nodeOf(graph, key, 'avoid'))) throw wrong('avoid', key, 'an end or a stop', 'leave it out')
  }
  if (stops.every((stop) => stop === stops[0])) return null
  const { goal = 'fewest', k = 1, limit = LABEL_LIMIT, certainty } = options
  return { setup: setupOf(graph, options, stops), goal, k, limit, isCertainOnly: certainty === 'certain' }
}

const ALL_TIME = { from: -Infinity, to: Infinity }

function setupOf(graph: TemporalGraph, options: NetworkOptions, stops: readonly number[]): NetworkSetup {
  const { order = 'time', window = ALL_TIME, directed = false } = options
  const { from, to } = window
  return {
    takes: takenIn(graph, options),
    window: { from, to },
    isTimed: order === 'time',
    isDirected: directed,
    stops,
  }
}

interface Taken {
  readonly key: string
  readonly edges: Uint8Array | undefined
  readonly takes: Uint8Array
}

const taken = new WeakMap<TemporalGraph, Taken>()

/** Remembered for the last options: a question is often put again with other ends. */
function takenIn(graph: TemporalGraph, options: NetworkOptions): Uint8Array {
  const { layer, types, status, avoid, edges } = options
  const key = JSON.stringify([layer ?? null, types ?? [], status ?? [], avoid ?? []])
  const before = taken.get(graph)
  if (before !== undefined && before.key === key && sameBytes(before.edges, edges)) return before.takes
  const takes = takenEdges(graph, options)
  // A copy: whoever gave the mask may write to it again.
  taken.set(graph, { key, edges: edges?.slice(), takes })
  return takes
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return a === b
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

const networks = new WeakMap<NetworkSetup['takes'], { readonly key: string; readonly network: Network }>()

/** The network of a plan; the one before where only ends differ. */
export function networkOf(graph: TemporalGraph, setup: NetworkSetup): Network {
  const { takes, window, isTimed, isDirected, stops } = setup
  const legs = stops.length > 2 ? stops : []
  const key = [window.from, window.to, isTimed, isDirected, ...legs].join()
  const before = networks.get(takes)
  if (before?.key === key) return before.network
  const network = buildNetwork(columnsOf(graph), setup)
  networks.set(takes, { key, network })
  return network
}

/** The network of all paths of these options, wherever they begin and end. */
export function wholeNetwork(graph: TemporalGraph, options: NetworkOptions): Network {
  checkOptions(graph, options)
  return networkOf(graph, setupOf(graph, options, []))
}
