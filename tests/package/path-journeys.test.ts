import { describe, expect, it } from 'vitest'

import { entente } from './dist.js'
import { faults, open } from './site.js'
import { Reader } from './reader.js'

interface PlainPaths {
  readonly paths: readonly { readonly edges: readonly string[] }[]
}

describe('by keyboard alone, with what a screen reader would say', () => {
  it('asks how Keïta is linked to Checker, hears that nothing is in 2023, looks at all years, and copies the path', async () => {
    const page = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const reader = await Reader.on(page)
    await reader.until('Tab', /^button: Paths/, 6)
    await reader.press('Enter')
    await reader.until('Tab', /^combobox: From/, 120)
    await page.keyboard.type('modibo')
    await expect.poll(() => reader.last()).toMatch(/found$/)
    await page.keyboard.press('Enter')
    await reader.until('Tab', /^combobox: To/, 6)
    await page.keyboard.type('nick checker')
    await expect.poll(() => reader.last()).toMatch(/found$/)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => reader.log())
      .toContain('status: There is no path in order of time from Modibo Keïta to Nick Checker in this window (2023).')
    await reader.until('Tab', /^button: .*all years/i, 30)
    const before = (await reader.log()).length
    await page.keyboard.press('Enter')
    const answer = /^status: From Modibo Keïta to Nick Checker: 5 paths/
    await expect.poll(async () => (await reader.log()).slice(before).filter((line) => answer.test(line)).length).toBe(1)
    await reader.until('Tab', /^button: .*2 steps.*certain/, 30)
    await reader.until('Tab', /Copy path with sources/, 30)
    await page.keyboard.press('Enter')
    await expect.poll(() => reader.last()).toMatch(/^status: .*copied/i)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const { out } = await entente('path', 'graph-data/sahel.json', 'modibo-keita', 'nick-checker', '--json')
    expect((JSON.parse(out) as PlainPaths).paths[0]!.edges).toEqual(['F007', 'F180'])
    expect(copied).toContain('1. ')
    expect(copied).toMatch(/Modibo Keïta .* Mali/)
    expect(copied).toMatch(/\[1/)
    expect(copied).toContain('USA und Mali nehmen politischen Dialog wieder auf')
    expect(faults).toEqual([])
  })

  it('takes the ends from the menu of an actor in the graph', async () => {
    const page = await open()
    const reader = await Reader.on(page)
    await reader.until('Tab', /^button: Mali, country, \d+ ties in 2023$/, 120)
    await page.keyboard.press('Shift+F10')
    await expect.poll(() => reader.last()).toBe('menuitem: Path from here')
    await page.keyboard.press('Enter')
    await expect.poll(() => reader.last()).toMatch(/^combobox: To/)
    await page.keyboard.type('wagner')
    await expect.poll(() => reader.last()).toMatch(/found$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => reader.last()).toMatch(/^status: From Mali to Wagner Group: \d paths/)
    expect(faults).toEqual([])
  })
})
