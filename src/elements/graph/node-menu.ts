import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import { foldAt, groupsAt, isFolded, type Group, type Store } from '../../store/index.js'
import { groupText } from '../base/group-name.js'
import { icon, type IconName } from '../base/icons.js'
import { localText } from '../base/local-text.js'

/** What can be done with a node from its menu; what is done already, as a pin or a fold, is taken back. */
export type NodeAct = 'from' | 'to' | 'details' | 'pin' | Group

/** Whose menu it is, and what happens in it. */
export interface NodeMenu {
  /** Index of the node; `null` where no menu is open. */
  readonly node: number | null
  readonly act: (act: NodeAct) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onFocusOut: (event: FocusEvent) => void
}

interface Surroundings {
  readonly store: Store
  readonly messages: Messages
  /** Of the data, best first. */
  readonly languages: readonly string[]
  readonly isPinned: (node: number) => boolean
}

/** The menu of a node; its arrows, Escape and Tab are its surroundings' to handle. */
export function nodeMenu(
  { node, act, onKey, onFocusOut }: NodeMenu,
  { store, messages, languages, isPinned }: Surroundings,
): TemplateResult | typeof nothing {
  const frame = store.getFrame()
  if (node === null || frame?.graph.nodes[node] === undefined) return nothing
  const { shell } = messages
  const { groups } = store.getState()
  const { graph } = frame
  const fold = foldAt(frame, node)
  const isKind = fold?.group.type === 'kind'
  const item = (name: NodeAct, picture: IconName, words: string) =>
    html`<button type="button" role="menuitem" tabindex="-1" @click=${() => act(name)}>
      ${icon(picture)}<span>${words}</span>
    </button>`
  const groupItem = (group: Group) => {
    const name = textIn(groupText(group, graph, messages), languages).text
    const { open, foldBloc, foldKind } = messages.groups
    if (isFolded(groups, group)) return item(group, 'plus', open(name))
    return item(group, 'minus', group.type === 'bloc' ? foldBloc(name) : foldKind(name))
  }
  const label = isKind ? groupText(fold.group, graph, messages) : graph.nodes[node]!.label
  return html`<div class="menu" id="menu" part="menu" @keydown=${onKey} @focusout=${onFocusOut}>
    <p class="menu-name" id="menu-name">${localText(label, languages)}</p>
    <div class="menu-items" role="menu" aria-labelledby="menu-name">
      ${isKind ? nothing : html`${item('from', 'path', shell.pathFrom)} ${item('to', 'path', shell.pathTo)}`}
      ${item('details', 'info', shell.details)}
      ${isKind ? nothing : isPinned(node) ? item('pin', 'unpin', shell.unpin) : item('pin', 'pin', shell.pin)}
      ${groupsAt(frame, groups, node).map(groupItem)}
    </div>
  </div>`
}
