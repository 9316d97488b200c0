import { formatMoment, formatWindow, type LanguageTag } from '../../locales/index.js'
import { unitOf } from '../../store/index.js'
import type { AnswerContext } from './answer-context.js'
import { nameOf, tieText, whenText, type Wording } from './answer-facts.js'

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

/** `1 alleged, 2 announced and 3 undated` */
export function listed(parts: readonly string[], language: LanguageTag): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts)
}

/** The window that was searched, in words: while a path is walked, that of before. */
export function windowWords({ state, messages, language }: AnswerContext): string {
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
