import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import * as everything from '../../src/index.js'
import { ROOT } from './dist.js'
import { browser, counts, faults, open } from './site.js'

const TABLE = 'entente-graph.table.min.js'
const PATHS = 'entente-graph.path-finder.min.js'
const LAYOUTS = 'entente-graph.layout-picker.min.js'

/** The files that a page asks for from now on, by name; each once, in order. */
function asking(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)))
  return asked
}

const violations = (page: Page) => page.evaluate(() => (window as unknown as { violations: string[] }).violations)
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()

async function fillTable(page: Page): Promise<void> {
  await tool(page, 'Table').click()
  await expect.poll(() => page.getByRole('grid').locator('tbody tr').count()).toBeGreaterThan(5)
}

async function findPath(page: Page): Promise<void> {
  await tool(page, 'Paths').press('Enter')
  const from = page.getByRole('combobox', { name: 'From', exact: true })
  await from.waitFor()
  await expect.poll(() => from.evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.type('wagner group')
  await page.locator('entente-path-finder').getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('ecowas')
  await page.locator('entente-path-finder').getByRole('option').first().click()
  await page.getByRole('button', { name: 'Walk the path' }).waitFor()
}

async function listLayouts(page: Page): Promise<void> {
  await tool(page, 'Layouts').click()
  await expect.poll(() => page.locator('entente-layout-picker').getByRole('radio').count()).toBeGreaterThan(8)
}

describe('the panels of the single file', () => {
  it('come when they are opened, in one file each, under a strict policy', async () => {
    const page = await open('/strict.html')
    await page.waitForLoadState('networkidle')
    const asked = asking(page)
    await fillTable(page)
    expect(asked).toEqual([TABLE])
    await tool(page, 'Table').click()
    await findPath(page)
    expect(asked).toEqual([TABLE, PATHS])
    await page.keyboard.press('Escape')
    await listLayouts(page)
    expect(asked.slice(0, 3)).toEqual([TABLE, PATHS, LAYOUTS])
    await fillTable(page)
    await tool(page, 'Layouts').click()
    await tool(page, 'Paths').click()
    await page.getByRole('combobox', { name: 'From', exact: true }).waitFor()
    expect(asked.filter((file) => [TABLE, PATHS, LAYOUTS].includes(file))).toEqual([TABLE, PATHS, LAYOUTS])
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
  })

  it('are all that it asks for: a file without places is laid out with what is there', async () => {
    const page = await open('/strict.html')
    await page.waitForLoadState('networkidle')
    const asked = asking(page)
    const layouts = await page.evaluate(async () => {
      const explorer = document.querySelector('entente-explorer')!
      const file = explorer.graph!.toJSON() as { nodes: { attributes: Record<string, unknown> }[] }
      for (const { attributes } of file.nodes) {
        delete attributes['x']
        delete attributes['y']
      }
      const next = () =>
        new Promise<string>((resolve) => {
          explorer.addEventListener('entente-layout-end', ({ detail }) => resolve(detail.layout), { once: true })
        })
      const first = next()
      explorer.data = file
      const seen = [await first]
      for (const layout of ['stress', 'circle', 'grid', 'rings', 'concentric']) {
        const then = next()
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        if (await explorer.runLayout(layout)) seen.push(await then)
      }
      return seen
    })
    expect(layouts).toEqual(['force', 'stress', 'circle', 'grid', 'rings', 'concentric'])
    expect(asked).toEqual([])
    expect(faults).toEqual([])
  })

  it('come from the disk too', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'entente-panels-'))
    try {
      const dist = path.join(ROOT, 'dist')
      for (const file of readdirSync(dist).filter((name) => /^entente-graph\..*min\.js$/.test(name)))
        cpSync(path.join(dist, file), path.join(root, file))
      const data = readFileSync(path.join(ROOT, 'graph-data', 'sahel.json'), 'utf8').replaceAll('<', '\\u003c')
      writeFileSync(
        path.join(root, 'page.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>From the disk</title>
<script src="entente-graph.min.js"></script>
<entente-explorer><script type="application/json">${data}</script></entente-explorer></html>`,
      )
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      const thrown: string[] = []
      page.on('pageerror', ({ message }) => thrown.push(message))
      page.on('console', (line) => line.type() === 'error' && thrown.push(line.text()))
      await page.goto(pathToFileURL(path.join(root, 'page.html')).href)
      await expect.poll(() => counts(page)).toContain('ties of 198')
      await fillTable(page)
      await tool(page, 'Table').click()
      await findPath(page)
      await listLayouts(page)
      expect(thrown).toEqual([])
      await context.close()
    } finally {
      rmSync(root, { recursive: true })
    }
  })

  it('say in place what is missing, and come when they are asked for again', async () => {
    const page = await open('/strict.html')
    await page.route(`**/${PATHS}`, (route) => route.abort())
    await tool(page, 'Paths').press('Enter')
    await page.getByText('This part of the page could not be loaded.').waitFor()
    const again = page.locator('entente-path-finder').getByRole('button', { name: 'Try again' })
    await expect.poll(() => again.evaluate((button) => button.matches(':focus'))).toBe(true)
    expect(faults.filter((line) => !line.includes('net::ERR_FAILED'))).toEqual([
      expect.stringMatching(new RegExp(`^error: <entente-path-finder> Error: http.*/${PATHS} is missing`)),
    ])
    await page.unroute(`**/${PATHS}`)
    await page.keyboard.press('Enter')
    const from = page.getByRole('combobox', { name: 'From', exact: true })
    await from.waitFor()
    await expect.poll(() => from.evaluate((field) => field.matches(':focus'))).toBe(true)
    expect(await page.getByText('This part of the page could not be loaded.').count()).toBe(0)
  })

  it('are all that the global lacks of what the modules export', async () => {
    const page = await open('/strict.html')
    const names = await page.evaluate(() => Object.keys((window as unknown as { entente: object }).entente))
    const panels = ['EntenteLayoutPicker', 'EntentePathFinder', 'EntenteTable']
    expect([...names, ...panels].toSorted()).toEqual(Object.keys(everything).toSorted())
  })
})
