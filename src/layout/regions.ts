import type { LayoutInput, PairInput, Positions } from './positions.js'

/** Whom an outline goes around; by index of the input. */
export interface Region {
  readonly bloc: number
  readonly members: ReadonlySet<number>
}

/** Air between an outline's nodes and the box of a stranger, CSS pixels. */
const AIR_PX = 26
/** Outlines are known by how far they reach in so many directions. */
const DIRECTIONS = 32
const ANGLES = Array.from({ length: DIRECTIONS }, (_, i) => (2 * Math.PI * i) / DIRECTIONS)
const X = ANGLES.map(Math.cos)
const Y = ANGLES.map(Math.sin)
/** Whoever comes from far within goes further out, or all would stand upon the outline. */
const BEYOND = 1.5
/** So close to an outline is out of it. */
const CLOSE_PX = 0.1

/** Every bloc and its members but itself, in the order of the nodes. */
export function regionsOf({ belongings, isMember }: LayoutInput): Region[] {
  const members = new Map<number, Set<number>>()
  isMember.forEach((is, i) => {
    const [who, bloc] = [belongings[2 * i]!, belongings[2 * i + 1]!]
    if (is === 1 && who !== bloc) members.set(bloc, (members.get(bloc) ?? new Set()).add(who))
  })
  return [...members].sort(([a], [b]) => a - b).map(([bloc, own]) => ({ bloc, members: own }))
}

/**
 * Moves strangers that stand within regions out of all of them by the shortest way of those straight ahead in some
 * direction. O(nodes × regions), and more by as many as are moved. Changes `positions`; yields now and then.
 * @param movable who may be moved
 * @returns how many were
 */
export function* pushOut(
  positions: Positions,
  regions: readonly Region[],
  { widths, heights }: PairInput,
  movable: readonly number[],
): Generator<number, number> {
  const reaches = regions.map((region) => reachOf(positions, region))
  let moved = 0
  for (const [turn, node] of movable.entries()) {
    const foreign = reaches.filter((_, i) => regions[i]!.bloc !== node && !regions[i]!.members.has(node))
    const half = X.map((x, at) => (widths[node]! * Math.abs(x) + heights[node]! * Math.abs(Y[at]!)) / 2)
    const [fromX, fromY] = [positions[2 * node]!, positions[2 * node + 1]!]
    /** How far it is out of a region in some direction; none where it is. */
    const wayOut = (reach: Float64Array, way: number, toward: number) => {
      const [x, y] = [fromX + way * X[toward]!, fromY + way * Y[toward]!]
      let least = Infinity
      for (let at = 0; at < DIRECTIONS; at++) {
        const depth = reach[at]! + half[at]! - x * X[at]! - y * Y[at]!
        if (depth < CLOSE_PX) return 0
        const speed = X[toward]! * X[at]! + Y[toward]! * Y[at]!
        if (speed > 0) least = Math.min(least, depth / speed)
      }
      return least
    }
    let least = Infinity
    if (foreign.some((reach) => wayOut(reach, 0, 0) > 0)) {
      for (let toward = 0; toward < DIRECTIONS; toward++) {
        let way = 0
        for (let i = 0; i < foreign.length && way < least; i++) {
          const step = wayOut(foreign[i]!, way, toward)
          if (step === 0) continue
          way += step
          // What was passed before may begin again.
          i = -1
        }
        if (way >= least) continue
        least = way
        positions[2 * node] = fromX + way * BEYOND * X[toward]!
        positions[2 * node + 1] = fromY + way * BEYOND * Y[toward]!
      }
      moved++
    }
    if (turn % 16 === 15 || least < Infinity) yield turn / movable.length
  }
  return moved
}

function reachOf(positions: Positions, { bloc, members }: Region): Float64Array {
  const reach = new Float64Array(DIRECTIONS).fill(-Infinity)
  for (const node of [bloc, ...members]) {
    for (let at = 0; at < DIRECTIONS; at++) {
      reach[at] = Math.max(reach[at]!, positions[2 * node]! * X[at]! + positions[2 * node + 1]! * Y[at]! + AIR_PX)
    }
  }
  return reach
}
