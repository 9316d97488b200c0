import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { textOf } from '../support/details.js'
import { clearPage, until } from '../support/page.js'
import { CHECKER, overAllYears, row, sahel, texts, toChecker } from '../support/path-answers.js'
import { PathFinder } from '../support/path-finder.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

/** What is seen while the page is laid out for paper. */
async function onPaper<T>(look: () => T): Promise<T> {
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    return look()
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  }
}

describe('the paths found', () => {
  it('stand in a list, the best unfolded with its steps, their dates, what is certain, and who says so', async () => {
    const finder = await toChecker()
    expect(textOf(finder.find('.answer-title'))).toBe('2 paths, 1 of them certain')
    expect(texts(finder, '.head')).toEqual([
      '3 steps certain 1 Feb 2023 to 2 Feb 2026 taken as early as the dates allow',
      '4 steps possible The dates leave open the order of steps 1 and 2, and of steps 3 and 4. 1 Feb 2023 to 2 Feb 2026 taken as early as the dates allow Assimi Goïta, Sergey Lavrov, Abdoulaye Diop, US ambassador to Mali (2026, unnamed), Nick Checker',
    ])
    expect(finder.all('.head').map((head) => head.getAttribute('aria-current'))).toEqual(['true', null])
    expect(
      finder
        .all('.step')
        .map((step) => ['.words', '.when', '.marks', '.cited'].map((part) => textOf(step.querySelector(part)!))),
    ).toEqual([
      [
        'Assimi Goïta meets or speaks with Sergey Lavrov',
        'between 1 and 8 February 2023',
        'certain',
        'Source 1[1, L2] Source 2[2, L41 [18]]',
      ],
      [
        'Sergey Lavrov meets or speaks with Abdoulaye Diop',
        'on 21 September 2023',
        'certain concluded from the source',
        'Source 1[1, L2]',
      ],
      ['Abdoulaye Diop meets or speaks with Nick Checker', 'on 2 February 2026', 'certain', 'Source 3[3, L1, L3]'],
    ])
    expect(textOf(finder.find('.unclear'))).toBe(
      'Unclear: The encyclopaedia article speaks of junta leaders without names. Whether he was met before or after Diop is unknown.',
    )
    expect(texts(finder, '.source')).toEqual([
      '[1] [Preview of the talks between Sergey Lavrov and Abdoulaye Diop in Moscow on 28 February 2024] GSV “Russia – Islamic World” between 28 January and 28 February 2024',
      '[2] Mali–Russia relations Wikipedia 6 August 2024 or later',
      '[3] USA und Mali nehmen politischen Dialog wieder auf fokus-afrika.de between 2 and 28 February 2026',
    ])
  })

  it.each([
    ['de', '2 Pfade, davon 1 sicher', 'Assimi Goïta trifft sich oder spricht mit: Sergej Lawrow', 'sicher'],
    ['fr', '2 chemins, dont 1 certain', 'Assimi Goïta est en contact avec : Sergueï Lavrov', 'certain'],
    [
      'ru',
      '2 пути, из них достоверных: 1',
      'Ассими Гойта встречается или говорит, собеседник: Сергей Лавров',
      'достоверно',
    ],
  ])('are told in %s', async (lang, title, words, state) => {
    const finder = await toChecker({ lang })
    expect(textOf(finder.find('.answer-title'))).toBe(title)
    expect(textOf(finder.find('.step .words'))).toBe(words)
    expect(textOf(finder.find('.step .state'))).toBe(state)
  })

  it('say where a step may have come before an earlier one, and what the goal makes of the times', async () => {
    const query = { from: 'abdoulaye-diop', to: 'vladimir-putin', layer: 'people', goal: 'latest' } as const
    const finder = await overAllYears(await sahel(), { query })
    expect(texts(finder, '.head')).toEqual([
      '3 steps possible The dates leave open the order of steps 1 and 2. 8 Feb 2023 to 7 Jun 2023 taken as late as the dates allow',
    ])
    expect(texts(finder, '.marks')).toEqual([
      'certain',
      'certain perhaps before step 1: the dates leave the order open',
      'certain',
    ])
    await finder.set({ goal: 'fastest' })
    expect(textOf(finder.find('.value'))).toBe('takes 3 months or more')
    await finder.set({ goal: 'fewest', order: 'any' })
    expect([finder.all('.times'), finder.all('.strip')]).toEqual([[], []])
  })

  it('are drawn with a row a step and a line that goes down and to the right alone, which is silent', async () => {
    const finder = await toChecker()
    const strip = finder.find('.strip')
    expect(strip.getAttribute('aria-hidden')).toBe('true')
    const line = strip.querySelector('.route')!.getAttribute('d')!
    const [, x, y] = /^M(\S+) (\S+?)(?=V)/.exec(line)!.map(Number)
    const moves = [...line.matchAll(/([VH])([\d.]+)/g)].map(([, way, to]) => [way, Number(to)] as const)
    for (const [way, start] of [
      ['H', x!],
      ['V', y!],
    ] as const) {
      const along = [start, ...moves.filter(([each]) => each === way).map(([, to]) => to)]
      expect(along).toEqual(along.toSorted((a, b) => a - b))
    }
    expect(moves.filter(([way]) => way === 'H')).toHaveLength(2)
    const whole = strip.getBoundingClientRect()
    expect(whole.width).toBe(Number(strip.getAttribute('width')))
    for (const text of strip.querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect()
      expect([text.textContent, left >= whole.left, right <= whole.right]).toEqual([text.textContent, true, true])
    }
  })

  it('are chosen by a press, and pointed at by pointer and focus for as long as that lasts', async () => {
    const finder = await toChecker()
    const paths = () => finder.store.getState().paths
    const [first, second] = finder.all('.path')
    second!.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }))
    expect(paths().preview).toBe(1)
    second!.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
    expect(paths().preview).toBeNull()
    second!.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'touch' }))
    expect(paths().preview).toBeNull()
    const button = second!.querySelector<HTMLElement>('.head')!
    button.focus()
    expect(paths().preview).toBe(1)
    await finder.click(button)
    expect([paths().chosen, paths().preview, finder.focused]).toEqual([1, null, button])
    expect(texts(finder, '.step .words')).toHaveLength(4)
    expect([first, second].map((path) => path!.querySelector('.head')!.getAttribute('aria-current'))).toEqual([
      null,
      'true',
    ])
  })

  it('begin their lines at one place, chosen or not', async () => {
    const finder = await toChecker()
    const starts = () => finder.all('.head .sample').map((each) => each.getBoundingClientRect().left)
    const [one, other] = starts()
    expect(one).toBe(other)
    await finder.click(finder.all('.head')[1]!)
    expect(starts()).toEqual([one, other])
  })

  it('say on paper what was asked, with no button and no help; on the screen the fields say it', async () => {
    const finder = await toChecker()
    await finder.click(finder.button('Walk the path'))
    const seen = (selector: string) => finder.all(selector).filter((each) => each.getClientRects().length > 0).length
    const parts = ['.asked', '.act', '.claim', '.cite', '.source']
    const counts = () => parts.map(seen)
    expect(counts()).toEqual([0, 5, 3, 4, 3])
    expect(await onPaper(counts)).toEqual([1, 0, 3, 4, 3])
    expect(textOf(finder.find('.asked'))).toBe(
      'From Assimi Goïta to Nick Checker, in order of time, layer People, window: 1 Jan 1941 – 28 Feb 2026.',
    )
    const all = {
      goal: 'latest',
      certainty: 'certain',
      directed: true,
      status: ['planned', 'alleged'],
      via: ['sergey-lavrov'],
      avoid: ['vladimir-putin'],
    } as const
    await finder.set(all)
    expect(textOf(finder.find('.asked'))).toBe(
      'From Assimi Goïta to Nick Checker, in order of time, best path: Latest departure, layer People, certain paths only, following the direction of ties, with alleged and planned ties, through Sergey Lavrov, without Vladimir Putin, window: 1 Jan 1941 – 28 Feb 2026.',
    )
    await finder.set({ ...CHECKER, from: 'nick-checker', to: 'sergey-lavrov', via: [], avoid: [] })
    await until(() => finder.all('.help').length > 0, 'help is found')
    const rest = () => ['.none', '.help', '.answer .section', '.asked'].map(seen)
    expect([rest(), await onPaper(rest)]).toEqual([
      [1, finder.all('.help').length, 1, 0],
      [1, 0, 0, 1],
    ])
  })

  it('bring the other ties of a step into sight of a small panel', async () => {
    const finder = await PathFinder.mount(row(1, 5), { query: { from: 'n0', to: 'n2' } })
    const { element } = finder
    element.style.cssText = 'display: block; block-size: 300px; overflow: auto'
    const button = finder.find('.would-do')
    element.scrollTop += button.getBoundingClientRect().bottom - element.getBoundingClientRect().bottom
    await finder.click(button)
    const [panel, list] = [element, finder.find('.others')].map((each) => each.getBoundingClientRect())
    const head = button.getBoundingClientRect()
    expect(head.top >= panel!.top && list!.top + 40 <= panel!.bottom).toBe(true)
    expect(list!.bottom <= panel!.bottom || Math.round(head.top - panel!.top) === 8).toBe(true)
  })

  it('light up a tie that is pointed at, and select it', async () => {
    const finder = await toChecker()
    const claim = finder.all('.step .claim')[1]!
    const state = () => finder.store.getState()
    claim.dispatchEvent(new PointerEvent('pointerenter'))
    expect(state().highlight).toEqual({ type: 'edge', key: 'F112' })
    claim.dispatchEvent(new PointerEvent('pointerleave'))
    expect(state().highlight).toBeNull()
    await finder.click(claim)
    expect(state().selection).toEqual({ type: 'edge', key: 'F112' })
  })

  it('list the other ties that would do for a step, and lead to the details where there are many', async () => {
    const finder = await PathFinder.mount(row(3, 60), { query: { from: 'n0', to: 'n2' }, lang: 'de' })
    const [few, many] = finder.all('.would-do')
    expect([few, many].map((each) => [textOf(each!), each!.getAttribute('aria-expanded')])).toEqual([
      ['2 weitere Verbindungen ergeben ebenfalls diesen Schritt', 'false'],
      ['59 weitere Verbindungen ergeben ebenfalls diesen Schritt', 'false'],
    ])
    await finder.click(few!)
    expect([few!.getAttribute('aria-expanded'), finder.all('.others li').length]).toEqual(['true', 2])
    await finder.click(finder.all('.others .claim')[1]!)
    expect(finder.store.getState().selection).toEqual({ type: 'edge', key: 'e0-2' })
    await finder.click(few!)
    await finder.click(many!)
    expect(finder.all('.others li')).toHaveLength(50)
    await finder.click(finder.button('Alle 60 Verbindungen in den Einzelheiten zeigen'))
    expect(finder.store.getState().selection).toEqual({ type: 'bundle', nodes: ['n1', 'n2'] })
    await finder.set({ to: 'n1' })
    expect(finder.all('.others')).toEqual([])
  })

  it('lead from a citation to its source', async () => {
    const finder = await toChecker()
    await finder.click(finder.all('.cite')[1]!)
    expect(finder.focused).toBe(finder.all('.source')[1])
  })

  it('link sources to addresses of the web alone, and say where nobody is cited', async () => {
    const [good, bad] = ['https://example.org/a', 'javascript:alert(1)']
    const graph = graphOf({
      attributes: {
        format: 'entente-graph/1',
        references: [good, bad].map((URL) => ({ id: URL, title: 'A title', URL })),
      },
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: ['a', 'b', 'c'].map((key) => ({ key, attributes: { label: key } })),
      edges: [
        { key: 'one', source: 'a', target: 'b', attributes: { date: '2020', references: [{ id: good }, { id: bad }] } },
        { key: 'two', source: 'b', target: 'c', attributes: { start: '2020', end: '..' } },
      ],
    })
    const finder = await overAllYears(graph, { query: { from: 'a', to: 'c' } })
    expect(texts(finder, '.step .words')).toEqual(['a is tied to b', 'b is tied to c'])
    expect(finder.all('.source a').map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      [good, 'noopener noreferrer'],
    ])
    expect(texts(finder, '.no-source')).toEqual(['no source given'])
  })

  it('say that there may be more, and where the search was cut short', async () => {
    const finder = await toChecker({ query: { ...CHECKER, k: 1 } })
    expect(texts(finder, '.aside')).toEqual(['The best ones are shown; there may be more.'])
    const { answer } = finder.store.getState().paths
    finder.store.dispatch({ type: 'paths-found', answer: { ...answer!, cut: { bound: 'labels', limit: 9 } } })
    await finder.settled()
    expect(texts(finder, '.aside')).toEqual(['The search was cut short: there may be more paths, or better ones.'])
  })

  it('are spoken in one sentence', async () => {
    const finder = await toChecker()
    const said = () => finder.all('[role=status]').map(({ textContent }) => textContent)
    await until(() => said().includes('From Assimi Goïta to Nick Checker: 2 paths, 1 of them certain.'), 'it is spoken')
  })
})

describe('where there is no path', () => {
  it.each([
    ['en', 'There is no path in order of time from Nick Checker to Sergey Lavrov in this window (2023).'],
    ['de', 'In diesem Zeitraum (2023) führt kein Pfad in zeitlicher Reihenfolge von Nick Checker zu Sergej Lawrow.'],
    ['fr', 'Dans cette période (2023), aucun chemin ne mène dans l’ordre du temps de Nick Checker à Sergueï Lavrov.'],
    ['ru', 'В этот период (2023) нет пути по порядку времени от участника «Nick Checker» к участнику «Сергей Лавров».'],
  ])('a sentence says so in %s', async (lang, sentence) => {
    const finder = await PathFinder.mount(await sahel(), {
      lang,
      query: { from: 'nick-checker', to: 'sergey-lavrov', layer: 'people' },
    })
    expect(textOf(finder.find('.none'))).toBe(sentence)
    await until(() => finder.all('[role=status]').some((each) => textOf(each) === sentence), 'it is spoken')
  })

  it('buttons offer what would bring one, and lead to it with the focus', async () => {
    const query = { from: 'vladimir-putin', to: 'abdoulaye-diop', layer: 'people' }
    const finder = await overAllYears(await sahel(), { query })
    await until(() => finder.all('.help').length > 0, 'help is found')
    expect(textOf(finder.find('.section'))).toBe('What would bring one')
    expect(texts(finder, '.help')).toEqual([
      'Take in ties of all kinds 3 steps',
      'Ask in the other direction 3 steps',
      'Leave time out of it 3 steps',
    ])
    await finder.click(finder.all('.help')[2]!)
    expect(finder.store.getState().paths.query.order).toBe('any')
    expect([textOf(finder.find('.answer-title')), finder.focused]).toEqual([
      '1 path, certain',
      finder.find('.answer-title'),
    ])
  })

  it('it says that nothing helps, what is looked for, and what took no part', async () => {
    const graph = row(1)
    const finder = await PathFinder.mount(graph, { isFollowed: false, query: { from: 'n1', to: 'n0' } })
    finder.store.dispatch({ type: 'paths-found', answer: { paths: [], cut: null } })
    await finder.settled()
    expect(textOf(finder.find('.seeking'))).toBe('Looking for what would bring one …')
    finder.store.dispatch({ type: 'help-found', help: [] })
    await finder.settled()
    expect(textOf(finder.find('.seeking'))).toBe('No single change brings one.')
    expect(finder.all('.left-out')).toEqual([])
    const other = await PathFinder.mount(await sahel(), { query: { from: 'nick-checker', to: 'sergey-lavrov' } })
    expect(textOf(other.find('.left-out'))).toBe(
      'Ties that take no part: 2 alleged, 1 announced, 98 outside this window and 1 undated.',
    )
    other.store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['trains', 'visits'] })
    other.store.dispatch({ type: 'set-certainty', certainty: 'certain' })
    await other.settled()
    expect(textOf(other.find('.left-out'))).toBe(
      'Ties that take no part: 5 switched off in the legend, 40 only possible, 98 outside this window and 1 undated.',
    )
  })

  it('it is told apart whether a certain one was asked for, and whether time was left out', async () => {
    const finder = await PathFinder.mount(row(1, 0, 1), { query: { from: 'n0', to: 'n3' } })
    const sentences: string[] = []
    for (const certainty of ['possible', 'certain'] as const) {
      for (const order of ['time', 'any'] as const) {
        await finder.set({ certainty, order })
        sentences.push(textOf(finder.find('.none')).replaceAll(/Commission\S+/g, 'C'))
      }
    }
    expect(sentences).toEqual([
      'There is no path in order of time from C 0 to C 3 in this window (2020).',
      'There is no path from C 0 to C 3 in this window (2020), even with time left out of it.',
      'There is no certain path in order of time from C 0 to C 3 in this window (2020).',
      'There is no certain path from C 0 to C 3 in this window (2020), even with time left out of it.',
    ])
  })
})

describe('without a whole question', () => {
  it('a sentence says what is missing, or that there is no way to go', async () => {
    const finder = await PathFinder.mount(row(1))
    const hint = () => textOf(finder.find('.answer')).replaceAll(/Commission\S+/g, 'C')
    const hints = [hint()]
    for (const query of [{ from: 'n0' }, { from: null, to: 'n0' }, { from: 'n0' }]) {
      await finder.set(query)
      hints.push(hint())
    }
    expect(hints).toEqual([
      'Choose two actors to see how one is linked to the other.',
      'Choose the actor to whom the path leads.',
      'Choose the actor from whom the path begins.',
      'Both ends are C 0: there is no way to go.',
    ])
    await finder.set({ via: ['n1'] })
    expect(textOf(finder.find('.answer-title'))).toBe('1 path, certain')
  })
})

it('A panel that is taken away ends a walk: the reader is back where he was.', async () => {
  const finder = await toChecker()
  const before = finder.store.getState().window
  await finder.click(finder.button('Walk the path'))
  expect(finder.store.getState().window).not.toEqual(before)
  finder.element.remove()
  const { window, paths } = finder.store.getState()
  expect([window, paths.walk, paths.answer?.paths.length]).toEqual([before, null, 2])
})

it('A panel that is taken away takes its pointing along.', async () => {
  const finder = await PathFinder.mount(await sahel(), { query: { from: 'assimi-goita', to: 'nick-checker' } })
  finder.all('.path')[1]!.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }))
  expect(finder.store.getState().paths.preview).toBe(1)
  finder.element.remove()
  expect(finder.store.getState().paths.preview).toBeNull()
})
