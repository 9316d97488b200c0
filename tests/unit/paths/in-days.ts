import type { TemporalGraph } from '../../../src/model/index.js'
import { findPaths, type PathOptions } from '../../../src/paths/index.js'
import { dayMs, dayText } from '../../support/path-graphs.js'

// Short words for worked cases on the calendar of days.

export const D = dayText

/** A range of days as a date. */
export const range = (first: number, last: number) => `[${D(first)}..${D(last)}]`

export function routes(graph: TemporalGraph, from: string, to: string, options: PathOptions = {}) {
  return findPaths(graph, from, to, options).paths.map(({ edges, certainty }) => `${edges.join(' ')}: ${certainty}`)
}

/** When the best path departs and arrives, in days. */
export function times(graph: TemporalGraph, from: string, to: string, options: PathOptions = {}) {
  const { departs, arrives } = findPaths(graph, from, to, options).paths[0]!
  return [dayOf(departs), dayOf(arrives)]
}

export function dayOf(moment: number | null): number | null {
  return moment === null ? null : (moment - dayMs(0)) / (dayMs(1) - dayMs(0))
}

export function days(first: number, last: number) {
  return { from: dayMs(first), to: dayMs(last + 1) }
}
