import { createFoldingSelector } from './folding.js'
import { createFrameSelector, type Frame } from './frame.js'
import { apply, type Request } from './requests.js'
import { INITIAL_STATE, type ExplorerState } from './state.js'

/** Who caused a change: change events tell the host page of the reader's acts only. */
export type Cause = 'user' | 'program'

export type Listener = (state: ExplorerState, previous: ExplorerState, cause: Cause) => void

/**
 * The explorer's state behind four functions. Parts ask with requests and show what they are given;
 * nobody else changes anything. No DOM.
 */
export interface Store {
  getState(): ExplorerState
  /** What the present state shows; one frame for all who ask, `null` without a graph. */
  getFrame(): Frame | null
  /**
   * Grants or ignores a request; listeners run before it returns, each change once and in order. What a
   * listener throws is thrown again once all have been told.
   */
  dispatch(request: Request, cause?: Cause): void
  /** Calls `listener` after every change; returns how to stop. */
  subscribe(listener: Listener): () => void
}

export function createStore(initial: ExplorerState = INITIAL_STATE): Store {
  let state = initial
  const frameOf = createFrameSelector()
  const foldedOf = createFoldingSelector()
  const subscriptions = new Set<{ readonly listener: Listener }>()
  const queue: [ExplorerState, ExplorerState, Cause][] = []
  let isDraining = false

  function drain(): void {
    if (isDraining) return
    isDraining = true
    const thrown: unknown[] = []
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      // A copy: who subscribes meanwhile has asked for later changes; who left is told of none.
      for (const subscription of Array.from(subscriptions)) {
        if (!subscriptions.has(subscription)) continue
        try {
          subscription.listener(...change)
        } catch (cause) {
          thrown.push(cause)
        }
      }
    }
    isDraining = false
    if (thrown.length > 0) throw thrown[0]
  }

  return {
    getState: () => state,
    getFrame: () => foldedOf(frameOf(state), state),
    dispatch(request, cause = 'program') {
      const next = apply(state, request)
      if (next === state) return
      queue.push([next, state, cause])
      state = next
      drain()
    },
    subscribe(listener) {
      const subscription = { listener }
      subscriptions.add(subscription)
      return () => {
        subscriptions.delete(subscription)
      }
    },
  }
}
