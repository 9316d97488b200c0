import type { Point } from './geometry.js'

/** A place in the window, as events have it. CSS pixels. */
export interface Client {
  readonly clientX: number
  readonly clientY: number
}

/** What its surroundings do to an element beside moving it: `x' = a x + c y`, `y' = b x + d y`. */
type Turn = Pick<DOMMatrix, 'a' | 'b' | 'c' | 'd'>

/** A browser rounds the size of an element, and that of the box around it otherwise. CSS pixels. */
const ROUNDING = 1.5

/** Whether an element stands in the window as it is laid out: nothing around it scales, turns or zooms it. */
export function isUpright(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const [w, h] = sizeOf(element)
  return w === 0 || (Math.abs(width - w) < ROUNDING && Math.abs(height - h) < ROUNDING)
}

/**
 * A place in the window in an element's own coordinates, from its top left; whatever scales, turns or zooms the element.
 * The element has a box of its own: of what is drawn in an `svg`, give that.
 */
export function localPoint(element: Element, { clientX, clientY }: Client): Point {
  const box = element.getBoundingClientRect()
  if (isUpright(element)) return { x: clientX - box.x, y: clientY - box.y }
  const [width, height] = sizeOf(element)
  const { a, b, c, d } = turnOf(element, box)
  const det = a * d - b * c
  // Middles stay middles.
  const x = clientX - box.x - box.width / 2
  const y = clientY - box.y - box.height / 2
  return { x: (d * x - c * y) / det + width / 2, y: (a * y - b * x) / det + height / 2 }
}

/** Where another element that is turned with it stands in an element's own coordinates. */
export function localBox(element: Element, other: Element): { x: number; y: number; width: number; height: number } {
  const box = other.getBoundingClientRect()
  const middle = localPoint(element, { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 })
  // Sizes are rounded, where the box in the window is not of the same size: rather too large than too small.
  const [w, h] = sizeOf(other)
  const [width, height] = isUpright(other) ? [box.width, box.height] : [w + 1, h + 1]
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
}

function sizeOf(element: Element): readonly [width: number, height: number] {
  return element instanceof HTMLElement
    ? [element.offsetWidth, element.offsetHeight]
    : [element.clientWidth, element.clientHeight]
}

function turnOf(element: Element, box: DOMRect): Turn {
  const [width, height] = sizeOf(element)
  const turn = turnAround(element)
  const wide = Math.abs(turn.a) * width + Math.abs(turn.c) * height
  const high = Math.abs(turn.b) * width + Math.abs(turn.d) * height
  const isKnown = Math.abs(wide - box.width) < ROUNDING && Math.abs(high - box.height) < ROUNDING
  // In depth, for example, or out of its surroundings: in a dialog of the top layer.
  return isKnown ? turn : { a: box.width / width || 1, b: 0, c: 0, d: box.height / height || 1 }
}

/** All that styles do, from the inside out. */
function turnAround(element: Element): Turn {
  let all = new DOMMatrix()
  for (let each: Element | null = element; each !== null; each = around(each)) {
    const { transform, rotate, scale, zoom } = getComputedStyle(each)
    const own = [
      ['rotate', rotate],
      ['scale', scale.replaceAll(' ', ',')],
      ['', transform],
    ]
      .filter(([, value]) => value !== 'none' && value !== '')
      .map(([name, value]) => (name === '' ? value : `${name}(${value})`))
    try {
      all = new DOMMatrix(own.join(' ')).scale(Number(zoom) || 1).multiply(all)
    } catch {
      // Around another axis than that of the screen.
    }
  }
  return all
}

/** The element around, as it is laid out: through slots and out of shadow roots. */
function around(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null
}
