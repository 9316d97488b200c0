import type { GraphEdge } from '../model/index.js'
import { FACET_BIT, failures, type Facet } from './filters.js'
import { EDGE, type Frame } from './frame.js'

/** How much of something the window holds. */
export interface FacetCount {
  readonly certain: number
  /** Possible and not certain. */
  readonly possible: number
  readonly undated: number
}

export type FacetCounts = Readonly<Record<Exclude<Facet, 'kinds'>, ReadonlyMap<string, FacetCount>>> & {
  /** Nodes with an edge in the window. */
  readonly kinds: ReadonlyMap<string, number>
}

const known = new WeakMap<Frame, FacetCounts>()

/**
 * What each key of each facet has in the window of a frame. A facet does not count against itself: what
 * switching a key on would bring back stays in sight. O(edges), remembered by frame.
 */
export function facetCounts(frame: Frame): FacetCounts {
  const before = known.get(frame)
  if (before !== undefined) return before
  const counts = {
    kinds: countNodes(frame),
    types: countEdges(frame, 'types', ({ type }) => [type ?? '']),
    statuses: countEdges(frame, 'statuses', ({ status }) => [status ?? '']),
    references: countEdges(frame, 'references', ({ references }) =>
      references.length === 0 ? [''] : [...new Set(references.map(({ id }) => id))],
    ),
  }
  known.set(frame, counts)
  return counts
}

function countEdges(
  { graph, states, filters }: Frame,
  facet: Facet,
  keysOf: (edge: GraphEdge) => readonly string[],
): Map<string, FacetCount> {
  const failing = failures(graph, filters)
  const counts = new Map<string, { certain: number; possible: number; undated: number }>()
  for (const edge of graph.edges) {
    const state = states[edge.index]
    if (state === EDGE.hidden || (failing[edge.index]! & ~FACET_BIT[facet]) !== 0) continue
    for (const key of keysOf(edge)) {
      const count = counts.get(key) ?? { certain: 0, possible: 0, undated: 0 }
      if (state === EDGE.certain) count.certain++
      else if (state === EDGE.possible) count.possible++
      else count.undated++
      counts.set(key, count)
    }
  }
  return counts
}

function countNodes({ graph, states, filters }: Frame): Map<string, number> {
  const failing = failures(graph, filters)
  const isTied = new Uint8Array(graph.nodes.length)
  for (const { index, source, target } of graph.edges) {
    const state = states[index]
    if (state === EDGE.hidden || state === EDGE.undated || (failing[index]! & ~FACET_BIT.kinds) !== 0) continue
    isTied[source] = 1
    isTied[target] = 1
  }
  const counts = new Map<string, number>()
  for (const { index, kind } of graph.nodes) {
    if (isTied[index] === 1) counts.set(kind ?? '', (counts.get(kind ?? '') ?? 0) + 1)
  }
  return counts
}
