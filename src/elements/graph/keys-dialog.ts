import { html, type TemplateResult } from 'lit'

import { CAPS, keyCap } from '../../locales/walk/key-caps.js'
import type { LanguageTag, Messages, WalkMessages } from '../../locales/index.js'
import { icon } from '../base/icons.js'

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
  return html`<dialog class="keys" aria-labelledby="keys-name" @keydown=${keepKeys} @click=${closeOnBackdrop}>
    <div class="keys-body">
      <h3 id="keys-name">${walk.name}</h3>
      <button type="button" class="keys-close" aria-label=${walk.close} title=${walk.close} @click=${close}>
        ${icon('close')}
      </button>
      <dl>
        ${ROWS.map(
          ({ keys, does }) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd>${capOf(key, language)}</kbd>`)}</dt>
              <dd>${walk.does[does]}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </dialog>`
}

function capOf(key: string, language: LanguageTag): string {
  const cap = CAPS.find((name) => name === key)
  return cap === undefined ? key : keyCap(cap, language)
}

/** Keys in the dialog are for nobody behind it; Escape closes it by itself. */
function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation()
}

function close({ currentTarget }: Event): void {
  ;(currentTarget as HTMLElement).closest('dialog')?.close()
}

/** What lies around the body is the backdrop. */
function closeOnBackdrop({ target, currentTarget }: Event): void {
  if (target === currentTarget) (currentTarget as HTMLDialogElement).close()
}
