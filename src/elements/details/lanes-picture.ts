import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

import { toPx, type Axis } from '../base/axis.js'
import { tickLabels } from '../base/tick-labels.js'
import { plainName, type DetailsContext } from './context.js'
import { lanesAxis, lanesLabels, lanesOf, type Bar, type Lane, type LaneLabel } from '../base/lanes.js'
import { colorOf } from './sample.js'

/** As high as its name, so that each lane has room for one. */
const LANE_PX = 14
const BAR_PX = 5
const DOT_PX = 5
/** Years stand above the lanes, where the eye begins. */
const HEAD_PX = 20
const FOOT_PX = 4
/** Room for the arrows of what goes on. */
const ARROW_PX = 8
/** Lanes beyond these are folded. */
export const FIRST_LANES = 20

/**
 * The ties of a node along the years, one lane each. The list says the same in words, so that assistive technology
 * gets a sentence, and a pointer a short cut.
 */
export function lanesPicture(
  node: number,
  edges: readonly number[],
  context: DetailsContext,
): TemplateResult | typeof nothing {
  const { frame, window, messages, language, areLanesOpen, most, acts } = context
  const all = Math.min(edges.length, Math.max(most, FIRST_LANES))
  const few = edges.slice(0, areLanesOpen ? all : FIRST_LANES)
  const axis = lanesAxis(frame.graph, few, window, context.width - ARROW_PX)
  if (axis === null) return nothing
  const lanes = lanesOf(frame.graph, few, axis)
  if (lanes.length < 2) return nothing
  const height = HEAD_PX + lanes.length * LANE_PX + FOOT_PX
  const { moreLanes, fewerLanes } = messages.details
  const labels = lanesLabels(lanes, namesOf(lanes, node, context), context.width, context.measure)
  const name = messages.details.lanes(plainName(node, context), lanes.length)
  return html`<div class="lanes" part="lanes">
    <svg role="img" aria-label=${name} width=${context.width} height=${height}>
      ${ground(axis, height, context)}
      ${tickLabels(axis, language, context.measure).map(
        ({ x, textX, text }) =>
          svg`<path class="tick" d=${`M${round(x)} ${HEAD_PX - 3}V${height}`} />
            ${text === null ? nothing : svg`<text class="year" x=${round(textX)} y="12">${text}</text>`}`,
      )}
      ${lanes.map((lane, i) => laneBars(lane, i, labels[i]!, context))}
    </svg>
    ${
      all > FIRST_LANES
        ? html`<button
            type="button"
            class="more"
            aria-expanded=${areLanesOpen ? 'true' : 'false'}
            @click=${acts.toggleLanes}
          >
            ${areLanesOpen ? fewerLanes : moreLanes(all - FIRST_LANES)}
          </button>`
        : nothing
    }
  </div>`
}

function namesOf(lanes: readonly Lane[], node: number, context: DetailsContext): string[] {
  return lanes.map(({ edge }) => {
    const { source, target } = context.frame.graph.edges[edge]!
    return plainName(source === node ? target : source, context)
  })
}

/** The window as a pale band. */
function ground(axis: Axis, height: number, { window }: DetailsContext): SVGTemplateResult {
  const from = Math.max(0, toPx(axis, window.from))
  const to = Math.min(axis.width, toPx(axis, window.to))
  const top = HEAD_PX - 3
  return svg`<rect class="band" x=${round(from)} y=${top} width=${round(Math.max(1, to - from))} height=${height - top} />
    <path class="edge" d=${`M${round(from)} ${top}V${height}M${round(Math.max(from + 1, to))} ${top}V${height}`} />`
}

function laneBars(
  { edge, bars }: Lane,
  index: number,
  label: LaneLabel | null,
  context: DetailsContext,
): SVGTemplateResult {
  const record = context.frame.graph.edges[edge]!
  const color = colorOf(record, context)
  const middle = HEAD_PX + index * LANE_PX + LANE_PX / 2
  const { acts, width } = context
  return svg`<g
    class="lane"
    data-edge=${record.key}
    @click=${() => acts.select({ type: 'edge', key: record.key })}
    @pointerenter=${() => acts.point(edge)}
    @pointerleave=${() => acts.point(null)}
  >
    <rect class="target" x="0" y=${middle - LANE_PX / 2} width=${width} height=${LANE_PX} />
    ${bars.map((bar) => drawnBar(bar, middle, color))}
    ${label === null ? nothing : svg`<text class="name" x=${round(label.x)} y=${middle + 4}>${label.text}</text>`}
  </g>`
}

function drawnBar({ isDot, dated, certain, unknown, goesOn }: Bar, middle: number, color: string): SVGTemplateResult {
  const top = middle - BAR_PX / 2
  const end = dated === null ? 0 : dated.x + dated.width
  return svg`
    ${unknown.map(
      ({ x, width }) => svg`<path class="unknown" d=${`M${round(x)} ${middle}h${round(width)}`} stroke=${color} />`,
    )}
    ${
      dated === null
        ? nothing
        : isDot
          ? svg`<rect class="dot" x=${round(dated.x + dated.width / 2 - DOT_PX / 2)} y=${middle - DOT_PX / 2}
              width=${DOT_PX} height=${DOT_PX} rx="2.5" fill=${color} />`
          : svg`<rect class="possible" x=${round(dated.x + 0.5)} y=${top + 0.5} stroke=${color}
              width=${round(Math.max(1, dated.width - 1))} height=${BAR_PX - 1} />`
    }
    ${
      certain === null
        ? nothing
        : svg`<rect class="certain" x=${round(certain.x)} y=${top} width=${round(certain.width)} height=${BAR_PX} fill=${color} />`
    }
    ${
      goesOn
        ? svg`<path class="arrow" d=${`M${round(end + 1.5)} ${middle - 3.5}l5 3.5l-5 3.5z`} fill=${color} />`
        : nothing
    }`
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
