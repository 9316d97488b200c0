import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** `modifier`: with Ctrl or ⌘, or while the graph has focus; so that a page around it scrolls as ever. */
export type WheelZoom = 'always' | 'modifier' | 'never'

/** Decides which turns of the wheel reach the picture; the others scroll the page. */
export class WheelController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #onBlocked: () => void
  mode: WheelZoom = 'modifier'

  constructor(host: ReactiveControllerHost & HTMLElement, onBlocked: () => void) {
    this.#host = host
    this.#onBlocked = onBlocked
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('wheel', this.#onWheel, { capture: true, passive: true })
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('wheel', this.#onWheel, { capture: true })
  }

  readonly #onWheel = (event: WheelEvent): void => {
    const isFocused = this.#host.matches(':focus-within')
    const isAllowed =
      this.mode === 'always' || (this.mode === 'modifier' && (event.ctrlKey || event.metaKey || isFocused))
    if (isAllowed) return
    // Cytoscape would zoom and keep the page from scrolling.
    event.stopPropagation()
    if (this.mode === 'modifier') this.#onBlocked()
  }
}
