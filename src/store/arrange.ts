import {
  align,
  layoutInput,
  TRAITS,
  UPRIGHT,
  type Job,
  type JobResults,
  type LayoutInput,
  type LayoutResult,
  type LayoutTask,
  type Positions,
} from '../layout/index.js'
import type { TemporalGraph } from '../model/index.js'
import { NODE, type Frame } from './frame.js'
import type { Arrangement, LayoutWish, Pane } from './layout-state.js'
import type { ExplorerState } from './state.js'

/** One for all: the same file gives the same picture. */
const SEED = 20_230_916

const SAVED: LayoutWish = Object.freeze({ layout: 'saved', scope: 'all', options: Object.freeze({}) })

/** First places by graph, so that elements that share one work them out once. */
const firstPlaces = new WeakMap<TemporalGraph, Map<string, Promise<LayoutResult | null>>>()

/** Does a job; `null` once it is no longer wanted. */
export type Do = <J extends Job>(job: J) => Promise<JobResults[J['type']] | null>

/** The arrangement that a wish asks for; `null` where the work was given up. */
export async function arrange(
  { graph, layout, selection }: ExplorerState,
  frame: Frame | null,
  pane: Pane,
  wish: LayoutWish,
  run: Do,
): Promise<Arrangement | null> {
  if (graph === null) return null
  const present = layout.panes[pane] ?? layout.panes.main
  const before = present ?? (wish === layout.wishes.main ? partlySaved(graph, wish) : null)
  if (wish.layout === 'saved') return savedArrangement(graph, wish)
  // Among lanes a row for everybody who is folded away would stand empty.
  const shown = wish.layout === 'lanes' ? (frame?.folding ?? frame) : frame
  const input = layoutInput(graph, shown, wish.scope === 'shown')
  const held = before !== null && isAlike(before.wish, wish) ? before.pinned : []
  const node = selection?.type === 'node' ? graph.nodeIndex(selection.key) : undefined
  const task: LayoutTask = {
    input,
    options: wish.options,
    before: before === null ? null : gathered(before.positions, input.nodes),
    fixed: TRAITS[wish.layout].keepsFixed ? Uint32Array.from(localOf(input, held)) : new Uint32Array(0),
    focus: node === undefined ? -1 : input.nodes.indexOf(node),
    seed: SEED,
  }
  // Steps from whoever is selected are others for another.
  const isFirst = present === null && wish.options.by !== 'distance'
  const result = await firstOr(graph, isFirst ? wish : null, held, () =>
    run({ type: 'layout', layout: wish.layout as Exclude<LayoutWish['layout'], 'saved'>, task }),
  )
  if (result === null) return null
  const arrangement = arranged(graph, input, wish, result, before, held)
  // The file put them there, not the reader.
  return present === null ? { ...arrangement, pinned: [] } : arrangement
}

/**
 * Where a file that says so of some nodes only puts these, as held by a layout that can place the others around them;
 * NaN for the others. `null` where that is not so: the place of one alone says nothing of the others.
 */
function partlySaved(graph: TemporalGraph, { layout, scope }: LayoutWish): Arrangement | null {
  const pinned = graph.nodes.flatMap(({ index, position }) => (position === null ? [] : [index]))
  if (pinned.length < 2 || !TRAITS[layout].keepsFixed || scope === 'shown') return null
  const positions = Float64Array.from(
    graph.nodes.flatMap(({ position }) => [position?.x ?? Number.NaN, position?.y ?? Number.NaN]),
  )
  return { ...savedArrangement(graph), positions, pinned }
}

/** Whether a place means the same in both pictures: in those of no direction, or in two of one plan. */
function isAlike(before: LayoutWish, after: LayoutWish): boolean {
  if (before.layout === after.layout) return true
  return TRAITS[after.layout].isFree && (TRAITS[before.layout].isFree || before.layout === 'saved')
}

/** The first places of a graph are worked out once, however many elements show it. */
function firstOr(
  graph: TemporalGraph,
  wish: LayoutWish | null,
  held: readonly number[],
  run: () => Promise<LayoutResult | null>,
): Promise<LayoutResult | null> {
  if (wish === null || wish.scope !== 'all') return run()
  const known = firstPlaces.get(graph) ?? new Map<string, Promise<LayoutResult | null>>()
  firstPlaces.set(graph, known)
  const key = JSON.stringify([wish.layout, wish.options, held.length])
  const before = known.get(key)
  // Given up by another, it is still wanted here.
  if (before !== undefined) return before.then((result) => result ?? firstOr(graph, wish, held, run))
  const work = run().then(
    (result) => {
      if (result === null) known.delete(key)
      return result
    },
    (cause: unknown) => {
      known.delete(key)
      throw cause
    },
  )
  known.set(key, work)
  return work
}

/** Places of the file; who has none there stands in the middle. */
export function savedArrangement({ nodes }: TemporalGraph, wish: LayoutWish = SAVED): Arrangement {
  const positions = Float64Array.from(nodes.flatMap(({ position }) => [position?.x ?? 0, position?.y ?? 0]))
  return { wish, positions, fit: UPRIGHT, decor: [], lanes: null, pinned: [] }
}

/** The whole picture: aligned to the one before, held nodes where they were, who took no part where he was. */
function arranged(
  graph: TemporalGraph,
  { nodes }: LayoutInput,
  wish: LayoutWish,
  result: LayoutResult,
  before: Arrangement | null,
  held: readonly number[],
): Arrangement {
  const { isFree, keepsFixed } = TRAITS[wish.layout]
  const isHeld = keepsFixed && held.length > 0
  const isToAlign = isFree && before !== null && before.lanes === null && !isHeld
  const { positions, decor } = isToAlign ? alike(result, gathered(before.positions, nodes)) : result
  // Turned for one room and not for another, two pictures of the same directions would not be alike.
  const fit = before !== null && (isToAlign || isHeld) ? { ...result.fit, mayTurn: before.fit.mayTurn } : result.fit
  const all = before?.positions.slice() ?? new Float64Array(2 * graph.nodes.length)
  const kept = new Set(held)
  nodes.forEach((node, i) => {
    if (kept.has(node)) return
    all[2 * node] = positions[2 * i]!
    all[2 * node + 1] = positions[2 * i + 1]!
  })
  return { wish, positions: all, fit, decor, lanes: result.lanes, pinned: held }
}

/** Turned and mirrored to be near the picture before, and of its size; with everything that is drawn behind it. */
function alike({ positions, decor }: LayoutResult, before: Positions): Pick<LayoutResult, 'positions' | 'decor'> {
  const scale = spread(before) / spread(positions)
  if (!Number.isFinite(scale) || scale <= 0) return { positions, decor }
  const rings = decor.map((each) => (each.type === 'ring' ? each : null))
  const count = positions.length / 2
  // Centres go along with the nodes, as nodes that do not count.
  const points = new Float64Array(positions.length + 2 * rings.length)
  points.set(positions)
  rings.forEach((ring, i) => points.set([ring?.x ?? 0, ring?.y ?? 0], 2 * (count + i)))
  const target = new Float64Array(points.length).fill(Number.NaN)
  target.set(before)
  const aligned = align(
    points.map((value) => value * scale),
    target,
    { mayScale: false },
  )
  return {
    positions: aligned.slice(0, positions.length),
    decor: decor.map((each, i) =>
      each.type === 'ring'
        ? {
            ...each,
            x: aligned[2 * (count + i)]!,
            y: aligned[2 * (count + i) + 1]!,
            radius: each.radius * scale,
          }
        : each,
    ),
  }
}

/** How far nodes are from their middle: the root of the mean square, CSS pixels. */
function spread(positions: Positions): number {
  const count = positions.length / 2
  let [x, y, squares] = [0, 0, 0]
  for (let i = 0; i < positions.length; i += 2) {
    x += positions[i]! / count
    y += positions[i + 1]! / count
    squares += (positions[i]! ** 2 + positions[i + 1]! ** 2) / count
  }
  return Math.sqrt(Math.max(0, squares - x * x - y * y))
}

/**
 * Where the nodes drift to when another window is looked at. Who was not to be seen comes near whom he is tied to.
 * @param last what was shown before
 */
export async function stepOf(
  frame: Frame,
  last: Frame,
  { positions, pinned }: Arrangement,
  run: Do,
): Promise<Positions | null> {
  const input = layoutInput(frame.graph, frame, true)
  const before = gathered(positions, input.nodes)
  input.nodes.forEach((node, i) => {
    const isNew = last.nodes[node] === NODE.hidden && !pinned.includes(node)
    if (isNew) before.fill(Number.NaN, 2 * i, 2 * i + 2)
  })
  const task: LayoutTask = {
    input,
    options: {},
    before,
    fixed: Uint32Array.from(localOf(input, pinned)),
    focus: -1,
    room: roomOf(positions),
    seed: SEED,
  }
  const result = await run({ type: 'follow', task })
  if (result === null) return null
  const next = positions.slice()
  input.nodes.forEach((node, i) => {
    next[2 * node] = result.positions[2 * i]!
    next[2 * node + 1] = result.positions[2 * i + 1]!
  })
  return next
}

/** Around all nodes, seen or not: what the view shows. */
function roomOf(positions: Positions): [number, number, number, number] {
  const room: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  positions.forEach((value, i) => {
    const axis = i % 2
    room[axis] = Math.min(room[axis]!, value)
    room[axis + 2] = Math.max(room[axis + 2]!, value)
  })
  return room
}

function gathered(positions: Positions, nodes: Uint32Array): Positions {
  const some = new Float64Array(2 * nodes.length)
  nodes.forEach((node, i) => {
    some[2 * i] = positions[2 * node]!
    some[2 * i + 1] = positions[2 * node + 1]!
  })
  return some
}

function localOf({ nodes }: LayoutInput, pinned: readonly number[]): number[] {
  return pinned.map((node) => nodes.indexOf(node)).filter((i) => i >= 0)
}
