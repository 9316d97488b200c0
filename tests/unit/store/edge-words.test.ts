import { describe, expect, test } from 'vitest'

import { edgeWords } from '../../../src/store/index.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

const [MALI, RUSSIA, LAVROV, AES] = [0, 1, 2, 3]
const [OFFICE, MEETING, MEMBERSHIP, , UNDATED] = [0, 1, 2, 3, 4]
const en = ['en']

/** `is a member of | AES` */
function said(graph: ReturnType<typeof graphOf>, edge: number, from: number, languages = en): string {
  const { verb, otherName } = edgeWords(graph, edge, from, languages)
  return `${verb?.text ?? 'no verb'} | ${otherName.text}`
}

describe('the words of an edge', () => {
  const graph = graphOf(smallFile())

  test('are its label seen from the source, and its inverse label seen from the target.', () => {
    expect(said(graph, MEMBERSHIP, MALI)).toBe('is a member of | AES')
    expect(said(graph, MEMBERSHIP, AES)).toBe('has the member | Mali')
  })

  test('from a node at neither end are those of the source.', () => {
    expect(said(graph, MEMBERSHIP, LAVROV)).toBe('is a member of | AES')
    expect(edgeWords(graph, MEMBERSHIP, -1, en).other).toBe(AES)
  })

  test('turned round are none where a directed type has none, so that nothing false is said.', () => {
    expect(said(graph, OFFICE, LAVROV)).toBe('holds office in | Russia')
    expect(edgeWords(graph, OFFICE, RUSSIA, en)).toEqual({
      verb: null,
      other: LAVROV,
      otherName: { text: 'Sergei Lavrov', lang: null },
    })
  })

  test('of an undirected edge are the same from both ends, with an inverse or without.', () => {
    for (const inverse of ['meets', undefined]) {
      const file = graphOf(changed({ '/attributes/ontology/types/meets/inverse': inverse }))
      expect(said(file, MEETING, MALI)).toBe('meets | Russia')
      expect(said(file, MEETING, RUSSIA)).toBe('meets | Mali')
      expect(said(file, UNDATED, MALI)).toBe('meets | Sergei Lavrov')
    }
  })

  test('of an edge from a node to itself are its label.', () => {
    const loop = graphOf(changed({ '/edges/2/target': 'mali' }))
    expect(said(loop, MEMBERSHIP, MALI)).toBe('is a member of | Mali')
  })

  test('come in the first language that the file has, which is told.', () => {
    const file = graphOf(
      changed({
        '/attributes/ontology/types/member-of/label': { en: 'is a member of', fr: 'est membre de' },
        '/attributes/ontology/types/member-of/inverse': { de: 'hat das Mitglied:' },
        '/nodes/3/attributes/label': { fr: 'AES', en: 'Alliance of Sahel States' },
      }),
    )
    const seen = (from: number, ...languages: string[]) => edgeWords(file, MEMBERSHIP, from, languages)
    expect(seen(MALI, 'ru', 'fr-CA', 'en')).toEqual({
      verb: { text: 'est membre de', lang: 'fr' },
      other: AES,
      otherName: { text: 'AES', lang: 'fr' },
    })
    expect(seen(MALI, 'ru').verb).toEqual({ text: 'is a member of', lang: 'en' })
    expect(seen(AES, 'ru', 'en')).toEqual({
      verb: { text: 'hat das Mitglied:', lang: 'de' },
      other: MALI,
      otherName: { text: 'Мали', lang: 'ru' },
    })
  })

  test('of an edge without a type are none, and of a type that no ontology declares are its key.', () => {
    const untyped = graphOf(changed({ '/attributes/ontology': undefined, '/edges/2/attributes/type': undefined }))
    expect([said(untyped, MEMBERSHIP, MALI), said(untyped, MEMBERSHIP, AES)]).toEqual([
      'no verb | AES',
      'no verb | Mali',
    ])
    const undeclared = graphOf(changed({ '/attributes/ontology': undefined }))
    expect(edgeWords(undeclared, MEMBERSHIP, MALI, en).verb).toEqual({ text: 'member-of', lang: null })
    expect(said(undeclared, MEMBERSHIP, AES)).toBe('no verb | Mali')
    expect(said(undeclared, UNDATED, MALI)).toBe('meets | Sergei Lavrov')
  })
})
