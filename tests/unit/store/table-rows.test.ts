import { describe, expect, it } from 'vitest'

import { fullMatrix, seenMatrix } from '../../../src/elements/table/matrix.js'
import { formatHeld, messagesFor } from '../../../src/locales/index.js'
import {
  BY_TIME,
  createStore,
  drawnOf,
  tableRow,
  tableRows,
  type Frame,
  type Request,
  type TableColumn,
  type TableQuery,
} from '../../../src/store/index.js'
import { graphOf } from '../../support/small-file.js'

const ONTOLOGY = {
  kinds: { country: { label: 'Country' } },
  families: { military: { label: { en: 'Military', de: 'Militär' } }, diplomatic: { label: 'Diplomatic' } },
  types: {
    trains: { label: { en: 'trains', de: 'bildet aus:' }, family: 'military', shape: 'either', reach: 'P1Y' },
    visits: { label: { en: 'visits', de: 'besucht:' }, family: 'diplomatic', shape: 'instant' },
    knows: { label: 'knows', shape: 'either' },
  },
}

const FILE = {
  attributes: {
    format: 'entente-graph/1',
    title: 'Ties',
    asOf: '2023',
    ontology: ONTOLOGY,
    references: [
      { id: 'wiki', type: 'entry-encyclopedia', title: 'Mali', 'container-title': 'Wikipedia' },
      { id: 'apa', type: 'article-newspaper', title: 'On security', publisher: 'APA' },
    ],
    view: { mode: 'window', from: '2000', to: '2023', undated: 'ghost', ended: 'ghost' },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [
    { key: 'mali', attributes: { label: { en: 'Mali', ru: 'Мали' }, kind: 'country', aliases: ['Soudan'] } },
    { key: 'zaire', attributes: { label: 'Zaïre', kind: 'country', names: [{ label: 'Congo', start: '1997' }] } },
    { key: 'oland', attributes: { label: { en: 'Åland', de: 'Öland' }, kind: 'country' } },
    { key: 'n10', attributes: { label: 'Unit 10', kind: 'country' } },
    { key: 'n9', attributes: { label: 'Unit 9', kind: 'country' } },
  ],
  edges: [
    {
      key: 'later',
      source: 'zaire',
      target: 'mali',
      attributes: {
        type: 'trains',
        start: '2010-05',
        end: '',
        attested: ['2012'],
        status: 'reported',
        basis: 'inferred',
        polarity: 'negative',
        place: { en: 'Goma', ru: 'Гома' },
        event: 'summit',
        note: { en: `${'Not this. '.repeat(60)}Sénégalese instructors` },
        ambiguity: 'Who paid?',
        references: [{ id: 'wiki', locator: 'L20' }, { id: 'apa' }],
      },
    },
    {
      key: 'first',
      source: 'mali',
      target: 'oland',
      attributes: { type: 'visits', date: '2001-02-03', status: 'planned' },
    },
    {
      key: 'undated',
      source: 'n10',
      target: 'mali',
      attributes: { type: 'visits', references: [{ id: 'apa', locator: 'p. 3' }] },
    },
    {
      key: 'known',
      source: 'n9',
      target: 'mali',
      attributes: { type: 'knows', date: '[2005..2006]', status: 'confirmed' },
    },
    {
      key: 'twice',
      source: 'oland',
      target: 'n9',
      attributes: {
        type: 'trains',
        spans: [
          { start: '1960', end: '1970' },
          { start: '1990', end: '1991', attested: ['1990-06'] },
        ],
        status: 'alleged',
      },
    },
  ],
} as const

const GRAPH = graphOf(FILE)

function frameOf(...requests: Request[]): Frame {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: GRAPH })
  for (const request of requests) store.dispatch(request)
  return store.getFrame()!
}

function keys(frame: Frame, query: Partial<TableQuery> = {}): string[] {
  return tableRows(frame, { text: '', sort: BY_TIME, language: 'en', ...query }).map(
    (edge) => frame.graph.edges[edge]!.key,
  )
}

function sortedBy(column: TableColumn, language = 'en'): string[][] {
  return [false, true].map((isDescending) => keys(frameOf(), { sort: { column, isDescending }, language }))
}

describe('the rows of the table', () => {
  it('are what is drawn, ghosts too, in order of time', () => {
    const frame = frameOf()
    expect(keys(frame)).toEqual(['twice', 'first', 'known', 'later', 'undated'])
    expect(tableRows(frame, { text: ' ', sort: BY_TIME, language: 'en' })).toBe(drawnOf(frame).edges)
  })

  it('follow window, policies and filters', () => {
    expect(keys(frameOf({ type: 'set-dates', from: '2005' }))).toEqual(['twice', 'first', 'known', 'undated'])
    expect(keys(frameOf({ type: 'set-ended', ended: 'hide' }, { type: 'set-undated', undated: 'hide' }))).toEqual([
      'first',
      'known',
      'later',
    ])
    expect(keys(frameOf({ type: 'set-filter', facet: 'types', hidden: ['visits', 'knows'] }))).toEqual([
      'twice',
      'later',
    ])
  })
})

describe('sorting', () => {
  it('by time turns round, and leaves what is undated at the end', () => {
    expect(sortedBy('when')).toEqual([
      ['twice', 'first', 'known', 'later', 'undated'],
      ['later', 'known', 'first', 'twice', 'undated'],
    ])
  })

  it('by name follows the alphabet of the reader, accents and numbers too', () => {
    // Åland, Mali, Unit 9, Unit 10, Zaïre; in German Åland is Öland.
    expect(sortedBy('from')).toEqual([
      ['twice', 'first', 'known', 'undated', 'later'],
      ['later', 'undated', 'known', 'first', 'twice'],
    ])
    expect(sortedBy('from', 'de')[0]).toEqual(['first', 'twice', 'known', 'undated', 'later'])
  })

  it('leaves equal ones in order of time, in both directions', () => {
    expect(sortedBy('to')).toEqual([
      ['first', 'known', 'later', 'undated', 'twice'],
      ['twice', 'known', 'later', 'undated', 'first'],
    ])
  })

  it('by type is by what it is called', () => {
    expect(sortedBy('type')).toEqual([
      ['known', 'twice', 'later', 'first', 'undated'],
      ['first', 'undated', 'twice', 'later', 'known'],
    ])
    expect(sortedBy('type', 'de')[0]).toEqual(['first', 'undated', 'twice', 'later', 'known'])
  })

  it('by source puts those without one last, in both directions', () => {
    expect(sortedBy('sources')).toEqual([
      ['undated', 'later', 'twice', 'first', 'known'],
      ['later', 'undated', 'twice', 'first', 'known'],
    ])
  })

  it('by status and by state follows how sure they are', () => {
    expect(sortedBy('status')).toEqual([
      ['known', 'later', 'twice', 'first', 'undated'],
      ['first', 'twice', 'later', 'known', 'undated'],
    ])
    const frame = frameOf({ type: 'set-dates', from: '2005', to: '2014' })
    const states = keys(frame, { sort: { column: 'state', isDescending: false } }).map((key) => [
      key,
      tableRow(frame, GRAPH.edgeIndex(key)!, 'en').state,
    ])
    expect(states).toEqual([
      ['known', 'certain'],
      ['later', 'certain'],
      ['undated', 'undated'],
      ['twice', 'ended'],
      ['first', 'ended'],
    ])
  })
})

describe('filtering', () => {
  const found = (text: string, language = 'en') => keys(frameOf(), { text, language })

  it.each([
    ['a name in another script', 'мали', ['first', 'known', 'later', 'undated']],
    ['another name', 'soudan', ['first', 'known', 'later', 'undated']],
    ['a name of a time', 'congo', ['later']],
    ['a name without its accents', 'zaire', ['later']],
    ['a part of a word', 'aïr', ['later']],
    ['a type, in any language', 'bildet', ['twice', 'later']],
    ['a family', 'militar', ['twice', 'later']],
    ['a status', 'ALLEGED', ['twice']],
    ['that there is none', 'no status', ['undated']],
    ['a state', 'ended', ['twice']],
    ['a place', 'гома', ['later']],
    ['the end of a long note', 'senegalese', ['later']],
    ['what is unclear', 'who paid', ['later']],
    ['a source and its locator', 'apa p. 3', ['undated']],
    ['a date as written', '2001-02-03', ['first']],
    ['a date in words', 'february', ['first']],
    ['that it was cut back', 'cut back', ['later']],
    ['the key of the file', 'twice', ['twice']],
    ['words of several cells', 'visits åland', ['first']],
    ['words of which one is missing', 'visits goma', []],
    ['no word at all', ' … ', ['twice', 'first', 'known', 'later', 'undated']],
  ])('finds %s: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('takes words of the interface in the language of the reader only', () => {
    expect(found('beendet', 'de')).toEqual(['twice'])
    expect(found('beendet', 'en')).toEqual([])
  })

  it('keeps the order that was asked for', () => {
    expect(keys(frameOf(), { text: 'mali', sort: { column: 'from', isDescending: true } })).toEqual([
      'later',
      'undated',
      'known',
      'first',
    ])
  })

  it('looks at the beginning of a text that never ends, and at no more', () => {
    const file = structuredClone(FILE) as unknown as { edges: { attributes: { note?: string } }[] }
    file.edges[0]!.attributes.note = `beginning ${'a'.repeat(3_000_000)} ending`
    const store = createStore()
    store.dispatch({ type: 'load-done', graph: graphOf(file) })
    const foundIn = (text: string) => keys(store.getFrame()!, { text })
    expect([foundIn('beginning'), foundIn('aaaa'), foundIn('ending')]).toEqual([['later'], ['later'], []])
  })
})

describe('a row', () => {
  it('says what is known, in the language of the reader where the file has it', () => {
    expect(tableRow(frameOf(), 0, 'de')).toEqual({
      from: { text: 'Zaïre', lang: null },
      type: { text: 'bildet aus:', lang: 'de' },
      to: { text: 'Mali', lang: 'en' },
      when: formatHeld(GRAPH.edges[0]!.written, 'de'),
      state: 'certain',
      status: 'berichtet',
      isNegative: true,
      sources: [
        { name: 'Wikipedia', locator: 'L20' },
        { name: 'APA', locator: null },
      ],
    })
  })

  it('says what is not known', () => {
    const { when, ...row } = tableRow(frameOf(), 2, 'en')
    expect(when).not.toBe('')
    expect(row).toEqual({
      from: { text: 'Unit 10', lang: null },
      type: { text: 'visits', lang: 'en' },
      to: { text: 'Mali', lang: 'en' },
      state: 'undated',
      status: null,
      isNegative: false,
      sources: [{ name: 'APA', locator: 'p. 3' }],
    })
  })

  it('has words of its own where a file knows no types and no kinds', () => {
    const graph = graphOf({
      attributes: { format: 'entente-graph/1' },
      options: FILE.options,
      nodes: [{ key: 'a' }, { key: 'b' }],
      edges: [{ key: 'ab', source: 'a', target: 'b' }],
    })
    const store = createStore()
    store.dispatch({ type: 'load-done', graph })
    const frame = store.getFrame()!
    expect(tableRow(frame, 0, 'fr').type).toEqual({ text: messagesFor('fr').claim.noType, lang: 'fr' })
    expect(keys(frame, { text: 'est lié', language: 'fr' })).toEqual(['ab'])
    expect(fullMatrix(frame, [0], 'fr')[1]!.slice(0, 8)).toEqual(['ab', 'a', 'a', '', '', '', 'b', 'b'])
  })
})

describe('what is handed out', () => {
  it('is copied as it is seen', () => {
    const frame = frameOf()
    const [heads, ...rows] = seenMatrix(frame, [0, 3], 'en')
    expect(heads).toEqual(['From', 'Tie', 'To', 'When', 'In the window', 'Status', 'Sources'])
    expect(rows).toEqual([
      [
        'Zaïre',
        'trains · cut back or refused',
        'Mali',
        tableRow(frame, 0, 'en').when,
        'certain',
        'reported',
        'Wikipedia, L20; APA',
      ],
      ['Unit 9', 'knows', 'Mali', tableRow(frame, 3, 'en').when, 'certain', 'confirmed', 'no source given'],
    ])
  })

  it('is saved with all that the file says', () => {
    const frame = frameOf()
    const [heads = [], ...rows] = fullMatrix(frame, [0, 4], 'en')
    const objects = rows.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i]])))
    expect(objects).toEqual([
      {
        ID: 'later',
        From: 'Zaïre',
        'From (key)': 'zaire',
        Tie: 'trains',
        'Tie (key)': 'trains',
        Family: 'Military',
        To: 'Mali',
        'To (key)': 'mali',
        'Start (EDTF)': '2010-05',
        'End (EDTF)': '',
        'Vouched for (EDTF)': '2012',
        When: tableRow(frame, 0, 'en').when,
        'In the window': 'certain',
        Status: 'reported',
        Basis: 'concluded from the source',
        'Cut back or refused': 'cut back or refused',
        Place: 'Goma',
        'Meeting (key)': 'summit',
        Note: `${'Not this. '.repeat(60)}Sénégalese instructors`,
        'What is unclear': 'Who paid?',
        Sources: 'Wikipedia, L20; APA',
        'Full references': 'Mali. Wikipedia. L20 | On security. APA',
      },
      {
        ID: 'twice',
        From: 'Åland',
        'From (key)': 'oland',
        Tie: 'trains',
        'Tie (key)': 'trains',
        Family: 'Military',
        To: 'Unit 9',
        'To (key)': 'n9',
        'Start (EDTF)': '1960; 1990',
        'End (EDTF)': '1970; 1991',
        'Vouched for (EDTF)': '1990-06',
        When: tableRow(frame, 4, 'en').when,
        'In the window': 'ended',
        Status: 'alleged',
        Basis: '',
        'Cut back or refused': '',
        Place: '',
        'Meeting (key)': '',
        Note: '',
        'What is unclear': '',
        Sources: '',
        'Full references': '',
      },
    ])
  })

  it('has a text for every column in every language', () => {
    for (const language of ['en', 'de', 'fr', 'ru']) {
      const [heads = [], row = []] = fullMatrix(frameOf(), [0], language)
      expect([new Set(heads).size >= 21, heads.length, row.length]).toEqual([true, 22, 22])
    }
  })
})
