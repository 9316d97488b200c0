import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

import { entente, ROOT } from './dist.js'

/** The built page on a server of its own, opened in a real browser; for the tests of one file. */

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
}

/** As strict as a policy gets that lets a page have scripts and data of its own. */
const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html entente-graph"

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
export let browser: Browser

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
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--enable-blink-features=ComputedAccessibilityInfo',
    ],
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
  const folder = /^entente-graph\.([\w-]+\.)?min\.js$/.test(inside) ? 'dist' : 'dist/site'
  const body = await readFile(path.join(ROOT, folder, inside))
  return { body, type: TYPES[path.extname(inside)] ?? 'application/octet-stream', headers: {} }
}

/** What a page did that it should not have done: console lines, errors, requests elsewhere or in vain. */
export let faults: string[] = []
const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})

export async function open(address = '/', options: BrowserContextOptions = {}): Promise<Page> {
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

export async function counts(page: Page): Promise<string> {
  return (await page.locator('[slot=counts]').textContent())?.trim() ?? ''
}

/** What the command says of the same window, in the words of the page. */
export async function counted(...args: string[]): Promise<string> {
  const { out } = await entente('ties', 'graph-data/sahel.json', ...args, '--json')
  const { ties, undated } = JSON.parse(out) as { ties: { state: string }[]; undated: number }
  const possible = ties.filter(({ state }) => state === 'possible').length
  return `${ties.length} ties of 198, ${possible} only possible, ${undated} undated`
}

export const dates = (page: Page): Locator => page.getByRole('textbox', { name: 'Dates' })

/** The window as arguments of the command, read from the field while it has the focus. */
export async function typedDates(page: Page): Promise<string[]> {
  await dates(page).focus()
  const [from, to] = (await dates(page).inputValue()).split('/')
  return ['--from', from!, '--to', to ?? from!]
}
