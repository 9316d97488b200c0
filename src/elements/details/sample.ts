import { svg, html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit'

import { formatNumber } from '../../locales/index.js'
import type { GraphEdge } from '../../model/index.js'
import { familyOf, isDoubtful, type TieState } from '../../store/index.js'
import { NO_FAMILY_COLOR } from '../base/families.js'
import { localText } from '../base/local-text.js'
import type { DetailsContext } from './context.js'

/** A piece of line as the picture draws it: solid, hollow, thin, dotted; dashed where it is in doubt. */
export function lineSample(edge: GraphEdge, state: TieState, context: DetailsContext): TemplateResult {
  const color = colorOf(edge, context)
  const isMuted = state === 'ended' || state === 'off'
  return html`<svg class="sample ${isMuted ? 'muted' : ''}" viewBox="0 0 14 40" aria-hidden="true">
    ${drawn(state, isMuted ? 'currentColor' : color, isDoubtful(edge) && state !== 'off' ? '7 4' : null)}
    ${edge.negative ? svg`<path class="cut" d="M2 17.5h10M2 22.5h10" stroke=${color} />` : nothing}
  </svg>`
}

function drawn(state: TieState, color: string, dash: string | null): SVGTemplateResult {
  const line = (x: number, width: number, pattern = dash) =>
    svg`<path d=${`M${x} 1v38`} stroke=${color} stroke-width=${width} stroke-dasharray=${pattern ?? nothing} />`
  switch (state) {
    case 'certain':
      return line(7, 4)
    case 'possible':
      return svg`${line(4.9, 1.2)}${line(9.1, 1.2)}`
    case 'unknown':
      return line(7, 1.4)
    case 'undated':
      return line(7, 3, '1.5 4.5')
    case 'ended':
      return line(7, 1.2)
    default:
      // The line is not there, only where it would begin and end.
      return svg`<path d="M7 1v8M7 31v8" stroke=${color} stroke-width="1.4" />`
  }
}

/** A dot of the colour of a family, for lists where the words say the rest. */
export function familySample(family: string | null, { colors }: DetailsContext): TemplateResult {
  const color = (family === null ? undefined : colors.get(family)) ?? NO_FAMILY_COLOR
  return html`<svg class="family" viewBox="0 0 16 4" aria-hidden="true">
    <path d="M0 2h16" stroke=${color} stroke-width="3.5" />
  </svg>`
}

export function colorOf({ index }: GraphEdge, { frame, colors }: DetailsContext): string {
  const family = familyOf(frame.graph, index)
  return (family === null ? undefined : colors.get(family)) ?? NO_FAMILY_COLOR
}

/** The families of some edges with how many there are of each, in the file's order. */
export function families(edges: readonly number[], context: DetailsContext): TemplateResult {
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
