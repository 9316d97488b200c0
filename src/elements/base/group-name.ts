import { formatNumber, type Messages } from '../../locales/index.js'
import { textIn, type TemporalGraph, type Text } from '../../model/index.js'
import type { Fold, Group } from '../../store/index.js'

/** What a bloc is called, or a kind in the plural. */
export function groupText({ type, key }: Group, graph: TemporalGraph, messages: Messages): Text {
  if (type === 'bloc') return graph.nodes[graph.nodeIndex(key)!]!.label
  return key === '' ? messages.legend.noKind : (graph.ontology.kinds.get(key)?.plural ?? key)
}

/** What a folded node is called, with how many are folded into it: `Officials (27)`, `AES + 3`. */
export function foldName(
  { group, members }: Fold,
  graph: TemporalGraph,
  languages: readonly string[],
  { messages, language }: { readonly messages: Messages; readonly language: string },
): string {
  const name = textIn(groupText(group, graph, messages), languages).text
  const count = formatNumber(members.length, language)
  return group.type === 'bloc' ? `${name} + ${count}` : `${name} (${count})`
}
