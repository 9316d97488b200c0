import type { Bundle } from './bundles.js'
import { leave, loopCentre, loopRadius, pointOn, type Anchor, type Point } from './geometry.js'
import { isLane, type Lane } from './lanes.js'
import { middleOfStrand, type Strand } from './strands.js'
import { isOf, type Target } from './targets.js'

/** The middle of an edge's own curve, else of its bundle; `null` if neither is drawn. O(bundles). */
export function middleOf(
  target: Target,
  bundles: readonly Bundle[],
  open: Bundle | null,
  strands: () => readonly Strand[],
  anchor: (node: number) => Anchor,
): Point | null {
  const bundle = bundles.find((each) => isOf(target, each))
  if (bundle === undefined) {
    const lane = strands().find((strand) => isLane(strand) && isOneOf(target, strand))
    return lane === undefined ? null : middleOfStrand(lane)
  }
  if (bundle === open && target.type === 'edge') {
    const strand = strands().find(({ edge }) => edge === target.index)
    if (strand !== undefined) return middleOfStrand(strand)
  }
  const from = anchor(bundle.a)
  if (bundle.a !== bundle.b) {
    const to = anchor(bundle.b)
    return pointOn({ from: leave(from, to, 0), bend: null, to: leave(to, from, 0) }, 0.5)
  }
  const radius = loopRadius(from, bundle.stripes.length - 1)
  return middleOfStrand({ edge: -1, shape: 'ring', centre: loopCentre(from, loopRadius(from, 0)), radius })
}

function isOneOf(target: Target, { edge, lane }: Lane): boolean {
  return target.type === 'edge' ? target.index === edge : isOf(target, lane.bundle)
}
