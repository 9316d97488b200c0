import { localBox, NO_INSETS, type Insets } from '../../view/index.js'

/**
 * How much of a graph's sides lies under panels, CSS pixels. A panel as wide as the graph covers it from below,
 * any other from the side it stands at. A sheet over everything covers nothing: the reader is reading it.
 */
export function insetsOf(graph: Element, ...panels: readonly (Element | null)[]): Insets {
  const { width, height } = localBox(graph, graph)
  let insets = NO_INSETS
  for (const panel of panels) {
    if (panel === null || width === 0) continue
    const { x: left, y: top, ...size } = localBox(graph, panel)
    const [right, bottom] = [left + size.width, top + size.height]
    // Beside it, to a fraction of a pixel.
    const isOver = left < width - 1 && right > 1 && top < height - 1 && bottom > 1
    if (!isOver) continue
    const isWide = size.width >= width - 1
    if (isWide && top < 40) continue
    if (isWide) insets = { ...insets, bottom: height - top }
    else if (left > width - right) insets = { ...insets, right: width - left }
    else insets = { ...insets, left: right }
  }
  return insets
}
