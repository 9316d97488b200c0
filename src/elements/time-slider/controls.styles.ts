import { css, type CSSResult } from 'lit'

/** The row of controls and the texts below it. */
export const controlStyles: CSSResult = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 34px;
    min-block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
    font-weight: 600;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  button:hover {
    border-color: var(--_muted);
  }

  button:disabled {
    color: var(--_muted);
    opacity: 0.6;
    cursor: default;
    border-color: var(--_line);
  }

  .icon {
    inline-size: 16px;
    block-size: 16px;
    fill: currentColor;
  }

  .speed {
    min-inline-size: 46px;
  }

  .modes {
    display: inline-flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
  }

  .mode {
    position: relative;
    display: inline-flex;
    cursor: pointer;
  }

  .mode-input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .mode-text {
    display: inline-flex;
    align-items: center;
    min-block-size: 30px;
    padding-inline: 12px;
    border-radius: calc(var(--_radius) - 1px);
    font-weight: 600;
    font-size: 13px;
    white-space: nowrap;
  }

  .mode-input:checked + .mode-text {
    background: var(--_ink);
    color: var(--_panel);
  }

  .mode-input:disabled + .mode-text {
    opacity: 0.6;
  }

  .mode-input:focus-visible + .mode-text {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .dates {
    position: relative;
    display: inline-flex;
    max-inline-size: 100%;
  }

  .date-input {
    inline-size: 226px;
    max-inline-size: 100%;
    min-block-size: 32px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
  }

  .date-input:hover {
    border-color: var(--_muted);
  }

  .date-input[aria-invalid='true'] {
    border-color: var(--_conflict);
    box-shadow: inset 0 0 0 1px var(--_conflict);
  }

  .date-error {
    margin: 0;
    color: var(--_conflict);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
`
