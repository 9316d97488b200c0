import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { isFolded, NODE, selectionOfNode, type Frame, type Group, type Request, type Store } from '../../store/index.js'
import { localBox, localPoint, type Client, type GraphView, type Insets, type Point } from '../../view/index.js'
import { LongPress } from './long-press.js'
import type { NodeAct } from './node-menu.js'
import { nodeUnder, placeMenu, REACH_PX } from './node-menu-place.js'
import { PlaceSheet } from './place-sheet.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly providedStore: Store
  readonly view: GraphView | null
  readonly viewParts: { readonly nodes: HTMLElement } | null
  readonly insets: Insets
  /** The node that a button of the walk stands for, by index. */
  walkedNode(target: EventTarget): number | null
  /** Gives the focus back to the picture. */
  resume(isByKeys: boolean): void
  /** The reader has asked for a path. */
  pathAsked(): void
  /** The reader pins a node, or lets go of it. */
  pinAsked(node: number): void
}

interface Opened {
  readonly node: number
  readonly at: Point
  /** Of what the menu must not cover, around `at`; CSS pixels. */
  readonly radius: number
  readonly isByKeys: boolean
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * Opens the menu of a node: by a right click, by a long press, or by the key for menus. It closes when the picture
 * moves and when the focus leaves it. Elsewhere than on nodes the browser has its own menu.
 */
export class NodeMenuController implements ReactiveController {
  readonly #host: Host
  readonly #sheet = new PlaceSheet()
  readonly #press: LongPress
  #opened: Opened | null = null
  #isPlaced = false
  /** The node is drawn no longer, and its menu had the focus. */
  #gone: Opened | null = null

  constructor(host: Host) {
    this.#host = host
    this.#press = new LongPress(host, (place) => this.#openAt(place, REACH_PX.touch, true))
    host.addController(this)
  }

  /** Index of the node whose menu is open. */
  get node(): number | null {
    return this.#opened?.node ?? null
  }

  hostConnected(): void {
    // Before Cytoscape, which keeps the browser's menu away everywhere.
    this.#host.addEventListener('contextmenu', this.#onContextMenu, { capture: true })
    this.#press.listen()
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('contextmenu', this.#onContextMenu, { capture: true })
    this.#press.stop()
    this.close()
  }

  hostUpdate(): void {
    const frame = this.#host.providedStore.getFrame()
    const { node } = this
    if (node === null || ((frame?.folding ?? frame)?.nodes[node] ?? NODE.hidden) !== NODE.hidden) return
    this.#gone = this.#opened
    this.#opened = null
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot
    const menu = root?.querySelector<HTMLElement>('.menu') ?? null
    if (root === null) return
    if (this.#opened === null || menu === null) {
      this.#sheet.set(root, new Map())
      const gone = this.#gone
      this.#gone = null
      if (gone !== null) void this.#host.updateComplete.then(() => this.#host.resume(gone.isByKeys))
      return
    }
    if (this.#isPlaced) return
    this.#isPlaced = true
    const box = localBox(this.#host, menu)
    const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)]
    const { at, radius } = this.#opened
    const { clientWidth, clientHeight, insets } = this.#host
    const room = { width: clientWidth, height: clientHeight }
    const { x, y } = placeMenu(at, radius, { width, height }, room, insets)
    this.#sheet.set(root, new Map([['menu', { x: x + width / 2, y: y + height / 2, width, height }]]))
    // Not while drawing: what gets the focus lights up in the picture.
    void this.#host.updateComplete.then(() => this.#enter())
  }

  /** Opens the menu of the node that has the focus. Returns true if the key was of use. */
  keyDown({ key, shiftKey, target }: KeyboardEvent): boolean {
    if (key !== 'ContextMenu' && !(key === 'F10' && shiftKey)) return false
    const node = target === null ? null : this.#host.walkedNode(target)
    return node !== null && this.#openBeside(node)
  }

  /** Keys inside the menu are for nobody behind it. */
  readonly onKey = (event: KeyboardEvent): void => {
    const items = this.#items()
    const step = STEPS[event.key]
    event.stopPropagation()
    if (step !== undefined) {
      const index = items.indexOf(this.#host.shadowRoot?.activeElement as HTMLElement)
      items[step(index, items.length)]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      this.#resume()
      // From where the menu was opened, Tab goes on.
      if (event.key === 'Tab') return
    } else return
    event.preventDefault()
  }

  readonly onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget)
    if (!isInside) this.close()
  }

  /** Does what was chosen with the node whose menu is open. */
  readonly act = (act: NodeAct): void => {
    const { providedStore } = this.#host
    const frame = providedStore.getFrame()
    const { node } = this
    if (node === null || frame?.graph.nodes[node] === undefined) return
    this.#resume()
    if (act === 'pin') {
      this.#host.pinAsked(node)
      return
    }
    providedStore.dispatch(requestOf(act, frame, node, providedStore.getState().groups), 'user')
    if (act === 'from' || act === 'to') this.#host.pathAsked()
  }

  /** The picture has moved. */
  moved(): void {
    if (this.#opened !== null) this.#resume()
  }

  close(): void {
    if (this.#opened === null) return
    this.#light(null)
    this.#opened = null
    this.#host.requestUpdate()
  }

  readonly #onContextMenu = (event: MouseEvent): void => {
    const path = event.composedPath()
    const isIn = (selector: string) => path.some((each) => each instanceof Element && each.matches(selector))
    if (isIn('.menu')) {
      event.preventDefault()
      return
    }
    const [target] = path
    const walked = target === undefined ? null : this.#host.walkedNode(target)
    if (walked !== null) {
      if (this.#openBeside(walked)) event.preventDefault()
      return
    }
    if (!isIn('.nodes')) return
    const isTouch = 'pointerType' in event && event.pointerType === 'touch'
    if (isTouch && this.node !== null) event.preventDefault()
    else if (this.#openAt(event, isTouch ? REACH_PX.touch : REACH_PX.mouse, isTouch)) {
      if (isTouch) this.#press.take()
      event.preventDefault()
    } else event.stopPropagation()
  }

  /** Under a finger a menu would be hidden: it stands beside the node. */
  #openAt(client: Client, reach: number, isTouch: boolean): boolean {
    const { view, viewParts } = this.#host
    const point = localPoint(viewParts?.nodes ?? this.#host, client)
    const graph = this.#host.providedStore.getFrame()?.graph
    const node = view === null || graph === undefined ? null : nodeUnder(view, graph, point, reach)
    if (node === null) return false
    const place = isTouch ? view!.placeOf(node) : null
    this.#open({ node, at: place ?? point, radius: place?.radius ?? 0, isByKeys: false })
    return true
  }

  #openBeside(node: number): boolean {
    const place = this.#host.view?.placeOf(node) ?? null
    if (place === null) return false
    this.#open({ node, at: place, radius: place.radius, isByKeys: true })
    return true
  }

  #open(opened: Opened): void {
    this.close()
    this.#opened = opened
    this.#isPlaced = false
    // Measured anew, without the size it had before.
    const root = this.#host.shadowRoot
    if (root !== null) this.#sheet.set(root, new Map())
    this.#host.requestUpdate()
  }

  #enter(): void {
    if (this.#opened === null) return
    this.#items()[0]?.focus({ preventScroll: true })
    this.#light(this.#opened.node)
  }

  #resume(): void {
    const isByKeys = this.#opened?.isByKeys ?? false
    this.close()
    this.#host.resume(isByKeys)
  }

  /** The picture shows whose menu it is. */
  #light(node: number | null): void {
    const { providedStore } = this.#host
    const frame = providedStore.getFrame()
    const highlight = node === null || frame?.graph.nodes[node] === undefined ? null : selectionOfNode(frame, node)
    providedStore.dispatch({ type: 'highlight', highlight }, 'user')
  }

  #items(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.menu [role=menuitem]') ?? [])]
  }
}

function requestOf(act: Exclude<NodeAct, 'pin'>, frame: Frame, node: number, groups: readonly Group[]): Request {
  if (act === 'details') return { type: 'select', selection: selectionOfNode(frame, node) }
  if (typeof act === 'object') return { type: isFolded(groups, act) ? 'unfold' : 'fold', group: act }
  return { type: 'set-path', [act]: frame.graph.nodes[node]!.key }
}
