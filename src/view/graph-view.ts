import { textIn, type TemporalGraph } from '../model/index.js'
import type { Positions } from '../layout/index.js'
import type { Frame } from '../store/index.js'
import { bundle, type Bundle } from './bundles.js'
import { cameraFor, fitPositions } from './fit.js'
import type { Anchor } from './geometry.js'
import { LabelScene, ringRadius } from './label-scene.js'
import type { PlacedLabel } from './labels.js'
import type { Box } from './labels.js'
import { Layer } from './layer.js'
import { NodeCanvas } from './node-canvas.js'
import { paintEdges } from './paint-edges.js'
import { edgeAt, nearMark, recedes, sameMark, type Mark, type Target } from './picking.js'
import { nodeSize } from './shapes.js'
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
  /** The reader tapped a node, a single edge, or nothing. */
  readonly onPick: (target: Target | null) => void
}

/**
 * The picture of a graph: a narrow face over Cytoscape (nodes, gestures) and two canvases (edges under,
 * labels over the nodes). It holds no truth: graph, positions, frame and mark are given to it.
 * After `destroy` every call does nothing.
 */
export class GraphView {
  readonly #nodes: NodeCanvas
  readonly #edgeLayer: Layer
  readonly #labelLayer: Layer
  readonly #labels = new LabelScene()
  readonly #events: GraphViewEvents
  readonly #container: HTMLElement
  #theme: Theme
  #graph: TemporalGraph | null = null
  #positions: Positions | null = null
  #isSaved = false
  #frame: Frame | null = null
  #mark: Mark = null
  #bundles: readonly Bundle[] = []
  #languages: readonly string[] = []
  #blocked: readonly Box[] = []
  #width = 0
  #height = 0
  /** The reader moved something: a new size no longer fits the picture anew. */
  #isTouched = false
  #pending = 0
  #isDestroyed = false

  constructor(parts: GraphViewParts, theme: Theme, events: GraphViewEvents) {
    this.#theme = theme
    this.#events = events
    this.#container = parts.nodes
    this.#edgeLayer = new Layer(parts.edges)
    this.#labelLayer = new Layer(parts.labels)
    this.#nodes = new NodeCanvas(parts.nodes, theme)
    // A lost drawing context comes back empty, and nobody else draws again.
    for (const canvas of [parts.edges, parts.labels, ...parts.nodes.querySelectorAll('canvas')]) {
      canvas.addEventListener('contextrestored', this.#redraw)
    }
    this.#listen()
  }

  /** Shows another graph. Positions are stretched to the room; unless they are saved ones, they may be turned too. */
  setGraph(graph: TemporalGraph | null, positions: Positions, isSaved: boolean, languages: readonly string[]): void {
    if (this.#isDestroyed) return
    this.#graph = graph
    this.#positions = positions
    this.#isSaved = isSaved
    this.#languages = languages
    this.#frame = null
    this.#bundles = []
    this.#isTouched = false
    this.#labels.reset(graph, (node) => this.#textOf(node))
    if (graph === null) this.#nodes.cy.elements().remove()
    else {
      const fitted = this.#fitted()
      this.#nodes.setNodes(graph, fitted, this.#scale)
      this.#frameAll(fitted)
    }
    this.#schedule()
  }

  /** Words labels in other languages. */
  setLanguages(languages: readonly string[]): void {
    if (this.#isDestroyed) return
    this.#languages = languages
    this.#labels.remeasure()
    this.#schedule()
  }

  /** Shows what holds now and marks a node or an edge. Costs the shown edges, and of the nodes the difference. */
  setFrame(frame: Frame | null, mark: Mark): void {
    if (this.#isDestroyed || frame === null || frame.graph !== this.#graph) return
    if (frame === this.#frame && sameMark(mark, this.#mark)) return
    if (frame !== this.#frame) this.#bundles = bundle(frame)
    this.#frame = frame
    this.#mark = mark
    // Where nodes change, Cytoscape draws and says so: once is enough.
    if (!this.#showNodes()) this.#schedule()
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
    const before = { width: this.#width || width, height: this.#height || height }
    this.#width = width
    this.#height = height
    this.#edgeLayer.resize(width, height)
    this.#labelLayer.resize(width, height)
    this.#nodes.cy.resize()
    if (this.#positions !== null && !this.#isTouched) this.#frameAll(this.#fitted())
    else this.#nodes.cy.panBy({ x: (width - before.width) / 2, y: (height - before.height) / 2 })
    this.#showNodes()
    this.#paint()
  }

  /** The container may have moved on the page: Cytoscape remembers where it was. */
  relocate(): void {
    if (!this.#isDestroyed) this.#nodes.cy.resize()
  }

  /** Shows everything again, and forgets what the reader moved. */
  fit(): void {
    if (this.#isDestroyed || this.#positions === null) return
    this.#isTouched = false
    this.#frameAll(this.#fitted())
    this.#schedule()
  }

  /** Brings a node to the middle without changing the zoom. */
  centre(node: number): void {
    if (this.#isDestroyed || this.#graph?.nodes[node] === undefined) return
    const { x, y } = this.#nodes.positionOf(node)
    const zoom = this.#nodes.cy.zoom()
    this.#isTouched = true
    this.#nodes.cy.pan({ x: this.#width / 2 - x * zoom, y: this.#height / 2 - y * zoom })
  }

  /** Zooms around the middle of the view. */
  zoomBy(factor: number): void {
    if (this.#isDestroyed) return
    this.#isTouched = true
    this.#nodes.cy.zoom({
      level: this.#nodes.cy.zoom() * factor,
      renderedPosition: { x: this.#width / 2, y: this.#height / 2 },
    })
  }

  /** Moves the picture by CSS pixels. */
  panBy(x: number, y: number): void {
    if (this.#isDestroyed) return
    this.#isTouched = true
    this.#nodes.cy.panBy({ x, y })
  }

  /** Where a node is drawn, CSS pixels from the top left of the view; `null` if it is not. */
  placeOf(node: number): Anchor | null {
    if (this.#isDestroyed || this.#graph?.nodes[node] === undefined || !this.#nodes.isShown(node)) return null
    return this.#anchor(node)
  }

  /** The labels of nodes on screen, by index of the node; CSS pixels from the top left of the view. */
  get placedLabels(): readonly PlacedLabel[] {
    return this.#labels.placed
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    cancelAnimationFrame(this.#pending)
    this.#nodes.cy.destroy()
  }

  #textOf(node: number): string {
    const label = this.#graph?.nodes[node]?.label
    return label === undefined ? '' : textIn(label, this.#languages).text
  }

  /** Shapes shrink a little on small screens, where they would touch. */
  get #scale(): number {
    return Math.min(1, Math.max(0.72, Math.min(this.#width, this.#height * 1.4) / 820))
  }

  /** The size of each shape if all of its edges were shown: no window makes two shapes touch. */
  get #largest(): Float64Array {
    const degrees = new Float64Array(this.#graph?.nodes.length ?? 0)
    for (const { source, target } of this.#graph?.edges ?? []) {
      degrees[source]!++
      degrees[target]!++
    }
    return degrees.map((degree) => nodeSize(degree, this.#scale))
  }

  #fitted(): Positions {
    const layout = this.#positions ?? new Float64Array(0)
    return fitPositions(layout, this.#largest, this.#width || 800, this.#height || 600, !this.#isSaved)
  }

  /** Zoom 1 where everything fits, else as far out as it takes. */
  #frameAll(fitted: Positions): void {
    this.#nodes.moveNodes(fitted)
    this.#nodes.cy.viewport(cameraFor(fitted, this.#width || 800, this.#height || 600))
  }

  #listen(): void {
    const { cy } = this.#nodes
    cy.on('render', () => this.#paint())
    cy.on('dragpan pinchzoom scrollzoom', () => (this.#isTouched = true))
    cy.on('dragfree', 'node', () => (this.#isTouched = true))
    cy.on('tapstart', () => this.#container.focus({ preventScroll: true }))
    cy.on('tap', 'node', (event) => {
      const id = (event.target as { id(): string }).id()
      this.#events.onPick({ type: 'node', index: Number(id.slice(1)) })
    })
    cy.on('tap', (event) => {
      if (event.target !== cy) return
      const edge = edgeAt(event.renderedPosition, this.#bundles, (node) => this.#anchor(node))
      this.#events.onPick(edge === null ? null : { type: 'edge', index: edge })
    })
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

  #showNodes(): boolean {
    if (this.#frame === null) return false
    const near = nearMark(this.#mark, this.#frame, this.#bundles)
    return this.#nodes.show(this.#frame, this.#scale, (node) => near !== null && !near.has(node))
  }

  #schedule(): void {
    if (this.#pending !== 0) return
    this.#pending = requestAnimationFrame(() => this.#paint())
  }

  #paint(): void {
    cancelAnimationFrame(this.#pending)
    this.#pending = 0
    if (this.#isDestroyed || this.#width === 0) return
    const edges = this.#edgeLayer.begin()
    const labels = this.#labelLayer.begin()
    if (edges === null || labels === null || this.#frame === null || this.#graph === null) return
    const anchors = new Map<number, Anchor>()
    const anchor = (node: number) => {
      const known = anchors.get(node)
      if (known !== undefined) return known
      const made = this.#anchor(node)
      anchors.set(node, made)
      return made
    }
    const near = nearMark(this.#mark, this.#frame, this.#bundles)
    const mark = this.#mark
    paintEdges(edges, {
      graph: this.#graph,
      bundles: this.#bundles,
      theme: this.#theme,
      anchor,
      recedes: (item) => recedes(item, mark, near),
      selectedEdge: mark?.type === 'edge' ? mark.index : null,
    })
    if (mark?.type === 'node' && this.#nodes.isShown(mark.index)) paintRing(edges, anchor(mark.index), this.#theme)
    this.#labels.paint(labels, {
      theme: this.#theme,
      width: this.#width,
      height: this.#height,
      isShown: (node) => this.#nodes.isShown(node),
      isReceded: (node) => near !== null && !near.has(node),
      anchor,
      marked: mark?.type === 'node' ? mark.index : null,
      blocked: this.#blocked,
      bundles: this.#bundles.filter((item) => !recedes(item, mark, near)),
    })
  }
}

/** Yellow alone is too faint on paper: an ink line on both sides carries it. */
function paintRing(context: CanvasRenderingContext2D, at: Anchor, theme: Theme): void {
  const radius = ringRadius(at)
  for (const [color, width] of [
    [theme.ink, 7],
    [theme.selection, 4.5],
  ] as const) {
    context.strokeStyle = color
    context.lineWidth = width
    context.beginPath()
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI)
    context.stroke()
  }
}
