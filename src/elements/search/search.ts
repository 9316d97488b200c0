import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'

import { textIn, type TemporalGraph } from '../../model/index.js'
import { searchIndexOf, type SearchHit, type SearchResult } from '../../store/index.js'
import { EntentePart } from '../base/entente-part.js'
import { VERSION } from '../base/version.js'
import { AnnounceController } from '../base/announce-controller.js'
import { ListPlace } from './list-place.js'
import { optionContent, optionContext } from './option.js'
import { searchStyles } from './search.styles.js'

const MAX_LENGTH = 80
const CARET_KEYS: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight'])
const NO_RESULT: SearchResult = Object.freeze({ hits: [], total: 0 })

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

  readonly #place = new ListPlace()
  readonly #announcer = new AnnounceController(this, () => this.#wording())
  /** The graph, text and language that `#result` is for. */
  #searched: readonly [TemporalGraph | null, string, string] = [null, '', '']
  #result: SearchResult = NO_RESULT

  @query('input') private readonly inputElement!: HTMLInputElement | null
  @query('.popup') private readonly popupElement!: HTMLElement | null
  @query('.list') private readonly listElement!: HTMLElement | null

  @state() private text = ''
  @state() private isOpen = false
  /** Position of the option that the arrow keys have reached, or -1. */
  @state() private active = -1

  /** Told the key of each node that the reader picks, after it is selected: to bring it into view. */
  @property({ attribute: false }) onPick: ((key: string) => void) | null = null

  /** The key that leads here, where the surroundings have one: shown in the empty field and told to assistive technology. */
  @property() shortcut = ''

  /** Not earlier: only now is the store that of these properties. */
  protected override update(changed: PropertyValues<this>): void {
    this.#find()
    super.update(changed)
  }

  #find(): void {
    const graph = this.state?.graph ?? null
    const [searchedGraph, text, language] = this.#searched
    if (graph === searchedGraph && this.text === text && this.language === language) return
    this.#searched = [graph, this.text, this.language]
    this.#result = graph === null ? NO_RESULT : searchIndexOf(graph).search(this.text, this.language)
    this.active = -1
    if (graph !== searchedGraph) this.isOpen = false
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const { popupElement: popup, shadowRoot } = this
    if (popup?.hidden === false && shadowRoot !== null) this.#place.set(this, shadowRoot, popup)
    if ((changed as Map<PropertyKey, unknown>).has('active')) this.#showActive()
  }

  /** Focuses the field and selects what is in it, so that typing starts anew. */
  override focus(options?: FocusOptions): void {
    if (this.inputElement !== null) this.inputElement.focus(options)
    else void this.updateComplete.then(() => this.inputElement?.focus(options))
  }

  override blur(): void {
    this.inputElement?.blur()
  }

  override render(): TemplateResult {
    const { messages } = this
    const isDisabled = this.frame === null
    const hasList = this.#isListOpen
    return html`
      <div class="field" part="field" @click=${this.#onFieldClick}>
        <svg class="lens" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M11.2 6.9a4.3 4.3 0 1 1-8.6 0a4.3 4.3 0 0 1 8.6 0zM10 10l3.6 3.6" />
        </svg>
        <input
          part="input"
          type="text"
          role="combobox"
          dir=${this.text === '' ? nothing : 'auto'}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="go"
          maxlength=${MAX_LENGTH}
          placeholder=${messages.search}
          aria-label=${messages.search}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls="list"
          aria-expanded=${hasList ? 'true' : 'false'}
          aria-activedescendant=${hasList && this.active !== -1 ? `option-${this.active}` : nothing}
          aria-keyshortcuts=${this.shortcut === '' ? nothing : this.shortcut}
          ?disabled=${isDisabled}
          .value=${live(this.text)}
          @focus=${this.#onFocus}
          @blur=${this.#close}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
        ${this.#fieldEnd(isDisabled)}
      </div>
      ${this.#popup()}
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
    `
  }

  get #isListOpen(): boolean {
    return this.isOpen && this.#result.total > 0
  }

  #fieldEnd(isDisabled: boolean): TemplateResult | typeof nothing {
    const { searchClear } = this.messages
    if (this.text !== '' && !isDisabled) {
      // Not a tab stop: Escape does the same from the keyboard.
      return html`<button
        type="button"
        class="clear"
        tabindex="-1"
        aria-label=${searchClear}
        title=${searchClear}
        @mousedown=${keepFocus}
        @click=${this.#clear}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
      </button>`
    }
    return this.shortcut === '' ? nothing : html`<kbd aria-hidden="true">${this.shortcut}</kbd>`
  }

  #popup(): TemplateResult {
    const { frame, messages } = this
    const { hits, total } = this.#result
    const isList = this.#isListOpen && frame !== null
    const isNone = this.isOpen && this.text.trim() !== '' && total === 0
    const context = isList ? optionContext(frame, this.text, this.language, messages) : null
    return html`
      <div class="popup" part="list" ?hidden=${!isList && !isNone} @mousedown=${keepFocus}>
        <div class="list" id="list" role="listbox" tabindex="-1" aria-label=${messages.search} ?hidden=${!isList}>
          ${context === null ? nothing : hits.map((hit, i) => this.#option(i, optionContent(hit, context)))}
        </div>
        ${
          isList && total > hits.length
            ? html`<p class="note">${messages.searchMore(total - hits.length)}</p>`
            : nothing
        }
        ${isNone ? html`<p class="note">${messages.searchNone(this.text.trim())}</p>` : nothing}
      </div>
    `
  }

  #option(position: number, content: TemplateResult): TemplateResult {
    return html`<div
      class="option"
      part="option"
      id=${`option-${position}`}
      role="option"
      aria-selected=${position === this.active ? 'true' : 'false'}
      @click=${() => this.#pick(position)}
    >
      ${content}
    </div>`
  }

  #wording(): string {
    return !this.isOpen || this.text.trim() === '' ? '' : this.messages.searchFound(this.#result.total)
  }

  readonly #onFocus = () => {
    this.inputElement?.select()
    // Built before the first letter is typed.
    const graph = this.state?.graph
    if (graph != null) searchIndexOf(graph)
  }

  readonly #onInput = (event: InputEvent) => {
    this.text = (event.target as HTMLInputElement).value
    this.isOpen = true
    this.#announcer.touch()
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (CARET_KEYS.has(event.key)) {
      // The reader is in the text again.
      this.active = -1
      return
    }
    if (!this.#act(event)) return
    event.preventDefault()
    // Done with here, it should do nothing to a panel or a graph around.
    event.stopPropagation()
  }

  /** True if the key was of use. */
  #act({ key, altKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        return altKey ? this.#toggle(key === 'ArrowDown') : this.#move(key === 'ArrowDown' ? 1 : -1)
      case 'Enter':
        return this.#isListOpen && this.#pick(Math.max(0, this.active))
      case 'Escape':
        return this.#leave()
      default:
        return false
    }
  }

  /** Round through the options and the text between the last and the first. */
  #move(by: 1 | -1): boolean {
    const { length } = this.#result.hits
    if (length === 0) return false
    this.active = this.isOpen ? ((this.active + 1 + by + length + 1) % (length + 1)) - 1 : by === 1 ? 0 : length - 1
    this.isOpen = true
    return true
  }

  #toggle(isOpen: boolean): boolean {
    if (this.#result.total === 0) return false
    this.isOpen = isOpen
    this.active = -1
    return true
  }

  /** Closes the list, then clears the text; with neither, Escape is for others. */
  #leave(): boolean {
    if (this.isOpen) this.#close()
    else if (this.text !== '') this.#clear()
    else return false
    return true
  }

  #pick(position: number): boolean {
    const hit: SearchHit | undefined = this.#result.hits[position]
    const node = hit === undefined ? undefined : this.state?.graph?.nodes[hit.node]
    if (node === undefined) return false
    this.text = textIn(node.label, [this.language]).text
    this.#close()
    void this.updateComplete.then(() => this.inputElement?.select())
    this.request({ type: 'select', selection: { type: 'node', key: node.key } })
    this.onPick?.(node.key)
    return true
  }

  /** The lens leads to the text too. */
  readonly #onFieldClick = (event: MouseEvent) => {
    if (event.target !== this.inputElement) this.inputElement?.focus()
    if (this.text !== '') this.isOpen = true
  }

  readonly #close = () => {
    this.isOpen = false
    this.active = -1
  }

  readonly #clear = () => {
    this.text = ''
    this.#close()
    this.#announcer.touch()
    this.inputElement?.focus()
  }

  /** Only the list scrolls, not the page. */
  #showActive(): void {
    const list = this.listElement
    if (list === null || this.active === -1) return
    const option = list.children[this.active]?.getBoundingClientRect()
    if (option === undefined) return
    const { top, bottom } = list.getBoundingClientRect()
    if (option.top < top) list.scrollTop -= top - option.top
    else if (option.bottom > bottom) list.scrollTop += option.bottom - bottom
  }
}

/** The field keeps the focus while a pointer is busy in the list. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-search': EntenteSearch
  }
}
