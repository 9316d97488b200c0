import { css, html, nothing, type CSSResultGroup, type LitElement, type PropertyValues } from 'lit'

import { messagesFor, pickLanguage, type Messages } from '../../locales/index.js'
import { EntenteElement } from './entente-element.js'
import { languageOf } from './entente-part.js'
import { PatienceController } from './patience-controller.js'
import { tokens } from './tokens.styles.js'
import { VERSION } from './version.js'

/** The class of a part, registered by some name of its own. */
export interface PartClass {
  new (): HTMLElement
  readonly observedAttributes: readonly string[]
  readonly elementProperties: ReadonlyMap<PropertyKey, { readonly state?: boolean }>
}

export interface LazyOptions {
  /** Names of the parts that a page may style. */
  readonly parts: readonly string[]
  /** Names of methods that return promises; `focus` is always there. */
  readonly methods?: readonly string[]
  /** How large the element is where nobody says, and how large the part in it (`.body`). */
  readonly styles?: CSSResultGroup
}

type Members = Record<PropertyKey, unknown>

const styles = css`
  :host {
    display: block;
  }

  .note {
    margin: 0;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  button {
    min-block-size: 30px;
    margin-block-start: 10px;
    padding: 4px 14px;
    border: 1px solid var(--_line, var(--_muted));
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_ink);
    cursor: pointer;
  }
`

/**
 * An element that looks like a part from outside, and loads that part when it is on a page for the first time: hands
 * on attributes, properties (also those set before), methods and the focus. A property that the part would show as an
 * attribute is shown inside only.
 * @param load resolves to the class, which is registered by then; called again after it has rejected
 */
export function lazyPart(
  load: () => Promise<PartClass>,
  { parts, methods = [], styles: own = [] }: LazyOptions,
): typeof LitElement & { readonly version: string } {
  class LazyPart extends EntenteElement {
    static readonly version: string = VERSION
    static override styles: CSSResultGroup = [tokens, styles, own]

    readonly #patience = new PatienceController(
      this,
      () => this.#wish !== null && this.#body === null,
      () => {},
    )
    #body: HTMLElement | null = null
    #wish: Promise<HTMLElement> | null = null
    #isMissing = false
    /** Asked for while there was nothing to have it, and where it was then. */
    #focus: { readonly options: FocusOptions | undefined; readonly at: Element | null } | null = null

    override connectedCallback(): void {
      super.connectedCallback()
      if (!this.#isMissing) void this.#start()
    }

    override focus(options?: FocusOptions): void {
      this.#focus = { options, at: this.#focused }
      this.#passFocus(this.#body ?? this.renderRoot?.querySelector('button'))
    }

    override render(): unknown {
      if (this.#body !== null) return this.#body
      const { missing, retry, loading } = this.#texts
      if (!this.#isMissing) return html`<p class="note" role="status">${this.#patience.isLong ? loading : nothing}</p>`
      return html`<div class="missing">
        <p class="note" role="alert">${missing}</p>
        <button type="button" @click=${this.#retry}>${retry}</button>
      </div>`
    }

    protected override updated(changed: PropertyValues<this>): void {
      super.updated(changed)
      if (this.#isMissing) this.#passFocus(this.renderRoot.querySelector('button'))
    }

    get #texts(): Messages['shell']['part'] & Pick<Messages, 'retry'> {
      const { shell, retry } = messagesFor(pickLanguage([languageOf(this)]))
      return { ...shell.part, retry }
    }

    /** As far as whoever is around can tell. */
    get #focused(): Element | null {
      return (this.getRootNode() as Document | ShadowRoot).activeElement ?? null
    }

    /** Who has gone on elsewhere in the meantime is not called back. */
    #passFocus(target: HTMLElement | null | undefined): void {
      const wish = this.#focus
      if (target == null || wish === null) return
      this.#focus = null
      const isNowhere = (document.activeElement ?? document.body) === document.body
      if (isNowhere || this.#focused === wish.at) target.focus(wish.options)
    }

    #start(): Promise<HTMLElement> {
      if (this.#wish === null) {
        this.#wish = load().then((part) => this.#show(part))
        this.#wish.catch((cause: unknown) => {
          this.#wish = null
          this.#isMissing = true
          this.requestUpdate()
          // oxlint-disable-next-line no-console -- the reader sees a sentence, the page's author needs the cause
          console.error(`<${this.localName}> ${String(cause)}`)
        })
      }
      return this.#wish
    }

    readonly #retry = (): void => {
      // The button goes.
      this.#focus = { options: undefined, at: this.#focused }
      this.#isMissing = false
      void this.#start()
      this.requestUpdate()
    }

    #show(part: PartClass): HTMLElement {
      const names = LazyPart.#handOn(part)
      const body = new part()
      body.className = 'body'
      body.setAttribute('exportparts', parts.join(', '))
      const pass = (name: string) => {
        const value = this.getAttribute(name)
        if (value === null) body.removeAttribute(name)
        else body.setAttribute(name, value)
      }
      for (const name of part.observedAttributes) if (this.hasAttribute(name)) pass(name)
      new MutationObserver((records) => {
        for (const { attributeName } of records) pass(attributeName!)
      }).observe(this, { attributes: true, attributeFilter: [...part.observedAttributes] })
      this.#body = body
      const members = this as unknown as Members
      for (const name of names.filter((each) => Object.hasOwn(this, each))) {
        const value = members[name]
        delete members[name]
        members[name] = value
      }
      this.#passFocus(body)
      this.requestUpdate()
      return body
    }

    /** Gives this class the properties of the part, once; until an element has its part, it keeps what it is given. */
    static #handOn(part: PartClass): PropertyKey[] {
      const names = Array.from(part.elementProperties).flatMap(([name, { state }]) => (state === true ? [] : [name]))
      for (const name of names) {
        if (Object.hasOwn(LazyPart.prototype, name)) continue
        Object.defineProperty(LazyPart.prototype, name, {
          configurable: true,
          get(this: LazyPart): unknown {
            return (this.#body as unknown as Members | null)?.[name]
          },
          set(this: LazyPart, value: unknown): void {
            if (this.#body !== null) (this.#body as unknown as Members)[name] = value
            else Object.defineProperty(this, name, { value, configurable: true, writable: true, enumerable: true })
          },
        })
      }
      return names
    }

    static {
      for (const name of methods) {
        Object.defineProperty(LazyPart.prototype, name, {
          configurable: true,
          async value(this: LazyPart, ...args: unknown[]): Promise<unknown> {
            const body = (await this.#start()) as unknown as Record<string, (...given: unknown[]) => unknown>
            return body[name]!(...args)
          },
        })
      }
    }
  }
  return LazyPart
}
