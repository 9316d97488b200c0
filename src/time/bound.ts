import type { Unit } from './calendar.js'

/**
 * Half-open limits `[min, max)` in milliseconds UTC; either may be infinite.
 * A moment under these limits is at or after `min` and before `max`.
 */
export interface Limits {
  readonly min: number
  readonly max: number
}

/**
 * What is known of a bound:
 * - `known`: it lies between two dates (a year, a day, a range);
 * - `censored`: it has a date on one side only (`[..2019-06-17]`, `[2003-05-01..]`);
 * - `open`: it goes on (`..`);
 * - `unknown`: nobody says (`""` or absent).
 */
export type BoundStatus = 'known' | 'censored' | 'open' | 'unknown'

/** One EDTF string read as an earliest and a latest moment. */
export interface Bound {
  /** The text as written, `""` where absent. */
  readonly edtf: string
  readonly status: BoundStatus
  /** Limits under which the bound possibly lies. */
  readonly possible: Limits
  /** Limits within which it certainly lies: wider where the date is marked uncertain (`?`, `%`). */
  readonly certain: Limits
  /** Whole units of the earliest and the latest date written; `null` where none is. */
  readonly first: Limits | null
  readonly last: Limits | null
  /** The finest unit written; `null` where no date is. */
  readonly unit: Unit | null
  /** Marked `~` or `%`. */
  readonly approximate: boolean
  /** Marked `?` or `%`. */
  readonly uncertain: boolean
}

export const UNLIMITED: Limits = Object.freeze({ min: -Infinity, max: Infinity })

const blank = {
  possible: UNLIMITED,
  certain: UNLIMITED,
  first: null,
  last: null,
  unit: null,
  approximate: false,
  uncertain: false,
}

/** Nobody says when. */
export const UNKNOWN: Bound = Object.freeze({ edtf: '', status: 'unknown', ...blank })

/** It goes on. What limits it on the side of the past is the edge's evidence (see `span.ts`). */
export const OPEN: Bound = Object.freeze({ edtf: '..', status: 'open', ...blank })
