import type { Window } from '../../time/index.js'
import { SHORTEST_VIEW_MS, toMoment, within, type Axis } from '../base/axis.js'
import type { SliderContext } from './context.js'
import type { Point, Surface } from './drag-controller.js'
import { INSET } from './plot.js'

const PAN_PARTS = 8
const ZOOM = 2

/** Pointers and keys on the overview: they move and resize what the axis shows, never the window. */
export class OverviewInput implements Surface {
  readonly inset = INSET
  readonly #slider: SliderContext
  #grab: { readonly part: string; readonly at: number; readonly view: Window; readonly before: Window } | null = null

  constructor(slider: SliderContext) {
    this.#slider = slider
  }

  start({ x }: Point, part: string): void {
    const axis = this.#axis
    const { time } = this.#slider
    if (axis === null || time.view === null || time.limits === null) return
    const at = toMoment(axis, x)
    const before = time.view
    if (part === 'axis') time.show(centred(before, at, time.limits))
    this.#grab = { part: part === 'axis' ? 'view' : part, at, view: time.view, before }
  }

  move({ x }: Point): boolean {
    const axis = this.#axis
    const { time } = this.#slider
    if (axis === null || this.#grab === null || time.limits === null) return false
    const { part, at, view } = this.#grab
    const by = toMoment(axis, x) - at
    if (part === 'view-from') {
      const from = Math.min(view.from + by, view.to - SHORTEST_VIEW_MS)
      time.show({ from: Math.max(from, time.limits.from), to: view.to })
    } else if (part === 'view-to') {
      const to = Math.max(view.to + by, view.from + SHORTEST_VIEW_MS)
      time.show({ from: view.from, to: Math.min(to, time.limits.to) })
    } else {
      time.show(within({ from: view.from + by, to: view.to + by }, time.limits))
    }
    return false
  }

  end(): void {
    this.#grab = null
  }

  cancel(): void {
    if (this.#grab !== null && this.#slider.time.view !== null) this.#slider.time.show(this.#grab.before)
    this.#grab = null
  }

  /** Arrows pan, plus and minus zoom around the middle. */
  keyDown(event: KeyboardEvent): void {
    const { view, limits } = this.#slider.time
    if (view === null || limits === null || event.altKey || event.metaKey || event.ctrlKey) return
    const length = view.to - view.from
    const step = event.shiftKey ? length : length / PAN_PARTS
    const pans: Readonly<Record<string, number>> = {
      ArrowRight: step,
      ArrowUp: step,
      ArrowLeft: -step,
      ArrowDown: -step,
      PageUp: length,
      PageDown: -length,
      Home: limits.from - view.from,
      End: limits.to - view.to,
    }
    const by = pans[event.key]
    if (by !== undefined) this.#slider.time.pan(by)
    else if (event.key === '+' || event.key === '-') {
      this.#slider.time.zoom(event.key === '+' ? ZOOM : 1 / ZOOM, (view.from + view.to) / 2)
    } else return
    event.preventDefault()
  }

  get #axis(): Axis | null {
    const { axis, time } = this.#slider
    return axis === null || time.limits === null ? null : { ...time.limits, width: axis.width }
  }
}

function centred({ from, to }: Window, at: number, limits: Window): Window {
  const half = (to - from) / 2
  return within({ from: at - half, to: at + half }, limits)
}
