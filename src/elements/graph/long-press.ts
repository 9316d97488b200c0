import type { Client, Point } from '../../view/index.js'
import { letGo, TREMBLE_PX } from './touch-controller.js'

/** How long a finger rests, ms. */
const HOLD_MS = 500

/** Tells of a finger that rests on a picture, and takes its gesture from whoever else follows it. */
export class LongPress {
  readonly #host: HTMLElement
  readonly #onHold: (place: Client) => boolean
  #ending: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #start: Point | null = null
  #isTaken = false
  #picture: Element | null = null

  /** @param onHold where the finger rests in the window; returns whether that was of use */
  constructor(host: HTMLElement, onHold: (place: Client) => boolean) {
    this.#host = host
    this.#onHold = onHold
  }

  listen(): void {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    const options = { capture: true, passive: true, signal }
    this.#host.addEventListener('pointerdown', this.#onDown, options)
    this.#host.addEventListener('pointermove', this.#onMove, options)
    this.#host.addEventListener('pointerup', this.#forget, options)
    this.#host.addEventListener('pointercancel', this.#forget, options)
    this.#host.addEventListener('touchend', this.#onEnd, { capture: true, passive: false, signal })
  }

  stop(): void {
    this.#forget()
    this.#ending?.abort()
    this.#ending = null
  }

  /** The gesture is this one: the finger that lifts taps nothing any more. */
  take(): void {
    this.#forget()
    this.#isTaken = true
    if (this.#picture !== null) letGo(this.#picture)
  }

  readonly #onDown = (event: PointerEvent): void => {
    this.#forget()
    this.#isTaken = false
    const isPicture = (each: EventTarget) => each instanceof Element && each.matches('.nodes')
    this.#picture = (event.composedPath().find(isPicture) as Element | undefined) ?? null
    if (event.pointerType !== 'touch' || !event.isPrimary || this.#picture === null) return
    const { clientX, clientY } = event
    this.#start = { x: clientX, y: clientY }
    this.#timer = setTimeout(() => {
      if (this.#onHold({ clientX, clientY })) this.take()
    }, HOLD_MS)
  }

  readonly #onMove = ({ clientX, clientY }: PointerEvent): void => {
    const start = this.#start
    if (start !== null && Math.hypot(clientX - start.x, clientY - start.y) > TREMBLE_PX) this.#forget()
  }

  /** No mouse is to be heard of after this. */
  readonly #onEnd = (event: TouchEvent): void => {
    if (this.#isTaken && event.cancelable) event.preventDefault()
    if (event.touches.length === 0) this.#isTaken = false
  }

  readonly #forget = (): void => {
    clearTimeout(this.#timer)
    this.#start = null
  }
}
