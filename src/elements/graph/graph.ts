import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'

import { EntenteError } from '../../core/errors.js'
import { formatIssue } from '../../core/issue.js'
import { textIn } from '../../model/index.js'
import type { Box, GraphView } from '../../view/index.js'
import { EntenteHost } from '../base/entente-host.js'
import { fire } from '../base/events.js'
import { tokens } from '../base/tokens.styles.js'
import { VERSION } from '../base/version.js'
import { styles } from './graph.styles.js'
import { ViewController } from './view-controller.js'
import { WheelController } from './wheel-controller.js'

/**
 * A graph of dated, typed, sourced ties, drawn for one window of time.
 *
 * @summary The picture alone; tie a `<entente-time-slider for="…">` to it, or use `<entente-explorer>`.
 * @tagname entente-graph
 * @slot - A `<script type="application/json">` with the file itself, in place of `src`.
 * @csspart frame - The drawing area.
 * @csspart controls - The buttons for zooming.
 * @csspart message - What stands in place of a picture: loading, empty, error.
 * @cssprop [--entente-ground=light-dark(#faf9f6, #14161a)] - The ground.
 * @cssprop [--entente-ink=light-dark(#1d1f23, #ececea)] - Text and shapes.
 * @fires {CustomEvent} entente-load - A graph is on screen (bubbles, composed).
 * @fires {CustomEvent} entente-error - Nothing can be shown (bubbles, composed, cancelable).
 * @fires {CustomEvent} entente-select - The reader selected something (bubbles, composed).
 * @fires {CustomEvent} entente-time-change - The reader moved the window (bubbles, composed).
 * @fires {CustomEvent} entente-filter-change - The reader changed what is shown (bubbles, composed).
 * @fires {CustomEvent} entente-layout-end - Nodes have their places (bubbles, composed).
 */
export class EntenteGraph extends EntenteHost {
  static readonly version = VERSION
  static override styles: CSSResultGroup = [tokens, styles]

  readonly #viewController = new ViewController(this)
  readonly #wheel = new WheelController(this, () => this.#hint())

  @query('.edges') private readonly edgeCanvas!: HTMLCanvasElement | null
  @query('.nodes') private readonly nodeLayer!: HTMLElement | null
  @query('.labels') private readonly labelCanvas!: HTMLCanvasElement | null
  @state() private isHintVisible = false

  /** How to load again, where somebody else owns the store. */
  @property({ attribute: false }) retry: (() => void) | null = null

  #hintTimer: ReturnType<typeof setTimeout> | undefined

  /** Where the view draws, once rendered. */
  get viewParts(): { edges: HTMLCanvasElement; nodes: HTMLElement; labels: HTMLCanvasElement } | null {
    const { edgeCanvas: edges, nodeLayer: nodes, labelCanvas: labels } = this
    return edges === null || nodes === null || labels === null ? null : { edges, nodes, labels }
  }

  /** The picture, to ask where something is drawn; `null` until there is room for it. */
  get view(): GraphView | null {
    return this.#viewController.view
  }

  get viewLanguages(): readonly string[] {
    return this.languages
  }

  get blockedBoxes(): readonly Box[] {
    const controls = this.renderRoot.querySelector('.controls')
    if (controls === null) return []
    const origin = this.getBoundingClientRect()
    const { x, y, width, height } = controls.getBoundingClientRect()
    return [{ x: x - origin.x, y: y - origin.y, width, height }]
  }

  layoutDone(layout: string): void {
    fire(this, 'entente-layout-end', { layout })
  }

  drawingFailed(cause: unknown): void {
    this.fail(new EntenteError('render', 'the graph could not be drawn; try again, or another browser', { cause }))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#hintTimer)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    this.#wheel.mode = this.wheelZoom === 'always' || this.wheelZoom === 'never' ? this.wheelZoom : 'modifier'
  }

  /** Shows the whole graph, and forgets what the reader moved. */
  fit(): void {
    this.#viewController.view?.fit()
  }

  /** Brings a node to the middle. Resolves to false if the graph has no such node. */
  async focusNode(key: string): Promise<boolean> {
    await this.updateComplete
    const index = this.graph?.nodeIndex(key)
    if (index === undefined) return false
    this.#viewController.centre(index)
    return true
  }

  override render(): TemplateResult {
    const { messages } = this
    const title = this.graph === null ? '' : textIn(this.graph.title, this.languages).text
    return html`
      <div class="frame" part="frame">
        <canvas class="edges" aria-hidden="true"></canvas>
        <div
          class="nodes"
          role="group"
          tabindex="0"
          aria-roledescription=${messages.graphRole}
          aria-label=${messages.graphName(title)}
          aria-describedby="summary"
          @keydown=${this.#onKey}
          @pointerenter=${this.#relocate}
          @pointerdown=${this.#relocate}
        ></div>
        <canvas class="labels" aria-hidden="true"></canvas>
        <p id="summary" class="visually-hidden">${this.#summary()}</p>
      </div>
      ${this.#controls()}
      <p class="hint ${this.isHintVisible ? 'visible' : ''}" aria-hidden="true">${messages.wheelHint}</p>
      ${this.#message()}
      <slot hidden></slot>
    `
  }

  #hint(): void {
    this.isHintVisible = true
    clearTimeout(this.#hintTimer)
    this.#hintTimer = setTimeout(() => (this.isHintVisible = false), HINT_MS)
  }

  #summary(): string {
    const frame = this.providedStore.getFrame()
    if (frame === null) return ''
    const { counts } = frame
    return `${this.messages.actors(counts.nodes)}, ${this.messages.counts({ ...counts, certainOnly: this.state.certainty === 'certain' })}`
  }

  #controls(): TemplateResult | typeof nothing {
    if (this.state.status !== 'ready') return nothing
    const { zoomGraphIn, zoomGraphOut, fit } = this.messages
    const button = (label: string, path: TemplateResult, act: () => void) =>
      html`<button type="button" aria-label=${label} title=${label} @click=${act}>
        <svg viewBox="0 0 16 16" aria-hidden="true">${path}</svg>
      </button>`
    return html`<div class="controls" part="controls">
      ${button(zoomGraphIn, svg`<path d="M8 3v10M3 8h10" />`, () => this.#viewController.view?.zoomBy(1.3))}
      ${button(zoomGraphOut, svg`<path d="M3 8h10" />`, () => this.#viewController.view?.zoomBy(1 / 1.3))}
      ${button(fit, svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`, () => this.fit())}
    </div>`
  }

  #message(): TemplateResult | typeof nothing {
    const { status, failure } = this.state
    const { messages } = this
    if (status === 'ready') {
      const isBare = this.providedStore.getFrame()?.counts.nodes === 0
      return isBare ? html`<p class="progress" role="status">${messages.nothingHere}</p>` : nothing
    }
    if (status === 'loading' && this.graph !== null) {
      return html`<p class="progress" role="status">${messages.loading}</p>`
    }
    if (status !== 'error' || failure === null) {
      return html`<div class="message" part="message" role="status">
        <p>${status === 'loading' ? messages.loading : messages.empty}</p>
      </div>`
    }
    const { code, issues, message } = failure
    const retry = this.isOwner ? () => this.reload() : this.retry
    const details = issues.length > 0 ? issues.slice(0, SHOWN_ISSUES).map(formatIssue) : [message]
    return html`<div class="message error" part="message" role="alert">
      <p>${messages.failure(code)}</p>
      ${issues.length > 0 ? html`<p>${messages.problems(issues.length)}</p>` : nothing}
      <ul dir="ltr" lang="en">
        ${details.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${retry === null ? nothing : html`<button class="retry" type="button" @click=${retry}>${messages.retry}</button>`}
    </div>`
  }

  /** A scrolling page may have moved the picture under a resting pointer. */
  #relocate(): void {
    this.#viewController.view?.relocate()
  }

  #onKey(event: KeyboardEvent): void {
    const view = this.#viewController.view
    if (view === null || event.ctrlKey || event.metaKey || event.altKey) return
    const act = KEYS[event.key]
    if (act !== undefined) act(view)
    else if (event.key === 'Escape' && this.state.selection !== null) this.request({ type: 'select', selection: null })
    else return
    event.preventDefault()
  }
}

const HINT_MS = 1600
const SHOWN_ISSUES = 50
const PAN_PX = 60

const KEYS: Readonly<Record<string, (view: NonNullable<ViewController['view']>) => void>> = {
  '+': (view) => view.zoomBy(1.3),
  '=': (view) => view.zoomBy(1.3),
  '-': (view) => view.zoomBy(1 / 1.3),
  '0': (view) => view.fit(),
  ArrowLeft: (view) => view.panBy(PAN_PX, 0),
  ArrowRight: (view) => view.panBy(-PAN_PX, 0),
  ArrowUp: (view) => view.panBy(0, PAN_PX),
  ArrowDown: (view) => view.panBy(0, -PAN_PX),
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-graph': EntenteGraph
  }
}
