import { nodeOfSelection, stopAt, type Position, type Selection, type WalkGround } from '../../store/index.js'
import type { Box, GraphView, Insets } from '../../view/index.js'
import { PlaceSheet, type Place } from './place-sheet.js'
import type { Spot } from './walk-spots.js'

interface Host extends HTMLElement {
  readonly view: GraphView | null
  /** How much of each side is covered by the surroundings. */
  readonly insets: Insets
}

/** How much room there is around what has the focus, CSS pixels. */
const MARGIN_PX = 40
/** No target is smaller, CSS pixels. */
const LEAST_PX = 24
/** Between a shape and the ring around its button. */
const GAP_PX = 5
/** What the picture draws around a node that has the focus, and around one that is selected. */
const FOCUSED_PX = 4
const SELECTED_PX = 9

/** Keeps the buttons of a walk over what they stand for, and that in sight. */
export class WalkPlaces {
  readonly #host: Host
  readonly #sheet = new PlaceSheet()
  #spots: readonly Spot[] = []
  #selection: Selection | null = null
  #size = ''
  #pending = 0

  constructor(host: Host) {
    this.#host = host
  }

  /**
   * Puts a button over the place of each spot.
   * @param isSeen one of them has the focus and a ring: then at once, and once more when all is painted
   */
  put(ground: WalkGround, spots: readonly Spot[], selection: Selection | null, isSeen: boolean): void {
    this.#spots = spots
    this.#selection = selection
    if (isSeen) this.#put(ground)
    // Words on lines get their places with the next paint, which is asked for by now.
    this.stop()
    this.#pending = requestAnimationFrame(() => this.#put(ground))
  }

  /**
   * The picture has moved, or has another size.
   * @param present what has the focus, to be kept in sight when the size changes
   */
  moved(ground: WalkGround, present: Position | null): void {
    const { width = 0, height = 0 } = this.#host.view?.size ?? {}
    const size = `${width} ${height}`
    if (size !== this.#size) this.reveal(ground, present)
    this.#size = size
    this.stop()
    this.#put(ground)
  }

  /** Moves the picture as little as it takes to have a position in sight, out from under what covers the sides. */
  reveal(ground: WalkGround, present: Position | null): void {
    const { view } = this.#host
    if (view === null || present === null) return
    const place = placeOf(view, ground, present, this.#selection)
    if (place === null) return
    const { top, right, bottom, left } = this.#host.insets
    const { width, height } = view.size
    const [x, y] = [missing(place.x, left, width - right), missing(place.y, top, height - bottom)]
    if (x !== 0 || y !== 0) view.panBy(x, y)
  }

  stop(): void {
    cancelAnimationFrame(this.#pending)
  }

  #put(ground: WalkGround): void {
    const { view, shadowRoot } = this.#host
    if (view === null || shadowRoot === null) return
    const { width, height } = view.size
    const places = new Map<string, Place>()
    for (const { id, position } of this.#spots) {
      const place = placeOf(view, ground, position, this.#selection)
      if (place === null) continue
      // What is out of sight waits at the edge, where no browser scrolls to it.
      places.set(id, { ...place, x: clamp(place.x, width), y: clamp(place.y, height) })
    }
    this.#sheet.set(shadowRoot, places)
  }
}

/**
 * Where a position has its place in the picture: a node at its shape, a neighbour at its own, an edge at its words,
 * or in its middle where they found no room. `null` for what is not drawn.
 */
function placeOf(view: GraphView, ground: WalkGround, position: Position, selection: Selection | null): Place | null {
  const { node, at } = position
  if (at?.kind === 'edge') {
    const label = view.placedEdgeLabels.find(({ id }) => id === at.edge)
    if (label !== undefined) return aroundBox(label.box)
    return aroundPoint(view.middleOf({ type: 'edge', index: at.edge }))
  }
  const other = stopAt(ground, position)?.stop.node
  // A loop begins and ends at the node itself, which has a button of its own.
  if (other === node) return aroundPoint(view.middleOf({ type: 'bundle', a: node, b: node }))
  const anchor = view.placeOf(other ?? node)
  if (anchor === null) return null
  const { x, y, radius, boxy } = anchor
  const isNode = selection?.type === 'node' || selection?.type === 'kind'
  const isSelected = isNode && nodeOfSelection(ground.frame, selection) === (other ?? node)
  const isRinged = at === null || isSelected
  const rings = (at === null ? FOCUSED_PX : 0) + (isSelected ? SELECTED_PX : 0)
  // Around the rings of the picture, which are round; else close by, clear of the name.
  const half = radius * (isRinged && boxy ? Math.SQRT2 : 1) + GAP_PX + rings
  const size = Math.max(LEAST_PX, 2 * half)
  return { x, y, width: size, height: size }
}

function aroundPoint(point: { readonly x: number; readonly y: number } | null): Place | null {
  return point === null ? null : { x: point.x, y: point.y, width: LEAST_PX, height: LEAST_PX }
}

function aroundBox({ x, y, width, height }: Box): Place {
  return { x: x + width / 2, y: y + height / 2, width: width + 2 * GAP_PX, height: Math.max(LEAST_PX, height) }
}

function clamp(value: number, limit: number): number {
  return Math.min(Math.max(value, 0), limit)
}

/** How far a place has to move to stand clear of both edges; in little room, to the middle. */
function missing(value: number, from: number, to: number): number {
  const margin = Math.min(MARGIN_PX, Math.max(0, to - from) / 2)
  return Math.min(Math.max(value, from + margin), to - margin) - value
}
