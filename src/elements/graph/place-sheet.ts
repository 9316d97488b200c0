import { OwnSheet } from '../base/sheets.js'

/** A place in the picture, CSS pixels from its top left: a middle, and how large the target around it is. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Puts elements of a shadow root where they belong, by rules in a style sheet of its own: a strict policy forbids
 * no script to write them, and no element gets a style attribute.
 */
export class PlaceSheet {
  readonly #sheet = new OwnSheet()

  /** @param places by the `id` of the element, which has to be a plain name */
  set(root: ShadowRoot, places: ReadonlyMap<string, Place>): void {
    const rules = Array.from(places, ([id, { x, y, width, height }]) => {
      const [left, top, wide, high] = [x - width / 2, y - height / 2, width, height].map((px) => `${px.toFixed(1)}px`)
      return `#${id}{width:${wide};height:${high};transform:translate(${left},${top})}`
    })
    this.#sheet.write(root, rules.join(''))
  }
}
