/** Told whether an element is near what the reader sees, and whether that is paper: then nothing may wait for a frame. */
export type TellNear = (isNear: boolean, isPrinting: boolean) => void

/**
 * How far from what is seen still counts as near: half a screen, and where a browser adds these two up more than one.
 * The second is for boxes that scroll, and for frames.
 */
const MARGINS = { rootMargin: '50%', scrollMargin: '50%' }

/** Knows which elements of a document are near. On paper there is no far away. */
class Neighbourhood {
  readonly #document: Document
  readonly #observer: IntersectionObserver
  readonly #told = new Map<Element, Set<TellNear>>()

  constructor(document: Document) {
    this.#document = document
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#tell(target, isIntersecting)
    }, MARGINS)
    document.defaultView?.addEventListener('beforeprint', this.#onPrint)
    document.defaultView?.addEventListener('afterprint', this.#onPrint)
  }

  add(element: Element, tell: TellNear): void {
    const all = this.#told.get(element)
    if (all !== undefined) all.add(tell)
    else this.#told.set(element, new Set([tell]))
    // Whoever joins is told too.
    this.#observer.unobserve(element)
    this.#observer.observe(element)
  }

  /** Whether anybody is left. */
  remove(element: Element, tell: TellNear): boolean {
    const all = this.#told.get(element)
    all?.delete(tell)
    if (all?.size === 0) {
      this.#told.delete(element)
      this.#observer.unobserve(element)
    }
    return this.#told.size > 0
  }

  end(): void {
    this.#observer.disconnect()
    this.#document.defaultView?.removeEventListener('beforeprint', this.#onPrint)
    this.#document.defaultView?.removeEventListener('afterprint', this.#onPrint)
  }

  #tell(element: Element, isNear: boolean, isPrinting = false): void {
    for (const tell of Array.from(this.#told.get(element) ?? [])) tell(isNear, isPrinting)
  }

  readonly #onPrint = ({ type }: Event): void => {
    for (const element of Array.from(this.#told.keys())) {
      this.#tell(element, true, type === 'beforeprint')
      this.#observer.unobserve(element)
      this.#observer.observe(element)
    }
  }
}

const neighbourhoods = new WeakMap<Document, Neighbourhood>()

/**
 * Tells whether an element is near what the reader sees, now and whenever that changes; while it has no
 * box (`display: none`, closed `<details>`) it is not. All elements of a document share one observer, which goes with
 * the last of them. Where nobody can say, it is near at once.
 * @returns how to hear no more
 */
export function watchNear(element: Element, tell: TellNear): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    tell(true, false)
    return () => {}
  }
  const { ownerDocument } = element
  let all = neighbourhoods.get(ownerDocument)
  if (all === undefined) {
    all = new Neighbourhood(ownerDocument)
    neighbourhoods.set(ownerDocument, all)
  }
  all.add(element, tell)
  return () => {
    const present = neighbourhoods.get(ownerDocument)
    if (present !== all || present.remove(element, tell)) return
    present.end()
    neighbourhoods.delete(ownerDocument)
  }
}
