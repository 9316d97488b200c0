import { html, nothing, type TemplateResult } from 'lit'

import type { LayoutName } from '../../layout/index.js'
import type { Messages } from '../../locales/index.js'
import type { LayoutState, Pane, Store } from '../../store/index.js'
import { icon } from '../base/icons.js'

export interface PanesContext {
  readonly messages: Messages
  readonly lang: string | undefined
  readonly store: Store
  readonly layout: LayoutState
  /** The second layout, to be spoken of. */
  readonly told: LayoutName | null
  readonly wheelZoom: string | null
  readonly retry: () => void
  readonly onPath: () => void
  /** Takes the second layout away. */
  readonly close: () => void
}

/** Whether there is one picture. */
export function isAlone({ panes, wishes }: LayoutState): boolean {
  return panes.other === null && wishes.other === null
}

/** The graph, or two of it: what is pointed at, selected and looked at is the same in both. */
export function panesTemplate(context: PanesContext): TemplateResult {
  const { layout, told, messages } = context
  const { shell } = messages
  const alone = isAlone(layout)
  return html`<div class="graphs ${alone ? 'alone' : ''}">
    <div class="panes">
      ${paneTemplate('main', alone, context)} ${alone ? nothing : paneTemplate('other', false, context)}
    </div>
    <p class="visually-hidden" role="status">${told === null ? '' : shell.beside(shell.layoutNames[told])}</p>
  </div>`
}

function paneTemplate(pane: Pane, alone: boolean, context: PanesContext): TemplateResult {
  const { messages, lang, store, layout, wheelZoom, retry, onPath } = context
  const wish = layout.wishes[pane] ?? layout.panes[pane]?.wish
  const name = wish === undefined ? '' : messages.shell.layoutNames[wish.layout]
  return html`<div class="pane" role=${alone ? nothing : 'group'} aria-label=${alone ? nothing : name}>
    ${
      alone
        ? nothing
        : html`<div class="pane-head">
            <span>${name}</span>
            ${pane === 'main' ? nothing : closeTemplate(context)}
          </div>`
    }
    <entente-graph
      part="graph"
      exportparts="frame, controls, caption, message"
      lang=${lang ?? nothing}
      .pane=${pane}
      .store=${store}
      .retry=${retry}
      .onPath=${onPath}
      wheel-zoom=${wheelZoom ?? nothing}
    ></entente-graph>
  </div>`
}

function closeTemplate({ messages: { shell }, close }: PanesContext): TemplateResult {
  return html`<button type="button" aria-label=${shell.closeLayout} title=${shell.closeLayout} @click=${close}>
    ${icon('close')}
  </button>`
}
