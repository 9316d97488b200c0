import { afterEach, describe, expect, it } from 'vitest'

import type { TemporalGraph } from '../../src/model/index.js'
import type { Selection } from '../../src/store/index.js'
import { isoDate } from '../../src/time/index.js'
import { Details, textOf } from '../support/details.js'
import { clearPage } from '../support/page.js'
import { graphOf, smallFile, withValue, type SmallFile } from '../support/small-file.js'

afterEach(clearPage)

let file: unknown
async function sahel(): Promise<TemporalGraph> {
  file ??= await (await fetch('/graph-data/sahel.json')).json()
  return graphOf(file)
}

const node = (key: string): Selection => ({ type: 'node', key })
const edge = (key: string): Selection => ({ type: 'edge', key })
const bundle = (a: string, b: string): Selection => ({ type: 'bundle', nodes: [a, b] })

/** The small file with other attributes of its first edge, `office`. */
function withOffice(attributes: Record<string, unknown>, references?: unknown[]): TemporalGraph {
  const changed = withValue(smallFile(), '/edges/0/attributes', { type: 'holds-office', start: '2004', ...attributes })
  return graphOf(references === undefined ? changed : withValue(changed, '/attributes/references', references))
}

describe('the details of an actor', () => {
  it.each([
    ['en', 'deploys to Mali', 'from late 2021, end unknown, vouched for until 5 August 2024', 'certain · disputed'],
    [
      'de',
      'ist im Einsatz in: Mali',
      'ab Ende 2021, Ende unbekannt, belegt bis zum 5. August 2024',
      'sicher · umstritten',
    ],
    [
      'fr',
      'est déployé, lieu : Mali',
      'à partir de fin 2021, fin inconnue, attesté jusqu’au 5 août 2024',
      'certain · contesté',
    ],
    [
      'ru',
      'размещает силы или присутствует, место: Мали',
      'с конца 2021 г., конец неизвестен, подтверждено до 5 августа 2024 г.',
      'достоверно · оспаривается',
    ],
  ])('say in %s since when Wagner is in Mali, and who says so', async (lang, words, when, marks) => {
    const details = await Details.mount(await sahel(), { lang, selection: node('wagner-group') })
    const tie = details.ties.find(([, held]) => held === when)
    expect(tie?.slice(0, 2)).toEqual([words, when])
    const [state, status] = marks.split(' · ')
    expect(tie?.[2]).toBe(`${state} ${status}`)
    expect(details.chips[0]).toBe('Wikipedia, L39 [14], L69 [13]')
    await details.press(details.all('.chip')[0]!)
    expect(textOf(details.find('.source cite'))).toBe('Mali–Russia relations')
  })

  it('tell Goïta’s ties of 2023 in order of time', async () => {
    const details = await Details.mount(await sahel(), { selection: node('assimi-goita') })
    expect(details.ties.map(([words, when]) => `${words}: ${when}`)).toEqual([
      'holds office in Malian junta: since some day between 14 August and 31 December 2020, still going on, vouched for until 24 June 2025',
      'holds office in Mali: since 2021, still going on, vouched for until 24 June 2025',
      'meets or speaks with Sergey Lavrov: between 1 and 8 February 2023',
      'meets or speaks with Vladimir Putin: between 7 and 14 June 2023',
      'visits Russia–Africa Summit 2023: between 1 and 28 July 2023',
      'aligns with Vladimir Putin: between 21 and 28 July 2023',
      'meets or speaks with Vladimir Putin: on 29 July 2023',
    ])
    await details.press(details.button('All years (9)'))
    expect(details.sentences.slice(-2)).toEqual(['meets or speaks with Vladimir Putin', 'visits Russia'])
    expect(details.ties.at(-1)?.[2]).toBe('not in this window reported settled with outside knowledge')
  })

  it('name it, its kind, its other names, its lifetime, and how many ties it has', async () => {
    const details = await Details.mount(await sahel(), { selection: node('ecowas') })
    expect(details.title).toBe('ECOWAS')
    expect(textOf(details.find('.kind'))).toBe('Alliance or group bloc')
    expect(details.facts).toEqual({ Existence: 'from 1975, end unknown settled with outside knowledge' })
    expect(details.all('.also li').map(textOf)).toEqual([
      'CEDEAO',
      'ЭКОВАС',
      'Economic Community of West African States',
      'Wirtschaftsgemeinschaft der westafrikanischen Staaten',
    ])
    expect(details.find('.also li bdi').getAttribute('lang')).toBe('fr')
    await details.press(details.button('3 more names'))
    expect(details.all('.also li')).toHaveLength(7)
    expect(textOf(details.find('.counts'))).toBe('5 certain and 3 possible ties in this window; 13 in the whole file')
  })

  it('tell names that took turns, each with its time', async () => {
    const details = await Details.mount(await sahel(), { selection: node('aes') })
    expect(details.all('.plain li').map(textOf)).toEqual([
      'Alliance of Sahel States from 16 September 2023 until between 28 January 2024 and 2 February 2026',
      'Confederation of Sahel States since some day between 28 January 2024 and 2 February 2026, still going on',
    ])
  })

  it('follow the window and the filters, but for the list of all years', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('mali') })
    const counts = () => details.all('.scope button').map(textOf)
    expect(counts()).toEqual(['In this window (3)', 'All years (4)'])
    details.store.dispatch({ type: 'set-dates', from: '1965' })
    details.store.dispatch({ type: 'set-undated', undated: 'hide' })
    await details.settled()
    expect(counts()).toEqual(['In this window (1)', 'All years (4)'])
    expect(details.ties).toEqual([
      [
        'is a member of Russia (cut back or refused)',
        'from 1960 until 1970; again from 1990, end unknown, vouched for until 2000',
        'certain no status given',
      ],
    ])
    details.store.dispatch({ type: 'set-filter', facet: 'types', hidden: ['member-of'] })
    await details.settled()
    expect(textOf(details.find('.none'))).toBe('No tie in this window.')
    await details.press(details.button('All years (4)'))
    expect(details.ties.map(([words, , marks]) => [words, marks])).toEqual([
      [
        'is a member of Russia (cut back or refused)',
        'certain no status given left out of the picture by a filter or a setting',
      ],
      ['meets Russia', 'not in this window no status given'],
      ['is a member of AES', 'not in this window no status given'],
      ['meets Sergei Lavrov', 'undated no status given left out of the picture by a filter or a setting'],
    ])
  })

  it('tell a tie from its source where its type has no words for the way back', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: node('russia') })
    expect(details.sentences).toEqual(['Sergei Lavrov holds office in Russia', 'meets Mali'])
    await details.select(edge('office'))
    expect(details.all('.inverse')).toEqual([])
  })

  it('list a hundred of many ties, and a hundred more on demand with the focus on the first of them', async () => {
    const many: SmallFile = {
      ...smallFile(),
      edges: Array.from({ length: 250 }, (_, i) => ({
        key: `e${i}`,
        source: 'mali',
        target: 'russia',
        attributes: { type: 'meets', date: String(2020 + (i % 4)), properties: { detail: `meeting ${i}` } },
      })),
    }
    const details = await Details.mount(graphOf(many), { selection: node('mali') })
    expect(details.ties).toHaveLength(100)
    await details.press(details.button('Show 100 more'))
    expect(details.ties).toHaveLength(200)
    expect(details.focused).toBe(details.all('.claim')[100])
    await details.press(details.button('Show 50 more'))
    expect(details.ties).toHaveLength(250)
    expect(details.all('section > .more')).toEqual([])
  })
})

describe('the details of a tie', () => {
  it('word it both ways, with its dates as written and in words', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F067') })
    expect(details.title).toBe('Wagner Group deploys to Mali')
    expect(textOf(details.find('.inverse'))).toBe('Mali hosts the deployment of Wagner Group')
    const { 'What is unclear': ambiguity, ...facts } = details.facts
    expect(facts).toEqual({
      Status: 'disputed Sources, or parts of one, contradict each other.',
      Basis: 'stated in the source',
      Place: 'Mali',
      Start: 'late 2021 [2021-10-01..2021-12-31]',
      End: 'unknown',
      'Vouched for': '4 May 2022 2022-05-04 5 August 2024 2024-08-05',
    })
    expect(ambiguity).toContain('The agency report dates the Russians’ presence from 2022')
    expect(details.all('code').map((code) => code.dir)).toEqual(['ltr', 'ltr', 'ltr'])
  })

  it('say what it is in the window, and why, as the window moves', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F148') })
    const verdict = async (from: string) => {
      details.store.dispatch({ type: 'set-dates', from })
      await details.settled()
      return textOf(details.find('.verdict'))
    }
    expect(details.title).toBe('Mali is a member of ECOWAS')
    expect([
      await verdict('2024-01'),
      await verdict('2025'),
      await verdict('1990'),
      await verdict('2026-02-20'),
    ]).toEqual([
      'certain It was going on at some time in this window, whatever its exact dates.',
      'possible It may have ended before this window: what is known of its end leaves that open.',
      'start or end unknown No date reaches into this window. As nobody says when it began or ended, it is drawn some way beyond what is dated.',
      'not in this window It lies before this window.',
    ])
  })

  it('lead to its rivals, its actors, and the other ties of its meeting', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F067') })
    expect(details.all('.section').map(textOf)).toEqual(['Contradicted by', 'Sources'])
    expect(details.sentences).toEqual(['Russian trainers in Mali deploys to Mali'])
    await details.press(details.find('.claim'))
    expect(details.store.getState().selection).toEqual(edge('F068'))
    await details.press(details.button('Mali'))
    expect(details.title).toBe('Mali')
    await details.select(edge('F102'))
    expect(details.all('.section').map(textOf)).toEqual(['On the same occasion', 'Sources'])
    expect(details.sentences).toEqual([
      'Sergey Lavrov visits Mali',
      'Sergey Lavrov meets or speaks with Abdoulaye Diop',
      'Russia aligns with Mali',
    ])
  })

  it('do not tell twice what sounds the same from both ends', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F102') })
    expect(details.title).toBe('Sergey Lavrov meets or speaks with Assimi Goïta')
    expect(details.all('.inverse')).toEqual([])
  })

  it('show its time in the slider, as a window', async () => {
    const details = await Details.mount(await sahel(), { selection: edge('F102') })
    const heard: unknown[] = []
    details.store.subscribe((_state, _before, cause) => heard.push(cause))
    details.store.dispatch({ type: 'set-mode', mode: 'moment' })
    await details.press(details.button('Show this time'))
    const { mode, window } = details.store.getState()
    expect([mode, isoDate(window.from), isoDate(window.to)]).toEqual(['window', '2023-02-01', '2023-02-09'])
    expect(heard).toEqual(['program', 'user', 'user'])
    await details.select(edge('F168'))
    expect(details.all('button').map(textOf)).not.toContain('Show this time')
  })

  it('list several spans apart', async () => {
    const details = await Details.mount(graphOf(smallFile()), { selection: edge('again') })
    expect(details.all('.spans > li').map(textOf)).toEqual([
      'Start 1960 End 1970',
      'Start 1990 End unknown Vouched for 2000',
    ])
    expect(details.facts['Extent']).toBe('cut back or refused')
  })

  it('show typed details by name, and others as they are', async () => {
    const details = await Details.mount(
      withOffice({
        properties: {
          office: 'minister',
          participants: ['Mali', 'Niger', 'Chad'],
          amount: 25000,
          is_new: true,
          'x-note': { en: 'in English', fr: 'en français' },
          deep: { a: [1, { b: 2 }] },
          nothing: null,
          constructor: 'hostile',
          '<b>key</b>': '<img src=x>',
        },
      }),
      { lang: 'de', selection: edge('office') },
    )
    const { Status, Anfang, Ende, ...properties } = details.facts
    expect([Status, Anfang, Ende]).toEqual(['ohne Statusangabe', '2004', 'unbekannt'])
    expect(properties).toEqual({
      Amt: 'minister',
      'Auch beteiligt': 'Mali, Niger und Chad',
      Menge: '25.000',
      is_new: 'ja',
      'x-note': 'in English',
      deep: '{"a":[1,{"b":2}]}',
      constructor: 'hostile',
      '<b>key</b>': '<img src=x>',
    })
    expect(details.all('img')).toEqual([])
  })
})

describe('the details of all ties between two actors', () => {
  it('tell both directions from the side of the first, with the families', async () => {
    const details = await Details.mount(await sahel(), { selection: bundle('russia', 'mali') })
    expect(details.title).toBe('Mali – Russia')
    expect(textOf(details.find('.counts'))).toBe('8 certain and 5 possible ties in this window; 28 in the whole file')
    expect(details.all('.families li').map(textOf)).toEqual(['Diplomatic 5', 'Military 2', 'Economic & aid 6'])
    expect(details.sentences.slice(0, 4)).toEqual([
      'has diplomatic relations with Russia',
      'has a mission in Russia',
      'hosts a mission of Russia',
      'aligns with Russia',
    ])
    await details.press(details.button('All years (28)'))
    expect(details.ties).toHaveLength(28)
    expect(details.sentences.every((sentence) => sentence.endsWith('Russia'))).toBe(true)
    await details.press(details.button('Russia'))
    expect(details.store.getState().selection).toEqual(node('russia'))
  })
})

describe('a source', () => {
  it('opens under its tie and closes again, and says how it is written', async () => {
    const details = await Details.mount(await sahel(), { lang: 'fr', selection: node('air-mali') })
    await details.press(details.all('.scope button')[1]!)
    const chip = details.find('.chip')
    expect([chip.getAttribute('aria-expanded'), chip.hasAttribute('aria-controls')]).toEqual(['false', false])
    await details.press(chip)
    expect(chip.getAttribute('aria-expanded')).toBe('true')
    const source = details.find(`#${chip.getAttribute('aria-controls')}`)
    expect(textOf(source.querySelector('.about')!)).toBe('Wikipedia au plus tôt le 6 août 2024')
    expect(Array.from(source.querySelectorAll('dt'), textOf)).toEqual([
      'Note',
      'Sur sa date',
      'Comment elle est écrite',
      'Indépendance',
    ])
    const slant = source.querySelectorAll('dd')[2]!
    expect([slant.firstElementChild?.getAttribute('lang'), textOf(slant).slice(0, 28)]).toEqual([
      'fr',
      'Source tertiaire et lacunair',
    ])
    await details.press(chip)
    expect(details.all('.source')).toEqual([])
  })

  it('leads away by a safe link alone, with its host in sight', async () => {
    const citations = ['safe', 'script', 'wrong'].map((id) => ({ id, locator: 'p. 1' }))
    const details = await Details.mount(
      withOffice({ references: citations }, [
        { id: 'safe', type: 'webpage', title: 'A page', URL: 'https://example.org/page' },
        { id: 'script', type: 'webpage', title: '<script>x</script>', URL: 'javascript:alert(1)', publisher: 'Bad' },
        { id: 'wrong', type: 'webpage', title: 7, author: 'x', issued: 12, URL: {}, custom: [], note: ['n'] },
      ]),
      { selection: edge('office') },
    )
    expect(details.all('a').map((link) => [link.getAttribute('href'), link.getAttribute('rel'), textOf(link)])).toEqual(
      [['https://example.org/page', 'noopener noreferrer', 'example.org']],
    )
    expect(details.all('cite').map(textOf)).toEqual(['A page', '<script>x</script>', 'wrong'])
    expect(details.all('.cited').map(textOf)).toEqual(['A page, p. 1', 'Bad, p. 1', 'wrong, p. 1'])
    expect(details.all('script')).toEqual([])
  })

  it('is said to be missing where a tie has none', async () => {
    const details = await Details.mount(withOffice({}), { selection: edge('office') })
    expect(textOf(details.find('.no-source'))).toBe('no source given')
  })
})

describe('the bars of an actor', () => {
  const box = (element: Element | null) => {
    const { left, right } = element!.getBoundingClientRect()
    return { left, right }
  }

  it('are one for each dated tie of the list, in its order, and lead to it', async () => {
    const details = await Details.mount(await sahel(), { selection: node('mali') })
    const { graph } = details.store.getState()
    expect(details.all('.lane')).toHaveLength(20)
    await details.press(details.button('Draw 21 more'))
    expect(details.all('.lane')).toHaveLength(41)
    await details.press(details.all('.scope button')[1]!)
    expect(details.all('.lane')).toHaveLength(89)
    const listed = details.all('.claim').length
    expect(listed).toBe(89)
    const third = details.all('.lane')[2]! as unknown as SVGElement
    third.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
    await details.settled()
    expect(details.store.getState().selection).toEqual(edge(third.dataset['edge']!))
    expect(graph!.edgeIndex(third.dataset['edge']!)).toBeDefined()
  })

  it('keep the certain part inside the possible one, and everything inside the picture', async () => {
    const details = await Details.mount(await sahel(), { selection: node('mali') })
    await details.press(details.all('.scope button')[1]!)
    await details.press(details.button('Draw 69 more'))
    const picture = box(details.find('.lanes svg'))
    let certain = 0
    for (const lane of details.all('.lane')) {
      for (const core of lane.querySelectorAll('.certain')) {
        certain++
        const outer = box(core.previousElementSibling)
        expect(core.previousElementSibling!.getAttribute('class')).toBe('possible')
        expect(box(core).left).toBeGreaterThanOrEqual(outer.left - 1)
        expect(box(core).right).toBeLessThanOrEqual(outer.right + 1)
      }
      for (const part of lane.querySelectorAll('rect, path, text')) {
        expect(box(part).left).toBeGreaterThanOrEqual(picture.left - 1)
        expect(box(part).right).toBeLessThanOrEqual(picture.right + 1)
      }
    }
    expect(certain).toBeGreaterThan(20)
  })

  it('have names that meet no other, and a sentence for those who do not see them', async () => {
    const details = await Details.mount(await sahel(), { selection: node('mali'), width: 420 })
    await details.press(details.button('Draw 21 more'))
    const names = details.all('.lane .name').map((name) => name.getBoundingClientRect())
    expect(names.length).toBeGreaterThan(10)
    for (const [i, a] of names.entries()) {
      for (const b of names.slice(i + 1)) {
        const isApart = a.right <= b.left || b.right <= a.left || Math.abs(a.top - b.top) >= 13.9
        expect(isApart).toBe(true)
      }
    }
    const picture = details.find('.lanes svg')
    expect([picture.getAttribute('role'), picture.getAttribute('aria-label')]).toEqual([
      'img',
      'The times of 41 ties of Mali; the list below says the same in words.',
    ])
  })
})
