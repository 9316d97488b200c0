import { html, nothing, type TemplateResult } from 'lit'

import { formatHeld } from '../../locales/index.js'
import { textIn, type GraphNode, type LocalText, type Text } from '../../model/index.js'
import { countStates, edgesAt, foldAt, NODE } from '../../store/index.js'
import { shapeOf } from '../../view/index.js'
import { icon } from '../base/icons.js'
import { localText } from '../base/local-text.js'
import { shapeIcon } from '../base/shape-icon.js'
import { absence } from './absence.js'
import { fact, nodeName, PAGE, type DetailsContext } from './context.js'
import { foldPart } from './fold-part.js'
import { lanesPicture } from './lanes-picture.js'
import { propertyFacts } from './properties.js'
import { citationChips } from './source.js'
import { tieSection } from './tie.js'

/** Names beyond these are folded. */
const FIRST_NAMES = 4

export function nodeTitle(node: number, context: DetailsContext): TemplateResult {
  return nodeName(node, context)
}

/** All that is known of a node, and its ties in order of time. */
export function nodePart(index: number, context: DetailsContext): TemplateResult {
  const { frame, messages, scope } = context
  const node = frame.graph.nodes[index]!
  const fold = foldAt(frame, index)
  const lists = { window: edgesAt(frame, index, 'window'), all: edgesAt(frame, index, 'all') }
  return html`
    ${kindLine(node, context)} ${pathButtons(index, context)} ${otherNames(node, context)} ${nodeFacts(node, context)}
    ${node.references.length === 0 ? nothing : citationChips(node.references, 'node', context)}
    ${fold === undefined ? nothing : foldPart(fold, context)}
    ${absence(frame.nodes[index] === NODE.hidden, lists, context)}
    <p class="counts">${messages.details.counts({ ...countStates(frame, lists.window), total: lists.all.length })}</p>
    ${tieSection(
      lists,
      { from: index, leadsOn: true, isWhole: true },
      context,
      lanesPicture(index, lists[scope], context),
    )}
  `
}

export function kindLine({ kind, subkind }: GraphNode, context: DetailsContext): TemplateResult {
  const { frame, shapes, languages, messages } = context
  const label: Text | undefined = kind === null ? undefined : (frame.graph.ontology.kinds.get(kind)?.label ?? kind)
  return html`<p class="kind">
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>
    <span>${label === undefined ? messages.claim.noKind : localText(label, languages)}</span>
    ${subkind === null ? nothing : html`<span><bdi>${subkind}</bdi></span>`}
  </p>`
}

/** From here on the reader asks how this node is linked to another. */
function pathButtons(node: number, { messages, acts }: DetailsContext): TemplateResult {
  const { shell } = messages
  const button = (end: 'from' | 'to', words: string) =>
    html`<button type="button" class="path-${end}" @click=${() => acts.askPath(end, node)}>
      ${icon('path')}<span>${words}</span>
    </button>`
  return html`<div class="buttons">${button('from', shell.pathFrom)} ${button('to', shell.pathTo)}</div>`
}

function otherNames(node: GraphNode, context: DetailsContext): TemplateResult | typeof nothing {
  const { messages, mostNames, acts } = context
  const names = namesOf(node, context)
  if (names.length === 0) return nothing
  const rest = names.length - FIRST_NAMES
  const isFolding = rest > 1
  const few = isFolding ? names.slice(0, FIRST_NAMES + mostNames) : names
  const { moreNames, fewerNames } = messages.details
  const left = rest - mostNames
  return html`<div class="also">
    <span class="label">${messages.details.facts.alsoCalled}</span>
    <ul>
      ${few.map(({ text, lang }) => html`<li><bdi lang=${lang ?? nothing}>${text}</bdi></li>`)}
    </ul>
    ${
      isFolding
        ? html`<button
            type="button"
            class="link"
            aria-expanded=${mostNames > 0 ? 'true' : 'false'}
            @click=${acts.toggleNames}
          >
            ${mostNames > 0 ? fewerNames : moreNames(rest)}
          </button>`
        : nothing
    }
    ${
      mostNames > 0 && left > 0
        ? html`<button type="button" class="link" @click=${acts.showMoreNames}>
            ${moreNames(Math.min(left, PAGE))}
          </button>`
        : nothing
    }
  </div>`
}

/** Every other name once: the label in other languages, then the aliases. */
function namesOf({ label, aliases }: GraphNode, { languages }: DetailsContext): LocalText[] {
  const shown = textIn(label, languages).text
  const labels = typeof label === 'string' ? [] : Object.entries(label).map(([lang, text]) => ({ text, lang }))
  const all: LocalText[] = [...labels, ...aliases.map((text) => ({ text, lang: null }))]
  const seen = new Set([shown, ''])
  return all.filter(({ text }) => !seen.has(text) && seen.add(text))
}

function nodeFacts(node: GraphNode, context: DetailsContext): TemplateResult {
  const { messages, language, languages } = context
  const { facts } = messages.details
  const { start, end, basis } = node
  const isDated = start.status !== 'unknown' || end.status !== 'unknown'
  const held = isDated ? formatHeld([{ kind: 'interval', start, end, attested: [] }], language) : ''
  const isBasisNamed = basis !== null && basis !== 'stated'
  return html`<dl class="facts">
      ${node.names.length === 0 ? nothing : fact(facts.nameThen, namesInTurn(node, context))}
      ${fact(
        facts.existence,
        held === ''
          ? null
          : html`${held} ${isBasisNamed ? html`<span class="aside">${messages.claim.bases[basis]}</span>` : nothing}`,
      )}
      ${propertyFacts(node.properties, context)}
    </dl>
    ${node.note === null ? nothing : html`<p class="note">${localText(node.note, languages)}</p>`}`
}

function namesInTurn({ names }: GraphNode, { language, languages }: DetailsContext): TemplateResult {
  return html`<ul class="plain">
    ${names.map(
      ({ label, start, end }) =>
        html`<li>
          ${localText(label, languages)}
          <span class="aside">${formatHeld([{ kind: 'interval', start, end, attested: [] }], language)}</span>
        </li>`,
    )}
  </ul>`
}
