import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import { fourYears, Slider } from '../support/slider.js'

afterEach(() => document.body.replaceChildren())

async function type(slider: Slider, text: string, end = '{Enter}'): Promise<HTMLInputElement> {
  const input = slider.field
  input.focus()
  await slider.settle()
  // Brackets are commands to the keyboard of the test; two of them stand for one.
  await userEvent.keyboard(text.replaceAll(/[[{]/g, '$&$&') + end)
  await slider.settle()
  return input
}

describe('the field of dates', () => {
  it('shows words at rest and dates to type while it has the focus', async () => {
    const slider = await Slider.mount(fourYears())
    slider.store.dispatch({ type: 'set-dates', from: '2021-03', to: '2022-08' })
    await slider.settle()
    const input = slider.field
    expect(input.value).toBe('1 Mar 2021 – 31 Aug 2022')
    input.focus()
    await slider.settle()
    expect(input.value).toBe('2021-03/2022-08')
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length])
    input.blur()
    await slider.settle()
    expect(input.value).toBe('1 Mar 2021 – 31 Aug 2022')
  })

  it.each([
    ['2023', ['2023-01-01', '2024-01-01']],
    ['2023-09', ['2023-09-01', '2023-10-01']],
    ['2023-09-16', ['2023-09-16', '2023-09-17']],
    ['202X', ['2020-01-01', '2030-01-01']],
    ['2022-23', ['2022-09-01', '2022-12-01']],
    ['[2020-03-04..2021-05-06]', ['2020-03-04', '2021-05-07']],
    ['2020/2021', ['2020-01-01', '2022-01-01']],
    ['2020-02 – 2021-03-04', ['2020-02-01', '2021-03-05']],
    ['2020 - 2021', ['2020-01-01', '2022-01-01']],
    ['2020..2021', ['2020-01-01', '2022-01-01']],
    ['../2021', ['2020-01-01', '2022-01-01']],
    ['2023-06/..', ['2023-06-01', '2024-01-01']],
    ['  2021  ', ['2021-01-01', '2022-01-01']],
    ['2021-05-06T10:30', ['2021-05-06', '2021-05-07']],
    ['1850', ['1850-01-01', '1851-01-01']],
  ])('reads %s', async (text, expected) => {
    const slider = await Slider.mount(fourYears())
    const input = await type(slider, text)
    expect(slider.window).toEqual(expected)
    expect(input.getAttribute('aria-invalid')).toBe('false')
    expect(slider.all('.date-error')).toEqual([])
  })

  it.each([
    ['last spring', '“last spring” is not a date that can be read.'],
    ['2021-02-29', '“2021-02-29” is not a date that can be read.'],
    ['2021-13', '“2021-13” is not a date that can be read.'],
    ['2021/20x3', '“20x3” is not a date that can be read.'],
    ['2020/2021/2022', '“2020/2021/2022” is not a date that can be read.'],
    ['<b>', '“<b>” is not a date that can be read.'],
    ['2023/2021', 'The last date lies before the first.'],
  ])('keeps %s, marks it and says why', async (text, why) => {
    const slider = await Slider.mount(fourYears())
    const input = await type(slider, text)
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
    expect(input.value).toBe(text)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const error = slider.find(`#${input.getAttribute('aria-describedby')}`)
    expect(error.textContent).toContain(why)
    input.blur()
    await slider.settle()
    expect(input.value).toBe(text)
    input.focus()
    await userEvent.keyboard('{Escape}')
    await slider.settle()
    expect(input.value).toBe('2022')
    expect(slider.all('.date-error')).toEqual([])
  })

  it('applies what was typed when it is left, and nothing where nothing was', async () => {
    const slider = await Slider.mount(fourYears())
    const input = await type(slider, '2021', '')
    input.blur()
    await slider.settle()
    expect(slider.window).toEqual(['2021-01-01', '2022-01-01'])
    expect(input.value).toBe('2021')
    input.focus()
    await slider.settle()
    await userEvent.keyboard('{Backspace}{Enter}')
    await slider.settle()
    expect(slider.window).toEqual(['2021-01-01', '2022-01-01'])
    expect(input.value).toBe('2021')
  })

  it('leaves a text alone that is being typed, and follows the window otherwise', async () => {
    const slider = await Slider.mount(fourYears())
    const input = slider.field
    input.focus()
    await slider.settle()
    slider.store.dispatch({ type: 'set-dates', from: '2021-04' })
    await slider.settle()
    expect(input.value).toBe('2021-04')
    await userEvent.keyboard('20')
    slider.store.dispatch({ type: 'set-dates', from: '2020' })
    await slider.settle()
    expect(input.value).toBe('20')
  })

  it.each(['moment', 'up-to'] as const)('takes two dates for a window, from the mode %s', async (mode) => {
    const slider = await Slider.mount(fourYears(mode))
    await type(slider, '2021-02/2021-04')
    expect(slider.store.getState().mode).toBe('window')
    expect(slider.window).toEqual(['2021-02-01', '2021-05-01'])
  })

  it('takes one date for the end in the mode up-to', async () => {
    const slider = await Slider.mount(fourYears('up-to'))
    const input = await type(slider, '2021-06')
    expect(slider.window).toEqual(['2020-01-01', '2021-07-01'])
    expect(input.value).toBe('2021-06')
  })
})

describe('what is said of the window', () => {
  it('is one message once it rests, with the counts, and none at first', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const slider = await Slider.mount(fourYears())
      const said: (string | null)[] = []
      const status = slider.find('[role=status]')
      const observer = new MutationObserver(() => said.push(status.textContent))
      observer.observe(status, { subtree: true, childList: true, characterData: true })
      await vi.advanceTimersByTimeAsync(2000)
      expect(status.textContent).toBe('')
      for (const month of ['01', '02', '03']) {
        slider.store.dispatch({ type: 'set-dates', from: `2021-${month}`, to: '2021-06' })
        await slider.settle()
        await vi.advanceTimersByTimeAsync(600)
      }
      expect(said).toEqual([])
      await vi.advanceTimersByTimeAsync(200)
      await slider.settle()
      expect(said).toEqual(['1 Mar 2021 – 30 Jun 2021: 1 tie of 5, 0 only possible, 0 undated'])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('playing', () => {
  async function beats(slider: Slider, ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
    await slider.element.updateComplete
  }

  /** A slider whose animation frames are those of a clock in the test's hands. */
  async function mountStopped(...args: Parameters<typeof fourYears>): Promise<Slider> {
    const slider = await Slider.mount(fourYears(...args))
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
    return slider
  }

  afterEach(() => vi.useRealTimers())

  it.each([
    ['window', '2022', ['2022-05-01', '2023-05-01']],
    ['moment', '2020', ['2023-01-01', '2024-01-01']],
    ['up-to', '2022', ['2020-01-01', '2023-05-01']],
  ] as const)('moves by whole units, two a second, in the mode %s', async (mode, at, expected) => {
    const slider = await mountStopped(mode, at)
    slider.button('Play').click()
    await beats(slider, 1600)
    expect(slider.window).toEqual(expected)
  })

  it('never begins by itself', async () => {
    const slider = await mountStopped()
    await beats(slider, 5000)
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('pauses and goes on with its button', async () => {
    const slider = await mountStopped()
    slider.button('Play').click()
    await beats(slider, 600)
    const { window } = slider
    slider.button('Pause').click()
    await beats(slider, 3000)
    expect(slider.window).toEqual(window)
    slider.button('Play').click()
    await beats(slider, 100)
    expect(slider.window).not.toEqual(window)
  })

  it('stops at the end of the data, and begins again from the start', async () => {
    const slider = await mountStopped('window', '2023')
    slider.button('Play').click()
    expect(slider.window).toEqual(['2020-01-01', '2021-01-01'])
    await beats(slider, 40_000)
    expect(slider.window).toEqual(['2023-01-01', '2024-01-01'])
    expect(slider.button('Play')).toBeDefined()
  })

  it('moves nothing where the window holds all the data', async () => {
    const slider = await mountStopped('window', '2022')
    slider.store.dispatch({ type: 'set-dates', from: '2020', to: '2023' })
    slider.button('Play').click()
    await beats(slider, 2000)
    expect(slider.window).toEqual(['2020-01-01', '2024-01-01'])
    expect(slider.button('Play')).toBeDefined()
  })

  it('stops when the reader takes a handle or a key', async () => {
    const slider = await mountStopped()
    slider.button('Play').click()
    await beats(slider, 100)
    slider.pointer('down', '2022-03', { on: 'from' })
    await slider.element.updateComplete
    expect(slider.button('Play')).toBeDefined()
    slider.pointer('up', '2022-03', { on: 'from' })
    slider.button('Play').click()
    slider.find('[data-part=to]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
    await slider.element.updateComplete
    expect(slider.button('Play')).toBeDefined()
  })

  it('waits while the page is hidden', async () => {
    const slider = await mountStopped()
    slider.button('Play').click()
    await beats(slider, 100)
    const { window } = slider
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    await beats(slider, 5000)
    expect(slider.window).toEqual(window)
    hidden.mockRestore()
    await beats(slider, 700)
    expect(slider.window).not.toEqual(window)
  })

  it('ends when the slider leaves the page', async () => {
    const slider = await mountStopped()
    slider.button('Play').click()
    slider.element.remove()
    await beats(slider, 3000)
    document.body.append(slider.element)
    await beats(slider, 3000)
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('goes through its speeds', async () => {
    const slider = await mountStopped()
    const names: (string | null)[] = []
    for (let n = 0; n < 5; n++) {
      names.push(slider.find('.speed').getAttribute('aria-label'))
      slider.find('.speed').click()
      await slider.element.updateComplete
    }
    expect(names).toEqual(['Speed: 1×', 'Speed: 2×', 'Speed: 4×', 'Speed: 0.5×', 'Speed: 1×'])
    slider.button('Play').click()
    await beats(slider, 1100)
    expect(slider.window[0]).toBe('2022-06-01')
  })

  it('steps by whole windows and not beyond the data', async () => {
    const slider = await mountStopped()
    slider.button('Step back').click()
    expect(slider.window).toEqual(['2021-01-01', '2022-01-01'])
    for (let n = 0; n < 5; n++) slider.button('Step forward').click()
    expect(slider.window).toEqual(['2023-01-01', '2024-01-01'])
  })
})
