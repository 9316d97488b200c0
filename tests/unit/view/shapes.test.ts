import { describe, expect, it } from 'vitest'

import { kindShapes, largestSizes, nodeSize, shapeOf } from '../../../src/view/shapes.js'
import { mix } from '../../../src/view/stylesheet.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

function ontologyOf(kinds: readonly string[]) {
  const declared = Object.fromEntries(kinds.map((kind) => [kind, { label: kind }]))
  return graphOf(changed({ '/attributes/ontology/kinds': declared })).ontology
}

const USED = ['country', 'official', 'alliance']

describe('the shape of a kind', () => {
  it('is its own for each of the well-known kinds', () => {
    const kinds = [...USED, 'institution', 'site', 'event']
    const shapes = [...kindShapes(ontologyOf(kinds)).values()]
    expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(6)
    expect(shapes.map(({ filled }) => filled)).toEqual([true, false, false, false, false, false])
  })

  it('is another one for kinds that only the file knows, in its order', () => {
    const shapes = kindShapes(ontologyOf([...USED, 'vessel', 'person', 'firm', 'party', 'bank', 'fund']))
    const names = [...shapes.values()].map(({ shape }) => shape)
    expect(new Set(names).size).toBe(9)
    expect([...shapes.keys()]).toEqual([...USED, 'vessel', 'person', 'firm', 'party', 'bank', 'fund'])
    expect(shapes.get('vessel')).toEqual({ shape: 'rectangle', filled: false })
  })

  it('is plain for a node without a kind', () => {
    const shapes = kindShapes(ontologyOf(USED))
    expect(shapeOf(null, shapes)).toEqual({ shape: 'ellipse', filled: false })
    expect(shapeOf('__proto__', shapes)).toEqual({ shape: 'ellipse', filled: false })
    expect(shapeOf('country', shapes)).toEqual({ shape: 'round-rectangle', filled: true })
  })
})

describe('the size of a shape', () => {
  it('grows with its edges between a smallest and a largest, at every scale', () => {
    const sizes = [0, 1, 4, 20, 40, 400].map((degree) => nodeSize(degree, 1))
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(sizes[0]).toBeGreaterThanOrEqual(12)
    expect(sizes[3]).toBeGreaterThan(sizes[2]!)
    expect(sizes[4]).toBeLessThanOrEqual(sizes[5]!)
    expect([nodeSize(4000, 1), nodeSize(400, 0.5)]).toEqual([sizes[5], sizes[5]! / 2])
  })
})

describe('shapes that are all to be equal', () => {
  it('have one size, whatever hangs on them, at every scale', () => {
    expect([0, 4, 400].map((degree) => nodeSize(degree, 1, 'equal'))).toEqual([20, 20, 20])
    expect([nodeSize(4, 0.72, 'equal'), nodeSize(4, 0.72, 'ties')]).toEqual([14, nodeSize(4, 0.72)])
  })
})

describe('the largest size of each node', () => {
  it('is that of all its edges, shown or not, or the one of all', () => {
    const graph = graphOf(smallFile())
    const degrees = graph.nodes.map(
      ({ index }) => graph.edges.filter(({ source, target }) => source === index || target === index).length,
    )
    expect([...largestSizes(graph, 1, 'ties')]).toEqual(degrees.map((degree) => nodeSize(degree, 1)))
    expect([...largestSizes(graph, 1, 'equal')]).toEqual(degrees.map(() => 20))
  })
})

describe('a mixed colour', () => {
  it('has the share of the first over the second', () => {
    expect(mix('rgb(0, 0, 0)', 'rgb(255, 255, 255)', 0)).toBe('rgb(255, 255, 255)')
    expect(mix('rgb(0, 0, 0)', 'rgb(255, 255, 255)', 1)).toBe('rgb(0, 0, 0)')
    expect(mix('rgb(200, 100, 0)', 'rgb(100, 200, 50)', 0.5)).toBe('rgb(150, 150, 25)')
  })
})
