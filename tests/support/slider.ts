import '../../src/define/time-slider.js'
import type { EntenteTimeSlider } from '../../src/elements/time-slider/time-slider.js'
import type { TemporalGraph, TimeMode } from '../../src/model/index.js'
import { createStore, type Store } from '../../src/store/index.js'
import { isoDate, windowOf } from '../../src/time/index.js'
import { makeGraph } from './files.js'

/** Room beside the axis on both sides, in CSS pixels. */
const INSET = 14

/** Four years of data, which the axis shows as a whole: 2020-01-01 to 2023-12-31, opened on 2022. */
export function fourYears(mode: TimeMode = 'window', at = '2022'): TemporalGraph {
  return makeGraph(
    [
      { type: 'visits', date: '2020-01-01' },
      { type: 'visits', date: '2022-05-04' },
      { start: '2021-02', end: '2022-09' },
      { start: '2022', end: '2023-12-31' },
      { type: 'knows', start: '2021-11-30', end: '..' },
    ],
    { asOf: '2023-12-31', view: { mode, from: at, to: at } },
  )
}

interface PointerOptions {
  readonly id?: number
  readonly alt?: boolean
  /** A slider by its part; the empty axis if left out. */
  readonly on?: 'from' | 'to' | 'band' | 'view' | 'view-from' | 'view-to'
  readonly surface?: 'plot' | 'overview'
}

/** A time slider on the page with what a reader does to it. */
export class Slider {
  readonly element: EntenteTimeSlider
  readonly store: Store
  /** Pixels of the axis. */
  readonly width: number

  private constructor(element: EntenteTimeSlider, store: Store, width: number) {
    this.element = element
    this.store = store
    this.width = width
  }

  /** Mounts a slider whose axis is `width` wide, in a store that has loaded the graph. */
  static async mount(graph: TemporalGraph | null, width = 1000): Promise<Slider> {
    const store = createStore()
    if (graph !== null) store.dispatch({ type: 'load-done', graph })
    const element = document.createElement('entente-time-slider')
    element.lang = 'en'
    element.store = store
    const box = document.createElement('div')
    box.style.width = `${width + 2 * INSET}px`
    box.append(element)
    document.body.replaceChildren(box)
    const slider = new Slider(element, store, width)
    await slider.settle()
    return slider
  }

  /** Waits until layout has told the width, and everything is drawn. */
  async settle(): Promise<void> {
    for (let n = 0; n < 2; n++) {
      await new Promise(requestAnimationFrame)
      await this.element.updateComplete
    }
  }

  /** The window as ISO dates, the end exclusive. */
  get window(): [string | null, string | null] {
    const { from, to } = this.store.getState().window
    return [isoDate(from), isoDate(to)]
  }

  find(selector: string): HTMLElement {
    const found = this.element.renderRoot.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`nothing matches ${selector}`)
    return found
  }

  all(selector: string): Element[] {
    return [...this.element.renderRoot.querySelectorAll(selector)]
  }

  /** A button by its accessible name. */
  button(name: string): HTMLElement {
    return this.find(`button[aria-label="${name}"]`)
  }

  /** The field with the dates. */
  get field(): HTMLInputElement {
    return this.find('.date-input') as HTMLInputElement
  }

  /** What assistive technology is told of the sliders: name and value in words. */
  get sliders(): [string | null, string | null][] {
    return this.all('.plot [role=slider]').map((slider) => [
      slider.getAttribute('aria-label'),
      slider.getAttribute('aria-valuetext'),
    ])
  }

  focus(part: 'from' | 'to' | 'band' | 'view'): void {
    this.find(`[data-part=${part}]`).focus()
  }

  /** Presses, moves or lifts a pointer at a date of the four years. */
  pointer(type: 'down' | 'move' | 'up' | 'cancel', date: string, options: PointerOptions = {}): void {
    const { from } = windowOf('2020')!
    const { to } = windowOf('2023')!
    const at = windowOf(date)!.from
    this.pointerAt(type, ((at - from) / (to - from)) * this.width, options)
  }

  /** The same, at pixels from the left end of the axis. */
  pointerAt(type: 'down' | 'move' | 'up' | 'cancel', x: number, options: PointerOptions = {}): void {
    const surface = this.find(`.${options.surface ?? 'plot'}`)
    const target = options.on === undefined ? surface : this.find(`[data-part=${options.on}]`)
    const { left, top } = surface.getBoundingClientRect()
    target.dispatchEvent(
      new PointerEvent(`pointer${type}`, {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId: options.id ?? 1,
        altKey: options.alt ?? false,
        clientX: left + INSET + x,
        clientY: top + 40,
      }),
    )
  }

  async drag(from: string, to: string, options: PointerOptions = {}): Promise<void> {
    this.pointer('down', from, options)
    this.pointer('move', to, options)
    await this.settle()
    this.pointer('up', to, options)
    await this.settle()
  }

  async click(date: string): Promise<void> {
    this.pointer('down', date)
    this.pointer('up', date)
    await this.settle()
  }

  /** The first and the last label of the axis. */
  get labels(): (string | null)[] {
    return this.all('.plot .label').map((label) => label.textContent)
  }
}
