import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { FrameLocator, Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'

import { examples } from './examples.js'
import { serve } from './packed.js'
import { visit } from './visit.js'

const served = examples()
/** Of the framed page: another than that of the page around it. */
let framed = ''
/** Of a page that nobody has told of. */
let stranger = ''

/** Changes a page where its README says so. */
function change(file: string, before: string, after: string): void {
  const place = path.join(served.folder, 'iframe', file)
  const text = readFileSync(place, 'utf8')
  expect(text.split(before).length).toBe(2)
  writeFileSync(place, text.replace(before, after))
}

const SPY = `<!doctype html><title>A stranger</title><link rel="icon" href="data:,"><script>
  window.heard = []
  addEventListener('message', ({ data }) => heard.push(data))
</script><iframe src="FRAME" width="900" height="700"></iframe>`

beforeAll(async () => {
  framed = await serve(served.folder)
  stranger = await serve(served.folder)
  change('index.html', 'src="framed.html"', `src="${framed}/iframe/framed.html"`)
  change('framed.html', 'content="http://localhost:8080"', `content="https://news.example ${served.origin}"`)
  writeFileSync(path.join(served.folder, 'spy.html'), SPY.replace('FRAME', `${framed}/iframe/framed.html`))
})

async function open(address = '/iframe/', origin = served.origin, width = 1280) {
  const { page, faults } = await visit(origin, address, { viewport: { width, height: 800 } })
  const frame = page.frameLocator('iframe >> nth=0')
  await expect.poll(() => windowIn(frame), { timeout: 20_000 }).toBe('2023-01-01 2024-01-01')
  // What a page asks of its frame's origin is what it is made for.
  return { page, frame, faults: () => faults.filter((fault) => !fault.startsWith(`asked: ${framed}/`)) }
}

/** What the framed explorer shows; `null` before it does. */
async function windowIn(frame: FrameLocator): Promise<string | null> {
  return frame.locator('entente-explorer').evaluate((element) => {
    const { status, window: shown } = (element as HTMLElement & { state: State }).state
    if (status !== 'ready') return null
    return [shown.from, shown.to].map((moment) => new Date(moment).toISOString().slice(0, 10)).join(' ')
  })
}

interface State {
  readonly status: string
  readonly window: { readonly from: number; readonly to: number }
}

const heightOf = (page: Page) =>
  page
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.getBoundingClientRect().height)

/** Passes on what the page has sent so far. */
async function delivered(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))))
  await page
    .frameLocator('iframe >> nth=0')
    .locator('body')
    .evaluate(() => new Promise((done) => setTimeout(done)))
}

describe('the example of a frame', () => {
  it.each([1280, 390])('is as high as what is in it, in a window of %i pixels', async (width) => {
    const { page, frame, faults } = await open('/iframe/', served.origin, width)
    const inside = () => frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height))
    await expect.poll(async () => (await heightOf(page)) - (await inside())).toBe(0)
    expect(await inside()).not.toBe(720)
    await frame.locator('main > p').evaluate((words) => (words.textContent += ' More of it. '.repeat(100)))
    await expect.poll(async () => (await heightOf(page)) - (await inside())).toBe(0)
    expect(await inside()).toBeGreaterThan(720)
    expect(faults()).toEqual([])
  })

  it('is steered by the page, and tells it what its reader does', async () => {
    const { page, frame, faults } = await open()
    await page.getByRole('button', { name: '1961' }).click()
    await expect.poll(() => windowIn(frame)).toBe('1961-01-01 1962-01-01')
    // Who steers knows already: only acts of the reader are told.
    expect(await page.locator('#window').textContent()).toBe('the opening window')
    await frame.getByRole('button', { name: 'Step forward' }).click()
    await expect.poll(() => page.locator('#window').textContent()).toBe('1962-01-01 to 1963-01-01')
    await frame.getByRole('combobox', { name: 'Find an actor' }).fill('modibo')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#selected').textContent()).toBe('modibo-keita')
    expect(faults()).toEqual([])
  })

  it('sets no window that another frame of the page asks for, nor one in another shape', async () => {
    const { page, frame } = await open()
    const wrong = [
      'window',
      null,
      { type: 'window', from: '1961', to: '1961' },
      { app: 'entente-frame', type: 'window', from: '1961', to: '1961' },
      { app: 'entente-host', type: 'window', from: 1961, to: 1961 },
      { app: 'entente-host', type: 'window', from: '1961' },
      { app: 'entente-host', type: 'window', from: '<b>', to: '1961' },
      { app: 'entente-host', type: 'src', from: '1961', to: '1961', src: 'https://elsewhere.example/' },
    ]
    await page.evaluate((messages) => {
      const { contentWindow } = document.querySelector('iframe')!
      for (const message of messages) contentWindow!.postMessage(message, '*')
    }, wrong)
    await delivered(page)
    expect(await windowIn(frame)).toBe('2023-01-01 2024-01-01')
    expect(await frame.locator('entente-explorer').getAttribute('from')).toBe('2023')
    await page.evaluate(() => {
      const other = document.createElement('iframe')
      document.body.append(other)
      const script = other.contentDocument!.createElement('script')
      script.textContent = `parent.frames[0].postMessage({ app: 'entente-host', type: 'window', from: '1961', to: '1961' }, '*')`
      other.contentDocument!.body.append(script)
    })
    await delivered(page)
    expect(await windowIn(frame)).toBe('2023-01-01 2024-01-01')
    await page.getByRole('button', { name: '1961' }).click()
    await expect.poll(() => windowIn(frame)).toBe('1961-01-01 1962-01-01')
  })

  it('believes no other frame, and no message in another shape', async () => {
    const { page } = await open()
    const before = await heightOf(page)
    const said = () => page.locator('#window, #selected').allTextContents()
    const lies = [
      { app: 'entente-frame', type: 'height', height: 2500 },
      { app: 'entente-frame', type: 'time', from: '1900-01-01', to: '1901-01-01' },
      { app: 'entente-frame', type: 'select', key: 'nobody' },
    ]
    // From the page itself, and from a frame of its own origin.
    await page.evaluate((messages) => {
      const other = document.createElement('iframe')
      document.body.append(other)
      const script = other.contentDocument!.createElement('script')
      script.textContent = `for (const lie of ${JSON.stringify(messages)}) parent.postMessage(lie, '*')`
      other.contentDocument!.body.append(script)
      for (const message of messages) postMessage(message, '*')
    }, lies)
    // From the right frame, in a wrong shape.
    await page
      .frameLocator('#frame')
      .locator('body')
      .evaluate(() => {
        const wrong = [
          null,
          'entente-frame',
          { type: 'height', height: 2500 },
          { app: 'entente-frame', type: 'height', height: '2500' },
          { app: 'entente-frame', type: 'height', height: NaN },
          { app: 'entente-frame', type: 'time', from: 1900, to: 1901 },
          { app: 'entente-frame', type: 'select', key: { toString: null } },
        ]
        for (const message of wrong) parent.postMessage(message, '*')
      })
    await delivered(page)
    expect([await heightOf(page), await said()]).toEqual([before, ['the opening window', 'nobody']])
  })

  it('is no longer believed once another site stands in it', async () => {
    const { page } = await open()
    const said = () => page.locator('#window, #selected').allTextContents()
    await page.evaluate((address) => {
      const frame = document.querySelector('iframe')!
      return new Promise((done) => {
        frame.addEventListener('load', done, { once: true })
        frame.src = address
      })
    }, `${stranger}/spy.html`)
    const before = await heightOf(page)
    // Of the right frame, and in the right shape.
    await page
      .frameLocator('iframe >> nth=0')
      .locator('body')
      .evaluate(() => {
        const lies = [
          { type: 'height', height: 2500 },
          { type: 'time', from: '1900-01-01', to: '1901-01-01' },
          { type: 'select', key: 'nobody at all' },
        ]
        for (const lie of lies) parent.postMessage({ app: 'entente-frame', ...lie }, '*')
      })
    await delivered(page)
    expect([await heightOf(page), await said()]).toEqual([before, ['the opening window', 'nobody']])
  })

  it('obeys no page that it does not know, and tells it nothing', async () => {
    const { page, frame } = await open('/spy.html', stranger)
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe')!
      for (const message of [{ type: 'hello' }, { type: 'window', from: '1961', to: '1961' }])
        contentWindow!.postMessage({ app: 'entente-host', ...message }, '*')
    })
    await frame.getByRole('button', { name: 'Step forward' }).click()
    await expect.poll(() => windowIn(frame)).toBe('2024-01-01 2025-01-01')
    await delivered(page)
    expect(await page.evaluate(() => Reflect.get(window, 'heard') as unknown[])).toEqual([])
  })
})
