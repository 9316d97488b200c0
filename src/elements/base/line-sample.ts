import { html, nothing, svg, type TemplateResult } from 'lit'

import type { TieState } from '../../store/index.js'

export interface LineLook {
  /** A CSS colour of ours. */
  readonly color: string
  readonly state: TieState
  /** Alleged, disputed, announced or planned. */
  readonly isDoubtful: boolean
  /** Reduced, suspended or refused. */
  readonly isNegative: boolean
}

/** A short piece of the line that the picture draws, in the colour of its family. */
export function lineSample({ color, state, isDoubtful, isNegative }: LineLook): TemplateResult {
  const dashes = state === 'undated' ? '1.5 4' : isDoubtful ? '6 3' : nothing
  const line = (path: string, widthPx: number) =>
    svg`<path d=${path} stroke=${color} stroke-width=${widthPx} stroke-dasharray=${dashes} />`
  return html`<svg class="sample" viewBox="0 0 24 12" aria-hidden="true">
    ${
      state === 'possible'
        ? [line('M0 4.4h24', 1.2), line('M0 7.6h24', 1.2)]
        : line(isNegative ? 'M0 6h9M15 6h9' : 'M0 6h24', state === 'unknown' || state === 'ended' ? 1.2 : 2.5)
    }
    ${isNegative ? svg`<path d="M10.5 1.5v9M13.5 1.5v9" stroke=${color} stroke-width="1.8" />` : nothing}
  </svg>`
}
