import type { Lanes, Positions } from '../layout/index.js'
import { LANE_ROW } from '../layout/lane-row.js'
import { EDGE, type Frame, type PathPicture } from '../store/index.js'
import type { Limits, Span, Window } from '../time/index.js'
import { stripeOf, type Bundle, type Stripe } from './bundles.js'
import { placed, type Fitted, type Transform } from './fit.js'
import type { Anchor, Point } from './geometry.js'
import type { LaneBar, LaneLook, Strand } from './strands.js'

/** Rows closer than this cannot be read; further apart they are no longer one picture. CSS pixels. */
export const LEAST_ROW_PX = 14
const MOST_ROW_PX = 34
/** Where the reader wants to see all of them at once. */
const LEAST_ROW_SEEN_PX = 4
const LEAST_SHAPE_PX = 3
/** Years stand here. */
export const AXIS_PX = 26
const BOTTOM_PX = 14
const RIGHT_PX = 14
/** For the names of the rows. */
const NAMES_PX = 200
const NAMES_SHARE = 0.36
/** Between a node and the time axis. */
const GAP_PX = 16
/** Of what has no place on the axis, from one to the next; and all of it at most, as a share of the room. */
const ASIDE_STEP_PX = 5
const ASIDE_MOST_SHARE = 0.09
const ASIDE_AIR_PX = 14
/** Below this a range of dates is a point. */
const LEAST_RANGE_PX = 7
/** Lines of one row side by side, and how far apart. */
const TRACKS = [0, -3, 3] as const

/**
 * Puts rows below each other in a box of `width` × `height`, names to the left of the nodes, time to their right.
 * Rows keep a readable distance: where the box is too low for all of them, the picture is higher than it. Who does
 * not stand at the beginning of the axis took no part in the layout, and comes below all others.
 * @param isWhole whether all rows have to be in the box, readable or not
 */
export function fitLanes(
  positions: Positions,
  { x0, x1 }: Lanes,
  width: number,
  height: number,
  isWhole = false,
): Fitted {
  const isIn = (i: number) => positions[i - (i % 2)] === x0
  const ys = positions.filter((_, i) => i % 2 === 1 && isIn(i))
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b), 0), ys.reduce((a, b) => Math.max(a, b), 0)]
  const room = (height - AXIS_PX - BOTTOM_PX) / Math.max(1, ys.length)
  const rowPx = Math.min(MOST_ROW_PX, Math.max(isWhole ? LEAST_ROW_SEEN_PX : LEAST_ROW_PX, room))
  const x = Math.min(NAMES_PX, width * NAMES_SHARE)
  const scaleX = Math.max(1, width - x - RIGHT_PX) / (x1 - x0)
  const scaleY = rowPx / LANE_ROW
  const y = AXIS_PX + rowPx / 2 - top * scaleY
  let next = bottom
  const fitted = positions.map((value, i) => {
    if (i % 2 === 0) return x
    return (isIn(i) ? value : (next += LANE_ROW)) * scaleY + y
  })
  return { positions: fitted, transform: { isTurned: false, scaleX, scaleY, x: x - x0 * scaleX, y } }
}

/** The most that a shape may measure among lanes, CSS pixels at zoom 1. */
export function laneShapePx({ scaleY }: Transform): number {
  return Math.max(LEAST_SHAPE_PX, scaleY * LANE_ROW - 3)
}

/** The time axis on screen, CSS pixels from the left of the view. */
export interface LaneAxis extends Window {
  readonly x0: number
  readonly x1: number
  /** Where that is which begins before the axis does. */
  readonly before: number
  /** Where that is which may have begun already, and certainly has only after its end. */
  readonly after: number
  /** Where that is which has no date; `null` where everything has one. */
  readonly undated: number | null
  /** From one to the next of these. */
  readonly step: number
}

/**
 * The axis of a frame: all of the data's time that the layout knows of, or what is shown of it.
 * O(edges).
 */
export function laneAxis(lanes: Lanes, transform: Transform, frame: Frame, shown: Window | null): LaneAxis {
  const { from, to } = shown ?? wholeOf(lanes, frame)
  const left = placed(transform, { x: lanes.x0, y: 0 }).x + GAP_PX
  const right = placed(transform, { x: lanes.x1, y: 0 }).x
  const counts = { before: 0, after: 0, undated: 0 }
  for (const { index, spans } of frame.graph.edges) {
    if (frame.edges[index] === EDGE.hidden) continue
    if (spans.length === 0) counts.undated++
    else if (jointOf(spans[0]!) < from) counts.before++
    else if (jointOf(spans[0]!) > to) counts.after++
  }
  const { before, after, undated } = counts
  const most = (right - left) * ASIDE_MOST_SHARE
  const step = Math.min(ASIDE_STEP_PX, most / Math.max(1, before, after, undated))
  const room = (edges: number) => (edges === 0 ? 0 : edges * step + ASIDE_AIR_PX)
  const x1 = right - room(after) - room(undated)
  return {
    from,
    to,
    x0: left + room(before),
    x1,
    before: left,
    after: x1 + ASIDE_AIR_PX,
    undated: undated === 0 ? null : right - room(undated) + ASIDE_AIR_PX,
    step,
  }
}

/** An unknown end may be drawn decades beyond the data: the axis is not. */
function wholeOf({ from, to }: Lanes, { graph: { extent } }: Frame): Window {
  if (extent === null) return { from, to }
  const air = Math.max(LEAST_AROUND_MS, (extent.to - extent.from) * WHOLE_AIR_SHARE)
  const whole = { from: Math.max(from, extent.from - air), to: Math.min(to, extent.to + air) }
  return whole.from < whole.to ? whole : { from, to }
}

/** How much longer than the window an axis is that shows no more than that, on both sides. */
const AROUND_SHARE = 0.08
const LEAST_AROUND_MS = 5 * 86_400_000
/** Beside all of the data. */
const WHOLE_AIR_SHARE = 0.015

/** What an axis shows where it follows the window. */
export function aroundWindow({ from, to }: Window): Window {
  const air = Math.max(LEAST_AROUND_MS, (to - from) * AROUND_SHARE)
  return { from: from - air, to: to + air }
}

export function xOf({ from, to, x0, x1 }: LaneAxis, moment: number): number {
  return x0 + ((moment - from) / (to - from)) * (x1 - x0)
}

/** An edge among lanes. */
export type Lane = Strand & { readonly shape: 'curve'; readonly lane: LaneLook }

export function isLane(strand: Strand): strand is Lane {
  return strand.shape === 'curve' && strand.lane !== undefined
}

/** Everything that a lane is made of, its upright line first. */
export function laneLines({ trace: { from, to }, lane: { bars, again } }: Lane): [Point, Point][] {
  const rows = from.y === to.y ? [from.y] : [from.y, to.y]
  return [
    [from, to],
    ...again.map((x): [Point, Point] => [
      { x, y: from.y },
      { x, y: to.y },
    ]),
    ...bars.flatMap((bar) =>
      rows.map((y): [Point, Point] => [
        { x: bar.from, y },
        { x: bar.to, y },
      ]),
    ),
  ]
}

/** The moment at which the line of a span stands: where it certainly begins, else amid when it may have. */
function jointOf({ kind, dated, drawn, certain }: Span): number {
  const limits = dated.min < dated.max ? dated : drawn
  const { startMax, endMin } = certain
  if (kind === 'interval' && startMax < endMin && startMax >= limits.min && startMax <= limits.max) return startMax
  const [min, max] = kind === 'interval' ? [limits.min, Math.min(limits.max, startMax)] : [limits.min, limits.max]
  if (!Number.isFinite(min)) return Number.isFinite(max) ? max : 0
  return Number.isFinite(max) ? (min + max) / 2 : min
}

/**
 * Every edge of some bundles at its own dates: an upright line from row to row where it begins, and bars along both
 * rows as long as it lasts. O(edges log edges).
 * @param plain without looking which of a row's bars would lie over each other
 */
export function laneStrands(
  bundles: readonly Bundle[],
  frame: Frame,
  axis: LaneAxis,
  anchor: (node: number) => Anchor,
  plain = false,
): Strand[] {
  const drafts = draftsOf(bundles, frame, axis)
  const ends = new Map<number, number[]>()
  const trackOf = (node: number, from: number, to: number) => {
    if (plain || to - from < 1) return 0
    const free = ends.get(node) ?? TRACKS.map(() => -Infinity)
    ends.set(node, free)
    const track = free.findIndex((end) => end < from)
    const own = track === -1 ? free.indexOf(Math.min(...free)) : track
    free[own] = Math.max(free[own]!, to + 2)
    return TRACKS[own]!
  }
  const inOrder = plain ? drafts : drafts.toSorted((a, b) => a.from - b.from || a.edge - b.edge)
  return inOrder.map(({ bundle, edge, stripe, x, bars, again, from, to }) => {
    const off = [trackOf(bundle.a, from, to), bundle.a === bundle.b ? 0 : trackOf(bundle.b, from, to)] as const
    const trace = {
      from: { x, y: anchor(bundle.a).y + off[0] },
      bend: null,
      to: { x, y: anchor(bundle.b).y + (bundle.a === bundle.b ? off[0] : off[1]) },
    }
    return { edge, shape: 'curve', trace, lane: { bundle, stripe, bars, again, off } }
  })
}

/** What of an edge does not depend on its rows. */
interface Draft extends Omit<LaneLook, 'off'> {
  readonly edge: number
  /** Of its line. */
  readonly x: number
  /** Of all that is drawn. */
  readonly from: number
  readonly to: number
}

const draftsKnown = new WeakMap<readonly Bundle[], { readonly axis: LaneAxis; readonly drafts: readonly Draft[] }>()

/** O(edges), remembered until the axis changes: a pointer asks for them all the time. */
function draftsOf(bundles: readonly Bundle[], frame: Frame, axis: LaneAxis): readonly Draft[] {
  const before = draftsKnown.get(bundles)
  if (before !== undefined && JSON.stringify(before.axis) === JSON.stringify(axis)) return before.drafts
  const aside = { before: 0, after: 0, undated: 0 }
  const drafts = bundles.flatMap((bundle) =>
    bundle.edges.map((edge) => {
      const { spans } = frame.graph.edges[edge]!
      const stripe: { -readonly [K in keyof Stripe]: Stripe[K] } = { ...stripeOf(frame, edge), surety: suretyOf(spans) }
      const joint = spans.length === 0 ? Infinity : jointOf(spans[0]!)
      let x = xOf(axis, joint)
      if (spans.length === 0) x = (axis.undated ?? axis.x1) + aside.undated++ * axis.step
      else if (joint < axis.from) x = axis.before + aside.before++ * axis.step
      else if (joint > axis.to) x = axis.after + aside.after++ * axis.step
      const bars = spans.flatMap((span) => barsOf(span, stripe, axis, x))
      // Of an event of uncertain date nothing is certain at any moment of it.
      if (bars.length > 0 && spans.every(({ kind }) => kind === 'instant')) stripe.surety = 'possible'
      const again = spans.slice(1).map((span) => xOf(axis, jointOf(span)))
      const from = bars.reduce((least, bar) => Math.min(least, bar.from), x)
      const to = bars.reduce((most, bar) => Math.max(most, bar.to), x)
      return { bundle, edge, stripe, x, bars, again: again.filter((at) => at >= axis.x0 && at <= axis.x1), from, to }
    }),
  )
  draftsKnown.set(bundles, { axis, drafts })
  return drafts
}

/** What its dates say of an edge, whatever the window is. */
function suretyOf(spans: readonly Span[]): Stripe['surety'] {
  if (spans.some(({ kind, certain }) => kind === 'instant' || certain.startMax < certain.endMin)) return 'certain'
  return spans.some(({ dated }) => dated.min < dated.max) ? 'possible' : 'unknown'
}

/** The stretches of a span on the axis: certain within possible within unknown, as everywhere else. */
function barsOf({ kind, dated, drawn, certain }: Span, own: Stripe, axis: LaneAxis, x: number): LaneBar[] {
  const visible = within(drawn, { min: axis.from, max: axis.to })
  if (visible === null) return []
  const known = within(dated, visible)
  const sure =
    known === null || kind === 'instant' ? null : within({ min: certain.startMax, max: certain.endMin }, known)
  const bars: LaneBar[] = []
  const add = (min: number, max: number, surety: Stripe['surety']) => {
    const [from, to] = [xOf(axis, min), xOf(axis, max)]
    if (to > from) bars.push({ from, to, stripe: { ...own, surety } })
  }
  if (kind === 'instant' && known !== null && xOf(axis, known.max) - xOf(axis, known.min) < LEAST_RANGE_PX) return []
  const outer = known ?? { min: visible.max, max: visible.max }
  const inner = sure ?? { min: outer.max, max: outer.max }
  add(visible.min, outer.min, 'unknown')
  add(outer.min, inner.min, 'possible')
  add(inner.min, inner.max, 'certain')
  add(inner.max, outer.max, 'possible')
  add(outer.max, visible.max, 'unknown')
  // What begins beside the axis hangs on its line there.
  if (x < axis.x0) bars.unshift({ from: x, to: axis.x0, stripe: { ...own, surety: 'unknown' } })
  if (x > axis.x1) bars.push({ from: axis.x1, to: x, stripe: { ...own, surety: 'unknown' } })
  return bars
}

function within({ min, max }: Limits, outer: Limits): Limits | null {
  const part = { min: Math.max(min, outer.min), max: Math.min(max, outer.max) }
  return part.min < part.max ? part : null
}

/** Where a step of a path is taken: at its edge's own line where it may be crossed then, else as close to that as it may. */
export function crossingX({ steps }: PathPicture, step: number, axis: LaneAxis, strands: readonly Strand[]): number {
  const { crossed, edges } = steps[step]!
  const lane = strands.find((strand) => strand.edge === edges[0] && isLane(strand))
  const own = lane !== undefined && isLane(lane) ? lane.trace.from.x : null
  if (crossed === null) return own ?? axis.x0
  const on = (moment: number) => Math.min(axis.x1, Math.max(axis.x0, xOf(axis, moment)))
  const [first, last] = [on(crossed.min), on(crossed.max)]
  return own === null ? first : Math.min(last, Math.max(first, own))
}
