import { css, type CSSResult } from 'lit'

/** The panel with paths and details: its pages, what switches between them, and the line it folds to. */
export const sideStyles: CSSResult = css`
  .sheet {
    grid-row: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-inline-start: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  .page {
    flex: 1 1 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }

  .page[hidden] {
    display: none;
  }

  .below > .page ~ .page {
    border-block-start: 1px solid var(--_ink);
  }

  .beside {
    flex-direction: row;
  }

  .beside > .page ~ .page {
    border-inline-start: 1px solid var(--_hairline);
  }

  /* A question and its answer take more room than what is looked up beside them. */
  .below > #paths {
    flex-grow: 1.2;
  }

  entente-details,
  entente-layout-picker,
  entente-path-finder {
    min-height: 0;
    padding: 16px 18px 20px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .bar {
    flex: none;
    display: flex;
    align-items: stretch;
    border-block-end: 1px solid var(--_hairline);
  }

  .tabs {
    flex: 1;
    display: flex;
    gap: 18px;
    min-width: 0;
    padding-inline: 18px;
  }

  .tabs button {
    min-width: 24px;
    min-height: 38px;
    padding: 2px 0 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-weight: 600;
    cursor: pointer;
  }

  .tabs button:hover {
    color: var(--_accent);
  }

  .tabs [aria-selected='true'] {
    border-color: var(--_ink);
    color: var(--_ink);
  }

  .grip {
    flex: 1;
    display: grid;
    place-items: center;
    min-height: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .tabs + .grip {
    flex: none;
    width: 48px;
  }

  .task {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 14px;
  }

  .task p {
    flex: 1;
    margin: 0;
    font-weight: 600;
  }

  .task button {
    flex: none;
    min-height: 36px;
    padding: 3px 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      border-color: Highlight;
    }
  }

  @media print {
    .bar,
    .task {
      display: none;
    }
  }
`
