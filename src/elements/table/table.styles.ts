import { css, type CSSResultGroup } from 'lit'

import { tokens } from '../base/tokens.styles.js'
import { layoutStyles } from './layouts.styles.js'
import { toolbarStyles } from './toolbar.styles.js'

const frame = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 480px;
    background: var(--_panel);
    --_tint: color-mix(in srgb, var(--_accent) 8%, transparent);
    --_marked: color-mix(in srgb, var(--_selection) 22%, transparent);
  }

  [hidden] {
    display: none;
  }

  .scroller {
    position: relative;
    min-block-size: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* Rows are placed by us: nothing above them grows on its own. */
    overflow-anchor: none;
  }

  .note {
    margin: 0;
    padding: 20px 16px;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .narrow .note {
    padding-inline: 12px;
  }

  .weak {
    color: var(--_muted);
  }
`

const rows = css`
  table,
  thead,
  tbody {
    display: block;
  }

  table[hidden] {
    display: none;
  }

  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  tbody {
    position: relative;
  }

  tr {
    display: grid;
    grid-template-columns:
      minmax(0, 1.2fr) minmax(0, 1.7fr) minmax(0, 1.2fr) minmax(0, 2.4fr) minmax(0, 1fr) minmax(0, 0.8fr)
      minmax(0, 1.4fr);
    align-items: center;
    gap: 0 12px;
    padding-inline: 16px;
  }

  th,
  td {
    min-inline-size: 0;
    padding: 0;
    font-weight: inherit;
  }

  td {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  th button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    /* As far as its margins. */
    max-inline-size: calc(100% + 8px);
    min-inline-size: 24px;
    min-block-size: 32px;
    margin-inline: -4px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    font-size: 12.5px;
    cursor: pointer;
  }

  th button span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  th button:hover,
  th[aria-sort] button {
    color: var(--_ink);
  }

  th[aria-sort] button {
    font-weight: 600;
  }

  th button:focus-visible {
    outline-offset: -2px;
  }

  tbody tr {
    position: absolute;
    inset-inline: 0;
    block-size: 42px;
    /* What is in a row moves nothing but the row. */
    contain: strict;
    border-block-end: 1px solid var(--_hairline);
    font-size: 13.5px;
    cursor: pointer;
  }

  tbody tr:hover,
  tbody tr.lit {
    background: var(--_tint);
  }

  tbody tr.ghost,
  tbody tr.ghost .actor {
    color: var(--_muted);
  }

  tbody tr.ghost .sample {
    opacity: 0.6;
  }

  tbody tr::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 4px;
    content: '';
  }

  tbody tr.touched::before {
    background: var(--_selection);
  }

  tbody tr[aria-selected='true'] {
    background: var(--_marked);
  }

  tbody tr[aria-selected='true'],
  tbody tr[aria-selected='true'] :is(td, .actor, .weak) {
    color: var(--_ink);
  }

  tbody tr[aria-selected='true']::before {
    background: var(--_ink);
  }

  tbody tr:focus-visible {
    outline-offset: -2px;
  }

  td:is(.from, .type, .to) {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .sample {
    flex: none;
    inline-size: 24px;
    block-size: 12px;
    fill: none;
  }

  /* Each is cut where its own language ends. */
  .actor,
  .label {
    unicode-bidi: plaintext;
  }

  .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .actor {
    max-inline-size: 100%;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    overflow: hidden;
    background: none;
    font-weight: 600;
    text-align: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

  .actor:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .actor:focus-visible {
    outline-offset: -2px;
  }

  td.when {
    font-variant-numeric: tabular-nums;
  }

  /* What is long takes two lines before it is cut; dates do so everywhere. */
  td.when,
  .wide td:is(.state, .status, .sources),
  .wide .actor bdi,
  .wide .label {
    display: -webkit-box;
    overflow: hidden;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .wide :is(.actor, .label) {
    line-height: 1.3;
  }

  td:is(.when, .state, .status, .sources) {
    font-size: 13px;
    line-height: 1.3;
  }
`

const forced = css`
  @media (forced-colors: active) {
    tbody tr.touched::before {
      background: Highlight;
    }

    .sample path {
      stroke: CanvasText;
    }

    tbody tr[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    tbody tr[aria-selected='true'] :is(td, .actor, .weak) {
      color: HighlightText;
    }

    tbody tr[aria-selected='true'] .sample path {
      stroke: HighlightText;
    }
  }
`

/** On paper everything stands in the flow, whole, and nothing can be pressed. */
const print = css`
  @media print {
    :host {
      display: block;
      block-size: auto;
    }

    .toolbar {
      display: none;
    }

    .scroller {
      overflow: visible;
    }

    thead {
      position: static;
    }

    tbody {
      block-size: auto !important;
    }

    tbody tr {
      position: static;
      contain: none;
      block-size: auto;
      padding-block: 4px;
      break-inside: avoid;
    }

    td,
    td.when,
    .wide td:is(.state, .status, .sources),
    .label,
    .wide .label,
    .actor,
    .wide .actor bdi {
      overflow: visible;
      white-space: normal;
      -webkit-line-clamp: none;
    }
  }
`

export const tableStyles: CSSResultGroup = [tokens, frame, toolbarStyles, rows, layoutStyles, forced, print]
