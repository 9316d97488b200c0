import { STATUSES, type TemporalGraph } from '../../model/index.js'
import type { Facet } from '../../store/index.js'

/** What a file uses of each facet, in the order of a legend: as declared, then as met, then `""` for none. */
export interface LegendKeys extends Readonly<Record<Facet, readonly string[]>> {
  /** The types by family; those without one under the key `""`, at the end. */
  readonly families: readonly Family[]
}

export interface Family {
  readonly key: string
  readonly types: readonly string[]
}

const known = new WeakMap<TemporalGraph, LegendKeys>()

/** O(nodes + edges), remembered by graph. */
export function legendKeys(graph: TemporalGraph): LegendKeys {
  const before = known.get(graph)
  if (before !== undefined) return before
  const { ontology, nodes, edges, references } = graph
  const types = inOrder(
    ontology.types.keys(),
    edges.map(({ type }) => type ?? ''),
  )
  const keys = {
    families: familiesOf(graph, types),
    types,
    kinds: inOrder(
      ontology.kinds.keys(),
      nodes.map(({ kind }) => kind ?? ''),
    ),
    statuses: inOrder(
      STATUSES,
      edges.map(({ status }) => status ?? ''),
    ),
    references: inOrder(
      references.keys(),
      edges.flatMap((edge) => (edge.references.length === 0 ? [''] : edge.references.map(({ id }) => id))),
    ),
  }
  known.set(graph, keys)
  return keys
}

function inOrder(declared: Iterable<string>, used: readonly string[]): string[] {
  const all = new Set(used)
  const hasNone = all.delete('')
  const ordered = new Set([...declared].filter((key) => all.has(key)))
  for (const key of all) ordered.add(key)
  return hasNone ? [...ordered, ''] : [...ordered]
}

function familiesOf({ ontology }: TemporalGraph, types: readonly string[]): Family[] {
  const byFamily = new Map<string, string[]>([...ontology.families.keys()].map((key) => [key, []]))
  const others: string[] = []
  for (const type of types) {
    const family = ontology.types.get(type)?.family ?? ''
    const members = family === '' ? others : byFamily.get(family)
    if (members === undefined) byFamily.set(family, [type])
    else members.push(type)
  }
  return [...byFamily, ['', others] as const].flatMap(([key, members]) =>
    members.length === 0 ? [] : [{ key, types: members }],
  )
}
