import type { TemporalGraph } from '../model/index.js'
import { isGhost } from './bundles.js'
import { incidenceOf } from './drawn.js'
import { EDGE, NODE, type Frame } from './frame.js'
import { isFolded, kindOf, membershipsOf } from './groups.js'
import type { Fold, Folding, Group } from './groups-state.js'
import { pathShown } from './paths-state.js'
import type { ExplorerState, Selection } from './state.js'

/** Fewer of a kind stand for themselves. */
const FEWEST = { bloc: 1, kind: 2 } as const

/** The node that a picture draws in place of one. */
export function endOf({ folding }: Frame, node: number): number {
  return folding?.ends[node] ?? node
}

/** What is folded into a node of a picture. */
export function foldAt({ folding }: Frame, node: number): Fold | undefined {
  return folding?.folds.get(node)
}

/** Indices of the drawn nodes that a group takes in, folded or not, ascending; each once. O(nodes + memberships). */
export function drawnMembers(frame: Frame, group: Group): readonly number[] {
  return takenBy(frame, group).filter((node) => frame.nodes[node] !== NODE.hidden)
}

/** What a node can be folded into or opened as, each with two or more: as a bloc with its members, and with its kind. */
export function groupsAt(frame: Frame, groups: readonly Group[], node: number): readonly Group[] {
  const { key, kind } = frame.graph.nodes[node]!
  const own = foldAt(frame, node)?.group
  if (own?.type === 'kind') return [own]
  const all: readonly Group[] = [
    { type: 'bloc', key },
    { type: 'kind', key: kind ?? '' },
  ]
  return all.filter((group) => isFolded(groups, group) || drawnMembers(frame, group).length >= FEWEST[group.type])
}

/** What is picked with a node of a picture: the node, or the kind it stands for. */
export function selectionOfNode(frame: Frame, node: number): Selection {
  const group = foldAt(frame, node)?.group
  return group?.type === 'kind' ? { type: 'kind', key: group.key } : { type: 'node', key: frame.graph.nodes[node]!.key }
}

/** Index of the node of a picture that shows a selected node or kind; `undefined` where nothing does. */
export function nodeOfSelection(
  frame: Frame,
  { type, key }: Selection & { type: 'node' | 'kind' },
): number | undefined {
  if (type === 'kind') {
    const folds = [...(frame.folding?.folds.values() ?? [])]
    return folds.find(({ group }) => group.type === type && group.key === key)?.node
  }
  const node = frame.graph.nodeIndex(key)
  return node === undefined ? node : endOf(frame, node)
}

/** What decides, besides the frame, who is folded. */
const SEEN = ['groups', 'selection', 'paths'] as const

/**
 * A memoised selector of a frame with its {@link Frame.folding}; the frame itself where nothing is folded: one pass
 * over the nodes and one over the edges where a group is, nothing where none is.
 */
export function createFoldingSelector(): (frame: Frame | null, state: ExplorerState) => Frame | null {
  let last: { frame: Frame; state: ExplorerState; folded: Frame } | null = null
  return (frame, state) => {
    if (frame === null || state.groups.length === 0) return frame
    const before = last?.frame === frame && last.state.groups === state.groups ? last : null
    if (before !== null && SEEN.every((field) => before.state[field] === state[field])) return before.folded
    const folding = foldingOf(frame, state)
    const isSame = before !== null && before.folded.folding?.ends.join() === folding?.ends.join()
    last = { frame, state, folded: isSame ? before.folded : folding === null ? frame : { ...frame, folding } }
    return last.folded
  }
}

/** Who is asked for stands for itself: selected, an end of the question about paths, or on the path. */
function foldingOf(frame: Frame, { groups, selection, paths }: ExplorerState): Folding | null {
  const { graph } = frame
  const { from, to } = paths.query
  const keys = [from, to, ...(pathShown(paths)?.nodes ?? []), selection?.type === 'node' ? selection.key : null]
  const asked = new Set(keys.map((key) => (key === null ? undefined : graph.nodeIndex(key))))
  const folding = folded(frame, groups, asked)
  const hidden = folding === null ? [] : hiddenEnds(graph, folding, selection)
  return hidden.length === 0 ? folding : folded(frame, groups, new Set([...asked, ...hidden]))
}

/** Ends of what is selected between nodes, where it would be lost within a group, or within other edges. */
function hiddenEnds(graph: TemporalGraph, { ends }: Folding, selection: Selection | null): number[] {
  if (selection?.type === 'bundle') {
    return selection.nodes.map((key) => graph.nodeIndex(key)!).filter((node) => ends[node] !== node)
  }
  const edge = selection?.type === 'edge' ? graph.edges[graph.edgeIndex(selection.key)!] : undefined
  return edge === undefined || ends[edge.source] !== ends[edge.target] ? [] : [edge.source, edge.target]
}

/** Who is in several groups is in the one that was folded last. */
function folded(frame: Frame, groups: readonly Group[], asked: ReadonlySet<number | undefined>): Folding | null {
  const { graph } = frame
  const groupOf = new Int32Array(graph.nodes.length).fill(-1)
  for (const [i, group] of groups.entries()) {
    for (const node of takenBy(frame, group)) if (!asked.has(node)) groupOf[node] = i
  }
  const members = groups.map((): number[] => [])
  for (let node = 0; node < groupOf.length; node++) {
    const i = groupOf[node]!
    if (i >= 0 && frame.nodes[node] !== NODE.hidden) members[i]!.push(node)
  }
  const { byNode } = incidenceOf(graph)
  const stands = groups.map(({ type, key }, i) => {
    if (members[i]!.length < FEWEST[type]) return -1
    if (type === 'bloc') return graph.nodeIndex(key)!
    return groupOf.reduce(
      (best, g, node) => (g === i && !((byNode[best]?.length ?? -1) >= byNode[node]!.length) ? node : best),
      -1,
    )
  })
  const folds = new Map<number, Fold>()
  for (const [i, group] of groups.entries()) {
    const node = stands[i]!
    // Of a bloc that stands for its kind the kind is seen.
    if (node < 0 || folds.get(node)?.group.type === 'kind') continue
    folds.set(node, { group, node, members: members[i]! })
  }
  if (folds.size === 0) return null
  const ends = endsOf(groupOf, stands)
  return { ends, folds, ...drawn(frame, ends, folds) }
}

function takenBy({ graph, edges }: Frame, { type, key }: Group): number[] {
  if (type === 'kind') return graph.nodes.flatMap((node) => (kindOf(node) === key ? [node.index] : []))
  const bloc = graph.nodeIndex(key)
  const members = membershipsOf(graph).flatMap((edge) => {
    const { source, target } = graph.edges[edge]!
    const code = edges[edge]!
    return target === bloc && code !== EDGE.hidden && !isGhost(code) ? [source] : []
  })
  return [...new Set(members)].sort((a, b) => a - b)
}

/** Who is in a group that is in another is in that one; of blocs that are members of each other one stays outside. */
function endsOf(groupOf: Int32Array, stands: readonly number[]): Uint32Array {
  const ends = Uint32Array.from(groupOf, (i, node) => (i >= 0 && stands[i]! >= 0 ? stands[i]! : node))
  for (const stand of stands) {
    if (stand < 0) continue
    let end = ends[stand]!
    for (let i = 0; i < stands.length && end !== stand; i++) end = ends[end]!
    if (end === stand) ends[stand] = stand
  }
  for (let node = 0; node < ends.length; node++) {
    while (ends[ends[node]!] !== ends[node]) ends[node] = ends[ends[node]!]!
  }
  return ends
}

function drawn(
  frame: Frame,
  ends: Uint32Array,
  folds: ReadonlyMap<number, Fold>,
): Pick<Folding, 'edges' | 'nodes' | 'degrees'> {
  const { graph } = frame
  const edges = frame.edges.slice()
  const nodes = frame.nodes.slice()
  const degrees = new Uint32Array(nodes.length)
  for (let node = 0; node < nodes.length; node++) {
    const end = ends[node]!
    const code = frame.nodes[node]!
    if (end === node || code === NODE.hidden) continue
    nodes[node] = NODE.hidden
    nodes[end] = nodes[end] === NODE.hidden ? code : Math.min(nodes[end]!, code)
  }
  for (let edge = 0; edge < edges.length; edge++) {
    const code = edges[edge]!
    if (code === EDGE.hidden) continue
    const { source, target } = graph.edges[edge]!
    const a = ends[source]!
    const b = ends[target]!
    // What a bloc does to itself is not among its members.
    if (a === b && (source !== target || source !== a || folds.get(a)?.group.type === 'kind')) edges[edge] = EDGE.hidden
    else if (!isGhost(code)) {
      degrees[a]!++
      if (a !== b) degrees[b]!++
    }
  }
  return { edges, nodes, degrees }
}
