import { isBound, parseBound } from './edtf.js'
import type { Span } from './span.js'

/** What the reader looks at: half-open `[from, to)`, ms UTC, `from < to`; either may be infinite. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** What an edge is in a window. */
export const EDGE_STATES = ['off', 'possible', 'certain', 'undated'] as const
export type EdgeState = (typeof EDGE_STATES)[number]

/**
 * The state of an edge in a window, straight from the definitions. The time index answers the same
 * for a whole file; this is the reference it is tested against.
 *
 * Possible: a drawn stretch meets the window. Certain: for every choice of dates within the bounds
 * an interval meets it and an instant lies in it.
 */
export function stateIn(spans: readonly Span[], window: Window): EdgeState {
  if (spans.length === 0) return 'undated'
  let state: EdgeState = 'off'
  for (const { drawn, certain } of spans) {
    if (!(drawn.min < drawn.max && drawn.min < window.to && window.from < drawn.max)) continue
    if (certain.startMax <= window.to && window.from <= certain.endMin) return 'certain'
    state = 'possible'
  }
  return state
}

/**
 * The window that EDTF texts name: from the first moment of `from` to the end of `to`, both whole units.
 * `..` leaves a side unlimited. `null` if a text is no date or the window is empty.
 */
export function windowOf(from: string, to: string = from): Window | null {
  const first = parseBound(from)
  const last = parseBound(to)
  if (!isBound(first) || !isBound(last)) return null
  if (first.status === 'unknown' || last.status === 'unknown') return null
  const window = { from: first.possible.min, to: last.possible.max }
  return window.from < window.to ? window : null
}

export function sameWindow(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to
}
