import { wrapLabel } from '../layout/index.js'
import type { PlacedLabel } from './labels.js'
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
const NARROW_LINE = 11

/**
 * Breaks and measures a label. Text metrics are the dearest part of one: keep the answer.
 * @param narrow breaks into shorter lines than usual
 */
export function measureLabel(
  context: CanvasRenderingContext2D,
  text: string,
  size: LabelSize,
  family: string,
  narrow: boolean,
): MeasuredLabel {
  const { px, weight } = SIZES[size]
  const font = `${weight} ${px}px ${family}`
  context.font = font
  const lines = narrow ? wrapLabel(text, NARROW_LINE) : wrapLabel(text)
  const width = Math.max(0, ...lines.map((line) => context.measureText(line).width))
  return { lines, font, width: Math.ceil(width) + 2, height: Math.ceil(lines.length * px * LINE_HEIGHT) }
}

/** Draws one label in its box, haloed in the ground's colour so that it reads on any line. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  label: MeasuredLabel,
  { box, side }: PlacedLabel,
  theme: Theme,
  color: string,
): void {
  const lineHeight = label.height / label.lines.length
  const align = side.includes('right') ? 'left' : side.includes('left') ? 'right' : 'center'
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

/** By the first letter that has a direction of its own (UAX #9, rule P2). */
function startsRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return (
    first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
  )
}
