import type { GraphEdge, TemporalGraph } from '../../../src/model/index.js'
import { DAY_MS, type Limits, type SpanLimits, type Window } from '../../../src/time/index.js'
import { lifetimeOfEdge, type Crossing } from './crossings.js'

// What section 4 of the design means by "some choice of dates" and "every choice": here choices are made, one after
// the other, on half days. All finite limits of the tests lie on whole days between `FIRST` and `LAST`; half a day
// stands for "just before", and an infinite limit for the ends of the grid, beyond everything that is dated.

const HALF = DAY_MS / 2
export const FIRST = Date.UTC(2019, 11, 24)
export const LAST = Date.UTC(2020, 0, 16)

const GRID: readonly number[] = Array.from({ length: (LAST - FIRST) / HALF + 1 }, (_, i) => FIRST + i * HALF)

/** A start and an end that the dates of one span allow. */
type Choice = readonly [start: number, end: number]

function choicesOf({ startMin, startMax, endMin, endMax }: SpanLimits, isInstant: boolean): Choice[] {
  const starts = GRID.filter((start) => startMin <= start && start < startMax)
  if (isInstant) return starts.map((start) => [start, start])
  const ends = GRID.filter((end) => endMin <= end && end < endMax)
  return starts.flatMap((start) => ends.filter((end) => start <= end).map((end) => [start, end] as const))
}

type Pair = 'possible' | 'certain'

const known = new WeakMap<SpanLimits, readonly Choice[]>()

function choicesOfSpan({ edge, span }: Crossing, pair: Pair): readonly Choice[] {
  const { kind, [pair]: limits } = edge.spans[span]!
  const choices = known.get(limits) ?? choicesOf(limits, kind === 'instant')
  known.set(limits, choices)
  return choices
}

/** By index of the span, the dates of those spans of a tie that a path crosses: they are in order. */
type Shared = ReadonlyMap<number, Choice>

function choicesOfEdge(steps: readonly Crossing[], edge: GraphEdge, pair: Pair): Shared[] {
  const used = steps.filter((step) => step.edge === edge)
  const spans = [...new Set(used.map(({ span }) => span))].toSorted((a, b) => a - b)
  let found: Map<number, Choice>[] = [new Map()]
  for (const span of spans) {
    const own = choicesOfSpan(
      used.find((step) => step.span === span)!,
      pair,
    )
    found = found.flatMap((before) => {
      const end = [...before.values()].at(-1)?.[1] ?? -Infinity
      return own.filter(([start]) => end <= start).map((choice) => new Map([...before, [span, choice]]))
    })
  }
  return found
}

/** Edges that are crossed more than once: what is chosen for them holds everywhere. */
function sharedOf(steps: readonly Crossing[]): GraphEdge[] {
  const edges = steps.map(({ edge }) => edge)
  return [...new Set(edges.filter((edge, i) => edges.indexOf(edge) !== i))]
}

/** Whether all choices can be tried in the time of a test: rows of much doubt have millions. */
export function canBeTried(steps: readonly Crossing[]): boolean {
  const moments = steps.map(({ min, max }) => GRID.filter((t) => min <= t && t < max).length)
  const shared = sharedOf(steps).flatMap((edge) => {
    const spans = new Map(steps.filter((step) => step.edge === edge).map((step) => [step.span, step]))
    return [...spans.values()].map((step) => choicesOfSpan(step, 'certain').length)
  })
  return [...moments, ...shared].reduce((product, count) => product * count, 1) < 20_000
}

/** What is found by trying every choice of dates and, for each, all moments to cross the ties one after the other. */
export interface Tried {
  /** When the path departs and arrives, each pair once. */
  readonly journeys: readonly (readonly [departs: number, arrives: number])[]
  /** By step, the first and the last moment at which it is ever crossed. */
  readonly crossed: readonly Limits[]
}

export function tryAll(steps: readonly Crossing[], window: Window): Tried {
  const shared = sharedOf(steps).map((edge) => ({ edge, choices: choicesOfEdge(steps, edge, 'possible') }))
  const allowed = steps.map((step) => {
    const { drawn } = step.edge.spans[step.span]!
    const choices = choicesOfSpan(step, 'possible')
    return GRID.filter(
      (t) =>
        isWithin(t, window) &&
        isWithin(t, { from: drawn.min, to: drawn.max }) &&
        choices.some(([start, end]) => start <= t && t <= end),
    )
  })
  const found = new Map<string, readonly [number, number]>()
  const crossed = steps.map(() => ({ min: Infinity, max: -Infinity }))
  const go = (at: readonly number[]): void => {
    if (at.length < steps.length) {
      for (const t of allowed[at.length]!) if (t >= (at.at(-1) ?? -Infinity)) go([...at, t])
      return
    }
    const holds = shared.every(({ edge, choices }) =>
      choices.some((choice) =>
        steps.every((step, i) => {
          if (step.edge !== edge) return true
          const [start, end] = choice.get(step.span)!
          return start <= at[i]! && at[i]! <= end
        }),
      ),
    )
    if (!holds) return
    found.set(`${at[0]} ${at.at(-1)}`, [at[0]!, at.at(-1)!])
    for (const [i, t] of at.entries()) {
      crossed[i] = { min: Math.min(crossed[i]!.min, t), max: Math.max(crossed[i]!.max, t) }
    }
  }
  go([])
  return { journeys: [...found.values()], crossed }
}

/**
 * Whether every choice of dates lets the ties be crossed in this order. Choices that leave the traveller at the same
 * moment are followed once.
 */
export function isCertainByChoices(graph: TemporalGraph, steps: readonly Crossing[], window: Window): boolean {
  if (tryAll(steps, window).journeys.length === 0) return false
  let together: ReadonlyMap<GraphEdge, Shared>[] = [new Map()]
  for (const edge of sharedOf(steps)) {
    const choices = choicesOfEdge(steps, edge, 'certain')
    together = together.flatMap((before) => choices.map((choice) => new Map([...before, [edge, choice]])))
  }
  return together.every((chosen) => {
    let arrivals: ReadonlySet<number> = new Set([Math.max(FIRST, window.from)])
    for (const step of steps) {
      const fixed = chosen.get(step.edge)?.get(step.span)
      const choices = fixed === undefined ? choicesOfSpan(step, 'certain') : [fixed]
      const next = new Set<number>()
      for (const arrival of arrivals) {
        for (const choice of choices) {
          const crossed = cross(arrival, choice, window, lifetimeOfEdge(graph, step.edge))
          if (crossed === null) return false
          next.add(crossed)
        }
      }
      arrivals = next
    }
    return true
  })
}

/**
 * The first moment at which a traveller who is there at `arrival` has crossed a tie that holds from `start` to `end`.
 * It is to be reached before it ends and left after it begins, both within the window and the lifetimes.
 */
function cross(arrival: number, [start, end]: Choice, window: Window, lifetime: Limits): number | null {
  if (!(arrival <= end && arrival < lifetime.max)) return null
  const crossed = Math.max(arrival, start, lifetime.min)
  return crossed < window.to ? crossed : null
}

function isWithin(t: number, { from, to }: Window): boolean {
  return from <= t && t < to
}
