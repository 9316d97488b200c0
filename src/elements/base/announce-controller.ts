import type { ReactiveController, ReactiveControllerHost } from 'lit'

const STILL_MS = 700

/** One message after the window has come to rest; never one per step. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #wording: () => string
  #timer: ReturnType<typeof setTimeout> | undefined
  #text = ''

  /** @param wording what to say, asked for when it is said */
  constructor(host: ReactiveControllerHost, wording: () => string) {
    this.#host = host
    this.#wording = wording
    host.addController(this)
  }

  /** The content of the live region. */
  get text(): string {
    return this.#text
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** The window has changed. */
  touch(): void {
    clearTimeout(this.#timer)
    // The same words once more are only heard where others, or none, stood before them.
    if (this.#text !== '') this.#host.requestUpdate()
    this.#text = ''
    this.#timer = setTimeout(() => {
      this.#text = this.#wording()
      this.#host.requestUpdate()
    }, STILL_MS)
  }
}
