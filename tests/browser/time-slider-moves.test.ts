import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { Request } from '../../src/store/index.js'
import { fourYears, Slider } from '../support/slider.js'

afterEach(() => document.body.replaceChildren())

/** Counts what the store is asked. */
function spyOnRequests(slider: Slider): Request[] {
  const requests: Request[] = []
  const { store } = slider
  const dispatch = store.dispatch.bind(store)
  store.dispatch = (request, cause) => {
    requests.push(request)
    dispatch(request, cause)
  }
  return requests
}

describe('dragging', () => {
  it.each([
    ['an end, snapping to months', 'to', '2023-01-01', '2022-07-09', ['2022-01-01', '2022-07-01']],
    ['a beginning', 'from', '2022-01-01', '2021-03-20', ['2021-04-01', '2023-01-01']],
    ['the window, which stays a year', 'band', '2022-07-01', '2022-10-02', ['2022-04-01', '2023-04-01']],
    ['the beginning up to the end and no further', 'from', '2022-01-01', '2023-08-01', ['2022-12-01', '2023-01-01']],
    ['the end down to the beginning', 'to', '2023-01-01', '2020-08-01', ['2022-01-01', '2022-02-01']],
  ] as const)('moves %s', async (_, on, from, to, expected) => {
    const slider = await Slider.mount(fourYears())
    await slider.drag(from, to, { on })
    expect(slider.window).toEqual(expected)
  })

  it('keeps the window within the data', async () => {
    const slider = await Slider.mount(fourYears())
    slider.pointerAt('down', 600, { on: 'band' })
    slider.pointerAt('move', 999, { on: 'band' })
    await slider.settle()
    slider.pointerAt('up', 999, { on: 'band' })
    expect(slider.window).toEqual(['2023-01-01', '2024-01-01'])
  })

  it('goes down to days with Alt, and never below one', async () => {
    const slider = await Slider.mount(fourYears())
    await slider.drag('2023-01-01', '2022-07-09', { on: 'to', alt: true })
    expect(slider.window).toEqual(['2022-01-01', '2022-07-09'])
    await slider.drag('2022-07-09', '2021-07-09', { on: 'to', alt: true })
    expect(slider.window).toEqual(['2022-01-01', '2022-01-02'])
  })

  it('selects a new window on the empty axis, in whole units', async () => {
    const slider = await Slider.mount(fourYears())
    await slider.drag('2021-08-20', '2020-11-05')
    expect(slider.window).toEqual(['2020-11-01', '2021-09-01'])
  })

  it('asks the store once per frame at most, and as the reader', async () => {
    const slider = await Slider.mount(fourYears())
    const requests = spyOnRequests(slider)
    const causes: string[] = []
    slider.store.subscribe((_, __, cause) => causes.push(cause))
    slider.pointer('down', '2022-01-01', { on: 'from' })
    for (const month of ['02', '03', '04', '05', '06']) slider.pointer('move', `2021-${month}`, { on: 'from' })
    expect(requests).toEqual([])
    await vi.waitFor(() => expect(requests).toHaveLength(1))
    slider.pointer('up', '2021-06', { on: 'from' })
    expect(slider.window).toEqual(['2021-06-01', '2023-01-01'])
    expect(causes).toEqual(['user'])
  })

  it.each(['from', 'to', 'band', undefined] as const)('gives the old window back at Escape: %s', async (on) => {
    const slider = await Slider.mount(fourYears())
    const options = on === undefined ? {} : { on }
    slider.pointer('down', '2022-03-01', options)
    slider.pointer('move', '2021-03-01', options)
    await slider.settle()
    expect(slider.window).not.toEqual(['2022-01-01', '2023-01-01'])
    await userEvent.keyboard('{Escape}')
    slider.pointer('move', '2020-03-01', options)
    slider.pointer('up', '2020-03-01', options)
    await slider.settle()
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('gives it back too where the pointer is cancelled', async () => {
    const slider = await Slider.mount(fourYears())
    slider.pointer('down', '2022-01-01', { on: 'from' })
    slider.pointer('move', '2021-01-01', { on: 'from' })
    await slider.settle()
    slider.pointer('cancel', '2021-01-01', { on: 'from' })
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('ends without harm where the slider is taken off the page', async () => {
    const slider = await Slider.mount(fourYears())
    slider.pointer('down', '2022-01-01', { on: 'from' })
    slider.pointer('move', '2021-01-01', { on: 'from' })
    slider.element.remove()
    document.body.append(slider.element)
    await slider.settle()
    slider.pointer('move', '2020-01-01', { on: 'from' })
    await slider.settle()
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('goes on beyond the end of the axis, which follows', async () => {
    const slider = await Slider.mount(fourYears('window', '2020'))
    slider.button('Zoom in on time').click()
    await slider.settle()
    slider.pointerAt('down', 300, { on: 'band' })
    slider.pointerAt('move', 1300, { on: 'band' })
    await vi.waitFor(() => expect(slider.window).toEqual(['2023-01-01', '2024-01-01']), { timeout: 3000 })
    slider.pointerAt('up', 1300, { on: 'band' })
  })
})

describe('clicking on the axis', () => {
  it.each([
    ['window', '2022', '2021-02-12', ['2020-08-01', '2021-08-01']],
    ['window', '2022', '2020-01-02', ['2020-01-01', '2021-01-01']],
    ['moment', '2022', '2021-02-12', ['2021-01-01', '2022-01-01']],
    ['moment', '2022-05', '2021-02-12', ['2021-02-01', '2021-03-01']],
    ['moment', '2022-05-04', '2021-02-12', ['2021-02-12', '2021-02-13']],
    ['up-to', '2022', '2021-02-12', ['2020-01-01', '2021-02-01']],
  ] as const)('in the mode %s on %s, at %s', async (mode, at, date, expected) => {
    const slider = await Slider.mount(fourYears(mode, at))
    slider.find('.all').click()
    await vi.waitFor(() => expect(slider.find('[data-part=view]').getAttribute('aria-valuetext')).toBe('2020 – 2023'))
    await slider.settle()
    await slider.click(date)
    expect(slider.window).toEqual(expected)
  })

  it('twice on a bar makes its unit the window', async () => {
    const slider = await Slider.mount(fourYears())
    const plot = slider.find('.plot')
    const clientX = plot.getBoundingClientRect().left + 14 + 100
    plot.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, clientX }))
    expect(slider.window).toEqual(['2020-05-01', '2020-06-01'])
  })

  it('drags a moment, unit by unit', async () => {
    const slider = await Slider.mount(fourYears('moment', '2022'))
    await slider.drag('2022-06-01', '2020-07-05', { on: 'band' })
    expect(slider.window).toEqual(['2020-01-01', '2021-01-01'])
  })
})

describe('zoom and pan', () => {
  function visible(slider: Slider): string | null {
    return slider.find('[data-part=view]').getAttribute('aria-valuetext')
  }

  async function wheel(slider: Slider, init: WheelEventInit): Promise<boolean> {
    const { left } = slider.find('.plot').getBoundingClientRect()
    const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: left + 14, ...init })
    slider.find('.plot').dispatchEvent(event)
    await slider.settle()
    return event.defaultPrevented
  }

  it('leaves a plain wheel to the page, and zooms around the pointer with Ctrl', async () => {
    const slider = await Slider.mount(fourYears())
    expect(await wheel(slider, { deltaY: -462 })).toBe(false)
    expect(visible(slider)).toBe('2020 – 2023')
    expect(await wheel(slider, { deltaY: -462, ctrlKey: true })).toBe(true)
    expect(visible(slider)).toBe('1 Jan 2020 – 31 Dec 2021')
    expect(await wheel(slider, { deltaY: 10_000, metaKey: true })).toBe(true)
    expect(visible(slider)).toBe('2020 – 2023')
  })

  it('zooms with a plain wheel while a slider has the focus', async () => {
    const slider = await Slider.mount(fourYears())
    slider.focus('band')
    expect(await wheel(slider, { deltaY: -462 })).toBe(true)
    expect(visible(slider)).toBe('1 Jan 2020 – 31 Dec 2021')
  })

  it('pans with a sideways wheel or Shift, within the limits', async () => {
    const slider = await Slider.mount(fourYears())
    await wheel(slider, { deltaY: -462, ctrlKey: true })
    expect(await wheel(slider, { deltaX: 500 })).toBe(true)
    expect(visible(slider)).toBe('31 Dec 2020 – 1 Jan 2023')
    await wheel(slider, { deltaY: 9000, shiftKey: true })
    expect(visible(slider)).toBe('31 Dec 2021 – 31 Dec 2023')
  })

  it('zooms with two fingers and leaves the window alone', async () => {
    const slider = await Slider.mount(fourYears())
    slider.pointerAt('down', 100, { id: 1 })
    slider.pointerAt('down', 300, { id: 2 })
    slider.pointerAt('move', 500, { id: 2 })
    await slider.settle()
    slider.pointerAt('up', 500, { id: 2 })
    slider.pointerAt('up', 100, { id: 1 })
    expect(visible(slider)).not.toBe('2020 – 2023')
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('takes back what a press on the overview has shown where the pointer is cancelled', async () => {
    const slider = await Slider.mount(fourYears())
    slider.button('Zoom in on time').click()
    await slider.settle()
    const shown = () => visible(slider)
    const before = shown()
    slider.pointer('down', '2020-01-15', { surface: 'overview' })
    await slider.settle()
    expect(shown()).not.toBe(before)
    // As where a finger has begun to scroll the page.
    slider.pointer('cancel', '2020-01-15', { surface: 'overview' })
    await slider.settle()
    expect(shown()).toBe(before)
  })

  it('shows another part when the overview is clicked, dragged, resized or moved by keys', async () => {
    const slider = await Slider.mount(fourYears())
    slider.button('Zoom in on time').click()
    await slider.settle()
    const surface = 'overview'
    slider.pointerAt('down', 0, { surface })
    slider.pointerAt('up', 0, { surface })
    await slider.settle()
    expect(visible(slider)).toBe('1 Jan 2020 – 31 Dec 2021')
    slider.pointerAt('down', 250, { surface, on: 'view' })
    slider.pointerAt('move', 900, { surface })
    await slider.settle()
    slider.pointerAt('up', 900, { surface })
    expect(visible(slider)).toBe('31 Dec 2021 – 31 Dec 2023')
    slider.pointerAt('down', 500, { surface, on: 'view-from' })
    slider.pointerAt('move', 0, { surface })
    slider.pointerAt('up', 0, { surface })
    await slider.settle()
    expect(visible(slider)).toBe('2020 – 2023')
    slider.focus('view')
    await userEvent.keyboard('+')
    await userEvent.keyboard('{Home}')
    await slider.settle()
    expect(visible(slider)).toBe('1 Jan 2020 – 31 Dec 2021')
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })

  it('brings a window into view that has left it', async () => {
    const slider = await Slider.mount(fourYears('window', '2022-05-04'))
    expect(visible(slider)).not.toContain('2020')
    slider.store.dispatch({ type: 'set-dates', from: '2020-03-01' })
    await vi.waitFor(() => expect(visible(slider)).toContain('2020'))
    slider.store.dispatch({ type: 'set-dates', from: '2020', to: '2023' })
    await vi.waitFor(() => expect(visible(slider)).toBe('2020 – 2023'))
  })
})

describe('keys', () => {
  it.each([
    ['from', '{ArrowRight}', ['2022-02-01', '2023-01-01']],
    ['from', '{ArrowDown}', ['2021-12-01', '2023-01-01']],
    ['from', '{Shift>}{ArrowLeft}{/Shift}', ['2021-01-01', '2023-01-01']],
    ['from', '{Control>}{ArrowLeft}{/Control}', ['2021-12-31', '2023-01-01']],
    ['from', '{Home}', ['2020-01-01', '2023-01-01']],
    ['from', '{End}', ['2022-12-01', '2023-01-01']],
    ['from', '{PageUp}', ['2022-12-01', '2023-01-01']],
    ['to', '{ArrowUp}', ['2022-01-01', '2023-02-01']],
    ['to', '{PageDown}', ['2022-01-01', '2022-02-01']],
    ['to', '{End}', ['2022-01-01', '2024-01-01']],
    ['to', '{Home}', ['2022-01-01', '2022-02-01']],
    ['band', '{ArrowRight}', ['2022-02-01', '2023-02-01']],
    ['band', '{PageDown}', ['2021-01-01', '2022-01-01']],
    ['band', '{Control>}{ArrowRight}{/Control}', ['2022-01-02', '2023-01-02']],
    ['band', '{Home}', ['2020-01-01', '2021-01-01']],
    ['band', '{End}', ['2023-01-01', '2024-01-01']],
    ['band', '{PageUp}{PageUp}{PageUp}', ['2023-01-01', '2024-01-01']],
    ['band', ' ', ['2022-01-01', '2023-01-01']],
  ] as const)('on %s: %s', async (part, keys, expected) => {
    const slider = await Slider.mount(fourYears())
    slider.focus(part)
    await userEvent.keyboard(keys)
    expect(slider.window).toEqual(expected)
  })

  it.each([
    ['2022', '{ArrowLeft}', ['2021-01-01', '2022-01-01']],
    ['2022-05', '{ArrowRight}', ['2022-06-01', '2022-07-01']],
    ['2022-05', '{End}', ['2023-12-01', '2024-01-01']],
  ] as const)('move the moment %s by its unit: %s', async (at, keys, expected) => {
    const slider = await Slider.mount(fourYears('moment', at))
    slider.find('.all').click()
    await vi.waitFor(() => expect(slider.find('[data-part=view]').getAttribute('aria-valuetext')).toBe('2020 – 2023'))
    slider.focus('band')
    await userEvent.keyboard(keys)
    expect(slider.window).toEqual(expected)
  })

  it('move the end of the time up to it', async () => {
    const slider = await Slider.mount(fourYears('up-to'))
    slider.focus('to')
    await userEvent.keyboard('{ArrowLeft}')
    expect(slider.window).toEqual(['2020-01-01', '2022-12-01'])
    await userEvent.keyboard('{Home}')
    expect(slider.window).toEqual(['2020-01-01', '2020-02-01'])
  })

  it('elsewhere on the page do nothing', async () => {
    const slider = await Slider.mount(fourYears())
    slider.find('.speed').focus()
    await userEvent.keyboard('{ArrowRight}{Home}{Escape}')
    document.body.focus()
    await userEvent.keyboard(' {ArrowRight}')
    expect(slider.window).toEqual(['2022-01-01', '2023-01-01'])
  })
})
