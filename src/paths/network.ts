import type { Status, TemporalGraph } from '../model/index.js'
import type { Window } from '../time/index.js'
import { ArcRows, arcsOf, spanColumns, type Arcs } from './arcs.js'
import { edgesOfLayer } from './layers.js'
import { copyOf, legsOf, type Legs } from './legs.js'
import { DOUBTED_STATUSES, nodeOf, type NetworkOptions } from './options.js'

/** What a search runs on: rows by time, and the same backwards from the end of time. */
export interface Network {
  readonly graph: TemporalGraph
  readonly legs: Legs
  /** When who sets out is there. */
  readonly from: number
  readonly isTimed: boolean
  readonly arcs: Arcs
  /**
   * Time and direction turned round: `-hi` for `lo`, `-lo` for `hi`, `-gives` for `need`, `-need` for `gives`. What
   * arrives first here is what departs last there.
   */
  readonly mirror: Arcs
}

const ALL_TIME: Window = { from: -Infinity, to: Infinity }

interface Remembered {
  readonly key: string
  readonly edges: Uint8Array | undefined
  readonly network: Network
}

/** Networks by graph, the last ones used; a question is often put again with other ends. */
const known = new WeakMap<TemporalGraph, Remembered[]>()
const KEPT = 4

/** The network of these options. O(edges), and nothing where it was asked for lately. */
export function networkOf(graph: TemporalGraph, options: NetworkOptions, stops: readonly number[] = []): Network {
  const { order = 'time', window = ALL_TIME, layer, types, status, directed, avoid, edges } = options
  const legs = legsOf(graph.nodes.length, stops.length > 2 ? stops : [])
  const parts = [order, window.from, window.to, layer, types, status, directed === true, avoid, legs.stops]
  const key = JSON.stringify(parts.map((part) => (typeof part === 'number' ? String(part) : (part ?? null))))
  const before = known.get(graph) ?? []
  const found = before.find((each) => each.key === key && each.edges === edges)
  if (found !== undefined) return found.network
  const network = build(graph, options, legs)
  known.set(graph, [{ key, edges, network }, ...before].slice(0, KEPT))
  return network
}

function build(graph: TemporalGraph, options: NetworkOptions, legs: Legs): Network {
  const { order = 'time', window = ALL_TIME, directed = false } = options
  const takes = takenEdges(graph, options)
  const isTimed = order === 'time'
  const rows = (isMirror: boolean) =>
    isTimed ? timedRows(graph, takes, window, isMirror) : staticRows(graph, takes, window)
  let mirror: Arcs | undefined
  const make = (isMirror: boolean) => inLegs(graph, rows(isMirror), legs, directed, isMirror)
  return {
    graph,
    legs,
    from: isTimed ? window.from : -Infinity,
    isTimed,
    arcs: make(false),
    get mirror() {
      return (mirror ??= make(true))
    },
  }
}

/** By index of the edge, 1 for those that take part, whatever their dates. */
export function takenEdges(graph: TemporalGraph, options: NetworkOptions): Uint8Array {
  const { layer, types = [], status = [], avoid = [], edges } = options
  const inLayer = layer === null || layer === undefined ? null : edgesOfLayer(graph, layer)
  const ofType = types.length === 0 ? null : new Set<string | null>(types)
  const refused = new Set<Status | null>(DOUBTED_STATUSES.filter((each) => !status.includes(each)))
  const avoided = new Set(avoid.map((key) => nodeOf(graph, key, 'avoid')))
  return Uint8Array.from(graph.edges, (edge) => {
    const { index, source, target, type } = edge
    if (edges?.[index] === 0 || inLayer?.[index] === 0) return 0
    if (ofType?.has(type) === false || refused.has(edge.status)) return 0
    return avoided.has(source) || avoided.has(target) ? 0 : 1
  })
}

/** Columns of the rows that take part, without the nodes they join. */
type Rows = Pick<ArcRows, 'lo' | 'hi' | 'need' | 'gives' | 'edge' | 'span' | 'count'>

function timedRows(graph: TemporalGraph, takes: Uint8Array, { from, to }: Window, isMirror: boolean): Rows {
  const all = spanColumns(graph)
  const rows = new ArcRows(all.edge.length)
  let count = 0
  for (const row of isMirror ? all.byMax : all.byMin) {
    const edge = all.edge[row]!
    if (takes[edge] === 0) continue
    const lo = Math.max(all.min[row]!, from)
    const hi = Math.min(all.max[row]!, to)
    if (!(lo < hi)) continue
    const gives = all.gives[row]!
    // Who might arrive after the window is not sure to arrive in it.
    const need = gives <= to ? all.need[row]! : NaN
    rows.lo[count] = isMirror ? -hi : lo
    rows.hi[count] = isMirror ? -lo : hi
    rows.need[count] = isMirror ? mirrored(gives, need) : need
    rows.gives[count] = isMirror ? -need : gives
    rows.edge[count] = edge
    rows.span[count] = all.span[row]!
    count++
  }
  rows.count = count
  return rows
}

function mirrored(gives: number, need: number): number {
  return Number.isNaN(need) ? NaN : -gives
}

/** Edges drawn in the window, as if they held always. */
function staticRows(graph: TemporalGraph, takes: Uint8Array, window: Window): Rows {
  const rows = new ArcRows(graph.edges.length)
  let count = 0
  for (const { index, source, target } of graph.edges) {
    if (takes[index] === 0 || source === target) continue
    const state = graph.timeIndex.stateOf(index, window)
    if (state !== 'certain' && state !== 'possible') continue
    rows.lo[count] = -Infinity
    rows.hi[count] = Infinity
    rows.need[count] = state === 'certain' ? Infinity : NaN
    rows.gives[count] = -Infinity
    rows.edge[count] = index
    rows.span[count] = -1
    count++
  }
  rows.count = count
  return rows
}

/** Joins rows to nodes, once a leg; the order of rows stays. */
function inLegs(graph: TemporalGraph, from: Rows, legs: Legs, directed: boolean, isMirror: boolean): Arcs {
  const rows = new ArcRows(from.count * legs.count)
  for (let row = 0, put = 0; row < from.count; row++) {
    const { source, target, directed: leads } = graph.edges[from.edge[row]!]!
    for (let leg = 0; leg < legs.count; leg++, put++) {
      const one = legs.count === 1 ? source : copyOf(legs, leg, source)
      const two = legs.count === 1 ? target : copyOf(legs, leg, target)
      rows.tail[put] = isMirror ? two : one
      rows.head[put] = isMirror ? one : two
      rows.lo[put] = from.lo[row]!
      rows.hi[put] = from.hi[row]!
      rows.need[put] = from.need[row]!
      rows.gives[put] = from.gives[row]!
      rows.edge[put] = from.edge[row]!
      rows.span[put] = from.span[row]!
      rows.oneWay[put] = directed && leads ? 1 : 0
    }
  }
  rows.count = from.count * legs.count
  return arcsOf(rows, graph.nodes.length * legs.count, legs.count > 1)
}
