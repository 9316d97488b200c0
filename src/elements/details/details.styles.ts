import { css, type CSSResultGroup } from 'lit'

import { panelHeadStyles } from '../base/panel-head.styles.js'
import { tokens } from '../base/tokens.styles.js'
import { lanesStyles } from './lanes.styles.js'
import { tieStyles } from './tie.styles.js'

const frame = css`
  :host {
    display: block;
    container: entente-details / inline-size;
    overflow-wrap: anywhere;
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
  }

  .ruler {
    block-size: 0;
  }

  .content {
    min-inline-size: 0;
  }

  .title {
    text-wrap: balance;
  }

  .title b {
    font-weight: inherit;
  }

  /* The whole is in its title. */
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  .end .clamp {
    -webkit-line-clamp: 2;
  }

  .denial {
    unicode-bidi: isolate;
    font-weight: 600;
  }

  .title .denial {
    display: block;
    font-family: var(--_font);
    font-size: 14px;
  }

  .absence {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block-start: 10px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_accent);
    font-size: 13px;
  }

  .section {
    margin: 0 0 8px;
    font-size: 13px;
    font-weight: 600;
    color: var(--_muted);
  }

  section {
    margin-block-start: 16px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
  }

  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .label,
  .aside,
  .inverse,
  .counts,
  .none,
  .no-source {
    color: var(--_muted);
    font-size: 13px;
  }

  .aside {
    unicode-bidi: plaintext;
  }

  .counts,
  .number {
    font-variant-numeric: tabular-nums;
  }

  .kind {
    margin-block-start: 2px;
    color: var(--_muted);
  }

  .kind .shape,
  .kind .family {
    display: inline-block;
    margin-inline: 1px;
  }

  .kind .shape {
    vertical-align: -2px;
  }

  .kind .family {
    vertical-align: 3px;
  }

  .kind span + span::before {
    content: '· ';
  }

  .shape {
    flex: none;
    display: block;
    inline-size: 14px;
    block-size: 14px;
    overflow: visible;
  }

  .family {
    flex: none;
    display: block;
    inline-size: 20px;
    block-size: 5px;
  }

  .also {
    margin-block-start: 8px;
    font-size: 13px;
  }

  .also ul,
  .also li {
    display: inline;
    unicode-bidi: normal;
  }

  .also li + li::before {
    content: ' · ';
    color: var(--_muted);
  }

  .note,
  .counts,
  .invitation {
    margin-block-start: 10px;
  }

  .inverse {
    margin-block-start: 4px;
  }

  .invitation {
    color: var(--_muted);
  }

  .held {
    margin-block-start: 10px;
    font-size: 15px;
    font-weight: 600;
  }

  .verdict {
    display: flex;
    gap: 10px;
    margin-block-start: 8px;
  }

  .verdict .state {
    font-weight: 600;
  }

  .why {
    color: var(--_muted);
    font-size: 13px;
  }

  button {
    min-block-size: 30px;
    padding: 3px 10px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    /* Of the host, and so of the page, whichever way the words run. */
    text-align: inherit;
    unicode-bidi: plaintext;
    cursor: pointer;
  }

  button:hover {
    border-color: var(--_muted);
    color: var(--_accent);
  }

  .back .icon {
    scale: -1 1;
  }

  :dir(rtl) > .back .icon {
    scale: 1 1;
  }

  :dir(rtl) > .go .icon {
    scale: -1 1;
  }

  .link {
    min-block-size: 24px;
    padding: 0 4px;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    font-size: 13px;
  }

  .link:hover {
    text-decoration: underline;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 12px;
  }

  .buttons button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    max-inline-size: 100%;
    font-size: 13px;
    font-weight: 600;
  }

  .buttons span {
    min-inline-size: 0;
  }

  .facts {
    margin-block-start: 10px;
  }

  .facts:not(:has(> .fact)) {
    display: none;
  }

  .fact {
    display: grid;
    grid-template-columns: minmax(84px, 28%) minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 5px;
  }

  .facts > .fact + .fact {
    border-block-start: 1px solid var(--_hairline);
  }

  dt {
    color: var(--_muted);
    font-size: 13px;
    line-height: 1.55;
    /* A long word may break rather than push the facts aside. */
    hyphens: auto;
  }

  .strong {
    font-weight: 600;
  }

  .strong + .aside {
    display: block;
  }

  .plain li + li {
    margin-block-start: 4px;
  }

  .plain .aside {
    display: block;
  }

  .spans li + li {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px dotted var(--_hairline);
  }

  .spans .fact {
    grid-template-columns: minmax(56px, auto) minmax(0, 1fr);
    gap: 0 8px;
    padding: 0;
  }

  code {
    color: var(--_muted);
    font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    font-size: 12px;
    display: inline-block;
    max-inline-size: 100%;
    unicode-bidi: isolate;
  }

  .families {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 4px 14px;
    margin-block-start: 10px;
    font-size: 13px;
  }

  .families li {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .members {
    columns: 150px;
    margin-block-start: 10px;
    margin-inline-start: -5px;
  }

  .families .number {
    flex: none;
    white-space: nowrap;
    margin-inline-start: auto;
    font-weight: 600;
  }

  @container entente-details (max-width: 300px) {
    .fact {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .title,
    .kind,
    .label {
      color: CanvasText;
    }
  }
`

export const detailsStyles: CSSResultGroup = [tokens, frame, panelHeadStyles, tieStyles, lanesStyles]
