import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { localPoint, type GraphView, type Point } from '../../view/index.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly view: GraphView | null
  readonly viewParts: { readonly nodes: HTMLElement } | null
}

/** How far a finger may tremble and still tap, CSS pixels. */
export const TREMBLE_PX = 10

/** Whose the present gesture is, from the first finger on the picture to the last. */
type Gesture =
  /** One finger that has not moved. */
  | 'tap'
  /** One finger that has: the page scrolls. */
  | 'page'
  /** One finger that moves the picture or a node. */
  | 'picture'
  | 'pinch'
  /** Fingers that are still there after a pinch. */
  | 'over'

/**
 * Decides which fingers reach the picture: one scrolls the page, two move and zoom the picture. Once the graph has the
 * focus, one moves the picture too. A tap selects in any case.
 */
export class TouchController implements ReactiveController {
  readonly #host: Host
  readonly #onBlocked: () => void
  /** Whether one finger moves the picture even without the focus. */
  isFree = false
  #ending: AbortController | null = null
  #gesture: Gesture | null = null
  #hasMoved = false
  #fingers: readonly Point[] = []

  /** @param onBlocked called once a gesture that was left to the page */
  constructor(host: Host, onBlocked: () => void) {
    this.#host = host
    this.#onBlocked = onBlocked
    host.addController(this)
  }

  hostConnected(): void {
    this.#ending = new AbortController()
    const options = { capture: true, signal: this.#ending.signal }
    this.#host.addEventListener('touchstart', this.#onStart, { ...options, passive: true })
    this.#host.addEventListener('touchmove', this.#onMove, { ...options, passive: false })
    this.#host.addEventListener('touchend', this.#onEnd, { ...options, passive: false })
    this.#host.addEventListener('touchcancel', this.#onEnd, { ...options, passive: true })
  }

  hostDisconnected(): void {
    this.#ending?.abort()
    this.#ending = null
    this.#gesture = null
  }

  readonly #onStart = (event: TouchEvent): void => {
    const [layer] = event.composedPath().filter((each) => each instanceof Element && each.matches('.nodes'))
    if (layer === undefined) return
    const fingers = this.#pointsOf(event)
    if (fingers.length === 1) {
      this.#gesture = this.isFree || this.#host.matches(':focus-within') ? 'picture' : 'tap'
      this.#hasMoved = false
    } else if (this.#gesture === 'picture' && this.#hasMoved) return
    else {
      // Cytoscape waits for a menu where two fingers are close together, and moves nothing.
      if (this.#gesture === 'picture') letGo(layer)
      this.#gesture = fingers.length === 2 ? 'pinch' : 'over'
    }
    this.#fingers = fingers
    if (this.#gesture !== 'picture') event.stopPropagation()
  }

  readonly #onMove = (event: TouchEvent): void => {
    if (this.#gesture === null) return
    const [before] = this.#fingers
    const fingers = this.#pointsOf(event)
    const [now] = fingers
    if (before !== undefined && now !== undefined && apart(before, now) > TREMBLE_PX) this.#hasMoved = true
    if (this.#gesture === 'picture') return
    event.stopPropagation()
    if (this.#gesture === 'tap' && this.#hasMoved) {
      this.#gesture = 'page'
      this.#onBlocked()
    }
    if (this.#gesture !== 'pinch' || fingers.length !== 2 || !event.cancelable) return
    event.preventDefault()
    this.#pinch(this.#fingers, fingers)
    this.#fingers = fingers
  }

  readonly #onEnd = (event: TouchEvent): void => {
    const gesture = this.#gesture
    const isOver = event.targetTouches.length === 0
    if (gesture === null || gesture === 'picture') {
      if (isOver) this.#gesture = null
      return
    }
    event.stopPropagation()
    this.#gesture = isOver ? null : 'over'
    const [at] = this.#fingers
    // What rested long enough for a menu is no tap.
    if (gesture !== 'tap' || event.type !== 'touchend' || event.defaultPrevented || at === undefined) return
    // No mouse is to be heard of after this.
    if (event.cancelable) event.preventDefault()
    this.#host.view?.tap(at)
  }

  #pinch([a, b]: readonly Point[], [c, d]: readonly Point[]): void {
    if (a === undefined || b === undefined || c === undefined || d === undefined) return
    const before = between(a, b)
    const now = between(c, d)
    const factor = apart(c, d) / Math.max(1, apart(a, b))
    this.#host.view?.pinch(before, factor, now.x - before.x, now.y - before.y)
  }

  /** The fingers on the picture, CSS pixels from its top left. */
  #pointsOf({ targetTouches }: TouchEvent): Point[] {
    const layer = this.#host.viewParts?.nodes ?? this.#host
    return Array.from(targetTouches, (touch) => localPoint(layer, touch))
  }
}

/** As when a browser takes a gesture over: Cytoscape, which listens at its container, lets go of it. */
export function letGo(container: EventTarget): void {
  container.dispatchEvent(typeof TouchEvent === 'undefined' ? new Event('touchcancel') : new TouchEvent('touchcancel'))
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
