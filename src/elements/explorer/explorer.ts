import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { query, state as internal } from 'lit/decorators.js'

import { textIn } from '../../model/index.js'
import { EntenteHost } from '../base/entente-host.js'
import { tokens } from '../base/tokens.styles.js'
import { VERSION } from '../base/version.js'
import type { EntenteGraph } from '../graph/graph.js'
import { styles } from './explorer.styles.js'
import { keyTemplate } from './key.js'

/**
 * The whole explorer: title, key, graph, time slider.
 *
 * @summary One tag that shows a file of dated, typed, sourced ties and lets the reader move through time.
 * @tagname entente-explorer
 * @slot - A `<script type="application/json">` with the file itself, in place of `src`.
 * @slot title - A title of the host's own.
 * @csspart header - The row with the title.
 * @csspart search - The `<entente-search>` inside.
 * @csspart key - What colours, shapes and lines mean.
 * @csspart graph - The `<entente-graph>` inside.
 * @csspart time - The `<entente-time-slider>` inside.
 * @fires {CustomEvent} entente-load - A graph is on screen (bubbles, composed).
 * @fires {CustomEvent} entente-error - Nothing can be shown (bubbles, composed, cancelable).
 * @fires {CustomEvent} entente-select - The reader selected something (bubbles, composed).
 * @fires {CustomEvent} entente-time-change - The reader moved the window (bubbles, composed).
 * @fires {CustomEvent} entente-filter-change - The reader changed what is shown (bubbles, composed).
 */
export class EntenteExplorer extends EntenteHost {
  static readonly version = VERSION
  static override styles: CSSResultGroup = [tokens, styles]

  @internal() private isKeyOpen = false

  @query('entente-graph') private readonly graphElement!: EntenteGraph | null

  readonly #retry = (): void => this.reload()

  /** Shows the whole graph, and forgets what the reader moved. */
  fit(): void {
    this.graphElement?.fit()
  }

  /** Brings a node to the middle. Resolves to false if the graph has no such node. */
  async focusNode(key: string): Promise<boolean> {
    await this.updateComplete
    return (await this.graphElement?.focusNode(key)) ?? false
  }

  override render(): TemplateResult {
    const { state, messages, languages } = this
    const frame = this.providedStore.getFrame()
    const title = state.graph === null ? { text: '', lang: null } : textIn(state.graph.title, languages)
    return html`
      <header part="header">
        <h2 lang=${title.lang ?? nothing}>
          <slot name="title">${title.text === '' ? messages.graphName('') : title.text}</slot>
        </h2>
        ${frame === null ? nothing : this.#tools()}
      </header>
      <div class="body ${this.isKeyOpen ? 'with-key' : ''}" @keydown=${this.#onBodyKey}>
        ${frame === null ? nothing : keyTemplate(frame, messages, languages)}
        <entente-graph
          part="graph"
          exportparts="frame, controls, message"
          lang=${this.languages[0]}
          .store=${this.providedStore}
          .retry=${this.#retry}
          wheel-zoom=${this.wheelZoom ?? nothing}
        ></entente-graph>
      </div>
      <footer>
        <entente-time-slider part="time" lang=${this.languages[0]} .store=${this.providedStore}>
          ${this.#counts()}
        </entente-time-slider>
      </footer>
      <slot hidden></slot>
    `
  }

  #tools(): TemplateResult {
    return html`<entente-search
        part="search"
        lang=${this.languages[0]}
        shortcut="/"
        .store=${this.providedStore}
        .onPick=${this.#onPick}
      ></entente-search>
      ${this.#keyButton()}`
  }

  readonly #onPick = (key: string): void => void this.focusNode(key)

  /** A single key, and so only while the explorer has the focus, and never while one types. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath()
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
      return
    event.preventDefault()
    this.renderRoot.querySelector('entente-search')?.focus()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#onKey)
  }

  /** Where there is no room for the key beside the graph, it folds into a button. */
  #keyButton(): TemplateResult {
    return html`<button
      class="key-button"
      type="button"
      aria-expanded=${this.isKeyOpen}
      aria-controls="key"
      @click=${() => (this.isKeyOpen = !this.isKeyOpen)}
    >
      ${this.messages.keyButton}
    </button>`
  }

  #onBodyKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isKeyOpen || event.defaultPrevented) return
    this.isKeyOpen = false
    this.renderRoot.querySelector<HTMLElement>('.key-button')?.focus()
  }

  #counts(): TemplateResult | typeof nothing {
    const frame = this.providedStore.getFrame()
    if (frame === null) return nothing
    const text = this.messages.counts({ ...frame.counts, certainOnly: this.state.certainty === 'certain' })
    return html`<span slot="counts" class="counts">${text}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-explorer': EntenteExplorer
  }
}
