import { css, type CSSResult } from 'lit'

/** The steps of a path on the axis. */
export const pathMarkStyles: CSSResult = css`
  .marks {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    overflow: visible;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
    touch-action: pan-y;
  }

  .stretch {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }

  .stretch.walked {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }

  .stem,
  .guide {
    fill: none;
    stroke: var(--_ink);
  }

  .guide {
    stroke-dasharray: 2 3;
    opacity: 0.55;
    pointer-events: none;
  }

  .foot {
    fill: var(--_ink);
  }

  .mark {
    outline: none;
    cursor: pointer;
    pointer-events: auto;
  }

  .disc {
    fill: var(--_ink);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  .waiting .disc {
    fill: var(--_panel);
  }

  .number {
    fill: var(--_panel);
    font-weight: 600;
    text-anchor: middle;
  }

  .arrow {
    fill: none;
    stroke: var(--_panel);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .waiting .number {
    fill: var(--_ink);
  }

  .waiting .arrow {
    stroke: var(--_ink);
  }

  .mark:hover .disc {
    stroke: var(--_accent);
  }

  .mark:focus-visible .ring {
    display: block;
  }

  .step-tick {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    pointer-events: none;
  }

  .step-tick.walked {
    stroke-width: 3;
  }

  @media (forced-colors: active) {
    .stretch,
    .stretch.walked,
    .stem,
    .guide,
    .step-tick {
      stroke: CanvasText;
      opacity: 1;
    }

    .foot {
      fill: CanvasText;
    }

    .disc {
      fill: CanvasText;
      stroke: CanvasText;
    }

    .number {
      fill: Canvas;
    }

    .arrow {
      stroke: Canvas;
    }

    .waiting .disc {
      fill: Canvas;
    }

    .waiting .number {
      fill: CanvasText;
    }

    .waiting .arrow {
      stroke: CanvasText;
    }

    .walked .disc {
      fill: Highlight;
      stroke: Highlight;
    }

    .walked .number {
      fill: HighlightText;
    }

    .walked .arrow {
      stroke: HighlightText;
    }

    .mark:hover .disc {
      stroke: Highlight;
    }
  }
`
