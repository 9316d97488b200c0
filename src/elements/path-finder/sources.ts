import { html, nothing, type TemplateResult } from 'lit'

import { dateText, referenceFields, shortReference } from '../../store/index.js'
import { icon } from '../base/icons.js'
import type { AnswerContext } from './answer-context.js'
import { heading } from './answer-heading.js'
import { listed } from './answer-words.js'

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
  const fields = referenceFields(reference, languages)
  const title = fields.title ?? { text: shortReference(reference), lang: null }
  const about = [
    listed(fields.authors, language),
    fields.container,
    fields.publisher,
    dateText(fields.issued, language),
  ].filter((text) => text !== null && text !== '')
  return html`<p class="reference"><cite lang=${title.lang ?? nothing}>${title.text}</cite></p>
    ${about.length === 0 ? nothing : html`<p class="about">${about.map((text) => html`<bdi>${text}</bdi> `)}</p>`}
    ${
      fields.link === null
        ? nothing
        : html`<p>
            <a href=${fields.link.href} target="_blank" rel="noopener noreferrer"
              ><bdi dir="ltr">${fields.link.host}</bdi>${icon('external')}</a
            >
          </p>`
    }`
}
