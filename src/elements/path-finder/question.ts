import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

import { textIn } from '../../model/index.js'
import type { PathsState } from '../../store/index.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import type { EndField } from './end-field.js'
import { optionsTemplate, type Options } from './options.js'
import { orderTemplate } from './order.js'
import { ask, nameOf, nameTemplate, textsOf, type QuestionContext } from './question-context.js'
import { partsOf } from './question-parts.js'

/** What the question is made of, besides what it is drawn with. */
export interface Question extends Options {
  readonly from: EndField
  readonly to: EndField
  readonly fold: QuestionFold
}

/** From whom to whom, in which order, and what else a reader may ask. */
export function questionTemplate(context: QuestionContext, question: Question): TemplateResult {
  const { swap, picking } = textsOf(context)
  const { paths } = context.state
  return html`<div class="question" id="question" part="question" ?hidden=${question.fold.isFolded}>
    <div class="ends">
      ${question.from.template(context)}
      <button type="button" class="swap" aria-label=${swap} title=${swap} @click=${() => swapEnds(context)}>
        ${icon('swap')}
      </button>
      ${question.to.template(context)}
    </div>
    <p class="picking" role="status">${paths.picking === null ? nothing : picking}</p>
    ${orderTemplate(context)} ${optionsTemplate(context, question)}
  </div>`
}

function swapEnds(context: QuestionContext): void {
  const { from, to, via } = context.state.paths.query
  ask(context, { from: to, to: from, via: via.toReversed() })
}

/** While paths are looked for: how many there are so far, and a way out. */
export function searchingTemplate(context: QuestionContext, cancel: () => void): TemplateResult {
  const texts = textsOf(context)
  return html`<div class="searching">
    <p>${texts.searching(context.state.paths.progress)}</p>
    <button type="button" class="text" @click=${cancel}>${texts.cancel}</button>
  </div>`
}

/**
 * What the question asks, while it is folded; else the way back to that. One button, which keeps the focus; nothing
 * where the question does not fold.
 */
export function lineTemplate(
  context: QuestionContext,
  { hasLine, isFolded, toggle }: QuestionFold,
): TemplateResult | typeof nothing {
  if (!hasLine) return nothing
  const { change, done } = textsOf(context)
  const { from, to } = context.state.paths.query
  const parts = partsOf(context)
  const { languages } = context
  const words = parts.map((part) => textIn(part, languages).text)
  const label = isFolded ? change(nameOf(from, context), nameOf(to, context), words) : nothing
  return html`<button
    type="button"
    class="question-line"
    aria-label=${label}
    title=${label}
    aria-expanded=${isFolded ? 'false' : 'true'}
    aria-controls="question"
    @click=${toggle}
  >
    ${
      isFolded
        ? html`<span class="line-ends">
              <span>${nameTemplate(from!, context)}</span>
              <span class="arrow"></span>
              <span>${nameTemplate(to!, context)}</span>
            </span>
            <span class="line-set">${parts.map((part) => html`<span>${localText(part, languages)}</span> `)}</span>`
        : html`<span>${done}</span>`
    }
    ${icon(isFolded ? 'open' : 'shut')}
  </button>`
}

/** What decides whether the question is folded. */
export interface FoldGround {
  /** `null` without a store. */
  readonly paths: PathsState | null
  /** Whether there is too little room for the question and its answer. */
  readonly isCompact: boolean
  /** Whether the reader is in the middle of a name. */
  readonly isTyping: boolean
}

interface FoldHost extends ReactiveControllerHost, HTMLElement {
  /** Puts the focus where the question goes on. */
  focus(): void
}

/**
 * Folds the question to a line once it is answered or being looked into, where there is little room. A reader who
 * unfolds it has it until he is done, or has chosen another actor at one end. The focus is never in what is folded.
 */
export class QuestionFold implements ReactiveController {
  readonly #host: FoldHost
  readonly #ground: () => FoldGround
  /** Puts the focus into the question; ends what goes on there. */
  readonly #acts: { readonly enter: () => void; readonly leave: () => void }
  #ends: readonly (string | null)[] = [null, null]
  #isChanging = false
  #hasLine = false
  #isFolded = false
  /** Puts the focus where it belongs once that is there. */
  #refocus: (() => void) | null = null

  constructor(host: FoldHost, ground: () => FoldGround, acts: { enter: () => void; leave: () => void }) {
    this.#host = host
    this.#ground = ground
    this.#acts = acts
    host.addController(this)
  }

  /** Whether the question can be folded at present. */
  get hasLine(): boolean {
    return this.#hasLine
  }

  get isFolded(): boolean {
    return this.#isFolded
  }

  hostUpdate(): void {
    const { paths, isCompact, isTyping } = this.#ground()
    const ends = [paths?.query.from ?? null, paths?.query.to ?? null] as const
    const isAsked = !ends.includes(null)
    if (!isCompact || (isAsked && isAnother(ends, this.#ends))) this.#isChanging = false
    this.#ends = ends
    const hasLine = isCompact && isAsked && (paths?.answer !== null || paths.isSearching)
    const isFolded = hasLine && !this.#isChanging && !isTyping && paths?.picking === null
    const held = this.#host.shadowRoot?.activeElement ?? null
    if (isFolded && !this.#isFolded && held?.closest('.question')) this.#refocus ??= this.#toLine
    if (!hasLine && this.#hasLine && held?.matches('.question-line')) this.#refocus = () => this.#host.focus()
    this.#hasLine = hasLine
    this.#isFolded = isFolded
  }

  hostUpdated(): void {
    const refocus = this.#refocus
    this.#refocus = null
    if (refocus !== null) void this.#host.updateComplete.then(refocus)
  }

  readonly toggle = (): void => {
    this.#isChanging = this.#isFolded
    this.#refocus = this.#isFolded ? this.#acts.enter : this.#toLine
    if (!this.#isFolded) this.#acts.leave()
    this.#host.requestUpdate()
  }

  readonly #toLine = (): void => this.#host.shadowRoot?.querySelector<HTMLElement>('.question-line')?.focus()
}

/** Who turns a question round is still at it. */
function isAnother(ends: readonly (string | null)[], before: readonly (string | null)[]): boolean {
  const isSame = ends[0] === before[0] && ends[1] === before[1]
  return !isSame && !(ends[0] === before[1] && ends[1] === before[0])
}
