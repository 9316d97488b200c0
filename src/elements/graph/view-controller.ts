import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { forceLayout, unionInput, type Positions } from '../../layout/index.js'
import type { TemporalGraph } from '../../model/index.js'
import { formatHeldShort, pickLanguage } from '../../locales/index.js'
import { pathShown, type ExplorerState, type Selection, type Store } from '../../store/index.js'
import {
  GraphView,
  NO_INSETS,
  readTheme,
  type Box,
  type Insets,
  type Target,
  type ThemeSource,
} from '../../view/index.js'
import { familyColors, NO_FAMILY_COLOR } from '../base/families.js'
import { DrawnPath } from './drawn-path.js'
import { picked, targetOf } from './targets.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly providedStore: Store
  /** The parts to draw into, once rendered. */
  readonly viewParts: { edges: HTMLCanvasElement; nodes: HTMLElement; labels: HTMLCanvasElement } | null
  readonly viewLanguages: readonly string[]
  /** What lies over the picture, CSS pixels from its top left. */
  readonly blockedBoxes: readonly Box[]
  /** How much of each side is covered by the surroundings. */
  readonly insets: Insets
  /** What stands on the line of an edge, in a language of {@link viewLanguages}. */
  edgeText(edge: number): string
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

const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'] as const

/** Layouts by graph, so that elements that share one show the same picture and work it out once. */
const layouts = new WeakMap<TemporalGraph, { positions: Positions; isSaved: boolean }>()

/**
 * Keeps a {@link GraphView} while its host is on the page and has a size: creates it late, follows size,
 * colours and fonts, feeds it the store's frames, and takes it down when the host is gone for good.
 */
export class ViewController implements ReactiveController {
  readonly #host: Host
  #resizes: ResizeObserver | undefined
  #mutations: MutationObserver | undefined
  #media: readonly MediaQueryList[] | undefined
  #view: GraphView | null = null
  #shown: TemporalGraph | null = null
  #isLayingOut = false
  #pending = 0
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
    if (this.#view === null || this.#isLayingOut || this.#shown !== graph) this.#wanted = { graph, node }
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
  }

  hostDisconnected(): void {
    for (const media of this.#media ?? []) media.removeEventListener('change', this.refreshTheme)
    this.#mutations?.disconnect()
    this.#resizes?.disconnect()
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      this.#view?.destroy()
      this.#view = null
      this.#shown = null
    })
  }

  hostUpdated(): void {
    const parts = this.#host.viewParts
    if (parts !== null && this.#view === null) this.#resizes?.observe(parts.nodes)
    this.#sync()
  }

  readonly refreshTheme = (): void => {
    const parts = this.#host.viewParts
    if (parts !== null) this.#view?.setTheme(readTheme(themeSource(this.#shown), parts.labels))
  }

  #resize(entry: ResizeObserverEntry | undefined): void {
    const { width = 0, height = 0 } = entry?.contentRect ?? {}
    cancelAnimationFrame(this.#pending)
    if (width <= 0 || height <= 0) return
    if (this.#view === null) {
      this.#createLater(width, height)
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
  #createLater(width: number, height: number): void {
    this.#pending = requestAnimationFrame(() => {
      const parts = this.#host.viewParts
      if (parts === null || this.#view !== null || !this.#host.isConnected) return
      this.#guard(() => {
        this.#view = this.#create(parts)
        this.#view.resize(width, height)
        this.#sync()
      })
    })
  }

  #create(parts: { edges: HTMLCanvasElement; nodes: HTMLElement; labels: HTMLCanvasElement }): GraphView {
    const host = this.#host
    return new GraphView(parts, readTheme(themeSource(null), parts.labels), {
      onPick: (target) => this.#pick(target),
      onHover: (target) => host.hovered(target),
      onMoved: () => host.moved(),
      onTapStart: () => host.tapped(),
    })
  }

  #pick(target: Target | null): void {
    const { providedStore } = this.#host
    const { picking } = providedStore.getState().paths
    providedStore.dispatch({ type: 'select', selection: picked(providedStore.getState(), target) }, 'user')
    // Who is picked is pointed at no longer: the next thing to see is the path.
    if (picking !== null && providedStore.getState().paths.picking === null) this.#host.hovered(null)
  }

  #sync(): void {
    const view = this.#view
    if (view === null) return
    const state = this.#host.providedStore.getState()
    if (state.graph !== this.#shown) {
      this.#open(view, state.graph)
      return
    }
    if (state.graph === null || this.#isLayingOut) return
    this.#speak(view)
    this.#clear(view)
    this.#show(view, state)
  }

  #speak(view: GraphView): void {
    const languages = this.#host.viewLanguages
    if (languages.join() === this.#languages?.join()) return
    this.#languages = languages
    view.setTexts(
      languages,
      (edge) => this.#host.edgeText(edge),
      (step) => this.#stepText(step),
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

  #show(view: GraphView, { graph, selection, highlight, sizing, paths }: ExplorerState): void {
    const mark = (wanted: Selection | null) => (wanted === null || graph === null ? null : targetOf(graph, wanted))
    const frame = this.#host.providedStore.getFrame()
    view.setPicture({
      frame,
      mark: mark(selection),
      highlight: mark(highlight),
      sizing,
      ...this.#drawn.update(frame, paths),
      isPathGlance: paths.preview !== null && paths.walk === null,
    })
  }

  #open(view: GraphView, graph: TemporalGraph | null): void {
    this.#shown = graph
    this.refreshTheme()
    if (graph === null) {
      view.setGraph(null, new Float64Array(0), false, [])
      return
    }
    const known = layouts.get(graph)
    if (known === undefined) void this.#layOut(view, graph)
    else this.#place(view, graph, known)
  }

  /** Lets the page paint once before it works out a layout. */
  async #layOut(view: GraphView, graph: TemporalGraph): Promise<void> {
    this.#isLayingOut = true
    view.setGraph(null, new Float64Array(0), false, [])
    await new Promise(requestAnimationFrame)
    this.#isLayingOut = false
    if (this.#shown !== graph || this.#view !== view) {
      // Another graph took the place meanwhile, and its frames have waited too.
      this.#sync()
      return
    }
    this.#guard(() => {
      const layout = savedPositions(graph) ?? { positions: forceLayout(unionInput(graph)), isSaved: false }
      layouts.set(graph, layout)
      this.#place(view, graph, layout)
    })
  }

  /** What fails while drawing is the element's to tell, never an error of the page. */
  #guard(draw: () => void): void {
    try {
      draw()
    } catch (cause) {
      this.#host.drawingFailed(cause)
    }
  }

  #place(
    view: GraphView,
    graph: TemporalGraph,
    { positions, isSaved }: { positions: Positions; isSaved: boolean },
  ): void {
    view.setGraph(graph, positions, isSaved, this.#host.viewLanguages)
    this.#languages = null
    this.#speak(view)
    const state = this.#host.providedStore.getState()
    if (state.graph === graph) this.#show(view, state)
    view.setBlocked(this.#host.blockedBoxes)
    if (this.#wanted?.graph === graph) view.centre(this.#wanted.node)
    this.#wanted = null
    this.#host.layoutDone(isSaved ? 'saved' : 'force')
  }
}

/** Positions of the file, where every node has one. */
function savedPositions(graph: TemporalGraph): { positions: Positions; isSaved: true } | null {
  if (graph.nodes.length === 0 || graph.nodes.some((node) => node.position === null)) return null
  return {
    positions: Float64Array.from(graph.nodes.flatMap(({ position }) => [position!.x, position!.y])),
    isSaved: true,
  }
}

/** In forced colours only the system's colours are used, and families are told apart by words alone. */
function themeSource(graph: TemporalGraph | null): ThemeSource {
  const families = familyColors(graph?.ontology)
  if (matchMedia('(forced-colors: active)').matches) {
    const all = new Map([...families.keys()].map((key) => [key, 'CanvasText']))
    return {
      ground: 'Canvas',
      ink: 'CanvasText',
      muted: 'GrayText',
      accent: 'Highlight',
      selection: 'Highlight',
      families: all,
      noFamily: 'CanvasText',
    }
  }
  return {
    ground: 'var(--_ground)',
    ink: 'var(--_ink)',
    muted: 'var(--_muted)',
    accent: 'var(--_accent)',
    selection: 'var(--_selection)',
    families,
    noFamily: NO_FAMILY_COLOR,
  }
}

function rootHostOf(element: Element): Element | null {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
