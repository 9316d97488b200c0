import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'

import type { AnswerContext } from './answer-context.js'
import { heading } from './answer-heading.js'
import { foundWords, hintOf } from './answer-spoken.js'
import { askedWords } from './answer-words.js'
import { card } from './card.js'
import { leftOutLine, noPath } from './none.js'

export type { AnswerContext, AnswerGround } from './answer-context.js'
export { AnswerController } from './answer-controller.js'
export { spokenAnswer } from './answer-spoken.js'
export { spokenStep } from './answer-words.js'

/**
 * Everything below the question. To be drawn with every rendering, also without a graph (`null`): its first element
 * is what the width of the picture is taken from.
 */
export function answerTemplate(context: AnswerContext | null): TemplateResult {
  return html`<div class="answer-ruler"></div>
    ${context === null ? nothing : html`<div class="answer" part="answer">${content(context)}</div>`}`
}

function content(context: AnswerContext): TemplateResult | typeof nothing {
  const { state, messages, level } = context
  const { query, answer } = state.paths
  const words = messages.path.answer
  const hint = hintOf(context)
  if (hint !== null) return html`<p class="hint">${hint}</p>`
  if (answer === null) return nothing
  const cut = answer.cut === null ? nothing : html`<p class="aside">${words.cut}</p>`
  const asked = html`<p class="asked">${askedWords(context)}</p>`
  if (answer.paths.length === 0) return html`${asked} ${noPath(context)} ${cut} ${leftOutLine(context)}`
  return html`${asked} ${heading(foundWords(context), level + 1, 'section answer-title')}
    ${answer.cut === null && answer.paths.length >= query.k ? html`<p class="aside">${words.best}</p>` : cut}
    <ol class="paths" role="list">
      ${repeat(
        answer.paths,
        ({ nodes }) => nodes.join('\n'),
        (path, index) => card(path, index, context),
      )}
    </ol>
    ${leftOutLine(context)}`
}
