import { afterEach, describe, expect, it } from 'vitest'

import type { TemporalGraph } from '../../src/model/index.js'
import type { Selection } from '../../src/store/index.js'
import { isoDate } from '../../src/time/index.js'
import { Details, textOf } from '../support/details.js'
import { clearPage, put } from '../support/page.js'
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

/** The small file with so many other names of Russia. */
function withAliases(count: number): TemporalGraph {
  const aliases = Array.from({ length: count }, (_, i) => `name ${i}`)
  return graphOf(withValue(smallFile(), '/nodes/1/attributes', { label: 'Russia', kind: 'country', aliases }))
}

describe('a tie that was cut back or refused', () => {
  it.each([
    ['en', 'France deploys to Mali (cut back or refused)', 'Mali hosts the deployment of France (cut back or refused)'],
    [
      'de',
      /^Frankreich .*Mali \(eingeschränkt oder verweigert\)$/,
      /^Mali .*Frankreich \(eingeschränkt oder verweigert\)$/,
    ],
  ])('says so in its heading and from the other side: %s', async (lang, there, back) => {
    const details = await Details.mount(await sahel(), { lang, selection: edge('F078') })
    expect(details.title).toMatch(there)
    expect(textOf(details.find('.inverse'))).toMatch(back)
    for (const denial of details.all('.denial')) expect(denial.getBoundingClientRect().height).toBeGreaterThan(10)
    await details.select(edge('F067'))
    expect(details.all('.title .denial, .inverse .denial')).toEqual([])
  })

  it('says so in the button of a list, of a rival and of a pair, once', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: edge('membership') })
    expect(details.sentences).toEqual(['Mali is a member of Russia (cut back or refused)'])
    await details.select(bundle('mali', 'russia'))
    await details.press(details.button('All years (2)'))
    expect(details.all('.claim .words').map(textOf)).toEqual([
      'is a member of Russia (cut back or refused)',
      'meets Russia',
    ])
    expect(details.all('.marks').map(textOf).join()).not.toContain('cut back')
  })

  it('is dated in the facts as in the sentence', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F078') })
    expect(textOf(details.find('.held'))).toBe('on 7 January 2022 or earlier')
    expect(details.facts['Date']).toBe('on 7 January 2022 or earlier [..2022-01-07]')
    await details.select(edge('F102'))
    expect(details.facts['Date']).toMatch(/^between 1 and 8 February 2023 /)
  })
})

describe('what unfolds', () => {
  it('folds again, with the focus where it was: names', async () => {
    const details = await Details.mount(withAliases(7), { selection: node('russia') })
    const shown = () => details.all('.also li').length
    const toggle = details.button('3 more names')
    toggle.focus()
    expect([shown(), toggle.ariaExpanded]).toEqual([4, 'false'])
    await details.press(toggle)
    expect([shown(), toggle.ariaExpanded, textOf(details.focused!)]).toEqual([7, 'true', 'Fewer names'])
    await details.press(toggle)
    expect([shown(), toggle.ariaExpanded, textOf(details.focused!)]).toEqual([4, 'false', '3 more names'])
  })

  it('shows a hundred more of many names at a time', async () => {
    const details = await Details.mount(withAliases(250), { selection: node('russia') })
    const shown = () => details.all('.also li').length
    await details.press(details.button('246 more names'))
    expect(shown()).toBe(104)
    await details.press(details.button('100 more names'))
    expect(shown()).toBe(204)
    const last = details.button('46 more names')
    last.focus()
    await details.press(last)
    expect([shown(), textOf(details.focused!)]).toEqual([250, 'Fewer names'])
    await details.press(details.button('Fewer names'))
    expect(shown()).toBe(4)
  })

  it('folds again, with the focus where it was: bars', async () => {
    const details = await Details.mount(await sahel(), { selection: node('mali') })
    const toggle = details.button('Draw 21 more')
    toggle.focus()
    await details.press(toggle)
    expect([details.all('.lane').length, toggle.ariaExpanded, textOf(details.focused!)]).toEqual([
      41,
      'true',
      'Draw fewer',
    ])
    await details.press(toggle)
    expect([details.all('.lane').length, textOf(details.focused!)]).toEqual([20, 'Draw 21 more'])
  })
})

describe('the focus', () => {
  it('is put on the name by focus(), also on that of what was selected just now', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('lavrov') })
    details.element.focus()
    expect(details.focused).toBe(details.find('.title'))
    put<HTMLButtonElement>('<button>outside</button>').focus()
    expect(details.focused).toBe(null)
    details.store.dispatch({ type: 'select', selection: node('russia') })
    details.element.focus()
    await details.settled()
    expect([details.focused, details.title]).toEqual([details.find('.title'), 'Russia'])
  })

  it('goes to the name where a filter takes the tie away that has it, and stays where it does not', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('mali') })
    const claim = (words: string) => details.all('.claim').find((each) => textOf(each).startsWith(words))!
    claim('meets Russia').focus()
    details.store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['member-of'] })
    await details.settled()
    expect(details.focused).toBe(claim('meets Russia'))
    details.store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['meets'] })
    await details.settled()
    expect([claim('meets Russia'), details.focused]).toEqual([undefined, details.find('.title')])
    expect(details.store.getState().highlight).toBe(null)
  })
})

describe('what has no tie in the window', () => {
  it('is said not to be drawn, and leads to the years of its ties', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: bundle('mali', 'russia') })
    expect(details.all('.absence')).toEqual([])
    details.store.dispatch({ type: 'set-mode', mode: 'moment' })
    details.store.dispatch({ type: 'set-dates', from: '1955' })
    await details.settled()
    expect(textOf(details.find('.absence'))).toBe('Not in the picture now. Show the years of these ties')
    const button = details.button('Show the years of these ties')
    button.focus()
    await details.press(button)
    const { mode, window } = details.store.getState()
    expect([mode, isoDate(window.from), isoDate(window.to)]).toEqual(['window', '1960-01-01', '2023-02-08'])
    expect([details.all('.absence'), details.focused]).toEqual([[], details.find('.title')])
  })

  it('is told apart from an actor that is drawn alone, and from what a filter leaves out', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('russia') })
    const said = () => details.all('.absence').map(textOf)
    details.store.dispatch({ type: 'set-undated', undated: 'hide' })
    details.store.dispatch({ type: 'set-isolates', isolates: 'fade' })
    details.store.dispatch({ type: 'set-dates', from: '1955' })
    await details.settled()
    expect(said()).toEqual(['In the picture now, but without a tie. Show the years of these ties'])
    details.store.dispatch({ type: 'set-isolates', isolates: 'hide' })
    await details.settled()
    expect(said()).toEqual(['Not in the picture now. Show the years of these ties'])
    details.store.dispatch({ type: 'set-dates', from: '1950', to: '2030' })
    details.store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['member-of', 'meets', 'holds-office'] })
    await details.settled()
    expect(said()).toEqual(['Not in the picture now.'])
  })
})

describe('the room of the details', () => {
  it('is not filled by a name of 300 letters, which stands whole in the title', async () => {
    const long = 'Committee '.repeat(30).trim()
    const graph = graphOf(withValue(smallFile(), '/nodes/1/attributes', { label: long, kind: 'country' }))
    const details = await Details.mount(graph, { selection: node('russia') })
    const name = () => details.find('.title .clamp')
    expect([name().title, textOf(name())]).toEqual([long, long])
    expect(name().getBoundingClientRect().height).toBeLessThanOrEqual(101)
    await details.select(edge('again'))
    expect(name().getBoundingClientRect().height).toBeLessThanOrEqual(101)
    const button = details.all('.end .clamp').find((each) => textOf(each) === long)!
    expect([button.title, button.getBoundingClientRect().height < 50]).toEqual([long, true])
    expect(details.find('.title .denial').getBoundingClientRect().height).toBeGreaterThan(10)
    await details.select(node('mali'))
    expect(name().title).toBe('')
  })

  it('keeps numbers of families in one line, and its header is no landmark', async () => {
    const details = await Details.mount(await sahel(), { selection: bundle('mali', 'russia'), width: 260, lang: 'de' })
    const numbers = details.all('.families .number')
    expect(numbers).toHaveLength(3)
    for (const number of numbers) expect(getComputedStyle(number).whiteSpace).toBe('nowrap')
    expect(details.find('header').getAttribute('role')).toBe('none')
  })

  it('has a name at every bar that leaves room for one', async () => {
    const details = await Details.mount(await sahel(), { selection: node('mali'), width: 420 })
    const lanes = details.all('.lane')
    const named = lanes.filter((lane) => lane.querySelector('.name') !== null)
    expect([lanes.length, named.length > 14]).toEqual([20, true])
  })
})
