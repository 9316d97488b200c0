import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import type { TableTexts } from '../../locales/table/index.js'
import { icon } from '../base/icons.js'
import type { TableLayout } from './rows-controller.js'

const MAX_LENGTH = 80

export interface Toolbar {
  readonly messages: TableTexts
  readonly layout: TableLayout
  /** In the field that filters. */
  readonly text: string
  /** How many rows there are. */
  readonly count: string
  /** In place of it, what has just been done. */
  readonly said: string
  readonly canFilter: boolean
  /** Whether there is anything to copy and to save. */
  readonly hasRows: boolean
  readonly onText: (text: string) => void
  readonly onCopy: () => void
  readonly onSave: () => void
}

export function toolbarTemplate(toolbar: Toolbar): TemplateResult {
  const { layout, count, said, hasRows, onCopy, onSave } = toolbar
  const { table } = toolbar.messages
  return html`<div class="toolbar ${layout}" part="toolbar">
    ${field(toolbar)}
    <p class="count"><bdi ?hidden=${said !== ''}>${count}</bdi><span role="status" dir="auto">${said}</span></p>
    <div class="acts">
      <button type="button" class="act" ?disabled=${!hasRows} @click=${onCopy}>
        ${icon('copy')}<bdi>${table.copy}</bdi>
      </button>
      <button type="button" class="act" ?disabled=${!hasRows} @click=${onSave}>
        ${icon('download')}<bdi>${table.csv}</bdi>
      </button>
    </div>
  </div>`
}

function field({ messages: { table }, text, canFilter, onText }: Toolbar): TemplateResult {
  return html`<div class="field">
    ${icon('search')}
    <input
      type="text"
      dir=${text === '' ? nothing : 'auto'}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="done"
      maxlength=${MAX_LENGTH}
      placeholder=${table.filterHint}
      aria-label=${table.filter}
      ?disabled=${!canFilter}
      .value=${live(text)}
      @input=${({ target }: InputEvent) => onText((target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => clearWith(event, text, onText)}
    />
    ${
      text === '' || !canFilter
        ? nothing
        : html`<button
            type="button"
            class="clear"
            aria-label=${table.clearFilter}
            title=${table.clearFilter}
            @click=${(event: Event) => clear(event.currentTarget as HTMLElement, onText)}
          >
            ${icon('close')}
          </button>`
    }
  </div>`
}

/** Escape clears the field; an empty one leaves it to a panel or a graph around. */
function clearWith(event: KeyboardEvent, text: string, onText: (text: string) => void): void {
  if (event.key !== 'Escape' || event.isComposing || text === '') return
  event.preventDefault()
  event.stopPropagation()
  onText('')
}

/** The button is gone with the text, and the focus would be with it. */
function clear(button: HTMLElement, onText: (text: string) => void): void {
  button.parentElement?.querySelector('input')?.focus()
  onText('')
}
