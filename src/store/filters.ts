import type { TemporalGraph } from '../model/index.js'

/** What edges can be left out by. Kinds are those of both ends; families are types taken together. */
export const FACETS = ['kinds', 'types', 'statuses', 'references'] as const
export type Facet = (typeof FACETS)[number]

/** Keys that are left out, by facet, sorted and each once. The key of "none" (no status, no type) is `""`. */
export type Filters = Readonly<Record<Facet, readonly string[]>>

export const NO_FILTERS: Filters = Object.freeze({ kinds: [], types: [], statuses: [], references: [] })

/** Filters with one facet replaced; the same object if nothing changes. */
export function withHidden(filters: Filters, facet: Facet, hidden: readonly string[]): Filters {
  const sorted = [...new Set(hidden)].sort()
  const before = filters[facet]
  if (sorted.length === before.length && sorted.every((key, i) => key === before[i])) return filters
  return Object.freeze({ ...filters, [facet]: Object.freeze(sorted) })
}

export function isFiltering(filters: Filters): boolean {
  return FACETS.some((facet) => filters[facet].length > 0)
}

/** Bits of {@link failures}: which facet leaves an edge out. */
export const FACET_BIT: Readonly<Record<Facet, number>> = { kinds: 1, types: 2, statuses: 4, references: 8 }

let last: { graph: TemporalGraph; filters: Filters; failures: Uint8Array } | undefined

/**
 * By edge, the facets that leave it out, as bits; 0 passes. A citation is one of several witnesses, so an
 * edge goes only when all of its references are left out. O(edges), remembered for the last call.
 */
export function failures(graph: TemporalGraph, filters: Filters): Uint8Array {
  if (last?.graph === graph && last.filters === filters) return last.failures
  const kinds = new Set(filters.kinds)
  const types = new Set(filters.types)
  const statuses = new Set(filters.statuses)
  const sources = new Set(filters.references)
  const isHiddenNode = Uint8Array.from(graph.nodes, ({ kind }) => (kinds.has(kind ?? '') ? 1 : 0))
  const found = Uint8Array.from(graph.edges, ({ source, target, type, status, references }) => {
    let bits = isHiddenNode[source]! | isHiddenNode[target]!
    if (types.has(type ?? '')) bits |= FACET_BIT.types
    if (statuses.has(status ?? '')) bits |= FACET_BIT.statuses
    const isUnsourced = references.length === 0 ? sources.has('') : references.every(({ id }) => sources.has(id))
    return isUnsourced ? bits | FACET_BIT.references : bits
  })
  last = { graph, filters, failures: found }
  return found
}
