import type { AnswerContext } from './answer-context.js'
import { endsOf } from './answer-words.js'
import { noneSentence } from './none.js'

/** `3 paths, 2 of them certain` */
export function foundWords({ state, messages }: AnswerContext): string {
  const paths = state.paths.answer?.paths ?? []
  return messages.path.answer.found(paths.length, paths.filter(({ certainty }) => certainty === 'certain').length)
}

/** What to do first, or that there is nothing to look for; `null` where there is a question. */
export function hintOf(context: AnswerContext): string | null {
  const { query, answer: found } = context.state.paths
  const { from, to, via } = query
  const { answer } = context.messages.path
  if (from === null) return to === null ? answer.askBoth : answer.askFrom
  if (to === null) return answer.askTo
  // There and back again over somebody else is a path.
  const isNowhere = from === to && (found === null ? via.length === 0 : found.paths[0]?.hops === 0)
  return isNowhere ? answer.sameEnds(endsOf(context).from) : null
}

/** The answer in one sentence, for the live region; empty where there is none. */
export function spokenAnswer(context: AnswerContext): string {
  const { answer } = context.state.paths
  if (answer === null) return ''
  const hint = hintOf(context)
  if (hint !== null) return hint
  if (answer.paths.length === 0) return noneSentence(context)
  const { from, to } = endsOf(context)
  return context.messages.path.answer.foundBetween(from, to, foundWords(context))
}
