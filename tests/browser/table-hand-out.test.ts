import { afterEach, describe, expect, it } from 'vitest'

import type { EntenteTable } from '../../src/elements/table/table.js'
import { messagesFor } from '../../src/locales/index.js'
import { afterwards, clearPage, frame, put, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'
import { manyTies, Table, tableFile } from '../support/table.js'

afterEach(clearPage)

const small = () => graphOf(tableFile())

/** What the page writes to the clipboard, in place of writing it. */
function answerClipboard(answers: { write: boolean; writeText: boolean }): Record<string, string>[] {
  const written: Record<string, string>[] = []
  const refuse = () => {
    throw new DOMException('not here', 'NotAllowedError')
  }
  const clipboard = {
    write: async ([item]: ClipboardItem[]): Promise<void> => {
      if (!answers.write) refuse()
      const entries = item!.types.map(async (type) => [type, await (await item!.getType(type)).text()] as const)
      written.push(Object.fromEntries(await Promise.all(entries)))
    },
    writeText: async (text: string): Promise<void> => {
      if (!answers.writeText) refuse()
      written.push({ 'text/plain': text })
    },
  }
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  afterwards(() => Reflect.deleteProperty(navigator, 'clipboard'))
  return written
}

describe('copying from the table', () => {
  it('puts the rows on the clipboard as text and as a table, and says how many', async () => {
    const written = answerClipboard({ write: true, writeText: true })
    const table = await Table.mount(small())
    table.all('.act')[0]!.click()
    await until(() => table.count === '5 rows copied', 'it is said')
    const [{ 'text/plain': plain, 'text/html': markup } = {}] = written
    const lines = plain!.split('\n').map((line) => line.split('\t'))
    expect(lines[0]).toEqual(['From', 'Tie', 'To', 'When', 'In the window', 'Status', 'Sources'])
    expect(lines.map(([from]) => from).slice(1)).toEqual(['Togo', 'Mali', 'Niger', 'Togo', 'Mali'])
    expect(lines[3]).toEqual(table.cells('drill'))
    const parsed = new DOMParser().parseFromString(markup!, 'text/html')
    const cells = Array.from(parsed.querySelectorAll('tr'), (row) =>
      Array.from(row.cells, ({ innerText }) => innerText),
    )
    expect(cells).toEqual(lines)
  })

  it('takes the rows as filtered and sorted, says so, and forgets it with the next rows', async () => {
    const written = answerClipboard({ write: true, writeText: true })
    const table = await Table.mount(small())
    await table.type('togo')
    await table.sort(3)
    table.all('.act')[0]!.click()
    await until(() => table.count === '4 of 5 rows copied, as filtered', 'it is said')
    const lines = written[0]!['text/plain']!.split('\n')
    expect(lines.slice(1).map((line) => line.split('\t').slice(0, 3).join(' '))).toEqual([
      'Togo meets Mali',
      'Niger trains · cut back or refused Togo',
      'Togo trains Mali',
      'Mali meets Togo',
    ])
    await table.ask({ type: 'set-dates', from: '2020' })
    expect(table.count).toBe('3 of 3 ties, 1 of 2 faint (ended or undated)')
  })

  it('falls back to plain text, and tells in the same place where not even that is allowed', async () => {
    const written = answerClipboard({ write: false, writeText: true })
    const table = await Table.mount(small())
    table.all('.act')[0]!.click()
    await until(() => table.count === '5 rows copied', 'it is said')
    expect(Object.keys(written[0]!)).toEqual(['text/plain'])
    answerClipboard({ write: false, writeText: false })
    table.all('.act')[0]!.click()
    const refused = 'The browser does not allow copying here. The CSV file holds the same ties.'
    await until(() => table.count === refused, 'it is told')
    expect(table.find('.count [role=status]').textContent).toBe(refused)
  })
})

describe('the CSV file of the table', () => {
  const columns = (csv: string) => csv.split('\r\n').map((line) => line.split(',').slice(0, 3))

  it('holds the rows as filtered and sorted, in the language of the reader', async () => {
    const table = await Table.mount(small())
    expect(columns(await table.element.toCsv())).toEqual([
      ['\ufeffID', 'From', 'From (key)'],
      ['old', 'Togo', 'togo'],
      ['talks', 'Mali', 'mali'],
      ['drill', 'Niger', 'niger'],
      ['summit', 'Togo', 'togo'],
      ['sometime', 'Mali', 'mali'],
    ])
    await table.type('niger')
    await table.sort(3)
    expect(columns(await table.element.toCsv()).slice(1)).toEqual([
      ['drill', 'Niger', 'niger'],
      ['talks', 'Mali', 'mali'],
    ])
    table.element.lang = 'fr'
    await table.settle()
    expect(columns(await table.element.toCsv())[0]).toEqual(['\ufeffIdentifiant', 'De', 'De (clé)'])
  })

  it('is up to date even while the table is hidden, and empty without a graph', async () => {
    const table = await Table.mount(small())
    table.element.hidden = true
    await frame()
    table.store.dispatch({ type: 'set-dates', from: '2020' })
    expect(columns(await table.element.toCsv()).map(([id]) => id)).toEqual(['\ufeffID', ...table.drawn])
    expect(await (await Table.mount(null)).element.toCsv()).toBe('')
  })

  it('is offered under the title of the file and the window', async () => {
    const files: [string, string][] = []
    Object.assign(HTMLAnchorElement.prototype, {
      click(this: HTMLAnchorElement) {
        files.push([this.download, this.href])
      },
    })
    // What is above it has one of its own.
    afterwards(() => Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click'))
    const table = await Table.mount(small(), { lang: 'fr' })
    table.all('.act')[1]!.click()
    await until(() => files.length > 0, 'a file is offered')
    expect(files[0]![0]).toBe('Petit fichier, 2000 – 2023.csv')
    const bytes = new Uint8Array(await (await fetch(files[0]![1])).arrayBuffer())
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(await table.element.toCsv())
    await table.settle()
    expect(table.count).toBe('5 lignes enregistrées en CSV')
  })
})

describe('a table that has nothing to show', () => {
  it('says why, and comes to life with a graph', async () => {
    const table = await Table.mount(null)
    const note = () => table.find('.note').innerText
    expect([note(), table.input.disabled, table.count]).toEqual(['There is no graph to show.', true, ''])
    await table.ask({ type: 'load-started' })
    expect(note()).toBe('Loading the graph …')
    await table.ask({ type: 'load-done', graph: small() })
    expect([table.all('.note'), table.input.disabled]).toEqual([[], false])
    await table.ask({ type: 'set-undated', undated: 'hide' })
    await table.ask({ type: 'set-dates', from: '1900' })
    expect(note()).toBe('Nothing is tied in this window.')
    await table.ask({ type: 'load-failed', failure: { code: 'network', message: '', issues: [] } })
    expect(note()).toBe(messagesFor('en').failure('network'))
  })

  it('begins anew with another graph', async () => {
    const table = await Table.mount(small())
    await table.type('togo')
    await table.sort(0)
    await table.ask({ type: 'load-done', graph: manyTies(30) })
    expect([table.input.value, table.count, table.keys[0]]).toEqual(['', '30 ties', 'e0'])
    expect(table.all('th')[3]!.getAttribute('aria-sort')).toBe('ascending')
  })
})

describe('a hidden table', () => {
  it('does nothing until it is seen, and is right then', async () => {
    const table = await Table.mount(small())
    const changes: MutationRecord[] = []
    const observer = new MutationObserver((records) => changes.push(...records))
    table.element.hidden = true
    await frame()
    observer.observe(table.element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    await table.ask({ type: 'set-dates', from: '2004' })
    await table.ask({ type: 'select', selection: { type: 'edge', key: 'talks' } })
    expect(changes).toEqual([])
    table.element.hidden = false
    await until(() => table.selected.length === 1, 'it has caught up')
    expect([table.keys, table.selected]).toEqual([table.drawn, ['talks']])
  })

  it('renders nothing at all before it is first seen', async () => {
    const hidden = put<EntenteTable>('<entente-table lang="en" hidden></entente-table>')
    const { store } = await Table.mount(small())
    hidden.store = store
    await hidden.updateComplete
    await frame()
    expect(hidden.shadowRoot!.childElementCount).toBe(0)
    hidden.hidden = false
    await until(() => hidden.shadowRoot!.querySelectorAll('tbody tr').length === 5, 'it has its rows')
  })

  it('taken out and put back is as before', async () => {
    const table = await Table.mount(manyTies(1000))
    await table.scroll(4200)
    const { parentElement } = table.element
    table.element.remove()
    await table.ask({ type: 'set-dates', from: '1990', to: '1991' })
    parentElement!.append(table.element)
    await table.settle()
    await table.scroll(2100)
    expect([table.count, table.keys.includes('e52')]).toEqual(['730 ties', true])
  })
})

describe('a table on paper', () => {
  it('has every row, and after printing those in sight again', async () => {
    const table = await Table.mount(manyTies(400))
    dispatchEvent(new Event('beforeprint'))
    await table.element.updateComplete
    expect([table.keys, table.all('.note')]).toEqual([table.drawn, []])
    dispatchEvent(new Event('afterprint'))
    await table.settle()
    expect(table.keys.length).toBeLessThan(60)
  })

  it('has the first five hundred of more, and says so', async () => {
    const table = await Table.mount(manyTies(1234))
    dispatchEvent(new Event('beforeprint'))
    await table.element.updateComplete
    expect(table.keys).toEqual(table.drawn.slice(0, 500))
    expect(table.find('.note').innerText).toBe('The first 500 of 1,234 rows are printed; the CSV file has them all.')
    dispatchEvent(new Event('afterprint'))
    await table.settle()
    expect(table.all('.note')).toEqual([])
  })
})
