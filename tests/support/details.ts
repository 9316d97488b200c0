import '../../src/define/details.js'
import type { EntenteDetails } from '../../src/elements/details/details.js'
import type { TemporalGraph } from '../../src/model/index.js'
import { type Selection } from '../../src/store/index.js'
import { mount, Mounted } from './mounted.js'
import { frame } from './page.js'

interface Place {
  readonly lang?: string
  readonly width?: number
  readonly dir?: string
  readonly theme?: 'light' | 'dark'
  readonly selection?: Selection
}

/** A details panel on the page with what a reader does to it. */
export class Details extends Mounted<EntenteDetails> {
  /** Mounts a panel in a box of this many pixels, with a store that has loaded the graph. */
  static async mount(
    graph: TemporalGraph | null,
    { lang = 'en', width = 320, dir = 'ltr', theme = 'light', selection }: Place = {},
  ): Promise<Details> {
    const element = document.createElement('entente-details')
    element.setAttribute('theme', theme)
    const mounted = mount(element, graph, { lang, width, dir }, (box, store) => {
      if (selection !== undefined) store.dispatch({ type: 'select', selection })
      box.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
    })
    const details = new Details(mounted)
    await details.settled()
    return details
  }

  /** Waits until what was asked for is shown. */
  async settled(): Promise<void> {
    await this.element.updateComplete
    // The width of the picture comes with the first painting.
    await frame()
    await this.element.updateComplete
  }

  async select(selection: Selection | null): Promise<void> {
    this.store.dispatch({ type: 'select', selection })
    await this.settled()
  }

  async press(button: Element): Promise<void> {
    ;(button as HTMLElement).click()
    await this.settled()
  }

  /** The heading with the name. */
  get title(): string {
    return textOf(this.find('.title'))
  }

  /** What is said of each tie in the list: the sentence, when it held, and the marks below it. */
  get ties(): string[][] {
    return this.all('.tie').map((tie) => ['.words', '.when', '.marks'].map((part) => textOf(tie.querySelector(part)!)))
  }

  get sentences(): string[] {
    return this.ties.map(([words]) => words!)
  }

  /** Terms and descriptions of the list of facts. */
  get facts(): Record<string, string> {
    return Object.fromEntries(
      this.all('.content > .facts > .fact').map((row) => [
        textOf(row.querySelector('dt')!),
        textOf(row.querySelector('dd')!),
      ]),
    )
  }

  get chips(): string[] {
    return this.all('.chip').map(textOf)
  }

  /** The button or chip with exactly these words, or this label. */
  button(words: string): HTMLElement {
    const found = this.all('button').find((each) => textOf(each) === words || each.getAttribute('aria-label') === words)
    if (found === undefined) throw new Error(`no button says ${words}`)
    return found
  }

  /** The element inside that has the focus. */
  get focused(): Element | null {
    return this.element.shadowRoot!.activeElement
  }
}

/** The words of an element, spaces as a reader sees them. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
