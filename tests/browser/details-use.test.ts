import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import { readGraph, type TemporalGraph } from '../../src/model/index.js'
import type { Selection } from '../../src/store/index.js'
import { Details, textOf } from '../support/details.js'
import { clearPage, deep, drawn, listen, put, until } from '../support/page.js'
import { graphOf, smallFile, withValue } from '../support/small-file.js'

afterEach(clearPage)

let file: unknown
async function sahel(): Promise<TemporalGraph> {
  file ??= await (await fetch('/graph-data/sahel.json')).json()
  return graphOf(file)
}

const node = (key: string): Selection => ({ type: 'node', key })
const edge = (key: string): Selection => ({ type: 'edge', key })
const bundle = (a: string, b: string): Selection => ({ type: 'bundle', nodes: [a, b] })

describe('without a selection', () => {
  it('the details invite to choose, and say what the file is', async () => {
    const details = await Details.mount(await sahel())
    expect(details.title).toBe('Mali and its partners, 1960–2026')
    expect(textOf(details.find('.invitation'))).toBe('Choose an actor or a tie in the graph, or search for a name.')
    expect(details.facts).toEqual({ Actors: '75', Ties: '198', 'Data closed': '28 February 2026', Licence: 'MIT' })
    expect(textOf(details.find('.section'))).toBe('Sources 5')
    expect(details.chips).toEqual([
      'fokus-afrika.de',
      'GSV “Russia – Islamic World”',
      'africa-live.de',
      'Wikipedia',
      'APA',
    ])
  })

  it('and without a graph they say so, and come to life with one', async () => {
    const details = await Details.mount(null)
    expect(textOf(details.find('.content'))).toBe('There is no graph to show.')
    details.store.dispatch({ type: 'load-done', graph: graphOf(smallFile()) })
    await details.settled()
    expect(details.title).toBe('A small file')
  })

  it('they belong to the graph that `for` names, also where it comes later', async () => {
    const details = await Details.mount(null)
    details.element.store = null
    details.element.for = 'west'
    await details.settled()
    const graph = put('<entente-graph id="west" lang="en" style="width: 400px; height: 300px"></entente-graph>')
    graph.data = smallFile()
    await drawn(graph)
    await until(() => details.all('.title').length > 0, 'the file is shown')
    expect(details.title).toBe('A small file')
    const heard = listen(document)
    await details.select(null)
    graph.selected = 'mali'
    await until(() => details.all('.tie').length > 0, 'the actor is shown')
    expect(heard).toEqual([])
    await details.press(details.all('.claim')[0]!)
    expect(heard).toEqual([{ type: 'select', detail: { type: 'edge', key: 'meeting' } }])
  })
})

describe('what a reader asks', () => {
  it.each([
    ['en', 'is a member of ECOWAS', 'start unknown, until between 28 January 2024 and 1 February 2026'],
    [
      'fr',
      'est membre de : CEDEAO',
      'début inconnu, jusqu’à une date comprise entre le 28 janvier 2024 et le 1er février 2026',
    ],
  ])('is until when Mali was in ECOWAS, answered in %s with both sources', async (lang, words, when) => {
    const details = await Details.mount(await sahel(), { lang, selection: node('mali') })
    const tie = details.all('.tie').find((each) => textOf(each.querySelector('.words')!) === words)!
    expect(textOf(tie.querySelector('.when')!)).toBe(when)
    expect(Array.from(tie.querySelectorAll('.chip'), textOf)).toEqual([
      'GSV “Russia – Islamic World”, L5',
      'fokus-afrika.de, L20',
    ])
  })
})

describe('moving on in the details', () => {
  it('goes to the actor at the other end, and back, with the focus on the name', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('lavrov') })
    expect(details.all('.back')).toEqual([])
    await details.press(details.button('Show Russia'))
    expect([details.title, details.focused]).toEqual(['Russia', details.find('.title')])
    await details.press(details.all('.claim')[0]!)
    expect(details.title).toBe('Sergei Lavrov holds office in Russia')
    await details.press(details.button('Back to what was shown before'))
    expect([details.title, details.focused]).toEqual(['Russia', details.find('.title')])
    await details.press(details.button('Back to what was shown before'))
    expect(details.title).toBe('Sergei Lavrov')
    expect(details.all('.back')).toEqual([])
  })

  it('leaves the focus alone where somebody else selected', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('lavrov') })
    const outside = put<HTMLButtonElement>('<button>outside</button>')
    outside.focus()
    await details.select(node('russia'))
    expect([details.title, document.activeElement]).toEqual(['Russia', outside])
  })

  it('forgets the way back with the graph', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('lavrov') })
    await details.select(node('russia'))
    expect(details.all('.back')).toHaveLength(1)
    details.store.dispatch({ type: 'load-done', graph: graphOf(smallFile()) })
    await details.select(node('mali'))
    expect(details.all('.back')).toEqual([])
  })

  it('closes where it may, and tells who asked to know', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('lavrov') })
    expect(details.all('[aria-label="Close the details"]')).toEqual([])
    details.element.closable = true
    let closed = 0
    details.element.onClose = () => closed++
    await details.settled()
    await details.press(details.button('Close the details'))
    expect([details.store.getState().selection, closed, details.title]).toEqual([null, 1, 'A small file'])
    expect(details.all('[aria-label="Close the details"]')).toEqual([])
  })

  it('lights up in the picture what is pointed at or has the focus, and nothing when it is gone', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('lavrov') })
    const lit = () => details.store.getState().highlight
    const [first] = details.all('.tie')
    first!.dispatchEvent(new PointerEvent('pointerenter'))
    expect(lit()).toEqual(edge('office'))
    first!.dispatchEvent(new PointerEvent('pointerleave'))
    expect(lit()).toBe(null)
    details.all('.claim')[0]!.focus()
    expect(lit()).toEqual(edge('office'))
    details.all('.claim')[0]!.blur()
    first!.dispatchEvent(new PointerEvent('pointerenter'))
    expect(lit()).toEqual(edge('office'))
    await details.press(details.button('Show Russia'))
    expect(lit()).toBe(null)
    details.all('.tie')[0]!.dispatchEvent(new PointerEvent('pointerenter'))
    expect(lit()).not.toBe(null)
    details.element.remove()
    expect(lit()).toBe(null)
  })

  it('goes by the keyboard alone: sentence, source, next actor', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('russia') })
    details.all('.scope button')[1]!.focus()
    const reached: string[] = []
    for (let n = 0; n < 3; n++) {
      await userEvent.tab()
      reached.push(details.focused!.className)
    }
    expect(reached).toEqual(['claim', 'chip', 'go'])
  })
})

describe('the look of the details', () => {
  it('takes its width from the page without going round in circles', async () => {
    const errors: string[] = []
    const hear = ({ message }: ErrorEvent) => void errors.push(message)
    window.addEventListener('error', hear)
    const details = await Details.mount(await sahel(), { selection: node('mali'), width: 300 })
    const width = () => details.find('.lanes svg').getBoundingClientRect().width
    expect(width()).toBe(300)
    details.element.parentElement!.style.width = '360px'
    await details.settled()
    expect(width()).toBe(360)
    window.removeEventListener('error', hear)
    expect(errors).toEqual([])
  })

  const places: [string, Selection | null][] = [
    ['an actor', node('mali')],
    ['a tie', edge('F067')],
    ['two actors', bundle('mali', 'russia')],
    ['nothing', null],
  ]

  it.each([
    ['ltr', 320, 'de'],
    ['rtl', 320, 'en'],
    ['ltr', 260, 'ru'],
  ])('keeps to its room, with targets of 24 pixels: %s, %d wide, %s', async (dir, width, lang) => {
    const details = await Details.mount(await sahel(), { dir, width, lang })
    const room = details.element.getBoundingClientRect()
    for (const [, selection] of places) {
      await details.select(selection)
      for (const part of details.all('button, a, dd, .words, .title')) {
        const { left, right, height, width: partWidth } = part.getBoundingClientRect()
        expect(left).toBeGreaterThanOrEqual(room.left - 0.5)
        expect(right).toBeLessThanOrEqual(room.right + 0.5)
        if (part.matches('button, a')) expect(Math.min(height, partWidth)).toBeGreaterThanOrEqual(24)
      }
      expect(details.element.scrollWidth).toBeLessThanOrEqual(width)
    }
  })

  it('breaks words that are longer than the room', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(6)
    const graph = graphOf(
      withValue(smallFile(), '/nodes/1/attributes', { kind: 'country', label: long, aliases: [long] }),
    )
    const details = await Details.mount(graph, { selection: node('russia') })
    for (const selection of [node('russia'), node('mali'), edge('again'), bundle('mali', 'russia')]) {
      await details.select(selection)
      expect(details.element.scrollWidth).toBeLessThanOrEqual(320)
    }
  })

  it('has headings in order at the level it is given, and no style attribute', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F067') })
    const levels = () => details.all('h1, h2, h3, h4, h5, h6').map(({ localName }) => localName)
    expect(levels()).toEqual(['h3', 'h4', 'h4'])
    details.element.headingLevel = 2
    await details.settled()
    expect(levels()).toEqual(['h2', 'h3', 'h3'])
    for (const [, selection] of places) {
      await details.select(selection)
      expect(deep(details.element.shadowRoot!).filter((each) => each.hasAttribute('style'))).toEqual([])
    }
  })

  it('speaks a name in its own language, and a verb in the reader’s', async () => {
    const details = await Details.mount(await sahel(), { lang: 'ru', selection: node('wagner-group') })
    const words = details.all('.words').at(-1)!
    expect(Array.from(words.querySelectorAll('[lang]'), (part) => part.getAttribute('lang'))).toEqual(['ru', 'ru'])
    expect(details.find('.note bdi').hasAttribute('lang')).toBe(false)
  })

  it.each(['light', 'dark'] as const)('gives axe nothing to find: %s', async (theme) => {
    const details = await Details.mount(await sahel(), { theme })
    details.element.closable = true
    const violations = async () => {
      const found = await axe.run(details.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    for (const [, selection] of places) {
      await details.select(selection)
      const chip = details.all('.chip')[0]
      if (chip !== undefined) await details.press(chip)
      expect(await violations()).toEqual([])
    }
    await details.select(node('wagner-group'))
    await details.press(details.all('.scope button')[1]!)
    expect(await violations()).toEqual([])
    details.find('.go').removeAttribute('aria-label')
    details.find('.go').removeAttribute('title')
    expect((await violations()).join()).toContain('button-name')
  })
})

describe('a file that is hostile', () => {
  it('is shown as text, whatever its keys and texts are', async () => {
    const { graph, issues } = readGraph({
      ...smallFile(),
      nodes: [
        { key: '__proto__', attributes: { label: '<img src=x onerror=alert(1)>', kind: 'country' } },
        { key: 'constructor', attributes: { label: '', kind: 'country', note: '<b>bold</b>' } },
      ],
      edges: [
        { key: 'toString', source: '__proto__', target: 'constructor', attributes: { type: 'meets', date: '2021' } },
      ],
    })
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    const details = await Details.mount(graph, { selection: node('__proto__') })
    expect(details.title).toBe('<img src=x onerror=alert(1)>')
    await details.press(details.find('.claim'))
    expect(details.store.getState().selection).toEqual(edge('toString'))
    await details.select(node('constructor'))
    expect(textOf(details.find('.note'))).toBe('<b>bold</b>')
    expect(details.all('img, b > b')).toEqual([])
  })
})
