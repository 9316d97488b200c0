import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
}

/** The width of a part of the host, in whole CSS pixels; 0 until it is laid out. */
export class WidthController implements ReactiveController {
  readonly #host: Host
  readonly #selector: string
  #observer: ResizeObserver | undefined
  #observed: Element | null = null
  #width = 0

  constructor(host: Host, selector: string) {
    this.#host = host
    this.#selector = selector
    host.addController(this)
  }

  get width(): number {
    return this.#width
  }

  hostConnected(): void {
    if (this.#observed !== null) this.#observe(this.#observed)
  }

  hostUpdated(): void {
    if (this.#observed !== null) return
    this.#observed = this.#host.renderRoot.querySelector(this.#selector)
    if (this.#observed?.isConnected === true) this.#observe(this.#observed)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }

  #observe(element: Element): void {
    this.#observer = new ResizeObserver((entries) => this.#take(entries.at(-1)?.contentRect.width ?? 0))
    // It answers before the next picture, so that nothing is seen without its width.
    this.#observer.observe(element)
  }

  #take(width: number): void {
    const whole = Math.floor(width)
    if (whole === this.#width) return
    this.#width = whole
    this.#host.requestUpdate()
  }
}
