import { expect, test } from 'vitest'

import { EntenteError } from '../../../src/core/errors.js'
import { findPaths, reach, type PathOptions, type ReachOptions } from '../../../src/paths/index.js'
import { graphOfTies } from '../../support/path-graphs.js'
import { D } from './in-days.js'

const graph = graphOfTies({ one: ['a', 'b', D(1)], two: ['b', 'c', D(2)] })

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (cause) {
    expect(cause).toBeInstanceOf(EntenteError)
    expect((cause as EntenteError).code).toBe('invalid-argument')
    return (cause as EntenteError).message
  }
  return 'nothing is wrong'
}

test.each<[object, string]>([
  [{ k: 0 }, 'k 0: not a number of paths; give a whole number from 1 to 1000'],
  [{ k: 1001 }, 'k 1001: not a number of paths; '],
  [{ k: Number.NaN }, 'k null: not a number of paths; '],
  [{ limit: 0 }, 'limit 0: not a number of labels; give a whole number from 1 on'],
  [{ limit: 'x' }, 'limit "x": not a number of labels; '],
  [{ directed: 'no' }, 'directed "no": neither true nor false; '],
  [{ window: null }, 'window null: not two moments; give {from, to} in milliseconds'],
  [{ window: { from: '2020', to: '2021' } }, 'window {"from":"2020","to":"2021"}: not two moments; '],
  [{ window: { from: 2, to: 2 } }, 'window [2,2]: ends before it begins; swap its limits'],
  [{ types: 'contact' }, 'types "contact": not a list of texts; give an array of strings'],
  [{ via: 'b' }, 'via "b": not a list of texts; '],
  [{ via: ['x'] }, 'via "x": no such node; '],
  [{ avoid: [7] }, 'avoid [7]: not a list of texts; '],
  [{ status: ['rumour'] }, 'status "rumour": no such status; use one of confirmed, '],
  [{ order: null }, 'order null: no such order; use one of time, any'],
  [{ certainty: 'sure' }, 'certainty "sure": no such certainty; use one of possible, certain'],
  [{ layer: 5 }, 'layer 5: not the key of a layer; give a text'],
  [{ layer: 'people' }, 'layer "people": no such layer; the file has none'],
  [{ edges: new Uint8Array(1) }, 'edges 1: not a byte for every edge; give 2 bytes'],
  [{ order: 'any', goal: 'latest' }, 'goal "latest": needs an order of time; '],
])('Options %j are refused with what to do.', (options, message) => {
  expect(messageOf(() => findPaths(graph, 'a', 'c', options as PathOptions))).toContain(message)
})

test.each<[object, string]>([
  [{ direction: 'sideways' }, 'direction "sideways": no such direction; use one of from, to'],
  [{ steps: 1.5 }, 'steps 1.5: not a number of hops; '],
  [{ steps: 0 }, 'steps 0: not a number of hops; '],
  [{ layer: 'x' }, 'layer "x": no such layer; '],
])('Options %j of reach are refused.', (options, message) => {
  expect(messageOf(() => reach(graph, 'a', options as ReachOptions))).toContain(message)
})

test('A key that is no text is a wrong call too.', () => {
  expect(messageOf(() => findPaths(graph, 5 as never, 'c'))).toBe('from 5: not the key of a node; give a text')
})

test('A mask that its owner writes to again is read again.', () => {
  const edges = new Uint8Array(2).fill(1)
  expect(findPaths(graph, 'a', 'c', { edges }).paths).toHaveLength(1)
  edges.fill(0)
  expect(findPaths(graph, 'a', 'c', { edges }).paths).toHaveLength(0)
})

test('A search that meets its limit says so, and what it found holds.', () => {
  const { paths, cut } = findPaths(graph, 'a', 'c', { limit: 1 })
  expect(cut).toEqual({ bound: 'labels', limit: 1 })
  expect(paths).toEqual([])
})
