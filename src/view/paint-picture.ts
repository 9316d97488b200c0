import { recededAlpha, paintEdges } from './paint-edges.js'
import type { LabelPicture, LabelScene } from './label-scene.js'
import { paintStrands } from './paint-strands.js'
import { paintHighlightRing, paintMarkRing } from './rings.js'
import { recedes } from './targets.js'

/** Draws lines and rings under the nodes, labels and counts over them. */
export function paintPicture(
  under: CanvasRenderingContext2D,
  over: CanvasRenderingContext2D,
  labels: LabelScene,
  picture: LabelPicture,
): void {
  const { frame, theme, anchor, open, strands, focus, mark, highlight } = picture
  const alpha = open !== null && recedes(open, focus) ? recededAlpha(focus) : 1
  const paintOpen = () => {
    if (open !== null) paintStrands(under, strands, { frame, theme, mark, highlight, alpha })
  }
  // Whatever recedes lies under what does not.
  if (alpha < 1) paintOpen()
  paintEdges(under, { ...picture, graph: frame.graph })
  if (alpha === 1) paintOpen()
  const isMarked = mark?.type === 'node' && picture.isShown(mark.index)
  if (isMarked) paintMarkRing(under, anchor(mark.index), theme)
  if (highlight?.type === 'node' && picture.isShown(highlight.index))
    paintHighlightRing(under, anchor(highlight.index), theme, isMarked && mark.index === highlight.index)
  labels.paint(over, picture)
}
