import { html, nothing, type TemplateResult } from 'lit'

import { formatBound, formatHeld, formatSpan } from '../../locales/index.js'
import type { GraphEdge } from '../../model/index.js'
import { edgesOfMeeting, edgeWords, familyOf, reasonOf, rivalsOf, stretchOf, tieState } from '../../store/index.js'
import type { Bound, WrittenSpan } from '../../time/index.js'
import { shapeOf } from '../../view/index.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import { shapeIcon } from '../base/shape-icon.js'
import { fact, nodeName, subheading, type DetailsContext } from './context.js'
import { propertyFacts } from './properties.js'
import { familySample, lineSample } from './sample.js'
import { wholeSources } from './source.js'
import { denial, tieList, wording } from './tie.js'

/** Longer lists of one meeting are cut: they are ties of the actors too. */
const MOST_OF_MEETING = 50

export function edgeTitle(edge: number, context: DetailsContext): TemplateResult {
  return wording(edge, context.frame.graph.edges[edge]!.source, true, context)
}

/** All that is claimed of an edge, what it is in the window and why, and who says so. */
export function edgePart(index: number, context: DetailsContext): TemplateResult {
  const { frame, messages, acts } = context
  const edge = frame.graph.edges[index]!
  const { facts, showTime } = messages.details
  const stretch = stretchOf(frame.graph, index)
  const meeting = edgesOfMeeting(frame.graph, index).filter((other) => other !== index)
  const others = { from: null, leadsOn: false, isWhole: false } as const
  return html`
    ${otherWay(index, context)} ${familyLine(edge, context)}
    <p class="held">${formatHeld(edge.written, context.language)}</p>
    ${stateLine(index, context)}
    <div class="buttons">
      ${ends(edge, context)}
      ${
        stretch === null
          ? nothing
          : html`<button type="button" @click=${() => acts.showTime(stretch)}>${icon('window')} ${showTime}</button>`
      }
    </div>
    ${edge.note === null ? nothing : html`<p class="note">${localText(edge.note, context.languages)}</p>`}
    <dl class="facts">
      ${claimFacts(edge, context)} ${dates(edge.written, context)} ${propertyFacts(edge.properties, context)}
      ${fact(facts.ambiguity, edge.ambiguity === null ? null : localText(edge.ambiguity, context.languages))}
    </dl>
    ${related(facts.rivals, rivalsOf(frame.graph, index), others, context)}
    ${related(facts.meeting, meeting.slice(0, MOST_OF_MEETING), others, context)}
    <section>${subheading(facts.sources, context)} ${wholeSources(edge.references, context)}</section>
  `
}

/** The same, told from the other end, unless it is told in the same words. */
function otherWay(index: number, context: DetailsContext): TemplateResult | typeof nothing {
  const { frame, languages } = context
  const { source, target } = frame.graph.edges[index]!
  const [there, back] = [source, target].map((end) => edgeWords(frame.graph, index, end, languages).verb?.text)
  if (source === target || back === undefined || there === back) return nothing
  return html`<p class="inverse">
    <span class="clamp">${wording(index, target, true, context)}</span> ${denial(index, context)}
  </p>`
}

function related(
  title: string,
  edges: readonly number[],
  style: Parameters<typeof tieList>[1],
  context: DetailsContext,
): TemplateResult | typeof nothing {
  if (edges.length === 0) return nothing
  return html`<section>${subheading(title, context)} ${tieList(edges, style, context)}</section>`
}

function familyLine({ index }: GraphEdge, context: DetailsContext): TemplateResult | typeof nothing {
  const { graph } = context.frame
  const family = familyOf(graph, index)
  if (family === null) return nothing
  const label = graph.ontology.families.get(family)?.label ?? family
  return html`<p class="kind">${familySample(family, context)} <span>${localText(label, context.languages)}</span></p>`
}

/** What it is in the window, and why. */
function stateLine(index: number, context: DetailsContext): TemplateResult {
  const { frame, window, messages } = context
  const edge = frame.graph.edges[index]!
  const { state, isLeftOut } = tieState(frame, index, window)
  const { reasons, leftOut } = messages.details
  return html`<div class="verdict">
    ${lineSample(edge, state, context)}
    <div>
      <p>
        <span class="state">${messages.claim.states[state]}</span>
        ${isLeftOut ? html`<span>${leftOut}</span>` : nothing}
      </p>
      <p class="why">${reasons[reasonOf(edge, window)]}</p>
    </div>
  </div>`
}

function ends({ source, target }: GraphEdge, context: DetailsContext): TemplateResult[] {
  const { frame, shapes, acts } = context
  return [...new Set([source, target])].map((node) => {
    const { key, kind } = frame.graph.nodes[node]!
    return html`<button type="button" class="end" @click=${() => acts.select({ type: 'node', key })}>
      <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>
      <span class="clamp">${nodeName(node, context)}</span>
    </button>`
  })
}

function claimFacts(edge: GraphEdge, context: DetailsContext): TemplateResult {
  const { messages, languages } = context
  const { claim, details } = messages
  const { status, basis, place } = edge
  const means = status === null ? null : details.statusMeans[status]
  return html`
    ${fact(
      details.facts.status,
      html`<span class="strong">${status === null ? claim.noStatus : claim.statuses[status]}</span>
        ${means === null ? nothing : html`<span class="aside">${means}</span>`}`,
    )}
    ${fact(details.facts.basis, basis === null ? null : claim.bases[basis])}
    ${fact(details.facts.polarity, edge.negative ? claim.negative : null)}
    ${fact(details.facts.place, place === null ? null : localText(place, languages))}
  `
}

/** What is written, and what it says in words; several spans are told apart. */
function dates(spans: readonly WrittenSpan[], context: DetailsContext): TemplateResult | typeof nothing {
  const [first, ...others] = spans
  if (first === undefined) return nothing
  if (others.length === 0) return spanFacts(first, context)
  const list = html`<ol class="spans">
    ${spans.map((span) => html`<li><dl>${spanFacts(span, context)}</dl></li>`)}
  </ol>`
  return html`${fact(context.messages.details.facts.dates, list)}`
}

function spanFacts({ kind, start, end, attested }: WrittenSpan, context: DetailsContext): TemplateResult {
  const { facts } = context.messages.details
  const vouched = attested.filter(({ status }) => status !== 'unknown')
  const row = (term: string, date: Bound) => html`${fact(term, bound(date, context))}`
  const atOnce = () => {
    // As the sentence above says it, "on 7 January or earlier": "by" would be a promise here.
    const words = start.status === 'censored' ? formatSpan({ kind, start, end, attested }, context.language) : null
    return html`${fact(facts.date, bound(start, context, words))}`
  }
  return html`
    ${kind === 'instant' ? atOnce() : html`${row(facts.start, start)}${row(facts.end, end)}`}
    ${
      vouched.length === 0
        ? nothing
        : fact(
            facts.vouched,
            html`<ul>
              ${vouched.map((date) => html`<li>${bound(date, context)}</li> `)}
            </ul>`,
          )
    }
  `
}

function bound(date: Bound, { language }: DetailsContext, said: string | null = null): TemplateResult {
  const words = said ?? formatBound(date, language)
  const isCodeNew = date.edtf !== '' && date.edtf !== words
  return html`<span>${words}</span>${isCodeNew ? html` <code dir="ltr">${date.edtf}</code>` : nothing}`
}
