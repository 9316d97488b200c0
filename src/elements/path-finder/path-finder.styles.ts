import { css, type CSSResultGroup } from 'lit'

import { comboboxStyles } from '../base/combobox.styles.js'
import { panelHeadStyles } from '../base/panel-head.styles.js'
import { tokens } from '../base/tokens.styles.js'
import { answerStyles } from './answer.styles.js'
import { questionStyles } from './question.styles.js'

const frame = css`
  :host {
    display: block;
    /* What is hidden from sight alone stays inside too. */
    position: relative;
    container: entente-path-finder / inline-size;
    overflow-wrap: anywhere;
    /* A line that is drawn to be seen: 3:1 on the ground. */
    --_line: color-mix(in srgb, var(--_muted) 85%, var(--_panel));
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
  }

  header {
    flex-wrap: wrap;
  }

  /* Little room: the answer comes first. */
  :host([compact]) header {
    margin-block-start: -6px;
  }

  :host([compact]) .close {
    order: 2;
  }

  :host([compact]) .answer {
    margin-block-start: 10px;
  }

  @media print {
    .question-line,
    .question,
    .close {
      display: none;
    }
  }
`

export const pathFinderStyles: CSSResultGroup = [
  tokens,
  panelHeadStyles,
  frame,
  comboboxStyles,
  questionStyles,
  answerStyles,
]
