import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { icon } from '../base/icons.js'

/** What stands beside the graph, or over it. */
export type Page = 'layouts' | 'paths' | 'details'

const PAGES: readonly Page[] = ['layouts', 'paths', 'details']

export interface SideContext {
  readonly messages: Messages
  /** What there is to see, by page; at least one. */
  readonly pages: Readonly<Partial<Record<Page, TemplateResult>>>
  /** What is in sight: one page, or two where there is room. */
  readonly seen: ReadonlySet<Page>
  /** Whether two stand side by side, else one below the other. */
  readonly isWide: boolean
  readonly show: (page: Page) => void
  /** Whether the sheet takes all the room; `null` where it cannot. */
  readonly isTall: boolean | null
  readonly resize: () => void
  /** What to do in the graph, while all but this is folded away; `null` where nothing is. */
  readonly task: string | null
  readonly endTask: () => void
}

/** The panel beside the graph: layouts, paths and details, side by side, one below the other, or one behind the other. */
export function sideTemplate(context: SideContext): TemplateResult {
  const { pages, seen, isTall, task } = context
  const there = PAGES.filter((page) => pages[page] !== undefined)
  const isTabbed = there.length > seen.size
  const kinds = [
    task === null ? '' : 'folded',
    isTall === true && task === null ? 'tall' : '',
    seen.size > 1 ? (context.isWide ? 'beside' : 'below') : '',
  ]
  return html`<div class="sheet ${kinds.join(' ')}" id="side">
    ${task === null ? nothing : taskTemplate(task, context)}
    ${
      task !== null || (isTall === null && !isTabbed)
        ? nothing
        : html`<div class="bar">
            ${isTabbed ? tabsTemplate(there, context) : nothing}
            ${isTall === null ? nothing : gripTemplate(isTall, context)}
          </div>`
    }
    ${there.map(
      (page) =>
        html`<div
          class="page"
          id=${page}
          role=${isTabbed ? 'tabpanel' : 'group'}
          aria-label=${context.messages.shell[page]}
          ?hidden=${task !== null || !seen.has(page)}
        >
          ${pages[page]}
        </div>`,
    )}
  </div>`
}

function taskTemplate(task: string, { messages, endTask }: SideContext): TemplateResult {
  return html`<div class="task">
    <p>${task}</p>
    <button type="button" @click=${endTask}>${messages.shell.pickStop}</button>
  </div>`
}

function gripTemplate(isTall: boolean, { messages: { shell }, resize }: SideContext): TemplateResult {
  const label = isTall ? shell.shrink : shell.expand
  return html`<button
    class="grip"
    type="button"
    aria-label=${label}
    title=${label}
    aria-expanded=${isTall}
    @click=${resize}
  >
    ${icon(isTall ? 'open' : 'shut')}
  </button>`
}

function tabsTemplate(there: readonly Page[], { messages: { shell }, seen, show }: SideContext): TemplateResult {
  const at = there.findIndex((page) => seen.has(page))
  const onKey = (event: KeyboardEvent) => {
    if (!/^(ArrowLeft|ArrowRight|Home|End)$/.test(event.key)) return
    event.preventDefault()
    const isBack = event.key === 'ArrowLeft'
    const next = (at + (isBack ? -1 : 1) + there.length) % there.length
    const wanted = event.key === 'Home' ? there[0]! : event.key === 'End' ? there.at(-1)! : there[next]!
    show(wanted)
    ;(event.currentTarget as Element).querySelector<HTMLElement>(`#tab-${wanted}`)?.focus()
  }
  return html`<div class="tabs" role="tablist" aria-label=${shell.panels} @keydown=${onKey}>
    ${there.map(
      (page) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${page}"
          aria-selected=${seen.has(page)}
          aria-controls=${page}
          tabindex=${seen.has(page) ? 0 : -1}
          @click=${() => show(page)}
        >
          ${shell[page]}
        </button>`,
    )}
  </div>`
}
