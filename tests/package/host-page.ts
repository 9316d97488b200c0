import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { BrowserContextOptions, CDPSession, Page } from 'playwright'
import { afterEach } from 'vitest'

import { ROOT } from './dist.js'
import { browser } from './site.js'

/** A page of somebody else with the built single file on it, at an address that no server has. */
export interface HostPage {
  readonly page: Page
  readonly session: CDPSession
  /** Paths that were asked for, in order, and whole addresses elsewhere. */
  readonly asked: string[]
  /** Lines on the console, and what was thrown. */
  readonly lines: string[]
}

const ORIGIN = 'http://newspaper.test'
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' }

/** Where the built page and its files are from. */
export const SCRIPT = '<script src="/entente-graph.min.js"></script>'

const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})

/**
 * Opens a page with this body.
 * @param files what it may ask for besides the built files and the bundled data, by path
 */
export async function visit(
  body: string,
  options: BrowserContextOptions = {},
  files: Readonly<Record<string, string>> = {},
  charset = 'utf-8',
): Promise<HostPage> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  pages.push(page)
  const asked: string[] = []
  const lines: string[] = []
  page.on('console', (line) => {
    if (line.type() !== 'log') lines.push(`${line.type()}: ${line.text()}`)
  })
  page.on('pageerror', (error) => lines.push(`thrown: ${error.message}`))
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    if (pathname === '/article.html') {
      const meta = `<meta charset="${charset}"><meta name="viewport" content="width=device-width">`
      const html = `<!doctype html><html lang="en"><head>${meta}<link rel="icon" href="data:,"></head><body>${body}</body></html>`
      await route.fulfill({ contentType: 'text/html', body: html })
      return
    }
    asked.push(origin === ORIGIN ? pathname : route.request().url())
    const text = files[pathname] ?? (await builtFile(pathname))
    const contentType = TYPES[path.extname(pathname)] ?? 'text/plain'
    if (origin !== ORIGIN || text === null) await route.fulfill({ status: 404 })
    else await route.fulfill({ contentType, body: text })
  })
  await page.goto(`${ORIGIN}/article.html`)
  return { page, session: await context.newCDPSession(page), asked, lines }
}

export interface Listener {
  readonly type: string
  readonly passive: boolean
}

/** The listeners on something that the built files have put there. */
export async function listenersOf({ session }: HostPage, expression: string): Promise<Listener[]> {
  const own = new Set<string>()
  const note = ({ scriptId, url }: { scriptId: string; url: string }) => {
    if (url.includes('/entente-graph')) own.add(scriptId)
  }
  session.on('Debugger.scriptParsed', note)
  await session.send('Debugger.enable')
  const { result } = await session.send('Runtime.evaluate', { expression })
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! })
  await session.send('Debugger.disable')
  session.off('Debugger.scriptParsed', note)
  return listeners.filter(({ scriptId }) => own.has(scriptId)).map(({ type, passive }) => ({ type, passive }))
}

/** A file of `dist/`, or of the bundled data; `null` where there is none. */
export async function builtFile(pathname: string): Promise<string | null> {
  const name = path.normalize(pathname).slice(1)
  const folder = name.startsWith('graph-data') ? '.' : 'dist'
  return readFile(path.join(ROOT, folder, name), 'utf8').catch(() => null)
}

/** Waits until the picture of an element is drawn, with its labels. */
export async function drawn(page: Page, selector = 'entente-explorer'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted)
    const graph = element?.localName === 'entente-graph' ? element : element?.shadowRoot?.querySelector('entente-graph')
    return ((graph as { view?: { placedLabels: unknown[] } | null } | null)?.view?.placedLabels.length ?? 0) > 0
  }, selector)
}
