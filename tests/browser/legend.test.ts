import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import type { EntenteLegend } from '../../src/elements/legend/legend.js'
import { Legend, legendGraph, texts } from '../support/legend.js'
import { clearPage, deep, frame, put } from '../support/page.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

/** Keys no file would choose, nothing declared. */
const bare = () =>
  graphOf({
    attributes: { format: 'entente-graph/1', asOf: '2023' },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: [
      { key: 'a', attributes: { kind: '__proto__' } },
      { key: 'b', attributes: {} },
    ],
    edges: [
      { key: 'x', source: 'a', target: 'b', attributes: { type: 'constructor', date: '2023' } },
      { key: 'y', source: 'a', target: 'b', attributes: { date: '2023' } },
    ],
  })

describe('a legend', () => {
  it('lists what the file uses, with what the window holds of it', async () => {
    const legend = await Legend.mount(legendGraph())
    expect(texts(legend.all('h3'))).toEqual(['Ties', 'Actors', 'Lines', 'How sure', 'Sources', 'Show'])
    expect(legend.rows('Ties')).toEqual([
      ['Diplomatic', 'on', '2 +1'],
      ['Military', 'on', '1 +0'],
      ['Other', 'on', '0 +0 +1 undated'],
    ])
    expect(legend.rows('Actors')).toEqual([
      ['Countries', 'on', '2'],
      ['Officials', 'on', '1'],
    ])
    expect(legend.rows('How sure')).toEqual([
      ['confirmed', 'on', '1 +1 +1 undated'],
      ['alleged', 'on', '1 +0'],
      ['planned', 'on', '1 +0'],
    ])
  })

  it('says the numbers in words after the name', async () => {
    const legend = await Legend.mount(legendGraph())
    expect(['Diplomatic', 'Military', 'Other', 'Countries'].map((name) => legend.spoken(name))).toEqual([
      'Diplomatic, 2 certain, 1 possible',
      'Military, 1 certain',
      'Other, 1 undated',
      'Countries, 2 with a tie in this window',
    ])
    legend.store.dispatch({ type: 'set-certainty', certainty: 'certain' })
    legend.store.dispatch({ type: 'set-dates', from: '2022-12' })
    await legend.settled()
    expect(['Diplomatic', 'Other', 'Officials'].map((name) => legend.spoken(name))).toEqual([
      'Diplomatic, 1 possible left out',
      'Other, 1 undated left out',
      'Officials, 1 with undated ties only',
    ])
    legend.store.dispatch({ type: 'set-undated', undated: 'ghost' })
    await legend.settled()
    expect(legend.spoken('Other')).toBe('Other, 1 undated')
  })

  it('keeps a row that the window has nothing of, muted', async () => {
    const legend = await Legend.mount(legendGraph())
    legend.store.dispatch({ type: 'set-dates', from: '2021' })
    await legend.settled()
    expect(legend.rows('Ties')[0]).toEqual(['Diplomatic', 'on', '0 +0'])
    expect(legend.spoken('Diplomatic')).toBe('Diplomatic, none in this window')
    expect(['Diplomatic', 'Military'].map((name) => legend.row(name).classList.contains('unused'))).toEqual([
      true,
      false,
    ])
  })

  it('unfolds a family into its types, without the colon of a verb that leads on', async () => {
    const legend = await Legend.mount(legendGraph(), { lang: 'fr' })
    const button = legend.row('Diplomatie').querySelector('button')!
    expect([button.getAttribute('aria-label'), button.getAttribute('aria-expanded')]).toEqual([
      'Types\u00a0: Diplomatie',
      'false',
    ])
    await legend.fold('Diplomatie')
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(legend.rows('Liens').map(([name]) => name)).toEqual([
      'Diplomatie',
      'rend visite à',
      'meets',
      'Military',
      'Autres',
    ])
    await legend.fold('Diplomatie')
    expect(legend.rows('Liens').map(([name]) => name)).toEqual(['Diplomatie', 'Military', 'Autres'])
  })

  it('names sources shortly, with their titles below, and says where there is none', async () => {
    const legend = await Legend.mount(legendGraph())
    expect(legend.section('Sources').querySelector('.row')).toBe(null)
    await legend.fold('Sources')
    expect(legend.rows('Sources')).toEqual([
      ['Wikipedia', 'on', '2 +1'],
      ['A paper', 'on', '2 +0'],
      ['no source given', 'on', '0 +0 +1 undated'],
    ])
    expect(legend.all('.about').map((about) => [about.textContent, about.getAttribute('lang')])).toEqual([
      ['Relations of A and B', 'de'],
    ])
    expect(legend.row('Wikipedia').querySelector('.name')!.getAttribute('title')).toBe('Relations of A and B')
  })

  it('explains every line that the picture draws', async () => {
    const legend = await Legend.mount(legendGraph())
    expect(texts(legend.all('.line'))).toEqual([
      'certain in this window',
      'possible by its dates',
      'start or end unknown',
      'alleged, disputed, planned',
      'no date known',
      'cut back or refused',
      'ended before this window',
    ])
    expect(legend.all('.line svg')).toHaveLength(7)
  })

  it.each([
    [
      'de',
      ['Verbindungen', 'Akteure', 'Linien', 'Wie sicher', 'Quellen', 'Anzeige'],
      'Diplomatic, 2 sicher, 1 möglich',
      'en',
    ],
    [
      'fr',
      ['Liens', 'Acteurs', 'Traits', 'Degré de certitude', 'Sources', 'Affichage'],
      'Diplomatie, 2 certains, 1 possible',
      'fr',
    ],
    [
      'ru',
      ['Связи', 'Участники', 'Линии', 'Насколько точно', 'Источники', 'Отображение'],
      'Diplomatic, достоверно: 2, возможно: 1',
      'en',
    ],
  ])('speaks %s, and marks names in another language', async (lang, titles, first, tag) => {
    const legend = await Legend.mount(legendGraph(), { lang })
    expect(texts(legend.all('h3'))).toEqual(titles)
    const [name] = legend.rows(titles[0]!)[0]!
    expect(legend.spoken(name)).toBe(first)
    expect(legend.row(name).querySelector('bdi')!.lang).toBe(tag)
  })

  it('shows undeclared and hostile keys as they are, and lists types without families plainly', async () => {
    const legend = await Legend.mount(bare())
    expect(legend.rows('Ties')).toEqual([
      ['constructor', 'on', '1 +0'],
      ['no type given', 'on', '1 +0'],
    ])
    expect(legend.rows('Actors')).toEqual([
      ['__proto__', 'on', '1'],
      ['no kind given', 'on', '1'],
    ])
    expect(legend.rows('How sure')).toEqual([['no status given', 'on', '2 +0']])
    for (const name of ['constructor', 'no type given', '__proto__']) legend.box(name).click()
    await legend.settled()
    expect(legend.hidden).toEqual({ types: ['', 'constructor'], kinds: ['__proto__'] })
  })
})

describe('the switches of a legend', () => {
  async function shown(): Promise<Legend> {
    const legend = await Legend.mount(legendGraph())
    await legend.fold('Show')
    return legend
  }
  const input = (legend: Legend, name: string, value?: string) =>
    legend
      .all(`.switch input[name=${name}]`)
      .find((each) => value === undefined || (each as HTMLInputElement).value === value) as HTMLInputElement
  const effects = (legend: Legend) => texts(legend.all('.effect'))

  it('ask for what they say, and show the state', async () => {
    const legend = await shown()
    const state = () => {
      const { certainty, undated, ended, isolates, sizing } = legend.store.getState()
      return [certainty, undated, ended, isolates, sizing]
    }
    const checked = () => legend.all('.switch input').map((each) => (each as HTMLInputElement).checked)
    expect(state()).toEqual(['possible', 'show', 'hide', 'hide', 'ties'])
    expect(checked()).toEqual([false, true, false, false, false, false, false, true, true])
    for (const each of [
      input(legend, 'certain'),
      input(legend, 'undated', 'ghost'),
      input(legend, 'ended'),
      input(legend, 'isolates', 'show'),
      input(legend, 'sizing'),
    ])
      each.click()
    await legend.settled()
    expect(state()).toEqual(['certain', 'ghost', 'ghost', 'show', 'equal'])
    expect(checked()).toEqual([true, false, true, false, true, true, false, false, false])
    legend.store.dispatch({ type: 'set-undated', undated: 'hide' })
    await legend.settled()
    expect(checked().slice(1, 4)).toEqual([false, false, true])
  })

  it('say what each does, and to how many', async () => {
    const legend = await shown()
    expect(texts(legend.all('.switch > label, .switch > .name'))).toEqual([
      'Certain ties only',
      'Ties without a date',
      'Keep ended ties in sight',
      'Actors without a tie',
      'Size actors by their ties',
    ])
    expect(effects(legend)).toEqual(['1 only possible in this window', '1 undated tie', '0 actors without a tie'])
    input(legend, 'certain').click()
    input(legend, 'ended').click()
    legend.box('alleged').click()
    await legend.settled()
    expect(effects(legend)).toEqual(['1 possible left out', '1 undated tie', '1 ended tie', '1 actor without a tie'])
    for (const each of legend.all('.switch [aria-describedby], .switch[aria-describedby]'))
      expect(legend.find(`#${each.getAttribute('aria-describedby')}`).textContent.length).toBeGreaterThan(20)
  })
})

describe('without a graph', () => {
  it('a legend says so, and comes to life with one', async () => {
    const legend = await Legend.mount(null)
    expect(texts(legend.all('*'))).toEqual(['There is no graph to show.'])
    legend.store.dispatch({ type: 'load-done', graph: legendGraph() })
    await legend.settled()
    expect(legend.rows('Actors')).toHaveLength(2)
    legend.store.dispatch({ type: 'clear' })
    await legend.settled()
    expect(legend.all('.row')).toEqual([])
  })

  it('or without a store a legend stays empty', async () => {
    const legend = put<EntenteLegend>('<entente-legend lang="en"></entente-legend>')
    await legend.updateComplete
    expect(legend.shadowRoot!.textContent.trim()).toBe('There is no graph to show.')
  })

  it('folds the families again when another graph comes', async () => {
    const legend = await Legend.mount(legendGraph())
    await legend.fold('Diplomatic')
    expect(legend.rows('Ties')).toHaveLength(5)
    legend.store.dispatch({ type: 'load-done', graph: legendGraph() })
    await legend.settled()
    expect(legend.rows('Ties')).toHaveLength(3)
  })
})

describe('the look of a legend', () => {
  const SECTIONS = ['Sources', 'Show']

  async function unfolded(options: { width?: number; dir?: string }): Promise<Legend> {
    const legend = await Legend.mount(legendGraph(), options)
    for (const section of [...SECTIONS, 'Diplomatic']) await legend.fold(section)
    return legend
  }

  it.each([
    ['ltr', 276],
    ['rtl', 276],
    ['ltr', 200],
    ['rtl', 200],
  ])('keeps to its room, with targets of 24 pixels: %s, %d wide', async (dir, width) => {
    const legend = await unfolded({ width, dir })
    const room = legend.element.getBoundingClientRect()
    expect([room.width, legend.element.scrollWidth]).toEqual([width, width])
    for (const part of legend.all('button, label, .numbers, .undated, .name, .hint, .swatch')) {
      const box = part.getBoundingClientRect()
      expect(box.left).toBeGreaterThanOrEqual(room.left - 0.5)
      expect(box.right).toBeLessThanOrEqual(room.right + 0.5)
      if (part.matches('button, label')) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    }
    const { left: boxLeft } = legend.box('Military').getBoundingClientRect()
    const { left: nameLeft } = legend.row('Military').querySelector('.name')!.getBoundingClientRect()
    expect(boxLeft < nameLeft).toBe(dir === 'ltr')
  })

  /** Many ties of the four longest names, whole words of which have room in every box. */
  function crowded(count: number) {
    const types = ['Diplomatic missions', 'Economic cooperation', 'Memberships', 'Incarceration without charges']
    return graphOf({
      attributes: {
        format: 'entente-graph/1',
        asOf: '2023',
        ontology: {
          families: Object.fromEntries(types.map((label, i) => [`f${i}`, { label }])),
          types: Object.fromEntries(types.map((label, i) => [`t${i}`, { label, family: `f${i}`, reach: 'P0D' }])),
        },
        view: { from: '2023', to: '2023' },
      },
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: ['a', 'b'].map((key) => ({ key, attributes: {} })),
      edges: Array.from({ length: count }, (_, i) => ({
        key: `e${i}`,
        source: 'a',
        target: 'b',
        attributes: { type: `t${i % 8 < 4 ? 0 : i % 4}`, date: i % 3 === 0 ? '2023' : '[2022-12..2023-01]' },
      })),
    })
  }

  it.each([
    ['ltr', 276, 10_000],
    ['rtl', 276, 10_000],
    ['ltr', 276, 40],
    ['ltr', 200, 10_000],
    ['rtl', 200, 10_000],
  ])('breaks no word beside its numbers: %s, %d wide, %d ties', async (dir, width, count) => {
    const legend = await Legend.mount(crowded(count), { dir, width })
    expect(legend.rows('Ties').map(([name]) => name)).toHaveLength(4)
    for (const row of legend.section('Ties').querySelectorAll<HTMLElement>('.row')) {
      const walker = document.createTreeWalker(row.querySelector('[id$="-name"] bdi')!, NodeFilter.SHOW_TEXT)
      let node = walker.nextNode() as Text
      while (node.data.trim() === '') node = walker.nextNode() as Text
      for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        expect([word, range.getClientRects().length]).toEqual([word, 1])
      }
    }
    expect(legend.element.scrollWidth).toBe(width)
    for (const numbers of legend.all('.certain, .possible'))
      expect(Math.round(numbers.getBoundingClientRect().height)).toBeLessThan(24)
  })

  it.each(['ltr', 'rtl'])('has numbers of one kind below each other, in the order of their titles: %s', async (dir) => {
    const legend = await Legend.mount(crowded(10_000), { dir })
    const edges = (selector: string) =>
      [...legend.section('Ties').querySelectorAll(selector)].map((each) => {
        const { left, right } = each.getBoundingClientRect()
        return Math.round(dir === 'ltr' ? right : left)
      })
    expect(new Set(edges('.certain')).size).toBe(1)
    expect(new Set(edges('.possible')).size).toBe(1)
    const isBefore = ([first, second]: readonly (number | undefined)[]) => first! < second!
    const titles = edges('.columns bdi')
    expect(texts(legend.all('.columns bdi'))).toEqual(['certain', '+ possible'])
    expect([isBefore(titles), isBefore([edges('.certain')[0], edges('.possible')[0]])]).toEqual(
      dir === 'ltr' ? [true, true] : [false, false],
    )
  })

  it('holds a large file: it scrolls in its own box, its head in sight, and draws folded rows not at all', async () => {
    const kinds = Array.from({ length: 60 }, (_, i) => `kind ${i}`)
    const types = Array.from({ length: 300 }, (_, i) => `type ${i}`)
    const file = {
      attributes: {
        format: 'entente-graph/1',
        asOf: '2023',
        ontology: {
          families: { all: { label: 'All' } },
          types: Object.fromEntries(types.map((type) => [type, { label: type, family: 'all' }])),
        },
      },
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: kinds.map((kind, i) => ({ key: `n${i}`, attributes: { kind } })),
      edges: types.map((type, i) => ({
        key: `e${i}`,
        source: `n${i % 60}`,
        target: 'n0',
        attributes: { type, date: '2023' },
      })),
    }
    const legend = await Legend.mount(graphOf(file))
    legend.element.style.height = '400px'
    await legend.settled()
    expect(legend.all('.row')).toHaveLength(1 + 60 + 1)
    await legend.fold('All')
    expect(legend.all('.row')).toHaveLength(300 + 1 + 60 + 1)
    expect(legend.element.scrollHeight).toBeGreaterThan(8000)
    expect(legend.element.getBoundingClientRect().height).toBe(400)
    expect(document.documentElement.scrollHeight).toBeLessThan(2000)
    legend.element.scrollTop = 5000
    await frame()
    expect(legend.find('.head').getBoundingClientRect().top).toBe(legend.element.getBoundingClientRect().top)
    // Just under the head: the focus brings it out.
    const box = legend.box('type 100')
    legend.element.scrollTop += box.getBoundingClientRect().top - legend.element.getBoundingClientRect().top
    box.focus()
    expect(box.getBoundingClientRect().top).toBeGreaterThanOrEqual(legend.find('.head').getBoundingClientRect().bottom)
  })

  it('has no style attribute', async () => {
    const legend = await unfolded({})
    expect(deep(legend.element.shadowRoot!).filter((each) => each.hasAttribute('style'))).toEqual([])
  })

  it.each(['light', 'dark'])('gives axe nothing to find, at rest, filtered and without a graph: %s', async (theme) => {
    const legend = await unfolded({})
    legend.element.setAttribute('theme', theme)
    const violations = async () => {
      await legend.settled()
      const found = await axe.run(legend.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    expect(await violations()).toEqual([])
    for (const name of ['visits', 'Officials', 'planned']) legend.box(name).click()
    legend.store.dispatch({ type: 'set-certainty', certainty: 'certain' })
    legend.store.dispatch({ type: 'set-dates', from: '2022-12' })
    expect(await violations()).toEqual([])
    legend.row('Diplomatic').querySelector('.fold')!.removeAttribute('aria-label')
    expect((await violations()).join()).toContain('button-name')
    legend.store.dispatch({ type: 'clear' })
    expect(await violations()).toEqual([])
  })
})
