import { textIn, type TemporalGraph } from '../model/index.js'
import type { Arrangement, Fold } from '../store/index.js'
import { Camera, type Insets } from './camera.js'
import { unplaced } from './fit.js'
import type { Anchor, Point } from './geometry.js'
import type { GraphViewEvents, GraphViewParts, PlacedStep } from './graph-view-parts.js'
import type { LabelScene } from './label-scene.js'
import type { Box, PlacedLabel } from './labels.js'
import { NodeCanvas } from './node-canvas.js'
import { NO_WORDS, Painting, type BackgroundWords } from './painting.js'
import type { TextOfStep } from './path-labels.js'
import { TOUCH_REACH, type Reach } from './picking.js'
import { Pointer } from './pointer.js'
import { Reveal } from './reveal.js'
import { Shown } from './shown.js'
import type { Picture, Target } from './targets.js'
import { sameTheme, type Theme } from './theme.js'

/**
 * The picture of a graph: a narrow face over Cytoscape (nodes, gestures) and two canvases (edges under,
 * labels over the nodes). It holds no truth: graph, positions and picture are given to it.
 * After `destroy` every call does nothing.
 */
export class GraphView {
  readonly #nodes: NodeCanvas
  readonly #camera: Camera
  readonly #labels: LabelScene
  readonly #painting: Painting
  readonly #pointer: Pointer
  readonly #events: GraphViewEvents
  readonly #container: HTMLElement
  #theme: Theme
  #graph: TemporalGraph | null = null
  readonly #shown = new Shown()
  #arrangement: Arrangement | null = null
  #arranged: ((isThere: boolean) => void) | null = null
  #languages: readonly string[] = []
  #textOfFold: (fold: Fold) => string = () => ''
  #words = NO_WORDS
  #blocked: readonly Box[] = []
  #pending = 0
  readonly #reveal: Reveal
  readonly #ending = new AbortController()
  #isDestroyed = false
  #isAsleep = false
  #isHurried = false

  constructor(parts: GraphViewParts, theme: Theme, events: GraphViewEvents) {
    this.#theme = theme
    this.#events = events
    this.#container = parts.nodes
    this.#nodes = new NodeCanvas(parts.nodes, theme)
    this.#camera = new Camera(this.#nodes)
    this.#painting = new Painting(parts, this.#nodes, this.#camera, this.#shown)
    this.#labels = this.#painting.labels
    this.#reveal = new Reveal(this.#camera, this.#shown, (node) => this.placeOf(node))
    this.#pointer = new Pointer({
      container: parts.nodes,
      targetAt: (point, reach) => this.#targetAt(point, reach),
      onHover: (target) => this.#events.onHover?.(target),
    })
    // A lost drawing context comes back empty, and nobody else draws again. Cytoscape has other canvases by and by.
    for (const part of [parts.edges, parts.labels, parts.nodes]) {
      part.addEventListener('contextrestored', this.#redraw, { capture: true, signal: this.#ending.signal })
    }
    this.#listen()
  }

  /** Shows another graph, where an arrangement puts its nodes. */
  setGraph(graph: TemporalGraph | null, arrangement: Arrangement | null, languages: readonly string[]): void {
    if (this.#isDestroyed) return
    this.#graph = graph
    this.#arrangement = graph === null ? null : arrangement
    this.#languages = languages
    this.#pointer.leave()
    this.#reveal.reset()
    this.#shown.reset()
    this.#shown.isInLanes = arrangement?.lanes != null
    this.#labels.reset(graph, (node) => this.#textOf(node))
    this.#camera.open(graph === null || arrangement === null ? null : { graph, arrangement })
    this.#schedule()
  }

  /**
   * Takes the nodes of the graph to other places.
   * @param isSmooth whether the reader sees them on their way
   * @returns once they are there; `false` where something else came first
   */
  arrange(arrangement: Arrangement, isSmooth: boolean): Promise<boolean> {
    if (this.#isDestroyed || this.#arrangement === null) return Promise.resolve(false)
    const isOther = arrangement.wish !== this.#arrangement.wish
    this.#arrangement = arrangement
    this.#shown.isInLanes = arrangement.lanes !== null
    this.#arranged?.(false)
    return new Promise((resolve) => {
      this.#arranged = resolve
      this.#camera.arrange(arrangement, isSmooth && !this.#isAsleep, () => {
        this.#arranged = null
        // Among lanes not everything is in sight.
        if (isOther) this.#reveal.again()
        this.#schedule()
        resolve(true)
      })
      // Among lanes shapes are smaller.
      this.#showNodes()
      this.#schedule()
    })
  }

  /**
   * Words labels in these languages, best first.
   * @param textOfEdge what stands on the line of an edge, in the reader's language; asked for once and kept
   * @param textOfStep what stands beside the number of a path's step; asked for once a path
   * @param textOfFold what a group is called that is folded into a node
   * @param words of what is drawn behind the nodes
   */
  setTexts(
    languages: readonly string[],
    textOfEdge: (edge: number) => string,
    textOfStep: TextOfStep = () => '',
    textOfFold: (fold: Fold) => string = () => '',
    words: BackgroundWords = NO_WORDS,
  ): void {
    if (this.#isDestroyed) return
    this.#textOfFold = textOfFold
    this.#words = words
    this.#languages = languages
    this.#labels.setLineTexts(textOfEdge, textOfStep)
    this.#labels.remeasure()
    this.#schedule()
  }

  /** Shows what holds now, marked and lit up. Costs the shown edges, and of the nodes the difference. */
  setPicture(picture: Picture): void {
    if (this.#isDestroyed || picture.frame?.graph !== this.#graph) return
    this.#labels.rename(this.#shown.folded)
    const change = this.#shown.update(picture)
    if (change === 'nothing') {
      this.#reveal.follow(picture)
      return
    }
    this.#labels.rename(this.#shown.folded)
    if (change === 'places') this.#camera.note()
    this.#labels.setPath(picture.path)
    this.#camera.setSizing(picture.sizing)
    // Where nodes change, Cytoscape draws and says so: once is enough.
    if (!this.#showNodes()) this.#schedule()
    this.#reveal.follow(picture)
  }

  /** Keeps what is marked, and the path, out from under what covers the sides of the view. */
  setInsets(insets: Insets): void {
    if (this.#isDestroyed) return
    this.#camera.setInsets(insets)
    this.#reveal.again()
    this.#schedule()
  }

  setTheme(theme: Theme): void {
    if (this.#isDestroyed || sameTheme(this.#theme, theme)) return
    this.#theme = theme
    this.#nodes.setTheme(theme)
    this.#labels.remeasure()
    this.#schedule()
  }

  /** Keeps labels out of these boxes: what lies over the picture. CSS pixels from its top left. */
  setBlocked(boxes: readonly Box[]): void {
    if (this.#isDestroyed) return
    this.#blocked = boxes
    this.#reveal.setCovers(boxes)
    this.#schedule()
  }

  /** Fonts arrived: measures labels anew. */
  refreshFonts(): void {
    if (this.#isDestroyed) return
    this.#labels.remeasure()
    this.#schedule()
  }

  /** The host was moved in the page: Cytoscape takes its listeners and its shadow root anew. */
  remount(): void {
    if (this.#isDestroyed || this.#isAsleep) return
    this.#nodes.unmount()
    this.#nodes.mount(this.#container, this.#theme)
    this.#schedule()
  }

  /** Nobody can see it: gives its canvases back and asks for no frames, and still takes whatever it is given. */
  sleep(): void {
    if (this.#isDestroyed || this.#isAsleep) return
    this.#isAsleep = true
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    this.#camera.settle()
    this.#pointer.leave()
    this.#painting.resize(0, 0)
    this.#nodes.unmount()
  }

  /** On the way to paper no frame comes any more: what waits for one draws at once, and what is drawn stays. */
  hurry(isHurried: boolean): void {
    this.#isHurried = isHurried
    if (isHurried && this.#pending !== 0) this.#schedule()
  }

  /** Shows what there is at once, but for the nodes: they come with the next frame. */
  wake(): void {
    if (this.#isDestroyed || !this.#isAsleep) return
    this.#isAsleep = false
    this.#nodes.mount(this.#container, this.#theme)
    this.#painting.resize(this.#camera.width, this.#camera.height)
    this.#paint()
    this.#schedule()
  }

  /** Follows the size of its container, CSS pixels. */
  resize(width: number, height: number): void {
    if (this.#isDestroyed || width <= 0 || height <= 0) return
    if (!this.#isAsleep) this.#painting.resize(width, height)
    this.#camera.resize(width, height)
    this.#showNodes()
    this.#reveal.again()
    this.#paint()
  }

  /** The container may have moved on the page: Cytoscape remembers where it was. */
  relocate(): void {
    if (!this.#isDestroyed) this.#nodes.cy.resize()
  }

  /** Shows everything again, and forgets what the reader moved. */
  fit(): void {
    if (this.#isDestroyed) return
    this.#camera.fit()
    this.#schedule()
  }

  /** Brings a node to the middle without changing the zoom. */
  centre(node: number): void {
    if (!this.#isDestroyed && this.#graph?.nodes[node] !== undefined) this.#camera.centre(node)
  }

  /** Zooms around the middle of the view. */
  zoomBy(factor: number): void {
    if (!this.#isDestroyed) this.#camera.zoomBy(factor)
  }

  /** Moves the picture by CSS pixels. */
  panBy(x: number, y: number): void {
    if (!this.#isDestroyed) this.#camera.panBy(x, y)
  }

  /** Moves the picture by CSS pixels, and zooms around a point of the view: as two fingers do. */
  pinch(at: Point, factor: number, dx: number, dy: number): void {
    if (!this.#isDestroyed) this.#camera.pinch(at, factor, dx, dy)
  }

  /** A finger tapped a point of the view, which Cytoscape has not heard of. */
  tap(at: Point): void {
    if (this.#isDestroyed) return
    this.#tapStart()
    this.#events.onPick(this.#targetAt(at, TOUCH_REACH))
  }

  /** Of the view, CSS pixels; known without asking the page for its layout. */
  get size(): { readonly width: number; readonly height: number } {
    return { width: this.#camera.width, height: this.#camera.height }
  }

  /** Where a node is drawn, CSS pixels from the top left of the view; `null` if it is not. */
  placeOf(node: number): Anchor | null {
    if (this.#isDestroyed || this.#graph?.nodes[node] === undefined || !this.#nodes.isShown(node)) return null
    return this.#painting.anchor(node)
  }

  /** Where a node would be in the coordinates of the arrangement, so many CSS pixels from where it is or is going. */
  placeBeside(node: number, dx: number, dy: number): Point | null {
    this.#camera.settle()
    const at = this.placeOf(node)
    return at === null ? null : unplaced(this.#camera.transform, { x: at.x + dx, y: at.y + dy })
  }

  /**
   * The middle of what is drawn: of a node, of an edge's own curve where its bundle is open, else of its
   * bundle. CSS pixels from the top left of the view; `null` if it is not drawn. O(bundles).
   */
  middleOf(target: Target): Point | null {
    if (this.#isDestroyed) return null
    if (target.type === 'node') {
      const at = this.placeOf(target.index)
      return at === null ? null : { x: at.x, y: at.y }
    }
    return this.#painting.middleOf(target)
  }

  /** The nodes on the picture, shown or faded, by index. */
  get drawnNodes(): readonly number[] {
    return this.#isDestroyed ? [] : this.#shown.nodes
  }

  /** The edges on the picture, ghosts too, by ascending index. */
  get drawnEdges(): readonly number[] {
    return this.#isDestroyed ? [] : this.#shown.edges
  }

  /** The labels of nodes on screen, by index of the node; CSS pixels from the top left of the view. */
  get placedLabels(): readonly PlacedLabel[] {
    return this.#labels.placed
  }

  /** The labels of edges on screen, by index of the edge. */
  get placedEdgeLabels(): readonly PlacedLabel[] {
    return this.#labels.placedEdges
  }

  /** Where bundles say how many edges they are. */
  get placedCounts(): readonly Box[] {
    return this.#labels.counts.map(({ box }) => box)
  }

  /** The numbers of the path's steps on screen, and the dates beside them. */
  get placedSteps(): readonly PlacedStep[] {
    return this.#labels.steps.flatMap(({ badges, text }) =>
      badges.map(({ index, box }) => ({ index, box, date: text?.box ?? null })),
    )
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.#ending.abort()
    cancelAnimationFrame(this.#pending)
    this.#arranged?.(false)
    this.#camera.destroy()
    this.#pointer.destroy()
    this.#nodes.cy.destroy()
  }

  #textOf(node: number): string {
    const fold = this.#shown.fold(node)
    if (fold !== undefined) return this.#textOfFold(fold)
    const label = this.#graph?.nodes[node]?.label
    return label === undefined ? '' : textIn(label, this.#languages).text
  }

  #listen(): void {
    const { cy } = this.#nodes
    cy.on('render', () => this.#paint())
    cy.on('tapstart', () => this.#tapStart())
    cy.on('tap', ({ renderedPosition }) => {
      this.#events.onPick(this.#targetAt(renderedPosition, this.#pointer.reach))
    })
    cy.on('dragfree', 'node', ({ target }) => {
      const node = this.#nodes.indexOf(target)
      this.#events.onMoveNode?.(node, this.#camera.takePlace(node))
    })
  }

  #tapStart(): void {
    if (this.#events.onTapStart === undefined) this.#container.focus({ preventScroll: true })
    else this.#events.onTapStart()
  }

  #targetAt(point: Point, reach: Reach): Target | null {
    return this.#isDestroyed ? null : this.#painting.targetAt(point, reach)
  }

  readonly #redraw = (): void => {
    if (this.#isDestroyed) return
    this.#nodes.cy.forceRender()
    this.#schedule()
  }

  #showNodes(): boolean {
    const { frame, sizing } = this.#shown.picture
    const dimming = (node: number) => this.#shown.dimming(node)
    return frame !== null && this.#nodes.show(this.#shown.codes, frame, this.#camera, sizing, dimming)
  }

  #schedule(): void {
    if (this.#isDestroyed || this.#isAsleep) return
    if (this.#isHurried) queueMicrotask(() => this.#isDestroyed || this.#isAsleep || this.#nodes.draw())
    else if (this.#pending === 0) this.#pending = requestAnimationFrame(() => this.#paint())
  }

  #paint(): void {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    if (this.#isDestroyed || this.#isAsleep || this.#camera.width === 0) return
    const [theme, blocked, arrangement, words] = [this.#theme, this.#blocked, this.#arrangement, this.#words]
    if (!this.#painting.paint({ theme, blocked, arrangement, words }) || !this.#camera.takeMoved()) return
    this.#events.onMoved?.()
    this.#pointer.look()
  }
}
