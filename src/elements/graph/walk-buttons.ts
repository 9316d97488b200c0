import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'

import { sameSelection, selectionAt } from '../../store/index.js'
import type { Spot } from './walk-spots.js'
import { wordsAt, type Wording } from './walk-words.js'

/** A real button for each place that the keys lead to next; one of them is the only tab stop. */
export function walkButtons(spots: readonly Spot[], wording: Wording): TemplateResult {
  const { selection } = wording.state
  return html`${repeat(
    spots,
    ({ id }) => id,
    ({ id, position, isPresent, isOpen }) =>
      html`<button
        id=${id}
        type="button"
        tabindex=${isPresent ? 0 : -1}
        aria-label=${wordsAt(wording, position)}
        aria-expanded=${isOpen ?? nothing}
        aria-pressed=${isOpen === null ? sameSelection(selection, selectionAt(wording, position)) : nothing}
      ></button>`,
  )}`
}
