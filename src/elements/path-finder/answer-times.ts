import { formatWindow, type LanguageTag } from '../../locales/index.js'
import type { PathTexts } from '../../locales/path/index.js'
import type { TemporalGraph } from '../../model/index.js'
import type { Goal, Path, PathStep } from '../../paths/index.js'
import { addUnits, civilOf, DAY_MS, floorTo, type Bound, type Unit, type Window } from '../../time/index.js'

/** From when to when a path leads. */
export interface PathTimes {
  /** Words for departure and arrival, as exact as the dates they come from. */
  readonly departs: string
  readonly arrives: string
  /** What the goal has to say of it. */
  readonly value: string
}

/** Where the answer was found, and in which words it is told. */
export interface Telling {
  readonly graph: TemporalGraph
  readonly window: Window
  readonly messages: PathTexts
  readonly language: LanguageTag
}

/** `null` without an order of time. */
export function timesOf(path: Path, goal: Goal, telling: Telling): PathTimes | null {
  const { steps, departs, arrives } = path
  const [first, last] = [steps[0], steps.at(-1)]
  if (first?.crossed == null || last?.crossed == null) return null
  const { answer } = telling.messages.path
  return {
    // Only who departs as early as can be is held back by nothing but the first tie.
    departs: momentText(departs, first, departs === first.crossed.min ? [] : steps, goal, telling),
    arrives: momentText(arrives, last, steps, goal, telling),
    value:
      goal === 'fastest'
        ? departs === null || arrives === null
          ? ''
          : takes(departs, arrives, telling.messages)
        : goal === 'latest'
          ? answer.latest
          : answer.earliest,
  }
}

function momentText(
  moment: number | null,
  step: PathStep,
  others: readonly PathStep[],
  goal: Goal,
  telling: Telling,
): string {
  const { graph, window, messages, language } = telling
  const { answer } = messages.path
  if (moment === null) return goal === 'latest' ? answer.noEnd : answer.noStart
  // A limit that is not reached itself belongs to the day before it.
  const side = moment >= step.crossed!.max ? 'max' : 'min'
  const unit = unitAt(moment, side, [step, ...others], graph)
  if (unit === null && moment === window.from) return answer.windowStart
  if (unit === null && moment === window.to) return answer.windowEnd
  const told = toldUnit(unit ?? coarsest(boundsOf(graph, step)) ?? 'day')
  const from = floorTo(told, side === 'max' ? moment - 1 : moment)
  return formatWindow({ from, to: addUnits(told, from, 1) }, told, language, messages.range)
}

function boundsOf(graph: TemporalGraph, { edge, span }: PathStep): readonly Bound[] {
  if (span === null) return []
  const { start, end, attested } = graph.edges[edge]!.spans[span]!
  return [start, end, ...attested]
}

/** The unit of the date by which no step is crossed before this moment, or after it; of the first step that has one. */
function unitAt(moment: number, side: 'min' | 'max', steps: readonly PathStep[], graph: TemporalGraph): Unit | null {
  for (const { edge, span } of steps) {
    if (span === null) continue
    const { start, end, attested } = graph.edges[edge]!.spans[span]!
    const found = [side === 'min' ? start : end, ...attested].find(
      (bound) => bound.unit !== null && [bound.possible[side], bound.certain[side]].includes(moment),
    )
    if (found !== undefined) return found.unit
  }
  return null
}

const UNITS: readonly Unit[] = ['day', 'month', 'year', 'decade', 'century', 'millennium']

/** What a date is told in; a season has no months or days of its own. */
function toldUnit(unit: Unit): Unit {
  return unit === 'season' ? 'year' : UNITS.includes(unit) ? unit : 'day'
}

/** Of a limit that is worked out, and is no more exact than the dates it comes from. */
function coarsest(bounds: readonly Bound[]): Unit | null {
  const units = bounds.flatMap(({ unit }) => (unit === null ? [] : [toldUnit(unit)]))
  return UNITS.findLast((unit) => units.includes(unit)) ?? null
}

/** Whether it is the edge of the window, and no date, that keeps a step from being crossed earlier. */
export function isHeldByWindow(graph: TemporalGraph, step: PathStep, at: number, window: Window): boolean {
  return at === window.from && unitAt(at, 'min', [step], graph) === null
}

/** Whole units, so that it is never more than it takes. */
function takes(departs: number, arrives: number, { path: { answer } }: PathTexts): string {
  const days = Math.floor((arrives - departs) / DAY_MS)
  if (days < 1) return answer.atOnce
  const months = monthsBetween(departs, arrives)
  if (months < 3) return answer.takesDays(days)
  return months < 36 ? answer.takesMonths(months) : answer.takesYears(Math.floor(months / 12))
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [civilOf(from), civilOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addUnits('month', from, months) > to ? months - 1 : months
}
