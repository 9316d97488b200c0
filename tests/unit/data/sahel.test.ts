import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { native } from '../../../src/formats/index.js'
import { readGraph, textForms, textIn } from '../../../src/model/index.js'
import { windowOf } from '../../../src/time/index.js'
import { graphOf, type SmallFile } from '../../support/small-file.js'

const ROOT = new URL('../../../', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as unknown

interface Facts {
  readonly nodes: readonly Record<string, unknown>[]
  readonly edges: readonly Record<string, unknown>[]
}

const file = read('graph-data/sahel.json') as SmallFile
const facts = read('tests/golden/sahel-facts.json') as Facts
const graph = graphOf(file)

/** A record without the fields that are not there. */
function compact(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const byKey = (a: Record<string, unknown>, b: Record<string, unknown>) => (String(a['key']) < String(b['key']) ? -1 : 1)

describe('the file', () => {
  test('has no problem, not even a warning.', () => {
    expect(readGraph(file).issues).toEqual([])
  })

  test('has the 75 nodes of the fact list, of their kinds and with their lifetimes.', () => {
    const nodes = graph.nodes.map(({ key, kind, subkind, index }) => {
      const { start, end } = file.nodes[index]!['attributes'] as Record<string, unknown>
      return compact({ key, kind, subkind, start, end })
    })
    expect(nodes.toSorted(byKey)).toEqual(facts.nodes.toSorted(byKey))
    expect(nodes).toHaveLength(75)
  })

  test('has the 198 edges of the fact list, with their ends, dates, status and basis.', () => {
    const edges = graph.edges.map(({ key, source, target, type, directed, status, basis, index }) => {
      const { start, end, date, attested, spans } = file.edges[index]!['attributes'] as Record<string, unknown>
      const ends = { source: graph.nodes[source]!.key, target: graph.nodes[target]!.key }
      return compact({ key, ...ends, type, directed, start, end, date, attested, spans, status, basis })
    })
    expect(edges.toSorted(byKey)).toEqual(facts.edges.toSorted(byKey))
    expect(edges).toHaveLength(198)
  })

  test('has dates that are read as they are written.', () => {
    for (const edge of facts.edges) {
      const { written } = graph.edges[graph.edgeIndex(String(edge['key']))!]!
      const [span] = written
      expect(written).toHaveLength(1)
      expect([span!.start.edtf, span!.end.edtf, span!.attested.map((bound) => bound.edtf)]).toEqual([
        edge['date'] ?? edge['start'] ?? '',
        edge['date'] ?? edge['end'] ?? '',
        edge['attested'] ?? [],
      ])
    }
  })

  test('is written and read again without a difference.', async () => {
    const again = await native.read(native.write(graph))
    expect(again.issues).toEqual([])
    expect(again.graph!.toJSON()).toEqual(graph.toJSON())
    expect(graph.toJSON()['attributes']).toEqual(file.attributes)
    expect(graph.toJSON()['nodes']).toEqual(file.nodes)
  })

  test('has one undated edge.', () => {
    expect(graph.timeIndex.undated.map((index) => graph.edges[index]!.key)).toEqual(['F168'])
  })

  test('has every word of its ontology in four languages.', () => {
    const { kinds, families, types, layers } = graph.ontology
    const texts = [
      ...[...kinds.values()].flatMap(({ label, plural }) => [label, plural]),
      ...[...families.values()].map(({ label }) => label),
      ...[...types.values()].flatMap(({ label, inverse }) => [label, inverse]),
      ...[...layers.values()].flatMap(({ label, description }) => [label, description ?? '']),
      graph.title,
      graph.description ?? '',
    ]
    for (const text of texts) {
      expect(Object.keys(text).toSorted()).toEqual(['de', 'en', 'fr', 'ru'])
      for (const form of Object.values(text)) expect(form.trim()).not.toBe('')
    }
    expect([kinds.size, families.size, types.size, layers.size]).toEqual([6, 6, 25, 3])
  })

  test('has names under which readers look for its actors.', () => {
    const whose = (name: string) =>
      graph.nodes
        .filter(({ aliases, label, names }) =>
          [...aliases, ...textForms(label), ...names.flatMap((phase) => textForms(phase.label))].includes(name),
        )
        .map((node) => node.key)
    expect(['Kamara', 'Kamará', 'CEDEAO', 'ЭКОВАС', 'ASC'].map(whose)).toEqual([
      ['sadio-camara'],
      ['sadio-camara'],
      ['ecowas'],
      ['ecowas'],
      ['aes'],
    ])
  })

  test('cites its documents by reference and never by a code of the fact list.', () => {
    expect(JSON.stringify(file)).not.toMatch(/\bS[0-4]\b|facts\.(md|json)/)
  })

  test('opens on a window in which there is something to see.', () => {
    expect(graph.view).toMatchObject({ from: '2023', to: '2023' })
    expect(graph.timeIndex.query(windowOf('2023')!).certain.length).toBeGreaterThan(10)
  })
})

describe('what the file says of a day', () => {
  interface Question {
    readonly actor?: string
    readonly types: readonly string[]
  }

  /** `source > target state` of the edges of some types on a day, by key. */
  function ask(day: string, { actor, types }: Question): string[] {
    const { certain, possible } = graph.timeIndex.query(windowOf(day)!)
    const line = (state: string) => (index: number) => {
      const { source, target, type } = graph.edges[index]!
      const ends = [graph.nodes[source]!.key, graph.nodes[target]!.key]
      const isAsked = types.includes(type!) && (actor === undefined || ends.includes(actor))
      return isAsked ? [`${ends.join(' > ')} ${state}`] : []
    }
    return [...certain.flatMap(line('certain')), ...possible.flatMap(line('possible'))].toSorted()
  }

  const member = { actor: 'mali', types: ['member-of'] }
  test.each<[string, Question, readonly string[]]>([
    ['2022-06-01', member, ['mali > ecowas possible']],
    ['2023-10-01', member, ['mali > aes certain', 'mali > ecowas possible']],
    ['2026-02-02', member, ['mali > aes certain']],
    ['2021-11-15', { actor: 'wagner-group', types: ['deploys-to'] }, ['wagner-group > mali possible']],
    ['2022-06-01', { actor: 'wagner-group', types: ['deploys-to'] }, ['wagner-group > mali certain']],
    ['2023-09-21', { types: ['contact'] }, ['sergey-lavrov > abdoulaye-diop certain']],
    ['1965-06-30', { types: ['holds-office'], actor: 'mali' }, ['modibo-keita > mali certain']],
  ])('On %s %j: %j.', (day, question, expected) => {
    expect(ask(day, question)).toEqual(expected)
  })

  test('Its names are those of the people meant.', () => {
    const name = (key: string) => textIn(graph.nodes[graph.nodeIndex(key)!]!.label, ['en']).text
    expect(['modibo-keita', 'moussa-traore', 'ibrahim-boubacar-keita'].map(name)).toEqual([
      'Modibo Keïta',
      'Moussa Traoré',
      'Ibrahim Boubacar Keïta',
    ])
  })
})
