import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { drawnOf, referenceText, type Frame } from '../../store/index.js'

/** On paper a reader cannot open a citation: the references of everything drawn, in the file's order. */
export function sourcesTemplate(frame: Frame, messages: Messages): TemplateResult | typeof nothing {
  const { graph } = frame
  const cited = new Set(drawnOf(frame).edges.flatMap((edge) => graph.edges[edge]!.references.map(({ id }) => id)))
  const references = [...graph.references.values()].filter(({ id }) => cited.has(id))
  if (references.length === 0) return nothing
  return html`<section class="sources">
    <h3>${messages.shell.sources}</h3>
    <ol>
      ${references.map((reference) => html`<li>${referenceText(reference)}</li>`)}
    </ol>
  </section>`
}
