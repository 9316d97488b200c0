import { html, type TemplateResult } from 'lit'

import { textIn } from '../../model/index.js'
import { countStates, edgesAround, foldAt, nodeOfSelection, type Fold, type Group } from '../../store/index.js'
import { groupText } from '../base/group-name.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import { moreButton, nodeName, plainName, subheading, type DetailsContext } from './context.js'
import { families } from './sample.js'

export function kindTitle(kind: string, { frame, messages, languages }: DetailsContext): TemplateResult {
  return localText(groupText({ type: 'kind', key: kind }, frame.graph, messages), languages)
}

/** A kind that is folded into one node. */
export function kindPart(kind: string, context: DetailsContext): TemplateResult {
  const { frame, messages } = context
  const node = nodeOfSelection(frame, { type: 'kind', key: kind })
  const fold = node === undefined ? undefined : foldAt(frame, node)
  if (fold !== undefined) return foldPart(fold, context)
  return html`<p class="invitation">${messages.details.notDrawn}</p>
    ${openButton({ type: 'kind', key: kind }, context)}`
}

/** Who is folded into one, and what leads out of it. */
export function foldPart({ group, node, members }: Fold, context: DetailsContext): TemplateResult {
  const { frame, messages, language, most, acts } = context
  const here = edgesAround(frame, node, 'window')
  const total = edgesAround(frame, node, 'all').length
  const sorted = members.toSorted((a, b) => plainName(a, context).localeCompare(plainName(b, context), language))
  return html`<section>
      ${subheading(messages.groups.folded(members.length), context)} ${openButton(group, context)}
      <ul class="members">
        ${sorted.slice(0, most).map((index) => {
          const { key } = frame.graph.nodes[index]!
          return html`<li>
            <button type="button" class="link" @click=${() => acts.select({ type: 'node', key })}>
              ${nodeName(index, context)}
            </button>
          </li>`
        })}
      </ul>
      ${moreButton(members.length, context)}
    </section>
    <section>
      ${subheading(messages.groups.together, context)}
      <p class="counts">${messages.details.counts({ ...countStates(frame, here), total })}</p>
      ${families(here, context)}
    </section>`
}

function openButton(group: Group, { frame, messages, languages, acts }: DetailsContext): TemplateResult {
  const name = textIn(groupText(group, frame.graph, messages), languages).text
  return html`<div class="buttons">
    <button type="button" @click=${() => acts.unfold(group)}>
      ${icon('plus')}<span>${messages.groups.open(name)}</span>
    </button>
  </div>`
}
