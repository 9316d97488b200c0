import { escapeControls } from '../core/issue.js'
import type { TemporalGraph } from '../model/index.js'
import { textIn } from '../model/index.js'
import { isoMoment, type Window } from '../time/index.js'
import { openGraph, parseCall, WrongCall, type Output } from './call.js'
import { readChoice, readNode, readTypes, readWindow, WINDOW_OPTIONS } from './choices.js'

export const TIES_USAGE =
  'entente ties FILE [--at D | --from D --to D] [--actor KEY] [--type T]... [--certainty certain|possible] [--json]'

const OPTIONS = {
  ...WINDOW_OPTIONS,
  actor: { type: 'string' },
  type: { type: 'string', multiple: true },
  certainty: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** One row of the answer. */
export interface TieRow {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly type: string | null
  readonly state: 'certain' | 'possible'
}

/** `entente ties`: the certain and the possible ties of a window; the undated are counted. */
export async function ties(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseCall(args, OPTIONS, TIES_USAGE)
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new WrongCall(`name one file; usage: ${TIES_USAGE}`)
  const window = readWindow(values)
  const certainty = readChoice('--certainty', values.certainty, ['certain', 'possible']) ?? 'possible'
  const graph = await openGraph(path, output)
  if (graph === null) return 1
  const actor = values.actor === undefined ? null : readNode(graph, '--actor', values.actor)
  const types = readTypes(graph, values.type ?? [])
  const wanted = (index: number) => {
    const edge = graph.edges[index]!
    return (
      (actor === null || edge.source === actor || edge.target === actor) &&
      (types.size === 0 || types.has(edge.type ?? ''))
    )
  }
  const answer = graph.timeIndex.query(window ?? { from: -Infinity, to: Infinity })
  const rows = [
    ...answer.certain.map((index) => ({ index, state: 'certain' as const })),
    ...(certainty === 'certain' ? [] : answer.possible.map((index) => ({ index, state: 'possible' as const }))),
  ]
    .filter(({ index }) => wanted(index))
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, state }) => toRow(graph, index, state))
  const undated = graph.timeIndex.undated.filter(wanted).length
  output.out(values.json === true ? toJson(window, rows, undated) : toLines(graph, rows, undated))
  return 0
}

function toRow(graph: TemporalGraph, index: number, state: 'certain' | 'possible'): TieRow {
  const edge = graph.edges[index]!
  return {
    key: edge.key,
    source: graph.nodes[edge.source]!.key,
    target: graph.nodes[edge.target]!.key,
    type: edge.type,
    state,
  }
}

function toJson(window: Window | null, rows: readonly TieRow[], undated: number): string {
  const dates = {
    from: window === null ? null : isoMoment(window.from),
    to: window === null ? null : isoMoment(window.to),
  }
  return `${JSON.stringify({ window: dates, ties: rows, undated }, null, 2)}\n`
}

function toLines(graph: TemporalGraph, rows: readonly TieRow[], undated: number): string {
  const name = (key: string) => textIn(graph.nodes[graph.nodeIndex(key)!]!.label, ['en']).text
  const lines = rows.map(({ key, source, target, type, state }) => {
    const label = textIn(graph.ontology.types.get(type ?? '')?.label ?? type ?? 'is tied to', ['en']).text
    return `${escapeControls(`${key}  ${state.padEnd(8)}  ${name(source)} ${label} ${name(target)}`)}\n`
  })
  return `${lines.join('')}${rows.length} ${rows.length === 1 ? 'tie' : 'ties'}, ${undated} undated\n`
}
