import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'

import type { LegendMessages } from '../../locales/index.js'
import type { Facet, FacetCount } from '../../store/index.js'
import { icon } from '../base/icons.js'
import type { Shown } from './filtering.js'
import type { PressController } from './press-controller.js'

/** What a row switches on and off: keys of one facet. */
export interface RowKeys {
  readonly facet: Facet
  readonly keys: readonly string[]
}

export interface Row extends RowKeys {
  /** For ids within the element, so that no text of the file gets there. */
  readonly id: string
  readonly icon: TemplateResult | typeof nothing
  readonly name: TemplateResult
  /** More about it in a second line, whole as a tooltip. */
  readonly about: { readonly text: string; readonly lang: string | null } | null
  readonly shown: Shown
  readonly isOnly: boolean
  readonly count: FacetCount
  /** Whether all of it is drawn as one node; `null` where that makes no sense. */
  readonly fold: { readonly isFolded: boolean; readonly words: string } | null
  /** The rows it unfolds into. */
  readonly nested: { readonly name: string; readonly rows: (() => readonly Row[]) | null } | null
}

/** What the rows are drawn with, and whom they tell. */
export interface RowContext {
  readonly messages: LegendMessages
  /** What the reader's switches keep out of the picture. */
  readonly isPossibleOut: boolean
  readonly isUndatedOut: boolean
  readonly language: string
  readonly number: (value: number) => string
  /** The longest of the possible numbers of these rows, as written: all get its width. */
  readonly widest?: string | undefined
  readonly press: PressController
  readonly toggle: (row: RowKeys) => void
  readonly only: (row: RowKeys) => void
  readonly fold: (id: string) => void
  readonly group: (row: RowKeys) => void
}

const NO_COUNT: FacetCount = Object.freeze({ certain: 0, possible: 0, undated: 0 })

/** The count of a key that a window may have nothing of. */
export function countOf(counts: ReadonlyMap<string, FacetCount>, key: string): FacetCount {
  return counts.get(key) ?? NO_COUNT
}

export function rowsTemplate(rows: readonly Row[], context: RowContext): TemplateResult {
  const widest = context.widest ?? widestOf(rows, context)
  const inColumns = { ...context, widest }
  return html`<ul>
    ${rows.map((row) => guardedRow(row, inColumns))}
  </ul>`
}

/** Without it, a column would be as wide as each row's own number. Kinds have no such column. */
function widestOf(rows: readonly Row[], { number }: RowContext): string | undefined {
  if (rows.every(({ facet }) => facet === 'kinds')) return undefined
  const longest = rows.reduce((most, { count }) => Math.max(most, count.possible), 0)
  return `+${number(longest)}`
}

/** Most rows stay as they are from one window to the next; an unfolded one has others in it. */
function guardedRow(row: Row, context: RowContext): unknown {
  const { id, count, shown, isOnly, nested, fold } = row
  if (nested !== null && nested.rows !== null) return rowTemplate(row, context)
  const { language, isPossibleOut, isUndatedOut } = context
  const { certain, possible, undated } = count
  const seen = [id, language, certain, possible, undated, shown, isOnly, isPossibleOut, isUndatedOut, context.widest]
  return guard([...seen, fold?.isFolded, fold?.words], () => rowTemplate(row, context))
}

function rowTemplate(row: Row, context: RowContext): TemplateResult {
  const { messages, press } = context
  const { id, nested, count, isOnly } = row
  const isUnused =
    count.certain + (context.isPossibleOut ? 0 : count.possible) + (context.isUndatedOut ? 0 : count.undated) === 0
  const isWide = count.certain > 999 || (context.widest ?? '').length > 3
  const state = `${isUnused ? 'unused' : ''} ${row.shown === 'none' ? 'out' : ''} ${isWide ? 'wide' : ''}`
  const only = () => context.only(row)
  return html`<li>
    <div class="row ${state}" part="row">
      ${nested === null ? nothing : foldButton(id, nested, context)}
      <label
        @click=${(event: MouseEvent) => onClick(event, press, only)}
        @pointerdown=${(event: PointerEvent) => press.start(event, only)}
        @keydown=${(event: KeyboardEvent) => onKeyDown(event, only)}
      >
        <input
          type="checkbox"
          aria-keyshortcuts="Shift+Enter"
          .checked=${live(row.shown !== 'none')}
          .indeterminate=${live(row.shown === 'some')}
          @change=${() => context.toggle(row)}
        />
        ${row.icon}
        <span class="what">
          <span class="name" title=${row.about?.text ?? nothing}
            ><span id=${`${id}-name`}>${row.name}</span><span class="pause">, </span
            ><span class="visually-hidden">${wordsOf(row, context)}</span>${aboutTemplate(row)}</span
          >
          ${numbers(row, context)}
        </span>
      </label>
      <button
        type="button"
        class="only"
        id=${`${id}-only`}
        tabindex="-1"
        title=${isOnly ? nothing : messages.onlyHint}
        aria-labelledby=${isOnly ? nothing : `${id}-only ${id}-name`}
        @click=${only}
      >
        ${isOnly ? messages.all : messages.only}
      </button>
      ${groupButton(row, context)}
    </div>
    ${nested === null ? nothing : html`<div id=${`${id}-nested`} ?hidden=${nested.rows === null}>${nestedRows(nested, context)}</div>`}
  </li>`
}

function nestedRows({ rows }: NonNullable<Row['nested']>, context: RowContext): TemplateResult | typeof nothing {
  return rows === null ? nothing : rowsTemplate(rows(), context)
}

function foldButton(id: string, { name, rows }: NonNullable<Row['nested']>, context: RowContext): TemplateResult {
  return html`<button
    type="button"
    class="fold"
    aria-label=${context.messages.types(name)}
    aria-expanded=${rows === null ? 'false' : 'true'}
    aria-controls=${`${id}-nested`}
    @click=${() => context.fold(id)}
  >
    ${icon('next')}
  </button>`
}

/** A second outline, as the picture draws it around what is folded. */
export function groupIcon(): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="7.5" y="7.5" width="9" height="9" rx="1" />
    <rect x="2.5" y="2.5" width="19" height="19" rx="3" />
  </svg>`
}

function groupButton(row: Row, context: RowContext): TemplateResult | typeof nothing {
  const { fold } = row
  if (fold === null) return nothing
  return html`<button
    type="button"
    class="group"
    aria-pressed=${fold.isFolded ? 'true' : 'false'}
    aria-label=${fold.words}
    title=${fold.words}
    @click=${() => context.group(row)}
  >
    ${groupIcon()}
  </button>`
}

function aboutTemplate({ about }: Row): TemplateResult | typeof nothing {
  return about === null ? nothing : html`<bdi class="about" lang=${about.lang ?? nothing}>${about.text}</bdi>`
}

/** Kinds count actors, and an actor is not possible: what is certain and what is possible count as one. */
function tiedOf({ count: { certain, possible } }: Row, isPossibleOut: boolean): number {
  return isPossibleOut ? certain : certain + possible
}

/** The numbers as one hears them. */
function wordsOf(row: Row, { messages, isPossibleOut, isUndatedOut }: RowContext): string {
  if (row.facet !== 'kinds') return messages.count({ ...row.count, isPossibleOut, isUndatedOut })
  return messages.tied({ tied: tiedOf(row, isPossibleOut), undated: row.count.undated })
}

/** Numbers for the eye; they stand in their own direction in a text from right to left. */
function numbers(row: Row, { messages, number, isPossibleOut, isUndatedOut, widest }: RowContext): TemplateResult {
  const { certain, possible, undated } = row.count
  const columns =
    row.facet === 'kinds'
      ? html`<span class="certain last">${number(tiedOf(row, isPossibleOut))}</span>`
      : html`<span class="certain">${number(certain)}</span
          ><span class="possible ${isPossibleOut ? 'left-out' : ''}" data-widest=${widest ?? nothing}
            ><bdi>+${number(possible)}</bdi></span
          >`
  return html`<span class="numbers" aria-hidden="true">${columns}</span>${
      undated === 0
        ? nothing
        : html`<span class="undated ${isUndatedOut ? 'left-out' : ''}" aria-hidden="true"
            ><bdi>${messages.undated(undated)}</bdi></span
          >`
    }`
}

function onClick(event: MouseEvent, press: PressController, only: () => void): void {
  if (press.isSpent(event)) {
    event.preventDefault()
  } else if (event.altKey) {
    event.preventDefault()
    only()
  }
}

function onKeyDown(event: KeyboardEvent, only: () => void): void {
  if (event.key !== 'Enter' || (!event.shiftKey && !event.altKey) || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat) only()
}
