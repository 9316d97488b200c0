import type { EntentePart } from '../../src/elements/base/entente-part.js'
import type { TemporalGraph } from '../../src/model/index.js'
import { createStore, type Store } from '../../src/store/index.js'

/** A part on the page with its own store: what the helpers of all parts have in common. */
export class Mounted<E extends EntentePart> {
  readonly element: E
  readonly store: Store

  protected constructor({ element, store }: { element: E; store: Store }) {
    this.element = element
    this.store = store
  }

  find(selector: string): HTMLElement {
    const found = this.element.renderRoot.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`nothing matches ${selector}`)
    return found
  }

  all(selector: string): HTMLElement[] {
    return [...this.element.renderRoot.querySelectorAll<HTMLElement>(selector)]
  }
}

export interface MountOptions {
  readonly lang: string
  /** Of the box around it, CSS pixels. */
  readonly width: number
  readonly dir: string
}

/**
 * Puts a part into a box on the page, with a store that has loaded the graph.
 * @param prepare done to all three before the part is on the page
 */
export function mount<E extends EntentePart>(
  element: E,
  graph: TemporalGraph | null,
  { lang, width, dir }: MountOptions,
  prepare: (box: HTMLElement, store: Store) => void = () => {},
): { element: E; store: Store } {
  const store = createStore()
  if (graph !== null) store.dispatch({ type: 'load-done', graph })
  element.lang = lang
  element.store = store
  const box = document.createElement('div')
  box.className = 'stage'
  box.dir = dir
  box.style.width = `${width}px`
  prepare(box, store)
  box.append(element)
  document.body.append(box)
  return { element, store }
}
