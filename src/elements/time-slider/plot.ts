import { nothing, svg, type SVGTemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'

import type { TimeMode } from '../../model/index.js'
import type { Timeline } from '../../store/index.js'
import { DAY_MS, type Window } from '../../time/index.js'
import { toPx, type Axis } from '../base/axis.js'
import { barPaths, type BarScale } from './bars.js'
import type { Part } from './moves.js'
import { tickLabels, type Measure } from '../base/tick-labels.js'

/** Room beside the axis, so that a handle at its end is not cut. CSS pixels, as everything here. */
export const INSET = 14
export const PLOT_HEIGHT = 134
export const BARS_TOP = 8
export const BARS_BOTTOM = 106
const LABEL_Y = 126
const TARGET = 24

/** An axis with nothing on it. */
export const EMPTY_PLOT: SVGTemplateResult = svg`<path class="baseline" d=${`M${-INSET} 80.5H8000`} />`

/** What the picture shows. */
export interface Plot {
  readonly axis: Axis
  readonly window: Window
  readonly limits: Window
  readonly mode: TimeMode
  readonly timeline: Timeline
  readonly scale: BarScale
  /** Where the bars may begin: {@link BARS_TOP}, or lower where something stands above them. */
  readonly top: number
  /** Lines from there down to the axis, as SVG path data; `null` for none. */
  readonly guides: string | null
  /** One per family of the timeline. */
  readonly colors: readonly string[]
  readonly lang: string
  readonly measure: Measure
  /** Names and values in words of the sliders. */
  readonly words: Readonly<Record<'from' | 'to' | 'band', { readonly name: string; readonly value: string }>>
}

/** Bars, line, ticks, window and handles; to stand in an `svg` that is `INSET` wider than the axis on both sides. */
export function renderPlot(plot: Plot): SVGTemplateResult {
  const { axis, window, top, guides } = plot
  const left = clamp(toPx(axis, window.from), axis.width)
  const right = clamp(toPx(axis, window.to), axis.width)
  const drawn = [plot.timeline, axis.from, axis.to, axis.width, plot.lang, plot.scale, plot.colors.join()]
  const height = BARS_BOTTOM - top + 8
  return svg`
    <rect class="ground" x=${-INSET} y="0" width=${axis.width + 2 * INSET} height=${PLOT_HEIGHT} />
    <rect class="band" part="band" x=${left} y=${top - 4} width=${Math.max(1, right - left)} height=${height} />
    <g class="outside">${guard(drawn, () => renderBars(plot))}</g>
    <svg
      class="inside"
      x=${left}
      y="0"
      width=${right - left}
      height=${PLOT_HEIGHT}
      viewBox=${`${left} 0 ${Math.max(right - left, 0.001)} ${PLOT_HEIGHT}`}
    >${guard(drawn, () => renderBars(plot))}</svg>
    ${guard(drawn, () => renderAxis(plot))}
    ${guides === null ? nothing : svg`<path class="guide" d=${guides} />`}
    ${renderSliders(plot)}
  `
}

function clamp(px: number, width: number): number {
  return Math.min(Math.max(px, -INSET), width + INSET)
}

function renderBars({ timeline, axis, scale, colors }: Plot): SVGTemplateResult {
  const { began, ended } = barPaths(timeline, axis, scale)
  return svg`
    ${began.map((d, i) => (d === '' ? nothing : svg`<path class="began" fill=${colors[i]} d=${d} />`))}
    <path class="ended" d=${ended} />
  `
}

function renderAxis({ timeline, axis, scale, lang, measure }: Plot): SVGTemplateResult {
  const { certain } = barPaths(timeline, axis, scale)
  const y = scale.baseline + 0.5
  return svg`
    <path class="baseline" d=${`M${-INSET} ${y}H${axis.width + INSET}`} />
    <svg x="0" y="0" width=${axis.width} height=${PLOT_HEIGHT}><path class="line" d=${certain} /></svg>
    ${tickLabels(axis, lang, measure).map(
      ({ x, textX, text, major }) => svg`
        <path class="tick" d=${`M${round(x)} ${BARS_BOTTOM + 4}v${text === null ? 4 : 8}`} />
        ${
          text === null
            ? nothing
            : svg`<text class=${major ? 'label major' : 'label'} x=${round(textX)} y=${LABEL_Y}>${text}</text>`
        }
      `,
    )}
  `
}

function round(px: number): number {
  return Math.floor(px) + 0.5
}

/**
 * Where the handles are taken: 24 px each, on their line where the window is wide, beside it where it is
 * narrow, so that the three targets never cover one another.
 */
export function targets(left: number, right: number, width: number): Targets {
  const inset = Math.min(Math.max((right - left - TARGET) / 2, 0), TARGET / 2)
  const middle = (left + right) / 2
  const bandLeft = Math.min(left + inset, middle - TARGET / 2)
  const bandRight = Math.max(right - inset, middle + TARGET / 2)
  // At an end of the axis they all give way, so that none is cut.
  const isInView = left >= 0 && right <= width
  const low = Math.max(0, -INSET - (bandLeft - TARGET))
  const high = Math.min(0, width + INSET - (bandRight + TARGET))
  const shift = isInView ? low + high : 0
  return {
    from: bandLeft - TARGET + shift,
    band: bandLeft + shift,
    bandWidth: bandRight - bandLeft,
    to: bandRight + shift,
  }
}

/** Left ends in pixels of the axis, and the width of the middle one. */
interface Targets {
  readonly from: number
  readonly band: number
  readonly bandWidth: number
  readonly to: number
}

function renderSliders({ axis, window, limits, mode, words, top }: Plot): SVGTemplateResult {
  const left = toPx(axis, window.from)
  const right = toPx(axis, window.to)
  const at = targets(left, right, axis.width)
  const to = mode === 'up-to' ? right - TARGET / 2 : at.to
  const bandRange = [limits.from, limits.to - (window.to - window.from), window.from] as const
  return svg`
    ${mode === 'up-to' ? nothing : renderBand(words.band, at, { left, right, top }, bandRange)}
    ${
      mode === 'window'
        ? renderHandle('from', words.from, { line: left, x: at.from, top }, [
            limits.from,
            window.to - DAY_MS,
            window.from,
          ])
        : renderEdge(left, axis.width, top)
    }
    ${
      mode === 'moment'
        ? renderEdge(right, axis.width, top)
        : renderHandle('to', words.to, { line: right, x: to, top }, [
            mode === 'up-to' ? limits.from + DAY_MS : window.from + DAY_MS,
            limits.to,
            window.to,
          ])
    }
  `
}

interface Words {
  readonly name: string
  readonly value: string
}

/** Least, greatest and present value: moments, given to assistive technology as days since 1970. */
type Range = readonly [number, number, number]

function days(moment: number): string {
  return Math.round(moment / DAY_MS).toFixed(0)
}

function renderBand(
  words: Words,
  { band: x, bandWidth: width }: Targets,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  [min, max, now]: Range,
): SVGTemplateResult {
  const holdLeft = Math.min(left, x + 2)
  const holdWidth = Math.max(right, x + width - 2) - holdLeft
  return svg`
    <g
      class="slider slider-band"
      data-part="band"
      role="slider"
      tabindex="0"
      aria-label=${words.name}
      aria-valuemin=${days(min)}
      aria-valuemax=${days(Math.max(min, max))}
      aria-valuenow=${days(now)}
      aria-valuetext=${words.value}
    >
      <rect class="target" x=${x} y=${top - 4} width=${width} height=${BARS_BOTTOM - top + 8} />
      <rect class="hold" x=${holdLeft} y=${top - 5} width=${holdWidth} height="3" rx="1.5" />
      <rect class="ring" x=${x + 1} y=${top - 5} width=${Math.max(0, width - 2)} height=${BARS_BOTTOM - top + 10} rx="4" />
    </g>
  `
}

function renderHandle(
  part: Extract<Part, 'from' | 'to'>,
  words: Words,
  { line, x, top }: { readonly line: number; readonly x: number; readonly top: number },
  [min, max, now]: Range,
): SVGTemplateResult {
  const middle = x + TARGET / 2
  const gripTop = (top + BARS_BOTTOM) / 2 - 16
  return svg`
    <g
      class="slider slider-handle"
      part="handle"
      data-part=${part}
      role="slider"
      tabindex="0"
      aria-label=${words.name}
      aria-valuemin=${days(min)}
      aria-valuemax=${days(max)}
      aria-valuenow=${days(now)}
      aria-valuetext=${words.value}
    >
      <rect class="target" x=${x} y=${top - 4} width=${TARGET} height=${BARS_BOTTOM - top + 8} />
      <path class="handle-line" d=${`M${line} ${top - 4}V${BARS_BOTTOM + 4}M${line} ${gripTop + 16}H${middle}`} />
      <rect class="grip" x=${middle - 6} y=${gripTop} width="12" height="32" rx="6" />
      <path class="grip-lines" d=${`M${middle - 1.5} ${gripTop + 11}v10m3 0v-10`} />
      <rect class="ring" x=${middle - 10} y=${gripTop - 4} width="20" height="40" rx="9" />
    </g>
  `
}

function renderEdge(x: number, width: number, top: number): SVGTemplateResult {
  if (x < -1 || x > width + 1) return svg``
  return svg`<path class="handle-line" d=${`M${x} ${top - 4}V${BARS_BOTTOM + 4}`} />`
}
