import { workOf, type Job, type JobResult } from './jobs.js'

/** What a worker is told. */
export type LayoutCall =
  | { readonly type: 'run'; readonly id: number; readonly job: Job }
  | { readonly type: 'stop'; readonly id: number }

/** What it says of a job. */
export type LayoutReply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: JobResult }
  | { readonly id: number; readonly error: string }

/** Work between two looks at what else was said, ms. */
const SLICE_MS = 40

/**
 * Does jobs elsewhere than on the page, side by side; a job that is stopped gets no answer.
 * @param post sends a reply
 * @param pause resolves when calls that have come meanwhile were handed over
 */
export function serveLayouts(
  post: (reply: LayoutReply) => void,
  pause: () => Promise<void>,
): (call: LayoutCall) => void {
  const wanted = new Set<number>()

  async function run(id: number, job: Job): Promise<void> {
    const work = await workOf(job)
    for (let end = performance.now() + SLICE_MS; wanted.has(id);) {
      const { done, value } = work.next()
      if (done === true) {
        post({ id, result: value })
        return
      }
      if (performance.now() < end) continue
      post({ id, progress: value })
      await pause()
      end = performance.now() + SLICE_MS
    }
  }

  return (call) => {
    if (call.type === 'stop') {
      wanted.delete(call.id)
      return
    }
    const { id, job } = call
    wanted.add(id)
    run(id, job)
      .catch((cause: unknown) => post({ id, error: String(cause) }))
      .finally(() => wanted.delete(id))
  }
}
