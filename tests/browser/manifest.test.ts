import type { CSSResult, LitElement } from 'lit'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { ask, showExplorer, toggle } from '../support/explorer.js'
import { afterwards, clearPage, deep, frame, graphIn, inside, listenToConsole, put, until } from '../support/page.js'

afterEach(clearPage)

interface Named {
  readonly name: string
}

interface Declaration {
  readonly tagName: string
  readonly attributes: readonly Named[]
  readonly members: readonly (Named & { readonly kind: 'field' | 'method'; readonly readonly?: true })[]
  readonly events?: readonly (Named & Readonly<Record<'bubbles' | 'composed' | 'cancelable', boolean>>)[]
  readonly slots?: readonly Named[]
  readonly cssParts?: readonly Named[]
  readonly cssProperties: readonly (Named & { readonly default: string })[]
}

let declarations: readonly Declaration[]

beforeAll(async () => {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as {
    modules: readonly [{ declarations: readonly Declaration[] }]
  }
  ;({ declarations } = manifest.modules[0])
})

const classOf = (tag: string) => customElements.get(tag) as unknown as typeof LitElement
const namesOf = (all: readonly Named[] = []) => all.map(({ name }) => name).toSorted()
const cssOf = (tag: string) =>
  classOf(tag)
    .elementStyles.map((style) => (style as CSSResult).cssText)
    .join('\n')
const found = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([name]) => name)
const unique = (names: Iterable<string>) => [...new Set(names)].toSorted()

/** Asks the same of every element of the manifest, and of its class. */
function compare(said: (declaration: Declaration) => unknown, done: (tag: string) => unknown): void {
  const both = (read: (declaration: Declaration) => unknown) =>
    Object.fromEntries(declarations.map((declaration) => [declaration.tagName, read(declaration)]))
  expect(declarations.length).toBeGreaterThan(8)
  expect(both(said)).toEqual(both(({ tagName }) => done(tagName)))
}

describe('the manifest names, of the classes that are registered,', () => {
  it('every attribute that is observed or that a style sheet asks for', () => {
    compare(
      ({ attributes }) => namesOf(attributes),
      (tag) => {
        const styled = found(cssOf(tag), /(?<=:host\([^)]*\[)[\w-]+/g).filter((name) => name !== 'hidden')
        return unique([...classOf(tag).observedAttributes, ...styled])
      },
    )
  })

  it('every reactive property, and the others with what may be done to them', () => {
    compare(
      ({ members }) =>
        members.filter(({ kind, readonly }) => kind === 'field' && readonly !== true).map(({ name }) => name),
      (tag) => {
        const reactive = [...classOf(tag).elementProperties].flatMap(([name, { state }]) =>
          state === true ? [] : [String(name)],
        )
        const order = declarations.find(({ tagName }) => tagName === tag)!.members.map(({ name }) => name)
        return reactive.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      },
    )
    for (const { tagName, members } of declarations) {
      const element = document.createElement(tagName)
      for (const { kind, name, readonly } of members) {
        if (kind === 'method') expect(typeof Reflect.get(element, name), `${tagName} ${name}()`).toBe('function')
        else expect(Reflect.has(element, name), `${tagName} ${name}`).toBe(true)
        if (readonly === true) expect(Reflect.set(element, name, null), `${tagName} ${name}`).toBe(false)
      }
    }
  })

  it('every custom property with its default', () => {
    compare(
      ({ cssProperties }) => cssProperties.map(({ name, default: value }) => `var(${name}, ${value})`),
      (tag) => found(cssOf(tag), /var\(--entente-.*(?=;)/g),
    )
  })
})

describe('the manifest names, of what readers have before them,', () => {
  /** Parts and slots by the element in whose shadow root they are. */
  class Seen {
    readonly parts = new Map<string, Set<string>>()
    readonly slots = new Map<string, Set<string>>()

    take(root: Element): void {
      for (const element of [root, ...deep(root.shadowRoot!)]) {
        const { localName, shadowRoot } = element
        if (shadowRoot === null || !localName.startsWith('entente-')) continue
        const parts = this.parts.get(localName) ?? new Set()
        this.parts.set(localName, parts)
        for (const each of shadowRoot.querySelectorAll('[part]')) for (const name of each.part) parts.add(name)
        const slots = this.slots.get(localName) ?? new Set()
        this.slots.set(localName, slots)
        for (const { name } of shadowRoot.querySelectorAll('slot')) slots.add(name)
      }
    }
  }

  const part = (element: EntenteExplorer, name: string) => inside(element, `entente-${name}`)

  async function typeInto(element: HTMLElement, text: string): Promise<void> {
    const input = await until(() => element.shadowRoot!.querySelector('input'), 'there is a field')
    input.focus()
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }

  /** Everything open that can be, one after the other. */
  async function journey(seen: Seen): Promise<void> {
    const empty = put<EntenteExplorer>('<entente-explorer lang="en"></entente-explorer>')
    await until(() => graphIn(empty)?.shadowRoot?.querySelector('[part=message]'), 'there is nothing to show')
    seen.take(empty)
    const element = await showExplorer('lang="en"', { width: 1400, height: 1000 })
    const reached = async (name: string, selector: string) => {
      await until(
        () => element.shadowRoot!.querySelector(`entente-${name}`)?.shadowRoot?.querySelector(selector),
        selector,
      )
      seen.take(element)
    }
    await ask(element, { type: 'select', selection: { type: 'node', key: 'mali' } })
    await reached('details', '[part=lanes]')
    await ask(element, { type: 'select', selection: { type: 'edge', key: element.graph!.edges[0]!.key } })
    await reached('details', '[part=citation]')
    await toggle(element, 'table')
    await reached('table', '[part=cell]')
    await toggle(element, 'table')
    await toggle(element, 'layouts')
    await reached('layout-picker', '[part=measures]')
    await toggle(element, 'paths')
    await typeInto(part(element, 'path-finder'), 'mali')
    await reached('path-finder', '[part=option]')
    await ask(element, { type: 'pick-end', end: null })
    await ask(element, { type: 'set-dates', from: '2000', to: '2026' })
    await ask(element, { type: 'set-path', from: 'assimi-goita', to: 'nick-checker', layer: 'people' })
    await reached('path-finder', '[part=source]')
    await reached('time-slider', '[part=path-step]')
    await ask(element, { type: 'highlight', highlight: { type: 'node', key: 'mali' } })
    await reached('graph', '[part=caption]')
    await typeInto(part(element, 'search'), 'mali')
    await reached('search', '[part=option]')
    const graph = graphIn(element)!
    graph.focus()
    await frame()
    const menuKey = { key: 'ContextMenu', bubbles: true, composed: true, cancelable: true }
    graph.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', menuKey))
    await reached('graph', '[part=menu]')
  }

  it('every part and every slot', async () => {
    const seen = new Seen()
    await journey(seen)
    compare(
      ({ cssParts }) => namesOf(cssParts),
      (tag) => unique(seen.parts.get(tag) ?? []),
    )
    compare(
      ({ slots }) => namesOf(slots),
      (tag) => unique(seen.slots.get(tag) ?? []),
    )
  })
})

describe('the manifest names, of what a page hears,', () => {
  it.each(['entente-graph', 'entente-explorer'] as const)('every event of %s, and how it travels', async (tag) => {
    listenToConsole()
    const { events } = declarations.find(({ tagName }) => tagName === tag)!
    const heard = new Map<string, string>()
    const ending = new AbortController()
    afterwards(() => ending.abort())
    const travel = ({ bubbles, composed, cancelable }: Pick<Event, 'bubbles' | 'composed' | 'cancelable'>) =>
      [bubbles ? 'bubbles' : '', composed ? 'composed' : '', cancelable ? 'cancelable' : ''].join(' ').trim()
    const dispatchEvent = Reflect.get<EventTarget, 'dispatchEvent'>(EventTarget.prototype, 'dispatchEvent')
    // Also what the manifest does not know: nobody could listen to it by name.
    EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
      if (event.type.startsWith('entente-')) heard.set(event.type, travel(event))
      return dispatchEvent.call(this, event)
    }
    afterwards(() => (EventTarget.prototype.dispatchEvent = dispatchEvent))
    const element = put<EntenteExplorer>(`<${tag} lang="en" layout="grid" at="never"></${tag}>`)
    element.data = await (await fetch('/graph-data/sahel.json')).json()
    await until(() => heard.has('entente-layout-end'), 'the nodes have their places')
    await ask(element, { type: 'select', selection: { type: 'node', key: 'mali' } }, { type: 'step', count: 1 })
    await ask(element, { type: 'set-certainty', certainty: 'certain' })
    await ask(element, { type: 'set-path', from: 'assimi-goita', to: 'nick-checker', layer: 'people' })
    await until(() => heard.has('entente-path-change'), 'there is a path')
    expect(Object.fromEntries(heard)).toEqual(Object.fromEntries(events!.map((event) => [event.name, travel(event)])))
  })

  it('no event where there is none', () => {
    const silent = declarations.filter(({ events }) => events === undefined).map(({ tagName }) => tagName)
    const parts = ['details', 'layout-picker', 'legend', 'path-finder', 'search', 'table', 'time-slider']
    expect(silent).toEqual(parts.map((name) => `entente-${name}`))
  })
})
