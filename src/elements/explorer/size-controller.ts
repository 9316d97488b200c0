import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * How much room an explorer has. `wide`: legend and details stand beside the graph. `medium`: they lie over its
 * sides. `narrow`: the details are a sheet over its lower part.
 */
export type Room = 'wide' | 'medium' | 'narrow'

const WIDE_PX = 1080
const MEDIUM_PX = 640

/** Follows the size of its host and of the room for the graph, and asks for an update when one changes. */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #observer: ResizeObserver | undefined
  #room: Room = 'wide'
  #width = 0
  #height = 0
  #body: Element | null = null
  #bodyHeight = 0
  #changes = 0

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  get room(): Room {
    return this.#room
  }

  /** Of the host, CSS pixels. */
  get width(): number {
    return this.#width
  }

  /** Of what holds the graph, CSS pixels; 0 until it is known. */
  get bodyHeight(): number {
    return this.#bodyHeight
  }

  /** Another number after each change of a size. */
  get changes(): number {
    return this.#changes
  }

  /** What holds the graph: it changes too when the slider below takes more room or less. */
  observe(body: Element | null): void {
    if (body === this.#body || body === null) return
    this.#body = body
    this.#observer?.observe(body)
  }

  hostConnected(): void {
    const { width, height } = this.#host.getBoundingClientRect()
    this.#take(width, height)
    // It answers before the next picture, so that nothing is seen in the wrong room.
    this.#observer = new ResizeObserver((entries) => {
      const own = entries.findLast(({ target }) => target === this.#host)
      if (own !== undefined) this.#take(own.contentRect.width, own.contentRect.height)
      const body = entries.findLast(({ target }) => target === this.#body)
      if (body !== undefined) this.#bodyHeight = body.contentRect.height
      this.#changes++
      this.#host.requestUpdate()
    })
    this.#observer.observe(this.#host)
    if (this.#body !== null) this.#observer.observe(this.#body)
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
  }
}
