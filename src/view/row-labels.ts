import { isInside, overlaps, type Box, type LabelWish, type SidedLabel } from './labels.js'

/** Fewer characters would say nothing. */
export const LEAST_ROW_LENGTH = 8
/** Between a name and the node of its row. */
export const ROW_GAP_PX = 5
/** Names of rows may come this close: less than the height of a line, but not of its letters. */
const LEAST_APART_PX = 12.5

/**
 * Puts names to the left of their rows, what is asked for and what is tied most before others. What would lie over
 * another name, or out of view, is left out. O(labels²) of those in view.
 */
export function placeRows(
  wishes: readonly LabelWish[],
  measure: (node: number) => { readonly width: number; readonly height: number },
  blocked: readonly Box[],
  view: Box,
  isAsked: (node: number) => boolean,
): (SidedLabel & { readonly leader: null })[] {
  const placed: (SidedLabel & { readonly leader: null })[] = []
  const rank = ({ id, importance }: LabelWish) => importance + (isAsked(id) ? 1e9 : 0)
  for (const { id, x, y, radius } of wishes.toSorted((a, b) => rank(b) - rank(a) || a.id - b.id)) {
    const { width, height } = measure(id)
    const box = { x: x - radius - ROW_GAP_PX - width, y: y - height / 2, width, height }
    const isFree = placed.every((other) => Math.abs(other.box.y - box.y) >= LEAST_APART_PX)
    const isSeen = isInside({ ...box, x: Math.max(box.x, view.x) }, { ...view, width: Infinity })
    if (!isFree || !isSeen || x < view.x || blocked.some((each) => overlaps(each, box))) continue
    placed.push({ id, box, side: 'left', leader: null })
  }
  return placed
}
