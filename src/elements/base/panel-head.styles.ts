import { css, type CSSResult } from 'lit'

/** The heading of a panel, and the buttons beside it. */
export const panelHeadStyles: CSSResult = css`
  header {
    display: flex;
    align-items: flex-start;
    gap: 4px;
  }

  .title {
    flex: 1 1 0;
    min-inline-size: 0;
    margin: 0;
    font-family: var(--_font-serif);
    font-size: 20px;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  .plain-button {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    margin-block-start: -2px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .plain-button:hover {
    border-color: var(--_muted);
    color: var(--_accent);
  }
`
