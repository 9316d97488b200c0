import { css, type CSSResult } from 'lit'

/** The menu of a node, and the words and the pointer while an end of a path is picked. */
export const nodeMenuStyles: CSSResult = css`
  .menu {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    max-width: min(260px, 100% - 12px);
    max-height: calc(100% - 12px);
    overflow: auto;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_panel);
    /* A long press selects words on some devices. */
    user-select: none;
    -webkit-touch-callout: none;
  }

  .menu-name {
    margin: 0;
    padding: 7px 12px 6px;
    overflow: hidden;
    border-block-end: 1px solid var(--_hairline);
    color: var(--_muted);
    font-family: var(--_font-serif);
    font-size: 14px;
    font-weight: 700;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .menu-items {
    padding-block: 4px;
  }

  .menu button {
    display: flex;
    align-items: center;
    gap: 9px;
    width: 100%;
    min-height: 34px;
    padding: 5px 14px 5px 12px;
    text-align: start;
  }

  .menu .icon {
    color: var(--_muted);
  }

  .menu button:hover,
  .menu button:focus {
    background: var(--_ink);
    color: var(--_ground);
    outline: none;
  }

  .menu button:is(:hover, :focus) .icon {
    color: inherit;
  }

  @media (pointer: coarse) {
    .menu button {
      min-height: 44px;
    }
  }

  .frame.picking .nodes,
  .frame.picking .nodes canvas {
    cursor: crosshair;
  }

  .caption .task {
    display: block;
    font-weight: 600;
    white-space: normal;
  }

  .caption .task + span:not(:empty) {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  @media (forced-colors: active) {
    .menu button:hover,
    .menu button:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .menu {
      display: none;
    }
  }
`
