import { css, type CSSResult } from 'lit'

/** The folded part of the question. */
export const optionsStyles: CSSResult = css`
  .more {
    margin-block-start: 8px;
  }

  .fold {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 30px;
    padding: 0 6px 0 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-size: 13px;
    font-weight: 600;
    cursor: pointer;
  }

  .fold:dir(rtl) {
    padding: 0 0 0 6px;
  }

  .fold:hover {
    color: var(--_accent);
  }

  .fold .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.4;
    color: var(--_muted);
    transition: rotate 120ms;
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

  .summary {
    margin: 0;
    padding: 0;
    padding-inline-start: 18px;
    list-style: none;
    color: var(--_muted);
    font-size: 12.5px;
  }

  .summary li {
    display: inline;
    unicode-bidi: isolate;
  }

  .summary li + li::before {
    content: ' · ';
  }

  .options:not([hidden]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-block: 6px 4px;
    padding-inline-start: 18px;
  }

  .option-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    min-inline-size: 0;
  }

  select {
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
    text-overflow: ellipsis;
    cursor: pointer;
  }

  select:disabled {
    opacity: 0.6;
    cursor: default;
  }

  .check > label {
    display: flex;
    align-items: start;
    gap: 8px;
    min-block-size: 26px;
    margin-inline-start: -5px;
    cursor: pointer;
  }

  .check .name {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-block: 3px;
    font-size: 13px;
    line-height: 1.4;
  }

  .check:has(> .hint) .name {
    font-weight: 600;
  }

  .check > .hint {
    padding-inline-start: 27px;
  }

  .check .aside {
    flex: none;
    max-inline-size: 50%;
    padding-block: 4px;
    color: var(--_muted);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }

  /* As large as a target has to be; what one sees of it is a smaller box. */
  input[type='checkbox'] {
    flex: none;
    position: relative;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    border-radius: 4px;
    background: none;
    appearance: none;
    cursor: inherit;
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
    background: var(--_ink);
    clip-path: inset(100%);
  }

  input[type='checkbox']:checked::after {
    clip-path: polygon(8% 52%, 22% 38%, 40% 57%, 80% 12%, 94% 25%, 41% 86%);
  }

  input[type='checkbox']:focus-visible {
    outline-offset: -2px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 2px 0;
    padding: 0;
    list-style: none;
    counter-reset: place;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    padding-inline-start: 8px;
    border: 1px solid var(--_hairline);
    border-radius: 15px;
    font-size: 13px;
  }

  .chip .shape {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin: 0;
    overflow: visible;
  }

  .chip span {
    min-inline-size: 0;
    padding-block: 3px;
  }

  ol > .chip > span::before {
    counter-increment: place;
    content: counter(place);
    margin-inline-end: 6px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .chip .plain-button {
    border-radius: 14px;
    inline-size: 26px;
    block-size: 26px;
    margin: 0;
  }

  .chip .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  @media (prefers-reduced-motion: reduce) {
    .fold .icon {
      transition: none;
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
  }
`
