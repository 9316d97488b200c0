import { html, nothing, type TemplateResult } from 'lit'

import type { PathTexts } from '../../locales/path/index.js'
import { DOUBTED_STATUSES, type PathAnswer } from '../../paths/index.js'
import { leftOutOf, requestOf, type LeftOut } from '../../store/index.js'
import { listed } from '../base/reference-lines.js'
import type { AnswerContext } from './answer-context.js'
import { heading } from './answer-heading.js'
import { endsOf, windowWords } from './answer-words.js'

/** Why there is nothing to see: a sentence, and what would bring a path. */
export function noPath(context: AnswerContext): TemplateResult {
  return html`<p class="none answer-title" tabindex="-1">${noneSentence(context)}</p>
    ${help(context)}`
}

/** `There is no path in order of time from A to B in this window (2023).` */
export function noneSentence(context: AnswerContext): string {
  const { state, messages } = context
  const { order, certainty } = state.paths.query
  const { answer } = messages.path
  const asked = { ...endsOf(context), window: windowWords(context) }
  if (certainty === 'certain') return order === 'time' ? answer.noneCertain(asked) : answer.noneCertainAtAll(asked)
  return order === 'time' ? answer.noneInTime(asked) : answer.noneAtAll(asked)
}

function help(context: AnswerContext): TemplateResult {
  const { state, frame, messages, level, acts } = context
  const { answer } = messages.path
  const { help: helps } = state.paths
  if (helps === null) return html`<p class="seeking">${answer.seeking}</p>`
  if (helps.length === 0) return html`<p class="seeking">${answer.noHelp}</p>`
  return html`${heading(answer.helpTitle, level + 1, 'section')}
    <ul class="helps" role="list">
      ${helps.map(
        (each) =>
          html`<li>
            <button type="button" class="help" @click=${() => acts.help(requestOf(each, frame.graph))}>
              <span class="change">${answer.helps[each.kind]}</span>
              <span class="brings">${messages.stepCount(each.hops)}</span>
            </button>
          </li>`,
      )}
    </ul>`
}

const counted = new WeakMap<PathAnswer, LeftOut>()

/** What took no part in the search, in one line; nothing where all did. */
export function leftOutLine(context: AnswerContext): TemplateResult | typeof nothing {
  const { state, frame, messages, language } = context
  const { answer, query } = state.paths
  if (answer === null) return nothing
  // Of the view in which it was searched, also while a walk shows another.
  const found = counted.get(answer) ?? leftOutOf(frame, query)
  counted.set(answer, found)
  const parts = leftOutParts(found, messages)
  if (parts.length === 0) return nothing
  return html`<p class="left-out">${messages.path.answer.leftOut(listed(parts, language))}</p>`
}

function leftOutParts({ statuses, filtered, uncertain, outside, undated }: LeftOut, { path }: PathTexts): string[] {
  const { answer } = path
  const doubted = DOUBTED_STATUSES.map((status) => [statuses.get(status) ?? 0, answer[status]] as const)
  return [
    ...doubted,
    [filtered, answer.filtered] as const,
    [uncertain, answer.uncertain] as const,
    [outside, answer.outside] as const,
    [undated, answer.undated] as const,
  ].flatMap(([count, words]) => (count === 0 ? [] : [words(count)]))
}
