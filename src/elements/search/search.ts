import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'

import { textIn } from '../../model/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { Combobox } from '../base/combobox.js'
import { EntentePart } from '../base/entente-part.js'
import { VERSION } from '../base/version.js'
import { searchStyles } from './search.styles.js'

/**
 * Finds actors by any of their names, in any language, and selects the one picked: an editable combobox with a
 * list. Works nested in a graph or an explorer, tied to one by `for`, or with a `store`.
 *
 * @summary The field that finds an actor.
 * @tagname entente-search
 * @csspart field - The box around the input, its icon and its button.
 * @csspart input - What is typed.
 * @csspart list - The list of actors found, or the sentence that there are none.
 * @csspart option - Each actor in the list.
 */
export class EntenteSearch extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = searchStyles

  readonly #announcer = new AnnounceController(this, () => this.#wording())
  readonly #combobox = new Combobox(this, {
    prefix: '',
    shown: () => ({ frame: this.frame, language: this.language, messages: this.messages }),
    box: () => this,
    pick: (node) => this.#pick(node),
    typed: () => this.#announcer.touch(),
  })

  /** Told the key of each node that the reader picks, after it is selected: to bring it into view. */
  @property({ attribute: false }) onPick: ((key: string) => void) | null = null

  /** The key that leads here, where the surroundings have one: shown in the empty field and told to assistive technology. */
  @property() shortcut = ''

  /** Focuses the field and selects what is in it, so that typing starts anew. */
  override focus(options?: FocusOptions): void {
    const { input } = this.#combobox
    if (input !== null) input.focus(options)
    else void this.updateComplete.then(() => this.#combobox.input?.focus(options))
  }

  override blur(): void {
    this.#combobox.input?.blur()
  }

  override render(): TemplateResult {
    const { search } = this.messages
    return html`
      <div class="field" part="field" @click=${this.#combobox.onBoxClick}>
        <svg class="lens" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M11.2 6.9a4.3 4.3 0 1 1-8.6 0a4.3 4.3 0 0 1 8.6 0zM10 10l3.6 3.6" />
        </svg>
        ${this.#combobox.inputTemplate({ placeholder: search, label: search, shortcut: this.shortcut })}
        ${this.#fieldEnd()}
      </div>
      ${this.#combobox.popupTemplate(search)}
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
    `
  }

  #fieldEnd(): TemplateResult | typeof nothing {
    if (this.#combobox.text !== '' && this.frame !== null) return this.#combobox.clearTemplate()
    return this.shortcut === '' ? nothing : html`<kbd aria-hidden="true">${this.shortcut}</kbd>`
  }

  #wording(): string {
    const { isOpen, text, total } = this.#combobox
    return !isOpen || text.trim() === '' ? '' : this.messages.searchFound(total)
  }

  #pick(node: number): string {
    const { graph } = this.state ?? {}
    const { key, label } = graph!.nodes[node]!
    this.request({ type: 'select', selection: { type: 'node', key } })
    this.onPick?.(key)
    return textIn(label, [this.language]).text
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-search': EntenteSearch
  }
}
