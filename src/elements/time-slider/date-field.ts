import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import type { Messages } from '../../locales/index.js'
import type { Window } from '../../time/index.js'
import { readDates, type ReadDates } from './date-text.js'

/** Longer than two EDTF dates ever are. */
const MAX_LENGTH = 140

type Refused = Extract<ReadDates, { ok: false }>

/** What the field needs of the slider. */
export interface DateFieldOwner {
  /** The window as one would type it. */
  readonly editText: () => string
  readonly apply: (window: Window, isRange: boolean) => void
}

/**
 * The dates: in words at rest, as text to type while it has the focus. Enter and leaving the field apply,
 * Escape gives back; what cannot be read stays, with the reason.
 */
export class DateField {
  readonly #host: ReactiveControllerHost
  readonly #owner: DateFieldOwner
  /** The text being edited; `null` while the field shows words. */
  #draft: string | null = null
  /** What the field held when the reader took it. */
  #given = ''
  #refused: Refused | null = null
  /** While it has the focus. */
  #input: HTMLInputElement | null = null

  constructor(host: ReactiveControllerHost, owner: DateFieldOwner) {
    this.#host = host
    this.#owner = owner
  }

  /** The window has changed by other means; a text that nobody has touched follows. */
  sync(): void {
    if (this.#draft === null || this.#draft !== this.#given) return
    this.#take(this.#owner.editText())
    // What is typed next takes the place of the new text, as it would have of the old.
    void this.#host.updateComplete.then(() => this.#input?.select())
  }

  render(words: string, messages: Messages, isDisabled: boolean): TemplateResult {
    const { dateHint, dates } = messages
    const isRefused = this.#refused !== null
    return html`
      <span class="dates">
        <input
          part="dates"
          class="date-input"
          type="text"
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength=${MAX_LENGTH}
          aria-label=${dates}
          aria-describedby=${isRefused ? 'date-error' : 'date-hint'}
          aria-invalid=${isRefused ? 'true' : 'false'}
          title=${dateHint}
          ?disabled=${isDisabled}
          .value=${live(this.#draft ?? words)}
          @focus=${this.#onFocus}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @blur=${this.#onBlur}
        />
        <span id="date-hint" class="visually-hidden">${dateHint}</span>
      </span>
    `
  }

  /** Why the text was refused; to stand near the field, which refers to it. */
  renderError(messages: Messages): TemplateResult | typeof nothing {
    const why = this.#why(messages)
    return why === '' ? nothing : html`<p id="date-error" class="date-error" role="alert">${why}</p>`
  }

  #why({ backwards, badDate }: Messages): string {
    const refused = this.#refused
    if (refused === null) return ''
    return refused.reason === 'backwards' ? backwards : badDate(refused.text)
  }

  readonly #onFocus = (event: FocusEvent) => {
    const input = event.target as HTMLInputElement
    this.#input = input
    if (this.#refused !== null) return
    this.#take(this.#owner.editText())
    input.value = this.#given
    input.select()
  }

  readonly #onInput = (event: InputEvent) => {
    this.#draft = (event.target as HTMLInputElement).value
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter') {
      if (this.#apply()) this.#take(this.#owner.editText())
    } else if (event.key === 'Escape' && (this.#draft !== this.#given || this.#refused !== null)) {
      // Given back here, it should not close a panel around the slider too.
      event.stopPropagation()
      this.#refused = null
      this.#take(this.#owner.editText())
    }
  }

  readonly #onBlur = () => {
    this.#input = null
    if (this.#draft !== this.#given && !this.#apply()) return
    this.#draft = null
    this.#refused = null
    this.#host.requestUpdate()
  }

  #take(text: string): void {
    this.#draft = text
    this.#given = text
    this.#host.requestUpdate()
  }

  /** True unless the text was refused. Nothing typed is no wish. */
  #apply(): boolean {
    const draft = this.#draft ?? ''
    const read = draft.trim() === '' ? null : readDates(draft)
    this.#refused = read === null || read.ok ? null : read
    this.#host.requestUpdate()
    if (read?.ok === true) this.#owner.apply(read.window, read.isRange)
    return this.#refused === null
  }
}
