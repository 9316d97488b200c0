import { html, type TemplateResult } from 'lit'

import { LANGUAGES, type LanguageTag, type Messages } from '../../locales/index.js'
import { icon, type IconName } from '../base/icons.js'

/** What the header's buttons open and fold. */
export type Panel = 'legend' | 'layouts' | 'paths' | 'table' | 'about'

export interface HeaderContext {
  readonly messages: Messages
  readonly language: LanguageTag
  readonly open: Readonly<Record<Panel, boolean>>
  readonly toggle: (panel: Panel) => void
  readonly share: () => void
  readonly speak: (language: LanguageTag) => void
}

const PANELS: readonly (readonly [Panel, IconName])[] = [
  ['legend', 'legend'],
  ['layouts', 'layouts'],
  ['paths', 'path'],
  ['table', 'table'],
  ['about', 'info'],
]

/** Buttons for the panels and the switch of the language. */
export function toolsTemplate({ messages, language, open, toggle, share, speak }: HeaderContext): TemplateResult {
  const { shell } = messages
  return html`<div class="tools" role="group" aria-label=${shell.tools}>
    ${PANELS.map(
      ([panel, name]) =>
        html`<button
          class="tool ${panel}"
          type="button"
          title=${shell[panel]}
          aria-expanded=${open[panel]}
          aria-controls=${panel === 'about' ? 'details' : panel}
          @click=${() => toggle(panel)}
        >
          ${icon(name)}<span class="word">${shell[panel]}</span>
        </button>`,
    )}
    <button class="tool share" type="button" title=${shell.share} aria-haspopup="dialog" @click=${share}>
      ${icon('external')}<span class="word">${shell.share}</span>
    </button>
    <span class="tool language" title=${shell.language}>
      ${icon('languages')}<span aria-hidden="true">${language.toUpperCase()}</span>
      <select
        aria-label=${shell.language}
        .value=${language}
        @change=${(event: Event) => speak((event.target as HTMLSelectElement).value as LanguageTag)}
      >
        ${LANGUAGES.map(
          ({ tag, name }) => html`<option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`,
        )}
      </select>
    </span>
  </div>`
}
