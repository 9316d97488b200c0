import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { accessibilityFaults, examples, filesOf, graphOf, marked, settled, spotOf } from './examples.js'
import { visit } from './visit.js'

const served = examples()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const
const DESK = { viewport: { width: 1440, height: 900 } } as const

/** What a graph shows, and what the words below it say. */
interface Shown {
  readonly window: string
  readonly certainty: string
  readonly words: string
}

async function shownBy(page: Page): Promise<Shown[]> {
  return page.locator('figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const { state } = figure.querySelector('entente-graph') as HTMLElement & {
        state: { window: { from: number; to: number }; certainty: string }
      }
      const day = (moment: number) => new Date(moment).toISOString().slice(0, 10)
      const { from, to } = state.window
      const words = figure.querySelector('figcaption')!.textContent.trim()
      return { window: `${day(from)} ${day(to)}`, certainty: state.certainty, words }
    }),
  )
}

/** Scrolls as a reader does until a step stands where it is read. */
async function readOn(page: Page, index: number): Promise<void> {
  await page
    .locator('.step')
    .nth(index)
    .evaluate((step) => {
      const { y, height } = step.firstElementChild!.getBoundingClientRect()
      scrollBy(0, y + height / 2 - innerHeight * 0.665)
    })
}

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))

/** Windows of the steps, `to` exclusive, by chapter. */
const STEPS = [
  [0, '1960-01-01 1961-01-01', 'certain', 'Ties of 1960'],
  [0, '1961-01-01 1963-01-01', 'certain', 'Ties of 1961–1962'],
  [0, '1968-01-01 1977-01-01', 'certain', 'Ties of 1968–1976'],
  [1, '1992-01-01 2020-01-01', 'certain', 'Ties of 1992–2019'],
  [1, '2020-01-01 2021-01-01', 'certain', 'Ties of 2020'],
  [1, '2021-10-01 2023-01-01', 'certain', 'Ties of October 2021 – 2022'],
  [2, '2023-07-01 2023-10-01', 'certain', 'Ties of July to September 2023'],
  [2, '2024-02-01 2025-01-01', 'possible', 'Ties of February to December 2024'],
  [2, '2025-06-01 2025-07-01', 'certain', 'Ties of June 2025'],
  [2, '2026-01-30 2026-03-01', 'possible', 'Ties of 30 January to 28 February 2026'],
] as const

describe('the example of an article', () => {
  it.each([
    ['on a desk', DESK],
    ['on a phone', PHONE],
  ])('moves the graph of each chapter with its prose, down and up again, %s', async (_, options) => {
    const { page, faults, asked } = await visit(served.origin, '/article/', options)
    await settled(graphOf(page))
    for (const [index, [chapter, window, certainty, words]] of STEPS.entries()) {
      await readOn(page, index)
      await expect
        .poll(async () => (await shownBy(page))[chapter], { timeout: 15_000 })
        .toEqual({ window, certainty, words })
    }
    for (let index = STEPS.length - 1; index >= 3; index--) {
      await readOn(page, index)
      await expect.poll(() => page.locator('.step').nth(index).getAttribute('class')).toContain('now')
    }
    await expect
      .poll(async () => (await shownBy(page)).map((shown) => shown.words))
      .toEqual(['Ties of 1968–1976', 'Ties of 1992–2019', 'Ties of July to September 2023'])
    // Three graphs, one file.
    expect(filesOf(asked).filter((name) => name === 'sahel.json')).toEqual(['sahel.json'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
  })

  it('draws what the prose says it draws: a dashed line, a plan, memberships that are only possible', async () => {
    const { page } = await visit(served.origin, '/article/', DESK)
    await settled(graphOf(page))
    const drawn = (chapter: number) =>
      graphOf(page, chapter).evaluate((element) => {
        const { graph, view } = element as HTMLElement & {
          graph: { edges: readonly { key: string; status: string }[] }
          view: { drawnEdges: readonly number[] }
        }
        return view.drawnEdges.map((edge) => `${graph.edges[edge]!.key} ${graph.edges[edge]!.status}`)
      })
    const steps: readonly (readonly [step: number, chapter: number, ties: readonly string[]])[] = [
      [0, 0, ['F002 confirmed', 'F003 confirmed']],
      [1, 0, ['F009 confirmed', 'F010 confirmed', 'F012 reported', 'F013 disputed']],
      [2, 0, ['F018 reported', 'F020 reported', 'F022 confirmed', 'F024 reported']],
      [3, 1, ['F035 confirmed', 'F040 confirmed', 'F046 confirmed', 'F051 confirmed']],
      [4, 1, ['F058 confirmed', 'F062 alleged']],
      [5, 1, ['F067 disputed', 'F068 disputed']],
      [6, 2, ['F132 reported', 'F136 reported', 'F142 reported', 'F145 confirmed']],
      [7, 2, ['F148 confirmed', 'F149 confirmed', 'F150 confirmed']],
      [8, 2, ['F161 reported', 'F163 reported', 'F173 planned']],
      [9, 2, ['F181 confirmed', 'F193 planned']],
    ]
    for (const [step, chapter, ties] of steps) {
      await readOn(page, step)
      await expect.poll(() => drawn(chapter), { timeout: 15_000 }).toEqual(expect.arrayContaining([...ties]))
    }
    // Memberships after the declaration are possible, and no more.
    await readOn(page, 7)
    await expect.poll(() => drawn(2)).toContain('F148 confirmed')
    await graphOf(page, 2).evaluate((graph) => graph.setAttribute('certainty', 'certain'))
    await expect.poll(() => drawn(2)).not.toContain('F148 confirmed')
    expect(await drawn(2)).toContain('F145 confirmed')
  })

  it.each([
    ['that rests on a graph', false],
    ['that has clicked in it', true],
  ])('scrolls on under the wheel of a mouse %s, and by keys', async (_, isClicked) => {
    const { page } = await visit(served.origin, '/article/', DESK)
    const graph = graphOf(page)
    await settled(graph)
    await readOn(page, 1)
    await settled(graph)
    const { x, y } = await spotOf(graph, 'mali')
    await page.mouse.move(x, y)
    if (isClicked) {
      await page.mouse.click(x, y)
      await expect.poll(async () => (await marked(graph)).selected).toBe('mali')
    }
    const before = await scrolled(page)
    await page.mouse.wheel(0, 120)
    await expect.poll(() => scrolled(page)).toBe(before + 120)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('PageDown')
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 240)
  })

  it('scrolls on under a finger that meets a graph', async () => {
    const { page } = await visit(served.origin, '/article/', PHONE)
    await settled(graphOf(page))
    await readOn(page, 1)
    const before = await scrolled(page)
    const box = (await graphOf(page).boundingBox())!
    const session = await page.context().newCDPSession(page)
    const x = box.x + box.width / 2
    const from = box.y + box.height - 40
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] })
    for (let i = 1; i <= 10; i++)
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: from - 20 * i }] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 120)
  })

  it('moves nothing by itself for readers who want no motion', async () => {
    const { page } = await visit(served.origin, '/article/', { ...DESK, reducedMotion: 'reduce' })
    await settled(graphOf(page))
    expect(
      await page
        .locator('.step > *')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).transitionProperty)),
    ).toEqual(STEPS.map(() => 'none'))
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
  })

  it.each(['light', 'dark'] as const)('has no fault that axe finds, when it is %s', async (colorScheme) => {
    const { page } = await visit(served.origin, '/article/', { ...DESK, colorScheme })
    await settled(graphOf(page))
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('names as a source what the data name, and cites nothing else', () => {
    const data = JSON.parse(
      readFileSync(path.join(served.folder, 'node_modules/entente-graph/graph-data/sahel.json'), 'utf8'),
    ) as { attributes: { references: { title: string; 'container-title'?: string; publisher?: string }[] } }
    const text = readFileSync(path.join(served.folder, 'article/index.html'), 'utf8')
    const sources = [...text.matchAll(/<li id="([\w-]+)">([^]*?)<\/li>/g)].map(([, id, words]) => ({
      id,
      words: words!,
    }))
    const names = data.attributes.references.map((each) => each['container-title'] ?? each.publisher!)
    for (const name of names) {
      const plain = name.replace(/^GSV /, '')
      expect(sources.filter(({ words }) => words.includes(plain)).length, name).toBe(1)
    }
    expect(sources.length).toBe(names.length)
    const cited = [...text.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)
    expect(new Set(cited)).toEqual(new Set(sources.map(({ id }) => id)))
  })
})
