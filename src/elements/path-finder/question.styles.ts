import { css, type CSSResultGroup } from 'lit'

import { optionsStyles } from './options.styles.js'

const ends = css`
  .ends {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 8px;
    margin-block-start: 12px;
  }

  .end {
    grid-column: 1;
    min-inline-size: 0;
  }

  .swap {
    grid-area: 1 / 2 / span 2;
    align-self: end;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 34px;
    /* Level with the middle between the two fields. */
    margin-block-end: 31px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .swap:hover {
    border-color: var(--_hairline);
    color: var(--_accent);
  }

  .label-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 8px;
    min-block-size: 28px;
  }

  .label-row label,
  .option-row > label,
  .option-row > .label {
    display: block;
    color: var(--_ink);
    font-size: 13px;
    font-weight: 600;
  }

  .pick {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    margin-inline-end: -6px;
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    font-size: 12.5px;
    cursor: pointer;
  }

  .pick:hover {
    color: var(--_accent);
  }

  .pick[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_accent);
  }

  .box {
    position: relative;
    min-inline-size: 0;
  }

  .box .popup {
    max-block-size: min(300px, 50vh);
  }

  .field > .shape {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block: 0;
    margin-inline: 10px -3px;
    overflow: visible;
  }

  .clear .icon {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2;
  }

  .picking {
    margin: 8px 0 0;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_accent);
    font-size: 13px;
  }

  /* Not hidden: what is said in it later would not be heard. */
  .picking:empty {
    margin: 0;
    border: 0;
  }
`

/** The question folded, below the heading; unfolded, the way back beside that. */
const line = css`
  .question-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    order: 3;
    flex: 1 0 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 4px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
    text-align: start;
    cursor: pointer;
  }

  .question-line:hover {
    border-color: var(--_accent);
  }

  .question-line:hover .icon {
    color: var(--_accent);
  }

  .question-line .icon {
    grid-area: 1 / 2 / span 2;
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2;
    color: var(--_muted);
  }

  .line-ends,
  .line-set {
    grid-column: 1;
    line-height: 1.3;
    white-space: nowrap;
  }

  /* Both names are cut where one is too long, in proportion. */
  .line-ends {
    display: flex;
    font-weight: 600;
  }

  .line-ends > span:not(.arrow) {
    min-inline-size: 1.5em;
  }

  .line-ends > .arrow {
    flex: none;
    white-space: pre;
  }

  .line-ends > span:not(.arrow),
  .line-set {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .line-set {
    color: var(--_muted);
    font-size: 12.5px;
  }

  .line-set > span + span::before {
    content: ' · ';
  }

  .question-line[aria-expanded='true'] {
    order: 1;
    display: flex;
    flex: none;
    gap: 5px;
    min-block-size: 30px;
    margin-block-start: -2px;
    padding-block: 2px;
    background: none;
    font-size: 13px;
    font-weight: 600;
  }

  @container entente-path-finder (inline-size >= 520px) {
    .question-line[aria-expanded='false'] {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0 14px;
    }

    .question-line .line-set {
      grid-column: 2;
    }

    .question-line[aria-expanded='false'] .icon {
      grid-area: 1 / 3;
    }
  }
`

const order = css`
  .order {
    margin-block-start: 14px;
  }

  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .choice {
    position: relative;
    display: grid;
    cursor: pointer;
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
    display: grid;
    place-content: center;
    min-block-size: 30px;
    padding: 3px 8px;
    border-radius: calc(var(--_radius) - 1px);
    font-size: 12.5px;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
  }

  .choice input:checked + span {
    background: var(--_ink);
    color: var(--_panel);
  }

  .choice input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .question .hint {
    margin: 0;
    color: var(--_muted);
    font-size: 12.5px;
    line-height: 1.35;
  }

  .question .hint:empty {
    display: none;
  }

  .question .order .hint {
    margin-block-start: 6px;
  }
`

const searching = css`
  .searching > .text,
  .options > .text {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 6px;
    min-block-size: 28px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 13px;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  .options > .text:hover,
  .searching > .text:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .searching {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    margin-block-start: 16px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
    color: var(--_muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .searching p {
    margin: 0;
  }
`

const forced = css`
  @media (forced-colors: active) {
    .choice input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .choice input:focus-visible + span {
      outline-color: CanvasText;
    }

    .pick[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`

export const questionStyles: CSSResultGroup = [ends, line, order, searching, optionsStyles, forced]
