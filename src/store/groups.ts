import { belongingOf, type TemporalGraph } from '../model/index.js'
import type { Group } from './groups-state.js'
import type { ExplorerState, Selection } from './state.js'

/** Requests about what is folded into one node; see `Requests`. */
export interface GroupRequests {
  /** Draws the members of a bloc, or all of a kind, as one node. */
  fold: { readonly group: Group }
  /** Draws them one by one again. */
  unfold: { readonly group: Group }
  'unfold-all': object
}

type Handlers = {
  readonly [T in keyof GroupRequests]: (state: ExplorerState, request: GroupRequests[T]) => ExplorerState
}

export const GROUP_HANDLERS: Handlers = {
  fold: (state, { group: { type, key } }) => {
    const { graph, groups, selection } = state
    const group = Object.freeze({ type, key })
    if (graph === null || isFolded(groups, group) || !isGroup(graph, group)) return state
    // Who is folded on purpose does not stay beside it for being selected.
    const isTaken = type === 'kind' && selection?.type === 'node' && isOf(graph, group, selection.key)
    return changed(state, group, [...groups, group], isTaken ? Object.freeze({ type, key }) : selection)
  },
  unfold: unfolded,
  'unfold-all': (state) => state.groups.reduce((before, group) => unfolded(before, { group }), state),
}

export function isFolded(groups: readonly Group[], { type, key }: Group): boolean {
  return groups.some((each) => each.type === type && each.key === key)
}

function unfolded(state: ExplorerState, { group }: GroupRequests['unfold']): ExplorerState {
  const { groups, selection } = state
  const left = groups.filter(({ type, key }) => type !== group.type || key !== group.key)
  if (left.length === groups.length) return state
  const isGone = group.type === 'kind' && selection?.type === 'kind' && selection.key === group.key
  return changed(state, group, left, isGone ? null : selection)
}

/** The edges of a group with another are others than before: they are picked no longer. */
function changed(
  state: ExplorerState,
  group: Group,
  groups: readonly Group[],
  selection: Selection | null,
): ExplorerState {
  const isGone = selection?.type === 'bundle' && selection.nodes.some((key) => isOf(state.graph!, group, key))
  return { ...state, groups: Object.freeze(groups), selection: isGone ? null : selection }
}

/** Whether a node is of a kind, or the bloc itself. */
function isOf(graph: TemporalGraph, { type, key }: Group, node: string): boolean {
  return type === 'bloc' ? node === key : kindOf(graph.nodes[graph.nodeIndex(node)!]!) === key
}

const memberships = new WeakMap<TemporalGraph, readonly number[]>()

/**
 * Indices of the edges by which a source is a member of a bloc, at whatever time. O(edges), remembered by graph.
 */
export function membershipsOf(graph: TemporalGraph): readonly number[] {
  const before = memberships.get(graph)
  if (before !== undefined) return before
  const found = graph.edges.filter((edge) => belongingOf(edge, graph.ontology) === 'member').map(({ index }) => index)
  memberships.set(graph, found)
  return found
}

export function kindOf({ kind }: { readonly kind: string | null }): string {
  return kind ?? ''
}

function isGroup(graph: TemporalGraph, { type, key }: Group): boolean {
  if (type === 'kind') return graph.nodes.some((node) => kindOf(node) === key)
  const bloc = graph.nodeIndex(key)
  return type === 'bloc' && membershipsOf(graph).some((edge) => graph.edges[edge]!.target === bloc)
}
