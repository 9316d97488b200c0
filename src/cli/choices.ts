import { nearest } from '../core/nearest.js'
import type { TemporalGraph } from '../model/index.js'
import { isBound, parseBound, windowOf, type Window } from '../time/index.js'
import { WrongCall } from './call.js'

/** The options that name a window, for `parseCall`. */
export const WINDOW_OPTIONS = { at: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } as const

/** The window of `--at`, or of `--from` and `--to`; `null` for all time. @throws WrongCall */
export function readWindow({ at, from, to }: { at?: string; from?: string; to?: string }): Window | null {
  if (at === undefined && from === undefined && to === undefined) return null
  if (at !== undefined && (from !== undefined || to !== undefined)) {
    throw new WrongCall('--at together with --from or --to; give either one date or two')
  }
  for (const [option, value] of Object.entries({ '--at': at, '--from': from, '--to': to })) {
    if (value === undefined) continue
    const bound = parseBound(value)
    if (!isBound(bound))
      throw new WrongCall(`${option} ${JSON.stringify(value)}: ${bound.error}; write EDTF such as 2023 or 2023-09-16`)
    if (bound.status === 'unknown') throw new WrongCall(`${option}: no date; write EDTF such as 2023 or 2023-09-16`)
  }
  const window = at === undefined ? windowOf(from ?? '..', to ?? '..') : windowOf(at)
  if (window === null)
    throw new WrongCall(`--from ${from ?? '..'} --to ${to ?? '..'}: the window ends before it begins; swap the dates`)
  return window
}

/** The value of an option that has few. @throws WrongCall */
export function readChoice<const T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new WrongCall(`${option} ${JSON.stringify(value)}: use ${listed(choices)}`)
  return found
}

function listed(choices: readonly string[]): string {
  return choices.length === 1 ? choices[0]! : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
}

/** The index of a node. @throws WrongCall with the nearest keys */
export function readNode(graph: TemporalGraph, what: string, key: string): number {
  const index = graph.nodeIndex(key)
  if (index !== undefined) return index
  const keys = graph.nodes.map((node) => node.key)
  throw new WrongCall(`${what} ${JSON.stringify(key)}: no such node${closest(key, keys)}`)
}

/** Types that edges may have; empty for all. @throws WrongCall */
export function readTypes(graph: TemporalGraph, types: readonly string[]): ReadonlySet<string> {
  const known = new Set([...graph.ontology.types.keys(), ...graph.edges.flatMap((e) => e.type ?? [])])
  const unknown = types.find((type) => !known.has(type))
  if (unknown !== undefined)
    throw new WrongCall(`--type ${JSON.stringify(unknown)}: no such type${closest(unknown, known)}`)
  return new Set(types)
}

/** The end of a message about a word that is not known. */
export function closest(word: string, candidates: Iterable<string>, otherwise = '; see the file for its keys'): string {
  const found = nearest(word, candidates)
  return found.length === 0 ? otherwise : `; did you mean ${found.join(' or ')}?`
}
