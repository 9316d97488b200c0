import type { TemporalGraph } from '../model/index.js'

/**
 * What the bars of a time axis stand for: how much began or happened, ended, and was certain, bin by bin.
 *
 * A span counts 1, spread evenly over the limits of its start (and of its end): an edge that began "in 2021"
 * gives a twelfth to each month. An infinite limit is held back to the drawn stretch; where nothing finite
 * is left, nothing is counted.
 *
 * Whole stretches of bins are kept as a slope that begins and ends, so that a span costs a few binary
 * searches however many bins it covers: O(spans log bins + bins families).
 */
export interface Timeline {
  /** `n + 1` rising moments, ms UTC: bin `i` is `[limits[i], limits[i + 1])`. */
  readonly limits: readonly number[]
  /** Keys in the ontology's order; `null`, for edges whose type has no family, comes last. */
  readonly families: readonly (string | null)[]
  /** Per family and bin: spans that began or, as instants, happened. Fractions where a date is uncertain. */
  readonly began: readonly Float64Array[]
  /** Per bin: the sum over the families. */
  readonly beganTotal: Float64Array
  /** Per bin: intervals that ended; what goes on does not. */
  readonly ended: Float64Array
  /** Per bin: edges that are certain in the window which the bin is. */
  readonly certain: Uint32Array
}

/** A memoised selector of the timeline of a graph over bins; a step of the window recomputes nothing. */
export function createTimelineSelector(): (graph: TemporalGraph, limits: readonly number[]) => Timeline {
  let last: { graph: TemporalGraph; timeline: Timeline } | null = null
  return (graph, limits) => {
    if (last?.graph !== graph || !sameLimits(last.timeline.limits, limits)) {
      last = { graph, timeline: timelineOf(graph, limits) }
    }
    return last.timeline
  }
}

function sameLimits(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((at, i) => at === b[i]))
}

/** @param limits rising moments, ms UTC, finite; fewer than two make no bin */
export function timelineOf(graph: TemporalGraph, limits: readonly number[]): Timeline {
  const columns = columnsOf(graph)
  const bins = Math.max(0, limits.length - 1)
  const edges = Float64Array.from(limits)
  const began = columns.families.map(() => new Spread(edges))
  const ended = new Spread(edges)
  const { family, startMin, startMax, endMin, endMax } = columns
  if (bins > 0) {
    for (let s = 0; s < family.length; s++) {
      began[family[s]!]!.add(startMin[s]!, startMax[s]!)
      ended.add(endMin[s]!, endMax[s]!)
    }
  }
  const masses = began.map((spread) => spread.finish())
  const beganTotal = new Float64Array(bins)
  for (const mass of masses) for (let i = 0; i < bins; i++) beganTotal[i]! += mass[i]!
  return {
    limits,
    families: columns.families,
    began: masses,
    beganTotal,
    ended: ended.finish(),
    certain: countCertain(columns, edges),
  }
}

/** Collects masses over bins. */
class Spread {
  readonly #limits: Float64Array
  readonly #mass: Float64Array
  /** Change of the mass per millisecond at the beginning of each bin. */
  readonly #slope: Float64Array

  constructor(limits: Float64Array) {
    const bins = Math.max(0, limits.length - 1)
    this.#limits = limits
    this.#mass = new Float64Array(bins)
    this.#slope = new Float64Array(bins)
  }

  /** Spreads 1 evenly over `[min, max)`; an empty stretch and what lies outside the bins count nothing. */
  add(min: number, max: number): void {
    const limits = this.#limits
    const mass = this.#mass
    const bins = mass.length
    if (!(min < max && min < limits[bins]! && limits[0]! < max)) return
    const first = Math.max(0, countBelow(limits, min, true) - 1)
    const last = Math.min(bins, countBelow(limits, max, false)) - 1
    const low = Math.max(min, limits[first]!)
    const high = Math.min(max, limits[last + 1]!)
    const length = max - min
    if (first === last) {
      mass[first]! += (high - low) / length
      return
    }
    mass[first]! += (limits[first + 1]! - low) / length
    mass[last]! += (high - limits[last]!) / length
    this.#slope[first + 1]! += 1 / length
    this.#slope[last]! -= 1 / length
  }

  finish(): Float64Array {
    let perMs = 0
    for (let i = 0; i < this.#mass.length; i++) {
      perMs += this.#slope[i]!
      // Slopes that cancel leave a rest of rounding, of either sign.
      this.#mass[i]! += Math.max(0, perMs) * (this.#limits[i + 1]! - this.#limits[i]!)
    }
    return this.#mass
  }
}

/**
 * An edge is certain in one run of bins per span: from the first that reaches the latest start, to the last
 * that begins by the earliest end. The time index says the same bin by bin; for a hundred bins of a large
 * file that takes a hundred times as long.
 */
function countCertain(columns: Columns, limits: Float64Array): Uint32Array {
  const bins = Math.max(0, limits.length - 1)
  const change = new Int32Array(bins + 1)
  const { edge, certainStart, certainEnd, drawnMin, drawnMax } = columns
  const rows = bins === 0 ? 0 : edge.length
  const runs: [number, number][] = []
  for (let s = 0; s < rows; s++) {
    if (drawnMin[s]! < drawnMax[s]!) {
      const first = Math.max(countBelow(limits, certainStart[s]!, false), countBelow(limits, drawnMin[s]!, true), 1) - 1
      const end = Math.min(countBelow(limits, certainEnd[s]!, true), countBelow(limits, drawnMax[s]!, false), bins)
      if (first < end) runs.push([first, end])
    }
    if (edge[s] === edge[s + 1]) continue
    if (runs.length > 1) runs.sort((a, b) => a[0] - b[0])
    let covered = 0
    for (const [first, end] of runs) {
      const from = Math.max(first, covered)
      if (from >= end) continue
      change[from]!++
      change[end]!--
      covered = end
    }
    runs.length = 0
  }
  const counts = new Uint32Array(bins)
  for (let i = 0, count = 0; i < bins; i++) counts[i] = count += change[i]!
  return counts
}

/** How many of the rising `limits` are below `moment`, or (`inclusive`) at it. */
function countBelow(limits: Float64Array, moment: number, inclusive: boolean): number {
  let low = 0
  let high = limits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (inclusive ? limits[middle]! <= moment : limits[middle]! < moment) low = middle + 1
    else high = middle
  }
  return low
}

/** One row a span; those of an edge are neighbours. A stretch that counts nothing is `[0, 0)`. */
interface Columns {
  readonly families: readonly (string | null)[]
  readonly edge: Uint32Array
  /** Index into `families`. */
  readonly family: Uint16Array
  readonly startMin: Float64Array
  readonly startMax: Float64Array
  readonly endMin: Float64Array
  readonly endMax: Float64Array
  readonly certainStart: Float64Array
  readonly certainEnd: Float64Array
  readonly drawnMin: Float64Array
  readonly drawnMax: Float64Array
}

const columnsOfGraphs = new WeakMap<TemporalGraph, Columns>()

/** Gathered once per graph, so that a new choice of bins only bins. */
function columnsOf(graph: TemporalGraph): Columns {
  const known = columnsOfGraphs.get(graph)
  if (known !== undefined) return known
  const columns = gather(graph)
  columnsOfGraphs.set(graph, columns)
  return columns
}

function gather({ edges, ontology }: TemporalGraph): Columns {
  const families: (string | null)[] = [...ontology.families.keys(), null]
  const indexOf = new Map(families.map((key, index) => [key, index]))
  const count = edges.reduce((sum, { spans }) => sum + spans.length, 0)
  const column = () => new Float64Array(count)
  const columns: Columns = {
    families,
    edge: new Uint32Array(count),
    family: new Uint16Array(count),
    startMin: column(),
    startMax: column(),
    endMin: column(),
    endMax: column(),
    certainStart: column(),
    certainEnd: column(),
    drawnMin: column(),
    drawnMax: column(),
  }
  let row = 0
  for (const { index, type, spans } of edges) {
    const key = type === null ? null : (ontology.types.get(type)?.family ?? null)
    const family = indexOf.get(key) ?? families.length - 1
    for (const { kind, end, possible, certain, drawn } of spans) {
      columns.edge[row] = index
      columns.family[row] = family
      columns.drawnMin[row] = drawn.min
      columns.drawnMax[row] = drawn.max
      columns.certainStart[row] = certain.startMax
      columns.certainEnd[row] = certain.endMin
      putClipped(columns.startMin, columns.startMax, row, possible.startMin, possible.startMax, drawn)
      if (kind === 'interval' && end.status !== 'open') {
        putClipped(columns.endMin, columns.endMax, row, possible.endMin, possible.endMax, drawn)
      }
      row++
    }
  }
  return columns
}

function putClipped(
  mins: Float64Array,
  maxs: Float64Array,
  row: number,
  min: number,
  max: number,
  drawn: { readonly min: number; readonly max: number },
): void {
  const low = min === -Infinity ? drawn.min : min
  const high = max === Infinity ? drawn.max : max
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) return
  mins[row] = low
  maxs[row] = high
}
