import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { LANGUAGES, LOCALES } from '../../src/locales/index.js'
import { ask, faultsOf, showExplorer, toggle } from '../support/explorer.js'
import { clearPage, frame, graphIn, inside, listen, placeOf, press, until } from '../support/page.js'

afterEach(clearPage)

const DESKTOP = { width: 1440, height: 900 }
const TABLET = { width: 820, height: 1180 }
const PHONE = { width: 390, height: 844 }
const SIZES = [
  ['desktop', DESKTOP],
  ['tablet', TABLET],
  ['phone', PHONE],
] as const

const GOITA = { type: 'select', selection: { type: 'node', key: 'assimi-goita' } } as const
const ALL_YEARS = { type: 'set-dates', from: '..', to: '..' } as const
/** Certain in three steps, over Lavrov and Diop. */
const QUESTION = { type: 'set-path', from: 'assimi-goita', to: 'nick-checker', layer: 'people' } as const

const finder = (element: EntenteExplorer) => element.shadowRoot!.querySelector('entente-path-finder')
const details = (element: EntenteExplorer) => element.shadowRoot!.querySelector('entente-details')
const tool = (element: EntenteExplorer, name = 'paths') => inside(element, `.tool.${name}`)
const isExpanded = (element: EntenteExplorer) => tool(element).getAttribute('aria-expanded')
const held = (element: EntenteExplorer) => element.shadowRoot!.activeElement
const ends = ({ state }: EntenteExplorer) => [state.paths.query.from, state.paths.query.to]
const words = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''

/** The pages beside the graph that are there, and of those the ones in sight. */
function pages(element: EntenteExplorer): { there: string[]; seen: string[] } {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.sheet > .page')]
  const seen = all.filter((page) => page.checkVisibility() && page.getBoundingClientRect().height > 0)
  return { there: all.map(({ id }) => id), seen: seen.map(({ id }) => id) }
}

async function settled(element: EntenteExplorer): Promise<void> {
  await element.updateComplete
  await finder(element)?.updateComplete
  await frame()
}

async function escape(element: Element): Promise<boolean> {
  const init = { key: 'Escape', bubbles: true, composed: true, cancelable: true }
  const event = new KeyboardEvent('keydown', init)
  element.dispatchEvent(event)
  await frame()
  return event.defaultPrevented
}

/** The first step of the path that is chosen, as a reader presses it. */
async function step(element: EntenteExplorer): Promise<HTMLElement> {
  return until(
    () => finder(element)?.shadowRoot?.querySelector<HTMLElement>('ol .claim'),
    'the steps of a path are there',
  )
}

async function detailsButton(element: EntenteExplorer, name: 'path-from' | 'path-to'): Promise<HTMLElement> {
  return until(() => details(element)?.shadowRoot?.querySelector<HTMLElement>(`.${name}`), `there is ${name}`)
}

describe('the button of the paths', () => {
  it.each(SIZES)('opens the panel, leads into it, and takes it away again: %s', async (_, size) => {
    const element = await showExplorer('lang="en"', size)
    expect([finder(element), isExpanded(element)]).toEqual([null, 'false'])
    await toggle(element, 'paths')
    await settled(element)
    expect([pages(element).seen, isExpanded(element), held(element)]).toEqual([['paths'], 'true', finder(element)])
    expect(inside(element, `#${tool(element).getAttribute('aria-controls')}`).contains(finder(element))).toBe(true)
    tool(element).focus()
    await toggle(element, 'paths')
    expect([finder(element), isExpanded(element), held(element)]).toEqual([null, 'false', tool(element)])
  })

  it.each(SIZES)('has the focus again after Escape, and after the button that closes: %s', async (_, size) => {
    const element = await showExplorer('lang="en"', size)
    await toggle(element, 'paths')
    await settled(element)
    expect(await escape(finder(element)!)).toBe(true)
    expect([finder(element), held(element)]).toEqual([null, tool(element)])
    await toggle(element, 'paths')
    await settled(element)
    finder(element)!.shadowRoot!.querySelector<HTMLElement>('.close')!.click()
    await settled(element)
    expect([finder(element), held(element)]).toEqual([null, tool(element)])
  })

  it('keeps the question and the path on the picture when the panel closes', async () => {
    const element = await showExplorer()
    await ask(element, ALL_YEARS, QUESTION)
    const { answer } = element.state.paths
    await toggle(element, 'paths')
    expect([finder(element), element.state.paths.answer === answer]).toEqual([null, true])
  })
})

describe('the panel of the paths', () => {
  it('is open from the start where the page asks for a path, without the focus', async () => {
    const element = await showExplorer(
      'lang="en" from="1960" to="2026" path-from="assimi-goita" path-to="nick-checker" path-layer="people"',
    )
    await settled(element)
    expect([pages(element).seen, isExpanded(element), held(element)]).toEqual([['paths'], 'true', null])
    const [path] = element.state.paths.answer!.paths
    expect([path!.nodes, path!.certainty]).toEqual([
      ['assimi-goita', 'sergey-lavrov', 'abdoulaye-diop', 'nick-checker'],
      'certain',
    ])
  })

  it('opens when the page asks later, and stays closed once the reader has closed it', async () => {
    const element = await showExplorer()
    element.setAttribute('path-from', 'mali')
    await settled(element)
    expect(finder(element)).not.toBe(null)
    await toggle(element, 'paths')
    await ask(element, ALL_YEARS)
    expect(finder(element)).toBe(null)
    element.setAttribute('path-to', 'russia')
    await settled(element)
    expect(finder(element)).not.toBe(null)
  })

  it.each(SIZES)('opens with the focus when a path is asked for in the details: %s', async (_, size) => {
    const element = await showExplorer('lang="en"', size)
    await ask(element, GOITA)
    ;(await detailsButton(element, 'path-from')).click()
    await settled(element)
    expect([ends(element), pages(element).seen, held(element)]).toEqual([
      ['assimi-goita', null],
      ['paths'],
      finder(element),
    ])
    await ask(element, { type: 'select', selection: { type: 'node', key: 'mali' } })
    expect(pages(element).seen).toEqual(['details'])
    ;(await detailsButton(element, 'path-to')).click()
    await settled(element)
    expect([ends(element), pages(element).seen]).toEqual([['assimi-goita', 'mali'], ['paths']])
    ;(await detailsButton(element, 'path-to')).click()
    await settled(element)
    expect(held(element)).toBe(finder(element))
  })

  it('opens with the focus when a path is asked for in the menu of an actor, also for the same once more', async () => {
    const element = await showExplorer()
    const graph = graphIn(element)!
    for (const time of ['first', 'second']) {
      const { x, y } = placeOf(graph, 'mali')
      const box = graph.getBoundingClientRect()
      const init = { clientX: box.x + x, clientY: box.y + y, bubbles: true, composed: true, cancelable: true }
      inside(graph, '.nodes canvas').dispatchEvent(new MouseEvent('contextmenu', init))
      await settled(element)
      inside(graph, '.menu [role=menuitem]').click()
      await settled(element)
      expect([time, ends(element), held(element)]).toEqual([time, ['mali', null], finder(element)])
      await toggle(element, 'paths')
    }
  })

  it('tells the page once, from the explorer, of what the reader asked', async () => {
    const element = await showExplorer()
    const heard = listen(document)
    await ask(element, ALL_YEARS, QUESTION)
    const told = heard.filter(({ type }) => type === 'path-change')
    expect(told).toHaveLength(1)
    expect(told[0]!.detail).toMatchObject({ from: 'assimi-goita', to: 'nick-checker', layer: 'people', chosen: 0 })
  })
})

describe('paths and details', () => {
  it.each([
    ['one behind the other in little room', DESKTOP, ['details'], 'tabpanel'],
    ['side by side where it is wide', { width: 1920, height: 900 }, ['paths', 'details'], 'group'],
    ['one below the other where it is high', { width: 1200, height: 1500 }, ['paths', 'details'], 'group'],
  ])('stand %s', async (_, size, seen, role) => {
    const element = await showExplorer('lang="en"', size)
    await ask(element, ALL_YEARS, QUESTION)
    await ask(element, GOITA)
    await settled(element)
    expect(pages(element)).toEqual({ there: ['paths', 'details'], seen })
    expect(inside(element, '#paths').role).toBe(role)
    const [paths, other] = ['#paths', '#details'].map((id) => inside(element, id).getBoundingClientRect())
    const graph = graphIn(element)!.getBoundingClientRect()
    if (seen.length > 1) {
      expect(paths!.right <= other!.left || paths!.bottom <= other!.top).toBe(true)
      expect(Math.min(paths!.width, other!.width)).toBeGreaterThanOrEqual(300)
    }
    expect([graph.right <= other!.left + 1, graph.width > 400]).toEqual([true, true])
  })

  it('are tabs in little room: by mouse and by keys, with the name of what is in sight', async () => {
    const element = await showExplorer('lang="en"', DESKTOP)
    await ask(element, ALL_YEARS, QUESTION)
    await ask(element, GOITA)
    const tabs = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')]
    const selected = () => tabs().map((tab) => [words(tab), tab.ariaSelected, tab.tabIndex])
    expect(selected()).toEqual([
      ['Paths', 'false', -1],
      ['Details', 'true', 0],
    ])
    tabs()[0]!.click()
    await settled(element)
    expect([pages(element).seen, isExpanded(element)]).toEqual([['paths'], 'true'])
    tabs()[0]!.focus()
    await userEvent.keyboard('{ArrowRight}')
    await settled(element)
    expect([pages(element).seen, held(element), isExpanded(element)]).toEqual([['details'], tabs()[1], 'false'])
    await userEvent.keyboard('{Home}')
    await settled(element)
    expect([pages(element).seen, held(element)]).toEqual([['paths'], tabs()[0]])
    for (const tab of tabs()) expect(tab.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
  })

  it.each(SIZES)('stay as they are when a tie is chosen in a path: the path stays in sight: %s', async (_, size) => {
    const element = await showExplorer('lang="en"', size)
    await ask(element, ALL_YEARS, QUESTION)
    const claim = await step(element)
    claim.focus()
    await settled(element)
    const before = claim.getBoundingClientRect().top
    await userEvent.keyboard('{Enter}')
    await settled(element)
    expect([element.state.selection?.type, pages(element).seen]).toEqual(['edge', ['paths']])
    // A bar comes above it, and what was pressed stays where it was.
    expect(Math.abs(claim.getBoundingClientRect().top - before)).toBeLessThan(2)
    await ask(element, GOITA)
    expect(pages(element).seen).toEqual(['details'])
  })

  it('give the focus back to the path that a tie was chosen in, else to the graph', async () => {
    const element = await showExplorer('lang="en"', DESKTOP)
    await ask(element, ALL_YEARS, QUESTION)
    ;(await step(element)).click()
    await settled(element)
    inside(element, '#tab-details').click()
    await settled(element)
    expect(await escape(details(element)!)).toBe(true)
    await settled(element)
    expect([element.state.selection, pages(element).seen, held(element)]).toEqual([null, ['paths'], finder(element)])
    await ask(element, GOITA)
    await escape(details(element)!)
    await settled(element)
    expect(held(element)).toBe(graphIn(element))
  })

  it('on a phone give way to the table, and the table to the button of the paths', async () => {
    const element = await showExplorer('lang="en"', PHONE)
    await toggle(element, 'paths')
    await toggle(element, 'table')
    expect([pages(element).there, isExpanded(element)]).toEqual([[], 'false'])
    await toggle(element, 'paths')
    expect([pages(element).seen, element.shadowRoot!.querySelector('entente-table')]).toEqual([['paths'], null])
  })

  it('over a small graph give way to the legend, and the legend to the button of the paths', async () => {
    const element = await showExplorer('lang="en"', TABLET)
    await toggle(element, 'paths')
    await toggle(element, 'legend')
    expect([pages(element).seen, isExpanded(element)]).toEqual([[], 'false'])
    await toggle(element, 'paths')
    expect([pages(element).seen, element.shadowRoot!.querySelector('entente-legend')]).toEqual([['paths'], null])
  })
})

describe('the graph under the panel of the paths', () => {
  it.each([
    ['tablet', TABLET],
    ['phone', PHONE],
  ])('has every actor of the path in sight: %s', async (_, size) => {
    const element = await showExplorer('lang="en"', size)
    await ask(element, ALL_YEARS, QUESTION)
    const graph = graphIn(element)!
    const sheet = inside(element, '.sheet').getBoundingClientRect()
    const origin = graph.getBoundingClientRect()
    const isCovered = (key: string) => {
      const { x, y } = placeOf(graph, key)
      return origin.x + x > sheet.left && origin.y + y > sheet.top
    }
    const inSight = (key: string) => {
      const { x, y } = placeOf(graph, key)
      return x > 0 && y > 0 && x < origin.width && y < origin.height && !isCovered(key)
    }
    await until(() => element.state.paths.answer!.paths[0]!.nodes.every(inSight), 'the whole path is in sight')
  })
})

describe('the keys in the graph', () => {
  it.each([
    ['tablet', TABLET],
    ['phone', PHONE],
  ])('bring what has the focus out from under the panel: %s', async (_, size) => {
    const element = await showExplorer('lang="en"', size)
    await toggle(element, 'paths')
    await settled(element)
    const graph = graphIn(element)!
    graph.focus()
    for (const name of ['End', 'PageUp', 'PageUp', 'PageUp', 'Home', 'PageDown', 'PageDown', 'PageDown']) {
      await userEvent.keyboard(`{${name}}`)
      await settled(element)
      const button = graph.shadowRoot!.activeElement!
      const box = button.getBoundingClientRect()
      const sheet = inside(element, '.sheet').getBoundingClientRect()
      const isCovered = box.right > sheet.left && box.left < sheet.right && box.bottom > sheet.top
      expect([name, button.getAttribute('aria-label'), isCovered]).toEqual([
        name,
        button.getAttribute('aria-label'),
        false,
      ])
    }
  })
})

describe('picking an actor for a path on a phone', () => {
  const pick = async (element: EntenteExplorer) => {
    await toggle(element, 'paths')
    await settled(element)
    element.providedStore.dispatch({ type: 'pick-end', end: 'from' }, 'user')
    await settled(element)
  }

  it('folds the sheet to a line that says what to do, and gives the graph its room and the focus', async () => {
    const element = await showExplorer('lang="en"', PHONE)
    await pick(element)
    expect(pages(element)).toEqual({ there: ['paths'], seen: [] })
    const sheet = inside(element, '.sheet').getBoundingClientRect()
    expect(sheet.height).toBeLessThan(80)
    expect(words(inside(element, '.task p'))).toBe('Choose the actor where the path begins.')
    expect(graphIn(element)!.insets.bottom).toBeCloseTo(sheet.height, 0)
    expect(held(element)).toBe(graphIn(element))
  })

  it('comes back with the actor that was tapped, and nothing is selected', async () => {
    const element = await showExplorer('lang="en"', PHONE)
    await pick(element)
    press(graphIn(element)!, placeOf(graphIn(element)!, 'mali'))
    await settled(element)
    expect([ends(element), element.state.selection, pages(element).seen]).toEqual([['mali', null], null, ['paths']])
    expect(held(element)).toBe(finder(element))
  })

  it('comes back with Escape and with the button beside the line, and asks nothing', async () => {
    const element = await showExplorer('lang="en"', PHONE)
    await pick(element)
    expect(await escape(graphIn(element)!)).toBe(true)
    await settled(element)
    expect([ends(element), pages(element).seen]).toEqual([[null, null], ['paths']])
    expect(held(element)).toBe(finder(element))
    element.providedStore.dispatch({ type: 'pick-end', end: 'to' }, 'user')
    await settled(element)
    const cancel = inside(element, '.task button')
    expect(Math.min(cancel.offsetWidth, cancel.offsetHeight)).toBeGreaterThanOrEqual(24)
    cancel.focus()
    cancel.click()
    await settled(element)
    expect([ends(element), pages(element).seen, held(element)]).toEqual([[null, null], ['paths'], finder(element)])
  })

  it('does not fold anything where there is room, and the focus comes back too', async () => {
    const element = await showExplorer('lang="en"', DESKTOP)
    await pick(element)
    expect(pages(element).seen).toEqual(['paths'])
    graphIn(element)!.focus()
    await userEvent.keyboard('{Enter}')
    await settled(element)
    expect([ends(element)[0] !== null, held(element)]).toEqual([true, finder(element)])
  })

  it('ends when the panel closes', async () => {
    const element = await showExplorer('lang="en"', DESKTOP)
    await pick(element)
    await toggle(element, 'paths')
    expect([finder(element), element.state.paths.picking]).toEqual([null, null])
  })
})

describe('axe finds nothing', () => {
  const STATES: readonly (readonly [string, (element: EntenteExplorer) => Promise<void>])[] = [
    [
      'with the panel',
      async (element) => {
        await toggle(element, 'paths')
        // Half of a target under a sheet is none: on a phone, all of the graph is covered here.
        element.shadowRoot!.querySelector<HTMLElement>('.grip')?.click()
        await element.updateComplete
        await frame()
        await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished))
      },
    ],
    ['with a path', (element) => ask(element, ALL_YEARS, QUESTION)],
    [
      'with tabs',
      async (element) => {
        await ask(element, ALL_YEARS, QUESTION)
        await ask(element, GOITA)
      },
    ],
    [
      'while an actor is picked',
      async (element) => {
        await toggle(element, 'paths')
        await ask(element, { type: 'pick-end', end: 'from' })
      },
    ],
  ]

  describe.each(LANGUAGES.map(({ tag }) => tag))('in %s', (tag) => {
    it.each([
      ['light', DESKTOP],
      ['dark', PHONE],
    ])('in %s', { timeout: 60_000 }, async (theme, size) => {
      for (const [name, act] of STATES) {
        const element = await showExplorer(`lang="${tag}" theme="${theme}"`, size)
        await act(element)
        await settled(element)
        expect([name, words(tool(element)), await faultsOf(element)]).toEqual([name, LOCALES[tag].shell.paths, []])
        expect(inside(element, 'header').scrollWidth).toBeLessThanOrEqual(size.width)
        clearPage()
      }
    })
  })
})
