import { advance, inSlices } from '../core/slices.js'
import { TRAITS, workOf, type Job, type JobResults, type LayoutName } from '../layout/index.js'

/** Does a job elsewhere, as in a worker; `null` where nobody can. Rejects when it cannot go on after all. */
export type LayoutHire = <J extends Job>(
  job: J,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
) => Promise<JobResults[J['type']]> | null

/** Up to so many nodes a layout that cannot be sliced may run on the page. */
const MOST_UNSLICED = 200

/** Work that a page does not notice, ms. */
const AT_ONCE_MS = 10

/** Whether a layout is offered where no worker can be had. */
export function isOffered(layout: LayoutName, nodes: number, hasWorker: boolean): boolean {
  return hasWorker || nodes <= MOST_UNSLICED || TRAITS[layout].isSliceable
}

/**
 * Does a job where it harms nobody: with `hire`, else in slices on the page.
 * @returns `null` once it is no longer wanted; rejects where its code cannot be loaded
 */
export async function doJob<J extends Job>(
  job: J,
  hire: LayoutHire,
  signal: AbortSignal,
  tell: (progress: number) => void = () => {},
): Promise<JobResults[J['type']] | null> {
  try {
    const hired = hire(job, signal, tell)
    // Who was hired and fails is no loss: the page goes on by itself.
    const result = await (hired?.catch(() => here(job, signal, tell)) ?? here(job, signal, tell))
    return signal.aborted ? null : result
  } catch (cause) {
    if (signal.aborted) return null
    throw cause
  }
}

async function here<J extends Job>(
  job: J,
  signal: AbortSignal,
  tell: (progress: number) => void,
): Promise<JobResults[J['type']] | null> {
  if (signal.aborted) return null
  const work = await workOf(job)
  if (signal.aborted) return null
  // The page is painted before it is held.
  if (job.type !== 'layout' || TRAITS[job.layout].isInstant) {
    const begun = advance(work, AT_ONCE_MS)
    if (begun.done) return begun.value
  }
  const result = await inSlices(work, signal, tell)
  // What is made of it takes a while by itself.
  await new Promise((resolve) => setTimeout(resolve, 0))
  return result
}
