import cytoscape, { type EdgeSingular, type LayoutOptions, type NodeSingular } from 'cytoscape'
import fcose from 'cytoscape-fcose'

import { seededRandom } from '../core/random.js'
import { orient } from './orient.js'
import { removeOverlaps } from './overlap.js'
import { pivotMds } from './pivot-mds.js'
import type { LayoutInput, Positions } from './positions.js'

/**
 * Up to here fcose keeps a task on the page under 200 ms; its draft quality cannot start from given places.
 * Larger graphs get the first placement with overlaps taken out.
 */
const MOST_FCOSE_NODES = 120
const MOST_FCOSE_PAIRS = 300
/** Hubs push harder than leaves. */
const REPULSION = 20_000
const SEED = 20_230_916

let isRegistered = false

/**
 * The force-directed picture of a graph: pivot MDS for a first placement, fcose from there without any
 * randomness of its own, turned to its widest side, boxes parted. The same input gives the same picture.
 * Runs without a DOM, in one go; some 100 ms at 100 nodes.
 * @param seed another picture of the same graph
 */
export function forceLayout(input: LayoutInput, seed = SEED): Positions {
  const count = input.widths.length
  const positions = pivotMds(input, seededRandom(seed))
  if (count > 1 && count <= MOST_FCOSE_NODES && input.weights.length <= MOST_FCOSE_PAIRS) runFcose(input, positions)
  orient(positions)
  removeOverlaps(positions, input.widths, input.heights)
  return positions
}

function runFcose(input: LayoutInput, positions: Positions): void {
  if (!isRegistered) {
    cytoscape.use(fcose)
    isRegistered = true
  }
  const cy = cytoscape({
    headless: true,
    layout: { name: 'preset' },
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: elementsOf(input, positions),
  })
  try {
    cy.layout(OPTIONS).run()
    cy.nodes().forEach((node) => {
      const i = Number(node.id().slice(1))
      const { x, y } = node.position()
      if (!Number.isFinite(x) || !Number.isFinite(y)) return
      positions[2 * i] = x
      positions[2 * i + 1] = y
    })
  } finally {
    cy.destroy()
  }
}

function elementsOf(
  { widths, heights, pairs, weights }: LayoutInput,
  positions: Positions,
): cytoscape.ElementDefinition[] {
  const degrees = new Uint32Array(widths.length)
  for (const node of pairs) degrees[node]!++
  const nodes = Array.from(widths, (width, i) => ({
    data: { id: `n${i}`, width, height: heights[i]!, degree: degrees[i]! },
    position: { x: positions[2 * i]!, y: positions[2 * i + 1]! },
  }))
  const edges = Array.from(weights, (_, i) => {
    const [a, b] = [pairs[2 * i]!, pairs[2 * i + 1]!]
    return {
      data: { id: `e${i}`, source: `n${a}`, target: `n${b}`, length: edgeLength(Math.min(degrees[a]!, degrees[b]!)) },
    }
  })
  return [...nodes, ...edges]
}

/** Two hubs stand further apart than a hub and its leaf: between them the story is told. */
function edgeLength(lesserDegree: number): number {
  return 58 + 46 * Math.log2(Math.max(1, lesserDegree))
}

const OPTIONS = {
  name: 'fcose',
  quality: 'default',
  randomize: false,
  animate: false,
  fit: false,
  nodeRepulsion: (node: NodeSingular) => REPULSION * (1 + Number(node.data('degree'))),
  idealEdgeLength: (edge: EdgeSingular) => Number(edge.data('length')),
  edgeElasticity: 0.35,
  gravity: 0.35,
  numIter: 2500,
  nodeSeparation: 90,
  packComponents: false,
} as unknown as LayoutOptions
