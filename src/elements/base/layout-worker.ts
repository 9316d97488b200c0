// oxlint-disable-next-line import/default -- an address that Vite makes of a file
import workerUrl from '../../layout/worker.js?worker&url'
import { TRAITS, type Job, type LayoutCall, type LayoutReply } from '../../layout/index.js'
import type { LayoutHire } from '../../store/index.js'
import { mayOpenWorker, openWorker } from './open-worker.js'

/** What is done on the page before a worker has begun: nodes of a layout, pairs of a measure, nodes of a step. */
const WORTH = { layout: 24, measure: 200, follow: 120 } as const

/** So long a worker that has nothing to do is kept for the next wish, ms. */
const IDLE_MS = 20_000

interface Order {
  readonly job: Job
  readonly hear: (reply: LayoutReply) => void
  readonly refuse: () => void
}

/**
 * A worker for layouts and what is worked out about them, made when first needed and let go when there is nothing to
 * do. Where a page allows none, everything goes on on the page.
 */
export class LayoutWorker {
  #worker: Worker | null = null
  #isRefused = !mayOpenWorker(workerUrl)
  #calls = 0
  readonly #orders = new Map<number, Order>()
  #idle: ReturnType<typeof setTimeout> | undefined

  /** Whether the page allows a worker: as far as can be said before anybody has tried. */
  get isAllowed(): boolean {
    return !this.#isRefused
  }

  readonly hire: LayoutHire = (job, signal, onProgress) => {
    if (this.#isRefused || !isWorth(job) || this.#open() === null) return null
    const id = ++this.#calls
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        this.#orders.delete(id)
        signal.removeEventListener('abort', stop)
        this.#rest()
        act()
      }
      const stop = () => settle(() => this.#stop(id, job, () => reject(signal.reason as Error)))
      const hear = (reply: LayoutReply) => {
        if ('progress' in reply) onProgress(reply.progress)
        else if ('result' in reply) settle(() => resolve(reply.result as never))
        else settle(() => reject(new Error(reply.error)))
      }
      signal.addEventListener('abort', stop)
      this.#orders.set(id, { job, hear, refuse: () => settle(() => reject(new Error('the page allows no worker'))) })
      this.#post({ type: 'run', id, job })
    })
  }

  /** Lets the worker go. */
  end(): void {
    clearTimeout(this.#idle)
    this.#worker?.terminate()
    this.#worker = null
  }

  #open(): Worker | null {
    clearTimeout(this.#idle)
    if (this.#worker !== null) return this.#worker
    const worker = openWorker(workerUrl, 'entente-layouts')
    this.#worker = worker
    this.#isRefused = worker === null
    // They go with the worker.
    worker?.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => this.#orders.get(data.id)?.hear(data))
    worker?.addEventListener('error', () => this.#refuse())
    return worker
  }

  #refuse(): void {
    this.#isRefused = true
    this.end()
    for (const { refuse } of Array.from(this.#orders.values())) refuse()
  }

  /** What is one piece of work hears nothing until it is done: then another worker takes over what others wait for. */
  #stop(id: number, job: Job, done: () => void): void {
    if (isOnePiece(job) && this.#worker !== null) {
      this.end()
      if (this.#orders.size > 0) this.#open()
      for (const [other, order] of this.#orders) this.#post({ type: 'run', id: other, job: order.job })
    } else this.#post({ type: 'stop', id })
    done()
  }

  #rest(): void {
    clearTimeout(this.#idle)
    if (this.#orders.size === 0 && this.#worker !== null) this.#idle = setTimeout(() => this.end(), IDLE_MS)
  }

  #post(call: LayoutCall): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page and no origin to name
    this.#worker?.postMessage(call)
  }
}

function isWorth(job: Job): boolean {
  if (job.type === 'measure') return job.input.weights.length > WORTH.measure
  const count = job.task.input.nodes.length
  return count > WORTH[job.type] && !(job.type === 'layout' && TRAITS[job.layout].isInstant)
}

/** fcose is one piece too, up to the size where another method takes over. */
function isOnePiece(job: Job): boolean {
  return job.type === 'layout' && (!TRAITS[job.layout].isSliceable || job.layout === 'force')
}
