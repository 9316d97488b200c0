import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { earliestArrival, earliestArrivals, findPaths, reach } from '../../../src/paths/index.js'
import { pathGraphs } from '../../support/path-graphs.js'
import { cases } from './prove.js'

const LONG = 60_000
const graphs = pathGraphs({ nodes: 5, edges: 7 })

describe.each(['from', 'to'] as const)('reach, %s a node', (direction) => {
  test(
    'It says of every node what paths say: whether, how surely, in how few hops, when at the earliest and latest.',
    () => {
      fc.assert(
        fc.property(cases({ order: 'time', via: [], avoid: [] }, graphs), ({ graph, from: key, options }) => {
          const { goal: _goal, certainty: _certainty, k: _k, via: _via, ...network } = options
          const { nodes, isCut } = reach(graph, key, { ...network, direction })
          expect(isCut).toBe(false)
          const expected = graph.nodes.flatMap(({ key: node }) => {
            const ends = direction === 'from' ? ([key, node] as const) : ([node, key] as const)
            const [fewest] = findPaths(graph, ...ends, network).paths
            if (node === key || fewest === undefined) return []
            const best = (goal: 'earliest' | 'latest') => findPaths(graph, ...ends, { ...network, goal }).paths[0]!
            const isSure = findPaths(graph, ...ends, { ...network, certainty: 'certain' }).paths.length > 0
            return [
              {
                node,
                certainty: isSure ? 'certain' : 'possible',
                hops: fewest.hops,
                arrives: best('earliest').arrives,
                departs: best('latest').departs,
              },
            ]
          })
          expect(nodes).toEqual(expected)
        }),
        { numRuns: 1500, seed: 71 },
      )
    },
    LONG,
  )
})

test(
  'The earliest arrivals are those of the paths by that goal, at one node and at all.',
  () => {
    fc.assert(
      fc.property(cases({ order: 'time', via: [], avoid: [] }, graphs), ({ graph, from, options }) => {
        const { goal: _goal, certainty: _certainty, k: _k, via: _via, ...network } = options
        const all = earliestArrivals(graph, from, network)
        for (const { key, index } of graph.nodes) {
          if (key === from) continue
          const [path] = findPaths(graph, from, key, { ...network, goal: 'earliest' }).paths
          const one = earliestArrival(graph, from, key, network)
          expect(Number.isNaN(all[index]!) ? null : all[index]).toEqual(one)
          expect([one !== null, one !== null && Number.isFinite(one) ? one : null]).toEqual([
            path !== undefined,
            path?.arrives ?? null,
          ])
        }
      }),
      { numRuns: 800, seed: 72 },
    )
  },
  LONG,
)

describe('the neighbourhood of a node', () => {
  test('is whom it reaches within so many hops, and grows with them.', () => {
    fc.assert(
      fc.property(cases({ order: 'time', via: [], avoid: [] }, graphs), ({ graph, from }) => {
        const near = (steps: number) => reach(graph, from, { steps }).nodes.map(({ node }) => node)
        for (const steps of [1, 2, 3]) {
          const expected = reach(graph, from).nodes.filter(({ hops }) => hops <= steps)
          expect(near(steps)).toEqual(expected.map(({ node }) => node))
        }
      }),
      { numRuns: 300, seed: 73 },
    )
  })
})
