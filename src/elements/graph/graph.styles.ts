import { css, type CSSResult } from 'lit'

export const styles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-height: 240px;
    height: 480px;
    overflow: hidden;
    background: var(--_ground);
    contain: layout paint;
    container: entente-graph / size;
  }

  .frame,
  .edges,
  .nodes,
  .labels {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  .nodes {
    font-family: var(--_font);
    /* A swipe scrolls the page; after a tap it moves the picture, as the wheel does with focus. */
    touch-action: pan-x pan-y;
    direction: ltr;
    text-align: left;
  }

  :host(:focus-within) .nodes,
  .free .nodes {
    touch-action: none;
  }

  .labels {
    pointer-events: none;
  }

  .message {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    align-items: center;
    gap: 12px;
    padding: 16px;
    overflow: auto;
    background: var(--_ground);
    color: var(--_muted);
    text-align: center;
  }

  .message:focus-visible {
    outline-offset: -2px;
  }

  .message p {
    max-width: 52ch;
    margin: 0;
  }

  .told {
    display: grid;
    justify-items: center;
    gap: 4px;
  }

  .told p:first-child {
    color: var(--_ink);
    font-weight: 600;
    text-wrap: balance;
  }

  /* Room for three lines at least; what does not fit then is reached by scrolling the whole. */
  .issues {
    width: fit-content;
    max-width: min(72ch, 100%);
    min-height: min(4.5em, max-content);
    overflow: auto;
    font-size: 13px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  p.issues {
    min-height: auto;
    flex: none;
    text-align: center;
  }

  .issues ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .issues li {
    padding: 8px;
    border-block-start: 1px solid var(--_hairline);
    text-align: left;
  }

  .issues li > * {
    display: block;
  }

  .issues li span {
    color: var(--_ink);
  }

  .issues code {
    font-size: 12px;
  }

  .received {
    font-variant-numeric: tabular-nums;
  }

  .received progress {
    width: 120px;
    margin-inline-end: 8px;
    vertical-align: middle;
    accent-color: var(--_accent);
  }

  .received [hidden] {
    display: none;
  }

  .controls {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    display: flex;
    flex-direction: column;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    overflow: clip;
  }

  /* The years stand along the top. */
  .controls.in-lanes {
    inset-block-start: 34px;
  }

  button {
    cursor: pointer;
    border: 0;
    background: none;
    min-width: 32px;
    min-height: 32px;
    padding: 0;
  }

  .controls button + button {
    border-block-start: 1px solid var(--_hairline);
  }

  /* In little room, along the top: a column would stand before half of the picture. */
  @container entente-graph (max-width: 420px) {
    .controls {
      flex-direction: row;
      inset-block-start: 8px;
      inset-inline-end: 8px;
    }

    .controls button + button {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_hairline);
    }
  }

  /* They would stand before the picture; keys and two fingers zoom it too. */
  @container entente-graph ((max-width: 599px) and (max-height: 239px)) or (max-width: 179px) {
    .controls {
      display: none;
    }
  }

  .controls .icon {
    display: block;
    width: 16px;
    height: 16px;
    margin: auto;
  }

  button:hover {
    color: var(--_accent);
  }

  .retry {
    flex: none;
    padding: 6px 14px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_ink);
  }

  .hint {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    width: fit-content;
    max-width: calc(100% - 24px);
    margin: 0 auto;
    padding: 6px 12px;
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_ground);
    font-size: 13px;
    pointer-events: none;
    opacity: 0;
    transition: opacity 150ms;
  }

  .progress p {
    display: inline;
  }

  .progress {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_muted);
  }

  /* What is done in a moment is not worth a word. */
  .late {
    animation: late 1ms 500ms both;
  }

  @keyframes late {
    from {
      visibility: hidden;
    }
  }

  .hint.visible {
    opacity: 1;
  }

  @media (prefers-reduced-motion: reduce) {
    .hint {
      transition: none;
    }
  }

  /* Nothing is drawn anew for paper: the three pictures shrink as one. */
  @media print {
    .edges,
    .labels,
    .nodes > div,
    .nodes canvas {
      width: 100% !important;
      height: 100% !important;
      object-fit: contain;
      /* A group of its own: on paper the clearing of one would wipe out those below it. */
      opacity: 0.999;
    }

    .controls,
    .hint {
      display: none;
    }
  }
`
