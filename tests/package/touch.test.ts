import type { CDPSession, Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { counts, dates, faults, open } from './site.js'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const

type Spot = { readonly x: number; readonly y: number }

/** A finger on the screen, as the browser gets it from the system. */
class Finger {
  readonly #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page))
  }

  async down(...touchPoints: readonly Spot[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [...touchPoints] })
  }

  async move(...touchPoints: readonly Spot[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [...touchPoints] })
  }

  async up(): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async drag(from: Spot, to: Spot): Promise<void> {
    await this.down(from)
    for (let i = 1; i <= 5; i++)
      await this.move({ x: from.x + ((to.x - from.x) * i) / 5, y: from.y + ((to.y - from.y) * i) / 5 })
    await this.up()
  }
}

/** Nothing is wider than the screen, in the page and in every part that scrolls. */
async function expectNoSideways(page: Page, state: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot === null ? [] : all(each.shadowRoot)),
      ])
    const scrolls = (each: Element) => /auto|scroll/.test(getComputedStyle(each).overflowX)
    return [document.documentElement, ...all(document).filter(scrolls)].flatMap((each) =>
      each.scrollWidth > each.clientWidth + 1 ? [`${each.localName}.${each.className}`] : [],
    )
  })
  expect([state, wide]).toEqual([state, []])
}

/** Where something of the graph is on the page. */
async function spotOf(page: Page, ...keys: readonly string[]): Promise<Spot> {
  return page.evaluate((wanted) => {
    const graph = document.querySelector('entente-explorer')!.shadowRoot!.querySelector('entente-graph')!
    const [a = 0, b] = wanted.map((key) => graph.graph!.nodeIndex(key)!)
    const target =
      b === undefined
        ? ({ type: 'node', index: a } as const)
        : ({ type: 'bundle', a: Math.min(a, b), b: Math.max(a, b) } as const)
    const at = graph.view!.middleOf(target)!
    const box = graph.getBoundingClientRect()
    return { x: box.x + at.x, y: box.y + at.y }
  }, keys)
}

const details = (page: Page) => page.locator('entente-details .content').innerText()

/** The same, once the picture has come to rest: what closes gives the graph its room back a frame later. */
async function restingSpotOf(page: Page, key: string): Promise<Spot> {
  let last: Spot | null = null
  await expect
    .poll(async () => {
      const before = last
      last = await spotOf(page, key)
      return before !== null && before.x === last.x && before.y === last.y
    })
    .toBe(true)
  return last!
}

describe('on a phone, by touch', () => {
  it('selects an actor, opens a bundle and one of its ties, and lets go', async () => {
    const page = await open('/', PHONE)
    await expectNoSideways(page, 'start')
    const mali = await spotOf(page, 'mali')
    await page.touchscreen.tap(mali.x, mali.y)
    await expect.poll(() => details(page)).toMatch(/^Mali\b/)
    await expectNoSideways(page, 'actor')
    await page.getByRole('button', { name: 'Make the panel larger' }).tap()
    await page.getByRole('button', { name: 'Make the panel smaller' }).tap()
    await page.getByRole('button', { name: 'Close the details' }).tap()
    await expect.poll(() => page.locator('entente-details').count()).toBe(0)

    const pair = await spotOf(page, 'mali', 'russia')
    await page.touchscreen.tap(pair.x, pair.y)
    await expect.poll(() => details(page)).toMatch(/^Mali – Russia/)
    await expectNoSideways(page, 'bundle')
    await page
      .locator('entente-details')
      .getByRole('button', { name: /^has diplomatic relations with/ })
      .first()
      .tap()
    await expect.poll(() => details(page)).toContain('16 January 1992')
    await expect.poll(() => details(page)).toContain('A tertiary source with gaps')
    await expectNoSideways(page, 'citation')
    expect(faults).toEqual([])
  })

  it('filters by a tap, and shows one alone by a long press', async () => {
    const page = await open('/', PHONE)
    const before = await counts(page)
    await page.getByRole('button', { name: 'Legend' }).tap()
    await expectNoSideways(page, 'legend')
    const military = page.getByRole('checkbox', { name: /^Military/ })
    await military.tap()
    await expect.poll(() => military.isChecked()).toBe(false)
    await military.tap()
    await expect.poll(() => counts(page)).toBe(before)
    const finger = await Finger.on(page)
    const box = (await page.locator('entente-legend').getByText('Military', { exact: true }).boundingBox())!
    await finger.down({ x: box.x + 20, y: box.y + box.height / 2 })
    const economic = page.getByRole('checkbox', { name: /^Economic/ })
    await expect.poll(() => economic.isChecked(), { timeout: 3000 }).toBe(false)
    await finger.up()
    expect([await military.isChecked(), await economic.isChecked()]).toEqual([true, false])
    await page.getByRole('button', { name: 'Reset' }).tap()
    await expect.poll(() => counts(page)).toBe(before)
    expect(faults).toEqual([])
  })

  it('reads the table, sorts it, and picks from it', async () => {
    const page = await open('/', PHONE)
    await page.getByRole('button', { name: 'Table' }).tap()
    await expectNoSideways(page, 'table')
    await page.getByRole('grid').getByRole('button', { name: 'From' }).tap()
    const first = page.getByRole('grid').getByRole('row').nth(1)
    await expect.poll(() => first.innerText()).toMatch(/^(Abdoulaye|Africa)/)
    await first.getByText(/is affiliated with|meets or speaks with|holds office/).tap()
    await expect.poll(() => page.locator('entente-details').count()).toBe(1)
    await expectNoSideways(page, 'table with a row selected')
    expect(faults).toEqual([])
  })

  it('moves through time, plays and pauses', async () => {
    const page = await open('/', PHONE)
    const before = await dates(page).inputValue()
    await page.getByRole('button', { name: 'Step forward' }).tap()
    await expect.poll(() => dates(page).inputValue()).toBe('2024')
    await page.getByRole('button', { name: 'Step back' }).tap()
    await expect.poll(() => dates(page).inputValue()).toBe(before)
    const finger = await Finger.on(page)
    const handle = (await page.getByRole('slider', { name: 'To', exact: true }).boundingBox())!
    const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 }
    await finger.drag(from, { x: from.x + 60, y: from.y })
    await expect.poll(() => dates(page).inputValue()).toMatch(/^1 Jan 2023 – .* 202[45]$/)
    // A tap that comes within the swing of a drag only stops it, as the browser sees it.
    const moment = page.getByRole('radio', { name: 'Moment' })
    await expect
      .poll(async () => {
        await moment.tap()
        return moment.isChecked()
      })
      .toBe(true)
    await expect.poll(() => dates(page).inputValue()).toBe('2023')
    await page.getByRole('button', { name: 'Play', exact: true }).tap()
    await page.getByRole('button', { name: 'Pause', exact: true }).tap()
    await expectNoSideways(page, 'moment')
    expect(faults).toEqual([])
  })

  it('zooms with two fingers and moves with one, once the graph was touched', async () => {
    const page = await open('/', PHONE)
    const finger = await Finger.on(page)
    const ground = { x: 330, y: 470 }
    await page.touchscreen.tap(ground.x, ground.y)
    await page.evaluate(() => {
      document.querySelector('entente-explorer')!.providedStore.dispatch({ type: 'select', selection: null })
    })
    await expect.poll(() => page.locator('entente-details').count()).toBe(0)
    const mali = await restingSpotOf(page, 'mali')
    const usa = await spotOf(page, 'usa')
    await finger.drag(ground, { x: ground.x - 60, y: ground.y - 40 })
    const moved = await spotOf(page, 'mali')
    expect([Math.round(moved.x - mali.x), Math.round(moved.y - mali.y)]).toEqual([-60, -40])
    await finger.down({ x: 150, y: 300 }, { x: 250, y: 300 })
    for (let i = 1; i <= 5; i++) await finger.move({ x: 150 - 10 * i, y: 300 }, { x: 250 + 10 * i, y: 300 })
    await finger.up()
    const apart = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)
    await expect
      .poll(async () => apart(await spotOf(page, 'mali'), await spotOf(page, 'usa')) / apart(mali, usa))
      .toBeGreaterThan(1.4)
    await page.getByRole('button', { name: 'Show the whole graph' }).tap()
    await expect.poll(() => spotOf(page, 'mali')).toEqual(mali)
    await page.getByRole('button', { name: 'Keys of the graph' }).tap()
    await expectNoSideways(page, 'keys')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
    await expect.poll(() => page.getByRole('button', { name: 'Tableau' }).count()).toBe(1)
    await expectNoSideways(page, 'French')
    expect(faults).toEqual([])
  })
})
