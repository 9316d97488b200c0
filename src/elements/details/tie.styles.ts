import { css, type CSSResult } from 'lit'

/** Ties as sentences, and who says so. */
export const tieStyles: CSSResult = css`
  .scope {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: start;
    margin-block-end: 10px;
  }

  .scope button {
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .scope button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .scope button:last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .scope [aria-pressed='true'] {
    position: relative;
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_ground);
    font-weight: 600;
  }

  .tie {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr) auto;
    gap: 0 8px;
    padding-block: 9px;
    border-block-start: 1px solid var(--_hairline);
  }

  .ties > .tie:first-child {
    border-block-start: 0;
    padding-block-start: 2px;
  }

  .sample {
    flex: none;
    display: block;
    inline-size: 14px;
    block-size: 40px;
    fill: none;
    color: var(--_muted);
  }

  .cut {
    stroke-width: 2;
  }

  .told {
    min-inline-size: 0;
  }

  .claim {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    line-height: 1.35;
  }

  .claim .words,
  .claim .when {
    display: block;
    unicode-bidi: plaintext;
    text-align: inherit;
  }

  .claim .when {
    color: var(--_muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .claim:hover .words {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .off .words b {
    font-weight: 400;
  }

  .marks {
    font-size: 13px;
    line-height: 1.35;
  }

  .marks span + span::before,
  .about bdi + bdi::before {
    content: '· ';
    color: var(--_muted);
    font-weight: 400;
  }

  .marks .state {
    font-weight: 600;
  }

  .off .marks,
  .off .marks .state {
    color: var(--_muted);
    font-weight: 400;
  }

  .properties {
    font-size: 13px;
  }

  .properties :is(dt, dd) {
    display: inline;
  }

  .properties dt {
    margin-inline-end: 4px;
  }

  .go {
    align-self: start;
    display: grid;
    place-items: center;
    inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 5px;
  }

  .chip {
    min-block-size: 24px;
    padding: 1px 8px;
    border-radius: 5px;
    color: var(--_accent);
    font-size: 12.5px;
    line-height: 1.4;
  }

  .chip[aria-expanded='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .source {
    margin-block-start: 6px;
    padding-block: 2px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_accent);
    font-size: 13px;
  }

  .sources > .source {
    margin-block-start: 0;
    padding: 0;
    border: 0;
  }

  .sources > .source + .source {
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
  }

  .cited {
    font-weight: 600;
  }

  .reference {
    font-size: 14px;
  }

  cite {
    font-family: var(--_font-serif);
    font-style: italic;
  }

  .about {
    color: var(--_muted);
  }

  a {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 24px;
    color: var(--_accent);
    text-underline-offset: 3px;
  }

  .source .facts {
    margin-block-start: 4px;
  }

  .source .fact {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 4px;
  }

  .source dt {
    font-size: 12px;
  }

  .more {
    margin-block-start: 8px;
    font-size: 13px;
  }

  @media (forced-colors: active) {
    .scope [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .chip[aria-expanded='true'] {
      border-color: Highlight;
    }

    .sample,
    .family {
      forced-color-adjust: none;
    }
  }
`
