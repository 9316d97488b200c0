import { html, nothing, type TemplateResult } from 'lit'

import { formatIssue } from '../../core/issue.js'
import type { Messages } from '../../locales/index.js'
import { isFiltering, type ExplorerState, type Frame } from '../../store/index.js'

interface MessageContext {
  readonly state: ExplorerState
  readonly frame: Frame | null
  readonly messages: Messages
  /** How to load again; `null` where nobody can. */
  readonly retry: (() => void) | null
}

const SHOWN_ISSUES = 50

/** What is said over a picture, or in place of one: loading, empty, error. */
export function graphMessage({ state, frame, messages, retry }: MessageContext): TemplateResult | typeof nothing {
  const { status, failure, graph } = state
  const { shell } = messages
  const { panes, wishes } = state.layout
  if (status === 'ready' && panes.main === null && wishes.main !== null) {
    const words = shell.layoutWorking(shell.layoutNames[wishes.main.layout])
    return html`<p class="progress late" role="status">${words}</p>`
  }
  if (status === 'ready') {
    if (frame?.counts.nodes !== 0) return nothing
    const words = isFiltering(state.filters) ? messages.nothingLeft : messages.nothingHere
    return html`<p class="progress" role="status">${words}</p>`
  }
  if (status === 'loading' && graph !== null) {
    return html`<p class="progress" role="status">${messages.loading}</p>`
  }
  if (status !== 'error' || failure === null) {
    return html`<div class="message" part="message" role="status">
      <p>${status === 'loading' ? messages.loading : messages.empty}</p>
    </div>`
  }
  const { code, issues, message } = failure
  const details = issues.length > 0 ? issues.slice(0, SHOWN_ISSUES).map(formatIssue) : [message]
  return html`<div class="message error" part="message" role="alert">
    <p>${messages.failure(code)}</p>
    ${issues.length > 0 ? html`<p>${messages.problems(issues.length)}</p>` : nothing}
    <ul dir="ltr" lang="en">
      ${details.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${retry === null ? nothing : html`<button class="retry" type="button" @click=${retry}>${messages.retry}</button>`}
  </div>`
}
