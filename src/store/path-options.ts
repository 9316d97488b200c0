import type { PathOptions } from '../paths/index.js'
import { EDGE, type Frame } from './frame.js'
import type { PathQuery } from './paths-state.js'

const USED: ReadonlySet<number> = new Set([EDGE.certain, EDGE.possible, EDGE.unknown])

const masks = new WeakMap<Frame, Uint8Array>()

/** By index of the edge, 1 for those that a reader sees and that have a date: no path takes any other. */
export function usableEdges(frame: Frame): Uint8Array {
  const before = masks.get(frame)
  if (before !== undefined) return before
  const mask = frame.edges.map((code) => (USED.has(code) ? 1 : 0))
  masks.set(frame, mask)
  return mask
}

/** The question of a reader as options of a search: within what the frame shows. */
export function pathOptionsOf(frame: Frame, query: PathQuery): PathOptions {
  const { order, goal, layer, certainty, status, directed, via, avoid, k } = query
  const { window } = frame
  return { order, goal, layer, certainty, status, directed, via, avoid, k, window, edges: usableEdges(frame) }
}
