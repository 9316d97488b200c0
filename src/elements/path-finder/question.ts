import { html, nothing, type TemplateResult } from 'lit'

import { icon } from '../base/icons.js'
import type { EndField } from './end-field.js'
import { optionsTemplate, type Options } from './options.js'
import { orderTemplate } from './order.js'
import { ask, textsOf, type QuestionContext } from './question-context.js'

/** What the question is made of, besides what it is drawn with. */
export interface Question extends Options {
  readonly from: EndField
  readonly to: EndField
}

/** From whom to whom, in which order, and what else a reader may ask. */
export function questionTemplate(context: QuestionContext, question: Question): TemplateResult {
  const { swap, picking } = textsOf(context)
  const { paths } = context.state
  return html`<div class="question" part="question">
    <div class="ends">
      ${question.from.template(context)}
      <button type="button" class="swap" aria-label=${swap} title=${swap} @click=${() => swapEnds(context)}>
        ${icon('swap')}
      </button>
      ${question.to.template(context)}
    </div>
    <p class="picking" role="status">${paths.picking === null ? nothing : picking}</p>
    ${orderTemplate(context)} ${optionsTemplate(context, question)}
  </div>`
}

function swapEnds(context: QuestionContext): void {
  const { from, to, via } = context.state.paths.query
  ask(context, { from: to, to: from, via: via.toReversed() })
}

/** While paths are looked for: how many there are so far, and a way out. */
export function searchingTemplate(context: QuestionContext, cancel: () => void): TemplateResult {
  const texts = textsOf(context)
  return html`<div class="searching">
    <p>${texts.searching(context.state.paths.progress)}</p>
    <button type="button" class="text" @click=${cancel}>${texts.cancel}</button>
  </div>`
}
