import type { Point } from './geometry.js'
import { localPoint, type Client } from './local-point.js'
import { MOUSE_REACH, TOUCH_REACH, type Reach } from './picking.js'
import { sameTarget, type Mark, type Target } from './targets.js'

export interface PointerParts {
  readonly container: HTMLElement
  /** What lies under a point of the container, CSS pixels from its top left. */
  readonly targetAt: (point: Point, reach: Reach) => Target | null
  readonly onHover: (target: Target | null) => void
}

/** Knows what kind of pointer is used, and what lies under a mouse. */
export class Pointer {
  readonly #parts: PointerParts
  readonly #ending = new AbortController()
  #isTouch = false
  /** Where the mouse rests in the container, page coordinates. */
  #at: Client | null = null
  #hovered: Mark = null

  constructor(parts: PointerParts) {
    this.#parts = parts
    const { container } = parts
    const options = { signal: this.#ending.signal, passive: true }
    container.addEventListener('pointerdown', this.#onDown, { ...options, capture: true })
    container.addEventListener('pointermove', this.#onMove, options)
    container.addEventListener('pointerleave', this.leave, options)
    container.addEventListener('pointercancel', this.leave, options)
  }

  /** How close the pointer that was pressed last must come. */
  get reach(): Reach {
    return this.#isTouch ? TOUCH_REACH : MOUSE_REACH
  }

  /** What is drawn has moved under a resting mouse: what has gone is let go of, and nothing new is taken up. */
  look(): void {
    if (this.#hovered !== null && !sameTarget(this.#under(), this.#hovered)) this.#tell(null)
  }

  #under(): Target | null {
    if (this.#at === null) return null
    return this.#parts.targetAt(localPoint(this.#parts.container, this.#at), MOUSE_REACH)
  }

  readonly leave = (): void => {
    this.#at = null
    this.#tell(null)
  }

  destroy(): void {
    this.#ending.abort()
  }

  readonly #onDown = ({ pointerType }: PointerEvent): void => {
    this.#isTouch = pointerType === 'touch' || pointerType === 'pen'
  }

  readonly #onMove = ({ pointerType, buttons, clientX, clientY }: PointerEvent): void => {
    // A finger points at nothing until it taps; a pressed mouse is moving something.
    if (pointerType !== 'mouse' || buttons !== 0) return
    // A browser tells of a move too when the page has moved under the mouse.
    if (this.#at?.clientX === clientX && this.#at.clientY === clientY) return
    this.#at = { clientX, clientY }
    this.#tell(this.#under())
  }

  #tell(target: Target | null): void {
    if (sameTarget(target, this.#hovered)) return
    this.#hovered = target
    this.#parts.onHover(target)
  }
}
