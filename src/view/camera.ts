import type { Positions } from '../layout/index.js'
import type { TemporalGraph } from '../model/index.js'
import type { Arrangement, Sizing } from '../store/index.js'
import { cameraFor, fitPositions, IDENTITY, missing, placed, unplaced, type Fitted, type Transform } from './fit.js'
import type { Point } from './geometry.js'
import { Glide, type Scene } from './glide.js'
import { fitLanes, laneShapePx } from './lanes.js'
import type { Box } from './labels.js'
import type { NodeCanvas } from './node-canvas.js'
import { largestSizes } from './shapes.js'
import { workOutStyles } from './work-out-styles.js'

/** A graph with the places of its nodes. */
export interface LaidOut {
  readonly graph: TemporalGraph
  readonly arrangement: Arrangement
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
/** Where less than this of the view is free, a picture is not made to fit there. */
const LEAST_SHARE = 0.3

/** Where the picture stands in its container: fits it until the reader moves something. CSS pixels. */
export class Camera {
  readonly #nodes: NodeCanvas
  readonly #glide = new Glide()
  #laidOut: LaidOut | null = null
  #fitted: Fitted = { positions: new Float64Array(0), transform: IDENTITY }
  #sizing: Sizing = 'ties'
  #width = 0
  #height = 0
  /** The reader moved something: a new size no longer fits the picture anew. */
  #isTouched = false
  /** The reader wants to see everything, readable or not. */
  #isWhole = false
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
    cy.on('grab', 'node', () => this.#glide.end())
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

  /** The most that a shape may measure, CSS pixels at zoom 1. */
  get mostShapePx(): number {
    return this.#laidOut?.arrangement.lanes == null ? Infinity : laneShapePx(this.#fitted.transform)
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
    this.#glide.stop()
    this.#laidOut = laidOut
    this.#isTouched = false
    this.#isWhole = false
    if (laidOut === null) this.#nodes.cy.elements().remove()
    else {
      this.#fit(laidOut)
      this.#nodes.setNodes(laidOut.graph, this.#fitted.positions, this.scale)
      this.#show(this.#scene())
    }
  }

  /**
   * Takes the nodes to other places. What only moved some of them leaves the rest, and the camera, where they are.
   * @param isSmooth whether the reader sees them on their way
   * @param done called once they are there; never where another call comes first
   */
  arrange(arrangement: Arrangement, isSmooth: boolean, done: () => void): void {
    if (this.#laidOut === null) return
    const { graph, arrangement: before } = this.#laidOut
    this.#laidOut = { graph, arrangement }
    const from = this.#present()
    const isSame = arrangement.wish === before.wish
    if (isSame) {
      this.#fitted = { ...this.#fitted, positions: this.#movedFrom(before.positions, arrangement.positions) }
    } else {
      this.#isTouched = false
      this.#isWhole = false
      this.#fit(this.#laidOut)
    }
    // Among lanes all shapes have other sizes. What that costs is not paid in the frame that draws the picture anew.
    if ((before.lanes === null) !== (arrangement.lanes === null)) workOutStyles(this.#nodes.cy)
    const to = isSame ? { ...from, positions: this.#fitted.positions } : this.#scene()
    const isElsewhere = !isSame || to.positions.some((place, i) => place !== from.positions[i])
    if (isSmooth && isElsewhere) {
      this.#glide.run(from, to, this.#show, done)
      return
    }
    this.#glide.stop()
    // A pin alone moves nothing.
    if (isElsewhere) this.#show(to)
    done()
  }

  /** How coordinates of the layout become places on screen. */
  get transform(): Transform {
    const { isTurned, scaleX, scaleY, x, y } = this.#fitted.transform
    const { zoom } = this
    const pan = this.#nodes.cy.pan()
    return { isTurned, scaleX: scaleX * zoom, scaleY: scaleY * zoom, x: x * zoom + pan.x, y: y * zoom + pan.y }
  }

  /** Whether nodes are on their way. */
  get isGliding(): boolean {
    return this.#glide.isRunning
  }

  /** Where a node was put by hand, in the coordinates of the layout. */
  takePlace(node: number): Point {
    const at = this.#nodes.positionOf(node)
    const positions = this.#fitted.positions.slice()
    positions[2 * node] = at.x
    positions[2 * node + 1] = at.y
    this.#fitted = { ...this.#fitted, positions }
    return unplaced(this.#fitted.transform, at)
  }

  /** Lets nodes that are on their way be there. */
  settle(): void {
    this.#glide.end()
  }

  destroy(): void {
    this.#glide.stop()
  }

  /** Other sizes need other gaps. */
  setSizing(sizing: Sizing): void {
    if (sizing === this.#sizing) return
    this.#sizing = sizing
    if (!this.#isTouched) this.#frame()
  }

  resize(width: number, height: number): void {
    this.#glide.end()
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
    this.#isWhole = true
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

  /** Zooms around a point of the view and moves the picture, as two fingers do. */
  pinch(renderedPosition: Point, factor: number, x: number, y: number): void {
    this.#touch()
    this.#nodes.cy.zoom({ level: this.zoom * factor, renderedPosition })
    this.#nodes.cy.panBy({ x, y })
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
    if (this.#laidOut === null) return
    this.#glide.end()
    this.#fit(this.#laidOut)
    this.#show(this.#scene())
  }

  #fit({ graph, arrangement: { positions, fit, lanes } }: LaidOut): void {
    const [width, height] = [this.#width || 800, this.#height || 600]
    const sizes = largestSizes(graph, this.scale, this.#sizing)
    this.#fitted =
      lanes === null
        ? fitPositions(positions, sizes, width, height, fit)
        : fitLanes(positions, lanes, width, height, this.#isWhole)
  }

  /** Places of the layout that are other ones now, on top of where the others are. */
  #movedFrom(before: Positions, after: Positions): Positions {
    const positions = this.#fitted.positions.slice()
    for (let i = 0; i < positions.length; i += 2) {
      if (before[i] === after[i] && before[i + 1] === after[i + 1]) continue
      const at = placed(this.#fitted.transform, { x: after[i]!, y: after[i + 1]! })
      positions[i] = at.x
      positions[i + 1] = at.y
    }
    return positions
  }

  /** Zoom 1 where everything fits, else as far out as it takes; beside what covers the sides of the view. */
  #scene(): Scene {
    const { positions } = this.#fitted
    const { left, right, top, bottom } = this.#insets
    const [width, height] = [this.#width || 800, this.#height || 600]
    // Rows that go on below the view can be reached by moving the picture.
    const isInLanes = this.#laidOut?.arrangement.lanes != null
    const camera = isInLanes ? { zoom: 1, pan: { x: 0, y: 0 } } : cameraFor(positions, width, height)
    if (this.#uncovered !== null) this.#uncovered = camera
    const share = Math.min((width - left - right) / width, (height - top - bottom) / height)
    if (share >= 1 || share < LEAST_SHARE) return { positions, ...camera }
    const middle = { x: (width + left - right) / 2, y: (height + top - bottom) / 2 }
    const pan = {
      x: middle.x + (camera.pan.x - width / 2) * share,
      y: middle.y + (camera.pan.y - height / 2) * share,
    }
    return { positions, zoom: camera.zoom * share, pan }
  }

  #present(): Scene {
    const { cy } = this.#nodes
    const positions = this.#fitted.positions.map((_, i) => this.#nodes.positionOf(i >> 1)[i % 2 === 0 ? 'x' : 'y'])
    return { positions, zoom: cy.zoom(), pan: { ...cy.pan() } }
  }

  readonly #show = ({ positions, zoom, pan }: Scene): void => {
    this.note()
    this.#nodes.moveNodes(positions)
    this.#nodes.cy.viewport({ zoom, pan })
  }
}

function isClear({ top, right, bottom, left }: Insets): boolean {
  return top === 0 && right === 0 && bottom === 0 && left === 0
}
