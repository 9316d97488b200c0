import { css, type CSSResult } from 'lit'

/** The size of the table for the element that loads it: it scrolls in itself, and so has one where nobody says. */
export const lazyTableStyles: CSSResult = css`
  :host {
    block-size: 480px;
  }

  .body {
    block-size: 100%;
  }

  .missing {
    padding: 16px;
  }

  @media print {
    :host,
    .body {
      block-size: auto;
    }
  }
`
