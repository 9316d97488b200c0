import { textIn, type TemporalGraph } from '../model/index.js'
import { picturedOf } from './drawn.js'
import { endOf } from './folding.js'
import type { Frame } from './frame.js'

/** What a walk goes through: everything a picture draws, in an order that a reader can foresee. */
export interface WalkGround {
  readonly frame: Frame
  /** BCP 47 tags, best first: names are put in order as readers of the first would. */
  readonly languages: readonly string[]
}

/** A neighbour with every drawn edge that leads to it; for loops a node is its own neighbour. */
export interface Stop {
  /** Index of the neighbour. */
  readonly node: number
  /** Indices of the edges in order of time, ghosts too; never empty. */
  readonly edges: readonly number[]
}

interface Stops {
  readonly list: readonly Stop[]
  /** Place in the list by index of the neighbour. */
  readonly places: ReadonlyMap<number, number>
}

const stops = new WeakMap<Frame, Map<string, Stops>>()

/**
 * The neighbours of a node by kind in the ontology's order, then by name. O(d log d) for d drawn edges at the
 * node, remembered by frame.
 */
export function stopsOf(ground: WalkGround, node: number): readonly Stop[] {
  return listedStops(ground, node).list
}

/** Where in {@link stopsOf} a neighbour stands, or -1. O(1) once the list is known. */
export function stopIndex(ground: WalkGround, node: number, neighbour: number): number {
  return listedStops(ground, node).places.get(neighbour) ?? -1
}

function listedStops({ frame, languages }: WalkGround, node: number): Stops {
  let known = stops.get(frame)
  if (known === undefined) stops.set(frame, (known = new Map()))
  const id = `${node} ${languages.join()}`
  const before = known.get(id)
  if (before !== undefined) return before
  const { graph } = frame
  const groups = new Map<number, number[]>()
  for (const edge of picturedOf(frame).byNode[node] ?? []) {
    const { source, target } = graph.edges[edge]!
    const other = endOf(frame, endOf(frame, source) === node ? target : source)
    const group = groups.get(other)
    if (group === undefined) groups.set(other, [edge])
    else group.push(edge)
  }
  const { kind, name } = ranksOf(graph, languages)
  const list = Array.from(groups, ([other, edges]) => ({ node: other, edges })).toSorted(
    (a, b) => kind[a.node]! - kind[b.node]! || name[a.node]! - name[b.node]!,
  )
  const found = { list, places: new Map(list.map((stop, place) => [stop.node, place])) }
  known.set(id, found)
  return found
}

const orders = new WeakMap<Frame, Map<string, readonly number[]>>()

/** Indices of all drawn nodes, those with most shown edges first, then by name. Remembered by frame. */
export function nodeOrder({ frame, languages }: WalkGround): readonly number[] {
  let known = orders.get(frame)
  if (known === undefined) orders.set(frame, (known = new Map()))
  const id = languages.join()
  const before = known.get(id)
  if (before !== undefined) return before
  const { name } = ranksOf(frame.graph, languages)
  const { degrees } = frame.folding ?? frame
  const order = picturedOf(frame).nodes.toSorted((a, b) => degrees[b]! - degrees[a]! || name[a]! - name[b]!)
  known.set(id, order)
  return order
}

interface Ranks {
  /** By node, the place of its kind in the ontology. */
  readonly kind: Uint32Array
  /** By node, the place of its name among all, as readers sort them; equal names in the file's order. */
  readonly name: Uint32Array
}

const ranks = new WeakMap<TemporalGraph, Map<string, Ranks>>()

/** Comparing names takes a microsecond, and a step of the window must not compare thousands: so once for all. */
function ranksOf(graph: TemporalGraph, languages: readonly string[]): Ranks {
  let known = ranks.get(graph)
  if (known === undefined) ranks.set(graph, (known = new Map()))
  const id = languages.join()
  const before = known.get(id)
  if (before !== undefined) return before
  const { nodes, ontology } = graph
  const kinds = new Map([...ontology.kinds.keys()].map((key, place) => [key, place]))
  const collator = new Intl.Collator(languages.filter(isTag), { numeric: true })
  const names = nodes.map(({ label }) => textIn(label, languages).text)
  const name = new Uint32Array(nodes.length)
  const sorted = names.map((_, index) => index).sort((a, b) => collator.compare(names[a]!, names[b]!) || a - b)
  for (const [place, index] of sorted.entries()) name[index] = place
  // A file that declares no kinds may use any: they have no order.
  const kind = Uint32Array.from(nodes, (node) => kinds.get(node.kind ?? '') ?? kinds.size)
  const made = { kind, name }
  known.set(id, made)
  return made
}

/** A page may write anything into its `lang`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
