import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import { matchText, type Frame, type SearchHit, type TextPart } from '../../store/index.js'
import { kindShapes, shapeOf, type NodeShape } from '../../view/index.js'
import { shapeIcon } from './shape-icon.js'

/** What every option of a list is drawn with. */
export interface OptionContext {
  readonly frame: Frame
  /** As typed. */
  readonly query: string
  readonly language: string
  readonly messages: Messages
  readonly shapes: ReadonlyMap<string, NodeShape>
}

export function optionContext(frame: Frame, query: string, language: string, messages: Messages): OptionContext {
  return { frame, query, language, messages, shapes: kindShapes(frame.graph.ontology) }
}

/** What an option says of a node: its shape, its name, the name it was found by, its kind, its shown ties. */
export function optionContent(hit: SearchHit, context: OptionContext): TemplateResult {
  const { frame, query, language, messages, shapes } = context
  const { graph, degrees } = frame
  const { label, kind } = graph.nodes[hit.node]!
  const name = textIn(label, [language])
  const inName = matchText(name.text, query)
  const kindLabel = kind === null ? undefined : graph.ontology.kinds.get(kind)?.label
  const kindText = kindLabel === undefined ? null : textIn(kindLabel, [language])
  const other = inName.isWhole ? null : matchText(hit.text, query).parts
  const ties = degrees[hit.node]!
  return html`
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>
    <span class="words">
      <span class="name"><bdi lang=${name.lang ?? nothing}>${marked(inName.parts)}</bdi></span>
      <span class="about">
        ${kindText === null ? nothing : html`<bdi class="kind" lang=${kindText.lang ?? nothing}>${kindText.text}</bdi>`}
        ${other === null ? nothing : html`<bdi class="other" lang=${hit.lang ?? nothing}>${marked(other)}</bdi>`}
      </span>
    </span>
    <span class="ties ${ties === 0 ? 'none' : ''}"><bdi>${messages.tiesHere(ties)}</bdi></span>
  `
}

function marked(parts: readonly TextPart[]): (string | TemplateResult)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : text))
}
