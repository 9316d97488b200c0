import { html, nothing, type TemplateResult } from 'lit'

import type { Citation, LocalText, Reference } from '../../model/index.js'
import { dateText, referenceFields } from '../../store/index.js'
import { referenceLines } from '../base/reference-lines.js'
import { fact, type DetailsContext } from './context.js'

/**
 * Who says so, as chips; each opens the whole reference below them.
 * @param owner an id that no other list of chips has
 */
export function citationChips(citations: readonly Citation[], owner: string, context: DetailsContext): TemplateResult {
  if (citations.length === 0) return html`<p class="no-source">${context.messages.claim.noSource}</p>`
  const chips = citations.map((citation, i) => ({ citation, id: `${owner}-${i}` }))
  return html`
    <ul class="chips">
      ${chips.map(
        ({ citation, id }) =>
          html`<li>
            <button
              type="button"
              class="chip"
              part="citation"
              aria-expanded=${context.open.has(id) ? 'true' : 'false'}
              aria-controls=${context.open.has(id) ? `source-${id}` : nothing}
              @click=${() => context.acts.toggleSource(id)}
            >
              ${chipText(citation, context)}
            </button>
          </li>`,
      )}
    </ul>
    ${chips
      .filter(({ id }) => context.open.has(id))
      .map(
        ({ citation, id }) => html`<div class="source" id=${`source-${id}`}>${wholeSource(citation, context)}</div>`,
      )}
  `
}

/** All citations of an edge with their references, nothing folded. */
export function wholeSources(citations: readonly Citation[], context: DetailsContext): TemplateResult {
  if (citations.length === 0) return html`<p class="no-source">${context.messages.claim.noSource}</p>`
  return html`<ol class="sources">
    ${citations.map(
      (citation) =>
        html`<li class="source" part="citation">
          <p class="cited">${chipText(citation, context)}</p>
          ${wholeSource(citation, context)}
        </li>`,
    )}
  </ol>`
}

function chipText({ id, locator }: Citation, { sources }: DetailsContext): TemplateResult {
  const name = sources.get(id) ?? id
  return locator === undefined || locator === ''
    ? html`<bdi>${name}</bdi>`
    : html`<bdi>${name}</bdi>, <bdi>${locator}</bdi>`
}

function wholeSource({ id }: Citation, context: DetailsContext): TemplateResult | typeof nothing {
  const reference = context.frame.graph.references.get(id)
  return reference === undefined ? nothing : referenceCard(reference, context)
}

function referenceCard(reference: Reference, context: DetailsContext): TemplateResult {
  const { messages, language, languages } = context
  const { source } = messages.details
  const fields = referenceFields(reference, languages)
  return html`
    ${referenceLines(reference, fields, language)}
    <dl class="facts">
      ${fact(source.accessed, dateText(fields.accessed, language))} ${fact(source.note, local(fields.note))}
      ${fact(source.dateNote, local(fields.dateNote))} ${fact(source.slant, local(fields.slant))}
      ${fact(source.independence, local(fields.independence))}
    </dl>
  `
}

function local(text: LocalText | null): TemplateResult | null {
  return text === null ? null : html`<bdi lang=${text.lang ?? nothing}>${text.text}</bdi>`
}
