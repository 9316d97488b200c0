import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How long a finger or a pen rests for "only this". */
const LONG_MS = 500
/** The platform's click after a long press comes with the finger's leaving. */
const CLICK_MS = 400
const MOVED_PX = 10

/** Tells a long press by touch or pen from a tap, and keeps the tap from counting too. */
export class PressController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined
  #isDown = false
  #hasActed = false
  /** `timeStamp` of the event that ended a long press. */
  #ended = -Infinity
  #from = { x: 0, y: 0 }

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#stop()
  }

  /** A pointer has come down; `act` runs if it is a finger or a pen that rests. */
  start(event: PointerEvent, act: () => void): void {
    this.#stop()
    this.#ended = -Infinity
    if (event.pointerType === 'mouse' || !event.isPrimary) return
    this.#isDown = true
    this.#from = { x: event.clientX, y: event.clientY }
    this.#timer = setTimeout(() => {
      this.#hasActed = true
      act()
    }, LONG_MS)
  }

  /** Whether a click is the end of a long press, and not one of its own. */
  isSpent(event: MouseEvent): boolean {
    return event.timeStamp - this.#ended < CLICK_MS
  }

  readonly onMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > MOVED_PX) clearTimeout(this.#timer)
  }

  readonly onEnd = ({ timeStamp }: PointerEvent): void => {
    if (this.#hasActed) this.#ended = timeStamp
    this.#stop()
  }

  /** A resting finger asks for no menu. */
  readonly onContextMenu = (event: MouseEvent): void => {
    if (this.#isDown) event.preventDefault()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#isDown = false
    this.#hasActed = false
  }
}
