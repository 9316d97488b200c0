import { html, nothing, type TemplateResult } from 'lit'

import type { LanguageTag } from '../../locales/index.js'
import { dateText, shortReference, type ReferenceFields } from '../../store/index.js'
import type { Reference } from '../../model/index.js'
import { icon } from './icons.js'

/** `A, B and C` in the manner of a language; the English one is that of the dates beside it. */
export function listed(parts: readonly string[], language: LanguageTag): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts)
}

/** A reference as a reader finds it again: title, who and when, and a link where its address is one of the web. */
export function referenceLines(reference: Reference, fields: ReferenceFields, language: LanguageTag): TemplateResult {
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
