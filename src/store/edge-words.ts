import { textIn, type EdgeType, type GraphEdge, type LocalText, type TemporalGraph } from '../model/index.js'

/** What an edge says, seen from one of its ends: "is a member of", "ECOWAS". */
export interface EdgeWords {
  /**
   * The type's label, or its inverse label seen from the target; `null` where the edge has no type, or where it is
   * directed and its type has no words for the way back: "A visits B" must not become "B visits A".
   */
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
  const record = graph.edges[edge]!
  const { source, target, type } = record
  const isInverse = from === target && from !== source
  const other = isInverse ? source : target
  const declared = type === null ? undefined : graph.ontology.types.get(type)
  return {
    verb: isInverse ? verbBack(record, declared, languages) : verbOf(record, declared, languages),
    other,
    otherName: textIn(graph.nodes[other]!.label, languages),
  }
}

function verbOf({ type }: GraphEdge, declared: EdgeType | undefined, languages: readonly string[]): LocalText | null {
  if (declared !== undefined) return textIn(declared.label, languages)
  return type === null ? null : { text: type, lang: null }
}

function verbBack(edge: GraphEdge, declared: EdgeType | undefined, languages: readonly string[]): LocalText | null {
  if (declared !== undefined && declared.inverse !== declared.label) return textIn(declared.inverse, languages)
  return edge.directed ? null : verbOf(edge, declared, languages)
}
