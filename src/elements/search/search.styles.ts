import { css, type CSSResultGroup } from 'lit'

import { tokens } from '../base/tokens.styles.js'

const field = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    max-inline-size: 400px;
    container: entente-search / inline-size;
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
  }

  .field {
    display: flex;
    align-items: center;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_ground);
    cursor: text;
  }

  .field:hover {
    border-color: var(--_muted);
  }

  .field:focus-within {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }

  .field:has(:disabled) {
    cursor: default;
    border-color: var(--_hairline);
    opacity: 0.6;
  }

  svg {
    flex: none;
    display: block;
    inline-size: 16px;
    block-size: 16px;
  }

  .lens,
  .clear svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .lens {
    margin-inline: 10px 0;
    color: var(--_muted);
    pointer-events: none;
  }

  :dir(rtl) > .lens {
    scale: -1 1;
  }

  input {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 32px;
    margin: 0;
    padding: 0 10px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    text-overflow: ellipsis;
  }

  /* The box around it shows the focus. */
  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  kbd {
    flex: none;
    min-inline-size: 20px;
    margin-inline-end: 7px;
    padding: 0 5px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    color: var(--_muted);
    font: inherit;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    pointer-events: none;
  }

  .field:focus-within kbd {
    visibility: hidden;
  }

  /* No keyboard, or no room for the hint beside the words. */
  @media (hover: none) {
    kbd {
      display: none;
    }
  }

  @container entente-search (max-width: 190px) {
    kbd {
      display: none;
    }
  }

  .clear {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: 2px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) - 2px);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .clear:hover {
    color: var(--_ink);
  }
`

const list = css`
  .popup {
    position: absolute;
    z-index: 20;
    /* Where the surroundings end is measured when the list opens; the field is often narrower than a name. */
    inset-inline-start: calc(-1 * var(--_shift, 0px));
    inset-block-start: calc(100% + 4px);
    inline-size: max-content;
    min-inline-size: min(100%, var(--_room, 100%));
    max-inline-size: var(--_room, 100%);
    display: flex;
    flex-direction: column;
    max-block-size: min(420px, 60vh);
    overflow: hidden;
    border: 1px solid color-mix(in srgb, var(--_muted) 50%, var(--_hairline));
    border-radius: var(--_radius);
    background: var(--_panel);
  }

  .popup[hidden],
  .list[hidden] {
    display: none;
  }

  .list {
    min-block-size: 0;
    padding-block: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    outline: none;
  }

  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 10px;
    padding: 5px 10px;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  .option:hover {
    background: var(--_tint);
  }

  .option[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_tint);
  }

  .shape {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 3px;
    overflow: visible;
  }

  .words {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .words > * {
    min-inline-size: 0;
  }

  /* No room for both beside each other. */
  .popup.narrow .option {
    grid-template-columns: auto minmax(0, 1fr);
  }

  .popup.narrow .ties {
    grid-column: 2;
    max-inline-size: none;
    text-align: start;
  }

  .about,
  .ties,
  .note {
    color: var(--_muted);
    font-size: 12.5px;
  }

  .kind + .other::before {
    content: ' · ';
    color: var(--_muted);
  }

  .other {
    color: var(--_ink);
  }

  .ties {
    max-inline-size: 96px;
    padding-block-start: 1px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .ties:not(.none) {
    color: var(--_ink);
  }

  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }

  .note {
    margin: 0;
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }

  .list:not([hidden]) + .note {
    border-block-start: 1px solid var(--_hairline);
  }
`

const forced = css`
  @media (forced-colors: active) {
    .field:focus-within {
      outline-color: Highlight;
    }

    .option {
      border-inline-start-color: Canvas;
    }

    .lens {
      color: CanvasText;
    }

    mark {
      color: CanvasText;
    }

    .option[aria-selected='true'] {
      forced-color-adjust: none;
      border-inline-start-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .option[aria-selected='true'] :is(.about, .other, .ties, .kind, mark) {
      color: HighlightText;
    }

    .option[aria-selected='true'] mark {
      text-decoration-color: HighlightText;
    }
  }
`

export const searchStyles: CSSResultGroup = [tokens, field, list, forced]
