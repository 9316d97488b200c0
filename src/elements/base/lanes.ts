import type { TemporalGraph } from '../../model/index.js'
import type { Limits, Span, Window } from '../../time/index.js'
import { axisLimits, toPx, type Axis } from './axis.js'

/**
 * Where the bars of a lane chart are: one lane an edge, pure. All in CSS pixels from the left end of the axis.
 */
export interface Lane {
  /** Index of the edge. */
  readonly edge: number
  readonly bars: readonly Bar[]
  /** From the first to the last pixel that is drawn. */
  readonly left: number
  readonly right: number
}

/** One span. */
export interface Bar {
  /** An instant too short for a bar: a dot in the middle of `dated`. */
  readonly isDot: boolean
  /** The stretch that dates bound; within it the tie is possible. `null` where only the reach is drawn. */
  readonly dated: Stretch | null
  /** The part of it in which the tie certainly held. */
  readonly certain: Stretch | null
  /** Stretches beyond `dated` that an unknown start or end leaves open, as far as the reach goes. */
  readonly unknown: readonly Stretch[]
  /** It goes on beyond the end of the axis. */
  readonly goesOn: boolean
}

export interface Stretch {
  readonly x: number
  readonly width: number
}

/** Below this an instant is a dot. */
const DOT_PX = 7
/** What is drawn can be seen. */
const LEAST_PX = 2

/**
 * The axis of a chart: from the first to the last date of these edges, and the window, in whole units; an unknown
 * start runs out of it, and what goes on does so at the end of the data. `null` where nothing has a date.
 */
export function lanesAxis(graph: TemporalGraph, edges: readonly number[], window: Window, width: number): Axis | null {
  const { extent } = graph
  if (extent === null || width <= 0) return null
  let from = Infinity
  let to = -Infinity
  for (const edge of edges) {
    for (const { dated } of graph.edges[edge]!.spans) {
      if (!(dated.min < dated.max)) continue
      from = Math.min(from, Number.isFinite(dated.min) ? dated.min : extent.from)
      to = Math.max(to, Number.isFinite(dated.max) ? dated.max : extent.to)
    }
  }
  return from < to ? { ...axisLimits({ from, to }, window), width } : null
}

/** The lanes of all edges that have a bar on the axis, in the order given. */
export function lanesOf(graph: TemporalGraph, edges: readonly number[], axis: Axis): Lane[] {
  return edges.flatMap((edge) => {
    const bars = graph.edges[edge]!.spans.flatMap((span) => barOf(span, axis) ?? [])
    if (bars.length === 0) return []
    const all = bars.flatMap(({ dated, unknown }) => (dated === null ? unknown : [dated, ...unknown]))
    return [
      {
        edge,
        bars,
        left: Math.min(...all.map(({ x }) => x)),
        right: Math.max(...all.map(({ x, width }) => x + width)),
      },
    ]
  })
}

function barOf(span: Span, axis: Axis): Bar | null {
  const drawn = within(span.drawn, { min: axis.from, max: axis.to })
  if (drawn === null) return null
  const dated = within(span.dated, drawn)
  const { startMax, endMin } = span.certain
  const isInstant = span.kind === 'instant'
  const core = dated === null || isInstant ? null : within({ min: startMax, max: endMin }, dated)
  const datedPx = dated === null ? null : stretch(dated, axis)
  return {
    isDot: isInstant && datedPx !== null && datedPx.width < DOT_PX,
    dated: datedPx,
    certain: core === null || datedPx === null ? null : inside(stretch(core, axis), datedPx),
    unknown: beyond(drawn, dated).map((rest) => stretch(rest, axis)),
    goesOn: span.end.status === 'open' && span.drawn.max > axis.to,
  }
}

/** The part of some limits inside others, `null` if it is empty. */
function within({ min, max }: Limits, outer: Limits): Limits | null {
  const part = { min: Math.max(min, outer.min), max: Math.min(max, outer.max) }
  return part.min < part.max ? part : null
}

function beyond(drawn: Limits, dated: Limits | null): Limits[] {
  if (dated === null) return [drawn]
  return [
    { min: drawn.min, max: dated.min },
    { min: dated.max, max: drawn.max },
  ].filter(({ min, max }) => min < max)
}

function stretch({ min, max }: Limits, axis: Axis): Stretch {
  const x = toPx(axis, min)
  const width = Math.max(LEAST_PX, toPx(axis, max) - x)
  // Wide enough to be seen, also at the end.
  return { x: Math.min(x, axis.width - width), width }
}

/** What was widened to be seen stays inside. */
function inside({ x, width }: Stretch, outer: Stretch): Stretch {
  const left = Math.min(Math.max(x, outer.x), outer.x + outer.width - LEAST_PX)
  return { x: left, width: Math.min(width, outer.x + outer.width - left) }
}

/** Words beside a bar. */
export interface LaneLabel {
  readonly x: number
  readonly text: string
}

const GAP_PX = 5

/**
 * Where the words of each lane stand: after its bar, else before it, else nowhere. A lane is as high as they are.
 * @param texts by lane; `measure` gives their widths
 */
export function lanesLabels(
  lanes: readonly Lane[],
  texts: readonly string[],
  width: number,
  measure: (text: string) => number,
): (LaneLabel | null)[] {
  return lanes.map(({ left, right }, i) => {
    const text = texts[i]!
    const length = measure(text)
    const x = [right + GAP_PX, left - GAP_PX - length].find((from) => from >= 0 && from + length <= width)
    return x === undefined ? null : { x, text }
  })
}
