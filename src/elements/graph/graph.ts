import { html, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'

import { EntenteError } from '../../core/errors.js'
import { textIn } from '../../model/index.js'
import { PANES, type Frame, type Pane, type Position } from '../../store/index.js'
import { localBox, NO_INSETS, type Box, type GraphView, type Insets, type Target } from '../../view/index.js'
import { EntenteHost } from '../base/entente-host.js'
import { dialogStyles } from '../base/dialog.styles.js'
import { fire } from '../base/events.js'
import { icon, type IconName } from '../base/icons.js'
import { tokens } from '../base/tokens.styles.js'
import { VERSION } from '../base/version.js'
import { graphMessage } from './graph-message.js'
import { styles } from './graph.styles.js'
import { HintController } from './hint-controller.js'
import { keysDialog } from './keys-dialog.js'
import { ArrangeController } from './arrange-controller.js'
import { NodeMenuController } from './node-menu-controller.js'
import { nodeMenu } from './node-menu.js'
import { nodeMenuStyles } from './node-menu.styles.js'
import { TouchController } from './touch-controller.js'
import { ViewController } from './view-controller.js'
import type { Speech } from './view-texts.js'
import { walkButtons } from './walk-buttons.js'
import { WalkController } from './walk-controller.js'
import { captionOf, wordsAt, type Wording } from './walk-words.js'
import { walkStyles } from './walk.styles.js'
import { WheelController } from './wheel-controller.js'

/**
 * A graph of dated, typed, sourced ties, drawn for one window of time.
 *
 * With the keyboard one walks along the ties; the graph is one tab stop, and real buttons over the picture, one for
 * the actor in focus and one for each of its neighbours, say where one is:
 * - Right, Left: round the ties of the actor in focus; round the ties between two actors once they are open
 * - Down: follows the tie to its other end; Up: back, from a tie to its actor, from an actor to the one before
 * - Enter: selects, and opens several ties between two actors; once more lets go, or opens what is folded
 * - Escape: closes open ties, then lets go of the selection
 * - Page Down, Page Up: the next and the previous of all actors, most ties first; Home, End: the first, the last
 * - Shift with an arrow: moves the picture; + and -: zoom; 0: shows everything; ?: lists the keys
 * - M: the arrows move the actor in focus until Enter or Escape; P: pins it where it is, or lets go of it
 * - Control with Z: takes a move or a layout back; with Shift too: does it again
 * - the key for menus, or Shift with F10: the menu of the actor in focus, as a right click and a long press have it
 *
 * @summary The picture alone; tie a `<entente-time-slider for="…">` to it, or use `<entente-explorer>`.
 * @tagname entente-graph
 * @slot - A `<script type="application/json">` with the file itself, in place of `src`.
 * @csspart frame - The drawing area.
 * @csspart controls - The buttons for zooming, and for the list of keys.
 * @csspart caption - What the mouse or the keyboard points at, in words.
 * @csspart menu - The menu of an actor.
 * @csspart message - What stands in place of a picture: loading, empty, error.
 * @fires entente-load
 * @fires entente-error
 * @fires entente-select
 * @fires entente-time-change
 * @fires entente-filter-change
 * @fires entente-path-change
 * @fires entente-layout-end
 */
export class EntenteGraph extends EntenteHost {
  static readonly version = VERSION
  static override styles: CSSResultGroup = [tokens, styles, dialogStyles, walkStyles, nodeMenuStyles]

  readonly #viewController = new ViewController(this)
  readonly #walk = new WalkController(this)
  readonly #menu = new NodeMenuController(this)
  readonly #arrange = new ArrangeController(this)
  readonly #hint = new HintController(this)
  readonly #wheel = new WheelController(this, () => this.#hint.show('wheelHint'))
  readonly #touch = new TouchController(this, () => this.#hint.show('touchHint'))

  @query('.edges') private readonly edgeCanvas!: HTMLCanvasElement | null
  @query('.nodes') private readonly nodeLayer!: HTMLElement | null
  @query('.labels') private readonly labelCanvas!: HTMLCanvasElement | null
  @query('.walk') private readonly walkElement!: HTMLElement | null
  @query('dialog') private readonly keysElement!: HTMLDialogElement | null

  /** How much of each side lies under something of the surroundings, CSS pixels: what is selected keeps out of it. */
  @property({ attribute: false }) insets: Insets = NO_INSETS

  /** Which of two layouts that are compared it shows; both belong to one store. */
  @property({ attribute: false }) pane: Pane = 'main'

  /** How to load again, where somebody else owns the store. */
  @property({ attribute: false }) retry: (() => void) | null = null

  /** Called after the reader has asked for a path in the menu of an actor, so that the surroundings can show it. */
  @property({ attribute: false }) onPath: (() => void) | null = null

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A framework may write anything where there is nothing.
    this.insets ??= NO_INSETS
    if (!PANES.includes(this.pane)) this.pane = 'main'
    super.willUpdate(changed)
  }

  #walkFrame: Frame | null = null
  #walkDue = 0
  #walkTimer: ReturnType<typeof setTimeout> | undefined

  /** @internal Where the view draws, once rendered. */
  get viewParts(): { edges: HTMLCanvasElement; nodes: HTMLElement; labels: HTMLCanvasElement } | null {
    const { edgeCanvas: edges, nodeLayer: nodes, labelCanvas: labels } = this
    return edges === null || nodes === null || labels === null ? null : { edges, nodes, labels }
  }

  /** @internal The picture, to ask where something is drawn; `null` until there is room for it. */
  get view(): GraphView | null {
    return this.#viewController.view
  }

  get viewLanguages(): readonly string[] {
    return this.languages
  }

  get blockedBoxes(): readonly Box[] {
    const { clientWidth, clientHeight } = this
    const { top, right, bottom, left } = this.insets
    const covers = [
      { x: 0, y: 0, width: left, height: clientHeight },
      { x: clientWidth - right, y: 0, width: right, height: clientHeight },
      { x: 0, y: 0, width: clientWidth, height: top },
      { x: 0, y: clientHeight - bottom, width: clientWidth, height: bottom },
    ].filter(({ width, height }) => width > 0 && height > 0)
    const controls = this.renderRoot.querySelector('.controls')
    if (controls === null) return covers
    return [localBox(this.nodeLayer ?? this, controls), ...covers]
  }

  /** @internal Where the buttons of the walk are, once rendered. */
  get walkGroup(): HTMLElement | null {
    return this.walkElement
  }

  movedWords(position: Position): string {
    const wording = this.#wording()
    return wording === null ? '' : this.messages.walk.moved(wordsAt(wording, position))
  }

  get speech(): Speech {
    const { graph, languages, messages, language } = this
    return { graph, languages, messages, language }
  }

  hovered(target: Target | null): void {
    this.#walk.hovered(target)
  }

  moved(): void {
    this.#menu.moved()
    this.#walk.moved()
  }

  walkedNode(target: EventTarget): number | null {
    return this.#walk.nodeOf(target)
  }

  resume(isByKeys: boolean): void {
    if (isByKeys) this.focus({ preventScroll: true })
    else this.#walk.tapped()
  }

  pinAsked(node: number): void {
    this.#arrange.togglePin(node)
  }

  pathAsked(): void {
    this.onPath?.()
  }

  tapped(): void {
    this.#walk.tapped()
  }

  layoutDone(layout: string): void {
    fire(this, 'entente-layout-end', { layout })
  }

  drawingFailed(cause: unknown): void {
    this.fail(new EntenteError('render', 'the graph could not be drawn; try again, or another browser', { cause }))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#walkTimer)
    this.#walkTimer = undefined
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    this.#wheel.mode = this.wheelZoom === 'always' || this.wheelZoom === 'never' ? this.wheelZoom : 'modifier'
    this.#touch.isFree = this.wheelZoom === 'always'
  }

  /** Focuses the place where the keys are in the graph: at first the actor with the most ties. */
  override focus(options?: FocusOptions): void {
    if (!this.#walk.focus(options)) super.focus(options)
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
    const { messages, languages } = this
    const title = this.graph === null ? '' : textIn(this.graph.title, this.languages).text
    const wording = this.#wording()
    return html`
      <p id="summary" class="visually-hidden">${this.#summary()}</p>
      <div
        class="frame ${this.state.paths.picking === null ? '' : 'picking'} ${this.wheelZoom === 'always' ? 'free' : ''}"
        part="frame"
        role="group"
        aria-roledescription=${messages.graphRole}
        aria-label=${messages.graphName(title)}
        aria-describedby="summary"
      >
        <canvas class="edges" aria-hidden="true"></canvas>
        <div class="nodes" @pointerenter=${this.#relocate} @pointerdown=${this.#relocate}></div>
        <canvas class="labels" aria-hidden="true"></canvas>
        <div
          class="walk ${this.#walk.isByKeys ? '' : 'by-pointer'}"
          @keydown=${this.#onKey}
          @focusin=${this.#onFocusIn}
          @focusout=${this.#onFocusOut}
          @click=${this.#onWalkClick}
        >
          ${wording === null ? nothing : this.#walkButtons(wording)}
        </div>
        ${this.#caption(wording)}
      </div>
      ${this.#controls()}
      ${nodeMenu(this.#menu, {
        store: this.providedStore,
        messages,
        languages,
        isPinned: (node) => this.#arrange.isPinned(node),
      })}
      ${keysDialog(messages, this.language)} ${this.#hint.template(messages)} ${this.#message()}
      <p class="visually-hidden" role="status">${this.#walk.announcement}</p>
      <p class="visually-hidden" role="status">${this.#arrange.announcement}</p>
      <slot hidden></slot>
    `
  }

  /**
   * Their words cost as much as the picture: while the window runs and nobody stands on them, they follow in
   * steps of their own.
   */
  #walkButtons(wording: Wording): unknown {
    const now = performance.now()
    const isRunning = wording.frame !== this.#walkFrame && wording.frame.graph === this.#walkFrame?.graph
    if (isRunning && now < this.#walkDue && !this.#walk.hasFocus) {
      this.#walkTimer ??= setTimeout(() => this.requestUpdate(), WALK_MS)
      return noChange
    }
    clearTimeout(this.#walkTimer)
    this.#walkTimer = undefined
    if (isRunning) this.#walkDue = now + WALK_MS
    this.#walkFrame = wording.frame
    return walkButtons(this.#walk.spots, wording)
  }

  #wording(): Wording | null {
    const { ground } = this.#walk
    const { state: explorerState, messages, language } = this
    return ground === null ? null : { ...ground, state: explorerState, messages, language }
  }

  /** Silent: the button in focus says the same, and who picks an end of a path is told by what asked for it. */
  #caption(wording: Wording | null): TemplateResult | typeof nothing {
    const { highlight, paths } = this.state
    const words = wording === null || highlight === null ? null : captionOf(wording, highlight)
    if (paths.picking === null) {
      return words === null ? nothing : html`<p class="caption" part="caption" aria-hidden="true">${words}</p>`
    }
    return html`<p class="caption" part="caption" aria-hidden="true">
      <span class="task">${this.messages.shell.pick[paths.picking]}</span> <span>${words ?? ''}</span>
    </p>`
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
    const button = (label: string, name: IconName, act: () => void) =>
      html`<button type="button" aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>`
    const isInLanes = this.state.layout.panes[this.pane]?.lanes != null
    return html`<div class="controls ${isInLanes ? 'in-lanes' : ''}" part="controls">
      ${button(zoomGraphIn, 'plus', () => this.view?.zoomBy(ZOOM))}
      ${button(zoomGraphOut, 'minus', () => this.view?.zoomBy(1 / ZOOM))} ${button(fit, 'fit', () => this.fit())}
      ${button(this.messages.walk.name, 'keyboard', () => this.keysElement?.showModal())}
    </div>`
  }

  #message(): TemplateResult | typeof nothing {
    return graphMessage({
      state: this.state,
      frame: this.providedStore.getFrame(),
      messages: this.messages,
      retry: this.isOwner ? () => this.reload() : this.retry,
    })
  }

  /** A scrolling page may have moved the picture under a resting pointer. */
  #relocate(): void {
    this.#viewController.view?.relocate()
  }

  #onFocusIn(event: FocusEvent): void {
    this.#walk.focusIn(event)
  }

  #onFocusOut(event: FocusEvent): void {
    // Where the picture moves a button, the focus is back at once.
    void this.updateComplete.then(() => this.#walk.hasFocusNow || this.#arrange.leave())
    this.#walk.focusOut(event)
  }

  #onWalkClick(event: Event): void {
    this.#walk.click(event)
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return
    const node = event.target === null ? null : this.walkedNode(event.target)
    if (this.#arrange.keyDown(event, node)) {
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (this.#menu.keyDown(event) || this.#endPicking(event) || this.#moveCamera(event) || this.#walk.keyDown(event))
      event.preventDefault()
  }

  #endPicking({ key }: KeyboardEvent): boolean {
    if (key !== 'Escape' || this.state.paths.picking === null) return false
    this.request({ type: 'pick-end', end: null })
    return true
  }

  /** True if the key was of use. */
  #moveCamera({ key, shiftKey }: KeyboardEvent): boolean {
    const { view } = this
    if (view === null) return false
    if (key === '?') this.keysElement?.showModal()
    else if (key === '+' || key === '=') view.zoomBy(ZOOM)
    else if (key === '-') view.zoomBy(1 / ZOOM)
    else if (key === '0') view.fit()
    else {
      const pan = shiftKey ? PANS.get(key) : undefined
      if (pan === undefined) return false
      view.panBy(...pan)
    }
    return true
  }
}

const WALK_MS = 100
const ZOOM = 1.3
const PAN_PX = 60

/** An arrow looks that way: the picture goes the other. On the screen, whichever way a page is read. */
const PANS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [PAN_PX, 0]],
  ['ArrowRight', [-PAN_PX, 0]],
  ['ArrowUp', [0, PAN_PX]],
  ['ArrowDown', [0, -PAN_PX]],
])

declare global {
  interface HTMLElementTagNameMap {
    'entente-graph': EntenteGraph
  }
}
