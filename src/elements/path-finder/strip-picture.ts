import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

import type { Path } from '../../paths/index.js'
import { familyOf } from '../../store/index.js'
import { NO_FAMILY_COLOR } from '../base/families.js'
import { tickLabels } from '../base/tick-labels.js'
import type { Bar } from '../base/lanes.js'
import type { AnswerContext } from './answer-context.js'
import { windowOfSearch } from './answer-words.js'
import { stripOf, type StripRow } from './strip.js'

const ROW_PX = 22
/** Of a long path. */
const LOW_ROW_PX = 16
const MANY_ROWS = 8
const BAR_PX = 5
const CROSSED_PX = 14
const DOT_PX = 5
/** Years stand above the rows, where the eye begins. */
const HEAD_PX = 20
const FOOT_PX = 2
/** Room for the numbers on the left, and for the arrow of what goes on. */
const NUMBER_PX = 24
const ARROW_PX = 8
/** The line and the padding before all that stands in a chosen card. */
const INDENT_PX = 12

/**
 * Why the order holds: a row a step with the time of its tie, and a line through the moments at which it is crossed,
 * which goes down and to the right alone. The sentences say the same, so that it is silent.
 * @param walked index of the step that is walked
 */
export function stripPicture(
  path: Path,
  walked: number | null,
  context: AnswerContext,
): TemplateResult | typeof nothing {
  const width = context.width - INDENT_PX
  const strip = stripOf(context.frame.graph, path, windowOfSearch(context.state), width - NUMBER_PX - ARROW_PX)
  if (strip === null) return nothing
  const { axis, rows } = strip
  const rowPx = rows.length > MANY_ROWS ? LOW_ROW_PX : ROW_PX
  const height = HEAD_PX + rows.length * rowPx + FOOT_PX
  const middles = rows.map((_, i) => HEAD_PX + i * rowPx + rowPx / 2)
  const line = lineThrough(rows, middles, rowPx)
  return html`<svg class="strip" part="strip" aria-hidden="true" width=${width} height=${height}>
    ${middles.map((middle, i) => number(i, middle, i === walked))}
    <g transform=${`translate(${NUMBER_PX} 0)`}>
      ${tickLabels(axis, context.language, context.measure).map(
        ({ x, textX, text }) =>
          svg`<path class="tick" d=${`M${round(x)} ${HEAD_PX - 3}V${height}`} />
            ${text === null ? nothing : svg`<text class="year" x=${round(textX)} y="12">${text}</text>`}`,
      )}
      ${rows.map((row, i) => drawnRow(row, middles[i]!, context))}
      <path class="ground" d=${line} />
      <path class="route" d=${line} />
      ${rows.map(
        ({ at, isWindow }, i) =>
          svg`<circle class="moment ${isWindow ? 'unsaid' : ''} ${i === walked ? 'walked' : ''}" cx=${round(at)} cy=${middles[i]!} r="3.5" />`,
      )}
    </g>
  </svg>`
}

function number(row: number, middle: number, isWalked: boolean): SVGTemplateResult {
  return svg`<text class="number ${isWalked ? 'walked' : ''}" x=${NUMBER_PX - 8} y=${middle + 4}>${row + 1}</text>`
}

/** Down from row to row, and to the right between two. */
function lineThrough(rows: readonly StripRow[], middles: readonly number[], rowPx: number): string {
  return rows
    .map(({ at }, i) => {
      const middle = middles[i]!
      return i === 0 ? `M${round(at)} ${middle}` : `V${middle - rowPx / 2}H${round(at)}V${middle}`
    })
    .join('')
}

function drawnRow({ edge, bars, crossed }: StripRow, middle: number, context: AnswerContext): SVGTemplateResult {
  const family = familyOf(context.frame.graph, edge)
  const color = (family === null ? undefined : context.colors.get(family)) ?? NO_FAMILY_COLOR
  return svg`<rect class="crossed" x=${round(crossed.x)} y=${middle - CROSSED_PX / 2} width=${round(crossed.width)}
      height=${CROSSED_PX} />
    ${bars.map((bar) => drawnBar(bar, middle, color))}`
}

/** As the lanes of the details draw it. */
function drawnBar({ isDot, dated, certain, unknown, goesOn }: Bar, middle: number, color: string): SVGTemplateResult {
  const top = middle - BAR_PX / 2
  const last = dated ?? unknown.at(-1)
  const end = last === undefined ? 0 : last.x + last.width
  return svg`
    ${unknown.map(
      ({ x, width }) => svg`<path class="unknown" d=${`M${round(x)} ${middle}h${round(width)}`} stroke=${color} />`,
    )}
    ${
      dated === null
        ? nothing
        : isDot
          ? svg`<rect x=${round(dated.x + dated.width / 2 - DOT_PX / 2)} y=${middle - DOT_PX / 2}
              width=${DOT_PX} height=${DOT_PX} rx="2.5" fill=${color} />`
          : svg`<rect class="possible" x=${round(dated.x + 0.5)} y=${top + 0.5} stroke=${color}
              width=${round(Math.max(1, dated.width - 1))} height=${BAR_PX - 1} />`
    }
    ${
      certain === null
        ? nothing
        : svg`<rect x=${round(certain.x)} y=${top} width=${round(certain.width)} height=${BAR_PX} fill=${color} />`
    }
    ${goesOn ? svg`<path d=${`M${round(end + 1.5)} ${middle - 3.5}l5 3.5l-5 3.5z`} fill=${color} />` : nothing}`
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
