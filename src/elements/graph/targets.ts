import {
  endsOf,
  foldAt,
  nodeOfSelection,
  sameSelection,
  selectionOfNode,
  type ExplorerState,
  type Frame,
  type Request,
  type Selection,
} from '../../store/index.js'
import type { Target } from '../../view/index.js'

/** What the picture calls by index, as the store calls it. `null` where the graph has no such thing. */
export function selectionOf(frame: Frame, target: Target): Selection | null {
  const { nodes, edges } = frame.graph
  if (target.type === 'bundle') {
    const [a, b] = [nodes[target.a]?.key, nodes[target.b]?.key]
    return a === undefined || b === undefined ? null : { type: 'bundle', nodes: [a, b] }
  }
  if (target.type === 'node') return nodes[target.index] === undefined ? null : selectionOfNode(frame, target.index)
  const key = edges[target.index]?.key
  return key === undefined ? null : { type: 'edge', key }
}

export function targetOf(frame: Frame, selection: Selection): Target | null {
  if (selection.type === 'bundle') {
    const [a, b] = endsOf(frame, selection) ?? []
    return a === undefined || b === undefined ? null : { type: 'bundle', a: Math.min(a, b), b: Math.max(a, b) }
  }
  if (selection.type !== 'edge') {
    const index = nodeOfSelection(frame, selection)
    return index === undefined ? null : { type: 'node', index }
  }
  const index = frame.graph.edgeIndex(selection.key)
  return index === undefined ? null : { type: 'edge', index }
}

/**
 * What is asked for when the reader has picked something with a pointer: to select that, again and again; only the
 * ground, and a bundle that is open, let go. What is folded opens when it is picked once more.
 */
export function picked({ selection }: ExplorerState, frame: Frame | null, target: Target | null): Request {
  const wanted = target === null || frame === null ? null : selectionOf(frame, target)
  if (wanted === null || frame === null) return { type: 'select', selection: null }
  if (target?.type === 'node') return opening(frame, target.index, selection) ?? { type: 'select', selection: wanted }
  const isOpen = target?.type === 'bundle' && isWithin(frame, selection, target)
  return { type: 'select', selection: isOpen ? null : wanted }
}

/** Opens what is folded into a node, where that is selected already; `null` where there is nothing to open. */
export function opening(frame: Frame, node: number, selection: Selection | null): Request | null {
  const group = foldAt(frame, node)?.group
  return group !== undefined && sameSelection(selection, selectionOfNode(frame, node))
    ? { type: 'unfold', group }
    : null
}

function isWithin(frame: Frame, selection: Selection | null, { a, b }: Target & { type: 'bundle' }): boolean {
  if (selection?.type !== 'bundle' && selection?.type !== 'edge') return false
  const [one, other] = endsOf(frame, selection) ?? []
  return one !== undefined && other !== undefined && Math.min(one, other) === a && Math.max(one, other) === b
}
