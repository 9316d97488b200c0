import { css, type CSSResult } from 'lit'

export const styles: CSSResult = css`
  :host {
    display: grid;
    grid-template: auto minmax(240px, 1fr) auto / minmax(0, 1fr);
    grid-template-areas: 'head' 'graph' 'time';
    min-height: 480px;
    height: 720px;
    background: var(--_ground);
    container: entente-explorer / inline-size;
    overflow: clip;
  }

  :host([theme='light']),
  :host([theme='dark']),
  :host([theme='auto']) {
    color: var(--_ink);
  }

  header {
    grid-area: head;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 12px 20px;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  h2 {
    margin: 0;
    font-family: var(--_font-serif);
    font-size: 20px;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  .body {
    grid-area: graph;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
    min-height: 0;
  }

  .with-key .key {
    display: block;
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    z-index: 1;
    width: min(300px, 86%);
  }

  entente-graph {
    grid-column: -2 / -1;
    height: 100%;
    min-height: 0;
  }

  .key {
    display: none;
    overflow: auto;
    padding: 12px 18px;
    border-inline-end: 1px solid var(--_hairline);
    background: var(--_panel);
    font-size: 13.5px;
  }

  .key h3 {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin: 15px 0 5px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 650;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }

  .key h3:first-child {
    margin-block-start: 2px;
  }

  .key h3 span {
    font-weight: 400;
    letter-spacing: 0;
    text-transform: none;
  }

  .key ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .key li {
    display: grid;
    grid-template-columns: 30px minmax(0, 1fr) auto 2.8em;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }

  .key svg {
    display: block;
    width: 26px;
    height: 16px;
    overflow: visible;
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .number.certain {
    font-weight: 650;
  }

  .number.possible {
    color: var(--_muted);
  }

  .last {
    grid-column: 4;
  }

  li:has(> .last) > span:nth-child(2) {
    grid-column: 2 / 4;
  }

  .wide {
    grid-column: 2 / -1;
  }

  entente-search {
    flex: 0 1 240px;
    min-width: 150px;
    margin-inline-start: auto;
  }

  .key-button {
    min-height: 32px;
    padding: 3px 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    font-weight: 600;
    cursor: pointer;
  }

  .key-button:hover {
    color: var(--_accent);
  }

  .key-button[aria-expanded='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_ground);
  }

  footer {
    grid-area: time;
    padding: 12px 20px 10px;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  .counts {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .counts strong {
    color: var(--_ink);
    font-weight: 650;
  }

  @container entente-explorer (min-width: 1080px) {
    .body:has(> .key) {
      grid-template-columns: 272px minmax(0, 1fr);
    }

    .key,
    .with-key .key {
      display: block;
      position: static;
      width: auto;
    }

    .key-button {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .key path {
      stroke: CanvasText;
    }
  }

  @container entente-explorer (max-width: 560px) {
    header {
      padding: 10px 16px;
    }

    h2 {
      flex: 1 0 100%;
      font-size: 17px;
    }

    entente-search {
      flex: 1 1 0;
      min-width: 120px;
      margin: 0;
    }

    footer {
      padding: 10px 12px 8px;
    }
  }
`
