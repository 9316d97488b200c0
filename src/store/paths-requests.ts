import { CERTAINTIES, STATUSES, type TemporalGraph } from '../model/index.js'
import { GOALS, MOST_PATHS, ORDERS, type Path, type PathAnswer } from '../paths/index.js'
import { floorTo, addUnits, type Unit, type Window } from '../time/index.js'
import { NO_PATHS, NO_QUERY, sameQuery, type PathHelp, type PathQuery, type PathsState } from './paths-state.js'
import type { ExplorerState, Selection } from './state.js'

/** Requests about paths; see `Requests`. */
export interface PathRequests {
  /** Asks for paths: what is given replaces that part of the question. Unknown keys of nodes count as none. */
  'set-path': Partial<PathQuery>
  /** Lets the reader pick an end on the picture, or no longer. */
  'pick-end': { readonly end: 'from' | 'to' | null }
  /** Asks for nothing any more, and shows no path. */
  'clear-path': object
  /** The answer will take a while; or so many paths are there already. */
  'search-paths': { readonly progress: number }
  /** `null` where nothing is asked. */
  'paths-found': { readonly answer: PathAnswer | null }
  /** What would bring a path where there is none. */
  'help-found': { readonly help: readonly PathHelp[] }
  /** Puts a path of the answer on the picture. */
  'choose-path': { readonly index: number }
  /** Shows a path while the reader points at it. */
  'preview-path': { readonly index: number | null }
  /** Moves the window to a step of the path on the picture; the first call remembers where the reader was. */
  'walk-path': { readonly step: number }
  /** Comes back to where the reader was before the walk. */
  'end-walk': object
}

type Handlers = {
  readonly [T in keyof PathRequests]: (state: ExplorerState, request: PathRequests[T]) => ExplorerState
}

export const PATH_HANDLERS: Handlers = {
  'set-path': (state, { ...wanted }) => {
    const query = knownQuery(state.graph, { ...state.paths.query, ...fieldsOf(wanted) })
    return sameQuery(query, state.paths.query)
      ? state
      : withPaths(back(state), { query, walk: null, preview: null, picking: null })
  },
  'pick-end': (state, { end }) => withPaths(state, { picking: end }),
  'clear-path': (state) => {
    const { order, goal, layer, certainty, status, directed, k } = state.paths.query
    const query = Object.freeze({ ...NO_QUERY, order, goal, layer, certainty, status, directed, k })
    const isClear = sameQuery(query, state.paths.query)
    return withPaths(back(state), { ...NO_PATHS, query: isClear ? state.paths.query : query })
  },
  'search-paths': (state, { progress }) => withPaths(state, { answer: null, help: null, isSearching: true, progress }),
  'paths-found': (state, { answer }) =>
    withPaths(state, {
      answer,
      help: null,
      isSearching: false,
      progress: 0,
      preview: null,
      chosen: sameChoice(state.paths, answer),
    }),
  'help-found': (state, { help }) => withPaths(state, { help }),
  'choose-path': (state, { index }) =>
    has(state, index)
      ? withPaths(back(state), {
          chosen: index,
          way: state.paths.answer!.paths[index]!.nodes,
          preview: null,
          walk: null,
        })
      : state,
  'preview-path': (state, { index }) =>
    index === null || has(state, index) ? withPaths(state, { preview: index }) : state,
  'walk-path': (state, { step }) => walked(state, step),
  'end-walk': (state) => (state.paths.walk === null ? state : withPaths(back(state), { walk: null })),
}

const FIELDS = Object.keys(NO_QUERY) as (keyof PathQuery)[]

/** Only what belongs to a question: a request brings its own name along. */
function fieldsOf(wanted: Partial<PathQuery>): Partial<PathQuery> {
  return Object.fromEntries(FIELDS.flatMap((field) => (wanted[field] === undefined ? [] : [[field, wanted[field]]])))
}

function withPaths(state: ExplorerState, changes: Partial<PathsState>): ExplorerState {
  const same = (Object.keys(changes) as (keyof PathsState)[]).every((field) => state.paths[field] === changes[field])
  return same ? state : { ...state, paths: Object.freeze({ ...state.paths, ...changes }) }
}

/** What of a question can be asked; for the rest of it, what is asked where nobody says. */
function knownQuery(graph: TemporalGraph | null, query: PathQuery): PathQuery {
  const isNode = (key: string | null) => key !== null && graph?.nodeIndex(key) !== undefined
  const [from, to] = [query.from, query.to].map((key) => (isNode(key) ? key : null))
  const via = (query.via ?? []).filter(isNode)
  // Who is an end or a stop cannot be avoided.
  const avoid = (query.avoid ?? []).filter((key) => isNode(key) && ![from, to, ...via].includes(key))
  const order = oneOf(ORDERS, query.order, NO_QUERY.order)
  const k = Number.isInteger(query.k) ? Math.min(MOST_PATHS, Math.max(1, query.k)) : NO_QUERY.k
  return Object.freeze({
    from: from ?? null,
    to: to ?? null,
    via: Object.freeze(via),
    avoid: Object.freeze(avoid),
    layer: query.layer !== null && graph?.ontology.layers.has(query.layer) === true ? query.layer : null,
    order,
    goal: order === 'any' ? 'fewest' : oneOf(GOALS, query.goal, NO_QUERY.goal),
    certainty: oneOf(CERTAINTIES, query.certainty, NO_QUERY.certainty),
    status: Object.freeze(STATUSES.filter((status) => (query.status ?? []).includes(status)).toSorted()),
    directed: query.directed,
    k,
  })
}

function oneOf<T extends string>(choices: readonly T[], value: T, otherwise: T): T {
  return choices.includes(value) ? value : otherwise
}

/** The question for a graph just opened: what of it names no node of its stays. */
export function opened({ query }: PathsState, graph: TemporalGraph): PathsState {
  return Object.freeze({ ...NO_PATHS, query: knownQuery(graph, query) })
}

function has({ paths }: ExplorerState, index: number): boolean {
  return paths.answer?.paths[index] !== undefined
}

/** The way that was chosen stays chosen, whatever place it has now. */
function sameChoice({ way }: PathsState, next: PathAnswer | null): number {
  const nodes = way?.join('\n')
  return Math.max(0, next?.paths.findIndex((path) => path.nodes.join('\n') === nodes) ?? 0)
}

function back(state: ExplorerState): ExplorerState {
  const { walk } = state.paths
  return walk === null ? state : { ...state, window: walk.window, mode: walk.mode }
}

function walked(state: ExplorerState, step: number): ExplorerState {
  const { graph, paths, window, mode } = state
  const path = paths.walk?.path ?? paths.answer?.paths[paths.chosen]
  if (graph === null || path?.steps[step] === undefined) return state
  const walk = Object.freeze({ window, mode, ...paths.walk, path, step })
  return withPaths(
    { ...state, mode: 'window', window: windowOfStep(graph, path, step) ?? walk.window },
    { walk, preview: null },
  )
}

const WALKED: readonly Unit[] = ['day', 'month', 'year', 'decade', 'century']

/**
 * What to look at while a step is walked: the day, month or year, as its edge is dated, in which it is crossed at the
 * earliest; `null` where nothing says when.
 */
export function windowOfStep(graph: TemporalGraph, path: Path, index: number): Window | null {
  const { edge, span, crossed } = path.steps[index]!
  if (crossed === null || span === null) return null
  const at = Number.isFinite(crossed.min) ? crossed.min : crossed.max
  if (!Number.isFinite(at)) return null
  const { start, end } = graph.edges[edge]!.spans[span]!
  const written = start.unit ?? end.unit
  const unit = WALKED.find((each) => each === written) ?? 'day'
  const from = floorTo(unit, at === crossed.min ? at : at - 1)
  return Object.freeze({ from, to: addUnits(unit, from, 1) })
}

/** While an end is picked, a selected node is that end, and nothing else is selected. */
export function pickedEnd(state: ExplorerState, selection: Selection | null): ExplorerState | null {
  const { picking } = state.paths
  if (picking === null || selection?.type !== 'node') return null
  return withPaths(PATH_HANDLERS['set-path'](state, { [picking]: selection.key }), { picking: null })
}
