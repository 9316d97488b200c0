import { UNLIMITED, type Bound, type Limits } from './bound.js'
import { addDuration, type Duration } from './duration.js'

/**
 * Spans: when an edge held, as far as its dates and attestations tell.
 *
 * An edge has one span or, where it ended and began again, several in order. Each has a start bound and an
 * end bound, or one bound for an instant. Bounds tighten each other until nothing changes: attestations,
 * "a start is never after its end", and the order of spans. A date marked uncertain gives a bound two
 * pairs of limits, `possible` and `certain`, which are worked out apart.
 */

/** A span as the file has it. An instant has the same bound twice. */
export interface WrittenSpan {
  readonly kind: 'instant' | 'interval'
  readonly start: Bound
  readonly end: Bound
  /** Dates on which a source vouches that it held. */
  readonly attested: readonly Bound[]
}

/** Limits of start and end after tightening: `[startMin, startMax)` and `[endMin, endMax)`, ms UTC. */
export interface SpanLimits {
  readonly startMin: number
  readonly startMax: number
  readonly endMin: number
  readonly endMax: number
}

/** A span with its limits worked out. */
export interface Span extends WrittenSpan {
  readonly possible: SpanLimits
  readonly certain: SpanLimits
  /** The stretch in which it may be drawn, counted and searched: `possible`, held back by reach and lifetimes. */
  readonly drawn: Limits
  /** The part of `drawn` that dates bound; beyond it an unknown start or end is drawn by its reach alone. */
  readonly dated: Limits
}

export interface SpanContext {
  /** When the data was closed: nobody vouches later for an edge that goes on. */
  readonly asOf: Bound | null
  /** How far an infinite limit is drawn from the nearest evidence. */
  readonly reach: Duration
  /** Possible lifetimes of both nodes, intersected. */
  readonly lifetime: Limits
}

export interface SpanResult {
  /** Empty for an undated edge. */
  readonly spans: readonly Span[]
  /** The first bound that tightening left empty, if any. */
  readonly conflict: { readonly span: number; readonly bound: 'start' | 'end' } | null
}

/** True where neither a date nor an attestation says anything about any of the spans. */
export function isUndated(spans: readonly WrittenSpan[]): boolean {
  return spans.every((s) => isUnknown(s.start) && isUnknown(s.end) && s.attested.every(isUnknown))
}

function isUnknown(bound: Bound): boolean {
  return bound.status === 'unknown'
}

/** Works out the limits of an edge's spans. Time grows with the square of their number at worst. */
export function resolveSpans(written: readonly WrittenSpan[], context: SpanContext): SpanResult {
  if (isUndated(written)) return { spans: [], conflict: null }
  const possible = tighten(written, 'possible', context.asOf)
  const marked = context.asOf?.uncertain === true || written.some(isMarked)
  const certain = marked ? tighten(written, 'certain', context.asOf) : possible
  const conflict = findEmpty(possible) ?? findEmpty(certain)
  const spans = written.map((span, i) => ({
    ...span,
    possible: possible[i]!,
    certain: certain[i]!,
    ...drawnStretch(span, possible[i]!, written, context),
  }))
  return { spans, conflict }
}

function isMarked(span: WrittenSpan): boolean {
  return span.start.uncertain || span.end.uncertain || span.attested.some((a) => a.uncertain)
}

type Pair = 'possible' | 'certain'
type Working = { -readonly [K in keyof SpanLimits]: number }

function tighten(written: readonly WrittenSpan[], pair: Pair, asOf: Bound | null): SpanLimits[] {
  const limits = written.map((span) => startingLimits(span, pair, asOf))
  const own = () => limits.forEach((l, i) => tightenOne(l, written[i]!.kind === 'instant'))
  own()
  // Every round that changes something moves a limit to that of another span: as many rounds as spans suffice.
  for (let round = 1; round < limits.length; round++) {
    const before = limits.map((l) => ({ ...l }))
    for (let i = 0; i + 1 < limits.length; i++) tightenOrder(limits[i]!, limits[i + 1]!)
    own()
    if (before.every((b, i) => sameLimits(b, limits[i]!))) break
  }
  return limits
}

function sameLimits(a: SpanLimits, b: SpanLimits): boolean {
  return a.startMin === b.startMin && a.startMax === b.startMax && a.endMin === b.endMin && a.endMax === b.endMax
}

function startingLimits(span: WrittenSpan, pair: Pair, asOf: Bound | null): Working {
  const start = span.start[pair]
  const end = span.end[pair]
  const limits = { startMin: start.min, startMax: start.max, endMin: end.min, endMax: end.max }
  if (span.kind === 'interval' && span.end.status === 'open' && span.attested.every(isUnknown)) {
    limits.endMin = asOf?.[pair].min ?? -Infinity
  }
  for (const attestation of span.attested) {
    limits.startMax = Math.min(limits.startMax, attestation[pair].max)
    limits.endMin = Math.max(limits.endMin, attestation[pair].min)
  }
  return limits
}

/** A start is never after its end; an instant starts when it ends. */
function tightenOne(limits: Working, instant: boolean): void {
  limits.startMax = Math.min(limits.startMax, limits.endMax)
  limits.endMin = Math.max(limits.endMin, limits.startMin)
  if (!instant) return
  limits.startMin = limits.endMin
  limits.endMax = limits.startMax
}

function tightenOrder(earlier: Working, later: Working): void {
  later.startMin = Math.max(later.startMin, earlier.endMin)
  earlier.endMax = Math.min(earlier.endMax, later.startMax)
}

function findEmpty(all: readonly SpanLimits[]): SpanResult['conflict'] {
  for (const [span, limits] of all.entries()) {
    if (limits.startMin >= limits.startMax) return { span, bound: 'start' }
    if (limits.endMin >= limits.endMax) return { span, bound: 'end' }
  }
  return null
}

function drawnStretch(
  span: WrittenSpan,
  limits: SpanLimits,
  all: readonly WrittenSpan[],
  { asOf, reach, lifetime }: SpanContext,
): Pick<Span, 'drawn' | 'dated'> {
  const own = { min: limits.startMin, max: limits.endMax }
  const unlimitedStart = own.min === -Infinity
  const unlimitedEnd = own.max === Infinity && span.end.status !== 'open'
  if (!unlimitedStart && !unlimitedEnd) {
    const drawn = within(own, lifetime)
    return { drawn, dated: drawn }
  }
  const evidence = evidenceOf(span, limits, all, asOf)
  const drawn = {
    min: unlimitedStart ? addDuration(evidence.min, reach, -1) : own.min,
    max: unlimitedEnd ? addDuration(evidence.max, reach, 1) : own.max,
  }
  const dated = { min: unlimitedStart ? evidence.min : own.min, max: unlimitedEnd ? evidence.max : own.max }
  return { drawn: within(drawn, lifetime), dated: within(dated, lifetime) }
}

function within(limits: Limits, lifetime: Limits): Limits {
  return { min: Math.max(limits.min, lifetime.min), max: Math.min(limits.max, lifetime.max) }
}

/**
 * From the first to the last evidence: attestations and finite limits, each as the whole unit it was written in.
 * Without any (it goes on, and nobody says since when) there is nothing to measure a reach from.
 */
function evidenceOf(span: WrittenSpan, limits: SpanLimits, all: readonly WrittenSpan[], asOf: Bound | null): Limits {
  const units = [
    ...unitsOf(span.start),
    ...unitsOf(span.end),
    ...span.attested.flatMap(unitsOf),
    ...all.flatMap((s) => [...unitsOf(s.start), ...unitsOf(s.end), ...s.attested.flatMap(unitsOf)]),
    ...(asOf === null ? [] : unitsOf(asOf)),
  ]
  const found = span.attested.flatMap(unitsOf)
  for (const at of [limits.startMin, limits.endMin]) {
    if (Number.isFinite(at)) found.push(units.find((u) => u.min === at) ?? { min: at, max: at })
  }
  for (const at of [limits.startMax, limits.endMax]) {
    if (Number.isFinite(at)) found.push(units.find((u) => u.max === at) ?? { min: at, max: at })
  }
  if (found.length === 0) return UNLIMITED
  return {
    min: Math.min(...found.map((u) => u.min)),
    max: Math.max(...found.map((u) => u.max)),
  }
}

function unitsOf(bound: Bound): Limits[] {
  return bound.first === null || bound.last === null ? [] : [bound.first, bound.last]
}

/** The possible lifetime of a node from its own bounds; unlimited where they say nothing. */
export function lifetimeOf(start: Bound, end: Bound): SpanLimits {
  const limits = {
    startMin: start.possible.min,
    startMax: start.possible.max,
    endMin: end.possible.min,
    endMax: end.possible.max,
  }
  tightenOne(limits, false)
  return limits
}
