import type { Box, Obstacle } from './geometry.js'
import type { Leader } from './leaders.js'

export type { Box, Obstacle } from './geometry.js'

/** Which labels are drawn, and where: none overlaps another, covers a shape, or is cut by the edge. */

/** A label that wants a place; CSS pixels on screen. */
export interface LabelWish {
  readonly id: number
  /** Centre of the shape. */
  readonly x: number
  readonly y: number
  /** Half the side of the shape. */
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Larger goes first. */
  readonly importance: number
  /** Where it stood last, or would best; kept while it fits, so that labels do not hop. */
  readonly last: Side
}

export const SIDES = [
  'below',
  'above',
  'right',
  'left',
  'below-right',
  'below-left',
  'above-right',
  'above-left',
] as const
export type Side = (typeof SIDES)[number]

/** A label that is drawn; CSS pixels from the top left of the view. */
export interface PlacedLabel {
  /** The index of its node or edge. */
  readonly id: number
  readonly box: Box
  /** A thin line to its node, where it stands too far away to be taken for its own. */
  readonly leader?: Leader | null
}

/** A label beside its shape. */
export interface SidedLabel extends PlacedLabel {
  readonly side: Side
}

const GAP_PX = 3
/** Free room between labels, so that two never read as one. */
export const AIR_PX = 2
/** Free room to other shapes, more than to its own: a label belongs to what it is next to. */
export const SHAPE_AIR_PX = 6

/**
 * Places labels greedily by importance, each on the first side where it fits.
 * After J. Christensen, J. Marks, S. Shieber, "An empirical study of algorithms for point-feature label
 * placement", ACM TOG 14(3), 1995. O(labels × neighbours) with a grid.
 * @param shapeAirPx free room to shapes of others; less than its own distance may confuse
 * @param suits whether a free place will do for the label of a node
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  view: Box,
  shapeAirPx = SHAPE_AIR_PX,
  suits: (node: number, box: Box) => boolean = () => true,
): SidedLabel[] {
  const grid = new Grid(shapeAirPx)
  for (const obstacle of obstacles) grid.add(obstacle)
  const placed: SidedLabel[] = []
  for (const wish of wishes.toSorted((a, b) => b.importance - a.importance || a.id - b.id)) {
    const sides = [wish.last, ...SIDES.filter((side) => side !== wish.last)]
    const spot = firstFree(wish, sides, (box) => isInside(box, view) && !grid.hits(box, wish.id) && suits(wish.id, box))
    if (spot === undefined) continue
    grid.add(spot.box)
    placed.push({ id: wish.id, ...spot })
  }
  return placed
}

/** A label that may stand in any of some boxes, the best first. */
export interface SpotWish {
  readonly id: number
  readonly boxes: readonly Box[]
}

/** Free room between a label on a line and shapes: nobody takes it for theirs. */
export const SPOT_AIR_PX = 1.5

/**
 * Places labels in the order given, each in its first box that is free.
 * @param airPx free room between labels
 */
export function placeSpots(
  wishes: readonly SpotWish[],
  obstacles: readonly Obstacle[],
  view: Box,
  airPx = AIR_PX,
): PlacedLabel[] {
  const grid = new Grid(SPOT_AIR_PX, airPx)
  for (const obstacle of obstacles) grid.add(obstacle)
  const placed: PlacedLabel[] = []
  for (const { id, boxes } of wishes) {
    const box = boxes.find((each) => isInside(each, view) && !grid.hits(each, NOBODY))
    if (box === undefined) continue
    grid.add(box)
    placed.push({ id, box })
  }
  return placed
}

/** No node has this index. */
export const NOBODY = -1

function firstFree(
  wish: LabelWish,
  sides: readonly Side[],
  isFree: (box: Box) => boolean,
): { side: Side; box: Box } | undefined {
  for (const side of sides) {
    const spot = boxesAt(wish, side).find(({ box }) => isFree(box))
    if (spot !== undefined) return spot
  }
  return undefined
}

/** Along its side a label may slide a little out of the way: shares of its own length. */
const SLIDES = [0, 0.12, -0.12, 0.25, -0.25, 0.42, -0.42, 0.06, -0.06, 0.18, -0.18, 0.33, -0.33] as const

function boxesAt(wish: LabelWish, side: Side): { side: Side; box: Box }[] {
  const box = boxAt(wish, side)
  if (side === 'below' || side === 'above')
    return SLIDES.map((share) => ({ side, box: { ...box, x: box.x + share * box.width } }))
  if (side === 'right' || side === 'left')
    return SLIDES.map((share) => ({ side, box: { ...box, y: box.y + share * box.height } }))
  return [{ side, box }]
}

function boxAt({ x, y, radius, width, height }: LabelWish, side: Side): Box {
  const off = radius + GAP_PX
  // Clear of the shape by its height alone, so that it may begin beside the middle.
  const diagonal = radius * 0.7 + GAP_PX
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + off, width, height }
    case 'above':
      return { x: x - width / 2, y: y - off - height, width, height }
    case 'right':
      return { x: x + off, y: y - height / 2, width, height }
    case 'left':
      return { x: x - off - width, y: y - height / 2, width, height }
    case 'below-right':
      return { x: x + diagonal, y: y + off, width, height }
    case 'below-left':
      return { x: x - diagonal - width, y: y + off, width, height }
    case 'above-right':
      return { x: x + diagonal, y: y - off - height, width, height }
    default:
      return { x: x - diagonal - width, y: y - off - height, width, height }
  }
}

export function isInside(box: Box, view: Box): boolean {
  return (
    box.x >= view.x &&
    box.y >= view.y &&
    box.x + box.width <= view.x + view.width &&
    box.y + box.height <= view.y + view.height
  )
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const CELL_PX = 64
/** Keys of cells are `row * ROW + column`: pictures are far smaller than this many cells. */
const ROW = 65_536

/** Boxes that are taken, to ask quickly whether another is free. */
export class Grid {
  readonly #cells = new Map<number, Obstacle[]>()
  readonly #shapeAirPx: number
  readonly #airPx: number

  constructor(shapeAirPx: number, airPx = AIR_PX) {
    this.#shapeAirPx = shapeAirPx
    this.#airPx = airPx
  }

  add(box: Obstacle): void {
    forCells(box, (key) => {
      const cell = this.#cells.get(key)
      if (cell === undefined) this.#cells.set(key, [box])
      else cell.push(box)
      return false
    })
  }

  /** Whether a label of `owner` in this box would come too close to anything. */
  hits(box: Box, owner: number): boolean {
    const near = widened(box, this.#airPx)
    const far = widened(box, this.#shapeAirPx)
    const isTooClose = (other: Obstacle) =>
      other.owner === undefined ? overlaps(near, other) : overlaps(other.owner === owner ? box : far, other)
    return forCells(
      widened(box, Math.max(this.#airPx, this.#shapeAirPx)),
      (key) => this.#cells.get(key)?.some(isTooClose) === true,
    )
  }
}

function widened(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

/** Visits the cells under a box until `visit` is satisfied; whether it was. */
function forCells(box: Box, visit: (key: number) => boolean): boolean {
  const lastColumn = Math.floor((box.x + box.width) / CELL_PX)
  const lastRow = Math.floor((box.y + box.height) / CELL_PX)
  for (let row = Math.floor(box.y / CELL_PX); row <= lastRow; row++) {
    for (let column = Math.floor(box.x / CELL_PX); column <= lastColumn; column++) {
      if (visit(row * ROW + column)) return true
    }
  }
  return false
}
