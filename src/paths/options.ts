import { EntenteError } from '../core/errors.js'
import { nearest } from '../core/nearest.js'
import { CERTAINTIES, STATUSES, type Certainty, type Status, type TemporalGraph } from '../model/index.js'
import type { Window } from '../time/index.js'

/** Whether ties must be crossed in an order of time that never goes back, or time is left out of it. */
export const ORDERS = ['time', 'any'] as const
export type Order = (typeof ORDERS)[number]

/** What makes one path better than another: fewest hops, earliest arrival, latest departure, shortest duration. */
export const GOALS = ['fewest', 'earliest', 'latest', 'fastest'] as const
export type Goal = (typeof GOALS)[number]

/** Left out of paths unless asked for: nobody says that it came about. */
export const DOUBTED_STATUSES = ['alleged', 'announced', 'planned'] as const satisfies readonly Status[]

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
  if (typeof key !== 'string') throw wrong(what, key, 'not the key of a node', 'give a text')
  const index = graph.nodeIndex(key)
  if (index !== undefined) return index
  const keys = graph.nodes.map((node) => node.key)
  throw wrong(what, key, 'no such node', nearestOf(key, keys, 'see the file for its keys'))
}

/** @throws EntenteError `invalid-argument` where an option is of no use, or names what the file does not have */
export function checkOptions(graph: TemporalGraph, options: PathOptions): void {
  const { order, goal, certainty, k = 1, limit = 1, window, edges, directed = false, layer = null } = options
  checkChoice('order', order, ORDERS)
  checkChoice('goal', goal, GOALS)
  checkChoice('certainty', certainty, CERTAINTIES)
  if (order === 'any' && (goal ?? 'fewest') !== 'fewest')
    throw wrong('goal', goal, 'needs an order of time', 'leave out order "any", or ask for "fewest"')
  if (!(Number.isInteger(k) && k >= 1 && k <= MOST_PATHS))
    throw wrong('k', k, 'not a number of paths', `give a whole number from 1 to ${MOST_PATHS}`)
  if (!(Number.isInteger(limit) && limit >= 1))
    throw wrong('limit', limit, 'not a number of labels', 'give a whole number from 1 on')
  if (typeof directed !== 'boolean') throw wrong('directed', directed, 'neither true nor false', 'give one of them')
  if (window !== undefined) checkWindow(window)
  if (edges !== undefined && (!(edges instanceof Uint8Array) || edges.length !== graph.edges.length))
    throw wrong('edges', edges?.length, 'not a byte for every edge', `give ${graph.edges.length} bytes`)
  for (const name of ['types', 'status', 'avoid', 'via'] as const) checkList(name, options[name] ?? [])
  checkLayer(graph, layer)
  checkTypes(graph, options.types ?? [])
  for (const status of options.status ?? []) checkChoice('status', status, STATUSES)
}

function checkWindow(window: Window): void {
  const { from, to } = window ?? {}
  if (typeof from !== 'number' || typeof to !== 'number')
    throw wrong('window', window, 'not two moments', 'give {from, to} in milliseconds')
  if (!(from < to)) throw wrong('window', [from, to], 'ends before it begins', 'swap its limits')
}

function checkList(name: string, value: readonly string[]): void {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return
  throw wrong(name, value, 'not a list of texts', 'give an array of strings')
}

function checkLayer({ ontology }: TemporalGraph, layer: string | null): void {
  if (layer === null || ontology.layers.has(layer)) return
  if (typeof layer !== 'string') throw wrong('layer', layer, 'not the key of a layer', 'give a text')
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

/** @throws EntenteError `invalid-argument` where a value that is given is none of the choices */
export function checkChoice(what: string, value: unknown, choices: readonly string[]): void {
  if (value === undefined || choices.some((choice) => choice === value)) return
  const known = `use one of ${choices.join(', ')}`
  throw wrong(what, value, `no such ${what}`, typeof value === 'string' ? nearestOf(value, choices, known) : known)
}

function nearestOf(word: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearest(word, candidates)
  return found.length === 0 ? otherwise : `did you mean ${found.join(' or ')}?`
}

export function wrong(what: string, value: unknown, why: string, remedy: string): EntenteError {
  return new EntenteError('invalid-argument', `${what} ${JSON.stringify(value)}: ${why}; ${remedy}`)
}
