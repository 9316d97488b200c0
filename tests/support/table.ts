import '../../src/define/table.js'
import type { EntenteTable } from '../../src/elements/table/table.js'
import { drawnOf, type Store } from '../../src/store/index.js'
import type { TemporalGraph } from '../../src/model/index.js'
import { mount, Mounted } from './mounted.js'
import { frame, until } from './page.js'
import { graphOf } from './small-file.js'

/** A file of five ties between three countries; a fresh copy every time. */
export function tableFile() {
  return {
    attributes: {
      format: 'entente-graph/1',
      title: { en: 'Small file', fr: 'Petit fichier' },
      asOf: '2023',
      ontology: {
        kinds: { country: { label: 'Country' } },
        families: { military: { label: 'Military' }, diplomatic: { label: 'Diplomatic' } },
        types: {
          trains: { label: { en: 'trains', fr: 'forme' }, family: 'military', shape: 'either', reach: 'P1Y' },
          meets: { label: { en: 'meets', fr: 'rencontre' }, family: 'diplomatic', shape: 'instant', directed: false },
        },
      },
      references: [{ id: 'wiki', type: 'entry-encyclopedia', title: 'Mali', 'container-title': 'Wikipedia' }],
      view: { mode: 'window', from: '2000', to: '2023', undated: 'show', ended: 'ghost' },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: [
      ['mali', { en: 'Mali', ru: 'Мали' }],
      ['niger', { en: 'Niger', ru: 'Нигер' }],
      ['togo', { en: 'Togo' }],
    ].map(([key, label]) => ({ key, attributes: { kind: 'country', label } })),
    edges: [
      [
        'drill',
        'niger',
        'togo',
        { type: 'trains', start: '2010', end: '..', status: 'reported', polarity: 'negative' },
      ],
      ['talks', 'mali', 'niger', { type: 'meets', date: '2004-03-05', references: [{ id: 'wiki', locator: 'L4' }] }],
      ['old', 'togo', 'mali', { type: 'trains', start: '1960', end: '1970', note: 'Entraînement' }],
      ['summit', 'togo', 'mali', { type: 'meets', date: '2020', status: 'confirmed' }],
      ['sometime', 'mali', 'togo', { type: 'meets' }],
    ].map(([key, source, target, attributes]) => ({
      key,
      source,
      target,
      ...((attributes as { type: string }).type === 'meets' ? { undirected: true } : {}),
      attributes,
    })),
  }
}

/** So many edges between ten nodes, one a day. */
export function manyTies(count: number): TemporalGraph {
  const day = (i: number) => new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10)
  return graphOf({
    ...tableFile(),
    attributes: { ...tableFile().attributes, asOf: '2030', view: { from: '1990', to: '2029' } },
    nodes: Array.from({ length: 10 }, (_, i) => ({
      key: `n${i}`,
      attributes: { kind: 'country', label: `Land ${i}` },
    })),
    edges: Array.from({ length: count }, (_, i) => ({
      key: `e${i}`,
      source: `n${i % 10}`,
      target: `n${(i + 1) % 10}`,
      attributes: { type: 'trains', date: day(i), note: i % 100 === 0 ? 'hundredth' : 'other' },
    })),
  })
}

/** A table on the page with what a reader does to it. */
export class Table extends Mounted<EntenteTable> {
  /** Mounts a table in a box of this many pixels, with a store that has loaded the graph. */
  static async mount(
    graph: TemporalGraph | null,
    { lang = 'en', width = 1000, height = 400, dir = 'ltr' } = {},
  ): Promise<Table> {
    const element = document.createElement('entente-table')
    element.style.blockSize = `${height}px`
    const mounted = mount(element, graph, { lang, width, dir })
    const table = new Table(mounted)
    await table.settle()
    return table
  }

  /** Waits until what was asked for is on screen, and the library has nothing left to scroll. */
  async settle(): Promise<void> {
    await this.element.updateComplete
    await frame()
    await this.element.updateComplete
    await frame()
  }

  async ask(request: Parameters<Store['dispatch']>[0]): Promise<void> {
    this.store.dispatch(request)
    await this.settle()
  }

  /** Keys of the rendered rows, in order. */
  get keys(): string[] {
    return this.rows.map((row) => this.keyOf(row))
  }

  /** Keys of the edges that the frame draws, in order of time. */
  get drawn(): string[] {
    const present = this.store.getFrame()!
    return drawnOf(present).edges.map((edge) => present.graph.edges[edge]!.key)
  }

  get rows(): HTMLTableRowElement[] {
    return [...this.element.renderRoot.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  }

  row(key: string): HTMLTableRowElement {
    const found = this.rows.find((row) => this.keyOf(row) === key)
    if (found === undefined) throw new Error(`there is no row of ${key}`)
    return found
  }

  keyOf(row: HTMLElement): string {
    return this.store.getState().graph!.edges[Number(row.dataset['edge'])]!.key
  }

  /** What each cell of a row says. */
  cells(key: string): string[] {
    return Array.from(this.row(key).cells, (cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
  }

  /** Key of the row that has the focus, or in which something has it. */
  get focused(): string | null {
    const row = this.element.shadowRoot!.activeElement?.closest<HTMLElement>('tbody tr')
    return row == null ? null : this.keyOf(row)
  }

  /** Keys of rows with a class. */
  marked(name: string): string[] {
    return this.rows.filter((row) => row.classList.contains(name)).map((row) => this.keyOf(row))
  }

  get selected(): string[] {
    return this.rows.filter((row) => row.ariaSelected === 'true').map((row) => this.keyOf(row))
  }

  get input(): HTMLInputElement {
    return this.find('input') as HTMLInputElement
  }

  get scroller(): HTMLElement {
    return this.find('.scroller')
  }

  /** What stands beside the field, as it is seen. */
  get count(): string {
    return this.find('.count').innerText.trim()
  }

  /** Types into the field, in place of what is there. */
  async type(text: string): Promise<void> {
    this.input.focus()
    this.input.value = text
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await this.settle()
  }

  /** Presses the head of a column, the first being 0. */
  async sort(column: number): Promise<void> {
    this.all('th button')[column]!.click()
    await this.settle()
  }

  /** Returns true where the key did nothing here: it is for others. */
  async press(key: string, target: Element | null = this.element.shadowRoot!.activeElement): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    const isFree = target!.dispatchEvent(event)
    await this.settle()
    return isFree
  }

  /** Whether a row is in sight as a whole, below the head. */
  isInSight(row: HTMLElement): boolean {
    const { top, bottom } = row.getBoundingClientRect()
    const head = this.find('thead').getBoundingClientRect()
    return top >= head.bottom - 1 && bottom <= this.scroller.getBoundingClientRect().bottom + 1
  }

  async scroll(top: number): Promise<void> {
    this.scroller.scrollTop = top
    await until(() => Math.abs(this.scroller.scrollTop - top) < 2, 'it is scrolled')
    await this.settle()
  }
}
