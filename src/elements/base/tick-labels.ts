import { formatMoment, type DateStyle } from '../../locales/index.js'
import { civilOf, DAY_MS, ticks, tickStep, type Tick, type TickStep } from '../../time/index.js'
import { toPx, type Axis } from './axis.js'

/** A tick of the axis; `text` is `null` where there is no room for words. */
export interface Label {
  /** CSS pixels from the left end of the axis. */
  readonly x: number
  /** Where the words begin. */
  readonly textX: number
  readonly text: string | null
  readonly major: boolean
}

/** How wide a text is, in CSS pixels. */
export type Measure = (text: string, major: boolean) => number

const GAP_PX = 10
const INDENT_PX = 4
/** Fewer and fewer ticks are tried until no label meets another. */
const SPACINGS_PX = [36, 44, 54, 66, 80, 100, 130, 180, 260, 400]

/**
 * Ticks with words beside them, in the finest step whose labels all have room: none overlaps another or is
 * cut at an end. The first label says enough for the others to be read.
 */
export function tickLabels(axis: Axis, lang: string, measure: Measure): Label[] {
  for (const spacing of SPACINGS_PX) {
    const step = tickStep(axis, Math.max(1, axis.width / spacing))
    if (step.unit === 'hour') continue
    for (const every of step.unit === 'day' ? [1, 2, 3] : [1]) {
      const labels = placed(axis, step, every, lang, measure)
      if (labels !== null) return labels
    }
  }
  return []
}

/** With words at every tick, or at fewer days than have one. `null` where they meet, or none has room. */
function placed(axis: Axis, step: TickStep, every: number, lang: string, measure: Measure): Label[] | null {
  const marks = ticks(axis, step).map((tick) => ({ ...tick, isNamed: hasWords(tick, step, every) }))
  const first = marks.findIndex(({ isNamed }) => isNamed)
  const saysMore = marks.some(({ major, isNamed }) => major && isNamed)
  const labels: Label[] = []
  let free = -Infinity
  for (const [index, tick] of marks.entries()) {
    const x = toPx(axis, tick.at)
    const isMajor = tick.major && step.unit !== 'year'
    const style = index === first && !saysMore ? fullStyle(step) : labelStyle(tick, step)
    const text = tick.isNamed ? formatMoment(tick.at, style, lang) : null
    const textX = x + INDENT_PX
    const end = textX + (text === null ? 0 : measure(text, isMajor))
    const isCut = end > axis.width
    if (text !== null && !isCut) {
      if (textX < free) return null
      free = end + GAP_PX
    }
    labels.push({ x, textX, text: isCut ? null : text, major: isMajor })
  }
  return labels.some(({ text }) => text !== null) ? labels : null
}

/** By the calendar and not by place, so that words stay with their ticks while the axis pans. */
function hasWords({ at, major }: Tick, { count }: TickStep, every: number): boolean {
  if (every === 1) return true
  if (count === 1) return (at / DAY_MS) % every === 0
  return major || (every === 2 && civilOf(at).day === 15)
}

function labelStyle({ major }: Tick, { unit }: TickStep): DateStyle {
  if (unit === 'day') return major ? 'month' : 'day-only'
  if (unit === 'month') return major ? 'year' : 'month-short'
  return 'year'
}

function fullStyle({ unit }: TickStep): DateStyle {
  if (unit === 'day') return 'day'
  return unit === 'month' ? 'month' : 'year'
}
