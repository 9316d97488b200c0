import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { localPoint } from '../../view/index.js'

/** Where a pointer is, in CSS pixels from the left end of the axis. */
export interface Point {
  readonly x: number
  /** Held down: no snapping. */
  readonly alt: boolean
}

/** What a surface does with pointers; `part` is the `data-part` that was hit. */
export interface Surface {
  /** Where the axis begins within the element, in CSS pixels. */
  readonly inset: number
  readonly start: (point: Point, part: string) => void
  /** At most once a frame; `true` asks for another call though the pointer rests, as beyond an end. */
  readonly move: (point: Point) => boolean
  readonly end: (point: Point, hasMoved: boolean) => void
  readonly cancel: () => void
  /** Two fingers: a factor since the last call, around `x`, which moved by `dx`. */
  readonly pinch?: (factor: number, x: number, dx: number) => void
}

const CLICK_PX = 4

/**
 * One pointer drags, a second one turns the drag into a pinch. Pointers are captured, so that a drag goes on
 * outside the element; moves are handed on once per animation frame. To be given to an element as the
 * listener of its pointer events.
 */
export class DragController implements ReactiveController, EventListenerObject {
  readonly #surface: Surface
  readonly #pointers = new Map<number, number>()
  #startX = 0
  #hasMoved = false
  #isDragging = false
  #point: Point = { x: 0, alt: false }
  #isPending = false
  #frame = 0

  constructor(host: ReactiveControllerHost, surface: Surface) {
    this.#surface = surface
    host.addController(this)
  }

  get isDragging(): boolean {
    return this.#isDragging
  }

  hostDisconnected(): void {
    this.cancel()
  }

  /** Ends the drag as if it had not been. */
  cancel(): void {
    this.#pointers.clear()
    cancelAnimationFrame(this.#frame)
    this.#isPending = false
    if (!this.#isDragging) return
    this.#isDragging = false
    this.#surface.cancel()
  }

  handleEvent(event: Event): void {
    const pointer = event as PointerEvent
    switch (event.type) {
      case 'pointerdown':
        this.#down(pointer)
        break
      case 'pointermove':
        this.#move(pointer)
        break
      case 'pointerup':
        this.#up(pointer)
        break
      default:
        if (this.#pointers.has(pointer.pointerId)) this.cancel()
    }
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || this.#pointers.size >= 2) return
    const surface = event.currentTarget as Element
    const point = this.#pointOf(event)
    this.#pointers.set(event.pointerId, point.x)
    try {
      surface.setPointerCapture(event.pointerId)
    } catch {
      // The pointer has gone in the meantime.
    }
    if (this.#pointers.size === 2) {
      if (this.#isDragging) this.#surface.cancel()
      this.#isDragging = false
      return
    }
    this.#startX = point.x
    this.#hasMoved = false
    this.#isDragging = true
    const part = (event.target as Element).closest<HTMLElement | SVGElement>('[data-part]')?.dataset['part'] ?? 'axis'
    this.#surface.start(point, part)
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId)
    if (before === undefined) return
    const point = this.#pointOf(event)
    if (this.#pointers.size === 2) {
      this.#pinch(event.pointerId, before, point.x)
      return
    }
    this.#pointers.set(event.pointerId, point.x)
    if (!this.#isDragging) return
    this.#point = point
    this.#hasMoved ||= Math.abs(point.x - this.#startX) > CLICK_PX
    if (this.#hasMoved) this.#schedule()
  }

  #pinch(pointer: number, before: number, after: number): void {
    const other = [...this.#pointers].find(([id]) => id !== pointer)?.[1] ?? before
    this.#pointers.set(pointer, after)
    const least = 8
    const factor = Math.max(least, Math.abs(after - other)) / Math.max(least, Math.abs(before - other))
    this.#surface.pinch?.(factor, (after + other) / 2, (after - before) / 2)
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || !this.#isDragging) return
    cancelAnimationFrame(this.#frame)
    this.#point = this.#pointOf(event)
    if (this.#hasMoved) this.#surface.move(this.#point)
    this.#isPending = false
    this.#isDragging = false
    this.#surface.end(this.#point, this.#hasMoved)
  }

  #schedule(): void {
    if (this.#isPending) return
    this.#isPending = true
    this.#frame = requestAnimationFrame(() => {
      this.#isPending = false
      if (this.#isDragging && this.#surface.move(this.#point)) this.#schedule()
    })
  }

  #pointOf(event: PointerEvent): Point {
    return { x: localPoint(event.currentTarget as Element, event).x - this.#surface.inset, alt: event.altKey }
  }
}
