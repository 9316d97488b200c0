import type { GraphEdge, TemporalGraph } from '../../../src/model/index.js'
import type { Goal, PathStep } from '../../../src/paths/index.js'
import type { Limits, Window } from '../../../src/time/index.js'

/** One tie crossed in one of its spans, with the limits that count in a window. */
export interface Crossing {
  readonly from: number
  readonly to: number
  readonly edge: GraphEdge
  readonly span: number
  /** Where it is drawn in the window: it may be crossed from `min` on and before `max`. */
  readonly min: number
  readonly max: number
  /** The latest start and the earliest end that any choice of dates gives it. */
  readonly latestStart: number
  readonly earliestEnd: number
}

/** The spans of an edge in which it may be crossed. */
export function crossingsOf(
  edge: GraphEdge,
  [from, to]: readonly [number, number],
  window: Window,
): readonly Crossing[] {
  return edge.spans
    .map(({ drawn, certain }, span) => ({
      from,
      to,
      edge,
      span,
      min: Math.max(drawn.min, window.from),
      max: Math.min(drawn.max, window.to),
      latestStart: certain.startMax,
      earliestEnd: certain.endMin,
    }))
    .filter(({ min, max }) => min < max)
}

/** The possible lifetimes of both of its nodes: nothing is drawn outside them. */
export function lifetimeOfEdge({ nodes }: TemporalGraph, { source, target }: GraphEdge): Limits {
  const both = [nodes[source]!.lifetime, nodes[target]!.lifetime]
  return { min: Math.max(...both.map((l) => l.startMin)), max: Math.min(...both.map((l) => l.endMax)) }
}

/**
 * Steps that must happen at one moment, as index ranges: a meeting crossed twice (on two legs) has one date, and
 * whatever lies between has it too; so has what leads from a later span of a tie back to an earlier one.
 */
export function moments(steps: readonly Crossing[]): readonly (readonly Crossing[])[] {
  const groups: Crossing[][] = []
  let last = -1
  for (const [i, step] of steps.entries()) {
    if (i > last) groups.push([])
    groups.at(-1)!.push(step)
    for (const [j, later] of steps.entries()) if (j > i && isOneMoment(step, later)) last = Math.max(last, j)
  }
  return groups
}

function isOneMoment(a: Crossing, b: Crossing): boolean {
  if (a.edge !== b.edge) return false
  return a.span > b.span || (a.span === b.span && a.edge.spans[a.span]!.kind === 'instant')
}

interface Moment {
  readonly min: number
  readonly max: number
}

function limitsOf(group: readonly Crossing[]): Moment {
  return { min: Math.max(...group.map((s) => s.min)), max: Math.min(...group.map((s) => s.max)) }
}

/** Whether some choice of dates lets these ties be crossed in this order. */
export function isPossible(steps: readonly Crossing[]): boolean {
  let arrival = -Infinity
  for (const { min, max } of moments(steps).map(limitsOf)) {
    arrival = Math.max(arrival, min)
    if (!(arrival < max)) return false
  }
  return true
}

/** Whether every choice of dates does. */
export function isCertain(steps: readonly Crossing[], { from, to }: Window): boolean {
  if (!isPossible(steps)) return false
  return steps.every(
    (step, i) =>
      from <= step.earliestEnd &&
      step.latestStart <= to &&
      steps.slice(i + 1).every((later) => {
        if (later.edge === step.edge) return step.span <= later.span
        return step.latestStart <= later.earliestEnd
      }),
  )
}

/** What a goal is worth here, smaller is better, and the earliest choice of dates that reaches it. */
export interface Worth {
  readonly value: number
  readonly departs: number
  readonly arrives: number
}

export function worthOf(steps: readonly Crossing[], goal: Goal): Worth {
  const groups = moments(steps).map(limitsOf)
  const greatestMin = Math.max(...groups.map((g) => g.min))
  const leastMax = Math.min(...groups.map((g) => g.max))
  const earliest = { departs: groups[0]!.min, arrives: greatestMin }
  switch (goal) {
    case 'fewest':
      return { value: steps.length, ...earliest }
    case 'earliest':
      return { value: greatestMin, ...earliest }
    case 'latest':
      return { value: -leastMax, departs: leastMax, arrives: Math.max(leastMax, greatestMin) }
    default: {
      const waits = groups.flatMap((first, i) => groups.slice(i + 1).map((second) => second.min - first.max))
      return { value: Math.max(0, ...waits), departs: Math.min(leastMax, greatestMin), arrives: greatestMin }
    }
  }
}

/** When each step may be crossed, given the others. */
export function crossedOf(steps: readonly Crossing[]): readonly NonNullable<PathStep['crossed']>[] {
  const groups = moments(steps)
  const limits = groups.map(limitsOf)
  return groups.flatMap((group, i) => {
    const crossed = {
      min: Math.max(...limits.slice(0, i + 1).map((l) => l.min)),
      max: Math.min(...limits.slice(i).map((l) => l.max)),
    }
    return group.map(() => crossed)
  })
}
