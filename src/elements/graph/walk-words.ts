import { formatHeld, formatHeldShort, formatMoment, formatWindow, type Messages } from '../../locales/index.js'
import type { WalkTime } from '../../locales/walk/messages.js'
import { textIn, type TemporalGraph } from '../../model/index.js'
import {
  edgeWords,
  endsOf,
  familyOf,
  foldAt,
  isGhost,
  shortReferences,
  stopAt,
  tieState,
  unitOf,
  type ExplorerState,
  type Fold,
  type Position,
  type Selection,
  type Stop,
  type WalkGround,
} from '../../store/index.js'
import { foldName, groupText } from '../base/group-name.js'

/** What sentences are made with. */
export interface Wording extends WalkGround {
  readonly state: ExplorerState
  readonly messages: Messages
  /** Language of the interface, a BCP 47 tag. */
  readonly language: string
}

/** What is spoken at a position: the name of its button, a whole sentence. */
export function wordsAt(wording: Wording, position: Position): string {
  const { messages } = wording
  const here = stopAt(wording, position)
  if (here === null) return nodeWords(wording, position.node)
  const { at, node } = position
  const { stop, index, count } = here
  if (at?.kind === 'edge') {
    const tie = tieFrom(wording, at.edge, node, true)
    return messages.walk.ofAll(stop.edges.indexOf(at.edge) + 1, stop.edges.length, sourced(wording, at.edge, tie))
  }
  const one = stop.edges.length === 1
  const words = one ? tieFrom(wording, stop.edges[0]!, node, false) : bundleWords(wording, stop)
  return messages.walk.ofAll(index + 1, count, words)
}

/** What is shown of something that is pointed at or has the focus; `null` for what the graph does not have. */
export function captionOf(wording: Wording, selection: Selection): string | null {
  const { frame, messages, languages } = wording
  const { graph } = frame
  if (selection.type === 'edge') {
    const edge = graph.edges[graph.edgeIndex(selection.key) ?? -1]
    if (edge === undefined) return null
    const name = textIn(graph.nodes[edge.source]!.label, languages).text
    return messages.walk.says(name, tieWords(wording, edge.index, edge.source, true))
  }
  const [a, b] = endsOf(frame, selection) ?? []
  if (a === undefined || b === undefined) return null
  if (selection.type !== 'bundle') return nodeWords(wording, a)
  const stop = stopAt(wording, { node: a, at: { kind: 'neighbour', node: b }, history: [] })?.stop
  return messages.walk.between(nameOf(wording, a), nameOf(wording, b), stop?.edges.length ?? 0)
}

/** What stands on the line of an edge: its type, and in short when it held. */
export function edgeLabel(
  graph: TemporalGraph,
  edge: number,
  languages: readonly string[],
  messages: Messages,
  language: string,
): string {
  const { source, written } = graph.edges[edge]!
  const { verb } = edgeWords(graph, edge, source, languages)
  return messages.walk.edgeLabel(verb?.text ?? messages.claim.noType, formatHeldShort(written, language))
}

/** What a node of the picture is called. */
function nameOf(wording: Wording, node: number): string {
  const { frame, languages } = wording
  const fold = foldAt(frame, node)
  if (fold !== undefined) return foldName(fold, frame.graph, languages, wording)
  return textIn(frame.graph.nodes[node]!.label, languages).text
}

function nodeWords(wording: Wording, node: number): string {
  const { frame, messages, languages } = wording
  const { nodes, ontology } = frame.graph
  const { label, kind } = nodes[node]!
  const kindLabel = kind === null ? undefined : ontology.kinds.get(kind)?.label
  const kindText = kindLabel === undefined ? (kind ?? messages.claim.noKind) : textIn(kindLabel, languages).text
  const ties = (frame.folding ?? frame).degrees[node]!
  const fold = foldAt(frame, node)
  const name = textIn(fold === undefined ? label : groupText(fold.group, frame.graph, messages), languages).text
  return messages.walk.node(
    name,
    fold === undefined ? kindText : foldWords(wording, fold, kindText),
    ties,
    timeOf(wording),
  )
}

function foldWords({ messages }: Wording, { group, members }: Fold, kind: string): string {
  const { groups } = messages
  const folded = groups.folded(members.length)
  return group.type === 'kind' ? folded : `${kind}, ${folded}`
}

function timeOf({ state, language, messages }: Wording): WalkTime {
  const { mode, window } = state
  if (mode === 'up-to') return { form: 'up-to', text: formatMoment(window.to - 1, 'day', language) }
  const unit = unitOf(window)
  const form = unit === 'year' || unit === 'month' || unit === 'day' ? unit : 'range'
  return { form, text: formatWindow(window, unit, language, messages.range) }
}

/** At a node that others are folded into, whose tie it is. */
function tieFrom(wording: Wording, edge: number, node: number, withDates: boolean): string {
  const { frame, messages, languages } = wording
  if (foldAt(frame, node) === undefined) return tieWords(wording, edge, node, withDates)
  const { source } = frame.graph.edges[edge]!
  const name = textIn(frame.graph.nodes[source]!.label, languages).text
  return messages.walk.says(name, tieWords(wording, edge, source, withDates))
}

/** @param withDates also when it held */
function tieWords(wording: Wording, edge: number, from: number, withDates: boolean): string {
  const { frame, state, messages, languages, language } = wording
  const { graph } = frame
  const { written, spans, status, negative } = graph.edges[edge]!
  const { verb, otherName } = edgeWords(graph, edge, from, languages)
  const { claim } = messages
  const isDated = spans.length > 0
  const inWindow = tieState(frame, edge, state.window).state
  const notes: string[] = []
  if (negative) notes.push(claim.negative)
  if (withDates) notes.push(formatHeld(written, language))
  // Where the dates are told, that there are none is told with them.
  if (inWindow !== 'certain' && (isDated || !withDates)) notes.push(claim.states[inWindow])
  if (status !== null && status !== 'confirmed') notes.push(claim.statuses[status])
  return messages.walk.tie(verb?.text ?? claim.noType, otherName.text, notes)
}

function bundleWords(wording: Wording, { node, edges }: Stop): string {
  const { frame, messages, languages } = wording
  const { graph } = frame
  const counts = new Map<string | null, number>()
  let faint = 0
  for (const edge of edges) {
    if (isGhost(frame.edges[edge]!)) {
      faint++
      continue
    }
    const family = familyOf(graph, edge)
    counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  const { families } = graph.ontology
  const named = [...families.values()].flatMap(({ key, label }) => {
    const count = counts.get(key)
    return count === undefined ? [] : [{ name: textIn(label, languages).text, count }]
  })
  const rest = [...counts].reduce((sum, [key, count]) => sum + (families.has(key ?? '') ? 0 : count), 0)
  // Where no family is named, there is nothing that the others are others to.
  if (named.length > 0 && rest > 0) named.push({ name: messages.walk.noFamily, count: rest })
  return messages.walk.bundle(nameOf(wording, node), edges.length - faint, named, faint)
}

function sourced({ frame, messages }: Wording, edge: number, tie: string): string {
  const names = shortReferences(frame.graph.references)
  const { references } = frame.graph.edges[edge]!
  const sources = [...new Set(references.map(({ id }) => names.get(id) ?? id))]
  return messages.walk.sourced(tie, sources)
}
