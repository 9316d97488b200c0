import { css, type CSSResultGroup } from 'lit'

import { comboboxStyles } from '../base/combobox.styles.js'
import { tokens } from '../base/tokens.styles.js'

const field = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    max-inline-size: 400px;
    container: entente-search / inline-size;
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
  }

  .lens {
    flex: none;
    display: block;
    inline-size: 16px;
    block-size: 16px;
    margin-inline: 10px 0;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    color: var(--_muted);
    pointer-events: none;
  }

  :dir(rtl) > .lens {
    scale: -1 1;
  }

  kbd {
    flex: none;
    min-inline-size: 20px;
    margin-inline-end: 7px;
    padding: 0 5px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    color: var(--_muted);
    font: inherit;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
    pointer-events: none;
  }

  .field:focus-within kbd {
    visibility: hidden;
  }

  /* No keyboard, or no room for the hint beside the words. */
  @media (hover: none) {
    kbd {
      display: none;
    }
  }

  @container entente-search (max-width: 190px) {
    kbd {
      display: none;
    }
  }
`

const forced = css`
  @media (forced-colors: active) {
    .lens {
      color: CanvasText;
    }
  }
`

export const searchStyles: CSSResultGroup = [tokens, comboboxStyles, field, forced]
