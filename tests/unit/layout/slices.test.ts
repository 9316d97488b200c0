import { describe, expect, it } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import { layoutInput, type LayoutInput, type LayoutWork } from '../../../src/layout/index.js'
import { lanesLayout } from '../../../src/layout/lanes.js'
import { mapLayout } from '../../../src/layout/map.js'
import { graphOf, smallFile } from '../../support/small-file.js'
import { taskOf } from './boxes.js'
import { meshOf, progressOf } from './graphs.js'

/** A third of all somewhere on Earth. */
function onEarth(input: LayoutInput): LayoutInput {
  const random = seededRandom(3)
  const coordinates = Array.from(input.nodes).flatMap((_, i) =>
    i % 3 === 0 ? [random() * 300 - 150, random() * 120 - 50] : [Number.NaN, Number.NaN],
  )
  return { ...input, coordinates: Float64Array.from(coordinates) }
}

/** How often it can be interrupted, and whether what it tells never goes back. */
function toldBy(work: LayoutWork): { breaks: number; isSteady: boolean } {
  const told = progressOf(work)
  return {
    breaks: told.length,
    isSteady: told.every((share, i) => share >= (told[i - 1] ?? 0) && share <= 1),
  }
}

describe('work on the page', () => {
  it('can be interrupted over and over where there are many nodes, and says how far it is', () => {
    const mesh = meshOf(1200, 4000)
    const map = toldBy(mapLayout(taskOf(onEarth(mesh))))
    expect(map.isSteady).toBe(true)
    expect(map.breaks).toBeGreaterThan(1200 / 3 / 10)
    const lanes = toldBy(lanesLayout(taskOf(mesh)))
    expect(lanes.isSteady).toBe(true)
    expect(lanes.breaks).toBeGreaterThan(100)
  })

  it('can be interrupted while rows are sifted, in each of several parts', () => {
    const small = toldBy(lanesLayout(taskOf(meshOf(60, 150))))
    expect(small.isSteady).toBe(true)
    // Rounds of the first order, and each node at least once.
    expect(small.breaks).toBeGreaterThan(150 + 60)
  })
})

it('boxes are those of the nodes that take part, whoever took part before', () => {
  const nodes = ['Mali', 'Ministry of Foreign Affairs and International Cooperation', 'Burkina Faso'].map(
    (label, i) => ({
      key: `n${i}`,
      attributes: { label, kind: 'country' },
    }),
  )
  const graph = graphOf({ ...smallFile(), nodes, edges: [] })
  const boxes = ({ widths, heights }: LayoutInput) => Array.from(widths, (width, i) => [width, heights[i]])
  const all = boxes(layoutInput(graph))
  const some = boxes(layoutInput(graph, { nodes: [0, 1, 1], edges: [] }, true))
  expect(some).toEqual(all.slice(1))
  expect(new Set(all.map(String)).size).toBe(3)
  expect(boxes(layoutInput(graph))).toEqual(all)
})
