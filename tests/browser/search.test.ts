import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import { readGraph, type TemporalGraph } from '../../src/model/index.js'
import { clearPage, deep, drawn, frame, listen, put, selectedKey, until } from '../support/page.js'
import { Search } from '../support/search.js'

afterEach(clearPage)

const FILE = {
  attributes: {
    format: 'entente-graph/1',
    asOf: '2023',
    ontology: {
      kinds: {
        country: { label: { en: 'Country', fr: 'Pays' }, plural: 'Countries' },
        official: { label: { en: 'Official', fr: 'Responsable' }, plural: 'Officials' },
        army: { label: 'Force', plural: 'Forces' },
        alliance: { label: { en: 'Alliance', fr: 'Alliance' }, plural: 'Alliances' },
      },
    },
    view: { from: '2020', to: '2020' },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [
    ['mali', { kind: 'country', label: 'Mali' }],
    ['mali-federation', { kind: 'country', label: 'Mali Federation' }],
    ['goita', { kind: 'official', label: { en: 'Assimi Goïta', ru: 'Ассими Гойта' }, aliases: ['Goïta'] }],
    ['ecowas', { kind: 'alliance', label: { en: 'ECOWAS', fr: 'CEDEAO' } }],
    ['malian-army', { kind: 'army', label: 'Army', aliases: ['<b>Malian</b> army'] }],
  ].map(([key, attributes]) => ({ key, attributes })),
  edges: [
    ['mali', 'goita', '2020-01'],
    ['mali', 'ecowas', '2020-02'],
    ['goita', 'ecowas', '2021'],
  ].map(([source, target, date], i) => ({ key: `e${i}`, source, target, attributes: { date } })),
}

function west(file: unknown = FILE): TemporalGraph {
  const { graph, issues } = readGraph(file)
  if (graph === null) throw new Error(JSON.stringify(issues))
  return graph
}

function manyAgents(count: number): TemporalGraph {
  const nodes = Array.from({ length: count }, (_, i) => ({
    key: `n${1000 + i}`,
    attributes: { kind: 'official', label: `Agent ${i}` },
  }))
  return west({ ...FILE, nodes, edges: [] })
}

const selectionOf = ({ store }: Search) => selectedKey(store.getState())

describe('a search field', () => {
  it('lists what is found with the name it was found by, its kind and its ties in the window', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    expect(search.options).toEqual([
      ['Mali', 'Country', '2 ties'],
      ['Mali Federation', 'Country', 'none in this window'],
      ['Army', 'Force', '<b>Malian</b> army', 'none in this window'],
    ])
    await search.type('cedeao')
    expect(search.options).toEqual([['ECOWAS', 'Alliance', 'CEDEAO', '1 tie']])
    expect(search.find('.other').getAttribute('lang')).toBe('fr')
    search.element.lang = 'fr'
    await search.element.updateComplete
    expect(search.options[0]!.slice(0, 2)).toEqual(['CEDEAO', 'Alliance'])
  })

  it('is a combobox that names itself, its list and its state', async () => {
    const search = await Search.mount(west())
    const said = () =>
      ['role', 'aria-label', 'aria-autocomplete', 'aria-controls', 'aria-expanded', 'placeholder'].map((name) =>
        search.input.getAttribute(name),
      )
    expect(said()).toEqual(['combobox', 'Find an actor', 'list', 'list', 'false', 'Find an actor'])
    await search.type('mali')
    expect(said()[4]).toBe('true')
    const list = search.find('#list')
    expect([list.getAttribute('role'), list.getAttribute('aria-label')]).toEqual(['listbox', 'Find an actor'])
    expect(Array.from(list.children, (option) => option.getAttribute('role'))).toEqual(['option', 'option', 'option'])
  })

  it('marks what matched, and nothing else, without making markup of it', async () => {
    const search = await Search.mount(west())
    const marks = () => search.all('mark').map(({ textContent }) => textContent)
    await search.type('goi')
    expect(marks()).toEqual(['Goï'])
    await search.type('malian')
    expect(marks()).toEqual(['Malian'])
    expect(search.all('b')).toEqual([])
  })

  it('draws the shape of each kind', async () => {
    const search = await Search.mount(west())
    const shape = async (name: string) => {
      await search.type(name)
      const path = search.find('.option path')
      return [path.getAttribute('d')!.length > 0, path.getAttribute('fill'), path.getAttribute('d')]
    }
    const [country, official, alliance] = [await shape('mali'), await shape('goita'), await shape('ecowas')]
    expect([country, official, alliance].map(([isThere, fill]) => [isThere, fill])).toEqual([
      [true, 'currentColor'],
      [true, 'none'],
      [true, 'none'],
    ])
    expect(new Set([country[2], official[2], alliance[2]]).size).toBe(3)
  })

  it('counts the ties anew when the window moves, and keeps the list', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    await search.press('ArrowDown')
    search.store.dispatch({ type: 'set-dates', from: '2020-02' })
    await search.element.updateComplete
    expect(search.options[0]).toEqual(['Mali', 'Country', '1 tie'])
    expect(search.active).toBe('Mali')
  })

  it('says in one sentence that there is none, with no list', async () => {
    const search = await Search.mount(west())
    await search.type(' qqq ')
    expect(search.find('.popup').innerText.trim()).toBe('No actor is called “qqq” or anything like it.')
    expect(search.isOpen).toBe(false)
    await search.type('  ')
    expect(search.find('.popup').getClientRects()).toHaveLength(0)
  })

  it('lists fifty of many, and says how many more there are', async () => {
    const search = await Search.mount(manyAgents(60))
    await search.type('agent')
    expect(search.names).toHaveLength(50)
    expect(search.find('.note').textContent).toBe('10 more: type on to narrow the list')
  })

  it.each([
    ['mali', '3 actors found'],
    ['goita', '1 actor found'],
    ['qqq', 'No actor found'],
  ])('says politely, once typing rests, what %s has found', async (text, sentence) => {
    const search = await Search.mount(west())
    const said: string[] = []
    const region = search.find('[role=status]')
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    await search.type(text.slice(0, 2))
    await search.type(text)
    await until(() => said.length > 0, 'it is said')
    expect(said).toEqual([sentence])
  })
})

describe('the keyboard in a search field', () => {
  it('goes round the options and the text with the arrow keys', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    const round: (string | null)[] = [search.active]
    for (let n = 0; n < 4; n++) {
      expect(await search.press('ArrowDown')).toBe(false)
      round.push(search.active)
    }
    expect(round).toEqual([null, 'Mali', 'Mali Federation', 'Army', null])
    await search.press('ArrowUp')
    expect(search.active).toBe('Army')
  })

  it.each(['Home', 'End', 'ArrowLeft', 'ArrowRight'])('leaves %s to the text, and the options with it', async (key) => {
    const search = await Search.mount(west())
    await search.type('mali')
    await search.press('ArrowDown')
    expect(await search.press(key)).toBe(true)
    expect([search.active, search.isOpen]).toEqual([null, true])
  })

  it('picks the best with Enter, or the one reached', async () => {
    const search = await Search.mount(west())
    await search.type('cedeao')
    expect(await search.press('Enter')).toBe(false)
    expect([selectionOf(search), search.input.value, search.isOpen]).toEqual(['ecowas', 'ECOWAS', false])
    await search.type('mali')
    await search.press('ArrowDown')
    await search.press('ArrowDown')
    await search.press('Enter')
    expect(selectionOf(search)).toBe('mali-federation')
    expect([search.input.selectionStart, search.input.selectionEnd]).toEqual([0, 'Mali Federation'.length])
  })

  it('has no use for Enter without a list, nor while a text is being composed', async () => {
    const search = await Search.mount(west())
    expect(await search.press('Enter')).toBe(true)
    await search.type('qqq')
    expect(await search.press('Enter')).toBe(true)
    await search.type('mali')
    expect(await search.press('Enter', { isComposing: true })).toBe(true)
    expect(selectionOf(search)).toBe(null)
  })

  it('closes with Escape, then clears, then leaves Escape to others', async () => {
    const search = await Search.mount(west())
    const heard: string[] = []
    search.element.addEventListener('keydown', ({ key }) => heard.push(key))
    await search.type('mali')
    expect(await search.press('Escape')).toBe(false)
    expect([search.isOpen, search.input.value]).toEqual([false, 'mali'])
    expect(await search.press('Escape')).toBe(false)
    expect(search.input.value).toBe('')
    expect(heard).toEqual([])
    expect(await search.press('Escape')).toBe(true)
    expect(heard).toEqual(['Escape'])
  })

  it('opens a closed list again with an arrow, at its beginning or its end', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    await search.press('Escape')
    await search.press('ArrowUp')
    expect([search.isOpen, search.active]).toEqual([true, 'Army'])
    await search.press('ArrowUp', { altKey: true })
    expect([search.isOpen, search.active]).toEqual([false, null])
    await search.press('ArrowDown', { altKey: true })
    expect([search.isOpen, search.active]).toEqual([true, null])
  })

  it('brings the option reached into sight without moving the page', async () => {
    const search = await Search.mount(manyAgents(40))
    await search.type('agent')
    await search.press('ArrowUp')
    const list = search.find('.list').getBoundingClientRect()
    const option = search.find('[aria-selected=true]').getBoundingClientRect()
    expect(option.bottom).toBeLessThanOrEqual(list.bottom + 0.5)
    expect(search.find('.list').scrollTop).toBeGreaterThan(100)
    expect([window.scrollX, window.scrollY]).toEqual([0, 0])
  })

  it('is focused, its text selected, by focus()', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    search.input.blur()
    await search.element.updateComplete
    expect(search.isOpen).toBe(false)
    search.element.focus()
    expect(search.element.shadowRoot!.activeElement).toBe(search.input)
    expect([search.input.selectionStart, search.input.selectionEnd]).toEqual([0, 4])
  })
})

describe('a pointer in a search field', () => {
  it('picks an option and leaves the focus in the field', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    const option = search.all('.option')[1]!
    const down = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true })
    expect(option.dispatchEvent(down)).toBe(false)
    option.click()
    await search.element.updateComplete
    expect([selectionOf(search), search.isOpen]).toEqual(['mali-federation', false])
    expect(search.element.shadowRoot!.activeElement).toBe(search.input)
  })

  it('clears the text with a button that is no tab stop', async () => {
    const search = await Search.mount(west())
    expect(search.all('button')).toEqual([])
    await search.type('mali')
    const button = search.find('button')
    expect([button.getAttribute('aria-label'), button.tabIndex]).toEqual(['Clear the search', -1])
    button.click()
    await search.element.updateComplete
    expect([search.input.value, search.isOpen]).toEqual(['', false])
  })

  it('opens the list of a text that is there by pressing on it', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    await search.press('Escape')
    search.input.click()
    await search.element.updateComplete
    expect(search.isOpen).toBe(true)
    await search.press('Escape')
    search.input.blur()
    search.find('.field').click()
    await search.element.updateComplete
    expect(search.isOpen).toBe(true)
    expect(search.element.shadowRoot!.activeElement).toBe(search.input)
  })
})

describe('picking an actor', () => {
  it('tells the surroundings its key once it is selected, and the page of the selection alone', async () => {
    const graph = put('<entente-graph id="west" lang="en" style="width: 400px; height: 300px"></entente-graph>')
    graph.data = FILE
    await drawn(graph)
    const search = await Search.mount(null)
    search.element.store = null
    search.element.for = 'west'
    await search.element.updateComplete
    const heard = listen(document)
    const picked: unknown[] = []
    search.element.onPick = (key) => picked.push([key, selectedKey(graph.state)])
    await search.type('goita')
    await search.press('Enter')
    expect(picked).toEqual([['goita', 'goita']])
    expect(heard).toEqual([{ type: 'select', detail: { type: 'node', key: 'goita' } }])
    await search.type('goita')
    await search.press('Enter')
    expect(picked).toHaveLength(2)
    expect(heard).toHaveLength(1)
  })
})

describe('without a graph', () => {
  it('a search field is disabled, and comes to life with one', async () => {
    const search = await Search.mount(null)
    expect(search.input.disabled).toBe(true)
    search.store.dispatch({ type: 'load-done', graph: west() })
    await search.element.updateComplete
    expect(search.input.disabled).toBe(false)
    await search.type('mali')
    search.store.dispatch({ type: 'clear' })
    await search.element.updateComplete
    expect([search.input.disabled, search.isOpen]).toEqual([true, false])
  })

  it('or taken out and put back, it is as before', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    const { parentElement } = search.element
    search.element.remove()
    await search.element.updateComplete
    parentElement!.append(search.element)
    await search.element.updateComplete
    await search.type('goita')
    expect(search.names).toEqual(['Assimi Goïta'])
  })
})

describe('the look of a search field', () => {
  it.each([
    ['ltr', 320],
    ['rtl', 320],
    ['ltr', 200],
  ])('keeps to its room, with targets of 24 pixels: %s, %d wide', async (dir, width) => {
    const search = await Search.mount(west(), { dir, width })
    await search.type('mali')
    const room = search.element.getBoundingClientRect()
    expect(room.width).toBe(width)
    for (const part of search.all('input, button')) {
      const box = part.getBoundingClientRect()
      expect(box.left).toBeGreaterThanOrEqual(room.left - 0.5)
      expect(box.right).toBeLessThanOrEqual(room.right + 0.5)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    }
    const [shape, name] = ['.shape', '.name bdi'].map((part) => search.find(part).getBoundingClientRect())
    expect(dir === 'ltr' ? name!.left - shape!.right : shape!.left - name!.right).toBeCloseTo(10, 0)
    const input = search.input.getBoundingClientRect()
    const button = search.find('.clear').getBoundingClientRect()
    expect(dir === 'ltr' ? input.right <= button.left : button.right <= input.left).toBe(true)
    const [lens, clear] = [search.find('.lens'), search.find('.clear')].map((each) => each.getBoundingClientRect().left)
    expect(lens! < clear!).toBe(dir === 'ltr')
  })

  it.each([
    ['ltr', 390, 150, 16],
    ['rtl', 390, 150, 16],
    ['ltr', 390, 150, 180],
    ['rtl', 390, 150, 180],
    ['ltr', 290, 150, 100],
    ['rtl', 290, 150, 100],
    ['ltr', 1000, 380, 20],
  ])('lists in the room there is: %s, %d of it, a field of %d after %d', async (dir, room, width, before) => {
    const long = { key: 'long', attributes: { kind: 'army', label: 'Malian Counterinsurgency Coordination' } }
    const search = await Search.mount(west({ ...FILE, nodes: [...FILE.nodes, long] }), { dir, width: room - before })
    const box = search.element.parentElement!
    Object.assign(box.style, { overflow: 'clip', paddingInlineStart: `${before}px`, blockSize: '400px' })
    search.element.style.inlineSize = `${width}px`
    await search.type('malian')
    const boxOf = (element: Element) => element.getBoundingClientRect()
    const [popup, field, around] = [search.find('.popup'), search.element, box].map(boxOf)
    const isIn = (inner: DOMRect, outer: DOMRect) => inner.left >= outer.left && inner.right <= outer.right
    expect([isIn(popup!, around!), popup!.width >= width, popup!.width <= 420]).toEqual([true, true, true])
    const start = dir === 'ltr' ? popup!.left - field!.left : field!.right - popup!.right
    if (before < 30) expect(start).toBeCloseTo(0, 0)
    expect(search.all('.option, .name, .ties').filter((each) => !isIn(boxOf(each), popup!))).toEqual([])
    // A line for each word at most.
    for (const name of search.all('.name'))
      expect(boxOf(name).height).toBeLessThan(22 * name.textContent.split(' ').length)
    expect(boxOf(search.find('.ties')).top >= boxOf(search.find('.name')).bottom).toBe(room < 300)
  })

  it('shows the key that leads to it, where there is one', async () => {
    const search = await Search.mount(west())
    expect(search.all('kbd')).toEqual([])
    expect(search.input.hasAttribute('aria-keyshortcuts')).toBe(false)
    search.element.shortcut = '/'
    await search.element.updateComplete
    expect(search.find('kbd').textContent).toBe('/')
    expect(search.input.getAttribute('aria-keyshortcuts')).toBe('/')
  })

  it('has no style attribute', async () => {
    const search = await Search.mount(west())
    await search.type('mali')
    expect(deep(search.element.shadowRoot!).filter((each) => each.hasAttribute('style'))).toEqual([])
  })

  it.each(['light', 'dark'])('gives axe nothing to find, open and closed: %s', async (theme) => {
    const search = await Search.mount(west())
    search.element.setAttribute('theme', theme)
    search.element.shortcut = '/'
    document.body.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
    const violations = async () => {
      await frame()
      const found = await axe.run(search.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    await search.element.updateComplete
    expect(await violations()).toEqual([])
    for (const text of ['mali', 'cedeao', 'qqq']) {
      await search.type(text)
      await search.press('ArrowDown')
      expect(await violations()).toEqual([])
    }
    search.input.removeAttribute('aria-label')
    search.input.removeAttribute('placeholder')
    expect((await violations()).join()).toContain('label')
    document.body.style.background = ''
  })
})
