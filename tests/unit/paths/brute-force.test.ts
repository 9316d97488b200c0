import { describe, test } from 'vitest'

import { GOALS } from '../../../src/paths/index.js'
import { pathGraphs } from '../../support/path-graphs.js'
import { cases, prove } from './prove.js'

// Whole answers against a search that tries every path there is, on more than 20,000 small graphs.

const LONG = 60_000
const small = { nodes: 5, edges: 7 }

describe.each(GOALS.map((goal, i) => [goal, i] as const))('paths in order of time by the goal "%s"', (goal, i) => {
  const asked = { order: 'time', goal } as const

  test(
    'They are exactly those that trying every path finds.',
    () => prove(cases({ ...asked, via: [] }), { numRuns: 3000, seed: 10 + i }),
    LONG,
  )

  test(
    'They are made of the best of many ties along a row of nodes.',
    () => {
      const row = cases({ ...asked, via: [] }, pathGraphs({ nodes: 4, isRow: true }))
      prove(row, { numRuns: 700, seed: 20 + i, met: ['none', 'certain', 'possible', 'long', 'parallel'] })
    },
    LONG,
  )

  test(
    'They are the best of those that are certain, where only those are asked for.',
    () => {
      const certain = cases({ ...asked, via: [], certainty: 'certain' }, pathGraphs({ nodes: 5, isExact: true }))
      prove(certain, { numRuns: 1200, seed: 50 + i, met: ['none', 'certain', 'several', 'parallel'] })
    },
    LONG,
  )

  test(
    'They pass the stops in their order, and no node twice on one leg.',
    () => {
      const stops = cases(asked, pathGraphs(small), true)
      prove(stops, { numRuns: 700, seed: 30 + i })
    },
    LONG,
  )

  test(
    'They give a meeting that is crossed on two legs one date.',
    () => {
      const ring = cases({ ...asked, directed: true }, pathGraphs({ nodes: 3, edges: 5, isRing: true }), true)
      prove(ring, { numRuns: 700, seed: 60 + i, met: ['none', 'possible', 'long'] })
    },
    LONG,
  )
})

describe('paths without an order of time', () => {
  const asked = { order: 'any', goal: 'fewest' } as const

  test(
    'They are exactly those that trying every path finds.',
    () => prove(cases({ ...asked, via: [] }), { numRuns: 3000, seed: 40 }),
    LONG,
  )

  test(
    'They pass the stops in their order, and no node twice on one leg.',
    () => prove(cases(asked, pathGraphs(small), true), { numRuns: 700, seed: 41 }),
    LONG,
  )
})
