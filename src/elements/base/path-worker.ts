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
import { openWorker } from './open-worker.js'

/** Below so many edges a search on the page is over before a worker has begun. */
const WORTH_EDGES = 20_000

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
    this.#worker ??= openWorker(workerUrl, 'entente-paths')
    this.#isRefused = this.#worker === null
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
