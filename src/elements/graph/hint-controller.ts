import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'

const SHOWN_MS = 1600

/** Says for a moment how to move the picture, to whoever has tried and moved the page instead. Seen, never spoken. */
export class HintController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #words: 'wheelHint' | 'touchHint' = 'wheelHint'
  #isVisible = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#isVisible = false
  }

  show(words: 'wheelHint' | 'touchHint'): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#set(words, false), SHOWN_MS)
    this.#set(words, true)
  }

  template(messages: Messages): TemplateResult {
    return html`<p class="hint ${this.#isVisible ? 'visible' : ''}" aria-hidden="true">${messages[this.#words]}</p>`
  }

  #set(words: 'wheelHint' | 'touchHint', isVisible: boolean): void {
    if (words === this.#words && isVisible === this.#isVisible) return
    this.#words = words
    this.#isVisible = isVisible
    this.#host.requestUpdate()
  }
}
