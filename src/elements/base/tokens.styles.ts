import { css, type CSSResult } from 'lit'

/**
 * The look, as custom properties. Public names are `--entente-*`; each has a private `--_*` with its
 * default, so that rules never repeat one. Light and dark follow `color-scheme`.
 */
export const tokens: CSSResult = css`
  :host {
    --_ground: var(--entente-ground, light-dark(#faf9f6, #14161a)); /* Behind everything. */
    --_panel: var(--entente-panel, light-dark(#ffffff, #1b1e24)); /* Panels, fields and cards. */
    --_ink: var(--entente-ink, light-dark(#1d1f23, #ececea)); /* Text and shapes. */
    --_muted: var(--entente-muted, light-dark(#5f636b, #a0a5ad)); /* What steps back. */
    --_hairline: var(--entente-hairline, light-dark(#e3e0d9, #2c3038)); /* Lines that part. */
    --_accent: var(--entente-accent, light-dark(#1d4ed8, #8ab4ff)); /* What can be pressed, and the focus. */
    --_selection: var(--entente-selection, light-dark(#f2c230, #f2c230)); /* The halo of what is selected. */
    --_diplomatic: var(--entente-diplomatic, light-dark(#0b6fae, #56b4e9)); /* Ties of the family diplomatic. */
    --_military: var(--entente-military, light-dark(#c8500a, #ff8f4a)); /* Ties of the family military. */
    --_economic: var(--entente-economic, light-dark(#0a7f5f, #3cc79a)); /* Ties of the family economic. */
    --_membership: var(--entente-membership, light-dark(#8f4f9f, #cf9adf)); /* Ties of the family membership. */
    --_office: var(--entente-office, light-dark(#6a6f78, #9aa0a9)); /* Ties of the family office. */
    --_conflict: var(--entente-conflict, light-dark(#9b1c4a, #ff7aa5)); /* Ties of the family conflict. */
    --_font: var(--entente-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif); /* All text. */
    --_font-serif: var(
      --entente-font-serif,
      ui-serif,
      Georgia,
      'Noto Serif',
      'DejaVu Serif',
      serif
    ); /* Names as headings. */
    --_radius: var(--entente-radius, 8px); /* Corners of buttons and fields. */
    --_size: 14px;
    box-sizing: border-box;
    /* Where the place takes its width from what is in it, there has to be one; elsewhere it may be less. */
    contain-intrinsic-inline-size: 320px;
    min-width: 0;
  }

  /* A page's rules for all of its elements reach the host, and stop there. */
  :host,
  :where(:host > *) {
    color: var(--_ink);
    font: var(--_size) / 1.4 var(--_font);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: left;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    hyphens: manual;
    cursor: auto;
  }

  :host(:dir(rtl)),
  :where(:host(:dir(rtl)) > *) {
    text-align: right;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }

  /* Icons of the set: lines in the colour of the text. */
  .icon {
    flex: none;
    width: 1.2em;
    height: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.22em;
  }

  /* A sentence in another script than the page's keeps its own direction, and stands where the page's would. */
  p,
  li,
  dt,
  dd,
  th,
  td,
  caption,
  summary,
  label,
  legend,
  h2,
  h3,
  h4 {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
