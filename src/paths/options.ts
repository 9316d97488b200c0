import { EntenteError } from '../core/errors.js'
import { nearest } from '../core/nearest.js'
import { STATUSES, type Certainty, type Status, type TemporalGraph } from '../model/index.js'
import type { Window } from '../time/index.js'

/** Whether ties must be crossed in an order of time that never goes back, or time is left out of it. */
export const ORDERS = ['time', 'any'] as const
export type Order = (typeof ORDERS)[number]

/** What makes one path better than another: fewest hops, earliest arrival, latest departure, shortest duration. */
export const GOALS = ['fewest', 'earliest', 'latest', 'fastest'] as const
export type Goal = (typeof GOALS)[number]

/** Left out of paths unless asked for: nobody says that it came about. */
export const DOUBTED_STATUSES: readonly Status[] = ['alleged', 'announced', 'planned']

/** Most alternatives that may be asked for at once. */
export const MOST_PATHS = 1000

/** Which edges take part, wherever paths begin or end. */
export interface NetworkOptions {
  /** `time` by default. */
  readonly order?: Order
  /** `[from, to)`, ms UTC, either may be infinite; all time by default. */
  readonly window?: Window
  /** Key of a layer of the file's ontology. */
  readonly layer?: string | null
  /** Types of edges; all if absent or empty. */
  readonly types?: readonly string[]
  /** Statuses to take in of those that are left out by default: `alleged`, `announced`, `planned`. */
  readonly status?: readonly string[]
  /** Crosses directed edges from source to target only. */
  readonly directed?: boolean
  /** Keys of nodes that no path may touch. */
  readonly avoid?: readonly string[]
  /** By index of the edge, 0 for what is out of sight and takes no part; all take part if absent. */
  readonly edges?: Uint8Array
}

export interface PathOptions extends NetworkOptions {
  /** `fewest` by default. Without an order of time only that one has a meaning. */
  readonly goal?: Goal
  /** `certain` finds only paths that every choice of dates allows; `possible` by default. */
  readonly certainty?: Certainty
  /** How many paths, each with nodes of its own; 1 by default. */
  readonly k?: number
  /** Keys of nodes to pass in this order. */
  readonly via?: readonly string[]
  /** After how many labels a search gives up and says so; 2 million by default. */
  readonly limit?: number
}

/** @throws EntenteError `invalid-argument` with the nearest keys */
export function nodeOf(graph: TemporalGraph, key: string, what: string): number {
  const index = graph.nodeIndex(key)
  if (index !== undefined) return index
  const keys = graph.nodes.map((node) => node.key)
  throw wrong(what, key, 'no such node', nearestOf(key, keys, 'see the file for its keys'))
}

/** @throws EntenteError `invalid-argument` where an option names what the file does not have, or contradicts another */
export function checkOptions(graph: TemporalGraph, options: PathOptions): void {
  oneOf('order', options.order, ORDERS)
  oneOf('goal', options.goal, GOALS)
  oneOf('certainty', options.certainty, ['possible', 'certain'])
  if (options.order === 'any' && (options.goal ?? 'fewest') !== 'fewest')
    throw wrong('goal', options.goal, 'needs an order of time', 'leave out order "any", or ask for "fewest"')
  const { k = 1, window, edges } = options
  if (!(Number.isInteger(k) && k >= 1 && k <= MOST_PATHS))
    throw wrong('k', k, 'not a number of paths', `give a whole number from 1 to ${MOST_PATHS}`)
  if (window !== undefined && !(window.from < window.to))
    throw wrong('window', [window.from, window.to], 'ends before it begins', 'swap its limits')
  if (edges !== undefined && edges.length !== graph.edges.length)
    throw wrong('edges', edges.length, 'not as long as the edges of the graph', `give ${graph.edges.length} bytes`)
  checkLayer(graph, options.layer ?? null)
  checkTypes(graph, options.types ?? [])
  for (const status of options.status ?? []) oneOf('status', status, STATUSES)
}

function checkLayer({ ontology }: TemporalGraph, layer: string | null): void {
  if (layer === null || ontology.layers.has(layer)) return
  const declared = [...ontology.layers.keys()]
  const known = declared.length === 0 ? 'the file has none' : `use one of ${declared.join(', ')}`
  throw wrong('layer', layer, 'no such layer', nearestOf(layer, declared, known))
}

function checkTypes({ ontology, edges }: TemporalGraph, types: readonly string[]): void {
  const isKnown = (type: string) => ontology.types.has(type) || edges.some((edge) => edge.type === type)
  const unknown = types.find((type) => !isKnown(type))
  if (unknown === undefined) return
  const known = new Set([...ontology.types.keys(), ...edges.flatMap((edge) => edge.type ?? [])])
  throw wrong('type', unknown, 'no such type', nearestOf(unknown, known, 'see the file for its types'))
}

function oneOf(what: string, value: string | undefined, choices: readonly string[]): void {
  if (value === undefined || choices.includes(value)) return
  throw wrong(what, value, `no such ${what}`, nearestOf(value, choices, `use one of ${choices.join(', ')}`))
}

function nearestOf(word: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(word, candidates)
  return found.length === 0 ? otherwise : `did you mean ${found.join(' or ')}?`
}

export function wrong(what: string, value: unknown, why: string, remedy: string): EntenteError {
  return new EntenteError('invalid-argument', `${what} ${JSON.stringify(value)}: ${why}; ${remedy}`)
}
