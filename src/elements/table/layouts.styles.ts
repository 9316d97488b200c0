import { css, type CSSResultGroup } from 'lit'

/** Each row in two lines. */
const middle = css`
  .middle tr {
    grid-template-areas: 'from type to when' 'state status sources when';
    grid-template-rows: 24px 18px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1.4fr);
    align-content: center;
    gap: 0 12px;
  }

  .middle thead tr {
    grid-template-rows: auto auto;
  }

  .middle .from {
    grid-area: from;
  }

  .middle .type {
    grid-area: type;
  }

  .middle .to {
    grid-area: to;
  }

  .middle .when {
    grid-area: when;
  }

  .middle td.when {
    -webkit-line-clamp: 3;
  }

  .middle .state {
    grid-area: state;
  }

  .middle .status {
    grid-area: status;
  }

  .middle .sources {
    grid-area: sources;
  }

  .middle th button {
    min-block-size: 26px;
  }

  .middle tbody tr {
    block-size: 58px;
  }

  .middle td:is(.state, .status, .sources) {
    color: var(--_muted);
    font-size: 12.5px;
  }
`

/** Each row like a card, read from top to bottom; nothing is scrolled sideways. */
const narrow = css`
  .narrow tr {
    display: flex;
    flex-wrap: wrap;
    align-content: center;
    gap: 0 12px;
    padding-inline: 12px;
  }

  .narrow thead tr {
    padding-block: 3px;
  }

  .narrow th button {
    min-block-size: 26px;
  }

  .narrow tbody tr {
    block-size: 108px;
    gap: 1px 10px;
  }

  /* Both names, then what ties them: so neither is cut by the other two. */
  .narrow td.from {
    order: -2;
    max-inline-size: 50%;
  }

  .narrow td.to {
    order: -1;
    flex: 1 1 0;
    gap: 10px;
  }

  .narrow td.to::before {
    content: '–' / '';
    color: var(--_muted);
  }

  .narrow .directed td.to::before {
    content: '→' / '';
  }

  .narrow .directed td.to:dir(rtl)::before {
    content: '←' / '';
  }

  .narrow td:is(.type, .when) {
    flex: 0 0 100%;
  }

  .narrow td.state {
    max-inline-size: 45%;
  }

  .narrow td.sources {
    flex: 1 1 0;
  }

  .narrow td:is(.state, .status, .sources) {
    color: var(--_muted);
    font-size: 12.5px;
  }
`

export const layoutStyles: CSSResultGroup = [middle, narrow]
