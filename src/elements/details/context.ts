import { nothing, html, type TemplateResult } from 'lit'

import type { LanguageTag, Messages } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import type { Frame, Group, Scope, Selection } from '../../store/index.js'
import type { Window } from '../../time/index.js'
import type { NodeShape } from '../../view/index.js'
import { localText } from '../base/local-text.js'

/** Lists grow by so many lines at a time. */
export const PAGE = 100

/** What every part of the details is drawn with. */
export interface DetailsContext {
  readonly frame: Frame
  readonly window: Window
  readonly messages: Messages
  /** Of the interface. */
  readonly language: LanguageTag
  /** Of the data, best first. */
  readonly languages: readonly string[]
  /** Short names of the references, by id. */
  readonly sources: ReadonlyMap<string, string>
  readonly shapes: ReadonlyMap<string, NodeShape>
  /** CSS colours, by family. */
  readonly colors: ReadonlyMap<string, string>
  /** Of the heading: 1 to 5. */
  readonly level: number
  readonly scope: Scope
  /** How many ties the list has at most. */
  readonly most: number
  /** Ids of the citations that are open. */
  readonly open: ReadonlySet<string>
  /** How many other names are listed beyond the first few; 0 while they are folded. */
  readonly mostNames: number
  readonly areLanesOpen: boolean
  /** Room for the picture, in CSS pixels; 0 until it is known. */
  readonly width: number
  /** Of a text in the picture, in CSS pixels. */
  readonly measure: (text: string) => number
  readonly acts: Acts
}

/** What the reader can do. */
export interface Acts {
  readonly select: (selection: Selection) => void
  /** The index of the edge that is pointed at, or `null`. */
  readonly point: (edge: number | null) => void
  readonly toggleSource: (id: string) => void
  readonly setScope: (scope: Scope) => void
  readonly showMore: () => void
  readonly toggleNames: () => void
  readonly showMoreNames: () => void
  readonly toggleLanes: () => void
  readonly showTime: (window: Window) => void
  /** Draws who is folded into a node one by one again. */
  readonly unfold: (group: Group) => void
  /** Makes a node, by index, one end of the question about paths. */
  readonly askPath: (end: 'from' | 'to', node: number) => void
}

/** The name of a node, apart from the text around it, with its language. */
export function nodeName(node: number, { frame, languages }: DetailsContext): TemplateResult {
  return localText(frame.graph.nodes[node]!.label, languages)
}

/** The same as plain text. */
export function plainName(node: number, { frame, languages }: DetailsContext): string {
  return textIn(frame.graph.nodes[node]!.label, languages).text
}

/** A heading below that of the details. */
export function subheading(text: unknown, { level }: DetailsContext, name = 'section'): TemplateResult {
  switch (level) {
    case 1:
      return html`<h2 class=${name}>${text}</h2>`
    case 2:
      return html`<h3 class=${name}>${text}</h3>`
    case 3:
      return html`<h4 class=${name}>${text}</h4>`
    case 4:
      return html`<h5 class=${name}>${text}</h5>`
    default:
      return html`<h6 class=${name}>${text}</h6>`
  }
}

/**
 * The heading of the details, which can be given the focus.
 * @param aside is said in it whole, however long the text is
 */
export function mainHeading(text: unknown, level: number, aside: unknown = nothing): TemplateResult {
  const content = html`<span class="clamp">${text}</span> ${aside}`
  switch (level) {
    case 1:
      return html`<h1 class="title" tabindex="-1">${content}</h1>`
    case 2:
      return html`<h2 class="title" tabindex="-1">${content}</h2>`
    case 3:
      return html`<h3 class="title" tabindex="-1">${content}</h3>`
    case 4:
      return html`<h4 class="title" tabindex="-1">${content}</h4>`
    default:
      return html`<h5 class="title" tabindex="-1">${content}</h5>`
  }
}

/** Below a list of so many that is cut short. */
export function moreButton(count: number, { messages, most, acts }: DetailsContext): TemplateResult | typeof nothing {
  return count > most
    ? html`<button type="button" class="more" @click=${acts.showMore}>
        ${messages.details.more(Math.min(count - most, PAGE))}
      </button>`
    : nothing
}

/** A row of a list of facts; nothing where there is none. */
export function fact(term: string, value: unknown): TemplateResult | typeof nothing {
  if (value === null || value === undefined || value === '' || value === nothing) return nothing
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`
}
