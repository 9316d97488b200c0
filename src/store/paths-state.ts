import type { Certainty, TimeMode } from '../model/index.js'
import type { Goal, Order, Path, PathAnswer } from '../paths/index.js'
import type { Window } from '../time/index.js'

/** How one actor is linked to another: what the reader asks. Keys are the file's own. */
export interface PathQuery {
  readonly from: string | null
  readonly to: string | null
  readonly order: Order
  readonly goal: Goal
  /** Key of a layer of the ontology; `null` for all edges. */
  readonly layer: string | null
  /** Whether merely possible paths are wanted too. */
  readonly certainty: Certainty
  /** Statuses to take in of those that are left out by default. */
  readonly status: readonly string[]
  readonly directed: boolean
  readonly via: readonly string[]
  readonly avoid: readonly string[]
  /** How many alternatives. */
  readonly k: number
}

/** A path that is walked step by step, and what the reader looked at before. */
export interface PathWalk {
  readonly path: Path
  /** Index of the step the window shows. */
  readonly step: number
  readonly window: Window
  readonly mode: TimeMode
}

/** What would bring a path where there is none: a change of the question or of what is shown. */
export const HELPS = [
  'certainty',
  'status',
  'direction',
  'avoid',
  'via',
  'layer',
  /** What the reader switched off in the legend. */
  'filters',
  /** The switch that shows the certain alone. */
  'uncertain',
  /** The whole time of the data. */
  'window',
  'reverse',
  /** Leaving time out of it. */
  'order',
] as const
export type HelpKind = (typeof HELPS)[number]

/** A change after which there is a path; see `requestOf`. */
export interface PathHelp {
  readonly kind: HelpKind
  /** Hops of the best path it brings. */
  readonly hops: number
  /** What of the question is another; nothing where the view is. */
  readonly change: Partial<PathQuery>
}

/** The reader's question about paths, and the answer to it. */
export interface PathsState {
  readonly query: PathQuery
  /**
   * For the present question and what is shown at present; `null` while it is looked for, and where nothing is asked.
   * While a path is walked the answer stays that of the view before.
   */
  readonly answer: PathAnswer | null
  /** Where there is no path: what would bring one, once that was looked into. */
  readonly help: readonly PathHelp[] | null
  readonly isSearching: boolean
  /** Paths found so far, while searching. */
  readonly progress: number
  /** Index of the path on the picture. */
  readonly chosen: number
  /** Nodes of the path that was chosen last, to find it again in the next answer. */
  readonly way: readonly string[] | null
  /** Index of a path that the reader points at; shown in place of the chosen one for so long. */
  readonly preview: number | null
  readonly walk: PathWalk | null
  /** The next actor that the reader selects becomes this end of the question. */
  readonly picking: 'from' | 'to' | null
}

/** As many alternatives as a reader can compare. */
export const ALTERNATIVES = 5

export const NO_QUERY: PathQuery = Object.freeze({
  from: null,
  to: null,
  order: 'time',
  goal: 'fewest',
  layer: null,
  certainty: 'possible',
  status: Object.freeze([]),
  directed: false,
  via: Object.freeze([]),
  avoid: Object.freeze([]),
  k: ALTERNATIVES,
})

export const NO_PATHS: PathsState = Object.freeze({
  query: NO_QUERY,
  answer: null,
  help: null,
  isSearching: false,
  progress: 0,
  chosen: 0,
  way: null,
  preview: null,
  walk: null,
  picking: null,
})

/** Whether two questions are the same; lists count by what is in them. */
export function sameQuery(a: PathQuery, b: PathQuery): boolean {
  return (Object.keys(a) as (keyof PathQuery)[]).every((field) => {
    const [one, other] = [a[field], b[field]]
    if (!Array.isArray(one) || !Array.isArray(other)) return one === other
    return one.length === other.length && one.every((each, i) => each === other[i])
  })
}

/** The path that stands on the picture: walked, pointed at, or chosen. */
export function pathShown({ answer, chosen, preview, walk }: PathsState): Path | null {
  return walk?.path ?? answer?.paths[preview ?? chosen] ?? null
}
