import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import { clearPage, drawn, frame, listen, put, selectedKey, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'
import { manyTies, Table, tableFile } from '../support/table.js'

afterEach(clearPage)

const small = () => graphOf(tableFile())

const selectionOf = ({ store }: Table) => selectedKey(store.getState())
const lit = ({ store }: Table) => store.getState().highlight

describe('selection in the table', () => {
  it('is asked for by pressing a row, or the name of an actor in it', async () => {
    const graph = put('<entente-graph id="small" lang="en" style="width: 400px; height: 300px"></entente-graph>')
    graph.data = tableFile()
    await drawn(graph)
    const table = await Table.mount(null)
    table.element.store = null
    table.element.for = 'small'
    await table.settle()
    const heard = listen(document)
    const row = table.all('tbody tr')[1]!
    row.querySelector<HTMLElement>('.when')!.click()
    await table.settle()
    expect(selectedKey(graph.state)).toBe('talks')
    expect(row.ariaSelected).toBe('true')
    row.querySelector<HTMLElement>('.to .actor')!.click()
    await table.settle()
    expect(selectedKey(graph.state)).toBe('niger')
    expect(heard.map(({ detail }) => detail)).toEqual([
      { type: 'edge', key: 'talks' },
      { type: 'node', key: 'niger' },
    ])
  })

  it('is that of the row or of the name that is pressed', async () => {
    const table = await Table.mount(small())
    const pressed: unknown[] = []
    for (const selector of ['.when', '.from .actor', '.to .actor', '.label']) {
      table.row('talks').querySelector<HTMLElement>(selector)!.click()
      pressed.push(table.store.getState().selection)
    }
    expect(pressed).toEqual([
      { type: 'edge', key: 'talks' },
      { type: 'node', key: 'mali' },
      { type: 'node', key: 'niger' },
      { type: 'edge', key: 'talks' },
    ])
  })

  it('marks the row of an edge, and lightly those of a node or a pair', async () => {
    const table = await Table.mount(small())
    await table.ask({ type: 'select', selection: { type: 'edge', key: 'drill' } })
    expect([table.selected, table.marked('touched')]).toEqual([['drill'], []])
    await table.ask({ type: 'select', selection: { type: 'node', key: 'niger' } })
    expect([table.selected, table.marked('touched')]).toEqual([[], ['talks', 'drill']])
    await table.ask({ type: 'select', selection: { type: 'bundle', nodes: ['togo', 'mali'] } })
    expect([table.selected, table.marked('touched')]).toEqual([[], ['old', 'summit', 'sometime']])
    await table.ask({ type: 'select', selection: null })
    expect([table.selected, table.marked('touched')]).toEqual([[], []])
  })

  it('made elsewhere brings the row into sight once, and is left alone then', async () => {
    const table = await Table.mount(manyTies(1000))
    await table.ask({ type: 'select', selection: { type: 'edge', key: 'e700' } })
    await until(() => table.selected.length === 1 && table.isInSight(table.row('e700')), 'the row is in sight')
    expect(table.focused).toBe(null)
    await table.scroll(0)
    await table.ask({ type: 'set-dates', from: '1990', to: '2020' })
    expect(table.scroller.scrollTop).toBe(0)
  })

  it.each([
    [1000, 350, 'wide'],
    [390, 420, 'narrow'],
  ])('made before the table opens has its row in the middle then: %d by %d', async (width, height, layout) => {
    const { store } = await Table.mount(manyTies(1000))
    store.dispatch({ type: 'select', selection: { type: 'edge', key: 'e700' } })
    const table = await Table.mount(null, { width, height })
    table.element.store = store
    const isInMiddle = (key: string) => {
      const row = table.rows.find((each) => Number(each.dataset['edge']) === Number(key.slice(1)))
      const [top, bottom] = [table.find('thead'), table.scroller].map((each) => each.getBoundingClientRect().bottom)
      const box = row?.getBoundingClientRect()
      return box !== undefined && Math.abs(box.top - top! - (bottom! - box.bottom)) <= 2
    }
    await until(() => isInMiddle('e700'), 'the row is in the middle')
    expect(table.find('.scroller').className).toBe(`scroller ${layout}`)
    table.element.hidden = true
    await frame()
    store.dispatch({ type: 'select', selection: { type: 'edge', key: 'e300' } })
    table.element.hidden = false
    await until(() => isInMiddle('e300'), 'the other row is in the middle')
    await table.scroll(0)
    table.element.hidden = true
    await frame()
    table.element.hidden = false
    await until(() => isInMiddle('e300'), 'it is there again')
    table.element.style.blockSize = `${height - 100}px`
    await until(() => isInMiddle('e300'), 'it is in the middle of less room')
  })

  it('made before the table opens moves nothing where the row is in sight, or not among the rows', async () => {
    const { store } = await Table.mount(manyTies(1000))
    for (const key of ['e5', 'e990']) {
      store.dispatch({ type: 'set-dates', from: '1990', to: '1991' })
      store.dispatch({ type: 'select', selection: { type: 'edge', key } })
      const table = await Table.mount(null)
      table.element.store = store
      await table.settle()
      expect(table.scroller.scrollTop).toBe(0)
    }
  })

  it('moves nothing where the row is in sight', async () => {
    const table = await Table.mount(manyTies(1000))
    await table.scroll(2100)
    await table.ask({ type: 'select', selection: { type: 'edge', key: 'e52' } })
    expect([table.selected, table.scroller.scrollTop]).toEqual([['e52'], 2100])
  })
})

describe('pointing in the table', () => {
  const point = (target: Element, type: string) => {
    target.dispatchEvent(new PointerEvent(type, { bubbles: type === 'pointerover', composed: true }))
  }

  it('lights an edge up while the mouse is on its row', async () => {
    const table = await Table.mount(small())
    point(table.row('talks').cells[2]!, 'pointerover')
    await table.settle()
    expect([lit(table), table.marked('lit')]).toEqual([{ type: 'edge', key: 'talks' }, ['talks']])
    point(table.row('drill'), 'pointerover')
    expect(lit(table)).toEqual({ type: 'edge', key: 'drill' })
    point(table.find('tbody'), 'pointerleave')
    await table.settle()
    expect([lit(table), table.marked('lit')]).toEqual([null, []])
  })

  it('takes nothing back that others have lit up', async () => {
    const table = await Table.mount(small())
    point(table.row('talks'), 'pointerover')
    await table.ask({ type: 'highlight', highlight: { type: 'node', key: 'mali' } })
    expect(table.marked('lit')).toEqual(['old', 'talks', 'summit', 'sometime'])
    point(table.find('tbody'), 'pointerleave')
    expect(lit(table)).toEqual({ type: 'node', key: 'mali' })
  })

  it('goes with the focus too, and ends with the table', async () => {
    const table = await Table.mount(small())
    table.row('old').focus()
    expect(lit(table)).toEqual({ type: 'edge', key: 'old' })
    table.input.focus()
    expect(lit(table)).toBe(null)
    point(table.row('drill'), 'pointerover')
    table.element.remove()
    expect(lit(table)).toBe(null)
  })

  it('shows a text whole that is cut', async () => {
    const table = await Table.mount(small(), { width: 320 })
    const label = { en: 'A name that is longer than any column of any table would ever be' }
    const file = {
      ...tableFile(),
      nodes: tableFile().nodes.map((node) => ({ ...node, attributes: { ...node.attributes, label } })),
    }
    await table.ask({ type: 'load-done', graph: graphOf(file) })
    const [from, , , , state] = table.row('talks').cells
    point(from!, 'pointerover')
    point(state!, 'pointerover')
    expect([from!.title, state!.title]).toEqual([label.en, ''])
  })
})

describe('the keyboard in the table', () => {
  it('has one row among its stops, with the names in it', async () => {
    const table = await Table.mount(small())
    const stops = () => table.all('tbody [tabindex="0"]').map((each) => each.closest('tr')!)
    expect(stops().map((row) => table.keyOf(row))).toEqual(['old', 'old', 'old'])
    table.row('drill').focus()
    await table.settle()
    expect(stops().map((row) => table.keyOf(row))).toEqual(['drill', 'drill', 'drill'])
  })

  it('goes from row to row, and stops at both ends', async () => {
    const table = await Table.mount(small())
    table.row('old').focus()
    const walk: (string | null)[] = []
    for (const key of [
      'ArrowUp',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'End',
      'ArrowDown',
      'Home',
      'PageDown',
      'PageUp',
    ]) {
      expect(await table.press(key)).toBe(false)
      walk.push(table.focused)
    }
    expect(walk).toEqual(['old', 'talks', 'drill', 'talks', 'sometime', 'sometime', 'old', 'sometime', 'old'])
  })

  it.each(['Enter', ' '])('selects the edge of the row with %j', async (key) => {
    const table = await Table.mount(small())
    table.row('drill').focus()
    expect(await table.press(key)).toBe(false)
    expect([selectionOf(table), table.selected, table.focused]).toEqual(['drill', ['drill'], 'drill'])
  })

  it('leaves Enter to a name, and other keys and keys with others to the page', async () => {
    const table = await Table.mount(small())
    const actor = table.row('drill').querySelector<HTMLElement>('.actor')!
    actor.focus()
    expect(await table.press('Enter')).toBe(true)
    expect([selectionOf(table), await table.press('s'), await table.press('Escape')]).toEqual([null, true, true])
    const event = new KeyboardEvent('keydown', { key: 'End', ctrlKey: true, bubbles: true, cancelable: true })
    expect(actor.dispatchEvent(event)).toBe(true)
    await table.press('ArrowDown')
    expect(table.focused).toBe('summit')
  })

  it('comes into sight below the head with the Tab key', async () => {
    const table = await Table.mount(manyTies(1000))
    await table.scroll(4215)
    const stop = table.find('tbody [tabindex="0"]')
    expect(table.isInSight(stop)).toBe(false)
    // As the platform does it.
    stop.focus()
    await table.settle()
    expect([table.focused, table.isInSight(table.row(table.focused!))]).toEqual([table.keyOf(stop), true])
  })

  it('goes by pages of what is in sight', async () => {
    const table = await Table.mount(manyTies(1000))
    table.row('e0').focus()
    await table.press('PageDown')
    const [page] = [Number(table.focused!.slice(1))]
    expect(page).toBeGreaterThanOrEqual(4)
    expect(page).toBeLessThanOrEqual(8)
    await table.press('PageDown')
    expect(table.focused).toBe(`e${page * 2}`)
    expect(table.isInSight(table.row(`e${page * 2}`))).toBe(true)
    await table.press('PageUp')
    await table.press('PageUp')
    expect([table.focused, table.isInSight(table.row('e0'))]).toEqual(['e0', true])
  })

  it('keeps the focus on a row that is scrolled away, sorted elsewhere, or in another window', async () => {
    const table = await Table.mount(manyTies(1000))
    table.row('e2').focus()
    await table.scroll(20_000)
    expect([table.focused, table.keys.length < 60]).toEqual(['e2', true])
    await table.press('ArrowDown')
    expect([table.focused, table.isInSight(table.row('e3'))]).toEqual(['e3', true])
    await table.sort(3)
    expect(table.focused).toBe('e3')
    await table.ask({ type: 'set-dates', from: '1990-01-01', to: '1990-01-05' })
    expect(table.focused).toBe('e3')
  })

  it('hands the focus to the next row when its own is gone, and to the field when there is none', async () => {
    const table = await Table.mount(small())
    await table.ask({ type: 'set-ended', ended: 'hide' })
    await table.ask({ type: 'set-undated', undated: 'hide' })
    expect(table.keys).toEqual(['talks', 'drill', 'summit'])
    table.row('talks').focus()
    await table.ask({ type: 'set-dates', from: '2010', to: '2023' })
    expect([table.keys, table.focused]).toEqual([['drill', 'summit'], 'drill'])
    await table.ask({ type: 'set-dates', from: '1900', to: '1901' })
    expect(table.element.shadowRoot!.activeElement).toBe(table.input)
  })
})

describe('ten thousand rows', () => {
  it('are never there all at once, and each can be reached', async () => {
    const table = await Table.mount(manyTies(10_000))
    expect(table.all('tr').length).toBeLessThan(100)
    expect(table.find('table').getAttribute('aria-rowcount')).toBe('10001')
    table.row('e0').focus()
    await table.press('End')
    await until(() => table.focused === 'e9999' && table.isInSight(table.row('e9999')), 'the last row is in sight')
    expect(table.row('e9999').getAttribute('aria-rowindex')).toBe('10001')
    expect(table.all('tr').length).toBeLessThan(100)
    await table.scroll(210_000)
    const seen = table.rows.filter((row) => table.isInSight(row)).map((row) => table.keyOf(row))
    expect(seen.length).toBeGreaterThan(4)
    expect(seen[0]).toBe('e5000')
  })

  it('are filtered and sorted as few are', async () => {
    const table = await Table.mount(manyTies(10_000))
    await table.type('hundredth')
    expect(table.count).toBe('100 of 10,000 ties')
    await table.sort(3)
    expect(table.keys.slice(0, 3)).toEqual(['e9900', 'e9800', 'e9700'])
  })
})
