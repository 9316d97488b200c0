import type { GraphEdge, TemporalGraph } from '../model/index.js'
import { EDGE, type Frame } from '../store/index.js'

/** Edges of one family within a bundle, drawn as one stripe. */
export interface Stripe {
  /** `null` where the types have no family. */
  readonly family: string | null
  readonly count: number
  /** At least one is certain in the window. */
  readonly certain: boolean
  /** None is certain or possible: no date at all. */
  readonly undated: boolean
  /** All are alleged, disputed, announced or planned. */
  readonly doubtful: boolean
}

/** All edges drawn between two nodes. */
export interface Bundle {
  readonly a: number
  readonly b: number
  /** Indices of the edges, in the file's order; ghosts only where nothing else is. */
  readonly edges: readonly number[]
  readonly stripes: readonly Stripe[]
  /** Nothing but ended edges. */
  readonly ghost: boolean
}

const DOUBTFUL: ReadonlySet<string | null> = new Set(['alleged', 'disputed', 'announced', 'planned'])

export function isDoubtful(edge: GraphEdge): boolean {
  return DOUBTFUL.has(edge.status)
}

/** Groups what a frame draws by pair of nodes, in the order of first appearance. O(edges). */
export function bundle(frame: Frame): Bundle[] {
  const { graph, edges } = frame
  const groups = new Map<number, number[]>()
  const ghosts = new Map<number, number[]>()
  for (let edge = 0; edge < edges.length; edge++) {
    if (edges[edge] === EDGE.hidden) continue
    const { source, target } = graph.edges[edge]!
    const pair = Math.min(source, target) * graph.nodes.length + Math.max(source, target)
    const into = edges[edge] === EDGE.ghost ? ghosts : groups
    const group = into.get(pair)
    if (group === undefined) into.set(pair, [edge])
    else group.push(edge)
  }
  const bundles = [...groups].map(([pair, members]) => makeBundle(frame, pair, members, false))
  for (const [pair, members] of ghosts) {
    if (!groups.has(pair)) bundles.push(makeBundle(frame, pair, members, true))
  }
  return bundles
}

function makeBundle({ graph, edges: codes }: Frame, pair: number, edges: readonly number[], ghost: boolean): Bundle {
  const byFamily = new Map<string | null, number[]>()
  for (const edge of edges) {
    const family = familyOf(graph, edge)
    const list = byFamily.get(family)
    if (list === undefined) byFamily.set(family, [edge])
    else list.push(edge)
  }
  const order = [...graph.ontology.families.keys(), null]
  const stripes = [...byFamily]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([family, members]) => ({
      family,
      count: members.length,
      certain: members.some((edge) => codes[edge] === EDGE.certain),
      undated: members.every((edge) => codes[edge] === EDGE.undated),
      doubtful: members.every((edge) => isDoubtful(graph.edges[edge]!)),
    }))
  const count = graph.nodes.length
  return { a: Math.floor(pair / count), b: pair % count, edges, stripes, ghost }
}

export function familyOf(graph: TemporalGraph, edge: number): string | null {
  const { type } = graph.edges[edge]!
  return type === null ? null : (graph.ontology.types.get(type)?.family ?? null)
}
