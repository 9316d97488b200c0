import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import { ORDERS } from '../../paths/index.js'
import { ask, textsOf, type QuestionContext } from './question-context.js'

/** Whether time counts: two radio buttons, and a sentence that says what the chosen one means. */
export function orderTemplate(context: QuestionContext): TemplateResult {
  const { order, orders } = textsOf(context)
  const chosen = context.state.paths.query.order
  return html`<div class="order" role="radiogroup" aria-label=${order} aria-describedby="order-hint">
    <div class="choices">
      ${ORDERS.map(
        (each) =>
          html`<label class="choice">
            <input
              type="radio"
              name="order"
              .value=${each}
              .checked=${live(each === chosen)}
              @change=${() => ask(context, { order: each })}
            />
            <span>${orders[each].label}</span>
          </label>`,
      )}
    </div>
    <p class="hint" id="order-hint">${orders[chosen].hint}</p>
  </div>`
}
