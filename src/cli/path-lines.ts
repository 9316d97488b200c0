import { escapeControls } from '../core/issue.js'
import { textIn, type GraphEdge, type TemporalGraph } from '../model/index.js'
import type { Order, Path, PathAnswer, PathStep } from '../paths/index.js'
import { isoMoment, type WrittenSpan } from '../time/index.js'

const LANGUAGES = ['en']

/** Paths to be read aloud: each step with its tie, its dates as written, its status and its citations. */
export function pathLines(
  graph: TemporalGraph,
  { from, to, order }: { from: string; to: string; order: Order },
  { paths, cut }: PathAnswer,
): string {
  const ways = order === 'time' ? 'in order of time' : 'even without time'
  const lines =
    paths.length === 0
      ? [
          `no path ${cut === null ? '' : 'was found before the search was cut, '}${ways} from ${nameOf(graph, from)} to ${nameOf(graph, to)}`,
        ]
      : [...paths.flatMap((path, i) => [...(i === 0 ? [] : ['']), ...onePath(graph, path)]), ...sources(graph, paths)]
  return lines.map((line) => `${escapeControls(line)}\n`).join('')
}

function nameOf(graph: TemporalGraph, key: string): string {
  return textIn(graph.nodes[graph.nodeIndex(key)!]!.label, LANGUAGES).text
}

function onePath(graph: TemporalGraph, path: Path): string[] {
  const { certainty, hops, departs, arrives } = path
  const dates = [departs, arrives].map((moment) => (moment === null ? 'unknown' : isoMoment(moment)))
  const when = departs === null && arrives === null ? '' : `, from ${dates[0]} to ${dates[1]}`
  return [
    `${certainty}, ${hops} ${hops === 1 ? 'step' : 'steps'}${when}`,
    ...path.steps.map((step, i) => oneStep(graph, step, i + 1)),
  ]
}

function oneStep(graph: TemporalGraph, { from, to, edge, evidence }: PathStep, number: number): string {
  const record = graph.edges[edge]!
  const { status, references } = record
  const cited = references.map(({ id, locator }) => (locator === undefined ? id : `${id}, ${locator}`))
  const more = evidence.length - 1
  return [
    `  ${number}. ${sentence(graph, record, from, to)}`,
    record.written.map(datesOf).join(' and '),
    ...(record.negative ? ['negative'] : []),
    ...(status === null ? [] : [status]),
    ...(more === 0 ? [] : [`${more} more ${more === 1 ? 'tie' : 'ties'} would do`]),
    `${record.key} [${cited.join('; ')}]`,
  ].join('; ')
}

function sentence(
  graph: TemporalGraph,
  { type, source, target, directed }: GraphEdge,
  from: number,
  to: number,
): string {
  const declared = graph.ontology.types.get(type ?? '')
  const isBack = from === target && to === source
  const hasWordsBack = declared !== undefined && (declared.inverse !== declared.label || !directed)
  const [one, other] = isBack && hasWordsBack ? [target, source] : [source, target]
  const label = isBack && hasWordsBack ? declared.inverse : (declared?.label ?? type ?? 'is tied to')
  const name = (node: number) => textIn(graph.nodes[node]!.label, LANGUAGES).text
  return `${name(one)} ${textIn(label, LANGUAGES).text} ${name(other)}`
}

/** Dates as the file has them: `2023-09-16`, `2021/..`. */
function datesOf({ kind, start, end, attested }: WrittenSpan): string {
  const dates = kind === 'instant' ? start.edtf : `${start.edtf}/${end.edtf}`
  const seen = attested.map(({ edtf }) => edtf).join(', ')
  return seen === '' ? dates : `${dates} (attested ${seen})`
}

function sources(graph: TemporalGraph, paths: readonly Path[]): string[] {
  const edges = paths.flatMap(({ steps }) => steps.map(({ edge }) => graph.edges[edge]!))
  const ids = new Set(edges.flatMap(({ references }) => references.map(({ id }) => id)))
  if (ids.size === 0) return []
  return ['', 'sources', ...Array.from(ids, (id) => `  ${id}: ${titleOf(graph, id)}`)]
}

function titleOf({ references }: TemporalGraph, id: string): string {
  const reference = references.get(id)
  const parts = [reference?.['title'], reference?.['URL']].filter((part): part is string => typeof part === 'string')
  return parts.length === 0 ? 'nothing more is said of it' : parts.join(', ')
}
