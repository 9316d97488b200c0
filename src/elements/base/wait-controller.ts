import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { Store } from '../../store/index.js'
import type { Received } from './fetch-file.js'
import type { Loading } from './load-graph.js'
import { OnlineController } from './online-controller.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment
  readonly providedStore: Store
  readonly hasUpdated: boolean
  reload(): void
}

/** What is on its way to a store: who shows it need not be who loads it. */
const onTheirWay = new WeakMap<Store, Loading>()

/** What nobody waits for, ms. */
const SHORT_MS = 1000
const STEP_MS = 250

/**
 * While a file is on its way, tells whoever asks that the picture is not the one to come; and after a while how much of
 * the file is here, to the eye alone: to the ear it would never end. Writes into `.received`, which the template leaves
 * to it, so that a picture that still stands is not drawn anew for a number.
 */
export class WaitController implements ReactiveController {
  readonly #host: Host
  readonly #language: () => string
  readonly #online: OnlineController
  #timer: ReturnType<typeof setInterval> | undefined
  #loading: Loading | undefined
  #since = 0

  /** @param language in which numbers are written */
  constructor(host: Host, language: () => string) {
    this.#host = host
    this.#language = language
    this.#online = new OnlineController(host, () => host.reload())
    host.addController(this)
  }

  /** Something else is on its way to the store from now on, or nothing. */
  for(store: Store, loading: Loading | null): void {
    this.#online.isWanted = false
    if (loading === null) onTheirWay.delete(store)
    else onTheirWay.set(store, loading)
  }

  /** It is loaded again as soon as there is a connection. */
  set isCutOff(isCutOff: boolean) {
    this.#online.isWanted = isCutOff
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated()
  }

  hostUpdated(): void {
    const { renderRoot, providedStore } = this.#host
    const frame = renderRoot.querySelector('.frame')
    const isLoading = providedStore.getState().status === 'loading'
    if (frame === null || !isLoading) this.hostDisconnected()
    else this.#timer ??= setInterval(() => this.#step(), STEP_MS)
    if (frame !== null) frame.ariaBusy = isLoading ? 'true' : null
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
    this.#timer = this.#loading = undefined
  }

  #step(): void {
    const { renderRoot, providedStore } = this.#host
    const loading = onTheirWay.get(providedStore)
    if (loading !== this.#loading) this.#since = performance.now()
    this.#loading = loading
    const place = renderRoot.querySelector<HTMLElement>('.received')
    if (place === null) return
    const received = performance.now() - this.#since < SHORT_MS - STEP_MS ? null : (loading?.received() ?? null)
    place.hidden = received === null
    if (received !== null) show(place, received, this.#language())
  }
}

function show(place: HTMLElement, { bytes, total }: Received, language: string): void {
  const [bar, words] = place.children as unknown as [HTMLProgressElement, HTMLElement]
  const isKnown = total !== null && total >= bytes
  bar.hidden = !isKnown
  bar.value = isKnown ? bytes / total : 0
  words.textContent = [bytes, ...(isKnown ? [total] : [])].map((each) => megabytes(each, language)).join(' / ')
}

/** `1.2 MB` */
function megabytes(bytes: number, language: string): string {
  const format = { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, format).format(bytes / 1024 / 1024)
}
