import { EDGE, type Frame } from './frame.js'

/** All edges drawn between two nodes, or from a node to itself; what is folded into a node is drawn at it. */
export interface Bundle {
  /** Indices of the nodes, `a <= b`. */
  readonly a: number
  readonly b: number
  /** Indices of the edges: the shown ones in the file's order, then the ghosts. */
  readonly edges: readonly number[]
  /** How many of them are shown; the others are ghosts. */
  readonly shown: number
}

const known = new WeakMap<Frame, readonly Bundle[]>()

/** Groups what a picture of a frame draws by pair of nodes, in the order of first appearance. O(edges), remembered by frame. */
export function bundlesOf(frame: Frame): readonly Bundle[] {
  const before = known.get(frame)
  if (before !== undefined) return before
  const { graph, folding } = frame
  const { edges } = folding ?? frame
  const ends = folding?.ends
  const groups = new Map<number, { shown: number[]; ghosts: number[] }>()
  for (let edge = 0; edge < edges.length; edge++) {
    const code = edges[edge]!
    if (code === EDGE.hidden) continue
    const record = graph.edges[edge]!
    const source = ends?.[record.source] ?? record.source
    const target = ends?.[record.target] ?? record.target
    const pair = Math.min(source, target) * graph.nodes.length + Math.max(source, target)
    let group = groups.get(pair)
    if (group === undefined) groups.set(pair, (group = { shown: [], ghosts: [] }))
    if (isGhost(code)) group.ghosts.push(edge)
    else group.shown.push(edge)
  }
  const count = graph.nodes.length
  const bundles = Array.from(groups, ([pair, { shown, ghosts }]) => ({
    a: Math.floor(pair / count),
    b: pair % count,
    edges: [...shown, ...ghosts],
    shown: shown.length,
  }))
  known.set(frame, bundles)
  return bundles
}

/** Whether a code of {@link Frame.edges} is drawn faint and counted nowhere. */
export function isGhost(code: number): boolean {
  return code === EDGE.ghost || code === EDGE.undatedGhost
}
