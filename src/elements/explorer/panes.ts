import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import type { LayoutState, Pane, Store } from '../../store/index.js'
import { icon } from '../base/icons.js'

export interface PanesContext {
  readonly messages: Messages
  readonly lang: string | undefined
  readonly store: Store
  readonly layout: LayoutState
  readonly wheelZoom: string | null
  readonly retry: () => void
  readonly onPath: () => void
  /** Takes the second layout away. */
  readonly close: () => void
}

/** The graph, or two of it: what is pointed at, selected and looked at is the same in both. */
export function panesTemplate(context: PanesContext): TemplateResult {
  const { panes, wishes } = context.layout
  const isAlone = panes.other === null && wishes.other === null
  return html`<div class="graphs ${isAlone ? 'alone' : ''}">
    ${paneTemplate('main', isAlone, context)} ${isAlone ? nothing : paneTemplate('other', false, context)}
  </div>`
}

function paneTemplate(pane: Pane, isAlone: boolean, context: PanesContext): TemplateResult {
  const { messages, lang, store, layout, wheelZoom, retry, onPath } = context
  const name = (layout.wishes[pane] ?? layout.panes[pane]?.wish)?.layout
  return html`<div class="pane">
    ${
      isAlone
        ? nothing
        : html`<div class="pane-head">
            <span>${name === undefined ? '' : messages.shell.layoutNames[name]}</span>
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
