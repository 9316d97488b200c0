import { html, nothing, type TemplateResult } from 'lit'

import type { Path } from '../../paths/index.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import { lineSample } from '../base/line-sample.js'
import { listed } from '../base/reference-lines.js'
import type { AnswerContext } from './answer-context.js'
import { factsOf, openOrder, type PathFacts } from './answer-facts.js'
import { timesOf } from './answer-times.js'
import { windowOfSearch } from './answer-words.js'
import { stepList } from './card-steps.js'
import { walking } from './card-walk.js'
import { sourceList } from './sources.js'
import { stripPicture } from './strip-picture.js'

/** A path of the answer: one line with its way, or, where it is the chosen one, all there is to say of it. */
export function card(path: Path, index: number, context: AnswerContext): TemplateResult {
  const { state, acts } = context
  const isChosen = index === state.paths.chosen
  const facts = factsOf(context.frame.graph, path, windowOfSearch(state))
  const point = (at: number | null) => () => acts.preview(at)
  const pointTo = ({ pointerType }: PointerEvent) => pointerType !== 'touch' && acts.preview(index)
  return html`<li
    class="path ${isChosen ? 'chosen' : ''}"
    part="path"
    @pointerenter=${isChosen ? nothing : pointTo}
    @pointerleave=${point(null)}
  >
    <button
      type="button"
      class="head"
      aria-current=${isChosen ? 'true' : nothing}
      @click=${() => acts.choose(index)}
      @focus=${isChosen ? nothing : point(index)}
      @blur=${point(null)}
    >
      ${head(path, facts, context)} ${isChosen ? nothing : way(path, context)}
    </button>
    ${isChosen ? body(path, facts, context) : nothing}
  </li>`
}

function head(path: Path, facts: PathFacts, context: AnswerContext): TemplateResult {
  const { messages, language } = context
  const open = path.certainty === 'possible' ? openOrder(facts) : []
  const groups = open.map((group) => listed(group.map(String), language))
  const look = { color: 'currentColor', state: path.certainty, isDoubtful: false, isNegative: false }
  return html`<span class="kind">
      ${lineSample(look)}
      <bdi class="steps-count">${messages.stepCount(path.hops)}</bdi>
      <span class="certainty"><bdi>${messages.claim.states[path.certainty]}</bdi></span>
    </span>
    ${open.length === 0 ? nothing : html`<span class="why">${messages.path.answer.orderOpen(groups)}</span>`}
    ${times(path, context)}`
}

function times(path: Path, context: AnswerContext): TemplateResult | typeof nothing {
  const { state, frame, messages, language } = context
  const telling = { graph: frame.graph, window: windowOfSearch(state), messages, language }
  const found = timesOf(path, state.paths.query.goal, telling)
  if (found === null) return nothing
  const { departs, arrives, value } = found
  return html`<span class="times">
    <span class="stretch"
      ><bdi>${departs}</bdi>${
        arrives === departs
          ? nothing
          : html`<span class="arrow" aria-hidden="true"></span
              ><span class="visually-hidden"> ${messages.path.answer.until} </span><bdi>${arrives}</bdi>`
      }</span
    >
    ${value === '' ? nothing : html`<span class="value"><bdi>${value}</bdi></span>`}
  </span>`
}

function way({ nodes }: Path, { frame, languages }: AnswerContext): TemplateResult {
  const { graph } = frame
  return html`<span class="way"
    >${nodes.map(
      (key, i) =>
        html`${
          i === 0
            ? nothing
            : html`<span class="visually-hidden">, </span><span class="arrow" aria-hidden="true"></span>`
        }${localText(graph.nodes[graph.nodeIndex(key)!]!.label, languages)}`,
    )}</span
  >`
}

function body(path: Path, facts: PathFacts, context: AnswerContext): TemplateResult {
  const { state, messages, copied } = context
  const { walk } = state.paths
  const step = walk?.path === path ? walk.step : null
  return html`<div class="whole">
    ${stripPicture(path, step, context)} ${walking(path, step, context)} ${stepList(facts.steps, step, context)}
    ${sourceList(facts.sources, context)}
    <div class="acts">
      <button type="button" class="act copy" @click=${context.acts.copy}>
        ${icon('copy')}<span>${messages.path.answer.copy}</span>
      </button>
    </div>
    ${copied === '' ? nothing : html`<p class="copied">${copied}</p>`}
  </div>`
}
