import { describe, expect, it } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { withPlaces } from '../../../src/store/index.js'
import { graphOf, smallFile } from '../../support/small-file.js'

const places = (...values: number[]) => ({ positions: Float64Array.from(values) })

describe('a file with the places of an arrangement', () => {
  it('has them in tenths of pixels, in place of those before, and is otherwise as it was', () => {
    const file = graphOf(smallFile()).toJSON()
    const before = structuredClone(file)
    const saved = withPlaces(file, places(1.26, -2.04, 0, -0.01, 1e6, 3.25, -400.55, 7))
    const xy = (saved['nodes'] as { attributes: { x: number; y: number } }[]).map(({ attributes: { x, y } }) => [x, y])
    expect(xy).toEqual([
      [1.3, -2],
      [0, 0],
      [1_000_000, 3.3],
      [-400.5, 7],
    ])
    expect(file).toEqual(before)
    const without = (json: Record<string, unknown>) => ({
      ...json,
      nodes: (json['nodes'] as { attributes: object }[]).map((node) => ({
        ...node,
        attributes: { ...node.attributes, x: 0, y: 0 },
      })),
    })
    expect(without(saved)).toEqual(without(before))
  })

  it('opens with every node where it was', () => {
    const saved = withPlaces(graphOf(smallFile()).toJSON(), places(10, 20, 30, 40, -50, 60, 70, -80))
    const { graph, issues } = readGraph(JSON.parse(JSON.stringify(saved)))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(graph!.nodes.map(({ key, position }) => [key, position])).toEqual([
      ['mali', { x: 10, y: 20 }],
      ['russia', { x: 30, y: 40 }],
      ['lavrov', { x: -50, y: 60 }],
      ['aes', { x: 70, y: -80 }],
    ])
  })

  it('may have no nodes', () => {
    expect(withPlaces({ nodes: [], edges: [] }, places())).toEqual({ nodes: [], edges: [] })
  })

  it('writes no zero with a sign', () => {
    const { nodes } = withPlaces({ nodes: [{ key: 'a' }] }, places(-0.04, -0)) as { nodes: { attributes: object }[] }
    expect(nodes).toStrictEqual([{ key: 'a', attributes: { x: 0, y: 0 } }])
  })
})
