import { html, type TemplateResult } from 'lit'

import { CAPS, keyCap } from '../../locales/walk/key-caps.js'
import type { LanguageTag, Messages, WalkMessages } from '../../locales/index.js'
import { closeOnBackdrop, dialogBody, keepKeys } from '../base/dialog.js'

interface Row {
  /** Names of {@link CAPS}, or what stands on other caps. */
  readonly keys: readonly string[]
  readonly does: keyof WalkMessages['does']
}

const ROWS: readonly Row[] = [
  { keys: ['→', '←'], does: 'around' },
  { keys: ['↓'], does: 'follow' },
  { keys: ['↑'], does: 'back' },
  { keys: ['enter'], does: 'choose' },
  { keys: ['escape'], does: 'leave' },
  { keys: ['page-down', 'page-up'], does: 'all' },
  { keys: ['home', 'end'], does: 'ends' },
  { keys: ['shift', '← ↑ → ↓'], does: 'pan' },
  { keys: ['+', '−'], does: 'zoom' },
  { keys: ['0'], does: 'fit' },
  { keys: ['M'], does: 'move' },
  { keys: ['P'], does: 'pin' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
  { keys: ['tab'], does: 'tab' },
  { keys: ['?'], does: 'help' },
]

/** The list of keys, to be opened with `showModal()`. */
export function keysDialog({ walk }: Messages, language: LanguageTag): TemplateResult {
  const list = html`<dl>
    ${ROWS.map(
      ({ keys, does }) =>
        html`<div>
          <dt>${keys.map((key) => html`<kbd>${capOf(key, language)}</kbd>`)}</dt>
          <dd>${walk.does[does]}</dd>
        </div>`,
    )}
  </dl>`
  return html`<dialog class="dialog keys" aria-labelledby="keys-name" @keydown=${keepKeys} @click=${closeOnBackdrop}>
    ${dialogBody('keys-name', walk.name, walk.close, list)}
  </dialog>`
}

function capOf(key: string, language: LanguageTag): string {
  const cap = CAPS.find((name) => name === key)
  return cap === undefined ? key : keyCap(cap, language)
}
