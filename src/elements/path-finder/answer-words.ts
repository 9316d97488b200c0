import { formatMoment, formatWindow } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import { unitOf, type ExplorerState } from '../../store/index.js'
import type { Window } from '../../time/index.js'
import type { AnswerContext } from './answer-context.js'
import { nameOf, oneLine, tieText, whenText, type Wording } from './answer-facts.js'

export function wordingOf({ frame, messages, language, languages }: AnswerContext): Wording {
  return { graph: frame.graph, messages, language, languages }
}

/** Names of both ends of the question; empty where one is not set. */
export function endsOf(context: AnswerContext): { readonly from: string; readonly to: string } {
  const { graph } = context.frame
  const { from, to } = context.state.paths.query
  const name = (key: string | null) => {
    const node = key === null ? undefined : graph.nodeIndex(key)
    return node === undefined ? '' : nameOf(node, wordingOf(context))
  }
  return { from: name(from), to: name(to) }
}

/** The window that was searched: while a path is walked, that of before. */
export function windowOfSearch({ paths, window }: ExplorerState): Window {
  return paths.walk?.window ?? window
}

/** What was asked, in one sentence for those who see no fields: on paper. Empty without two ends. */
export function askedWords(context: AnswerContext): string {
  const { state, frame, messages, language, languages } = context
  const { query } = state.paths
  const { from, to } = endsOf(context)
  if (from === '' || to === '') return ''
  const { answer, question } = messages.path
  const wording = wordingOf(context)
  const layer = query.layer === null ? undefined : frame.graph.ontology.layers.get(query.layer)
  const names = (keys: readonly string[]) => keys.map((key) => nameOf(frame.graph.nodeIndex(key)!, wording))
  const statuses = (['alleged', 'announced', 'planned'] as const).filter((status) => query.status.includes(status))
  const parts = [
    answer.asksOrder[query.order],
    query.goal === 'fewest' ? null : answer.asksGoal(question.goals[query.goal].label),
    layer === undefined ? null : answer.asksLayer(oneLine(textIn(layer.label, languages).text)),
    query.certainty === 'certain' ? answer.asksCertain : null,
    query.directed ? answer.asksDirected : null,
    statuses.length === 0 ? null : question.taking(statuses),
    query.via.length === 0 ? null : question.through(names(query.via)),
    query.avoid.length === 0 ? null : question.without(names(query.avoid)),
    answer.windowOf(windowWords({ state, messages, language })),
  ]
  return answer.asked(
    from,
    to,
    parts.filter((part) => part !== null),
  )
}

/** The window that was searched, in words: while a path is walked, that of before. */
export function windowWords({
  state,
  messages,
  language,
}: Pick<AnswerContext, 'state' | 'messages' | 'language'>): string {
  const { window, mode } = state.paths.walk ?? state
  return mode === 'up-to'
    ? messages.upTo(formatMoment(window.to - 1, 'day', language))
    : formatWindow(window, unitOf(window), language, messages.range)
}

/** The step that is walked, in one sentence; empty where none is. */
export function spokenStep(context: AnswerContext): string {
  const { walk } = context.state.paths
  if (walk === null) return ''
  const { answer } = context.messages.path
  const { edge, from } = walk.path.steps[walk.step]!
  const wording = wordingOf(context)
  const place = answer.stepOf(walk.step + 1, walk.path.hops)
  return answer.spokenStep(place, tieText(edge, from, wording), whenText(edge, wording))
}
