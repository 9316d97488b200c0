import type { Certainty, TemporalGraph } from '../model/index.js'
import { sameWindow, type SpanLimits, type Window } from '../time/index.js'
import { failures, type Filters } from './filters.js'
import type { Folding } from './groups-state.js'
import type { ExplorerState } from './state.js'

/** How an edge is drawn in a frame; the codes of {@link Frame.edges}. */
export const EDGE = {
  hidden: 0,
  certain: 1,
  /** Its dates leave it open. */
  possible: 2,
  undated: 3,
  /** Ended, and still to be seen. */
  ghost: 4,
  /** Possible only because nobody says when it began or ended: drawn as far as its reach. */
  unknown: 5,
  /** Undated, and to be faint. */
  undatedGhost: 6,
} as const

/** How a node is drawn in a frame; the codes of {@link Frame.nodes}. */
export const NODE = { hidden: 0, shown: 1, faded: 2 } as const

export interface Counts {
  readonly total: number
  /** Certain and, unless only the certain are shown, possible. */
  readonly shown: number
  readonly certain: number
  /** Possible and not certain, shown or not. */
  readonly possible: number
  /** Without any date, shown or not. */
  readonly undated: number
  readonly nodes: number
}

/**
 * The one filtered model: what view, counts, table, paths and export see of a state.
 * Arrays are by index of the graph and must not be written to.
 */
export interface Frame {
  readonly graph: TemporalGraph
  readonly window: Window
  /** Whether the merely possible are shown. */
  readonly certainty: Certainty
  readonly edges: Uint8Array
  /** What the window makes of each edge (hidden, certain, possible, undated) before policies and filters. */
  readonly states: Uint8Array
  /** What is left out of it. */
  readonly filters: Filters
  readonly nodes: Uint8Array
  /** Shown edges at each node; ghosts do not count. */
  readonly degrees: Uint32Array
  readonly counts: Counts
  /** What a picture draws instead; `null` where nothing is folded. */
  readonly folding: Folding | null
}

const WINDOW_STATES = { off: 0, certain: EDGE.certain, possible: EDGE.possible, undated: EDGE.undated } as const

/**
 * A memoised selector of the frame. What a step of the window changes comes from the time index; putting
 * the frame together is one pass over bytes, some 20 ns an edge, so that 100,000 edges take 2 ms.
 */
export function createFrameSelector(): (state: ExplorerState) => Frame | null {
  let last: { state: ExplorerState; inWindow: Uint8Array; frame: Frame } | null = null
  return (state) => {
    const { graph } = state
    if (graph === null) return null
    if (last !== null && looksAlike(last.state, state)) return last.frame
    const inWindow =
      last !== null && last.state.graph === graph ? moved(last.inWindow, last.state, state, graph) : fresh(state, graph)
    last = { state, inWindow, frame: buildFrame(state, graph, inWindow) }
    return last.frame
  }
}

function looksAlike(a: ExplorerState, b: ExplorerState): boolean {
  return (
    a.graph === b.graph &&
    sameWindow(a.window, b.window) &&
    a.certainty === b.certainty &&
    a.undated === b.undated &&
    a.ended === b.ended &&
    a.filters === b.filters &&
    a.isolates === b.isolates &&
    a.paths.walk?.path === b.paths.walk?.path
  )
}

function fresh({ window }: ExplorerState, graph: TemporalGraph): Uint8Array {
  const states = new Uint8Array(graph.edges.length)
  const { certain, possible } = graph.timeIndex.query(window)
  for (const edge of certain) states[edge] = EDGE.certain
  for (const edge of possible) states[edge] = EDGE.possible
  for (const edge of graph.timeIndex.undated) states[edge] = EDGE.undated
  return states
}

function moved(states: Uint8Array, before: ExplorerState, after: ExplorerState, graph: TemporalGraph): Uint8Array {
  const changes = graph.timeIndex.changes(before.window, after.window)
  if (changes.length === 0) return states
  const next = states.slice()
  for (const change of changes) next[change.edge] = WINDOW_STATES[change.after]
  return next
}

function buildFrame(state: ExplorerState, graph: TemporalGraph, inWindow: Uint8Array): Frame {
  const edges = inWindow.slice()
  const failing = failures(graph, state.filters)
  const degrees = new Uint32Array(graph.nodes.length)
  const counts = { total: edges.length, shown: 0, certain: 0, possible: 0, undated: 0, nodes: 0 }
  const certainOnly = state.certainty === 'certain'
  for (let edge = 0; edge < edges.length; edge++) {
    const code = edges[edge]
    if (code === EDGE.hidden) continue
    if (failing[edge] !== 0) {
      edges[edge] = EDGE.hidden
      continue
    }
    if (code === EDGE.certain) counts.certain++
    else if (code === EDGE.possible) counts.possible++
    else counts.undated++
    if (code === EDGE.possible) edges[edge] = certainOnly ? EDGE.hidden : possibleCode(graph, edge, state.window)
    if (code === EDGE.undated) edges[edge] = haveBothEnds(state, graph, edge) ? undatedCode(state) : EDGE.hidden
    if (edges[edge] === EDGE.hidden || edges[edge] === EDGE.undatedGhost) continue
    if (code !== EDGE.undated) counts.shown++
    const { source, target } = graph.edges[edge]!
    degrees[source]!++
    if (target !== source) degrees[target]!++
  }
  if (state.ended === 'ghost') {
    for (const edge of graph.timeIndex.endedBy(state.window.from)) {
      if (failing[edge] === 0) edges[edge] = EDGE.ghost
    }
  }
  keepWalked(state, graph, edges)
  const nodes = nodeCodes(state, graph, degrees)
  counts.nodes = nodes.reduce((sum, code) => sum + (code === NODE.hidden ? 0 : 1), 0)
  markGhostEnds(graph, edges, nodes)
  const { window, certainty, filters } = state
  return { graph, window, certainty, edges, states: inWindow, filters, nodes, degrees, counts, folding: null }
}

function undatedCode({ undated, certainty }: ExplorerState): number {
  if (undated === 'ghost') return EDGE.undatedGhost
  return undated === 'show' && certainty === 'possible' ? EDGE.undated : EDGE.hidden
}

/** Whether any date reaches into the window, or only the reach of an unknown start or end. */
function possibleCode(graph: TemporalGraph, edge: number, { from, to }: Window): number {
  const isDated = graph.edges[edge]!.spans.some(({ dated }) => dated.min < to && from < dated.max)
  return isDated ? EDGE.possible : EDGE.unknown
}

/** Nothing is drawn outside a node's lifetime; an edge without dates has no other limit. */
function haveBothEnds({ window }: ExplorerState, graph: TemporalGraph, edge: number): boolean {
  const { source, target } = graph.edges[edge]!
  return isAlive(graph.nodes[source]!.lifetime, window) && isAlive(graph.nodes[target]!.lifetime, window)
}

function isAlive(lifetime: SpanLimits, window: Window): boolean {
  return lifetime.startMin < window.to && window.from < lifetime.endMax
}

function nodeCodes(
  { isolates, window, filters }: ExplorerState,
  graph: TemporalGraph,
  degrees: Uint32Array,
): Uint8Array {
  const codes = new Uint8Array(graph.nodes.length)
  const hidden = new Set(filters.kinds)
  for (const { index, lifetime, kind } of graph.nodes) {
    if (hidden.has(kind ?? '')) continue
    if (degrees[index]! > 0) {
      codes[index] = NODE.shown
      continue
    }
    codes[index] =
      isolates === 'hide' || !isAlive(lifetime, window) ? NODE.hidden : isolates === 'fade' ? NODE.faded : NODE.shown
  }
  return codes
}

/** While a path is walked, what lies behind and ahead of the window stays in sight as ghosts. */
function keepWalked({ paths }: ExplorerState, graph: TemporalGraph, edges: Uint8Array): void {
  for (const key of paths.walk?.path.edges ?? []) {
    const edge = graph.edgeIndex(key)
    if (edge !== undefined && edges[edge] === EDGE.hidden) edges[edge] = EDGE.ghost
  }
}

/** A ghost needs ends to hang on. */
function markGhostEnds(graph: TemporalGraph, edges: Uint8Array, nodes: Uint8Array): void {
  for (let edge = 0; edge < edges.length; edge++) {
    if (edges[edge] !== EDGE.ghost && edges[edge] !== EDGE.undatedGhost) continue
    const { source, target } = graph.edges[edge]!
    nodes[source] ||= NODE.faded
    nodes[target] ||= NODE.faded
  }
}
