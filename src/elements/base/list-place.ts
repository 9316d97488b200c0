import { isUpright } from '../../view/index.js'
import { OwnSheet } from './sheets.js'

/** Wider than this a list of names is no easier to read. CSS pixels. */
const WIDEST = 420
/** Narrower than this, what stands at the end of an option goes below its name. CSS pixels. */
const NARROW = 300
/** Between a list and the edge of its surroundings, CSS pixels. */
const MARGIN = 8

interface Span {
  readonly left: number
  readonly right: number
}

/**
 * Gives the list under a field the room there is, which may be more than the field's: from the start of the field,
 * and only where it would be cut there from further back. By rules in a style sheet of its own: a strict policy
 * forbids no script to write them, and no element gets a style attribute.
 */
export class ListPlace {
  readonly #sheet = new OwnSheet()

  /**
   * Measures and places the list, which has to be displayed and to have an id.
   * @param box that the list hangs under
   */
  set(box: HTMLElement, root: ShadowRoot, popup: HTMLElement): void {
    const bounds = boundsAround(box)
    const field = box.getBoundingClientRect()
    // What is written is scaled with the field.
    const scale = isUpright(box) ? 1 : field.width / box.offsetWidth
    const width = field.width / scale
    const isRtl = box.matches(':dir(rtl)')
    const all = (bounds.right - bounds.left) / scale - 2 * MARGIN
    const ahead = (isRtl ? field.right - bounds.left : bounds.right - field.left) / scale - MARGIN
    const room = Math.max(width, Math.min(WIDEST, ahead < NARROW ? all : ahead))
    popup.classList.toggle('narrow', room < NARROW)
    this.#write(root, popup, room, 0)
    const beyond = popup.offsetWidth - ahead
    // No list as wide as its field need be moved.
    this.#write(root, popup, room, Math.max(0, Math.min(beyond, popup.offsetWidth - width)))
  }

  #write(root: ShadowRoot, { id }: HTMLElement, room: number, shift: number): void {
    this.#sheet.write(root, `#${id}{--_room:${Math.floor(room)}px;--_shift:${Math.ceil(shift)}px}`)
  }
}

/** What is left of the window by all that cuts off what stands out of it, from left to right. */
function boundsAround(box: HTMLElement): Span {
  let left = 0
  let right = document.documentElement.clientWidth
  for (let each = parentOf(box); each !== null && each !== document.body; each = parentOf(each)) {
    if (getComputedStyle(each).overflowX === 'visible') continue
    const around = each.getBoundingClientRect()
    left = Math.max(left, around.left)
    right = Math.min(right, around.right)
  }
  return { left, right }
}

/** The element around, as it is laid out: through slots and out of shadow roots. */
export function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null
}
