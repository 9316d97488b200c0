import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { TemporalGraph } from '../../model/index.js'
import {
  enter,
  isOpen,
  leave,
  positionOf,
  sameSelection,
  selectionAt,
  selectionOfNode,
  settle,
  step,
  stopAt,
  type Move,
  type Outcome,
  type Position,
  type Selection,
  type Store,
  type WalkGround,
} from '../../store/index.js'
import type { GraphView, Insets, Target } from '../../view/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { opening, selectionOf } from './targets.js'
import { spotsOf, type Spot } from './walk-spots.js'
import { WalkPlaces } from './walk-places.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly providedStore: Store
  readonly view: GraphView | null
  readonly viewLanguages: readonly string[]
  /** How much of each side is covered by the surroundings, CSS pixels. */
  readonly insets: Insets
  /** The walk's group of buttons, once rendered. */
  readonly walkGroup: HTMLElement | null
  /** What is said where a change of the picture has moved the focus to. */
  movedWords(position: Position): string
}

const MOVE_BY_KEY: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
  PageDown: 'next-node',
  PageUp: 'previous-node',
}

/**
 * Where a reader without a mouse is in the graph: turns keys into moves, keeps the focus on the button of the
 * present place through every change of the picture, and lights up in the store what has the focus or lies under
 * the mouse.
 */
export class WalkController implements ReactiveController {
  readonly #host: Host
  readonly #announcer: AnnounceController
  readonly #places: WalkPlaces
  #graph: TemporalGraph | null = null
  /** `null` until the reader goes somewhere; then the best connected node stands in. */
  #position: Position | null = null
  #present: Position | null = null
  #spots: readonly Spot[] = []
  /** As it was when this looked last. */
  #selection: Selection | null = null
  #hovered: Selection | null = null
  /** The focus is here, and came by the keyboard: only then it is lit up and has a ring. */
  #isByKeys = false
  /** Focus that is taken by script, or lost by rendering, is no act of the reader. */
  #isBusy = false
  #hadFocus = false
  #mustReveal = false

  constructor(host: Host) {
    this.#host = host
    this.#places = new WalkPlaces(host)
    this.#announcer = new AnnounceController(host, () => this.#whereNow())
    host.addController(this)
  }

  /** What there is a button for. */
  get spots(): readonly Spot[] {
    return this.#spots
  }

  /** Whether the focus is on one of the buttons; as it was before this update. */
  get hasFocus(): boolean {
    return this.#hadFocus
  }

  /** Whether it is there now. */
  get hasFocusNow(): boolean {
    return this.#focused !== null
  }

  /** Whether the focus shows itself. */
  get isByKeys(): boolean {
    return this.#isByKeys
  }

  /** The content of a live region. */
  get announcement(): string {
    return this.#announcer.text
  }

  get ground(): WalkGround | null {
    const frame = this.#host.providedStore.getFrame()
    return frame === null ? null : { frame, languages: this.#host.viewLanguages }
  }

  hostUpdate(): void {
    this.#isBusy = true
    this.#hadFocus = this.#focused !== null
    const ground = this.ground
    if (ground === null) {
      this.#present = this.#position = this.#graph = null
      this.#spots = []
      return
    }
    if (ground.frame.graph !== this.#graph) {
      this.#graph = ground.frame.graph
      this.#position = this.#present = null
      this.#selection = null
      this.#hovered = null
    }
    // Who has come as far as the first place is at it, even if another would be the first by now.
    if (this.#hadFocus) this.#position ??= this.#present
    const { selection } = this.#host.providedStore.getState()
    if (!sameSelection(selection, this.#selection)) this.#follow(ground, selection)
    this.#settle(ground)
    this.#spots = this.#present === null ? [] : spotsOf(ground, this.#present, selection)
  }

  hostUpdated(): void {
    if (this.#hadFocus) this.focus({ preventScroll: true })
    this.#isBusy = false
    const ground = this.ground
    if (ground === null) return
    if (this.#mustReveal && this.#isByKeys) this.#places.reveal(ground, this.#present)
    this.#mustReveal = false
    this.#places.put(ground, this.#spots, this.#selection, this.#hadFocus)
  }

  hostDisconnected(): void {
    this.#places.stop()
    if (!this.#isByKeys && this.#hovered === null) return
    this.#hovered = null
    this.#setByKeys(false)
  }

  /** Focuses the present button. Returns false where there is none. */
  focus(options?: FocusOptions): boolean {
    const button = this.#buttonOf(this.#spots.find(({ isPresent }) => isPresent))
    button?.focus(options)
    return button !== null
  }

  /** The picture has moved, or has another size. */
  moved(): void {
    const ground = this.ground
    if (ground !== null) this.#places.moved(ground, this.#isByKeys ? this.#present : null)
  }

  /** A pointer has gone down on the picture: the keys shall work there from now on, without a ring. */
  tapped(): void {
    this.#isBusy = true
    this.focus({ preventScroll: true })
    this.#isBusy = false
    this.#setByKeys(false)
  }

  /** What lies under the mouse has changed. */
  hovered(target: Target | null): void {
    const frame = this.#host.providedStore.getFrame()
    this.#hovered = target === null || frame === null ? null : selectionOf(frame, target)
    this.#highlight()
  }

  focusIn({ target, relatedTarget }: FocusEvent): void {
    if (this.#isBusy) return
    const spot = this.#spotOf(target)
    if (spot === undefined) return
    // Assistive technology may focus any of the buttons.
    if (!spot.isPresent) this.#go(spot.position)
    // The browser knows whether the keyboard led here.
    if (!this.#isInside(relatedTarget)) this.#setByKeys((target as Element).matches(':focus-visible'))
    this.#mustReveal = true
    this.#host.requestUpdate()
  }

  focusOut({ relatedTarget }: FocusEvent): void {
    if (!this.#isBusy && !this.#isInside(relatedTarget)) this.#setByKeys(false)
  }

  /** A button was pressed by whatever means: as Enter. */
  click({ target }: Event): void {
    const spot = this.#spotOf(target)
    if (spot === undefined) return
    if (!spot.isPresent) this.#go(spot.position)
    this.#enter()
  }

  /** The node that a button stands for or leads to; `null` for the button of a single edge, and for what is none. */
  nodeOf(target: EventTarget): number | null {
    const position = this.#spotOf(target)?.position
    if (position === undefined || position.at?.kind === 'edge') return null
    return position.at?.node ?? position.node
  }

  /** Returns true if the key was of use: then it is for nobody else. */
  keyDown({ key, shiftKey, repeat }: KeyboardEvent): boolean {
    const ground = this.ground
    if (ground === null || this.#present === null) return false
    this.#setByKeys(true)
    const move = shiftKey ? undefined : MOVE_BY_KEY[key]
    if (move !== undefined) {
      this.#go(step(ground, this.#present, move))
      return true
    }
    if (key === 'Enter' && !shiftKey) {
      if (!repeat) this.#enter()
      return true
    }
    return key === 'Escape' && this.#leave(ground, this.#present)
  }

  #enter(): void {
    const ground = this.ground
    if (ground === null || this.#present === null) return
    if (this.#pick(ground, this.#present)) return
    const { providedStore } = this.#host
    const { selection } = providedStore.getState()
    const open = this.#present.at === null ? opening(ground.frame, this.#present.node, selection) : null
    if (open === null) {
      this.#apply(enter(ground, this.#present, selection))
      return
    }
    providedStore.dispatch(open, 'user')
    this.#highlight()
  }

  /** While an end of a path is picked, a tie leads to the actor that is meant. */
  #pick({ frame }: WalkGround, { node, at }: Position): boolean {
    const { providedStore } = this.#host
    if (providedStore.getState().paths.picking === null || at?.kind === 'edge') return false
    providedStore.dispatch({ type: 'select', selection: selectionOfNode(frame, at?.node ?? node) }, 'user')
    return true
  }

  #leave(ground: WalkGround, present: Position): boolean {
    const outcome = leave(ground, present, this.#host.providedStore.getState().selection)
    if (outcome !== null) {
      this.#apply(outcome)
      return true
    }
    // The words over the picture can be sent away too; but who else waits for Escape shall have it.
    this.#host.providedStore.dispatch({ type: 'highlight', highlight: null }, 'user')
    return false
  }

  #apply({ position, selection }: Outcome): void {
    this.#selection = selection
    this.#go(position)
    this.#host.providedStore.dispatch({ type: 'select', selection }, 'user')
  }

  #go(position: Position): void {
    this.#position = this.#present = position
    this.#mustReveal = true
    this.#highlight()
    this.#host.requestUpdate()
  }

  /** Something was selected, or let go of, by other means than the keys. */
  #follow(ground: WalkGround, selection: Selection | null): void {
    this.#selection = selection
    if (selection !== null) {
      this.#position = positionOf(ground, selection, this.#position) ?? this.#position
      return
    }
    const before = this.#position
    if (before?.at?.kind !== 'edge') return
    const stop = stopAt(ground, before)?.stop
    if (stop === undefined || isOpen(ground, before.node, stop, selection)) return
    this.#position = { ...before, at: { kind: 'neighbour', node: stop.node } }
  }

  #settle(ground: WalkGround): void {
    const before = this.#position
    const settled = settle(ground, before)
    this.#present = settled
    if (before === null || settled === before) return
    this.#position = settled
    if (!this.#hadFocus) return
    this.#announcer.touch()
    this.#highlight()
  }

  #whereNow(): string {
    return this.#present === null || this.#focused === null ? '' : this.#host.movedWords(this.#present)
  }

  #setByKeys(isByKeys: boolean): void {
    if (this.#isByKeys !== isByKeys) this.#host.requestUpdate()
    this.#isByKeys = isByKeys
    this.#highlight()
  }

  #highlight(): void {
    const ground = this.ground
    const focused = this.#isByKeys && this.#present !== null && ground !== null
    const highlight = this.#hovered ?? (focused ? selectionAt(ground, this.#present!) : null)
    this.#host.providedStore.dispatch({ type: 'highlight', highlight }, 'user')
  }

  #isInside(target: EventTarget | null): boolean {
    return target instanceof Node && this.#host.walkGroup?.contains(target) === true
  }

  get #focused(): Spot | null {
    return this.#spotOf(this.#host.shadowRoot?.activeElement ?? null) ?? null
  }

  #spotOf(target: EventTarget | null): Spot | undefined {
    return target instanceof HTMLElement ? this.#spots.find(({ id }) => id === target.id) : undefined
  }

  #buttonOf(spot: Spot | undefined): HTMLElement | null {
    return spot === undefined ? null : (this.#host.shadowRoot?.getElementById(spot.id) ?? null)
  }
}
