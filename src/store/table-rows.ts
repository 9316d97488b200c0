import { formatHeld, messagesFor, type ClaimMessages } from '../locales/index.js'
import {
  STATUSES,
  textForms,
  textIn,
  type GraphEdge,
  type GraphNode,
  type LocalText,
  type TemporalGraph,
  type Text,
} from '../model/index.js'
import { shortReferences } from './citation.js'
import { tieState, type TieState } from './details.js'
import { drawnOf } from './drawn.js'
import { edgeWords } from './edge-words.js'
import { EDGE, type Frame } from './frame.js'
import { SEARCHED_LENGTH, searchWords } from './search-text.js'
import { NO_WINDOW } from './state.js'

/** The columns of the table, in order. */
export const TABLE_COLUMNS = ['from', 'type', 'to', 'when', 'state', 'status', 'sources'] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export interface TableSort {
  readonly column: TableColumn
  readonly isDescending: boolean
}

export const BY_TIME: TableSort = Object.freeze({ column: 'when', isDescending: false })

export interface TableQuery {
  /** As typed: each of its words has to stand somewhere in a row. */
  readonly text: string
  readonly sort: TableSort
  /** BCP 47 tag of the interface. */
  readonly language: string
}

/** What the cells of a row say. */
export interface TableRow {
  readonly from: LocalText
  /** In the reader's language where the file has no type. */
  readonly type: LocalText
  readonly to: LocalText
  readonly when: string
  readonly state: TieState
  /** `null` where none is given. */
  readonly status: string | null
  /** Reduced, suspended or refused. */
  readonly isNegative: boolean
  readonly sources: readonly { readonly name: string; readonly locator: string | null }[]
}

/** A row in words, made when it is asked for: nobody sees ten thousand at once. */
export function tableRow(frame: Frame, index: number, language: string): TableRow {
  const { graph } = frame
  const edge = graph.edges[index]!
  const { claim } = messagesFor(language)
  const { verb, otherName } = edgeWords(graph, index, edge.source, [language])
  return {
    from: textIn(graph.nodes[edge.source]!.label, [language]),
    type: verb ?? { text: claim.noType, lang: language },
    to: otherName,
    when: formatHeld(edge.written, language),
    state: stateOf(frame, index),
    status: edge.status === null ? null : claim.statuses[edge.status],
    isNegative: edge.negative,
    sources: sourcesOf(graph, edge),
  }
}

/**
 * The indices of the drawn edges that hold the text, sorted; equal ones in order of time, and those without a
 * value last in both directions. O(drawn edges), and what the text or the column asks of each edge of the graph
 * is worked out once per language.
 */
export function tableRows(frame: Frame, { text, sort, language }: TableQuery): readonly number[] {
  const drawn = drawnOf(frame).edges
  const words = searchWords(text)
  const texts = textsOf(frame.graph, language)
  const passing = words.length === 0 ? drawn : drawn.filter((edge) => texts.holds(frame, edge, words))
  return sorted(frame, passing, sort, texts)
}

/** Larger than any rank, and small enough that a rank times a number of edges is exact. */
const MISSING = 2 ** 31

/** Each edge as one number, its rank before its place, so that the platform sorts them without a call of ours. */
function sorted(
  frame: Frame,
  edges: readonly number[],
  { column, isDescending }: TableSort,
  texts: TableTexts,
): readonly number[] {
  if (column === 'when' && !isDescending) return edges
  const rankOf = rankIn(frame, column, texts)
  const numbers = Float64Array.from(edges, (edge, place) => {
    const rank = column === 'when' && frame.graph.edges[edge]!.spans.length > 0 ? place : rankOf(edge)
    return (rank === MISSING ? MISSING : isDescending ? MISSING - 1 - rank : rank) * edges.length + place
  }).sort()
  return Array.from(numbers, (number) => edges[number % edges.length]!)
}

const STATE_RANKS: Readonly<Record<number, number>> = {
  [EDGE.certain]: 0,
  [EDGE.possible]: 1,
  [EDGE.unknown]: 2,
  [EDGE.undated]: 3,
  [EDGE.undatedGhost]: 3,
  [EDGE.ghost]: 4,
}

function rankIn({ graph, edges }: Frame, column: TableColumn, texts: TableTexts): (edge: number) => number {
  switch (column) {
    case 'when':
      return () => MISSING
    case 'state':
      return (edge) => STATE_RANKS[edges[edge]!] ?? MISSING
    case 'status':
      return (edge) => {
        const { status } = graph.edges[edge]!
        return status === null ? MISSING : STATUSES.indexOf(status)
      }
    default: {
      const ranks = texts.ranks(column)
      return (edge) => ranks[edge]!
    }
  }
}

type TextColumn = Exclude<TableColumn, 'when' | 'state' | 'status'>

/** What sorting and filtering need of every edge of a graph in a language, each made when first asked for. */
interface TableTexts {
  /** By edge, its place among the different texts of a column; {@link MISSING} where there is none. */
  ranks(column: TextColumn): Float64Array
  /** Whether each of these words, as `searchWords` makes them, stands somewhere in the row. */
  holds(frame: Frame, edge: number, words: readonly string[]): boolean
}

const made = new WeakMap<TemporalGraph, Map<string, TableTexts>>()

function textsOf(graph: TemporalGraph, language: string): TableTexts {
  let languages = made.get(graph)
  if (languages === undefined) made.set(graph, (languages = new Map<string, TableTexts>()))
  let texts = languages.get(language)
  if (texts === undefined) languages.set(language, (texts = makeTexts(graph, language)))
  return texts
}

function makeTexts(graph: TemporalGraph, language: string): TableTexts {
  const { claim } = messagesFor(language)
  const ranks = new Map<TextColumn, Float64Array>()
  const ofNodes: string[] = []
  const ofEdges: string[] = []
  const ofStates = new Map<TieState, string>()

  const ofNode = (index: number) => (ofNodes[index] ??= folded(namesOf(graph.nodes[index]!)))
  const ofEdge = (index: number) => {
    const known = ofEdges[index]
    if (known !== undefined) return known
    const edge = graph.edges[index]!
    const own = folded(formsOf(graph, edge, claim, language))
    return (ofEdges[index] = `${ofNode(edge.source)} ${ofNode(edge.target)} ${own}`)
  }
  const ofState = (state: TieState) => {
    const known = ofStates.get(state) ?? folded([claim.states[state]])
    ofStates.set(state, known)
    return known
  }

  return {
    ranks(column) {
      const known = ranks.get(column) ?? ranksOf(columnTexts(graph, column, language), language)
      ranks.set(column, known)
      return known
    },
    holds(frame, edge, words) {
      const row = ofEdge(edge)
      return words.every((word) => row.includes(word) || ofState(stateOf(frame, edge)).includes(word))
    },
  }
}

function columnTexts(graph: TemporalGraph, column: TextColumn, language: string): string[] {
  if (column === 'sources') return graph.edges.map((edge) => sourcesText(sourcesOf(graph, edge)))
  if (column === 'type') {
    return graph.edges.map(({ index, source }) => edgeWords(graph, index, source, [language]).verb?.text ?? '')
  }
  const names = graph.nodes.map(({ label }) => textIn(label, [language]).text)
  return graph.edges.map(({ source, target }) => names[column === 'from' ? source : target]!)
}

function ranksOf(texts: readonly string[], language: string): Float64Array {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const different = [...new Set(texts)].filter((text) => text !== '').sort(compare)
  const places = new Map(different.map((text, place) => [text, place]))
  return Float64Array.from(texts, (text) => places.get(text) ?? MISSING)
}

function namesOf({ label, names, aliases }: GraphNode): string[] {
  return [...textForms(label), ...names.flatMap((phase) => textForms(phase.label)), ...aliases]
}

/** Everything else that a reader may look for in a row, the longest last. */
function formsOf(graph: TemporalGraph, edge: GraphEdge, claim: ClaimMessages, language: string): string[] {
  const type = edge.type === null ? undefined : graph.ontology.types.get(edge.type)
  const family = type?.family == null ? undefined : graph.ontology.families.get(type.family)
  const forms = (text: Text | null | undefined) => (text == null ? [] : textForms(text))
  return [
    edge.key,
    ...forms(type?.label ?? edge.type ?? claim.noType),
    ...forms(family?.label),
    edge.status === null ? claim.noStatus : claim.statuses[edge.status],
    edge.negative ? claim.negative : '',
    formatHeld(edge.written, language),
    ...edge.written.flatMap(({ start, end, attested }) => [start, end, ...attested].map(({ edtf }) => edtf)),
    edge.references.length === 0 ? claim.noSource : sourcesText(sourcesOf(graph, edge)),
    ...[edge.place, edge.note, edge.ambiguity].flatMap(forms),
  ]
}

/** Nobody types what stands later in a text. */
const MOST_FOLDED = 4096

/** The words of texts for comparison, one space between. */
function folded(texts: readonly string[]): string {
  // As one text, because each call costs more than its letters; in pieces, cut between words where there are any.
  const text = texts.map((each) => each.slice(0, MOST_FOLDED)).join(' ')
  const words: string[] = []
  for (let at = 0; at < text.length;) {
    const space = at + SEARCHED_LENGTH < text.length ? text.lastIndexOf(' ', at + SEARCHED_LENGTH) : -1
    const end = space > at ? space : at + SEARCHED_LENGTH
    words.push(...searchWords(text.slice(at, end)))
    at = end
  }
  return words.join(' ')
}

function stateOf(frame: Frame, edge: number): TieState {
  // Of what is drawn, the window says nothing that the frame does not.
  return tieState(frame, edge, NO_WINDOW).state
}

function sourcesOf({ references }: TemporalGraph, edge: GraphEdge): TableRow['sources'] {
  const names = shortReferences(references)
  return edge.references.map(({ id, locator }) => ({ name: names.get(id) ?? id, locator: locator ?? null }))
}

/** `Wikipedia, L20; APA` */
export function sourcesText(sources: TableRow['sources']): string {
  return sources.map(({ name, locator }) => (locator === null ? name : `${name}, ${locator}`)).join('; ')
}
