import { nothing, svg, type ReactiveController, type ReactiveControllerHost, type SVGTemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'

import type { Messages } from '../../locales/index.js'
import type { TemporalGraph } from '../../model/index.js'
import type { Path } from '../../paths/index.js'
import { toPx, type Axis } from '../base/axis.js'
import type { Measure } from '../base/tick-labels.js'
import {
  ARROW_PX,
  placeMarks,
  stepMarks,
  stepPressed,
  stretches,
  TARGET_PX,
  type Placed,
  type StepMark,
  type Stretch,
} from './path-steps.js'
import { PathWords } from './path-words.js'

/** The row above the bars, in CSS pixels. */
export const MARKS_HEIGHT = 34
const MIDDLE = TARGET_PX / 2
const DISC = 19
const LANES_TOP = 25.5
const LANE = 3

/** A path and the axis it stands on. */
export interface PathPlot {
  readonly graph: TemporalGraph
  readonly path: Path
  /** Index of the step that is walked. */
  readonly walked: number | null
  /** Whether that step is what is shown. */
  readonly isAtStep: boolean
  readonly axis: Axis
  /** Room on both sides of the axis. */
  readonly beside: number
  readonly messages: Messages
  readonly lang: string
  readonly measure: Measure
}

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
}

/**
 * The numbered marks of a path: buttons in one group, of which the Tab key reaches one and the arrows the others.
 * What they show follows the axis; the focus stays with a step, though its mark is joined with others or set free.
 */
export class PathMarks implements ReactiveController {
  readonly #host: Host
  readonly #press: (step: number | null) => void
  #marks: readonly StepMark[] = []
  #of: Path | null = null
  #placed: readonly Placed[] = []
  #walked: number | null = null
  #isAtStep = false
  #words: PathWords | null = null
  /** The step that has the focus. */
  #active: number | null = null
  /** The same while the marks are drawn again: one that goes takes the focus with it. */
  #kept: number | null = null

  /** @param press a step is wanted by its index; `null` where the walk is to end */
  constructor(host: Host, press: (step: number | null) => void) {
    this.#host = host
    this.#press = press
    host.addController(this)
  }

  hostUpdate(): void {
    this.#kept = this.#active !== null && this.#focused !== null ? this.#active : null
  }

  hostUpdated(): void {
    if (this.#kept === null) return
    this.#active = this.#kept
    this.#kept = null
    const mark = this.#find(this.#active)
    if (mark === null) this.#active = null
    else if (mark !== this.#focused) mark.focus({ preventScroll: true })
  }

  /** The moments of the steps of a path, if they have any. */
  of(path: Path | null): readonly StepMark[] {
    if (path !== this.#of) {
      this.#of = path
      this.#marks = path === null ? [] : stepMarks(path)
    }
    return this.#marks
  }

  render(scene: PathPlot): SVGTemplateResult {
    const { path, walked, axis, graph, messages, lang } = scene
    const marks = this.of(path)
    this.#walked = walked
    this.#isAtStep = scene.isAtStep
    if (this.#words?.isAbout(path, messages) !== true) this.#words = new PathWords(graph, path, messages, lang)
    const drawn = [path, walked, scene.isAtStep, axis.from, axis.to, axis.width, lang, this.#active, scene.measure]
    return svg`${guard(drawn, () => {
      this.#placed = placeMarks(marks, axis, scene.beside, (text) => scene.measure(text, true))
      return this.#row(stretches(marks, axis, scene.beside), messages)
    })}`
  }

  #row(lines: readonly Stretch[], messages: Messages): SVGTemplateResult {
    const lanes = new Map(lines.map((line) => [line.step, line]))
    const entry = this.#placed.find(({ steps }) => steps.includes(this.#entry)) ?? this.#placed[0]
    return svg`
      ${lines.map(
        ({ step, left, right, lane }) =>
          svg`<path class=${this.#class('stretch', [step])} d=${`M${round(left)} ${laneY(lane)}H${round(right)}`} />`,
      )}
      ${this.#placed.map(({ feet, left, width }) =>
        feet.map(({ step, x }) => {
          const y = laneY(lanes.get(step)?.lane ?? 0)
          const from = `M${round(left + width / 2)} ${MIDDLE + DISC / 2}`
          return svg`
            <path class=${this.#class('stem', [step])} d=${`${from}L${round(x)} ${y}`} />
            <circle class=${this.#class('foot', [step])} cx=${round(x)} cy=${y} r="2" />
          `
        }),
      )}
      ${repeat(
        this.#placed,
        ({ side, steps }) => side ?? steps[0],
        (placed) => this.#mark(placed, placed === entry, messages),
      )}
    `
  }

  /** Where the Tab key enters. */
  get #entry(): number {
    return this.#active ?? this.#walked ?? this.#placed.find(({ side }) => side === null)?.steps[0] ?? 0
  }

  #mark(placed: Placed, isEntry: boolean, messages: Messages): SVGTemplateResult {
    const { steps, text, left, width, side } = placed
    const isWalked = this.#walked !== null && steps.includes(this.#walked)
    const name = this.#words!.name(
      text,
      this.#marks.filter(({ step }) => steps.includes(step)),
    )
    const disc = Math.max(DISC, width - 4)
    const middle = left + width / 2
    const textX = middle + (side === null ? 0 : side === 'before' ? ARROW_PX / 2 : -ARROW_PX / 2)
    return svg`
      <g
        class=${this.#class('mark', steps)}
        part="path-step"
        role="button"
        tabindex=${isEntry ? '0' : '-1'}
        data-step=${steps[0]!}
        aria-label=${this.#isEnd(stepPressed(placed, this.#walked)) ? messages.pathStop(name) : name}
        aria-current=${isWalked ? 'step' : nothing}
      >
        <rect class="target" x=${round(left)} y="0" width=${width} height=${TARGET_PX} />
        <rect
          class="disc"
          x=${round(middle - disc / 2)}
          y=${MIDDLE - DISC / 2}
          width=${disc}
          height=${DISC}
          rx=${side === null ? DISC / 2 : 4}
        />
        ${side === null ? nothing : svg`<path class="arrow" d=${arrow(side, round(left), width)} />`}
        <text class="number" x=${round(textX)} y=${MIDDLE + 4.25}>${text}</text>
        <rect
          class="ring"
          x=${round(middle - disc / 2 - 2.5)}
          y=${MIDDLE - DISC / 2 - 2.5}
          width=${disc + 5}
          height=${DISC + 5}
          rx=${side === null ? DISC / 2 + 2.5 : 6}
        />
      </g>
    `
  }

  /** Filled, all of them; of a path that is walked the walked step alone. */
  #class(name: string, steps: readonly number[]): string {
    if (this.#walked === null) return name
    return steps.includes(this.#walked) ? `${name} walked` : `${name} waiting`
  }

  /** The mark of the step that is walked and shown leads back to where the walk began. */
  #isEnd(step: number): boolean {
    return this.#isAtStep && step === this.#walked
  }

  readonly onClick = (event: Event): void => {
    const placed = this.#placedAt(event)
    if (placed === null) return
    const step = stepPressed(placed, this.#walked)
    this.#focus(step)
    this.#press(this.#isEnd(step) ? null : step)
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const placed = this.#placedAt(event)
    if (placed === null || event.altKey || event.ctrlKey || event.metaKey) return
    const index = this.#placed.indexOf(placed)
    const last = this.#placed.length - 1
    const ends: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(index + 1, last),
      ArrowDown: Math.min(index + 1, last),
      ArrowLeft: Math.max(index - 1, 0),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: last,
    }
    const next = ends[event.key]
    if (next !== undefined) this.#focus(this.#placed[next]!.steps[0]!)
    else if (event.key === 'Enter' || event.key === ' ') this.onClick(event)
    else return
    event.preventDefault()
  }

  readonly onFocusIn = (event: Event): void => {
    const steps = this.#placedAt(event)?.steps
    if (steps === undefined || (this.#active !== null && steps.includes(this.#active))) return
    this.#active = steps[0]!
    this.#host.requestUpdate()
  }

  /** From elsewhere the Tab key comes back to the step that is walked. */
  readonly onFocusOut = (event: FocusEvent): void => {
    if (this.#active === null || (event.relatedTarget as Element | null)?.closest('.mark') != null) return
    this.#active = null
    this.#host.requestUpdate()
  }

  #focus(step: number): void {
    this.#active = step
    this.#find(step)?.focus({ preventScroll: true })
    this.#host.requestUpdate()
  }

  #placedAt(event: Event): Placed | null {
    const step = (event.target as Element).closest<SVGElement>('.mark')?.dataset['step']
    return step === undefined ? null : (this.#placed.find(({ steps }) => String(steps[0]) === step) ?? null)
  }

  #find(step: number | null): SVGElement | null {
    const placed = step === null ? undefined : this.#placed.find(({ steps }) => steps.includes(step))
    return placed === undefined ? null : this.#host.renderRoot.querySelector(`.mark[data-step="${placed.steps[0]}"]`)
  }

  get #focused(): Element | null {
    const root = this.#host.renderRoot
    const active = root instanceof ShadowRoot ? root.activeElement : null
    return active?.matches('.mark') === true ? active : null
  }
}

/** The steps in the overview: small, and nothing to press. */
export function overviewTicks(marks: readonly StepMark[], walked: number | null, axis: Axis): SVGTemplateResult {
  return svg`${marks.map(({ step, at }) => {
    const x = round(toPx(axis, at))
    return step === walked
      ? svg`<path class="step-tick walked" d=${`M${x} 2v12`} />`
      : svg`<path class="step-tick" d=${`M${x} 2v8`} />`
  })}`
}

/** Lines from the marks down to the time axis, where it shows their moment. */
export function guides(marks: readonly StepMark[], axis: Axis, bottom: number): string {
  return marks
    .map(({ at }) => toPx(axis, at))
    .filter((x) => x >= 0 && x <= axis.width)
    .map((x) => `M${round(x)} ${laneY(1)}V${bottom}`)
    .join('')
}

function laneY(lane: number): number {
  return LANES_TOP + LANE * lane
}

function arrow(side: 'before' | 'after', left: number, width: number): string {
  return side === 'before' ? `M${left + 9.5} ${MIDDLE - 4}l-4 4l4 4` : `M${left + width - 9.5} ${MIDDLE - 4}l4 4l-4 4`
}

function round(px: number): number {
  return Math.round(px * 2) / 2
}
