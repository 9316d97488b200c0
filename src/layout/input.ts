import { textIn, type TemporalGraph } from '../model/index.js'
import { labelSize } from './label-box.js'
import type { LayoutInput } from './positions.js'

const SMALLEST_NODE_PX = 16

/** The union over all time: every pair that is ever joined, however its edges are dated. O(nodes + edges). */
export function unionInput(graph: TemporalGraph): LayoutInput {
  const count = graph.nodes.length
  const weightOf = new Map<number, number>()
  for (const { source, target } of graph.edges) {
    if (source === target) continue
    const pair = Math.min(source, target) * count + Math.max(source, target)
    weightOf.set(pair, (weightOf.get(pair) ?? 0) + 1)
  }
  const pairs = new Uint32Array(weightOf.size * 2)
  const weights = new Uint32Array(weightOf.size)
  let i = 0
  for (const [pair, weight] of weightOf) {
    pairs[2 * i] = Math.floor(pair / count)
    pairs[2 * i + 1] = pair % count
    weights[i++] = weight
  }
  const widths = new Float64Array(count)
  const heights = new Float64Array(count)
  for (const { index, label } of graph.nodes) {
    const { width, height } = labelSize(textIn(label, ['en']).text)
    widths[index] = Math.max(width, SMALLEST_NODE_PX) + 6
    heights[index] = height + SMALLEST_NODE_PX + 4
  }
  return { widths, heights, pairs, weights }
}
