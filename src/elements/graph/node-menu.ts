import { html, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import type { Text } from '../../model/index.js'
import { icon, type IconName } from '../base/icons.js'
import { localText } from '../base/local-text.js'

/** What can be done with a node from its menu. */
export type NodeAct = 'from' | 'to' | 'details'

export interface NodeMenu {
  /** Name of the node. */
  readonly label: Text
  readonly messages: Messages
  /** Of the data, best first. */
  readonly languages: readonly string[]
  readonly act: (act: NodeAct) => void
}

/** The menu of a node; its arrows, Escape and Tab are its surroundings' to handle. */
export function nodeMenu({ label, messages, languages, act }: NodeMenu): TemplateResult {
  const { shell } = messages
  const item = (name: NodeAct, picture: IconName, words: string) =>
    html`<button type="button" role="menuitem" tabindex="-1" @click=${() => act(name)}>
      ${icon(picture)}<span>${words}</span>
    </button>`
  return html`<p class="menu-name" id="menu-name">${localText(label, languages)}</p>
    <div class="menu-items" role="menu" aria-labelledby="menu-name">
      ${item('from', 'path', shell.pathFrom)} ${item('to', 'path', shell.pathTo)}
      ${item('details', 'info', shell.details)}
    </div>`
}
