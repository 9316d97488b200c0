import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { afterAll } from 'vitest'

/** A page of a stranger's folder in a real browser, with all that it asked for and all that went wrong. */
export interface Visit {
  readonly page: Page
  /** Console lines of errors and warnings, thrown errors, answers of 400 and above, requests to other origins. */
  readonly faults: string[]
  /** What was asked for, in order, as addresses without the origin. */
  readonly asked: string[]
}

let browser: Promise<Browser> | undefined

afterAll(async () => {
  await (await browser)?.close()
})

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

/** Opens a page in a context of its own, which is gone when the file's tests are over. */
export async function visit(origin: string, address = '/', options: BrowserContextOptions = {}): Promise<Visit> {
  browser ??= launch()
  const viewport = { width: 1280, height: 800 }
  const context = await (await browser).newContext({ locale: 'en-GB', viewport, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  const asked: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(`${line.type()}: ${line.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (url.startsWith(`${origin}/`)) asked.push(url.slice(origin.length))
    else if (!url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`asked: ${url}`)
  })
  await page.goto(origin + address)
  return { page, faults, asked }
}

/** Waits until the bundled data is on the picture, and says how many colours the picture has: a blank one has one. */
export async function drawn(page: Page): Promise<number> {
  const frame = page.getByRole('group', { name: 'Graph: Mali and its partners, 1960–2026' })
  await frame.waitFor()
  const colors = () =>
    frame.evaluate((element) => {
      const seen = new Set<number>()
      for (const canvas of element.querySelectorAll('canvas')) {
        if (canvas.width === 0 || canvas.height === 0) continue
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        for (let i = 0; i < data.length; i += 4) seen.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!)
      }
      return seen.size
    })
  const deadline = Date.now() + 20_000
  let found = await colors()
  while (found < MANY_COLORS && Date.now() < deadline) {
    await page.waitForTimeout(100)
    found = await colors()
  }
  return found
}

/** So many a picture has with nodes, ties and labels on it. */
export const MANY_COLORS = 50
