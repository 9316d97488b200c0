import type { PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'

import { messagesFor, pickLanguage, type LanguageTag, type Messages } from '../../locales/index.js'
import type { ExplorerState, Frame, Request, Store } from '../../store/index.js'
import { EntenteElement } from './entente-element.js'
import { markLanguage } from './mark-language.js'
import { StoreController } from './store-controller.js'

/**
 * A part of the explorer that shows a store's state and asks for changes: nested in an explorer or a
 * graph, or tied to one by `for`.
 *
 * @attr {string} lang - Language of the interface (`en`, `de`, `fr` or `ru`) and, where the file has it, of its texts; else that of the closest `lang` around, else the browser's.
 * @attr {'light' | 'dark' | 'auto'} theme - The colour scheme; that of the surroundings if absent.
 */
export abstract class EntentePart extends EntenteElement {
  /** The store, given directly; wins over `for` and the surroundings. */
  @property({ attribute: false }) store: Store | null = null

  /** The id of the `<entente-graph>` or `<entente-explorer>` this part belongs to. */
  @property({ attribute: 'for' }) for: string | null = null

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang']
  }

  readonly #connection = new StoreController(this)

  /** What the state is of, for what outlives an update. */
  protected get connectedStore(): Store | null {
    return this.#connection.store
  }

  /** The state to show, or `null` while there is no store. */
  protected get state(): ExplorerState | null {
    return this.#connection.state
  }

  /** What the present state shows, or `null` without a graph. */
  protected get frame(): Frame | null {
    return this.#connection.store?.getFrame() ?? null
  }

  protected get messages(): Messages {
    return messagesFor(this.language)
  }

  /** The language of the interface: the best there is for the closest `lang`, else for the browser's. */
  protected get language(): LanguageTag {
    return pickLanguage([languageOf(this)])
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after)
    if (name === 'lang') this.requestUpdate()
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    markLanguage(this.renderRoot, this.language, languageOf(this))
  }

  /** Asks the store for a change on behalf of the reader. */
  protected request(request: Request): void {
    this.#connection.store?.dispatch(request, 'user')
  }
}

/** The closest `lang` around an element, through shadow roots, else the browser's language. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node !== null;) {
    const found: Element | null = node.closest('[lang]')
    const lang = found?.getAttribute('lang')
    if (lang) return lang
    const root: Node = node.getRootNode()
    node = root instanceof ShadowRoot ? root.host : null
  }
  return navigator.language
}
