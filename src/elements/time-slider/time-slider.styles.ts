import { css, type CSSResultGroup } from 'lit'

import { tokens } from '../base/tokens.styles.js'
import { controlStyles } from './controls.styles.js'
import { pathMarkStyles } from './path-marks.styles.js'
import { pictureStyles } from './picture.styles.js'

const layout = css`
  :host {
    display: block;
    --_line: var(--_hairline);
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    container-type: inline-size;
  }

  .frame {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  /* Like the axis, the buttons of a player run left to right in every language. */
  .group {
    direction: ltr;
    display: inline-flex;
    gap: 4px;
  }

  .counts {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .stage {
    direction: ltr;
    position: relative;
    user-select: none;
    -webkit-user-select: none;
  }

  svg {
    display: block;
    overflow: hidden;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    padding-inline: 14px;
    color: var(--_muted);
    font-size: 12px;
  }

  .key-item {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .key-mark {
    flex: none;
  }

  /* On a phone everything has to be within reach of one hand, in two rows. */
  @container (max-width: 640px) {
    .controls {
      gap: 8px 6px;
    }

    .group {
      gap: 2px;
    }

    .controls button {
      min-inline-size: 32px;
      padding-inline: 4px;
    }

    .controls .all {
      padding-inline: 8px;
    }

    .controls .mode-text {
      padding-inline: 7px;
    }

    .controls .dates {
      flex: 1 1 170px;
    }

    .controls .date-input {
      inline-size: 100%;
      padding-inline: 7px;
      font-size: 13px;
    }

    .controls .counts {
      flex-basis: 100%;
    }

    .key {
      padding-inline: 0;
    }
  }
`

const forced = css`
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }

    .icon {
      forced-color-adjust: auto;
    }

    .began,
    .years {
      fill: CanvasText;
      stroke: Canvas;
      stroke-width: 0.5;
    }

    .ended {
      fill: GrayText;
    }

    .outside {
      opacity: 0.6;
    }

    .baseline,
    .line,
    .tick {
      stroke: CanvasText;
      opacity: 1;
    }

    .label,
    .label.major {
      fill: CanvasText;
    }

    .band,
    .overview .band {
      fill: transparent;
      stroke: Highlight;
    }

    .handle-line,
    .grip-lines,
    .ring {
      stroke: Highlight;
    }

    .hold {
      fill: Highlight;
    }

    .grip {
      fill: Canvas;
      stroke: Highlight;
    }

    .view {
      fill: transparent;
      stroke: Highlight;
    }

    .mode-input:checked + .mode-text {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  /* On paper the dates stand for the picture, which is as wide as the screen was. */
  @media print {
    .stage,
    .key,
    .group,
    .modes,
    .date-error {
      display: none;
    }

    .controls .dates {
      flex: 1 1 100%;
    }

    .controls .date-input {
      inline-size: 100%;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
      font-weight: 600;
      opacity: 1;
    }

    .controls .counts {
      color: inherit;
    }
  }
`

export const timeSliderStyles: CSSResultGroup = [tokens, controlStyles, layout, pictureStyles, pathMarkStyles, forced]
