import { LitElement } from 'lit'

import { takeStyles } from './sheets.js'

/** What all elements have in common: they work in any document of the page, and where one takes them to another. */
export abstract class EntenteElement extends LitElement {
  adoptedCallback(): void {
    if (this.shadowRoot !== null) takeStyles(this, this.shadowRoot)
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot()
    const root = this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions)
    takeStyles(this, root)
    return root
  }
}
