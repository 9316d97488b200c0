import { EntenteError } from '../core/errors.js'
import { escapeControls } from '../core/issue.js'
import { STATUSES } from '../model/records.js'
import type { TemporalGraph } from '../model/index.js'
import { findPaths, GOALS, MOST_PATHS, ORDERS, type Path, type PathAnswer, type PathOptions } from '../paths/index.js'
import { isoMoment } from '../time/index.js'
import { openGraph, parseCall, WrongCall, type Output } from './call.js'
import { closest, readChoice, readNode, readTypes, readWindow, WINDOW_OPTIONS } from './choices.js'
import { pathLines } from './path-lines.js'

export const PATH_USAGE = `entente path FILE FROM TO [--at D | --from D --to D] [--order time|any] [--directed]
               [--goal fewest|earliest|latest|fastest] [--layer ID] [--type T]... [--via KEY]... [--avoid KEY]...
               [--status S]... [--certainty certain|possible] [-k N] [--json]`

const OPTIONS = {
  ...WINDOW_OPTIONS,
  order: { type: 'string' },
  directed: { type: 'boolean' },
  goal: { type: 'string' },
  layer: { type: 'string' },
  type: { type: 'string', multiple: true },
  via: { type: 'string', multiple: true },
  avoid: { type: 'string', multiple: true },
  status: { type: 'string', multiple: true },
  certainty: { type: 'string' },
  k: { type: 'string', short: 'k' },
  json: { type: 'boolean' },
} as const

const USAGE = PATH_USAGE.replaceAll(/\s+/g, ' ')

/** `entente path`: how one actor is linked to another in the order things happened. Exit 1 without a path. */
export async function path(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseCall(args, OPTIONS, USAGE)
  const [file, from, to, ...rest] = positionals
  if (file === undefined || from === undefined || to === undefined || rest.length > 0)
    throw new WrongCall(`name one file and two keys; usage: ${USAGE}`)
  const window = readWindow(values)
  const choices = {
    order: readChoice('--order', values.order, ORDERS) ?? 'time',
    goal: readChoice('--goal', values.goal, GOALS) ?? 'fewest',
    certainty: readChoice('--certainty', values.certainty, ['certain', 'possible']) ?? 'possible',
    status: (values.status ?? []).map((status) => readChoice('--status', status, STATUSES)!),
    k: readCount(values.k),
  }
  if (choices.order === 'any' && choices.goal !== 'fewest')
    throw new WrongCall(`--goal ${choices.goal} needs an order of time; leave out --order any`)
  const graph = await openGraph(file, output)
  if (graph === null) return 1
  for (const [what, keys] of Object.entries({ FROM: [from], TO: [to], '--via': values.via, '--avoid': values.avoid })) {
    for (const key of keys ?? []) readNode(graph, what, key)
  }
  const answer = search(graph, from, to, {
    ...choices,
    layer: readLayer(graph, values.layer),
    types: [...readTypes(graph, values.type ?? [])],
    via: values.via ?? [],
    avoid: values.avoid ?? [],
    directed: values.directed === true,
    ...(window === null ? {} : { window }),
  })
  output.out(values.json === true ? toJson(answer) : pathLines(graph, { from, to, order: choices.order }, answer))
  if (answer.cut !== null) {
    const { limit } = answer.cut
    output.error(`entente: the search was cut at ${limit} labels, and better paths may exist; narrow it down\n`)
  }
  return answer.paths.length === 0 ? 1 : 0
}

function readCount(text: string | undefined): number {
  if (text === undefined) return 1
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PATHS) return Number(text)
  throw new WrongCall(`-k ${JSON.stringify(text)}: not a number of paths; give a whole number from 1 to ${MOST_PATHS}`)
}

function readLayer({ ontology }: TemporalGraph, layer: string | undefined): string | null {
  if (layer === undefined || ontology.layers.has(layer)) return layer ?? null
  const declared = [...ontology.layers.keys()]
  const known = declared.length === 0 ? '; the file has none' : `; use one of ${declared.join(', ')}`
  throw new WrongCall(`--layer ${JSON.stringify(layer)}: no such layer${closest(layer, declared, known)}`)
}

function search(graph: TemporalGraph, from: string, to: string, options: PathOptions): PathAnswer {
  try {
    return findPaths(graph, from, to, options)
  } catch (cause) {
    if (cause instanceof EntenteError) throw new WrongCall(escapeControls(cause.message))
    throw cause
  }
}

function toJson({ paths, cut }: PathAnswer): string {
  const answer = { paths: paths.map(toPlain), ...(cut === null ? {} : { cut }) }
  return `${JSON.stringify(answer, null, 2)}\n`
}

/** Keys of the file, dates as ISO 8601 in UTC. */
function toPlain({ certainty, nodes, edges, departs, arrives, hops }: Path): object {
  const date = (moment: number | null) => (moment === null ? null : isoMoment(moment))
  return { certainty, nodes, edges, departs: date(departs), arrives: date(arrives), hops }
}
