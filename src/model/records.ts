import type { Bound } from '../time/bound.js'
import type { Duration } from '../time/duration.js'
import type { Span, SpanLimits, WrittenSpan } from '../time/span.js'
import type { Text } from './text.js'

/** How sure the claim is. The order is that of the legend. */
export const STATUSES = ['confirmed', 'reported', 'disputed', 'alleged', 'announced', 'planned'] as const
export type Status = (typeof STATUSES)[number]

/** Where the claim comes from: said so, concluded, or settled with knowledge from outside the sources. */
export const BASES = ['stated', 'inferred', 'resolved-outside'] as const
export type Basis = (typeof BASES)[number]

/** What a type of edge is in time. */
export const SHAPES = ['instant', 'interval', 'either'] as const
export type Shape = (typeof SHAPES)[number]

/** Reference id and place in it. */
export interface Citation {
  readonly id: string
  readonly locator?: string
}

/** A CSL-JSON item; see https://docs.citationstyles.org. Fields that CSL lacks stand in `custom`. */
export interface Reference {
  readonly id: string
  readonly [field: string]: unknown
}

/** A name that held for a time. */
export interface NamePhase {
  readonly label: Text
  readonly start: Bound
  readonly end: Bound
}

/** A node: a country, an official, an alliance … as the ontology declares. Readers call it an actor. */
export interface GraphNode {
  /** The file's own key. */
  readonly key: string
  /** Dense index, the position in the file. */
  readonly index: number
  readonly label: Text
  readonly kind: string | null
  readonly subkind: string | null
  readonly names: readonly NamePhase[]
  readonly aliases: readonly string[]
  readonly start: Bound
  readonly end: Bound
  readonly lifetime: SpanLimits
  /** Where the lifetime comes from. */
  readonly basis: Basis | null
  readonly note: Text | null
  readonly references: readonly Citation[]
  /** Saved position, if the file has one; unit: CSS pixels at zoom 1. */
  readonly position: { readonly x: number; readonly y: number } | null
  /** Where it is on Earth, if the file says so; degrees, WGS 84. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null
  readonly properties: Readonly<Record<string, unknown>>
}

/** An edge between two nodes: typed, dated, sourced. Readers call it a tie. */
export interface GraphEdge {
  /** The file's own key. */
  readonly key: string
  /** Dense index, the position in the file. */
  readonly index: number
  /** Index of a node. */
  readonly source: number
  /** Index of a node. */
  readonly target: number
  readonly directed: boolean
  readonly type: string | null
  readonly status: Status | null
  readonly basis: Basis | null
  /** True where it was reduced, suspended or refused. */
  readonly negative: boolean
  /** Keys of claims that contradict this one. */
  readonly rivals: readonly string[]
  readonly place: Text | null
  /** Edges of one meeting share it; that alone does not give them one date. */
  readonly event: string | null
  readonly note: Text | null
  readonly ambiguity: Text | null
  readonly references: readonly Citation[]
  readonly properties: Readonly<Record<string, unknown>>
  /** As the file has it. */
  readonly written: readonly WrittenSpan[]
  /** With limits worked out; empty for an undated edge. */
  readonly spans: readonly Span[]
}

export interface Kind {
  readonly key: string
  readonly label: Text
  readonly plural: Text
}

export interface Family {
  readonly key: string
  readonly label: Text
}

export interface EdgeType {
  readonly key: string
  /** Reads "source LABEL target". */
  readonly label: Text
  /** Reads "target INVERSE source". */
  readonly inverse: Text
  readonly family: string | null
  readonly directed: boolean
  readonly shape: Shape
  readonly reach: Duration | null
}

/** Takes an edge into a layer if all of its conditions hold. */
export interface LayerRule {
  readonly types?: readonly string[]
  /** Both ends are of one of these kinds. */
  readonly kinds?: readonly string[]
  readonly except?: {
    readonly status?: readonly string[]
    readonly properties?: Readonly<Record<string, readonly string[]>>
    readonly undated?: boolean
  }
}

/** A named selection of edges for paths. */
export interface Layer {
  readonly key: string
  readonly label: Text
  readonly description: Text | null
  readonly include: readonly LayerRule[]
}

/** What the file declares. A part it leaves out constrains nothing. */
export interface Ontology {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly families: ReadonlyMap<string, Family>
  readonly types: ReadonlyMap<string, EdgeType>
  readonly layers: ReadonlyMap<string, Layer>
}

/** What the slider selects: one unit, a stretch, or everything from the beginning of the data. */
export const TIME_MODES = ['moment', 'window', 'up-to'] as const
export type TimeMode = (typeof TIME_MODES)[number]

/** Which edges count as shown: the possible ones too, or the certain alone. */
export const CERTAINTIES = ['possible', 'certain'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** What becomes of edges without any date. */
export const UNDATED_POLICIES = ['show', 'ghost', 'hide'] as const
export type UndatedPolicy = (typeof UNDATED_POLICIES)[number]

/** What becomes of edges that ended before the window. */
export const ENDED_POLICIES = ['hide', 'ghost'] as const
export type EndedPolicy = (typeof ENDED_POLICIES)[number]

/** What becomes of nodes without a shown edge. */
export const ISOLATES_POLICIES = ['hide', 'fade', 'show'] as const
export type IsolatesPolicy = (typeof ISOLATES_POLICIES)[number]

/** How the file wants to be opened; every part may be missing. `from` and `to` are EDTF, whole units. */
export interface OpeningView {
  readonly mode?: TimeMode
  readonly from?: string
  readonly to?: string
  readonly layout?: string
  readonly undated?: UndatedPolicy
  readonly ended?: EndedPolicy
  readonly isolates?: IsolatesPolicy
  readonly certainty?: Certainty
}
