import { textIn, type LocalText, type TemporalGraph } from '../model/index.js'

/** What an edge says, seen from one of its ends: "is a member of", "ECOWAS". */
export interface EdgeWords {
  /** The type's label, or its inverse label seen from the target; `null` where the edge has no known type. */
  readonly verb: LocalText | null
  /** Index of the node at the other end. */
  readonly other: number
  readonly otherName: LocalText
}

/**
 * @param from index of the node at whose end the reader stands; from any other the source is taken
 * @param languages BCP 47 tags, best first
 */
export function edgeWords(graph: TemporalGraph, edge: number, from: number, languages: readonly string[]): EdgeWords {
  const { source, target, type } = graph.edges[edge]!
  const isInverse = from === target && from !== source
  const other = isInverse ? source : target
  const declared = type === null ? undefined : graph.ontology.types.get(type)
  const label = isInverse ? declared?.inverse : declared?.label
  return {
    verb: label === undefined ? (type === null ? null : { text: type, lang: null }) : textIn(label, languages),
    other,
    otherName: textIn(graph.nodes[other]!.label, languages),
  }
}
