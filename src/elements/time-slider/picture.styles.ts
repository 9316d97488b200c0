import { css, type CSSResult } from 'lit'

/** The two drawings. */
export const pictureStyles: CSSResult = css`
  .plot,
  .overview {
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    touch-action: pan-y;
  }

  .ground,
  .target {
    fill: transparent;
  }

  .band {
    fill: var(--_tint);
  }

  .outside {
    opacity: 0.5;
  }

  .ended {
    fill: var(--_muted);
    opacity: 0.6;
  }

  .outside .ended {
    opacity: 0.75;
  }

  .baseline {
    fill: none;
    stroke: var(--_muted);
    opacity: 0.7;
  }

  .line {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.25;
    stroke-linejoin: round;
    opacity: 0.55;
    pointer-events: none;
  }

  .tick {
    stroke: var(--_muted);
  }

  .label {
    fill: var(--_muted);
    pointer-events: none;
  }

  .label.major {
    fill: var(--_ink);
    font-weight: 600;
  }

  .slider {
    outline: none;
  }

  .slider-band .target {
    cursor: grab;
  }

  .slider-band .target:active {
    cursor: grabbing;
  }

  .slider-handle {
    cursor: ew-resize;
  }

  .handle-line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    pointer-events: none;
  }

  .hold {
    fill: var(--_accent);
    pointer-events: none;
  }

  .grip {
    fill: var(--_panel);
    stroke: var(--_accent);
    stroke-width: 2;
    pointer-events: none;
  }

  .slider-handle:hover .grip {
    fill: color-mix(in srgb, var(--_accent) 18%, var(--_panel));
  }

  .grip-lines {
    fill: none;
    stroke: var(--_accent);
    pointer-events: none;
  }

  .ring {
    display: none;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    pointer-events: none;
  }

  .slider:focus-visible .ring {
    display: block;
  }

  .years {
    fill: var(--_muted);
    opacity: 0.65;
    pointer-events: none;
  }

  .overview .band,
  .overview .label {
    pointer-events: none;
  }

  .overview .band {
    fill: color-mix(in srgb, var(--_accent) 22%, transparent);
  }

  .view {
    fill: var(--_tint);
    stroke: var(--_accent);
    stroke-width: 1.5;
    cursor: grab;
  }

  .resize {
    cursor: ew-resize;
  }
`
