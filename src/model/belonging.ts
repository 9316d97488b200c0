import type { GraphEdge, Ontology } from './records.js'

/**
 * Whether the source of an edge belongs to its target, for as long as it holds: as a `member` or in an `office`; `null`
 * for anything else, such as the founding of an alliance or the leaving of it. What lasts and is of the family
 * `membership` or `office` says so.
 */
export function belongingOf(
  { type, directed, negative, source, target }: GraphEdge,
  { types }: Ontology,
): 'member' | 'office' | null {
  const declared = type === null ? undefined : types.get(type)
  if (!directed || negative || source === target || declared?.shape !== 'interval') return null
  return declared.family === 'membership' ? 'member' : declared.family === 'office' ? 'office' : null
}
