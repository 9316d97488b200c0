import type { PathColumns } from './columns.js'
import { buildNetwork } from './network.js'
import type { PathPlan } from './plan.js'
import { solve, type FoundPaths } from './solve.js'

/** What a worker is told. Every search names the columns it runs on, which were sent before. */
export type PathCall =
  | { readonly type: 'columns'; readonly id: number; readonly columns: PathColumns }
  | { readonly type: 'search'; readonly id: number; readonly columns: number; readonly plan: PathPlan }
  | { readonly type: 'stop' }

/** What it says to a search. */
export type PathReply =
  | { readonly id: number; readonly found: number }
  | { readonly id: number; readonly answer: FoundPaths }
  | { readonly id: number; readonly error: string }

/** Work between two looks at what else was said, ms. */
const SLICE_MS = 40

/** Graphs whose columns are kept; the one sent first goes first. */
export const KEPT_GRAPHS = 2

/**
 * Answers searches elsewhere than on the page. A new search ends the one before, which gets no answer.
 * @param post sends a reply
 * @param pause resolves when calls that have come meanwhile were handed over
 */
export function servePaths(post: (reply: PathReply) => void, pause: () => Promise<void>): (call: PathCall) => void {
  const graphs = new Map<number, PathColumns>()
  let current = -1

  async function search(id: number, columns: PathColumns, { setup, ...ask }: PathPlan): Promise<void> {
    const work = solve(buildNetwork(columns, setup), setup.stops, ask)
    let told = 0
    for (let end = performance.now() + SLICE_MS; ;) {
      const { done, value } = work.next()
      if (done === true) {
        post({ id, answer: value })
        return
      }
      if (value !== told) post({ id, found: (told = value) })
      if (performance.now() < end) continue
      await pause()
      if (current !== id) return
      end = performance.now() + SLICE_MS
    }
  }

  return (call) => {
    if (call.type === 'columns') {
      graphs.set(call.id, call.columns)
      const [oldest] = graphs.keys()
      if (graphs.size > KEPT_GRAPHS) graphs.delete(oldest!)
      return
    }
    current = call.type === 'search' ? call.id : -1
    if (call.type === 'stop') return
    const { id } = call
    const columns = graphs.get(call.columns)
    const fail = (cause: unknown) => post({ id, error: String(cause) })
    if (columns === undefined) fail('the graph of this search is not here')
    else search(id, columns, call.plan).catch(fail)
  }
}
