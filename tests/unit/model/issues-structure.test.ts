import { describe, expect, test } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { changed, error, smallFile } from '../../support/small-file.js'
import { check, EDGE, NODE, row } from './rows.js'

test('The small file itself has no problem.', () => {
  expect(readGraph(smallFile()).issues).toEqual([])
})

describe('what is no graph file is refused as a whole', () => {
  const remedy = 'give an object with attributes, nodes and edges'
  test.each([[null], [1], ['text'], [true], [[]], [undefined]])('%j', (value) => {
    const shown = value === undefined ? 'nothing' : JSON.stringify(value)
    expect(readGraph(value)).toEqual({
      graph: null,
      issues: [error('not-a-graph', '', shown, 'not a graph file', remedy)],
    })
  })

  const format = (value: string, code: string, message: string, todo: string) => [
    error(code, '/attributes/format', value, message, todo),
  ]
  const write = 'write "entente-graph/1"'
  test.each([
    [{}, format('nothing', 'unknown-format', 'the file does not name its format', write)],
    [{ attributes: {} }, format('nothing', 'unknown-format', 'the file does not name its format', write)],
    [{ attributes: { format: 1 } }, format('1', 'unknown-format', 'the file does not name its format', write)],
    [
      { attributes: { format: 'entente-graph/1.5' } },
      format('"entente-graph/1.5"', 'unknown-format', 'the file does not name its format', write),
    ],
    [
      { attributes: { format: 'entente-graph/0' } },
      format('"entente-graph/0"', 'unknown-format', 'there is no such format', write),
    ],
    [
      { attributes: { format: 'entente-graph/2', ontology: 5 }, nodes: 3, future: true },
      format(
        '"entente-graph/2"',
        'newer-format',
        'the file is of a newer format than this version reads (1)',
        'update entente-graph',
      ),
    ],
    [
      { attributes: [] },
      [error('wrong-type', '/attributes', '[]', 'attributes is not an object', `write {"format": "entente-graph/1"}`)],
    ],
    [
      { attributes: { format: 'entente-graph/1' } },
      [
        error('not-a-graph', '/nodes', 'nothing', 'the file has no nodes', 'add "nodes": []'),
        error('not-a-graph', '/edges', 'nothing', 'the file has no edges', 'add "edges": []'),
      ],
    ],
  ])('%j', (file, issues) => {
    expect(readGraph(file)).toEqual({ graph: null, issues })
  })

  test('An empty graph that names its format is a graph.', () => {
    const { graph, issues } = readGraph({ attributes: { format: 'entente-graph/1' }, nodes: [], edges: [] })
    expect(issues).toEqual([])
    expect([graph?.nodes, graph?.edges, graph?.extent, graph?.asOf, graph?.title]).toEqual([[], [], null, null, ''])
  })
})

describe('unknown keys', () => {
  const unknown = (at: string, name: string, value: string, remedy: string) =>
    error('unknown-key', `${at}/${name}`, value, `the format has no "${name}" here`, remedy)
  const keep = 'remove it, or move it into `properties`'
  check([
    row('/nods', [], unknown('', 'nods', '[]', 'did you mean "nodes"?'), undefined),
    row('/attributes/as_of', '2024', unknown('/attributes', 'as_of', '"2024"', 'did you mean "asOf"?'), undefined),
    row('/options/tipe', 1, unknown('/options', 'tipe', '1', 'did you mean "type"?'), undefined),
    row(
      '/attributes/view/form',
      '2020',
      unknown('/attributes/view', 'form', '"2020"', 'did you mean "from"?'),
      undefined,
    ),
    row(
      '/attributes/ontology/kind',
      {},
      unknown('/attributes/ontology', 'kind', '{}', 'did you mean "kinds"?'),
      undefined,
    ),
    row(
      '/attributes/ontology/types/meets/directional',
      false,
      unknown('/attributes/ontology/types/meets', 'directional', 'false', 'remove it'),
      undefined,
    ),
    row(
      '/attributes/ontology/kinds/country/colour',
      'red',
      unknown('/attributes/ontology/kinds/country', 'colour', '"red"', 'remove it'),
      undefined,
    ),
    row(
      '/attributes/ontology/layers/people/include/0/typ',
      [],
      unknown('/attributes/ontology/layers/people/include/0', 'typ', '[]', 'did you mean "types"?'),
      undefined,
    ),
    row('/nodes/1/label', 'Russia', unknown('/nodes/1', 'label', '"Russia"', 'remove it'), undefined),
    row(`${NODE}/lable`, 'x', unknown(NODE, 'lable', '"x"', 'did you mean "label"?'), undefined),
    row(`${NODE}/population`, 5, unknown(NODE, 'population', '5', keep), undefined),
    row('/edges/0/undirect', true, unknown('/edges/0', 'undirect', 'true', 'did you mean "undirected"?'), undefined),
    row(`${EDGE}/begin`, '2004', unknown(EDGE, 'begin', '"2004"', keep), undefined),
    row(`${EDGE}/references/0/page`, 3, unknown(`${EDGE}/references/0`, 'page', '3', 'remove it'), undefined),
    row(
      '/edges/3/attributes/spans/0/until',
      '1970',
      unknown('/edges/3/attributes/spans/0', 'until', '"1970"', 'remove it'),
      undefined,
    ),
  ])
})

describe('keys and ends', () => {
  const key = (at: string, value: string, message: string, remedy: string) =>
    error('bad-key', at, value, message, remedy)
  const give = 'give it a key of 1 to 65536 characters'
  const quote = 'give every node and edge a key in quotation marks'
  check([
    row('/edges/4/key', undefined, key('/edges/4/key', 'nothing', 'the key is not a text', quote), 'x'),
    row('/edges/4/key', 4, key('/edges/4/key', '4', 'the key is not a text', quote), '4'),
    row('/edges/4/key', '', key('/edges/4/key', '""', 'the key is empty', give), ' '),
    row(
      '/edges/4/key',
      'k'.repeat(65_537),
      key('/edges/4/key', `"${'k'.repeat(78)}…`, 'the key has 65537 characters', give),
      'k'.repeat(65_536),
    ),
    row(
      '/edges/4/key',
      'office',
      error('duplicate-key', '/edges/4/key', '"office"', 'the key is taken by number 0', 'give it a key of its own'),
      'mali',
    ),
    row(
      '/edges/0/source',
      'lavrof',
      error(
        'dangling-end',
        '/edges/0/source',
        '"lavrof"',
        'the source is no node of the file',
        'did you mean "lavrov"?',
      ),
      'lavrov',
    ),
    row(
      '/edges/0/target',
      'washington',
      error(
        'dangling-end',
        '/edges/0/target',
        '"washington"',
        'the target is no node of the file',
        'add the node, or correct the key',
      ),
      'mali',
    ),
    row(
      '/edges/0/target',
      undefined,
      error(
        'dangling-end',
        '/edges/0/target',
        'nothing',
        'the target is no node of the file',
        'add the node, or correct the key',
      ),
      'lavrov',
    ),
    row(
      '/edges/2/attributes/rivals/0',
      'agian',
      error(
        'unknown-rival',
        '/edges/2/attributes/rivals/0',
        '"agian"',
        'the rival is no edge of the file',
        'did you mean "again"?',
      ),
      'office',
    ),
    row(
      '/edges/0/undirected',
      'yes',
      error(
        'wrong-type',
        '/edges/0/undirected',
        '"yes"',
        'undirected is neither true nor false',
        'write true or false',
      ),
      false,
    ),
  ])

  test('A node key that is taken is one problem: the edges still find the first of that name.', () => {
    const file = changed({ '/nodes/2/key': 'mali', '/edges/0/source': 'mali', '/edges/4/source': 'mali' })
    expect(readGraph(file).issues).toEqual([
      error('duplicate-key', '/nodes/2/key', '"mali"', 'the key is taken by number 0', 'give it a key of its own'),
    ])
  })

  test('A node whose attributes are unusable is one problem, and no edge dangles for it.', () => {
    const remedy = 'write {"label": "…", "kind": "…"}'
    expect(readGraph(changed({ '/nodes/1/attributes': 7, '/attributes/ontology/kinds': {} })).issues).toEqual([
      error('wrong-type', '/nodes/1/attributes', '7', 'attributes is not an object', remedy),
    ])
  })
})
