import type { GraphEdge, TemporalGraph } from '../model/index.js'
import { ceilTo, floorTo, type Span, type Window } from '../time/index.js'
import { drawnOf, incidenceOf, picturedOf, timeOrder } from './drawn.js'
import { endOf, foldAt } from './folding.js'
import { EDGE, type Frame } from './frame.js'

/** Which edges of a node or a pair are listed: those that the picture draws, or all of the file. */
export const SCOPES = ['window', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** What the window makes of an edge, as it is said of it. */
export type TieState = 'certain' | 'possible' | 'unknown' | 'undated' | 'ended' | 'off'

const STATES: Readonly<Record<number, TieState>> = {
  [EDGE.certain]: 'certain',
  [EDGE.possible]: 'possible',
  [EDGE.undated]: 'undated',
  [EDGE.ghost]: 'ended',
  [EDGE.unknown]: 'unknown',
  [EDGE.undatedGhost]: 'undated',
}

/**
 * The state of an edge in the window of a frame, and whether the window has it but the picture leaves it out: by
 * a filter, or by the policy on possible and undated edges.
 */
export function tieState(frame: Frame, edge: number, window: Window): { state: TieState; isLeftOut: boolean } {
  const drawn = frame.edges[edge]!
  if (drawn !== EDGE.hidden) return { state: STATES[drawn]!, isLeftOut: false }
  const inWindow = frame.states[edge]!
  if (inWindow === EDGE.hidden) return { state: 'off', isLeftOut: false }
  if (inWindow !== EDGE.possible) return { state: STATES[inWindow]!, isLeftOut: true }
  const isDated = frame.graph.edges[edge]!.spans.some(({ dated }) => meets(dated, window))
  return { state: isDated ? 'possible' : 'unknown', isLeftOut: true }
}

/** Why an edge is what it is in a window; one sentence in every language. */
export type Reason =
  /** An interval that was going on at some time of the window, whatever its exact dates. */
  | 'held'
  /** An instant whose date lies in the window as a whole. */
  | 'within'
  /** Dates marked uncertain are all that stands against it. */
  | 'marked'
  /** An instant whose date may lie outside the window. */
  | 'date'
  /** An interval that may have begun after the window, have ended before it, or either. */
  | 'start'
  | 'end'
  | 'both'
  /** Only the reach of an unknown start or end gets here. */
  | 'reach'
  | 'undated'
  | 'before'
  | 'after'
  /** It had ended, and had not begun again. */
  | 'between'

/** O(spans). What is drawn and what is filtered plays no part. */
export function reasonOf({ spans }: GraphEdge, window: Window): Reason {
  if (spans.length === 0) return 'undated'
  const here = spans.filter(({ drawn }) => drawn.min < drawn.max && meets(drawn, window))
  if (here.length === 0) return whereOf(spans, window)
  const certain = here.find((span) => isCertain(span.certain, window))
  if (certain !== undefined) return certain.kind === 'instant' ? 'within' : 'held'
  if (!here.some(({ dated }) => meets(dated, window))) return 'reach'
  if (here.some((span) => isCertain(span.possible, window))) return 'marked'
  const span = here.find(({ dated }) => meets(dated, window))!
  if (span.kind === 'instant') return 'date'
  const mayBeginLater = span.possible.startMax > window.to
  const mayEndEarlier = span.possible.endMin < window.from
  return mayBeginLater && mayEndEarlier ? 'both' : mayBeginLater ? 'start' : 'end'
}

function whereOf(spans: readonly Span[], window: Window): Reason {
  if (spans.every(({ drawn }) => drawn.max <= window.from)) return 'before'
  return spans.every(({ drawn }) => drawn.min >= window.to) ? 'after' : 'between'
}

function isCertain({ startMax, endMin }: Span['certain'], { from, to }: Window): boolean {
  return startMax <= to && from <= endMin
}

function meets({ min, max }: Span['drawn'], { from, to }: Window): boolean {
  return min < to && from < max
}

/** Edges at a node in order of time. O(1) once the graph was seen. */
export function edgesAt(frame: Frame, node: number, scope: Scope): readonly number[] {
  return (scope === 'window' ? drawnOf(frame) : incidenceOf(frame.graph)).byNode[node] ?? []
}

/**
 * Edges at a node of the picture in order of time: together those that lead out of what is folded into it now.
 * O(edges).
 */
export function edgesAround(frame: Frame, node: number, scope: Scope): readonly number[] {
  if (scope === 'window') return picturedOf(frame).byNode[node] ?? []
  const isKind = foldAt(frame, node)?.group.type === 'kind'
  return timeOrder(frame.graph).filter((edge) => {
    const { source, target } = frame.graph.edges[edge]!
    if (source === target) return source === node && !isKind
    return (endOf(frame, source) === node) !== (endOf(frame, target) === node)
  })
}

/**
 * Edges between two nodes in order of time, both directions; for twice the same node its loops. Of what is folded
 * all together. O(edges at one), where something is folded O(edges).
 */
export function edgesBetween(frame: Frame, a: number, b: number, scope: Scope): readonly number[] {
  if (a !== b && (foldAt(frame, a) ?? foldAt(frame, b)) !== undefined) {
    return edgesAround(frame, a, scope).filter((edge) => {
      const { source, target } = frame.graph.edges[edge]!
      return endOf(frame, source) === b || endOf(frame, target) === b
    })
  }
  const [few, many] = [edgesAt(frame, a, scope), edgesAt(frame, b, scope)]
  return (few.length <= many.length ? few : many).filter((edge) => {
    const { source, target } = frame.graph.edges[edge]!
    return (source === a && target === b) || (source === b && target === a)
  })
}

/** All edges of one meeting in order of time, the given one among them; it alone where it is of none. */
export function edgesOfMeeting(graph: TemporalGraph, edge: number): readonly number[] {
  const { event } = graph.edges[edge]!
  return event === null ? [edge] : (incidenceOf(graph).byEvent.get(event) ?? [edge])
}

/** Edges that contradict this one, whichever of the two names the other; keys that are of no edge are left out. */
export function rivalsOf(graph: TemporalGraph, edge: number): readonly number[] {
  const { key, rivals } = graph.edges[edge]!
  const named = rivals.map((rival) => graph.edgeIndex(rival)).filter((index) => index !== undefined)
  return [...new Set([...named, ...(rivalries(graph).get(key) ?? [])])].filter((index) => index !== edge)
}

const rivalryOf = new WeakMap<TemporalGraph, ReadonlyMap<string, readonly number[]>>()

/** Who names each edge as a rival. */
function rivalries(graph: TemporalGraph): ReadonlyMap<string, readonly number[]> {
  const before = rivalryOf.get(graph)
  if (before !== undefined) return before
  const found = new Map<string, number[]>()
  for (const { index, rivals } of graph.edges) {
    for (const rival of rivals) {
      const group = found.get(rival)
      if (group === undefined) found.set(rival, [index])
      else group.push(index)
    }
  }
  rivalryOf.set(graph, found)
  return found
}

/** How many of some edges are shown as what; ghosts and what is outside the window count nowhere. */
export function countStates(
  { edges: codes }: Frame,
  edges: readonly number[],
): { certain: number; possible: number; undated: number } {
  const counts = { certain: 0, possible: 0, undated: 0 }
  for (const edge of edges) {
    const code = codes[edge]
    if (code === EDGE.certain) counts.certain++
    else if (code === EDGE.possible || code === EDGE.unknown) counts.possible++
    else if (code === EDGE.undated) counts.undated++
  }
  return counts
}

/**
 * The stretch in which an edge is drawn, in whole days and no further than the data, to look at it: finite and not
 * empty, or `null` for an undated edge.
 */
export function stretchOf(graph: TemporalGraph, edge: number): Window | null {
  const spans = graph.edges[edge]!.spans.filter(({ drawn }) => drawn.min < drawn.max)
  const { extent } = graph
  const limits = [
    ...spans.map(({ dated }) => dated),
    ...(extent === null ? [] : [{ min: extent.from, max: extent.to }]),
  ]
  const first = Math.min(...limits.map(({ min }) => min).filter(Number.isFinite))
  const last = Math.max(...limits.map(({ max }) => max).filter(Number.isFinite))
  const from = Math.max(Math.min(...spans.map(({ drawn }) => drawn.min)), first)
  const to = Math.min(Math.max(...spans.map(({ drawn }) => drawn.max)), last)
  return from < to ? { from: floorTo('day', from), to: ceilTo('day', to) } : null
}
