import type { ErrorCode } from '../../core/errors.js'
import type { Issue } from '../../core/issue.js'
import type { Filters } from '../../store/index.js'
import type { Certainty, EndedPolicy, IsolatesPolicy, TimeMode, UndatedPolicy } from '../../model/index.js'
import type { Cut, Goal, Order } from '../../paths/index.js'

/** A path as plain JSON. */
export interface PlainPath {
  /** `certain` where every choice of dates within what the file says allows it. */
  readonly certainty: Certainty
  /** Keys of the nodes, from the first to the last. */
  readonly nodes: readonly string[]
  /** Keys of the edges, one a hop. */
  readonly edges: readonly string[]
  /** Of the earliest choice of dates that reaches the goal, ISO 8601 in UTC; `null` where nothing sets a limit. */
  readonly departs: string | null
  readonly arrives: string | null
  readonly hops: number
}

/** Details of the events that elements fire: plain JSON, keys of the file, dates as ISO 8601 in UTC. */
export interface EventDetails {
  /** A graph was read and is shown. */
  'entente-load': { readonly title: string; readonly nodes: number; readonly edges: number; readonly undated: number }
  /**
   * Something went wrong: the graph cannot be shown, or an attribute means nothing. Cancelable: a page that tells of it
   * itself prevents the line on the console.
   */
  'entente-error': { readonly code: ErrorCode; readonly message: string; readonly issues: readonly Issue[] }
  /** The reader selected a node, an edge, a folded kind, all edges between two nodes (`nodes` has their keys), or nothing. */
  'entente-select': {
    readonly type: 'node' | 'edge' | 'kind' | 'bundle' | null
    readonly key: string | null
    readonly nodes?: readonly [string, string]
  }
  /** The reader moved the window: `[from, to)`, `to` exclusive. */
  'entente-time-change': {
    readonly mode: TimeMode
    readonly from: string
    readonly to: string
    readonly fromMs: number
    readonly toMs: number
  }
  /** The reader changed what counts as shown. */
  'entente-filter-change': {
    readonly certainty: Certainty
    readonly undated: UndatedPolicy
    readonly ended: EndedPolicy
    readonly isolates: IsolatesPolicy
    /** Keys that are left out, by facet. */
    readonly hidden: Filters
  }
  /**
   * A question of the reader about paths has its answer, or has been taken back, or another path was chosen; also
   * where the same question has another answer because the reader looks at something else.
   */
  'entente-path-change': {
    /** Keys of the first and the last node; `null` while the reader has not named one. */
    readonly from: string | null
    readonly to: string | null
    readonly order: Order
    readonly goal: Goal
    /** Key of a layer of the ontology; `null` for all edges. */
    readonly layer: string | null
    /** Best first. */
    readonly paths: readonly PlainPath[]
    /** Where the search gave up; `null` where the paths are exactly the best ones. */
    readonly cut: Cut | null
    /** Position in `paths` of the one on the picture; `null` where there is none. */
    readonly chosen: number | null
  }
  /** The nodes have the places that a layout gives them. */
  'entente-layout-end': { readonly layout: string }
}

export type EventName = keyof EventDetails

/** Fires an event that bubbles and crosses shadow roots. Returns false if it was cancelled. */
export function fire<N extends EventName>(
  element: HTMLElement,
  name: N,
  detail: EventDetails[N],
  cancelable = false,
): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
}

declare global {
  interface GlobalEventHandlersEventMap {
    'entente-load': CustomEvent<EventDetails['entente-load']>
    'entente-error': CustomEvent<EventDetails['entente-error']>
    'entente-select': CustomEvent<EventDetails['entente-select']>
    'entente-time-change': CustomEvent<EventDetails['entente-time-change']>
    'entente-filter-change': CustomEvent<EventDetails['entente-filter-change']>
    'entente-path-change': CustomEvent<EventDetails['entente-path-change']>
    'entente-layout-end': CustomEvent<EventDetails['entente-layout-end']>
  }
}
