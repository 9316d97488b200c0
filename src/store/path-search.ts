import { advance, inSlices } from '../core/slices.js'
import { searchPaths, type PathAnswer, type PathOptions } from '../paths/index.js'
import type { TemporalGraph } from '../model/index.js'
import type { Frame } from './frame.js'
import { searchHelp } from './path-help.js'
import { pathOptionsOf } from './path-options.js'
import { sameQuery, type PathQuery } from './paths-state.js'
import type { Store } from './store.js'

/** One search, as it is handed to somebody else. */
export interface PathJob {
  readonly graph: TemporalGraph
  readonly from: string
  readonly to: string
  readonly options: PathOptions
}

/** Searches elsewhere, as in a worker; `null` where nobody can. Rejects when it cannot go on after all. */
export type Hire = (
  job: PathJob,
  signal: AbortSignal,
  onProgress: (found: number) => void,
) => Promise<PathAnswer> | null

/** What a page does not notice, ms. */
const AT_ONCE_MS = 10

/**
 * Keeps the answer about paths up to date: looks for paths whenever the question or what is shown changes. Short
 * searches are done at once; a long one is handed to `hire`, else goes on in slices; a new one ends the one before.
 * @returns how to stop
 */
export function followPaths(store: Store, hire: Hire = () => null): () => void {
  let asked: { query: PathQuery; frame: Frame } | null = null
  let running: AbortController | null = null

  const stop = () => {
    running?.abort()
    running = null
  }

  function look(): void {
    const { paths } = store.getState()
    const frame = store.getFrame()
    if (paths.walk !== null) return
    const { query } = paths
    if (asked !== null && asked.frame === frame && sameQuery(asked.query, query)) return
    stop()
    if (frame === null || query.from === null || query.to === null) {
      asked = null
      if (paths.answer !== null || paths.isSearching) store.dispatch({ type: 'paths-found', answer: null })
      return
    }
    asked = { query, frame }
    running = new AbortController()
    run({ graph: frame.graph, from: query.from, to: query.to, options: pathOptionsOf(frame, query) }, running.signal)
  }

  function run(job: PathJob, signal: AbortSignal): void {
    const tell = (progress: number) => {
      if (!signal.aborted) store.dispatch({ type: 'search-paths', progress })
    }
    const settle = (found: PathAnswer) => {
      if (signal.aborted) return
      store.dispatch({ type: 'paths-found', answer: found })
      if (found.paths.length === 0) void help(signal)
    }
    const here = () => {
      const search = searchPaths(job.graph, job.from, job.to, job.options)
      const begun = advance(search, AT_ONCE_MS)
      if (begun.done) {
        settle(begun.value)
        return
      }
      tell(begun.value)
      void inSlices(search, signal, tell).then((answer) => answer !== null && settle(answer))
    }
    const work = hire(job, signal, tell)
    if (work === null) {
      here()
      return
    }
    tell(0)
    // Who was hired and fails is no loss: the page goes on by itself.
    void work.then(settle, () => signal.aborted || here())
  }

  /** Never at once: a reader who drags the slider waits for nothing but the answer. */
  async function help(signal: AbortSignal): Promise<void> {
    if (asked === null) return
    const found = await inSlices(searchHelp(asked.frame, asked.query), signal)
    if (!signal.aborted && found !== null) store.dispatch({ type: 'help-found', help: found })
  }

  const unsubscribe = store.subscribe(look)
  look()
  return () => {
    stop()
    unsubscribe()
  }
}
