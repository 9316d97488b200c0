import { NO_INSETS, type Insets } from '../../view/index.js'

/**
 * How much of a graph's sides lies under panels, CSS pixels. A panel as wide as the graph covers it from below,
 * any other from the side it stands at. A sheet over everything covers nothing: the reader is reading it.
 */
export function insetsOf(graph: Element, ...panels: readonly (Element | null)[]): Insets {
  const box = graph.getBoundingClientRect()
  let insets = NO_INSETS
  for (const panel of panels) {
    if (panel === null || box.width === 0) continue
    const { left, right, top, bottom } = panel.getBoundingClientRect()
    const isOver = left < box.right && right > box.left && top < box.bottom && bottom > box.top
    if (!isOver) continue
    const isWide = right - left >= box.width - 1
    if (isWide && top - box.top < 40) continue
    if (isWide) insets = { ...insets, bottom: box.bottom - top }
    else if (left - box.left > box.right - right) insets = { ...insets, right: box.right - left }
    else insets = { ...insets, left: right - box.left }
  }
  return insets
}
