import { bundlesOf, EDGE, familyOf, isDoubtful, type Bundle as Grouped, type Frame } from '../store/index.js'

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

/** All edges drawn between two nodes, and how they look as one. */
export interface Bundle extends Grouped {
  /** Of the shown edges; where there is none, of the ghosts. */
  readonly stripes: readonly Stripe[]
  /** Nothing but ghosts. */
  readonly ghost: boolean
  /** Ghosts beside shown edges: one thin line at the side. */
  readonly beside: 'nothing' | 'ended' | 'undated'
}

/** What a frame draws, by pair of nodes in the order of first appearance, and how each looks. O(edges). */
export function stripedBundles(frame: Frame): Bundle[] {
  return bundlesOf(frame).map((group) => {
    const ghost = group.shown === 0
    return {
      ...group,
      ghost,
      stripes: stripesOf(frame, ghost ? group.edges : group.edges.slice(0, group.shown)),
      beside: ghost ? 'nothing' : besideOf(frame, group),
    }
  })
}

function besideOf({ edges: codes }: Frame, { edges, shown }: Grouped): Bundle['beside'] {
  if (shown === edges.length) return 'nothing'
  return edges.every((edge, i) => i < shown || codes[edge] === EDGE.undatedGhost) ? 'undated' : 'ended'
}

function stripesOf(frame: Frame, edges: readonly number[]): Stripe[] {
  const stripes = new Map<string, Stripe>()
  for (const edge of edges) {
    const stripe = stripeOf(frame, edge)
    const id = `${stripe.surety} ${stripe.undated} ${stripe.doubtful} ${stripe.negative} ${stripe.family ?? ''}`
    const known = stripes.get(id)
    stripes.set(id, known === undefined ? stripe : { ...known, count: known.count + 1 })
  }
  if (stripes.size === 1) return [...stripes.values()]
  const order = [...frame.graph.ontology.families.keys(), null]
  return [...stripes.values()].toSorted(
    (a, b) =>
      order.indexOf(a.family) - order.indexOf(b.family) || SURETIES.indexOf(a.surety) - SURETIES.indexOf(b.surety),
  )
}

/** How one edge looks. */
export function stripeOf({ graph, edges: codes }: Frame, edge: number): Stripe {
  return {
    family: familyOf(graph, edge),
    count: 1,
    surety: suretyOf(codes[edge]),
    undated: codes[edge] === EDGE.undated || codes[edge] === EDGE.undatedGhost,
    doubtful: isDoubtful(graph.edges[edge]!),
    negative: graph.edges[edge]!.negative,
  }
}

const SURETIES: readonly Stripe['surety'][] = ['certain', 'possible', 'unknown']

function suretyOf(code: number | undefined): Stripe['surety'] {
  return code === EDGE.certain ? 'certain' : code === EDGE.possible ? 'possible' : 'unknown'
}
