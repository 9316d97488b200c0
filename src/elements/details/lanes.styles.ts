import { css, type CSSResult } from 'lit'

/** The bars of an actor's ties along the years. */
export const lanesStyles: CSSResult = css`
  .lanes {
    margin-block-end: 10px;
  }

  .lanes svg[role='img'] {
    display: block;
    max-inline-size: 100%;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    overflow: hidden;
  }

  .lanes .band {
    fill: var(--_tint);
  }

  .lanes .edge {
    fill: none;
    stroke: var(--_accent);
    opacity: 0.6;
  }

  .lanes .tick {
    fill: none;
    stroke: var(--_hairline);
  }

  .lanes text {
    fill: var(--_muted);
    pointer-events: none;
  }

  .lanes .name {
    fill: var(--_ink);
    paint-order: stroke;
    stroke: var(--_panel);
    stroke-width: 3px;
    stroke-linejoin: round;
  }

  .lane {
    cursor: pointer;
  }

  .lane .target {
    fill: transparent;
  }

  .lane:hover .target {
    fill: var(--_tint);
  }

  .lane .possible {
    fill: var(--_panel);
    stroke-width: 1;
  }

  .lane .unknown {
    fill: none;
    stroke-width: 1.4;
    stroke-dasharray: 1.4 2.6;
  }

  @media (forced-colors: active) {
    .lanes svg[role='img'] {
      forced-color-adjust: none;
    }

    .lanes .band {
      fill: none;
    }

    .lanes .edge {
      stroke: CanvasText;
    }

    .lane .possible {
      fill: Canvas;
    }

    .lanes text,
    .lanes .name {
      fill: CanvasText;
      stroke: none;
    }
  }
`
