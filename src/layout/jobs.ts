import { loadLayout, type LayoutName } from './catalogue.js'
import type { LayoutInput, LayoutResult, LayoutTask, Positions } from './positions.js'
import type { Measures } from './measures.js'

/** Work that may be done anywhere: plain data, to be cloned to a worker. */
export type Job =
  | { readonly type: 'layout'; readonly layout: Exclude<LayoutName, 'saved'>; readonly task: LayoutTask }
  | { readonly type: 'measure'; readonly input: LayoutInput; readonly positions: Positions }
  | { readonly type: 'follow'; readonly task: LayoutTask }

/** What comes of each kind of job. */
export interface JobResults {
  readonly layout: LayoutResult
  readonly measure: Measures
  readonly follow: LayoutResult
}

export type JobResult = JobResults[Job['type']]

/** The work of a job, to be run in slices: says how far it is, from 0 to 1. Rejects where its code cannot be loaded. */
export async function workOf<J extends Job>(job: J): Promise<Generator<number, JobResults[J['type']]>> {
  return (await begin(job)) as Generator<number, JobResults[J['type']]>
}

async function begin(job: Job): Promise<Generator<number, JobResult>> {
  if (job.type === 'layout') return (await loadLayout(job.layout))(job.task)
  if (job.type === 'measure') return (await import('./measures.js')).measure(job.input, job.positions)
  return (await import('./follow.js')).followLayout(job.task)
}
