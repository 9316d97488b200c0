import { html, nothing, type TemplateResult } from 'lit'

import { escapeControls, type Issue } from '../../core/issue.js'
import type { Messages } from '../../locales/index.js'
import { isFiltering, type ExplorerState, type Failure, type Frame } from '../../store/index.js'
import { tryAgain } from './try-again.js'

interface MessageContext {
  readonly state: ExplorerState
  readonly frame: Frame | null
  readonly messages: Messages
  /** How to load again; `null` where nobody can. */
  readonly retry: (() => void) | null
}

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
    return html`<div class="progress">
      <p role="status">${messages.loading}</p>
      ${RECEIVED}
    </div>`
  }
  // One and the same in all these states: who tries again keeps the focus in it.
  const isFailed = status === 'error' && failure !== null
  return html`<div class="message ${isFailed ? 'error' : ''}" part="message" tabindex="-1">
    ${
      isFailed
        ? failureTemplate(failure, messages, retry)
        : html`<p role="status">${status === 'loading' ? messages.loading : messages.empty}</p>
            ${status === 'loading' ? RECEIVED : nothing}`
    }
  </div>`
}

/** How much of the file is here: {@link WaitController} fills it in. */
const RECEIVED = html`<p class="received" aria-hidden="true" hidden><progress></progress><span></span></p>`

/** Spoken is what happened and what to do; what else there is can be read, and scrolled, at leisure. */
function failureTemplate(failure: Failure, messages: Messages, retry: (() => void) | null): TemplateResult {
  const { code, issues, message, reason } = failure
  const errors = issues.filter(({ severity }) => severity === 'error')
  return html`<div class="told" role="alert">
      <p>${messages.failure(code, reason ?? WORDED.get(errors[0]?.code) ?? errors[0]?.code)}</p>
      ${issues.length > 1 ? html`<p>${messages.problems(issues.length)}</p>` : nothing}
    </div>
    ${
      issues.length > 0
        ? html`<div class="issues" role="group" tabindex="0" aria-label=${messages.problems(issues.length)}>
            <ul dir="ltr" lang="en">
              ${[...errors, ...issues.filter((issue) => !errors.includes(issue))].map(issueTemplate)}
            </ul>
          </div>`
        : html`<p class="issues" dir="ltr" lang="en">${message}</p>`
    }
    ${retry === null ? nothing : html`<button class="retry" type="button" @click=${tryAgain(retry)}>${messages.retry}</button>`}`
}

/** Codes of issues that need no words of their own. */
const WORDED: ReadonlyMap<string | undefined, string> = new Map([['unknown-format', 'not-a-graph']])

/** Texts of the file: on one line each, and turning no direction of reading. */
function issueTemplate({ pointer, value, message, remedy }: Issue): TemplateResult {
  return html`<li>
    ${pointer === '' ? nothing : html`<code>${escapeControls(pointer)}</code>`}
    ${value === '' ? nothing : html`<code class="value">${escapeControls(value)}</code>`}
    <span>${escapeControls(message)}; ${escapeControls(remedy)}</span>
  </li>`
}
