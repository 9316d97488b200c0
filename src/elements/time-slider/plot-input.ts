import type { Window } from '../../time/index.js'
import { localPoint } from '../../view/index.js'
import { toMoment } from '../base/axis.js'
import type { SliderContext } from './context.js'
import type { Point, Surface } from './drag-controller.js'
import { clicked, dragged, keyMove, movedByKey, partNamed, type Grab, type Part } from './moves.js'
import { INSET } from './plot.js'

const WHEEL_ZOOM = 1.0015
/** A trackpad's pinch comes as a wheel with Ctrl and small steps. */
const PINCH_STEPS = { below: 20, times: 6 } as const
const LINE_PX = 16
/** How fast the axis goes on while a drag is held beyond its end: parts of the distance, per frame. */
const EDGE_PAN = 0.06

/** Pointers, wheel and keys on the plot. */
export class PlotInput implements Surface {
  readonly inset = INSET
  readonly #slider: SliderContext
  #grab: Grab | null = null

  constructor(slider: SliderContext) {
    this.#slider = slider
  }

  /** True while the window follows a pointer. */
  get isHolding(): boolean {
    return this.#grab !== null
  }

  letGo(): void {
    this.#grab = null
  }

  start({ x }: Point, part: string): void {
    const { ready, axis } = this.#slider
    if (ready === null || axis === null) return
    this.#slider.stopPlaying()
    const known = partNamed(part) ?? 'axis'
    // Escape has to reach the slider, and there is no listening beyond it.
    this.#slider.focus(known === 'axis' ? (ready.mode === 'up-to' ? 'to' : 'band') : known)
    this.#grab = { part: known, at: toMoment(axis, x), window: ready.window }
  }

  move({ x, alt }: Point): boolean {
    const { axis, time } = this.#slider
    const grid = this.#slider.grid(alt)
    if (this.#grab === null || axis === null || grid === null) return false
    const beyond = x < 0 ? x : x > axis.width ? x - axis.width : 0
    if (beyond !== 0) time.pan(toMoment(axis, beyond * EDGE_PAN) - axis.from)
    const now = this.#slider.axis ?? axis
    this.#slider.set(dragged(this.#grab, toMoment(now, Math.min(Math.max(x, 0), now.width)), grid))
    return beyond !== 0
  }

  end({ x, alt }: Point, hasMoved: boolean): void {
    const { axis } = this.#slider
    const grid = this.#slider.grid(alt)
    const grab = this.#grab
    this.#grab = null
    if (hasMoved || grab?.part !== 'axis' || axis === null || grid === null) return
    this.#slider.set(clicked(toMoment(axis, x), grab.window, grid))
  }

  cancel(): void {
    const grab = this.#grab
    this.#grab = null
    if (grab !== null) this.#slider.set(grab.window)
  }

  pinch(factor: number, x: number, dx: number): void {
    const { axis, time } = this.#slider
    if (axis === null) return
    time.zoom(factor, toMoment(axis, x))
    time.pan(axis.from - toMoment(axis, dx))
  }

  /** Sideways pans; up and down zooms where the reader asks for it, and else scrolls the page. */
  wheel(event: WheelEvent, isInside: boolean): void {
    const { axis, time } = this.#slider
    if (axis === null) return
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault()
      time.pan(toMoment(axis, (event.deltaX === 0 ? event.deltaY : event.deltaX) * px) - axis.from)
    } else if (event.ctrlKey || event.metaKey || isInside) {
      event.preventDefault()
      const times = event.ctrlKey && Math.abs(event.deltaY) < PINCH_STEPS.below ? PINCH_STEPS.times : 1
      time.zoom(WHEEL_ZOOM ** (-event.deltaY * px * times), toMoment(axis, this.#xOf(event)))
    }
  }

  /** A bar becomes the window. */
  doubleClick(event: MouseEvent, binAround: (moment: number) => Window | null): void {
    const { axis } = this.#slider
    const bin = axis === null ? null : binAround(toMoment(axis, this.#xOf(event)))
    if (bin !== null) this.#slider.set(bin)
  }

  keyDown(event: KeyboardEvent): void {
    const { ready } = this.#slider
    const part = partOf(event)
    const grid = this.#slider.grid()
    if (part === null || grid === null || ready === null || event.altKey || event.metaKey) return
    const move = keyMove(event, grid.step)
    if (move === null) return
    event.preventDefault()
    this.#slider.stopPlaying()
    this.#slider.set(movedByKey(part, ready.window, move, grid))
  }

  /** A slider that is taken by the keyboard has to be in view. */
  focusIn(event: FocusEvent): void {
    const { ready, time } = this.#slider
    const part = partOf(event)
    if (ready === null || part === null || this.isHolding || !(event.target as Element).matches(':focus-visible'))
      return
    const { from, to } = ready.window
    const elsewhere = Number.NaN
    time.follow(
      ready.window,
      { from: part === 'to' ? from : elsewhere, to: part === 'from' ? to : elsewhere },
      ready.mode === 'up-to',
    )
  }

  #xOf(event: MouseEvent): number {
    return localPoint(event.currentTarget as Element, event).x - INSET
  }
}

function partOf(event: Event): Part | null {
  const element = (event.target as Element).closest<SVGElement>('[data-part]')
  return partNamed(element?.dataset['part'] ?? '')
}
