import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { LAYOUTS } from '../../src/layout/index.js'
import { LANGUAGES } from '../../src/locales/index.js'
import {
  CERTAINTIES,
  ENDED_POLICIES,
  ISOLATES_POLICIES,
  readGraph,
  TIME_MODES,
  UNDATED_POLICIES,
} from '../../src/model/index.js'
import { DOUBTED_STATUSES, GOALS, ORDERS } from '../../src/paths/index.js'
import { createStore, decodeView, encodeView, partOf, SIZINGS, URL_KEYS } from '../../src/store/index.js'
import { ROOT } from './dist.js'
import { counted, counts, faults, open } from './site.js'

const text = readFileSync(path.join(ROOT, 'docs', 'links.md'), 'utf8')

/** Rows of the table below a heading, each as its cells. */
function rowsBelow(heading: string): string[][] {
  const section = text.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const codeIn = (cell: string) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, code]) => code!)

describe('docs/links.md', () => {
  it('names every key of the address, and no other', () => {
    expect(
      rowsBelow('The fields')
        .map(([key]) => codeIn(key!)[0]!)
        .toSorted(),
    ).toEqual(URL_KEYS.toSorted())
  })

  it.each([
    ['m', TIME_MODES],
    ['c', CERTAINTIES],
    ['u', UNDATED_POLICIES],
    ['e', ENDED_POLICIES],
    ['i', ISOLATES_POLICIES],
    ['z', SIZINGS],
    ['po', ORDERS],
    ['pg', GOALS],
    ['pc', CERTAINTIES],
    ['lg', LANGUAGES.map(({ tag }) => tag)],
  ])('names all words of %s', (key, words) => {
    const [, , values] = rowsBelow('The fields').find(([cell]) => cell === `\`${key}\``)!
    expect(codeIn(values!)).toEqual([...words])
  })

  it('has examples that all say what they show, of the bundled data', () => {
    const { graph } = readGraph(JSON.parse(readFileSync(path.join(ROOT, 'graph-data', 'sahel.json'), 'utf8')))
    const store = createStore()
    store.dispatch({ type: 'load-done', graph: graph! })
    const base = store.getState()
    const examples = rowsBelow('Examples').map(([cell]) => codeIn(cell!)[0]!)
    const whole = /#(e1&\S+)/.exec(text)![1]!
    expect(examples.length).toBeGreaterThan(3)
    for (const fragment of [...examples, whole]) {
      const { isOurs, text: part } = partOf(fragment, '')
      const { state, language } = decodeView(part, base)
      const again = new Set(encodeView(state, base, language).split('&'))
      const lost = part.split('&').filter((field) => !again.has(field) && !field.startsWith('pn='))
      expect([fragment, isOurs, lost]).toEqual([fragment, true, []])
    }
  })

  it('is short', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(120)
    expect([LAYOUTS.length, DOUBTED_STATUSES.every((status) => text.includes(`\`${status}\``))]).toEqual([11, true])
  })
})

describe('the built page', () => {
  it('keeps what its reader sees in its address: whoever opens it sees the same', async () => {
    const page = await open()
    const address = page.url()
    expect(address).not.toContain('#')
    await page.getByRole('combobox', { name: 'Find an actor' }).fill('ecowas')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toBe(`${address}#e1&s=n.ecowas`)
    const dates = page.getByRole('textbox', { name: 'Dates' })
    await dates.fill('2021-05')
    await dates.press('Enter')
    await expect.poll(() => page.url()).toBe(`${address}#e1&t=2021-05&s=n.ecowas`)
    const other = await open(`/${new URL(page.url()).hash}`)
    expect(await counts(other)).toBe(await counted('--at', '2021-05'))
    await other
      .getByRole('heading', { name: /ECOWAS/ })
      .first()
      .waitFor()
    expect(faults).toEqual([])
  })

  it('goes back to what its reader saw before', async () => {
    const page = await open()
    const address = page.url()
    for (const name of ['ecowas', 'wagner group']) {
      await page.getByRole('combobox', { name: 'Find an actor' }).fill(name)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => page.url()).toBe(`${address}#e1&s=n.wagner-group`)
    await page.goBack()
    expect(page.url()).toBe(`${address}#e1&s=n.ecowas`)
    await page
      .getByRole('heading', { name: /ECOWAS/ })
      .first()
      .waitFor()
    await page.goBack()
    expect(page.url()).toBe(address)
    expect(faults).toEqual([])
  })

  it('hands out a link', async () => {
    const page = await open('/#e1&t=2021', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('The link has been copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    expect(page.url()).toMatch(/#e1&t=2021$/)
    expect(faults).toEqual([])
  })
})

describe('the single file', () => {
  it('hands out its own tag by a file beside it, under a strict policy, and leaves the address alone', async () => {
    const page = await open('/strict.html')
    const address = page.url()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const code = await page.getByRole('textbox', { name: 'Code for your own page, as a tag' }).inputValue()
    const { origin } = new URL(address)
    expect(code).toBe(
      `<script src="${origin}/entente-graph.min.js"></script>\n<entente-explorer src="${origin}/graph-data/sahel.json"></entente-explorer>`,
    )
    expect([await page.getByRole('button', { name: 'Copy link' }).count(), page.url()]).toEqual([0, address])
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(faults).toEqual([])
  })

  it('says so where that file is missing', async () => {
    const page = await open('/strict.html')
    await page.route('**/entente-graph.share.min.js', (route) => route.abort())
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByText('This part of the page could not be loaded.').waitFor()
    await page.unroute('**/entente-graph.share.min.js')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('dialog', { name: 'Share this view' }).waitFor()
    expect(await page.getByText('This part of the page could not be loaded.').count()).toBe(0)
  })
})
