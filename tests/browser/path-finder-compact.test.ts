import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { textOf } from '../support/details.js'
import { ask, showExplorer } from '../support/explorer.js'
import { clearPage, until } from '../support/page.js'
import { PathFinder, pathGraph } from '../support/path-finder.js'

afterEach(clearPage)

const QUERY = { from: 'ann', to: 'cid' }

async function compact(place: Parameters<typeof PathFinder.mount>[1] = {}): Promise<PathFinder> {
  const finder = await PathFinder.mount(pathGraph(), { query: QUERY, ...place })
  finder.element.compact = true
  await finder.settled()
  return finder
}

const line = (finder: PathFinder) => finder.find('.question-line')
const isAsked = (finder: PathFinder) => finder.find('.question').checkVisibility()

/** Whether there is a line, what it says of the question, and whether that is in sight. */
function told(finder: PathFinder): [string | null, boolean] {
  const said = finder.all('.question-line')[0]?.ariaExpanded ?? null
  return [said, isAsked(finder)]
}

const FOLDED = ['false', false]
const UNFOLDED = ['true', true]
const WHOLE = [null, true]

describe('a question with little room', () => {
  it('is a line once it is answered, and whole without the attribute', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: QUERY })
    expect([told(finder), finder.element.hasAttribute('compact')]).toEqual([WHOLE, false])
    finder.element.setAttribute('compact', '')
    await finder.settled()
    expect([told(finder), finder.element.compact]).toEqual([FOLDED, true])
    expect(textOf(line(finder))).toBe('Ann Adams Cid Cole In order of time')
    expect(finder.all('.question')[0]!.id).toBe(line(finder).getAttribute('aria-controls'))
    finder.element.compact = false
    await finder.settled()
    expect([told(finder), finder.element.hasAttribute('compact')]).toEqual([WHOLE, false])
  })

  it('is whole while an end is missing', async () => {
    const finder = await compact({ query: { from: 'ann' } })
    expect(told(finder)).toEqual(WHOLE)
    await finder.set({ to: 'cid' })
    expect(told(finder)).toEqual(FOLDED)
    await finder.set({ from: null })
    expect(told(finder)).toEqual(WHOLE)
  })

  it('is whole until something is done about it, and a line while paths are looked for', async () => {
    const finder = await compact({ isFollowed: false })
    expect(told(finder)).toEqual(WHOLE)
    finder.store.dispatch({ type: 'search-paths', progress: 0 })
    await until(() => finder.all('.searching').length > 0, 'it takes long')
    expect(told(finder)).toEqual(FOLDED)
    await finder.click(finder.button('Cancel'))
    expect([told(finder), finder.focused]).toEqual([WHOLE, finder.input('to')])
  })

  it('has the same headings either way', async () => {
    const finder = await compact()
    const headings = () => finder.all('h1, h2, h3, h4, h5, h6').map((each) => [each.localName, textOf(each)])
    const folded = headings()
    await finder.click(line(finder))
    expect(headings()).toEqual(folded)
    expect(folded.slice(0, 2).map(([level]) => level)).toEqual(['h3', 'h4'])
  })

  it('says what is set as the folded options do, after the order', async () => {
    const finder = await compact({
      query: {
        ...QUERY,
        goal: 'earliest',
        layer: 'people',
        certainty: 'certain',
        status: ['alleged', 'planned'],
        directed: true,
        via: ['bob'],
        avoid: ['dot', 'eve'],
      },
    })
    const options = finder.all('.summary li').map(textOf)
    expect(options).toHaveLength(7)
    const set = ['In order of time', ...options]
    expect(finder.all('.line-set > span').map(textOf)).toEqual(set)
    const label = `Change the question: Ann Adams → Cid Cole, ${set.join(', ')}`
    expect([line(finder).ariaLabel, line(finder).title]).toEqual([label, label])
    await finder.set({ order: 'any', layer: null, certainty: 'possible', status: [], directed: false })
    expect(finder.all('.line-set > span').map(textOf)).toEqual([
      'Time left out',
      'through Bob Burns',
      'without Dot Dean and Eve Adams',
    ])
  })

  it('keeps the language of what the file says', async () => {
    const finder = await compact({ query: { from: 'ann', to: 'long', layer: 'people' }, lang: 'ru' })
    const marked = finder
      .all('.question-line bdi')
      .map((each) => [textOf(each).slice(0, 10), each.getAttribute('lang')])
    expect(marked).toEqual([
      ['Ann Adams', 'en'],
      ['Commission', null],
      ['В порядке ', null],
      ['People', 'en'],
    ])
  })
})

describe('a question that is a line', () => {
  it('unfolds into its first field, and folds again with a button that keeps the focus', async () => {
    const finder = await compact()
    const button = line(finder)
    button.focus()
    await userEvent.keyboard('{Enter}')
    await finder.settled()
    expect([told(finder), finder.focused, textOf(button)]).toEqual([UNFOLDED, finder.input('from'), 'Done'])
    expect([button.ariaLabel, button.getAttribute('title')]).toEqual([null, null])
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Shift>}{Tab}{/Shift}')
    expect(finder.focused).toBe(button)
    await userEvent.keyboard(' ')
    await finder.settled()
    expect([told(finder), finder.focused, line(finder)]).toEqual([FOLDED, button, button])
  })

  it('has the focus when a press folds it that leaves the focus where it was', async () => {
    const finder = await compact()
    await finder.click(line(finder))
    finder.find('input[value=time]').focus()
    await finder.click(line(finder))
    expect([told(finder), finder.focused]).toEqual([FOLDED, line(finder)])
  })

  it('stays unfolded while the reader is in the options, until he is done', async () => {
    const finder = await compact()
    await finder.click(line(finder))
    await finder.unfold()
    await finder.select('layer', 'people')
    await finder.click(finder.box('directed'))
    await finder.choose('via', 'bob')
    await finder.click(finder.find('input[value=any]'))
    await finder.click(finder.button('Swap From and To'))
    expect(finder.asked).toEqual({
      from: 'cid',
      to: 'ann',
      order: 'any',
      layer: 'people',
      directed: true,
      via: ['bob'],
    })
    expect(told(finder)).toEqual(UNFOLDED)
    await finder.click(finder.button('Done'))
    expect([told(finder), finder.focused]).toEqual([FOLDED, line(finder)])
  })

  it('folds with another actor at one end, and takes the focus along', async () => {
    const finder = await compact()
    await finder.click(line(finder))
    await finder.type('to', 'bob')
    expect(told(finder)).toEqual(UNFOLDED)
    await finder.press('to', 'Enter')
    expect([finder.asked.to, told(finder), finder.focused]).toEqual(['bob', FOLDED, line(finder)])
    await finder.click(line(finder))
    await finder.click(finder.button('Remove Ann Adams'))
    expect([told(finder), finder.focused]).toEqual([WHOLE, finder.input('from')])
    await finder.choose('from', 'eve')
    expect([told(finder), finder.focused]).toEqual([FOLDED, line(finder)])
  })

  it('folds when the second end of the first question is chosen', async () => {
    const finder = await compact({ query: {} })
    await finder.choose('from', 'ann')
    expect([told(finder), finder.focused]).toEqual([WHOLE, finder.input('from')])
    await finder.choose('to', 'cid')
    expect([told(finder), finder.focused]).toEqual([FOLDED, line(finder)])
  })

  it('never folds under somebody who types', async () => {
    const finder = await compact({ query: { from: 'ann' } })
    await finder.type('from', 'e')
    await finder.set({ to: 'cid' })
    expect([told(finder), finder.focused]).toEqual([UNFOLDED, finder.input('from')])
    await finder.press('from', 'Escape')
    expect(told(finder)).toEqual(UNFOLDED)
    await finder.press('from', 'Escape')
    expect([told(finder), finder.focused]).toEqual([FOLDED, line(finder)])
  })

  it('unfolds while an actor is picked in the graph, and folds with that or with being done', async () => {
    const finder = await compact()
    await finder.click(line(finder))
    await finder.click(finder.find('#to-pick'))
    finder.store.dispatch({ type: 'select', selection: { type: 'node', key: 'bob' } }, 'user')
    await finder.settled()
    expect([finder.asked, told(finder), finder.focused]).toEqual([{ from: 'ann', to: 'bob' }, FOLDED, line(finder)])
    finder.store.dispatch({ type: 'pick-end', end: 'from' })
    await finder.settled()
    expect(told(finder)).toEqual(UNFOLDED)
    await finder.click(finder.button('Done'))
    expect([finder.store.getState().paths.picking, told(finder)]).toEqual([null, FOLDED])
  })

  it('follows the page, and leaves the focus where it is unless that goes with it', async () => {
    const finder = await compact()
    await finder.click(line(finder))
    await finder.set({ from: 'eve', to: 'dot' })
    expect([told(finder), finder.focused]).toEqual([FOLDED, line(finder)])
    await finder.set({ to: null })
    expect([told(finder), finder.focused]).toEqual([WHOLE, finder.input('to')])
    finder.input('to').blur()
    await finder.set({ to: 'cid' })
    expect([told(finder), finder.focused]).toEqual([FOLDED, null])
  })
})

describe('the look of the line', () => {
  it.each(['en', 'de', 'fr', 'ru'].flatMap((lang) => (['ltr', 'rtl'] as const).map((dir) => [lang, dir] as const)))(
    'is one row for the names and one for what is set, in 300 pixels: %s, %s',
    async (lang, dir) => {
      const finder = await compact({
        lang,
        dir,
        width: 300,
        query: {
          from: 'long',
          to: 'cid',
          layer: 'people',
          goal: 'earliest',
          status: ['alleged'],
          avoid: ['dot', 'eve'],
        },
      })
      const button = line(finder)
      const room = finder.element.getBoundingClientRect()
      const box = button.getBoundingClientRect()
      expect([room.width, box.width]).toEqual([300, 300])
      expect(box.height).toBeGreaterThanOrEqual(24)
      expect(box.height).toBeLessThan(50)
      const names = finder.all('.line-ends > span')
      const rows = [...names.slice(0, 1), ...finder.all('.line-set')]
      for (const part of [...names, ...finder.all('.line-ends, .line-set, .question-line .icon')]) {
        const { left, right } = part.getBoundingClientRect()
        expect([left >= box.left, right <= box.right, part.className]).toEqual([true, true, part.className])
      }
      // What is too long is cut, and can be read in full all the same.
      for (const part of rows) {
        expect(part.scrollWidth).toBeGreaterThan(part.clientWidth)
        expect(getComputedStyle(part).textOverflow).toBe('ellipsis')
      }
      for (const text of names) expect(text.getBoundingClientRect().width).toBeGreaterThan(10)
      expect(button.title).toContain('Commission for the Coordination of the Counterinsurgency along the Upper River')
      await finder.click(button)
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
      expect(finder.element.scrollWidth).toBeLessThanOrEqual(300)
    },
  )

  it.each(['en', 'de', 'fr', 'ru'])('cuts nothing of short names and the order alone: %s', async (lang) => {
    const finder = await compact({ lang, width: 300 })
    const parts = finder.all('.line-ends > span, .line-set')
    expect(parts.map((part) => [part.className, part.scrollWidth <= part.clientWidth])).toEqual([
      ['', true],
      ['arrow', true],
      ['', true],
      ['line-set', true],
    ])
  })

  it('is a single row where it is wide', async () => {
    const finder = await compact({ width: 700 })
    const [ends, set] = ['.line-ends', '.line-set'].map((each) => finder.find(each).getBoundingClientRect())
    expect(ends!.right).toBeLessThan(set!.left)
    expect(Math.abs(ends!.top + ends!.bottom - set!.top - set!.bottom)).toBeLessThan(4)
  })

  it.each(['light', 'dark'] as const)('gives axe nothing to find, folded or not: %s', async (theme) => {
    const finder = await compact({ theme, query: { ...QUERY, layer: 'people' } })
    const violations = async () => {
      const found = await axe.run(finder.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    expect(await violations()).toEqual([])
    await finder.click(line(finder))
    expect(await violations()).toEqual([])
    await finder.click(line(finder))
    line(finder).setAttribute('aria-expanded', 'maybe')
    expect((await violations()).join()).toContain('aria-valid-attr-value')
  })
})

describe('an explorer that is asked for a path', () => {
  const ASKED = 'lang="en" from="1960" to="2026" path-from="assimi-goita" path-to="nick-checker" path-layer="people"'

  it('has the answer in sight on a phone, below the line', async () => {
    const element = await showExplorer(ASKED, { width: 390, height: 844 })
    const finder = await until(() => element.shadowRoot!.querySelector('entente-path-finder'), 'there are paths')
    const root = finder.shadowRoot!
    const strip = await until(() => root.querySelector('.paths svg'), 'the strip of the first card is there')
    expect([finder.compact, root.querySelector('.question-line')?.ariaExpanded]).toEqual([true, 'false'])
    const { top, bottom } = finder.getBoundingClientRect()
    const [close, question] = ['.close', '.question-line'].map((each) => root.querySelector(each)!)
    expect(close!.getBoundingClientRect().bottom).toBeLessThanOrEqual(question!.getBoundingClientRect().top + 1)
    for (const part of [root.querySelector('.question-line')!, root.querySelector('.answer-title')!, strip]) {
      const box = part.getBoundingClientRect()
      expect([part.localName, box.top >= top, box.top < bottom - 20]).toEqual([part.localName, true, true])
    }
  })

  it('keeps the question whole where there is room', async () => {
    const element = await showExplorer(ASKED, { width: 820, height: 1180 })
    await ask(element)
    const finder = await until(() => element.shadowRoot!.querySelector('entente-path-finder'), 'there are paths')
    await finder.updateComplete
    expect([finder.compact, finder.shadowRoot!.querySelectorAll('.question-line').length]).toEqual([false, 0])
    expect(finder.shadowRoot!.querySelector('.question')!.checkVisibility()).toBe(true)
  })
})
