import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { showAt } from '../support/explorer-url.js'
import { afterwards, clearPage, drawn, frame, inside, listen, listenToConsole, put, until } from '../support/page.js'
import { smallFile } from '../support/small-file.js'

/** What pages do to elements that nobody told them not to. */

afterEach(clearPage)

const show = (markup: string) => {
  const element = put(markup)
  element.data = smallFile()
  return drawn(element)
}

/** Errors that reach the page. */
function thrown(): string[] {
  const lines: string[] = []
  const hear = (event: Event) => {
    event.preventDefault()
    lines.push(event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason))
  }
  for (const type of ['error', 'unhandledrejection']) {
    window.addEventListener(type, hear)
    afterwards(() => window.removeEventListener(type, hear))
  }
  return lines
}

describe('an element in a place that takes its width from what is in it', () => {
  const TAGS = [
    'entente-explorer',
    'entente-graph',
    'entente-time-slider',
    'entente-legend',
    'entente-details',
    'entente-search',
    'entente-path-finder',
    'entente-layout-picker',
    'entente-table',
  ]
  const PLACES = [
    ['a flex row', 'display: flex', ''],
    ['a flex column', 'display: flex; flex-direction: column; align-items: center', ''],
    ['a grid', 'display: grid; justify-items: start', ''],
    ['a float', '', 'float: left'],
    ['a table cell', 'display: table-cell', ''],
    ['a place of its own', '', 'position: absolute'],
  ] as const

  it.each(PLACES)('can be seen: %s', async (_, around, own) => {
    for (const tag of TAGS) {
      const box = put<HTMLElement>('<div></div>')
      box.style.cssText = around
      const element = document.createElement(tag)
      element.style.cssText = own
      box.append(element)
      await frame()
      expect([tag, element.getBoundingClientRect().width >= 200]).toEqual([tag, true])
      box.remove()
    }
  })

  it('gives way where there is less room', async () => {
    const box = put<HTMLElement>('<div style="display: flex; width: 240px"></div>')
    const element = document.createElement('entente-explorer')
    box.append(element)
    await frame()
    expect(element.getBoundingClientRect().width).toBe(240)
  })
})

describe('an explorer without a part', () => {
  it.each([
    ['legend', 1],
    ['details', 2],
  ])('gives its room to the graph: %s', async (part) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`entente-explorer::part(${part}) { display: none }`)
    document.adoptedStyleSheets.push(sheet)
    afterwards(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)))
    const element = put<EntenteExplorer>('<entente-explorer style="width: 1200px; height: 700px"></entente-explorer>')
    element.data = smallFile()
    await drawn(element)
    const widthOf = () => inside(element, 'entente-graph').getBoundingClientRect().width
    if (part === 'legend') expect(widthOf()).toBe(1200)
    else expect(widthOf()).toBe(1200 - 276)
  })
})

describe('a value that means nothing', () => {
  it.each([
    ['insets', null],
    ['insets', undefined],
    ['pane', null],
    ['pane', ''],
    ['pane', 'x'],
    ['store', 42],
    ['store', ''],
    ['store', {}],
  ])('throws nothing into the page: %s %j', async (name, value) => {
    const lines = thrown()
    const element = await show('<entente-graph></entente-graph>')
    Object.assign(element, { [name]: value })
    await element.updateComplete
    await frame()
    element.fit()
    await element.focusNode('mali')
    expect([lines, element.state.status, element.view !== null]).toEqual([[], 'ready', true])
  })

  it('is told of where a window would end before it begins, and changes nothing', async () => {
    const lines = listenToConsole()
    const element = await show('<entente-graph></entente-graph>')
    const heard = listen(element)
    const before = element.state.window
    element.from = '2024'
    element.to = '2020'
    await element.updateComplete
    const message = 'from "2024" is after to "2020"; put the earlier date first'
    expect(heard).toEqual([{ type: 'error', detail: { code: 'invalid-argument', message, issues: [] } }])
    expect([element.state.window, lines]).toEqual([before, [`<entente-graph> ${message}`]])
    element.to = '2024'
    await element.updateComplete
    expect([new Date(element.state.window.from).getUTCFullYear(), heard.length]).toEqual([2024, 1])
  })
})

describe('a link that is opened', () => {
  it('gives what follows the reader to the properties too, so that the page can take it back', async () => {
    const element = await showAt('e1&p=mali~aes&s=n.lavrov')
    expect([element.selected, element.pathFrom, element.pathTo]).toEqual(['lavrov', 'mali', 'aes'])
    element.selected = null
    element.pathTo = null
    await element.updateComplete
    await until(() => element.state.selection === null, 'nobody is selected')
    expect(element.state.paths.query.to).toBe(null)
  })
})
