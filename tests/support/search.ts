import '../../src/define/search.js'
import type { EntenteSearch } from '../../src/elements/search/search.js'
import { mount, Mounted } from './mounted.js'
import { frame } from './page.js'
import type { TemporalGraph } from '../../src/model/index.js'

/** A search field on the page with what a reader does to it. */
export class Search extends Mounted<EntenteSearch> {
  /** Mounts a field in a box of this many pixels, with a store that has loaded the graph. */
  static async mount(graph: TemporalGraph | null, { lang = 'en', width = 320, dir = 'ltr' } = {}): Promise<Search> {
    const element = document.createElement('entente-search')
    const mounted = mount(element, graph, { lang, width, dir })
    await element.updateComplete
    return new Search(mounted)
  }

  get input(): HTMLInputElement {
    return this.find('input') as HTMLInputElement
  }

  /** What each option says, its parts apart. */
  get options(): string[][] {
    return this.all('.option').map((option) =>
      Array.from(option.querySelectorAll('.name, .kind, .other, .ties'), ({ textContent }) => textContent ?? ''),
    )
  }

  get names(): string[] {
    return this.all('.option .name').map(({ textContent }) => textContent ?? '')
  }

  /** The name of the option that assistive technology is told is active. */
  get active(): string | null {
    const id = this.input.getAttribute('aria-activedescendant')
    const selected = this.all('[aria-selected=true]').map((option) => option.id)
    if (selected.join() !== (id ?? '')) throw new Error(`active is ${id}, selected ${selected.join()}`)
    return id === null ? null : (this.find(`#${id} .name`).textContent ?? '')
  }

  /** What assistive technology and the page are shown of the list. */
  get isOpen(): boolean {
    return this.input.getAttribute('aria-expanded') === 'true' && this.find('.list').getClientRects().length > 0
  }

  /** Types into the field, in place of what is there. */
  async type(text: string): Promise<void> {
    this.element.focus()
    this.input.value = text
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await this.element.updateComplete
    await frame()
  }

  /** Returns true where the key did nothing here: it is for others, or for the text. */
  async press(key: string, init: KeyboardEventInit = {}): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init })
    const isFree = this.input.dispatchEvent(event)
    await this.element.updateComplete
    await frame()
    return isFree
  }
}
