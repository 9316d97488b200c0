import { belongingOf, textIn, type GraphEdge, type TemporalGraph } from '../model/index.js'
import { labelSize } from './label-box.js'
import type { LayoutInput } from './positions.js'

const SMALLEST_NODE_PX = 16

/** What is on the picture: by index of the graph, 0 for what is not. */
export interface Shown {
  readonly nodes: ArrayLike<number>
  readonly edges: ArrayLike<number>
  /** The node that is drawn in place of each, where some are folded into others. */
  readonly ends?: ArrayLike<number>
}

/**
 * What layouts need of a graph: the union over all time, every pair that is ever joined, however its edges are dated.
 * O(nodes + edges).
 * @param shown whose edges count as ties
 * @param isShownOnly whether only what is shown takes part
 */
export function layoutInput(graph: TemporalGraph, shown: Shown | null = null, isShownOnly = false): LayoutInput {
  const takesPart = isShownOnly && shown !== null ? shown : null
  const nodes = Uint32Array.from(
    graph.nodes.filter(({ index }) => takesPart === null || takesPart.nodes[index] !== 0).map(({ index }) => index),
  )
  const count = nodes.length
  const localOf = new Int32Array(graph.nodes.length).fill(-1)
  nodes.forEach((node, i) => (localOf[node] = i))
  const weightOf = new Map<number, number>()
  const belongs = new Map<number, number>()
  const degrees = new Uint32Array(count)
  const dated: number[] = []
  const moments: number[] = []
  for (const edge of graph.edges) {
    if (takesPart !== null && takesPart.edges[edge.index] === 0) continue
    const [source, target] = [edge.source, edge.target].map((node) => localOf[takesPart?.ends?.[node] ?? node]!) as [
      number,
      number,
    ]
    if (source < 0 || target < 0) continue
    if (shown === null || shown.edges[edge.index] !== 0) {
      degrees[source]!++
      if (source !== target) degrees[target]!++
    }
    const limits = drawnLimits(edge)
    if (limits !== null) {
      dated.push(source, target)
      moments.push(...limits)
    }
    if (source === target) continue
    const pair = Math.min(source, target) * count + Math.max(source, target)
    weightOf.set(pair, (weightOf.get(pair) ?? 0) + 1)
    const belonging = belongingOf(edge, graph.ontology)
    if (belonging === null) continue
    const both = source * count + target
    belongs.set(both, Math.max(belonging === 'member' ? 1 : 0, belongs.get(both) ?? 0))
  }
  const kindKeys = [...graph.ontology.kinds.keys()]
  return {
    nodes,
    ...labelBoxes(graph, nodes),
    pairs: unpacked(weightOf.keys(), weightOf.size, count),
    weights: Uint32Array.from(weightOf.values()),
    kinds: Uint16Array.from(nodes, (node) => {
      const kind = kindKeys.indexOf(graph.nodes[node]!.kind ?? '')
      return kind < 0 ? kindKeys.length : kind
    }),
    kindKeys,
    degrees,
    belongings: unpacked(belongs.keys(), belongs.size, count),
    isMember: Uint8Array.from(belongs.values()),
    coordinates: coordinatesOf(graph, nodes),
    dated: Uint32Array.from(dated),
    moments: Float64Array.from(moments),
  }
}

/** By node of a graph, whoever takes part: remembered, for every step of a picture that follows the window asks. */
const boxesKnown = new WeakMap<TemporalGraph, { readonly widths: Float64Array; readonly heights: Float64Array }>()

function labelBoxes(graph: TemporalGraph, nodes: Uint32Array): { widths: Float64Array; heights: Float64Array } {
  let all = boxesKnown.get(graph)
  if (all === undefined) {
    const sizes = graph.nodes.map(({ label }) => labelSize(textIn(label, ['en']).text))
    all = {
      widths: Float64Array.from(sizes, ({ width }) => Math.max(width, SMALLEST_NODE_PX) + 6),
      heights: Float64Array.from(sizes, ({ height }) => height + SMALLEST_NODE_PX + 4),
    }
    boxesKnown.set(graph, all)
  }
  const { widths, heights } = all
  return {
    widths: Float64Array.from(nodes, (node) => widths[node]!),
    heights: Float64Array.from(nodes, (node) => heights[node]!),
  }
}

function coordinatesOf(graph: TemporalGraph, nodes: Uint32Array): Float64Array {
  const all = new Float64Array(2 * nodes.length).fill(Number.NaN)
  nodes.forEach((node, i) => {
    const { coordinates } = graph.nodes[node]!
    if (coordinates === null) return
    all[2 * i] = coordinates.longitude
    all[2 * i + 1] = coordinates.latitude
  })
  return all
}

function unpacked(pairs: Iterable<number>, size: number, count: number): Uint32Array {
  const ends = new Uint32Array(2 * size)
  let i = 0
  for (const pair of pairs) {
    ends[i++] = Math.floor(pair / count)
    ends[i++] = pair % count
  }
  return ends
}

/** First and last moment at which an edge is drawn, as far as they are finite; `null` where none is. */
function drawnLimits({ spans }: GraphEdge): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity]
  for (const { dated, drawn } of spans) {
    for (const moment of [dated.min, dated.max, drawn.min, drawn.max]) {
      if (!Number.isFinite(moment)) continue
      first = Math.min(first, moment)
      last = Math.max(last, moment)
    }
  }
  return first > last ? null : [first, last]
}
