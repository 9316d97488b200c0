import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { examples, graphOf, marked, settled, spotOf, type Spot } from './examples.js'
import { visit, type Visit } from './visit.js'

const served = examples()

/** Actors in every corner of the picture. */
const ACTORS = ['malian-air-force', 'france', 'mali', 'vladimir-putin', 'donald-trump', 'niger']

async function open(name: string): Promise<Visit & { graph: Locator }> {
  const visited = await visit(served.origin, `/surroundings/${name}.html`, { viewport: { width: 1440, height: 1000 } })
  return { ...visited, graph: graphOf(visited.page) }
}

const letGo = (graph: Locator) =>
  graph.evaluate((element) => {
    const { providedStore } = element as HTMLElement & { providedStore: { dispatch(request: unknown): void } }
    providedStore.dispatch({ type: 'select', selection: null })
    providedStore.dispatch({ type: 'highlight', highlight: null })
  })

interface Box extends Spot {
  readonly width: number
  readonly height: number
}

/** What is turned has a box that is larger than itself. */
const SLANT_PX = 28

/** Points at actors and clicks them; what is selected must be what stands there. */
async function expectHits(page: Page, graph: Locator): Promise<void> {
  const hits: string[] = []
  for (const key of ACTORS) {
    await settled(graph)
    // What closes gives the graph its room back by and by.
    let spot = await spotOf(graph, key)
    const point = async () => {
      spot = await spotOf(graph, key)
      await page.mouse.move(spot.x + 2, spot.y - 2)
      await page.mouse.move(spot.x, spot.y)
      return (await marked(graph)).pointed
    }
    await expect.poll(point).toBe(key)
    await page.mouse.click(spot.x, spot.y)
    await expect.poll(async () => (await marked(graph)).selected).not.toBe(null)
    hits.push((await marked(graph)).selected ?? '')
    await letGo(graph)
  }
  expect(hits).toEqual(ACTORS)
}

async function drag(page: Page, from: Spot, dx: number, dy: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let i = 1; i <= 8; i++) await page.mouse.move(from.x + (dx * i) / 8, from.y + (dy * i) / 8)
  await page.mouse.up()
}

/** A dragged actor comes to lie under the pointer, and the picture follows it, both to a pixel or two. */
async function expectDrags(page: Page, graph: Locator): Promise<void> {
  await settled(graph)
  const ecowas = await spotOf(graph, 'ecowas')
  await drag(page, ecowas, 80, -40)
  expect(apart(await spotOf(graph, 'ecowas'), { x: ecowas.x + 80, y: ecowas.y - 40 })).toBeLessThan(2)
  const mali = await spotOf(graph, 'mali')
  const ground = await graph.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width * 0.3, y: y + height * 0.92 }
  })
  await drag(page, ground, 48, -16)
  expect(apart(await spotOf(graph, 'mali'), { x: mali.x + 48, y: mali.y - 16 })).toBeLessThan(2)
}

function apart(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The menu of an actor is within the graph and beside the pointer. */
async function expectMenu(page: Page, graph: Locator): Promise<void> {
  await settled(graph)
  const spot = await spotOf(graph, 'france')
  await page.mouse.click(spot.x, spot.y, { button: 'right' })
  const menu = graph.getByRole('menu')
  await menu.waitFor()
  const box = (await menu.boundingBox())!
  const room = (await graph.boundingBox())!
  expect(Math.abs(box.x - spot.x)).toBeLessThan(24)
  expect(box.y).toBeGreaterThanOrEqual(room.y)
  expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height)
  const cut = await menu.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  expect(cut).toBeLessThanOrEqual(1)
  await page.keyboard.press('Escape')
}

/** The list of actors hangs under its field, all of it in the explorer. */
async function expectList(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('ma')
  const list = page.locator('entente-search [part=list]')
  await list.waitFor()
  const boxes = [list, page.locator('entente-search'), page.locator('entente-explorer')].map((each) =>
    each.boundingBox(),
  )
  const [under, field, room] = (await Promise.all(boxes)) as [Box, Box, Box]
  expect(under.x).toBeLessThan(field.x + SLANT_PX)
  expect(under.x + under.width).toBeGreaterThan(field.x + field.width - SLANT_PX)
  expect(Math.abs(under.y - field.y - field.height)).toBeLessThan(SLANT_PX)
  expect(under.x).toBeGreaterThanOrEqual(room.x)
  expect(under.x + under.width).toBeLessThanOrEqual(room.x + room.width)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** The handle of the slider stays under the pointer, but for the step it takes. */
async function expectSlider(page: Page): Promise<void> {
  const grip = page.locator('entente-time-slider [data-part=to] .grip')
  const middle = async () => {
    const { x, y, width, height } = (await grip.boundingBox())!
    return { x: x + width / 2, y: y + height / 2 }
  }
  const before = await middle()
  await drag(page, before, 130, 0)
  expect(Math.abs((await middle()).x - before.x - 130)).toBeLessThan(14)
}

describe('the examples of surroundings', () => {
  it.each(['base', 'shadow', 'transformed', 'zoomed', 'hostile'])(
    'take clicks, drags, menus, lists and sliders for what they are meant: %s',
    async (name) => {
      const { page, faults, graph } = await open(name)
      await settled(graph)
      await expectHits(page, graph)
      await expectMenu(page, graph)
      await expectSlider(page)
      await expectDrags(page, graph)
      await expectList(page)
      expect(faults).toEqual([])
    },
  )

  it.each([
    ['details', (page: Page) => page.locator('summary').click(), (page: Page) => page.locator('summary').click()],
    [
      'dialog',
      (page: Page) => page.getByRole('button', { name: 'Who deals with Mali?' }).click(),
      (page: Page) => page.getByRole('button', { name: 'Close' }).first().click(),
    ],
  ])('draw the graph once what it is in is opened, and again: %s', async (name, show, hide) => {
    const { page, faults, graph, asked } = await open(name)
    await page.waitForLoadState('networkidle')
    expect(await graph.count()).toBeLessThanOrEqual(1)
    expect(asked.filter((address) => address.endsWith('.json'))).toEqual([])
    await show(page)
    await settled(graph)
    await expectHits(page, graph)
    await hide(page)
    await expect.poll(() => graph.isVisible()).toBe(false)
    await show(page)
    await settled(graph)
    await expectHits(page, graph)
    await expectMenu(page, graph)
    await expectList(page)
    expect(faults).toEqual([])
  })

  it('read the same text at the same size whatever the page does to all of its elements', async () => {
    const looks = await Promise.all(
      ['hostile', 'base'].map(async (name) => {
        const { page, graph } = await open(name)
        await settled(graph)
        return page.evaluate(() => {
          const root = document.querySelector('entente-explorer')!.shadowRoot!
          const inside = (selector: string) => root.querySelector(selector)!.shadowRoot!
          const elements = {
            title: root.querySelector('h2')!,
            button: root.querySelector('.tool')!,
            row: inside('entente-legend').querySelector('[part~=row]')!,
            date: inside('entente-time-slider').querySelector('input')!,
          }
          const PROPERTIES =
            'color cursor display fontFamily fontSize fontStyle fontWeight letterSpacing lineHeight textAlign textIndent textShadow textTransform whiteSpace wordSpacing boxSizing visibility'
          return Object.entries(elements).map(([which, element]) => {
            const style = getComputedStyle(element) as unknown as Record<string, string>
            return [which, ...PROPERTIES.split(' ').map((property) => `${property}: ${style[property]}`)]
          })
        })
      }),
    )
    expect(looks[0]).toEqual(looks[1])
  })

  it('leave the prototypes and names of a page as they were', async () => {
    const { page, graph } = await open('hostile')
    await settled(graph)
    expect(
      await page.evaluate(() => [
        Reflect.get(window, '$') as unknown,
        Reflect.get(window, 'module') as unknown,
        Object.keys(Array.prototype),
        Object.keys(Function.prototype),
        Object.keys(Object.prototype),
      ]),
    ).toEqual(['taken', 'taken', ['each', 'toJSON'], ['method'], []])
  })

  it('list every page there is', async () => {
    const { page } = await visit(served.origin, '/surroundings/')
    const names = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(names).toEqual(
      ['base', 'hostile', 'shadow', 'details', 'dialog', 'transformed', 'zoomed'].map((name) => `${name}.html`),
    )
  })
})
