import { css, type CSSResult } from 'lit'

/** What the dialog that hands out the present view holds. */
export const shareStyles: CSSResult = css`
  .share-field,
  .share-note,
  .share-said {
    grid-column: 1 / -1;
  }

  .share-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 5px 12px;
    align-items: end;
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
  }

  .share-field textarea {
    grid-column: 1 / -1;
    grid-row: 2;
    width: 100%;
    padding: 6px 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font:
      12.5px / 1.45 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }

  .share-field label {
    font-weight: 600;
  }

  .share-field button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-height: 32px;
    padding: 3px 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    font-weight: 600;
    cursor: pointer;
  }

  .share-field button:hover {
    color: var(--_accent);
  }

  .share-note {
    margin: 6px 0 0;
    color: var(--_muted);
    font-size: 13px;
  }

  .share-said {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }

  /* In sight also where not all of the dialog is. */
  .share-said:not(:empty) {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 12px;
    padding-block: 6px;
    background: var(--_panel);
  }

  @media (width < 480px) {
    .share-field {
      grid-template-columns: minmax(0, 1fr);
    }

    .share-field button {
      justify-self: start;
    }
  }
`
