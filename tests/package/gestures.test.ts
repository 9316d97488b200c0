import type { BrowserContextOptions, Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { drawn, listenersOf, SCRIPT, visit, type HostPage } from './host-page.js'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const

interface Spot {
  readonly x: number
  readonly y: number
}

/** An article that is longer than the screen, with a graph in the middle of it. */
async function article(attributes = '', options: BrowserContextOptions = {}): Promise<HostPage> {
  const prose = `<p style="height: 500px"><input id="field" aria-label="Elsewhere"></p>`
  const graph = `<entente-graph src="/graph-data/sahel.json" ${attributes}></entente-graph>`
  const host = await visit(`${SCRIPT}${prose}${graph}<p style="height: 3000px"></p>`, options)
  await drawn(host.page, 'entente-graph')
  await scrollTo(host.page, 400)
  // A page that scrolls has the wheel to itself for a quarter of a second more.
  await host.page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
  return host
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY)

/** Scrolls to a height and says so once the page has stayed there: a finger that was lifted flings it a while longer. */
async function scrollTo(page: Page, height: number): Promise<void> {
  const staysAt = (y: number) =>
    page.evaluate(async (wanted) => {
      window.scrollTo(0, wanted)
      for (let i = 0; i < 12; i++) {
        await new Promise(requestAnimationFrame)
        if (window.scrollY !== wanted) return false
      }
      return true
    }, y)
  await expect.poll(() => staysAt(height)).toBe(true)
}

/** Where an actor of the graph is on the screen. */
function spotOf(page: Page, key: string): Promise<Spot> {
  return page.evaluate((wanted) => {
    const graph = document.querySelector('entente-graph')!
    const at = graph.view!.placeOf(graph.graph!.nodeIndex(wanted)!)!
    const box = graph.getBoundingClientRect()
    return { x: Math.round(box.x + at.x), y: Math.round(box.y + at.y) }
  }, key)
}

/** The places of two actors within the picture, wherever that is on the screen. */
function picture(page: Page): Promise<readonly [Spot, Spot]> {
  return page.evaluate(() => {
    const graph = document.querySelector('entente-graph')!
    const [a, b] = ['mali', 'usa'].map((key) => {
      const at = graph.view!.placeOf(graph.graph!.nodeIndex(key)!)!
      return { x: Math.round(at.x), y: Math.round(at.y) }
    })
    return [a!, b!] as const
  })
}

const apart = ([a, b]: readonly [Spot, Spot]) => Math.hypot(a.x - b.x, a.y - b.y)

/** What the hint says as long as it is seen, else nothing. */
function hint(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.querySelector('entente-graph')!.shadowRoot!.querySelector('.hint')!
    return element.matches('.visible[aria-hidden=true]') ? element.textContent.trim() : ''
  })
}

const selected = (page: Page) => page.evaluate(() => document.querySelector('entente-graph')!.selected)

async function send(
  { session }: HostPage,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...touchPoints: Spot[]
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints })
}

/** Puts down fingers, moves them along, step by step, and lifts them. */
async function drag(host: HostPage, from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  await send(host, 'touchStart', from[0]!)
  if (from.length > 1) await send(host, 'touchStart', ...from)
  for (let i = 1; i <= 8; i++) {
    const at = from.map((a, k) => ({ x: a.x + ((to[k]!.x - a.x) * i) / 8, y: a.y + ((to[k]!.y - a.y) * i) / 8 }))
    await send(host, 'touchMove', ...at)
  }
  await send(host, 'touchEnd')
}

/** A place in the picture with nothing near it. */
async function groundOf(page: Page): Promise<Spot> {
  return page.evaluate(() => {
    const graph = document.querySelector('entente-graph')!
    const view = graph.view!
    const box = graph.getBoundingClientRect()
    const nodes = view.drawnNodes.map((node) => view.placeOf(node)!)
    let best = { x: 0, y: 0, room: 0 }
    for (let x = 70; x < box.width - 70; x += 10) {
      for (let y = 130; y < box.height - 90; y += 10) {
        const room = Math.min(...nodes.map((at) => Math.hypot(at.x - x, at.y - y)))
        if (room > best.room) best = { x, y, room }
      }
    }
    return { x: Math.round(box.x + best.x), y: Math.round(box.y + best.y) }
  })
}

describe('the wheel over a graph', () => {
  it('scrolls the page, and the graph says how to zoom', async () => {
    const { page } = await article()
    const before = await picture(page)
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 100)
    await expect.poll(() => scrolled(page)).toBe(500)
    expect(await hint(page)).toBe('Hold Ctrl or ⌘ while scrolling to zoom')
    await expect.poll(() => hint(page), { timeout: 5000 }).toBe('')
    expect(await picture(page)).toEqual(before)
  })

  it.each([
    ['with Ctrl', '', async (page: Page) => page.keyboard.down('Control')],
    ['once the graph has the focus', '', async (page: Page) => page.mouse.click(640, 150)],
    ['where the page says so', 'wheel-zoom="always"', async () => {}],
  ])('zooms %s, and the page stays', async (_, attributes, prepare) => {
    const { page } = await article(attributes)
    await page.mouse.move(600, 400)
    await prepare(page)
    const before = await picture(page)
    await page.mouse.move(600, 401)
    // Cytoscape takes the first turns to learn what kind of wheel it is.
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -100)
        return apart(await picture(page)) / apart(before)
      })
      .toBeGreaterThan(1.1)
    expect([await scrolled(page), await hint(page)]).toEqual([400, ''])
  })

  it('never zooms where the page says so, and nothing is said', async () => {
    const { page } = await article('wheel-zoom="never"')
    const before = await picture(page)
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 100)
    await expect.poll(() => scrolled(page)).toBe(500)
    expect([await hint(page), await picture(page)]).toEqual(['', before])
  })
})

describe('one finger on a graph', () => {
  it('scrolls the page wherever it begins, again and again, and takes the focus from nobody', async () => {
    const host = await article('', PHONE)
    const { page } = host
    await page.evaluate(() => document.querySelector<HTMLElement>('#field')!.focus({ preventScroll: true }))
    const before = await picture(page)
    const ground = await groundOf(page)
    for (const start of [ground, await spotOf(page, 'mali'), ground]) {
      await scrollTo(page, 400)
      await drag(host, [start], [{ x: start.x, y: start.y - 120 }])
      await expect.poll(() => scrolled(page)).toBeGreaterThan(480)
      expect(await hint(page)).toBe('Use two fingers to move the graph')
    }
    expect(await picture(page)).toEqual(before)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field')
    expect(await selected(page)).toBe(null)
    await expect.poll(() => hint(page), { timeout: 5000 }).toBe('')
  })

  it('selects what it taps, and moves the picture from then on', async () => {
    const host = await article('', PHONE)
    const { page } = host
    const mali = await spotOf(page, 'mali')
    await page.touchscreen.tap(mali.x, mali.y)
    await expect.poll(() => selected(page)).toBe('mali')
    await page.evaluate(() => (document.querySelector('entente-graph')!.selected = null))
    const [before] = await picture(page)
    const ground = await groundOf(page)
    await drag(host, [ground], [{ x: ground.x + 60, y: ground.y - 40 }])
    await expect.poll(async () => (await picture(page))[0]).toEqual({ x: before.x + 60, y: before.y - 40 })
    expect([await scrolled(page), await hint(page)]).toEqual([400, ''])
  })

  it('moves the picture at once where the page says so', async () => {
    const host = await article('wheel-zoom="always"', PHONE)
    const [before] = await picture(host.page)
    const ground = await groundOf(host.page)
    await drag(host, [ground], [{ x: ground.x + 60, y: ground.y - 40 }])
    await expect.poll(async () => (await picture(host.page))[0]).toEqual({ x: before.x + 60, y: before.y - 40 })
    expect(await scrolled(host.page)).toBe(400)
  })

  it('opens the menu of an actor it rests on, and selects nothing then', async () => {
    const host = await article('', PHONE)
    const mali = await spotOf(host.page, 'mali')
    await send(host, 'touchStart', mali)
    await host.page.getByRole('menu').waitFor()
    await send(host, 'touchEnd')
    expect([await host.page.getByRole('menu').count(), await selected(host.page)]).toEqual([1, null])
  })
})

describe('two fingers on a graph', () => {
  it('move the picture when they move together, however close they are, and the page stays', async () => {
    const host = await article('', PHONE)
    const { page } = host
    const [before] = await picture(page)
    const ground = await groundOf(page)
    const from = [ground, { x: ground.x + 70, y: ground.y }]
    await drag(
      host,
      from,
      from.map(({ x, y }) => ({ x: x + 48, y: y - 80 })),
    )
    await expect.poll(async () => (await picture(page))[0]).toEqual({ x: before.x + 48, y: before.y - 80 })
    expect([await scrolled(page), await hint(page), await selected(page)]).toEqual([400, '', null])
  })

  it('zoom when they part, with the focus on the graph and without', async () => {
    const host = await article('', PHONE)
    const { page } = host
    for (const isFocused of [false, true]) {
      if (isFocused) await page.evaluate(() => document.querySelector('entente-graph')!.focus({ preventScroll: true }))
      const before = apart(await picture(page))
      const [left, right] = [
        { x: 160, y: 420 },
        { x: 220, y: 420 },
      ]
      await drag(
        host,
        [left, right],
        [
          { x: 145, y: 420 },
          { x: 235, y: 420 },
        ],
      )
      await expect.poll(async () => apart(await picture(page)) / before).toBeCloseTo(1.5, 1)
    }
    expect(await scrolled(page)).toBe(400)
  })
})

describe('a page with graphs', () => {
  it('scrolls without waiting for them: no listener beyond a graph may hold a finger or a wheel back', async () => {
    const host = await article('', PHONE)
    const types = async (expression: string) => (await listenersOf(host, expression)).map(({ type }) => type)
    const graph = "document.querySelector('entente-graph')"
    expect(await types(graph)).toContain('touchmove')
    expect(await types('window')).toContain('resize')
    const beyond = await Promise.all(['window', 'document', 'document.documentElement', 'document.body'].map(types))
    expect(beyond.flat().filter((type) => /touch|wheel/.test(type))).toEqual([])
  })

  it('shows hints without motion to readers who want none', async () => {
    const { page } = await article('', { reducedMotion: 'reduce' })
    const duration = () =>
      page.evaluate(() => {
        const element = document.querySelector('entente-graph')!.shadowRoot!.querySelector('.hint')!
        return getComputedStyle(element).transitionDuration
      })
    expect(await duration()).toBe('0s')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await duration()).toBe('0.15s')
  })
})
