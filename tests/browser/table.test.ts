import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import { LANGUAGES } from '../../src/locales/index.js'
import { tableMessagesFor } from '../../src/locales/table/index.js'
import { tableRow } from '../../src/store/index.js'
import { afterwards, clearPage, deep, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'
import { manyTies, Table, tableFile } from '../support/table.js'

afterEach(clearPage)

const small = () => graphOf(tableFile())

describe('the table', () => {
  it.each([
    ['2004', '2004'],
    ['1950', '1959'],
    ['2010', '2012'],
    ['1965', '1965'],
    ['2000', '2023'],
  ])('has the rows that the picture draws from %s to %s, in order of time', async (from, to) => {
    const table = await Table.mount(small())
    await table.ask({ type: 'set-dates', from, to })
    expect(table.keys).toEqual(table.drawn)
    expect(table.find('table').ariaRowCount ?? table.find('table').getAttribute('aria-rowcount')).toBe(
      String(table.drawn.length + 1),
    )
  })

  it('says of each tie who, what, when, how sure and who says so', async () => {
    const table = await Table.mount(small())
    const when = (key: string) => {
      const present = table.store.getFrame()!
      return tableRow(present, present.graph.edgeIndex(key)!, 'en').when
    }
    expect(table.keys.map((key) => table.cells(key))).toEqual([
      ['Togo', 'trains', 'Mali', when('old'), 'ended', 'no status given', 'no source given'],
      ['Mali', 'meets', 'Niger', when('talks'), 'certain', 'no status given', 'Wikipedia, L4'],
      ['Niger', 'trains · cut back or refused', 'Togo', when('drill'), 'certain', 'reported', 'no source given'],
      ['Togo', 'meets', 'Mali', when('summit'), 'certain', 'confirmed', 'no source given'],
      ['Mali', 'meets', 'Togo', when('sometime'), 'undated', 'no status given', 'no source given'],
    ])
  })

  it('is a grid with heads, rows and their numbers', async () => {
    const table = await Table.mount(small())
    const roles = (selector: string) => [...new Set(table.all(selector).map((each) => each.getAttribute('role')))]
    expect(['table', 'thead, tbody', 'tr', 'th', 'td'].map(roles)).toEqual([
      ['grid'],
      ['rowgroup'],
      ['row'],
      ['columnheader'],
      ['gridcell'],
    ])
    expect(table.find('table').getAttribute('aria-label')).toBe('Table of ties')
    expect(table.all('tr').map((row) => row.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(table.all('th').map((head) => head.innerText)).toEqual([
      'From',
      'Tie',
      'To',
      'When',
      'In the window',
      'Status',
      'Sources',
    ])
  })

  it('draws a piece of line beside the type, by family and by how sure it is', async () => {
    const table = await Table.mount(small())
    const sample = (key: string) =>
      Array.from(table.row(key).querySelectorAll('.sample path'), (path) => [
        path.getAttribute('stroke'),
        path.getAttribute('stroke-dasharray'),
      ])
    expect(['talks', 'sometime', 'drill'].map(sample)).toEqual([
      [['var(--_diplomatic)', null]],
      [['var(--_diplomatic)', '1.5 4']],
      [
        ['var(--_military)', null],
        ['var(--_military)', null],
      ],
    ])
  })

  it('names actors in the language of the reader, and says which it is', async () => {
    const table = await Table.mount(small(), { lang: 'ru' })
    const [from, to] = ['.from bdi', '.to bdi'].map((part) => table.row('summit').querySelector(part)!)
    expect([from!.textContent, from!.getAttribute('lang')]).toEqual(['Togo', 'en'])
    expect([to!.textContent, to!.getAttribute('lang')]).toEqual(['Мали', 'ru'])
  })

  it.each(LANGUAGES.map(({ tag }) => tag))('has all its words in %s', async (lang) => {
    const table = await Table.mount(small(), { lang })
    const messages = tableMessagesFor(lang)
    expect(table.all('th').map((head) => head.innerText)).toEqual(Object.values(messages.table.columns))
    expect(table.all('.act').map((button) => button.innerText.trim())).toEqual([
      messages.table.copy,
      messages.table.csv,
    ])
    expect([table.input.ariaLabel, table.count]).toEqual([messages.table.filter, messages.table.count(4, 1)])
    expect(table.cells('drill').slice(4, 6)).toEqual([messages.claim.states.certain, messages.claim.statuses.reported])
    table.element.lang = lang === 'en' ? 'fr' : 'en'
    await table.settle()
    expect(table.cells('old')[1]).toBe(lang === 'en' ? 'forme' : 'trains')
  })
})

describe('sorting the table', () => {
  const sorts = (table: Table) => table.all('th').map((head) => head.getAttribute('aria-sort'))

  it('begins with time, and turns round when its head is pressed again', async () => {
    const table = await Table.mount(small())
    expect(sorts(table)).toEqual([null, null, null, 'ascending', null, null, null])
    await table.sort(3)
    expect(sorts(table)).toEqual([null, null, null, 'descending', null, null, null])
    expect(table.keys).toEqual(['summit', 'drill', 'talks', 'old', 'sometime'])
    await table.sort(3)
    expect(table.keys).toEqual(['old', 'talks', 'drill', 'summit', 'sometime'])
  })

  it('goes by any column, both ways', async () => {
    const table = await Table.mount(small())
    const seen: string[][] = []
    for (const column of [0, 1, 4, 5, 6]) {
      await table.sort(column)
      seen.push(table.keys)
      await table.sort(column)
      seen.push(table.keys)
    }
    expect(seen).toEqual([
      ['talks', 'sometime', 'drill', 'old', 'summit'],
      ['old', 'summit', 'drill', 'talks', 'sometime'],
      ['talks', 'summit', 'sometime', 'old', 'drill'],
      ['old', 'drill', 'talks', 'summit', 'sometime'],
      ['talks', 'drill', 'summit', 'sometime', 'old'],
      ['old', 'sometime', 'talks', 'drill', 'summit'],
      ['summit', 'drill', 'old', 'talks', 'sometime'],
      ['drill', 'summit', 'old', 'talks', 'sometime'],
      ['talks', 'old', 'drill', 'summit', 'sometime'],
      ['talks', 'old', 'drill', 'summit', 'sometime'],
    ])
    expect(sorts(table)).toEqual([null, null, null, null, null, null, 'descending'])
  })

  it('stays through a step in time, and so does the place that was scrolled to', async () => {
    const table = await Table.mount(manyTies(1000))
    await table.sort(0)
    await table.scroll(4200)
    const [first] = table.keys
    await table.ask({ type: 'set-dates', from: '1990', to: '2020' })
    expect([table.scroller.scrollTop, table.keys[0]]).toEqual([4200, first])
    await table.ask({ type: 'set-dates', from: '1990-01-01', to: '1990-01-05' })
    expect([table.scroller.scrollTop, table.keys]).toEqual([0, ['e0', 'e1', 'e2', 'e3', 'e4']])
    await table.sort(3)
    expect(table.keys).toEqual(['e0', 'e1', 'e2', 'e3', 'e4'])
  })

  it('is told politely, once for each press of a head', async () => {
    const table = await Table.mount(small())
    const region = table.all('[role=status]').at(-1)!
    const told: string[] = []
    const observer = new MutationObserver(() => told.push(region.textContent ?? ''))
    observer.observe(region, { childList: true, characterData: true, subtree: true })
    for (const [column, words] of [
      [0, 'Sorted by From, ascending'],
      [0, 'Sorted by From, descending'],
      [3, 'Sorted by When, ascending'],
    ] as const) {
      await table.sort(column)
      await until(() => region.textContent === words, words)
    }
    // Emptied between, so that the same words are heard again.
    expect(told.filter((words) => words !== '')).toEqual([
      'Sorted by From, ascending',
      'Sorted by From, descending',
      'Sorted by When, ascending',
    ])
  })

  it('begins at the top', async () => {
    const table = await Table.mount(manyTies(1000))
    await table.scroll(4200)
    await table.sort(3)
    expect([table.scroller.scrollTop, table.keys[0]]).toEqual([0, 'e999'])
  })
})

describe('filtering the table', () => {
  it('leaves the rows that hold what is typed, and says how many of how many', async () => {
    const table = await Table.mount(small())
    expect(table.count).toBe('4 ties, 1 faint (ended or undated)')
    await table.type('нигер')
    expect([table.keys, table.count]).toEqual([['talks', 'drill'], '2 of 4 ties, 0 of 1 faint (ended or undated)'])
    await table.type('entrainement')
    expect([table.keys, table.count]).toEqual([['old'], '0 of 4 ties, 1 of 1 faint (ended or undated)'])
    expect(table.find('table').getAttribute('aria-rowcount')).toBe('2')
    table.find('.clear').click()
    await table.settle()
    expect([table.count, table.input.value, table.element.shadowRoot!.activeElement]).toEqual([
      '4 ties, 1 faint (ended or undated)',
      '',
      table.input,
    ])
  })

  it('counts ties as the window does, and those drawn faint apart', async () => {
    const table = await Table.mount(small())
    const seen: [string, number | undefined][] = []
    const look = () => seen.push([table.count, table.store.getFrame()?.counts.shown])
    await table.ask({ type: 'set-undated', undated: 'ghost' })
    look()
    await table.ask({ type: 'set-ended', ended: 'hide' })
    look()
    await table.ask({ type: 'set-undated', undated: 'hide' })
    look()
    await table.ask({ type: 'set-undated', undated: 'show' })
    look()
    expect(seen).toEqual([
      ['3 ties, 2 faint (ended or undated)', 3],
      ['3 ties, 1 faint (ended or undated)', 3],
      ['3 ties', 3],
      ['4 ties', 3],
    ])
  })

  it('changes nothing of what others show', async () => {
    const table = await Table.mount(small())
    const before = table.store.getState()
    await table.type('mali')
    expect(table.store.getState()).toBe(before)
  })

  it('says in a sentence that there is none', async () => {
    const table = await Table.mount(small())
    await table.type(' qqq ')
    expect(table.find('.note').innerText).toBe('No tie in the table has “qqq” in it.')
    expect(table.find('table').getClientRects()).toHaveLength(0)
    expect(table.all('.act').map((button) => (button as HTMLButtonElement).disabled)).toEqual([true, true])
  })

  it('is cleared by Escape, which an empty field leaves to others', async () => {
    const table = await Table.mount(small())
    const heard: string[] = []
    table.element.addEventListener('keydown', ({ key }) => heard.push(key))
    await table.type('mali')
    expect(await table.press('Escape')).toBe(false)
    expect([table.input.value, table.count, heard]).toEqual(['', '4 ties, 1 faint (ended or undated)', []])
    expect(await table.press('Escape')).toBe(true)
    expect(heard).toEqual(['Escape'])
  })

  it('tells politely, once typing rests, how many rows are left', async () => {
    const table = await Table.mount(small())
    const region = table.all('[role=status]').at(-1)!
    await table.type('ma')
    await table.type('mali')
    await until(() => region.textContent !== '', 'it is told')
    expect(region.textContent).toBe('3 of 4 ties, 1 of 1 faint (ended or undated)')
  })
})

describe('the look of the table', () => {
  it.each([
    [1440, 'ltr', 1],
    [1000, 'rtl', 1],
    [700, 'ltr', 2],
    [320, 'ltr', 4],
    [320, 'rtl', 4],
    [250, 'ltr', 4],
  ])('keeps to its room and scrolls nothing sideways: %d wide, %s', async (width, dir, lines) => {
    const table = await Table.mount(small(), { width, dir })
    const room = table.element.getBoundingClientRect()
    expect([room.width, table.scroller.scrollWidth]).toEqual([width, table.scroller.clientWidth])
    for (const part of table.all('input, button, th, td, tr')) {
      const box = part.getBoundingClientRect()
      expect(box.left).toBeGreaterThanOrEqual(room.left - 5)
      expect(box.right).toBeLessThanOrEqual(room.right + 5)
      if (part.matches('button, tbody tr')) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    }
    for (const row of table.rows) {
      const { top, bottom } = row.getBoundingClientRect()
      const cells = Array.from(row.cells, (cell) => cell.getBoundingClientRect())
      expect(cells.every((cell) => cell.top >= top - 1 && cell.bottom <= bottom + 1 && cell.height > 0)).toBe(true)
      const middles = new Set(cells.map((cell) => Math.round((cell.top + cell.bottom) / 24)))
      expect(middles.size).toBeGreaterThanOrEqual(lines === 4 ? 3 : lines)
    }
    const [from, to] = ['.from', '.to'].map((part) => table.row('talks').querySelector(part)!.getBoundingClientRect())
    expect(from!.left < to!.left).toBe(dir === 'ltr')
  })

  it('lets its words run their own way on a page that runs the other', async () => {
    const table = await Table.mount(small(), { dir: 'rtl' })
    const words = ['.count > *', '.act > bdi', 'th span', 'td:is(.when, .state, .status) > *', '.sources > .weak']
    const directions = (selector: string) => [
      ...new Set(table.all(selector).map((each) => getComputedStyle(each).direction)),
    ]
    expect(words.map(directions)).toEqual(words.map(() => ['ltr']))
    expect(getComputedStyle(table.input, '::placeholder').unicodeBidi).toBe('plaintext')
    await table.type('qqq')
    expect(directions('.note > *')).toEqual(['ltr'])
  })

  it('follows a change of its width, with rows of the height that suits it', async () => {
    const table = await Table.mount(manyTies(1000), { width: 1000 })
    const box = table.element.parentElement!
    const height = () => table.rows[0]!.offsetHeight
    const heights = [height()]
    for (const width of [700, 320, 1000]) {
      box.style.width = `${width}px`
      await table.settle()
      const [first, second] = table.rows.map((row) => row.getBoundingClientRect().top)
      expect(second! - first!).toBe(height())
      heights.push(height())
    }
    expect(new Set(heights).size).toBe(3)
    expect(heights[3]).toBe(heights[0])
  })

  it('has no style attribute in what it renders but the places of rows', async () => {
    const table = await Table.mount(small())
    const styled = deep(table.element.shadowRoot!).filter((each) => each.hasAttribute('style'))
    const allowed = ['block-size', 'inset-block-start', 'scroll-padding-block-start']
    const set = styled.flatMap((each) => Array.from((each as HTMLElement).style))
    expect(set.filter((name) => !allowed.includes(name))).toEqual([])
  })

  it.each(['light', 'dark'])('gives axe nothing to find: %s', async (theme) => {
    const table = await Table.mount(small())
    table.element.setAttribute('theme', theme)
    document.body.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
    afterwards(() => (document.body.style.background = ''))
    const violations = async () => {
      await table.settle()
      const found = await axe.run(table.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    expect(await violations()).toEqual([])
    await table.sort(0)
    table.row('talks').focus()
    expect(await violations()).toEqual([])
    await table.ask({ type: 'select', selection: { type: 'edge', key: 'old' } })
    expect(await violations()).toEqual([])
    await table.ask({ type: 'select', selection: { type: 'node', key: 'niger' } })
    expect(await violations()).toEqual([])
    table.element.parentElement!.style.width = '320px'
    expect(await violations()).toEqual([])
    await table.type('qqq')
    expect(await violations()).toEqual([])
    await table.ask({ type: 'clear' })
    expect(await violations()).toEqual([])
    table.input.removeAttribute('aria-label')
    table.input.removeAttribute('placeholder')
    expect((await violations()).join()).toContain('label')
  })
})
