import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { query } from 'lit/decorators.js'

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

  @query('entente-graph') private readonly graphElement!: EntenteGraph | null

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
      </header>
      <div class="body">
        ${frame === null ? nothing : keyTemplate(frame, messages, languages)}
        <entente-graph
          part="graph"
          exportparts="frame, controls, message"
          lang=${this.language}
          .store=${this.providedStore}
          wheel-zoom=${this.wheelZoom ?? nothing}
        ></entente-graph>
      </div>
      <footer>
        <entente-time-slider part="time" lang=${this.language} .store=${this.providedStore}>
          ${this.#counts()}
        </entente-time-slider>
      </footer>
      <slot hidden></slot>
    `
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
