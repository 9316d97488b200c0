import type { GraphEdge, TemporalGraph } from '../../../src/model/index.js'
import { DOUBTED_STATUSES, edgesOfLayer, type PathOptions } from '../../../src/paths/index.js'
import { stateIn, type Limits, type Window } from '../../../src/time/index.js'
import { crossedOf, crossingsOf, isCertain, isPossible, worthOf, type Crossing } from './crossings.js'

/** A path as far as the design fixes it; which of equal spans an edge is crossed in is left open. */
export interface ExpectedPath {
  readonly certainty: 'certain' | 'possible'
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly departs: number | null
  readonly arrives: number | null
  readonly hops: number
  /** One list of steps for each choice of spans that is as good. */
  readonly steps: readonly (readonly ExpectedStep[])[]
}

export interface ExpectedStep {
  readonly from: number
  readonly to: number
  readonly edge: number
  readonly span: number | null
  readonly crossed: Limits | null
  /** By time. */
  readonly evidence: readonly number[]
}

/** What section 4 of the design says, by trying every path there is: for graphs of a few nodes and edges. */
export function expectedPaths(
  graph: TemporalGraph,
  from: string,
  to: string,
  options: PathOptions,
): readonly ExpectedPath[] {
  const network = new Network(graph, options)
  const stops = [from, ...(options.via ?? []), to].map((key) => graph.nodeIndex(key)!)
  const walks = stops
    .slice(1)
    .map((stop, i) => network.walks(stops[i]!, stop))
    .reduce((before, legs) => before.flatMap((walk) => legs.map((leg) => [...walk, ...leg.slice(1)])))
  // Two ways to split a walk into legs are one path.
  const distinct = new Map(walks.map((walk) => [walk.join(), walk]))
  const candidates = [...distinct.values()].flatMap((walk) => network.best(walk) ?? [])
  return candidates
    .toSorted(compare)
    .slice(0, options.k ?? 1)
    .map((candidate) => network.pathOf(candidate))
}

interface Candidate {
  readonly isCertain: boolean
  readonly value: number
  readonly departs: number
  readonly arrives: number
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  /** Its steps, once for each choice of spans that is as good. */
  readonly choices: readonly (readonly Crossing[])[]
}

/** Value of the goal, certain before possible, hops, arrival, keys of nodes, keys of edges. */
function compare(a: Candidate, b: Candidate): number {
  return (
    order(a.value, b.value) ||
    Number(b.isCertain) - Number(a.isCertain) ||
    a.edges.length - b.edges.length ||
    order(a.arrives, b.arrives) ||
    orderAll(a.nodes, b.nodes) ||
    orderAll(a.edges, b.edges)
  )
}

/** Texts by code unit. */
function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function orderAll(a: readonly string[], b: readonly string[]): number {
  return a.map((each, i) => order(each, b[i]!)).find((found) => found !== 0) ?? 0
}

/** Marks a path without an order of time; the spans of its steps mean nothing. */
const TIMELESS = { value: 0, departs: Infinity, arrives: Infinity }

type Hop = readonly [from: number, to: number]

class Network {
  readonly #graph: TemporalGraph
  readonly #options: PathOptions
  readonly #isTimeless: boolean
  readonly #window: Window
  readonly #avoided: ReadonlySet<number>
  readonly #edges: readonly GraphEdge[]

  constructor(graph: TemporalGraph, options: PathOptions) {
    this.#graph = graph
    this.#options = options
    this.#isTimeless = options.order === 'any'
    this.#window = options.window ?? { from: -Infinity, to: Infinity }
    this.#avoided = new Set((options.avoid ?? []).map((key) => graph.nodeIndex(key)!))
    this.#edges = graph.edges.filter((edge) => this.#takes(edge))
  }

  #takes({ index, type, status, spans }: GraphEdge): boolean {
    const { types = [], status: asked = [], edges, layer = null } = this.#options
    if (edges?.[index] === 0) return false
    if (layer !== null && edgesOfLayer(this.#graph, layer)[index] === 0) return false
    if (types.length > 0 && !types.includes(type ?? '')) return false
    if (DOUBTED_STATUSES.some((each) => each === status) && !asked.includes(status ?? '')) return false
    const state = stateIn(spans, this.#window)
    return state === 'possible' || state === 'certain'
  }

  #between(from: number, to: number): readonly GraphEdge[] {
    return this.#edges.filter(
      ({ source, target, directed }) =>
        (source === from && target === to) ||
        (source === to && target === from && !(directed && this.#options.directed === true)),
    )
  }

  /** Every way from one node to another that passes no node twice, whatever the dates. */
  walks(from: number, to: number): readonly (readonly number[])[] {
    const found: (readonly number[])[] = []
    const go = (walk: readonly number[]): void => {
      const here = walk.at(-1)!
      if (this.#avoided.has(here)) return
      if (here === to) found.push(walk)
      else
        for (const { index: next } of this.#graph.nodes)
          if (!walk.includes(next) && this.#between(here, next).length > 0) go([...walk, next])
    }
    go([from])
    return found
  }

  /** The best that parallel edges and their spans make of a row of nodes; `null` if time forbids it. */
  best(walk: readonly number[]): Candidate | null {
    const hops = walk.slice(1).map((to, i) => [walk[i]!, to] as const)
    const candidates = this.#choices(hops).flatMap((steps) => this.#candidate(walk, steps) ?? [])
    const compareAll = (a: Candidate, b: Candidate) => compare(a, b) || order(a.departs, b.departs)
    const best = candidates.reduce<Candidate | null>((a, b) => (a === null || compareAll(b, a) < 0 ? b : a), null)
    if (best === null) return null
    const asGood = candidates.filter((each) => compareAll(each, best) === 0)
    return { ...best, choices: asGood.flatMap(({ choices }) => choices) }
  }

  /** One edge and span for each hop, as far as time lets one go on; without an order of time spans are left alone. */
  #choices(hops: readonly Hop[]): readonly (readonly Crossing[])[] {
    return hops.reduce<readonly (readonly Crossing[])[]>(
      (before, hop) => {
        const crossings = this.#crossings(hop)
        return before.flatMap((steps) =>
          crossings.map((step) => [...steps, step]).filter((each) => this.#isTimeless || isPossible(each)),
        )
      },
      [[]],
    )
  }

  #crossings(hop: Hop): readonly Crossing[] {
    return this.#between(...hop).flatMap((edge) => {
      const crossings = crossingsOf(edge, hop, this.#window)
      return this.#isTimeless ? crossings.slice(0, 1) : crossings
    })
  }

  #candidate(walk: readonly number[], steps: readonly Crossing[]): Candidate | null {
    const isTimeless = this.#isTimeless || steps.length === 0
    const certain = this.#isTimeless ? this.#isCertainAnyhow(steps) : isCertain(steps, this.#window)
    if (this.#options.certainty === 'certain' && !certain) return null
    const worth = isTimeless ? { ...TIMELESS, value: steps.length } : worthOf(steps, this.#options.goal ?? 'fewest')
    return {
      isCertain: certain,
      ...worth,
      nodes: walk.map((node) => this.#graph.nodes[node]!.key),
      edges: steps.map(({ edge }) => edge.key),
      choices: [steps],
    }
  }

  pathOf({ isCertain: certain, nodes, edges, departs, arrives, choices }: Candidate): ExpectedPath {
    return {
      certainty: certain ? 'certain' : 'possible',
      nodes,
      edges,
      departs: finite(departs),
      arrives: finite(arrives),
      hops: edges.length,
      steps: choices.map((steps) => this.#steps(steps)),
    }
  }

  #isCertainAnyhow(steps: readonly Crossing[]): boolean {
    return steps.every(({ edge }) => stateIn(edge.spans, this.#window) === 'certain')
  }

  #steps(steps: readonly Crossing[]): readonly ExpectedStep[] {
    const crossed = crossedOf(steps)
    return steps.map(({ from, to, edge, span }, i) => {
      const instead = this.#crossings([from, to]).filter(
        (other) => this.#isTimeless || isPossible(steps.with(i, other)),
      )
      return {
        from,
        to,
        edge: edge.index,
        span: this.#isTimeless ? null : span,
        crossed: this.#isTimeless ? null : crossed[i]!,
        evidence: byTime(instead),
      }
    })
  }
}

/** Edges by the first moment of what is drawn of them, then as in the file. */
function byTime(crossings: readonly Crossing[]): readonly number[] {
  const opens = ({ edge, span }: Crossing) => edge.spans[span]!.drawn.min
  const sorted = crossings.toSorted((a, b) => order(opens(a), opens(b)) || a.edge.index - b.edge.index)
  return [...new Set(sorted.map(({ edge }) => edge.index))]
}

function finite(moment: number): number | null {
  return Number.isFinite(moment) ? moment : null
}
