import { NODE, type Frame } from '../store/index.js'
import type { Bundle } from './bundles.js'
import { bundleWidth, distanceTo, type Anchor, type Point } from './geometry.js'

/** What the reader points at, by index. */
export type Target =
  | { readonly type: 'node'; readonly index: number }
  | { readonly type: 'edge'; readonly index: number }

/** What is marked: everything not next to it recedes. */
export type Mark = Target | null

/** How far beside a line a pointer still hits it, CSS pixels. */
const REACH_PX = 6

/** The edge under a point, by index; a bundle answers with its first. O(bundles). */
export function edgeAt(point: Point, bundles: readonly Bundle[], anchor: (node: number) => Anchor): number | null {
  let best: number | null = null
  let least = REACH_PX
  for (const { a, b, edges, ghost } of bundles) {
    if (ghost) continue
    const distance = distanceFrom(point, anchor(a), anchor(b), a === b) - bundleWidth(edges.length) / 2
    if (distance >= least) continue
    least = distance
    best = edges[0] ?? null
  }
  return best
}

function distanceFrom(point: Point, a: Anchor, b: Anchor, isLoop: boolean): number {
  if (!isLoop) return distanceTo(point, a, b)
  const fromCentre = Math.hypot(point.x - a.x - a.radius, point.y - a.y + a.radius)
  return Math.abs(fromCentre - a.radius * 0.9)
}

/** The marked node and its neighbours, or the ends of the marked edge; `null` where nothing recedes. */
export function nearMark(mark: Mark, frame: Frame | null, bundles: readonly Bundle[]): Set<number> | null {
  if (mark === null || frame === null) return null
  if (mark.type === 'edge') {
    const edge = frame.graph.edges[mark.index]
    return edge === undefined ? null : new Set([edge.source, edge.target])
  }
  if (frame.nodes[mark.index] === NODE.hidden) return null
  const near = new Set([mark.index])
  for (const { a, b, ghost } of bundles) {
    if (ghost) continue
    if (a === mark.index) near.add(b)
    if (b === mark.index) near.add(a)
  }
  return near
}

/** Whether a bundle recedes behind the mark. */
export function recedes(bundle: Bundle, mark: Mark, near: Set<number> | null): boolean {
  if (near === null || mark === null) return false
  if (mark.type === 'edge') return !bundle.edges.includes(mark.index)
  return bundle.a !== mark.index && bundle.b !== mark.index
}

export function sameMark(a: Mark, b: Mark): boolean {
  return a === b || (a !== null && b !== null && a.type === b.type && a.index === b.index)
}
