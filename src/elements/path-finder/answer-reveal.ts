import { parentOf } from '../base/list-place.js'

/** Between a step and the edge of the panel, CSS pixels. */
const MARGIN = 8

/** Whatever scrolls around an element, but not the page. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = parentOf(element); each !== null && each !== document.body; each = parentOf(each)) {
    if (each instanceof HTMLElement && ['auto', 'scroll'].includes(getComputedStyle(each).overflowY)) return each
  }
  return null
}

/**
 * Lets the buttons of the walk stick to the very edge of the panel around: it would hold them off by its padding, and
 * what scrolls by would show in between.
 */
export function stickToTop(bar: HTMLElement): void {
  const around = scrollerOf(bar)
  bar.style.insetBlockStart = around === null ? '' : `-${getComputedStyle(around).paddingBlockStart}`
}

/**
 * Scrolls the panel around until a step is in sight below the buttons of the walk, which stick to its top. Never the
 * page: a walk goes on by itself.
 */
export function revealStep(step: HTMLElement, bar: HTMLElement | null): void {
  const each = scrollerOf(step)
  if (each === null) return
  const around = each.getBoundingClientRect()
  const { top, bottom } = step.getBoundingClientRect()
  const room = top - MARGIN - around.top - (bar?.offsetHeight ?? 0)
  const beyond = bottom + MARGIN - around.bottom
  if (room < 0) each.scrollTop += room
  else if (beyond > 0) each.scrollTop += Math.min(beyond, room)
}
