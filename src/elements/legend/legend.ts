import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { state as internal } from 'lit/decorators.js'

import { formatNumber, type LegendMessages } from '../../locales/index.js'
import type { TemporalGraph } from '../../model/index.js'
import {
  isFiltering,
  isFolded,
  FACETS,
  type ExplorerState,
  type Facet,
  type Frame,
  type Request,
} from '../../store/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { EntentePart } from '../base/entente-part.js'
import { groupText } from '../base/group-name.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import { VERSION } from '../base/version.js'
import { leftOutOf, onlyThese, toggled } from './filtering.js'
import { legendKeys } from './keys.js'
import { legendStyles } from './legend.styles.js'
import { lineIcon, LINES } from './line-icon.js'
import { PressController } from './press-controller.js'
import { groupIcon, rowsTemplate, type RowContext, type RowKeys } from './row.js'
import { rowsOf } from './sections.js'
import { switchesTemplate } from './switches.js'

type SectionName = keyof LegendMessages['sections']

const SECTIONS: readonly (readonly [SectionName, Facet | null])[] = [
  ['ties', 'types'],
  ['actors', 'kinds'],
  ['lines', null],
  ['sure', 'statuses'],
  ['sources', 'references'],
  ['show', null],
]

/**
 * What colours, shapes and lines mean, with what the window holds of each, and the place to leave things out: a
 * checkbox for each family and type of tie, kind of actor, status and source, and the switches for what is
 * possible, undated, ended or alone. Works nested in a graph or an explorer, tied to one by `for`, or with a
 * `store`. Scrolls where it is given a height.
 *
 * @summary The key of the picture, and its filters.
 * @tagname entente-legend
 * @csspart reset - The button that leaves out nothing any more.
 * @csspart section - Each section with its heading.
 * @csspart row - Each row that can be left out.
 */
export class EntenteLegend extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = legendStyles

  readonly #announcer = new AnnounceController(this, () => this.#wording())
  readonly #press = new PressController(this)

  @internal() private open: ReadonlySet<string> = new Set(['ties', 'actors', 'lines', 'sure'])
  /** Ids of the families that show their types. */
  @internal() private unfolded: ReadonlySet<string> = new Set()

  /** The rows of another graph are others. */
  #graph: TemporalGraph | null = null

  protected override update(changed: PropertyValues<this>): void {
    const graph = this.state?.graph ?? null
    if (graph !== this.#graph) {
      this.#graph = graph
      this.unfolded = new Set()
    }
    super.update(changed)
  }

  override render(): TemplateResult {
    const { state, frame, messages } = this
    if (state === null || frame === null) {
      return html`<p class="empty">${state?.status === 'loading' ? messages.loading : messages.empty}</p>`
    }
    return html`
      <div
        class="legend"
        role="group"
        aria-label=${messages.legend.name}
        @pointermove=${this.#press.onMove}
        @pointerup=${this.#press.onEnd}
        @pointercancel=${this.#press.onEnd}
        @contextmenu=${this.#press.onContextMenu}
      >
        ${this.#head(state, frame)} ${SECTIONS.map(([name, facet]) => this.#section(name, facet, state, frame))}
      </div>
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
    `
  }

  #head({ filters }: ExplorerState, { graph }: Frame): TemplateResult {
    const { legend } = this.messages
    const keys = legendKeys(graph)
    const leftOut = FACETS.reduce((sum, facet) => sum + leftOutOf(filters, facet, keys), 0)
    return html`<div class="head">
      <span>${legend.leftOut(leftOut)}</span>
      <button
        type="button"
        part="reset"
        class="reset"
        aria-disabled=${isFiltering(filters) ? 'false' : 'true'}
        @click=${this.#onReset}
      >
        ${icon('reset')} ${legend.reset}
      </button>
      ${this.#foldedLine()}
    </div>`
  }

  /** Blocs are folded elsewhere, and can be opened here with the rest. */
  #foldedLine(): TemplateResult | typeof nothing {
    const { state, messages } = this
    if (state?.graph == null || state.groups.length === 0) return nothing
    const { graph, groups } = state
    return html`<div class="folded">
      ${groupIcon()}
      <ul>
        ${groups.map((group) => html`<li>${localText(groupText(group, graph, messages), [this.language])}</li>`)}
      </ul>
      <button type="button" class="open-all" @click=${this.#openAll}>${icon('plus')} ${messages.groups.openAll}</button>
    </div>`
  }

  /** The button that was pressed is gone. */
  readonly #openAll = () => {
    this.request({ type: 'unfold-all' })
    this.renderRoot.querySelector<HTMLElement>('.reset')?.focus()
  }

  /** Not disabled where there is nothing to do: what has the focus keeps it. */
  readonly #onReset = () => {
    if (this.state !== null && isFiltering(this.state.filters)) this.#ask({ type: 'reset-filters' })
  }

  #section(
    name: SectionName,
    facet: Facet | null,
    state: ExplorerState,
    frame: Frame,
  ): TemplateResult | typeof nothing {
    const { legend } = this.messages
    const keys = legendKeys(frame.graph)
    if (facet !== null && keys[facet].length === 0) return nothing
    const isOpen = this.open.has(name)
    const leftOut = facet === null ? 0 : leftOutOf(state.filters, facet, keys)
    return html`<section class=${name} part="section" role="group" aria-labelledby=${`${name}-title`}>
      <div class="title">
        <h3>
          <button
            type="button"
            class="fold"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls=${`${name}-content`}
            @click=${() => (this.open = switched(this.open, name))}
          >
            ${icon('next')}<span id=${`${name}-title`}>${legend.sections[name]}</span>
          </button>
        </h3>
        ${isOpen || leftOut === 0 ? nothing : html`<span class="note">${legend.leftOut(leftOut)}</span>`}
        ${isOpen && facet !== null ? this.#allOrNone(name, facet, state, keys[facet]) : nothing}
      </div>
      <div class="content" id=${`${name}-content`} ?hidden=${!isOpen}>
        ${isOpen ? this.#content(name, facet, state, frame) : nothing}
      </div>
    </section>`
  }

  #content(name: SectionName, facet: Facet | null, state: ExplorerState, frame: Frame): TemplateResult {
    const { messages, language, unfolded } = this
    if (facet !== null) {
      const rows = rowsOf(facet, {
        frame,
        filters: state.filters,
        groups: state.groups,
        messages,
        languages: [language],
        unfolded,
      })
      return html`${name === 'ties' ? this.#columns() : nothing} ${rowsTemplate(rows, this.#rowContext(state))}`
    }
    if (name === 'show') {
      return switchesTemplate({ frame, state, messages: messages.legend, ask: (request) => this.#ask(request) })
    }
    return html`<ul>
      ${LINES.map(
        ([line, drawing]) =>
          html`<li class="line">${lineIcon(drawing)}<span class="name">${messages.legend.lines[line]}</span></li>`,
      )}
    </ul>`
  }

  /** Each title by itself, so that they stand in the order of the columns whatever way the texts run. */
  #columns(): TemplateResult {
    const { certain, possible } = this.messages.legend.columns
    return html`<p class="columns" aria-hidden="true"><bdi>${certain}</bdi><bdi>+ ${possible}</bdi></p>`
  }

  #allOrNone(name: SectionName, facet: Facet, { filters }: ExplorerState, keys: readonly string[]): TemplateResult {
    const { legend } = this.messages
    const button = (which: 'all' | 'none', hidden: readonly string[]) =>
      html`<button
        type="button"
        class="text"
        id=${`${name}-${which}`}
        aria-labelledby=${`${name}-${which} ${name}-title`}
        @click=${() => this.#ask({ type: 'set-filter', facet, hidden })}
      >
        ${legend[which]}
      </button>`
    return html`<span class="tools">${button('all', [])} ${button('none', [...filters[facet], ...keys])}</span>`
  }

  #rowContext({ certainty, undated, groups }: ExplorerState): RowContext {
    const { language } = this
    const isPossibleOut = certainty === 'certain'
    return {
      messages: this.messages.legend,
      isPossibleOut,
      // Faint ones stay with the certain.
      isUndatedOut: undated === 'hide' || (undated === 'show' && isPossibleOut),
      language,
      number: (value) => formatNumber(value, language),
      press: this.#press,
      toggle: (row) => this.#hide(row, (hidden) => toggled(hidden, row.keys)),
      only: (row) => this.#hide(row, (hidden, all) => onlyThese(hidden, row.keys, all)),
      fold: (id) => (this.unfolded = switched(this.unfolded, id)),
      group: ({ keys: [key = ''] }) => {
        const group = { type: 'kind', key } as const
        this.request({ type: isFolded(groups, group) ? 'unfold' : 'fold', group })
      },
    }
  }

  #hide({ facet }: RowKeys, change: (hidden: readonly string[], all: readonly string[]) => readonly string[]): void {
    const { state, frame } = this
    if (state === null || frame === null) return
    const hidden = change(state.filters[facet], legendKeys(frame.graph)[facet])
    this.#ask({ type: 'set-filter', facet, hidden })
  }

  #ask(request: Request): void {
    this.request(request)
    this.#announcer.touch()
    // A control that changed nothing shows the state again.
    this.requestUpdate()
  }

  #wording(): string {
    const { state, frame, messages } = this
    return state === null || frame === null
      ? ''
      : messages.counts({ ...frame.counts, certainOnly: state.certainty === 'certain' })
  }
}

function switched(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(names)
  if (!next.delete(name)) next.add(name)
  return next
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-legend': EntenteLegend
  }
}
