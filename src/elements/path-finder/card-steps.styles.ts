import { css, type CSSResult } from 'lit'

/** The steps of a path as sentences, and who says so. */
export const stepStyles: CSSResult = css`
  .steps {
    margin-block-start: 8px;
  }

  .step {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 9px;
  }

  .step + .step {
    border-block-start: 1px solid var(--_hairline);
  }

  .step > .number {
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1.5px solid var(--_ink);
    border-radius: 50%;
    font-size: 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .step.walked > .number {
    background: var(--_ink);
    color: var(--_panel);
  }

  .step.walked .words b {
    text-decoration: underline;
    text-decoration-color: var(--_selection);
    text-decoration-thickness: 3px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }

  .answer .claim {
    display: block;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    line-height: 1.35;
  }

  .claim .words,
  .claim .when {
    display: block;
    unicode-bidi: plaintext;
    text-align: inherit;
  }

  .claim .when {
    color: var(--_muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .claim:hover .words {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  .answer .denial {
    unicode-bidi: isolate;
    font-weight: 600;
  }

  .answer .marks {
    font-size: 13px;
    line-height: 1.4;
  }

  .answer .marks .sample {
    margin-inline-end: 3px;
    vertical-align: -1px;
  }

  .answer .marks span + span::before,
  .answer .about bdi + bdi::before {
    content: '· ';
    color: var(--_muted);
    font-weight: 400;
  }

  .answer .marks .state {
    font-weight: 600;
  }

  .unclear,
  .answer .no-source {
    color: var(--_muted);
    font-size: 13px;
  }

  .unclear span {
    font-weight: 600;
  }

  .cited {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 4px;
    margin-block-start: 2px;
  }

  .answer .cite {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0 2px;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .answer .cite:hover {
    text-decoration: underline;
  }

  .answer .would-do {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    margin-block: 2px 0;
    margin-inline: -4px 0;
    padding: 0 4px;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    font-size: 13px;
  }

  .others {
    margin-block: 2px 4px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_hairline);
  }

  .answer .others {
    padding-inline-start: 10px;
  }

  .others li {
    padding-block: 4px;
    font-size: 13px;
  }

  .answer .chosen .section {
    margin-block-start: 6px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hairline);
  }

  .source {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 4px;
    font-size: 13px;
  }

  .source > .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .source:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .answer cite {
    font-family: var(--_font-serif);
    font-size: 14px;
    font-style: italic;
  }

  .answer .about {
    color: var(--_muted);
  }

  .answer a {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 24px;
    color: var(--_accent);
    text-underline-offset: 3px;
  }

  /* What could be pressed is text on paper; a step that is walked is a step. */
  @media print {
    .step {
      break-inside: avoid;
    }

    .step.walked > .number {
      background: none;
      color: inherit;
    }

    .step.walked .words b {
      text-decoration: none;
    }

    .answer :is(.cite, .would-do, a) {
      min-block-size: 0;
      color: inherit;
    }

    .answer .would-do {
      margin-inline: 0;
      padding: 0;
    }

    .others + .would-do,
    .answer :is(.would-do, a) .icon {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .step.walked > .number {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`
