import { html, nothing, svg, type TemplateResult } from 'lit'

import { formatNumber, type LanguageTag, type LayoutMessages } from '../../locales/index.js'
import type { PickerContext } from './picker-context.js'
import type { Measures } from './preview-controller.js'

/** What is measured, in the order in which it is shown, and who proposed to. */
const SOURCES = {
  crossings: 'Purchase 2002',
  angle: 'Huang, Hong & Eades 2008',
  lengths: 'Ahmed et al. 2022',
  nodes: 'Dunne & Shneiderman 2009',
  labels: 'Dunne & Shneiderman 2009',
  stress: 'Gansner, Koren & North 2004',
} as const

type MeasureName = keyof typeof SOURCES
const MEASURES = Object.keys(SOURCES) as MeasureName[]

/** Of a bar and the room after it, in the units of the drawing. */
const BAR = 20
const STEP = 25

/** Small bars, full where a picture reads best; in words for who does not see them. */
export function barsTemplate(measures: Measures, { messages: { layout }, language }: PickerContext): TemplateResult {
  const words = MEASURES.map((name) =>
    layout.measured(layout.measures[name].name, valueText(measures, name, language) ?? layout.nothing),
  )
  return html`<svg
    class="bars"
    viewBox=${`0 0 ${STEP * MEASURES.length - STEP + BAR} 4`}
    role="img"
    aria-label=${words.join('; ')}
  >
    ${MEASURES.map(
      (name, i) => svg`<rect class="track" x=${i * STEP} width=${BAR} height="4" />
        <rect class="bar" x=${i * STEP} width=${Math.round(BAR * measures[name].score * 10) / 10} height="4" />`,
    )}
  </svg>`
}

/** The numbers, a row for each layout, the best of each column in bold. */
export function tableTemplate(context: PickerContext): TemplateResult | typeof nothing {
  const { messages, cards, language } = context
  const { layout } = messages
  const rows = cards.flatMap(({ layout: name, preview }) =>
    preview?.isMeasured === true ? [{ name, measures: preview.measures }] : [],
  )
  if (rows.length === 0) return nothing
  const isSampled = rows.some(({ measures }) => measures?.isSampled)
  const measured = rows.flatMap(({ measures }) => measures ?? [])
  const best = measured.length === 0 ? null : bestOf(measured, language)
  return html`<details class="compare" part="measures">
    <summary>${layout.compare}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${layout.compare}>
      <table>
        <thead>
          <tr>
            <th scope="col">${layout.layout}</th>
            ${MEASURES.map((name) => html`<th scope="col"><span>${layout.measures[name].name}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, measures }) =>
              html`<tr>
                <th scope="row">${messages.shell.layoutNames[name]}</th>
                ${MEASURES.map((measure) => html`<td>${cell(measures, measure, best?.get(measure), layout, language)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${isSampled ? html`<p class="note">${layout.sampled}</p>` : nothing}
    <dl>
      ${MEASURES.map(
        (name) =>
          html`<div>
            <dt>${layout.measures[name].name}</dt>
            <dd>${layout.measures[name].about} <cite lang="en">${SOURCES[name]}</cite></dd>
          </div>`,
      )}
    </dl>
  </details>`
}

function cell(
  measures: Measures | null,
  name: MeasureName,
  best: string | null | undefined,
  { nothing: none }: LayoutMessages,
  language: LanguageTag,
): TemplateResult | string {
  const text = measures === null ? null : valueText(measures, name, language)
  if (text === null) return html`<span aria-hidden="true">–</span><span class="visually-hidden">${none}</span>`
  return text === best ? html`<b>${text}</b>` : text
}

/** The best of each measure, as it is written: what reads alike is as good. */
function bestOf(all: readonly Measures[], language: LanguageTag): ReadonlyMap<MeasureName, string | null> {
  return new Map(
    MEASURES.map((name) => {
      const rank = ({ [name]: { value, score } }: Measures) => (value === null ? -1 : score)
      return [
        name,
        valueText(
          all.reduce((a, b) => (rank(b) > rank(a) ? b : a)),
          name,
          language,
        ),
      ]
    }),
  )
}

/** As exactly as it is worth saying; `null` where there is nothing to measure. */
function valueText(measures: Measures, name: MeasureName, language: LanguageTag): string | null {
  const { value } = measures[name]
  if (value === null) return null
  const scale = name === 'lengths' || name === 'stress' ? 100 : 1
  const text = formatNumber(Math.round(value * scale), language)
  return name === 'angle' ? `${text}°` : text
}
