import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import { clearPage, deep, frame } from '../support/page.js'
import { PathFinder, pathGraph } from '../support/path-finder.js'

afterEach(clearPage)

/** Everything of the question that there is: all options open, chips, both ends. */
async function whole(place: Parameters<typeof PathFinder.mount>[1] = {}): Promise<PathFinder> {
  const query = { from: 'ann', to: 'long', via: ['bob', 'long'], avoid: ['dot'], layer: 'people' }
  const finder = await PathFinder.mount(pathGraph(), { ...place, query })
  finder.element.closable = true
  await finder.unfold()
  return finder
}

describe('the look of the question', () => {
  it.each(
    ['en', 'de', 'fr', 'ru'].flatMap((lang) =>
      [
        ['ltr', 264],
        ['rtl', 264],
        ['ltr', 390],
      ].map(([dir, width]) => [lang, dir as string, width as number] as const),
    ),
  )('keeps to its room, with targets of 24 pixels: %s, %s, %d wide', async (lang, dir, width) => {
    const finder = await whole({ lang, dir, width })
    const room = finder.element.getBoundingClientRect()
    expect(room.width).toBe(width)
    const seen = finder.all('.question :not(.fold *), header *').filter((each) => each.getClientRects().length > 0)
    const outside = seen.filter((each) => {
      const { left, right } = each.getBoundingClientRect()
      return left < room.left - 0.5 || right > room.right + 0.5
    })
    expect(outside.map(({ outerHTML }) => outerHTML)).toEqual([])
    const targets = finder.all('header button, .question :is(button, input, select)')
    const small = targets.filter((each) => {
      const box = each.getBoundingClientRect()
      return Math.min(box.width, box.height) < 24
    })
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect(targets.length).toBeGreaterThan(20)
  })

  it('has every word of 12 pixels or more, and no style attribute', async () => {
    const finder = await whole()
    await finder.type('via', 'a')
    const words = deep(finder.element.shadowRoot!).filter((each) => each.closest('.question') !== null)
    const small = words.filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 12)
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect(deep(finder.element.shadowRoot!).filter((each) => each.hasAttribute('style'))).toEqual([])
  })

  it.each(['light', 'dark'] as const)('gives axe nothing to find, in any state of it: %s', async (theme) => {
    const finder = await PathFinder.mount(pathGraph(), { theme })
    const violations = async () => {
      await finder.settled()
      await frame()
      const found = await axe.run(finder.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    finder.element.closable = true
    expect(await violations()).toEqual([])
    await finder.click(finder.find('#to-pick'))
    expect(await violations()).toEqual([])
    await finder.set({ from: 'ann', to: 'long', via: ['bob'], avoid: ['dot'], layer: 'people', status: ['alleged'] })
    expect(await violations()).toEqual([])
    await finder.unfold()
    await finder.type('via', 'a')
    await finder.press('via', 'ArrowDown')
    expect(await violations()).toEqual([])
    await finder.set({ order: 'any' })
    expect(await violations()).toEqual([])
    finder.find('.swap').removeAttribute('aria-label')
    finder.find('.swap').removeAttribute('title')
    expect((await violations()).join()).toContain('button-name')
  })
})
