import type { Positions } from '../layout/index.js'
import type { TemporalGraph } from '../model/index.js'
import type { Sizing } from '../store/index.js'
import { cameraFor, fitPositions } from './fit.js'
import type { Box } from './labels.js'
import type { NodeCanvas } from './node-canvas.js'
import { largestSizes } from './shapes.js'

/** A graph with the places of its nodes. */
export interface LaidOut {
  readonly graph: TemporalGraph
  readonly positions: Positions
  /** The directions are the file's own, and kept. */
  readonly isSaved: boolean
}

/** How much of each side of the view lies under something else, CSS pixels. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const NO_INSETS: Insets = Object.freeze({ top: 0, right: 0, bottom: 0, left: 0 })

/** The picture is made no smaller than this to have a neighbourhood in sight. */
const LEAST_FACTOR = 0.55
/** How far from a cover something stands that is brought out from under it. */
const COVER_AIR_PX = 36
/** How far from the rim of the view, where nothing covers it. */
const CLEAR_AIR_PX = 12
/** What is made larger keeps room around it for its labels. */
const LARGER_AIR_PX = 48

/** Where the picture stands in its container: fits it until the reader moves something. CSS pixels. */
export class Camera {
  readonly #nodes: NodeCanvas
  #laidOut: LaidOut | null = null
  #sizing: Sizing = 'ties'
  #width = 0
  #height = 0
  /** The reader moved something: a new size no longer fits the picture anew. */
  #isTouched = false
  #hasMoved = false
  #moves = 0
  #insets: Insets = NO_INSETS
  /** Where the picture stood before something came over it; `null` once the reader has moved it since. */
  #uncovered: { zoom: number; pan: { x: number; y: number } } | null = null

  constructor(nodes: NodeCanvas) {
    this.#nodes = nodes
    const { cy } = nodes
    cy.on('viewport', () => this.note())
    cy.on('drag', 'node', () => this.note())
    cy.on('dragpan pinchzoom scrollzoom', () => this.#touch())
    cy.on('dragfree', 'node', () => this.#touch())
  }

  get width(): number {
    return this.#width
  }

  get height(): number {
    return this.#height
  }

  /** Shapes shrink a little on small screens, where they would touch. */
  get scale(): number {
    return Math.min(1, Math.max(0.72, Math.min(this.#width, this.#height * 1.4) / 820))
  }

  get zoom(): number {
    return this.#nodes.cy.zoom()
  }

  /** Places on screen are other ones from now on. */
  note(): void {
    this.#hasMoved = true
  }

  /** Whether places on screen changed since this was asked last. */
  takeMoved(): boolean {
    const moved = this.#hasMoved
    this.#hasMoved = false
    return moved
  }

  /** How often the reader has moved the picture. */
  get moves(): number {
    return this.#moves
  }

  /** Shows the nodes of another graph, or none. */
  open(laidOut: LaidOut | null): void {
    this.#laidOut = laidOut
    this.#isTouched = false
    if (laidOut === null) this.#nodes.cy.elements().remove()
    else {
      const fitted = this.#fitted(laidOut)
      this.#nodes.setNodes(laidOut.graph, fitted, this.scale)
      this.#frameAll(fitted)
    }
  }

  /** Other sizes need other gaps. */
  setSizing(sizing: Sizing): void {
    if (sizing === this.#sizing) return
    this.#sizing = sizing
    if (!this.#isTouched) this.#frame()
  }

  resize(width: number, height: number): void {
    const before = { width: this.#width || width, height: this.#height || height }
    this.#width = width
    this.#height = height
    this.#nodes.cy.resize()
    if (this.#laidOut !== null && !this.#isTouched) this.#frame()
    else this.#nodes.cy.panBy({ x: (width - before.width) / 2, y: (height - before.height) / 2 })
    this.note()
  }

  /** Shows everything again, and forgets what the reader moved. */
  fit(): void {
    this.#isTouched = false
    this.#frame()
  }

  /** Brings a node to the middle of what is not covered, without changing the zoom. */
  centre(node: number): void {
    const { x, y } = this.#nodes.positionOf(node)
    const { left, right, top, bottom } = this.#insets
    this.#touch()
    this.#nodes.cy.pan({
      x: (this.#width + left - right) / 2 - x * this.zoom,
      y: (this.#height + top - bottom) / 2 - y * this.zoom,
    })
  }

  /** Takes note of covers; when the last is gone, the picture goes back to where it was before it made way. */
  setInsets(insets: Insets): void {
    const { cy } = this.#nodes
    const wasClear = isClear(this.#insets)
    this.#insets = insets
    if (wasClear && !isClear(insets)) this.#uncovered = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    if (wasClear || !isClear(insets) || this.#uncovered === null) return
    cy.viewport(this.#uncovered)
    this.#uncovered = null
  }

  /**
   * Brings something into sight, with as little movement as it takes. Beside a cover its surroundings come along,
   * smaller if need be.
   * @param core what has to be in sight
   * @param around what would better be too
   */
  reveal(core: Box, around: Box): void {
    const { left, right, top, bottom } = this.#insets
    const width = this.#width - right - left
    const height = this.#height - bottom - top
    // Covered as a whole: nothing helps.
    if (width < 2 || height < 2) return
    if (isClear(this.#insets)) {
      this.#shiftBy(core, 0)
      return
    }
    const air = 2 * COVER_AIR_PX
    const factor = Math.min(1, (width - air) / around.width, (height - air) / around.height)
    if (factor < 1) this.#zoomOn(Math.max(LEAST_FACTOR, factor), core, around)
    else this.#shiftBy(around, COVER_AIR_PX)
  }

  /**
   * Brings all of something into sight, smaller if need be, with as little movement as it takes.
   * @param wanted from 1 on: how much larger it would better be, as far as there is room
   */
  fitIn(box: Box, wanted: number): void {
    const { left, right, top, bottom } = this.#insets
    const width = this.#width - right - left
    const height = this.#height - bottom - top
    // Covered as a whole: nothing helps.
    if (width < 2 || height < 2) return
    const air = Math.min(isClear(this.#insets) ? CLEAR_AIR_PX : COVER_AIR_PX, width / 4, height / 4)
    const factorWith = (free: number) =>
      Math.min(wanted, (width - 2 * free) / box.width, (height - 2 * free) / box.height)
    const factor = factorWith(air)
    if (factor < 1) this.#zoomOn(factor, box, box, air)
    else if (factorWith(LARGER_AIR_PX) > 1) this.#zoomOn(factorWith(LARGER_AIR_PX), box, box, air)
    else this.#shiftBy(box, air)
  }

  /** Makes the picture smaller or larger, with the surroundings in the middle of what is not covered. */
  #zoomOn(factor: number, core: Box, around: Box, airPx = COVER_AIR_PX): void {
    const { cy } = this.#nodes
    const { left, right, top, bottom } = this.#insets
    const middle = { x: (this.#width + left - right) / 2, y: (this.#height + top - bottom) / 2 }
    const pan = cy.pan()
    const [x, y] = [around.x + around.width / 2, around.y + around.height / 2]
    cy.viewport({
      zoom: cy.zoom() * factor,
      pan: { x: middle.x + (pan.x - x) * factor, y: middle.y + (pan.y - y) * factor },
    })
    const scaled = {
      x: middle.x + (core.x - x) * factor,
      y: middle.y + (core.y - y) * factor,
      width: core.width * factor,
      height: core.height * factor,
    }
    this.#shiftBy(scaled, airPx)
  }

  #shiftBy({ x, y, width, height }: Box, airPx: number): void {
    const { left, right, top, bottom } = this.#insets
    const dx = missing(x, x + width, left, this.#width - right, airPx)
    const dy = missing(y, y + height, top, this.#height - bottom, airPx)
    if (dx !== 0 || dy !== 0) this.#nodes.cy.panBy({ x: dx, y: dy })
  }

  #touch(): void {
    this.#isTouched = true
    this.#moves++
    this.#uncovered = null
  }

  /** Zooms around the middle of the view. */
  zoomBy(factor: number): void {
    this.#touch()
    const renderedPosition = { x: this.#width / 2, y: this.#height / 2 }
    this.#nodes.cy.zoom({ level: this.zoom * factor, renderedPosition })
  }

  /** Moves the picture by itself, which is no act of the reader. */
  shift(x: number, y: number): void {
    this.#nodes.cy.panBy({ x, y })
  }

  panBy(x: number, y: number): void {
    this.#touch()
    this.#nodes.cy.panBy({ x, y })
  }

  #frame(): void {
    if (this.#laidOut !== null) this.#frameAll(this.#fitted(this.#laidOut))
  }

  #fitted({ graph, positions, isSaved }: LaidOut): Positions {
    const sizes = largestSizes(graph, this.scale, this.#sizing)
    return fitPositions(positions, sizes, this.#width || 800, this.#height || 600, !isSaved)
  }

  /** Zoom 1 where everything fits, else as far out as it takes. */
  #frameAll(fitted: Positions): void {
    this.note()
    this.#nodes.moveNodes(fitted)
    const camera = cameraFor(fitted, this.#width || 800, this.#height || 600)
    this.#nodes.cy.viewport(camera)
    if (this.#uncovered !== null) this.#uncovered = camera
  }
}

function isClear({ top, right, bottom, left }: Insets): boolean {
  return top === 0 && right === 0 && bottom === 0 && left === 0
}

/** What has to be added for a stretch to lie between two limits with air to both; where it is too long, for its middle. */
function missing(from: number, to: number, low: number, high: number, air: number): number {
  const room = high - low
  // Covered as a whole: nothing helps.
  if (room < 2) return 0
  const kept = Math.min(air, Math.max(0, (room - (to - from)) / 2))
  if (to - from > room) return (low + high - from - to) / 2
  return Math.max(low + kept - from, Math.min(0, high - kept - to))
}
