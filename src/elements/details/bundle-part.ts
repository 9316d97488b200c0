import { html, type TemplateResult } from 'lit'

import { countStates, edgesBetween, foldAt, selectionOfNode } from '../../store/index.js'
import { shapeOf } from '../../view/index.js'
import { foldName } from '../base/group-name.js'
import { shapeIcon } from '../base/shape-icon.js'
import { absence } from './absence.js'
import { nodeName, type DetailsContext } from './context.js'
import { families } from './sample.js'
import { tieSection } from './tie.js'

export function bundleTitle(a: number, b: number, context: DetailsContext): TemplateResult {
  return a === b ? endName(a, context) : html`${endName(a, context)} – ${endName(b, context)}`
}

/** Of a group that is folded, with how many it is. */
function endName(node: number, context: DetailsContext): TemplateResult {
  const { frame, languages } = context
  const fold = foldAt(frame, node)
  return fold === undefined
    ? nodeName(node, context)
    : html`<bdi>${foldName(fold, frame.graph, languages, context)}</bdi>`
}

/** All ties between two nodes, told from the side of the first; where something is folded, each from its source. */
export function bundlePart(a: number, b: number, context: DetailsContext): TemplateResult {
  const { frame, messages, scope, shapes, acts } = context
  const isFolded = (foldAt(frame, a) ?? foldAt(frame, b)) !== undefined
  const lists = { window: edgesBetween(frame, a, b, 'window'), all: edgesBetween(frame, a, b, 'all') }
  return html`
    <div class="buttons">
      ${[...new Set([a, b])].map((node) => {
        const { kind } = frame.graph.nodes[node]!
        const selection = selectionOfNode(frame, node)
        return html`<button type="button" class="end" @click=${() => acts.select(selection)}>
          <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>
          <span class="clamp">${endName(node, context)}</span>
        </button>`
      })}
    </div>
    ${absence(true, lists, context)}
    <p class="counts">${messages.details.counts({ ...countStates(frame, lists.window), total: lists.all.length })}</p>
    ${families(lists[scope], context)}
    ${tieSection(lists, { from: isFolded ? null : a, leadsOn: false, isWhole: true }, context)}
  `
}
