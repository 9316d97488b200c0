import { html, nothing, type TemplateResult } from 'lit'

import { formatBound, formatNumber } from '../../locales/index.js'
import { localText } from '../base/local-text.js'
import { fact, subheading, type DetailsContext } from './context.js'
import { citationChips } from './source.js'

/** While nothing is selected: what to do, and what the file is. */
export function nothingPart(context: DetailsContext): TemplateResult {
  const { frame, messages, language, languages } = context
  const { description, license, asOf, nodes, edges, references } = frame.graph
  const { facts, invitation } = messages.details
  return html`
    <p class="invitation">${invitation}</p>
    ${description === null ? nothing : html`<p class="note">${localText(description, languages)}</p>`}
    <dl class="facts">
      ${fact(facts.actors, formatNumber(nodes.length, language))}
      ${fact(facts.ties, formatNumber(edges.length, language))}
      ${fact(facts.asOf, asOf === null ? null : formatBound(asOf, language))}
      ${fact(facts.license, license === null ? null : localText(license, languages))}
    </dl>
    ${
      references.size === 0
        ? nothing
        : html`<section>
            ${subheading(html`${facts.sources} <span class="number">${formatNumber(references.size, language)}</span>`, context)}
            ${citationChips(Array.from(references.keys(), (id) => ({ id })).slice(0, context.most), 'file', context)}
          </section>`
    }
  `
}
