import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { browser, counted, counts, dates, faults, open, typedDates } from './site.js'

/** How many colours a screenshot has, and how bright it is on average, 0 to 255. */
async function look(page: Page): Promise<{ colors: number; brightness: number }> {
  const png = (await page.screenshot()).toString('base64')
  const blank = await browser.newPage()
  try {
    return await blank.evaluate(async (text) => {
      const image = new Image()
      image.src = `data:image/png;base64,${text}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      const colors = new Set<number>()
      let sum = 0
      for (let i = 0; i < data.length; i += 4) {
        colors.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!)
        sum += (data[i]! + data[i + 1]! + data[i + 2]!) / 3
      }
      return { colors: colors.size, brightness: sum / (data.length / 4) }
    }, png)
  } finally {
    await blank.close()
  }
}

describe('the built page', () => {
  it('opens on 2023 and follows its reader: keys, a typed date, play', async () => {
    const page = await open()
    await expect.poll(() => dates(page).inputValue()).toBe('2023')
    expect(await counts(page)).toBe(await counted('--at', '2023'))

    const band = page.getByRole('slider', { name: 'Window', exact: true })
    await band.focus()
    await band.press('ArrowLeft')
    await band.press('ArrowLeft')
    await band.press('ArrowLeft')
    await expect.poll(() => dates(page).inputValue()).not.toBe('2023')
    const window = await typedDates(page)
    expect(window[1]).toMatch(/^2022-/)
    expect(await counts(page)).toBe(await counted(...window))

    await dates(page).fill('2021-11-15')
    await dates(page).press('Enter')
    await expect.poll(() => counts(page)).toBe(await counted('--at', '2021-11-15'))
    await dates(page).blur()
    const typed = await dates(page).inputValue()

    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect.poll(() => dates(page).inputValue(), { timeout: 10_000 }).not.toBe(typed)
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor()
    expect(await counts(page)).toBe(await counted(...(await typedDates(page))))
    expect(faults).toEqual([])
  })

  it('says in place what is wrong with a date, and keeps the window', async () => {
    const page = await open()
    const before = await counts(page)
    await dates(page).fill('2021-02-29')
    await dates(page).press('Enter')
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('2021-02-29')
    expect(await counts(page)).toBe(before)
    expect(faults).toEqual([])
  })

  it('selects a node by mouse and lets go by Escape', async () => {
    const page = await open()
    const heard = await page.evaluateHandle(() => {
      const keys: unknown[] = []
      document.addEventListener('entente-select', (event) => keys.push(event.detail))
      return keys
    })
    const graph = page.getByRole('group', { name: /^Graph/ })
    const place = await page.evaluate(() => {
      const explorer = document.querySelector('entente-explorer')!
      const inner = explorer.shadowRoot!.querySelector('entente-graph')!
      const at = inner.view!.placeOf(inner.graph!.nodeIndex('mali')!)!
      return { x: at.x, y: at.y }
    })
    await graph.click({ position: place })
    await expect.poll(() => heard.jsonValue()).toEqual([{ type: 'node', key: 'mali' }])
    await page.keyboard.press('Escape')
    await expect
      .poll(() => heard.jsonValue())
      .toEqual([
        { type: 'node', key: 'mali' },
        { type: null, key: null },
      ])
    expect(faults).toEqual([])
  })

  it.each([
    [1280, 800],
    [820, 900],
    [390, 844],
  ])('is a picture at %i × %i, in light and dark, and never wider than its window', async (width, height) => {
    const brightness: number[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open('/', { viewport: { width, height }, colorScheme })
      await expect.poll(async () => (await look(page)).colors, { timeout: 10_000 }).toBeGreaterThan(200)
      brightness.push((await look(page)).brightness)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(faults).toEqual([])
    }
    expect(brightness[0]).toBeGreaterThan(200)
    expect(brightness[1]).toBeLessThan(70)
  })
})

describe('the playground below the built page', () => {
  const summary = (page: Page) => page.getByText('Put it in your own page')
  const code = (page: Page) => page.getByLabel('The code of what is shown').textContent()

  it('costs nothing before it is opened, and is in sight to be', async () => {
    const page = await open()
    const box = (await summary(page).boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(800)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(800)
    expect(await summary(page).evaluate((element) => getComputedStyle(element).color)).toBe('rgb(95, 99, 107)')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    expect(await page.evaluate(() => customElements.get('entente-playground') === undefined)).toBe(true)
    await summary(page).click()
    await page.getByLabel('Element', { exact: true }).selectOption('entente-time-slider')
    await expect.poll(() => code(page)).toContain('<entente-time-slider for="mali">')
    expect((await summary(page).boundingBox())!.y).toBeLessThan(2)
    expect(asked.filter((url) => url.includes('playground')).length).toBe(1)
    expect(faults).toEqual([])
  })

  it('is open where a link says so, and the link stays', async () => {
    const page = await open()
    await page.evaluate(() => (location.hash = '#playground'))
    await page.reload()
    await page.getByLabel('Element', { exact: true }).waitFor()
    await expect.poll(() => code(page)).toContain('<entente-explorer src="sahel.json">')
    expect(await page.evaluate(() => location.hash)).toBe('#playground')
    expect(faults).toEqual([])
  })
})

describe('the single file on a page with a strict policy', () => {
  it('shows the explorer and breaks no rule', async () => {
    const page = await open('/strict.html')
    await expect.poll(async () => (await look(page)).colors, { timeout: 10_000 }).toBeGreaterThan(200)
    await dates(page).fill('1961')
    await dates(page).press('Enter')
    await expect.poll(() => counts(page)).toBe(await counted('--at', '1961'))
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(faults).toEqual([])
  })

  it('lays out a file without places, and shows every panel, and breaks no rule', async () => {
    const page = await open('/strict.html')
    const places = await page.evaluate(async () => {
      const explorer = document.querySelector('entente-explorer')!
      const file = explorer.graph!.toJSON() as { nodes: { attributes: Record<string, unknown> }[] }
      for (const { attributes } of file.nodes) {
        delete attributes['x']
        delete attributes['y']
      }
      const done = new Promise<string>((resolve) => {
        explorer.addEventListener('entente-layout-end', ({ detail }) => resolve(detail.layout), { once: true })
      })
      explorer.data = file
      const layout = await done
      const { graph, view } = explorer.shadowRoot!.querySelector('entente-graph')!
      const spots = graph!.nodes.map(({ index }) => view!.placeOf(index)).filter((place) => place !== null)
      return [layout, spots.length > 40, new Set(spots.map(({ x, y }) => `${x} ${y}`)).size === spots.length]
    })
    expect(places).toEqual(['force', true, true])
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByLabel('Filter the table').fill('wagner deploys')
    await page.getByRole('grid').getByText('deploys to').first().click()
    await expect.poll(() => page.locator('entente-details .content').innerText()).toContain('Wagner Group')
    await page.getByRole('button', { name: 'Keys of the graph' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Paths' }).click()
    await page.getByRole('combobox', { name: 'From', exact: true }).fill('wagner group')
    await page.locator('entente-path-finder').getByRole('option').first().click()
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('ecowas')
    await page.locator('entente-path-finder').getByRole('option').first().click()
    await page.getByRole('button', { name: 'Walk the path' }).click()
    await expect.poll(() => page.getByText('Step 1 of').count()).toBe(1)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ru')
    await expect.poll(() => page.locator('h2').innerText()).toBe('Мали и его партнёры, 1960–2026')
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(faults).toEqual([])
  })

  it('is refused what the policy forbids, so that the test above means something', async () => {
    const page = await open('/strict.html')
    await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>')
      } catch {
        // As it should be.
      }
      document.body.setAttribute('style', 'color: red')
    })
    const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations)
    await expect
      .poll(async () => new Set((await violations()).map((text) => text.split(' ')[0])))
      .toEqual(new Set(['require-trusted-types-for', 'style-src-attr']))
  })
})
