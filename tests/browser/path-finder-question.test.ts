import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { textOf } from '../support/details.js'
import { clearPage, until } from '../support/page.js'
import { PathFinder, pathGraph } from '../support/path-finder.js'

afterEach(clearPage)

describe('the two ends of a question', () => {
  it('are chosen by typing, and asked about once both are there', async () => {
    const finder = await PathFinder.mount(pathGraph())
    await finder.choose('from', 'adams')
    expect([finder.asked, finder.ends]).toEqual([{ from: 'ann' }, ['Ann Adams', '']])
    expect(finder.store.getState().paths.answer).toBe(null)
    await finder.type('to', 'c')
    expect(finder.names('to')).toEqual([
      'Cid Cole',
      'Commission for the Coordination of the Counterinsurgency along the Upper River',
    ])
    await finder.press('to', 'ArrowDown')
    await finder.press('to', 'Enter')
    expect([finder.asked, finder.ends]).toEqual([{ from: 'ann', to: 'cid' }, ['Ann Adams', 'Cid Cole']])
    expect(finder.store.getState().paths.answer?.paths.map(({ nodes }) => nodes)).toEqual([['ann', 'bob', 'cid']])
  })

  it('are comboboxes that name themselves, their lists and their buttons', async () => {
    const finder = await PathFinder.mount(pathGraph())
    const said = (which: 'from' | 'to') => [
      finder.find(`label[for=${which}-input]`).textContent,
      ...['role', 'aria-autocomplete', 'aria-controls', 'aria-expanded'].map((name) =>
        finder.input(which).getAttribute(name),
      ),
      finder.find(`#${which}-list`).getAttribute('aria-label'),
      finder.find(`#${which}-pick`).getAttribute('aria-labelledby'),
    ]
    expect(said('from')).toEqual(['From', 'combobox', 'list', 'from-list', 'false', 'From', 'from-label from-pick'])
    expect(said('to')).toEqual(['To', 'combobox', 'list', 'to-list', 'false', 'To', 'to-label to-pick'])
    await finder.type('to', 'adams')
    expect([finder.isListOpen('from'), finder.isListOpen('to')]).toEqual([false, true])
    expect(finder.all('#to-list [role=option]')).toHaveLength(2)
    expect(finder.all('[id]').map(({ id }) => id)).toEqual([...new Set(finder.all('[id]').map(({ id }) => id))])
  })

  it('take a whole name or an option reached when the reader goes on, and forget what names nobody', async () => {
    const finder = await PathFinder.mount(pathGraph())
    await finder.type('from', 'bob burns')
    finder.input('to').focus()
    await finder.settled()
    expect([finder.asked, finder.ends]).toEqual([{ from: 'bob' }, ['Bob Burns', '']])
    await finder.type('to', 'adams')
    await finder.press('to', 'ArrowDown')
    await finder.press('to', 'ArrowDown')
    expect(finder.active('to')).toBe('Eve Adams')
    finder.input('from').focus()
    await finder.settled()
    expect(finder.ends).toEqual(['Bob Burns', 'Eve Adams'])
    await finder.type('to', 'ad')
    finder.input('from').focus()
    await finder.settled()
    expect([finder.asked, finder.ends]).toEqual([{ from: 'bob', to: 'eve' }, ['Bob Burns', 'Eve Adams']])
  })

  it('close their list with Escape, then take back what was typed, then leave Escape to others', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann' } })
    await finder.type('from', 'bob')
    expect(await finder.press('from', 'Escape')).toBe(false)
    expect([finder.isListOpen('from'), finder.ends[0]]).toEqual([false, 'bob'])
    expect(await finder.press('from', 'Escape')).toBe(false)
    expect([finder.ends[0], finder.asked]).toEqual(['Ann Adams', { from: 'ann' }])
    expect(await finder.press('from', 'Escape')).toBe(true)
    expect(finder.asked).toEqual({ from: 'ann' })
  })

  it('are emptied by Enter, by going on or by a button that gives the focus to its field', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann', to: 'cid' } })
    await finder.type('from', '')
    expect(await finder.press('from', 'Enter')).toBe(false)
    expect(finder.asked).toEqual({ to: 'cid' })
    expect(await finder.press('from', 'Enter')).toBe(true)
    await finder.type('to', ' ')
    finder.input('from').focus()
    await finder.settled()
    expect(finder.asked).toEqual({})
    expect(finder.all('.field .clear')).toEqual([])
    await finder.set({ from: 'eve' })
    finder.button('Remove Eve Adams').focus()
    await finder.click(finder.button('Remove Eve Adams'))
    expect([finder.asked, finder.ends, finder.isListOpen('from')]).toEqual([{}, ['', ''], false])
    expect(finder.focused).toBe(finder.input('from'))
  })

  it('show what was chosen elsewhere, with the shape of its kind and in the language of the reader', async () => {
    const finder = await PathFinder.mount(pathGraph(), { lang: 'fr' })
    expect(finder.all('.field > .shape')).toEqual([])
    await finder.set({ from: 'ann', to: 'long' })
    expect(finder.ends[0]).toBe('Anne Adam')
    const [official, country] = finder.all('.field > .shape path').map((path) => path.getAttribute('fill'))
    expect([official, country]).toEqual(['none', 'currentColor'])
    finder.element.lang = 'en'
    await finder.settled()
    expect(finder.ends[0]).toBe('Ann Adams')
  })

  it('are swapped, and what is passed between them is turned round', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann', to: 'cid', via: ['bob', 'dot'] } })
    await finder.click(finder.button('Swap From and To'))
    expect(finder.asked).toEqual({ from: 'cid', to: 'ann', via: ['dot', 'bob'] })
    await finder.set({ from: null, via: [] })
    await finder.click(finder.button('Swap From and To'))
    expect([finder.asked, finder.ends]).toEqual([{ from: 'ann' }, ['Ann Adams', '']])
  })

  it('say how many were found once typing rests', async () => {
    const finder = await PathFinder.mount(pathGraph())
    const regions = finder.all('p.visually-hidden[role=status]')
    await finder.type('from', 'adams')
    await until(() => regions.some(({ textContent }) => textContent === '2 actors found'), 'it is said')
  })

  it('give their lists the same room whichever was open last', async () => {
    const finder = await PathFinder.mount(pathGraph())
    finder.element.style.overflow = 'auto'
    await finder.unfold()
    const widthOf = async (which: 'to' | 'via') => {
      await finder.type(which, 'commission')
      return finder.find(`#${which}-popup`).getBoundingClientRect().width
    }
    const [to, via] = [await widthOf('to'), await widthOf('via')]
    expect(to).toBeGreaterThan(via)
    expect(await widthOf('to')).toBe(to)
  })

  it('come into sight with their list in a panel that scrolls', async () => {
    const finder = await PathFinder.mount(pathGraph())
    Object.assign(finder.element.style, { overflow: 'auto', height: '220px' })
    await finder.unfold()
    finder.element.scrollTop = 0
    await finder.type('to', 'a')
    const [panel, popup, field] = [finder.element, finder.find('#to-popup'), finder.input('to')].map((each) =>
      each.getBoundingClientRect(),
    )
    expect(finder.element.scrollTop).toBeGreaterThan(0)
    expect(field!.top).toBeGreaterThanOrEqual(panel!.top)
    expect(Math.min(popup!.bottom, panel!.bottom)).toBeGreaterThan(popup!.top + 60)
    expect([popup!.left >= panel!.left, popup!.right <= panel!.right]).toEqual([true, true])
  })
})

describe('picking an end in the graph', () => {
  const picked = async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann' } })
    await finder.click(finder.find('#to-pick'))
    return finder
  }
  const pressed = (finder: PathFinder) => ['from', 'to'].map((end) => finder.find(`#${end}-pick`).ariaPressed)
  const line = (finder: PathFinder) => textOf(finder.find('.picking'))

  it('says what to do, and ends with the next actor selected', async () => {
    const finder = await picked()
    expect([pressed(finder), line(finder)]).toEqual([['false', 'true'], 'Choose an actor in the graph.'])
    expect(finder.find('.picking').getAttribute('role')).toBe('status')
    finder.store.dispatch({ type: 'select', selection: { type: 'node', key: 'cid' } }, 'user')
    await finder.settled()
    expect([finder.asked, pressed(finder), line(finder)]).toEqual([{ from: 'ann', to: 'cid' }, ['false', 'false'], ''])
  })

  it('goes over to the other end, and ends with its button', async () => {
    const finder = await picked()
    await finder.click(finder.find('#from-pick'))
    expect(pressed(finder)).toEqual(['true', 'false'])
    await finder.click(finder.find('#from-pick'))
    expect([pressed(finder), line(finder)]).toEqual([['false', 'false'], ''])
  })

  it('ends with Escape wherever the focus is, which nobody else hears', async () => {
    const finder = await picked()
    const heard: string[] = []
    const hear = ({ key }: KeyboardEvent) => void heard.push(key)
    document.body.addEventListener('keydown', hear)
    const press = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true })
      return document.body.dispatchEvent(event)
    }
    expect(press()).toBe(false)
    expect(finder.store.getState().paths.picking).toBe(null)
    expect(press()).toBe(true)
    document.body.removeEventListener('keydown', hear)
    expect(heard).toEqual(['Escape'])
  })

  it('ends when the panel closes or leaves the page', async () => {
    const finder = await picked()
    const picking = () => finder.store.getState().paths.picking
    finder.element.closable = true
    finder.element.onClose = () => {}
    await finder.settled()
    await finder.click(finder.button('Close the paths'))
    expect(picking()).toBe(null)
    await finder.click(finder.find('#to-pick'))
    expect(picking()).toBe('to')
    finder.element.remove()
    expect(picking()).toBe(null)
  })
})

describe('the order of a question', () => {
  it('is chosen by arrows, and says what it means', async () => {
    const finder = await PathFinder.mount(pathGraph())
    const group = finder.find('[role=radiogroup]')
    const said = () => [group.getAttribute('aria-label'), textOf(finder.find('#order-hint'))]
    expect(group.getAttribute('aria-describedby')).toBe('order-hint')
    expect(said()).toEqual([
      'Order of the ties',
      'No step goes back in time: each tie holds at the same time as the one before it, or later.',
    ])
    finder.find('input[value=time]').focus()
    await userEvent.keyboard('{ArrowRight}')
    await finder.settled()
    expect(finder.asked).toEqual({ order: 'any' })
    expect(said()[1]).toBe('Any tie that is shown will do, whichever came first.')
    expect(finder.focused).toBe(finder.find('input[value=any]'))
    await userEvent.keyboard('{ArrowLeft}')
    expect(finder.asked).toEqual({})
  })

  it('follows what is asked elsewhere', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { order: 'any' } })
    expect((finder.find('input[value=any]') as HTMLInputElement).checked).toBe(true)
    await finder.set({ order: 'time' })
    expect((finder.find('input[value=any]') as HTMLInputElement).checked).toBe(false)
  })
})

describe('a long search', () => {
  const searching = async () => {
    const finder = await PathFinder.mount(pathGraph(), { isFollowed: false, query: { from: 'ann', to: 'cid' } })
    finder.store.dispatch({ type: 'paths-found', answer: { paths: [], cut: null } })
    await finder.settled()
    return finder
  }

  it('is told of only when it takes long, with what is found so far', async () => {
    const finder = await searching()
    const before = finder.find('.answer').textContent
    const began = performance.now()
    finder.store.dispatch({ type: 'search-paths', progress: 0 })
    await finder.element.updateComplete
    expect([finder.all('.searching'), finder.find('.answer').textContent]).toEqual([[], before])
    await until(() => finder.all('.searching').length > 0, 'it takes long')
    expect(performance.now() - began).toBeGreaterThan(140)
    finder.store.dispatch({ type: 'search-paths', progress: 3 })
    await finder.settled()
    expect(textOf(finder.find('.searching p'))).toBe('Looking for paths … 3 paths so far')
    const regions = finder.all('p.visually-hidden[role=status]')
    await until(() => regions.some(({ textContent }) => textContent.startsWith('Looking for paths')), 'it is said')
    finder.store.dispatch({ type: 'paths-found', answer: { paths: [], cut: null } })
    await finder.settled()
    expect([finder.all('.searching'), finder.find('.answer').textContent]).toEqual([[], before])
  })

  it('is cancelled, and goes on in the field of the end', async () => {
    const finder = await searching()
    finder.store.dispatch({ type: 'search-paths', progress: 0 })
    await until(() => finder.all('.searching').length > 0, 'it takes long')
    await finder.click(finder.button('Cancel'))
    expect([finder.asked, finder.focused]).toEqual([{ from: 'ann' }, finder.input('to')])
  })
})

describe('a path finder', () => {
  it('is nothing but its heading without a graph, and comes to life with one', async () => {
    const finder = await PathFinder.mount(null)
    expect(textOf(finder.element.shadowRoot!.querySelector('header')!)).toBe('Paths')
    expect(finder.all('button, input, .question, .answer')).toEqual([])
    finder.store.dispatch({ type: 'load-done', graph: pathGraph() })
    await finder.settled()
    expect(finder.all('[role=combobox]')).toHaveLength(2)
    finder.store.dispatch({ type: 'clear' })
    await finder.settled()
    expect(finder.all('[role=combobox]')).toEqual([])
  })

  it('has a heading of the level that is asked for', async () => {
    const finder = await PathFinder.mount(pathGraph())
    expect(finder.find('.title').localName).toBe('h3')
    finder.element.headingLevel = 2
    await finder.settled()
    expect(finder.find('.title').localName).toBe('h2')
  })

  it('closes by what is asked of its surroundings, and alone asks for nothing any more', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann', to: 'cid' } })
    expect(finder.all('.close')).toEqual([])
    finder.element.closable = true
    await finder.settled()
    let closed = 0
    finder.element.onClose = () => void closed++
    await finder.click(finder.button('Close the paths'))
    expect([closed, finder.asked]).toEqual([1, { from: 'ann', to: 'cid' }])
    finder.element.onClose = null
    await finder.click(finder.button('Close the paths'))
    expect([closed, finder.asked]).toEqual([1, {}])
  })

  it('takes the focus where its question goes on', async () => {
    const finder = await PathFinder.mount(pathGraph())
    const focused = async () => {
      finder.element.focus()
      await finder.settled()
      return finder.focused
    }
    expect(await focused()).toBe(finder.input('from'))
    await finder.set({ from: 'ann' })
    expect(await focused()).toBe(finder.input('to'))
    await finder.set({ to: 'cid' })
    expect(await focused()).toBe(finder.find('.title'))
  })

  it('works on when taken out and put back', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann' } })
    await finder.unfold()
    const { parentElement } = finder.element
    finder.element.remove()
    await finder.settled()
    finder.store.dispatch({ type: 'set-path', from: 'eve' })
    parentElement!.append(finder.element)
    await finder.settled()
    expect([finder.ends, finder.find('.fold').ariaExpanded]).toEqual([['Eve Adams', ''], 'true'])
    await finder.choose('to', 'bob')
    expect(finder.asked).toEqual({ from: 'eve', to: 'bob' })
  })

  it.each([
    ['en', 'Paths', 'In order of time'],
    ['de', 'Pfade', 'In zeitlicher Folge'],
    ['fr', 'Chemins', 'Dans l’ordre du temps'],
    ['ru', 'Пути', 'В порядке времени'],
    ['ar', 'Paths', 'In order of time'],
  ])('speaks %s, or English and says so', async (lang, name, order) => {
    const finder = await PathFinder.mount(pathGraph(), { lang })
    expect([textOf(finder.find('.title')), textOf(finder.find('.choice'))]).toEqual([name, order])
    expect(finder.find('header').getAttribute('lang')).toBe(lang === 'ar' ? 'en' : null)
  })
})
