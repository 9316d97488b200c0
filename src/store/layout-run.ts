import type { Positions } from '../layout/index.js'
import { arrange, stepOf } from './arrange.js'
import type { Frame } from './frame.js'
import { doJob, type LayoutHire } from './layout-job.js'
import { PANES, type LayoutWish, type Pane } from './layout-state.js'
import type { ExplorerState } from './state.js'
import type { Store } from './store.js'

/**
 * Grants the wishes for layouts of a store: whatever was asked for last, in each pane, and small steps where the
 * picture follows the window.
 * @returns how to stop: nothing of it goes on after that
 */
export function followLayouts(store: Store, hire: LayoutHire = () => null): () => void {
  const running: Record<Pane, { wish: LayoutWish; end: AbortController } | null> = { main: null, other: null }
  let stepping: AbortController | null = null
  let followed: Frame | null = null

  function look(): void {
    const state = store.getState()
    for (const pane of PANES) {
      const wish = state.layout.wishes[pane]
      if (running[pane]?.wish === wish) continue
      running[pane]?.end.abort()
      running[pane] = null
      if (wish === null || state.graph === null) continue
      const end = new AbortController()
      running[pane] = { wish, end }
      void grant(state, pane, wish, end.signal)
    }
    follow(state)
  }

  async function grant(state: ExplorerState, pane: Pane, wish: LayoutWish, signal: AbortSignal): Promise<void> {
    const tell = (progress: number) => {
      if (!signal.aborted) store.dispatch({ type: 'layout-progress', progress })
    }
    try {
      const arrangement = await arrange(state, store.getFrame(), pane, wish, (job) => doJob(job, hire, signal, tell))
      if (signal.aborted || arrangement === null) return
      store.dispatch({ type: 'layout-done', arrangement, pane })
    } catch {
      if (signal.aborted) return
      store.dispatch({ type: 'layout-failed', layout: wish.layout, pane })
      // A picture is better than none.
      if (store.getState().layout.panes[pane] === null && wish.layout !== 'force') {
        store.dispatch({ type: 'run-layout', layout: 'force', pane })
      }
    }
  }

  /** One step at a time, for the window that is looked at when it begins. */
  function follow({ layout, graph }: ExplorerState): void {
    const frame = store.getFrame()
    const { main } = layout.panes
    if (!layout.isFollowing || frame === null || main === null || layout.wishes.main !== null) {
      stepping?.abort()
      stepping = null
      followed = null
      return
    }
    if (stepping !== null || followed === frame) return
    const last = followed
    followed = frame
    // Where it begins nobody moves: time has to first.
    if (last === null) return
    const end = (stepping = new AbortController())
    const settle = (positions: Positions | null) => {
      if (end.signal.aborted) return
      stepping = null
      // Whoever dragged a node meanwhile has put it where it is now.
      const present = store.getState().layout.panes.main
      if (positions !== null && present === main && store.getState().graph === graph) {
        store.dispatch({ type: 'layout-done', arrangement: { ...main, positions }, isStep: true })
      }
      look()
    }
    void stepOf(frame, last, main, (job) => doJob(job, hire, end.signal)).then(settle, () => settle(null))
  }

  const unsubscribe = store.subscribe(look)
  look()
  return () => {
    unsubscribe()
    for (const pane of PANES) running[pane]?.end.abort()
    stepping?.abort()
  }
}
