import cytoscape, { type Core, type NodeSingular } from 'cytoscape'

import type { Positions } from '../layout/index.js'
import type { TemporalGraph } from '../model/index.js'
import { NODE, type Frame, type Sizing } from '../store/index.js'
import { drawNow, hearFingersAt, restBetweenDrawings } from './frame-loop.js'
import type { Point } from './geometry.js'
import { kindShapes, nodeSize, shapeOf } from './shapes.js'
import { stylesheet } from './stylesheet.js'
import type { Theme } from './theme.js'
import { hearUpright } from './upright.js'

/** How far a node stands back: not, behind what is pointed at, behind what is marked. */
export const DIMMING = { none: 0, near: 1, far: 2 } as const
export type Dimming = (typeof DIMMING)[keyof typeof DIMMING]

/**
 * The one Cytoscape: nodes and the gestures on them. It gets ids of ours (`n0`, `n1` …) and objects of
 * ours, never a key or an attribute of a file, and only what changed, in one batch.
 */
export class NodeCanvas {
  readonly cy: Core
  #nodes: NodeSingular[] = []
  #sizes = new Float64Array(0)
  #codes = new Uint8Array(0)
  #dimmed = new Uint8Array(0)
  #boxy: readonly boolean[] = []

  constructor(container: HTMLElement, theme: Theme) {
    this.cy = withoutPageStyle(() =>
      cytoscape({
        container,
        style: stylesheet(theme),
        layout: { name: 'preset' },
        minZoom: 0.02,
        maxZoom: 6,
        boxSelectionEnabled: false,
        selectionType: 'single',
        autounselectify: true,
      }),
    )
    this.#settle(container)
  }

  setTheme(theme: Theme): void {
    this.cy.style(stylesheet(theme))
  }

  /** Takes canvases and listeners away; what is where, and how it looks, is kept. */
  unmount(): void {
    this.cy.unmount()
  }

  /** `mount` takes the style of construction: the present one is set again. */
  mount(container: HTMLElement, theme: Theme): void {
    withoutPageStyle(() => this.cy.mount(container))
    this.#settle(container)
    this.setTheme(theme)
  }

  draw(): void {
    drawNow(this.cy)
  }

  #settle(container: HTMLElement): void {
    restBetweenDrawings(this.cy)
    hearFingersAt(container, this.cy)
    hearUpright(container, this.cy)
  }

  /** Replaces all nodes; positions in CSS pixels at zoom 1. */
  setNodes(graph: TemporalGraph, positions: Positions, scale: number): void {
    const shapes = kindShapes(graph.ontology)
    this.#codes = new Uint8Array(graph.nodes.length)
    this.#dimmed = new Uint8Array(graph.nodes.length)
    this.#sizes = new Float64Array(graph.nodes.length).fill(nodeSize(0, scale))
    this.#boxy = graph.nodes.map(({ kind }) => shapeOf(kind, shapes).shape.endsWith('rectangle'))
    const elements = graph.nodes.map(({ index, kind }) => {
      const { shape, filled } = shapeOf(kind, shapes)
      return {
        data: { id: `n${index}`, shape, size: this.#sizes[index]! },
        position: { x: positions[2 * index]!, y: positions[2 * index + 1]! },
        classes: filled ? 'filled off' : 'off',
      }
    })
    this.cy.batch(() => {
      this.cy.elements().remove()
      this.cy.add(elements)
    })
    this.#nodes = graph.nodes.map(({ index }) => this.cy.getElementById(`n${index}`))
  }

  moveNodes(positions: Positions): void {
    this.cy.batch(() => {
      for (const [i, node] of this.#nodes.entries()) node.position({ x: positions[2 * i]!, y: positions[2 * i + 1]! })
    })
  }

  /**
   * Shows nodes by these codes of theirs: what differs from the last ones, in one batch.
   * @returns true if Cytoscape will draw anew
   */
  show(
    codes: Uint8Array,
    frame: Frame,
    { scale, mostShapePx }: { readonly scale: number; readonly mostShapePx: number },
    sizing: Sizing,
    dimming: (node: number) => Dimming,
  ): boolean {
    let changed = false
    const { degrees } = frame.folding ?? frame
    this.cy.batch(() => {
      for (let i = 0; i < this.#nodes.length; i++) {
        const node = this.#nodes[i]!
        const code = codes[i]!
        if (code !== this.#codes[i]) {
          node.toggleClass('off', code === NODE.hidden)
          node.toggleClass('faded', code === NODE.faded)
          this.#codes[i] = code
          changed = true
        }
        const size = Math.min(mostShapePx, nodeSize(degrees[i]!, scale, sizing))
        if (size !== this.#sizes[i] && code !== NODE.hidden) {
          node.data('size', size)
          this.#sizes[i] = size
          changed = true
        }
        const dim = dimming(i)
        if (dim !== this.#dimmed[i]) {
          node.toggleClass('dim', dim === DIMMING.far)
          node.toggleClass('hushed', dim === DIMMING.near)
          this.#dimmed[i] = dim
          changed = true
        }
      }
    })
    return changed
  }

  /** The index of a node of Cytoscape's. */
  indexOf(node: NodeSingular): number {
    return this.#nodes.indexOf(node)
  }

  isShown(node: number): boolean {
    return this.#codes[node] !== NODE.hidden
  }

  /** Side of the shape in CSS pixels at zoom 1. */
  sizeOf(node: number): number {
    return this.#sizes[node]!
  }

  /** Position in CSS pixels at zoom 1. */
  positionOf(node: number): { readonly x: number; readonly y: number } {
    return this.#nodes[node]!.position()
  }

  /** Begins a path along the shape of a node, as Cytoscape draws it. */
  trace(context: CanvasRenderingContext2D, node: number, { x, y }: Point, side: number): void {
    const { nodeShapes } = (this.cy as unknown as { renderer(): Renderer }).renderer()
    nodeShapes[this.#nodes[node]!.data('shape') as string]!.draw(context, x, y, side, side, 'auto')
  }

  /** Whether lines leave the shape at its sides rather than on a circle. */
  isBoxy(node: number): boolean {
    return this.#boxy[node] === true
  }
}

/** What of Cytoscape's own drawing is used. */
interface Renderer {
  readonly nodeShapes: Readonly<
    Record<
      string,
      {
        draw(
          context: CanvasRenderingContext2D,
          x: number,
          y: number,
          width: number,
          height: number,
          corner: 'auto',
        ): void
      }
    >
  >
}

const PAGE_STYLE_ID = '__________cytoscape_stylesheet'

/**
 * Cytoscape puts a style element into the page's head, which cannot reach a shadow root and which a
 * strict policy reports; an element that already has its id keeps it from doing so.
 */
function withoutPageStyle<T>(make: () => T): T {
  if (document.getElementById(PAGE_STYLE_ID) !== null) return make()
  const placeholder = document.createElement('meta')
  placeholder.id = PAGE_STYLE_ID
  document.head.append(placeholder)
  try {
    return make()
  } finally {
    placeholder.remove()
  }
}
