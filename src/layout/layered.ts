import { Graph, layout } from '@dagrejs/dagre'

import { neighboursOf } from './neighbours.js'
import {
  plainResult,
  UPRIGHT,
  type LayoutInput,
  type LayoutTask,
  type LayoutWork,
  type Positions,
} from './positions.js'

/** Room between boxes of a layer, between a layer and the next, and between trees, CSS pixels. */
const BESIDE_PX = 10
const BELOW_PX = 40
const APART_PX = 60
/** More nodes are ranked by longest paths, which is quicker and nearly as short. */
const MOST_EXACT = 300

/** What there is room for, with the top where the reader wants it: down is along y. */
interface Room {
  readonly widths: Float64Array
  readonly heights: Float64Array
  /** Blocks and shelves are about so many times wider than high. */
  readonly aspect: number
}

/** Nodes placed around or below a point. */
interface Block {
  readonly width: number
  readonly height: number
  readonly places: readonly (readonly [node: number, x: number, y: number])[]
}

/**
 * Those to whom others belong above them, by dagre (after E. Gansner and others, "A technique for drawing directed
 * graphs", IEEE TSE 1993). Those who belong to one only, and to whom nobody does, stand below that one in a block;
 * trees stand on shelves; who is in none stands below all, in the order of those he is tied to.
 */
export function* layeredLayout({ input, options }: LayoutTask): LayoutWork {
  const isDown = options.direction !== 'right'
  const room: Room = isDown
    ? { widths: input.widths, heights: input.heights, aspect: 3.5 }
    : { widths: input.heights, heights: input.widths, aspect: 0.7 }
  const parents = relatives(input, 0)
  const children = relatives(input, 1)
  const isLeaf = parents.map((own, node) => own.size === 1 && children[node]!.size === 0)
  const blockAt = (node: number) =>
    blockOf(
      node,
      [...children[node]!].filter((child) => isLeaf[child]),
      room,
    )
  const trees: Block[] = []
  for (const nodes of componentsOf(parents, children)) {
    yield 0
    const inner = nodes.filter((node) => !isLeaf[node])
    trees.push(treeOf(inner, parents, blockAt))
  }
  const positions: Positions = new Float64Array(2 * parents.length)
  const put = ({ places }: Block, x: number, y: number) => {
    for (const [node, dx, dy] of places) positions.set([x + dx, y + dy], 2 * node)
  }
  const area = trees.reduce((sum, tree) => sum + (tree.width + APART_PX) * (tree.height + APART_PX), 0)
  const width = trees.reduce((most, tree) => Math.max(most, tree.width), Math.sqrt(room.aspect * area))
  let [x, y, below, right] = [0, 0, 0, 0]
  for (const tree of trees.toSorted((a, b) => b.height - a.height)) {
    if (x > 0 && x + tree.width > width) [x, y] = [0, below]
    put(tree, x, y)
    right = Math.max(right, x + tree.width)
    x += tree.width + APART_PX
    below = Math.max(below, y + tree.height + APART_PX)
  }
  const neighbours = neighboursOf(input)
  const places = neighbours.map(
    (others) => others.reduce((sum, other) => sum + positions[2 * other]!, 0) / (others.length || 1),
  )
  const loose = [...places.keys()].filter((node) => parents[node]!.size + children[node]!.size === 0)
  put(
    rowsOf(
      loose.toSorted((a, b) => places[a]! - places[b]!),
      room,
      right,
    ),
    0,
    below,
  )
  if (!isDown) for (let i = 0; i < positions.length; i += 2) positions.set([positions[i + 1]!, positions[i]!], i)
  return plainResult(positions, UPRIGHT)
}

/** By node whom it belongs to (`side` 0) or who belongs to it (1). */
function relatives({ widths, belongings }: LayoutInput, side: 0 | 1): Set<number>[] {
  const all = Array.from(widths, () => new Set<number>())
  for (let i = 0; i < belongings.length; i += 2) {
    if (belongings[i] !== belongings[i + 1]) all[belongings[i + side]!]!.add(belongings[i + 1 - side]!)
  }
  return all
}

/** Those whom belongings join; nobody who is alone. */
function componentsOf(parents: readonly Set<number>[], children: readonly Set<number>[]): number[][] {
  const isSeen = new Set<number>()
  return parents.flatMap((_, start) => {
    if (isSeen.has(start)) return []
    const nodes = new Set([start])
    for (const node of nodes) for (const other of [...parents[node]!, ...children[node]!]) nodes.add(other)
    for (const node of nodes) isSeen.add(node)
    return nodes.size < 2 ? [] : [[...nodes]]
  })
}

/** Blocks in layers, whoever is above others first. */
function treeOf(
  nodes: readonly number[],
  parents: readonly Set<number>[],
  blockOfNode: (node: number) => Block,
): Block {
  const ranker = nodes.length > MOST_EXACT ? 'longest-path' : 'network-simplex'
  const graph = new Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'TB', nodesep: BESIDE_PX, ranksep: BELOW_PX, ranker })
  graph.setDefaultEdgeLabel(() => ({}))
  const blocks = new Map(nodes.map((node) => [`${node}`, blockOfNode(node)]))
  for (const [name, { width, height }] of blocks) graph.setNode(name, { width, height })
  for (const node of nodes) for (const parent of parents[node]!) graph.setEdge(`${parent}`, `${node}`)
  layout(graph)
  const places = [...blocks].flatMap(([name, block]) => {
    const { x, y } = graph.node(name) as { x: number; y: number }
    return block.places.map(([node, dx, dy]) => [node, x + dx - block.width / 2, y + dy - block.height / 2] as const)
  })
  const { width, height } = graph.graph() as { width: number; height: number }
  return { width, height, places }
}

/** A parent above its leaves. */
function blockOf(node: number, leaves: readonly number[], room: Room): Block {
  const [width, height] = [room.widths[node]!, room.heights[node]!]
  const below = rowsOf(leaves, room, 0)
  const gap = leaves.length === 0 ? 0 : BELOW_PX / 2
  const whole = Math.max(width, below.width)
  return {
    width: whole,
    height: height + gap + below.height,
    places: [
      [node, whole / 2, height / 2],
      ...below.places.map(([leaf, x, y]) => [leaf, x + (whole - below.width) / 2, y + height + gap] as const),
    ],
  }
}

/** In rows of equal cells, as wide as told and no narrower than fits the eye. */
function rowsOf(nodes: readonly number[], { widths, heights, aspect }: Room, atLeast: number): Block {
  const cell = (sides: Float64Array) => nodes.reduce((most, node) => Math.max(most, sides[node]!), 1)
  const [width, height] = [cell(widths), cell(heights)]
  const square = Math.ceil(Math.sqrt((nodes.length * height * aspect) / width))
  const columns = Math.min(nodes.length, Math.max(square, Math.floor(atLeast / width)))
  const places = nodes.map((node, i) => {
    const inRow = Math.min(columns, nodes.length - i + (i % columns))
    return [
      node,
      ((i % columns) + (columns - inRow + 1) / 2) * width,
      (Math.floor(i / columns) + 0.5) * height,
    ] as const
  })
  return { width: columns * width, height: nodes.length === 0 ? 0 : Math.ceil(nodes.length / columns) * height, places }
}
