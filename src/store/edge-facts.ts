import type { TemporalGraph } from '../model/index.js'

const DOUBTFUL: ReadonlySet<string | null> = new Set(['alleged', 'disputed', 'announced', 'planned'])

/** Whether its status leaves in doubt that it was so: it is drawn dashed wherever it is drawn. */
export function isDoubtful({ status }: { readonly status: string | null }): boolean {
  return DOUBTFUL.has(status)
}

/** The family of an edge by its type; `null` where there is none. */
export function familyOf({ edges, ontology }: TemporalGraph, edge: number): string | null {
  const { type } = edges[edge]!
  return type === null ? null : (ontology.types.get(type)?.family ?? null)
}
