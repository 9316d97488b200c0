import { css, type CSSResult } from 'lit'

/** Paths as cards: one line each, and the chosen one whole. */
export const cardStyles: CSSResult = css`
  .path {
    border-block-start: 1px solid var(--_hairline);
  }

  .paths > .path:last-child {
    border-block-end: 1px solid var(--_hairline);
  }

  .path.chosen {
    border-inline-start: 3px solid var(--_ink);
  }

  .answer .head {
    display: block;
    inline-size: 100%;
    padding-block: 8px;
    padding-inline: 12px 4px;
    border: 0;
    border-radius: 2px;
    background: none;
    font-variant-numeric: tabular-nums;
  }

  /* The line before it stands in for the rest. */
  .answer .chosen > .head,
  .chosen > .whole {
    padding-inline-start: 9px;
  }

  .answer .path:not(.chosen) > .head:hover {
    background: var(--_tint);
    color: inherit;
  }

  .answer .chosen > .head:hover {
    color: inherit;
  }

  .head .kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }

  .steps-count {
    font-weight: 600;
  }

  .certainty::before,
  .value::before {
    content: '· ';
    color: var(--_muted);
  }

  .certainty {
    margin-inline-start: -4px;
  }

  .times,
  .why,
  .way {
    display: block;
    font-size: 13px;
  }

  .times {
    color: var(--_muted);
  }

  .stretch {
    display: inline-block;
  }

  .way {
    margin-block-start: 2px;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  .arrow::before {
    content: ' → ';
    color: var(--_muted);
  }

  .arrow:dir(rtl)::before {
    content: ' ← ';
  }

  .answer .sample {
    flex: none;
    display: inline-block;
    inline-size: 24px;
    block-size: 12px;
    fill: none;
  }

  .whole {
    padding-block-end: 12px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: 10px;
  }

  /* The buttons stay at hand on a long way. */
  .walking.under-way {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    margin-block-start: 4px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  .under-way ~ * :is(button, a, .step, .source) {
    scroll-margin-block-start: 96px;
  }

  .answer .act {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    max-inline-size: 100%;
    font-size: 13px;
    font-weight: 600;
  }

  .answer .act.plain {
    inline-size: 30px;
    justify-content: center;
    padding: 0;
  }

  .act.previous .icon {
    scale: -1 1;
  }

  .act.previous:dir(rtl) .icon {
    scale: 1 1;
  }

  .act.next:dir(rtl) .icon {
    scale: -1 1;
  }

  .answer [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    opacity: 0.6;
  }

  /* One row in a narrow panel. */
  @container entente-path-finder (max-width: 440px) {
    .under-way {
      gap: 4px;
    }

    .answer .act.stop {
      inline-size: 30px;
      justify-content: center;
      padding: 0;
    }

    .stop span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  .step-of {
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .copied {
    margin-block-start: 6px;
    color: var(--_muted);
    font-size: 13px;
  }

  @media print {
    .acts,
    .copied {
      display: none;
    }

    .path {
      break-inside: auto;
    }
  }

  @media (forced-colors: active) {
    .path.chosen {
      border-inline-start-color: Highlight;
    }

    .answer .sample {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`
