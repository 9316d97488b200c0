import { formatMoment } from '../locales/index.js'
import { endOf, isGhost, type Frame } from '../store/index.js'
import { ticks, tickStep, type Tick, type TickStep } from '../time/index.js'
import {
  colorOf,
  highlightCasing,
  paintArrow,
  paintCut,
  paintStripe,
  plainWidth,
  selectionCasing,
  SHAFT_PX,
  shorten,
  stroke,
  type Casing,
} from './brush.js'
import type { Anchor, Box } from './geometry.js'
import { AXIS_PX, isLane, laneLines, xOf, type Lane, type LaneAxis } from './lanes.js'
import { ghostAlpha, recededAlpha } from './paint-edges.js'
import { mix } from './stylesheet.js'
import type { Strand } from './strands.js'
import { recedes, type Focus, type Mark } from './targets.js'
import type { Theme } from './theme.js'

/** Edges at their own dates, as they are painted. */
export interface LaneScene {
  readonly frame: Frame
  readonly theme: Theme
  readonly mark: Mark
  readonly highlight: Mark
  readonly focus: Focus | null
}

/** The time axis and its words. */
export interface LanePicture {
  readonly axis: LaneAxis
  readonly language: string
  /** Over what has no date. */
  readonly undatedText: string
}

/** Of more edges each is a plain line: one could not tell more. */
export const MOST_LANES = 2000
const DOT_PX = 2.4
const BAR_PX = 2
/** What is so far out of view reaches into it nowhere. */
const OUTSIDE_PX = 12
const HOLLOW_BAR_PX = 3
const TICK_SPACING_PX = 84
const TEXT_PX = 12

/** The ground of the lanes: the window, the years, and a line for every row. */
export function paintLaneGround(
  context: CanvasRenderingContext2D,
  { axis }: LanePicture,
  { frame, theme, anchor, isShown, width, height }: LaneGround,
): void {
  const { muted, ground, accent } = theme
  context.fillStyle = mix(accent, ground, 0.09)
  const [from, to] = [Math.max(axis.x0, xOf(axis, frame.window.from)), Math.min(axis.x1, xOf(axis, frame.window.to))]
  context.fillRect(from, 0, Math.max(1, to - from), height)
  const tick = mix(muted, ground, 0.22)
  for (const { at } of ticksOf(axis).marks) {
    const x = Math.round(xOf(axis, at)) + 0.5
    stroke(context, { x, y: 0 }, { x, y: height }, tick, 1, [])
  }
  const row = mix(muted, ground, 0.34)
  for (const { index } of frame.graph.nodes) {
    if (!isShown(index)) continue
    const { x, y } = anchor(index)
    if (y > 0 && y < height) stroke(context, { x, y }, { x: Math.max(x, width - 2), y }, row, 0.75, [])
  }
}

/** Where rows are. */
export interface LaneGround {
  readonly frame: Frame
  readonly theme: Theme
  readonly anchor: (node: number) => Anchor
  readonly isShown: (node: number) => boolean
  readonly width: number
  readonly height: number
}

/** The years, at the top of the view however far down the rows go. @returns where no label may be */
export function paintLaneAxis(
  context: CanvasRenderingContext2D,
  { axis, language, undatedText }: LanePicture,
  theme: Theme,
  width: number,
): Box {
  const box = { x: 0, y: 0, width, height: AXIS_PX - 4 }
  context.fillStyle = theme.ground
  context.fillRect(box.x, box.y, box.width, box.height)
  const y = box.height + 0.5
  stroke(context, { x: 0, y }, { x: width, y }, mix(theme.muted, theme.ground, 0.5), 1, [])
  context.font = `400 ${TEXT_PX}px ${theme.font}`
  context.textBaseline = 'middle'
  context.fillStyle = theme.muted
  let free = -Infinity
  const write = (text: string, x: number, align: 'left' | 'right') => {
    const { width: length } = context.measureText(text)
    const left = align === 'left' ? x : x - length
    if (left < free || left + length > width) return
    context.textAlign = 'left'
    context.fillText(text, left, box.height / 2)
    free = left + length + 8
  }
  const { marks, step } = ticksOf(axis)
  const last = axis.undated === null ? width : axis.undated - 4
  for (const tick of marks) {
    const text = formatMoment(tick.at, styleOf(tick, step), language)
    const x = xOf(axis, tick.at) + 4
    if (x + context.measureText(text).width < last) write(text, x, 'left')
  }
  if (axis.undated !== null) write(undatedText, width - 4, 'right')
  return box
}

function ticksOf(axis: LaneAxis): { marks: Tick[]; step: TickStep } {
  const step = tickStep(axis, Math.max(1, (axis.x1 - axis.x0) / TICK_SPACING_PX))
  return { marks: ticks(axis, step), step }
}

function styleOf({ major }: Tick, { unit }: TickStep): 'year' | 'month' | 'month-short' | 'day-only' {
  if (unit === 'hour' || unit === 'day') return major ? 'month' : 'day-only'
  return unit === 'month' && !major ? 'month-short' : 'year'
}

/** Draws every edge at its dates; what recedes first, the marked and the highlighted one at last. */
export function paintLanes(
  context: CanvasRenderingContext2D,
  strands: readonly Strand[],
  scene: LaneScene,
  between?: () => void,
): void {
  context.lineCap = 'butt'
  // Rows may go on far below the view. In device pixels it is higher than in CSS pixels, or as high.
  const bottom = context.canvas.height + OUTSIDE_PX
  const isInView = ({ trace: { from, to } }: Lane) =>
    Math.max(from.y, to.y) > -OUTSIDE_PX && Math.min(from.y, to.y) < bottom
  const lanes = strands.filter(isLane).filter(isInView)
  const isBack = ({ lane }: Lane) => recedes(lane.bundle, scene.focus)
  const last: Lane[] = []
  const draw = (lane: Lane, alpha: number) => {
    if (casingOf(lane.edge, scene) === null) paintLane(context, lane, scene, alpha)
    else last.push(lane)
  }
  const isPlain = lanes.length > MOST_LANES
  const back = lanes.filter(isBack)
  const front = lanes.filter((lane) => !isBack(lane))
  if (isPlain) paintPlainly(context, back, scene, recededAlpha(scene.focus))
  else for (const lane of back) draw(lane, recededAlpha(scene.focus))
  between?.()
  if (isPlain && front.length > MOST_LANES) paintPlainly(context, front, scene, 1)
  else for (const lane of front) draw(lane, 1)
  for (const lane of isPlain ? lanes.filter(({ edge }) => casingOf(edge, scene) !== null) : last) {
    for (const [color, wider] of casingOf(lane.edge, scene) ?? []) {
      context.globalAlpha = 1
      for (const [a, b] of laneLines(lane)) stroke(context, a, b, color, 2 + wider, [])
    }
    paintLane(context, lane, scene, 1)
  }
  context.globalAlpha = 1
  context.setLineDash([])
}

function casingOf(edge: number, { mark, highlight, theme }: LaneScene): Casing | null {
  if (mark?.type === 'edge' && mark.index === edge) return selectionCasing(theme)
  return highlight?.type === 'edge' && highlight.index === edge ? highlightCasing(theme) : null
}

function lookOf({ edge, lane }: Lane, { frame, theme }: LaneScene, alpha: number): { color: string; alpha: number } {
  const { stripe } = lane
  if (!isGhost(frame.edges[edge]!)) return { color: colorOf(theme, stripe.family), alpha }
  return { color: theme.muted, alpha: Math.min(alpha, ghostAlpha(stripe.undated)) }
}

function paintLane(context: CanvasRenderingContext2D, strand: Lane, scene: LaneScene, full: number): void {
  const { trace, lane, edge } = strand
  const { theme } = scene
  const { stripe, bars, again } = lane
  const { color, alpha } = lookOf(strand, scene, full)
  const { target, directed } = scene.frame.graph.edges[edge]!
  const { from, to } = trace
  const { a: first, b: second } = lane.bundle
  const [tail, tip] = endOf(scene.frame, target) === second ? [from, to] : [to, from]
  context.globalAlpha = alpha
  const rows = from.y === to.y ? [from.y] : [from.y, to.y]
  for (const bar of bars) {
    for (const y of rows) {
      paintStripe(
        context,
        theme,
        { x: bar.from, y },
        { x: bar.to, y },
        color,
        bar.stripe,
        bar.stripe.surety === 'possible' ? HOLLOW_BAR_PX : BAR_PX,
      )
    }
  }
  const isArrow = directed && first !== second
  for (const x of [from.x, ...again]) {
    const [a, b] = [
      { x, y: tail.y },
      { x, y: tip.y },
    ]
    paintStripe(context, theme, a, isArrow ? shorten(a, b, SHAFT_PX) : b, color, stripe, plainWidth(stripe))
    context.fillStyle = color
    for (const point of isArrow ? [a] : [a, b]) {
      context.beginPath()
      context.arc(point.x, point.y, DOT_PX, 0, 2 * Math.PI)
      context.fill()
    }
    if (isArrow) paintArrow(context, a, b, color)
    if (stripe.negative) paintCut(context, theme, { x, y: (a.y + b.y) / 2 }, Math.PI / 2, color)
  }
}

/** One path a colour: ten thousand edges are a picture of density. */
function paintPlainly(context: CanvasRenderingContext2D, lanes: readonly Lane[], scene: LaneScene, full: number): void {
  const paths = new Map<string, Lane[]>()
  for (const strand of lanes) {
    const { color, alpha } = lookOf(strand, scene, full)
    const key = `${alpha} ${color}`
    const known = paths.get(key)
    if (known === undefined) paths.set(key, [strand])
    else known.push(strand)
  }
  context.setLineDash([])
  context.lineWidth = 1
  for (const [key, group] of paths) {
    const space = key.indexOf(' ')
    context.globalAlpha = Number(key.slice(0, space))
    context.strokeStyle = key.slice(space + 1)
    context.beginPath()
    for (const strand of group) {
      for (const [a, b] of laneLines(strand)) {
        if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > context.canvas.height) continue
        context.moveTo(a.x, a.y)
        context.lineTo(b.x, b.y)
      }
    }
    context.stroke()
  }
}
