import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import type { LocalText } from '../../model/index.js'
import {
  endOf,
  familyOf,
  isDoubtful,
  isGhost,
  nodeOfSelection,
  tableRow,
  type Frame,
  type Selection,
  type TableColumn,
} from '../../store/index.js'
import { familyColors, NO_FAMILY_COLOR } from '../base/families.js'
import { lineSample } from '../base/line-sample.js'

/** What every row of an update is drawn with. */
export interface RowContext {
  readonly frame: Frame
  readonly language: string
  readonly messages: Messages
  readonly colors: ReadonlyMap<string, string>
  readonly isSelected: EdgeTest
  /** Ends at what is selected, or lies between its two nodes. */
  readonly isTouched: EdgeTest
  readonly isLit: EdgeTest
}

type EdgeTest = (edge: number) => boolean

export function rowContext(
  frame: Frame,
  language: string,
  messages: Messages,
  selection: Selection | null,
  highlight: Selection | null,
): RowContext {
  return {
    frame,
    language,
    messages,
    colors: familyColors(frame.graph.ontology),
    isSelected: selection?.type === 'edge' ? concerns(frame, selection) : () => false,
    isTouched: selection?.type === 'edge' ? () => false : concerns(frame, selection),
    isLit: concerns(frame, highlight),
  }
}

/** Whether an edge is what is picked, ends at it, or lies between its two nodes. */
function concerns(frame: Frame, picked: Selection | null): EdgeTest {
  const { graph } = frame
  if (picked === null) return () => false
  if (picked.type === 'edge') {
    const index = graph.edgeIndex(picked.key)
    return (edge) => edge === index
  }
  const isKind = picked.type === 'kind'
  const keys = picked.type === 'bundle' ? picked.nodes : [picked.key]
  const [a, b] = isKind ? [nodeOfSelection(frame, picked)] : keys.map((key) => graph.nodeIndex(key))
  return (edge) => {
    const { source, target } = graph.edges[edge]!
    if (isKind) return endOf(frame, source) === a || endOf(frame, target) === a
    if (picked.type === 'node') return source === a || target === a
    return (source === a && target === b) || (source === b && target === a)
  }
}

/** Where a row stands, and whether the Tab key leads to it. */
export interface RowPlace {
  readonly position: number
  readonly isTabStop: boolean
}

export function rowTemplate(edge: number, { position, isTabStop }: RowPlace, context: RowContext): TemplateResult {
  const { frame, language, messages, colors, isSelected, isTouched, isLit } = context
  const { source, target, directed, status } = frame.graph.edges[edge]!
  const { claim } = messages
  const row = tableRow(frame, edge, language)
  const family = familyOf(frame.graph, edge)
  const sample = lineSample({
    color: (family === null ? undefined : colors.get(family)) ?? NO_FAMILY_COLOR,
    state: row.state,
    isDoubtful: isDoubtful({ status }),
    isNegative: row.isNegative,
  })
  const names = [
    directed && 'directed',
    isTouched(edge) && 'touched',
    isLit(edge) && 'lit',
    isGhost(frame.edges[edge]!) && 'ghost',
  ]
  return html`<tr
    role="row"
    part="row"
    class=${names.filter((name) => name !== false).join(' ')}
    aria-rowindex=${position + 2}
    aria-selected=${isSelected(edge) ? 'true' : 'false'}
    tabindex=${isTabStop ? 0 : -1}
    data-edge=${edge}
  >
    ${cell('from', actor(row.from, source, isTabStop))}
    ${cell(
      'type',
      html`${sample}<span class="label"
          >${text(row.type)}${row.isNegative ? html`<span class="weak"> · ${claim.negative}</span>` : nothing}</span
        >`,
    )}
    ${cell('to', actor(row.to, target, isTabStop))} ${cell('when', own(row.when))}
    ${cell('state', own(claim.states[row.state]))}
    ${cell('status', row.status === null ? weak(claim.noStatus) : own(row.status))}
    ${cell(
      'sources',
      row.sources.length === 0
        ? weak(claim.noSource)
        : row.sources.map(
            ({ name, locator }, i) =>
              html`${i === 0 ? nothing : '; '}<bdi>${name}</bdi>${locator === null ? nothing : html`, <bdi>${locator}</bdi>`}`,
          ),
    )}
  </tr>`
}

function cell(column: TableColumn, content: unknown): TemplateResult {
  return html`<td role="gridcell" part="cell" class=${column}>${content}</td>`
}

/** A name that leads to its node. With the keys it is reached from its row, which is one stop of the Tab key. */
function actor(name: LocalText, node: number, isTabStop: boolean): TemplateResult {
  return html`<button type="button" class="actor" tabindex=${isTabStop ? 0 : -1} data-node=${node}>
    ${text(name)}
  </button>`
}

/** In the reader's language, which may run the other way than the page. */
function own(words: string): TemplateResult {
  return html`<bdi>${words}</bdi>`
}

function weak(words: string): TemplateResult {
  return html`<bdi class="weak">${words}</bdi>`
}

function text({ text: words, lang }: LocalText): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${words}</bdi>`
}

/** A text that is cut can be read by resting the mouse on it. */
export function showCut(target: HTMLElement | null): void {
  if (target === null) return
  const inner = [target, ...target.querySelectorAll<HTMLElement>('.label, .actor, .actor bdi')]
  const isCut = inner.some((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight + 1)
  target.title = isCut ? target.innerText : ''
}
