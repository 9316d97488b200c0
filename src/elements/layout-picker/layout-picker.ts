import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'

import { forceMethod, type LayoutName, type LayoutOptions } from '../../layout/index.js'
import { layoutMessagesFor, type LayoutTexts } from '../../locales/layout/index.js'
import { textIn, type TemporalGraph } from '../../model/index.js'
import {
  isOffered,
  wishIn,
  withPlaces,
  type ExplorerState,
  type LayoutState,
  type LayoutWish,
} from '../../store/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { EntentePart, languageOf } from '../base/entente-part.js'
import { fileName, saveFile } from '../base/hand-out.js'
import { icon } from '../base/icons.js'
import { layoutHireOf } from '../base/layouts.js'
import { PatienceController } from '../base/patience-controller.js'
import { travelOf } from '../base/travel-keys.js'
import { VERSION } from '../base/version.js'
import { mainHeading } from '../details/context.js'
import { actsTemplate, followTemplate, saveTemplate } from './acts.js'
import { cardsTemplate } from './cards.js'
import { layoutPickerStyles } from './layout-picker.styles.js'
import { tableTemplate } from './measures.js'
import type { PickerContext } from './picker-context.js'
import { PreviewController, subjectOf, type Offer, type PreviewGround } from './preview-controller.js'
import { ThumbnailController } from './thumbnail-controller.js'

const NO_OPTIONS: LayoutOptions = Object.freeze({})

/**
 * Shows the graph in every layout that has something to say about it, small, with how well each reads, and lets the
 * reader choose one: with its options, for all or for what is shown, following time, back and forth. Works nested in
 * a graph or an explorer, tied to one by `for`, or with the `store` of one. Scrolls where it is given a height.
 *
 * @summary Picks the layout, and compares how well each reads.
 * @tagname entente-layout-picker
 * @csspart header - The heading, and the button that closes.
 * @csspart card - Each layout: its picture, its name, how well it reads.
 * @csspart measures - The table of measures, folded at first.
 */
export class EntenteLayoutPicker extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = layoutPickerStyles

  readonly #announcer = new AnnounceController(this, () => this.#wording())
  readonly #patience = new PatienceController(
    this,
    () => this.#wished !== null,
    () => this.#announcer.touch(),
  )
  readonly #previews = new PreviewController(this, () => this.#ground())
  readonly #thumbnails = new ThumbnailController(this, () => this.#pictures())

  /** Level of the heading, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3

  /** With a button that closes: it calls `onClose`. */
  @property({ type: Boolean }) closable = false

  /** With buttons that show a layout beside the present one, where the surroundings have a graph for it. */
  @property({ type: Boolean }) comparable = false

  /** With small cards in rows and all else below them, where there is little room. */
  @property({ type: Boolean, reflect: true }) compact = false

  /** Called when the closing button was used, so that the surroundings can hide the element and move the focus. */
  @property({ attribute: false }) onClose: (() => void) | null = null

  @query('input:checked') private readonly checkedElement!: HTMLElement | null
  @query('.title') private readonly titleElement!: HTMLElement | null

  #graph: TemporalGraph | null = null
  /** What is to be heard of next: the layout that came last, or could not. */
  #told: LayoutState | null = null
  #said: { readonly layout: LayoutName; readonly words: 'done' | 'doneEnded' | 'failed' } | null = null
  #saved = ''

  protected override get messages(): LayoutTexts {
    return layoutMessagesFor(this.language)
  }

  /** Puts the focus on the chosen layout, else on the heading. */
  override focus(options?: FocusOptions): void {
    const act = () => (this.checkedElement ?? this.titleElement)?.focus(options)
    if (!this.hasUpdated || this.isUpdatePending) void this.updateComplete.then(act)
    else act()
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#listen()
    super.update(changed)
  }

  override render(): TemplateResult {
    const { layout, empty, loading } = this.messages
    const context = this.#context()
    const { graph } = this.state ?? { graph: null }
    const bars = html`<p class="hint">${layout.bars}</p>`
    return html`
      <header part="header" role="none">
        ${mainHeading(layout.name, this.headingLevel)}
        ${
          this.closable
            ? html`<button
                type="button"
                class="plain-button"
                aria-label=${layout.close}
                title=${layout.close}
                @click=${this.#close}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
      </header>
      ${
        context === null || graph === null
          ? html`<p class="hint">${this.state?.status === 'loading' ? loading : empty}</p>`
          : html`<div @keydown=${this.#onKey}>
              ${actsTemplate(context)} ${this.compact ? nothing : followTemplate(context)}
              ${
                this.#previews.isHeld(graph)
                  ? html`<div class="row">
                      <button type="button" class="act" @click=${() => this.#previews.ask(graph)}>
                        ${layout.previews(graph.nodes.length)}
                      </button>
                    </div>`
                  : nothing
              }
              ${this.compact ? nothing : bars} ${cardsTemplate(context)}
              ${this.compact ? html`${bars} ${followTemplate(context)}` : nothing} ${tableTemplate(context)}
              ${saveTemplate(context)}
            </div>`
      }
      <p class="said" role="status">${this.#saved}</p>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      <span class="probe" @transitionrun=${this.#thumbnails.refreshTheme}></span>
    `
  }

  get #wished(): LayoutWish | null {
    const { main = null, other = null } = this.state?.layout.wishes ?? {}
    return main ?? other
  }

  #context(): PickerContext | null {
    const { state, messages, language } = this
    const ground = this.#ground()
    if (state === null || ground === null) return null
    const { hasWorker } = layoutHireOf(ground.store)
    const { graph } = ground
    const arrangement = state.layout.panes.main
    return {
      state,
      messages,
      language,
      chosen: wishIn(state, 'main') ?? null,
      arrangement,
      cards: subjectOf(graph).layouts.map((layout) => ({
        layout,
        isOffered: isOffered(layout, graph.nodes.length, hasWorker),
        isLarge: layout === 'force' && isLarge(graph),
        preview: this.#previews.of(ground, offerOf(layout, state)),
      })),
      isComparable: this.comparable,
      isLong: this.#patience.isLong,
      request: (request) => {
        this.#saved = ''
        this.request(request)
        // A control that changed nothing shows the state again.
        this.requestUpdate()
      },
      cancel: this.#cancel,
      save: this.#save,
    }
  }

  #ground(): PreviewGround | null {
    const { state, frame, connectedStore: store } = this
    if (state?.graph == null || frame === null || store === null) return null
    const { graph } = state
    const { hasWorker } = layoutHireOf(store)
    const offers = subjectOf(graph)
      .layouts.filter((name) => isOffered(name, graph.nodes.length, hasWorker))
      .map((name) => offerOf(name, state))
    return { store, state, frame, graph, offers }
  }

  #pictures() {
    const ground = this.#ground()
    if (ground === null) return null
    const { frame, state } = ground
    const { main } = state.layout.panes
    return {
      frame,
      // The present picture as it is, with all that was moved.
      arrangementOf: (name: LayoutName) =>
        main?.wish.layout === name ? main : (this.#previews.of(ground, offerOf(name, state))?.arrangement ?? null),
    }
  }

  /** Notices what has been arranged since, or could not be; where a graph puts its nodes at first is no news. */
  #listen(): void {
    const { graph = null, layout } = this.state ?? {}
    const before = graph === this.#graph ? this.#told : null
    this.#graph = graph
    this.#told = layout?.panes.main == null ? null : layout
    if (layout === undefined || before === null || before === layout) return
    const pane = (['main', 'other'] as const).find(
      (each) => layout.panes[each] !== null && layout.panes[each].wish !== before.panes[each]?.wish,
    )
    const hasEnded = before.isFollowing && !layout.isFollowing
    if (layout.failed !== null && layout.failed !== before.failed)
      this.#said = { layout: layout.failed, words: 'failed' }
    else if (pane !== undefined)
      this.#said = { layout: layout.panes[pane]!.wish.layout, words: hasEnded ? 'doneEnded' : 'done' }
    else return
    this.#announcer.touch()
  }

  #wording(): string {
    const { layout: texts, shell } = this.messages
    const names = shell.layoutNames
    const wished = this.#wished
    if (wished !== null) return shell.layoutWorking(names[wished.layout])
    if (this.#said === null) return ''
    const { layout, words } = this.#said
    return texts[words](names[layout])
  }

  readonly #cancel = (): void => {
    this.request({ type: 'cancel-layout' })
    // The button is gone.
    void this.updateComplete.then(() => this.focus())
  }

  readonly #close = (): void => this.onClose?.()

  readonly #save = (): void => {
    const { graph, layout } = this.state ?? {}
    if (graph == null || layout?.panes.main == null) return
    const { text } = textIn(graph.title, [languageOf(this), this.language])
    const file = `${JSON.stringify(withPlaces(graph.toJSON(), layout.panes.main), null, 2)}\n`
    saveFile(fileName([text.trim() || this.messages.layout.fileName], 'json'), file, 'application/json')
    this.#saved = this.messages.layout.saved(graph.nodes.length)
    this.requestUpdate()
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const type = travelOf(event)
    if (type === null) return
    event.preventDefault()
    this.request({ type })
  }
}

/** Whether the graph is too large for the usual way of the force layout. */
function isLarge(graph: TemporalGraph): boolean {
  return forceMethod(subjectOf(graph).input) === 'stress'
}

/** As it would come, or has come: only what is chosen has other options than at first. */
function offerOf(layout: LayoutName, state: ExplorerState): Offer {
  const wish = wishIn(state, 'main')
  return { layout, options: wish?.layout === layout ? wish.options : NO_OPTIONS }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-layout-picker': EntenteLayoutPicker
  }
}
