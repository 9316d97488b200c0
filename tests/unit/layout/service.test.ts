import { describe, expect, it } from 'vitest'

import type { Job } from '../../../src/layout/index.js'
import { circleLayout } from '../../../src/layout/circle.js'
import { serveLayouts, type LayoutReply } from '../../../src/layout/service.js'
import { stressLayout } from '../../../src/layout/stress-layout.js'
import { inputOf, resultOf, taskOf } from './boxes.js'

const ring = (count: number) =>
  taskOf(
    inputOf(
      count,
      Array.from({ length: count }, (_, i): [number, number] => [i, (i + 1) % count]),
    ),
  )
const job = (layout: 'circle' | 'stress', count: number): Job => ({ type: 'layout', layout, task: ring(count) })

/** A service whose pauses last until they are ended one by one. */
function service() {
  const replies: LayoutReply[] = []
  const waiting: (() => void)[] = []
  const serve = serveLayouts(
    (reply) => replies.push(reply),
    () => new Promise((resolve) => waiting.push(resolve)),
  )
  /** Until a job has nothing to wait for but its pauses. */
  const goOn = async (until: () => boolean) => {
    for (let i = 0; i < 2000 && !until(); i++) {
      waiting.shift()?.()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  const idsOf = (field: string) => replies.filter((reply) => field in reply).map(({ id }) => id)
  return { serve, replies, waiting, goOn, idsOf }
}

describe('whoever does layouts elsewhere', () => {
  it('gives what the layout gives', async () => {
    const { serve, replies, goOn, idsOf } = service()
    serve({ type: 'run', id: 7, job: job('circle', 9) })
    await goOn(() => idsOf('result').length > 0)
    expect(replies.filter((reply) => 'result' in reply)).toEqual([{ id: 7, result: resultOf(circleLayout(ring(9))) }])
  })

  it('does several jobs side by side, and says how far each is', async () => {
    const { serve, goOn, idsOf, replies } = service()
    serve({ type: 'run', id: 1, job: job('stress', 700) })
    serve({ type: 'run', id: 2, job: job('circle', 5) })
    await goOn(() => idsOf('result').length === 2)
    expect(idsOf('result')).toEqual([2, 1])
    expect(new Set(idsOf('progress'))).toEqual(new Set([1]))
    const shares = replies.flatMap((reply) => ('progress' in reply ? [reply.progress] : []))
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true)
    expect(replies.at(-1)).toEqual({ id: 1, result: resultOf(stressLayout(ring(700))) })
  })

  it('answers nothing to a job that was stopped, and goes on with the others', async () => {
    const { serve, goOn, idsOf, waiting, replies } = service()
    serve({ type: 'run', id: 1, job: job('stress', 700) })
    await goOn(() => waiting.length > 0)
    serve({ type: 'stop', id: 1 })
    serve({ type: 'run', id: 2, job: job('circle', 5) })
    await goOn(() => idsOf('result').length > 0 && waiting.length === 0)
    expect(idsOf('result')).toEqual([2])
    expect(replies.filter((reply) => 'error' in reply)).toEqual([])
  })

  it('says what went wrong', async () => {
    const { serve, replies, goOn } = service()
    serve({ type: 'run', id: 3, job: { type: 'layout', layout: 'circle', task: null as never } })
    await goOn(() => replies.length > 0)
    expect(replies).toEqual([{ id: 3, error: expect.stringMatching(/^TypeError/) as unknown }])
  })
})
