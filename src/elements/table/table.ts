import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'

import { tableMessagesFor, type TableTexts } from '../../locales/table/index.js'
import {
  BY_TIME,
  drawnOf,
  TABLE_COLUMNS,
  tableRows,
  type Frame,
  type Selection,
  type TableColumn,
  type TableSort,
} from '../../store/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { EntentePart } from '../base/entente-part.js'
import { Highlighter } from '../base/highlighter.js'
import { icon } from '../base/icons.js'
import { VERSION } from '../base/version.js'
import { countWords } from './counts.js'
import { HandOutController, type Shown } from './hand-out-controller.js'
import { rowContext, rowTemplate, showCut } from './row.js'
import { MOST_PRINTED, RowsController } from './rows-controller.js'
import { tableStyles } from './table.styles.js'
import { toolbarTemplate } from './toolbar.js'

/** What {@link EntenteTable} worked its rows out from: they are the same while these are. */
type Sought = readonly [frame: Frame | null, text: string, sort: TableSort, language: string]

interface Centred {
  readonly opening: number
  readonly sizing: number
  readonly scrollTop: number
  readonly isMoved: boolean
}

const NOWHERE = { edge: -1, position: -1 } as const

/**
 * The drawn ties as a table: sorted, filtered, copied, saved as CSV. Works nested in a graph or an explorer, tied
 * to one by `for`, or with a `store`.
 *
 * @summary The table of ties, in step with the graph.
 * @tagname entente-table
 * @csspart toolbar - The field that filters, the number of ties, and the buttons.
 * @csspart table - The table itself.
 * @csspart head - Each head of a column.
 * @csspart row - Each row with a tie.
 * @csspart cell - Each cell of such a row.
 */
export class EntenteTable extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = tableStyles

  readonly #pointer = new Highlighter({
    highlight: () => this.state?.highlight ?? null,
    ask: (highlight) => this.request({ type: 'highlight', highlight }),
  })
  readonly #scroll = new RowsController(this)
  readonly #announcer = new AnnounceController(this, () => (this.#hasNewSort ? this.#sortWords() : this.#countWords()))
  readonly #handOut = new HandOutController(this, () => this.#shown())
  #sought: Sought = [null, '', BY_TIME, '']
  /** Indices of edges, as sorted and filtered. */
  #rows: readonly number[] = []
  /** The row that the keys have reached: its edge, and where it was last. */
  #active: { readonly edge: number; readonly position: number } = NOWHERE
  /** What the next update does besides: it follows the keys, or begins at the top again. */
  #isMoving = false
  #isAnew = false
  #hadFocus = false
  #shownSelection: Selection | null = null
  /** What the selected row was last brought to the middle for, and where that led; `null` with another file. */
  #centred: Centred | null = null
  #hasNewSort = false

  @query('input') private readonly inputElement!: HTMLInputElement | null
  @query('tbody') private readonly bodyElement!: HTMLElement | null

  @state() private text = ''
  @state() private sort: TableSort = BY_TIME

  protected override get messages(): TableTexts {
    return tableMessagesFor(this.language)
  }

  override disconnectedCallback(): void {
    // While there still is a store to ask.
    this.#pointer.leave()
    super.disconnectedCallback()
  }

  protected override shouldUpdate(): boolean {
    return this.#scroll.isSeen
  }

  /** Not earlier: only now is the store that of these properties. */
  protected override update(changed: PropertyValues<this>): void {
    this.#find()
    this.#hadFocus = this.bodyElement?.contains(this.shadowRoot?.activeElement ?? null) === true
    super.update(changed)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.#isAnew) this.#scroll.scrollToTop()
    this.#isAnew = false
    this.#showSelected()
    this.#keepFocus()
  }

  /** The text of a CSV file with the rows as they are sorted and filtered, and all that the file says of them. */
  toCsv(): Promise<string> {
    return this.#handOut.toCsv()
  }

  #find(): void {
    const { frame, language } = this
    const [before, text, sort, spoken] = this.#sought
    const isOther = frame?.graph !== before?.graph
    if (isOther) this.#forget()
    if (frame === before && this.text === text && this.sort === sort && language === spoken) return
    this.#isAnew ||= isOther || this.text !== text || this.sort !== sort
    this.#sought = [frame, this.text, this.sort, language]
    this.#rows = frame === null ? [] : tableRows(frame, { text: this.text, sort: this.sort, language })
    this.#handOut.forget()
  }

  /** Another file, another table. */
  #forget(): void {
    this.text = ''
    this.sort = BY_TIME
    this.#active = NOWHERE
    this.#centred = null
  }

  #shown(): Shown | null {
    // A hidden table is not updated, and may be asked for its rows all the same.
    this.#find()
    const { frame, state: present, language } = this
    if (frame === null || present === null) return null
    return { state: present, frame, rows: this.#rows, isFiltered: this.#isFiltering, language }
  }

  override render(): TemplateResult {
    const { messages } = this
    const { layout, isPrinting } = this.#scroll
    const count = this.#rows.length
    return html`
      ${toolbarTemplate({
        messages,
        layout,
        text: this.text,
        count: this.#countWords(),
        said: this.#handOut.said,
        canFilter: this.frame !== null,
        hasRows: count > 0,
        onText: this.#onText,
        onCopy: () => void this.#handOut.copy(),
        onSave: () => void this.#handOut.save(),
      })}
      <div class="scroller ${layout}">
        <table
          role="grid"
          part="table"
          aria-label=${messages.table.name}
          aria-rowcount=${count + 1}
          ?hidden=${count === 0}
        >
          <thead role="rowgroup">
            <tr role="row" aria-rowindex="1">
              ${TABLE_COLUMNS.map((column) => this.#head(column))}
            </tr>
          </thead>
          <tbody
            role="rowgroup"
            @click=${this.#onClick}
            @keydown=${this.#onKeyDown}
            @focusin=${this.#onReach}
            @focusout=${this.#onLeave}
            @pointerover=${this.#onReach}
            @pointerleave=${this.#onLeave}
          >
            ${this.#body()}
          </tbody>
        </table>
        ${count === 0 ? html`<p class="note"><bdi>${this.#noteWords()}</bdi></p>` : nothing}
      </div>
      ${
        isPrinting && count > MOST_PRINTED
          ? html`<p class="note"><bdi>${messages.table.printed(MOST_PRINTED, count)}</bdi></p>`
          : nothing
      }
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
    `
  }

  #head(column: TableColumn): TemplateResult {
    const isSorted = this.sort.column === column
    const isDescending = isSorted && this.sort.isDescending
    return html`<th
      role="columnheader"
      scope="col"
      part="head"
      class=${column}
      aria-sort=${isSorted ? (isDescending ? 'descending' : 'ascending') : nothing}
    >
      <button type="button" @click=${() => this.#sortBy({ column, isDescending: isSorted && !isDescending })}>
        <span dir="auto">${this.messages.table.columns[column]}</span
        >${isSorted ? icon(isDescending ? 'down' : 'up') : nothing}
      </button>
    </th>`
  }

  #body(): unknown {
    const { frame, state: present } = this
    const rows = this.#rows
    if (frame === null || present === null) return nothing
    const active = this.#place()
    const kept = this.#hadFocus || this.#isMoving ? active : -1
    const positions = this.#scroll.positions(rows.length, kept)
    const stop = positions.includes(active) ? active : Math.max(positions[0] ?? 0, this.#scroll.first)
    const context = rowContext(frame, this.language, this.messages, present.selection, present.highlight)
    return repeat(
      positions,
      (position) => rows[position]!,
      (position) => rowTemplate(rows[position]!, { position, isTabStop: position === stop }, context),
    )
  }

  /** Where the row that the keys have reached stands now; if it is gone, its place is the next one's. */
  #place(): number {
    const { edge, position } = this.#active
    const now = this.#rows.indexOf(edge)
    if (now === -1 && !this.#hadFocus) return -1
    const at = now === -1 ? Math.min(position, this.#rows.length - 1) : now
    this.#active = { edge: this.#rows[at] ?? -1, position: at }
    return at
  }

  get #isFiltering(): boolean {
    return this.text.trim() !== ''
  }

  #countWords(): string {
    if (this.frame === null) return ''
    return countWords(this.frame, this.#isFiltering ? this.#rows : null, this.messages)
  }

  #sortWords(): string {
    const { table } = this.messages
    return table.sortedBy(table.columns[this.sort.column], this.sort.isDescending)
  }

  #sortBy(sort: TableSort): void {
    this.sort = sort
    this.#hasNewSort = true
    this.#announcer.touch()
  }

  /** Why there is no row. */
  #noteWords(): string {
    const { frame, state: present, messages } = this
    if (present?.failure != null) return messages.failure(present.failure.code)
    if (frame === null) return present?.status === 'loading' ? messages.loading : messages.empty
    const isFiltered = this.#isFiltering && drawnOf(frame).edges.length > 0
    return isFiltered ? messages.table.none(this.text.trim()) : messages.nothingHere
  }

  readonly #onText = (text: string) => {
    this.text = text
    this.#hasNewSort = false
    this.#announcer.touch()
  }

  readonly #onClick = ({ target, detail }: MouseEvent) => {
    const edge = edgeAt(target)
    // A reader who has marked some words of a row with the mouse wants to copy them.
    if (edge === null || (detail > 0 && window.getSelection()?.type === 'Range')) return
    const node = (target as Element).closest<HTMLElement>('.actor')?.dataset['node']
    const key = node === undefined ? undefined : this.frame?.graph.nodes[Number(node)]?.key
    if (key === undefined) this.#select(edge)
    else this.request({ type: 'select', selection: { type: 'node', key } })
  }

  #select(edge: number): void {
    const key = this.#keyOf(edge)
    if (key !== undefined) this.request({ type: 'select', selection: { type: 'edge', key } })
  }

  #keyOf(edge: number): string | undefined {
    return this.frame?.graph.edges[edge]?.key
  }

  readonly #onReach = ({ target, type }: Event) => {
    const edge = edgeAt(target)
    const key = edge === null ? undefined : this.#keyOf(edge)
    if (edge === null || key === undefined) return
    if (type === 'focusin' && edge !== this.#active.edge) {
      this.#active = { edge, position: this.#rows.indexOf(edge) }
      this.requestUpdate()
    }
    this.#pointer.reach(key)
    showCut((target as Element).closest('td'))
  }

  readonly #onLeave = (event: Event) => {
    const next = event instanceof FocusEvent ? event.relatedTarget : null
    if (edgeAt(next) === null) this.#pointer.leave()
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const edge = edgeAt(event.target)
    if (edge === null || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (!this.#act(event.key, edge, event.target as Element)) return
    event.preventDefault()
    // Done with here, it should do nothing to a panel or a graph around.
    event.stopPropagation()
  }

  /** True if the key was of use. */
  #act(key: string, edge: number, target: Element): boolean {
    const at = this.#rows.indexOf(edge)
    switch (key) {
      case 'ArrowDown':
        return this.#move(at + 1)
      case 'ArrowUp':
        return this.#move(at - 1)
      case 'PageDown':
        return this.#move(at + this.#scroll.rowsInSight)
      case 'PageUp':
        return this.#move(at - this.#scroll.rowsInSight)
      case 'Home':
        return this.#move(0)
      case 'End':
        return this.#move(this.#rows.length - 1)
      case 'Enter':
      case ' ':
        // A name does what a name does.
        if (target.matches('.actor')) return false
        this.#select(edge)
        return true
      default:
        return false
    }
  }

  #move(to: number): true {
    const position = Math.max(0, Math.min(to, this.#rows.length - 1))
    this.#active = { edge: this.#rows[position] ?? -1, position }
    this.#isMoving = true
    this.#scroll.scrollTo(position)
    this.requestUpdate()
    return true
  }

  /** What is selected elsewhere comes into sight once; when the table opens, and until it has its size, too. */
  #showSelected(): void {
    const { frame, state: present } = this
    if (frame === null) return
    const selection = present?.selection ?? null
    const { opening, sizing, scrollTop } = this.#scroll
    const isOpening = opening !== this.#centred?.opening
    const isResized = sizing !== this.#centred?.sizing && scrollTop === this.#centred?.scrollTop
    if (!isOpening && !isResized && selection === this.#shownSelection) return
    this.#shownSelection = selection
    const edge = selection?.type === 'edge' ? frame.graph.edgeIndex(selection.key) : undefined
    const position = edge === undefined ? -1 : this.#rows.indexOf(edge)
    if (isOpening || isResized) {
      const isMoved = position !== -1 && this.#scroll.centre(position, isResized && this.#centred?.isMoved === true)
      this.#centred = { opening, sizing, isMoved, scrollTop: this.#scroll.scrollTop }
    } else if (position !== -1) this.#scroll.scrollTo(position)
  }

  /** A row with the focus may be taken away by a step in time: then it goes to the row that the keys have reached. */
  #keepFocus(): void {
    const focused = this.shadowRoot?.activeElement ?? null
    const isLost = this.#hadFocus && this.bodyElement?.contains(focused) !== true
    if (!isLost && !this.#isMoving) return
    this.#isMoving = false
    const row = this.bodyElement?.querySelector<HTMLElement>(`[data-edge="${this.#active.edge}"]`)
    if (row == null) this.inputElement?.focus({ preventScroll: true })
    else row.focus({ preventScroll: true })
  }
}

/** The index of the edge in whose row something is. */
function edgeAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tbody tr') : null
  return row === null ? null : Number(row.dataset['edge'])
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-table': EntenteTable
  }
}
