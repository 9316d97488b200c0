import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { VERSION } from '../../src/elements/base/version.js'
import { ROOT } from './dist.js'
import { builtFile, drawn, SCRIPT, visit } from './host-page.js'
import { browser, faults, open } from './site.js'

const SAHEL = readFileSync(`${ROOT}graph-data/sahel.json`, 'utf8')
const EXPLORER = '<entente-explorer src="/graph-data/sahel.json" style="height: 700px"></entente-explorer>'
const INLINE = `<entente-explorer style="height: 700px"><script type="application/json">${SAHEL.replaceAll('<', '\\u003c')}</script></entente-explorer>`

/** Everything that is published and runs in a page. */
function builtScripts(folder = path.join(ROOT, 'dist')): (readonly [name: string, text: string])[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const isPage = file.endsWith('.js') && !/[\\/](site|types)[\\/]|cli\.js$/.test(file)
    return isPage ? [[path.relative(folder, file), readFileSync(file, 'utf8')] as const] : []
  })
}

/** What a page has of its own, around its elements. */
function surroundings(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    globals: Reflect.ownKeys(globalThis)
      .map(String)
      .filter((key) => !key.startsWith('__playwright'))
      .toSorted(),
    head: document.head.outerHTML,
    html: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
    body: [...document.body.attributes].map(({ name, value }) => `${name}=${value}`),
    style: document.documentElement.style.cssText,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    prototypes: [Array, Object, Element, HTMLElement, EventTarget, Map].map(
      ({ prototype }) => Reflect.ownKeys(prototype).length,
    ),
  }))
}

describe('the built files', () => {
  it('know no storage, no cookies and no way to send anything', () => {
    const scripts = builtScripts()
    expect(scripts.map(([name]) => name)).toContain('entente-graph.min.js')
    expect(scripts.length).toBeGreaterThan(5)
    const words =
      /\b(localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|new EventSource|RTCPeerConnection|serviceWorker)\b/g
    // Comments of packages may speak of them.
    const code = scripts.map(([name, text]) => [name, text.replaceAll(/^\s*(\*|\/\/).*$/gm, '')] as const)
    expect(code.flatMap(([name, text]) => (text.match(words) ?? []).map((word) => `${name}: ${word}`))).toEqual([])
  })
})

describe('an explorer on somebody’s page', () => {
  it('leaves no global but its own, no style, no listener and no data, and asks for nothing elsewhere', async () => {
    const { page, asked, lines } = await visit('<main></main>')
    const before = (await surroundings(page)) as { globals: string[] }
    await page.evaluate(
      (markup) =>
        new Promise((done) => {
          const script = document.createElement('script')
          script.src = '/entente-graph.min.js'
          script.addEventListener('load', done)
          document.querySelector('main')!.append(script)
          document.querySelector('main')!.insertAdjacentHTML('beforeend', markup)
        }),
      EXPLORER,
    )
    await drawn(page)
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('grid').waitFor()
    await page.getByRole('button', { name: 'Layouts', exact: true }).click()
    await page.locator('entente-layout-picker').getByRole('radio').first().waitFor()
    await page.getByRole('button', { name: 'Paths', exact: true }).first().click()
    await page.getByRole('combobox', { name: 'From', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
    const files = ['', 'layout-picker.', 'path-finder.', 'table.'].map((name) => `/entente-graph.${name}min.js`)
    expect(
      asked.filter((each) => !/^\/entente-graph\.\w+\.min\.js$/.test(each) || files.includes(each)).toSorted(),
    ).toEqual([...files, '/graph-data/sahel.json'].toSorted())
    expect(await page.context().cookies()).toEqual([])
    const stored = () =>
      page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      ])
    expect(await stored()).toEqual([0, 0, 0, 0])
    await page.evaluate(() => document.querySelector('main')!.replaceChildren())
    expect(await surroundings(page)).toEqual({ ...before, globals: [...before.globals, 'entente'].toSorted() })
    expect(lines).toEqual([])
  })

  it('reads its own texts on a page in another encoding', async () => {
    const { page } = await visit(SCRIPT + EXPLORER.replace(' ', ' lang="de" '), {}, {}, 'windows-1251')
    await drawn(page)
    expect(await page.evaluate(() => document.characterSet)).toBe('windows-1251')
    await page.getByRole('button', { name: 'Vergrößern' }).first().waitFor()
  })
})

describe('two versions on a page', () => {
  const other = async () => (await builtFile('/entente-graph.min.js'))!.replaceAll(`"${VERSION}"`, '"9.9.9"')
  const SECOND = '<script src="/second.js"></script>'

  it('warn once, and the first works', async () => {
    const { page, lines } = await visit(`${SCRIPT}${SECOND}${EXPLORER}`, {}, { '/second.js': await other() })
    await drawn(page)
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(`^warning: <entente-[a-z-]+> 9\\.9\\.9 was not registered: ${VERSION} has the name already$`),
      ),
    ])
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('grid').waitFor()
    const made = await page.evaluate(() => {
      const { EntenteExplorer } = (
        globalThis as unknown as { entente: { EntenteExplorer: CustomElementConstructor & { version: string } } }
      ).entente
      return [new EntenteExplorer().localName, EntenteExplorer.version]
    })
    expect(made).toEqual(['entente-explorer', VERSION])
    expect(lines).toHaveLength(1)
  })

  it('are silent where they are the same', async () => {
    const same = (await builtFile('/entente-graph.min.js'))!
    const { page, lines } = await visit(`${SCRIPT}${SECOND}${EXPLORER}`, {}, { '/second.js': same })
    await drawn(page)
    expect(lines).toEqual([])
  })

  it('live together as modules and as the single file', async () => {
    const page = await open('/')
    await page.addScriptTag({ url: '/entente-graph.min.js' })
    expect(faults).toEqual([])
    await page.addScriptTag({ content: await other() })
    await page.getByRole('button', { name: 'Table' }).click()
    await page.getByRole('grid').waitFor()
    expect(faults).toEqual([expect.stringMatching(/^warning: <entente-[a-z-]+> 9\.9\.9 was not registered/)])
  })
})

describe('a page from disk', () => {
  /** Opens a page with this body, with the built single file and the data beside it. */
  async function fromDisk(body: string, act: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
    const root = mkdtempSync(path.join(tmpdir(), 'entente-page-'))
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })
    try {
      writeFileSync(path.join(root, 'entente-graph.min.js'), (await builtFile('/entente-graph.min.js'))!)
      writeFileSync(path.join(root, 'sahel.json'), SAHEL)
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)))
      writeFileSync(
        path.join(root, 'page.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><script src="entente-graph.min.js"></script>${body}`,
      )
      await page.goto(pathToFileURL(path.join(root, 'page.html')).href)
      await act(page, asked)
    } finally {
      await context.close()
      rmSync(root, { recursive: true })
    }
  }

  it('shows data that stands in it, without a request', async () => {
    await fromDisk(INLINE, async (page, asked) => {
      await drawn(page)
      expect(asked).toEqual(['page.html', 'entente-graph.min.js'])
    })
  })

  it('is told what to do where it names a file, which no browser lets it read', async () => {
    await fromDisk('<entente-graph src="sahel.json"></entente-graph>', async (page) => {
      const alert = page.getByRole('alert')
      await alert.waitFor()
      const { failure } = await page.evaluate(() => document.querySelector('entente-graph')!.state)
      expect([failure?.code, failure?.reason]).toEqual(['network', 'disk'])
      expect(failure?.message).toMatch(/: a page from a disk may read no other file; put the data into the page/)
      expect((await alert.textContent())?.trim()).toBe(
        'A page that is opened from a disk may read no other file. Those who made it can put the data into the page, or publish it on a server.',
      )
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1)
    })
  })
})

describe('a page on its way to paper', () => {
  it('keeps the pictures that are drawn: one of them drawn anew would be of another scale', async () => {
    const { page } = await visit(SCRIPT + INLINE)
    await drawn(page)
    await page.evaluate(() => {
      const drawings: string[] = []
      Object.assign(globalThis, { drawings })
      const real = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'clearRect')!
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        drawings.push(this.canvas.className)
        Reflect.apply(real.value as () => void, this, box)
      }
      // By what comes later a picture may be drawn for the screen again.
      addEventListener('afterprint', () => Object.defineProperty(CanvasRenderingContext2D.prototype, 'clearRect', real))
    })
    // What the first pictures still wait for is drawn by then.
    await page.evaluate(async () => {
      const { drawings } = globalThis as unknown as { drawings: string[] }
      for (let still = 0; still < 30; still++) {
        drawings.length = 0
        await new Promise(requestAnimationFrame)
        if (drawings.length > 0) still = 0
      }
    })
    await page.pdf()
    expect(await page.evaluate(() => (globalThis as unknown as { drawings: string[] }).drawings)).toEqual([])
  })

  it('has the pictures that nobody has scrolled to', async () => {
    const { page } = await visit(`${SCRIPT}<p style="height: 6000px"></p>${INLINE}`)
    await page.waitForFunction(() => document.querySelector('entente-explorer')!.state.status === 'ready')
    await page.evaluate(() => {
      const filled: number[] = []
      Object.assign(globalThis, { filled })
      const look = () => {
        const { shadowRoot } = document.querySelector('entente-explorer')!.shadowRoot!.querySelector('entente-graph')!
        for (const canvas of shadowRoot!.querySelectorAll('canvas')) {
          const { width, height } = canvas
          if (width === 0) continue
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
          filled.push(data.filter((_, i) => i % 4 === 3 && data[i]! > 0).length)
        }
      }
      // Before the browser draws the page it does what is due at once, and no frame.
      const later = (times: number): void => queueMicrotask(() => (times === 0 ? look() : later(times - 1)))
      addEventListener('beforeprint', () => later(50))
    })
    const pdf = (await page.pdf()).toString('latin1')
    // What is cleared on one canvas would be a mask, turned round, over all below it.
    expect(pdf.includes('exch sub')).toBe(false)
    const filled = await page.evaluate(() => (globalThis as unknown as { filled: number[] }).filled)
    // Ties, nodes and labels, each on a canvas.
    expect(filled.filter((count) => count > 500)).toHaveLength(3)
  })
})
