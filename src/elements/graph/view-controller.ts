import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { TemporalGraph } from '../../model/index.js'
import { formatHeldShort, pickLanguage } from '../../locales/index.js'
import {
  pathShown,
  type Arrangement,
  type ExplorerState,
  type Pane,
  type Selection,
  type Store,
} from '../../store/index.js'
import { GraphView, NO_INSETS, readTheme, type Box, type Insets, type Point, type Target } from '../../view/index.js'
import { joinLayouts } from '../base/layouts.js'
import { watchNear, type TellNear } from '../base/near.js'
import { themeSource } from '../base/theme-source.js'
import { DrawnPath } from './drawn-path.js'
import { picked, targetOf } from './targets.js'
import { backgroundWords, edgeText, foldText, type Speech } from './view-texts.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly providedStore: Store
  /** The parts to draw into, once rendered. */
  readonly viewParts: { edges: HTMLCanvasElement; nodes: HTMLElement; labels: HTMLCanvasElement } | null
  readonly viewLanguages: readonly string[]
  /** Which of two layouts it shows. */
  readonly pane: Pane
  /** What lies over the picture, CSS pixels from its top left. */
  readonly blockedBoxes: readonly Box[]
  /** How much of each side is covered by the surroundings. */
  readonly insets: Insets
  readonly speech: Speech
  /** What lies under the mouse has changed. */
  hovered(target: Target | null): void
  /** Places on screen have changed. */
  moved(): void
  /** A pointer has gone down on the picture. */
  tapped(): void
  /** Nodes of a graph have their places. */
  layoutDone(name: string): void
  /** The picture could not be made. */
  drawingFailed(cause: unknown): void
}

/** Who scrolls on a little and comes back finds the picture as it was, ms. */
const LINGER_MS = 2000

const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'] as const

/**
 * Keeps a {@link GraphView} while its host is on the page: creates it once it has a size and the reader is near, lets it
 * sleep while nobody is, follows size, colours and fonts, feeds it the store's frames, and takes it down when the host
 * is gone for good.
 */
export class ViewController implements ReactiveController {
  readonly #host: Host
  #resizes: ResizeObserver | undefined
  #mutations: MutationObserver | undefined
  #media: readonly MediaQueryList[] | undefined
  #view: GraphView | null = null
  #shown: TemporalGraph | null = null
  #arrangement: Arrangement | null = null
  #joined: { readonly store: Store; readonly leave: () => void } | null = null
  #failed: ExplorerState['layout'] | null = null
  #pending = 0
  #stopNear: (() => void) | undefined
  #isNear = false
  #sleepy: ReturnType<typeof setTimeout> | undefined
  #size = { width: 0, height: 0 }
  /** Asked for before the nodes had places. */
  #wanted: { readonly graph: TemporalGraph; readonly node: number } | null = null
  #languages: readonly string[] | null = null
  #insets: Insets = NO_INSETS
  readonly #drawn = new DrawnPath()

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  get view(): GraphView | null {
    return this.#view
  }

  /** Brings a node to the middle, as soon as it has a place. */
  centre(node: number): void {
    const { graph } = this.#host.providedStore.getState()
    if (!this.#host.isConnected || graph === null) return
    if (this.#view === null || this.#shown !== graph) this.#wanted = { graph, node }
    else this.#view.centre(node)
  }

  hostConnected(): void {
    this.#resizes ??= new ResizeObserver(([entry]) => this.#resize(entry))
    this.#mutations ??= new MutationObserver(() => this.refreshTheme())
    this.#media ??= MEDIA.map((query) => matchMedia(query))
    for (const media of this.#media) media.addEventListener('change', this.refreshTheme)
    for (let node: Element | null = this.#host; node !== null; node = rootHostOf(node)) {
      this.#mutations.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'theme'] })
    }
    this.#mutations.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['class', 'style', 'data-theme'],
    })
    void document.fonts.ready.then(() => this.#view?.refreshFonts())
    const parts = this.#host.viewParts
    if (parts !== null) this.#resizes.observe(parts.nodes)
    this.#view?.remount()
    this.#stopNear = watchNear(this.#host, this.#tellNear)
  }

  hostDisconnected(): void {
    for (const media of this.#media ?? []) media.removeEventListener('change', this.refreshTheme)
    this.#mutations?.disconnect()
    this.#resizes?.disconnect()
    this.#stopNear?.()
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      this.#isNear = false
      clearTimeout(this.#sleepy)
      cancelAnimationFrame(this.#pending)
      this.#joined?.leave()
      this.#joined = null
      this.#view?.destroy()
      this.#view = null
      this.#shown = null
    })
  }

  hostUpdated(): void {
    this.#join()
    const parts = this.#host.viewParts
    // An update may come after the removal.
    if (parts !== null && this.#view === null && this.#host.isConnected) this.#resizes?.observe(parts.nodes)
    this.#sync()
  }

  readonly refreshTheme = (): void => {
    const parts = this.#host.viewParts
    if (parts !== null) this.#view?.setTheme(readTheme(themeSource(this.#shown), parts.labels))
  }

  #resize(entry: ResizeObserverEntry | undefined): void {
    const { width = 0, height = 0 } = entry?.contentRect ?? {}
    cancelAnimationFrame(this.#pending)
    this.#size = { width, height }
    if (width <= 0 || height <= 0) return
    if (this.#view === null) {
      this.#createLater()
      return
    }
    this.#view.resize(width, height)
    this.#view.setBlocked(this.#host.blockedBoxes)
    this.#sync()
  }

  /**
   * Not at once: Cytoscape observes its container's size too, and what begins within a round of
   * observations makes the browser report an error to the page.
   */
  #createLater(): void {
    this.#pending = requestAnimationFrame(() => this.#createNow())
  }

  #createNow(): void {
    const parts = this.#host.viewParts
    const { width, height } = this.#size
    if (!this.#isNear || width <= 0 || height <= 0) return
    if (parts === null || this.#view !== null || !this.#host.isConnected) return
    this.#guard(() => {
      this.#view = this.#create(parts)
      this.#view.resize(width, height)
      this.#sync()
    })
  }

  readonly #tellNear: TellNear = (isNear, isPrinting) => {
    clearTimeout(this.#sleepy)
    this.#isNear = isNear
    if (isNear) {
      this.#join()
      this.#createNow()
      this.#view?.wake()
      this.#view?.hurry(isPrinting)
    } else if (this.#view !== null) this.#sleepy = setTimeout(() => this.#view?.sleep(), LINGER_MS)
  }

  #create(parts: { edges: HTMLCanvasElement; nodes: HTMLElement; labels: HTMLCanvasElement }): GraphView {
    const host = this.#host
    return new GraphView(parts, readTheme(themeSource(null), parts.labels), {
      onPick: (target) => this.#pick(target),
      onHover: (target) => host.hovered(target),
      onMoved: () => host.moved(),
      onTapStart: () => host.tapped(),
      onMoveNode: (node, place) => this.#moveNode(node, place),
    })
  }

  #pick(target: Target | null): void {
    const { providedStore } = this.#host
    const { picking } = providedStore.getState().paths
    providedStore.dispatch(picked(providedStore.getState(), providedStore.getFrame(), target), 'user')
    // Who is picked is pointed at no longer: the next thing to see is the path.
    if (picking !== null && providedStore.getState().paths.picking === null) this.#host.hovered(null)
  }

  /** Layouts are worked out for whoever shows them. */
  #join(): void {
    const { providedStore: store, isConnected } = this.#host
    if (!isConnected || (!this.#isNear && this.#view === null) || this.#joined?.store === store) return
    this.#joined?.leave()
    this.#joined = { store, leave: joinLayouts(store) }
  }

  /** In lanes a node has a row, and its place along time is not its own. */
  #moveNode(node: number, place: Point): void {
    const { providedStore, pane } = this.#host
    const before = providedStore.getState().layout.panes[pane]
    if (before === null) return
    const x = before.lanes === null ? place.x : before.positions[2 * node]!
    providedStore.dispatch({ type: 'move-nodes', pane, moves: [{ node, x, y: place.y }] }, 'user')
  }

  #sync(): void {
    const view = this.#view
    if (view === null) return
    const state = this.#host.providedStore.getState()
    const arrangement = state.layout.panes[this.#host.pane]
    this.#tellFailure(state)
    this.#clear(view)
    // Without places there is nothing to see yet.
    const graph = arrangement === null ? null : state.graph
    if (graph !== this.#shown) {
      this.#open(view, graph, arrangement)
      return
    }
    if (graph === null || arrangement === null) return
    if (arrangement !== this.#arrangement) void this.#arrange(view, arrangement)
    this.#speak(view)
    this.#show(view, state)
  }

  #speak(view: GraphView): void {
    const languages = this.#host.viewLanguages
    if (languages.join() === this.#languages?.join()) return
    this.#languages = languages
    view.setTexts(
      languages,
      (edge) => edgeText(this.#host.speech, edge),
      (step) => this.#stepText(step),
      (fold) => foldText(this.#host.speech, fold),
      backgroundWords(this.#host.speech),
    )
  }

  /** When the edge held that a step of the path on the picture is named by, in short. */
  #stepText(index: number): string {
    const { graph, paths } = this.#host.providedStore.getState()
    const step = pathShown(this.#drawn.pathsFor(graph, paths))?.steps[index]
    const edge = step === undefined ? undefined : graph?.edges[step.edge]
    return edge === undefined ? '' : formatHeldShort(edge.written, pickLanguage(this.#host.viewLanguages))
  }

  #clear(view: GraphView): void {
    if (this.#insets === this.#host.insets) return
    this.#insets = this.#host.insets
    view.setInsets(this.#insets)
    view.setBlocked(this.#host.blockedBoxes)
  }

  #show(view: GraphView, { selection, highlight, sizing, paths }: ExplorerState): void {
    const frame = this.#host.providedStore.getFrame()
    const mark = (wanted: Selection | null) => (wanted === null || frame === null ? null : targetOf(frame, wanted))
    view.setPicture({
      frame,
      mark: mark(selection),
      highlight: mark(highlight),
      sizing,
      ...this.#drawn.update(frame, paths),
      isPathGlance: paths.preview !== null && paths.walk === null,
    })
  }

  #open(view: GraphView, graph: TemporalGraph | null, arrangement: Arrangement | null): void {
    this.#shown = graph
    this.#arrangement = arrangement
    this.refreshTheme()
    if (graph === null || arrangement === null) view.setGraph(null, null, [])
    else this.#guard(() => this.#place(view, graph, arrangement))
  }

  /** Short ways, unless the reader wants none: whoever follows the window or drags a node sees it at once. */
  async #arrange(view: GraphView, arrangement: Arrangement): Promise<void> {
    const isNew = arrangement.wish !== this.#arrangement?.wish
    this.#arrangement = arrangement
    if (isNew) view.setBlocked(this.#host.blockedBoxes)
    const isSmooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
    const isThere = await view.arrange(arrangement, isSmooth)
    if (isThere && isNew) this.#host.layoutDone(arrangement.wish.layout)
  }

  #tellFailure({ layout }: ExplorerState): void {
    if (layout === this.#failed) return
    this.#failed = layout
    if (layout.failed === null || layout.panes.main !== null || layout.wishes.main !== null) return
    this.#host.drawingFailed(new Error(`the layout ${layout.failed} could not be made`))
  }

  /** What fails while drawing is the element's to tell, never an error of the page. */
  #guard(draw: () => void): void {
    try {
      draw()
    } catch (cause) {
      this.#host.drawingFailed(cause)
    }
  }

  #place(view: GraphView, graph: TemporalGraph, arrangement: Arrangement): void {
    view.setGraph(graph, arrangement, this.#host.viewLanguages)
    this.#languages = null
    this.#speak(view)
    this.#show(view, this.#host.providedStore.getState())
    view.setBlocked(this.#host.blockedBoxes)
    if (this.#wanted?.graph === graph) view.centre(this.#wanted.node)
    this.#wanted = null
    this.#host.layoutDone(arrangement.wish.layout)
  }
}

function rootHostOf(element: Element): Element | null {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
