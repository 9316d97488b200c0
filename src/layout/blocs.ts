import { within } from './measures-work.js'
import { orient } from './orient.js'
import { partBoxes } from './overlap.js'
import {
  FREE,
  type Decor,
  type LayoutInput,
  type LayoutTask,
  type LayoutWork,
  type PairInput,
  type Positions,
} from './positions.js'
import { pushOut, regionsOf, type Region } from './regions.js'
import { stressLayout } from './stress-layout.js'

/** Members that are tied but share no bloc stand so many steps apart. */
const APART = 3
/** Boxes take up one part of the picture in so many. */
const ROOMINESS = 14
/** How much the crowded middle is spread at the cost of what is far out, from 0 to 1. */
const EVENNESS = 0.5
const ROUNDS = 40
const MOST_IN_VAIN = 4
const PARTING_ROUNDS = 60
const LAST_ROUNDS = 300

/**
 * Every bloc with its members around it, and who belongs to several between them; everybody else close to whom he is
 * tied to, and outside. First blocs and members by the steps between them, then all others around them likewise.
 */
export function* blocsLayout(task: LayoutTask): LayoutWork {
  const { input } = task
  const regions = regionsOf(input)
  const core = [...new Set(regions.flatMap(({ bloc, members }) => [bloc, ...members]))]
  core.sort((a, b) => input.degrees[b]! - input.degrees[a]! || a - b)
  const inner = insideOf(input, regions, core)
  const alone = { ...task, input: inner, before: null, fixed: new Uint32Array(0), options: {} }
  const first = yield* within(stressLayout(alone), 0, 0.3)
  const before: Positions = new Float64Array(2 * input.widths.length).fill(Number.NaN)
  // The others want as much room each.
  const spread = Math.sqrt(input.widths.length / core.length)
  core.forEach((node, i) => {
    before[2 * node] = first.positions[2 * i]! * spread
    before[2 * node + 1] = first.positions[2 * i + 1]! * spread
  })
  const around = { ...task, before, fixed: Uint32Array.from(core), options: {} }
  const { positions } = yield* within(stressLayout(around), 0.3, 0.7)
  orient(positions)
  even(positions, input)
  // What blocs are like is settled among themselves; then the others find their places around that.
  yield* within(settle(positions, regions, input, core), 0.7, 0.8)
  const isCore = new Set(core)
  const others = [...input.nodes.keys()].filter((node) => !isCore.has(node))
  yield* within(settle(positions, regions, input, others, core), 0.8, 1)
  const decor: Decor[] = regions.map(({ bloc, members }) => ({
    type: 'region',
    bloc: input.nodes[bloc]!,
    members: Array.from(members, (node) => input.nodes[node]!),
  }))
  return { positions, fit: FREE, decor, lanes: null }
}

/** Blocs and members alone, in the order of `core`, and as many more as there are steps between what is apart. */
function insideOf(input: LayoutInput, regions: readonly Region[], core: readonly number[]): LayoutInput {
  const at = new Map(core.map((node, i) => [node, i]))
  const pairs: number[] = []
  const root = Uint32Array.from(core, (_, i) => i)
  const rootOf = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i]!]!
    return i
  }
  const join = (a: number, b: number, steps: number) => {
    for (let step = 1; step <= steps; step++) pairs.push(step === 1 ? a : count - 1, step === steps ? b : count++)
    root[rootOf(a)] = rootOf(b)
  }
  let count = core.length
  const blocsOf: string[] = core.map(() => '')
  for (const { bloc, members } of regions) {
    for (const member of members) {
      join(at.get(member)!, at.get(bloc)!, 1)
      blocsOf[at.get(member)!]! += `${bloc},`
    }
  }
  // Those of the same blocs stand side by side between these.
  const last = new Map<string, number>()
  blocsOf.forEach((blocs, i) => {
    if (!/,./u.test(blocs)) return
    if (last.has(blocs)) join(last.get(blocs)!, i, 1)
    last.set(blocs, i)
  })
  // What has no bloc in common is held together by its strongest ties.
  for (const pair of [...input.weights.keys()].sort((a, b) => input.weights[b]! - input.weights[a]!)) {
    const [a, b] = [at.get(input.pairs[2 * pair]!), at.get(input.pairs[2 * pair + 1]!)]
    if (a !== undefined && b !== undefined && rootOf(a) !== rootOf(b)) join(a, b, APART)
  }
  const sized = (sides: Float64Array) => Float64Array.from({ length: count }, (_, i) => sides[core[i] ?? -1] ?? 1)
  return { ...input, widths: sized(input.widths), heights: sized(input.heights), pairs: Uint32Array.from(pairs) }
}

/** Brings places nearer to even ranks, by axis, and makes room for boxes. Changes `positions`. */
function even(positions: Positions, { widths, heights }: PairInput): void {
  const area = widths.reduce((sum, width, i) => sum + width * heights[i]!, 0)
  const sides = [0, 1].map((axis) => {
    const values = positions.filter((_, i) => i % 2 === axis)
    const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b)
    const least = values[order[0]!]!
    const side = values[order.at(-1)!]! - least
    const step = side / Math.max(1, order.length - 1)
    order.forEach((node, rank) => {
      positions[2 * node + axis] = values[node]! + EVENNESS * (least + step * rank - values[node]!)
    })
    return Math.max(side, 1)
  })
  const scale = Math.max(1, Math.sqrt((ROOMINESS * area) / (sides[0]! * sides[1]!)))
  for (let i = 0; i < positions.length; i++) positions[i]! *= scale
}

/**
 * Parts boxes and clears regions by turns, until nothing is left to do or there is no hope. Changes `positions`.
 * @param movable who may move
 * @param still who is in the way and does not
 */
function* settle(
  positions: Positions,
  regions: readonly Region[],
  input: PairInput,
  movable: readonly number[],
  still: readonly number[] = [],
): Generator<number, void> {
  const nodes = [...movable, ...still]
  const boxes = {
    widths: nodes.map((node) => input.widths[node]!),
    heights: nodes.map((node) => input.heights[node]!),
    frees: nodes.map((_, i) => (i < movable.length ? 1 : 0)),
  }
  const place = () => Float64Array.from(nodes.flatMap((node) => [positions[2 * node]!, positions[2 * node + 1]!]))
  const part = function* (rounds: number, now: number) {
    const own = place()
    yield* within(partBoxes(own, boxes, rounds), now, now)
    nodes.forEach((node, i) => positions.set(own.subarray(2 * i, 2 * i + 2), 2 * node))
  }
  let best: Positions = positions
  let fewest = Infinity
  for (let round = 0, inVain = 0; round < ROUNDS && inVain < MOST_IN_VAIN; round++) {
    yield* part(PARTING_ROUNDS, round / ROUNDS)
    const before = positions.slice()
    const moved = yield* within(pushOut(positions, regions, input, movable), round / ROUNDS, round / ROUNDS)
    if (moved === 0) return
    if (moved < fewest) best = before
    inVain = moved < fewest ? 0 : inVain + 1
    fewest = Math.min(moved, fewest)
  }
  positions.set(best)
  yield* part(LAST_ROUNDS, 1)
}
