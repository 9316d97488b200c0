import { describe, expect, test } from 'vitest'

import { DEFAULT_REACH } from '../../../src/model/ontology.js'
import { readGraph } from '../../../src/model/index.js'
import { momentOf } from '../../../src/time/index.js'
import { changed, graphOf, smallFile, withValue } from '../../support/small-file.js'

const O = '/attributes/ontology'
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 10)

describe('a graph read from a file', () => {
  const graph = graphOf(smallFile())

  test('has its own title, licence, references and view.', () => {
    expect(graph.title).toEqual({ en: 'A small file', fr: 'Un petit fichier' })
    expect([graph.description, graph.license]).toEqual([null, 'MIT'])
    expect([...graph.references]).toEqual([['report', { id: 'report', type: 'article', title: 'A report' }]])
    expect(graph.view).toEqual({ mode: 'window', from: '2020', to: '2024-06', undated: 'ghost', isolates: 'fade' })
    expect(graph.asOf?.edtf).toBe('2024-06-30')
  })

  test('has nodes with everything the file says, and nothing it does not.', () => {
    const { start, lifetime, ...russia } = graph.nodes[1]!
    expect([start.status, lifetime.startMin, lifetime.endMax]).toEqual(['unknown', -Infinity, Infinity])
    expect({ ...russia, end: russia.end.status }).toEqual({
      key: 'russia',
      index: 1,
      label: 'Russia',
      kind: 'country',
      subkind: 'state',
      basis: null,
      names: [],
      aliases: [],
      end: 'unknown',
      note: null,
      references: [],
      position: { x: 1, y: -2 },
      coordinates: null,
      properties: {},
    })
    expect(graph.nodes[3]!.basis).toBe('stated')
    expect(iso(graph.nodes[3]!.lifetime.startMin)).toBe('2023-09-16')
    expect(graph.nodes[0]!.aliases).toEqual(['Soudan'])
  })

  test('has edges with everything the file says.', () => {
    const { written, spans, ...office } = graph.edges[0]!
    expect(office).toEqual({
      key: 'office',
      index: 0,
      source: 2,
      target: 1,
      directed: true,
      type: 'holds-office',
      status: 'confirmed',
      basis: 'stated',
      negative: false,
      rivals: [],
      place: null,
      event: null,
      note: null,
      ambiguity: null,
      references: [{ id: 'report', locator: 'L1' }],
      properties: { office: 'minister' },
    })
    expect(
      written.map(({ kind, start, end, attested }) => [kind, start.edtf, end.edtf, attested.map((a) => a.edtf)]),
    ).toEqual([['interval', '2004-03-09', '..', ['2024-01-28']]])
    expect(spans).toHaveLength(1)
    expect(graph.edges.map((edge) => [edge.directed, edge.negative, edge.spans.length])).toEqual([
      [true, false, 1],
      [false, false, 1],
      [true, false, 1],
      [true, true, 2],
      [false, false, 0],
    ])
    expect(graph.timeIndex.undated).toEqual([4])
  })

  test('knows nodes and edges by key, and no others.', () => {
    expect(['mali', 'aes', 'paris', 'toString'].map((key) => graph.nodeIndex(key))).toEqual([
      0,
      3,
      undefined,
      undefined,
    ])
    expect(['office', 'undated', 'mali'].map((key) => graph.edgeIndex(key))).toEqual([0, 4, undefined])
  })

  test('writes what it was read from, as data of its own.', () => {
    const written = graph.toJSON()
    const expected = withValue(smallFile(), '/edges/1/undirected', true)
    expect(written).toEqual(expected)
    ;(written['nodes'] as { attributes: Record<string, unknown> }[])[0]!.attributes['label'] = 'changed'
    expect(graph.toJSON()).toEqual(expected)
  })

  test('keeps the address of its schema, at the head of the file.', () => {
    const written = graphOf({ ...smallFile(), $schema: './s.json' }).toJSON()
    expect(Object.keys(written)).toEqual(['$schema', 'attributes', 'options', 'nodes', 'edges'])
    expect(written['$schema']).toBe('./s.json')
    expect(Object.keys(written['attributes'] as object)).not.toContain('$schema')
  })
})

describe('the direction of an edge', () => {
  const directed = (changes: Record<string, unknown>) => graphOf(changed(changes)).edges.map((edge) => edge.directed)

  test('is what the edge says, else what its type says, else what the graph says.', () => {
    expect(directed({})).toEqual([true, false, true, true, false])
    expect(directed({ '/edges/0/undirected': true, '/edges/1/undirected': false })).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(directed({ '/options/type': 'undirected' })).toEqual([false, false, false, false, false])
    expect(directed({ '/options': undefined, [O]: undefined })).toEqual([true, true, true, true, false])
  })
})

describe('the ontology', () => {
  test('has every declaration with its defaults.', () => {
    const { kinds, families, types, layers } = graphOf(smallFile()).ontology
    expect(kinds.get('country')).toEqual({ key: 'country', label: 'Country', plural: 'Country' })
    expect(families.get('office')).toEqual({ key: 'office', label: 'Office' })
    expect([...types.values()]).toEqual([
      {
        key: 'holds-office',
        label: 'holds office in',
        inverse: 'holds office in',
        family: 'office',
        directed: true,
        shape: 'interval',
        reach: { months: 24, ms: 0 },
      },
      {
        key: 'meets',
        label: 'meets',
        inverse: 'meets',
        family: 'diplomatic',
        directed: false,
        shape: 'instant',
        reach: null,
      },
      {
        key: 'member-of',
        label: 'is a member of',
        inverse: 'has the member',
        family: null,
        directed: true,
        shape: 'either',
        reach: null,
      },
    ])
    expect(layers.get('people')).toEqual({
      key: 'people',
      label: 'People',
      description: null,
      include: [{ types: ['meets'], except: { status: ['planned'] } }],
    })
  })

  test('means the same as lists of objects with a key or an id.', () => {
    const asList = (field: string, name: string) =>
      Object.entries((smallFile().attributes['ontology'] as Record<string, object>)[field]!).map(([key, value]) => ({
        [name]: key,
        ...value,
      }))
    const listed = graphOf(
      changed({
        [`${O}/kinds`]: asList('kinds', 'key'),
        [`${O}/families`]: asList('families', 'id'),
        [`${O}/types`]: asList('types', 'key'),
        [`${O}/layers`]: asList('layers', 'id'),
      }),
    )
    expect(listed.ontology).toEqual(graphOf(smallFile()).ontology)
  })

  test('constrains nothing by the parts it leaves out.', () => {
    const free = { '/nodes/0/attributes/kind': 'anything', '/nodes/1/attributes/kind': undefined }
    expect(graphOf(changed({ ...free, [`${O}/kinds`]: undefined })).nodes.map((node) => node.kind)).toEqual([
      'anything',
      null,
      'official',
      'alliance',
    ])
    const types = { '/edges/0/attributes/type': 'anything', '/edges/4/attributes/type': undefined }
    expect(graphOf(changed({ ...types, [`${O}/types`]: undefined })).edges[0]!.type).toBe('anything')
    expect(graphOf(changed({ [`${O}/families`]: undefined })).ontology.types.get('meets')?.family).toBe('diplomatic')
    expect(graphOf(changed({ [O]: undefined })).ontology.layers.size).toBe(0)
    expect(readGraph(changed({ ...free, ...types })).issues.map((issue) => issue.code)).toEqual([
      'unknown-kind',
      'unknown-kind',
      'unknown-type',
      'unknown-type',
    ])
  })

  test('lets a layer without rules take every edge, and names declare themselves.', () => {
    const { layers, kinds } = graphOf(changed({ [`${O}/layers/all`]: {}, [`${O}/kinds/site`]: {} })).ontology
    expect(layers.get('all')).toEqual({ key: 'all', label: 'all', description: null, include: [{}] })
    expect(kinds.get('site')).toEqual({ key: 'site', label: 'site', plural: 'site' })
  })

  test('gives rules with exactly the conditions that were written.', () => {
    const include = [{ kinds: ['country'], except: { undated: true, properties: { mode: ['interview'] } } }, {}]
    expect(
      graphOf(changed({ [`${O}/layers/people/include`]: include })).ontology.layers.get('people')?.include,
    ).toEqual(include)
  })
})

describe('the reach of an edge', () => {
  const drawnEnd = (changes: Record<string, unknown>) => {
    const edge = { type: 'holds-office', start: '2004', end: '' }
    return iso(graphOf(changed({ '/edges/0/attributes': edge, ...changes })).edges[0]!.spans[0]!.drawn.max)
  }

  test('is its own, else that of its type, else ten years.', () => {
    expect(drawnEnd({ '/edges/0/attributes/reach': 'P6M' })).toBe('2005-07-01')
    expect(drawnEnd({})).toBe('2007-01-01')
    expect(drawnEnd({ [`${O}/types/holds-office/reach`]: undefined })).toBe('2015-01-01')
    expect(DEFAULT_REACH).toEqual({ months: 120, ms: 0 })
  })
})

describe('a file that does not say when it was closed', () => {
  const file = (changes: Record<string, unknown>) =>
    graphOf(changed({ '/attributes/asOf': undefined, '/attributes/view': undefined, ...changes }))
  const closedOn = (changes: Record<string, unknown>) => file(changes).asOf?.first

  test('was closed with its latest date, be it of an edge, an attestation or a node.', () => {
    expect(closedOn({})).toEqual({ min: momentOf(2024, 1, 28), max: momentOf(2024, 1, 29) })
    expect(closedOn({ '/edges/1/attributes/date': '2025' })).toEqual({ min: momentOf(2025), max: momentOf(2026) })
    expect(closedOn({ '/nodes/2/attributes/end': '2030-05' })).toEqual({
      min: momentOf(2030, 5),
      max: momentOf(2030, 6),
    })
    expect(closedOn({ '/edges/1/attributes/date': '[2023-01-01..2026-02-01]' })).toEqual({
      min: momentOf(2026, 2, 1),
      max: momentOf(2026, 2, 2),
    })
  })

  test('vouches for a tie that goes on until that day.', () => {
    const { endMin } = file({ '/edges/0/attributes/attested': undefined }).edges[2]!.spans[0]!.certain
    expect(iso(endMin)).toBe('2023-09-16')
    expect(iso(graphOf(smallFile()).edges[2]!.spans[0]!.certain.endMin)).toBe('2024-06-30')
  })

  test('and has no date at all was not closed, and has no extent.', () => {
    const graph = file({ '/edges': [], '/nodes': [{ key: 'a', attributes: { kind: 'country' } }] })
    expect([graph.asOf, graph.extent]).toEqual([null, null])
  })
})

describe('the extent of the data', () => {
  const extent = (edges: Record<string, unknown>[], asOf?: string) => {
    const nodes = [{ key: 'a' }, { key: 'b' }]
    const list = edges.map((attributes, i) => ({ key: `e${i}`, source: 'a', target: 'b', attributes }))
    const attributes = { format: 'entente-graph/1', ...(asOf === undefined ? {} : { asOf }) }
    const found = graphOf({ attributes, nodes, edges: list }).extent
    return found === null ? null : [iso(found.from), iso(found.to)]
  }

  test.each([
    [[{ date: '2020' }], undefined, ['2020-01-01', '2021-01-01']],
    [[{ start: '1960', end: '..' }], '2024-06-30', ['1960-01-01', '2024-07-01']],
    [[{ start: '1960', end: '1970' }, { date: '2000-05' }], undefined, ['1960-01-01', '2000-06-01']],
    [[{ start: '[..2020]' }], undefined, ['2020-01-01', '2021-01-01']],
    [[{ start: '[..2020]' }], '2022', ['2021-01-01', '2023-01-01']],
    [[{ end: '[2020..]' }], undefined, ['2020-01-01', '2021-01-01']],
    [[{}], '2022', null],
    [[], undefined, null],
  ])('of %j closed %s is %j.', (edges, asOf, expected) => {
    expect(extent(edges, asOf)).toEqual(expected)
  })
})

test('The graph of graphology has every node, every edge, their direction and their attributes.', () => {
  const { graphology } = graphOf(smallFile())
  expect([graphology.order, graphology.size, graphology.directedSize, graphology.undirectedSize]).toEqual([4, 5, 3, 2])
  expect(graphology.getNodeAttributes('n:russia')).toEqual(smallFile().nodes[1]!['attributes'])
  expect(graphology.getEdgeAttributes('e:office')).toEqual(smallFile().edges[0]!['attributes'])
  expect(graphology.extremities('e:office')).toEqual(['n:lavrov', 'n:russia'])
  expect(graphology.isDirected('e:meeting')).toBe(false)
})
