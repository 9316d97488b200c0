import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { native } from '../../../src/formats/index.js'
import { readGraph, type TemporalGraph } from '../../../src/model/index.js'
import { graphOf, smallFile, withValue, type SmallFile } from '../../support/small-file.js'

const word = fc.oneof(fc.constantFrom('__proto__', 'constructor', ' ', '\uD800', '0'), fc.string({ minLength: 1 }))
const text = fc.oneof(
  fc.string(),
  fc.dictionary(fc.constantFrom('en', 'de', 'fr', '__proto__'), fc.string(), { minKeys: 1 }),
)
const date = fc.constantFrom(
  '1960',
  '1991-12-26',
  '2004-03',
  '2004-03-09',
  '[2010..2012]',
  '[..2015-06]',
  '2020~',
  '2023-09-16?',
)
const edgeOfTime = fc.oneof(date, fc.constantFrom('', '..'))
const optional = { requiredKeys: [] as [] }

/** Dates that may contradict each other; such edges are taken out below. */
const dates = fc.oneof(
  fc.record({ date }),
  fc.record({ start: edgeOfTime, end: edgeOfTime, attested: fc.array(date, { maxLength: 2 }) }, optional),
  fc.record({
    spans: fc.array(fc.oneof(fc.record({ date }), fc.record({ start: date, end: edgeOfTime })), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)

const details = fc.record(
  {
    status: fc.constantFrom('confirmed', 'planned'),
    polarity: fc.constant('negative'),
    reach: fc.constantFrom('P0D', 'P50Y'),
    note: text,
    place: text,
    event: word,
    properties: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 }),
    references: fc.array(fc.record({ id: fc.constant('r'), locator: fc.string() }), { maxLength: 2 }),
  },
  optional,
)

const nodeAttributes = fc.record(
  {
    label: text,
    kind: word,
    aliases: fc.array(fc.string(), { maxLength: 2 }),
    start: fc.constantFrom('1900', ''),
    note: text,
    x: fc.constant(3),
    y: fc.constant(4.5),
  },
  { requiredKeys: ['x', 'y'] },
)

const validFile: fc.Arbitrary<SmallFile> = fc
  .uniqueArray(word, { minLength: 1, maxLength: 6 })
  .chain((keys) =>
    fc.record({
      nodes: fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), attributes: nodeAttributes }))),
      edges: fc.uniqueArray(
        fc.record({
          key: word,
          source: fc.constantFrom(...keys),
          target: fc.constantFrom(...keys),
          undirected: fc.boolean(),
          attributes: fc.tuple(dates, details).map(([when, rest]) => ({ ...when, ...rest })),
        }),
        { maxLength: 8, selector: (edge) => edge.key },
      ),
      title: text,
    }),
  )
  .map(({ nodes, edges, title }) => ({
    attributes: { format: 'entente-graph/1', title, asOf: '2026', references: [{ id: 'r', type: 'book' }] },
    nodes,
    edges: edges.filter((edge) => isValid({ nodes, edges: [edge] })),
  }))

function isValid(parts: Pick<SmallFile, 'nodes' | 'edges'>): boolean {
  const attributes = { format: 'entente-graph/1', asOf: '2026', references: [{ id: 'r', type: 'book' }] }
  return readGraph({ attributes, ...parts }).graph !== null
}

/** All that a graph is, comparable: text, then no question of identity or prototypes. */
function contentOf({ title, asOf, references, nodes, edges }: TemporalGraph): string {
  const infinity = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value)
  return JSON.stringify([title, asOf, [...references], nodes, edges], infinity)
}

test('A valid file that is written as data or as text is read again as the same graph.', async () => {
  await fc.assert(
    fc.asyncProperty(validFile, async (file) => {
      const graph = graphOf(file)
      expect([graph.nodes.length, graph.edges.length]).toEqual([file.nodes.length, file.edges.length])
      expect(contentOf(graphOf(graph.toJSON()))).toBe(contentOf(graph))
      const again = await native.read(native.write(graph))
      expect(again.issues).toEqual([])
      expect(contentOf(again.graph!)).toBe(contentOf(graph))
    }),
    { numRuns: 150 },
  )
})

test('Any JSON value gives issues or a graph, and never throws.', () => {
  const anyField = fc.constantFrom(
    'attributes',
    'nodes',
    'edges',
    'options',
    '$schema',
    'key',
    'source',
    'format',
    'spans',
  )
  const anything = fc.oneof(fc.jsonValue(), fc.dictionary(anyField, fc.jsonValue()))
  const attributes = fc.dictionary(
    fc.constantFrom('ontology', 'references', 'view', 'asOf', 'title', 'story', 'x'),
    fc.jsonValue(),
  )
  const named = attributes.map((fields) => ({ ...fields, format: 'entente-graph/1' }))
  const likely = fc.record({
    attributes: named,
    nodes: fc.oneof(fc.jsonValue(), fc.array(anything)),
    edges: fc.array(anything),
  })
  fc.assert(
    fc.property(fc.oneof(anything, likely), (json) => {
      const { graph, issues } = readGraph(json)
      expect(graph === null).toBe(issues.some((issue) => issue.severity === 'error'))
      for (const { code, pointer, value, message, remedy } of issues) {
        expect([code, message, remedy]).not.toContain('')
        expect(pointer === '' || pointer.startsWith('/')).toBe(true)
        expect(value.length).toBeLessThanOrEqual(80)
      }
    }),
    { numRuns: 500 },
  )
})

/** Pointers to every field and member of a JSON value. */
function pointersOf(json: unknown, at = ''): string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) => {
    const here = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return [here, ...pointersOf(value, here)]
  })
}

/** What is missing is pointed to where it should stand: at most a field of missing attributes. */
function nearestPlace(at: string, there: ReadonlySet<string>): string {
  const parent = at.replace(/\/[^/]*$/, '')
  return [at, parent, parent.replace(/\/[^/]*$/, '')].find((place) => there.has(place)) ?? at
}

test('A single mutation of a valid file is refused or loads whole, and its issues point into the file.', () => {
  const file = smallFile()
  const pointers = pointersOf(file)
  const junk = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }), date, word)
  fc.assert(
    fc.property(fc.constantFrom(...pointers), junk, (pointer, value) => {
      const broken = withValue(file, pointer, value)
      const { graph, issues } = readGraph(broken)
      expect(graph === null).toBe(issues.some((issue) => issue.severity === 'error'))
      if (graph !== null) {
        expect([graph.nodes.length, graph.edges.length]).toEqual([broken.nodes.length, broken.edges.length])
      }
      const there = new Set(['', ...pointersOf(broken)])
      for (const issue of issues) expect(there).toContain(nearestPlace(issue.pointer, there))
    }),
    { numRuns: 1500 },
  )
})
