import { wrapLabel } from '../layout/index.js'
import { cutText } from '../layout/label-box.js'
import type { Box, Side } from './labels.js'
import type { Theme } from './theme.js'

/** A label broken into lines and measured in the font it will be drawn in. */
export interface MeasuredLabel {
  readonly lines: readonly string[]
  readonly font: string
  readonly width: number
  readonly height: number
}

/** Three sizes by importance; never under 12 px. */
export type LabelSize = 'small' | 'medium' | 'large'

const SIZES: Readonly<Record<LabelSize, { px: number; weight: number }>> = {
  small: { px: 12, weight: 400 },
  medium: { px: 13, weight: 500 },
  large: { px: 15, weight: 650 },
}
const LINE_HEIGHT = 1.18
const HALO_PX = 4

/**
 * Breaks and measures a label. Text metrics are the dearest part of one: keep the answer.
 * @param length of a line, in characters
 * @param count of lines at most; one alone is cut where it is too long
 */
export function measureLabel(
  context: CanvasRenderingContext2D,
  text: string,
  size: LabelSize,
  family: string,
  [length, count]: readonly [length: number, count: number],
): MeasuredLabel {
  const { px, weight } = SIZES[size]
  const font = `${weight} ${px}px ${family}`
  context.font = font
  const lines = count === 1 ? [cutText(text, length)] : wrapLabel(text, length, count)
  const width = Math.max(0, ...lines.map((line) => context.measureText(line).width))
  return { lines, font, width: Math.ceil(width) + 2, height: Math.ceil(lines.length * px * LINE_HEIGHT) }
}

/**
 * Measures a label in one line of its own, cut to the room there is for it.
 * @param room CSS pixels
 * @param least characters that are left however little room there is
 */
export function measureRowLabel(
  context: CanvasRenderingContext2D,
  text: string,
  family: string,
  room: number,
  least: number,
): MeasuredLabel {
  const whole = measureLabel(context, text, 'small', family, [Infinity, 1])
  let cut = whole
  // A wide character counts as two.
  for (let length = Math.ceil(2 * text.length * (room / whole.width)); cut.width > room && length >= least; length--) {
    cut = measureLabel(context, text, 'small', family, [length, 1])
  }
  return cut
}

/** Fewer characters before the date would say nothing. */
const LEAST_BEFORE_DATE = 6

/** Of "type, dates" the type gives way: the dates are what tells one line from the next. */
function cutBeforeDate(text: string, longest: number): string {
  const comma = text.lastIndexOf(', ')
  const date = comma === -1 ? '' : text.slice(comma)
  const room = longest - date.length
  if (text.length <= longest || date === '' || room < LEAST_BEFORE_DATE) return cutText(text, longest)
  return cutText(text.slice(0, comma), room) + date
}

/**
 * Measures a text that is to stand on a line: in one line of its own.
 * @param longest in characters; what is longer is cut
 */
export function measureLineText(
  context: CanvasRenderingContext2D,
  text: string,
  family: string,
  longest: number,
): MeasuredLabel {
  const { px, weight } = SIZES.small
  const font = `${weight} ${px}px ${family}`
  context.font = font
  const line = cutBeforeDate(text, longest)
  return {
    lines: [line],
    font,
    width: Math.ceil(context.measureText(line).width) + 2,
    height: Math.ceil(px * LINE_HEIGHT),
  }
}

/** Draws one label in its box, haloed in the ground's colour so that it reads on any line. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  label: MeasuredLabel,
  box: Box,
  align: 'left' | 'right' | 'center',
  theme: Theme,
  color: string,
): void {
  const lineHeight = label.height / label.lines.length
  const x = align === 'left' ? box.x + 1 : align === 'right' ? box.x + box.width - 1 : box.x + box.width / 2
  context.font = label.font
  context.textAlign = align
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = HALO_PX
  context.strokeStyle = theme.ground
  context.fillStyle = color
  context.direction = startsRightToLeft(label.lines.join(' ')) ? 'rtl' : 'ltr'
  for (const pass of ['strokeText', 'fillText'] as const) {
    for (const [i, line] of label.lines.entries()) context[pass](line, x, box.y + lineHeight * (i + 0.5))
  }
}

/** How lines stand in a label on one side of its shape: close to it. */
export function alignOf(side: Side): 'left' | 'right' | 'center' {
  return side.includes('right') ? 'left' : side.includes('left') ? 'right' : 'center'
}

/** By the first letter that has a direction of its own (UAX #9, rule P2). */
function startsRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return (
    first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
  )
}
