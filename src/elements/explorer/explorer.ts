import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state as internal } from 'lit/decorators.js'

import type { LanguageTag } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import { EntenteHost } from '../base/entente-host.js'
import { tokens } from '../base/tokens.styles.js'
import { VERSION } from '../base/version.js'
import type { EntenteGraph } from '../graph/graph.js'
import { Covers } from './covers.js'
import { styles } from './explorer.styles.js'
import { toolsTemplate, type Panel } from './header.js'
import { isAlone, panesTemplate } from './panes.js'
import { pageTemplates } from './pages.js'
import { panelStyles } from './panels.styles.js'
import { PrintController } from './print-controller.js'
import { ShareController } from './share-controller.js'
import { SideController } from './side-controller.js'
import { sideTemplate } from './side.js'
import { sideStyles } from './side.styles.js'
import { SizeController } from './size-controller.js'
import { sourcesTemplate } from './sources.js'
import { UrlController } from './url-controller.js'

/**
 * The whole explorer: title, search, legend, graph, paths, details, table, time slider. The parts stand side by side
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
 * @csspart layouts - The `<entente-layout-picker>` inside, while it is open.
 * @csspart paths - The `<entente-path-finder>` inside, while it is open.
 * @csspart details - The `<entente-details>` inside, while it is open.
 * @csspart time - The `<entente-time-slider>` inside.
 * @fires entente-load
 * @fires entente-error
 * @fires entente-select
 * @fires entente-time-change
 * @fires entente-filter-change
 * @fires entente-path-change
 * @fires entente-layout-end
 */
export class EntenteExplorer extends EntenteHost {
  static readonly version = VERSION
  static override styles: CSSResultGroup = [tokens, styles, panelStyles, sideStyles]

  readonly #size = new SizeController(this)
  readonly #print = new PrintController(this)
  readonly #side = new SideController(this, {
    size: this.#size,
    isCovered: () => this.#isCovered,
    makeRoom: () => this.#makeRoom(),
  })
  #wasPicking = false
  readonly #covers = new Covers()
  readonly #share = new ShareController(this)
  readonly #url = new UrlController(this, { get: () => this.chosen, set: (language) => (this.chosen = language) })

  /** Keeps the present view in the fragment of the page's address; see docs/links.md. */
  @property({ type: Boolean, attribute: 'url-state' }) urlState = false
  /** Chosen by the reader; before that the page decides. */
  @internal() private chosen: LanguageTag | null = null
  /** `null`: open where there is room for it. */
  @internal() private legend: boolean | null = null
  @internal() private isTableOpen = false

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
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#onKey)
  }

  /** The panel beside the graph gives way to what was opened over it. */
  get #isCovered(): boolean {
    const { room } = this.#size
    return room !== 'wide' && (this.legend === true || (room === 'narrow' && this.isTableOpen))
  }

  /** What was asked for has to be seen: where there is room for one thing at a time, the others give way. */
  #makeRoom(): void {
    if (this.#size.room !== 'wide') this.legend = null
    if (this.#size.room === 'narrow') this.isTableOpen = false
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    this.#size.observe(this.renderRoot.querySelector('.body'))
    this.#clear()
    this.#followPicking()
  }

  #clear(): void {
    const { legend, table } = this.#isOpen
    const { isTall, isFolded } = this.#side
    const { room, changes } = this.#size
    const facts = [room, changes, legend, table, this.#hasSide, isTall, isFolded, isAlone(this.state.layout)]
    this.#covers.clear(this.renderRoot, facts)
  }

  /** What folds away takes the focus along: it goes to the graph, where the reader picks, and comes back. */
  #followPicking(): void {
    const isPicking = this.state.paths.picking !== null
    if (isPicking === this.#wasPicking) return
    this.#wasPicking = isPicking
    const { graphElement } = this
    if (this.#side.isFolded) graphElement?.focus({ preventScroll: true })
    else if (!isPicking && this.#side.isSeen('paths') && this.shadowRoot?.activeElement === graphElement)
      this.#focusPaths()
  }

  override render(): TemplateResult {
    const { state, messages, languages } = this
    const frame = this.providedStore.getFrame()
    const title = state.graph === null ? { text: '', lang: null } : textIn(state.graph.title, languages)
    return html`<div class="whole">
        <header part="header" role="none">
          <h2 lang=${title.lang ?? nothing}>
            <slot name="title">${title.text === '' ? messages.graphName('') : title.text}</slot>
          </h2>
          ${frame === null ? nothing : this.#tools()}
        </header>
        <div class="body ${this.#size.room}">
          ${frame === null || !this.#isOpen.legend ? nothing : this.#legend()}
          <div class="middle">
            ${panesTemplate({
              messages,
              lang: languages[0],
              store: this.providedStore,
              layout: state.layout,
              told: this.#side.told,
              wheelZoom: this.wheelZoom,
              retry: this.#retry,
              onPath: this.#onPath,
              close: this.#closeOther,
            })}
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
          ${frame === null || !this.#hasSide ? nothing : this.#sideTemplate()}
        </div>
        <footer role="none">
          <entente-time-slider
            part="time"
            lang=${languages[0]}
            .store=${this.providedStore}
            ?compact=${this.#size.room === 'narrow' && this.#hasSide}
          >
            ${this.#counts()}
          </entente-time-slider>
        </footer>
        ${frame === null || !this.#print.isPrinting ? nothing : sourcesTemplate(frame, messages)}
      </div>
      <slot hidden></slot> `
  }

  get #hasSide(): boolean {
    return this.#side.pages.size > 0 && !(this.#size.room === 'narrow' && this.isTableOpen)
  }

  get #isOpen(): Readonly<Record<Panel, boolean>> {
    return {
      legend: this.#print.isPrinting || (this.legend ?? this.#size.room === 'wide'),
      paths: this.#side.isSeen('paths'),
      layouts: this.#side.isSeen('layouts'),
      table: this.isTableOpen,
      about: this.#side.isAboutSeen,
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
        share: () => void this.#share.open({ languages: this.languages, chosen: this.chosen, link: this.#url.link }),
        speak: (language) => (this.chosen = language),
      })}
      ${this.#share.note(this.messages)}`
  }

  #legend(): TemplateResult {
    return html`<entente-legend
      id="legend"
      part="legend"
      lang=${this.languages[0]}
      .store=${this.providedStore}
    ></entente-legend>`
  }

  #sideTemplate(): TemplateResult {
    const { pages, front, isWide, isTall, isFolded, resize } = this.#side
    const { picking } = this.state.paths
    return sideTemplate({
      messages: this.messages,
      pages: pageTemplates(pages, {
        lang: this.languages[0],
        store: this.providedStore,
        isCompact: this.#size.room === 'narrow',
        closeLayouts: this.#closeLayouts,
        closePaths: this.#closePaths,
        closeDetails: this.#onClose,
        onPath: this.#onPath,
        acting: this.#acting,
      }),
      seen: front,
      isWide,
      show: (page) => this.#side.bring(page),
      isTall: this.#size.room === 'narrow' ? isTall : null,
      resize,
      task: isFolded && picking !== null ? this.messages.shell.pick[picking] : null,
      endTask: this.#endTask,
    })
  }

  /** Told before the panel itself. */
  readonly #acting = { handleEvent: this.#side.act, capture: true }

  readonly #toggle = (panel: Panel): void => {
    const isOpen = !this.#isOpen[panel]
    if (panel === 'legend') this.legend = isOpen
    else if (panel === 'table') this.isTableOpen = isOpen
    else if (panel === 'paths') {
      if (isOpen) this.#onPath()
      else this.#closePaths()
    } else if (panel === 'layouts') {
      if (isOpen) this.#openLayouts()
      else this.#closeLayouts()
    } else if (isOpen) void this.#tellAbout()
    else this.#side.closeAbout()
  }

  /** The words are far from their button: who asks for them is brought there. */
  async #tellAbout(): Promise<void> {
    this.request({ type: 'select', selection: null })
    this.#side.openAbout()
    await this.updateComplete
    this.renderRoot.querySelector('entente-details')?.focus()
  }

  #openLayouts(): void {
    this.#side.open('layouts')
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('entente-layout-picker')?.focus())
  }

  readonly #closeLayouts = (): void => {
    this.#side.close('layouts')
    this.#focusTool('layouts')
  }

  /** The button that was pressed goes with the layout. */
  readonly #closeOther = (): void => {
    this.request({ type: 'compare-layouts', layout: null })
    this.graphElement?.focus({ preventScroll: true })
  }

  /** Who asks for a path goes on in the panel. */
  readonly #onPath = (): void => {
    this.#side.open('paths')
    void this.updateComplete.then(() => this.#focusPaths())
  }

  #focusPaths(): void {
    this.renderRoot.querySelector<HTMLElement>('entente-path-finder')?.focus({ preventScroll: true })
  }

  readonly #closePaths = (): void => {
    this.#side.close('paths')
    this.#endPicking()
    this.#focusTool('paths')
  }

  #endPicking(): void {
    if (this.state.paths.picking !== null) this.request({ type: 'pick-end', end: null })
  }

  /** The button that was pressed goes with the line it stands in. */
  readonly #endTask = (): void => {
    this.#endPicking()
    void this.updateComplete.then(() => this.#focusPaths())
  }

  /** Who has found an actor goes on from there: the graph says its name, and the details come next. */
  readonly #onPick = async (key: string): Promise<void> => {
    await this.focusNode(key)
    this.graphElement?.focus({ preventScroll: true })
  }

  readonly #onClose = (): void => {
    const { isOfPaths } = this.#side
    this.#side.closeAbout()
    this.request({ type: 'select', selection: null })
    if (!isOfPaths) this.graphElement?.focus({ preventScroll: true })
    else void this.updateComplete.then(() => this.#focusPaths())
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

  /** Escape folds what lies over the graph, and leads back from paths and details. True if it was of use. */
  #fold(path: readonly EventTarget[]): boolean {
    const isIn = (selector: string) => path.some((each) => each instanceof Element && each.matches(selector))
    if (this.state.paths.picking !== null) {
      this.#endPicking()
    } else if (this.#size.room !== 'wide' && this.legend === true) {
      this.legend = null
      this.#focusTool('legend')
    } else if (this.#isOpen.paths && isIn('#paths, #tab-paths, .tool.paths')) {
      this.#closePaths()
    } else if (this.#isOpen.layouts && isIn('#layouts, #tab-layouts, .tool.layouts')) {
      this.#closeLayouts()
    } else if (isIn('.sheet') && this.state.selection !== null) {
      this.#onClose()
    } else if (this.#isOpen.about && isIn('.sheet, .tool')) {
      this.#side.closeAbout()
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
