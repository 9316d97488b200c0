import { html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { query, state } from 'lit/decorators.js'

import { sections, worded, type Controls } from './controls.js'
import { DECLARATIONS, isPart, type Declaration } from './manifest.js'
import { playgroundStyles } from './playground.styles.js'
import { told, type Line } from './told.js'
import { codeOf, firstAttributes, GRAPH_ID, NOTHING, styleOf, type Trial } from './trial.js'

const FILE = './graph-data/sahel.json'
const MOST_LINES = 60

/**
 * Every element with everything that a page may do with it, out of the manifest: attributes, properties, methods,
 * events, parts and custom properties, each to be tried on the bundled data, and the code that does the same.
 */
export class EntentePlayground extends LitElement {
  static override styles: CSSResultGroup = playgroundStyles

  @state() private declaration: Declaration = DECLARATIONS[0]!
  @state() private trial: Trial = trialOf(DECLARATIONS[0]!)
  /** Another number whenever all begins anew. */
  @state() private round = 0
  @state() private lines: readonly Line[] = []
  @state() private said = ''

  @query('.stage') private readonly stageElement!: HTMLElement

  readonly #sheet = new CSSStyleSheet()
  #element: HTMLElement | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    const root = this.renderRoot as ShadowRoot
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet)
  }

  override render(): TemplateResult {
    const { declaration, trial } = this
    const code = codeOf(declaration, trial)
    return html`
      <div class="choice">
        <label for="element">Element</label>
        <select id="element" @change=${this.#choose}>
          ${DECLARATIONS.map(
            ({ tagName }) =>
              html`<option value=${tagName} ?selected=${tagName === declaration.tagName}>&lt;${tagName}&gt;</option>`,
          )}
        </select>
        <button type="button" @click=${this.#again}>Start anew</button>
        <p>${worded(declaration.summary)}</p>
      </div>
      <div class="shown">
        <div class="stage ${isPart(declaration) ? 'in-parts' : ''}" role="region" aria-label="The element"></div>
        <div class="code">
          <pre tabindex="0" aria-label="The code of what is shown"><code>${code}</code></pre>
          <button type="button" @click=${() => void this.#copy(code)}>Copy code</button>
          <span role="status">${this.said}</span>
        </div>
        <h3 id="log">What happened</h3>
        <div class="log" role="log" aria-labelledby="log" tabindex="0">
          ${
            this.lines.length === 0
              ? html`<p>Events, answers of methods and values of properties come here.</p>`
              : this.lines.map(({ name, text }) => html`<p><b>${name}</b> ${text}</p>`)
          }
        </div>
      </div>
      <div class="controls">${sections(declaration, trial, this.#controls)}</div>
    `
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('round')) this.#mount()
    this.#sheet.replaceSync(styleOf(this.declaration.tagName, this.trial))
  }

  readonly #controls: Controls = {
    setAttribute: (name, value) => {
      const attributes = new Map(this.trial.attributes)
      if (value === null) attributes.delete(name)
      else attributes.set(name, value)
      this.trial = { ...this.trial, attributes }
      if (value === null) this.#element?.removeAttribute(name)
      else this.#element?.setAttribute(name, value)
    },
    setLook: (name, value) => {
      const looks = new Map(this.trial.looks)
      if (value === '') looks.delete(name)
      else looks.set(name, value)
      this.trial = { ...this.trial, looks }
    },
    outline: (name, isOutlined) => {
      const parts = new Set(this.trial.parts)
      if (isOutlined) parts.add(name)
      else parts.delete(name)
      this.trial = { ...this.trial, parts }
    },
    read: (name) => this.#tell(name, this.#target[name]),
    write: (name, text) => {
      try {
        this.#target[name] = text === '' ? null : (JSON.parse(text) as unknown)
        this.#tell(name, this.#target[name])
      } catch (error) {
        this.#tell(name, error)
      }
    },
    call: (name, text) => void this.#call(name, text),
  }

  get #target(): Record<string, unknown> {
    return this.#element as unknown as Record<string, unknown>
  }

  async #call(name: string, text: string): Promise<void> {
    const line = `${name}(${text})`
    try {
      const given = JSON.parse(`[${text}]`) as unknown[]
      const method = this.#target[name] as (...values: unknown[]) => unknown
      this.#tell(line, await method.apply(this.#element, given))
    } catch (error) {
      this.#tell(line, error)
    }
  }

  /** The last thing first. */
  #tell(name: string, value: unknown): void {
    this.lines = [{ name, text: told(value) }, ...this.lines].slice(0, MOST_LINES)
  }

  #mount(): void {
    const { tagName, events = [] } = this.declaration
    const element = document.createElement(tagName)
    for (const [name, value] of this.trial.attributes) element.setAttribute(name, value)
    for (const { name } of events) element.addEventListener(name, this.#hear)
    this.#element = element
    this.stageElement.replaceChildren(...(isPart(this.declaration) ? [graphOf(this.#hear)] : []), element)
  }

  readonly #hear = (event: Event): void => {
    const { detail } = event as CustomEvent
    this.#tell(event.type, detail)
  }

  readonly #choose = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement
    this.declaration = DECLARATIONS.find(({ tagName }) => tagName === value)!
    this.#again()
  }

  readonly #again = (): void => {
    this.trial = trialOf(this.declaration)
    this.lines = []
    this.round++
  }

  async #copy(code: string): Promise<void> {
    this.said = ''
    try {
      await navigator.clipboard.writeText(code)
      this.said = 'Copied'
    } catch {
      this.said = 'The browser does not allow it: select the code and copy it.'
    }
  }
}

function trialOf(declaration: Declaration): Trial {
  return { ...NOTHING, attributes: firstAttributes(declaration, FILE) }
}

/** The graph that a part belongs to. */
function graphOf(hear: (event: Event) => void): HTMLElement {
  const graph = document.createElement('entente-graph')
  graph.id = GRAPH_ID
  graph.setAttribute('src', FILE)
  const own = DECLARATIONS.find(({ tagName }) => tagName === 'entente-graph')!
  for (const { name } of own.events ?? []) graph.addEventListener(name, hear)
  return graph
}

/** Registers `<entente-playground>`, once. */
export function definePlayground(): void {
  if (customElements.get('entente-playground') === undefined) {
    customElements.define('entente-playground', EntentePlayground)
  }
}
