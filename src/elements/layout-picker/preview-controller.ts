import type { ReactiveController, ReactiveControllerHost } from 'lit'

import {
  isFor,
  layoutInput,
  LAYOUTS,
  TRAITS,
  type JobResults,
  type LayoutInput,
  type LayoutName,
  type LayoutOptions,
} from '../../layout/index.js'
import type { TemporalGraph } from '../../model/index.js'
import {
  arrange,
  doJob,
  isPlaced,
  NO_LAYOUT,
  type Arrangement,
  type ExplorerState,
  type Frame,
  type Store,
} from '../../store/index.js'
import { layoutHireOf } from '../base/layouts.js'

export type Measures = JobResults['measure']

/** What a layout makes of a graph. */
export interface Preview {
  /** Turned as it would be if it were chosen. */
  readonly arrangement: Arrangement
  /** In the layout's own coordinates; `null` until it is measured, and where edges are not drawn from node to node. */
  readonly measures: Measures | null
  readonly isMeasured: boolean
}

/** A layout to be shown, with the options that are not as at first. */
export interface Offer {
  readonly layout: LayoutName
  readonly options: LayoutOptions
}

/** What there is to work out; `null` where nothing is. */
export interface PreviewGround {
  readonly store: Store
  readonly state: ExplorerState
  readonly frame: Frame
  readonly graph: TemporalGraph
  readonly offers: readonly Offer[]
}

/** Up to so many nodes pictures are worked out without being asked for. */
const MOST_UNASKED = 3000

const known = new WeakMap<TemporalGraph, Map<string, Preview>>()
interface Subject {
  /** Whatever the window. */
  readonly input: LayoutInput
  readonly layouts: readonly LayoutName[]
}

const subjects = new WeakMap<TemporalGraph, Subject>()

/** What layouts know of a graph, and those that have something to say about it; remembered by graph. */
export function subjectOf(graph: TemporalGraph): Subject {
  const before = subjects.get(graph)
  if (before !== undefined) return before
  const input = layoutInput(graph)
  const layouts = LAYOUTS.filter((name) => (name === 'saved' ? isPlaced(graph) : isFor(name, input)))
  const subject = { input, layouts }
  subjects.set(graph, subject)
  return subject
}

/**
 * Works out a small picture of each layout and how well it reads, one after the other, while its host is in sight and
 * nothing else is being worked out. What is known is kept as long as the graph.
 */
export class PreviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #ground: () => PreviewGround | null
  #observer: IntersectionObserver | undefined
  #isSeen = false
  #running: { readonly graph: TemporalGraph; readonly end: AbortController } | null = null
  /** The large graph whose pictures were asked for. */
  #asked: TemporalGraph | null = null
  /** What could not be worked out. */
  readonly #failed = new Set<string>()

  constructor(host: ReactiveControllerHost & HTMLElement, ground: () => PreviewGround | null) {
    this.#host = host
    this.#ground = ground
    host.addController(this)
  }

  hostConnected(): void {
    this.#failed.clear()
    this.#observer = new IntersectionObserver((entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? false
      this.#look()
    })
    this.#observer.observe(this.#host)
  }

  hostUpdated(): void {
    this.#look()
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#isSeen = false
    this.#stop()
  }

  of({ graph, state }: Pick<PreviewGround, 'graph' | 'state'>, offer: Offer): Preview | undefined {
    return known.get(graph)?.get(keyOf(offer, state))
  }

  /** Whether pictures wait to be asked for. */
  isHeld(graph: TemporalGraph): boolean {
    return graph.nodes.length > MOST_UNASKED && this.#asked !== graph
  }

  ask(graph: TemporalGraph): void {
    this.#asked = graph
    this.#host.requestUpdate()
  }

  #look(): void {
    const ground = this.#isSeen ? this.#ground() : null
    const graph = ground === null || isBusy(ground.state) || this.isHeld(ground.graph) ? null : ground.graph
    if (this.#running !== null && this.#running.graph !== graph) this.#stop()
    if (this.#running !== null || graph === null) return
    const running = { graph, end: new AbortController() }
    this.#running = running
    void this.#run(running.end.signal).finally(() => {
      if (this.#running === running) this.#running = null
    })
  }

  #stop(): void {
    this.#running?.end.abort()
    this.#running = null
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (;;) {
      const ground = this.#ground()
      const next = ground === null ? undefined : this.#next(ground)
      if (ground === null || next === undefined) return
      const key = keyOf(next, ground.state)
      // One at a time, and the page in between.
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (signal.aborted) return
      try {
        const preview = await workOut(ground, next, this.of(ground, next), signal)
        if (preview === null || signal.aborted) return
        const all = known.get(ground.graph) ?? new Map<string, Preview>()
        known.set(ground.graph, all.set(key, preview))
      } catch {
        // Said where it is chosen; here a picture is missing.
        this.#failed.add(key)
      }
      this.#host.requestUpdate()
    }
  }

  /** All pictures first, the cheapest before the others, then all measures. */
  #next(ground: PreviewGround): Offer | undefined {
    const open = ground.offers.filter((offer) => !this.#failed.has(keyOf(offer, ground.state)))
    const unseen = open.filter((offer) => this.of(ground, offer) === undefined)
    if (unseen.length > 0) return unseen.toSorted((a, b) => costOf(a) - costOf(b))[0]
    return open.find((offer) => this.of(ground, offer)?.isMeasured === false)
  }
}

function isBusy({ layout: { wishes } }: ExplorerState): boolean {
  return wishes.main !== null || wishes.other !== null
}

function costOf({ layout }: Offer): number {
  const { isInstant, isSliceable } = TRAITS[layout]
  return isInstant ? 0 : layout === 'force' ? 3 : isSliceable ? 1 : 2
}

function keyOf({ layout, options }: Offer, { selection }: ExplorerState): string {
  return JSON.stringify([layout, options, options.by === 'distance' ? selection : null])
}

async function workOut(
  { store, state, frame, graph }: PreviewGround,
  { layout, options }: Offer,
  before: Preview | undefined,
  signal: AbortSignal,
): Promise<Preview | null> {
  const { hire } = layoutHireOf(store)
  const wish = { layout, options, scope: 'all' } as const
  const bare = { ...state, layout: NO_LAYOUT }
  const own = await arrange(bare, frame, 'main', wish, (job) => doJob(job, hire, signal))
  if (own === null) return null
  if (before === undefined) {
    const turned = await arrange(state, frame, 'main', wish, () => Promise.resolve(own as never))
    return { arrangement: turned ?? own, measures: null, isMeasured: false }
  }
  if (own.lanes !== null) return { ...before, isMeasured: true }
  const measures = await doJob(
    { type: 'measure', input: subjectOf(graph).input, positions: own.positions },
    hire,
    signal,
  )
  return measures === null ? null : { ...before, measures, isMeasured: true }
}
