import { endOf, nodeOfSelection, selectionOfNode } from './folding.js'
import { NODE, type Frame } from './frame.js'
import { sameSelection } from './requests.js'
import type { Selection } from './state.js'
import { nodeOrder, stopIndex, stopsOf, type Stop, type WalkGround } from './walk-stops.js'

export { nodeOrder, stopsOf, type Stop, type WalkGround } from './walk-stops.js'

/** Where a walk is: at a node, or on the way from it to a neighbour, there perhaps at one of several edges. */
export interface Position {
  /** Index of the node in focus. */
  readonly node: number
  readonly at:
    | null
    | { readonly kind: 'neighbour'; readonly node: number }
    | { readonly kind: 'edge'; readonly edge: number }
  /** Indices of nodes that were in focus before, the last one at the end; at most {@link REMEMBERED}. */
  readonly history: readonly number[]
}

/**
 * `next` and `previous` go round the neighbours, or round the edges of an opened bundle; `down` follows the edge,
 * `up` goes back. `first` and `last` are the best and the least connected node, `next-node` and `previous-node`
 * go round all that are drawn.
 */
export const MOVES = ['next', 'previous', 'down', 'up', 'first', 'last', 'next-node', 'previous-node'] as const
export type Move = (typeof MOVES)[number]

const REMEMBERED = 100

/** Where a walk begins: at the best connected node; `null` where none is drawn. */
export function startOf(ground: WalkGround): Position | null {
  const [node] = nodeOrder(ground)
  return node === undefined ? null : { node, at: null, history: [] }
}

/** The stop that a position is at or in, with its place among the others; `null` at a node. */
export function stopAt(ground: WalkGround, position: Position): { stop: Stop; index: number; count: number } | null {
  const { node, at } = position
  if (at === null) return null
  const all = stopsOf(ground, node)
  const index = stopIndex(ground, node, otherEnd(ground.frame, position))
  const stop = all[index]
  if (stop === undefined || (at.kind === 'edge' && !stop.edges.includes(at.edge))) return null
  return { stop, index, count: all.length }
}

/** The position after a move; the same object where there is nowhere to go. */
export function step(ground: WalkGround, position: Position, move: Move): Position {
  const { node, at, history } = position
  switch (move) {
    case 'next':
      return around(ground, position, 1)
    case 'previous':
      return around(ground, position, -1)
    case 'down': {
      const here = stopAt(ground, position)
      return here === null ? around(ground, position, 1) : toNode(position, here.stop.node)
    }
    case 'up': {
      const here = stopAt(ground, position)
      if (at === null || here === null) return back(ground, position)
      return { node, at: at.kind === 'edge' ? { kind: 'neighbour', node: here.stop.node } : null, history }
    }
    case 'first':
      return toNode(position, nodeOrder(ground)[0] ?? node)
    case 'last':
      return toNode(position, nodeOrder(ground).at(-1) ?? node)
    default: {
      const order = nodeOrder(ground)
      return toNode(position, turned(order, order.indexOf(node), move === 'next-node' ? 1 : -1) ?? node)
    }
  }
}

function around(ground: WalkGround, position: Position, by: 1 | -1): Position {
  const { node, at, history } = position
  const all = stopsOf(ground, node)
  const here = stopAt(ground, position)
  if (at?.kind === 'edge' && here !== null) {
    const { edges } = here.stop
    return { node, at: { kind: 'edge', edge: turned(edges, edges.indexOf(at.edge), by)! }, history }
  }
  const stop = here === null ? all.at(by === 1 ? 0 : -1) : turned(all, here.index, by)
  return stop === undefined ? position : { node, at: { kind: 'neighbour', node: stop.node }, history }
}

/** The member next to one, round from the end to the beginning. */
function turned<T>(all: readonly T[], index: number, by: 1 | -1): T | undefined {
  return all[(index + by + all.length) % all.length]
}

function toNode({ node: before, history }: Position, node: number): Position {
  if (node === before) return { node, at: null, history }
  // Every step to another node can be taken back, whatever it led over.
  return { node, at: null, history: [...history, before].slice(-REMEMBERED) }
}

function back({ frame }: WalkGround, position: Position): Position {
  const index = position.history.findLastIndex((node) => node !== position.node && isDrawn(frame, node))
  const node = position.history[index]
  return node === undefined ? position : { node, at: null, history: position.history.slice(0, index) }
}

/** What a position stands for: a node, an edge, or all edges to a neighbour where there are several. */
export function selectionAt(ground: WalkGround, position: Position): Selection {
  const { edges } = ground.frame.graph
  const { node, at } = position
  const stop = stopAt(ground, position)?.stop
  if (at === null || stop === undefined) return selectionOfNode(ground.frame, node)
  if (at.kind === 'edge') return { type: 'edge', key: edges[at.edge]!.key }
  if (stop.edges.length === 1) return { type: 'edge', key: edges[stop.edges[0]!]!.key }
  return bundleOf(ground, node, stop.node)
}

function bundleOf({ frame }: Pick<WalkGround, 'frame'>, one: number, other: number): Selection {
  const { nodes } = frame.graph
  return { type: 'bundle', nodes: [nodes[Math.min(one, other)]!.key, nodes[Math.max(one, other)]!.key] }
}

/** Whether a selection opens all edges of a stop one by one: it is their bundle, or one of several. */
export function isOpen({ frame }: WalkGround, node: number, stop: Stop, selection: Selection | null): boolean {
  if (stop.edges.length === 1) return false
  if (selection?.type === 'edge') return stop.edges.includes(frame.graph.edgeIndex(selection.key) ?? -1)
  return sameSelection(selection, bundleOf({ frame }, node, stop.node))
}

/** Where the walk is and what is selected after an act. */
export interface Outcome {
  readonly position: Position
  readonly selection: Selection | null
}

/**
 * Selects what the walk is at, or lets go of it if it is selected. Several edges are opened by it, and entered at
 * the first; one of them that is let go of leaves them open.
 */
export function enter(ground: WalkGround, position: Position, selection: Selection | null): Outcome {
  const { node, at, history } = position
  const stop = stopAt(ground, position)?.stop
  const here = selectionAt(ground, position)
  if (at?.kind === 'neighbour' && stop !== undefined && stop.edges.length > 1) {
    if (isOpen(ground, node, stop, selection)) return { position, selection: null }
    return { position: { node, at: { kind: 'edge', edge: stop.edges[0]! }, history }, selection: here }
  }
  if (!sameSelection(selection, here)) return { position, selection: here }
  const isOneOfSeveral = stop !== undefined && stop.edges.length > 1
  return { position, selection: isOneOfSeveral ? bundleOf(ground, node, stop.node) : null }
}

/** Closes opened edges, else lets go of the selection; `null` where there is nothing to leave. */
export function leave(ground: WalkGround, position: Position, selection: Selection | null): Outcome | null {
  const { node, at, history } = position
  if (at?.kind !== 'edge') return selection === null ? null : { position, selection: null }
  const stop = stopAt(ground, position)?.stop
  const closed: Position = { node, at: stop === undefined ? null : { kind: 'neighbour', node: stop.node }, history }
  const isHere =
    sameSelection(selection, selectionAt(ground, position)) ||
    (stop !== undefined && isOpen(ground, node, stop, selection))
  return { position: closed, selection: isHere ? null : selection }
}

/**
 * The nearest position that is still drawn: of an edge its neighbour, of a neighbour the node, of a node what it is
 * folded into, else the best connected one. The same object where nothing is lost, `null` where nothing is drawn.
 */
export function settle(ground: WalkGround, position: Position | null): Position | null {
  if (position === null) return startOf(ground)
  const { node, at, history } = position
  if (!isDrawn(ground.frame, node)) {
    const end = endOf(ground.frame, node)
    return isDrawn(ground.frame, end) ? { node: end, at: null, history } : startOf(ground)
  }
  if (at === null || stopAt(ground, position) !== null) return position
  const onWay: Position = { node, at: { kind: 'neighbour', node: otherEnd(ground.frame, position) }, history }
  return stopAt(ground, onWay) === null ? { node, at: null, history } : onWay
}

function otherEnd(frame: Frame, { node, at }: Position): number {
  if (at?.kind !== 'edge') return endOf(frame, at?.node ?? node)
  const { source, target } = frame.graph.edges[at.edge]!
  return endOf(frame, endOf(frame, source) === node ? target : source)
}

/**
 * Where a walk goes on when something was selected elsewhere: seen from the node in focus if that is one of the
 * ends. `null` for what is not drawn.
 */
export function positionOf(ground: WalkGround, selection: Selection, from: Position | null): Position | null {
  const { frame } = ground
  const { graph } = frame
  const ends = endsOf(frame, selection)
  if (ends === null || !ends.every((node) => isDrawn(frame, node))) return null
  const [a, b] = ends
  const node = from !== null && (from.node === a || from.node === b) ? from.node : a
  const { history } = from === null ? { history: [] } : toNode(from, node)
  if (selection.type === 'node' || selection.type === 'kind') return { node, at: null, history }
  const other = node === a ? b : a
  const onWay: Position = { node, at: { kind: 'neighbour', node: other }, history }
  const stop = stopAt(ground, onWay)?.stop
  if (stop === undefined) return null
  if (selection.type === 'bundle' || stop.edges.length === 1) return onWay
  const edge = graph.edgeIndex(selection.key)!
  return stop.edges.includes(edge) ? { node, at: { kind: 'edge', edge }, history } : null
}

/** Indices of the nodes of a picture that something selected is or lies between. */
export function endsOf(frame: Frame, selection: Selection): readonly [number, number] | null {
  const { graph } = frame
  if (selection.type === 'edge') {
    const edge = graph.edges[graph.edgeIndex(selection.key) ?? -1]
    return edge === undefined ? null : [endOf(frame, edge.source), endOf(frame, edge.target)]
  }
  const [a, b] =
    selection.type === 'bundle'
      ? selection.nodes.map((key) => nodeOfSelection(frame, { type: 'node', key }))
      : Array.from({ length: 2 }, () => nodeOfSelection(frame, selection))
  return a === undefined || b === undefined ? null : [a, b]
}

function isDrawn({ nodes: all, folding }: Frame, node: number): boolean {
  const nodes = folding?.nodes ?? all
  return nodes[node] !== undefined && nodes[node] !== NODE.hidden
}
