import '../../src/define/path-finder.js'
import type { EntentePathFinder } from '../../src/elements/path-finder/path-finder.js'
import type { TemporalGraph } from '../../src/model/index.js'
import { followPaths, NO_QUERY, type PathQuery } from '../../src/store/index.js'
import { mount, Mounted } from './mounted.js'
import { afterwards, frame } from './page.js'
import { graphOf } from './small-file.js'

const LONG = 'Commission for the Coordination of the Counterinsurgency along the Upper River'

/**
 * Six nodes and their ties in 2020, of all statuses and in two layers:
 * `ann -> bob -> cid` in order of time, `cid -> dot` only if an allegation counts, and a country with a long name.
 */
export const PATH_FILE = {
  attributes: {
    format: 'entente-graph/1',
    asOf: '2021',
    ontology: {
      kinds: {
        country: { label: 'Country', plural: 'Countries' },
        official: { label: { en: 'Official', fr: 'Responsable' }, plural: 'Officials' },
      },
      types: {
        meets: { label: 'meets', shape: 'instant', reach: 'P0D', directed: false },
        serves: { label: 'serves', inverse: 'is served by', shape: 'interval', directed: true },
      },
      layers: {
        people: {
          label: { en: 'People', fr: 'Personnes' },
          description: { en: 'Those who meet.', fr: 'Ceux qui se rencontrent.' },
          include: [{ types: ['meets'], kinds: ['official'] }],
        },
        all: { label: { en: 'Everything', fr: 'Tout' } },
      },
    },
    view: { from: '2020', to: '2020' },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [
    ['ann', 'official', { en: 'Ann Adams', fr: 'Anne Adam' }],
    ['bob', 'official', 'Bob Burns'],
    ['cid', 'official', 'Cid Cole'],
    ['dot', 'official', 'Dot Dean'],
    ['eve', 'official', 'Eve Adams'],
    ['long', 'country', LONG],
  ].map(([key, kind, label]) => ({ key, attributes: { kind, label } })),
  edges: [
    ['ann', 'bob', { type: 'meets', date: '2020-02-01' }],
    ['bob', 'cid', { type: 'meets', date: '2020-03-01' }],
    ['cid', 'dot', { type: 'meets', date: '2020-04-01', status: 'alleged' }],
    ['ann', 'dot', { type: 'meets', date: '2020-05-01', status: 'planned' }],
    ['bob', 'dot', { type: 'meets', date: '2020-05-01', status: 'planned' }],
    ['cid', 'long', { type: 'serves', start: '2020-01', end: '2020-12' }],
  ].map(([source, target, attributes], i) => ({ key: `e${i}`, source, target, attributes })),
}

export function pathGraph(attributes: object = {}): TemporalGraph {
  return graphOf({ ...PATH_FILE, attributes: { ...PATH_FILE.attributes, ...attributes } })
}

interface Place {
  readonly lang?: string
  readonly width?: number
  readonly dir?: string
  readonly theme?: 'light' | 'dark'
  /** Whether what is asked is looked for. */
  readonly isFollowed?: boolean
  readonly query?: Partial<PathQuery>
}

/** A path finder on the page with what a reader does to its question. */
export class PathFinder extends Mounted<EntentePathFinder> {
  /** Mounts it in a box of this many pixels, with a store that has loaded the graph and looks for paths. */
  static async mount(
    graph: TemporalGraph | null,
    { lang = 'en', width = 360, dir = 'ltr', theme = 'light', isFollowed = true, query = {} }: Place = {},
  ): Promise<PathFinder> {
    const element = document.createElement('entente-path-finder')
    element.setAttribute('theme', theme)
    const mounted = mount(element, graph, { lang, width, dir }, (box, store) => {
      box.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
      if (isFollowed) afterwards(followPaths(store))
      store.dispatch({ type: 'set-path', ...query })
    })
    const finder = new PathFinder(mounted)
    await finder.settled()
    return finder
  }

  async settled(): Promise<void> {
    await this.element.updateComplete
    await frame()
    await this.element.updateComplete
  }

  /** What is asked, as far as it is not as at first. */
  get asked(): Partial<PathQuery> {
    const { query } = this.store.getState().paths
    return Object.fromEntries(
      Object.entries(query).filter(([field, value]) => {
        const first = NO_QUERY[field as keyof PathQuery]
        return Array.isArray(value) ? value.length > 0 : value !== first
      }),
    )
  }

  /** The field of an end or a list. */
  input(which: Field): HTMLInputElement {
    return this.find(`#${which}-input`) as HTMLInputElement
  }

  /** What stands in the fields of both ends. */
  get ends(): string[] {
    return [this.input('from').value, this.input('to').value]
  }

  /** The names in the list of a field, which is open. */
  names(which: Field): string[] {
    return this.all(`#${which}-list .name`).map(({ textContent }) => textContent ?? '')
  }

  isListOpen(which: Field): boolean {
    const isSaid = this.input(which).getAttribute('aria-expanded') === 'true'
    const isSeen = this.find(`#${which}-list`).getClientRects().length > 0
    if (isSaid !== isSeen)
      throw new Error(`the list of ${which} is ${isSeen ? 'seen' : 'unseen'}, and said to be otherwise`)
    return isSeen
  }

  /** The name of the option that assistive technology is told is active. */
  active(which: Field): string | null {
    const id = this.input(which).getAttribute('aria-activedescendant')
    return id === null ? null : (this.find(`#${id} .name`).textContent ?? '')
  }

  /** Types into a field, in place of what is there. */
  async type(which: Field, text: string): Promise<void> {
    const input = this.input(which)
    input.focus()
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await this.settled()
  }

  /** Returns true where the key did nothing here. */
  async press(which: Field, key: string): Promise<boolean> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    const isFree = this.input(which).dispatchEvent(event)
    await this.settled()
    return isFree
  }

  async choose(which: Field, name: string): Promise<void> {
    await this.type(which, name)
    await this.press(which, 'Enter')
  }

  async click(target: HTMLElement): Promise<void> {
    target.click()
    await this.settled()
  }

  /** The button with exactly these words, or this name. */
  button(words: string): HTMLElement {
    const said = (each: HTMLElement) => [each.getAttribute('aria-label'), (each.textContent ?? '').trim()]
    const found = this.all('button').find((each) => said(each).includes(words))
    if (found === undefined) throw new Error(`no button says ${words}`)
    return found
  }

  /** Opens the options. */
  async unfold(): Promise<void> {
    if (this.find('.fold').getAttribute('aria-expanded') === 'false') await this.click(this.find('.fold'))
  }

  box(name: string): HTMLInputElement {
    return this.find(`input[name=${name}]`) as HTMLInputElement
  }

  /** Chooses of a list of choices. */
  async select(id: string, value: string): Promise<void> {
    const select = this.find(`#${id}`) as HTMLSelectElement
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await this.settled()
  }

  /** What stands in the list of actors to pass or to avoid. */
  chips(which: 'via' | 'avoid'): string[] {
    return this.all(`#${which}-chips .chip > span`).map(({ textContent }) => (textContent ?? '').trim())
  }

  /** The element inside that has the focus. */
  get focused(): Element | null {
    return this.element.shadowRoot!.activeElement
  }

  async set(query: Partial<PathQuery>): Promise<void> {
    this.store.dispatch({ type: 'set-path', ...query })
    await this.settled()
  }
}

export type Field = 'from' | 'to' | 'via' | 'avoid'
