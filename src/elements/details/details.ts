import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state as internal } from 'lit/decorators.js'

import { localText } from '../base/local-text.js'
import { isFolded, sameSelection, shortReferences, type Scope, type Selection } from '../../store/index.js'
import type { TemporalGraph } from '../../model/index.js'
import type { Window } from '../../time/index.js'
import { kindShapes } from '../../view/index.js'
import { EntentePart, languageOf } from '../base/entente-part.js'
import { familyColors } from '../base/families.js'
import { Highlighter } from '../base/highlighter.js'
import { icon } from '../base/icons.js'
import { VERSION } from '../base/version.js'
import { measureText } from '../base/measure-text.js'
import { WidthController } from '../base/width-controller.js'
import { bundlePart, bundleTitle } from './bundle-part.js'
import { mainHeading, PAGE, type Acts, type DetailsContext } from './context.js'
import { detailsStyles } from './details.styles.js'
import { edgePart, edgeTitle } from './edge-part.js'
import { kindPart, kindTitle } from './fold-part.js'
import { nodePart, nodeTitle } from './node-part.js'
import { nothingPart } from './nothing-part.js'
import { denial } from './tie.js'

const MOST_REMEMBERED = 50

/**
 * Who and what is selected, in words: an actor with its ties in order of time, a tie with its dates, its status and
 * its sources, or all ties between two actors. Works nested in a graph or an explorer, tied to one by `for`, or with
 * a `store`.
 *
 * @summary What is known of the selected actor or tie, and who says so.
 * @tagname entente-details
 * @csspart header - The name, and the buttons that go back and close.
 * @csspart tie - Each tie of a list.
 * @csspart citation - Each source: a chip, or the whole reference.
 * @csspart lanes - The bars of an actor's ties along the years.
 */
export class EntenteDetails extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = detailsStyles

  readonly #highlighter = new Highlighter({
    highlight: () => this.state?.highlight ?? null,
    ask: (highlight) => this.request({ type: 'highlight', highlight }),
  })
  readonly #width = new WidthController(this, '.ruler')
  /** What was shown before, the latest last. */
  readonly #history: Selection[] = []
  #shown: Selection | null = null
  #graph: TemporalGraph | null = null
  /** Everything that the last rendering was made from, besides properties. */
  #seen: readonly unknown[] = []
  /** The reader acted in here, so that the focus follows what is shown next. */
  #isActing = false
  /** Position of the tie that gets the focus once it is listed. */
  #nextTie: number | null = null
  #font = '12px sans-serif'

  @query('.title') private readonly titleElement!: HTMLElement | null

  @internal() private scope: Scope = 'window'
  @internal() private most = PAGE
  @internal() private open: ReadonlySet<string> = new Set()
  @internal() private mostNames = 0
  @internal() private areLanesOpen = false

  /** Level of the heading with the name, 1 to 5; sections have the next. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3

  /** With a button that selects nothing any more. */
  @property({ type: Boolean }) closable = false

  /** Called after that button was used, so that the surroundings can move the focus. */
  @property({ attribute: false }) onClose: (() => void) | null = null

  /** Called after the reader has asked for a path here, so that the surroundings can show it. */
  @property({ attribute: false }) onPath: (() => void) | null = null

  override disconnectedCallback(): void {
    this.#point(null)
    super.disconnectedCallback()
  }

  /** What lights up in the picture changes nothing here, and does so with every move of a pointer. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const { state, frame } = this
    if (state === null) return true
    const seen = [frame, state.selection, state.window, state.status, languageOf(this), this.#width.width]
    const isSame = changed.size === 0 && seen.every((value, i) => value === this.#seen[i])
    this.#seen = seen
    return !isSame
  }

  /** Not earlier: only now is the store that of these properties. */
  protected override update(changed: PropertyValues<this>): void {
    this.#follow()
    const held = this.#holder()
    super.update(changed)
    if (held === null || this.#holder() !== null) return
    // Else it goes on by itself.
    const isLost = !this.#isActing && this.#nextTie === null
    // Not while drawing: what gets the focus lights up in the picture.
    if (held.isConnected || isLost) void this.updateComplete.then(() => this.#keepFocus(held))
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    for (const text of this.renderRoot.querySelectorAll<HTMLElement>('.clamp')) {
      const isCut = text.scrollHeight > text.clientHeight + 1
      text.title = isCut ? (text.textContent ?? '').replaceAll(/\s+/g, ' ').trim() : ''
    }
  }

  /** Puts the focus on the name of what is shown, also of what was selected just now. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) void this.updateComplete.then(() => this.titleElement?.focus(options))
    else this.titleElement?.focus(options)
  }

  /** What has the focus in here. */
  #holder(): Element | null {
    return this.shadowRoot?.activeElement ?? null
  }

  /** A rendering took the focus: back to where it was, or to the name if that is gone. */
  #keepFocus(held: Element): void {
    if (held.isConnected) {
      ;(held as HTMLElement).focus({ preventScroll: true })
      return
    }
    this.#point(null)
    this.titleElement?.focus()
  }

  #follow(): void {
    const graph = this.state?.graph ?? null
    const selection = this.state?.selection ?? null
    const isNew = graph !== this.#graph
    if (!isNew && sameSelection(selection, this.#shown)) return
    if (isNew) this.#history.length = 0
    else if (this.#shown !== null && !sameSelection(this.#history.at(-1) ?? null, this.#shown)) {
      this.#history.push(this.#shown)
      if (this.#history.length > MOST_REMEMBERED) this.#history.shift()
    }
    // One never goes back to where one is.
    if (selection !== null && sameSelection(this.#history.at(-1) ?? null, selection)) this.#history.pop()
    this.#graph = graph
    this.#shown = selection
    this.most = PAGE
    this.open = new Set()
    this.mostNames = 0
    this.areLanesOpen = false
    void this.updateComplete.then(() => this.#arrive())
  }

  /** At the top of what is new; with the focus, where a reader asked for it here. */
  #arrive(): void {
    this.scrollTop = 0
    // What was pointed at is gone.
    this.#point(null)
    if (this.#isActing) this.titleElement?.focus()
    this.#isActing = false
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed)
    this.#font = `12px ${getComputedStyle(this).fontFamily}`
  }

  override render(): TemplateResult {
    // Its height never changes: to be told of one while drawing would be an endless round.
    return html`<div class="ruler"></div>
      <div class="content">${this.#content()}</div>`
  }

  #content(): TemplateResult {
    const context = this.#context()
    if (context === null) {
      const { messages, state } = this
      return html`<p class="invitation">${state?.status === 'loading' ? messages.loading : messages.empty}</p>`
    }
    const { nodes } = context.frame.graph
    const selection = this.#shown
    if (selection?.type === 'bundle') {
      const [a, b] = selection.nodes.map((key) => context.frame.graph.nodeIndex(key))
      if (a !== undefined && b !== undefined && nodes[a] !== undefined) {
        return html`${this.#header(bundleTitle(a, b, context))} ${bundlePart(a, b, context)}`
      }
    }
    if (selection?.type === 'kind') {
      return html`${this.#header(kindTitle(selection.key, context))} ${kindPart(selection.key, context)}`
    }
    if (selection?.type === 'node') {
      const node = context.frame.graph.nodeIndex(selection.key)
      if (node !== undefined) return html`${this.#header(nodeTitle(node, context))} ${nodePart(node, context)}`
    }
    if (selection?.type === 'edge') {
      const edge = context.frame.graph.edgeIndex(selection.key)
      if (edge !== undefined)
        return html`${this.#header(edgeTitle(edge, context), denial(edge, context))} ${edgePart(edge, context)}`
    }
    const title = localText(context.frame.graph.title, context.languages)
    return html`${this.#header(title)} ${nothingPart(context)}`
  }

  #header(title: TemplateResult, aside: unknown = nothing): TemplateResult {
    const { back, close } = this.messages.details
    // No landmark: to be one it would have to be that of the page.
    return html`<header part="header" role="none">
      ${mainHeading(title, this.headingLevel, aside)}
      ${
        this.#history.length > 0
          ? html`<button type="button" class="plain-button back" aria-label=${back} title=${back} @click=${this.#back}>
              ${icon('next')}
            </button>`
          : nothing
      }
      ${
        this.closable && this.#shown !== null
          ? html`<button type="button" class="plain-button" aria-label=${close} title=${close} @click=${this.#close}>
              ${icon('close')}
            </button>`
          : nothing
      }
    </header>`
  }

  #context(): DetailsContext | null {
    const { state, frame } = this
    if (state === null || frame === null) return null
    const { ontology, references } = frame.graph
    return {
      frame,
      window: state.window,
      messages: this.messages,
      language: this.language,
      languages: [languageOf(this), this.language],
      sources: shortReferences(references),
      shapes: kindShapes(ontology),
      colors: familyColors(ontology),
      level: this.headingLevel,
      scope: this.scope,
      most: this.most,
      open: this.open,
      mostNames: this.mostNames,
      areLanesOpen: this.areLanesOpen,
      width: this.#width.width,
      measure: (text) => measureText(text, this.#font),
      acts: this.#acts,
    }
  }

  readonly #acts: Acts = {
    select: (selection) => this.#select(selection),
    point: (edge) => this.#point(edge),
    toggleSource: (id) => {
      const open = new Set(this.open)
      if (!open.delete(id)) open.add(id)
      this.open = open
    },
    setScope: (scope) => {
      this.scope = scope
      this.most = PAGE
    },
    showMore: () => {
      const before = this.most
      this.most += PAGE
      this.#nextTie = before
      void this.updateComplete.then(() => this.#focusTie(before))
    },
    toggleNames: () => {
      this.mostNames = this.mostNames > 0 ? 0 : PAGE
    },
    showMoreNames: () => {
      this.mostNames += PAGE
      // The button that was pressed goes with the last of them.
      this.renderRoot.querySelector<HTMLElement>('.also [aria-expanded]')?.focus()
    },
    toggleLanes: () => {
      this.areLanesOpen = !this.areLanesOpen
    },
    showTime: (window: Window) => {
      if (this.state?.mode !== 'window') this.request({ type: 'set-mode', mode: 'window' })
      this.request({ type: 'set-window', ...window })
    },
    unfold: (group) => {
      this.request({ type: 'unfold', group })
      // The button that was pressed is gone.
      this.focus()
    },
    askPath: (end, node) => {
      const key = this.frame?.graph.nodes[node]?.key
      if (key === undefined) return
      this.request({ type: 'set-path', [end]: key })
      this.onPath?.()
    },
  }

  /** The button that was pressed may be gone: on with the first tie that is new. */
  #focusTie(position: number): void {
    this.#nextTie = null
    this.renderRoot.querySelectorAll<HTMLElement>('section .claim, .members button')[position]?.focus()
  }

  #point(edge: number | null): void {
    const key = edge === null ? undefined : this.frame?.graph.edges[edge]?.key
    if (key === undefined) this.#highlighter.leave()
    else this.#highlighter.reach(key)
  }

  #select(selection: Selection | null): void {
    const before = this.state?.selection ?? null
    this.request({ type: 'select', selection })
    this.#isActing = !sameSelection(before, this.state?.selection ?? null)
  }

  readonly #back = (): void => {
    let selection = this.#history.pop()
    // A kind that was opened meanwhile is one no longer.
    while (selection?.type === 'kind' && !isFolded(this.state?.groups ?? [], selection)) selection = this.#history.pop()
    if (selection === undefined) return
    // What is left is not what one came from.
    this.#shown = null
    this.#select(selection)
  }

  readonly #close = (): void => {
    this.#select(null)
    if (this.onClose === null) return
    this.#isActing = false
    this.onClose()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-details': EntenteDetails
  }
}
