import { afterEach, describe, expect, it } from 'vitest'

import { PathWorker } from '../../src/elements/base/path-worker.js'
import { seededRandom } from '../../src/core/random.js'
import { findPaths } from '../../src/paths/index.js'
import type { PathJob } from '../../src/store/index.js'
import { graphOf } from '../support/small-file.js'

const DAY_MS = 86_400_000

/** So many meetings of as many days between a tenth as many actors. */
function meetings(count: number): PathJob['graph'] {
  const random = seededRandom(4)
  const actors = Math.ceil(count / 10)
  const actor = () => `a${Math.floor(random() * actors)}`
  return graphOf({
    attributes: { format: 'entente-graph/1', ontology: {} },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: actors }, (_, i) => ({ key: `a${i}`, attributes: { label: `Actor ${i}` } })),
    edges: Array.from({ length: count }, (_, i) => ({
      key: `e${i}`,
      source: actor(),
      target: actor(),
      attributes: { date: new Date(Math.floor(random() * 3650) * DAY_MS).toISOString().slice(0, 10) },
    })),
  })
}

const large = meetings(20_000)
const job = (to: string, k = 3): PathJob => ({ graph: large, from: 'a0', to, options: { k } })

let worker = new PathWorker()

afterEach(() => {
  worker.end()
  worker = new PathWorker()
})

describe('a worker for paths', () => {
  it('finds what the page would find, and tells how far it is', async () => {
    const told: number[] = []
    const answer = await worker.hire(job('a7'), new AbortController().signal, (found) => told.push(found))
    expect(answer).toEqual(findPaths(large, 'a0', 'a7', { k: 3 }))
    expect(answer!.paths).toHaveLength(3)
    expect(told).toEqual([1, 2])
  })

  it('ends a search that nobody waits for, and goes on with the next', async () => {
    const given = new AbortController()
    const first = worker.hire(job('a8', 200), given.signal, () => {})!
    given.abort(new Error('asked anew'))
    await expect(first).rejects.toThrow('asked anew')
    const second = await worker.hire(job('a9'), new AbortController().signal, () => {})
    expect(second).toEqual(findPaths(large, 'a0', 'a9', { k: 3 }))
  })

  it('is made anew after it was let go', async () => {
    await worker.hire(job('a7'), new AbortController().signal, () => {})
    worker.end()
    const answer = await worker.hire(job('a7'), new AbortController().signal, () => {})
    expect(answer!.paths).toHaveLength(3)
  })

  it('is not hired for a small graph, and has nothing to do for a path to oneself', async () => {
    const { signal } = new AbortController()
    expect(worker.hire({ ...job('a1'), graph: meetings(200) }, signal, () => {})).toBeNull()
    expect((await worker.hire(job('a0'), signal, () => {}))!.paths.map(({ nodes }) => nodes)).toEqual([['a0']])
  })
})
