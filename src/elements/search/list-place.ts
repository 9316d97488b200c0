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
  #sheet: CSSStyleSheet | undefined
  #text = ''

  /** Measures and places `.popup`, which has to be displayed. */
  set(host: HTMLElement, root: ShadowRoot, popup: HTMLElement): void {
    const bounds = boundsAround(host)
    const field = host.getBoundingClientRect()
    const isRtl = host.matches(':dir(rtl)')
    const all = bounds.right - bounds.left - 2 * MARGIN
    const ahead = isRtl ? field.right - bounds.left - MARGIN : bounds.right - MARGIN - field.left
    const room = Math.max(field.width, Math.min(WIDEST, ahead < NARROW ? all : ahead))
    popup.classList.toggle('narrow', room < NARROW)
    this.#write(root, room, 0)
    const beyond = popup.offsetWidth - ahead
    // No list as wide as its field need be moved.
    this.#write(root, room, Math.max(0, Math.min(beyond, popup.offsetWidth - field.width)))
  }

  #write(root: ShadowRoot, room: number, shift: number): void {
    const text = `.popup{--_room:${Math.floor(room)}px;--_shift:${Math.ceil(shift)}px}`
    if (text === this.#text) return
    this.#text = text
    if (this.#sheet === undefined) {
      this.#sheet = new CSSStyleSheet()
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet]
    }
    this.#sheet.replaceSync(text)
  }
}

/** What is left of the window by all that cuts off what stands out of it, from left to right. */
function boundsAround(host: HTMLElement): Span {
  let left = 0
  let right = document.documentElement.clientWidth
  for (let each = parentOf(host); each !== null && each !== document.body; each = parentOf(each)) {
    if (getComputedStyle(each).overflowX === 'visible') continue
    const box = each.getBoundingClientRect()
    left = Math.max(left, box.left)
    right = Math.min(right, box.right)
  }
  return { left, right }
}

/** The element around, as it is laid out: through slots and out of shadow roots. */
function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null
}
