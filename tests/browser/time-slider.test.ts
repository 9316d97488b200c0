import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'

import { define } from '../../src/define/define.js'
import { EntenteTimeSlider } from '../../src/elements/time-slider/time-slider.js'
import { createStore } from '../../src/store/index.js'
import { makeGraph } from '../support/files.js'
import { fourYears, Slider } from '../support/slider.js'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

async function violations(element: Element): Promise<string[]> {
  const found = await axe.run(element, { runOnly: RULES })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

afterEach(() => document.body.replaceChildren())

describe('a time slider', () => {
  it('names its parts and says their dates in words', async () => {
    const slider = await Slider.mount(fourYears())
    expect(slider.sliders).toEqual([
      ['Window', '2022'],
      ['From', 'from 1 January 2022'],
      ['To', 'to 31 December 2022'],
    ])
    expect(slider.find('.date-input')).toHaveProperty('value', '2022')
    expect(slider.find('.frame').getAttribute('aria-label')).toBe('Time')
  })

  it('gives numbers to assistive technology in days, within the limits', async () => {
    const slider = await Slider.mount(fourYears())
    const numbers = (part: string) =>
      ['min', 'now', 'max'].map((name) => Number(slider.find(`[data-part=${part}]`).getAttribute(`aria-value${name}`)))
    const day = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000
    expect(numbers('from')).toEqual([day(2020, 1, 1), day(2022, 1, 1), day(2022, 12, 31)])
    expect(numbers('to')).toEqual([day(2022, 1, 2), day(2023, 1, 1), day(2024, 1, 1)])
  })

  it('has one slider for a moment and one for an end', async () => {
    const moment = await Slider.mount(fourYears('moment', '2022-05'))
    expect(moment.sliders).toEqual([['Moment', 'May 2022']])
    const upTo = await Slider.mount(fourYears('up-to', '2022-05'))
    expect(upTo.sliders).toEqual([['To', 'to 31 May 2022']])
    expect(upTo.find('.date-input')).toHaveProperty('value', 'up to 31 May 2022')
  })

  it('changes the mode by its radio buttons', async () => {
    const slider = await Slider.mount(fourYears())
    const checked = () => slider.all('.mode-input').map((input) => (input as HTMLInputElement).checked)
    expect(checked()).toEqual([false, true, false])
    ;(slider.all('.mode-input')[2] as HTMLInputElement).click()
    await slider.settle()
    expect(slider.store.getState().mode).toBe('up-to')
    expect(checked()).toEqual([false, false, true])
  })

  it('draws bars in the colours of families, the same inside and outside of the window', async () => {
    const slider = await Slider.mount(fourYears())
    const fills = (where: string) => slider.all(`.${where} .began`).map((path) => path.getAttribute('fill'))
    expect(fills('outside')).toEqual(['var(--_diplomatic)', 'var(--_military)', 'var(--_office)'])
    expect(fills('inside')).toEqual(fills('outside'))
  })

  it('draws no bar again when the window moves', async () => {
    const slider = await Slider.mount(fourYears())
    const changes: MutationRecord[] = []
    const observer = new MutationObserver((records) => changes.push(...records))
    observer.observe(slider.find('.outside'), { subtree: true, childList: true, attributes: true })
    slider.store.dispatch({ type: 'set-dates', from: '2021-03', to: '2021-08' })
    await slider.settle()
    changes.push(...observer.takeRecords())
    expect(slider.sliders[0]).toEqual(['Window', '1 Mar 2021 – 31 Aug 2021'])
    expect(changes).toEqual([])
  })

  it('writes no style attribute anywhere', async () => {
    const slider = await Slider.mount(fourYears())
    await slider.drag('2022-01-01', '2021-01-01', { on: 'from' })
    expect(slider.all('[style]')).toEqual([])
  })

  it.each(['light', 'dark'])('gives axe nothing to find in %s', async (theme) => {
    const slider = await Slider.mount(fourYears())
    slider.element.setAttribute('theme', theme)
    document.body.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
    expect(await violations(slider.element)).toEqual([])
    for (const mode of ['moment', 'up-to'] as const) {
      slider.store.dispatch({ type: 'set-mode', mode })
      await slider.settle()
      expect(await violations(slider.element)).toEqual([])
    }
    document.body.style.background = ''
  })

  it('lets axe find a name that is missing', async () => {
    const slider = await Slider.mount(fourYears())
    slider.find('[data-part=from]').removeAttribute('aria-label')
    expect((await violations(slider.element)).join()).toContain('aria-input-field-name')
  })

  it('shows the page its own words in a slot', async () => {
    const slider = await Slider.mount(fourYears())
    const words = document.createElement('span')
    words.slot = 'counts'
    words.textContent = '58 ties'
    slider.element.append(words)
    expect((slider.find('slot[name=counts]') as HTMLSlotElement).assignedElements()).toEqual([words])
    expect(words.getBoundingClientRect().width).toBeGreaterThan(0)
  })
})

describe('the labels of the axis', () => {
  const decades = makeGraph(
    [
      { start: '1941-05-02', end: '1990' },
      { start: '2020', end: '2026' },
    ],
    { asOf: '2026-02-28', view: { from: '2023', to: '2023' } },
  )

  it.each([1200, 700, 340])('neither meet nor are cut at a width of %d', async (width) => {
    const slider = await Slider.mount(decades, width - 28)
    for (const [from, to] of [
      ['2023', '2023'],
      ['1941', '2026'],
      ['2023-09', '2023-09'],
      ['2023-09-04', '2023-09-04'],
    ] as const) {
      slider.store.dispatch({ type: 'set-dates', from, to })
      await slider.settle()
      for (let n = 0; n < 12; n++) {
        slider.button('Zoom in on time').click()
        await slider.settle()
        for (const surface of ['plot', 'overview']) expectApart(slider, surface)
      }
      slider.find('.all').click()
      await slider.settle()
    }
  })

  function expectApart(slider: Slider, surface: string): void {
    const frame = slider.find(`.${surface}`).getBoundingClientRect()
    const boxes = slider
      .all(`.${surface} .label`)
      .map((label) => label.getBoundingClientRect())
      .sort((a, b) => a.left - b.left)
    expect(boxes.length).toBeGreaterThan(0)
    for (const [i, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(frame.left)
      expect(box.right).toBeLessThanOrEqual(frame.right)
      if (i > 0) expect(box.left).toBeGreaterThan(boxes[i - 1]!.right)
    }
  }
})

describe('narrow room', () => {
  it.each([320, 390, 820])('is kept to at %d pixels, and every target is large enough', async (width) => {
    const slider = await Slider.mount(fourYears(), width - 28)
    const frame = slider.element.getBoundingClientRect()
    for (const control of slider.all('button, .mode, .date-input, .key, .plot, .overview')) {
      const box = control.getBoundingClientRect()
      expect(box.right).toBeLessThanOrEqual(frame.right + 0.5)
      expect(box.left).toBeGreaterThanOrEqual(frame.left - 0.5)
      if (control.matches('button, .mode, .date-input')) expect(box.height).toBeGreaterThanOrEqual(24)
    }
  })

  it('keeps the targets of a narrow window apart and 24 pixels wide', async () => {
    const slider = await Slider.mount(fourYears('window', '2022-05-04'))
    slider.find('.all').click()
    await vi.waitFor(() => expect(slider.find('[data-part=view]').getAttribute('aria-valuetext')).toBe('2020 – 2023'))
    await slider.settle()
    const boxes = ['from', 'band', 'to'].map((part) =>
      slider.find(`[data-part=${part}] .target`).getBoundingClientRect(),
    )
    expect(boxes.map(({ width }) => Math.round(width))).toEqual([24, 24, 24])
    expect(boxes[0]!.right).toBeLessThanOrEqual(boxes[1]!.left + 0.01)
    expect(boxes[1]!.right).toBeLessThanOrEqual(boxes[2]!.left + 0.01)
  })
})

describe('a compact slider', () => {
  it('keeps controls, dates and plot alone, by an attribute or a property', async () => {
    const slider = await Slider.mount(fourYears())
    const there = () =>
      ['.controls', '.date-input', '.plot', '.overview', '.key'].map((part) => slider.all(part).length)
    expect([there(), slider.element.compact]).toEqual([[1, 1, 1, 1, 1], false])
    const { height } = slider.element.getBoundingClientRect()
    slider.element.setAttribute('compact', '')
    await slider.settle()
    expect([there(), slider.element.compact]).toEqual([[1, 1, 1, 0, 0], true])
    expect(slider.element.getBoundingClientRect().height).toBeLessThan(height - 40)
    expect(await violations(slider.element)).toEqual([])
    slider.element.compact = false
    await slider.settle()
    expect([there(), slider.element.hasAttribute('compact')]).toEqual([[1, 1, 1, 1, 1], false])
    await slider.drag('2023-01-01', '2022-01-01', { on: 'view', surface: 'overview' })
    expect(slider.sliders[0]).toEqual(['Window', '2022'])
  })
})

describe('on paper', () => {
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { media: '' }))

  it.each([700, 300])('nothing is left to press, and the dates are plain text beside the counts: %d', async (width) => {
    const slider = await Slider.mount(fourYears('up-to', '2022-05'), width)
    const words = document.createElement('span')
    words.slot = 'counts'
    words.textContent = '58 ties'
    slider.element.append(words)
    const seen = () =>
      slider.all('button, .mode, .date-input, .plot, .key').filter((each) => each.getClientRects().length > 0)
    expect(seen().length).toBeGreaterThan(10)
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    await slider.settle()
    const input = slider.find('.date-input') as HTMLInputElement
    expect(seen()).toEqual([input])
    const { borderTopWidth, backgroundColor, paddingLeft } = getComputedStyle(input)
    expect([borderTopWidth, backgroundColor, paddingLeft]).toEqual(['0px', 'rgba(0, 0, 0, 0)', '0px'])
    expect([input.value, input.scrollWidth <= input.clientWidth]).toEqual(['up to 31 May 2022', true])
    expect(words.getBoundingClientRect().width).toBeGreaterThan(0)
  })
})

describe('the button for the whole axis', () => {
  it.each([
    ['en', 'Whole axis', 'All years'],
    ['de', 'Ganze Achse', 'Alle Jahre'],
    ['fr', 'Tout l’axe', 'Toutes les années'],
    ['ru', 'Вся ось', 'Все годы'],
  ])('is called so, says that it shows all years, and moves no window: %s', async (lang, name, title) => {
    const slider = await Slider.mount(fourYears('window', '2022-05-04'))
    slider.element.lang = lang
    await slider.settle()
    const button = slider.find('.all')
    expect([button.textContent.trim(), button.title]).toEqual([name, title])
    const before = slider.window
    button.click()
    await vi.waitFor(() => expect(slider.find('[data-part=view]').getAttribute('aria-valuetext')).toMatch(/2020.*2023/))
    expect(slider.window).toEqual(before)
  })
})

describe('with nothing to slide over', () => {
  it.each([
    ['no graph', null],
    ['a graph without edges', makeGraph([])],
    ['a graph without dates', makeGraph([{}, {}])],
  ])('it is empty and disabled: %s', async (_, graph) => {
    const slider = await Slider.mount(graph)
    expect(slider.all('[role=slider]')).toEqual([])
    expect(slider.all('button, input').filter((control) => !(control as HTMLButtonElement).disabled)).toEqual([])
    slider.pointerAt('down', 100)
    slider.pointerAt('move', 300)
    slider.pointerAt('up', 300)
    slider.find('.stage').dispatchEvent(new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true }))
    await slider.settle()
    expect(await violations(slider.element)).toEqual([])
  })

  it('it is empty without any store', async () => {
    const element = document.createElement('entente-time-slider')
    document.body.append(element)
    await element.updateComplete
    expect(element.renderRoot.querySelectorAll('[role=slider]')).toHaveLength(0)
    expect(element.renderRoot.querySelector('.baseline')).not.toBeNull()
  })

  it('it comes to life with a graph and is empty again after it', async () => {
    const slider = await Slider.mount(null)
    slider.store.dispatch({ type: 'load-done', graph: fourYears() })
    await slider.settle()
    expect(slider.sliders).toHaveLength(3)
    slider.store.dispatch({ type: 'clear' })
    await slider.settle()
    expect(slider.sliders).toEqual([])
    expect(slider.find('.date-input')).toHaveProperty('value', '')
  })
})

describe('on and off the page', () => {
  it('follows its store again after a move, twice, and not while it is away', async () => {
    const slider = await Slider.mount(fourYears())
    for (const year of ['2021', '2023']) {
      slider.element.remove()
      slider.store.dispatch({ type: 'set-dates', from: year })
      await slider.element.updateComplete
      document.body.append(slider.element)
      await slider.settle()
      expect(slider.sliders[0]).toEqual(['Window', year])
    }
    const other = document.createElement('div')
    document.body.append(other)
    other.append(slider.element)
    slider.store.dispatch({ type: 'set-dates', from: '2020' })
    await slider.settle()
    expect(slider.sliders[0]).toEqual(['Window', '2020'])
  })

  it('changes to another store', async () => {
    const slider = await Slider.mount(fourYears())
    const store = createStore()
    store.dispatch({ type: 'load-done', graph: fourYears('moment', '2021-07') })
    slider.element.store = store
    await slider.settle()
    expect(slider.sliders).toEqual([['Moment', 'July 2021']])
  })

  it('takes the store of the element around it, or of the one it names', async () => {
    const { store } = await Slider.mount(fourYears())
    const provider = Object.assign(document.createElement('section'), { providedStore: store, id: 'graph' })
    const [nested, named] = [
      document.createElement('entente-time-slider'),
      document.createElement('entente-time-slider'),
    ]
    provider.append(nested)
    named.setAttribute('for', 'graph')
    document.body.replaceChildren(provider, named)
    for (const element of [nested, named]) {
      await vi.waitFor(() => expect(element.renderRoot.querySelectorAll('.plot [role=slider]')).toHaveLength(3))
    }
  })
})

describe('the definition', () => {
  it('is silent for the same class or version and warns once of another', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    define('entente-time-slider', EntenteTimeSlider)
    define(
      'entente-time-slider',
      class extends HTMLElement {
        static readonly version = EntenteTimeSlider.version
      },
    )
    expect(warn.mock.calls).toEqual([])
    define(
      'entente-time-slider',
      class extends HTMLElement {
        static readonly version = '9.9.9'
      },
    )
    expect(warn.mock.calls).toEqual([
      [`<entente-time-slider> 9.9.9 was not registered: ${EntenteTimeSlider.version} has the name already`],
    ])
    warn.mockClear()
    define('entente-twice', EntenteTimeSlider)
    expect(warn).toHaveBeenCalledTimes(1)
    warn.mockRestore()
    expect(customElements.get('entente-time-slider')).toBe(EntenteTimeSlider)
  })
})
