import { recededAlpha, paintEdges } from './paint-edges.js'
import type { LabelPicture, LabelScene } from './label-scene.js'
import { paintLaneGround, paintLanes } from './paint-lanes.js'
import { paintStrands } from './paint-strands.js'
import { placeIn, placeOnPath } from './path-hops.js'
import { paintPathLines } from './path-lines.js'
import { paintEndRing, paintFold, paintHighlightRing, paintMarkRing, paintPathRing } from './rings.js'
import { recedes } from './targets.js'

/** Draws lines and rings under the nodes, labels and counts over them. */
export function paintPicture(
  under: CanvasRenderingContext2D,
  over: CanvasRenderingContext2D,
  labels: LabelScene,
  picture: LabelPicture,
): void {
  const { frame, theme, anchor, open, strands, focus, mark, highlight, path, hops, ends } = picture
  const alpha = open !== null && recedes(open, focus) ? recededAlpha(focus) : 1
  const paintOpen = () => {
    if (open !== null) paintStrands(under, strands, { frame, theme, mark, highlight, alpha })
  }
  // Whatever recedes lies under what does not.
  if (alpha < 1) paintOpen()
  const { lanes } = picture
  if (lanes != null) paintLaneGround(under, lanes, picture)
  const between = () => paintPathLines(under, hops, picture, theme)
  if (lanes != null) paintLanes(under, strands, picture, between)
  else paintEdges(under, { ...picture, ...(path === null ? {} : { between }) })
  if (alpha === 1) paintOpen()
  for (const node of frame.folding?.folds.keys() ?? []) {
    if (!picture.isShown(node)) continue
    paintFold(under, anchor(node), theme, focus?.near.has(node) === false, (at, side) =>
      picture.trace(under, node, at, side),
    )
  }
  for (const node of new Set(path?.nodes)) paintPathRing(under, anchor(node), theme, placeOnPath(path, node)!)
  if (path === null) for (const node of new Set(ends)) paintEndRing(under, anchor(node), theme)
  const isMarked = mark?.type === 'node' && picture.isShown(mark.index)
  if (isMarked) paintMarkRing(under, anchor(mark.index), theme, placeIn(picture, mark.index))
  if (highlight?.type === 'node' && picture.isShown(highlight.index)) {
    const { index } = highlight
    paintHighlightRing(under, anchor(index), theme, isMarked && mark.index === index, placeIn(picture, index))
  }
  labels.paint(over, picture)
}
