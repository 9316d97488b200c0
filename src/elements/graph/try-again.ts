import type { LitElement } from 'lit'

import type { StoreProvider } from '../base/store-controller.js'

/**
 * Loads again at a click, and keeps the focus of who clicked: the button goes while it loads, so the message has it
 * until the button is back, or the nodes of the graph have their places.
 */
export function tryAgain(retry: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    const message = (currentTarget as Element).closest<HTMLElement>('.message')!
    const root = message.getRootNode() as ShadowRoot
    const host = root.host as StoreProvider & LitElement
    message.focus({ preventScroll: true })
    const stop = host.providedStore.subscribe(({ status }) => {
      if (status === 'loading') return
      stop()
      if (root.activeElement !== message) return
      if (status === 'ready') host.addEventListener('entente-layout-end', () => void goOn(host), { once: true })
      else
        void host.updateComplete.then(() => root.querySelector<HTMLElement>('.retry')?.focus({ preventScroll: true }))
    })
    retry()
  }
}

/** Unless the reader has gone elsewhere meanwhile. */
async function goOn(host: LitElement): Promise<void> {
  await host.updateComplete
  const { activeElement, body } = host.ownerDocument
  if (activeElement === null || activeElement === body) host.focus({ preventScroll: true })
}
