import { css, type CSSResultGroup } from 'lit'

import { comboboxStyles } from '../base/combobox.styles.js'
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
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px;
  }

  .title {
    flex: 1 1 0;
    min-inline-size: 0;
    margin: 0;
    font-family: var(--_font-serif);
    font-size: 20px;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  .plain-button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    margin-block-start: -2px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .plain-button:hover {
    border-color: var(--_muted);
    color: var(--_accent);
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

export const pathFinderStyles: CSSResultGroup = [tokens, frame, comboboxStyles, questionStyles, answerStyles]
