import type { GraphEdge, TemporalGraph } from '../model/index.js'
import { EDGE, type Frame } from '../store/index.js'

/** Edges within a bundle that are drawn alike, as one stripe: nothing is sharpened by its neighbours. */
export interface Stripe {
  /** `null` where the types have no family. */
  readonly family: string | null
  readonly count: number
  /** In the window: `unknown` where only the reach of an unknown start or end gets there. */
  readonly surety: 'certain' | 'possible' | 'unknown'
  /** None is certain or possible: no date at all. */
  readonly undated: boolean
  /** Alleged, disputed, announced or planned. */
  readonly doubtful: boolean
  /** Reduced, suspended or refused. */
  readonly negative: boolean
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
    const isGhost = edges[edge] === EDGE.ghost || edges[edge] === EDGE.undatedGhost
    const into = isGhost ? ghosts : groups
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
  const stripes = new Map<string, Stripe>()
  for (const edge of edges) {
    const family = familyOf(graph, edge)
    const stripe = {
      family,
      count: 1,
      surety: suretyOf(codes[edge]),
      undated: codes[edge] === EDGE.undated || codes[edge] === EDGE.undatedGhost,
      doubtful: isDoubtful(graph.edges[edge]!),
      negative: graph.edges[edge]!.negative,
    }
    const id = `${stripe.surety} ${stripe.undated} ${stripe.doubtful} ${stripe.negative} ${family ?? ''}`
    const known = stripes.get(id)
    stripes.set(id, known === undefined ? stripe : { ...known, count: known.count + 1 })
  }
  const order = [...graph.ontology.families.keys(), null]
  const sorted = [...stripes.values()].toSorted(
    (a, b) =>
      order.indexOf(a.family) - order.indexOf(b.family) || SURETIES.indexOf(a.surety) - SURETIES.indexOf(b.surety),
  )
  const count = graph.nodes.length
  return { a: Math.floor(pair / count), b: pair % count, edges, stripes: sorted, ghost }
}

const SURETIES: readonly Stripe['surety'][] = ['certain', 'possible', 'unknown']

function suretyOf(code: number | undefined): Stripe['surety'] {
  return code === EDGE.certain ? 'certain' : code === EDGE.possible ? 'possible' : 'unknown'
}

export function familyOf(graph: TemporalGraph, edge: number): string | null {
  const { type } = graph.edges[edge]!
  return type === null ? null : (graph.ontology.types.get(type)?.family ?? null)
}
