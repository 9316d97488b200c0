import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { entente, ROOT } from './dist.js'
import { counts, dates, faults, open } from './site.js'
import { Reader } from './reader.js'

const file = JSON.parse(readFileSync(path.join(ROOT, 'graph-data/sahel.json'), 'utf8')) as {
  edges: { key: string; source: string; target: string; attributes: Record<string, string> }[]
}

/** Keys of what the command lists. */
async function tiesOf(...args: string[]): Promise<string[]> {
  const { out } = await entente('ties', 'graph-data/sahel.json', ...args, '--json')
  return (JSON.parse(out) as { ties: { key: string }[] }).ties.map(({ key }) => key)
}

async function start(): Promise<{ page: Page; reader: Reader }> {
  const page = await open()
  return { page, reader: await Reader.on(page) }
}

/** Types a name into the search, which is one step from the page's start, and takes the first that is found. */
async function find({ page, reader }: { page: Page; reader: Reader }, name: string): Promise<void> {
  await reader.until('Tab', 'combobox: Find an actor', 3)
  await page.keyboard.type(name)
  await expect.poll(() => reader.last()).toMatch(/found$/)
  await page.keyboard.press('Enter')
}

const textOf = (page: Page, selector: string) => page.locator(selector).innerText()

describe('by keyboard alone, with what a screen reader would say', () => {
  it('finds Wagner through a slip of the pen, since when it is in Mali, and who says so', async () => {
    const all = await start()
    const { page, reader } = all
    await find(all, 'wagnr')
    await expect.poll(() => reader.log()).toContain('button: Wagner Group, alliance or group, 4 ties in 2023')
    const tie = await reader.until('Tab', 'deploys to Mali', 20)
    expect(tie).toContain('from late 2021, end unknown, vouched for until 5 August 2024')
    await reader.until('Tab', 'Wikipedia, L39 [14], L69 [13]', 3)
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page, 'entente-details .content')).toContain('Mali–Russia relations')
    expect(await textOf(page, 'entente-details .content')).toContain('A tertiary source with gaps')
    expect(faults).toEqual([])
  })

  it('shows only the military ties of 2022', async () => {
    const { page, reader } = await start()
    await reader.until('Tab', /^checkbox: Military/, 40)
    await page.keyboard.press('Shift+Enter')
    await reader.until('Tab', 'textbox: Dates', 60)
    await page.keyboard.type('2022')
    await page.keyboard.press('Enter')
    const types = ['deploys-to', 'supplies-arms-to', 'trains'].flatMap((type) => ['--type', type])
    const wanted = await tiesOf('--at', '2022', ...types)
    expect(wanted.length).toBeGreaterThan(5)
    await expect.poll(() => counts(page)).toMatch(new RegExp(`^${wanted.length} ties of 198`))
    expect(faults).toEqual([])
  })

  it('tells which ties of 2023 are alleged, in the table', async () => {
    const { page, reader } = await start()
    await reader.until('Tab', /^checkbox: alleged/, 60)
    await page.keyboard.press('Shift+Enter')
    await reader.until('Shift+Tab', /^button: Table/, 60)
    await page.keyboard.press('Enter')
    const alleged = new Set(
      file.edges.filter(({ attributes }) => attributes['status'] === 'alleged').map(({ key }) => key),
    )
    const wanted = (await tiesOf('--at', '2023')).filter((key) => alleged.has(key))
    expect(wanted.length).toBeGreaterThan(1)
    const rows = page.locator('entente-table tbody tr[aria-rowindex]')
    await expect.poll(() => rows.count()).toBe(wanted.length)
    for (const text of await rows.allInnerTexts()) expect(text).toContain('alleged')
    await reader.until('Tab', /^row: .*alleged/, 80)
    expect(faults).toEqual([])
  })

  it('lists the contacts of Goïta in order of time', async () => {
    const all = await start()
    const { page, reader } = all
    await find(all, 'goita')
    await expect.poll(() => reader.last()).toMatch(/^button: Assimi Goïta, official/)
    await reader.until('Tab', 'All years', 20)
    await page.keyboard.press('Enter')
    const contacts = file.edges.filter(
      ({ source, target, attributes }) => attributes['type'] === 'contact' && [source, target].includes('assimi-goita'),
    )
    expect(contacts.length).toBeGreaterThan(3)
    const said: string[] = []
    for (let i = 0; i < 120; i++) {
      const text = await reader.press('Tab')
      if (/meets or speaks with/.test(text) && !said.includes(text)) said.push(text)
      if (text.includes('Play')) break
    }
    expect(said).toHaveLength(contacts.length)
    const years = said.map((text) => Number(/\b(?:19|20)\d\d\b/.exec(text)?.[0]))
    expect(years).toEqual(years.toSorted((a, b) => a - b))
    expect(faults).toEqual([])
  })

  it('finds ECOWAS by its French name, and when Mali was its member', async () => {
    const all = await start()
    const { reader } = all
    await find(all, 'cedeao')
    await expect.poll(() => reader.last()).toMatch(/^button: ECOWAS, alliance or group/)
    expect(await reader.until('Tab', /has as member Mali/, 30)).toContain(
      'start unknown, until between 28 January 2024 and 1 February 2026',
    )
    expect(faults).toEqual([])
  })

  it('walks from Mali along a tie and back, opens a bundle, and hears each step', async () => {
    const { page, reader } = await start()
    const first = await reader.until('Tab', /^button: Mali, country, \d+ ties in 2023$/, 120)
    expect(first).toContain('41 ties')
    const neighbours: string[] = []
    for (let i = 0; i < 40; i++) {
      const said = await reader.press('ArrowRight')
      neighbours.push(said)
      if (/: Russia, 13 ties/.test(said)) break
    }
    expect(neighbours[0]).toMatch(/^button: 1 of \d+: /)
    expect(neighbours.at(-1)).toContain('5 diplomatic')
    expect(await reader.press('Enter')).toMatch(
      /^button: 1 of 13: has diplomatic relations with Russia, since 16 January 1992, .*sources: Wikipedia/,
    )
    expect(await reader.press('ArrowUp')).toMatch(/: Russia, 13 ties/)
    expect(await reader.press('ArrowDown')).toMatch(/^button: Russia, country, \d+ ties in 2023$/)
    expect(await reader.press('ArrowUp')).toMatch(/^button: (?:\d+ of \d+: )?Mali/)
    await page.keyboard.press('?')
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(false)
    expect(faults).toEqual([])
  })

  it('says a change of the window in one sentence, once it rests', async () => {
    const { page, reader } = await start()
    await reader.until('Tab', /^slider: Window/, 120)
    const before = (await reader.log()).length
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft')
    const said = async () => (await reader.log()).slice(before).filter((line) => line.startsWith('status: '))
    await expect.poll(async () => (await said()).length, { timeout: 5000 }).toBe(1)
    expect((await said())[0]).toMatch(/^status: .*2022.*: \d+ ties of 198/)
    expect(await dates(page).inputValue()).not.toBe('2023')
  })
})
