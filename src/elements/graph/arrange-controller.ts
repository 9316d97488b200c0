import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { foldAt, type Pane, type Request, type Store } from '../../store/index.js'
import type { GraphView } from '../../view/index.js'
import { travelOf } from '../base/travel-keys.js'
import { foldText, nodeText, type Speech } from './view-texts.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly providedStore: Store
  readonly view: GraphView | null
  readonly pane: Pane
  readonly speech: Speech
}

/** How far a node goes at a key, CSS pixels on screen; with Shift. */
const STEP_PX = 14
const LEAP_PX = 70

const WAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
])

/** Moves and pins nodes by keys, takes such acts back, and says what was done. */
export class ArrangeController implements ReactiveController {
  readonly #host: Host
  /** Index of the node that the arrows move. */
  #moving: number | null = null
  #hasMoved = false
  #said = ''

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  /** The content of a live region. */
  get announcement(): string {
    return this.#said
  }

  get moving(): number | null {
    return this.#moving
  }

  hostUpdate(): void {
    if (this.#moving !== null && this.#host.view?.placeOf(this.#moving) == null) this.#moving = null
  }

  /**
   * Returns true if the key was of use.
   * @param node the one that has the focus
   */
  keyDown(event: KeyboardEvent, node: number | null): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (altKey) return false
    if (ctrlKey || metaKey) return this.#travel(travelOf(event))
    if (this.#moving !== null) return this.#moveOn(this.#moving, key, shiftKey)
    if (node === null || shiftKey) return false
    if (key === 'm') this.beginMove(node)
    else if (key === 'p') this.togglePin(node)
    else return false
    return true
  }

  /** Arrows move the node from now on. */
  beginMove(node: number): void {
    this.#moving = node
    this.#hasMoved = false
    this.#say(this.#texts.moving(this.#nameOf(node)))
  }

  togglePin(node: number): void {
    const isPinned = !this.isPinned(node)
    this.#ask({ type: 'pin', nodes: [node], isPinned, pane: this.#host.pane })
    const texts = this.#texts
    this.#say((isPinned ? texts.pinned : texts.unpinned)(this.#nameOf(node)))
  }

  isPinned(node: number): boolean {
    const { providedStore, pane } = this.#host
    return providedStore.getState().layout.panes[pane]?.pinned.includes(node) === true
  }

  /** The focus has gone elsewhere: the node stays where it is. */
  leave(): void {
    this.#moving = null
  }

  #moveOn(node: number, key: string, isLeap: boolean): boolean {
    const way = WAYS.get(key)
    if (way === undefined) {
      if (key !== 'Enter' && key !== 'Escape' && key !== 'm') return false
      this.#moving = null
      if (key === 'Escape' && this.#hasMoved) this.#ask({ type: 'undo-layout', pane: this.#host.pane })
      this.#say(key === 'Escape' ? this.#texts.undone : this.#texts.pinned(this.#nameOf(node)))
      return true
    }
    const px = isLeap ? LEAP_PX : STEP_PX
    const place = this.#host.view?.placeBeside(node, way[0] * px, way[1] * px)
    if (place == null) return true
    const moves = [{ node, ...place }]
    this.#ask({ type: 'move-nodes', pane: this.#host.pane, moves, isMore: this.#hasMoved })
    this.#hasMoved = true
    return true
  }

  #travel(type: ReturnType<typeof travelOf>): boolean {
    if (type === null) return false
    const isRedo = type === 'redo-layout'
    const { past, future } = this.#host.providedStore.getState().layout
    if ((isRedo ? future : past).length === 0) return false
    this.#ask({ type })
    this.#say(isRedo ? this.#texts.redone : this.#texts.undone)
    return true
  }

  /** What is folded goes by the name of the group. */
  #nameOf(node: number): string {
    const { providedStore, speech } = this.#host
    const frame = providedStore.getFrame()
    const fold = frame === null ? undefined : foldAt(frame, node)
    return fold === undefined ? nodeText(speech, node) : foldText(speech, fold)
  }

  get #texts(): Speech['messages']['walk'] {
    return this.#host.speech.messages.walk
  }

  #ask(request: Request): void {
    this.#host.providedStore.dispatch(request, 'user')
  }

  #say(words: string): void {
    // The same words once more are only heard if they differ.
    this.#said = words === this.#said ? `${words}\u00A0` : words
    this.#host.requestUpdate()
  }
}
