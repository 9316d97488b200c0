import type { PropertyValues } from 'lit'

import { EntenteError } from '../../core/errors.js'
import { messagesFor, pickLanguage, type LanguageTag, type Messages } from '../../locales/index.js'
import {
  CERTAINTIES,
  ENDED_POLICIES,
  ISOLATES_POLICIES,
  textIn,
  TIME_MODES,
  UNDATED_POLICIES,
  type TemporalGraph,
} from '../../model/index.js'
import {
  createStore,
  followPaths,
  SIZINGS,
  type Cause,
  type ExplorerState,
  type Frame,
  type Request,
  type Store,
} from '../../store/index.js'
import { languageOf } from './entente-part.js'
import { fire } from './events.js'
import { HostAttributes } from './host-attributes.js'
import { keyOf, tellOfActs } from './host-events.js'
import { HostPaths } from './host-paths.js'
import { loadGraph, type Loading } from './load-graph.js'
import { markLanguage } from './mark-language.js'
import { watchNear } from './near.js'
import { checkPlaces, layoutCall, LayoutCalls, layoutOf, type LayoutCall } from './run-layout.js'
import { PathWorker } from './path-worker.js'
import { findPlainPaths, type FindOptions, type PlainAnswer } from './plain-paths.js'
import type { StoreProvider } from './store-controller.js'
import { WaitController } from './wait-controller.js'
import { choice, faultOfDates, given } from './wishes.js'

/**
 * An element that owns a store: loads a graph into it, turns attributes into requests, and tells the
 * page what the reader did. Given a `store`, it shows that one and owns nothing.
 */
export abstract class EntenteHost extends HostAttributes implements StoreProvider {
  readonly #own: Store = createStore()
  readonly #paths = new HostPaths(this, this.#own, (error) => this.complain(error))
  #followed: Store | null = null
  #unsubscribe: (() => void) | undefined
  #stopPaths: (() => void) | undefined
  readonly #worker = new PathWorker()
  readonly #layouts = new LayoutCalls()
  readonly #wait = new WaitController(this, () => this.language)
  #loading: Loading | undefined
  /** What was loaded last: data itself, an address, a text of the page, or `''`. */
  #loadedFrom: unknown = ''
  #generation = 0
  /** Waits for the reader to come near. */
  #stopNear: (() => void) | undefined
  /** Near once, or asked for by the page. */
  #isWanted = false
  /** What `selected` was set to after an act of the reader: no wish of the page. */
  #toldKey: string | null | undefined

  /** The store that this element shows. */
  get providedStore(): Store {
    return this.isOwner ? this.#own : this.store!
  }

  /** A frozen snapshot of everything the element knows. */
  get state(): ExplorerState {
    return this.providedStore.getState()
  }

  /** The graph on screen, read-only, or `null`. */
  get graph(): TemporalGraph | null {
    return this.state.graph
  }

  /** The language of the interface: the best there is for the closest `lang`, else for the browser's. */
  protected get language(): LanguageTag {
    return pickLanguage(this.languages)
  }

  /** The languages in which the reader wants the data. */
  protected get languages(): readonly string[] {
    return [languageOf(this)]
  }

  protected get messages(): Messages {
    return messagesFor(this.language)
  }

  protected get isOwner(): boolean {
    // A framework may write anything where there is nothing.
    return typeof this.store?.subscribe !== 'function'
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after)
    if (name === 'lang') this.requestUpdate()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#follow()
    this.#stopPaths ??= followPaths(this.#own, this.#worker.hire)
    if (this.hasUpdated) this.#load()
    document.addEventListener('DOMContentLoaded', this.#onParsed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('DOMContentLoaded', this.#onParsed)
    this.#waitForReader(false)
    // Moving an element in the page disconnects and connects it in one task: only a lasting removal lets go.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#unsubscribe?.()
      this.#followed = null
      this.#stopPaths?.()
      this.#stopPaths = undefined
      this.#worker.end()
      this.#layouts.end()
      if (this.#own.getState().status === 'loading') this.#loadedFrom = ''
      this.#isWanted = false
      this.#release()
    })
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('store')) this.#follow()
    if (!this.isOwner) return
    if (changed.has('src') || changed.has('data') || changed.has('format') || changed.has('loading')) this.#load()
    if (this.state.status === 'ready') this.#applyAttributes(changed)
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed)
    this.#load()
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    markLanguage(this.renderRoot, this.language, languageOf(this))
  }

  /** Asks the store for a change on behalf of the reader. */
  protected request(request: Request): void {
    this.providedStore.dispatch(request, 'user')
  }

  /**
   * Finds paths between two nodes by their keys, best first, and changes nothing on the screen. Waits for a file
   * that is on its way. Rejects with an EntenteError where the file does not have what is asked for.
   */
  async findPaths(from: string, to: string, options: FindOptions = {}): Promise<PlainAnswer> {
    this.load()
    return findPlainPaths(await this.#whenShown('to find paths in'), from, to, options)
  }

  /**
   * Takes the nodes to where another layout puts them, or the present one once more. Waits for a file that is on its
   * way. Resolves to false where another wish came first, the layout could not be made, or the element was taken away.
   * Rejects with an EntenteError where there is no such layout or option, or the file has nothing for it.
   */
  async runLayout(name?: string, wish: LayoutCall = {}): Promise<boolean> {
    const call = layoutCall(name, wish)
    this.load()
    return this.#layouts.run(this.#whenShown('to lay out'), () => this.providedStore, call)
  }

  async #whenShown(purpose: string): Promise<Frame> {
    await this.updateComplete
    const store = this.providedStore
    if (this.state.status === 'loading') {
      await new Promise<void>((resolve) => {
        const stop = store.subscribe(({ status }) => {
          if (status === 'loading') return
          stop()
          resolve()
        })
      })
    }
    const frame = store.getFrame()
    if (frame !== null) return frame
    throw new EntenteError('not-found', `there is no graph ${purpose}; give src or data`)
  }

  /** Begins to load `src` now, however far away the reader is. */
  load(): void {
    this.#isWanted = true
    this.#waitForReader(false)
    if (this.hasUpdated) this.#load()
  }

  /** Loads again, as after a failed try. */
  reload(): void {
    this.#isWanted = true
    this.#loadedFrom = ''
    // Let go of first: a graph that nobody holds is asked for anew.
    this.#release()
    this.#load()
  }

  /** A script with the data may come after the element's start tag. */
  readonly #onParsed = (): void => this.#load()

  #follow(): void {
    if (this.#followed === this.providedStore) return
    this.#unsubscribe?.()
    this.#followed = this.providedStore
    this.#unsubscribe = this.#followed.subscribe((state, previous, cause) => {
      this.requestUpdate()
      if (this.isOwner) this.#tell(state, previous, cause)
    })
  }

  #source(): { data: unknown; src: string | null; inline: string | null; format: string | null } {
    const script = this.querySelector(':scope > script[type="application/json"]')
    return {
      data: this.data,
      src: this.src === null || this.src === '' ? null : new URL(this.src, this.ownerDocument.baseURI).href,
      inline: script?.textContent ?? null,
      format: this.format,
    }
  }

  #load(): void {
    if (!this.isOwner || !this.isConnected) return
    let source
    try {
      source = this.#source()
    } catch {
      const wrong = `wrong ${this.src}`
      if (wrong === this.#loadedFrom) return
      this.#waitForReader(false)
      this.#loadedFrom = wrong
      this.#release()
      this.fail(new EntenteError('invalid-argument', `src ${JSON.stringify(this.src)} is not an address; give a URL`))
      return
    }
    const { data, src, inline, format } = source
    if (data == null && src === null && inline === null) {
      this.#waitForReader(false)
      this.#loadedFrom = ''
      this.#release()
      this.#own.dispatch({ type: 'clear' })
      return
    }
    const from = data ?? `${format ?? ''} ${src ?? inline ?? ''}`
    if (from === this.#loadedFrom) return
    if (data == null && src !== null && this.loading !== 'eager' && !this.#isWanted) {
      this.#waitForReader(true)
      return
    }
    this.#waitForReader(false)
    this.#loadedFrom = from
    void this.#run(loadGraph(source))
  }

  /** What is shown stays; what is not there yet is on its way for all who wait for it. */
  #waitForReader(isFar: boolean): void {
    if (!isFar) {
      this.#stopNear?.()
      this.#stopNear = undefined
    } else if (this.#stopNear === undefined) {
      if (this.graph === null) this.#own.dispatch({ type: 'load-started' })
      this.#stopNear = watchNear(this, (isNear) => {
        if (isNear) this.load()
      })
    }
  }

  async #run(loading: Loading): Promise<void> {
    const generation = ++this.#generation
    const previous = this.#loading
    this.#loading = loading
    previous?.release()
    this.#wait.for(this.#own, loading)
    this.#own.dispatch({ type: 'load-started' })
    try {
      const graph = await loading.graph
      if (generation === this.#generation) this.#show(graph)
    } catch (cause) {
      if (generation !== this.#generation) return
      const why = 'the graph could not be shown'
      this.fail(cause instanceof EntenteError ? cause : new EntenteError('render', why, { cause }))
    }
  }

  #release(): void {
    this.#generation++
    this.#loading?.release()
    this.#loading = undefined
    this.#wait.for(this.#own, null)
  }

  #show(graph: TemporalGraph): void {
    this.#own.dispatch({ type: 'load-done', graph })
    this.#applyAttributes(null)
    fire(this, 'entente-load', {
      title: textIn(graph.title, this.languages).text,
      nodes: graph.nodes.length,
      edges: graph.edges.length,
      undated: graph.timeIndex.undated.length,
    })
  }

  /** Shows an error in place of the graph, and tells the page. */
  protected fail(error: EntenteError): void {
    const { code, message, issues, reason } = error
    this.providedStore.dispatch({ type: 'load-failed', failure: { code, message, issues, reason } })
    this.#wait.isCutOff = code === 'network'
    this.complain(error)
  }

  /** Tells the page what went wrong: an event, and unless that is prevented a line on the console. */
  protected complain({ code, message, issues }: EntenteError): void {
    if (!fire(this, 'entente-error', { code, message, issues }, true)) return
    // oxlint-disable-next-line no-console -- a page that does not listen must still be able to find out
    console.error(`<${this.localName}> ${message}`)
  }

  /** Turns attributes that are set into requests: all of them, or those that changed. */
  #applyAttributes(changed: PropertyValues<this> | null): void {
    const isNew = (...names: (keyof EntenteHost)[]) =>
      changed === null || names.some((name) => (changed as Map<PropertyKey, unknown>).has(name))
    const ask = (request: Request) => this.#own.dispatch(request)
    if (isNew('timeMode', 'at', 'from', 'to')) this.#applyTime(given(changed?.get('at')) !== null)
    const certainty = choice(CERTAINTIES, this.certainty)
    if (isNew('certainty') && certainty !== null) ask({ type: 'set-certainty', certainty })
    const undated = choice(UNDATED_POLICIES, this.undated)
    if (isNew('undated') && undated !== null) ask({ type: 'set-undated', undated })
    const ended = choice(ENDED_POLICIES, this.ended)
    if (isNew('ended') && ended !== null) ask({ type: 'set-ended', ended })
    const isolates = choice(ISOLATES_POLICIES, this.isolates)
    if (isNew('isolates') && isolates !== null) ask({ type: 'set-isolates', isolates })
    const sizing = choice(SIZINGS, this.sizing)
    if (isNew('sizing') && sizing !== null) ask({ type: 'set-sizing', sizing })
    const layout = given(this.layout)
    if (isNew('layout') && layout !== null) this.#applyLayout(layout)
    if (isNew('selected') && (changed !== null || this.selected !== null) && this.selected !== this.#toldKey)
      this.#applySelected()
    this.#toldKey = undefined
    if (this.graph !== null) this.#paths.apply(this.graph, changed)
  }

  /** Dates that cannot be read change nothing, and are told of. */
  #applyTime(wasAt: boolean): void {
    const dates = { at: given(this.at), from: given(this.from), to: given(this.to) }
    const fault = faultOfDates(dates)
    if (fault !== null) {
      this.complain(new EntenteError('invalid-argument', fault))
      return
    }
    const left = wasAt && dates.at === null ? (this.graph?.view.mode ?? 'window') : null
    const mode = dates.at === null ? (choice(TIME_MODES, this.timeMode) ?? left) : 'moment'
    if (mode !== null) this.#own.dispatch({ type: 'set-mode', mode })
    const from = dates.at ?? dates.from
    const to = dates.at ?? dates.to
    if (from !== null || to !== null) this.#own.dispatch({ type: 'set-dates', from: from ?? '..', to: to ?? '..' })
  }

  #applyLayout(name: string): void {
    try {
      const layout = layoutOf(name)
      checkPlaces(this.#own, layout)
      this.#own.dispatch({ type: 'run-layout', layout })
    } catch (cause) {
      this.complain(cause as EntenteError)
    }
  }

  #applySelected(): void {
    const key = given(this.selected)
    const { graph } = this
    const type = key !== null && graph?.nodeIndex(key) !== undefined ? 'node' : 'edge'
    this.#own.dispatch({ type: 'select', selection: key === null ? null : { type, key } })
  }

  /** @internal A link has shown what is seen now: the properties that follow the reader have it too. */
  followLink(before: ExplorerState): void {
    if (this.state.selection !== before.selection) this.#toldKey = this.selected = keyOf(this.state.selection)
    this.#paths.follow(this.state.paths.query, before.paths.query)
  }

  #tell(state: ExplorerState, previous: ExplorerState, cause: Cause): void {
    if (cause === 'user') {
      if (state.selection !== previous.selection) this.#toldKey = this.selected = keyOf(state.selection)
      tellOfActs(this, state, previous)
    }
    this.#paths.tell(state, previous, cause)
  }
}
