import { formatHeld, type LanguageTag } from '../../locales/index.js'
import type { PathTexts } from '../../locales/path/index.js'
import { textIn, type Citation, type GraphEdge, type LocalText, type TemporalGraph } from '../../model/index.js'
import type { Path, PathStep } from '../../paths/index.js'
import { edgeWords, isDoubtful, type TieState } from '../../store/index.js'
import { stateIn, type Span, type Window } from '../../time/index.js'

/** What there is to say of a step, for the card and for what is copied alike. */
export interface StepFacts {
  readonly step: PathStep
  readonly edge: GraphEdge
  /** What the window makes of the span that is crossed; of the whole edge without an order of time. */
  readonly state: TieState
  /** Number of an earlier step, from 1, that this one may have come before; `null` where all dates keep the order. */
  readonly maybeBefore: number | null
  readonly citations: readonly NumberedCitation[]
}

export interface NumberedCitation extends Citation {
  /** From 1: the place of its reference in the list of sources. */
  readonly number: number
}

export interface PathFacts {
  readonly steps: readonly StepFacts[]
  /** Ids of the references that the named edges cite, in the order of the way. */
  readonly sources: readonly string[]
}

/**
 * @param window in which the path was searched
 */
export function factsOf(graph: TemporalGraph, path: Path, window: Window): PathFacts {
  const sources: string[] = []
  const numberOf = (id: string): number => {
    if (!sources.includes(id)) sources.push(id)
    return sources.indexOf(id) + 1
  }
  const steps = path.steps.map((step, i) => {
    const edge = graph.edges[step.edge]!
    return {
      step,
      edge,
      state: stateOf(spansOf(graph, step), window),
      maybeBefore: maybeBefore(graph, path.steps, i),
      citations: edge.references.map((citation) => ({ ...citation, number: numberOf(citation.id) })),
    }
  })
  return { steps, sources }
}

function spansOf(graph: TemporalGraph, { edge, span }: PathStep): readonly Span[] {
  const { spans } = graph.edges[edge]!
  return span === null ? spans : [spans[span]!]
}

function stateOf(spans: readonly Span[], window: Window): TieState {
  const state = stateIn(spans, window)
  if (state !== 'possible') return state
  const isDated = spans.some(({ dated }) => dated.min < window.to && window.from < dated.max)
  return isDated ? 'possible' : 'unknown'
}

/** The last of the earlier steps on another edge that some choice of dates puts after this one. */
function maybeBefore(graph: TemporalGraph, steps: readonly PathStep[], index: number): number | null {
  const step = steps[index]!
  if (step.span === null) return null
  const { endMin } = graph.edges[step.edge]!.spans[step.span]!.certain
  const last = steps
    .slice(0, index)
    .findLastIndex(
      ({ edge, span }) =>
        edge !== step.edge && span !== null && graph.edges[edge]!.spans[span]!.certain.startMax > endMin,
    )
  return last === -1 ? null : last + 1
}

/**
 * Steps whose order the dates leave open, by their numbers from 1, those together that one knows nothing of; none where
 * the ties themselves are not certain.
 */
export function openOrder({ steps }: PathFacts): readonly (readonly number[])[] {
  if (steps.some(({ state }) => state !== 'certain')) return []
  const groups: number[][] = []
  for (const [i, { maybeBefore: earlier }] of steps.entries()) {
    if (earlier === null) continue
    const group = groups.find((each) => each.includes(earlier))
    if (group === undefined) groups.push([earlier, i + 1])
    else group.push(i + 1)
  }
  return groups
}

/** A sentence's parts; without words for the way back it is told from its source. */
export interface Sentence {
  /** Indices of nodes. */
  readonly subject: number
  readonly object: number
  /** `null` where the edge has no type. */
  readonly verb: LocalText | null
}

export function sentenceOf(graph: TemporalGraph, edge: number, from: number, languages: readonly string[]): Sentence {
  const { source, type } = graph.edges[edge]!
  const { verb, other } = edgeWords(graph, edge, from, languages)
  if (verb === null && type !== null && from !== source) return sentenceOf(graph, edge, source, languages)
  return { subject: from, object: other, verb }
}

/** What sentences as plain text are made with. */
export interface Wording {
  readonly graph: TemporalGraph
  readonly messages: PathTexts
  readonly language: LanguageTag
  /** Of the data, best first. */
  readonly languages: readonly string[]
}

export function nameOf(node: number, { graph, languages }: Pick<Wording, 'graph' | 'languages'>): string {
  return oneLine(textIn(graph.nodes[node]!.label, languages).text)
}

/** `Sergey Lavrov meets or speaks with Abdoulaye Diop`, and whether it did not come to that. */
export function tieText(edge: number, from: number, wording: Wording): string {
  const { graph, messages, languages } = wording
  const { subject, object, verb } = sentenceOf(graph, edge, from, languages)
  const said = `${nameOf(subject, wording)} ${oneLine(verb?.text ?? messages.claim.noType)} ${nameOf(object, wording)}`
  return graph.edges[edge]!.negative ? `${said} (${messages.claim.negative})` : said
}

export function whenText(edge: number, { graph, language }: Wording): string {
  return formatHeld(graph.edges[edge]!.written, language)
}

/** What is not plain about a step: its state first, then status and basis, then the order. */
export function notesOf({ edge, state, maybeBefore: earlier }: StepFacts, { claim, path }: PathTexts): string[] {
  return [
    claim.states[state],
    isDoubtful(edge) && edge.status !== null ? claim.statuses[edge.status] : null,
    edge.basis === null || edge.basis === 'stated' ? null : claim.bases[edge.basis],
    earlier === null ? null : path.answer.maybeBefore(earlier),
  ].filter((word) => word !== null)
}

/** A text of the file in the middle of a line of ours. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
