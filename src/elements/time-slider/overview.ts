import { nothing, svg, type SVGTemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'

import type { Timeline } from '../../store/index.js'
import { DAY_MS, type Window } from '../../time/index.js'
import { toPx, type Axis } from '../base/axis.js'
import { barPaths, barScale } from './bars.js'
import { tickLabels, type Measure } from '../base/tick-labels.js'

export const OVERVIEW_HEIGHT = 46
const TOP = 2
const BOTTOM = 26
const LABEL_Y = 41
const TARGET = 24
const LEAST_VIEW_PX = 6

/** All the years, and the part that the axis above shows. */
export interface Overview {
  /** Over all there is. */
  readonly axis: Axis
  readonly view: Window
  readonly window: Window
  readonly timeline: Timeline
  readonly lang: string
  readonly measure: Measure
  readonly name: string
  /** The visible part in words. */
  readonly value: string
  /** Marks of moments, over the bars. */
  readonly ticks: SVGTemplateResult | null
}

/** To stand in an `svg` that is wider than its axis on both sides, as the plot is. */
export function renderOverview(overview: Overview): SVGTemplateResult {
  const { axis, view, window, timeline, lang } = overview
  const left = toPx(axis, view.from)
  const width = Math.max(LEAST_VIEW_PX, toPx(axis, view.to) - left)
  // The ends are taken outside of a narrow part and inside of a wide one.
  const inset = Math.min(TARGET / 2, Math.max(0, (width - TARGET) / 2))
  const bandLeft = toPx(axis, window.from)
  const bandWidth = Math.max(2, toPx(axis, window.to) - bandLeft)
  return svg`
    <rect class="ground" x="-14" y="0" width=${axis.width + 28} height=${OVERVIEW_HEIGHT} />
    <rect class="band" x=${bandLeft} y=${TOP} width=${bandWidth} height=${BOTTOM - TOP} />
    ${guard([timeline, axis.from, axis.to, axis.width, lang], () => renderYears(overview))}
    ${overview.ticks ?? nothing}
    <g
      class="slider slider-view"
      data-part="view"
      role="slider"
      tabindex="0"
      aria-label=${overview.name}
      aria-valuemin=${days(axis.from)}
      aria-valuemax=${days(Math.max(axis.from, axis.to - (view.to - view.from)))}
      aria-valuenow=${days(view.from)}
      aria-valuetext=${overview.value}
    >
      <rect class="view" part="view" x=${left} y=${TOP} width=${width} height=${BOTTOM - TOP} rx="2" />
      <rect class="ring" x=${left - 3} y=${TOP - 2} width=${width + 6} height=${BOTTOM - TOP + 4} rx="4" />
    </g>
    <rect class="target resize" data-part="view-from" x=${left + inset - TARGET} y=${TOP} width=${TARGET} height=${BOTTOM - TOP} />
    <rect class="target resize" data-part="view-to" x=${left + width - inset} y=${TOP} width=${TARGET} height=${BOTTOM - TOP} />
  `
}

function renderYears({ timeline, axis, lang, measure }: Overview): SVGTemplateResult {
  const bars = barPaths(
    { ...timeline, began: [timeline.beganTotal], ended: new Float64Array(timeline.ended.length) },
    axis,
    barScale({ ...timeline, ended: new Float64Array(timeline.ended.length) }, TOP - 2, BOTTOM + 3),
  )
  return svg`
    <path class="years" d=${bars.began[0]} />
    <path class="baseline" d=${`M-14 ${BOTTOM + 0.5}H${axis.width + 14}`} />
    ${tickLabels(axis, lang, measure).map(({ x, textX, text }) =>
      text === null
        ? svg`<path class="tick" d=${`M${Math.floor(x) + 0.5} ${BOTTOM}v3`} />`
        : svg`
          <path class="tick" d=${`M${Math.floor(x) + 0.5} ${BOTTOM}v6`} />
          <text class="label small" x=${textX} y=${LABEL_Y}>${text}</text>
        `,
    )}
  `
}

function days(moment: number): string {
  return Math.round(moment / DAY_MS).toFixed(0)
}
