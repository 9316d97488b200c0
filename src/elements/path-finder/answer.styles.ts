import { css, type CSSResultGroup } from 'lit'

import { stepStyles } from './card-steps.styles.js'
import { cardStyles } from './card.styles.js'
import { stripStyles } from './strip.styles.js'

const answer = css`
  .answer-ruler {
    block-size: 0;
  }

  .answer {
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    min-inline-size: 0;
    margin-block-start: 16px;
    overflow-wrap: anywhere;
  }

  .answer :is(p, ol, ul) {
    margin: 0;
    padding: 0;
  }

  .answer :is(ol, ul) {
    list-style: none;
  }

  .answer .section {
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: 600;
    line-height: 1.4;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .answer .section.answer-title {
    margin-block-end: 8px;
    color: var(--_ink);
    font-size: 14px;
  }

  .answer .section:focus:not(:focus-visible),
  .answer .none:focus:not(:focus-visible) {
    outline: none;
  }

  .answer .hint,
  .answer .aside,
  .answer .seeking,
  .answer .left-out {
    color: var(--_muted);
    font-size: 13px;
  }

  .answer .asked {
    display: none;
    margin-block-end: 8px;
    font-family: var(--_font-serif);
    font-size: 16px;
    line-height: 1.35;
  }

  .answer .aside {
    margin-block-end: 8px;
  }

  .answer .left-out {
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hairline);
    font-variant-numeric: tabular-nums;
  }

  .answer .none {
    margin-block-end: 12px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_accent);
    font-family: var(--_font-serif);
    font-size: 16px;
    line-height: 1.35;
  }

  .answer button {
    min-block-size: 30px;
    padding: 3px 10px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    text-align: inherit;
    unicode-bidi: plaintext;
    cursor: pointer;
  }

  .answer button:hover {
    border-color: var(--_muted);
    color: var(--_accent);
  }

  .helps li + li {
    margin-block-start: 6px;
  }

  .answer .help {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 34px;
    font-size: 13px;
  }

  .help .change {
    min-inline-size: 0;
    font-weight: 600;
  }

  .help .brings {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  /* What helps is pressed; on paper there is nothing to press. */
  @media print {
    .answer .asked {
      display: block;
    }

    .helps,
    .none ~ .section,
    .answer .seeking,
    .answer .hint {
      display: none;
    }
  }
`

export const answerStyles: CSSResultGroup = [answer, cardStyles, stepStyles, stripStyles]
