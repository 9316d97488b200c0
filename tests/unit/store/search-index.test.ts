import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readGraph, type TemporalGraph } from '../../../src/model/index.js'
import { matchText, searchIndexOf } from '../../../src/store/index.js'
import { searchWords } from '../../../src/store/search-text.js'

type Fields = Readonly<Record<string, unknown>>

/** A graph of nodes by key, and edges from key to key. */
function graphOf(nodes: readonly (readonly [string, Fields])[], edges: readonly (readonly [string, string])[] = []) {
  const { graph, issues } = readGraph({
    attributes: { format: 'entente-graph/1' },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: nodes.map(([key, attributes]) => ({ key, attributes })),
    edges: edges.map(([source, target], i) => ({ key: `e${i}`, source, target, attributes: { date: '2020' } })),
  })
  if (graph === null) throw new Error(JSON.stringify(issues))
  return graph
}

function labelled(...labels: string[]): TemporalGraph {
  return graphOf(labels.map((label, i) => [`#${i}`, { label }]))
}

/** What a query finds, in order: key, how, by which form, in which language. */
function find(graph: TemporalGraph, query: string, language = 'en') {
  const { hits } = searchIndexOf(graph).search(query, language)
  return hits.map(({ node, match, text, role, lang }) => [graph.nodes[node]!.key, match, text, role, lang])
}

function keys(graph: TemporalGraph, query: string): unknown[] {
  return find(graph, query).map(([key]) => key)
}

const sahel = graphOf([
  ['goita', { label: { en: 'Assimi Goïta', ru: 'Ассими Гойта' }, aliases: ['Goïta', 'Гоита'] }],
  ['camara', { label: 'Sadio Camara', aliases: ['Kamará'] }],
  ['ecowas', { label: { en: 'ECOWAS', de: 'ECOWAS', fr: 'CEDEAO', ru: 'ЭКОВАС' } }],
  [
    'aes',
    {
      label: { en: 'AES', ru: 'Альянс государств Сахеля' },
      names: [
        { label: { en: 'Confederation of Sahel States', fr: 'Confédération des États du Sahel' }, start: '2024' },
      ],
      aliases: ['ASC'],
    },
  ],
])

describe('the search', () => {
  it.each([
    ['Goita', 'en', ['goita', 'alias', 'Goïta', 'alias', null]],
    ['GOÏTA', 'en', ['goita', 'alias', 'Goïta', 'alias', null]],
    ['Goi\u0308ta', 'en', ['goita', 'alias', 'Goïta', 'alias', null]],
    ['гойт', 'en', ['goita', 'alias', 'Гоита', 'alias', null]],
    ['госуд', 'en', ['aes', 'word', 'Альянс государств Сахеля', 'label', 'ru']],
    ['Kamara', 'en', ['camara', 'alias', 'Kamará', 'alias', null]],
    ['ЭКОВАС', 'en', ['ecowas', 'exact', 'ЭКОВАС', 'label', 'ru']],
    ['cedeao', 'en', ['ecowas', 'exact', 'CEDEAO', 'label', 'fr']],
    ['ecowas', 'en', ['ecowas', 'exact', 'ECOWAS', 'label', 'en']],
    ['ecowas', 'de-AT', ['ecowas', 'exact', 'ECOWAS', 'label', 'de']],
    ['asc', 'en', ['aes', 'alias', 'ASC', 'alias', null]],
    ['etats sahel', 'en', ['aes', 'word', 'Confédération des États du Sahel', 'name', 'fr']],
    ['confed', 'en', ['aes', 'alias', 'Confederation of Sahel States', 'name', 'en']],
    ['confed', 'fr', ['aes', 'alias', 'Confédération des États du Sahel', 'name', 'fr']],
    ['  (Assimi)  goi ', 'en', ['goita', 'label', 'Assimi Goïta', 'label', 'en']],
  ])('finds by %j in %s', (query, language, expected) => {
    expect(find(sahel, query, language)).toEqual([expected])
  })

  it.each(['', '   ', '-', '“”', 'qqqq', 'Assimi Camara', 'hama', 'x'])('finds nothing by %j', (query) => {
    expect(searchIndexOf(sahel).search(query)).toEqual({ hits: [], total: 0 })
  })

  it('orders by how well the name fits, then by slips', () => {
    const graph = graphOf([
      ['#slip', { label: 'Mala Two' }],
      ['#word', { label: 'Air Mali' }],
      ['#prefix-of-alias', { label: 'Other', aliases: ['Malian'] }],
      ['#alias', { label: 'Federation', aliases: ['Mali'] }],
      ['#prefix', { label: 'Mali Federation' }],
      ['#exact', { label: 'Mali' }],
      ['mali-key', { label: 'Unnamed' }],
    ])
    expect(find(graph, 'mali').map(([key, match]) => [key, match])).toEqual([
      ['#exact', 'exact'],
      ['#prefix', 'label'],
      ['#alias', 'alias'],
      ['#prefix-of-alias', 'alias'],
      ['#word', 'word'],
      ['mali-key', 'key'],
      ['#slip', 'slip'],
    ])
    expect(keys(labelled('Medvedyv', 'Medvedev', 'Medvedew'), 'medvedew')).toEqual(['#2', '#1', '#0'])
  })

  it('takes a key as it is typed, and guesses at none', () => {
    const graph = graphOf([['kamissoko-1', { label: 'Unnamed' }]])
    expect(find(graph, 'kamiss')).toEqual([['kamissoko-1', 'key', 'kamissoko-1', 'key', null]])
    expect(keys(graph, 'kamisoko')).toEqual([])
  })

  it('breaks ties by the number of edges, then by key', () => {
    const nodes = ['d', 'c', 'b', 'a'].map((key) => [`#${key}`, { label: 'Same' }] as const)
    const graph = graphOf(nodes, [
      ['#c', '#d'],
      ['#c', '#c'],
    ])
    expect(keys(graph, 'same')).toEqual(['#c', '#d', '#a', '#b'])
  })

  it.each([
    ['mali', 'mali', true],
    ['maki', 'mali', true],
    ['mlai', 'mali', true],
    ['mal', 'mxl', false],
    ['mxl', 'mal', false],
    ['maxx', 'mali', false],
    ['camarra', 'camara', true],
    ['camra', 'camara', true],
    ['cmaara', 'camara', true],
    ['camrx', 'camara', false],
    ['kamissoko', 'kamissoko', true],
    ['kamisoco', 'kamissoko', true],
    ['kammisokko', 'kamissoko', false],
    ['kimasoco', 'kamissoko', false],
    ['2024', '2023', false],
    ['путен', 'путин', true],
  ])('looking for %j, %j is found: %s', (query, label, isFound) => {
    expect(keys(labelled(label), query)).toEqual(isFound ? ['#0'] : [])
  })

  it.each([
    ['Straße', 'STRASSE'],
    ['Bœuf', 'boeuf'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Ωκεανός', 'ΩΚΕΑΝΟΣ'],
    ['İzmir', 'izmir'],
    ['l’Occident', 'occident'],
    ['Qurʼan', 'quran'.slice(0, 3)],
    ['ＡＥＳ', 'aes'],
    ['أحمد', 'احمد'],
    ['南苏丹共和国', '苏丹'],
    ['한국', '하'],
    ['🇲🇱 Mali', 'mali'],
  ])('finds %j by %j', (label, query) => {
    expect(keys(labelled(label), query)).toEqual(['#0'])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes %s for a name like any other', (name) => {
    const graph = graphOf([
      [name, { label: name, aliases: [name, 'valueOf'] }],
      ['#other', { label: 'Other' }],
    ])
    expect(find(graph, name)).toEqual([[name, 'exact', name, 'label', null]])
    expect(keys(graph, 'valueOf')).toEqual([name])
    expect(keys(labelled('Other'), name)).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('lists the best of many and counts them all', () => {
    const graph = labelled(...Array.from({ length: 120 }, (_, i) => `Agent ${i}`))
    const { hits, total } = searchIndexOf(graph).search('agent', 'en', 5)
    expect([hits.length, total]).toEqual([5, 120])
  })

  it('finds every node by any of its labels, and by the beginning of any of its words', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (labels, pick, length) => {
        const graph = labelled(...labels)
        const key = `#${pick % labels.length}`
        const words = searchWords(labels[pick % labels.length]!)
        fc.pre(words.length > 0)
        expect(keys(graph, words.join(' '))).toContain(key)
        const letters = Array.from(words[length % words.length]!)
        expect(keys(graph, letters.slice(0, 1 + (length % letters.length)).join(''))).toContain(key)
      }),
    )
  })
})

describe('the marks in a text', () => {
  it.each([
    ['Assimi Goïta', 'goi', 'Assimi [Goï]ta', true],
    ['Assimi Goi\u0308ta', 'goi', 'Assimi [Goi\u0308]ta', true],
    ['Assimi Goïta', 'goita assi', '[Assi]mi [Goïta]', true],
    ['Assimi Goïta', 'goyta', 'Assimi [Goïta]', true],
    ['Assimi Goïta', 'goita junta', 'Assimi [Goïta]', false],
    ['ECOWAS', 'cedeao', 'ECOWAS', false],
    ['Straße', 'stras', '[Straß]e', true],
    ['南苏丹共和国', '苏丹', '南[苏丹]共和国', true],
    ['Mali', 'mali mal', '[Mali]', true],
    ['<b>Mali</b>', 'mali', '<b>[Mali]</b>', true],
    ['Mali', '', 'Mali', false],
    ['', 'mali', '', false],
  ])('of %j for %j are %j', (text, query, marked, isWhole) => {
    const found = matchText(text, query)
    expect(found.parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join('')).toBe(marked)
    expect(found.isWhole).toBe(isWhole)
  })

  it('leave the text as it is, and cover the words that found it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { parts, isWhole } = matchText(text, text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(isWhole).toBe(searchWords(text).length > 0)
      }),
    )
  })
})
