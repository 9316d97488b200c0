import { css, type CSSResult } from 'lit'

/** The buttons over the picture, the words in its corner, and the list of keys. */
export const walkStyles: CSSResult = css`
  .walk {
    position: absolute;
    inset: 0;
    /* Not hidden: what is hidden can still be scrolled, and a browser would do so for a button at the edge. */
    overflow: clip;
    pointer-events: none;
  }

  .walk button {
    position: absolute;
    top: 0;
    left: 0;
    min-width: 24px;
    min-height: 24px;
    border-radius: 7px;
    outline-offset: 0;
  }

  .walk button[id^='n'] {
    border-radius: 50%;
  }

  .walk button:focus-visible {
    outline: 2.5px solid var(--_accent);
    box-shadow: 0 0 0 2px var(--_ground);
  }

  .walk.by-pointer button:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .caption {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-start: 10px;
    max-width: 60%;
    margin: 0;
    padding: 4px 10px;
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_ground);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }

  @container entente-graph (max-width: 559px) {
    .caption {
      inset-inline: 0;
      inset-block-end: 0;
      max-width: none;
      border-width: 1px 0 0;
      border-radius: 0;
    }
  }

  .keys dl {
    grid-column: 1 / -1;
    margin: 8px 0 0;
  }

  .keys dl > div {
    display: grid;
    grid-template-columns: minmax(0, 168px) minmax(0, 1fr);
    gap: 2px 16px;
    padding-block: 7px;
    border-block-start: 1px solid var(--_hairline);
  }

  .keys dt {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 4px;
    direction: ltr;
  }

  :host(:dir(rtl)) .keys dt {
    justify-content: end;
  }

  .keys dd {
    margin: 0;
  }

  .keys kbd {
    min-width: 24px;
    padding: 0 6px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    background: var(--_ground);
    font: inherit;
    font-size: 12.5px;
    line-height: 22px;
    text-align: center;
    white-space: nowrap;
  }

  @media (width < 480px) {
    .keys dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .walk button:focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    .walk,
    .caption {
      display: none;
    }
  }
`
