import { css, type CSSResult } from 'lit'

/** The cards of layouts. */
export const cardStyles: CSSResult = css`
  .cards {
    display: grid;
    column-gap: 28px;
  }

  .card {
    --_picture: 146px;
    display: grid;
    grid-template-columns: var(--_picture) minmax(0, 1fr);
    grid-template-rows: auto auto 1fr;
    align-items: start;
    gap: 5px 12px;
    padding-block: 11px;
    border-block-start: 1px solid var(--_hairline);
  }

  .card > label {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: subgrid;
    cursor: pointer;
  }

  .card > label:has(:disabled) {
    cursor: default;
  }

  canvas {
    inline-size: var(--_picture);
    block-size: 90px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    background: var(--_ground);
  }

  label:hover > canvas {
    border-color: var(--_line);
  }

  label:has(:disabled) > canvas {
    border-style: dashed;
    border-color: var(--_hairline);
  }

  .chosen canvas {
    border-color: var(--_ink);
    outline: 1px solid var(--_ink);
  }

  .name {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 7px;
    min-block-size: 24px;
    font-weight: 600;
  }

  .name input {
    margin-block-start: 2px;
  }

  .about {
    display: block;
    unicode-bidi: plaintext;
    text-align: match-parent;
    color: var(--_muted);
    font-size: 12.5px;
    line-height: 1.35;
  }

  .bars {
    grid-column: 1;
    inline-size: var(--_picture);
    block-size: 4px;
    margin-block: 4px;
  }

  :host(:dir(rtl)) .bars {
    scale: -1 1;
  }

  .track {
    fill: var(--_hairline);
  }

  .bar {
    fill: var(--_muted);
  }

  .beside {
    grid-column: 2;
    justify-self: start;
    margin-block: -5px;
  }

  .beside[aria-pressed='true'] {
    padding-inline: 8px;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_panel);
  }

  .option,
  .scope,
  .working,
  .failed {
    grid-column: 1 / -1;
    margin-block-start: 2px;
  }

  .option {
    font-size: 12.5px;
  }

  select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 6px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_panel);
    font-weight: 400;
  }

  .working {
    display: flex;
    align-items: center;
    gap: 10px;
  }

  progress {
    flex: 1;
    min-inline-size: 0;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    appearance: none;
    background: var(--_hairline);
  }

  progress::-webkit-progress-bar {
    background: var(--_hairline);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .failed {
    margin: 0;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_conflict);
    font-size: 12.5px;
  }

  @container entente-layout-picker (inline-size < 250px) {
    .card {
      grid-template-columns: minmax(0, 1fr);
    }

    .beside {
      grid-column: 1;
    }
  }

  @container entente-layout-picker (inline-size >= 640px) {
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(300px, 1fr));
    }
  }

  /* Several a row; who is chosen, or cannot be, has a row of his own for what there is to say. */
  :host([compact]) .cards {
    grid-auto-flow: dense;
    grid-template-columns: repeat(auto-fill, minmax(100px, 1fr));
    gap: 14px 12px;
    margin-block: 12px 4px;
  }

  :host([compact]) .card {
    --_picture: 100px;
    padding-block: 0;
    border: 0;
  }

  :host([compact]) canvas {
    block-size: 66px;
  }

  :host([compact]) .name input {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 6px;
  }

  :host([compact]) .name {
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 20px;
    font-size: 12px;
    line-height: 1.25;
    hyphens: auto;
  }

  :host([compact]) .card > label {
    position: relative;
  }

  :host([compact]) .card > .option {
    grid-template-columns: auto minmax(0, 1fr);
  }

  :host([compact]) .card:is(.chosen, :has(:disabled)) {
    grid-column: 1 / -1;
  }

  :host([compact]) .card:not(.chosen, :has(:disabled)) {
    grid-template: none / minmax(0, 1fr);
    gap: 0;
  }

  :host([compact]) .card:not(.chosen, :has(:disabled)) .about {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([compact]) .card:not(.chosen, :has(:disabled)) .name {
    margin-block-start: 6px;
  }

  :host([compact]) .card:not(.chosen, :has(:disabled)) .beside {
    grid-column: 1;
    margin-block: 0;
  }

  :host([compact]) .cards + .hint,
  :host([compact]) .hint + .following {
    margin-block: 12px 8px;
  }

  @media (forced-colors: active) {
    .act[aria-disabled='true'] {
      color: GrayText;
    }

    .chosen canvas {
      border-color: Highlight;
      outline-color: Highlight;
    }

    .track {
      fill: Canvas;
      stroke: GrayText;
    }

    .bar {
      fill: CanvasText;
    }

    .beside[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`
