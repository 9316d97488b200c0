import type { Positions } from './positions.js'

export interface AlignOptions {
  /** Only these nodes count; all where it is absent. The others go along. */
  readonly nodes?: ArrayLike<number>
  readonly mayScale?: boolean
  readonly mayMirror?: boolean
}

/** A picture is never made smaller or larger than this at once. */
const SMALLEST_SCALE = 0.2
const LARGEST_SCALE = 5
/** Beyond, a number is no place: its square could not be told. */
const FARTHEST_PX = 1e100

/**
 * Turns, mirrors, scales and moves a whole picture to where its nodes are nearest to another picture of them: the
 * least sum of squared distances, so that what can stay stays. S. Umeyama, "Least-squares estimation of transformation
 * parameters between two point patterns", IEEE PAMI 1991; in the plane its singular values are two complex sums.
 * Never worse than moving alone, and so never worse than nothing. A node without a place goes to the middle of the
 * others. O(nodes).
 * @param positions the new picture, by node
 * @param target the picture to come close to, by the same nodes; what is no number there does not count
 * @returns new positions, all finite
 */
export function align(
  positions: Positions,
  target: Positions,
  { nodes, mayScale = true, mayMirror = true }: AlignOptions = {},
): Positions {
  const common = Array.from(nodes ?? Uint32Array.from(positions.subarray(positions.length / 2), (_, i) => i)).filter(
    (node) => [positions, target].every((all) => isPlace(all[2 * node]) && isPlace(all[2 * node + 1])),
  )
  const from = middle(positions, common)
  const to = middle(target, common)
  let size = 0
  let xx = 0
  let xy = 0
  let yx = 0
  let yy = 0
  for (const node of common) {
    const x = positions[2 * node]! - from.x
    const y = positions[2 * node + 1]! - from.y
    const targetX = target[2 * node]! - to.x
    const targetY = target[2 * node + 1]! - to.y
    size += x * x + y * y
    xx += x * targetX
    xy += x * targetY
    yx += y * targetX
    yy += y * targetY
  }
  /** Turned by the angle of (a, b) and scaled by its length; mirrored before that where `side` is -1. */
  const placed = (a: number, b: number, side: number) => {
    const all = positions.slice()
    for (let i = 0; i < all.length; i += 2) {
      const isKnown = isPlace(all[i]) && isPlace(all[i + 1])
      const x = isKnown ? all[i]! - from.x : 0
      const y = isKnown ? (all[i + 1]! - from.y) * side : 0
      all[i] = to.x + a * x - b * y
      all[i + 1] = to.y + b * x + a * y
    }
    return all
  }
  const moved = placed(1, 0, 1)
  const side = mayMirror && Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx) ? -1 : 1
  const a = xx + side * yy
  const b = xy - side * yx
  const length = Math.hypot(a, b)
  const scale = mayScale ? Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, length / size)) : 1
  const turned = placed((a / length) * scale, (b / length) * scale, side)
  // Where no direction is better than another it is no number, and not less than one.
  return farness(turned, target, common) < farness(moved, target, common) ? turned : moved
}

function isPlace(value: number | undefined): boolean {
  return Math.abs(value ?? Number.NaN) < FARTHEST_PX
}

function middle(positions: Positions, nodes: readonly number[]): { x: number; y: number } {
  let x = 0
  let y = 0
  for (const node of nodes) {
    x += positions[2 * node]! / nodes.length
    y += positions[2 * node + 1]! / nodes.length
  }
  return { x, y }
}

function farness(positions: Positions, target: Positions, nodes: readonly number[]): number {
  let sum = 0
  for (const node of nodes) {
    sum += (positions[2 * node]! - target[2 * node]!) ** 2 + (positions[2 * node + 1]! - target[2 * node + 1]!) ** 2
  }
  return sum
}
