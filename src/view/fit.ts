import { FREE, removeOverlaps, type Fit, type Positions } from '../layout/index.js'
import type { Point } from './geometry.js'

/** Room kept free at the edges for shapes and labels, CSS pixels; at the sides half a usual label. */
const PADDING_TOP = 30
const PADDING_BOTTOM = 42
const PADDING_SIDE = 62
const PADDING_SIDE_SHARE = 0.08

const MOST_SCALE = 1.8
const NODE_GAP_PX = 7
/** From this much higher than wide the picture is turned. */
const TALL = 1.15

/** How coordinates of a layout become places at zoom 1: scaled and moved by axis, with the axes changed for each other. */
export interface Transform {
  readonly isTurned: boolean
  readonly scaleX: number
  readonly scaleY: number
  readonly x: number
  readonly y: number
}

/** What shows a layout as it is. */
export const IDENTITY: Transform = { isTurned: false, scaleX: 1, scaleY: 1, x: 0, y: 0 }

export function placed({ isTurned, scaleX, scaleY, x, y }: Transform, point: Point): Point {
  return isTurned
    ? { x: point.y * scaleX + x, y: point.x * scaleY + y }
    : { x: point.x * scaleX + x, y: point.y * scaleY + y }
}

/** The coordinates of a layout that a place at zoom 1 stands for. */
export function unplaced({ isTurned, scaleX, scaleY, x, y }: Transform, point: Point): Point {
  const [across, down] = [(point.x - x) / scaleX, (point.y - y) / scaleY]
  return isTurned ? { x: down, y: across } : { x: across, y: down }
}

/** Positions at zoom 1, and how they came about; some nodes may have been parted beyond that. */
export interface Fitted {
  readonly positions: Positions
  readonly transform: Transform
}

/**
 * Places a layout into a box of `width` × `height` CSS pixels at zoom 1, so that sizes of shapes and texts
 * need not follow the zoom. Nodes that come too close in a small box are parted.
 * A picture wider than high is turned for a room higher than wide, where it may be.
 * @param sizes side of each node's box, CSS pixels
 */
export function fitPositions(
  layout: Positions,
  sizes: Float64Array,
  width: number,
  height: number,
  fit: Fit = FREE,
): Fitted {
  const isTurned = fit.mayTurn && height > width * TALL
  const positions = isTurned ? transposed(layout) : layout
  const box = bounds(positions)
  const side = Math.min(PADDING_SIDE, width * PADDING_SIDE_SHARE)
  const roomX = Math.max(1, width - 2 * side)
  const roomY = Math.max(1, height - PADDING_TOP - PADDING_BOTTOM)
  const fullX = Math.min(MOST_SCALE, roomX / Math.max(1, box.maxX - box.minX))
  const fullY = Math.min(MOST_SCALE, roomY / Math.max(1, box.maxY - box.minY))
  const scaleX = Math.min(fullX, fullY * fit.mostStretch)
  const scaleY = Math.min(fullY, fullX * fit.mostStretch)
  const transform = {
    isTurned,
    scaleX,
    scaleY,
    x: side + roomX / 2 - ((box.minX + box.maxX) / 2) * scaleX,
    y: PADDING_TOP + roomY / 2 - ((box.minY + box.maxY) / 2) * scaleY,
  }
  const fitted = positions.slice()
  for (let i = 0; i < fitted.length; i += 2) {
    fitted[i] = positions[i]! * scaleX + transform.x
    fitted[i + 1] = positions[i + 1]! * scaleY + transform.y
  }
  if (fit.parts) {
    const sides = sizes.map((size) => size + NODE_GAP_PX)
    removeOverlaps(fitted, sides, sides, 60)
  }
  return { positions: fitted, transform }
}

/** The camera that shows all of a fitted picture: parting shapes may have pushed it beyond its room. */
export function cameraFor(
  fitted: Positions,
  width: number,
  height: number,
): { zoom: number; pan: { x: number; y: number } } {
  const { minX, maxX, minY, maxY } = bounds(fitted)
  const inside = minX >= 0 && minY >= 0 && maxX <= width && maxY <= height
  if (inside || fitted.length === 0) return { zoom: 1, pan: { x: 0, y: 0 } }
  const side = Math.min(PADDING_SIDE, width * PADDING_SIDE_SHARE)
  const zoom = Math.min(
    1,
    Math.max(1, width - 2 * side) / Math.max(1, maxX - minX),
    Math.max(1, height - PADDING_TOP) / Math.max(1, maxY - minY),
  )
  return { zoom, pan: { x: width / 2 - ((minX + maxX) / 2) * zoom, y: height / 2 - ((minY + maxY) / 2) * zoom } }
}

function transposed(positions: Positions): Positions {
  return positions.map((_, i) => positions[i ^ 1]!)
}

function bounds(positions: Positions): { minX: number; maxX: number; minY: number; maxY: number } {
  const box = { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity }
  for (let i = 0; i < positions.length; i += 2) {
    box.minX = Math.min(box.minX, positions[i]!)
    box.maxX = Math.max(box.maxX, positions[i]!)
    box.minY = Math.min(box.minY, positions[i + 1]!)
    box.maxY = Math.max(box.maxY, positions[i + 1]!)
  }
  return positions.length === 0 ? { minX: 0, maxX: 0, minY: 0, maxY: 0 } : box
}

/** What has to be added for a stretch to lie between two limits with air to both; where it is too long, for its middle. */
export function missing(from: number, to: number, low: number, high: number, air: number): number {
  const room = high - low
  // Covered as a whole: nothing helps.
  if (room < 2) return 0
  const kept = Math.min(air, Math.max(0, (room - (to - from)) / 2))
  if (to - from > room) return (low + high - from - to) / 2
  return Math.max(low + kept - from, Math.min(0, high - kept - to))
}
