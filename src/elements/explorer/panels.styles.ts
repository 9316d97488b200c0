import { css, type CSSResult } from 'lit'

/** Legend, graph, table and details, by how much room there is. */
export const panelStyles: CSSResult = css`
  .body {
    grid-area: graph;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    position: relative;
    min-height: 0;
  }

  .middle {
    grid-row: 1;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
  }

  .middle:has(> entente-table) {
    grid-template-rows: minmax(0, 1fr) minmax(0, 0.85fr);
  }

  .graphs {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    container: graphs / size;
    min-height: 0;
  }

  /* Two layouts stand side by side, in a room higher than wide one below the other. */
  .panes {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
  }

  .alone .panes {
    grid-template-rows: minmax(0, 1fr);
  }

  .pane {
    display: grid;
    grid-row: 1 / -1;
    grid-template-rows: subgrid;
    min-width: 0;
    min-height: 0;
  }

  .pane ~ .pane {
    border-inline-start: 1px solid var(--_ink);
  }

  .pane-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 34px;
    padding-inline: 14px 6px;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_panel);
    font-weight: 600;
  }

  .pane-head button {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  @container graphs (orientation: portrait) {
    .graphs:not(.alone) .panes {
      grid-auto-flow: row;
      grid-auto-rows: minmax(0, 1fr);
      grid-template-rows: none;
    }

    .graphs:not(.alone) .pane {
      grid-row: auto;
      grid-template-rows: auto minmax(0, 1fr);
    }

    .pane ~ .pane {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_ink);
    }
  }

  /* Both of them beside, or above, what lies over one. */
  .medium:has(> .sheet):not(:has(> entente-legend)) .graphs:not(.alone) {
    margin-inline-end: min(350px, 60%);
  }

  .medium:has(> entente-legend) .graphs:not(.alone) {
    margin-inline-start: min(310px, 88%);
  }

  .narrow:has(> .sheet:not(.tall, .folded)) > .middle:has(> .graphs:not(.alone)) {
    grid-template-rows: 46%;
  }

  entente-graph {
    height: 100%;
    min-height: 0;
  }

  entente-table {
    block-size: 100%;
    min-height: 0;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  entente-legend {
    grid-row: 1;
    min-height: 0;
    overflow: auto;
    border-inline-end: 1px solid var(--_hairline);
    background: var(--_panel);
  }

  /* Beside the graph, each as wide as it is: a page may leave one out. */
  .wide {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }

  .wide > entente-legend {
    grid-column: 1;
    width: 276px;
  }

  .wide > .middle {
    grid-column: 2;
  }

  .wide > .sheet {
    grid-column: 3;
    width: 350px;
  }

  .wide > .beside {
    width: 720px;
  }

  /* Over its sides. */
  .medium > entente-legend,
  .medium > .sheet,
  .narrow > entente-legend {
    position: absolute;
    inset-block: 0;
    z-index: 2;
  }

  .medium > entente-legend,
  .narrow > entente-legend {
    inset-inline-start: 0;
    width: min(310px, 88%);
  }

  .medium > .sheet {
    inset-inline-end: 0;
    width: min(350px, 60%);
  }

  /* The table stays whole. */
  .medium:has(entente-table) > .sheet {
    inset-block-end: 46%;
    border-block-end: 1px solid var(--_hairline);
  }

  /* One panel at a time over a small graph. */
  .medium:has(> entente-legend) > .sheet,
  .narrow:has(> entente-legend) > .sheet {
    display: none;
  }

  /* A sheet over its lower part. */
  .narrow > .sheet {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 1;
    height: 54%;
    border-inline-start: 0;
    border-block-start: 2px solid var(--_ink);
    transition: height 180ms ease-out;
  }

  .narrow > .sheet.tall {
    height: 100%;
  }

  /* While something is picked in the graph: a line at its foot. */
  .narrow > .sheet.folded {
    height: auto;
    transition: none;
  }

  .narrow > .middle:has(> entente-table) {
    grid-template-rows: 0 minmax(0, 1fr);
  }

  @media (prefers-reduced-motion: reduce) {
    .narrow > .sheet {
      transition: none;
    }
  }

  @media print {
    .body {
      display: contents;
    }

    .middle {
      display: block;
      order: 1;
      break-inside: avoid;
    }

    .graphs {
      container-type: normal;
    }

    entente-graph {
      height: 13cm;
    }

    .body > entente-legend,
    .body > .sheet {
      position: static;
      width: auto;
      height: auto;
      border: 0;
      overflow: visible;
    }

    .body > entente-legend {
      order: 3;
    }

    .body > .sheet {
      display: block;
      order: 4;
    }

    entente-details,
    entente-path-finder,
    entente-table {
      overflow: visible;
    }
  }
`
