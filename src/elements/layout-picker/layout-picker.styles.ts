import { css, type CSSResultGroup } from 'lit'

import { panelHeadStyles } from '../base/panel-head.styles.js'
import { tokens } from '../base/tokens.styles.js'
import { cardStyles } from './cards.styles.js'
import { measureStyles } from './measures.styles.js'

const frame = css`
  :host {
    display: block;
    /* What is hidden from sight alone stays inside too. */
    position: relative;
    container: entente-layout-picker / inline-size;
    overflow-wrap: anywhere;
    --_size: 13.5px;
    /* A line that is drawn to be seen: 3:1 on the ground. */
    --_line: color-mix(in srgb, var(--_muted) 85%, var(--_panel));
  }

  .hint,
  .note,
  .said {
    margin: 4px 0 0;
    color: var(--_muted);
    font-size: 12.5px;
    line-height: 1.35;
  }

  .said:empty {
    margin: 0;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 8px;
  }

  .act {
    min-block-size: 28px;
    padding: 3px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }

  .act:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .act[aria-disabled='true'] {
    border-color: var(--_hairline);
    color: var(--_muted);
    cursor: default;
  }

  .follow,
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    justify-content: start;
    gap: 8px;
    min-block-size: 28px;
    font-weight: 600;
    cursor: pointer;
  }

  .follow {
    margin-block-start: 4px;
  }

  .follow:has([aria-disabled='true']) {
    color: var(--_muted);
    cursor: default;
  }

  .follow [aria-disabled='true'] {
    opacity: 0.5;
  }

  .follow + .hint {
    margin-block-start: 0;
  }

  .hint + .cards {
    margin-block-start: 8px;
  }

  .following ~ .hint {
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hairline);
  }

  input {
    accent-color: var(--_ink);
    inline-size: 15px;
    block-size: 15px;
    margin: 0;
  }

  .text-button {
    min-block-size: 26px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 12.5px;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .text-button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* Tells when the colours change. */
  .probe {
    position: absolute;
    color: var(--_ink);
    transition: color 1ms;
  }
`

export const layoutPickerStyles: CSSResultGroup = [tokens, panelHeadStyles, frame, cardStyles, measureStyles]
