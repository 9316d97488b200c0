import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Tries again when the connection is back, as long as that is wanted and its host is on the page. */
export class OnlineController implements ReactiveController {
  readonly #tryAgain: () => void
  #isConnected = false
  #isWanted = false

  constructor(host: ReactiveControllerHost, tryAgain: () => void) {
    this.#tryAgain = tryAgain
    host.addController(this)
  }

  set isWanted(isWanted: boolean) {
    this.#isWanted = isWanted
    this.#listen()
  }

  hostConnected(): void {
    this.#isConnected = true
    this.#listen()
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#listen()
  }

  #listen(): void {
    if (this.#isWanted && this.#isConnected) window.addEventListener('online', this.#tryAgain)
    else globalThis.removeEventListener?.('online', this.#tryAgain)
  }
}
