import { css, type CSSResult } from 'lit'

/** The rows: what can be left out, and the lines that only explain. */
export const rowStyles: CSSResult = css`
  .row,
  .line {
    position: relative;
    display: flex;
    align-items: start;
    min-block-size: 26px;
  }

  .line {
    gap: 8px;
    padding-block: 2px;
    padding-inline-start: var(--_fold);
  }

  .row > label {
    flex: 1 1 0;
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: start;
    gap: 0 7px;
    min-inline-size: 0;
    min-block-size: 26px;
    padding-block: 2px;
    margin-inline-start: calc(var(--_fold) - 5px);
    border-radius: 4px;
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
    -webkit-touch-callout: none;
  }

  .row > .fold + label {
    margin-inline-start: 0;
  }

  .row > .fold {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 26px;
    /* Its arrow stands below that of the heading. */
    margin-inline: -6px calc(var(--_fold) - 23px);
    color: var(--_muted);
  }

  li li label {
    padding-inline-start: 24px;
  }

  li + li > .row:has(.about) {
    margin-block-start: 4px;
  }

  .row:hover > label {
    background: var(--_tint);
  }

  /* As large as a target has to be; what one sees of it is a smaller box. */
  input[type='checkbox'] {
    position: relative;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -1px;
    margin-inline: 0 -5px;
    border-radius: 4px;
    background: none;
    appearance: none;
    cursor: inherit;
    /* Its mark is a ground, which printers leave out. */
    print-color-adjust: exact;
  }

  input[type='checkbox']::before {
    content: '';
    position: absolute;
    inset: 5px;
    border: 1px solid var(--_line);
    border-radius: 3px;
    background: var(--_panel);
  }

  input[type='checkbox']::after {
    content: '';
    position: absolute;
    inset: 7px;
    background: var(--_muted);
    clip-path: inset(100%);
  }

  input[type='checkbox']:checked::after {
    clip-path: polygon(8% 52%, 22% 38%, 40% 57%, 80% 12%, 94% 25%, 41% 86%);
  }

  input[type='checkbox']:indeterminate::after {
    clip-path: inset(4px 1px);
  }

  label:hover > input[type='checkbox']::after,
  .switch > label > input[type='checkbox']::after {
    background: var(--_ink);
  }

  input[type='checkbox']:focus-visible {
    outline-offset: -2px;
  }

  .swatch {
    flex: none;
    display: block;
    inline-size: 26px;
    block-size: 16px;
    margin-block-start: 3px;
    overflow: visible;
  }

  .ghost {
    stroke: var(--_muted);
    stroke-opacity: 0.6;
  }

  .name {
    min-inline-size: 0;
    padding-block: 2px;
    line-height: 1.3;
    max-inline-size: 100%;
    /* Only a word that has no room on a line of its own is broken. */
    overflow-wrap: break-word;
    hyphens: auto;
  }

  /* The numbers stand beside a name while its longest word leaves them room, else below. */
  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 7px;
    min-inline-size: 0;
  }

  .what > .name {
    flex: 1 1 min-content;
  }

  .row > label > input + .what {
    grid-column: 2 / -1;
  }

  .line .name {
    flex: 1 1 0;
  }

  /* A pause for those who hear it. */
  .pause {
    font-size: 0;
  }

  .about {
    display: -webkit-box;
    overflow: hidden;
    /* As wide as there is room, however long its words. */
    inline-size: 0;
    min-inline-size: 100%;
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-size: 12px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .numbers {
    display: grid;
    flex: none;
    grid-template-columns: max-content minmax(2.4em, max-content);
    gap: 0 3px;
    margin-inline-start: auto;
    padding-block: 2px;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }

  .possible::after {
    content: attr(data-widest);
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }

  .certain {
    font-weight: 650;
  }

  .possible,
  .undated,
  .unused .name,
  .unused .certain,
  .out .name,
  .out .numbers {
    color: var(--_muted);
  }

  .unused .certain {
    font-weight: 400;
  }

  .last {
    grid-column: 2;
  }

  .undated {
    flex: 1 0 100%;
    margin-block-start: -2px;
    font-size: 12px;
    text-align: end;
  }

  .left-out {
    text-decoration: line-through;
  }

  .unused .swatch,
  .out .swatch {
    opacity: 0.45;
  }

  /* Over the end of the name, so that the numbers stay. */
  .only {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: calc(2.5em + 34px);
    min-inline-size: 24px;
    min-block-size: 24px;
    padding-inline: 6px;
    border-radius: 4px;
    background: var(--_panel);
    color: var(--_accent);
    font-size: 12px;
    opacity: 0;
  }

  .wide > .only {
    inset-inline-end: 112px;
  }

  .actors .row {
    padding-inline-end: 28px;
  }

  .actors .only {
    margin-inline-end: 28px;
  }

  .group {
    position: absolute;
    inset-block-start: 1px;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 4px;
    color: var(--_muted);
  }

  .group:hover,
  .group[aria-pressed='true'] {
    background: var(--_tint);
    color: var(--_ink);
  }

  .group[aria-pressed='true'] rect:first-child {
    fill: currentColor;
  }

  .row:hover > .only,
  .row:focus-within > .only {
    opacity: 1;
  }

  .only:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* Nothing hovers here: it stays, where there is room beside the numbers. */
  @media (hover: none) {
    .only {
      visibility: hidden;
    }

    @container entente-legend (min-width: 320px) {
      .only {
        position: static;
        visibility: visible;
        margin-inline-start: 4px;
        background: none;
        color: var(--_muted);
        opacity: 1;
      }
    }
  }

  /* The numbers go below the name. */
  @container entente-legend (max-width: 230px) {
    .what > .name {
      flex-basis: 100%;
    }

    .what > .numbers,
    .what > .undated {
      flex: none;
      margin-inline-start: 0;
      text-align: start;
    }

    .what > .numbers {
      grid-template-columns: max-content max-content;
      gap: 0 8px;
    }

    .what > .undated {
      margin-block-start: 2px;
    }

    .last {
      grid-column: 1;
    }

    li li label {
      padding-inline-start: 10px;
    }

    .row > .only {
      inset-inline-end: 0;
      inset-block: auto 1px;
    }
  }

  @media (forced-colors: active) {
    input[type='checkbox']::before {
      border-color: ButtonBorder;
    }

    input[type='checkbox']::after {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .swatch path {
      stroke: CanvasText;
    }

    .unused .swatch,
    .out .swatch {
      opacity: 1;
    }

    .row:hover > label {
      outline: 1px solid Highlight;
    }
  }
`
