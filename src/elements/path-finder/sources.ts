import { html, nothing, type TemplateResult } from 'lit'

import { referenceFields } from '../../store/index.js'
import { referenceLines } from '../base/reference-lines.js'
import type { AnswerContext } from './answer-context.js'
import { heading } from './answer-heading.js'

/** The references that a path rests on, by the numbers that its steps cite. */
export function sourceList(ids: readonly string[], context: AnswerContext): TemplateResult | typeof nothing {
  if (ids.length === 0) return nothing
  const { messages, level } = context
  return html`${heading(messages.path.answer.sources, level + 2, 'section')}
    <ol class="sources" role="list">
      ${ids.map(
        (id, i) =>
          html`<li class="source" part="source" tabindex="-1" data-source=${i + 1}>
            <span class="number" aria-hidden="true">[${i + 1}]</span>
            <div>${source(id, context)}</div>
          </li>`,
      )}
    </ol>`
}

function source(id: string, { frame, language, languages }: AnswerContext): TemplateResult {
  const reference = frame.graph.references.get(id)
  if (reference === undefined) return html`<p class="reference"><bdi>${id}</bdi></p>`
  return referenceLines(reference, referenceFields(reference, languages), language)
}
