import cytoscape, { type EdgeSingular, type LayoutOptions, type NodeSingular } from 'cytoscape'
import fcose from 'cytoscape-fcose'

import type { PairInput, Positions } from './positions.js'

/** About as far apart does fcose put nodes for each step between them. */
export const FCOSE_STEP_PX = 190
/** A wider picture is left as it is: fcose lays a grid over it, of which it may not see the end. */
const WIDEST_PX = 40_000
/** Hubs push harder than leaves. */
const REPULSION = 20_000

let isRegistered = false

/**
 * Runs fcose from given places, without any randomness of its own and without a DOM, in one go; some 100 ms at 100
 * nodes. Changes `positions`.
 * @param fixed nodes that stay where they are
 */
export function runFcose(input: PairInput, positions: Positions, fixed: Uint32Array): void {
  const reach = Math.max(...positions.map(Math.abs), ...input.widths, ...input.heights)
  if (input.widths.length < 2 || !(reach < WIDEST_PX)) return
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
    const fixedNodeConstraint = Array.from(fixed, (node) => ({
      nodeId: `n${node}`,
      position: { x: positions[2 * node]!, y: positions[2 * node + 1]! },
    }))
    cy.layout({ ...OPTIONS, fixedNodeConstraint } as unknown as LayoutOptions).run()
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
  { widths, heights, pairs, weights }: PairInput,
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
}
