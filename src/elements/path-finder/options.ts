import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import { textIn } from '../../model/index.js'
import { DOUBTED_STATUSES, GOALS, type Goal } from '../../paths/index.js'
import { leftOutOf, NO_QUERY, type Frame, type LeftOut, type PathQuery } from '../../store/index.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import type { ActorList } from './actor-list.js'
import { ask, checkTemplate, textsOf, type QuestionContext } from './question-context.js'
import { partsOf } from './question-parts.js'

/** What the folded part of the question is made of, besides what it is drawn with. */
export interface Options {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly via: ActorList
  readonly avoid: ActorList
}

const { goal, layer, certainty, status, directed, via, avoid } = NO_QUERY
/** The options as they are at first; whether time counts is no option, but half of the question. */
const AT_FIRST: Partial<PathQuery> = { goal, layer, certainty, status, directed, via, avoid }

/** The rest of the question: a button that unfolds it, and folded a line that says what of it is set. */
export function optionsTemplate(context: QuestionContext, options: Options): TemplateResult {
  const { more } = textsOf(context)
  const { isOpen, toggle } = options
  return html`<div class="more">
    <button
      type="button"
      class="fold"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="options"
      @click=${toggle}
    >
      ${icon('next')}<span>${more}</span>
    </button>
    ${isOpen ? nothing : summaryTemplate(context)}
    <div id="options" class="options" ?hidden=${!isOpen}>${isOpen ? fieldsTemplate(context, options) : nothing}</div>
  </div>`
}

function fieldsTemplate(context: QuestionContext, options: Options): TemplateResult {
  const texts = textsOf(context)
  const { query } = context.state.paths
  return html`
    ${goalTemplate(context)} ${layerTemplate(context)}
    ${checkTemplate('certain', texts.certain, query.certainty === 'certain', (isOn) =>
      ask(context, { certainty: isOn ? 'certain' : 'possible' }),
    )}
    ${statusesTemplate(context)}
    ${checkTemplate('directed', texts.directed, query.directed, (isOn) => ask(context, { directed: isOn }))}
    ${options.via.template(context)} ${options.avoid.template(context)}
    ${
      isAtFirst(query)
        ? nothing
        : html`<button type="button" class="text reset" @click=${(event: Event) => reset(event, context)}>
            ${icon('reset')}<span>${texts.reset}</span>
          </button>`
    }
  `
}

/** The button goes with what it resets: on with the one that folds. */
function reset(event: Event, context: QuestionContext): void {
  const more = (event.currentTarget as HTMLElement).closest('.more')
  more?.querySelector<HTMLElement>('.fold')?.focus()
  ask(context, AT_FIRST)
}

function goalTemplate(context: QuestionContext): TemplateResult {
  const texts = textsOf(context)
  const { order, goal: chosen } = context.state.paths.query
  const isDisabled = order === 'any'
  return html`<div class="option-row">
    <label for="goal">${texts.goal}</label>
    <select
      id="goal"
      aria-describedby="goal-hint"
      ?disabled=${isDisabled}
      .value=${live(chosen)}
      @change=${({ target }: Event) => ask(context, { goal: (target as HTMLSelectElement).value as Goal })}
    >
      ${GOALS.map((each) => html`<option value=${each} ?selected=${each === chosen}>${texts.goals[each].label}</option>`)}
    </select>
    <p class="hint" id="goal-hint">${isDisabled ? texts.goalNeedsTime : texts.goals[chosen].hint}</p>
  </div>`
}

/** No such choice where the file declares no layers. */
function layerTemplate(context: QuestionContext): TemplateResult | typeof nothing {
  const { layers } = context.frame.graph.ontology
  if (layers.size === 0) return nothing
  const texts = textsOf(context)
  const chosen = context.state.paths.query.layer ?? wholeLayer(context) ?? ''
  const keys = wholeLayer(context) === null ? ['', ...layers.keys()] : [...layers.keys()]
  const description = layers.get(chosen)?.description ?? null
  const nameOfLayer = (key: string) => {
    const declared = layers.get(key)
    return declared === undefined ? { text: texts.allTies, lang: null } : textIn(declared.label, context.languages)
  }
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement
    ask(context, { layer: value === '' || value === wholeLayer(context) ? null : value })
  }
  return html`<div class="option-row">
    <label for="layer">${texts.layer}</label>
    <select id="layer" aria-describedby="layer-hint" .value=${live(chosen)} @change=${choose}>
      ${keys.map((key) => {
        const { text, lang } = nameOfLayer(key)
        return html`<option value=${key} lang=${lang ?? nothing} ?selected=${key === chosen}>${text}</option>`
      })}
    </select>
    <p class="hint" id="layer-hint">${description === null ? nothing : localText(description, context.languages)}</p>
  </div>`
}

/** A layer of the file that takes in every tie is what there is without one. */
function wholeLayer({ frame }: QuestionContext): string | null {
  for (const [key, { include }] of frame.graph.ontology.layers)
    if (include.some(({ types, kinds, except }) => (types ?? kinds ?? except) === undefined)) return key
  return null
}

function statusesTemplate(context: QuestionContext): TemplateResult {
  const texts = textsOf(context)
  const { query } = context.state.paths
  const { statuses } = leftOut(context.frame, query)
  return html`<div class="option-row" role="group" aria-labelledby="statuses" aria-describedby="statuses-hint">
    <span class="label" id="statuses">${texts.statuses.label}</span>
    <p class="hint" id="statuses-hint">${texts.statuses.hint}</p>
    ${DOUBTED_STATUSES.map((each) => {
      const isTaken = query.status.includes(each)
      const count = statuses.get(each) ?? 0
      const aside = isTaken || count === 0 ? nothing : html`<span class="aside">${texts.leftOut(count)}</span>`
      return checkTemplate(`status-${each}`, { label: texts.statusNames[each], aside }, isTaken, (isOn) =>
        ask(context, { status: [...query.status.filter((other) => other !== each), ...(isOn ? [each] : [])] }),
      )
    })}
  </div>`
}

let last: { readonly frame: Frame; readonly query: PathQuery; readonly leftOut: LeftOut } | null = null

/** It takes a pass over all edges. */
function leftOut(frame: Frame, query: PathQuery): LeftOut {
  if (last?.frame !== frame || last.query !== query) last = { frame, query, leftOut: leftOutOf(frame, query) }
  return last.leftOut
}

function isAtFirst(query: PathQuery): boolean {
  return (Object.keys(AT_FIRST) as (keyof PathQuery)[]).every((field) => {
    const value = query[field]
    return Array.isArray(value) ? value.length === 0 : value === AT_FIRST[field]
  })
}

/** What is set, each in a few words; the texts of the file keep their language. */
function summaryTemplate(context: QuestionContext): TemplateResult | typeof nothing {
  if (isAtFirst(context.state.paths.query)) return nothing
  const [, ...parts] = partsOf(context)
  return html`<ul class="summary" role="list">
    ${parts.map((part) => html`<li>${localText(part, context.languages)}</li>`)}
  </ul>`
}
