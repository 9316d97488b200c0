import { textIn, type TemporalGraph } from '../model/index.js'
import type { Positions } from '../layout/index.js'
import { Camera, type Insets } from './camera.js'
import { middleOf } from './middles.js'
import type { Anchor, Point } from './geometry.js'
import { LabelScene } from './label-scene.js'
import type { Box, PlacedLabel } from './labels.js'
import { Layer } from './layer.js'
import { NodeCanvas } from './node-canvas.js'
import { paintPicture } from './paint-picture.js'
import type { TextOfStep } from './path-labels.js'
import { targetAt, type Reach } from './picking.js'
import { Pointer } from './pointer.js'
import { Reveal } from './reveal.js'
import { Shown } from './shown.js'
import type { Strand } from './strands.js'
import type { Picture, Target } from './targets.js'
import { sameTheme, type Theme } from './theme.js'

export interface GraphViewParts {
  /** Under the nodes. */
  readonly edges: HTMLCanvasElement
  /** An empty leaf for Cytoscape. */
  readonly nodes: HTMLElement
  /** Over the nodes. */
  readonly labels: HTMLCanvasElement
}

export interface GraphViewEvents {
  /** The reader tapped something, or nothing. A bundle of one edge answers as that edge. */
  readonly onPick: (target: Target | null) => void
  /** Something else lies under the mouse, or nothing. Fingers and pens never hover. */
  readonly onHover?: (target: Target | null) => void
  /** Places on screen have changed, and are drawn. */
  readonly onMoved?: () => void
  /** A finger or a button went down; without this the container takes the focus. */
  readonly onTapStart?: () => void
}

/** The number of a path's step on screen; CSS pixels from the top left of the view. */
export interface PlacedStep {
  /** From 0. */
  readonly index: number
  readonly box: Box
  /** Of the date beside it; `null` where it found no room. */
  readonly date: Box | null
}

/**
 * The picture of a graph: a narrow face over Cytoscape (nodes, gestures) and two canvases (edges under,
 * labels over the nodes). It holds no truth: graph, positions and picture are given to it.
 * After `destroy` every call does nothing.
 */
export class GraphView {
  readonly #nodes: NodeCanvas
  readonly #edgeLayer: Layer
  readonly #labelLayer: Layer
  readonly #camera: Camera
  readonly #labels = new LabelScene()
  readonly #pointer: Pointer
  readonly #events: GraphViewEvents
  readonly #container: HTMLElement
  #theme: Theme
  #graph: TemporalGraph | null = null
  readonly #shown = new Shown()
  #languages: readonly string[] = []
  #blocked: readonly Box[] = []
  #pending = 0
  readonly #reveal: Reveal
  readonly #ending = new AbortController()
  #isDestroyed = false

  constructor(parts: GraphViewParts, theme: Theme, events: GraphViewEvents) {
    this.#theme = theme
    this.#events = events
    this.#container = parts.nodes
    this.#edgeLayer = new Layer(parts.edges)
    this.#labelLayer = new Layer(parts.labels)
    this.#nodes = new NodeCanvas(parts.nodes, theme)
    this.#camera = new Camera(this.#nodes)
    this.#reveal = new Reveal(this.#camera, this.#shown, (node) => this.placeOf(node))
    this.#pointer = new Pointer({
      container: parts.nodes,
      targetAt: (point, reach) => this.#targetAt(point, reach),
      onHover: (target) => this.#events.onHover?.(target),
    })
    // A lost drawing context comes back empty, and nobody else draws again.
    for (const canvas of [parts.edges, parts.labels, ...parts.nodes.querySelectorAll('canvas')]) {
      canvas.addEventListener('contextrestored', this.#redraw, { signal: this.#ending.signal })
    }
    this.#listen()
  }

  /** Shows another graph. Positions are stretched to the room; unless they are saved ones, they may be turned too. */
  setGraph(graph: TemporalGraph | null, positions: Positions, isSaved: boolean, languages: readonly string[]): void {
    if (this.#isDestroyed) return
    this.#graph = graph
    this.#languages = languages
    this.#pointer.leave()
    this.#reveal.reset(graph)
    this.#shown.reset()
    this.#labels.reset(graph, (node) => this.#textOf(node))
    this.#camera.open(graph === null ? null : { graph, positions, isSaved })
    this.#schedule()
  }

  /**
   * Words labels in these languages, best first.
   * @param textOfEdge what stands on the line of an edge, in the reader's language; asked for once and kept
   * @param textOfStep what stands beside the number of a path's step; asked for once a path
   */
  setTexts(
    languages: readonly string[],
    textOfEdge: (edge: number) => string,
    textOfStep: TextOfStep = () => '',
  ): void {
    if (this.#isDestroyed) return
    this.#languages = languages
    this.#labels.setLineTexts(textOfEdge, textOfStep)
    this.#labels.remeasure()
    this.#schedule()
  }

  /** Shows what holds now, marked and lit up. Costs the shown edges, and of the nodes the difference. */
  setPicture(picture: Picture): void {
    if (this.#isDestroyed || picture.frame?.graph !== this.#graph) return
    const change = this.#shown.update(picture)
    if (change === 'nothing') {
      this.#reveal.follow(picture)
      return
    }
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
    if (this.#isDestroyed) return
    this.#nodes.remount(this.#container, this.#theme)
    this.#schedule()
  }

  /** Follows the size of its container, CSS pixels. */
  resize(width: number, height: number): void {
    if (this.#isDestroyed || width <= 0 || height <= 0) return
    this.#edgeLayer.resize(width, height)
    this.#labelLayer.resize(width, height)
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

  /** Of the view, CSS pixels; known without asking the page for its layout. */
  get size(): { readonly width: number; readonly height: number } {
    return { width: this.#camera.width, height: this.#camera.height }
  }

  /** Where a node is drawn, CSS pixels from the top left of the view; `null` if it is not. */
  placeOf(node: number): Anchor | null {
    if (this.#isDestroyed || this.#graph?.nodes[node] === undefined || !this.#nodes.isShown(node)) return null
    return this.#anchor(node)
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
    const anchor = this.#anchors()
    return middleOf(target, this.#shown.bundles, this.#shown.open, () => this.#strands(anchor), anchor)
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
    this.#pointer.destroy()
    this.#nodes.cy.destroy()
  }

  #textOf(node: number): string {
    const label = this.#graph?.nodes[node]?.label
    return label === undefined ? '' : textIn(label, this.#languages).text
  }

  #listen(): void {
    const { cy } = this.#nodes
    cy.on('render', () => this.#paint())
    cy.on('tapstart', () => {
      if (this.#events.onTapStart === undefined) this.#container.focus({ preventScroll: true })
      else this.#events.onTapStart()
    })
    cy.on('tap', ({ renderedPosition }) => {
      this.#events.onPick(this.#targetAt(renderedPosition, this.#pointer.reach))
    })
  }

  #targetAt(point: Point, reach: Reach): Target | null {
    if (this.#isDestroyed) return null
    const anchor = this.#anchors()
    return targetAt(
      point,
      {
        bundles: this.#shown.bundles,
        open: this.#shown.open,
        strands: this.#strands(anchor),
        nodes: this.#shown.nodes,
        anchor,
        counts: this.#labels.counts,
        steps: this.#labels.steps,
        edgeLabels: this.#labels.placedEdges,
        nodeLabels: this.#labels.placed,
      },
      reach,
    )
  }

  readonly #redraw = (): void => {
    if (this.#isDestroyed) return
    this.#nodes.cy.forceRender()
    this.#schedule()
  }

  #anchor(node: number): Anchor {
    const zoom = this.#nodes.cy.zoom()
    const pan = this.#nodes.cy.pan()
    const { x, y } = this.#nodes.positionOf(node)
    return {
      x: x * zoom + pan.x,
      y: y * zoom + pan.y,
      radius: (this.#nodes.sizeOf(node) * zoom) / 2,
      boxy: this.#nodes.isBoxy(node),
    }
  }

  /** Where nodes are as long as nothing moves: each is worked out once. */
  #anchors(): (node: number) => Anchor {
    const anchors: (Anchor | undefined)[] = []
    return (node) => (anchors[node] ??= this.#anchor(node))
  }

  #strands(anchor: (node: number) => Anchor): readonly Strand[] {
    return this.#shown.strands(anchor, this.#camera.width, this.#camera.height)
  }

  #showNodes(): boolean {
    const { frame, sizing } = this.#shown.picture
    const dimming = (node: number) => this.#shown.dimming(node)
    return frame !== null && this.#nodes.show(this.#shown.codes, frame, this.#camera.scale, sizing, dimming)
  }

  #schedule(): void {
    if (this.#pending !== 0) return
    this.#pending = requestAnimationFrame(() => this.#paint())
  }

  #paint(): void {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    if (this.#isDestroyed || this.#camera.width === 0) return
    const edges = this.#edgeLayer.begin()
    const labels = this.#labelLayer.begin()
    const { frame, mark, highlight, path, ends } = this.#shown.picture
    if (edges === null || labels === null || frame === null) return
    const anchor = this.#anchors()
    paintPicture(edges, labels, this.#labels, {
      frame,
      mark,
      highlight,
      path,
      ends,
      hops: this.#shown.hops,
      bundles: this.#shown.bundles,
      open: this.#shown.open,
      strands: this.#strands(anchor),
      focus: this.#shown.focus,
      anchor,
      theme: this.#theme,
      width: this.#camera.width,
      height: this.#camera.height,
      zoom: this.#camera.zoom,
      isShown: (node) => this.#nodes.isShown(node),
      isFarBack: (node) => this.#shown.isFarBack(node),
      blocked: this.#blocked,
    })
    if (!this.#camera.takeMoved()) return
    this.#events.onMoved?.()
    this.#pointer.look()
  }
}
