import { parentOf } from '../base/list-place.js'

/** Between a list and the edge of the panel, CSS pixels. */
const MARGIN = 8

/** Scrolls the panel around until an open list is in sight, as far as the field above it stays so. */
export function revealList(box: HTMLElement, popup: HTMLElement): void {
  for (let each = parentOf(box); each !== null && each !== document.body; each = parentOf(each)) {
    if (!['auto', 'scroll'].includes(getComputedStyle(each).overflowY)) continue
    const around = each.getBoundingClientRect()
    const beyond = popup.getBoundingClientRect().bottom + MARGIN - around.bottom
    const room = box.getBoundingClientRect().top - MARGIN - around.top
    if (beyond > 0 && room > 0) each.scrollTop += Math.min(beyond, room)
    return
  }
}
