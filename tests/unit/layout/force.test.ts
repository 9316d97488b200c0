import { describe, expect, it } from 'vitest'

import { runFcose } from '../../../src/layout/force.js'
import { layoutInput } from '../../../src/layout/index.js'
import { graphOf, smallFile } from '../../support/small-file.js'
import { inputOf } from './boxes.js'

describe('fcose', () => {
  it('hands a picture that is too wide for a grid back as it was', () => {
    const input = inputOf(3, [[0, 1]])
    const wide = Float64Array.of(0, 0, 1e9, 0, 5, 5)
    const same = wide.slice()
    runFcose(input, same, new Uint32Array(0))
    expect(same).toEqual(wide)
    const small = Float64Array.of(0, 0, 9, 0, 5, 5)
    runFcose(input, small, new Uint32Array(0))
    expect(small).not.toEqual(Float64Array.of(0, 0, 9, 0, 5, 5))
  })
})

describe('what the layout is told of a graph', () => {
  it('is each joined pair once, with its number of edges', () => {
    const graph = graphOf(smallFile())
    const [mali, russia, lavrov, aes] = ['mali', 'russia', 'lavrov', 'aes'].map((key) => graph.nodeIndex(key)!)
    const { pairs, weights } = layoutInput(graph)
    const rows = Array.from(weights, (weight, i) => [pairs[2 * i], pairs[2 * i + 1], weight])
    expect(rows.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)).toEqual(
      [
        [Math.min(lavrov!, russia!), Math.max(lavrov!, russia!), 1],
        [Math.min(mali!, russia!), Math.max(mali!, russia!), 2],
        [Math.min(mali!, aes!), Math.max(mali!, aes!), 1],
        [Math.min(mali!, lavrov!), Math.max(mali!, lavrov!), 1],
      ].toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!),
    )
  })

  it('holds no tie of a node to itself', () => {
    const file = smallFile()
    file.edges = [{ key: 'self', source: 'mali', target: 'mali', attributes: { type: 'meets', date: '2023' } }]
    const { pairs, weights, widths } = layoutInput(graphOf(file))
    expect([pairs.length, weights.length, widths.length]).toEqual([0, 0, 4])
  })

  it('has room for the label of every node', () => {
    const graph = graphOf(smallFile())
    const { widths, heights } = layoutInput(graph)
    const lavrov = graph.nodeIndex('lavrov')!
    const aes = graph.nodeIndex('aes')!
    expect(widths[lavrov]).toBeCloseTo('Sergei Lavrov'.length * 6.8 + 6)
    expect(widths[aes]).toBeCloseTo(3 * 6.8 + 6)
    expect(heights[aes]).toBe(15 + 16 + 4)
  })
})
