import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/single.js'
import { lazyPart, type PartClass } from '../../src/elements/base/lazy-part.js'
import { EntentePathFinder } from '../../src/elements/path-finder/path-finder.js'
import { createStore, type Store } from '../../src/store/index.js'
import { afterwards, clearPage, drawn, frame, inside, listenToConsole, put, until } from '../support/page.js'
import { graphOf, smallFile } from '../support/small-file.js'

afterEach(clearPage)

/** What is asked of the elements here, before and after they have their parts. */
interface Lazy extends HTMLElement {
  store: Store | null
  closable: boolean
  compact: boolean
  headingLevel: number
  onClose: (() => void) | null
  toCsv(): Promise<string>
}

let tags = 0

/** An element by a new name, whose part comes, or does not, when the test says so. */
function lazily() {
  const tag = `lazy-${++tags}`
  const part = class extends EntentePathFinder {}
  customElements.define(`${tag}-body`, part)
  let loads = 0
  let settle: (isThere: boolean) => void = () => {}
  let isThere = false
  const load = () =>
    new Promise<PartClass>((resolve, reject) => {
      settle = (comes) => {
        isThere = comes
        if (comes) resolve(part)
        else reject(new Error('gone'))
      }
      loads++
      if (isThere) resolve(part)
    })
  customElements.define(tag, lazyPart(load, { parts: ['header'] }))
  return { tag, loads: () => loads, come: () => settle(true), fail: () => settle(false) }
}

function storeOf(): Store {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: graphOf(smallFile()) })
  return store
}

const bodyIn = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.body') ?? null
const bodyOf = (element: Element) => until(() => bodyIn(element), 'it has its part')
const titleIn = (body: Element) => until(() => body.shadowRoot?.querySelector<HTMLElement>('.title'), 'it has a title')
const focusedIn = (element: Element) => bodyIn(element)?.shadowRoot?.activeElement?.id ?? null

describe('a part that is loaded when it is on the page', () => {
  it('is asked for once it is there, and shown with all that it was given before and since', async () => {
    const { tag, loads, come } = lazily()
    const element = document.createElement(tag) as Lazy
    const store = storeOf()
    let closed = 0
    Object.assign(element, { store, closable: true, headingLevel: 2, onClose: () => closed++ })
    element.lang = 'fr'
    await frame()
    expect(loads()).toBe(0)
    put('<div></div>').append(element)
    await frame()
    expect([loads(), bodyIn(element), element.getBoundingClientRect().height]).toEqual([1, null, 0])
    come()
    const body = await bodyOf(element)
    expect((await titleIn(body)).outerHTML).toMatch(/^<h2 .*Chemins/)
    inside(body, '.close').click()
    expect([closed, element.store === store, element.headingLevel, element.compact]).toEqual([1, true, 2, false])

    element.headingLevel = 4
    element.closable = false
    element.lang = 'de'
    await until(() => /^<h4 .*Pfade/.test(inside(body, '.title').outerHTML), 'it follows')
    expect(body.shadowRoot!.querySelector('.close')).toBe(null)
  })

  it('takes attributes from the beginning, when they change and when they go, and leaves properties alone', async () => {
    const { tag, come } = lazily()
    const element = put<Lazy>(`<${tag} lang="en" closable heading-level="2"></${tag}>`)
    element.compact = true
    come()
    const body = await bodyOf(element)
    expect([element.closable, element.headingLevel, element.compact]).toEqual([true, 2, true])
    element.setAttribute('heading-level', '5')
    element.removeAttribute('closable')
    await frame()
    expect([element.closable, element.headingLevel, element.compact]).toEqual([false, 5, true])
    expect((await titleIn(body)).localName).toBe('h5')
  })

  it('is upgraded with what it was given while nobody knew it', async () => {
    const tag = `lazy-${tags + 1}`
    const element = put<Lazy>(`<${tag} lang="en"></${tag}>`)
    element.headingLevel = 1
    const { come } = lazily()
    come()
    expect((await titleIn(await bodyOf(element))).localName).toBe('h1')
  })

  it('belongs to what its for names, also when that comes later, and to what is around it', async () => {
    const { tag, come } = lazily()
    const element = put<Lazy>(`<${tag} lang="en" for="late"></${tag}>`)
    come()
    const body = await bodyOf(element)
    await titleIn(body)
    expect(body.shadowRoot!.querySelector('.question')).toBe(null)
    const graph = put('<entente-graph lang="en"></entente-graph>')
    graph.data = smallFile()
    await drawn(graph)
    expect(body.shadowRoot!.querySelector('.question')).toBe(null)
    graph.id = 'late'
    await until(() => body.shadowRoot!.querySelector('.question'), 'it has found the graph')
    const nested = document.createElement(tag)
    graph.append(nested)
    await until(() => bodyIn(nested)?.shadowRoot!.querySelector('.question'), 'it has found the graph around')
  })

  it('stays itself when it is moved, and asks for nothing while it is away', async () => {
    const { tag, loads, come } = lazily()
    const element = put<Lazy>(`<${tag} lang="en"></${tag}>`)
    element.store = storeOf()
    const place = put('<div></div>')
    place.append(element)
    element.remove()
    come()
    await frame()
    place.append(element)
    const body = await bodyOf(element)
    element.remove()
    put('<div></div>').append(element)
    await frame()
    expect([loads(), bodyIn(element) === body, element.shadowRoot!.querySelectorAll('.body').length]).toEqual([
      1,
      true,
      1,
    ])
    await until(() => body.shadowRoot!.querySelector('.question'), 'it is at work')
  })

  it('gives the focus on when it has come, unless the reader has gone elsewhere', async () => {
    const { tag, come } = lazily()
    const element = put<Lazy>(`<${tag} lang="en"></${tag}>`)
    element.store = storeOf()
    element.focus()
    come()
    await until(() => focusedIn(element) === 'from-input', 'the first field has the focus')
    const other = document.createElement(tag) as Lazy
    element.after(other)
    other.store = storeOf()
    other.focus()
    await until(() => focusedIn(other) === 'from-input', 'one that comes later has it at once')

    const late = lazily()
    const lazy = put<Lazy>(`<${late.tag} lang="en"></${late.tag}>`)
    lazy.store = storeOf()
    lazy.focus()
    const field = document.createElement('input')
    lazy.after(field)
    field.focus()
    late.come()
    await titleIn(await bodyOf(lazy))
    await frame()
    expect(document.activeElement).toBe(field)
    lazy.focus()
    await until(() => focusedIn(lazy) === 'from-input', 'it has the focus when asked again')
  })

  it('says that it is on its way only when that takes long', async () => {
    const { tag, come } = lazily()
    const element = put(`<${tag} lang="fr"></${tag}>`)
    const words = () => element.shadowRoot!.querySelector('[role=status]')?.textContent
    await frame()
    expect(words()).toBe('')
    await until(() => words() === 'Chargement…', 'it says so')
    come()
    await bodyOf(element)
    expect(words()).toBe(undefined)
  })
})

describe('a part that cannot be loaded', () => {
  const WORDS = {
    en: ['This part of the page could not be loaded.', 'Try again'],
    de: ['Dieser Teil der Seite konnte nicht geladen werden.', 'Noch einmal versuchen'],
    fr: ['Cette partie de la page n’a pas pu être chargée.', 'Réessayer'],
    ru: ['Не удалось загрузить эту часть страницы.', 'Повторить'],
  }

  it.each(Object.entries(WORDS))('says so in %s, with a button, and tells the page why', async (lang, words) => {
    const { tag, fail } = lazily()
    const lines = listenToConsole()
    const element = put(`<${tag} lang="${lang}"></${tag}>`)
    fail()
    const note = await until(() => element.shadowRoot!.querySelector<HTMLElement>('[role=alert]'), 'it says so')
    expect([note.textContent, inside(element, 'button').textContent]).toEqual(words)
    expect(lines).toEqual([`<${tag}> Error: gone`])
    const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    expect(violations).toEqual([])
  })

  it('is asked for again by the button, which has the focus that was asked for and hands it on', async () => {
    const { tag, loads, fail, come } = lazily()
    const lines = listenToConsole()
    const element = put<Lazy>(`<${tag} lang="en"></${tag}>`)
    element.store = storeOf()
    element.headingLevel = 2
    element.focus()
    fail()
    const isOnButton = () => element.shadowRoot!.activeElement?.localName === 'button'
    await until(isOnButton, 'the button has the focus')
    inside(element, 'button').click()
    await until(() => element.shadowRoot!.querySelector('button') === null, 'it tries')
    fail()
    await until(isOnButton, 'the button has the focus again')
    const stage = element.parentElement!
    element.remove()
    stage.append(element)
    await frame()
    expect([loads(), lines.length]).toEqual([2, 2])
    inside(element, 'button').focus()
    inside(element, 'button').click()
    await until(() => element.shadowRoot!.querySelector('button') === null, 'it tries')
    come()
    await until(() => focusedIn(element) === 'from-input', 'the first field has the focus')
    expect([loads(), element.headingLevel, element.shadowRoot!.querySelector('[role=alert]')]).toEqual([3, 2, null])
  })
})

describe('the parts beside the single file', () => {
  it('have their rows before they are loaded, for a page that asks', async () => {
    const element = put<Lazy>('<entente-table lang="en"></entente-table>')
    element.store = storeOf()
    expect((await element.toCsv()).split('\r\n')[0]).toContain('In the window')
  })

  it.each([
    ['entente-table', 'toolbar'],
    ['entente-path-finder', 'question'],
    ['entente-layout-picker', 'card'],
  ])('let a page style the parts of %s', async (tag, name) => {
    const element = put<HTMLElement & Lazy>(`<${tag} lang="en"></${tag}>`)
    const sheet = document.createElement('style')
    afterwards(() => sheet.remove())
    sheet.textContent = `${tag}::part(${name}) { outline: 3px dotted red }`
    document.head.append(sheet)
    const body = await bodyOf(element)
    element.store = storeOf()
    const part = await until(() => body.shadowRoot!.querySelector(`[part=${name}]`), 'there is such a part')
    expect(getComputedStyle(part).outlineStyle).toBe('dotted')
  })

  it.each([
    ['entente-table', ''],
    ['entente-table', 'block-size: 300px'],
    ['entente-path-finder', 'block-size: 200px; overflow: auto; padding: 16px 18px 20px'],
    ['entente-path-finder', ''],
    ['entente-layout-picker', 'block-size: 200px; overflow: auto; padding: 16px 18px 20px'],
    ['entente-path-finder', 'display: none'],
  ])('are as large as %s itself, and scroll as it does: %s', async (tag, style) => {
    const store = storeOf()
    const lazy = put<Lazy>(`<${tag} lang="en"></${tag}>`)
    await bodyOf(lazy)
    const plain = put<Lazy>(`<${tag}-body lang="en"></${tag}-body>`)
    for (const element of [lazy, plain]) {
      element.style.cssText = style
      element.store = store
    }
    const size = (element: HTMLElement) => {
      const { width, height } = element.getBoundingClientRect()
      return { width, height, inner: element.scrollHeight }
    }
    await until(() => bodyIn(lazy)!.shadowRoot!.querySelector('[part]'), 'it is drawn')
    await frame()
    expect(size(lazy)).toEqual(size(plain))
    const { height } = size(lazy)
    expect(height > 0).toBe(style !== 'display: none')
  })
})
