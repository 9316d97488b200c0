import { forceMethod } from './force-method.js'
import { FCOSE_STEP_PX, runFcose } from './force.js'
import { BETWEEN_BREAKS, within } from './measures-work.js'
import {
  FREE,
  plainResult,
  UPRIGHT,
  type LayoutTask,
  type LayoutWork,
  type PairInput,
  type Positions,
} from './positions.js'
import { finish, sketch, type Sketch } from './stress.js'

/**
 * The force-directed picture: nodes placed by distances, then pulled along edges and pushed off each other, by fcose
 * where it takes one short task, else by a few rounds of our own, in slices.
 */
export function* forceLayout(task: LayoutTask): LayoutWork {
  const { input, options } = task
  const drawn = yield* within(sketch(task), 0, 0.8)
  if (forceMethod(input, options.isUpright) === 'stress') {
    yield* within(loosen(drawn, input), 0.8, 0.9)
  } else {
    yield* within(finish(drawn, task), 0.8, 0.9)
    const { positions, unit, isHeld } = drawn
    // Its lengths are pixels; nodes that stay may be on another scale.
    const scale = isHeld ? FCOSE_STEP_PX / unit : 1
    for (let i = 0; i < positions.length; i++) positions[i]! *= scale
    runFcose(input, positions, isHeld ? task.fixed : NONE)
    for (let i = 0; i < positions.length; i++) positions[i]! /= scale
  }
  return plainResult(yield* within(finish(drawn, task), 0.9, 1), options.isUpright === true ? UPRIGHT : FREE)
}

const NONE = new Uint32Array(0)

/** More of them lower crossings further and raise stress. */
const ROUNDS = 2
/** Nobody moves further in a round than this share of a usual edge. */
const LONGEST_MOVE = 0.5

/**
 * A few rounds of forces as in M. Jacomy et al., "ForceAtlas2", PLoS ONE 2014: edges pull in proportion to their
 * length, nodes push in inverse proportion to their distance, those with many neighbours more. The push is as strong
 * as keeps each component's size. O(sources × nodes) a round. Changes the sketch. Yields how far it is, from 0 to 1.
 */
function* loosen({ positions, steps, frees }: Sketch, { widths, pairs }: PairInput): Generator<number, void> {
  const { sources, hops, components } = steps
  const count = widths.length
  const masses = new Float64Array(count).fill(1)
  for (const node of pairs) masses[node]!++
  const degrees = masses.map((mass) => mass - 1)
  masses.forEach((mass, node) => (masses[node] = Math.sqrt(mass)))
  const pulls = new Float64Array(count + 1)
  const pushes = new Float64Array(count + 1)
  let pixels = 0
  forEachPair(positions, pairs, (a, _, dx, dy) => {
    pulls[components[a]!]! += dx * dx + dy * dy
    pixels += Math.sqrt(dx * dx + dy * dy)
  })
  for (const [row, source] of sources.entries()) {
    for (let node = 0; node < count; node++) {
      if (hops[row * count + node] !== 0) pushes[components[node]!]! += (masses[source]! * masses[node]!) / 2
    }
  }
  const limit = (LONGEST_MOVE * pixels) / Math.max(1, pairs.length / 2)
  for (let round = 0; round < ROUNDS; round++) {
    const forces = new Float64Array(2 * count)
    let work = BETWEEN_BREAKS
    for (const [row, source] of sources.entries()) {
      const strength = (pulls[components[source]!]! / (pushes[components[source]!]! || 1)) * masses[source]!
      pushFrom(positions, source, hops, row * count, strength, masses, forces)
      work += count
      if (work < BETWEEN_BREAKS) continue
      work = 0
      yield (round + row / sources.length) / ROUNDS
    }
    forEachPair(positions, pairs, (a, b, dx, dy) => {
      forces[2 * a]! -= dx
      forces[2 * a + 1]! -= dy
      forces[2 * b]! += dx
      forces[2 * b + 1]! += dy
    })
    const longest = limit * (1 - round / ROUNDS)
    for (let node = 0; node < count; node++) {
      const [dx, dy] = [forces[2 * node]!, forces[2 * node + 1]!]
      const step = frees[node]! * Math.min(1 / (degrees[node]! + 1), longest / (Math.hypot(dx, dy) || 1))
      positions[2 * node]! += step * dx
      positions[2 * node + 1]! += step * dy
    }
  }
}

function pushFrom(
  positions: Positions,
  source: number,
  hops: Uint16Array,
  start: number,
  strength: number,
  masses: Float64Array,
  forces: Float64Array,
): void {
  const x = positions[2 * source]!
  const y = positions[2 * source + 1]!
  for (let node = 0; node < masses.length; node++) {
    if (hops[start + node] === 0) continue
    const dx = positions[2 * node]! - x
    const dy = positions[2 * node + 1]! - y
    const push = (strength * masses[node]!) / (dx * dx + dy * dy + 1)
    forces[2 * node]! += push * dx
    forces[2 * node + 1]! += push * dy
  }
}

function forEachPair(
  positions: Positions,
  pairs: Uint32Array,
  tell: (a: number, b: number, dx: number, dy: number) => void,
): void {
  for (let i = 0; i < pairs.length; i += 2) {
    const a = pairs[i]!
    const b = pairs[i + 1]!
    tell(a, b, positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!)
  }
}
