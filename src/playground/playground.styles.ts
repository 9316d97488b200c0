import { css, type CSSResult } from 'lit'

export const playgroundStyles: CSSResult = css`
  :host {
    --_ink: light-dark(#1d1f23, #ececea);
    --_muted: light-dark(#5f636b, #a0a5ad);
    --_panel: light-dark(#ffffff, #1b1e24);
    --_hairline: light-dark(#e3e0d9, #2c3038);
    --_field: light-dark(#8a8e96, #6d727b);
    --_accent: light-dark(#1d4ed8, #8ab4ff);
    display: grid;
    grid-template: auto 1fr / minmax(300px, 400px) minmax(0, 1fr);
    gap: 16px 24px;
    padding: 8px 20px 40px;
    color: var(--_ink);
    font:
      14px / 1.45 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
  }

  *,
  *::before {
    box-sizing: border-box;
  }

  .choice {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .choice label {
    font-weight: 600;
  }

  .choice p {
    flex: 1 1 300px;
    margin: 0;
    color: var(--_muted);
  }

  .controls {
    grid-area: 2 / 1;
  }

  .shown {
    grid-area: 2 / 2;
    position: sticky;
    inset-block-start: 12px;
    align-self: start;
    max-height: calc(100dvh - 24px);
    overflow: auto;
  }

  .stage {
    display: grid;
    gap: 12px;
  }

  .stage > entente-explorer {
    height: max(560px, min(720px, 80dvh));
  }

  .stage.in-parts > * {
    max-height: min(560px, 70dvh);
  }

  .stage.in-parts > entente-graph {
    height: min(360px, 45dvh);
  }

  .stage > entente-table {
    height: min(420px, 50dvh);
  }

  .stage > entente-details,
  .stage > entente-legend,
  .stage > entente-path-finder,
  .stage > entente-layout-picker {
    overflow: auto;
  }

  details {
    border-block-start: 1px solid var(--_hairline);
  }

  summary {
    padding: 10px 0;
    font-weight: 600;
    cursor: pointer;
  }

  .count {
    margin-inline-start: 4px;
    color: var(--_muted);
    font-weight: 400;
  }

  ul {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }

  li {
    padding: 8px 0;
  }

  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }

  .row > code {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .row > :is(input:not([type='checkbox']), select) {
    flex: 0 0 190px;
    width: 190px;
  }

  .row > label {
    flex: none;
  }

  form {
    display: flex;
    gap: 8px;
    margin-block-start: 6px;
  }

  form input {
    flex: 1;
    min-width: 0;
  }

  li > p {
    margin: 2px 0 0;
    color: var(--_muted);
    font-size: 13px;
  }

  .type {
    overflow-wrap: anywhere;
  }

  code,
  pre {
    font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    font-size: 12.5px;
  }

  button,
  select,
  input:not([type='checkbox']) {
    min-height: 32px;
    padding: 3px 10px;
    border: 1px solid var(--_field);
    border-radius: 6px;
    background: var(--_panel);
    color: var(--_ink);
    font: inherit;
  }

  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    margin: 3px;
    vertical-align: middle;
    accent-color: var(--_accent);
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  button {
    font-weight: 600;
    cursor: pointer;
  }

  button:hover {
    color: var(--_accent);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .code {
    margin-block-start: 12px;
  }

  pre,
  .log {
    margin: 0 0 8px;
    padding: 10px 12px;
    overflow: auto;
    border: 1px solid var(--_hairline);
    border-radius: 8px;
    background: var(--_panel);
  }

  h3 {
    margin: 16px 0 6px;
    font-size: 14px;
  }

  .log {
    max-height: 180px;
    overflow-wrap: anywhere;
  }

  .log p {
    margin: 0;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (width < 900px) {
    :host {
      grid-template: auto auto auto / minmax(0, 1fr);
      padding-inline: 12px;
    }

    .shown {
      grid-area: 2 / 1;
      position: static;
      max-height: none;
    }

    .controls {
      grid-area: 3 / 1;
    }
  }
`
