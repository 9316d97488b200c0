import '../../src/define/legend.js'
import type { EntenteLegend } from '../../src/elements/legend/legend.js'
import type { TemporalGraph } from '../../src/model/index.js'
import { mount, Mounted } from './mounted.js'
import { frame } from './page.js'
import { graphOf } from './small-file.js'

const both = (en: string, fr: string) => ({ en, fr })

/** A file with something for every section: three nodes, six edges, seen in 2023. */
export const LEGEND_FILE = {
  attributes: {
    format: 'entente-graph/1',
    asOf: '2023',
    ontology: {
      kinds: {
        country: { label: 'Country', plural: both('Countries', 'Pays') },
        official: { label: 'Official', plural: both('Officials', 'Responsables') },
      },
      families: {
        diplomatic: { label: both('Diplomatic', 'Diplomatie') },
        military: { label: { en: 'Military' } },
        unused: { label: 'Unused' },
      },
      types: {
        visits: { label: both('visits', 'rend visite à :'), family: 'diplomatic', shape: 'instant', reach: 'P0D' },
        meets: { label: 'meets', family: 'diplomatic', directed: false },
        trains: { label: 'trains', family: 'military', shape: 'interval' },
        knows: { label: 'knows' },
      },
    },
    references: [
      { id: 'wiki', type: 'webpage', title: 'Relations of A and B', 'container-title': 'Wikipedia', language: 'de' },
      { id: 'plain', type: 'webpage', title: 'A paper' },
      { id: 'uncited', type: 'webpage', title: 'Never cited' },
    ],
    view: { from: '2023', to: '2023' },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [
    ['a', 'country'],
    ['b', 'country'],
    ['c', 'official'],
  ].map(([key, kind]) => ({ key, attributes: { kind, label: key } })),
  edges: [
    ['a', 'b', { type: 'visits', date: '2023-02', status: 'confirmed', references: [{ id: 'wiki' }, { id: 'plain' }] }],
    ['a', 'b', { type: 'visits', date: '[2022-12..2023-01]', status: 'confirmed', references: [{ id: 'wiki' }] }],
    ['a', 'c', { type: 'meets', date: '2023-05', status: 'alleged', references: [{ id: 'wiki' }] }],
    ['a', 'b', { type: 'trains', start: '2020', end: '2025', status: 'planned', references: [{ id: 'plain' }] }],
    ['b', 'c', { type: 'knows', status: 'confirmed' }],
    ['a', 'b', { type: 'trains', start: '2018', end: '2019', status: 'confirmed', references: [{ id: 'plain' }] }],
  ].map(([source, target, attributes], i) => ({ key: `e${i}`, source, target, attributes })),
}

export function legendGraph(): TemporalGraph {
  return graphOf(LEGEND_FILE)
}

/** What elements say, with single spaces. */
export function texts(elements: Iterable<Element>): string[] {
  return Array.from(elements, ({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').trim())
}

/** A row as a reader sees it: its name, its state, its numbers. */
export type SeenRow = readonly [name: string, state: 'on' | 'off' | 'mixed', numbers: string]

/** A legend on the page with what a reader does to it. */
export class Legend extends Mounted<EntenteLegend> {
  /** Mounts a legend in a box of this many pixels, with a store that has loaded the graph. */
  static async mount(graph: TemporalGraph | null, { lang = 'en', width = 276, dir = 'ltr' } = {}): Promise<Legend> {
    const element = document.createElement('entente-legend')
    const mounted = mount(element, graph, { lang, width, dir })
    const legend = new Legend(mounted)
    await legend.settled()
    return legend
  }

  async settled(): Promise<void> {
    await this.element.updateComplete
    await frame()
  }

  /** What is left out, by facet. */
  get hidden(): Record<string, readonly string[]> {
    return Object.fromEntries(Object.entries(this.store.getState().filters).filter(([, keys]) => keys.length > 0))
  }

  /** The section that is called so. */
  section(title: string): HTMLElement {
    return named(this.all('section'), 'h3', title)
  }

  /** The rows of a section, unfolded ones after their family. */
  rows(title: string): SeenRow[] {
    return Array.from(this.section(title).querySelectorAll<HTMLElement>('.row'), (row) => {
      const input = boxIn(row)
      const numbers = texts(row.querySelectorAll('.certain, .possible, .undated'))
      return [nameOf(row), input.indeterminate ? 'mixed' : input.checked ? 'on' : 'off', numbers.join(' ')]
    })
  }

  /** The row of any section that is called so. */
  row(name: string): HTMLElement {
    const found = this.all('.row').find((row) => nameOf(row) === name)
    if (found === undefined) throw new Error(`no row is called ${name}`)
    return found
  }

  box(name: string): HTMLInputElement {
    return boxIn(this.row(name))
  }

  /** What assistive technology calls a row: the text of its label, but for what is hidden from it. */
  spoken(name: string): string {
    const label = this.row(name).querySelector('label')!.cloneNode(true) as HTMLElement
    for (const silent of label.querySelectorAll('[aria-hidden=true]')) silent.remove()
    return label.textContent.replaceAll(/\s+/g, ' ').trim()
  }

  /** Folds or unfolds a section or the types of a family. */
  async fold(name: string): Promise<void> {
    const isSection = this.all('h3').some(({ textContent }) => textContent.trim() === name)
    const button = (isSection ? this.section(name) : this.row(name)).querySelector<HTMLElement>('.fold')!
    button.click()
    await this.settled()
  }

  async click(target: HTMLElement, init: MouseEventInit = {}): Promise<void> {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }))
    await this.settled()
  }

  /** Returns true where the key did nothing here. */
  async press(name: string, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init })
    const isFree = this.box(name).dispatchEvent(event)
    await this.settled()
    return isFree
  }

  point(name: string, type: string, init: PointerEventInit = {}): void {
    const common = { bubbles: true, composed: true, cancelable: true, isPrimary: true, clientX: 10, clientY: 10 }
    this.row(name)
      .querySelector('label')!
      .dispatchEvent(new PointerEvent(type, { ...common, ...init }))
  }
}

function nameOf(row: HTMLElement): string {
  return row.querySelector('[id$="-name"]')!.textContent.trim()
}

function boxIn(row: HTMLElement): HTMLInputElement {
  return row.querySelector('input')!
}

function named(elements: readonly HTMLElement[], part: string, name: string): HTMLElement {
  const found = elements.find((element) => element.querySelector(part)!.textContent.trim() === name)
  if (found === undefined) throw new Error(`nothing is called ${name}`)
  return found
}
