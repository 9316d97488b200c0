import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { LayoutName } from '../../src/layout/index.js'
import { Picker, savedFile } from '../support/layout-picker.js'
import { texts } from '../support/legend.js'
import { clearPage, pixels, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

const saved = () => graphOf(savedFile())
const switchOf = (picker: Picker) => picker.find('.follow input') as HTMLInputElement
const hint = (picker: Picker) => texts([picker.find(`#${switchOf(picker).getAttribute('aria-describedby')}`)])[0]

async function choose(picker: Picker, layout: LayoutName): Promise<void> {
  picker.radio(layout).click()
  await picker.until(layout)
}

describe('following time', () => {
  it.each([
    ['en', 'Not in this layout: here a place says more than who is close to whom.'],
    ['de', 'Nicht in dieser Anordnung: Hier sagt ein Platz mehr als nur, wer wem nahesteht.'],
    ['fr', 'Pas dans cette disposition : ici, une place ne dit pas seulement qui est proche de qui.'],
    ['ru', 'Не в этой раскладке: здесь место говорит не только о том, кто к кому близок.'],
  ])('is not offered where places mean more, and the switch says why: %s', async (lang, why) => {
    const picker = await Picker.mount(saved(), { lang })
    await picker.until('saved')
    const offered = hint(picker)
    for (const layout of ['lanes', 'stress', 'map'] as const) {
      await choose(picker, layout)
      const isOffered = layout === 'stress'
      expect([switchOf(picker).getAttribute('aria-disabled'), hint(picker)]).toEqual([
        String(!isOffered),
        isOffered ? offered : why,
      ])
      // It can be reached by everybody, and does nothing where it is not offered.
      switchOf(picker).focus()
      await userEvent.keyboard(' ')
      await picker.settled()
      const { isFollowing } = picker.store.getState().layout
      expect([isFollowing, switchOf(picker).checked]).toEqual([isOffered, isOffered])
    }
  })

  it('ends with the layout that it was for, and that is said with the new one', async () => {
    const picker = await Picker.mount(saved())
    await picker.until('saved')
    switchOf(picker).click()
    await picker.settled()
    await choose(picker, 'stress')
    await until(() => picker.said === 'Distances: the actors have their places', 'it goes on')
    expect(switchOf(picker).checked).toBe(true)
    await choose(picker, 'grid')
    await until(() => picker.said !== '' && !picker.said.startsWith('Distances'), 'it has ended')
    expect([picker.said, switchOf(picker).checked]).toEqual([
      'Grid: the actors have their places, and time is no longer followed',
      false,
    ])
    await choose(picker, 'circle')
    await until(() => picker.said.startsWith('Circle'), 'the next is told')
    expect(picker.said).toBe('Circle: the actors have their places')
  })
})

describe('a compact picker', () => {
  const compact = (lang = 'en', width = 354, theme: 'light' | 'dark' = 'light') =>
    Picker.mount(saved(), { lang, width, theme, prepare: (element) => (element.compact = true) })
  const boxOf = (element: Element) => element.getBoundingClientRect()

  it('has three cards a row, and a row for the one that is chosen', async () => {
    const picker = await compact()
    await picker.measured()
    const tops = () => picker.all('.card').map((card) => Math.round(boxOf(card).top))
    const rows = () =>
      [...new Set(tops())].toSorted((a, b) => a - b).map((top) => tops().filter((t) => t === top).length)
    expect(rows()).toEqual([1, 3, 3, 3, 1])
    // Who comes after it fills the row that it was in.
    await choose(picker, 'stress')
    expect(rows()).toEqual([3, 1, 3, 3, 1])
    const widest = Math.max(...picker.all('.card').map((card) => boxOf(card).right))
    expect(widest).toBeLessThanOrEqual(boxOf(picker.element).right)
    expect(boxOf(picker.find('.cards')).height).toBeLessThan(750)
    const isSeen = (layout: LayoutName) => boxOf(picker.find(`#${layout}-about`)).height > 5
    expect([isSeen('stress'), isSeen('grid')]).toEqual([true, false])
    expect(picker.all('canvas').filter((canvas) => pixels(canvas as HTMLCanvasElement).filled < 20)).toEqual([])
  })

  it('has its cards before the rest, in the order of the keys', async () => {
    const picker = await compact()
    await picker.until('saved')
    const order = ['.acts', '.cards', '#follow-hint', '.save'].map((selector) => boxOf(picker.find(selector)).top)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const parts = picker
      .all('.acts, .cards, .following, .save')
      .map(({ classList }) => classList.item(classList.length - 1))
    expect(parts).toEqual(['acts', 'cards', 'following', 'save'])
  })

  it.each(['en', 'de', 'fr'])('breaks no name within a word: %s', async (lang) => {
    const picker = await compact(lang)
    await picker.until('saved')
    for (const name of picker.all('.name > span')) {
      const range = document.createRange()
      range.selectNodeContents(name)
      expect([name.textContent, range.getClientRects().length]).toEqual([
        name.textContent,
        Math.min(range.getClientRects().length, name.textContent.split(/\s/).length),
      ])
    }
  })

  for (const theme of ['light', 'dark'] as const) {
    it(`has no fault that axe finds: ${theme}`, async () => {
      const picker = await compact('en', 354, theme)
      await picker.measured()
      await choose(picker, 'lanes')
      const { violations } = await axe.run(picker.element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    })
  }
})
