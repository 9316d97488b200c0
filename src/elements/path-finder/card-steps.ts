import { html, nothing, type TemplateResult } from 'lit'

import { formatHeld } from '../../locales/index.js'
import type { GraphEdge } from '../../model/index.js'
import { familyOf, isDoubtful } from '../../store/index.js'
import { NO_FAMILY_COLOR } from '../base/families.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import { lineSample } from '../base/line-sample.js'
import type { AnswerContext } from './answer-context.js'
import { notesOf, sentenceOf, type NumberedCitation, type StepFacts } from './answer-facts.js'

/** Longer lists of ties are cut: the details have them all. */
const MOST_TIES = 50

/** The steps of a path as sentences; `walked` is the index of the one that is walked. */
export function stepList(steps: readonly StepFacts[], walked: number | null, context: AnswerContext): TemplateResult {
  return html`<ol class="steps" role="list" aria-label=${context.messages.path.answer.stepsName}>
    ${steps.map((each, i) => stepItem(each, i, i === walked, context))}
  </ol>`
}

function stepItem(facts: StepFacts, index: number, isWalked: boolean, context: AnswerContext): TemplateResult {
  const { step, edge, citations } = facts
  const { messages, languages } = context
  const notes = notesOf(facts, messages)
  return html`<li class="step ${isWalked ? 'walked' : ''}" part="step" aria-current=${isWalked ? 'step' : nothing}>
    <span class="number" aria-hidden="true">${index + 1}</span>
    <div class="told">
      ${claim(step.edge, step.from, context)}
      <p class="marks">
        ${lineSample({ color: colorOf(edge, context), state: facts.state, isDoubtful: isDoubtful(edge), isNegative: edge.negative })}
        ${notes.map((word, i) => html`<span class=${i === 0 ? 'state' : ''}>${word}</span> `)}
      </p>
      ${
        edge.ambiguity === null
          ? nothing
          : html`<p class="unclear">
              <span>${messages.path.answer.unclear}</span> ${localText(edge.ambiguity, languages)}
            </p>`
      }
      ${cited(citations, context)} ${others(facts, index, context)}
    </div>
  </li>`
}

/** What a tie says and when it held, as a button that selects it. */
function claim(edge: number, from: number, context: AnswerContext): TemplateResult {
  const { frame, messages, language, languages, acts } = context
  const { graph } = frame
  const { subject, object, verb } = sentenceOf(graph, edge, from, languages)
  const { negative, written } = graph.edges[edge]!
  const name = (node: number) => html`<b>${localText(graph.nodes[node]!.label, languages)}</b>`
  return html`<button
    type="button"
    class="claim"
    @click=${() => acts.select(edge)}
    @pointerenter=${() => acts.point(edge)}
    @pointerleave=${() => acts.point(null)}
    @focus=${() => acts.point(edge)}
    @blur=${() => acts.point(null)}
  >
    <span class="words"
      >${name(subject)}
      <span lang=${verb?.lang ?? nothing}>${verb?.text ?? messages.claim.noType}</span> ${name(object)}
      ${negative ? html`<span class="denial">(${messages.claim.negative})</span>` : nothing}</span
    >
    <span class="when">${formatHeld(written, language)}</span>
  </button>`
}

/** Who says so, by the numbers of the list of sources. */
function cited(citations: readonly NumberedCitation[], { messages, acts }: AnswerContext): TemplateResult {
  if (citations.length === 0) return html`<p class="no-source">${messages.claim.noSource}</p>`
  return html`<p class="cited">
    ${citations.map(({ number, locator = '' }) => {
      const [place, name] = [
        locator === '' ? nothing : html`, <bdi>${locator}</bdi>`,
        messages.path.answer.toSource(number),
      ]
      return html`<button type="button" class="cite" title=${name} @click=${() => acts.toSource(number)}>
        <span class="visually-hidden">${name}</span><span aria-hidden="true">[${number}</span>${place}<span
          aria-hidden="true"
          >]</span
        >
      </button> `
    })}
  </p>`
}

/** The other ties that would do, folded. */
function others({ step, edge }: StepFacts, index: number, context: AnswerContext): TemplateResult | typeof nothing {
  const { messages, open, acts } = context
  const rest = step.evidence.filter((each) => each !== edge.index)
  if (rest.length === 0) return nothing
  const isOpen = open.has(index)
  const { answer } = messages.path
  return html`<button
      type="button"
      class="would-do"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => acts.toggle(index)}
    >
      ${answer.moreTies(rest.length)}${icon(isOpen ? 'shut' : 'open')}
    </button>
    ${
      isOpen
        ? html`<ul class="others" role="list">
              ${rest.slice(0, MOST_TIES).map((each) => html`<li>${claim(each, step.from, context)}</li>`)}
            </ul>
            ${
              rest.length > MOST_TIES
                ? html`<button type="button" class="would-do" @click=${() => acts.selectBetween(step.from, step.to)}>
                    ${answer.allTies(rest.length + 1)}
                  </button>`
                : nothing
            }`
        : nothing
    }`
}

function colorOf({ index }: GraphEdge, { frame, colors }: AnswerContext): string {
  const family = familyOf(frame.graph, index)
  return (family === null ? undefined : colors.get(family)) ?? NO_FAMILY_COLOR
}
