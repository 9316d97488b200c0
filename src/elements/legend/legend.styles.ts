import { css, type CSSResultGroup } from 'lit'

import { tokens } from '../base/tokens.styles.js'
import { rowStyles } from './row.styles.js'

const frame = css`
  :host {
    display: block;
    /* What is hidden from sight alone stays inside too. */
    position: relative;
    overflow: auto;
    container: entente-legend / inline-size;
    /* What gets the focus does not come to lie under the head. */
    scroll-padding-block: 74px 8px;
    background: var(--_panel);
    --_size: 13.5px;
    /* A line that is drawn to be seen: 3:1 on the ground. */
    --_line: color-mix(in srgb, var(--_muted) 85%, var(--_panel));
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_inset: 15px;
    /* Where a heading's arrow stands, and that of a family. */
    --_fold: 23px;
  }

  .empty {
    margin: 0;
    padding: 12px var(--_inset);
    color: var(--_muted);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 8px;
    min-block-size: 37px;
    padding: 4px var(--_inset);
    border-block-end: 1px solid var(--_hairline);
    background: var(--_panel);
    color: var(--_muted);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }

  .folded {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }

  .folded li {
    display: inline;
  }

  .folded li + li::before {
    content: ' · ';
  }

  .reset,
  .open-all {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 28px;
    margin-inline-start: auto;
    color: var(--_accent);
    font-weight: 600;
  }

  .reset[aria-disabled='true'] {
    color: var(--_muted);
    font-weight: 400;
    opacity: 0.7;
    cursor: default;
  }

  .reset:not([aria-disabled='true']):hover,
  .open-all:hover,
  .text:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  section {
    padding: 5px var(--_inset) 7px;
  }

  section + section {
    border-block-start: 1px solid var(--_hairline);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 10px;
  }

  h3 {
    flex: 1 1 auto;
    margin: 0;
    font: inherit;
  }

  h3 .fold {
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 30px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 650;
    letter-spacing: 0.05em;
    text-align: start;
    text-transform: uppercase;
    overflow-wrap: anywhere;
  }

  .fold:hover {
    color: var(--_ink);
  }

  .fold .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.4;
    transition: rotate 120ms;
  }

  h3 .icon {
    margin-inline-end: calc(var(--_fold) - 14px);
  }

  .fold[aria-expanded='true'] .icon {
    rotate: 90deg;
  }

  .fold:dir(rtl) .icon {
    scale: -1 1;
  }

  .fold[aria-expanded='true']:dir(rtl) .icon {
    rotate: -90deg;
  }

  .note,
  .columns,
  .hint {
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .columns {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 0.35em;
    margin: 0 0 1px;
  }

  .tools {
    display: flex;
    gap: 2px;
    margin-inline: auto -6px;
  }

  .text {
    min-inline-size: 24px;
    min-block-size: 26px;
    padding-inline: 6px;
    color: var(--_muted);
    font-size: 12px;
  }

  .text:hover {
    color: var(--_ink);
  }

  @media (prefers-reduced-motion: reduce) {
    .fold .icon {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .reset[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }

  @container entente-legend (max-width: 230px) {
    .head,
    section {
      padding-inline: 10px;
    }
  }
`

const switches = css`
  .switch {
    padding-block: 5px 4px;
  }

  .switch + .switch {
    margin-block-start: 5px;
    border-block-start: 1px solid var(--_hairline);
  }

  .switch label {
    cursor: pointer;
  }

  .switch > label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: 8px;
    min-block-size: 26px;
    padding-block: 2px;
    margin-inline-start: -5px;
  }

  .switch .name {
    font-weight: 600;
  }

  .hint {
    margin: 1px 0 0;
    padding-inline-start: 23px;
    font-size: 12.5px;
    line-height: 1.35;
  }

  [role='radiogroup'] > .hint {
    padding-inline-start: 0;
  }

  .effect {
    display: block;
    color: var(--_ink);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .choice {
    position: relative;
    display: inline-flex;
  }

  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .choice span {
    display: inline-flex;
    align-items: center;
    min-inline-size: 24px;
    min-block-size: 26px;
    padding-inline: 10px;
    border-radius: calc(var(--_radius) - 1px);
    font-size: 12.5px;
    font-weight: 600;
  }

  .choice input:checked + span {
    background: var(--_ink);
    color: var(--_panel);
  }

  .choice input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .choice input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .choice input:focus-visible + span {
      outline-color: CanvasText;
    }
  }

  @media print {
    .head,
    .title .tools,
    .only,
    .show {
      display: none;
    }

    .legend {
      /* In a narrow box one. */
      columns: 240px 2;
    }

    section {
      break-inside: avoid;
    }
  }
`

export const legendStyles: CSSResultGroup = [tokens, frame, rowStyles, switches]
