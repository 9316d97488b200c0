import type { Duration } from '../time/duration.js'
import type { GraphEdge } from './records.js'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** An edge whose dates are read but not yet worked out: that needs the whole file's `asOf`. */
export interface EdgeDraft {
  /** Its `spans` are still to come. */
  readonly edge: Writable<GraphEdge>
  readonly reach: Duration
  /** Position in the file: that of the edge, and those of its spans if it has `spans`. */
  readonly position: number
  readonly places: readonly number[] | null
}
