import { html, nothing, svg, type TemplateResult } from 'lit'

import type { LegendMessages } from '../../locales/index.js'

type LineName = keyof LegendMessages['lines']

type Drawing = 'solid' | 'hollow' | 'thin' | 'dashed' | 'dotted' | 'cut' | 'ghost'

/** What the picture does with a tie, by how it is meant; in the order of the legend. */
export const LINES: readonly (readonly [LineName, Drawing])[] = [
  ['certain', 'solid'],
  ['possible', 'hollow'],
  ['unknown', 'thin'],
  ['doubtful', 'dashed'],
  ['undated', 'dotted'],
  ['negative', 'cut'],
  ['ended', 'ghost'],
]

/** A piece of line as the picture draws it, 26 × 16. */
export function lineIcon(drawing: Drawing): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 26 16" aria-hidden="true">${DRAWN[drawing]}</svg>`
}

/** @param color a CSS expression of ours, never a text of the file */
export function colorIcon(color: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 26 16" aria-hidden="true">
    <path d="M0 8h26" stroke=${color} stroke-width="3.5" />
  </svg>`
}

function line(y: number, width: number, dash = ''): TemplateResult {
  return svg`<path d=${`M0 ${y}h26`} stroke="currentColor" stroke-width=${width} stroke-dasharray=${dash === '' ? nothing : dash} />`
}

const DRAWN: Readonly<Record<Drawing, TemplateResult>> = {
  solid: line(8, 2.5),
  hollow: svg`${line(6.4, 1.2)}${line(9.6, 1.2)}`,
  thin: line(8, 1.2),
  dashed: line(8, 2.5, '6 4'),
  dotted: line(8, 2.5, '1.5 4'),
  cut: svg`<path d="M0 8h10M16 8h10M11.5 3v10M14.5 3v10" stroke="currentColor" stroke-width="2" />`,
  ghost: svg`<path class="ghost" d="M0 8h26" stroke="currentColor" stroke-width="1" />`,
}
