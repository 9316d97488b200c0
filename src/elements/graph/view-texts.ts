import type { DecorLabel } from '../../layout/index.js'
import type { LanguageTag, Messages } from '../../locales/index.js'
import { textIn, type TemporalGraph } from '../../model/index.js'
import type { Fold } from '../../store/index.js'
import type { BackgroundWords } from '../../view/index.js'
import { foldName } from '../base/group-name.js'
import { edgeLabel } from './walk-words.js'

/** What the words on a picture are made of. */
export interface Speech {
  readonly graph: TemporalGraph | null
  /** Of the data, best first. */
  readonly languages: readonly string[]
  readonly messages: Messages
  readonly language: LanguageTag
}

/** What a reader calls a node; empty for none. */
export function nodeText({ graph, languages }: Speech, node: number): string {
  const label = graph?.nodes[node]?.label
  return label === undefined ? '' : textIn(label, languages).text
}

/** What stands on the line of an edge. */
export function edgeText({ graph, languages, messages, language }: Speech, edge: number): string {
  return graph === null ? '' : edgeLabel(graph, edge, languages, messages, language)
}

export function foldText({ graph, languages, ...speech }: Speech, fold: Fold): string {
  return graph === null ? '' : foldName(fold, graph, languages, speech)
}

/** What stands at what a layout draws behind the nodes. */
export function backgroundWords(speech: Speech): BackgroundWords {
  const { graph, languages, messages, language } = speech
  const decor = (label: DecorLabel) => {
    if (label.type === 'steps') return messages.stepCount(label.count)
    // A bloc bears its name itself.
    if (label.type === 'node') return ''
    const plural = graph?.ontology.kinds.get(label.key)?.plural
    return plural === undefined ? '' : textIn(plural, languages).text
  }
  return { language, undated: messages.legend.lines.undated, decor }
}
