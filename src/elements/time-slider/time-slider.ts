import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'

import { formatMoment, formatWindow } from '../../locales/index.js'
import type { TimeMode } from '../../model/index.js'
import { pathShown, unitOf } from '../../store/index.js'
import { sameWindow, type Window } from '../../time/index.js'
import { isAtStep } from '../path-finder/walk-place.js'
import { EntentePart } from '../base/entente-part.js'
import { VERSION } from '../base/version.js'
import { AnnounceController } from '../base/announce-controller.js'
import { AxisController } from './axis-controller.js'
import { axisLimits, DAY_STEP, snapStep, type Axis } from '../base/axis.js'
import { readyState, type Ready, type SliderContext } from './context.js'
import { renderControls, renderKey } from './controls.js'
import { DateField } from './date-field.js'
import { editEnd, editText } from './date-text.js'
import { DragController } from './drag-controller.js'
import { playedOn, rewound, type Grid, type Part } from './moves.js'
import { OverviewInput } from './overview-input.js'
import { OVERVIEW_HEIGHT } from './overview.js'
import { MARKS_HEIGHT, PathMarks } from './path-marks.js'
import { Picture, type PathScene, type Scene } from './picture.js'
import { PlayerController } from './player-controller.js'
import { PlotInput } from './plot-input.js'
import { BARS_TOP, EMPTY_PLOT, INSET, PLOT_HEIGHT } from './plot.js'
import { timeSliderStyles } from './time-slider.styles.js'
import { WidthController } from '../base/width-controller.js'

/**
 * Where in time the reader looks: bars of what began and ended, a window to drag, dates to type, and a way
 * to play it all. Works nested in a graph or an explorer, tied to one by `for`, or with a `store`.
 *
 * @summary The time slider of a graph.
 * @tagname entente-time-slider
 * @slot counts - The page's own words at the end of the row of controls.
 * @csspart controls - The row of buttons, modes and dates.
 * @csspart button - Each button.
 * @csspart modes - The choice of mode.
 * @csspart dates - The field with the dates.
 * @csspart band - The window as a pale band.
 * @csspart handle - Each end of the window.
 * @csspart path-step - Each mark of a step of the path.
 * @csspart view - In the overview, the part that the axis shows.
 * @csspart key - What the marks mean.
 */
export class EntenteTimeSlider extends EntentePart {
  static readonly version: string = VERSION
  static override styles: CSSResultGroup = timeSliderStyles

  /** Keeps the controls, the dates and the plot, without the overview of all years and the key: for little height. */
  @property({ type: Boolean, reflect: true }) compact = false

  readonly #time = new AxisController(this)
  readonly #width = new WidthController(this, '.stage')
  readonly #player = new PlayerController(this, () => this.#playOn())
  readonly #announcer = new AnnounceController(this, () => this.#wording())
  readonly #picture = new Picture()
  readonly #slider = this.#context()
  readonly #plotInput = new PlotInput(this.#slider)
  readonly #plotDrag = new DragController(this, this.#plotInput)
  readonly #overviewInput = new OverviewInput(this.#slider)
  readonly #overviewDrag = new DragController(this, this.#overviewInput)
  readonly #pathMarks = new PathMarks(this, (step) => this.#onPathStep(step))
  readonly #dates = new DateField(this, {
    editText: () => this.#editText(),
    apply: (window, isRange) => this.#applyDates(window, isRange),
  })
  /** What the last rendering was about. */
  #shown: Ready | null = null

  /** Away from the page there is no store; what was shown, and the reader's zoom, stay for a return. */
  protected override shouldUpdate(): boolean {
    return this.isConnected
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const ready = this.#ready
    const before = this.#shown
    this.#shown = ready
    if (ready === null) {
      this.#player.stop()
      this.#time.close()
      this.#plotInput.letGo()
      return
    }
    const limits = axisLimits(ready.extent, ready.window)
    if (before?.graph !== ready.graph) {
      this.#player.stop()
      this.#plotInput.letGo()
      this.#time.open(ready.window, limits)
      this.#dates.sync()
      return
    }
    this.#time.setLimits(limits)
    if (sameWindow(before.window, ready.window) && before.mode === ready.mode) return
    if (!this.#plotInput.isHolding) this.#time.follow(ready.window, before.window, ready.mode === 'up-to')
    this.#dates.sync()
    this.#announcer.touch()
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed)
    const { fontFamily, fontSize } = getComputedStyle(this.renderRoot.querySelector('.plot')!)
    this.#picture.font = `${fontSize} ${fontFamily}`
  }

  get #ready(): Ready | null {
    return readyState(this.state)
  }

  get #axis(): Axis | null {
    const width = this.#width.width - 2 * INSET
    const { view } = this.#time
    return view === null || width < 1 ? null : { ...view, width }
  }

  #grid(isFine = false): Grid | null {
    const ready = this.#ready
    const axis = this.#axis
    const { limits } = this.#time
    if (ready === null || axis === null || limits === null) return null
    return { mode: ready.mode, limits, step: isFine ? DAY_STEP : snapStep(axis) }
  }

  #context(): SliderContext {
    const ready = () => this.#ready
    const axis = () => this.#axis
    return {
      get ready() {
        return ready()
      },
      get axis() {
        return axis()
      },
      time: this.#time,
      grid: (isFine) => this.#grid(isFine),
      set: (window) => this.#set(window),
      stopPlaying: () => this.#player.stop(),
      focus: (part) => this.#focusPart(part),
    }
  }

  #set({ from, to }: Window): void {
    this.request({ type: 'set-window', from, to })
  }

  #focusPart(part: Part): void {
    this.renderRoot.querySelector<SVGElement>(`.plot [data-part="${part}"]`)?.focus({ preventScroll: true })
  }

  /** The sliders take the focus themselves; the browser would take it away again, and select text. */
  readonly #onMouseDown = (event: MouseEvent) => event.preventDefault()

  readonly #onWheel = (event: WheelEvent) =>
    this.#plotInput.wheel(event, this.shadowRoot?.activeElement?.matches('.stage :focus-visible') === true)

  readonly #onDoubleClick = (event: MouseEvent) => this.#plotInput.doubleClick(event, this.#picture.binAround)

  /** Heard around the drawings: browsers let the Tab key stop at an SVG element that listens for the focus itself. */
  readonly #onFocusIn = (event: FocusEvent) => {
    this.#plotInput.focusIn(event)
    this.#pathMarks.onFocusIn(event)
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#plotDrag.isDragging) {
      this.#plotInput.keyDown(event)
      return
    }
    // Given back here, it should not close a panel around the slider too.
    event.preventDefault()
    event.stopPropagation()
    this.#plotDrag.cancel()
  }

  readonly #onOverviewKeyDown = (event: KeyboardEvent) => this.#overviewInput.keyDown(event)

  #onZoom(factor: number): void {
    const ready = this.#ready
    const { view } = this.#time
    if (ready === null || view === null) return
    if (factor === 0) {
      this.#time.showAll()
      return
    }
    const { window, mode } = ready
    const middle = mode === 'up-to' ? window.to : (window.from + window.to) / 2
    this.#time.zoom(factor, middle > view.from && middle < view.to ? middle : (view.from + view.to) / 2)
  }

  #onStep(count: 1 | -1): void {
    const grid = this.#grid()
    const ready = this.#ready
    if (grid === null || ready === null) return
    this.#player.stop()
    const { window, extent, mode } = ready
    if (count > 0 ? window.to >= extent.to : (mode === 'up-to' ? window.to : window.from) <= extent.from) return
    const { unit, count: many } = grid.step
    this.request(mode === 'up-to' ? { type: 'step', count: count * many, unit } : { type: 'step', count })
  }

  #onMode(mode: TimeMode): void {
    this.#player.stop()
    this.request({ type: 'set-mode', mode })
  }

  #onPathStep(step: number | null): void {
    this.#player.stop()
    this.request(step === null ? { type: 'end-walk' } : { type: 'walk-path', step })
  }

  #onPlay(): void {
    if (this.#player.isPlaying) {
      this.#player.stop()
      return
    }
    const grid = this.#grid()
    const ready = this.#ready
    if (grid === null || ready === null) return
    if (ready.window.to >= ready.extent.to) this.#set(rewound(ready.window, ready.extent.from, grid))
    this.#player.start()
  }

  #playOn(): boolean {
    const grid = this.#grid()
    const ready = this.#ready
    const next = grid === null || ready === null ? null : playedOn(ready.window, ready.extent.to, grid)
    if (next === null) return false
    this.#set(next)
    return next.to < this.#ready!.extent.to
  }

  #editText(): string {
    const ready = this.#ready
    if (ready === null) return ''
    return ready.mode === 'up-to' ? editEnd(ready.window) : editText(ready.window)
  }

  /** Two dates are no moment, and have a beginning of their own. */
  #applyDates(window: Window, isRange: boolean): void {
    this.#player.stop()
    if (isRange && this.#ready?.mode !== 'window') this.request({ type: 'set-mode', mode: 'window' })
    this.#set(window)
  }

  /** The window in words, as the field and assistive technology have it. */
  get #inWords(): string {
    const ready = this.#ready
    if (ready === null) return ''
    const { window, mode } = ready
    const { language, messages } = this
    if (mode === 'up-to') return messages.upTo(formatMoment(window.to - 1, 'day', language))
    return formatWindow(window, unitOf(window), language, messages.range)
  }

  /** What is said once the window rests. */
  #wording(): string {
    const { state, messages } = this
    const counts = state === null ? undefined : this.frame?.counts
    // A step of a path that is walked is told by whoever shows the path.
    if (state === null || counts === undefined || isAtStep(state)) return ''
    const certainOnly = state.certainty === 'certain'
    return messages.inWindow(this.#inWords, messages.counts({ ...counts, certainOnly }))
  }

  protected override render(): TemplateResult {
    const ready = this.#ready
    const axis = this.#axis
    const { limits } = this.#time
    const { messages, language } = this
    const inWords = this.#inWords
    const scene =
      ready === null || axis === null || limits === null
        ? null
        : { ready, axis, limits, messages, lang: language, inWords, path: this.#path(ready) }
    return html`
      <div class="frame" role="group" aria-label=${messages.timeName}>
        ${renderControls({
          messages,
          isDisabled: ready === null,
          isPlaying: this.#player.isPlaying,
          speed: this.#player.speed,
          mode: this.state?.mode ?? 'window',
          dates: this.#dates.render(inWords, messages, ready === null),
          onPlay: () => this.#onPlay(),
          onStep: (count) => this.#onStep(count),
          onSpeed: () => this.#player.changeSpeed(),
          onMode: (mode) => this.#onMode(mode),
          onZoom: (factor) => this.#onZoom(factor),
        })}
        ${this.#dates.renderError(messages)}
        <div
          class="stage"
          @wheel=${this.#onWheel}
          @mousedown=${this.#onMouseDown}
          @focusin=${this.#onFocusIn}
          @focusout=${this.#pathMarks.onFocusOut}
        >
          <svg
            class="plot"
            width="100%"
            height=${PLOT_HEIGHT}
            @pointerdown=${this.#plotDrag}
            @pointermove=${this.#plotDrag}
            @pointerup=${this.#plotDrag}
            @pointercancel=${this.#plotDrag}
            @dblclick=${this.#onDoubleClick}
            @keydown=${this.#onKeyDown}
          >
            <g transform=${`translate(${INSET} 0)`}>${scene === null ? EMPTY_PLOT : this.#picture.plot(scene)}</g>
          </svg>
          ${this.compact ? nothing : this.#overview(scene)} ${this.#steps(scene)}
        </div>
        ${ready === null || this.compact ? nothing : renderKey(messages, this.#picture.colors(ready.graph))}
        <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      </div>
    `
  }

  #path({ paths }: Ready): PathScene | null {
    const marks = this.#pathMarks.of(pathShown(paths))
    return marks.length === 0 ? null : { marks, walked: paths.walk?.step ?? null }
  }

  /** Behind all else in the order of the Tab key, and on the axis for the eye. */
  #steps(scene: Scene | null): TemplateResult | typeof nothing {
    const path = scene === null ? null : pathShown(scene.ready.paths)
    if (scene === null || scene.path === null || path === null) return nothing
    const { axis, messages, lang, ready } = scene
    const { measure } = this.#picture
    const walk = { walked: scene.path.walked, isAtStep: isAtStep(ready) }
    const plot = { graph: ready.graph, path, ...walk, axis, beside: INSET, messages, lang, measure }
    return html`<svg
      class="marks"
      width="100%"
      height=${BARS_TOP + MARKS_HEIGHT}
      role="group"
      aria-label=${messages.pathMarks}
      @click=${this.#pathMarks.onClick}
      @keydown=${this.#pathMarks.onKeyDown}
    >
      <g transform=${`translate(${INSET} 0)`}>${this.#pathMarks.render(plot)}</g>
    </svg>`
  }

  #overview(scene: Scene | null): TemplateResult {
    return html`<svg
      class="overview"
      width="100%"
      height=${OVERVIEW_HEIGHT}
      @pointerdown=${this.#overviewDrag}
      @pointermove=${this.#overviewDrag}
      @pointerup=${this.#overviewDrag}
      @pointercancel=${this.#overviewDrag}
      @keydown=${this.#onOverviewKeyDown}
    >
      <g transform=${`translate(${INSET} 0)`}>${scene === null ? nothing : this.#picture.overview(scene)}</g>
    </svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entente-time-slider': EntenteTimeSlider
  }
}
