import { DOUBTED_STATUSES, edgesOfLayer, searchPaths, type PathOptions } from '../paths/index.js'
import type { Status, TemporalGraph } from '../model/index.js'
import { sameWindow, type Window } from '../time/index.js'
import { failures, isFiltering } from './filters.js'
import { EDGE, type Frame } from './frame.js'
import { pathOptionsOf, usableEdges } from './path-options.js'
import type { HelpKind, PathHelp, PathQuery } from './paths-state.js'
import type { Request } from './requests.js'

/** Edges that took no part in a search, of those in its layer; each is counted once. */
export interface LeftOut {
  /** Seen, but of a status that has to be asked for. */
  readonly statuses: ReadonlyMap<Status, number>
  /** In the window, and switched off by the reader. */
  readonly filtered: number
  /** Merely possible in the window, while only certain ones are shown. */
  readonly uncertain: number
  /** Dated, and not in the window. */
  readonly outside: number
  readonly undated: number
}

/** What no path of a question can use. One pass over the edges; ask for it once an answer. */
export function leftOutOf(frame: Frame, { layer, status }: PathQuery): LeftOut {
  const { graph, edges, states } = frame
  const inLayer = layer === null ? null : edgesOfLayer(graph, layer)
  const failing = failures(graph, frame.filters)
  const statuses = new Map<Status, number>()
  const counts = { filtered: 0, uncertain: 0, outside: 0, undated: 0 }
  const usable = usableEdges(frame)
  for (const edge of graph.edges) {
    const { index } = edge
    if (inLayer?.[index] === 0) continue
    if (usable[index] === 1) {
      const isDoubted = DOUBTED_STATUSES.some((each) => each === edge.status) && !status.includes(edge.status!)
      if (isDoubted) statuses.set(edge.status!, (statuses.get(edge.status!) ?? 0) + 1)
    } else if (edge.spans.length === 0) counts.undated++
    else if (states[index] === EDGE.hidden) counts.outside++
    else if (failing[index] !== 0) counts.filtered++
    else if (edges[index] === EDGE.hidden) counts.uncertain++
  }
  return { statuses, ...counts }
}

/** A question somewhat different. */
interface Attempt {
  readonly kind: HelpKind
  readonly options: PathOptions
  readonly swapped?: boolean
  /** What of the question is another; nothing where the view is. */
  readonly change?: Partial<PathQuery>
}

/** Enough to find a path, not to prove that there is none: help is offered only where it was found. */
const LABELS = 100_000

/**
 * Tries what a reader could change one at a time, and keeps what brings a path: closest to the question first. Yields
 * between attempts; each is one search.
 */
export function* searchHelp(frame: Frame, query: PathQuery): Generator<void, readonly PathHelp[]> {
  const found: PathHelp[] = []
  if (query.from === null || query.to === null) return found
  for (const { kind, options, swapped, change = {} } of attemptsOf(frame, query)) {
    const ends = swapped === true ? ([query.to, query.from] as const) : ([query.from, query.to] as const)
    const search = searchPaths(frame.graph, ...ends, { ...options, k: 1, limit: LABELS })
    let step = search.next()
    while (step.done !== true) {
      yield
      step = search.next()
    }
    const best = step.value.paths[0]
    if (best !== undefined) found.push({ kind, hops: best.hops, change })
    yield
  }
  return found
}

/** How a reader takes up what would help. */
export function requestOf({ kind, change }: PathHelp, { extent }: TemporalGraph): Request {
  if (kind === 'filters') return { type: 'reset-filters' }
  if (kind === 'uncertain') return { type: 'set-certainty', certainty: 'possible' }
  if (kind === 'window' && extent !== null) return { type: 'set-window', ...extent }
  return { type: 'set-path', ...change }
}

function attemptsOf(frame: Frame, query: PathQuery): Attempt[] {
  const { extent } = frame.graph
  const asked = pathOptionsOf(frame, query)
  const change = (changes: Partial<PathQuery>): Pick<Attempt, 'options' | 'change'> => ({
    options: { ...asked, ...changes },
    change: changes,
  })
  const attempts: (Attempt | null)[] = [
    query.certainty === 'certain' ? { kind: 'certainty', ...change({ certainty: 'possible' }) } : null,
    leftOutOf(frame, query).statuses.size > 0 ? { kind: 'status', ...change({ status: DOUBTED_STATUSES }) } : null,
    query.directed ? { kind: 'direction', ...change({ directed: false }) } : null,
    query.avoid.length > 0 ? { kind: 'avoid', ...change({ avoid: [] }) } : null,
    query.via.length > 0 ? { kind: 'via', ...change({ via: [] }) } : null,
    query.layer === null ? null : { kind: 'layer', ...change({ layer: null }) },
    isFiltering(frame.filters)
      ? {
          kind: 'filters',
          options: { ...asked, edges: frame.states.map((code) => (isTaken(frame, code) ? 1 : 0)) },
        }
      : null,
    frame.certainty === 'certain'
      ? {
          kind: 'uncertain',
          options: { ...asked, edges: unfiltered(frame, (edge) => isDated(frame.states[edge]!)) },
        }
      : null,
    extent === null || sameWindow(extent, frame.window)
      ? null
      : {
          kind: 'window',
          options: { ...asked, window: extent, edges: inWindow(frame, extent) },
        },
    query.order === 'time'
      ? {
          kind: 'reverse',
          options: asked,
          swapped: true,
          change: { from: query.to, to: query.from, via: query.via.toReversed() },
        }
      : null,
    query.order === 'time' ? { kind: 'order', ...change({ order: 'any', goal: 'fewest' }) } : null,
  ]
  return attempts.filter((attempt) => attempt !== null)
}

function isDated(code: number): boolean {
  return code === EDGE.certain || code === EDGE.possible
}

/** Whether the reader's switch for the certain alone lets it through. */
function isTaken({ certainty }: Frame, code: number): boolean {
  return certainty === 'certain' ? code === EDGE.certain : isDated(code)
}

function unfiltered({ graph, filters }: Frame, takes: (edge: number) => boolean): Uint8Array {
  const failing = failures(graph, filters)
  return Uint8Array.from(graph.edges, ({ index }) => (failing[index] === 0 && takes(index) ? 1 : 0))
}

function inWindow(frame: Frame, window: Window): Uint8Array {
  const { certain, possible } = frame.graph.timeIndex.query(window)
  const taken = new Set(frame.certainty === 'certain' ? certain : [...certain, ...possible])
  return unfiltered(frame, (edge) => taken.has(edge))
}
