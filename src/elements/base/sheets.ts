import type { CSSResultOrNative, LitElement } from 'lit'

const copies = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** Rules of one shadow root that change by and by. */
export class OwnSheet {
  #sheet: CSSStyleSheet | undefined
  #text = ''

  write(root: ShadowRoot, text: string): void {
    // An element that is taken to another document comes there without it.
    const isThere = this.#sheet !== undefined && root.adoptedStyleSheets.includes(this.#sheet)
    if (isThere && text === this.#text) return
    this.#text = text
    if (!isThere) {
      this.#sheet = sheetFor(root)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet]
    }
    this.#sheet!.replaceSync(text)
  }
}

/** Gives the root of an element its styles in the document where it is now: none come along from another. */
export function takeStyles(element: LitElement, root: ShadowRoot): void {
  const { elementStyles } = element.constructor as typeof LitElement
  root.adoptedStyleSheets = elementStyles.map((style) => sheetOf(style, root))
}

/** Gives a root styles that come later than those of its element, each once. */
export function addStyles(root: ShadowRoot, ...styles: readonly CSSResultOrNative[]): void {
  const sheets = styles.map((style) => sheetOf(style, root)).filter((each) => !root.adoptedStyleSheets.includes(each))
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
}

function sheetOf(style: CSSResultOrNative, root: ShadowRoot): CSSStyleSheet {
  const { ownerDocument } = root
  const own = 'styleSheet' in style ? style.styleSheet : style
  if (ownerDocument === document && own !== undefined) return own
  const text = 'cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join('')
  const known = copies.get(ownerDocument) ?? new Map<string, CSSStyleSheet>()
  copies.set(ownerDocument, known)
  const copy = known.get(text) ?? sheetFor(root)
  if (!known.has(text)) copy.replaceSync(text)
  known.set(text, copy)
  return copy
}

/** A shadow root takes style sheets of its own document alone. */
function sheetFor(root: ShadowRoot): CSSStyleSheet {
  return new (root.ownerDocument.defaultView ?? globalThis).CSSStyleSheet()
}
