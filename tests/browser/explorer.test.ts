import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { createFrameSelector, type Frame } from '../../src/store/index.js'
import {
  clearPage,
  deep,
  drawn,
  frame,
  graphIn,
  inside,
  listen,
  listenToConsole,
  placeOf,
  press,
  put,
  selectedKey,
  typesOf,
  until,
} from '../support/page.js'

afterEach(clearPage)

let file: unknown
async function sahel(): Promise<unknown> {
  file ??= await (await fetch('/graph-data/sahel.json')).json()
  return file
}

async function show(attributes = 'lang="en"'): Promise<EntenteExplorer> {
  const element = put<EntenteExplorer>(
    `<entente-explorer ${attributes} style="width: 1200px; height: 760px"></entente-explorer>`,
  )
  element.data = await sahel()
  return drawn(element)
}

function frameOf(element: EntenteExplorer): Frame {
  return createFrameSelector()(element.state)!
}

const textOf = (element: Element | null) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
describe('the explorer', () => {
  it.each([
    ['en', 'Mali and its partners, 1960–2026'],
    ['de', 'Mali und seine Partner, 1960–2026'],
    ['fr', 'Le Mali et ses partenaires, 1960-2026'],
    ['ru', 'Мали и его партнёры, 1960–2026'],
  ])('has its title in the language of the page: %s', async (lang, title) => {
    const wrapper = put<HTMLElement>(`<section lang="${lang}"><entente-explorer></entente-explorer></section>`)
    const element = wrapper.querySelector('entente-explorer')!
    element.data = await sahel()
    await until(() => textOf(inside(element, 'h2')) === title, 'the title is there')
    expect(inside(element, 'h2').getAttribute('lang')).toBe(lang)
  })

  it('says how many ties the window holds', async () => {
    const element = await show('lang="en" from="2023" to="2023"')
    const { counts } = frameOf(element)
    expect(counts.total).toBe(198)
    expect(textOf(inside(element, '.counts'))).toBe(
      `${counts.shown} ties of 198, ${counts.possible} only possible, ${counts.undated} undated`,
    )
  })

  it('shows one state in all of its parts, and tells the page once', async () => {
    const element = await show()
    const heard = listen(element)
    const graph = graphIn(element)!
    press(graph, placeOf(graph, 'mali'))
    await until(() => selectedKey(element.state) === 'mali', 'Mali is selected')
    expect(graph.state).toBe(element.state)
    element.providedStore.dispatch({ type: 'set-dates', from: '1961' }, 'user')
    await element.updateComplete
    expect(graph.state).toBe(element.state)
    expect(typesOf(heard)).toEqual(['select', 'time-change'])
    await frame()
    expect(await element.focusNode('mali')).toBe(true)
    const { width, height } = inside(graph, '.nodes').getBoundingClientRect()
    const fromMiddle = () => Math.hypot(placeOf(graph, 'mali').x - width / 2, placeOf(graph, 'mali').y - height / 2)
    expect(fromMiddle()).toBeLessThan(1)
    element.fit()
    expect(fromMiddle()).toBeGreaterThan(1)
  })

  it('shows an error once, with one event, and the next good file', async () => {
    const lines = listenToConsole()
    const element = put<EntenteExplorer>('<entente-explorer lang="en"></entente-explorer>')
    const heard = listen(element)
    element.data = { attributes: {} }
    await until(() => element.state.status === 'error', 'it fails')
    await element.updateComplete
    await frame()
    expect(typesOf(heard)).toEqual(['error'])
    expect(lines).toHaveLength(1)
    const alerts = deep(element.shadowRoot!).filter((each) => each.getAttribute('role') === 'alert')
    expect(alerts).toHaveLength(1)
    element.data = await sahel()
    await drawn(element)
    expect(typesOf(heard)).toEqual(['error', 'load', 'layout-end'])
  })

  it('has no style attribute in any shadow root, and leaves the page’s head as it was', async () => {
    const head = document.head.innerHTML
    const element = await show()
    const layer = inside(graphIn(element)!, '.nodes')
    const ours = deep(element.shadowRoot!).filter((each) => !layer.contains(each))
    expect(ours.length).toBeGreaterThan(100)
    expect(ours.filter((each) => each.hasAttribute('style')).map((each) => each.outerHTML)).toEqual([])
    expect(document.head.innerHTML).toBe(head)
    expect(document.head.querySelector('[id*=cytoscape]')).toBe(null)
  })

  it.each(['light', 'dark'])('has nothing that axe finds fault with: %s', async (theme) => {
    const element = await show(`lang="en" theme="${theme}"`)
    const results = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    expect(results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })
})

describe('the search in the explorer', () => {
  it('is reached by a slash, finds an actor by another name, selects it and brings it to the middle', async () => {
    const element = await show()
    graphIn(element)!.focus()
    await userEvent.keyboard('/')
    await userEvent.keyboard('CEDEAO')
    await until(() => inside(element, 'entente-search').shadowRoot!.querySelector('[role=option]'), 'it is found')
    await userEvent.keyboard('{Enter}')
    await until(() => selectedKey(element.state) === 'ecowas', 'it is selected')
    const focused = () => graphIn(element)!.shadowRoot!.activeElement?.getAttribute('aria-label')
    await until(() => focused()?.startsWith('ECOWAS, alliance or group, '), 'the focus is on it in the graph')
  })
})
