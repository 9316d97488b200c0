import type { Window } from '../time/index.js'
import { arcsOf, emptyRows, type ArcRows, type Arcs } from './arcs.js'
import type { PathColumns } from './columns.js'
import { copyOf, legsOf, type Legs } from './legs.js'

/** Which part of a graph a search runs on. Plain data: a worker is sent it with every search. */
export interface NetworkSetup {
  /** By index of the edge, 1 for those that take part. */
  readonly takes: Uint8Array
  readonly window: Window
  readonly isTimed: boolean
  /** Whether directed edges lead one way only. */
  readonly isDirected: boolean
  /** Where paths begin, what they pass in this order, and where they end. */
  readonly stops: readonly number[]
}

/** What a search runs on: rows by time, and the same backwards from the end of time. */
export interface Network {
  readonly columns: PathColumns
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

/** O(spans + nodes), times the legs; the mirror when it is first asked for. */
export function buildNetwork(columns: PathColumns, setup: NetworkSetup): Network {
  const { isTimed, window, stops } = setup
  const legs = legsOf(columns.nodeCount, stops.length > 2 ? stops : [])
  let mirror: Arcs | undefined
  const make = (isMirror: boolean) =>
    inLegs(columns, isTimed ? timedRows(columns, setup, isMirror) : staticRows(columns, setup), legs, setup, isMirror)
  return {
    columns,
    legs,
    from: isTimed ? window.from : -Infinity,
    isTimed,
    arcs: make(false),
    get mirror() {
      return (mirror ??= make(true))
    },
  }
}

function timedRows(columns: PathColumns, { takes, window: { from, to } }: NetworkSetup, isMirror: boolean): ArcRows {
  const rows = emptyRows(columns.edge.length)
  let count = 0
  for (const row of isMirror ? columns.byMax : columns.byMin) {
    const edge = columns.edge[row]!
    if (takes[edge] === 0) continue
    const lo = Math.max(columns.min[row]!, from)
    const hi = Math.min(columns.max[row]!, to)
    if (!(lo < hi)) continue
    const gives = columns.gives[row]!
    // Who might arrive after the window is not sure to arrive in it.
    const isSafe = gives <= to
    const need = columns.need[row]!
    rows.lo[count] = isMirror ? -hi : lo
    rows.hi[count] = isMirror ? -lo : hi
    rows.need[count] = isSafe ? (isMirror ? -gives : need) : NaN
    rows.gives[count] = isMirror ? -need : gives
    rows.edge[count] = edge
    rows.row[count] = row
    count++
  }
  rows.count = count
  return rows
}

/** Edges drawn in the window, as if they held always. */
function staticRows(columns: PathColumns, { takes, window: { from, to } }: NetworkSetup): ArcRows {
  const rows = emptyRows(columns.edge.length)
  let count = 0
  // Rows of an edge are neighbours.
  for (let row = 0; row < columns.edge.length; row++) {
    const edge = columns.edge[row]!
    if (takes[edge] === 0 || !(columns.min[row]! < to && from < columns.max[row]!)) continue
    const isCertain = columns.gives[row]! <= to && from <= columns.need[row]!
    const isSame = count > 0 && rows.edge[count - 1] === edge
    if (!isSame) count++
    const put = count - 1
    if (isCertain) rows.need[put] = Infinity
    else if (!isSame) rows.need[put] = NaN
    rows.lo[put] = -Infinity
    rows.hi[put] = Infinity
    rows.gives[put] = -Infinity
    if (isSame) continue
    rows.edge[put] = edge
    rows.row[put] = row
  }
  rows.count = count
  return rows
}

/** Joins rows to nodes, once a leg; the order of rows stays. */
function inLegs(
  { source, target, leads, nodeCount }: PathColumns,
  rows: ArcRows,
  legs: Legs,
  { isDirected }: NetworkSetup,
  isMirror: boolean,
): Arcs {
  const [tails, heads] = isMirror ? [target, source] : [source, target]
  if (legs.count === 1) {
    for (let row = 0; row < rows.count; row++) {
      const edge = rows.edge[row]!
      rows.tail[row] = tails[edge]!
      rows.head[row] = heads[edge]!
      if (isDirected) rows.oneWay[row] = leads[edge]!
    }
    return arcsOf(rows, nodeCount, false)
  }
  const copies = emptyRows(rows.count * legs.count)
  for (let row = 0, put = 0; row < rows.count; row++) {
    const edge = rows.edge[row]!
    for (let leg = 0; leg < legs.count; leg++, put++) {
      copies.tail[put] = copyOf(legs, leg, tails[edge]!)
      copies.head[put] = copyOf(legs, leg, heads[edge]!)
      copies.oneWay[put] = isDirected ? leads[edge]! : 0
      for (const column of ['lo', 'hi', 'need', 'gives', 'edge', 'row'] as const)
        copies[column][put] = rows[column][row]!
    }
  }
  copies.count = rows.count * legs.count
  return arcsOf(copies, nodeCount * legs.count, true)
}
