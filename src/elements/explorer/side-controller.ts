import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit'

import type { LayoutName } from '../../layout/index.js'
import type { ExplorerState, LayoutWish, Selection } from '../../store/index.js'
import type { Page } from './side.js'
import type { SizeController } from './size-controller.js'

/** From this width on paths and details stand side by side, CSS pixels of the explorer. */
const BESIDE_PX = 1640
/** From this height on they stand one below the other, CSS pixels of the graph. */
const BELOW_PX = 880

interface Host extends ReactiveControllerHost {
  readonly state: ExplorerState
  readonly renderRoot: HTMLElement | DocumentFragment
}

interface Surroundings {
  readonly size: SizeController
  /** Whether the legend lies over the panel's room, or the table takes all of it. */
  readonly isCovered: () => boolean
  /** Lets go of what lies over it. */
  readonly makeRoom: () => void
}

/**
 * What stands beside the graph, or over it: the details of what is selected or of the file, the panel that finds paths,
 * and the one of layouts. Where there is not room for all of them, what was asked for last is in sight.
 */
export class SideController implements ReactiveController {
  readonly #host: Host
  readonly #around: Surroundings
  #front: Page = 'details'
  readonly #open = new Set<Page>()
  #isAboutOpen = false
  #isTall = false
  #selection: Selection | null = null
  #isOfPaths = false
  #isActing = false
  /** The two ends of the question about paths. */
  #ends: readonly (string | null)[] = [null, null]
  /** What has been seen beside the picture. */
  readonly #compared = new WeakSet<LayoutWish>()
  /** What the panel of layouts gave way to. */
  #gaveWayTo: LayoutWish | null = null
  /** It had the focus, and is gone. */
  #hasLeft = false
  #isTabbed = false
  /** Where the panel of paths was, while it is about to move; CSS pixels of the page. */
  #top: number | null = null

  constructor(host: Host, around: Surroundings) {
    this.#host = host
    this.#around = around
    host.addController(this)
  }

  /** Everything that there is to see. */
  get pages(): ReadonlySet<Page> {
    const pages = new Set(this.#open)
    if (this.#host.state.selection !== null || this.#isAboutOpen) pages.add('details')
    return pages
  }

  /** What of it is in front; two pages where there is room for both. */
  get front(): ReadonlySet<Page> {
    const { pages } = this
    const { room, bodyHeight } = this.#around.size
    const hasRoom = this.isWide || (room === 'wide' && bodyHeight >= BELOW_PX)
    if (pages.size < 2 || (hasRoom && pages.size === 2)) return pages
    return new Set([pages.has(this.#front) ? this.#front : Array.from(pages).at(-1)!])
  }

  /** There is room for two pages side by side. */
  get isWide(): boolean {
    return this.#around.size.width >= BESIDE_PX
  }

  isSeen(page: Page): boolean {
    return this.front.has(page) && !this.#around.isCovered()
  }

  /** The file is told of, and nothing is selected. */
  get isAboutSeen(): boolean {
    return this.#isAboutOpen && this.#host.state.selection === null && this.isSeen('details')
  }

  /** On a small screen: it takes all of the graph's room. */
  get isTall(): boolean {
    return this.#isTall
  }

  /** On a small screen the graph needs the room while the reader picks an actor there. */
  get isFolded(): boolean {
    return this.#around.size.room === 'narrow' && this.#host.state.paths.picking !== null && this.pages.size > 0
  }

  /** What is selected was selected in the panel of paths. */
  get isOfPaths(): boolean {
    return this.#isOfPaths && this.#open.has('paths')
  }

  hostUpdate(): void {
    const { selection, paths } = this.#host.state
    const { from, to } = paths.query
    const isNew = selection !== this.#selection && selection !== null
    this.#selection = selection
    if (isNew) this.#isOfPaths = this.#isActing
    // A tie of a path is looked at on the picture; the path stays in sight.
    if (isNew && !this.#isActing) this.bring('details')
    const isAsked = (from !== null || to !== null) && !(from === this.#ends[0] && to === this.#ends[1])
    this.#ends = [from, to]
    if (isAsked) this.open('paths')
    this.#giveWay()
    if (this.pages.size === 0) this.#isTall = false
    const isTabbed = this.pages.size > this.front.size
    this.#top = isTabbed === this.#isTabbed ? null : (this.#paths?.getBoundingClientRect().top ?? null)
    this.#isTabbed = isTabbed
  }

  /** When a bar comes above it, what the reader has just pressed stays under the pointer. */
  hostUpdated(): void {
    const paths = this.#paths
    if (this.#top !== null && paths !== null) paths.scrollTop += paths.getBoundingClientRect().top - this.#top
    this.#top = null
    if (!this.#hasLeft) return
    this.#hasLeft = false
    const graph = Array.from(this.#host.renderRoot.querySelectorAll<LitElement>('entente-graph')).at(-1)
    void graph?.updateComplete.then(() => graph.focus({ preventScroll: true }))
  }

  /** On a small screen the second picture would lie under the panel that it is asked for in. */
  #giveWay(): void {
    const wish = this.#host.state.layout.panes.other?.wish ?? null
    if (wish !== this.#gaveWayTo) this.#gaveWayTo = null
    if (wish === null || this.#compared.has(wish)) return
    this.#compared.add(wish)
    if (this.#around.size.room !== 'narrow' || !this.#open.has('layouts')) return
    this.#gaveWayTo = wish
    this.#hasLeft = this.#host.renderRoot.querySelector('#layouts')?.matches(':focus-within') === true
    this.#open.delete('layouts')
  }

  /** The second picture, where nobody else says that it is there. */
  get told(): LayoutName | null {
    return this.#gaveWayTo?.layout ?? null
  }

  get #paths(): Element | null {
    return this.#host.renderRoot.querySelector('entente-path-finder')
  }

  /** Shows a page before the others: what else lies there gives way. */
  bring(page: Page): void {
    this.#front = page
    this.#around.makeRoom()
    this.#host.requestUpdate()
  }

  open(page: Exclude<Page, 'details'>): void {
    this.#open.add(page)
    this.bring(page)
  }

  close(page: Exclude<Page, 'details'>): void {
    this.#open.delete(page)
    this.#host.requestUpdate()
  }

  openAbout(): void {
    this.#isAboutOpen = true
    this.bring('details')
  }

  closeAbout(): void {
    this.#isAboutOpen = false
    this.#host.requestUpdate()
  }

  readonly resize = (): void => {
    this.#isTall = !this.#isTall
    this.#host.requestUpdate()
  }

  /** The reader acts in the panel of paths, until what he does there has been followed up. */
  readonly act = (): void => {
    this.#isActing = true
    setTimeout(() => (this.#isActing = false), 0)
  }
}
