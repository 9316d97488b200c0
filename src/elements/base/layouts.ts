import { followLayouts, type LayoutHire, type Store } from '../../store/index.js'
import { LayoutWorker } from './layout-worker.js'

interface Runner {
  readonly worker: LayoutWorker
  readonly stop: () => void
  users: number
}

const runners = new Map<Store, Runner>()

/**
 * Grants the wishes for layouts of a store as long as anybody shows it; several elements that do share the work.
 * @returns how to leave; the last one ends all work and lets the worker go
 */
export function joinLayouts(store: Store): () => void {
  let runner = runners.get(store)
  if (runner === undefined) {
    const worker = new LayoutWorker()
    runner = { worker, stop: followLayouts(store, worker.hire), users: 0 }
    runners.set(store, runner)
  }
  const joined = runner
  joined.users++
  let hasLeft = false
  return () => {
    if (hasLeft) return
    hasLeft = true
    if (--joined.users > 0) return
    joined.stop()
    joined.worker.end()
    runners.delete(store)
    // Nobody will grant them; who comes back finds the picture as it was left.
    store.dispatch({ type: 'cancel-layout', isLeft: true })
  }
}

/** Whether a worker will do the jobs of a store once it is shown: as far as can be said before anybody has tried. */
export function mayHireWorker(store: Store): boolean {
  return (runners.get(store)?.worker ?? new LayoutWorker()).isAllowed
}

/** Who does jobs for a store that is shown, and whether that is a worker. */
export function layoutHireOf(store: Store): { readonly hire: LayoutHire; readonly hasWorker: boolean } {
  const worker = runners.get(store)?.worker
  return worker === undefined
    ? { hire: () => null, hasWorker: false }
    : { hire: worker.hire, hasWorker: worker.isAllowed }
}
