import '../../src/define/graph.js'
import '../../src/define/layout-picker.js'
import { joinLayouts } from '../../src/elements/base/layouts.js'
import type { EntenteLayoutPicker } from '../../src/elements/layout-picker/layout-picker.js'
import type { LayoutName } from '../../src/layout/index.js'
import type { TemporalGraph } from '../../src/model/index.js'
import type { Request, Store } from '../../src/store/index.js'
import { mount, Mounted } from './mounted.js'
import { afterwards, drawn, frame, put, until } from './page.js'
import { graphOf } from './small-file.js'

const NODES = [
  ['mali', 'country', 'Mali', { longitude: -8, latitude: 12.6 }],
  ['niger', 'country', 'Niger', { longitude: 2.1, latitude: 13.5 }],
  ['togo', 'country', 'Togo', { longitude: 1.2, latitude: 6.1 }],
  ['ghana', 'country', 'Ghana', { longitude: -0.2, latitude: 5.6 }],
  ['bloc', 'alliance', 'Alliance of States', {}],
  ['goita', 'official', 'Assimi Goïta', {}],
  ['diop', 'official', 'Abdoulaye Diop', {}],
  ['tchiani', 'official', 'Abdourahamane Tchiani', {}],
] as const

const EDGES = [
  ['mali', 'bloc', 'member', { start: '2019', end: '2022' }],
  ['niger', 'bloc', 'member', { start: '2021', end: '2023' }],
  ['goita', 'mali', 'office', { start: '2020', end: '2023' }],
  ['diop', 'mali', 'office', { start: '2020', end: '2023' }],
  ['tchiani', 'niger', 'office', { start: '2021', end: '2023' }],
  ['mali', 'togo', 'meets', { date: '2020-05' }],
  ['niger', 'ghana', 'meets', { date: '2021-03' }],
  ['togo', 'ghana', 'meets', { date: '2021-04' }],
] as const

const TYPES = {
  member: { label: 'is a member of', family: 'membership', directed: true, shape: 'interval' },
  office: { label: 'holds office in', family: 'office', directed: true, shape: 'interval' },
  meets: { label: 'meets', family: 'diplomatic', directed: false, shape: 'instant', reach: 'P0D' },
}

/** Eight nodes that every layout has something to say about, but for their places; seen in 2021. */
export const PICKER_FILE = {
  attributes: {
    format: 'entente-graph/1',
    title: { en: 'West Africa', fr: 'Afrique de l’Ouest' },
    asOf: '2024',
    ontology: {
      kinds: { country: { label: 'Country' }, alliance: { label: 'Alliance' }, official: { label: 'Official' } },
      families: { membership: { label: 'Membership' }, office: { label: 'Office' }, diplomatic: { label: 'Talks' } },
      types: TYPES,
    },
    view: { from: '2021', to: '2021' },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: NODES.map(([key, kind, label, more]) => ({ key, attributes: { kind, label, ...more } })),
  edges: EDGES.map(([source, target, type, dates], i) => ({
    key: `e${i}`,
    source,
    target,
    attributes: { type, ...dates },
  })),
}

/** The same, with a place for each node: two rows of four. */
export function savedFile() {
  const nodes = PICKER_FILE.nodes.map(({ key, attributes }, i) => ({
    key,
    attributes: { ...attributes, x: (i % 4) * 150, y: Math.floor(i / 4) * 100 },
  }))
  return { ...PICKER_FILE, nodes }
}

/** Without kinds, dates, memberships or coordinates: so many nodes in a row, each tied to the next. */
export function plainGraph(count: number, isSaved = false): TemporalGraph {
  return graphOf({
    attributes: { format: 'entente-graph/1' },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: count }, (_, i) => ({
      key: `n${i}`,
      attributes: isSaved ? { x: (i % 60) * 90, y: Math.floor(i / 60) * 40 } : {},
    })),
    edges: Array.from({ length: count - 1 }, (_, i) => ({
      key: `e${i}`,
      source: `n${i}`,
      target: `n${i + 1}`,
      attributes: {},
    })),
  })
}

interface Place {
  readonly lang?: string
  readonly width?: number
  readonly dir?: string
  readonly theme?: 'light' | 'dark'
  /** Whether what is asked for is worked out. */
  readonly isFollowed?: boolean
  readonly prepare?: (element: EntenteLayoutPicker, store: Store) => void
}

/** A picker on the page with what a reader does to it. */
export class Picker extends Mounted<EntenteLayoutPicker> {
  /** Mounts it in a box of this many pixels, with a store that has loaded the graph and works out layouts. */
  static async mount(
    graph: TemporalGraph | null,
    { lang = 'en', width = 360, dir = 'ltr', theme = 'light', isFollowed = true, prepare = () => {} }: Place = {},
  ): Promise<Picker> {
    const element = document.createElement('entente-layout-picker')
    element.setAttribute('theme', theme)
    const mounted = mount(element, graph, { lang, width, dir }, (box, store) => {
      box.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
      if (isFollowed) afterwards(joinLayouts(store))
      prepare(element, store)
    })
    const picker = new Picker(mounted)
    await picker.settled()
    return picker
  }

  /** Mounts it beside a graph on the page, tied to it by `for`. */
  static async beside(file: object = PICKER_FILE): Promise<Picker> {
    const graph = put('<entente-graph id="west" lang="en" style="width: 500px; height: 400px"></entente-graph>')
    graph.data = file
    await drawn(graph)
    const element = document.createElement('entente-layout-picker')
    element.lang = 'en'
    element.for = 'west'
    const box = put<HTMLElement>('<div style="width: 360px"></div>')
    box.append(element)
    const picker = new Picker({ element, store: graph.providedStore })
    await picker.settled()
    return picker
  }

  async settled(): Promise<void> {
    await this.element.updateComplete
    await frame()
    await this.element.updateComplete
  }

  async ask(...requests: readonly Request[]): Promise<void> {
    for (const request of requests) this.store.dispatch(request, 'user')
    await this.settled()
  }

  /** The names of the layouts that are offered, in order. */
  get names(): string[] {
    return this.all('.name').map(({ textContent }) => textContent.trim())
  }

  radio(layout: LayoutName): HTMLInputElement {
    return this.find(`input[value=${layout}]`) as HTMLInputElement
  }

  canvas(layout: LayoutName): HTMLCanvasElement {
    return this.find(`canvas[data-layout=${layout}]`) as HTMLCanvasElement
  }

  /** The layout that is checked. */
  get checked(): string | null {
    return this.all('.name input')
      .flatMap((each) => ((each as HTMLInputElement).checked ? [each] : []))[0]
      ?.getAttribute('value') as string | null
  }

  /** The layout that the nodes have their places by. */
  get arranged(): LayoutName | undefined {
    return this.store.getState().layout.panes.main?.wish.layout
  }

  async until(layout: LayoutName): Promise<void> {
    await until(() => this.arranged === layout, `the nodes are arranged by ${layout}`)
    await this.settled()
  }

  /** Waits until every picture has been measured. */
  async measured(): Promise<void> {
    const rows = this.all('.card').length - this.all('.name input:disabled').length
    await until(() => this.all('tbody tr').length === rows, 'every layout is measured')
    await this.settled()
  }

  /** The button that is called so. */
  button(text: string): HTMLElement {
    const found = this.all('button').find(({ textContent }) => textContent.trim() === text)
    if (found === undefined) throw new Error(`no button is called ${text}`)
    return found
  }

  get said(): string {
    return this.all('[role=status]')
      .map(({ textContent }) => textContent)
      .join('')
  }
}
