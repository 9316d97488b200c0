import { afterEach, describe, expect, it } from 'vitest'

import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { LANGUAGES } from '../../src/locales/index.js'
import { drawnOf, facetCounts } from '../../src/store/index.js'
import { arabicFile } from '../support/arabic-file.js'
import { ask, faultsOf, sahel, showExplorer, toggle } from '../support/explorer.js'
import { clearPage, frame, graphIn, inside, listenToConsole, put, until } from '../support/page.js'

afterEach(clearPage)

type Part = 'details' | 'graph' | 'legend' | 'search' | 'table' | 'time-slider'
const part = <N extends Part>(element: EntenteExplorer, name: N): HTMLElementTagNameMap[`entente-${N}`] | null =>
  element.shadowRoot!.querySelector(`entente-${name}`)
const tool = (element: EntenteExplorer, name: string) => inside(element, `.tool.${name}`)
const plain = (text: string | null | undefined) => text?.replaceAll(/\s+/g, ' ').trim() ?? ''
const MALI = { type: 'select', selection: { type: 'node', key: 'mali' } } as const
const PAIR = { type: 'select', selection: { type: 'bundle', nodes: ['mali', 'russia'] } } as const

describe('the panels of the explorer', () => {
  it.each([
    [1200, true],
    [820, false],
    [390, false],
  ])('have the legend open at first where there is room beside the graph: %i px', async (width, isOpen) => {
    const element = await showExplorer('lang="en"', { width, height: 800 })
    expect(part(element, 'legend') !== null).toBe(isOpen)
    expect(tool(element, 'legend').getAttribute('aria-expanded')).toBe(String(isOpen))
    await toggle(element, 'legend')
    expect(part(element, 'legend') !== null).toBe(!isOpen)
    expect(tool(element, 'legend').getAttribute('aria-expanded')).toBe(String(!isOpen))
  })

  it('show details of what is selected, and close with their button, with Escape and with the ground', async () => {
    const element = await showExplorer()
    expect(part(element, 'details')).toBe(null)
    await ask(element, MALI)
    const details = part(element, 'details')!
    await until(() => plain(details.shadowRoot?.querySelector('.title')?.textContent) === 'Mali', 'Mali is told of')
    details.shadowRoot!.querySelector<HTMLElement>('header button[aria-label="Close the details"]')!.click()
    await element.updateComplete
    expect(element.state.selection).toBe(null)
    expect(part(element, 'details')).toBe(null)
    expect(element.shadowRoot!.activeElement).toBe(part(element, 'graph'))
  })

  it('tell of the file itself behind a button, until something is selected', async () => {
    const element = await showExplorer()
    await toggle(element, 'about')
    expect(tool(element, 'about').getAttribute('aria-expanded')).toBe('true')
    await until(() => part(element, 'details')?.shadowRoot?.textContent?.includes('2026'), 'the file is told of')
    await ask(element, MALI)
    expect(tool(element, 'about').getAttribute('aria-expanded')).toBe('false')
    await ask(element, { type: 'select', selection: null })
    expect(tool(element, 'about').getAttribute('aria-expanded')).toBe('true')
    await toggle(element, 'about')
    expect(part(element, 'details')).toBe(null)
  })

  it('lie over a small graph one at a time, and Escape folds them and gives the focus back', async () => {
    const element = await showExplorer('lang="en"', { width: 700, height: 800 })
    await toggle(element, 'legend')
    const legend = part(element, 'legend')!
    legend.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    await element.updateComplete
    expect(part(element, 'legend')).toBe(null)
    expect(element.shadowRoot!.activeElement).toBe(tool(element, 'legend'))
  })

  it('make a sheet of the details on a small screen, half or whole', async () => {
    const element = await showExplorer('lang="en"', { width: 390, height: 844 })
    await ask(element, MALI)
    const body = inside(element, '.body').getBoundingClientRect()
    const sheet = () => inside(element, '.sheet').getBoundingClientRect()
    const grip = inside(element, '.grip')
    expect(grip.getAttribute('aria-expanded')).toBe('false')
    expect(sheet().bottom).toBeCloseTo(body.bottom, 0)
    expect(sheet().height).toBeLessThan(body.height * 0.6)
    grip.click()
    await until(() => Math.abs(sheet().height - body.height) < 2, 'the sheet is as high as the body')
    expect(grip.getAttribute('aria-expanded')).toBe('true')
    await ask(element, { type: 'select', selection: null })
    await ask(element, MALI)
    expect(inside(element, '.grip').getAttribute('aria-expanded')).toBe('false')
  })

  it.each([
    [820, 1000],
    [390, 844],
  ])('never cover what is selected: %i × %i', async (width, height) => {
    const element = await showExplorer('lang="en"', { width, height })
    const graph = graphIn(element)!
    for (const key of ['wagner-group', 'mali', 'vladimir-putin', 'usa']) {
      await ask(element, { type: 'select', selection: { type: 'node', key } })
      await frame()
      const place = graph.view!.placeOf(graph.graph!.nodeIndex(key)!)!
      const box = graph.getBoundingClientRect()
      const sheet = inside(element, '.sheet').getBoundingClientRect()
      const x = box.x + place.x
      const y = box.y + place.y
      const isCovered =
        x + place.radius > sheet.left &&
        x - place.radius < sheet.right &&
        y + place.radius > sheet.top &&
        y - place.radius < sheet.bottom
      expect([key, isCovered]).toEqual([key, false])
      expect(place.x - place.radius).toBeGreaterThan(0)
      expect(place.y - place.radius).toBeGreaterThan(0)
    }
  })
})

describe('the graph under the panels', () => {
  const placeOfKey = (element: EntenteExplorer, key: string) => {
    const graph = graphIn(element)!
    return graph.view!.placeOf(graph.graph!.nodeIndex(key)!)!
  }

  it('makes way for the neighbours of what is selected, and goes back when the details close', async () => {
    const element = await showExplorer('lang="en"', { width: 820, height: 1000 })
    const before = placeOfKey(element, 'mali')
    await ask(element, { type: 'select', selection: { type: 'node', key: 'ecowas' } })
    await frame()
    const graph = graphIn(element)!
    const right = inside(element, '.sheet').getBoundingClientRect().left - graph.getBoundingClientRect().left
    const shown = element.providedStore.getFrame()!
    const ecowas = shown.graph.nodeIndex('ecowas')!
    const near = drawnOf(shown).byNode[ecowas]!.map((edge) => {
      const { source, target } = shown.graph.edges[edge]!
      return source === ecowas ? target : source
    })
    expect(near.length).toBeGreaterThan(4)
    const hidden = near.filter((node) => {
      const { x, radius } = graph.view!.placeOf(node)!
      return x - radius < 0 || x + radius > right
    })
    expect(hidden).toEqual([])
    await ask(element, { type: 'select', selection: null })
    await frame()
    expect(placeOfKey(element, 'mali')).toEqual(before)
  })

  it('stays where the reader has moved it', async () => {
    const element = await showExplorer('lang="en"', { width: 820, height: 1000 })
    await ask(element, { type: 'select', selection: { type: 'node', key: 'vladimir-putin' } })
    graphIn(element)!.view!.panBy(0, 40)
    const moved = placeOfKey(element, 'mali')
    await ask(element, { type: 'select', selection: null })
    await frame()
    expect(placeOfKey(element, 'mali')).toEqual(moved)
  })
})

describe('what gives way to what', () => {
  it('on a phone is the table to what was picked in it, and the details to the table', async () => {
    const element = await showExplorer('lang="en"', { width: 390, height: 844 })
    await ask(element, MALI)
    expect(part(element, 'details')).not.toBe(null)
    await toggle(element, 'table')
    expect([part(element, 'details'), part(element, 'table') === null]).toEqual([null, false])
    await ask(element, { type: 'select', selection: { type: 'edge', key: 'F067' } })
    expect([part(element, 'details') === null, part(element, 'table')]).toEqual([false, null])
  })

  it('over a small graph is the legend to what is picked', async () => {
    const element = await showExplorer('lang="en"', { width: 820, height: 1000 })
    await toggle(element, 'legend')
    await ask(element, MALI)
    expect(part(element, 'legend')).toBe(null)
  })

  it('is the focus, to the details of the file when they are asked for, and to the graph by Escape', async () => {
    const element = await showExplorer()
    tool(element, 'about').focus()
    await toggle(element, 'about')
    await until(() => element.shadowRoot!.activeElement === part(element, 'details'), 'the focus is in the details')
    const escape = () =>
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true })
    part(element, 'details')!.dispatchEvent(escape())
    await element.updateComplete
    expect([part(element, 'details'), element.shadowRoot!.activeElement]).toEqual([null, tool(element, 'about')])
    await ask(element, MALI)
    part(element, 'details')!.dispatchEvent(escape())
    await element.updateComplete
    expect([element.state.selection, element.shadowRoot!.activeElement]).toEqual([null, part(element, 'graph')])
  })
})

describe('a box too low for everything', () => {
  it('scrolls, so that the slider can be reached', async () => {
    const element = await showExplorer('lang="en"', { width: 320, height: 300 })
    expect(element.getBoundingClientRect().height).toBe(300)
    element.scrollTop = 10_000
    const slider = part(element, 'time-slider')!.getBoundingClientRect()
    expect(slider.bottom).toBeLessThanOrEqual(element.getBoundingClientRect().bottom + 1)
    expect(element.scrollWidth).toBeLessThanOrEqual(320)
  })
})

describe('the property that selects', () => {
  it('follows the reader, so that the page can clear it', async () => {
    const element = await showExplorer()
    await ask(element, MALI)
    expect(element.selected).toBe('mali')
    element.selected = null
    await element.updateComplete
    expect(element.state.selection).toBe(null)
    element.selected = 'niger'
    await element.updateComplete
    await ask(element, PAIR)
    expect([element.selected, element.state.selection?.type]).toEqual([null, 'bundle'])
  })
})

describe('the language of the explorer', () => {
  it('is that of the page until the reader chooses another, for every part at once', async () => {
    const element = await showExplorer('lang="de"')
    const select = inside<HTMLSelectElement>(element, 'select')
    expect([select.value, plain(tool(element, 'table').textContent)]).toEqual(['de', 'Tabelle'])
    select.value = 'ru'
    select.dispatchEvent(new Event('change'))
    await element.updateComplete
    await frame()
    expect(plain(tool(element, 'table').textContent)).toBe('Таблица')
    expect(plain(inside(element, 'h2').textContent)).toBe('Мали и его партнёры, 1960–2026')
    for (const name of ['search', 'legend', 'graph', 'time-slider'] as const) {
      expect([name, part(element, name)!.lang]).toEqual([name, 'ru'])
    }
    expect(select.getAttribute('aria-label')).toBe('Язык')
    expect(element.lang).toBe('de')
  })

  it('is told to assistive technology where the page has another', async () => {
    const wrapper = put<HTMLElement>('<section lang="ar" dir="rtl"><entente-explorer></entente-explorer></section>')
    const element = wrapper.querySelector('entente-explorer')!
    element.data = arabicFile()
    await until(() => element.state.status === 'ready', 'it is loaded')
    await frame()
    expect(inside(element, '.whole').lang).toBe('en')
    expect(inside(element, 'h2').lang).toBe('ar')
  })

  it('from right to left turns legend, graph and details round, and draws the names', async () => {
    const wrapper = put<HTMLElement>(
      '<section lang="ar" dir="rtl" style="width: 1200px"><entente-explorer></entente-explorer></section>',
    )
    const element = wrapper.querySelector('entente-explorer')!
    element.data = arabicFile()
    await until(() => (graphIn(element)?.view?.placedLabels.length ?? 0) === 4, 'all four names are drawn')
    await ask(element, { type: 'select', selection: { type: 'node', key: 'diop' } })
    const left = (name: Part) => part(element, name)!.getBoundingClientRect().left
    expect(left('legend')).toBeGreaterThan(left('graph'))
    expect(left('graph')).toBeGreaterThan(left('details'))
    const details = part(element, 'details')!.shadowRoot!
    expect(plain(details.querySelector('.title')?.textContent)).toBe('عبد الله ديوب')
    expect(getComputedStyle(details.querySelector('.title')!).textAlign).toBe('right')
    await toggle(element, 'table')
    const cell = await until(
      () => part(element, 'table')?.shadowRoot?.querySelector<HTMLElement>('tbody [lang=ar]'),
      'the table has its Arabic names',
    )
    expect(getComputedStyle(cell).direction).toBe('rtl')
  })
})

/** The first column of a table's CSV. */
async function inTable(element: EntenteExplorer): Promise<string[]> {
  const table = part(element, 'table')!
  const rows = (await table.toCsv()).replace(/^\uFEFF/, '').split('\r\n')
  return rows.flatMap((row) => (/^F\d{3},/.test(row) ? [row.slice(0, 4)] : [])).toSorted()
}

const DATES = Array.from({ length: 20 }, (_, i) => String(1960 + Math.round((66 * i) / 19)))

describe('picture, table, legend, details and counts', () => {
  it('are of one mind at 20 dates', { timeout: 60_000 }, async () => {
    const element = await showExplorer()
    await toggle(element, 'table')
    const view = graphIn(element)!.view!
    for (const [i, date] of DATES.entries()) {
      await ask(
        element,
        { type: 'set-ended', ended: i % 3 === 0 ? 'ghost' : 'hide' },
        { type: 'set-certainty', certainty: i % 5 === 0 ? 'certain' : 'possible' },
        { type: 'set-dates', from: date },
      )
      const shown = element.providedStore.getFrame()!
      const { graph, counts } = shown
      const drawn = view.drawnEdges.map((edge) => graph.edges[edge]!.key).toSorted()
      expect([date, drawn]).toEqual([
        date,
        drawnOf(shown)
          .edges.map((edge) => graph.edges[edge]!.key)
          .toSorted(),
      ])
      expect([date, await inTable(element)]).toEqual([date, drawn])
      const families = [...facetCounts(shown).families.values()]
      expect(families.reduce((sum, { certain }) => sum + certain, 0)).toBe(counts.certain)
      expect(families.reduce((sum, { possible }) => sum + possible, 0)).toBe(counts.possible)
      const busiest = shown.degrees.indexOf(Math.max(...shown.degrees))
      await ask(element, { type: 'select', selection: { type: 'node', key: graph.nodes[busiest]!.key } })
      const button = await until(
        () => part(element, 'details')?.shadowRoot?.textContent?.match(/In this window \((\d+)\)/),
        'the details count',
      )
      expect([date, Number(button[1])]).toEqual([date, drawnOf(shown).byNode[busiest]!.length])
    }
  })
})

describe('axe finds nothing', () => {
  const STATES: readonly (readonly [string, (element: EntenteExplorer) => Promise<void>])[] = [
    ['at rest', async () => {}],
    ['with an actor selected', (element) => ask(element, MALI)],
    ['with a bundle open', (element) => ask(element, PAIR)],
    ['with a tie selected', (element) => ask(element, { type: 'select', selection: { type: 'edge', key: 'F067' } })],
    ['with the table open', (element) => toggle(element, 'table')],
    ['with the file told of', (element) => toggle(element, 'about')],
    ['in an empty window', (element) => ask(element, { type: 'set-dates', from: '1901' })],
  ]

  describe.each(LANGUAGES.map(({ tag }) => tag))('in %s', (tag) => {
    it('in all states, light and dark', { timeout: 120_000 }, async () => {
      for (const [name, act] of STATES) {
        const element = await showExplorer(`lang="${tag}"`)
        await act(element)
        for (const theme of ['light', 'dark'] as const) {
          element.theme = theme
          await element.updateComplete
          await frame()
          expect([name, theme, await faultsOf(element)]).toEqual([name, theme, []])
        }
        clearPage()
      }
    })

    it('in an error and without a file', async () => {
      listenToConsole()
      const empty = put<EntenteExplorer>(`<entente-explorer lang="${tag}"></entente-explorer>`)
      await empty.updateComplete
      expect(await faultsOf(empty)).toEqual([])
      empty.data = { attributes: {} }
      await until(() => empty.state.status === 'error', 'it fails')
      await frame()
      expect(await faultsOf(empty)).toEqual([])
    })
  })

  it('and finds a fault that is put there', async () => {
    const element = await showExplorer()
    tool(element, 'about').removeAttribute('title')
    expect(await faultsOf(element)).toHaveLength(1)
  })

  it.each([
    [390, 844],
    [320, 640],
  ])('on a small screen: %i × %i', async (width, height) => {
    const element = await showExplorer('lang="en"', { width, height, data: await sahel() })
    await ask(element, MALI)
    expect(await faultsOf(element)).toEqual([])
    expect(inside(element, 'header').scrollWidth).toBeLessThanOrEqual(width)
  })
})
