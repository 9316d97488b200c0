import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { Legend, legendGraph, texts } from '../support/legend.js'
import { clearPage, put, until } from '../support/page.js'

afterEach(clearPage)

describe('a row of a legend', () => {
  it('leaves out what it names, and brings it back', async () => {
    const legend = await Legend.mount(legendGraph())
    legend.box('Officials').click()
    await legend.settled()
    expect(legend.hidden).toEqual({ kinds: ['official'] })
    expect(legend.rows('Actors')).toEqual([
      ['Countries', 'on', '2'],
      ['Officials', 'off', '1'],
    ])
    expect(legend.rows('Ties')[0]).toEqual(['Diplomatic', 'on', '1 +1'])
    legend.row('Officials').querySelector('label')!.click()
    await legend.settled()
    expect(legend.hidden).toEqual({})
  })

  it('of a family stands for its types: all, some or none of them', async () => {
    const legend = await Legend.mount(legendGraph())
    await legend.fold('Diplomatic')
    const states = () => legend.rows('Ties').map(([name, state]) => `${name} ${state}`)
    legend.box('visits').click()
    await legend.settled()
    expect(states()).toEqual(['Diplomatic mixed', 'visits off', 'meets on', 'Military on', 'Other on'])
    expect(legend.box('Diplomatic').matches(':indeterminate')).toBe(true)
    legend.box('Diplomatic').click()
    await legend.settled()
    expect(states()).toEqual(['Diplomatic on', 'visits on', 'meets on', 'Military on', 'Other on'])
    legend.box('Diplomatic').click()
    await legend.settled()
    expect(states()).toEqual(['Diplomatic off', 'visits off', 'meets off', 'Military on', 'Other on'])
    expect(legend.hidden).toEqual({ types: ['meets', 'visits'] })
  })

  it('asks the element that `for` names, on behalf of the reader', async () => {
    const legend = await Legend.mount(legendGraph())
    const owner = Object.assign(put<HTMLElement>('<div id="west"></div>'), { providedStore: legend.store })
    legend.element.store = null
    legend.element.for = owner.id
    await legend.settled()
    const causes: string[] = []
    legend.store.subscribe((_, __, cause) => void causes.push(cause))
    legend.box('Military').click()
    await legend.settled()
    expect([causes, legend.hidden]).toEqual([['user'], { types: ['trains'] }])
  })

  it.each([
    ['Alt and a click', (legend: Legend) => legend.click(legend.box('Military'), { altKey: true })],
    [
      'Alt and a click on its name',
      (legend: Legend) => legend.click(legend.row('Military').querySelector('.name')!, { altKey: true }),
    ],
    ['Shift+Enter', (legend: Legend) => legend.press('Military', 'Enter', { shiftKey: true })],
    ['Alt+Enter', (legend: Legend) => legend.press('Military', 'Enter', { altKey: true })],
    ['its small button', (legend: Legend) => legend.click(legend.row('Military').querySelector('.only')!)],
  ])('is all there is of its facet by %s, and done again not', async (_, only) => {
    const legend = await Legend.mount(legendGraph())
    legend.box('Other').click()
    await legend.settled()
    await only(legend)
    expect(legend.hidden).toEqual({ types: ['knows', 'meets', 'visits'] })
    expect(legend.rows('Ties').map(([name, state]) => `${name} ${state}`)).toEqual([
      'Diplomatic off',
      'Military on',
      'Other off',
    ])
    await only(legend)
    expect(legend.hidden).toEqual({})
    expect(legend.rows('Ties').map(([, state]) => state)).toEqual(['on', 'on', 'on'])
  })

  it('brings itself back where it is asked to be the only one', async () => {
    const legend = await Legend.mount(legendGraph())
    legend.box('Military').click()
    await legend.settled()
    await legend.press('Military', 'Enter', { shiftKey: true })
    expect(legend.hidden).toEqual({ types: ['knows', 'meets', 'visits'] })
  })

  it('leaves Enter alone and other keys to the page', async () => {
    const legend = await Legend.mount(legendGraph())
    expect(await legend.press('Military', 'Enter')).toBe(true)
    expect(await legend.press('Military', 'Enter', { shiftKey: true, ctrlKey: true })).toBe(true)
    expect(await legend.press('Military', 'a', { shiftKey: true })).toBe(true)
    expect(legend.hidden).toEqual({})
    expect(legend.box('Military').getAttribute('aria-keyshortcuts')).toBe('Shift+Enter')
  })

  it('names its small button after itself, and what it does next', async () => {
    const legend = await Legend.mount(legendGraph())
    const button = legend.row('Military').querySelector<HTMLElement>('.only')!
    const ids = button.getAttribute('aria-labelledby')!.split(' ')
    expect(texts(ids.map((id) => legend.find(`#${id}`)))).toEqual(['only', 'Military'])
    expect(button.tabIndex).toBe(-1)
    await legend.click(button)
    expect([button.textContent.trim(), button.hasAttribute('aria-labelledby')]).toEqual(['all', false])
  })
})

describe('a finger or a pen on a row', () => {
  it.each(['touch', 'pen'])('that rests asks for only this, and its leaving is no tap: %s', async (pointerType) => {
    const legend = await Legend.mount(legendGraph())
    legend.point('Military', 'pointerdown', { pointerType })
    await until(() => legend.store.getState().filters.types.length > 0, 'the press is long')
    await legend.settled()
    const menu = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true })
    expect(legend.box('Military').dispatchEvent(menu)).toBe(false)
    legend.point('Military', 'pointerup', { pointerType })
    legend.box('Military').click()
    await legend.settled()
    expect(legend.hidden).toEqual({ types: ['knows', 'meets', 'visits'] })
    expect(legend.box('Military').checked).toBe(true)
    legend.point('Military', 'pointerdown', { pointerType })
    legend.point('Military', 'pointerup', { pointerType })
    legend.box('Military').click()
    await legend.settled()
    expect(legend.box('Military').checked).toBe(false)
  })

  type Act = readonly [type: string, init: PointerEventInit]

  it.each<readonly [string, readonly Act[]]>([
    [
      'moves away',
      [
        ['pointerdown', {}],
        ['pointermove', { clientX: 30 }],
      ],
    ],
    [
      'is lifted soon',
      [
        ['pointerdown', {}],
        ['pointerup', {}],
      ],
    ],
    [
      'scrolls',
      [
        ['pointerdown', {}],
        ['pointercancel', {}],
      ],
    ],
    ['is the second of two', [['pointerdown', { isPrimary: false }]]],
    ['is a mouse', [['pointerdown', { pointerType: 'mouse' }]]],
  ])('asks for nothing more where it %s', async (_, acts) => {
    const legend = await Legend.mount(legendGraph())
    for (const [type, init] of acts) legend.point('Military', type, { pointerType: 'touch', ...init })
    // One that trembles and counts, begun later: by then the other would have counted too.
    const other = await Legend.mount(legendGraph())
    other.point('Military', 'pointerdown', { pointerType: 'touch' })
    other.point('Military', 'pointermove', { pointerType: 'touch', clientX: 14 })
    await until(() => other.store.getState().filters.types.length > 0, 'the press that trembles is long')
    expect(legend.hidden).toEqual({})
  })

  it('has the menu of the page where it does not rest', async () => {
    const legend = await Legend.mount(legendGraph())
    legend.point('Military', 'pointerdown', { pointerType: 'touch' })
    legend.point('Military', 'pointerup', { pointerType: 'touch' })
    const menu = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true })
    expect(legend.box('Military').dispatchEvent(menu)).toBe(true)
  })
})

describe('the small buttons of a section', () => {
  it('leave out all of it or nothing', async () => {
    const legend = await Legend.mount(legendGraph())
    const [all, none] = legend.section('How sure').querySelectorAll<HTMLElement>('.text')
    expect(texts([all!, none!])).toEqual(['all', 'none'])
    await legend.click(none!)
    expect(legend.hidden).toEqual({ statuses: ['alleged', 'confirmed', 'planned'] })
    expect(legend.rows('How sure').map(([, state]) => state)).toEqual(['off', 'off', 'off'])
    await legend.click(all!)
    expect(legend.hidden).toEqual({})
  })

  it('are called after it', async () => {
    const legend = await Legend.mount(legendGraph())
    const called = [...legend.section('Ties').querySelectorAll('.text')].map((button) =>
      texts(
        button
          .getAttribute('aria-labelledby')!
          .split(' ')
          .map((id) => legend.find(`#${id}`)),
      ).join(' '),
    )
    expect(called).toEqual(['all Ties', 'none Ties'])
  })

  it('are gone while it is folded, and what it leaves out is counted', async () => {
    const legend = await Legend.mount(legendGraph())
    legend.box('planned').click()
    await legend.fold('How sure')
    const section = legend.section('How sure')
    expect([section.querySelectorAll('.text, .row').length, section.querySelector('.note')?.textContent]).toEqual([
      0,
      '1 left out',
    ])
    expect(section.querySelector('button')!.getAttribute('aria-expanded')).toBe('false')
    await legend.fold('How sure')
    expect([section.querySelectorAll('.text').length, section.querySelector('.note')]).toEqual([2, null])
  })
})

describe('the button that resets', () => {
  it('brings everything back, and says how many things are left out', async () => {
    const legend = await Legend.mount(legendGraph())
    const head = () => texts([legend.find('.head span')])[0]
    const reset = legend.find('.reset')
    const isIdle = () => reset.getAttribute('aria-disabled') === 'true'
    expect([head(), isIdle()]).toEqual(['Nothing is left out', true])
    for (const name of ['Diplomatic', 'Officials', 'planned']) legend.box(name).click()
    await legend.settled()
    expect([head(), isIdle()]).toEqual(['3 left out', false])
    legend.store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['visits'] })
    await legend.settled()
    expect(head()).toBe('3 left out')
    reset.click()
    await legend.settled()
    expect([head(), isIdle(), legend.hidden]).toEqual(['Nothing is left out', true, {}])
  })

  it('keeps the focus once it has nothing to do, and then does nothing', async () => {
    const legend = await Legend.mount(legendGraph())
    legend.box('Military').click()
    await legend.settled()
    const focused = () => legend.element.shadowRoot!.activeElement
    const causes: string[] = []
    legend.store.subscribe((_, __, cause) => void causes.push(cause))
    for (const key of ['{Enter}', '{Enter}', ' ']) {
      legend.find('.reset').focus()
      await userEvent.keyboard(key)
      await legend.settled()
      expect([focused()?.className, document.activeElement === legend.element]).toEqual(['reset', true])
    }
    expect([causes, legend.hidden]).toEqual([['user'], {}])
    await userEvent.tab()
    expect(focused()?.closest('section')?.className).toBe('ties')
  })
})

describe('what a legend says after a change', () => {
  it('is one sentence on what is shown now, and nothing while time passes', async () => {
    const legend = await Legend.mount(legendGraph())
    const said: string[] = []
    const region = legend.find('[role=status]')
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    for (const year of ['2020', '2021', '2023']) legend.store.dispatch({ type: 'set-dates', from: year })
    await legend.settled()
    legend.box('Officials').click()
    legend.box('Military').click()
    await until(() => said.length > 0, 'it is said')
    expect(said).toEqual(['2 ties of 6, 1 only possible, 0 undated'])
  })
})
