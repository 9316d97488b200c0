import { css, type CSSResult } from 'lit'

/** The folded table of measures. */
export const measureStyles: CSSResult = css`
  .compare {
    padding-block: 8px;
    border-block: 1px solid var(--_hairline);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 28px;
    padding-block: 4px;
    font-weight: 600;
    cursor: pointer;
  }

  summary:hover {
    color: var(--_accent);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 3px 0 3px 5px;
    font-weight: 400;
    text-align: end;
    vertical-align: bottom;
    overflow-wrap: normal;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  tbody tr {
    border-block-start: 1px solid var(--_hairline);
  }

  thead th {
    color: var(--_muted);
  }

  thead span {
    display: inline-block;
    writing-mode: vertical-rl;
    rotate: 180deg;
    white-space: nowrap;
  }

  dl {
    display: grid;
    gap: 4px;
    margin: 10px 0 4px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 1.35;
  }

  dl > div > * {
    display: inline;
    margin: 0;
  }

  dt {
    color: var(--_ink);
    font-weight: 600;
  }

  cite {
    font-style: normal;
    white-space: nowrap;
  }

  @container entente-layout-picker (inline-size >= 480px) {
    thead span {
      writing-mode: horizontal-tb;
      rotate: none;
    }
  }

  @media print {
    .acts,
    .following,
    .save {
      display: none;
    }
  }
`
