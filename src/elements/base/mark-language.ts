/** What has been marked here, so that a `lang` of a template's own is never touched. */
const marked = new WeakSet<Element>()

/**
 * Says on the outermost elements of a shadow root which language its texts are in, where that is not the one of
 * the page around: a page in Arabic gets English texts, and they have to be spoken as such.
 */
export function markLanguage(root: DocumentFragment | HTMLElement, language: string, around: string): void {
  const isSame = around.split('-')[0]!.toLowerCase() === language
  for (const element of root.children) {
    if (element instanceof HTMLSlotElement || element instanceof HTMLStyleElement) continue
    if (element.hasAttribute('lang') && !marked.has(element)) continue
    if (isSame) element.removeAttribute('lang')
    else element.setAttribute('lang', language)
    marked.add(element)
  }
}
