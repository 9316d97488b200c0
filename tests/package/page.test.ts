import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { entente, ROOT } from './dist.js'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/** As strict as a policy gets that lets a page have scripts and data of its own. */
const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"

const STRICT_PAGE = `<!doctype html>
<html lang="en">
  <head><title>A stranger</title><link rel="icon" href="/icon.css"><script src="/watch.js"></script><script src="/entente-graph.min.js"></script></head>
  <body><entente-explorer src="/graph-data/sahel.json"></entente-explorer></body>
</html>`

const WATCH = `window.violations = []
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))`

let server: Server
let origin: string
let browser: Browser

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    answer(pathname).then(
      ({ body, type, headers }) => response.writeHead(200, { 'content-type': type, ...headers }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const executablePath = process.env['CHROMIUM_PATH']
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})

afterAll(async () => {
  await browser.close()
  await new Promise((done) => server.close(done))
})

async function answer(
  pathname: string,
): Promise<{ body: Buffer | string; type: string; headers: Record<string, string> }> {
  if (pathname === '/strict.html')
    return { body: STRICT_PAGE, type: TYPES['.html']!, headers: { 'content-security-policy': STRICT } }
  if (pathname === '/watch.js') return { body: WATCH, type: TYPES['.js']!, headers: {} }
  if (pathname === '/icon.css') return { body: '', type: TYPES['.css']!, headers: {} }
  const inside = pathname === '/' ? 'index.html' : path.normalize(pathname).slice(1)
  const folder = inside === 'entente-graph.min.js' ? 'dist' : 'dist/site'
  const body = await readFile(path.join(ROOT, folder, inside))
  return { body, type: TYPES[path.extname(inside)] ?? 'application/octet-stream', headers: {} }
}

/** What a page did that it should not have done: console lines, errors, requests elsewhere or in vain. */
let faults: string[] = []
const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})

async function open(address = '/', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  pages.push(page)
  faults = []
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(`${line.type()}: ${line.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      faults.push(`asked: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  await page.goto(origin + address)
  await page.getByRole('group', { name: 'Graph: Mali and its partners, 1960–2026' }).waitFor()
  await expect.poll(() => counts(page)).toContain('ties of 198')
  return page
}

async function counts(page: Page): Promise<string> {
  return (await page.locator('[slot=counts]').textContent())?.trim() ?? ''
}

/** What the command says of the same window, in the words of the page. */
async function counted(...args: string[]): Promise<string> {
  const { out } = await entente('ties', 'graph-data/sahel.json', ...args, '--json')
  const { ties, undated } = JSON.parse(out) as { ties: { state: string }[]; undated: number }
  const possible = ties.filter(({ state }) => state === 'possible').length
  return `${ties.length} ties of 198, ${possible} only possible, ${undated} undated`
}

const dates = (page: Page) => page.getByRole('textbox', { name: 'Dates' })

/** The window as arguments of the command, read from the field while it has the focus. */
async function typedDates(page: Page): Promise<string[]> {
  await dates(page).focus()
  const [from, to] = (await dates(page).inputValue()).split('/')
  return ['--from', from!, '--to', to ?? from!]
}

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
