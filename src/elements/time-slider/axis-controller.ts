import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { sameWindow, type Window } from '../../time/index.js'
import { openingView, panned, within, zoomed } from '../base/axis.js'

const PAN_MS = 220
const REDUCED_MOTION = '(prefers-reduced-motion: reduce)'
/** Where an end of the window comes to stand that had left the view, as a part of the width. */
const COMFORT = 0.25

/** Which part of time the axis shows. It follows the window, and the reader's zoom and pan. */
export class AxisController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #view: Window | null = null
  /** Where a glide is going. */
  #goal: Window | null = null
  #limits: Window | null = null
  #frame = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** What is shown; `null` while there is nothing to show. */
  get view(): Window | null {
    return this.#view
  }

  get limits(): Window | null {
    return this.#limits
  }

  hostDisconnected(): void {
    this.#arrive()
  }

  close(): void {
    this.#halt()
    this.#view = null
    this.#limits = null
  }

  /** Begins anew, with room around the window. */
  open(window: Window, limits: Window): void {
    this.#halt()
    this.setLimits(limits)
    this.#view = openingView(window, this.#limits!)
  }

  setLimits(limits: Window): void {
    if (this.#limits !== null && sameWindow(this.#limits, limits)) return
    this.#limits = limits
    if (this.#view !== null) this.#view = within(this.#view, limits)
    if (this.#goal !== null) this.#goal = within(this.#goal, limits)
  }

  zoom(factor: number, at: number): void {
    const view = this.#goal ?? this.#view
    if (view !== null && this.#limits !== null) this.show(zoomed(view, factor, at, this.#limits))
  }

  pan(byMs: number): void {
    const view = this.#goal ?? this.#view
    if (view !== null && this.#limits !== null) this.show(panned(view, byMs, this.#limits))
  }

  showAll(): void {
    if (this.#limits !== null) this.glide(this.#limits)
  }

  show(view: Window): void {
    this.#halt()
    if (this.#view !== null && sameWindow(this.#view, view)) return
    this.#view = view
    this.#host.requestUpdate()
  }

  /** Moves there within a quarter of a second, or at once where the reader wants no motion. */
  glide(goal: Window): void {
    this.#halt()
    const start = this.#view
    if (start === null || matchMedia(REDUCED_MOTION).matches) {
      this.show(goal)
      return
    }
    this.#goal = goal
    let beganMs: number | null = null
    const frame = (nowMs: number) => {
      beganMs ??= nowMs
      const t = Math.min(1, (nowMs - beganMs) / PAN_MS)
      const eased = 1 - (1 - t) ** 3
      this.#view =
        t === 1
          ? goal
          : { from: start.from + (goal.from - start.from) * eased, to: start.to + (goal.to - start.to) * eased }
      this.#host.requestUpdate()
      if (t < 1) this.#frame = requestAnimationFrame(frame)
      else this.#goal = null
    }
    this.#frame = requestAnimationFrame(frame)
  }

  /**
   * Brings into view what has moved: of the window, the ends that are not where they were. A window that the
   * view cannot hold, or in which it would be a hairline, gets a view of its own.
   */
  follow(window: Window, before: Window, endOnly: boolean): void {
    const view = this.#goal ?? this.#view
    const limits = this.#limits
    if (view === null || limits === null) return
    const length = view.to - view.from
    const wanted = window.to - window.from
    const hasMovedFrom = window.from !== before.from && !endOnly
    const hasMovedTo = window.to !== before.to
    if (hasMovedFrom && hasMovedTo) {
      if (wanted > length) {
        this.glide(within({ from: window.from - wanted / 4, to: window.to + wanted / 4 }, limits))
        return
      }
      const isNewSize = Math.abs(wanted - (before.to - before.from)) > wanted * 0.2
      if (isNewSize && wanted < length / 200) {
        this.glide(openingView(window, limits))
        return
      }
    }
    const low = hasMovedFrom ? window.from : window.to
    const high = hasMovedTo ? window.to : window.from
    if (low >= view.from && high <= view.to) return
    const margin = Math.min(length * COMFORT, Math.max(0, (length - (high - low)) / 2))
    const from = low < view.from && high - low <= length ? high + margin - length : low - margin
    this.glide(within({ from, to: from + length }, limits))
  }

  #halt(): void {
    cancelAnimationFrame(this.#frame)
    this.#goal = null
  }

  #arrive(): void {
    if (this.#goal !== null) this.#view = this.#goal
    this.#halt()
  }
}
