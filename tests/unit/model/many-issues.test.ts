import { describe, expect, test } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { changed, error, smallFile, warning } from '../../support/small-file.js'

test('All problems of a file are reported in one go, in the order of reading.', () => {
  const file = changed({
    '/attributes/title': 1,
    '/attributes/asOf': 'now',
    '/nodes/0/attributes/kind': 'land',
    '/nodes/2/attributes/start': 1950,
    '/edges/0/target': 'rusia',
    '/edges/1/attributes/date': '2023-02-30',
    '/edges/2/attributes/status': 'sure',
    '/edges/3/attributes/spans/0/end': '1959',
  })
  expect(readGraph(file).graph).toBeNull()
  expect(readGraph(file).issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'unknown-kind /nodes/0/attributes/kind',
    'unreadable-date /nodes/2/attributes/start',
    'dangling-end /edges/0/target',
    'unreadable-date /edges/1/attributes/date',
    'unknown-value /edges/2/attributes/status',
    'unreadable-date /attributes/asOf',
    'end-before-start /edges/3/attributes/spans/0/end',
    'wrong-type /attributes/title',
  ])
})

describe('past a thousand problems', () => {
  const edges = (count: number, attributes: unknown) =>
    Array.from({ length: count }, (_, i) => ({ key: `e${i}`, source: 'mali', target: 'russia', attributes }))

  test('errors are only counted, and warnings before them hide none.', () => {
    const wrong = edges(1500, { type: 'holds-office', date: '2005' })
    const broken = edges(1200, { type: 'meets', date: 'x' }).map((edge) => ({ ...edge, key: `b${edge.key}` }))
    const { graph, issues } = readGraph(changed({ '/edges': [...wrong, ...broken] }))
    expect(graph).toBeNull()
    expect(issues).toHaveLength(2002)
    expect(issues.filter(({ code }) => code === 'wrong-shape')).toHaveLength(1000)
    expect(issues.filter(({ code }) => code === 'unreadable-date')).toHaveLength(1000)
    expect(issues.slice(-2)).toEqual([
      error('more-issues', '', '', '200 more errors are not listed', 'mend these first and check again'),
      warning('more-issues', '', '', '500 more warnings are not listed', 'mend these first and check again'),
    ])
  })

  test('warnings alone keep no file from loading, nor look like an error.', () => {
    const { graph, issues } = readGraph(changed({ '/edges': edges(1001, { type: 'holds-office', date: '2005' }) }))
    expect(graph?.edges).toHaveLength(1001)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(issues.at(-1)?.message).toBe('1 more warnings are not listed')
  })

  test('a thousand are all listed and nothing is added.', () => {
    const { issues } = readGraph(changed({ '/edges': edges(1000, { type: 'meets', date: 'x' }) }))
    expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: 1000 }, () => 'unreadable-date'))
  })
})

test('A file whose every end is mistyped is refused before the patience of a test ends: looking for near keys has a limit.', () => {
  const nodes = Array.from({ length: 20_000 }, (_, i) => ({ key: `node-number-${i}`, attributes: { kind: 'country' } }))
  const edges = Array.from({ length: 20_000 }, (_, i) => ({
    key: `e${i}`,
    source: `node-numbar-${i}`,
    target: `nude-number-${i}`,
    attributes: { type: 'meets' },
  }))
  const { issues } = readGraph({ ...smallFile(), nodes, edges })
  expect(issues[0]?.remedy).toMatch(/^did you mean "node-number-0" or /)
  expect(issues).toHaveLength(1001)
})
