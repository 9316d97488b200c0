import { afterAll, describe, expect, test } from 'vitest'

import { native } from '../../../src/formats/index.js'
import { edgeId, nodeId, readGraph, textIn, type TemporalGraph } from '../../../src/model/index.js'
import { graphOf } from '../../support/small-file.js'

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).sort()

const HOSTILE = {
  constructor: 'constructor',
  prototype: 'prototype',
  toString: 'toString',
  valueOf: 'valueOf',
  hasOwnProperty: 'hasOwnProperty',
  __defineGetter__: '__defineGetter__',
  'ten thousand characters': 'k'.repeat(10_000),
  'a family of emoji': '👩‍👩‍👧‍👦',
  'right to left': 'مالي\u202E',
  'a line feed': 'a\nb',
  'one space': ' ',
  'a lone surrogate': '\uD800',
  NUL: '\0',
  'a selector': '#a, [b="c"]',
  'the prefix of a node': 'n:a',
  'a number': '0',
  null: 'null',
}
const KEYS: readonly [string, string][] = [['__proto__', '__proto__'], ...Object.entries(HOSTILE)]

/** A record with one field of any name, as JSON makes it: an own field even for `__proto__`. */
function field(name: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries([[name, value]])
}

/** A file in which one foreign name stands wherever a file may choose a name. */
function fileWith(key: string): Record<string, unknown> {
  const citation = { id: key, locator: key }
  return {
    attributes: {
      format: 'entente-graph/1',
      title: field(key, 'the title'),
      ontology: {
        kinds: field(key, { label: field(key, 'kind') }),
        families: field(key, { label: 'family' }),
        types: field(key, { label: 'type', family: key }),
        layers: field(key, { label: 'layer', include: [{ types: [key], except: { properties: field(key, [key]) } }] }),
      },
      references: [{ id: key, type: 'book' }],
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: [
      { key: 'a', attributes: { kind: key } },
      { key, attributes: { kind: key, label: field(key, 'node'), aliases: [key], references: [citation] } },
      { key: 'b', attributes: { kind: key, properties: field(key, { deep: field(key, 1) }) } },
    ],
    edges: [
      { key, source: 'a', target: key, attributes: { type: key, references: [citation], rivals: [key], event: key } },
      { key: 'back', source: key, target: 'a', attributes: { type: key, properties: field(key, key) } },
      { key: 'self', source: key, target: key, attributes: { type: key, date: '2020' } },
      { key: 'other', source: 'b', target: key, undirected: true, attributes: { type: key } },
    ],
  }
}

function contentOf(graph: TemporalGraph): unknown {
  const { title, ontology, references, nodes, edges } = graph
  const { kinds, families, types, layers } = ontology
  const maps = [kinds, families, types, layers, references].map((map) => [...map])
  return JSON.parse(JSON.stringify([title, maps, nodes, edges])) as unknown
}

describe.each(KEYS)('With %s for every name', (_, key) => {
  const file = fileWith(key)
  const graph = graphOf(file)

  test('the file loads, and nodes, edges, words and references are found by it.', () => {
    expect(graph.nodes.map((node) => node.key)).toEqual(['a', key, 'b'])
    expect([graph.nodeIndex(key), graph.edgeIndex(key)]).toEqual([1, 0])
    expect(graph.edges.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 1],
    ])
    const { kinds, families, types, layers } = graph.ontology
    expect([kinds, families, types, layers, graph.references].map((map) => [...map.keys()])).toEqual(
      Array.from({ length: 5 }, () => [key]),
    )
    expect(types.get(key)?.family).toBe(key)
    expect(textIn(graph.nodes[1]!.label, [key])).toEqual({ text: 'node', lang: key })
    expect(Object.entries(graph.edges[1]!.properties)).toEqual([[key, key]])
    expect(graph.edges[0]!.references).toEqual([{ id: key, locator: key }])
    expect(layers.get(key)!.include).toEqual([{ types: [key], except: { properties: field(key, [key]) } }])
  })

  test('it is written and read again without a difference.', async () => {
    expect(JSON.stringify(graph.toJSON())).toBe(JSON.stringify(file))
    expect(contentOf(graphOf(graph.toJSON()))).toEqual(contentOf(graph))
    const text = native.write(graph)
    const again = await native.read(text)
    expect(again.issues).toEqual([])
    expect(contentOf(again.graph!)).toEqual(contentOf(graph))
    expect(native.write(again.graph!)).toBe(text)
  })

  test('graphology has the right neighbours under prefixed keys.', () => {
    const { graphology } = graph
    const id = nodeId(key)
    expect(graphology.nodes()).toEqual(['n:a', id, 'n:b'])
    expect(graphology.neighbors(id).toSorted()).toEqual(['n:a', 'n:b', id].toSorted())
    expect(graphology.neighbors('n:a')).toEqual([id])
    expect(graphology.edges('n:a', id).toSorted()).toEqual([edgeId(key), 'e:back'].toSorted())
    expect(graphology.outNeighbors(id).toSorted()).toEqual(['n:a', id].toSorted())
    expect(graphology.undirectedNeighbors(id)).toEqual(['n:b'])
    expect([graphology.source('e:back'), graphology.target('e:back')]).toEqual([id, 'n:a'])
    expect(graphology.getEdgeAttribute('e:self', 'date')).toBe('2020')
  })
})

test.each(KEYS)('An end called %s that no node has dangles.', (_, key) => {
  const edge = { key: 'e', source: 'a', target: key }
  const file = { attributes: { format: 'entente-graph/1' }, nodes: [{ key: 'a' }], edges: [edge] }
  expect(readGraph(file).issues.map((issue) => issue.code)).toEqual(['dangling-end'])
})

test.each(KEYS)('A field called %s is unknown to the format.', (_, key) => {
  const nodes = [{ key: 'a', attributes: field(key, {}) }]
  const file = { attributes: { format: 'entente-graph/1' }, nodes, edges: [] }
  expect(readGraph(file).issues.map((issue) => issue.code)).toEqual(['unknown-key'])
})

test('Types, families, kinds, references and keys without a name are refused.', () => {
  const codes = readGraph(fileWith('')).issues.map(({ code, pointer }) => `${code} ${pointer}`)
  expect(codes).toContain('bad-key /attributes/ontology/types/')
  expect(codes).toContain('bad-key /attributes/ontology/families/')
  expect(codes).toContain('bad-key /attributes/ontology/kinds/')
  expect(codes).toContain('bad-key /attributes/references/0/id')
  expect(codes).toContain('bad-key /nodes/1/key')
  expect(codes).toContain('bad-key /edges/0/key')
})

test('Fields are read from a record itself, never from its prototype.', () => {
  const nodes = [{ key: 'a' }, Object.create({ key: 'inherited' }) as unknown]
  const edge = Object.assign(Object.create({ target: 'a' }) as object, { key: 'e', source: 'a' })
  const { issues } = readGraph({ attributes: { format: 'entente-graph/1' }, nodes, edges: [edge] })
  expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'bad-key /nodes/1/key',
    'dangling-end /edges/0/target',
  ])
})

test('Words that only a prototype has are not declared.', () => {
  const ontology = { kinds: { country: {} }, types: { meets: {} } }
  const nodes = [{ key: 'a', attributes: { kind: 'toString' } }]
  const edges = [{ key: 'e', source: 'a', target: 'a', attributes: { type: 'constructor' } }]
  const { issues } = readGraph({ attributes: { format: 'entente-graph/1', ontology }, nodes, edges })
  expect(issues.map((issue) => issue.code)).toEqual(['unknown-kind', 'unknown-type'])
})

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(PROTOTYPE)
  const seen: string[] = []
  for (const name in {}) seen.push(name)
  expect(seen).toEqual([])
})
