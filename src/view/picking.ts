import {
  bundleWidth,
  distanceTo,
  distanceToTrace,
  loopCentre,
  loopRadius,
  type Anchor,
  type Point,
} from './geometry.js'
import type { Bundle } from './bundles.js'
import type { PlacedCount } from './counts.js'
import type { Box, PlacedLabel } from './labels.js'
import { isLane, laneLines } from './lanes.js'
import type { PlacedBadges } from './path-badges.js'
import type { Strand } from './strands.js'
import type { Target } from './targets.js'

/** How far beside something a pointer still hits it, CSS pixels. */
export interface Reach {
  /** Beside a line. */
  readonly line: number
  /** From the middle of a node, however small that is. */
  readonly node: number
}

export const MOUSE_REACH: Reach = { line: 6, node: 14 }
/** Fingers and pens cover what they point at. */
export const TOUCH_REACH: Reach = { line: 14, node: 20 }

/** What is drawn, as a pointer finds it. */
export interface PickScene {
  readonly bundles: readonly Bundle[]
  readonly open: Bundle | null
  readonly strands: readonly Strand[]
  /** Indices of the nodes that are drawn. */
  readonly nodes: readonly number[]
  readonly anchor: (node: number) => Anchor
  readonly counts: readonly PlacedCount[]
  /** The numbers of a path's steps. */
  readonly steps: readonly PlacedBadges[]
  readonly edgeLabels: readonly PlacedLabel[]
  readonly nodeLabels: readonly PlacedLabel[]
}

/** What lies under a point: shapes before texts on lines, those before what is only close, labels of nodes at last. O(nodes + bundles). */
export function targetAt(point: Point, scene: PickScene, reach: Reach): Target | null {
  const node = nodeAt(point, scene)
  if (node !== null) return { type: 'node', index: node }
  const step = stepAt(point, scene)
  if (step !== null) return { type: 'edge', index: step }
  const count = scene.counts.find(({ box }) => contains(box, point))
  if (count !== undefined) return { type: 'bundle', a: count.bundle.a, b: count.bundle.b }
  const edgeLabel = scene.edgeLabels.find(({ box }) => contains(box, point))
  if (edgeLabel !== undefined) return { type: 'edge', index: edgeLabel.id }
  const near = nodeNear(point, scene, reach.node)
  if (near !== null) return { type: 'node', index: near }
  return lineAt(point, scene, reach.line) ?? labelledAt(point, scene)
}

/** The edge that the step under a point is named by; `null` where none is drawn. */
function stepAt(point: Point, { steps }: PickScene): number | null {
  for (const { hop, badges } of steps) {
    const badge = badges.find(({ box }) => contains(box, point))
    if (badge !== undefined) return hop.steps.find(({ index }) => index === badge.index)?.edges[0] ?? null
  }
  return null
}

/** The node whose shape is under a point; of several the one with the nearest middle. */
function nodeAt(point: Point, { nodes, anchor }: PickScene): number | null {
  let best: number | null = null
  let least = Infinity
  for (const node of nodes) {
    const { x, y, radius } = anchor(node)
    const [dx, dy] = [Math.abs(point.x - x), Math.abs(point.y - y)]
    if (dx > radius || dy > radius || dx + dy >= least) continue
    best = node
    least = dx + dy
  }
  return best
}

function nodeNear(point: Point, { nodes, anchor }: PickScene, reach: number): number | null {
  let best: number | null = null
  let least = reach
  for (const node of nodes) {
    const { x, y } = anchor(node)
    const distance = Math.hypot(point.x - x, point.y - y)
    if (distance > least) continue
    best = node
    least = distance
  }
  return best
}

function lineAt(point: Point, { bundles, open, strands, anchor }: PickScene, reach: number): Target | null {
  let best: Target | null = null
  let least = reach
  for (const strand of strands) {
    const distance = distanceToStrand(point, strand)
    if (distance > least) continue
    best = { type: 'edge', index: strand.edge }
    least = distance
  }
  let nearest: Bundle | null = null
  for (const bundle of bundles) {
    if (bundle === open) continue
    const distance = distanceToBundle(point, bundle, anchor)
    if (distance >= least) continue
    nearest = bundle
    least = distance
  }
  if (nearest === null) return best
  const { a, b, edges } = nearest
  return edges.length === 1 ? { type: 'edge', index: edges[0]! } : { type: 'bundle', a, b }
}

function distanceToStrand(point: Point, strand: Strand): number {
  if (isLane(strand))
    return laneLines(strand).reduce((least, [a, b]) => Math.min(least, distanceTo(point, a, b)), Infinity)
  if (strand.shape === 'curve') return distanceToTrace(point, strand.trace)
  return Math.abs(Math.hypot(point.x - strand.centre.x, point.y - strand.centre.y) - strand.radius)
}

function distanceToBundle(point: Point, { a, b, shown, stripes }: Bundle, anchor: (node: number) => Anchor): number {
  if (a !== b) return distanceTo(point, anchor(a), anchor(b)) - bundleWidth(Math.max(1, shown)) / 2
  const at = anchor(a)
  const [inner, outer] = [loopRadius(at, 0), loopRadius(at, stripes.length - 1)]
  const centre = loopCentre(at, inner)
  const fromCentre = Math.hypot(point.x - centre.x, point.y - centre.y)
  return Math.max(0, inner - fromCentre, fromCentre - outer)
}

/** A label belongs to its node, and so does what lies between the two: it moves there when a ring gives way. */
function labelledAt(point: Point, { nodeLabels, anchor }: PickScene): Target | null {
  const label = nodeLabels.find(({ id, box }) => contains(spanning(box, anchor(id)), point))
  return label === undefined ? null : { type: 'node', index: label.id }
}

function spanning(box: Box, { x, y }: Point): Box {
  const left = Math.min(box.x, x)
  const top = Math.min(box.y, y)
  return {
    x: left,
    y: top,
    width: Math.max(box.x + box.width, x) - left,
    height: Math.max(box.y + box.height, y) - top,
  }
}

function contains({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height
}
