import { html, type TemplateResult } from 'lit'

import { formatNumber } from '../../locales/index.js'
import { countStates, edgesBetween } from '../../store/index.js'
import { shapeOf } from '../../view/index.js'
import { localText } from '../base/local-text.js'
import { shapeIcon } from '../base/shape-icon.js'
import { absence } from './absence.js'
import { nodeName, type DetailsContext } from './context.js'
import { familySample } from './sample.js'
import { tieSection } from './tie.js'

export function bundleTitle(a: number, b: number, context: DetailsContext): TemplateResult {
  return a === b ? nodeName(a, context) : html`${nodeName(a, context)} – ${nodeName(b, context)}`
}

/** All ties between two nodes, told from the side of the first. */
export function bundlePart(a: number, b: number, context: DetailsContext): TemplateResult {
  const { frame, messages, scope, shapes, acts } = context
  const lists = { window: edgesBetween(frame, a, b, 'window'), all: edgesBetween(frame, a, b, 'all') }
  return html`
    <div class="buttons">
      ${[...new Set([a, b])].map((node) => {
        const { key, kind } = frame.graph.nodes[node]!
        return html`<button type="button" class="end" @click=${() => acts.select({ type: 'node', key })}>
          <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>
          <span class="clamp">${nodeName(node, context)}</span>
        </button>`
      })}
    </div>
    ${absence(true, lists, context)}
    <p class="counts">${messages.details.counts({ ...countStates(frame, lists.window), total: lists.all.length })}</p>
    ${families(lists[scope], context)} ${tieSection(lists, { from: a, leadsOn: false, isWhole: true }, context)}
  `
}

/** The families of some edges with how many there are of each, in the file's order. */
function families(edges: readonly number[], context: DetailsContext): TemplateResult {
  const { frame, messages, language, languages } = context
  const { types, families: declared } = frame.graph.ontology
  const counts = new Map<string, number>()
  for (const edge of edges) {
    const family = types.get(frame.graph.edges[edge]!.type ?? '')?.family
    if (family != null) counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  const present = [...declared.values()].filter(({ key }) => counts.has(key))
  return html`<ul class="families" aria-label=${messages.details.facts.families}>
    ${present.map(
      ({ key, label }) =>
        html`<li>
          ${familySample(key, context)}<span>${localText(label, languages)}</span>
          <span class="number">${formatNumber(counts.get(key)!, language)}</span>
        </li>`,
    )}
  </ul>`
}
