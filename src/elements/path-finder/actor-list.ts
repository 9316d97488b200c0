import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'

import { Combobox } from '../base/combobox.js'
import { icon } from '../base/icons.js'
import {
  ask,
  nameOf,
  nameTemplate,
  shapeTemplate,
  textsOf,
  type FieldHost,
  type QuestionContext,
} from './question-context.js'
import { revealList } from './reveal-list.js'

/** Actors that paths pass or avoid: a list to take from, and a combobox that adds to it. */
export class ActorList {
  readonly #host: FieldHost
  readonly #which: 'via' | 'avoid'
  readonly combobox: Combobox

  constructor(host: FieldHost, which: 'via' | 'avoid') {
    this.#host = host
    this.#which = which
    const { element, shown, typed } = host
    this.combobox = new Combobox(element, {
      prefix: `${which}-`,
      shown,
      box: () => this.#part('box'),
      placed: revealList,
      pick: (node) => this.#add(node),
      rest: () => '',
      typed,
    })
  }

  template(context: QuestionContext): TemplateResult {
    const which = this.#which
    const texts = textsOf(context)
    const keys = context.state.paths.query[which]
    const { combobox } = this
    return html`<div class="option-row actors">
      <label for=${`${which}-input`} id=${`${which}-label`}>${texts[which].label}</label>
      <p class="hint" id=${`${which}-hint`}>${texts[which].hint}</p>
      ${keys.length === 0 ? nothing : this.#chips(keys, context)}
      <div class="box" id=${`${which}-box`}>
        <div class="field" part="field" @click=${combobox.onBoxClick}>
          ${combobox.inputTemplate({ placeholder: texts.add, describedBy: `${which}-hint` })}
          ${combobox.text === '' ? nothing : combobox.clearTemplate()}
        </div>
        ${combobox.popupTemplate(texts[which].label)}
      </div>
    </div>`
  }

  #chips(keys: readonly string[], context: QuestionContext): TemplateResult {
    const item = (key: string, position: number) => {
      const remove = textsOf(context).remove(nameOf(key, context))
      return html`<li class="chip">
        ${shapeTemplate(key, context)}<span>${nameTemplate(key, context)}</span>
        <button
          type="button"
          class="plain-button"
          aria-label=${remove}
          title=${remove}
          @click=${() => this.#remove(position)}
        >
          ${icon('close')}
        </button>
      </li>`
    }
    const items = repeat(keys, (key) => key, item)
    const label = `${this.#which}-label`
    return this.#which === 'via'
      ? html`<ol class="chips" role="list" id="via-chips" aria-labelledby=${label}>
          ${items}
        </ol>`
      : html`<ul class="chips" role="list" id="avoid-chips" aria-labelledby=${label}>
          ${items}
        </ul>`
  }

  /** Nobody can be passed and avoided. */
  #add(node: number): string {
    const context = this.#host.context()
    const key = context?.frame.graph.nodes[node]?.key
    if (context === null || key === undefined) return ''
    const { via, avoid } = context.state.paths.query
    const lists = { via: via.filter((each) => each !== key), avoid: avoid.filter((each) => each !== key) }
    ask(context, { ...lists, [this.#which]: [...lists[this.#which], key] })
    return ''
  }

  #remove(position: number): void {
    const context = this.#host.context()
    if (context === null) return
    const keys = context.state.paths.query[this.#which]
    ask(context, { [this.#which]: keys.filter((_, i) => i !== position) })
    void this.#host.element.updateComplete.then(() => this.#focusNear(position))
  }

  /** The button that was pressed is gone with its actor. */
  #focusNear(position: number): void {
    const buttons = this.#part('chips')?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(position, buttons.length - 1)] ?? this.combobox.input
    next?.focus()
  }

  #part(part: string): HTMLElement | null {
    return this.#host.element.shadowRoot?.getElementById(`${this.#which}-${part}`) ?? null
  }
}
