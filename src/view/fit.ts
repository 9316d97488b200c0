import { removeOverlaps, type Positions } from '../layout/index.js'

/** Room kept free at the edges for shapes and labels, CSS pixels; at the sides half a usual label. */
const PADDING_TOP = 30
const PADDING_BOTTOM = 42
const PADDING_SIDE = 62
const PADDING_SIDE_SHARE = 0.08

/** One axis may be stretched this much more than the other to use the room. */
const MOST_STRETCH = 2
const MOST_SCALE = 1.8
const NODE_GAP_PX = 7
/** From this much higher than wide the picture is turned. */
const TALL = 1.15

/**
 * Places a layout into a box of `width` × `height` CSS pixels at zoom 1, so that sizes of shapes and texts
 * need not follow the zoom. Nodes that come too close in a small box are parted.
 * A picture wider than high is turned for a room higher than wide.
 * @param sizes side of each node's box, CSS pixels
 * @param mayTurn false for saved positions: their directions are kept
 */
export function fitPositions(
  layout: Positions,
  sizes: Float64Array,
  width: number,
  height: number,
  mayTurn = true,
): Positions {
  const positions = mayTurn && height > width * TALL ? transposed(layout) : layout
  const box = bounds(positions)
  const side = Math.min(PADDING_SIDE, width * PADDING_SIDE_SHARE)
  const roomX = Math.max(1, width - 2 * side)
  const roomY = Math.max(1, height - PADDING_TOP - PADDING_BOTTOM)
  const fullX = Math.min(MOST_SCALE, roomX / Math.max(1, box.maxX - box.minX))
  const fullY = Math.min(MOST_SCALE, roomY / Math.max(1, box.maxY - box.minY))
  const scaleX = Math.min(fullX, fullY * MOST_STRETCH)
  const scaleY = Math.min(fullY, fullX * MOST_STRETCH)
  const centreX = side + roomX / 2
  const centreY = PADDING_TOP + roomY / 2
  const fitted = positions.slice()
  for (let i = 0; i < fitted.length; i += 2) {
    fitted[i] = centreX + (positions[i]! - (box.minX + box.maxX) / 2) * scaleX
    fitted[i + 1] = centreY + (positions[i + 1]! - (box.minY + box.maxY) / 2) * scaleY
  }
  const sides = sizes.map((size) => size + NODE_GAP_PX)
  removeOverlaps(fitted, sides, sides, 60)
  return fitted
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
