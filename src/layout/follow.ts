import { seededRandom } from '../core/random.js'
import { BETWEEN_BREAKS, within } from './measures-work.js'
import { partBoxes } from './overlap.js'
import { plainResult, type LayoutTask, type LayoutWork, type Positions } from './positions.js'
import { stepsOf, stressOfSteps, weigh, type Steps } from './sgd.js'
import { filled, sane, usualUnit } from './stress.js'

/** How strongly a node is held where it was, to how strongly all others together draw at it. */
const STIFFNESS = 4
const ROUNDS = 20
/** Halfway to where it should go: nothing swings. */
const HASTE = 0.5
/** Nobody goes further than this times the usual distance of neighbours. */
const LONGEST_MOVE = 0.12
const PARTING_ROUNDS = 60

/**
 * One step of a picture that follows the window: nodes drift to where they have less stress, each held back to where
 * it was, so that nothing jumps and the same window asked for again moves less each time. U. Brandes, M. Mader,
 * "A quantitative comparison of stress-minimization approaches for offline dynamic graph drawing", GD 2011: anchoring.
 * Keeps size and direction, and boxes apart. Who has no place, NaN, comes beside his neighbours. O(nodes²), some ms at
 * 100 nodes.
 */
export function* followLayout({ input, before, fixed, seed, room }: LayoutTask): LayoutWork {
  const random = seededRandom(seed)
  const steps = yield* within(stepsOf(input, random), 0, 0.5)
  const places = (before ?? new Float64Array(2 * input.widths.length).fill(Number.NaN)).map(sane)
  // With the mean of all steps the picture would shrink a little each time.
  const { sameUnit } = yield* within(stressOfSteps(places, steps, 1), 0.5, 0.5)
  const unit = sameUnit > 0 ? sameUnit : usualUnit(input)
  const positions = filled(places, input, unit, random)
  yield* within(drift(positions, steps, unit, new Set(fixed)), 0.5, 0.9)
  if (room !== undefined) {
    positions.forEach((value, i) => (positions[i] = Math.min(room[(i % 2) + 2]!, Math.max(room[i % 2]!, value))))
  }
  const frees = input.widths.map(() => 1)
  for (const node of fixed) frees[node] = 0
  yield* within(partBoxes(positions, { ...input, frees }, PARTING_ROUNDS), 0.9, 1)
  return plainResult(positions)
}

function* drift(
  positions: Positions,
  { sources, hops, shares, longest }: Steps,
  unit: number,
  fixed: ReadonlySet<number>,
): Generator<number, void> {
  const count = positions.length / 2
  const anchors = positions.slice()
  const weights = new Float64Array(longest + 1)
  let work = 0
  for (let round = 0; round < ROUNDS; round++) {
    const aims = new Float64Array(2 * count)
    const sums = new Float64Array(count)
    for (const [row, source] of sources.entries()) {
      weigh(weights, shares, row)
      addAims(positions, source, hops, row * count, weights, unit, aims, sums)
      work += count
      if (work < BETWEEN_BREAKS) continue
      work = 0
      yield (round + row / sources.length) / ROUNDS
    }
    for (let i = 0; i < 2 * count; i++) {
      const sum = sums[i >> 1]!
      if (sum === 0 || fixed.has(i >> 1)) continue
      const aim = (aims[i]! / sum + STIFFNESS * anchors[i]!) / (1 + STIFFNESS)
      positions[i]! += HASTE * (aim - positions[i]!)
    }
  }
  for (let i = 0; i < 2 * count; i += 2) {
    const dx = positions[i]! - anchors[i]!
    const dy = positions[i + 1]! - anchors[i + 1]!
    const share = Math.min(1, (LONGEST_MOVE * unit) / (Math.hypot(dx, dy) || 1))
    positions[i] = anchors[i]! + share * dx
    positions[i + 1] = anchors[i + 1]! + share * dy
  }
}

/** Adds to where each node should be if it went by one other alone. */
function addAims(
  positions: Positions,
  source: number,
  hops: Uint16Array,
  start: number,
  weights: Float64Array,
  unit: number,
  aims: Float64Array,
  sums: Float64Array,
): void {
  const x = positions[2 * source]!
  const y = positions[2 * source + 1]!
  for (let node = 0; node < sums.length; node++) {
    const h = hops[start + node]!
    if (h === 0) continue
    const dx = positions[2 * node]! - x
    const dy = positions[2 * node + 1]! - y
    const length = Math.sqrt(dx * dx + dy * dy)
    const weight = weights[h]!
    sums[node]! += weight
    // Who is quite where another is goes his own way.
    aims[2 * node]! += weight * (x + unit * h * (length > 0 ? dx / length : Math.cos(node)))
    aims[2 * node + 1]! += weight * (y + unit * h * (length > 0 ? dy / length : Math.sin(node)))
  }
}
