import { css, type CSSResult } from 'lit'

/** A path along the years. */
export const stripStyles: CSSResult = css`
  .strip {
    display: block;
    max-inline-size: 100%;
    direction: ltr;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    overflow: hidden;
  }

  .strip .tick {
    fill: none;
    stroke: var(--_hairline);
  }

  .strip text {
    fill: var(--_muted);
  }

  .strip .number {
    fill: var(--_ink);
    text-anchor: end;
  }

  .strip .number.walked {
    font-weight: 700;
  }

  .strip .crossed {
    fill: var(--_tint);
  }

  .strip .possible {
    fill: var(--_panel);
    stroke-width: 1;
  }

  .strip .unknown {
    fill: none;
    stroke-width: 1.4;
    stroke-dasharray: 1.4 2.6;
  }

  .strip .route,
  .strip .ground {
    fill: none;
    stroke-linejoin: round;
  }

  .strip .ground {
    stroke: var(--_panel);
    stroke-width: 4;
  }

  .strip .route {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  .strip .moment {
    fill: var(--_panel);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }

  .strip .moment.walked {
    fill: var(--_ink);
  }

  /* Where the window begins, and no date. */
  .strip .moment.unsaid {
    stroke-dasharray: 1.6 2;
  }

  .strip .moment.unsaid.walked {
    fill: var(--_muted);
  }

  @media (forced-colors: active) {
    .strip {
      forced-color-adjust: none;
    }

    .strip .crossed {
      fill: none;
      stroke: GrayText;
    }

    .strip .possible {
      fill: Canvas;
    }

    .strip text,
    .strip .number {
      fill: CanvasText;
    }

    .strip .route,
    .strip .moment {
      stroke: CanvasText;
    }

    .strip .ground {
      stroke: Canvas;
    }

    .strip .moment {
      fill: Canvas;
    }

    .strip .moment.walked {
      fill: Highlight;
    }
  }
`
