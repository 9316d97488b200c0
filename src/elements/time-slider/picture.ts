import type { SVGTemplateResult } from 'lit'

import { formatMoment, formatWindow, type Messages } from '../../locales/index.js'
import type { TemporalGraph } from '../../model/index.js'
import { createTimelineSelector } from '../../store/index.js'
import { DAY_MS, type TickStep, type Window } from '../../time/index.js'
import { familyColors, NO_FAMILY_COLOR } from '../base/families.js'
import { binDomain, binStep, unitsOver, yearStep, type Axis } from '../base/axis.js'
import { barScale, binAt, type BarScale } from './bars.js'
import type { Ready } from './context.js'
import { measureText } from '../base/measure-text.js'
import { renderOverview } from './overview.js'
import { guides, MARKS_HEIGHT, overviewTicks } from './path-marks.js'
import type { StepMark } from './path-steps.js'
import { BARS_BOTTOM, BARS_TOP, renderPlot } from './plot.js'

/** What the picture is drawn from. */
export interface Scene {
  readonly ready: Ready
  readonly axis: Axis
  readonly limits: Window
  readonly messages: Messages
  readonly lang: string
  /** The window in words. */
  readonly inWords: string
  /** The path that stands on the axis. */
  readonly path: PathScene | null
}

/** The steps of a path that have a moment: one at least. */
export interface PathScene {
  readonly marks: readonly StepMark[]
  /** Index of the step that is walked. */
  readonly walked: number | null
}

/** The two drawings, and what they keep from one rendering to the next. */
export class Picture {
  readonly #selectBars = createTimelineSelector()
  readonly #selectYears = createTimelineSelector()
  readonly #bins = new Bins()
  readonly #years = new Bins()
  #scaled: { readonly timeline: object; readonly top: number; readonly scale: BarScale } | null = null
  #colored: { readonly graph: TemporalGraph; readonly colors: readonly string[] } | null = null
  #font = '12px sans-serif'

  /** As in CSS, without a weight. */
  set font(font: string) {
    this.#font = font
  }

  /** A colour for each family of the timeline. */
  colors(graph: TemporalGraph): readonly string[] {
    if (this.#colored?.graph !== graph) {
      this.#colored = { graph, colors: [...familyColors(graph.ontology).values(), NO_FAMILY_COLOR] }
    }
    return this.#colored.colors
  }

  /** The bar at a moment, as a window. */
  readonly binAround = (moment: number): Window | null => {
    const { limits } = this.#bins
    const bin = binAt(limits, moment)
    return bin < 0 ? null : { from: limits[bin]!, to: limits[bin + 1]! }
  }

  plot({ ready, axis, limits, messages, lang, inWords, path }: Scene): SVGTemplateResult {
    const { window, mode, graph } = ready
    const step = binStep(axis)
    const timeline = this.#selectBars(graph, this.#bins.over(binDomain(axis, limits, step), step))
    const top = path === null ? BARS_TOP : BARS_TOP + MARKS_HEIGHT
    if (this.#scaled?.timeline !== timeline || this.#scaled.top !== top) {
      this.#scaled = { timeline, top, scale: barScale(timeline, top, BARS_BOTTOM) }
    }
    const first = formatMoment(window.from, 'day-long', lang)
    const last = formatMoment(Math.max(window.from, window.to - DAY_MS), 'day-long', lang)
    return renderPlot({
      axis,
      window,
      limits,
      mode,
      timeline,
      scale: this.#scaled.scale,
      top,
      guides: path === null ? null : guides(path.marks, axis, this.#scaled.scale.baseline),
      colors: this.colors(graph),
      lang,
      measure: this.measure,
      words: {
        from: { name: messages.from, value: messages.fromDate(first) },
        to: { name: messages.to, value: messages.toDate(last) },
        band: { name: mode === 'moment' ? messages.moment : messages.windowBand, value: inWords },
      },
    })
  }

  overview({ ready, axis: { from, to, width }, limits, messages, lang, path }: Scene): SVGTemplateResult {
    const axis = { ...limits, width }
    const view = { from, to }
    return renderOverview({
      axis,
      view,
      window: ready.window,
      timeline: this.#selectYears(ready.graph, this.#years.over(limits, yearStep(axis))),
      lang,
      measure: this.measure,
      name: messages.visiblePart,
      value: formatWindow(view, null, lang, messages.range),
      ticks: path === null ? null : overviewTicks(path.marks, path.walked, axis),
    })
  }

  /** How wide a text is; `isMajor` for a bold one. */
  readonly measure = (text: string, isMajor: boolean) => measureText(text, isMajor ? `600 ${this.#font}` : this.#font)
}

/** The limits of bins: the same array while step and stretch are the same, so that nothing is counted again. */
class Bins {
  limits: readonly number[] = []
  #key = ''

  over({ from, to }: Window, step: TickStep): readonly number[] {
    const key = `${step.unit} ${step.count} ${from} ${to}`
    if (key !== this.#key) this.limits = unitsOver({ from, to }, step)
    this.#key = key
    return this.limits
  }
}
