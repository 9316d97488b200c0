import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * How much room an explorer has. `wide`: legend and details stand beside the graph. `medium`: they lie over its
 * sides. `narrow`: the details are a sheet over its lower part.
 */
export type Room = 'wide' | 'medium' | 'narrow'

const WIDE_PX = 1080
const MEDIUM_PX = 640

/** Follows the size of its host, CSS pixels, and asks for an update when it changes. */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #observer: ResizeObserver | undefined
  #room: Room = 'wide'
  #width = 0
  #height = 0

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  get room(): Room {
    return this.#room
  }

  /** Another text for another size. */
  get text(): string {
    return `${this.#width}x${this.#height}`
  }

  hostConnected(): void {
    const { width, height } = this.#host.getBoundingClientRect()
    this.#take(width, height)
    // It answers before the next picture, so that nothing is seen in the wrong room.
    this.#observer = new ResizeObserver((entries) => {
      const { width: wide = 0, height: high = 0 } = entries.at(-1)?.contentRect ?? {}
      this.#take(wide, high)
    })
    this.#observer.observe(this.#host)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }

  #take(width: number, height: number): void {
    if (width === 0 || (width === this.#width && height === this.#height)) return
    this.#width = width
    this.#height = height
    this.#room = width >= WIDE_PX ? 'wide' : width >= MEDIUM_PX ? 'medium' : 'narrow'
    this.#host.requestUpdate()
  }
}
