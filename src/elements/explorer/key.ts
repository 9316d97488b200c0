import { html, nothing, svg, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { textIn, type TemporalGraph } from '../../model/index.js'
import { EDGE, NODE, type Frame } from '../../store/index.js'
import { kindShapes, shapeOf } from '../../view/index.js'
import { familyColors } from '../base/families.js'
import { shapeIcon } from '../base/shape-icon.js'

/** What colours, shapes and lines mean, with what the window holds of each. */
export function keyTemplate(frame: Frame, messages: Messages, languages: readonly string[]): TemplateResult {
  return html`
    <div class="key" id="key" part="key" role="group" tabindex="0" aria-label=${messages.key}>
      <h3>${messages.keyTies}<span>${messages.keyCertain} ${messages.keyPossible}</span></h3>
      <ul>
        ${familyRows(frame, languages)}
      </ul>
      <h3>${messages.keyActors}</h3>
      <ul>
        ${kindRows(frame, languages)}
      </ul>
      <h3>${messages.keyHowSure}</h3>
      <ul>
        ${LINES.map(([name, drawing]) => row(lineIcon(drawing), messages.keyLines[name], nothing))}
      </ul>
    </div>
  `
}

function row(icon: TemplateResult, label: string, numbers: TemplateResult | typeof nothing): TemplateResult {
  return html`<li>${icon}<span class=${numbers === nothing ? 'wide' : ''}>${label}</span>${numbers}</li>`
}

function familyRows(frame: Frame, languages: readonly string[]): TemplateResult[] {
  const { graph, edges } = frame
  const certain = new Map<string, number>()
  const possible = new Map<string, number>()
  for (const edge of graph.edges) {
    const code = edges[edge.index]
    const family = graph.ontology.types.get(edge.type ?? '')?.family
    if (family == null || (code !== EDGE.certain && code !== EDGE.possible && code !== EDGE.unknown)) continue
    const counts = code === EDGE.certain ? certain : possible
    counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  const colors = familyColors(graph.ontology)
  return [...graph.ontology.families.values()].map(({ key, label }) =>
    row(
      html`<svg viewBox="0 0 26 16" aria-hidden="true">
        <path d="M0 8h26" stroke=${colors.get(key) ?? nothing} stroke-width="3.5" />
      </svg>`,
      textIn(label, languages).text,
      html`<span class="number certain">${certain.get(key) ?? 0}</span
        ><span class="number possible">+${possible.get(key) ?? 0}</span>`,
    ),
  )
}

function kindRows(frame: Frame, languages: readonly string[]): TemplateResult[] {
  const { graph, nodes } = frame
  const counts = countKinds(graph, nodes)
  const shapes = kindShapes(graph.ontology)
  return [...graph.ontology.kinds.values()].map(({ key, plural }) => {
    return row(
      html`<svg viewBox="-5 0 26 16" aria-hidden="true">${shapeIcon(shapeOf(key, shapes))}</svg>`,
      textIn(plural, languages).text,
      html`<span class="number certain last">${counts.get(key) ?? 0}</span>`,
    )
  })
}

function countKinds(graph: TemporalGraph, nodes: Uint8Array): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { index, kind } of graph.nodes) {
    if (kind !== null && nodes[index] !== NODE.hidden) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

type LineName = keyof Messages['keyLines']

const LINES: readonly (readonly [LineName, 'solid' | 'hollow' | 'thin' | 'dashed' | 'dotted' | 'cut'])[] = [
  ['certain', 'solid'],
  ['possible', 'hollow'],
  ['unknown', 'thin'],
  ['doubtful', 'dashed'],
  ['undated', 'dotted'],
  ['negative', 'cut'],
]

function lineIcon(drawing: (typeof LINES)[number][1]): TemplateResult {
  const line = (y: number, width: number, dash = '') =>
    svg`<path d=${`M0 ${y}h26`} stroke="currentColor" stroke-width=${width} stroke-dasharray=${dash === '' ? nothing : dash} />`
  const drawn = {
    solid: line(8, 2.5),
    hollow: svg`${line(6.4, 1.2)}${line(9.6, 1.2)}`,
    thin: line(8, 1.2),
    dashed: line(8, 2.5, '6 4'),
    dotted: line(8, 2.5, '1.5 4'),
    cut: svg`<path d="M0 8h10M16 8h10M11.5 3v10M14.5 3v10" stroke="currentColor" stroke-width="2" />`,
  }[drawing]
  return html`<svg viewBox="0 0 26 16" aria-hidden="true">${drawn}</svg>`
}
