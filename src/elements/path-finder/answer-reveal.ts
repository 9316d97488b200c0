import { parentOf } from '../base/list-place.js'

/** Between a step and the edge of the panel, CSS pixels. */
const MARGIN = 8

/**
 * Scrolls the panel around until a step is in sight below the buttons of the walk, which stick to its top. Never the
 * page: a walk goes on by itself.
 */
export function revealStep(step: HTMLElement, bar: HTMLElement | null): void {
  for (let each = parentOf(step); each !== null && each !== document.body; each = parentOf(each)) {
    if (!['auto', 'scroll'].includes(getComputedStyle(each).overflowY)) continue
    const around = each.getBoundingClientRect()
    const { top, bottom } = step.getBoundingClientRect()
    const room = top - MARGIN - around.top - (bar?.offsetHeight ?? 0)
    const beyond = bottom + MARGIN - around.bottom
    if (room < 0) each.scrollTop += room
    else if (beyond > 0) each.scrollTop += Math.min(beyond, room)
    return
  }
}
