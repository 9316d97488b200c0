import { describe, expect, it } from 'vitest'

import type { Reference } from '../../../src/model/index.js'
import { dateText, referenceFields, referenceText, shortReference, shortReferences } from '../../../src/store/index.js'

const ARTICLE: Reference = {
  id: 'wu-2014',
  type: 'article-journal',
  title: 'Path problems in <i>temporal</i> graphs',
  author: [
    { family: 'Wu', given: 'Huanhuan' },
    { family: 'Cheng', given: 'James' },
  ],
  'container-title': 'Proceedings of the VLDB Endowment',
  issued: { 'date-parts': [[2014, 5]] },
  language: 'en',
  DOI: '10.14778/2732939.2732945',
}

const PRESS: Reference = {
  id: 'apa-2024',
  type: 'article-newspaper',
  title: 'Mali-Russia security cooperation satisfying',
  publisher: 'APA',
  URL: 'https://apanews.net/mali',
  issued: { 'date-parts': [['2024']], circa: true },
}

function of(fields: Readonly<Record<string, unknown>>): Reference {
  return { id: 'r1', ...fields }
}

const SPACES = /[\u00a0\u202f]/g

describe('the short name of a reference', () => {
  it.each<[string, Reference, string]>([
    ['an article in the press goes by where it stood', PRESS, 'APA'],
    ['a scholarly one by its authors and its year', ARTICLE, 'Wu & Cheng 2014'],
    [
      'the first of three stands for them',
      of({ type: 'report', author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] }),
      'A et al.',
    ],
    ['one author stands alone', of({ type: 'book', author: [{ literal: 'Crisis Group' }] }), 'Crisis Group'],
    ['a label of its own comes first', of({ 'citation-label': 'TASS', publisher: 'Agency' }), 'TASS'],
    [
      'a short form of the journal before the long one',
      of({ 'container-title-short': 'JMAS', publisher: 'CUP' }),
      'JMAS',
    ],
    ['its title where nothing else is known', of({ title: 'A report' }), 'A report'],
    ['its id where nothing at all is', of({}), 'r1'],
    ['values of the wrong kind count as nothing', of({ publisher: 7, title: ['x'], 'container-title': {} }), 'r1'],
    ['a long name is cut', of({ publisher: 'x'.repeat(500) }), `${'x'.repeat(47)}…`],
    [
      'a letter of two units is not cut in half',
      of({ publisher: `${'x'.repeat(46)}${'😀'.repeat(9)}` }),
      `${'x'.repeat(46)}…`,
    ],
    ['it is one line without controls', of({ publisher: ' A\n\u0000\tB\u2028C ' }), 'A B C'],
  ])('%s', (_, reference, name) => {
    expect(shortReference(reference)).toBe(name)
  })

  it('says more where several of a file share one, and each is different', () => {
    const all = [
      of({ id: 'a', publisher: 'APA', issued: { 'date-parts': [[2023]] } }),
      of({ id: 'b', publisher: 'APA', issued: { 'date-parts': [[2024]] } }),
      of({ id: 'c', publisher: 'APA' }),
      of({ id: 'd', publisher: 'TASS' }),
      of({ id: 'e', publisher: 'AFP' }),
      of({ id: 'f', publisher: 'AFP' }),
    ]
    const references = new Map(all.map((reference) => [reference.id, reference]))
    expect([...shortReferences(references)]).toEqual([
      ['a', 'APA 2023'],
      ['b', 'APA 2024'],
      ['c', 'APA'],
      ['d', 'TASS'],
      ['e', 'AFP (e)'],
      ['f', 'AFP (f)'],
    ])
    expect(shortReferences(references)).toBe(shortReferences(references))
  })
})

describe('the fields of a reference', () => {
  it('are its texts, names, date and address', () => {
    const { issued, ...rest } = referenceFields(ARTICLE, ['en'])
    expect(rest).toEqual({
      authors: ['Huanhuan Wu', 'James Cheng'],
      title: { text: 'Path problems in temporal graphs', lang: 'en' },
      container: 'Proceedings of the VLDB Endowment',
      publisher: null,
      accessed: null,
      link: { href: 'https://doi.org/10.14778/2732939.2732945', host: 'doi.org' },
      note: null,
      slant: null,
      independence: null,
      dateNote: null,
    })
    expect(dateText(issued, 'en')).toBe('May 2014')
    expect(dateText(issued, 'ru').replaceAll(SPACES, ' ')).toBe('май 2014 г.')
  })

  it('are in the best language there is', () => {
    const reference = of({
      custom: { slant: { en: 'Sober.', fr: 'Sobre.', 7: 3 }, independence: 'Alone.', 'date-note': {} },
    })
    const { slant, independence, dateNote } = referenceFields(reference, ['fr-CA'])
    expect([slant, independence, dateNote]).toEqual([
      { text: 'Sobre.', lang: 'fr' },
      { text: 'Alone.', lang: null },
      null,
    ])
  })

  it.each<[string, unknown, string]>([
    ['a year', { 'date-parts': [[2024]] }, '2024'],
    ['a day', { 'date-parts': [[2024, 2, 28]] }, '28 February 2024'],
    ['numbers written as texts', { 'date-parts': [['2024', '02']] }, 'February 2024'],
    ['a range', { 'date-parts': [[2023], [2024]] }, 'between 2023 and 2024'],
    ['about a year', { 'date-parts': [[2024]], circa: true }, 'about 2024'],
    ['words', { literal: 'spring, some year' }, 'spring, some year'],
    ['a month that is none', { 'date-parts': [[2024, 13]] }, ''],
    ['a day that is none', { 'date-parts': [[2021, 2, 29]] }, ''],
    ['no numbers', { 'date-parts': [['soon']] }, ''],
    ['a year beyond all measure', { 'date-parts': [[1e21]] }, ''],
    ['a number', 2024, ''],
    ['null', null, ''],
    ['a list', [[2024]], ''],
  ])('have a date of issue from %s', (_, issued, words) => {
    expect(dateText(referenceFields(of({ issued }), ['en']).issued, 'en')).toBe(words)
  })

  it('take the date in EDTF before the other, if it is one', () => {
    const issued = { 'date-parts': [[2024]] }
    const words = (edtf: unknown) =>
      dateText(referenceFields(of({ issued, custom: { 'issued-edtf': edtf } }), ['en']).issued, 'en')
    expect([words('[2024-08-06..]'), words('rubbish'), words(''), words('..'), words(2023)]).toEqual([
      '6 August 2024 or later',
      '2024',
      '2024',
      '2024',
      '2024',
    ])
  })

  it.each<[unknown, string | null]>([
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['http://example.org', 'http://example.org/'],
    ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['data:text/html,<script>alert(1)</script>', null],
    ['file:///etc/passwd', null],
    ['//example.org', null],
    ['example.org', null],
    ['https://bank.example@evil.example/', null],
    [`https://example.org/${'x'.repeat(3000)}`, null],
    [7, null],
    [{ href: 'https://example.org' }, null],
  ])('lead from %j to %j', (URL, href) => {
    expect(referenceFields(of({ URL }), ['en']).link?.href ?? null).toBe(href)
  })

  it.each<[unknown, string | null]>([
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['https://dx.doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1000/a#b?c<d>', 'https://doi.org/10.1000/a%23b%3Fc%3Cd%3E'],
    ['javascript:alert(1)', null],
    ['182', null],
    [10.1, null],
  ])('lead by the DOI %j to %j', (DOI, href) => {
    expect(referenceFields(of({ DOI }), ['en']).link?.href ?? null).toBe(href)
  })

  it.each<[string, unknown, readonly string[]]>([
    [
      'particles and suffixes',
      [{ given: 'Ludwig', 'non-dropping-particle': 'van', family: 'B.', suffix: 'Jr' }],
      ['Ludwig van B. Jr'],
    ],
    ['no list', { family: 'Wu' }, []],
    ['what is no person', ['Wu', 7, null, {}], []],
    [
      'more than eight',
      Array.from({ length: 30 }, (_, i) => ({ family: `A${i}` })),
      ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', '…'],
    ],
  ])('name authors: %s', (_, author, names) => {
    expect(referenceFields(of({ author }), ['en']).authors).toEqual(names)
  })

  it('name the editors where there is no author', () => {
    expect(referenceFields(of({ author: [], editor: [{ literal: 'Reuters' }] }), ['en']).authors).toEqual(['Reuters'])
  })

  it('stay short, whatever the file holds', () => {
    const long = 'y'.repeat(1_000_000)
    const fields = referenceFields(of({ title: long, note: long, publisher: long, custom: { slant: { en: long } } }), [
      'en',
    ])
    expect([
      fields.title?.text.length,
      fields.note?.text.length,
      fields.publisher?.length,
      fields.slant?.text.length,
    ]).toEqual([2000, 2000, 200, 2000])
  })

  it('are never looked up on a prototype', () => {
    const reference = Object.assign(Object.create({ title: 'polluted' }) as object, { id: 'r1' })
    expect(referenceFields(reference, ['en']).title).toBe(null)
    expect(shortReference(reference)).toBe('r1')
  })
})

describe('a reference as plain text', () => {
  it('says all in one line, in the language of the interface', () => {
    expect(referenceText(PRESS, { id: 'apa-2024', locator: 'L10' })).toBe(
      'Mali-Russia security cooperation satisfying. APA. about 2024. https://apanews.net/mali. L10',
    )
    expect(referenceText(ARTICLE, undefined, 'de')).toBe(
      'Huanhuan Wu, James Cheng. Path problems in temporal graphs. Proceedings of the VLDB Endowment. Mai 2014. https://doi.org/10.14778/2732939.2732945',
    )
  })

  it('ends no part twice, and falls back on the id', () => {
    expect(referenceText(of({ title: 'Who pays?', publisher: 'Co.' }))).toBe('Who pays? Co.')
    expect(referenceText(of({}), { id: 'r1', locator: 'p. 3' })).toBe('r1. p. 3')
    expect(referenceText(of({ title: 9 }))).toBe('r1')
  })
})
