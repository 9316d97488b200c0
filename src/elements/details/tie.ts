import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'

import { formatHeld } from '../../locales/index.js'
import { edgeWords, tieState, type Scope } from '../../store/index.js'
import { icon } from '../base/icons.js'
import { moreButton, nodeName, plainName, subheading, type DetailsContext } from './context.js'
import { propertyLine } from './properties.js'
import { lineSample } from './sample.js'
import { citationChips } from './source.js'

/** A sentence's subject, verb and object: names stand apart in direction, so that the verb gives that of the whole. */
export function wording(edge: number, from: number, isWhole: boolean, context: DetailsContext): TemplateResult {
  const { graph } = context.frame
  const { source, type } = graph.edges[edge]!
  const { verb, other } = edgeWords(graph, edge, from, context.languages)
  // Without words for the way back it is told from its source.
  if (verb === null && type !== null && from !== source) return wording(edge, source, true, context)
  const said =
    verb === null
      ? html`<span>${context.messages.claim.noType}</span>`
      : html`<span lang=${verb.lang ?? nothing}>${verb.text}</span>`
  return html`${isWhole ? html`<b>${nodeName(from, context)}</b> ` : nothing}${said} <b>${nodeName(other, context)}</b>`
}

/** What takes a sentence back: it stands with the sentence, which says the opposite without it. */
export function denial(edge: number, { frame, messages }: DetailsContext): TemplateResult | typeof nothing {
  return frame.graph.edges[edge]!.negative ? html`<span class="denial">(${messages.claim.negative})</span>` : nothing
}

/** How a list of ties words them. */
export interface ListStyle {
  /** Index of the node whose side they are told from; `null` for each from its source, which is then named. */
  readonly from: number | null
  /** With a button that leads to the actor at the other end. */
  readonly leadsOn: boolean
  /** With sources and properties. */
  readonly isWhole: boolean
}

/** Ties as sentences, in the order given. */
export function tieList(edges: readonly number[], style: ListStyle, context: DetailsContext): TemplateResult {
  return html`<ul class="ties">
    ${repeat(
      edges,
      (edge) => edge,
      (edge) => tieItem(edge, style, context),
    )}
  </ul>`
}

function tieItem(edge: number, { from, leadsOn, isWhole }: ListStyle, context: DetailsContext): TemplateResult {
  const { frame, language, messages, acts } = context
  const record = frame.graph.edges[edge]!
  const { state } = tieState(frame, edge, context.window)
  const side = from ?? record.source
  const other = side === record.target ? record.source : record.target
  const select = () => acts.select({ type: 'edge', key: record.key })
  const goTo = messages.details.goTo(plainName(other, context))
  return html`<li
    class="tie ${state === 'off' ? 'off' : ''}"
    part="tie"
    @pointerenter=${() => acts.point(edge)}
    @pointerleave=${() => acts.point(null)}
    @focusin=${() => acts.point(edge)}
    @focusout=${() => acts.point(null)}
  >
    ${lineSample(record, state, context)}
    <div class="told">
      <button type="button" class="claim" @click=${select}>
        <span class="words">${wording(edge, side, from === null, context)} ${denial(edge, context)}</span>
        <span class="when">${formatHeld(record.written, language)}</span>
      </button>
      ${marks(edge, context)}
      ${
        isWhole
          ? html`${propertyLine(record.properties, context)}${citationChips(record.references, `e${edge}`, context)}`
          : nothing
      }
    </div>
    ${
      leadsOn && other !== side
        ? html`<button
            type="button"
            class="go"
            aria-label=${goTo}
            title=${goTo}
            @click=${() => acts.select({ type: 'node', key: frame.graph.nodes[other]!.key })}
          >
            ${icon('next')}
          </button>`
        : nothing
    }
  </li>`
}

/** State, and what else is not plain: status unless confirmed, basis unless stated. */
function marks(edge: number, context: DetailsContext): TemplateResult {
  const { frame, messages, window } = context
  const { claim, details } = messages
  const { status, basis } = frame.graph.edges[edge]!
  const { state, isLeftOut } = tieState(frame, edge, window)
  const words = [
    claim.states[state],
    status === null ? claim.noStatus : status === 'confirmed' ? null : claim.statuses[status],
    basis === null || basis === 'stated' ? null : claim.bases[basis],
    isLeftOut ? details.leftOut : null,
  ]
  return html`<p class="marks">
    ${words.map((word, i) => (word === null ? nothing : html`<span class=${i === 0 ? 'state' : ''}>${word}</span> `))}
  </p>`
}

/** The two buttons between the ties of the window and all of them. */
export function scopeSwitch(counts: Readonly<Record<Scope, number>>, context: DetailsContext): TemplateResult {
  const { messages, scope, acts } = context
  const { scopes } = messages.details
  const button = (choice: Scope) =>
    html`<button
      type="button"
      aria-pressed=${choice === scope ? 'true' : 'false'}
      @click=${() => acts.setScope(choice)}
    >
      ${scopes[choice](counts[choice])}
    </button>`
  return html`<div class="scope" role="group" aria-label=${messages.details.scope}>
    ${button('window')}${button('all')}
  </div>`
}

/**
 * Ties with their heading, the switch between the window and all years, and a button for more.
 * @param lists indices of edges in order of time
 * @param between stands above the list
 */
export function tieSection(
  lists: Readonly<Record<Scope, readonly number[]>>,
  style: ListStyle,
  context: DetailsContext,
  between: unknown = nothing,
): TemplateResult {
  const { messages, scope, most } = context
  const edges = lists[scope]
  const none = scope === 'window' ? messages.details.noneHere : messages.details.none
  return html`<section>
    ${subheading(messages.details.facts.ties, context)}
    ${scopeSwitch({ window: lists.window.length, all: lists.all.length }, context)} ${between}
    ${edges.length === 0 ? html`<p class="none">${none}</p>` : tieList(edges.slice(0, most), style, context)}
    ${moreButton(edges.length, context)}
  </section>`
}
