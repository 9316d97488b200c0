import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { LanguageTag } from '../../locales/index.js'
import {
  decodeView,
  encodeView,
  languageIn,
  partOf,
  requestsTo,
  wishIn,
  withPart,
  type Cause,
  type ExplorerState,
  type NamedView,
  type Part,
  type Store,
} from '../../store/index.js'
import { mayHireWorker } from '../base/layouts.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly urlState: boolean
  readonly providedStore: Store
  followLink(before: ExplorerState): void
}

/** The language that the reader chose, `null` before that. */
interface Spoken {
  readonly get: () => LanguageTag | null
  readonly set: (language: LanguageTag | null) => void
}

/** So long what changes all the time is gathered before it is written, ms: browsers refuse more than a few a second. */
const REST_MS = 500

/** What makes no place of its own in the history: what is dragged, played, walked or tried out. */
const IN_PASSING = /^(?:[tcueiz]|h.|p[nw]|lg)=/

/** By document and name, who has that part of the fragment: the first one there. */
const holders = new WeakMap<Document, Map<string, UrlController>>()

/**
 * Keeps what the reader looks at in the fragment of the page's address, where the host asks for that, and follows the
 * address: when a file has been loaded, and when the reader goes back and forth. See docs/links.md.
 */
export class UrlController implements ReactiveController {
  readonly #host: Host
  readonly #spoken: Spoken
  /** What is listened to; `null` while nothing is. */
  #page: Window | null = null
  #names: Map<string, UrlController> | undefined
  #name = ''
  /** Spoken when last looked at. */
  #language: LanguageTag | null = null
  #store: Store | null = null
  #unsubscribe: (() => void) | undefined
  /** The view that everybody has who opens the page: as the file and the attributes have it. */
  #base: ExplorerState | null = null
  /** Our part of the address as far as it is known. */
  #text: string | null = null
  /** The view that was read or written last. */
  #view = ''
  /** What there has to be an answer about paths for. */
  #later: NamedView | null = null
  #isReading = false
  /** Nobody has seen the last entry of the history yet: the same act goes on. */
  #isNew = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: Host, spoken: Spoken) {
    this.#host = host
    this.#spoken = spoken
    host.addController(this)
  }

  /** The address of the present view; `null` where the page keeps none, or has none that leads anywhere. */
  get link(): string | null {
    const { location } = this.#page ?? {}
    const isAddress = location !== undefined && /^(https?|file):$/.test(location.protocol)
    return isAddress && this.#base !== null ? this.#address(location, this.#encoded()) : null
  }

  hostConnected(): void {
    this.hostUpdate()
  }

  hostDisconnected(): void {
    this.#stop()
  }

  /** Before anything of a new file is drawn. */
  hostUpdate(): void {
    const { urlState, isConnected, providedStore } = this.#host
    if (!urlState || !isConnected) this.#stop()
    else if (this.#page === null) this.#start()
    if (this.#page === null) return
    this.#follow(providedStore)
    this.#open()
    if (this.#spoken.get() !== this.#language && this.#base !== null) this.#schedule()
    this.#language = this.#spoken.get()
  }

  #start(): void {
    const { ownerDocument, id } = this.#host
    const page = ownerDocument.defaultView
    const names = holders.get(ownerDocument) ?? new Map<string, UrlController>()
    if (page === null || names.has(id)) return
    holders.set(ownerDocument, names.set(id, this))
    this.#names = names
    this.#name = id
    this.#page = page
    page.addEventListener('popstate', this.#onMove)
    page.addEventListener('hashchange', this.#onMove)
    this.#host.addEventListener('entente-load', this.#open)
    // While it was away, much may have come.
    if (this.#base !== null) this.#schedule()
    else this.#speak(languageIn(this.#part(page.location).text) ?? this.#spoken.get())
  }

  #stop(): void {
    if (this.#page === null) return
    this.#page.removeEventListener('popstate', this.#onMove)
    this.#page.removeEventListener('hashchange', this.#onMove)
    this.#host.removeEventListener('entente-load', this.#open)
    this.#names?.delete(this.#name)
    this.#page = null
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    this.#rest()
  }

  #follow(store: Store): void {
    if (store !== this.#store) {
      this.#unsubscribe?.()
      this.#unsubscribe = undefined
      this.#store = store
      this.#base = null
    }
    this.#unsubscribe ??= store.subscribe(this.#onChange)
  }

  /** A graph is there that the address has not been read for. */
  readonly #open = (): void => {
    const state = this.#store?.getState()
    if (this.#page === null || state === undefined || state.graph === null || state.graph === this.#base?.graph) return
    this.#rest()
    this.#base = state
    const { isOurs, text } = this.#part(this.#page.location)
    this.#read(text, 'program')
    this.#host.followLink(state)
    if (!isOurs) this.#text = null
  }

  /** Back, forth, or to another address of this page: an act of the reader. */
  readonly #onMove = (): void => {
    const { isOurs, text } = this.#part(this.#page!.location)
    if (isOurs && text === this.#text) return
    this.#text = null
    if (!isOurs || this.#base === null || this.#store?.getState().graph !== this.#base.graph) return
    this.#rest()
    this.#read(text, 'user')
  }

  #read(text: string, cause: Cause): void {
    const view = decodeView(text, this.#base!, mayHireWorker(this.#store!))
    this.#isReading = true
    for (const request of requestsTo(this.#store!.getState(), view.state)) this.#store!.dispatch(request, cause)
    this.#speak(cause === 'user' ? view.language : (view.language ?? this.#spoken.get()))
    this.#later = view
    this.#settle(cause)
    this.#isReading = false
    this.#text = text
    this.#view = this.#encoded()
  }

  /** A path can be chosen once there are some. */
  #settle(cause: Cause): void {
    const { query, answer, chosen } = this.#store!.getState().paths
    if (this.#later === null) return
    const isAsked = query.from !== null && query.to !== null
    if (isAsked && answer === null) return
    const { chosen: index, step } = this.#later
    this.#later = null
    if (!isAsked) return
    const isKnown = this.#encoded() === this.#view
    if (index !== chosen) this.#store!.dispatch({ type: 'choose-path', index }, cause)
    if (step !== null) this.#store!.dispatch({ type: 'walk-path', step }, cause)
    if (isKnown) this.#view = this.#encoded()
  }

  readonly #onChange = (state: ExplorerState, previous: ExplorerState, cause: Cause): void => {
    if (state.graph === null) this.#base = null
    if (this.#isReading || this.#base === null || state.graph !== this.#base.graph) return
    // Who goes on by himself waits for nothing.
    if (cause === 'user') this.#later = null
    this.#settle('program')
    if (cause === 'user' && this.#isPlace(state, previous)) this.#push(previous)
    else this.#schedule()
  }

  /** Whether the reader has come to another place, where he will want to come back to. */
  #isPlace(state: ExplorerState, previous: ExplorerState): boolean {
    const [after, before] = [state, previous].map((each) => [
      each.selection,
      each.mode,
      each.paths.query,
      each.groups,
      wishIn(each, 'main'),
      wishIn(each, 'other'),
    ])
    if (after!.every((value, i) => value === before![i])) return false
    return this.#placeIn(state) !== this.#placeIn(previous)
  }

  #push(previous: ExplorerState): void {
    const isLate = this.#timer !== undefined
    this.#rest()
    if (isLate && !this.#isNew) this.#write(encodeView(previous, this.#base!, this.#spoken.get()), 'replaceState')
    this.#write(this.#encoded(), this.#isNew ? 'replaceState' : 'pushState')
    this.#isNew = true
    queueMicrotask(() => (this.#isNew = false))
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#rest()
      if (this.#store?.getState().graph === this.#base?.graph) this.#write(this.#encoded(), 'replaceState')
    }, REST_MS)
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #write(view: string, method: 'pushState' | 'replaceState'): void {
    const page = this.#page
    if (page === null || view === this.#view || !this.#part(page.location).isOurs) return
    this.#view = this.#text = view
    try {
      page.history[method](page.history.state, '', this.#address(page.location, view))
    } catch {
      // Nothing is lost where a page may not do that: the link can still be copied.
    }
  }

  #encoded(): string {
    return encodeView(this.#store!.getState(), this.#base!, this.#spoken.get())
  }

  #part({ hash }: Location): Part {
    return partOf(hash.slice(1), this.#name)
  }

  /** Whole: `#` alone would be of the page's base, which may be another page. */
  #address({ href, hash }: Location, view: string): string {
    const fragment = withPart(hash.slice(1), this.#name, view)
    const [page] = href.split('#')
    return fragment === '' ? page! : `${page}#${fragment}`
  }

  #speak(language: LanguageTag | null): void {
    this.#language = language
    if (language !== this.#spoken.get()) this.#spoken.set(language)
  }

  /** Of a view, what makes a place. */
  #placeIn(state: ExplorerState): string {
    const fields = encodeView(state, this.#base!).split('&')
    return fields.filter((field) => !IN_PASSING.test(field)).join('&')
  }
}
