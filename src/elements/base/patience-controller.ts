import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What nobody waits for, ms. */
const SHORT_MS = 150

/** Tells when something has taken so long that a reader should hear of it. */
export class PatienceController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #isWaiting: () => boolean
  readonly #onLong: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #isLong = false

  /** @param onLong called once each time it takes long */
  constructor(host: ReactiveControllerHost, isWaiting: () => boolean, onLong: () => void) {
    this.#host = host
    this.#isWaiting = isWaiting
    this.#onLong = onLong
    host.addController(this)
  }

  /** Whether it is going on, and takes long. */
  get isLong(): boolean {
    return this.#isLong
  }

  hostUpdate(): void {
    if (!this.#isWaiting()) this.#stop()
    else this.#timer ??= setTimeout(this.#tell, SHORT_MS)
  }

  hostDisconnected(): void {
    this.#stop()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isLong = false
  }

  readonly #tell = (): void => {
    this.#isLong = true
    this.#onLong()
    this.#host.requestUpdate()
  }
}
