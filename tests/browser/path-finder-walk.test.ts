import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import { isoDate } from '../../src/time/index.js'
import { textOf } from '../support/details.js'
import { afterwards, clearPage, until } from '../support/page.js'
import { CHECKER, row, texts, toChecker } from '../support/path-answers.js'
import { PathFinder } from '../support/path-finder.js'

afterEach(clearPage)

describe('walking a path', () => {
  const windowOf = (finder: PathFinder) => {
    const { from, to } = finder.store.getState().window
    return [isoDate(from), isoDate(to)]
  }

  it('moves the window by itself from step to step, marks and speaks each, and comes back with the focus', async () => {
    const finder = await toChecker()
    const before = windowOf(finder)
    await finder.click(finder.button('Walk the path'))
    expect(windowOf(finder)).toEqual(['2023-02-01', '2023-02-02'])
    expect([textOf(finder.find('.step-of')), textOf(finder.find('.play'))]).toEqual(['Step 1 of 3', 'Pause'])
    expect(finder.all('.step').map((step) => step.getAttribute('aria-current'))).toEqual(['step', null, null])
    // The state is still that in the window of the search.
    expect(texts(finder, '.step .state')).toEqual(['certain', 'certain', 'certain'])
    await until(() => finder.store.getState().paths.walk?.step === 1, 'the second step')
    await finder.click(finder.button('Pause'))
    expect(windowOf(finder)).toEqual(['2023-09-21', '2023-09-22'])
    expect(textOf(finder.find('.play'))).toBe('Go on')
    const spoken = 'Step 2 of 3: Sergey Lavrov meets or speaks with Abdoulaye Diop, on 21 September 2023'
    await until(() => finder.all('[role=status]').some(({ textContent }) => textContent === spoken), 'it is spoken')
    await finder.click(finder.button('Back to where you were'))
    expect([windowOf(finder), finder.focused === finder.find('.play')]).toEqual([before, true])
  })

  it('goes on by hand after a step by hand, and nowhere beyond its ends', async () => {
    const finder = await toChecker()
    await finder.click(finder.button('Walk the path'))
    const step = () => finder.store.getState().paths.walk?.step
    const [back, on] = [finder.button('Previous step'), finder.button('Next step')]
    expect([back, on].map((each) => each.getAttribute('aria-disabled'))).toEqual(['true', null])
    await finder.click(back)
    expect([step(), textOf(finder.find('.play'))]).toEqual([0, 'Go on'])
    for (let i = 0; i < 4; i++) await finder.click(on)
    expect([step(), on.getAttribute('aria-disabled'), textOf(finder.find('.play'))]).toEqual([2, 'true', 'Walk again'])
    await finder.click(back)
    expect(step()).toBe(1)
    await finder.click(on)
    await finder.click(finder.button('Walk again'))
    expect(step()).toBe(0)
    await finder.click(finder.button('Pause'))
    await finder.click(finder.button('Go on'))
    finder.store.dispatch({ type: 'end-walk' })
    await finder.settled()
    await finder.click(finder.button('Walk the path'))
    expect(step()).toBe(0)
    await finder.set({ order: 'any' })
    expect([step(), textOf(finder.find('.play'))]).toEqual([undefined, 'Walk the path'])
  })

  it('stops where the reader looks at another time, and goes on from its step', async () => {
    const finder = await toChecker()
    const before = windowOf(finder)
    await finder.click(finder.button('Walk the path'))
    await finder.click(finder.button('Pause'))
    await finder.click(finder.button('Go on'))
    finder.store.dispatch({ type: 'walk-path', step: 2 })
    await finder.settled()
    expect(textOf(finder.find('.play'))).toBe('Pause')
    finder.store.dispatch({ type: 'set-dates', from: '2023-03' })
    await finder.settled()
    expect([textOf(finder.find('.play')), finder.store.getState().paths.walk?.step]).toEqual(['Go on', 2])
    await finder.click(finder.button('Go on'))
    expect([windowOf(finder), textOf(finder.find('.play'))]).toEqual([['2026-02-02', '2026-02-03'], 'Pause'])
    finder.store.dispatch({ type: 'set-dates', from: '2023-03' })
    await finder.settled()
    await finder.click(finder.button('Back to where you were'))
    expect(windowOf(finder)).toEqual(before)
  })

  it('stops where the reader selects a tie, and not for an actor', async () => {
    const finder = await toChecker()
    await finder.click(finder.button('Walk the path'))
    finder.store.dispatch({ type: 'select', selection: { type: 'node', key: 'sergey-lavrov' } })
    await finder.settled()
    expect(textOf(finder.find('.play'))).toBe('Pause')
    await finder.click(finder.all('.step .claim')[0]!)
    expect(textOf(finder.find('.play'))).toBe('Go on')
    await finder.click(finder.button('Go on'))
    expect(textOf(finder.find('.play'))).toBe('Pause')
  })

  it.each(['en', 'de', 'fr', 'ru'])(
    'has its buttons in one row of a telephone, and all of them named: %s',
    async (lang) => {
      const finder = await toChecker({ lang, width: 354 })
      await finder.click(finder.find('.play'))
      const buttons = finder.all('.walking button')
      expect(new Set(buttons.map((each) => each.getBoundingClientRect().top)).size).toBe(1)
      const stop = finder.find('.stop')
      expect([stop.title, stop.getBoundingClientRect().width]).toEqual([textOf(stop), 30])
    },
  )

  it('leaves what took no part in the search as it was', async () => {
    const finder = await toChecker({ query: { ...CHECKER, layer: null } })
    const before = textOf(finder.find('.left-out'))
    expect(before).toBe('Ties that take no part: 6 alleged, 8 announced, 10 planned and 1 undated.')
    await finder.click(finder.button('Walk the path'))
    expect(textOf(finder.find('.left-out'))).toBe(before)
  })

  it('never goes by itself where the reader wants no motion', async () => {
    const real = globalThis.matchMedia
    globalThis.matchMedia = (words) => (words.includes('reduced-motion') ? real('all') : real(words))
    afterwards(() => (globalThis.matchMedia = real))
    const finder = await toChecker()
    const play = finder.button('Walk the path')
    const frames: FrameRequestCallback[] = []
    const realFrame = globalThis.requestAnimationFrame
    globalThis.requestAnimationFrame = (callback) => frames.push(callback)
    play.click()
    globalThis.requestAnimationFrame = realFrame
    expect(frames).toEqual([])
    await finder.settled()
    expect([textOf(play), finder.all('.next').length]).toEqual(['Next step', 0])
    const place = () => [textOf(finder.find('.step-of')), textOf(play)]
    for (let i = 0; i < 2; i++) await finder.click(play)
    expect(place()).toEqual(['Step 3 of 3', 'Walk again'])
    await finder.click(play)
    expect(place()).toEqual(['Step 1 of 3', 'Next step'])
  })

  it('keeps the step in sight of the panel around it, below its buttons', async () => {
    const counts = Array.from({ length: 20 }, () => 1)
    const finder = await PathFinder.mount(row(...counts), { query: { from: 'n0', to: 'n20' }, width: 300 })
    const { element } = finder
    element.style.cssText = 'display: block; block-size: 400px; overflow: auto; padding: 20px'
    await finder.click(finder.button('Walk the path'))
    for (let i = 0; i < 12; i++) await finder.click(finder.button('Next step'))
    const step = finder.find('.step.walked').getBoundingClientRect()
    const bar = finder.find('.walking').getBoundingClientRect()
    const panel = element.getBoundingClientRect()
    expect([bar.top, step.top >= bar.bottom, step.bottom <= panel.bottom]).toEqual([panel.top, true, true])
    expect(scrollY).toBe(0)
  })
})

describe('copying a path', () => {
  function answerClipboard(isAllowed: boolean): Record<string, string>[] {
    const written: Record<string, string>[] = []
    const clipboard = {
      write: async ([item]: ClipboardItem[]): Promise<void> => {
        if (!isAllowed) throw new DOMException('not here', 'NotAllowedError')
        const entries = item!.types.map(async (type) => [type, await (await item!.getType(type)).text()] as const)
        written.push(Object.fromEntries(await Promise.all(entries)))
      },
      writeText: async (): Promise<void> => {
        throw new DOMException('not here', 'NotAllowedError')
      },
    }
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    afterwards(() => Reflect.deleteProperty(navigator, 'clipboard'))
    return written
  }

  it('puts it on the clipboard with its sources as text and as a page, and says so', async () => {
    const written = answerClipboard(true)
    const finder = await toChecker()
    await finder.click(finder.button('Copy path with sources'))
    await until(() => finder.all('.copied').length === 1, 'it is told')
    expect(textOf(finder.find('.copied'))).toBe('Path copied with its sources')
    const [{ 'text/plain': plain, 'text/html': markup } = {}] = written
    expect(plain!.split('\n').slice(0, 6)).toEqual([
      'Path from Assimi Goïta to Nick Checker',
      'In order of time, 3 steps, certain.',
      'Certain: the order holds for all dates that the sources allow.',
      '',
      '1. Assimi Goïta meets or speaks with Sergey Lavrov, between 1 and 8 February 2023 (certain; Unclear: The encyclopaedia article speaks of junta leaders without names. Whether he was met before or after Diop is unknown.) [1, L2] [2, L41 [18]]',
      '2. Sergey Lavrov meets or speaks with Abdoulaye Diop, on 21 September 2023 (certain; concluded from the source; Unclear: The ministers are not named in that sentence; Lavrov and Diop follow from context. City not stated.) [1, L2]',
    ])
    expect(plain!.trim().split('\n').at(-1)).toBe(
      'Data: Mali and its partners, 1960–2026; closed: 28 February 2026; window: 1 Jan 1941 – 28 Feb 2026.',
    )
    const page = new DOMParser().parseFromString(markup!, 'text/html')
    expect(page.querySelectorAll('ol > li')).toHaveLength(3)
    await until(
      () => finder.all('[role=status]').some((each) => textOf(each) === 'Path copied with its sources'),
      'spoken',
    )
    await finder.click(finder.all('.head')[1]!)
    expect(finder.all('.copied')).toEqual([])
  })

  it('takes the path and the window of a walk, and says where it is not allowed', async () => {
    const written = answerClipboard(true)
    const finder = await toChecker()
    await finder.click(finder.button('Walk the path'))
    await finder.click(finder.button('Copy path with sources'))
    await until(() => written.length === 1, 'it is copied')
    expect(written[0]!['text/plain']).toContain('window: 1 Jan 1941 – 28 Feb 2026.')
    answerClipboard(false)
    await finder.click(finder.button('Copy path with sources'))
    await until(() => textOf(finder.find('.copied')) === 'The browser does not allow copying here.', 'it is told')
  })
})

describe('the answer', () => {
  const problems = async ({ element }: PathFinder) => {
    const found = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }

  it.each(['light', 'dark'] as const)('gives axe nothing to find: %s', async (theme) => {
    const finder = await toChecker({ theme })
    await finder.click(finder.find('.would-do'))
    expect(await problems(finder)).toEqual([])
    await finder.click(finder.button('Walk the path'))
    await finder.click(finder.button('Previous step'))
    expect(await problems(finder)).toEqual([])
    await finder.set({ from: 'nick-checker', to: 'sergey-lavrov' })
    await until(() => finder.all('.help').length > 0, 'help is found')
    expect(await problems(finder)).toEqual([])
    finder.find('.help').textContent = ''
    expect((await problems(finder)).join()).toContain('button-name')
  })

  it.each([
    ['en', 300],
    ['de', 300],
    ['fr', 300],
    ['ru', 300],
    ['ar', 390],
  ])('stays within a narrow panel, with targets of 24 pixels: %s', async (lang, width) => {
    const counts = Array.from({ length: 20 }, (_, i) => 1 + (i % 3))
    const finder = await PathFinder.mount(row(...counts), {
      lang,
      width,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      query: { from: 'n0', to: 'n20' },
    })
    await finder.click(finder.find('.would-do'))
    await finder.click(finder.find('.play'))
    const { left, right } = finder.element.getBoundingClientRect()
    for (const each of finder.all('.answer :is(button, a, p, span, bdi, h4, svg)')) {
      const box = each.getBoundingClientRect()
      if (each.classList.contains('visually-hidden') || box.width === 0) continue
      expect([textOf(each), box.left >= left - 0.5, box.right <= right + 0.5]).toEqual([textOf(each), true, true])
      if (each.matches('button, a')) expect([textOf(each), box.height >= 24]).toEqual([textOf(each), true])
    }
    expect(finder.all('.step')).toHaveLength(20)
  })
})
