import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { ExplorerState, Store } from '../../store/index.js'
import { watchNear } from './near.js'

/** An element that owns a store and lends it to the parts inside it or tied to it by `for`. */
export interface StoreProvider extends HTMLElement {
  readonly providedStore: Store
  /** Somebody near the reader shows the store, however far away its owner is. */
  load(): void
}

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Given directly, by the explorer to its own parts. */
  store: Store | null
  /** The id of an `<entente-graph>` or `<entente-explorer>`. */
  for: string | null
}

/**
 * Ties a part to a store: the one it was given, that of the element its `for` names, or that of the
 * closest provider around it, through shadow roots. Follows it while connected, and asks the host to
 * update on every change.
 */
export class StoreController implements ReactiveController {
  readonly #host: Host
  #store: Store | null = null
  #unsubscribe: (() => void) | undefined
  /** Whose graph is needed once the reader is near, and how to wait no more. */
  #needed: StoreProvider | null = null
  #stopNear: (() => void) | undefined
  /** Waits for the element that `for` names, while it is not on the page yet. */
  #waiting: MutationObserver | undefined

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  get store(): Store | null {
    return this.#store
  }

  get state(): ExplorerState | null {
    return this.#store?.getState() ?? null
  }

  hostConnected(): void {
    this.#follow(this.#find())
    // While it was away the store went on.
    this.#host.requestUpdate()
  }

  /** `store` or `for` may have changed. */
  hostUpdate(): void {
    this.#follow(this.#find())
  }

  hostDisconnected(): void {
    this.#follow(null)
    this.#waitFor(false)
    this.#need(null)
  }

  #follow(store: Store | null): void {
    if (store === this.#store) return
    this.#unsubscribe?.()
    this.#store = store
    this.#unsubscribe = store?.subscribe(() => this.#host.requestUpdate())
  }

  #find(): Store | null {
    const host = this.#host
    if (!host.isConnected) return null
    const named = host.store === null && host.for !== null ? findById(host, host.for) : null
    this.#need(named !== null && isProvider(named) ? named : null)
    if (host.store !== null) return host.store
    if (host.for !== null) {
      this.#waitFor(named === null)
      return named === null ? null : this.#storeOf(named)
    }
    this.#waitFor(false)
    for (let node: Node | null = host; node !== null; node = parentOf(node)) {
      if (node !== host && isProvider(node)) return node.providedStore
    }
    return null
  }

  /** Who sees a part shall see its graph in it, wherever the element is that loads it. */
  #need(provider: StoreProvider | null): void {
    if (provider === this.#needed) return
    this.#stopNear?.()
    this.#needed = provider
    this.#stopNear =
      provider === null
        ? undefined
        : watchNear(this.#host, (isNear) => {
            if (!isNear) return
            this.#stopNear?.()
            // One of another version may know nothing of it.
            ;(provider as Partial<StoreProvider>).load?.()
          })
  }

  #waitFor(isMissing: boolean): void {
    if (!isMissing) {
      this.#waiting?.disconnect()
      this.#waiting = undefined
      return
    }
    if (this.#waiting !== undefined) return
    this.#waiting = new MutationObserver(() => {
      if (this.#host.for !== null && findById(this.#host, this.#host.for) !== null) this.#host.requestUpdate()
    })
    for (const root of rootsAround(this.#host))
      this.#waiting.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] })
  }

  #storeOf(element: Element): Store | null {
    if (isProvider(element)) return element.providedStore
    const { localName } = element
    if (!localName.includes('-') || customElements.get(localName) !== undefined) return null
    void customElements.whenDefined(localName).then(() => this.#host.requestUpdate())
    return null
  }
}

function isProvider(node: Node): node is StoreProvider {
  return 'providedStore' in node
}

function findById(from: Node, id: string): Element | null {
  for (const root of rootsAround(from)) {
    const found = (root as Document | ShadowRoot).getElementById?.(id)
    if (found != null) return found
  }
  return null
}

/** The roots of a node and of its hosts, from the inside out. */
function rootsAround(node: Node): Node[] {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root]
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host
  return (node as Element).assignedSlot ?? node.parentNode
}
