import type { Arcs } from './arcs.js'

/**
 * What is known of somebody on the way: the earliest moment he may be here (`at`), the latest moment at which he is
 * here for sure (`worst`; where certainty is not asked for, -Infinity throughout), and the latest departure (`departs`;
 * Infinity where it is not asked for). Where edges may be crossed twice (`via`), `worst` is set by the edge `tie`, and
 * `second` is the same without it: an edge puts no condition on itself.
 */
export interface Label {
  readonly at: number
  readonly worst: number
  readonly tie: number
  readonly second: number
  readonly departs: number
}

/** Nothing behind, everything ahead: where a search backwards begins. */
export const ANY_TIME: Label = { at: -Infinity, worst: -Infinity, tie: -1, second: -Infinity, departs: Infinity }

/** The numbers of one row, as it is crossed in a direction of time. */
export interface Crossing {
  readonly lo: number
  readonly hi: number
  readonly need: number
  readonly gives: number
  /** Index of the edge where it may be crossed again, else -1. */
  readonly tie: number
}

export function crossingOf(arcs: Arcs, row: number): Crossing {
  return {
    lo: arcs.lo[row]!,
    hi: arcs.hi[row]!,
    need: arcs.need[row]!,
    gives: arcs.gives[row]!,
    tie: arcs.hasRepeats ? arcs.edge[row]! : -1,
  }
}

/** The same row backwards in time. */
export function mirrored({ lo, hi, need, gives, tie }: Crossing): Crossing {
  return { lo: -hi, hi: -lo, need: Number.isNaN(need) ? NaN : -gives, gives: -need, tie }
}

/** Who crosses a row, or `null` where he cannot (for sure, if that is asked for). */
export function cross(label: Label, { lo, hi, need, gives, tie }: Crossing, isCertain: boolean): Label | null {
  if (!(label.at < hi)) return null
  const at = Math.max(label.at, lo)
  const departs = Math.min(label.departs, hi)
  if (!isCertain) return { ...label, at, departs }
  const isAgain = tie !== -1 && label.tie === tie
  if (!((isAgain ? label.second : label.worst) <= need)) return null
  return { at, departs, ...worstAfter(label, gives, tie, isAgain) }
}

function worstAfter(
  { worst, tie, second }: Label,
  gives: number,
  by: number,
  isAgain: boolean,
): Pick<Label, 'worst' | 'tie' | 'second'> {
  if (isAgain || by === -1) return { worst: Math.max(worst, gives), tie, second }
  if (gives > worst) return { worst: gives, tie: by, second: worst }
  return { worst, tie, second: Math.max(second, gives) }
}

/** Whether whoever can do something with `b` can do it with `a` too. */
export function dominates(a: Label, b: Label): boolean {
  return a.at <= b.at && a.departs >= b.departs && isSurer(a, b)
}

function isSurer(a: Label, b: Label): boolean {
  return a.tie === b.tie ? a.worst <= b.worst && a.second <= b.second : a.worst <= b.second
}

/** Adds a label to those that matter at one place, unless it does not matter. */
export function addLabel(labels: Label[], label: Label): void {
  if (labels.some((each) => dominates(each, label))) return
  let kept = 0
  for (const each of labels) if (!dominates(label, each)) labels[kept++] = each
  labels.length = kept
  labels.push(label)
}

/** Whether a way there and a way on, searched backwards, make one way. */
export function meet(there: Label, on: Label, isCertain: boolean): boolean {
  if (!(there.at < -on.at)) return false
  if (!isCertain) return true
  if (there.tie !== on.tie || there.tie === -1) return there.worst <= -on.worst
  return there.second <= -on.worst && there.worst <= -on.second
}
