import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import '../../src/define/details.js'
import '../../src/define/graph.js'
import '../../src/define/legend.js'
import '../../src/define/table.js'
import { LANGUAGES } from '../../src/locales/index.js'
import type { Group } from '../../src/store/index.js'
import { Details } from '../support/details.js'
import { groupsFile } from '../support/groups-file.js'
import { Legend } from '../support/legend.js'
import { clearPage, show, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

const AES: Group = { type: 'bloc', key: 'aes' }
const OFFICIALS: Group = { type: 'kind', key: 'official' }
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

const words = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''

describe('the legend', () => {
  const button = (legend: Legend, name: string) => legend.row(name).querySelector<HTMLElement>('.group')
  const graph = () => graphOf(groupsFile())

  it('folds and opens a kind, and says which are folded', async () => {
    const legend = await Legend.mount(graph())
    const officials = () => button(legend, 'Officials')!
    const said = () => [officials().getAttribute('aria-label'), officials().getAttribute('aria-pressed')]
    expect(said()).toEqual(['Fold into one: Officials', 'false'])
    officials().click()
    await legend.settled()
    expect([legend.store.getState().groups, said()]).toEqual([[OFFICIALS], ['Fold into one: Officials', 'true']])
    expect(legend.rows('Actors').map(([name]) => name)).toEqual(['Countries', 'Officials', 'Alliances'])
    officials().click()
    await legend.settled()
    expect([legend.store.getState().groups, said()[1]]).toEqual([[], 'false'])
    expect(legend.hidden).toEqual({})
  })

  it('has nothing to fold where there is but one, and what is folded can be opened even then', async () => {
    const legend = await Legend.mount(graph())
    legend.store.dispatch({ type: 'set-dates', from: '2010' })
    await legend.settled()
    expect(button(legend, 'Officials')).toBe(null)
    legend.store.dispatch({ type: 'fold', group: OFFICIALS })
    await legend.settled()
    expect(button(legend, 'Officials')!.getAttribute('aria-pressed')).toBe('true')
  })

  it('names what is folded, blocs too, and opens all of it; the focus stays', async () => {
    const legend = await Legend.mount(graph())
    expect(legend.all('.folded')).toEqual([])
    for (const group of [AES, OFFICIALS]) legend.store.dispatch({ type: 'fold', group })
    await legend.settled()
    expect([...legend.all('.folded li'), legend.find('.open-all')].map(words)).toEqual(['AES', 'Officials', 'Open all'])
    legend.find('.open-all').focus()
    await userEvent.keyboard('{Enter}')
    await legend.settled()
    expect([legend.store.getState().groups, legend.all('.folded')]).toEqual([[], []])
    expect(legend.element.shadowRoot!.activeElement).toBe(legend.find('.reset'))
  })

  it.each([276, 210])(
    'has targets that are large enough and lie over nothing, and no fault that axe finds: %s px',
    async (width) => {
      const legend = await Legend.mount(graph(), { width })
      legend.store.dispatch({ type: 'fold', group: OFFICIALS })
      await legend.settled()
      for (const name of ['Countries', 'Officials', 'Alliances']) {
        const box = button(legend, name)!.getBoundingClientRect()
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
        const label = legend.row(name).querySelector('label')!.getBoundingClientRect()
        expect(label.right).toBeLessThanOrEqual(box.left)
      }
      const { violations } = await axe.run(legend.element, { runOnly: TAGS })
      expect(violations.map(({ id }) => id)).toEqual([])
    },
  )
})

describe('the details', () => {
  async function mounted(lang = 'en', ...groups: readonly Group[]): Promise<Details> {
    const details = await Details.mount(graphOf(groupsFile()), { lang })
    for (const group of groups) details.store.dispatch({ type: 'fold', group })
    return details
  }
  const members = (details: Details) => details.all('.members button').map(words)
  const families = (details: Details) => details.all('.families li').map(words)

  it('of a folded kind list who is in it and sum its ties; who is chosen there comes out of it', async () => {
    const details = await mounted('en', OFFICIALS)
    await details.select({ type: 'kind', key: 'official' })
    expect([details.title, members(details)]).toEqual(['Officials', ['Goïta', 'Lavrov']])
    expect(words(details.find('.counts'))).toBe('2 certain and 0 possible ties in this window; 4 in the whole file')
    await details.press(details.button('Goïta'))
    expect([details.title, details.focused?.className]).toEqual(['Goïta', 'title'])
    expect(details.store.getFrame()!.folding).toBe(null)
    await details.press(details.button('Back to what was shown before'))
    expect(details.title).toBe('Officials')
    await details.press(details.button('Open: Officials'))
    expect([details.store.getState().groups, details.title]).toEqual([[], 'Groups'])
    expect(details.focused?.className).toBe('title')
  })

  it('never go back to a kind that is open', async () => {
    const details = await mounted('en', OFFICIALS)
    await details.select({ type: 'node', key: 'mali' })
    await details.select({ type: 'kind', key: 'official' })
    await details.select({ type: 'node', key: 'russia' })
    details.store.dispatch({ type: 'unfold-all' })
    await details.press(details.button('Back to what was shown before'))
    expect(details.title).toBe('Mali')
  })

  it('of a folded bloc are its own, and who is in it besides', async () => {
    const details = await mounted('en', AES)
    await details.select({ type: 'node', key: 'aes' })
    expect([details.title, members(details)]).toEqual(['AES', ['Mali', 'Niger']])
    expect(families(details)).toEqual(['Diplomatic 3', 'Military 1', 'Membership 2'])
    expect(details.all('.counts').map(words)).toEqual([
      '7 certain and 0 possible ties in this window; 8 in the whole file',
      '5 certain and 0 possible ties in this window; 5 in the whole file',
    ])
    await details.press(details.button('Open: AES'))
    expect([details.title, members(details), details.store.getState().groups]).toEqual(['AES', [], []])
  })

  it('of a kind that the window has too few of say so, and can open it', async () => {
    const details = await mounted('en', OFFICIALS)
    details.store.dispatch({ type: 'set-dates', from: '2010' })
    await details.select({ type: 'kind', key: 'official' })
    expect([details.title, words(details.find('.invitation'))]).toEqual(['Officials', 'Not in the picture now.'])
    await details.press(details.button('Open: Officials'))
    expect(details.store.getState().groups).toEqual([])
  })

  it('of the ties to a folded node name whose each is', async () => {
    const details = await mounted('en', AES, OFFICIALS)
    await details.select({ type: 'bundle', nodes: ['aes', 'russia'] })
    expect([details.title, details.sentences]).toEqual([
      'AES + 2 – Russia',
      ['AES meets Russia', 'Mali meets Russia', 'Russia arms Niger'],
    ])
    await details.select({ type: 'bundle', nodes: ['aes', 'lavrov'] })
    expect([details.title, details.sentences]).toEqual(['AES + 2 – Officials (2)', ['Goïta serves Mali']])
    await details.press(details.button('Officials (2)'))
    expect(details.store.getState().selection).toEqual({ type: 'kind', key: 'official' })
  })

  it.each(LANGUAGES.map(({ tag }) => tag))('have no fault that axe finds: %s', async (tag) => {
    const details = await mounted(tag, AES, OFFICIALS)
    for (const selection of [
      { type: 'kind', key: 'official' },
      { type: 'node', key: 'aes' },
    ] as const) {
      await details.select(selection)
      const { violations } = await axe.run(details.element, { runOnly: TAGS })
      expect(violations.map(({ id }) => id)).toEqual([])
    }
  })
})

it('The table goes on with everybody, and shows the ties of a folded kind that is selected.', async () => {
  const element = await show('style="width: 700px; height: 500px"', groupsFile())
  element.providedStore.dispatch({ type: 'fold', group: OFFICIALS })
  const table = document.createElement('entente-table')
  table.store = element.providedStore
  table.setAttribute('style', 'display: block; height: 400px')
  element.after(table)
  element.providedStore.dispatch({ type: 'select', selection: { type: 'kind', key: 'official' } })
  const rows = await until(() => {
    const all = [...table.shadowRoot!.querySelectorAll('tr[data-edge]')]
    return all.length > 8 && all
  }, 'the table has its rows')
  const touched = rows.filter((row) => row.classList.contains('touched'))
  const keys = touched.map((row) => element.graph!.edges[Number((row as HTMLElement).dataset['edge'])]!.key)
  expect(keys.toSorted()).toEqual(['goita-mali', 'lavrov-goita', 'lavrov-russia'])
})
