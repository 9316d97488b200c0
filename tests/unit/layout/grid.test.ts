import { describe, expect, it } from 'vitest'

import { gridLayout } from '../../../src/layout/grid.js'
import { UPRIGHT } from '../../../src/layout/index.js'
import { inputOf } from './boxes.js'
import { ODD, resultFor } from './plans.js'

describe('a grid', () => {
  it.each(ODD)('holds %s, no box upon another and nothing behind them', { timeout: 30_000 }, (_, input) => {
    const { fit, decor, lanes } = resultFor(gridLayout, input)
    expect({ fit, decor, lanes }).toEqual({ fit: UPRIGHT, decor: [], lanes: null })
  })

  it('reads kind by kind, most ties first, in rows of one kind and columns that line up', () => {
    const input = inputOf(9, [], {
      kindKeys: ['country', 'person'],
      kinds: Uint16Array.from([1, 0, 1, 2, 1, 0, 1, 2, 1]),
      degrees: Uint32Array.from([3, 1, 5, 0, 3, 4, 1, 7, 9]),
    })
    const { positions } = resultFor(gridLayout, input)
    const places = Array.from({ length: 9 }, (_, node) => ({
      node,
      x: positions[2 * node]!,
      y: positions[2 * node + 1]!,
    }))
    const rows = [...new Set(places.map(({ y }) => y))].toSorted((a, b) => a - b)
    const read = rows.map((row) =>
      places
        .filter(({ y }) => y === row)
        .toSorted((a, b) => a.x - b.x)
        .map(({ node }) => node),
    )
    expect(read).toEqual([
      [5, 1],
      [8, 2, 0],
      [4, 6],
      [7, 3],
    ])
    expect(new Set(places.map(({ x }) => x)).size).toBe(3)
    // More room between two kinds than between two rows of one.
    expect(rows[1]! - rows[0]!).toBeGreaterThan(rows[2]! - rows[1]!)
    expect(rows[3]! - rows[2]!).toBe(rows[1]! - rows[0]!)
  })
})
