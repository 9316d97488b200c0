import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { examples, graphOf, marked, settled, spotOf } from './examples.js'
import { visit } from './visit.js'

const served = examples()

describe('the example under a strict policy', () => {
  it('breaks it in nothing: load, play, paths, layouts, table, saving, keys, print, removal', async () => {
    const { page, faults } = await visit(served.origin, '/strict/')
    const violations = () => page.locator('#violations').textContent()
    const explorer = page.locator('entente-explorer')
    const graph = graphOf(page)
    const name = (text: string | RegExp) => ({ name: text, exact: typeof text === 'string' })
    await settled(graph)

    const dates = page.getByRole('textbox', name('Dates'))
    const opening = await dates.inputValue()
    await page.getByRole('button', name('Play')).click()
    await expect.poll(() => dates.inputValue(), { timeout: 10_000 }).not.toBe(opening)
    await page.getByRole('button', name('Pause')).click()
    await dates.fill('1960/2026')
    await page.keyboard.press('Enter')

    await page.getByRole('button', name('Paths')).click()
    await page.getByRole('combobox', name('From')).fill('Goïta')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', name('To')).fill('Checker')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('entente-path-finder').getByRole('heading').allInnerTexts(), { timeout: 20_000 })
      .toContain('5 paths, all certain')
    await page.getByRole('button', name('Paths')).click()

    await page.getByRole('button', name('Layouts')).click()
    for (const layout of ['blocs', 'layered', 'lanes', 'map', 'grid']) {
      const done = explorer.evaluate(
        (element) => new Promise<void>((resolve) => element.addEventListener('entente-layout-end', () => resolve())),
      )
      await page.locator(`entente-layout-picker label:has([data-layout=${layout}])`).click()
      await done
    }
    await page.getByRole('button', name('Layouts')).click()

    await page.getByRole('button', name('Table')).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', name(/CSV/)).click()
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Mali')
    await page.getByRole('button', name('Table')).click()

    await settled(graph)
    const { x, y } = await spotOf(graph, 'mali')
    await page.mouse.click(x, y)
    await expect.poll(async () => (await marked(graph)).selected).toBe('mali')
    await page.mouse.click(x, y, { button: 'right' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.keyboard.press('Escape')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })

    await explorer.evaluate((element) => element.remove())
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))))
    expect([await violations(), faults]).toEqual(['none', []])
  })

  it('would tell of a violation', async () => {
    const { page } = await visit(served.origin, '/strict/')
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.body.append(style)
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>unsafe</b>')
      } catch {
        // Refused, as it should be.
      }
    })
    await expect
      .poll(() => page.locator('#violations').textContent())
      .toMatch(/^style-src-elem inline.*; require-trusted-types-for trusted-types-sink Element insertAdjacentHTML/)
  })
})
