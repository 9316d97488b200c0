const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null | undefined

const MOST_WIDTHS = 2000

/** The width of a text in CSS pixels; where there is no canvas, a guess on the safe side. `font` as in CSS. */
export function measureText(text: string, font: string): number {
  const id = `${font}|${text}`
  const known = widths.get(id)
  if (known !== undefined) return known
  context ??= globalThis.document.createElement('canvas').getContext('2d')
  const fontPx = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12)
  let width = text.length * fontPx * 0.65
  if (context !== null) {
    context.font = font
    width = context.measureText(text).width
  }
  if (widths.size >= MOST_WIDTHS) widths.clear()
  widths.set(id, width)
  return width
}
