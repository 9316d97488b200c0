import { css, type CSSResult } from 'lit'

/** A dialog over the page: its frame, its heading, and the button that closes it. */
export const dialogStyles: CSSResult = css`
  .dialog {
    width: min(600px, 100vw - 24px);
    max-width: none;
    max-height: min(90vh, 90dvh);
    padding: 0;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_panel);
    color: var(--_ink);
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  .dialog-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: 14px 20px 16px;
  }

  .dialog h3 {
    margin: 0;
    font-family: var(--_font-serif);
    font-size: 18px;
    line-height: 1.25;
  }

  .dialog .dialog-close {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 32px;
    min-height: 32px;
    margin-inline-end: -8px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .dialog .dialog-close:hover {
    color: var(--_accent);
  }
`
