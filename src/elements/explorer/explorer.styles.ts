import { css, type CSSResult } from 'lit'

/** The frame of the explorer: header, body, foot. */
export const styles: CSSResult = css`
  :host {
    display: block;
    min-height: 240px;
    height: 720px;
    background: var(--_ground);
    container: entente-explorer / inline-size;
    /* In a box too low for header, graph and slider, all of it can still be reached. */
    overflow: hidden auto;
  }

  /* Not the host itself, which pages give a display of their own. */
  .whole {
    display: grid;
    grid-template: auto minmax(240px, 1fr) auto / minmax(0, 1fr);
    grid-template-areas: 'head' 'graph' 'time';
    box-sizing: border-box;
    width: 100%;
    min-height: inherit;
    height: 100%;
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
    gap: 6px 10px;
    padding: 10px 20px;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  h2 {
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
    font-family: var(--_font-serif);
    font-size: 20px;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  entente-search {
    flex: 1 1 150px;
    min-width: 150px;
    max-width: 260px;
    margin-inline-start: auto;
  }

  .tools {
    display: flex;
    gap: 8px;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-width: 36px;
    min-height: 34px;
    padding: 3px 11px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    font-weight: 600;
    cursor: pointer;
  }

  .tool:hover {
    color: var(--_accent);
  }

  .tool[aria-expanded='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_ground);
  }

  .about .word {
    display: none;
  }

  .about {
    padding-inline: 8px;
  }

  @container entente-explorer (max-width: 1400px) {
    .share .word {
      display: none;
    }

    .share {
      padding-inline: 8px;
    }
  }

  .missing {
    flex-basis: 100%;
    margin: 0;
  }

  .language {
    position: relative;
    font-size: 13px;
  }

  .language select {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .language:has(select:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  option {
    background: var(--_panel);
    color: var(--_ink);
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

  .sources {
    display: none;
  }

  @container entente-explorer (max-width: 900px) {
    h2 {
      flex: 1 1 100%;
    }

    entente-search {
      flex: 1 1 0;
      max-width: none;
      margin: 0;
    }

    .word {
      display: none;
    }

    .tool {
      padding-inline: 8px;
    }
  }

  @container entente-explorer (max-width: 640px) {
    header {
      padding: 9px 14px;
    }

    h2 {
      font-size: 17px;
    }

    entente-search {
      min-width: 104px;
    }

    .tools {
      gap: 2px;
    }

    .tool {
      gap: 3px;
      min-width: 31px;
      min-height: 38px;
      padding-inline: 3px;
    }

    footer {
      padding: 10px 12px 8px;
    }
  }

  /* The field and all buttons in one row. */
  @container entente-explorer (max-width: 380px) {
    entente-search {
      min-width: 88px;
    }

    .language span {
      display: none;
    }
  }

  /* On 320 px and at 400 % zoom the buttons take a row of their own. */
  @container entente-explorer (max-width: 340px) {
    entente-search {
      flex-basis: 100%;
    }
  }

  @media (forced-colors: active) {
    .tool[aria-expanded='true'] {
      border-color: Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  /* Graph, window, legend, details, sources, one below the other; the page's own height is one for a screen. */
  @media print {
    :host {
      display: block !important;
      height: auto !important;
      overflow: visible;
    }

    .whole {
      display: flex;
      flex-direction: column;
      height: auto;
    }

    footer {
      order: 2;
      break-inside: avoid;
    }

    .tools,
    entente-search {
      display: none;
    }

    .sources {
      display: block;
      order: 5;
      padding: 12px 20px;
    }

    .sources ol {
      padding-inline-start: 1.4em;
    }

    .sources li {
      margin-block-end: 6px;
      overflow-wrap: anywhere;
    }
  }
`
