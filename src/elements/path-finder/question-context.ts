import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'

import type { PathMessages } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import type { PathQuery } from '../../store/index.js'
import { shapeOf, type NodeShape } from '../../view/index.js'
import type { ComboboxGround } from '../base/combobox.js'
import { localText } from '../base/local-text.js'
import { shapeIcon } from '../base/shape-icon.js'
import type { AnswerGround } from './answer.js'

/** The element around a field, and what the field takes from it. */
export interface FieldHost {
  readonly element: ReactiveControllerHost & HTMLElement
  /** `null` without a graph. */
  readonly context: () => QuestionContext | null
  readonly shown: () => ComboboxGround
  /** Told when the reader has typed. */
  readonly typed: () => void
}

/** What every part of the question is drawn with. */
export interface QuestionContext extends AnswerGround {
  readonly shapes: ReadonlyMap<string, NodeShape>
}

export function textsOf({ messages }: QuestionContext): PathMessages['question'] {
  return messages.path.question
}

/** Asks anew with another part of the question. */
export function ask({ request }: QuestionContext, changes: Partial<PathQuery>): void {
  request({ type: 'set-path', ...changes })
}

/** The name of a node as plain text; empty where there is none. */
export function nameOf(key: string | null, { frame, languages }: QuestionContext): string {
  const node = key === null ? undefined : frame.graph.nodeIndex(key)
  return node === undefined ? '' : textIn(frame.graph.nodes[node]!.label, languages).text
}

/** The same as a reader sees it, with its language. */
export function nameTemplate(key: string, { frame, languages }: QuestionContext): TemplateResult {
  return localText(frame.graph.nodes[frame.graph.nodeIndex(key)!]!.label, languages)
}

/** The shape of the kind of a node. */
export function shapeTemplate(key: string, { frame, shapes }: QuestionContext): TemplateResult {
  const { kind } = frame.graph.nodes[frame.graph.nodeIndex(key)!]!
  return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>`
}

/** A checkbox with its name and what it means; `aside` stands at the end of the line. */
export function checkTemplate(
  id: string,
  { label, hint, aside = nothing }: { readonly label: string; readonly hint?: string; readonly aside?: unknown },
  isOn: boolean,
  turn: (isOn: boolean) => void,
): TemplateResult {
  return html`<div class="check">
    <label>
      <input
        type="checkbox"
        name=${id}
        aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
        .checked=${isOn}
        @change=${({ target }: Event) => turn((target as HTMLInputElement).checked)}
      />
      <span class="name">${label}</span>${aside}
    </label>
    ${hint === undefined ? nothing : html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`
}
