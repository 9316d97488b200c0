import { describe, expect, it } from 'vitest'

import { copyTextOf } from '../../../src/elements/path-finder/copy-text.js'
import type { LanguageTag } from '../../../src/locales/index.js'
import { pathMessagesFor } from '../../../src/locales/path/index.js'
import { findPaths, type PathOptions } from '../../../src/paths/index.js'
import { windowOf } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

/** Ana meets Ben, who meets Cid, perhaps before that. */
function meetings(changes: { readonly first?: object; readonly second?: object; readonly directed?: boolean } = {}) {
  return {
    attributes: {
      format: 'entente-graph/1',
      title: { en: 'Three people', de: 'Drei Leute' },
      asOf: '2022-06-30',
      ontology: {
        types: {
          meets: { label: { en: 'meets', de: 'trifft' }, directed: false, shape: 'instant' },
          hires: { label: 'hires', directed: true, shape: 'interval' },
        },
      },
      references: [
        {
          id: 'report',
          type: 'book',
          title: 'A <b>report</b> & more',
          author: [{ given: 'Ada', family: 'Quill' }],
          issued: { 'date-parts': [[2021, 3]] },
          URL: 'https://example.org/report?a=1&b=2',
        },
        { id: 'note', type: 'article', title: 'A note', URL: 'javascript:alert(1)' },
      ],
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: [
      { key: 'ana', attributes: { label: 'Ana\n=1+1' } },
      { key: 'ben', attributes: { label: { en: 'Ben', de: 'Benno' } } },
      { key: 'cid', attributes: { label: '<i>Cid</i>' } },
    ],
    edges: [
      {
        key: 'first',
        source: 'ana',
        target: 'ben',
        undirected: true,
        attributes: {
          type: 'meets',
          date: '2020-05-04',
          status: 'confirmed',
          references: [{ id: 'report', locator: 'p. 4' }],
          ...changes.first,
        },
      },
      {
        key: 'second',
        source: 'cid',
        target: 'ben',
        undirected: changes.directed !== true,
        attributes: {
          type: 'meets',
          date: '[2020-05-01..2020-06-30]',
          status: 'disputed',
          basis: 'inferred',
          ambiguity: 'Either in May\nor in June.',
          references: [{ id: 'note' }, { id: 'report', locator: 'p. 9' }],
          ...changes.second,
        },
      },
    ],
  }
}

function copied(language: LanguageTag, file: unknown = meetings(), options: PathOptions = {}) {
  const graph = graphOf(file)
  const window = windowOf('2020', '2021')!
  const [path] = findPaths(graph, 'ana', 'cid', { ...options, window }).paths
  return copyTextOf({
    graph,
    path: path!,
    order: options.order ?? 'time',
    window,
    looked: '2020 – 2021',
    messages: pathMessagesFor(language),
    language,
    languages: [language],
  })
}

describe('a path as it is copied', () => {
  it('is a text with a sentence a step, what is not certain, numbered sources and what was looked at', () => {
    expect(copied('en').plain).toBe(`Path from Ana =1+1 to <i>Cid</i>
In order of time, 2 steps, possible.
Possible: the order holds for some of the dates that the sources allow, not for all.

1. Ana =1+1 meets Ben, on 4 May 2020 (certain) [1, p. 4]
2. Ben meets <i>Cid</i>, between 1 May and 30 June 2020 (certain; disputed; concluded from the source; perhaps before step 1: the dates leave the order open; Unclear: Either in May or in June.) [2] [1, p. 9]

Sources of this path
[1] Ada Quill. A report & more. March 2021. https://example.org/report?a=1&b=2
[2] A note

Data: Three people; closed: 30 June 2022; window: 2020 – 2021.
`)
  })

  it('is in the reader’s language, and the data in the best they have', () => {
    expect(copied('de').plain).toBe(`Pfad von Ana =1+1 zu <i>Cid</i>
In zeitlicher Reihenfolge, 2 Schritte, möglich.
Möglich: Die Reihenfolge stimmt für einige der Daten, die die Quellen zulassen, nicht für alle.

1. Ana =1+1 trifft Benno, am 4. Mai 2020 (sicher) [1, p. 4]
2. Benno trifft <i>Cid</i>, zwischen dem 1. Mai und dem 30. Juni 2020 (sicher; umstritten; aus der Quelle erschlossen; vielleicht vor Schritt 1: Die Daten lassen die Reihenfolge offen; Offen: Either in May or in June.) [2] [1, p. 9]

Quellen dieses Pfads
[1] Ada Quill. A report & more. März 2021. https://example.org/report?a=1&b=2
[2] A note

Daten: Drei Leute; Datenstand: 30. Juni 2022; Zeitraum: 2020 – 2021.
`)
  })

  it('has the signs of French where they belong, and elides before a vowel', () => {
    const { plain } = copied('fr')
    expect(plain.split('\n')[0]).toBe('Chemin d’Ana =1+1 à <i>Cid</i>')
    expect(plain.match(/.;/g)).toEqual(Array.from({ length: 6 }, () => '\u00a0;'))
    const named = (name: string) => pathMessagesFor('fr').path.answer.copyTitle(name, 'B')
    expect(['Émile', 'Œdipe', 'Hugo', 'Boubacar', 'un'].map(named)).toEqual([
      'Chemin d’Émile à B',
      'Chemin d’Œdipe à B',
      'Chemin de Hugo à B',
      'Chemin de Boubacar à B',
      'Chemin d’un à B',
    ])
    const { foundBetween, noneInTime, asked } = pathMessagesFor('fr').path.answer
    expect([
      foundBetween('Assimi', 'B', '1 chemin'),
      noneInTime({ from: 'Assimi', to: 'B', window: '2023' }),
      asked('Assimi', 'B', ['dans l’ordre du temps']),
    ]).toEqual([
      'D’Assimi à B\u00a0: 1 chemin.',
      'Dans cette période (2023), aucun chemin ne mène dans l’ordre du temps d’Assimi à B.',
      'D’Assimi à B, dans l’ordre du temps.',
    ])
  })

  it('is a page with links to what may be linked to, and with nothing of the file as markup', () => {
    expect(copied('en').markup).toBe(
      [
        '<p><b>Path from Ana =1+1 to &lt;i&gt;Cid&lt;/i&gt;</b></p>',
        '<p>In order of time, 2 steps, possible.</p>',
        '<p>Possible: the order holds for some of the dates that the sources allow, not for all.</p>',
        '<ol><li>Ana =1+1 meets Ben, on 4 May 2020 (certain) [1, p. 4]</li>',
        '<li>Ben meets &lt;i&gt;Cid&lt;/i&gt;, between 1 May and 30 June 2020 (certain; disputed; concluded from the source; perhaps before step 1: the dates leave the order open; Unclear: Either in May or in June.) [2] [1, p. 9]</li></ol>',
        '<p><b>Sources of this path</b></p>',
        '<p>[1] Ada Quill. A report &amp; more. March 2021. <a href="https://example.org/report?a=1&amp;b=2">https://example.org/report?a=1&amp;b=2</a></p>',
        '<p>[2] A note</p>',
        '<p>Data: Three people; closed: 30 June 2022; window: 2020 – 2021.</p>',
      ].join(''),
    )
  })

  it('says where time was left out, that a tie was refused, and that nobody says so', () => {
    const file = meetings({
      directed: true,
      first: { references: [], polarity: 'negative' },
      second: { type: 'hires', date: undefined, start: '2019', end: '..', status: undefined, ambiguity: undefined },
    })
    expect(copied('en', file, { order: 'any' }).plain).toBe(`Path from Ana =1+1 to <i>Cid</i>
With time left out of it, 2 steps, certain.
Certain: every tie certainly held in this window.

1. Ana =1+1 meets Ben (cut back or refused), on 4 May 2020 (certain); no source given
2. <i>Cid</i> hires Ben, since 2019, still going on (certain; concluded from the source) [1] [2, p. 9]

Sources of this path
[1] A note
[2] Ada Quill. A report & more. March 2021. https://example.org/report?a=1&b=2

Data: Three people; closed: 30 June 2022; window: 2020 – 2021.
`)
  })
})
