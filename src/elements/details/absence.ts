import { html, nothing, type TemplateResult } from 'lit'

import { stretchOf, type Scope } from '../../store/index.js'
import type { Window } from '../../time/index.js'
import type { DetailsContext } from './context.js'

/**
 * That none of these ties is drawn now, with a way to the years in which they are; nothing where one is.
 * @param isHidden what is told of is not drawn at all
 */
export function absence(
  isHidden: boolean,
  lists: Readonly<Record<Scope, readonly number[]>>,
  context: DetailsContext,
): TemplateResult | typeof nothing {
  if (lists.window.length > 0) return nothing
  const { messages, window, acts } = context
  const { notDrawn, drawnAlone, showYears } = messages.details
  const years = yearsOf(lists.all, context)
  // What a filter takes away no other window brings back.
  const isElsewhere = years !== null && (years.from < window.from || years.to > window.to)
  return html`<div class="absence">
    <p>${isHidden ? notDrawn : drawnAlone}</p>
    ${isElsewhere ? html`<button type="button" @click=${() => acts.showTime(years)}>${showYears}</button>` : nothing}
  </div>`
}

/** From the first to the last that is drawn of some edges; `null` where none has a date. O(edges). */
function yearsOf(edges: readonly number[], { frame }: DetailsContext): Window | null {
  let from = Infinity
  let to = -Infinity
  for (const edge of edges) {
    const stretch = stretchOf(frame.graph, edge)
    if (stretch === null) continue
    from = Math.min(from, stretch.from)
    to = Math.max(to, stretch.to)
  }
  return from < to ? { from, to } : null
}
