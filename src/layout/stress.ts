import { seededRandom } from '../core/random.js'
import { within } from './measures-work.js'
import { neighboursOf } from './neighbours.js'
import { partBoxes } from './overlap.js'
import type { LayoutTask, PairInput, Positions } from './positions.js'
import { descend, stepsOf, stressOfSteps, type Steps } from './sgd.js'
import { pack } from './stress-pack.js'

/** Of several beginnings the one that ends best counts: as many as stay quick. */
const MOST_BEGINNINGS = 10
const MOST_BEGUN_HOPS = 400_000
/** Where some nodes stay, the others jump at first by no more than what that many steps ask for. */
const HELD_HEAT = 2
const SMALLEST_UNIT_PX = 20
const FARTHEST_PX = 1e15
/** Boxes take up one part of the picture in so many. */
const ROOMINESS = 6
const PARTINGS = 8
const PARTING_ROUNDS = 40
const PARTING_SCALE = 1.1
const RAISING_ROUNDS = 50

/** A picture by distances: boxes may overlap, and components lie upon each other. */
export interface Sketch {
  readonly positions: Positions
  readonly steps: Steps
  /** Ideal distance of neighbours, CSS pixels. */
  readonly unit: number
  /** By node: 1, or 0 for those that stay. */
  readonly frees: Float64Array
  /** Some stay, and so the picture keeps its size and direction. */
  readonly isHeld: boolean
}

/**
 * Places nodes by how many steps they are apart, from anywhere, or from where they are if some stay there.
 * Yields how far it is, from 0 to 1.
 */
export function* sketch(task: LayoutTask): Generator<number, Sketch> {
  const { input, before, fixed } = task
  const random = seededRandom(task.seed)
  const held = before !== null && fixed.length > 0 ? before.map(sane) : null
  const frees = new Float64Array(input.widths.length).fill(1)
  if (held !== null) for (const node of fixed) frees[node] = 0
  const steps = yield* within(stepsOf(input, random), 0, 0.3)
  let unit = usualUnit(input)
  if (held !== null) {
    const { meanUnit } = yield* within(stressOfSteps(held, steps, unit), 0.3, 0.3)
    if (meanUnit >= SMALLEST_UNIT_PX) unit = meanUnit
  }
  const quick = held === null ? Math.floor(MOST_BEGUN_HOPS / Math.max(1, steps.hops.length)) : 1
  const beginnings = Math.max(1, Math.min(MOST_BEGINNINGS, quick))
  const heat = held === null ? steps.longest : HELD_HEAT
  let positions: Positions = new Float64Array(0)
  let least = Infinity
  for (let i = 0; i < beginnings; i++) {
    const places =
      held === null
        ? Float64Array.from({ length: 2 * frees.length }, () => random() * unit)
        : filled(held, input, unit, random)
    const constrain = () => raise(places, task, frees, unit)
    const work = descend(places, input, steps, { unit, frees, heat, random, constrain })
    const end = 0.3 + (0.7 * (i + 1)) / beginnings
    yield* within(work, end - 0.7 / beginnings, end)
    const { stress } = yield* within(stressOfSteps(places, steps, unit), end, end)
    if (stress >= least) continue
    positions = places
    least = stress
  }
  return { positions, steps, unit, frees, isHeld: held !== null }
}

/** Neighbours are as far apart as their boxes ask for. */
export function usualUnit({ widths, heights }: PairInput): number {
  const sides = widths.reduce((sum, width, i) => sum + width + heights[i]!, 0)
  return Math.max(SMALLEST_UNIT_PX, sides / Math.max(1, widths.length))
}

/** Beyond all measure a number is no place. */
export function sane(value: number): number {
  return Math.abs(value) < FARTHEST_PX ? value : Number.NaN
}

/** Who has no place gets one beside neighbours who have one, or below the picture. */
export function filled(before: Positions, input: PairInput, unit: number, random: () => number): Positions {
  const places = before.slice()
  const isPlaced = (node: number) => Number.isFinite(places[2 * node]! + places[2 * node + 1]!)
  const neighbours = neighboursOf(input)
  const put = (node: number, x: number, y: number) => {
    places[2 * node] = x + (random() - 0.5) * unit
    places[2 * node + 1] = y + (random() - 0.5) * unit
  }
  const queue = neighbours.map((_, node) => node).filter(isPlaced)
  const mean = (nodes: readonly number[], axis: number) =>
    nodes.reduce((sum, node) => sum + places[2 * node + axis]!, 0) / Math.max(1, nodes.length)
  const middle = mean(queue, 0)
  const bottom = queue.reduce((low, node) => Math.max(low, places[2 * node + 1]!), 0)
  neighbours.forEach((_, first) => {
    for (const node of queue) {
      for (const next of neighbours[node]!) {
        if (isPlaced(next)) continue
        const near = neighbours[next]!.filter(isPlaced)
        put(next, mean(near, 0), mean(near, 1))
        queue.push(next)
      }
    }
    queue.length = 0
    if (isPlaced(first)) return
    put(first, middle, bottom + 2 * unit)
    queue.push(first)
  })
  return places
}

/** Brings whom others belong to above them, where that is asked for; in a circle nobody is. Changes `places`. */
export function raise(places: Positions, { input, options }: LayoutTask, frees: Float64Array, unit: number): void {
  if (options.isUpright !== true) return
  const { belongings, heights } = input
  for (let i = 0; i < belongings.length; i += 2) {
    const who = belongings[i]!
    const whom = belongings[i + 1]!
    const gap = (heights[who]! + heights[whom]! + unit) / 2
    const push = gap - places[2 * who + 1]! + places[2 * whom + 1]!
    const free = frees[who]! + frees[whom]!
    if (push <= 0 || free === 0) continue
    places[2 * who + 1]! += (push * frees[who]!) / free
    places[2 * whom + 1]! -= (push * frees[whom]!) / free
  }
}

/**
 * Gives every box and every component its room; changes the sketch. Yields how far it is, from 0 to 1.
 * @returns the positions of the sketch
 */
export function* finish(
  { positions, steps, unit, frees, isHeld }: Sketch,
  task: LayoutTask,
): Generator<number, Positions> {
  const { input, options } = task
  const mayTurn = options.isUpright !== true
  const scale = isHeld ? 1 : roomyScale(positions, input, steps.components)
  for (let i = 0; i < positions.length; i++) positions[i]! *= scale
  if (!mayTurn) for (let i = 0; i < RAISING_ROUNDS; i++) raise(positions, task, frees, unit * scale)
  yield* within(pack(positions, input, steps.components, frees, (unit * scale) / 2, mayTurn), 0, 0.3)
  for (let i = 0; i < PARTINGS; i++) {
    const [from, to] = [i, i + 1].map((part) => 0.3 + (0.7 * part) / PARTINGS)
    const isDone = yield* within(partBoxes(positions, { ...input, frees }, PARTING_ROUNDS), from!, to!)
    if (isDone || isHeld) break
    // Boxes that are wedged between others come free where there is more room.
    for (let j = 0; j < positions.length; j++) positions[j]! *= PARTING_SCALE
  }
  // Nobody who stays has moved by a hair.
  if (isHeld) for (const node of task.fixed) positions.set(task.before!.subarray(2 * node, 2 * node + 2), 2 * node)
  return positions
}

/** How much larger a picture must be for its boxes to have room in every component, as if that were a disc. */
function roomyScale(positions: Positions, { widths, heights }: PairInput, components: Uint32Array): number {
  // By component: nodes, sums of x, y and their squares, area of boxes.
  const sums = new Map<number, [number, number, number, number, number]>()
  components.forEach((component, node) => {
    const sum = sums.get(component) ?? [0, 0, 0, 0, 0]
    const [x, y] = [positions[2 * node]!, positions[2 * node + 1]!]
    sums.set(component, [
      sum[0] + 1,
      sum[1] + x,
      sum[2] + y,
      sum[3] + x * x + y * y,
      sum[4] + widths[node]! * heights[node]!,
    ])
  })
  let scale = 1
  for (const [count, x, y, squares, area] of sums.values()) {
    const spread = squares / count - (x / count) ** 2 - (y / count) ** 2
    if (count > 1 && spread > 1) scale = Math.max(scale, Math.sqrt((ROOMINESS * area) / (2 * Math.PI * spread)))
  }
  return scale
}
