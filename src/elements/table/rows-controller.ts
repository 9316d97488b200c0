import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How the cells of a row stand: in one line, in two, or below one another like a card. */
export type TableLayout = 'wide' | 'middle' | 'narrow'

/** As in the styles. */
const ROW_PX: Readonly<Record<TableLayout, number>> = { wide: 42, middle: 58, narrow: 108 }
const WIDE_FROM_PX = 900
const MIDDLE_FROM_PX = 560

/** Rows rendered beyond each edge of what is in sight, so that a flick of the wheel meets no gap. */
const OVERSCAN = 8
export const MOST_PRINTED = 500

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment
}

type Options = VirtualizerOptions<HTMLElement, HTMLElement>

/**
 * Which rows of the host's `.scroller` are rendered, and where they stand: those in sight, a few around them, and
 * on paper the first 500. Rows are of one height, so that nothing has to be measured but the host and the head.
 */
export class RowsController implements ReactiveController {
  readonly #host: Host
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>
  readonly #sizes: () => void
  #observer: ResizeObserver | undefined
  #cleanUp: (() => void) | undefined
  #head: HTMLElement | null = null
  /** In whole CSS pixels; `null` until the host is laid out. */
  #width: number | null = null
  #height = 0
  #headPx = 0
  /** Changes with each size of the host and the head. */
  #sizing = 0
  #opening = 0
  #count = 0
  #kept = -1
  #positions: readonly number[] = []
  #isPrinting = false

  constructor(host: Host) {
    this.#host = host
    this.#sizes = () => this.#measure()
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#options())
    host.addController(this)
  }

  /** Whether anybody can see the host: without a size it has nothing to do. */
  get isSeen(): boolean {
    if (this.#width === null) this.#measure()
    return this.#height > 0 || this.#isPrinting
  }

  get layout(): TableLayout {
    const width = this.#width ?? 0
    return width >= WIDE_FROM_PX ? 'wide' : width >= MIDDLE_FROM_PX ? 'middle' : 'narrow'
  }

  /** A number that is another one whenever rows or what is in sight have another size. */
  get sizing(): number {
    return this.#sizing
  }

  /** How often the host has come to be seen. */
  get opening(): number {
    return this.#opening
  }

  /** In CSS pixels from the top. */
  get scrollTop(): number {
    return this.#virtualizer.scrollElement?.scrollTop ?? 0
  }

  get isPrinting(): boolean {
    return this.#isPrinting
  }

  /** How many rows a page down or up goes: those in sight but one. */
  get rowsInSight(): number {
    const heightPx = (this.#virtualizer.scrollRect?.height ?? 0) - this.#headPx
    return Math.max(1, Math.floor(heightPx / ROW_PX[this.layout]) - 1)
  }

  /** The first row in sight, or 0. */
  get first(): number {
    return this.#virtualizer.range?.startIndex ?? 0
  }

  hostConnected(): void {
    this.#cleanUp = this.#virtualizer._didMount()
    this.#observer = new ResizeObserver(this.#sizes)
    this.#observer.observe(this.#host)
    if (this.#head !== null) this.#observer.observe(this.#head)
    window.addEventListener('beforeprint', this.#onPrint)
    window.addEventListener('afterprint', this.#onPrint)
  }

  hostDisconnected(): void {
    this.#cleanUp?.()
    this.#observer?.disconnect()
    this.#width = null
    window.removeEventListener('beforeprint', this.#onPrint)
    window.removeEventListener('afterprint', this.#onPrint)
  }

  hostUpdated(): void {
    this.#observeHead()
    this.#place()
    this.#virtualizer._willUpdate()
  }

  /**
   * The positions of the rows to render, in order. To be asked in every update.
   * @param kept position of a row that stays although it may be out of sight, because it has the focus; or -1
   */
  positions(count: number, kept: number): readonly number[] {
    this.#count = count
    this.#kept = kept
    this.#virtualizer.setOptions(this.#options())
    this.#positions = this.#isPrinting
      ? Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, position) => position)
      : this.#virtualizer.getVirtualItems().map(({ index }) => index)
    return this.#positions
  }

  /** Brings a row into sight, and moves nothing if it is. */
  scrollTo(position: number): void {
    this.#virtualizer.scrollToIndex(position, { align: 'auto' })
  }

  /**
   * Brings a row that is not wholly in sight to the middle of what is left below the head. By sizes read now, and
   * only once the rows are placed: when a table opens, the library has none of them yet.
   * @param isMoved whether it was brought there before, for another size, so that being in sight is not enough
   * @returns whether it is in the middle, or as far as the rows go, because of this
   */
  centre(position: number, isMoved: boolean): boolean {
    const scroller = this.#virtualizer.scrollElement
    if (scroller === null) return false
    const rowPx = ROW_PX[this.layout]
    const topPx = position * rowPx
    const freePx = scroller.clientHeight - (this.#head?.offsetHeight ?? 0)
    const isInSight = scroller.scrollTop <= topPx && topPx + rowPx <= scroller.scrollTop + freePx
    if (isInSight && !isMoved) return false
    this.#virtualizer.scrollToOffset(Math.max(0, Math.round(topPx - (freePx - rowPx) / 2)))
    return true
  }

  scrollToTop(): void {
    this.#virtualizer.scrollToOffset(0)
  }

  #options(): Options {
    const rowPx = ROW_PX[this.layout]
    return {
      count: this.#count,
      getScrollElement: () => this.#host.renderRoot?.querySelector<HTMLElement>('.scroller') ?? null,
      estimateSize: () => rowPx,
      getItemKey: ROW_KEYS[this.layout],
      overscan: OVERSCAN,
      scrollMargin: this.#headPx,
      scrollPaddingStart: this.#headPx,
      initialRect: { width: this.#width ?? 0, height: this.#height },
      rangeExtractor: (range) => withKept(defaultRangeExtractor(range), this.#kept),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#host.requestUpdate(),
    }
  }

  #observeHead(): void {
    if (this.#head !== null) return
    this.#head = this.#host.renderRoot.querySelector('thead')
    if (this.#head !== null) this.#observer?.observe(this.#head)
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#host
    const headPx = this.#head?.offsetHeight ?? 0
    if (clientWidth === this.#width && clientHeight === this.#height && headPx === this.#headPx) return
    const isFirst = this.#width === null
    this.#sizing++
    if (clientHeight > 0 && (isFirst || this.#height === 0)) this.#opening++
    this.#width = clientWidth
    this.#height = clientHeight
    // Hidden, the head has no height, and will have the one it had.
    if (headPx > 0) this.#headPx = headPx
    if (!isFirst) this.#host.requestUpdate()
  }

  /** By way of the object model: a strict page refuses style attributes. */
  #place(): void {
    const body = this.#host.renderRoot.querySelector('tbody')
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller')
    if (body === null || scroller === null) return
    const rowPx = ROW_PX[this.layout]
    // What the browser brings into sight, it brings below the head.
    scroller.style.scrollPaddingBlockStart = `${this.#headPx}px`
    body.style.blockSize = `${this.#count * rowPx}px`
    for (const [i, position] of this.#positions.entries()) {
      const row = body.rows[i]
      if (row !== undefined) row.style.insetBlockStart = `${position * rowPx}px`
    }
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint'
    this.#host.requestUpdate()
  }
}

/** A function of its own for each layout: by it the library notices that rows have another height. */
const ROW_KEYS: Readonly<Record<TableLayout, (position: number) => number>> = {
  wide: (position) => position,
  middle: (position) => position,
  narrow: (position) => position,
}

function withKept(positions: number[], kept: number): number[] {
  if (kept < 0 || positions.length === 0) return positions
  if (kept < positions[0]!) return [kept, ...positions]
  return kept > positions.at(-1)! ? [...positions, kept] : positions
}
