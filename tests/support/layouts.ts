import type { LayoutResult, Positions } from '../../src/layout/index.js'
import { FREE, layoutInput } from '../../src/layout/index.js'
import type { Job } from '../../src/layout/index.js'
import {
  createStore,
  followLayouts,
  savedArrangement,
  type Arrangement,
  type LayoutHire,
  type Store,
} from '../../src/store/index.js'
import type { TemporalGraph } from '../../src/model/index.js'

/** A store whose graph stands where its file says, and the way to end the work on its layouts. */
export function arrangedStore(graph: TemporalGraph, hire?: LayoutHire): { store: Store; stop: () => void } {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  store.dispatch({ type: 'layout-done', arrangement: savedArrangement(graph) })
  return { store, stop: followLayouts(store, hire) }
}

/** Resolves with the arrangement of the main pane as soon as it is another one than now, and nothing is wanted. */
export function nextArrangement(store: Store): Promise<Arrangement> {
  const before = store.getState().layout.panes.main
  return new Promise((resolve) => {
    const stop = store.subscribe(({ layout }) => {
      const { main } = layout.panes
      if (main === before || main === null || layout.wishes.main !== null) return
      stop()
      resolve(main)
    })
  })
}

/** Workers by hand: jobs wait until they are answered. */
export class Hands {
  readonly jobs: { job: Job; signal: AbortSignal; answer: (positions: Positions) => void; refuse: () => void }[] = []
  readonly hire: LayoutHire = (job, signal) =>
    new Promise((resolve, reject) => {
      const answer = (positions: Positions) => {
        const result: LayoutResult = { positions, fit: FREE, decor: [], lanes: null }
        resolve(result as never)
      }
      this.jobs.push({ job, signal, answer, refuse: () => reject(new Error('gone')) })
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
}

/** As many places as a graph has nodes, in a row. */
export function row(graph: TemporalGraph, gap = 100): Positions {
  const positions = new Float64Array(2 * layoutInput(graph).nodes.length)
  for (let i = 0; i < positions.length; i += 2) positions[i] = (i / 2) * gap
  return positions
}
