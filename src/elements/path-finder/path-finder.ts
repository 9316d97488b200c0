import { html, noChange, nothing, type CSSResultGroup, type TemplateResult } from 'lit'
import { property, query, state as internal } from 'lit/decorators.js'

import { pathMessagesFor, type PathTexts } from '../../locales/path/index.js'
import { kindShapes } from '../../view/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { EntentePart, languageOf } from '../base/entente-part.js'
import { icon } from '../base/icons.js'
import { PatienceController } from '../base/patience-controller.js'
import { VERSION } from '../base/version.js'
import { mainHeading } from '../details/context.js'
import { ActorList } from './actor-list.js'
import { AnswerController, answerTemplate } from './answer.js'
import { EndField } from './end-field.js'
import { pathFinderStyles } from './path-finder.styles.js'
import type { FieldHost, QuestionContext } from './question-context.js'
import { lineTemplate, QuestionFold, questionTemplate, searchingTemplate } from './question.js'

/**
 * Asks how one actor is linked to another in the order things happened, and shows the answer: each path step by
 * step, with its dates, how certain it is, and who says so. Works nested in a graph or an explorer, tied to one by
 * `for`, or with a `store`.
 *
 * @summary Finds the paths between two actors.
 * @tagname entente-path-finder
 * @csspart header - The heading, and the button that closes.
 * @csspart question - The two ends, the order and the options.
 * @csspart field - The box around each field that holds an actor.
 * @csspart input - What is typed into it.
 * @csspart list - The list of actors found, or the sentence that there are none.
 * @csspart option - Each actor in the list.
 * @csspart answer - Everything that the search has found.
 * @csspart path - Each path of the answer, with its steps.
 * @csspart strip - The picture of when the steps of a path may be taken.
 * @csspart step - Each step of a path.
 * @csspart source - Each source of a path.
 */
export class EntentePathFinder extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = pathFinderStyles

  readonly #fields: FieldHost = {
    element: this,
    context: () => this.#context(),
    shown: () => ({ frame: this.frame, language: this.language, messages: this.messages }),
    typed: () => this.#announcer.touch(),
  }
  readonly #from = new EndField(this.#fields, 'from')
  readonly #to = new EndField(this.#fields, 'to')
  readonly #via = new ActorList(this.#fields, 'via')
  readonly #avoid = new ActorList(this.#fields, 'avoid')
  /** After the fields, which know by then whether somebody types. */
  readonly #fold = new QuestionFold(
    this,
    () => ({ paths: this.state?.paths ?? null, isCompact: this.compact, isTyping: this.#isTyping }),
    { enter: () => this.#from.focus(), leave: () => this.#endPicking() },
  )
  readonly #answer = new AnswerController(this, () => this.#context())
  readonly #announcer = new AnnounceController(this, () => this.#wording())
  readonly #patience = new PatienceController(
    this,
    () => this.state?.paths.isSearching === true,
    () => this.#announcer.touch(),
  )

  @query('.title') private readonly titleElement!: HTMLElement | null

  @internal() private isOpen = false

  /** Level of the heading, 1 to 5; those below have the next. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3

  /** With a button that closes: it calls `onClose`, and without one asks for no path any more. */
  @property({ type: Boolean }) closable = false

  /** With the question folded to a line once it has an answer, where there is little room for both. */
  @property({ type: Boolean, reflect: true }) compact = false

  /** Called when that button was used, so that the surroundings can hide the element and move the focus. */
  @property({ attribute: false }) onClose: (() => void) | null = null

  protected override get messages(): PathTexts {
    return pathMessagesFor(this.language)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#onKeyDown, { capture: true })
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKeyDown, { capture: true })
    this.#endPicking()
    // While the store is still there.
    this.#answer.leave()
    super.disconnectedCallback()
  }

  /** Puts the focus where the question goes on: into the first field without an actor, else on the heading. */
  override focus(options?: FocusOptions): void {
    if (!this.hasUpdated || this.isUpdatePending) void this.updateComplete.then(() => this.#focusNow(options))
    else this.#focusNow(options)
  }

  #focusNow(options?: FocusOptions): void {
    const question = this.state?.paths.query
    const isTouched = matchMedia('(pointer: coarse)').matches
    // A keyboard that comes up on its own would hide what was asked for.
    const open = question === undefined || isTouched ? null : question.from === null ? this.#from : this.#to
    const input = open === this.#to && question?.to !== null ? null : open?.combobox.input
    ;(input ?? this.titleElement)?.focus(options)
  }

  override render(): TemplateResult {
    const { messages } = this
    const { name, question } = messages.path
    const context = this.#context()
    const isSearching = this.state?.paths.isSearching === true
    return html`
      <header part="header" role="none">
        ${mainHeading(name, this.headingLevel)}
        ${
          this.closable
            ? html`<button
                type="button"
                class="plain-button close"
                aria-label=${question.close}
                title=${question.close}
                @click=${this.#close}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
        ${context === null ? nothing : lineTemplate(context, this.#fold)}
      </header>
      ${context === null ? nothing : questionTemplate(context, this.#question)}
      ${context !== null && this.#patience.isLong ? searchingTemplate(context, this.#cancel) : nothing}
      ${
        // For a moment the answer before stays as it is, rather than to flicker.
        isSearching && !this.#patience.isLong && this.hasUpdated ? noChange : answerTemplate(this.#answer.context)
      }
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      <p class="visually-hidden" role="status">${this.#answer.spoken}</p>
    `
  }

  get #question() {
    return {
      from: this.#from,
      to: this.#to,
      via: this.#via,
      avoid: this.#avoid,
      fold: this.#fold,
      isOpen: this.isOpen,
      toggle: () => (this.isOpen = !this.isOpen),
    }
  }

  get #isTyping(): boolean {
    return [this.#from, this.#to, this.#via, this.#avoid].some(({ combobox }) => combobox.isOpen || combobox.isTyping)
  }

  #context(): QuestionContext | null {
    const { state, frame, language } = this
    if (state === null || frame === null) return null
    return {
      state,
      frame,
      messages: this.messages,
      language,
      languages: [languageOf(this), language],
      level: this.headingLevel,
      shapes: kindShapes(frame.graph.ontology),
      request: (request) => {
        this.request(request)
        // A control that changed nothing shows the state again.
        this.requestUpdate()
      },
    }
  }

  #wording(): string {
    const { searchFound, path } = this.messages
    const open = [this.#from, this.#to, this.#via, this.#avoid].find(({ combobox }) => combobox.isOpen)
    if (open !== undefined) return searchFound(open.combobox.total)
    return this.#patience.isLong ? path.question.searching(this.state?.paths.progress ?? 0) : ''
  }

  readonly #cancel = (): void => {
    this.request({ type: 'set-path', to: null })
    // The button is gone.
    void this.updateComplete.then(() => this.#to.focus())
  }

  readonly #close = (): void => {
    this.#endPicking()
    if (this.onClose === null) this.request({ type: 'clear-path' })
    else this.onClose()
  }

  /** While an end is picked in the graph, the focus may be anywhere. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#endPicking()) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** True if there was something to end. */
  #endPicking(): boolean {
    if ((this.state?.paths.picking ?? null) === null) return false
    this.request({ type: 'pick-end', end: null })
    return true
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-path-finder': EntentePathFinder
  }
}
