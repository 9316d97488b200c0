import { css, type CSSResult } from 'lit'

export const toolbarStyles: CSSResult = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    padding: 10px 16px;
    border-block-end: 1px solid var(--_hairline);
  }

  .field {
    display: flex;
    flex: 1 1 200px;
    align-items: center;
    max-inline-size: 340px;
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
    border-color: var(--_hairline);
    opacity: 0.6;
  }

  .field > .icon {
    margin-inline-start: 10px;
    color: var(--_muted);
    pointer-events: none;
  }

  input {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 0 10px;
    border: 0;
    border-radius: var(--_radius);
    outline: none;
    background: none;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
    unicode-bidi: plaintext;
  }

  .clear {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin: 2px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .clear:hover {
    color: var(--_ink);
  }

  .count {
    flex: 1 1 auto;
    margin: 0;
    color: var(--_muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .act {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 32px;
    padding: 0 11px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    font-size: 13px;
    cursor: pointer;
  }

  .act .icon {
    color: var(--_muted);
  }

  .act:hover:enabled {
    border-color: var(--_muted);
  }

  .act:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .toolbar.narrow {
    gap: 8px;
    padding: 8px 12px;
  }

  .toolbar.narrow .act {
    gap: 5px;
    padding: 0 8px;
  }

  .toolbar.narrow .field {
    flex-basis: 100%;
    max-inline-size: none;
  }
`
