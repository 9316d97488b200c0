import { html, nothing, type TemplateResult } from 'lit'

import { Combobox } from '../base/combobox.js'
import { icon } from '../base/icons.js'
import { ask, nameOf, shapeTemplate, textsOf, type FieldHost, type QuestionContext } from './question-context.js'
import { revealList } from './reveal-list.js'

/** One end of the question: a combobox that holds an actor, and the button that takes one from the graph. */
export class EndField {
  readonly #end: 'from' | 'to'
  readonly #host: FieldHost
  readonly combobox: Combobox

  constructor(host: FieldHost, end: 'from' | 'to') {
    this.#end = end
    this.#host = host
    const { element, shown, typed } = host
    this.combobox = new Combobox(element, {
      prefix: `${end}-`,
      shown,
      box: () => element.shadowRoot?.getElementById(`${end}-box`) ?? null,
      placed: revealList,
      pick: (node) => this.#choose(node),
      rest: () => this.#name(),
      emptied: () => this.#set(null),
      typed,
    })
  }

  focus(options?: FocusOptions): void {
    this.combobox.input?.focus(options)
  }

  template(context: QuestionContext): TemplateResult {
    const end = this.#end
    const { query } = context.state.paths
    const key = query[end]
    const { combobox } = this
    const texts = textsOf(context)
    return html`<div class="end ${end}">
      <div class="label-row">
        <label id=${`${end}-label`} for=${`${end}-input`}>${texts[end]}</label>
        ${this.#pickButton(context)}
      </div>
      <div class="box" id=${`${end}-box`}>
        <div class="field" part="field" @click=${combobox.onBoxClick}>
          ${key === null || combobox.isTyping ? nothing : shapeTemplate(key, context)}
          ${combobox.inputTemplate({ placeholder: context.messages.search })}
          ${key === null || combobox.isTyping ? nothing : this.#clearButton(context)}
        </div>
        ${combobox.popupTemplate(texts[end])}
      </div>
    </div>`
  }

  #pickButton(context: QuestionContext): TemplateResult {
    const end = this.#end
    const { request, state } = context
    const isPicking = state.paths.picking === end
    return html`<button
      type="button"
      class="pick"
      id=${`${end}-pick`}
      aria-pressed=${isPicking ? 'true' : 'false'}
      aria-labelledby=${`${end}-label ${end}-pick`}
      @click=${() => request({ type: 'pick-end', end: isPicking ? null : end })}
    >
      ${icon('pick')}<bdi>${textsOf(context).pick}</bdi>
    </button>`
  }

  #clearButton(context: QuestionContext): TemplateResult {
    const name = textsOf(context).remove(this.#name())
    return html`<button type="button" class="clear" aria-label=${name} title=${name} @click=${this.#clear}>
      ${icon('close')}
    </button>`
  }

  /** The button is gone with the actor, and the focus would be with it. */
  readonly #clear = (event: Event): void => {
    // Not for the box around, which would open the list.
    event.stopPropagation()
    this.focus()
    this.#set(null)
  }

  #name(): string {
    const context = this.#host.context()
    return context === null ? '' : nameOf(context.state.paths.query[this.#end], context)
  }

  #choose(node: number): string {
    this.#set(this.#host.context()?.frame.graph.nodes[node]!.key ?? null)
    return this.#name()
  }

  #set(key: string | null): void {
    const context = this.#host.context()
    if (context !== null) ask(context, { [this.#end]: key })
  }
}
