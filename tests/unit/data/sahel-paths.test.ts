import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { findPaths, type PathOptions } from '../../../src/paths/index.js'
import { windowOf } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

const graph = graphOf(JSON.parse(readFileSync('graph-data/sahel.json', 'utf8')))

/** The best path as `certainty: nodes (edges)`, or `none`. */
function best(from: string, to: string, options: PathOptions): string {
  const [path] = findPaths(graph, from, to, options).paths
  return path === undefined ? 'none' : `${path.certainty}: ${path.nodes.join(' ')} (${path.edges.join(' ')})`
}

const people = { layer: 'people' }

test.each<[string, string, PathOptions, string]>([
  ['sergey-lavrov', 'nick-checker', people, 'certain: sergey-lavrov abdoulaye-diop nick-checker (F103 F181)'],
  ['nick-checker', 'sergey-lavrov', people, 'none'],
  [
    'assimi-goita',
    'nick-checker',
    people,
    'certain: assimi-goita sergey-lavrov abdoulaye-diop nick-checker (F102 F112 F181)',
  ],
  ['vladimir-putin', 'abdoulaye-diop', people, 'none'],
  [
    'vladimir-putin',
    'abdoulaye-diop',
    { ...people, order: 'any' },
    'certain: vladimir-putin assimi-goita sergey-lavrov abdoulaye-diop (F107 F102 F103)',
  ],
  [
    'abdoulaye-diop',
    'vladimir-putin',
    people,
    'possible: abdoulaye-diop sergey-lavrov assimi-goita vladimir-putin (F103 F102 F107)',
  ],
  ['abdoulaye-diop', 'vladimir-putin', { ...people, certainty: 'certain' }, 'none'],
  [
    'donald-trump',
    'abdoulaye-diop',
    { layer: 'roles', window: windowOf('2026-02-02')! },
    'possible: donald-trump usa us-ambassador-to-mali-2026 abdoulaye-diop (F187 F188 F182)',
  ],
])('From %s to %s with %j there is %s.', (from, to, options, expected) => {
  expect(best(from, to, options)).toBe(expected)
})

test('The layers take what they say, and paths leave out what nobody says came about.', () => {
  const keys = (options: PathOptions) =>
    new Set(findPaths(graph, 'mali', 'russia', { ...options, k: 3 }).paths.flatMap((path) => path.edges))
  const statuses = (edges: ReadonlySet<string>) =>
    new Set([...edges].map((key) => graph.edges[graph.edgeIndex(key)!]!.status))
  expect([...statuses(keys({}))].filter((status) => status === 'planned' || status === 'alleged')).toEqual([])
})
