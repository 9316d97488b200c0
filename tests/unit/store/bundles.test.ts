import { describe, expect, test } from 'vitest'

import {
  bundlesOf,
  createStore,
  EDGE,
  isGhost,
  type Bundle,
  type Frame,
  type Request,
} from '../../../src/store/index.js'
import { makeFile, makeGraph, type EdgeInput } from '../../support/files.js'
import { graphOf } from '../../support/small-file.js'

const IN_2023: readonly Request[] = [
  { type: 'set-dates', from: '2023' },
  { type: 'set-ended', ended: 'ghost' },
]

function frameOf(edges: readonly EdgeInput[], ...requests: Request[]): Frame {
  const store = createStore()
  // More nodes than two, and not in the order of the letters.
  const file = makeFile(edges)
  const nodes = ['c', 'a', 'b'].map((key) => ({ key, attributes: { kind: 'country', label: key } }))
  store.dispatch({ type: 'load-done', graph: graphOf({ ...file, nodes }) })
  for (const request of [...IN_2023, ...requests]) store.dispatch(request)
  return store.getFrame()!
}

const now = { start: '2020', end: '2025' }
const past = { start: '2010', end: '2012' }
const later = { date: '2024-05' }

describe('bundles', () => {
  test('hold all edges between two nodes, whichever way they run, in the order of the file.', () => {
    const frame = frameOf([
      { source: 'b', target: 'c', ...now },
      { source: 'a', target: 'b', ...now },
      { source: 'b', target: 'a', date: '2023' },
      { source: 'c', target: 'b', ...now },
    ])
    expect(bundlesOf(frame)).toEqual<Bundle[]>([
      { a: 0, b: 2, edges: [0, 3], shown: 2 },
      { a: 1, b: 2, edges: [1, 2], shown: 2 },
    ])
  })

  test('put the ghosts behind what is shown and count them apart.', () => {
    const frame = frameOf([past, now, past, now, {}], { type: 'set-undated', undated: 'ghost' })
    expect(bundlesOf(frame)).toEqual<Bundle[]>([{ a: 1, b: 2, edges: [1, 3, 0, 2, 4], shown: 2 }])
    expect([...frame.edges].map(isGhost)).toEqual([true, false, true, false, true])
  })

  test('of ghosts alone are bundles of which nothing is shown.', () => {
    expect(bundlesOf(frameOf([past, past]))).toEqual<Bundle[]>([{ a: 1, b: 2, edges: [0, 1], shown: 0 }])
  })

  test('count the undated among the shown where they are shown.', () => {
    expect(bundlesOf(frameOf([now, {}], { type: 'set-undated', undated: 'show' }))).toEqual<Bundle[]>([
      { a: 1, b: 2, edges: [0, 1], shown: 2 },
    ])
  })

  test('of a node with itself are apart from those with others.', () => {
    const loop = { source: 'b', target: 'b' }
    expect(bundlesOf(frameOf([now, { ...loop, ...now }, { ...loop, ...past }]))).toEqual<Bundle[]>([
      { a: 1, b: 2, edges: [0], shown: 1 },
      { a: 2, b: 2, edges: [1, 2], shown: 1 },
    ])
  })

  test('hold nothing that is hidden, and none is empty.', () => {
    expect(bundlesOf(frameOf([later, { source: 'a', target: 'c', ...now }, later]))).toEqual<Bundle[]>([
      { a: 0, b: 1, edges: [1], shown: 1 },
    ])
    expect(bundlesOf(frameOf([later]))).toEqual([])
    expect(bundlesOf(frameOf([]))).toEqual([])
  })

  test('are worked out once for a frame, and anew for the next.', () => {
    const store = createStore()
    store.dispatch({ type: 'load-done', graph: makeGraph([now, past]) })
    store.dispatch({ type: 'set-dates', from: '2023' })
    const before = bundlesOf(store.getFrame()!)
    expect(bundlesOf(store.getFrame()!)).toBe(before)
    store.dispatch({ type: 'set-dates', from: '2011' })
    expect(bundlesOf(store.getFrame()!)).toEqual<Bundle[]>([{ a: 0, b: 1, edges: [1], shown: 1 }])
    expect(before).toEqual<Bundle[]>([{ a: 0, b: 1, edges: [0], shown: 1 }])
  })
})

test('A ghost is what ended or has no date and is faint; nothing else is.', () => {
  expect(Object.entries(EDGE).filter(([, code]) => isGhost(code))).toEqual([
    ['ghost', EDGE.ghost],
    ['undatedGhost', EDGE.undatedGhost],
  ])
})
