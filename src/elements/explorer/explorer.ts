import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { query, state as internal } from 'lit/decorators.js'

import type { LanguageTag } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import type { Selection } from '../../store/index.js'
import { EntenteHost } from '../base/entente-host.js'
import { icon } from '../base/icons.js'
import { tokens } from '../base/tokens.styles.js'
import { VERSION } from '../base/version.js'
import type { EntenteGraph } from '../graph/graph.js'
import { styles } from './explorer.styles.js'
import { toolsTemplate, type Panel } from './header.js'
import { insetsOf } from './insets.js'
import { panelStyles } from './panels.styles.js'
import { SizeController } from './size-controller.js'
import { sourcesTemplate } from './sources.js'

/**
 * The whole explorer: title, search, legend, graph, details, table, time slider. The parts stand side by side
 * where there is room, else they lie over the graph or are a sheet at its foot.
 *
 * @summary One tag that shows a file of dated, typed, sourced ties and lets the reader move through time.
 * @tagname entente-explorer
 * @slot - A `<script type="application/json">` with the file itself, in place of `src`.
 * @slot title - A title of the host's own.
 * @csspart header - The row with the title, the search and the buttons.
 * @csspart search - The `<entente-search>` inside.
 * @csspart legend - The `<entente-legend>` inside.
 * @csspart graph - The `<entente-graph>` inside.
 * @csspart table - The `<entente-table>` inside, while it is open.
 * @csspart details - The `<entente-details>` inside, while it is open.
 * @csspart time - The `<entente-time-slider>` inside.
 * @fires {CustomEvent} entente-load - A graph is on screen (bubbles, composed).
 * @fires {CustomEvent} entente-error - Nothing can be shown (bubbles, composed, cancelable).
 * @fires {CustomEvent} entente-select - The reader selected something (bubbles, composed).
 * @fires {CustomEvent} entente-time-change - The reader moved the window (bubbles, composed).
 * @fires {CustomEvent} entente-filter-change - The reader changed what is shown (bubbles, composed).
 */
export class EntenteExplorer extends EntenteHost {
  static readonly version = VERSION
  static override styles: CSSResultGroup = [tokens, styles, panelStyles]

  readonly #size = new SizeController(this)
  #selection: Selection | null = null
  /** The panels and sizes that the graph was told of last. */
  #panels = ''

  /** Chosen by the reader; before that the page decides. */
  @internal() private chosen: LanguageTag | null = null
  /** `null`: open where there is room for it. */
  @internal() private legend: boolean | null = null
  @internal() private isTableOpen = false
  @internal() private isAboutOpen = false
  /** On a small screen: the sheet takes all of the graph's room. */
  @internal() private isSheetTall = false

  /** Only then the sources are listed. */
  @internal() private isPrinting = false

  @query('entente-graph') private readonly graphElement!: EntenteGraph | null

  readonly #retry = (): void => this.reload()

  protected override get languages(): readonly string[] {
    return this.chosen === null ? super.languages : [this.chosen, ...super.languages]
  }

  /** Shows the whole graph, and forgets what the reader moved. */
  fit(): void {
    this.graphElement?.fit()
  }

  /** Brings a node to the middle. Resolves to false if the graph has no such node. */
  async focusNode(key: string): Promise<boolean> {
    await this.updateComplete
    return (await this.graphElement?.focusNode(key)) ?? false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#onKey)
    window.addEventListener('beforeprint', this.#onPrint)
    window.addEventListener('afterprint', this.#onPrint)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#onKey)
    window.removeEventListener('beforeprint', this.#onPrint)
    window.removeEventListener('afterprint', this.#onPrint)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const { selection } = this.state
    if (selection === null && !this.isAboutOpen) this.isSheetTall = false
    if (selection !== this.#selection && selection !== null) this.#makeRoom()
    this.#selection = selection
  }

  /** What was picked has to be seen: where there is room for one thing at a time, the others give way. */
  #makeRoom(): void {
    if (this.#size.room !== 'wide') this.legend = null
    if (this.#size.room === 'narrow') this.isTableOpen = false
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    this.#size.observe(this.renderRoot.querySelector('.body'))
    this.#clear()
  }

  /** Tells the graph what lies over it; measures only where that may have changed. */
  #clear(): void {
    const { legend, table } = this.#isOpen
    const panels = [this.#size.room, this.#size.changes, legend, table, this.#hasDetails, this.isSheetTall].join(' ')
    const graph = this.graphElement
    if (graph === null || panels === this.#panels) return
    this.#panels = panels
    graph.insets = insetsOf(graph, this.renderRoot.querySelector('.sheet'), this.renderRoot.querySelector('#legend'))
  }

  override render(): TemplateResult {
    const { state, messages, languages } = this
    const frame = this.providedStore.getFrame()
    const title = state.graph === null ? { text: '', lang: null } : textIn(state.graph.title, languages)
    return html`
      <header part="header" role="none">
        <h2 lang=${title.lang ?? nothing}>
          <slot name="title">${title.text === '' ? messages.graphName('') : title.text}</slot>
        </h2>
        ${frame === null ? nothing : this.#tools()}
      </header>
      <div class="body ${this.#size.room}">
        ${frame === null || !this.#isOpen.legend ? nothing : this.#legend()}
        <div class="middle">
          <entente-graph
            part="graph"
            exportparts="frame, controls, caption, message"
            lang=${languages[0]}
            .store=${this.providedStore}
            .retry=${this.#retry}
            wheel-zoom=${this.wheelZoom ?? nothing}
          ></entente-graph>
          ${
            frame === null || !this.isTableOpen
              ? nothing
              : html`<entente-table
                  id="table"
                  part="table"
                  lang=${languages[0]}
                  .store=${this.providedStore}
                ></entente-table>`
          }
        </div>
        ${frame === null || !this.#hasDetails ? nothing : this.#details()}
      </div>
      <footer role="none">
        <entente-time-slider
          part="time"
          lang=${languages[0]}
          .store=${this.providedStore}
          ?compact=${this.#size.room === 'narrow' && this.#hasDetails}
        >
          ${this.#counts()}
        </entente-time-slider>
      </footer>
      ${frame === null || !this.isPrinting ? nothing : sourcesTemplate(frame, messages)}
      <slot hidden></slot>
    `
  }

  get #hasDetails(): boolean {
    if (this.#size.room === 'narrow' && this.isTableOpen) return false
    return this.state.selection !== null || this.isAboutOpen
  }

  get #isOpen(): Readonly<Record<Panel, boolean>> {
    return {
      legend: this.isPrinting || (this.legend ?? this.#size.room === 'wide'),
      table: this.isTableOpen,
      about: this.isAboutOpen && this.state.selection === null,
    }
  }

  #tools(): TemplateResult {
    return html`<entente-search
        part="search"
        lang=${this.languages[0]}
        shortcut="/"
        .store=${this.providedStore}
        .onPick=${this.#onPick}
      ></entente-search>
      ${toolsTemplate({
        messages: this.messages,
        language: this.language,
        open: this.#isOpen,
        toggle: this.#toggle,
        speak: (language) => (this.chosen = language),
      })}`
  }

  #legend(): TemplateResult {
    return html`<entente-legend
      id="legend"
      part="legend"
      lang=${this.languages[0]}
      .store=${this.providedStore}
    ></entente-legend>`
  }

  #details(): TemplateResult {
    const { shell } = this.messages
    const label = this.isSheetTall ? shell.shrink : shell.expand
    return html`<div
      class="sheet ${this.isSheetTall ? 'tall' : ''}"
      id="details"
      role="group"
      aria-label=${shell.details}
    >
      ${
        this.#size.room === 'narrow'
          ? html`<button
              class="grip"
              type="button"
              aria-label=${label}
              title=${label}
              aria-expanded=${this.isSheetTall}
              @click=${() => (this.isSheetTall = !this.isSheetTall)}
            >
              ${icon(this.isSheetTall ? 'open' : 'shut')}
            </button>`
          : nothing
      }
      <entente-details
        part="details"
        lang=${this.languages[0]}
        closable
        .store=${this.providedStore}
        .onClose=${this.#onClose}
      ></entente-details>
    </div>`
  }

  readonly #toggle = (panel: Panel): void => {
    if (panel === 'legend') this.legend = !this.#isOpen.legend
    else if (panel === 'table') this.isTableOpen = !this.isTableOpen
    else {
      const isOpen = !this.#isOpen.about
      this.isAboutOpen = isOpen
      if (isOpen) void this.#tellAbout()
    }
  }

  /** The words are far from their button: who asks for them is brought there. */
  async #tellAbout(): Promise<void> {
    this.request({ type: 'select', selection: null })
    this.#makeRoom()
    await this.updateComplete
    this.renderRoot.querySelector('entente-details')?.focus()
  }

  /** Who has found an actor goes on from there: the graph says its name, and the details come next. */
  readonly #onPick = async (key: string): Promise<void> => {
    await this.focusNode(key)
    this.graphElement?.focus({ preventScroll: true })
  }

  readonly #onClose = (): void => {
    this.isAboutOpen = false
    this.request({ type: 'select', selection: null })
    this.graphElement?.focus({ preventScroll: true })
  }

  /** Rendered at once: the browser takes its picture of the page when this returns. */
  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint'
    this.performUpdate()
  }

  /** A single key, and so only while the explorer has the focus, and never while one types. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event
    const path = event.composedPath()
    const [target] = path
    if (ctrlKey || metaKey || altKey || defaultPrevented) return
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
    if (key === '/' && !isTyping) this.renderRoot.querySelector('entente-search')?.focus()
    else if (key !== 'Escape' || !this.#fold(path)) return
    event.preventDefault()
  }

  /** Escape folds what lies over the graph, and leads back from the details. True if it was of use. */
  #fold(path: readonly EventTarget[]): boolean {
    const isIn = (selector: string) => path.some((each) => each instanceof Element && each.matches(selector))
    if (this.#size.room !== 'wide' && this.legend === true) {
      this.legend = null
      this.#focusTool('legend')
    } else if (isIn('.sheet') && this.state.selection !== null) {
      this.#onClose()
    } else if (this.#isOpen.about && isIn('.sheet, .tool')) {
      this.isAboutOpen = false
      this.#focusTool('about')
    } else return false
    return true
  }

  #focusTool(panel: Panel): void {
    this.renderRoot.querySelector<HTMLElement>(`.tool.${panel}`)?.focus()
  }

  #counts(): TemplateResult | typeof nothing {
    const frame = this.providedStore.getFrame()
    if (frame === null) return nothing
    const text = this.messages.counts({ ...frame.counts, certainOnly: this.state.certainty === 'certain' })
    // The texts of the interface run from left to right, whichever way the page does.
    return html`<span slot="counts" class="counts" dir="ltr" lang=${this.language}>${text}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-explorer': EntenteExplorer
  }
}
