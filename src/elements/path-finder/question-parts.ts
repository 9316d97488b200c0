import type { Text } from '../../model/index.js'
import { DOUBTED_STATUSES } from '../../paths/index.js'
import { nameOf, textsOf, type QuestionContext } from './question-context.js'

/** The order and what else is set, each in a few words: of the interface, or in the languages of the file. */
export function partsOf(context: QuestionContext): readonly Text[] {
  const texts = textsOf(context)
  const { query } = context.state.paths
  const names = (keys: readonly string[]) => keys.map((key) => nameOf(key, context))
  const layer = query.layer === null ? undefined : context.frame.graph.ontology.layers.get(query.layer)?.label
  const taken = DOUBTED_STATUSES.filter((each) => query.status.includes(each))
  const parts: readonly (Text | null | undefined)[] = [
    texts.orders[query.order].label,
    query.goal === 'fewest' ? null : texts.goals[query.goal].label,
    layer,
    query.certainty === 'certain' ? texts.certain.label : null,
    taken.length === 0 ? null : texts.taking(taken),
    query.directed ? texts.directed.label : null,
    query.via.length === 0 ? null : texts.through(names(query.via)),
    query.avoid.length === 0 ? null : texts.without(names(query.avoid)),
  ]
  return parts.filter((part) => part !== null && part !== undefined)
}
