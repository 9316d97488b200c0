import type { Issue } from '../core/issue.js'
import type { ErrorCode, ErrorReason } from '../core/errors.js'
import type { Certainty, EndedPolicy, IsolatesPolicy, TemporalGraph, TimeMode, UndatedPolicy } from '../model/index.js'
import type { Window } from '../time/index.js'
import { NO_FILTERS, type Filters } from './filters.js'
import { NO_GROUPS, type Group } from './groups-state.js'
import { NO_LAYOUT, type LayoutState } from './layout-state.js'
import { NO_PATHS, type PathsState } from './paths-state.js'

/** What the reader picked, by the file's own keys: a node, an edge, a folded kind, or all edges between two nodes. */
export type Selection =
  | { readonly type: 'node'; readonly key: string }
  | { readonly type: 'edge'; readonly key: string }
  /** All nodes of a kind, while they are folded into one. */
  | { readonly type: 'kind'; readonly key: string }
  /** The nodes in the file's order; twice the same for loops. */
  | { readonly type: 'bundle'; readonly nodes: readonly [string, string] }

/** Whether nodes grow with the number of shown edges. */
export const SIZINGS = ['ties', 'equal'] as const
export type Sizing = (typeof SIZINGS)[number]

/** Why nothing can be shown. */
export interface Failure {
  readonly code: ErrorCode
  /** One sentence for people, in English; elements word it in the reader's language by `code`. */
  readonly message: string
  readonly issues: readonly Issue[]
  /** More closely why; `null` or absent where the code says it all. */
  readonly reason?: ErrorReason | null
}

/** Everything the explorer knows. Snapshots are frozen; a request makes a new one. */
export interface ExplorerState {
  readonly status: 'empty' | 'loading' | 'ready' | 'error'
  /** What is shown; while the next file loads, the one before. */
  readonly graph: TemporalGraph | null
  /** Set where `status` is `error`. */
  readonly failure: Failure | null
  readonly mode: TimeMode
  /** Half-open, ms UTC, always finite and not empty. */
  readonly window: Window
  readonly certainty: Certainty
  readonly undated: UndatedPolicy
  readonly ended: EndedPolicy
  readonly isolates: IsolatesPolicy
  /** What the reader left out. */
  readonly filters: Filters
  readonly selection: Selection | null
  /** What the reader points at or has reached with the keys: lit up wherever it is shown, and forgotten soon. */
  readonly highlight: Selection | null
  readonly sizing: Sizing
  readonly paths: PathsState
  readonly layout: LayoutState
  /** What is drawn as one node, in the order of folding. */
  readonly groups: readonly Group[]
}

/** The window while there is nothing to look at: the year 1970, so that arithmetic never meets infinity. */
export const NO_WINDOW: Window = Object.freeze({ from: 0, to: 31_536_000_000 })

export const INITIAL_STATE: ExplorerState = Object.freeze({
  status: 'empty',
  graph: null,
  failure: null,
  mode: 'window',
  window: NO_WINDOW,
  certainty: 'possible',
  undated: 'show',
  ended: 'hide',
  isolates: 'hide',
  filters: NO_FILTERS,
  selection: null,
  highlight: null,
  sizing: 'ties',
  paths: NO_PATHS,
  layout: NO_LAYOUT,
  groups: NO_GROUPS,
})
