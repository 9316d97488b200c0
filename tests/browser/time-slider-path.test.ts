import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'

import { isoDate, windowOf } from '../../src/time/index.js'
import { Slider } from '../support/slider.js'
import {
  box,
  leftOf,
  mark,
  marksOf,
  middle,
  mountPath,
  names,
  near,
  numbers,
  pathOf,
  press,
  rested,
  showPath,
  visits,
  VISITS,
  walkedStep,
  type Crossed,
} from '../support/slider-path.js'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

async function violations(element: Element): Promise<string[]> {
  const found = await axe.run(element, { runOnly: RULES })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

afterEach(() => document.body.replaceChildren())

describe('the steps of a path on the axis', () => {
  it('stand at the moment they are crossed at the earliest, and say their dates as written', async () => {
    const slider = await mountPath()
    expect(numbers(slider)).toEqual(['1', '2', '3'])
    expect(names(slider)).toEqual([
      'Step 1: 10 March 2021',
      'Step 2: May 2022',
      'Step 3: between 1 and 8 February 2023',
    ])
    const moments = ['2021-03-10', '2022-05', '2023-02-01'].map((date) => leftOf(slider, date))
    expect(near(slider.all('.marks .foot').map(middle), moments)).toBe(true)
    expect(near(marksOf(slider).map(middle), moments)).toBe(true)
  })

  it('tell of a tie that held for long when it can be crossed', async () => {
    const slider = await mountPath([
      [2, null, '2021-12-31'],
      [5, '2022-01-01', '2023-12-31'],
    ])
    expect(names(slider)).toEqual([
      'Step 1: from February 2021 until September 2022 (latest: December 2021)',
      'Step 2: from 2022 until 31 December 2023 (earliest: 2022)',
    ])
    const ends = slider.all('.stretch').flatMap((line) => [box(line).left, box(line).right])
    const middleOfAll = leftOf(slider, '2022')
    const axisEnd = leftOf(slider, '2020') + slider.width
    expect(near(ends, [box(slider.find('.plot')).left, middleOfAll, middleOfAll, axisEnd])).toBe(true)
  })

  it('have no mark where nothing says when', async () => {
    const slider = await mountPath([
      [2, null, null],
      [3, '2022-05', '2022-05'],
    ])
    expect(names(slider)).toEqual(['Step 2: May 2022'])
    const path = pathOf(slider.store.getState().graph!, VISITS)
    const steps = path.steps.map((step) => ({ ...step, crossed: null, span: null }))
    slider.store.dispatch({ type: 'paths-found', answer: { paths: [{ ...path, steps }], cut: null } })
    await slider.settle()
    expect(slider.all('.marks, .guide, .step-tick')).toEqual([])
  })

  it('are marked in the overview by ticks alone', async () => {
    const slider = await mountPath()
    const moments = ['2021-03-10', '2022-05', '2023-02-01'].map((date) => leftOf(slider, date))
    expect(near(slider.all('.overview .step-tick').map(middle), moments)).toBe(true)
    expect(slider.all('.overview [role=button]')).toEqual([])
  })

  it('follow the path that is chosen, or pointed at', async () => {
    const slider = await Slider.mount(visits())
    const paths = [VISITS, VISITS.slice(0, 2)].map((crossed) => pathOf(slider.store.getState().graph!, crossed))
    slider.store.dispatch({ type: 'paths-found', answer: { paths, cut: null } })
    await slider.settle()
    expect(numbers(slider)).toEqual(['1', '2', '3'])
    slider.store.dispatch({ type: 'preview-path', index: 1 })
    await slider.settle()
    expect(numbers(slider)).toEqual(['1', '2'])
    slider.store.dispatch({ type: 'preview-path', index: null })
    await slider.settle()
    expect(numbers(slider)).toEqual(['1', '2', '3'])
  })

  it.each([
    [
      'de',
      [
        'Schritte des Pfads',
        'Schritt 1: 10. März 2021',
        'Schritt 2: von 2022 bis zum 31. Dezember 2023 (frühestens: 2022)',
      ],
    ],
    [
      'fr',
      ['Étapes du chemin', 'Étape 1 : 10 mars 2021', 'Étape 2 : de 2022 au 31 décembre 2023 (au plus tôt : 2022)'],
    ],
    ['ru', ['Шаги пути', 'Шаг 1: 10 марта 2021 г.', 'Шаг 2: с 2022 г. по 31 декабря 2023 г. (самое раннее: 2022)']],
  ])('speak the language of the reader: %s', async (lang, expected) => {
    const slider = await mountPath([VISITS[0]!, [5, '2022-01-01', '2023-12-31']])
    slider.element.lang = lang
    await slider.settle()
    const plain = (text: string | null) => text!.replaceAll(/\s/g, ' ')
    const group = plain(slider.find('.marks').getAttribute('aria-label'))
    expect([group, ...names(slider).map(plain)]).toEqual(expected)
  })
})

describe('without a path', () => {
  it('nothing is there, and with one the slider is no higher; after it all is as before', async () => {
    const slider = await Slider.mount(visits())
    const height = () => box(slider.element).height
    const bars = () => slider.all('.began, .ended, .line, .handle-line').map((each) => each.getAttribute('d'))
    const [before, drawn] = [height(), bars()]
    expect(slider.all('.marks, .guide, .step-tick')).toEqual([])
    await showPath(slider, VISITS)
    expect([height(), slider.all('.marks').length]).toEqual([before, 1])
    expect(bars()).not.toEqual(drawn)
    await showPath(slider, null)
    expect([height(), bars()]).toEqual([before, drawn])
    expect(slider.all('.marks, .guide, .step-tick')).toEqual([])
  })
})

describe('a mark of a step', () => {
  it('moves the window to its step, and stands out from then on', async () => {
    const slider = await mountPath()
    const { store } = slider
    const paths = [pathOf(store.getState().graph!, VISITS)]
    // Another window wants another answer.
    store.subscribe((state) => {
      if (state.paths.answer === null) store.dispatch({ type: 'paths-found', answer: { paths, cut: null } })
    })
    store.dispatch({ type: 'set-dates', from: '2021-01' })
    slider.button('Play').click()
    await slider.settle()
    expect(slider.all('[aria-label=Pause]')).toHaveLength(1)
    const causes: string[] = []
    slider.store.subscribe((_, __, cause) => causes.push(cause))
    const before = slider.window
    await press(slider, '2')
    expect(slider.window).toEqual(['2022-05-01', '2022-06-01'])
    expect([walkedStep(slider), causes]).toEqual([1, ['user']])
    expect(slider.all('[aria-label=Play]')).toHaveLength(1)
    await rested(slider)
    const current = marksOf(slider).map((each) => each.getAttribute('aria-current'))
    expect(current).toEqual([null, 'step', null])
    const fill = (text: string) => getComputedStyle(mark(slider, text).querySelector('.disc')!).fill
    expect(fill('2')).not.toBe(fill('1'))
    expect(fill('3')).toBe(fill('1'))
    slider.store.dispatch({ type: 'end-walk' })
    await rested(slider)
    expect(slider.window).toEqual(before)
    expect(fill('2')).toBe(fill('1'))
  })

  it('is pressed by a mouse, and a drag beside it selects a window as ever', async () => {
    const slider = await mountPath()
    await userEvent.click(mark(slider, '3').querySelector('.target')!)
    await slider.settle()
    expect([walkedStep(slider), slider.window]).toEqual([2, ['2023-02-01', '2023-02-02']])
    slider.store.dispatch({ type: 'end-walk' })
    await rested(slider)
    const { top } = box(slider.find('.plot'))
    const under = (x: number) => slider.element.shadowRoot!.elementFromPoint(x, top + 12)!
    expect(under(middle(mark(slider, '1'))).closest('.mark')).toBe(mark(slider, '1'))
    expect(under(middle(mark(slider, '1')) + 40).closest('svg.plot')).toBe(slider.find('.plot'))
  })

  it('stands at the end of the axis where it is out of sight, and brings the reader there', async () => {
    const slider = await mountPath([
      [0, '2020-01-01', '2020-01-01'],
      [1, '2021-03-10', '2021-03-10'],
      [4, '2023-02-01', '2023-02-08'],
    ])
    await press(slider, '2')
    await rested(slider)
    expect(numbers(slider)).toEqual(['1', '2', '3'])
    const plot = box(slider.find('.plot'))
    const [first, , last] = marksOf(slider).map((each) => box(each.querySelector('.target')!))
    expect([first!.left, last!.right].map(Math.round)).toEqual([plot.left, plot.right].map(Math.round))
    expect(marksOf(slider).map((each) => each.querySelectorAll('.arrow').length)).toEqual([1, 0, 1])
    await press(slider, '3')
    await rested(slider)
    expect([walkedStep(slider), numbers(slider)]).toEqual([2, ['1–2', '3']])
    await press(slider, '1–2')
    expect(walkedStep(slider)).toBe(1)
  })

  it('stands for several where there is no room, and goes from one to the next', async () => {
    const day = (n: number): Crossed => [1, `2021-03-1${n}`, `2021-03-1${n}`]
    const slider = await mountPath([0, 0, 0, 0, 1].map(day).concat([[5, '2022-01-01', '2023']]))
    expect(numbers(slider)).toEqual(['1–4', '5', '6'])
    expect(names(slider)[0]).toBe('Steps 1–4: 10 Mar 2021')
    slider.store.dispatch({ type: 'walk-path', step: 5 })
    await slider.settle()
    for (const expected of [0, 1, 2, 3]) {
      const several = marksOf(slider).find((each) => each.dataset['step'] === '0')!
      several.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
      expect(walkedStep(slider)).toBe(expected)
      await rested(slider)
      expect(marksOf(slider).some((each) => each.getAttribute('aria-current') === 'step')).toBe(true)
    }
  })
})

describe('by the keyboard', () => {
  const focused = (slider: Slider) => slider.element.shadowRoot!.activeElement

  it('the marks are one stop behind all else, and arrows go from one to the next', async () => {
    const slider = await mountPath()
    const after = document.createElement('button')
    slider.element.after(after)
    slider.focus('view')
    await userEvent.keyboard('{Tab}')
    expect(focused(slider)).toBe(mark(slider, '1'))
    const walk = [
      ['{ArrowRight}', '2'],
      ['{ArrowDown}', '3'],
      ['{ArrowRight}', '3'],
      ['{ArrowLeft}', '2'],
      ['{Home}', '1'],
      ['{ArrowUp}', '1'],
      ['{End}', '3'],
    ] as const
    for (const [key, text] of walk) {
      await userEvent.keyboard(key)
      await slider.settle()
      expect(focused(slider)).toBe(mark(slider, text))
      expect(marksOf(slider).map((each) => each.getAttribute('tabindex') === '0')).toEqual(
        ['1', '2', '3'].map((each) => each === text),
      )
    }
    expect(slider.window).toEqual(['2020-01-01', '2024-01-01'])
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(after)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(focused(slider)).toBe(mark(slider, '1'))
    after.focus()
    slider.store.dispatch({ type: 'walk-path', step: 1 })
    await rested(slider)
    expect(numbers(slider)).toEqual(['1', '2', '3'])
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(focused(slider)).toBe(mark(slider, '2'))
  })

  it('the Tab key stops at nothing but what can be used', async () => {
    const slider = await mountPath()
    const after = document.createElement('button')
    slider.element.after(after)
    const stops: (string | null)[] = []
    slider.find('.all').focus()
    for (await userEvent.keyboard('{Tab}'); document.activeElement !== after; await userEvent.keyboard('{Tab}')) {
      stops.push(focused(slider)!.getAttribute('aria-label'))
      if (stops.length > 10) break
    }
    expect(stops).toEqual(['Window', 'From', 'To', 'Visible years', 'Step 1: 10 March 2021'])
  })

  it.each(['{Enter}', ' '])('%j goes to the step, and the focus stays with it', async (key) => {
    const slider = await mountPath()
    mark(slider, '1').focus()
    await userEvent.keyboard('{End}')
    await userEvent.keyboard(key)
    await rested(slider)
    expect(walkedStep(slider)).toBe(2)
    expect(numbers(slider)).toEqual(['1–2', '3'])
    expect(focused(slider)).toBe(mark(slider, '3'))
    await userEvent.keyboard('{ArrowLeft}')
    await userEvent.keyboard(key)
    await rested(slider)
    expect(walkedStep(slider)).toBe(1)
    expect(focused(slider)).toBe(mark(slider, '2'))
    focused(slider)!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))
    await slider.settle()
    expect(marksOf(slider).map((each) => each.getAttribute('tabindex'))).toEqual(['-1', '0', '-1'])
  })

  it('leaves keys with Alt, Ctrl or the command key to the page', async () => {
    const slider = await mountPath()
    mark(slider, '1').focus()
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
      const event = new KeyboardEvent('keydown', {
        key: 'ArrowRight',
        [modifier]: true,
        bubbles: true,
        cancelable: true,
      })
      mark(slider, '1').dispatchEvent(event)
      expect([event.defaultPrevented, focused(slider)]).toEqual([false, mark(slider, '1')])
    }
  })
})

describe('the look of the marks', () => {
  const many: readonly Crossed[] = Array.from({ length: 20 }, (_, i) => {
    const from = windowOf('2021-01')!.from + (i < 6 ? i % 2 : i * 30) * 86_400_000
    return [1, isoDate(from), isoDate(from + (i % 3) * 200 * 86_400_000)]
  })

  it.each([1000, 600, 320])(
    'they are large enough and touch neither each other nor anything else: %i px',
    async (width) => {
      for (const crossed of [VISITS, many]) {
        const slider = await mountPath(crossed, width)
        slider.store.dispatch({ type: 'set-dates', from: '2021', to: '2021-03' })
        await slider.settle()
        const targets = marksOf(slider).map((each) => box(each.querySelector('.target')!))
        expect(targets.filter((each) => each.width < 23.99 || each.height < 23.99)).toEqual([])
        const drawn = marksOf(slider).flatMap((each) => [...each.querySelectorAll('.disc, text')].map(box))
        const others = slider.all('.plot .label, .plot [data-part] > *, .plot .began, .overview').map(box)
        const meets = (a: DOMRect, b: DOMRect) =>
          a.left < b.right - 0.6 && b.left < a.right - 0.6 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1
        expect(targets.flatMap((a, i) => targets.slice(i + 1).filter((b) => meets(a, b)))).toEqual([])
        expect([...targets, ...drawn].flatMap((a) => others.filter((b) => b.width > 0 && meets(a, b)))).toEqual([])
        for (const each of marksOf(slider)) {
          const [disc, text] = [box(each.querySelector('.disc')!), box(each.querySelector('text')!)]
          expect(disc.left <= text.left && text.right <= disc.right).toBe(true)
        }
      }
    },
  )

  it.each(['light', 'dark'])('axe finds nothing in %s, walked or not, compact or not', async (theme) => {
    const slider = await mountPath(many, 600)
    slider.element.setAttribute('theme', theme)
    document.body.style.background = theme === 'dark' ? '#1b1e24' : '#ffffff'
    expect(await violations(slider.element)).toEqual([])
    slider.store.dispatch({ type: 'walk-path', step: 1 })
    slider.element.compact = true
    await slider.settle()
    expect(slider.all('.mark').length).toBeGreaterThan(0)
    expect(await violations(slider.element)).toEqual([])
    expect(slider.all('[style]')).toEqual([])
    document.body.style.background = ''
  })

  it('lets axe find a mark without a name', async () => {
    const slider = await mountPath()
    const one = mark(slider, '1')
    one.removeAttribute('aria-label')
    for (const each of one.querySelectorAll('title, text')) each.remove()
    expect((await violations(slider.element)).join()).toContain('aria-command-name')
  })

  it('they are told apart in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    try {
      const slider = await mountPath()
      slider.store.dispatch({ type: 'walk-path', step: 1 })
      await rested(slider)
      const colors = ['1', '2'].map((text) => {
        const [disc, number] = ['.disc', 'text'].map((part) => mark(slider, text).querySelector(part)!)
        return [getComputedStyle(disc!).fill, getComputedStyle(number!).fill]
      })
      const probe = document.createElement('p')
      document.body.append(probe)
      const color = (name: string) => {
        probe.style.color = name
        return getComputedStyle(probe).color
      }
      expect(colors).toEqual([
        [color('Canvas'), color('CanvasText')],
        [color('Highlight'), color('HighlightText')],
      ])
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] })
    }
  })
})
