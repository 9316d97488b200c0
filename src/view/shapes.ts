import type { Ontology, TemporalGraph } from '../model/index.js'
import type { Sizing } from '../store/index.js'

/** How a kind of node is drawn: Cytoscape's shape, filled with ink or open. */
export interface NodeShape {
  readonly shape:
    | 'ellipse'
    | 'round-rectangle'
    | 'rectangle'
    | 'hexagon'
    | 'diamond'
    | 'triangle'
    | 'pentagon'
    | 'octagon'
    | 'star'
    | 'rhomboid'
  readonly filled: boolean
}

const KNOWN: ReadonlyMap<string, NodeShape> = new Map([
  ['country', { shape: 'round-rectangle', filled: true }],
  ['official', { shape: 'ellipse', filled: false }],
  ['alliance', { shape: 'hexagon', filled: false }],
  ['institution', { shape: 'rectangle', filled: false }],
  ['site', { shape: 'diamond', filled: false }],
  ['event', { shape: 'triangle', filled: false }],
])

const SPARE: readonly NodeShape['shape'][] = [
  'ellipse',
  'rectangle',
  'hexagon',
  'diamond',
  'triangle',
  'pentagon',
  'octagon',
  'star',
  'rhomboid',
]

const PLAIN: NodeShape = { shape: 'ellipse', filled: false }

/** Shapes of the declared kinds: the well-known have their own, others take what is left, in the file's order. */
export function kindShapes(ontology: Ontology): ReadonlyMap<string, NodeShape> {
  const shapes = new Map<string, NodeShape>()
  const taken = new Set([...ontology.kinds.keys()].flatMap((kind) => KNOWN.get(kind)?.shape ?? []))
  const free = SPARE.filter((shape) => !taken.has(shape))
  let next = 0
  for (const kind of ontology.kinds.keys()) {
    shapes.set(kind, KNOWN.get(kind) ?? { shape: free[next++ % free.length] ?? 'ellipse', filled: false })
  }
  return shapes
}

export function shapeOf(kind: string | null, shapes: ReadonlyMap<string, NodeShape>): NodeShape {
  return (kind === null ? undefined : shapes.get(kind)) ?? PLAIN
}

const SMALLEST_PX = 13
const LARGEST_PX = 44
const EQUAL_PX = 20

/**
 * Side or diameter in whole CSS pixels; the area grows with the number of shown edges, unless all are to be
 * equal. Whole, because a tenth of a pixel is not seen and would cost a repaint.
 */
export function nodeSize(degree: number, scale: number, sizing: Sizing = 'ties'): number {
  if (sizing === 'equal') return Math.round(EQUAL_PX * scale)
  return Math.round(Math.min(LARGEST_PX, Math.max(SMALLEST_PX, Math.sqrt(130 + 42 * degree))) * scale)
}

/** The size of each node's shape if all of its edges were shown: no window makes two shapes touch. */
export function largestSizes(graph: TemporalGraph, scale: number, sizing: Sizing): Float64Array {
  const degrees = new Float64Array(graph.nodes.length)
  for (const { source, target } of graph.edges) {
    degrees[source]!++
    degrees[target]!++
  }
  return degrees.map((degree) => nodeSize(degree, scale, sizing))
}
