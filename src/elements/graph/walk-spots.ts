import {
  isOpen,
  stopAt,
  stopsOf,
  type Position,
  type Selection,
  type Stop,
  type WalkGround,
} from '../../store/index.js'

/** A button of the walk. */
export interface Spot {
  /** Unique among the spots, and the same as long as it stands for the same thing. */
  readonly id: string
  readonly position: Position
  readonly isPresent: boolean
  /** It opens into several, and whether it has. `null` for what is selected as a whole. */
  readonly isOpen: boolean | null
}

/** More buttons than these would be a burden, to the page and to those who listen. */
const MOST = 200

/**
 * What there is a button for: the node in focus, its neighbours, and behind the neighbour whose edges are open
 * those edges; in the order in which the keys go through them. Of long lists the part around the present one.
 */
export function spotsOf(ground: WalkGround, present: Position, selection: Selection | null): Spot[] {
  const { node, at, history } = present
  const here = stopAt(ground, present)
  const all = stopsOf(ground, node)
  const opened = all.find(
    (stop) => isOpen(ground, node, stop, selection) || (at?.kind === 'edge' && stop === here?.stop),
  )
  const room = opened === undefined ? MOST : MOST / 2
  const nodeSpot = { id: `n${node}`, position: { node, at: null, history }, isPresent: at === null, isOpen: null }
  return [
    nodeSpot,
    ...partAround(all, here?.index ?? 0, room).flatMap((stop) => [
      stopSpot(present, stop, stop === here?.stop && at?.kind === 'neighbour', stop === opened),
      ...(stop === opened ? edgeSpots(present, stop, room) : []),
    ]),
  ]
}

function stopSpot({ node, history }: Position, stop: Stop, isPresent: boolean, isOpened: boolean): Spot {
  return {
    id: `t${stop.node}`,
    position: { node, at: { kind: 'neighbour', node: stop.node }, history },
    isPresent,
    isOpen: stop.edges.length === 1 ? null : isOpened,
  }
}

function edgeSpots({ node, at, history }: Position, { edges }: Stop, room: number): Spot[] {
  const present = at?.kind === 'edge' ? at.edge : null
  return partAround(edges, present === null ? 0 : edges.indexOf(present), room).map((edge) => ({
    id: `e${edge}`,
    position: { node, at: { kind: 'edge', edge }, history },
    isPresent: edge === present,
    isOpen: null,
  }))
}

function partAround<T>(all: readonly T[], index: number, room: number): readonly T[] {
  if (all.length <= room) return all
  const from = Math.min(Math.max(0, index - room / 2), all.length - room)
  return all.slice(from, from + room)
}
