import type { Certainty, EndedPolicy, IsolatesPolicy, TemporalGraph, TimeMode, UndatedPolicy } from '../model/index.js'
import {
  addUnits,
  civilOf,
  DAY_MS,
  floorTo,
  sameWindow,
  UNITS,
  windowOf,
  type Unit,
  type Window,
} from '../time/index.js'
import { NO_FILTERS, withHidden, type Facet } from './filters.js'
import { GROUP_HANDLERS, isFolded, type GroupRequests } from './groups.js'
import { NO_GROUPS } from './groups-state.js'
import { LAYOUT_HANDLERS, openedLayout, type LayoutRequests } from './layout-requests.js'
import { NO_LAYOUT } from './layout-state.js'
import { opened as openedPaths, PATH_HANDLERS, pickedEnd, type PathRequests } from './paths-requests.js'
import { NO_PATHS } from './paths-state.js'
import { INITIAL_STATE, NO_WINDOW, type ExplorerState, type Failure, type Selection, type Sizing } from './state.js'

/**
 * What may be asked of the store. Each request has one pure function from state to state;
 * what cannot be granted leaves the state as it is.
 */
export interface Requests extends PathRequests, LayoutRequests, GroupRequests {
  /** A file is on its way; what was shown stays until it is there. */
  'load-started': object
  'load-done': { readonly graph: TemporalGraph }
  'load-failed': { readonly failure: Failure }
  /** Nothing to show. */
  clear: object
  /** Looks at `[from, to)`, ms UTC. In the mode `up-to` only `to` counts. */
  'set-window': Window
  /** Looks at what EDTF texts name, both whole units; `to` defaults to `from`. */
  'set-dates': { readonly from?: string; readonly to?: string }
  'set-mode': { readonly mode: TimeMode }
  /** Moves the window by whole units of its own size, or of `unit`; up to a moment, by years or `unit`. */
  step: { readonly count: number; readonly unit?: Unit }
  'set-certainty': { readonly certainty: Certainty }
  'set-undated': { readonly undated: UndatedPolicy }
  'set-ended': { readonly ended: EndedPolicy }
  'set-isolates': { readonly isolates: IsolatesPolicy }
  /** Leaves out everything of a facet whose key is listed, and nothing else of it. */
  'set-filter': { readonly facet: Facet; readonly hidden: readonly string[] }
  /** Leaves out nothing any more. */
  'reset-filters': object
  select: { readonly selection: Selection | null }
  /** Lights something up while the reader points at it. */
  highlight: { readonly highlight: Selection | null }
  'set-sizing': { readonly sizing: Sizing }
}

export type RequestType = keyof Requests
export type Request = { [T in RequestType]: { readonly type: T } & Requests[T] }[RequestType]

const NOTHING_PICKED = { selection: null, highlight: null } as const

/**
 * A walk ends, back where it began, when the reader takes away what the path may be made of; who only looks elsewhere
 * still walks.
 */
const LEFT_BY = ['graph', 'certainty', 'filters'] as const

type Handlers = { readonly [T in RequestType]: (state: ExplorerState, request: Requests[T]) => ExplorerState }

const HANDLERS: Handlers = {
  'load-started': (state) => ({ ...state, status: 'loading', failure: null }),
  'load-done': (state, { graph }) => open(state, graph),
  'load-failed': (state, { failure }) => ({
    ...state,
    status: 'error',
    graph: null,
    failure,
    ...NOTHING_PICKED,
    paths: NO_PATHS,
    layout: NO_LAYOUT,
    groups: NO_GROUPS,
  }),
  clear: (state) => ({
    ...state,
    status: 'empty',
    graph: null,
    failure: null,
    ...NOTHING_PICKED,
    window: INITIAL_STATE.window,
    paths: NO_PATHS,
    layout: NO_LAYOUT,
    groups: NO_GROUPS,
  }),
  'set-window': (state, window) => withWindow(state, window),
  'set-dates': (state, { from, to }) => {
    const window = windowOf(from ?? to ?? '', to ?? from ?? '')
    return window === null ? state : withWindow(state, window)
  },
  'set-mode': (state, { mode }) => withMode(state, mode),
  step: (state, { count, unit }) => (Number.isInteger(count) ? withWindow(state, stepped(state, count, unit)) : state),
  'set-certainty': (state, { certainty }) => ({ ...state, certainty }),
  'set-undated': (state, { undated }) => ({ ...state, undated }),
  'set-ended': (state, { ended }) => ({ ...state, ended }),
  'set-isolates': (state, { isolates }) => ({ ...state, isolates }),
  'set-filter': (state, { facet, hidden }) => ({ ...state, filters: withHidden(state.filters, facet, hidden) }),
  'reset-filters': (state) => ({ ...state, filters: NO_FILTERS }),
  select: (state, { selection }) =>
    pickedEnd(state, selection) ?? { ...state, selection: known(state, state.selection, selection) },
  highlight: (state, { highlight }) => ({ ...state, highlight: known(state, state.highlight, highlight) }),
  'set-sizing': (state, { sizing }) => ({ ...state, sizing }),
  ...PATH_HANDLERS,
  ...LAYOUT_HANDLERS,
  ...GROUP_HANDLERS,
}

/** The state after a request; the same object where nothing changed. */
export function apply(state: ExplorerState, request: Request): ExplorerState {
  const handler = HANDLERS[request.type] as (state: ExplorerState, request: Request) => ExplorerState
  const next = withoutStale(state, afterWalk(state, handler(state, request)))
  return isSame(state, next) ? state : Object.freeze(next)
}

function afterWalk(before: ExplorerState, after: ExplorerState): ExplorerState {
  const { walk } = before.paths
  if (walk === null || after.paths !== before.paths) return after
  if (LEFT_BY.every((field) => before[field] === after[field])) return after
  const paths = Object.freeze({ ...after.paths, walk: null })
  return before.graph === after.graph ? { ...after, window: walk.window, mode: walk.mode, paths } : { ...after, paths }
}

/** What an answer about paths rests on, besides the question. */
const RESTS_ON = ['graph', 'window', 'certainty', 'filters'] as const

/** No answer stands beside another question, or another view, than its own; unless a path is walked. */
function withoutStale(before: ExplorerState, after: ExplorerState): ExplorerState {
  const { paths } = after
  if (paths.answer === null || paths.answer !== before.paths.answer || paths.walk !== null) return after
  const isSameView = before.paths.walk !== null || RESTS_ON.every((field) => before[field] === after[field])
  if (isSameView && paths.query === before.paths.query) return after
  return { ...after, paths: Object.freeze({ ...paths, answer: null, help: null, preview: null }) }
}

function isSame(a: ExplorerState, b: ExplorerState): boolean {
  return (Object.keys(a) as (keyof ExplorerState)[]).every((field) => a[field] === b[field])
}

/** Opens a graph in the view that its file asks for, or on its last year. */
function open(state: ExplorerState, graph: TemporalGraph): ExplorerState {
  const { view } = graph
  const mode = view.mode ?? INITIAL_STATE.mode
  const wanted = view.from === undefined && view.to === undefined ? null : windowOf(view.from ?? '..', view.to ?? '..')
  const opened: ExplorerState = {
    ...state,
    status: 'ready',
    graph,
    failure: null,
    mode,
    certainty: view.certainty ?? INITIAL_STATE.certainty,
    undated: view.undated ?? INITIAL_STATE.undated,
    ended: view.ended ?? INITIAL_STATE.ended,
    // Without a tie there would be nothing to see at all.
    isolates: view.isolates ?? (graph.edges.length === 0 ? 'show' : INITIAL_STATE.isolates),
    filters: NO_FILTERS,
    ...NOTHING_PICKED,
    window: NO_WINDOW,
    paths: openedPaths(state.paths, graph),
    layout: openedLayout(graph),
    groups: NO_GROUPS,
  }
  const asked = wanted === null ? null : granted(opened, wanted)
  return withWindow(opened, asked ?? lastYear(graph))
}

/** The last year that has anything: the data may have been closed long after its last tie ended. */
function lastYear({ extent, edges, timeIndex }: TemporalGraph): Window {
  if (extent === null) return NO_WINDOW
  const last = yearBefore(extent.to)
  const { certain, possible } = timeIndex.query(last)
  if (certain.length + possible.length > 0) return last
  const ends = edges.flatMap(({ spans }) => spans.map(({ drawn }) => drawn.max)).filter(Number.isFinite)
  return ends.length === 0 ? last : yearBefore(ends.reduce((a, b) => Math.max(a, b)))
}

function yearBefore(moment: number): Window {
  const from = floorTo('year', moment - 1)
  return { from, to: addUnits('year', from, 1) }
}

function withWindow(state: ExplorerState, wanted: Window): ExplorerState {
  const window = granted(state, wanted)
  return window === null || sameWindow(window, state.window) ? state : { ...state, window }
}

/** Infinite sides end where the data does; an empty window is not granted. */
function granted(state: ExplorerState, wanted: Window): Window | null {
  const extent = state.graph?.extent ?? state.window
  const from =
    state.mode === 'up-to'
      ? Math.min(extent.from, wanted.to - DAY_MS)
      : wanted.from === -Infinity
        ? extent.from
        : wanted.from
  const to = wanted.to === Infinity ? Math.max(extent.to, from + DAY_MS) : wanted.to
  return Number.isFinite(from) && Number.isFinite(to) && from < to ? Object.freeze({ from, to }) : null
}

/**
 * A moment is the window of its unit: the largest unit that fits into the window, around its beginning; up to
 * a moment, the unit that ends there.
 */
function withMode(state: ExplorerState, mode: TimeMode): ExplorerState {
  if (mode === state.mode) return state
  const { from, to } = state.window
  if (mode === 'moment') {
    const unit = state.mode === 'up-to' ? lastUnit(to) : (unitOf(state.window) ?? fittingUnit(to - from))
    const start = floorTo(unit, state.mode === 'up-to' ? to - 1 : from)
    return withWindow({ ...state, mode }, { from: start, to: addUnits(unit, start, 1) })
  }
  if (state.mode === 'up-to') {
    const start = floorTo('year', to - 1)
    return withWindow({ ...state, mode }, { from: start, to })
  }
  return withWindow({ ...state, mode }, state.window)
}

/** What ends at a moment: a year, a month, else a day. */
function lastUnit(to: number): Unit {
  return (['year', 'month'] as const).find((unit) => floorTo(unit, to) === to) ?? 'day'
}

const MOMENT_UNITS = ['century', 'decade', 'year', 'month', 'day'] as const

/** The unit a window covers exactly, if it does: a year, a month, a day … */
export function unitOf({ from, to }: Window): Unit | null {
  return UNITS.toReversed().find((unit) => floorTo(unit, from) === from && addUnits(unit, from, 1) === to) ?? null
}

function fittingUnit(lengthMs: number): Unit {
  const days = { century: 36_524, decade: 3652, year: 365, month: 28, day: 1 } as const
  return MOMENT_UNITS.find((unit) => lengthMs >= days[unit] * DAY_MS) ?? 'day'
}

/** Whole calendar units stay whole: a step from January is February, not 31 days later. */
function stepped(state: ExplorerState, count: number, unit?: Unit): Window {
  const { from, to } = state.window
  if (state.mode === 'up-to') return { from, to: addUnits(unit ?? 'year', to, count) }
  const moving = unit ?? unitOf(state.window)
  if (moving === null) {
    const months = wholeMonths(state.window)
    if (months !== null)
      return { from: addUnits('month', from, months * count), to: addUnits('month', to, months * count) }
    return { from: from + (to - from) * count, to: to + (to - from) * count }
  }
  const start = addUnits(moving, from, count)
  const end = addUnits(moving, to, count)
  // From 30 January by a month, both ends are the last of February: then the length stays.
  return { from: start, to: end > start ? end : start + (to - from) }
}

function wholeMonths({ from, to }: Window): number | null {
  if (floorTo('month', from) !== from || floorTo('month', to) !== to) return null
  const [first, last] = [civilOf(from), civilOf(to)]
  return (last.year - first.year) * 12 + last.month - first.month
}

/** What is wanted if the graph has it, the same object if it is the same as before; else `null`. */
function known({ graph, groups }: ExplorerState, before: Selection | null, wanted: Selection | null): Selection | null {
  if (wanted === null || graph === null) return null
  const found = wanted.type === 'bundle' ? knownBundle(graph, wanted.nodes) : knownOne(graph, groups, wanted)
  return found !== null && sameSelection(before, found) ? before : found
}

function knownOne(
  graph: TemporalGraph,
  groups: ExplorerState['groups'],
  { type, key }: Exclude<Selection, { type: 'bundle' }>,
): Selection | null {
  if (type === 'kind') return isFolded(groups, { type, key }) ? Object.freeze({ type, key }) : null
  const index = type === 'node' ? graph.nodeIndex(key) : graph.edgeIndex(key)
  return index === undefined ? null : Object.freeze({ type, key })
}

function knownBundle(graph: TemporalGraph, nodes: readonly [string, string]): Selection | null {
  const [a, b] = nodes.map((key) => graph.nodeIndex(key))
  if (a === undefined || b === undefined) return null
  const sorted = [graph.nodes[Math.min(a, b)]!.key, graph.nodes[Math.max(a, b)]!.key] as const
  return Object.freeze({ type: 'bundle', nodes: Object.freeze(sorted) })
}

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  if (a.type === 'bundle') return b.type === 'bundle' && a.nodes.every((key, i) => key === b.nodes[i])
  return b.type !== 'bundle' && a.type === b.type && a.key === b.key
}
