import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import type { Messages } from '../../locales/index.js'
import type { TemporalGraph } from '../../model/index.js'
import { searchIndexOf, type Frame, type SearchResult } from '../../store/index.js'
import { ListPlace } from './list-place.js'
import { optionContent, optionContext } from './node-option.js'

const MAX_LENGTH = 80
const CARET_KEYS: ReadonlySet<string> = new Set(['Home', 'End', 'ArrowLeft', 'ArrowRight'])
const NO_RESULT: SearchResult = Object.freeze({ hits: [], total: 0 })

/** What is shown around a combobox at present, and in which language. */
export interface ComboboxGround {
  readonly frame: Frame | null
  readonly language: string
  readonly messages: Messages
}

/** What a combobox is to the element it stands in. */
export interface ComboboxSettings {
  /** Before the ids of its parts, so that several can stand in one root. */
  readonly prefix: string
  readonly shown: () => ComboboxGround
  /** The box that its list hangs under, positioned, with the list inside. */
  readonly box: () => HTMLElement | null
  /** The list has opened or changed, and has its place. */
  readonly placed?: (box: HTMLElement, popup: HTMLElement) => void
  /** Does what a picked node is for; returns the text that stays in the field. */
  readonly pick: (node: number) => string
  /** The text has changed by the reader's hand. */
  readonly typed: () => void
  /**
   * What stands in the field while nobody types; a text that picks nothing makes room for it. Without it, whatever
   * is typed stays.
   */
  readonly rest?: () => string
  /** The reader left the field empty that had something in it. */
  readonly emptied?: () => void
}

/** Words and wishes of the input; a label or the id of one names it. */
export interface InputTexts {
  readonly placeholder: string
  readonly label?: string
  readonly labelledBy?: string
  readonly describedBy?: string
  readonly shortcut?: string
}

/**
 * A field that finds nodes by any of their names, with a list of those found: an editable combobox of WAI-ARIA, its
 * list and its keys. The element around it draws the box and puts `input` and `popup` into it.
 */
export class Combobox implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #settings: ComboboxSettings
  readonly #place = new ListPlace()
  /** The graph, text and language that `#result` is for. */
  #searched: readonly [TemporalGraph | null, string, string] = [null, '', '']
  #result: SearchResult = NO_RESULT
  /** What the open list had in it when it got its place. */
  #placed: SearchResult | null = null
  #text = ''
  /** The text is the reader's, and nothing is picked yet. */
  #isTyping = false
  #isOpen = false
  /** Position of the option that the arrow keys have reached, or -1. */
  #active = -1
  /** The option brought into sight last. */
  #reached = -1

  constructor(host: ReactiveControllerHost & HTMLElement, settings: ComboboxSettings) {
    this.#host = host
    this.#settings = settings
    host.addController(this)
  }

  /** What stands in the field. */
  get text(): string {
    return this.#text
  }

  /** Whether the list is open, or the sentence in its place. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** How many nodes the text has found. */
  get total(): number {
    return this.#result.total
  }

  get isTyping(): boolean {
    return this.#isTyping
  }

  get input(): HTMLInputElement | null {
    return this.#part('input')
  }

  hostUpdate(): void {
    const { rest, shown } = this.#settings
    const { frame, language } = shown()
    if (!this.#isTyping && rest !== undefined) this.#text = rest()
    const graph = frame?.graph ?? null
    const [searchedGraph, text, searchedLanguage] = this.#searched
    if (graph === searchedGraph && this.#text === text && language === searchedLanguage) return
    this.#searched = [graph, this.#text, language]
    this.#result = graph === null ? NO_RESULT : searchIndexOf(graph).search(this.#text, language)
    this.#active = -1
    if (graph !== searchedGraph) this.#isOpen = false
  }

  hostUpdated(): void {
    this.#placeList()
    if (this.#active !== this.#reached) this.#showActive()
    this.#reached = this.#active
  }

  #placeList(): void {
    const { box: boxOf, placed } = this.#settings
    const [popup, box] = [this.#part('popup'), boxOf()]
    const { shadowRoot } = this.#host
    const before = this.#placed
    this.#placed = null
    if (popup === null || popup.hidden || box === null || shadowRoot === null) return
    this.#place.set(box, shadowRoot, popup)
    this.#placed = this.#result
    if (this.#placed !== before) placed?.(box, popup)
  }

  /** Clears the text and goes on in the field. */
  readonly clear = (): void => {
    this.#isTyping = false
    this.#change('')
    this.close()
    this.#settings.typed()
    this.input?.focus()
  }

  readonly close = (): void => {
    this.#isOpen = false
    this.#active = -1
    this.#host.requestUpdate()
  }

  /** A press on the box around the field leads to the text too. */
  readonly onBoxClick = (event: MouseEvent): void => {
    const { input } = this
    if (event.target !== input) input?.focus()
    if (this.#text === '') return
    this.#isOpen = true
    this.#host.requestUpdate()
  }

  inputTemplate({ placeholder, label, labelledBy, describedBy, shortcut }: InputTexts): TemplateResult {
    const hasList = this.#hasList
    return html`<input
      id=${this.#id('input')}
      part="input"
      type="text"
      role="combobox"
      dir=${this.#text === '' ? nothing : 'auto'}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="go"
      maxlength=${MAX_LENGTH}
      placeholder=${placeholder}
      aria-label=${label ?? nothing}
      aria-labelledby=${labelledBy ?? nothing}
      aria-describedby=${describedBy ?? nothing}
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-controls=${this.#id('list')}
      aria-expanded=${hasList ? 'true' : 'false'}
      aria-activedescendant=${hasList && this.#active !== -1 ? this.#id(`option-${this.#active}`) : nothing}
      aria-keyshortcuts=${shortcut === undefined || shortcut === '' ? nothing : shortcut}
      ?disabled=${this.#settings.shown().frame === null}
      .value=${live(this.#text)}
      @focus=${this.#onFocus}
      @blur=${this.#onBlur}
      @input=${this.#onInput}
      @keydown=${this.#onKeyDown}
    />`
  }

  /** No tab stop: from the keyboard, Escape or an empty field do the same. */
  clearTemplate(): TemplateResult {
    const { searchClear } = this.#settings.shown().messages
    return html`<button
      type="button"
      class="clear"
      tabindex="-1"
      aria-label=${searchClear}
      title=${searchClear}
      @mousedown=${keepFocus}
      @click=${this.clear}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
    </button>`
  }

  popupTemplate(label: string): TemplateResult {
    const { frame, messages, language } = this.#settings.shown()
    const { hits, total } = this.#result
    const isList = this.#hasList && frame !== null
    const isNone = this.#isOpen && this.#text.trim() !== '' && total === 0
    const context = isList ? optionContext(frame, this.#text, language, messages) : null
    return html`
      <div class="popup" id=${this.#id('popup')} part="list" ?hidden=${!isList && !isNone} @mousedown=${keepFocus}>
        <div class="list" id=${this.#id('list')} role="listbox" tabindex="-1" aria-label=${label} ?hidden=${!isList}>
          ${context === null ? nothing : hits.map((hit, i) => this.#option(i, optionContent(hit, context)))}
        </div>
        ${
          isList && total > hits.length
            ? html`<p class="note">${messages.searchMore(total - hits.length)}</p>`
            : nothing
        }
        ${isNone ? html`<p class="note">${messages.searchNone(this.#text.trim())}</p>` : nothing}
      </div>
    `
  }

  #option(position: number, content: TemplateResult): TemplateResult {
    return html`<div
      class="option"
      part="option"
      id=${this.#id(`option-${position}`)}
      role="option"
      aria-selected=${position === this.#active ? 'true' : 'false'}
      @click=${() => this.#pick(position)}
    >
      ${content}
    </div>`
  }

  get #hasList(): boolean {
    return this.#isOpen && this.#result.total > 0
  }

  #id(part: string): string {
    return this.#settings.prefix + part
  }

  #part(part: 'input'): HTMLInputElement | null
  #part(part: 'popup' | 'list'): HTMLElement | null
  #part(part: string): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(this.#id(part)) ?? null
  }

  #change(text: string): void {
    this.#text = text
    this.#host.requestUpdate()
  }

  readonly #onFocus = (): void => {
    this.input?.select()
    // Built before the first letter is typed.
    const { frame } = this.#settings.shown()
    if (frame !== null) searchIndexOf(frame.graph)
  }

  /** Whoever reached an option or wrote a whole name meant it. */
  readonly #onBlur = (): void => {
    const { rest } = this.#settings
    if (rest !== undefined && this.#isTyping) {
      const isWhole = this.#result.hits[0]?.match === 'exact'
      if (this.#text.trim() === '') this.#empty()
      else if (this.#hasList && (this.#active !== -1 || isWhole)) this.#take(Math.max(0, this.#active))
      this.#isTyping = false
    }
    this.close()
  }

  #empty(): void {
    this.#isTyping = false
    this.#settings.emptied?.()
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#isTyping = true
    this.#isOpen = true
    this.#change((event.target as HTMLInputElement).value)
    this.#settings.typed()
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (CARET_KEYS.has(event.key)) {
      // The reader is in the text again.
      this.#active = -1
      this.#host.requestUpdate()
      return
    }
    if (!this.#act(event)) return
    event.preventDefault()
    // Done with here, it should do nothing to a panel or a graph around.
    event.stopPropagation()
    this.#host.requestUpdate()
  }

  /** True if the key was of use. */
  #act({ key, altKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        return altKey ? this.#toggle(key === 'ArrowDown') : this.#move(key === 'ArrowDown' ? 1 : -1)
      case 'Enter':
        return this.#enter()
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
    const next = ((this.#active + 1 + by + length + 1) % (length + 1)) - 1
    this.#active = this.#isOpen ? next : by === 1 ? 0 : length - 1
    this.#isOpen = true
    return true
  }

  #toggle(isOpen: boolean): boolean {
    if (this.#result.total === 0) return false
    this.#isOpen = isOpen
    this.#active = -1
    return true
  }

  #enter(): boolean {
    if (this.#hasList) return this.#pick(Math.max(0, this.#active))
    if (this.#settings.rest === undefined || !this.#isTyping || this.#text.trim() !== '') return false
    this.#empty()
    return true
  }

  /** Closes the list, then takes back what was typed; with neither, Escape is for others. */
  #leave(): boolean {
    if (this.#isOpen) this.close()
    else if (this.#settings.rest !== undefined && this.#isTyping) this.#isTyping = false
    else if (this.#settings.rest === undefined && this.#text !== '') this.clear()
    else return false
    return true
  }

  #pick(position: number): boolean {
    if (!this.#take(position)) return false
    void this.#host.updateComplete.then(() => this.input?.select())
    return true
  }

  #take(position: number): boolean {
    const hit = this.#result.hits[position]
    if (hit === undefined) return false
    this.#isTyping = false
    this.close()
    this.#change(this.#settings.pick(hit.node))
    return true
  }

  /** Only the list scrolls, not the page. */
  #showActive(): void {
    const list = this.#part('list')
    if (list === null || this.#active === -1) return
    const option = list.children[this.#active]?.getBoundingClientRect()
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
