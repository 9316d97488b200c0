// oxlint-disable-next-line import/default -- an address that Vite makes of a file
import workerUrl from '../../paths/worker.js?worker&url'
import type { TemporalGraph } from '../../model/index.js'
import {
  KEPT_GRAPHS,
  answerOf,
  columnsOf,
  nowhere,
  planOf,
  type PathAnswer,
  type PathCall,
  type PathReply,
} from '../../paths/index.js'
import type { Hire } from '../../store/index.js'

/** Below so many edges a search on the page is over before a worker has begun. */
const WORTH_EDGES = 20_000

/** A page's policy for addresses of scripts, where it asks for one. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string
  }
}

type Trusting = typeof globalThis & { readonly trustedTypes?: TrustedTypes }

let trusted: ((url: string) => string) | undefined

/** The worker's own address, in a form that a page with Trusted Types takes; a policy has one name a page. */
function trustedUrl(url: string): string {
  const { trustedTypes } = globalThis as Trusting
  if (trustedTypes === undefined) return url
  if (trusted === undefined) {
    const policy = trustedTypes.createPolicy('entente-graph', { createScriptURL: (given) => given })
    trusted = (given) => policy.createScriptURL(given)
  }
  return trusted(url)
}

/**
 * A worker for searches that would hold the page, made when first needed. Where a page allows none (another origin,
 * a strict policy) the searches go on on the page.
 */
export class PathWorker {
  #worker: Worker | null = null
  #isRefused = false
  #calls = 0
  /** What the worker has, oldest first: it keeps as many. */
  #sent: { readonly graph: WeakRef<TemporalGraph>; readonly id: number }[] = []

  readonly hire: Hire = ({ graph, from, to, options }, signal, onProgress) => {
    if (this.#isRefused || graph.edges.length < WORTH_EDGES) return null
    const plan = planOf(graph, from, to, options)
    if (plan === null) return Promise.resolve(nowhere(from))
    const worker = this.#open()
    if (worker === null) return null
    const columns = this.#send(worker, graph)
    const id = ++this.#calls
    return new Promise<PathAnswer>((resolve, reject) => {
      const ended = new AbortController()
      const settle = (act: () => void) => {
        ended.abort()
        act()
      }
      const stop = () => {
        post(worker, { type: 'stop' })
        settle(() => reject(signal.reason as Error))
      }
      const refuse = () => {
        this.#isRefused = true
        this.end()
        settle(() => reject(new Error('the page allows no worker')))
      }
      const hear = ({ data }: MessageEvent<PathReply>) => {
        if (data.id !== id) return
        if ('found' in data) onProgress(data.found)
        else if ('answer' in data) settle(() => resolve(answerOf(graph, plan, data.answer)))
        else settle(() => reject(new Error(data.error)))
      }
      worker.addEventListener('message', hear, { signal: ended.signal })
      worker.addEventListener('error', refuse, { signal: ended.signal })
      signal.addEventListener('abort', stop, { signal: ended.signal })
      post(worker, { type: 'search', id, columns, plan })
    })
  }

  /** Lets the worker go. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#sent = []
  }

  #open(): Worker | null {
    if (this.#worker !== null || workerUrl === null || typeof Worker === 'undefined') return this.#worker
    try {
      const { href } = new URL(workerUrl, location.href)
      // Asked for at another origin it would be refused, and a page may be told of that.
      if (new URL(href).origin !== location.origin) throw new Error('another origin')
      this.#worker = new Worker(trustedUrl(href), { type: 'module', name: 'entente-paths' })
    } catch {
      this.#isRefused = true
    }
    return this.#worker
  }

  #send(worker: Worker, graph: TemporalGraph): number {
    const before = this.#sent.find((each) => each.graph.deref() === graph)
    if (before !== undefined) return before.id
    const id = ++this.#calls
    this.#sent = [...this.#sent, { graph: new WeakRef(graph), id }].slice(-KEPT_GRAPHS)
    post(worker, { type: 'columns', id, columns: columnsOf(graph) })
    return id
  }
}

function post(worker: Worker, call: PathCall): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page and no origin to name
  worker.postMessage(call)
}
