import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Host extends ReactiveControllerHost {
  performUpdate(): unknown
}

/** Knows whether the page is on its way to paper: then everything is open, and the sources are listed. */
export class PrintController implements ReactiveController {
  readonly #host: Host
  isPrinting = false

  constructor(host: ReactiveControllerHost) {
    // Protected in Lit, and the only way to be done before the browser takes its picture of the page.
    this.#host = host as Host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint)
    window.addEventListener('afterprint', this.#onPrint)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint)
    window.removeEventListener('afterprint', this.#onPrint)
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint'
    this.#host.requestUpdate()
    this.#host.performUpdate()
  }
}
