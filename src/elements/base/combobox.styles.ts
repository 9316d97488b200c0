import { css, type CSSResultGroup } from 'lit'

/** The field with its button, in a `.field`. */
const field = css`
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

  .field > input {
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
  .field > input:focus-visible {
    outline: none;
  }

  .field > input::placeholder {
    color: var(--_muted);
    opacity: 1;
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

  .clear svg {
    flex: none;
    display: block;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
`

/** The list under it; what it hangs under is positioned. */
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
  .popup .list[hidden] {
    display: none;
  }

  .popup .list {
    min-block-size: 0;
    padding-block: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    outline: none;
  }

  .popup .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 10px;
    padding: 5px 10px;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
  }

  .popup .option:hover {
    background: var(--_tint);
  }

  .popup .option[aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_tint);
  }

  .popup .shape {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 3px;
    overflow: visible;
  }

  .popup .words {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .popup .words > * {
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

  .popup .about,
  .popup .ties,
  .popup .note {
    color: var(--_muted);
    font-size: 12.5px;
  }

  .popup .kind + .other::before {
    content: ' · ';
    color: var(--_muted);
  }

  .popup .other {
    color: var(--_ink);
  }

  .popup .ties {
    max-inline-size: 96px;
    padding-block-start: 1px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .popup .ties:not(.none) {
    color: var(--_ink);
  }

  .popup mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }

  .popup .note {
    margin: 0;
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }

  .popup .list:not([hidden]) + .note {
    border-block-start: 1px solid var(--_hairline);
  }
`

const forced = css`
  @media (forced-colors: active) {
    .field:focus-within {
      outline-color: Highlight;
    }

    .popup .option {
      border-inline-start-color: Canvas;
    }

    .popup mark {
      color: CanvasText;
    }

    .popup .option[aria-selected='true'] {
      forced-color-adjust: none;
      border-inline-start-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .popup .option[aria-selected='true'] :is(.about, .other, .ties, .kind, mark) {
      color: HighlightText;
    }

    .popup .option[aria-selected='true'] mark {
      text-decoration-color: HighlightText;
    }
  }
`

/** The look of a combobox, for what {@link Combobox} draws and the box around it. */
export const comboboxStyles: CSSResultGroup = [field, list, forced]
