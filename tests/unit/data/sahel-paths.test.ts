import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import type { GraphEdge } from '../../../src/model/index.js'
import { edgesOfLayer, findPaths, type PathOptions } from '../../../src/paths/index.js'
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

test.each(['people', 'roles', 'all'] as const)('The layer %s takes what it says.', (layer) => {
  const inLayer = graph.edges.filter(({ index }) => edgesOfLayer(graph, layer)[index] === 1)
  const isOfficial = (node: number) => graph.nodes[node]!.kind === 'official'
  const isTalk = (edge: GraphEdge) =>
    edge.type === 'contact' &&
    isOfficial(edge.source) &&
    isOfficial(edge.target) &&
    edge.status !== 'planned' &&
    edge.properties['mode'] !== 'interview' &&
    edge.spans.length > 0
  const isRole = ({ type }: GraphEdge) => ['holds-office', 'affiliated-with', 'member-of'].includes(type!)
  const takes = { people: isTalk, roles: (edge: GraphEdge) => isTalk(edge) || isRole(edge), all: () => true }[layer]
  expect(inLayer.map(({ key }) => key)).toEqual(graph.edges.filter(takes).map(({ key }) => key))
})

test('Paths leave out what nobody says came about, unless it is asked for.', () => {
  const statuses = (status: readonly string[]) => {
    const reached = graph.edges
      .filter((edge) => ['alleged', 'announced', 'planned'].includes(edge.status!) && edge.spans.length > 0)
      .filter((edge) => {
        const options = { status, types: [edge.type!], window: graph.extent! }
        const { paths } = findPaths(graph, graph.nodes[edge.source]!.key, graph.nodes[edge.target]!.key, options)
        return paths[0]?.steps[0]?.evidence.includes(edge.index) === true
      })
    return new Set(reached.map((edge) => edge.status))
  }
  expect(statuses([])).toEqual(new Set())
  expect(statuses(['planned'])).toEqual(new Set(['planned']))
  expect(statuses(['alleged', 'announced'])).toEqual(new Set(['alleged', 'announced']))
})
