import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import type { EntenteLayoutPicker } from '../../src/elements/layout-picker/layout-picker.js'
import type { LayoutName } from '../../src/layout/index.js'
import { ask, showExplorer, toggle } from './explorer.js'
import { drawn, frame, inside, until } from './page.js'

/** Sizes of the explorer, CSS pixels. */
export const SIZES = {
  wide: { width: 1440, height: 900 },
  medium: { width: 820, height: 1180 },
  narrow: { width: 390, height: 844 },
} as const

/** An explorer with its panel of layouts, and the second graph, as a reader finds them. */
export class Layouts {
  readonly element: EntenteExplorer

  constructor(element: EntenteExplorer) {
    this.element = element
  }

  static async show(...place: Parameters<typeof showExplorer>): Promise<Layouts> {
    return new Layouts(await showExplorer(...place))
  }

  /** With the panel open. */
  static async open(...place: Parameters<typeof showExplorer>): Promise<Layouts> {
    const shown = await Layouts.show(...place)
    await toggle(shown.element, 'layouts')
    await shown.settled()
    return shown
  }

  async settled(): Promise<void> {
    await this.element.updateComplete
    await this.picker?.updateComplete
    await frame()
    await this.element.updateComplete
  }

  get tool(): HTMLElement {
    return inside(this.element, '.tool.layouts')
  }

  get picker(): EntenteLayoutPicker | null {
    return this.element.shadowRoot!.querySelector('entente-layout-picker')
  }

  get graphs(): EntenteGraph[] {
    return [...this.element.shadowRoot!.querySelectorAll('entente-graph')]
  }

  /** What has the focus, from the explorer inwards: local names, and the value or the id of the last. */
  get focus(): string {
    const names: string[] = []
    let last: Element | null = null
    for (let at = this.element.shadowRoot!.activeElement; at !== null; at = at.shadowRoot?.activeElement ?? null) {
      names.push(at.localName)
      last = at
    }
    const mark = last instanceof HTMLInputElement ? last.value : last === this.tool ? 'layouts' : (last?.id ?? '')
    return [...names, mark].join(' ')
  }

  /** The layout that the nodes of a graph have their places by. */
  arranged(pane: 'main' | 'other' = 'main'): LayoutName | undefined {
    return this.element.state.layout.panes[pane]?.wish.layout
  }

  get chosen(): string | undefined {
    return this.picker?.shadowRoot?.querySelector<HTMLInputElement>('.name input:checked')?.value
  }

  async until(layout: LayoutName, pane: 'main' | 'other' = 'main'): Promise<void> {
    await until(() => this.arranged(pane) === layout, `the nodes are arranged by ${layout}`)
    await this.settled()
  }

  /** Shows a layout beside the present one by the button of its card; the second graph, once it is drawn. */
  async beside(layout: LayoutName): Promise<EntenteGraph> {
    inside(this.picker!, `#${layout}-beside`).click()
    await this.until(layout, 'other')
    return drawn(await until(() => this.graphs[1], 'there is a second graph'))
  }

  /** The same by a request, whatever panel is open. */
  async compare(layout: LayoutName): Promise<EntenteGraph> {
    await ask(this.element, { type: 'compare-layouts', layout })
    await this.until(layout, 'other')
    return drawn(await until(() => this.graphs[1], 'there is a second graph'))
  }
}
