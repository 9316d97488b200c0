import { describe, expect, it } from 'vitest'

import { accessibilityFaults, examples, filesOf, graphOf, marked, settled, spotOf } from './examples.js'
import { drawn, MANY_COLORS, visit } from './visit.js'

const served = examples()
const LIBRARY = 'entente-graph.min.js'
const DATA = 'sahel.json'

describe('the example of one tag', () => {
  it('asks for the script and the data alone, and draws the graph', async () => {
    const { page, faults, asked } = await visit(served.origin, '/one-tag/')
    expect(await drawn(page)).toBeGreaterThan(MANY_COLORS)
    expect(filesOf(asked)).toEqual(['one-tag', LIBRARY, DATA])
    expect(faults).toEqual([])
  })

  it('tells of the actor that its reader clicks, or finds by the keyboard', async () => {
    const { page, faults } = await visit(served.origin, '/one-tag/')
    const graph = graphOf(page)
    await settled(graph)
    const { x, y } = await spotOf(graph, 'niger')
    await page.mouse.click(x, y)
    const details = page.locator('entente-details .content')
    await expect.poll(() => details.innerText()).toMatch(/^Niger\b/)
    await page.keyboard.press('/')
    await page.keyboard.type('wagner')
    await page.keyboard.press('Enter')
    await expect.poll(() => details.innerText()).toMatch(/^Wagner Group\b/)
    expect(faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has no fault that axe finds, when it is %s', async (colorScheme) => {
    const { page } = await visit(served.origin, '/one-tag/', { colorScheme })
    await settled(graphOf(page))
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

describe('the example of parts in a grid of the page', () => {
  it('draws one graph for all of them', async () => {
    const { page, faults, asked } = await visit(served.origin, '/parts/')
    expect(await drawn(page)).toBeGreaterThan(MANY_COLORS)
    expect(filesOf(asked).toSorted()).toEqual([LIBRARY, 'parts', 'parts.css', DATA].toSorted())
    expect(faults).toEqual([])
  })

  it('lets each part steer the others', async () => {
    const { page, faults } = await visit(served.origin, '/parts/')
    const graph = graphOf(page)
    await settled(graph)
    const years = () =>
      graph.evaluate((element) => {
        const { from, to } = (element as HTMLElement & { state: { window: { from: number; to: number } } }).state.window
        return [new Date(from).toISOString(), new Date(to).toISOString()].map((text) => text.slice(0, 10)).join(' ')
      })
    expect(await years()).toBe('2023-01-01 2024-01-01')
    await page.getByRole('button', { name: 'Step forward' }).click()
    await expect.poll(years).toBe('2024-01-01 2025-01-01')

    const summary = async () => (await graph.locator('#summary').textContent()) ?? ''
    const all = await summary()
    expect(all).toMatch(/^\d+ actors, \d+ ties of 198/)
    await page.getByRole('checkbox', { name: /^Diplomatic/ }).click()
    await expect.poll(summary).not.toBe(all)
    await page.getByRole('button', { name: 'Reset' }).click()
    await expect.poll(summary).toBe(all)

    await page.getByRole('combobox').first().fill('Putin')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('entente-details .content').innerText()).toMatch(/^Vladimir Putin\b/)
    expect(await marked(graph)).toMatchObject({ selected: 'vladimir-putin' })
    const { x, y } = await spotOf(graph, 'mali')
    await page.mouse.click(x, y)
    await expect.poll(() => page.locator('entente-details .content').innerText()).toMatch(/^Mali\b/)
    expect(faults).toEqual([])
  })

  it.each([1440, 820, 390])('is no wider than a window of %i pixels', async (width) => {
    const { page } = await visit(served.origin, '/parts/', { viewport: { width, height: 900 } })
    await settled(graphOf(page))
    const widest = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(widest).toBeLessThanOrEqual(width)
  })
})

describe('the example in a paper’s own colours', () => {
  it('takes grounds, type and lines over from the page, light and dark', async () => {
    const { page, faults } = await visit(served.origin, '/brand/', { colorScheme: 'light' })
    expect(await drawn(page)).toBeGreaterThan(MANY_COLORS)
    const look = () =>
      page.evaluate(() => {
        const root = document.querySelector('entente-explorer')!.shadowRoot!
        const style = (selector: string) => getComputedStyle(root.querySelector(selector)!)
        return {
          ground: style('entente-graph').backgroundColor,
          panel: style('entente-legend').backgroundColor,
          line: style('header').borderBlockEndColor,
          font: style('header').fontFamily.split(',')[0],
        }
      })
    const font = '"Avenir Next"'
    const light = { ground: 'rgb(255, 253, 251)', panel: 'rgb(255, 245, 236)', line: 'rgb(179, 38, 30)', font }
    const dark = { ground: 'rgb(46, 34, 30)', panel: 'rgb(36, 26, 23)', line: 'rgb(255, 157, 143)', font }
    expect(await look()).toEqual(light)
    await page.getByRole('button', { name: 'Light or dark' }).click()
    expect(await look()).toEqual(dark)
    await page.getByRole('button', { name: 'Light', exact: true }).click()
    expect(await look()).toEqual(light)
    expect(faults).toEqual([])
  })

  it('draws ties and names in them too', async () => {
    const { page } = await visit(served.origin, '/brand/', { colorScheme: 'light' })
    const graph = graphOf(page)
    const has = (color: readonly number[]) =>
      graph.evaluate((element, [r, g, b]) => {
        const canvases = [...element.shadowRoot!.querySelectorAll('canvas')].filter(({ width }) => width > 0)
        return canvases.some((canvas) => {
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
          return data.some((value, i) => i % 4 === 0 && value === r && data[i + 1] === g && data[i + 2] === b)
        })
      }, color)
    await settled(graph)
    const diplomatic = { light: [0x2d, 0x5d, 0x9f], dark: [0x8c, 0xb8, 0xf2] }
    expect(await has(diplomatic.light)).toBe(true)
    expect(await has(diplomatic.dark)).toBe(false)
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await expect.poll(() => has(diplomatic.dark)).toBe(true)
    expect(await has(diplomatic.light)).toBe(false)
  })

  it.each(['light', 'dark'] as const)('has no fault that axe finds, when it is %s', async (colorScheme) => {
    const { page } = await visit(served.origin, '/brand/', { colorScheme })
    await settled(graphOf(page))
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
