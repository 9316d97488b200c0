import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { answerOf, columnsOf, findPaths, planOf, type PathCall, type PathReply } from '../../../src/paths/index.js'
import { servePaths } from '../../../src/paths/service.js'
import { graphOf } from '../../support/small-file.js'

const graph = graphOf(JSON.parse(readFileSync('graph-data/sahel.json', 'utf8')))
const columns: PathCall = structuredClone({ type: 'columns', id: 1, columns: columnsOf(graph) })

function planned(
  from: string,
  to: string,
  k: number,
): { plan: NonNullable<ReturnType<typeof planOf>>; call: PathCall } {
  const plan = planOf(graph, from, to, { k })!
  // As it arrives in a worker.
  return { plan, call: structuredClone({ type: 'search', id: 7, columns: 1, plan }) }
}

/** What was replied when all calls have been heard and whatever they began has come to rest. */
async function replies(...calls: readonly PathCall[]): Promise<PathReply[]> {
  const heard: PathReply[] = []
  const serve = servePaths(
    (reply) => heard.push(structuredClone(reply)),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  )
  for (const call of calls) serve(call)
  await new Promise((resolve) => setTimeout(resolve, 20))
  return heard
}

describe('a search elsewhere', () => {
  test('answers what the page would have found, and says how many it has meanwhile.', async () => {
    const { plan, call } = planned('mali', 'usa', 4)
    const heard = await replies(columns, call)
    const last = heard.at(-1)!
    expect('answer' in last && answerOf(graph, plan, last.answer)).toEqual(findPaths(graph, 'mali', 'usa', { k: 4 }))
    expect(heard.slice(0, -1)).toEqual([1, 2, 3].map((found) => ({ id: 7, found })))
  })

  test('says what is wrong where the graph was never sent.', async () => {
    expect(await replies(planned('mali', 'usa', 1).call)).toEqual([
      { id: 7, error: 'the graph of this search is not here' },
    ])
  })

  test('keeps the last two graphs.', async () => {
    const other = (id: number): PathCall => ({ ...columns, id })
    const { call } = planned('mali', 'usa', 1)
    expect((await replies(columns, other(2), call)).map((reply) => 'answer' in reply)).toEqual([true])
    expect((await replies(columns, other(2), other(3), call)).map((reply) => 'error' in reply)).toEqual([true])
  })

  test.each<[string, PathCall]>([
    ['a newer one', { ...planned('mali', 'russia', 1).call, id: 8 } as PathCall],
    ['a word to stop', { type: 'stop' }],
  ])('is ended by %s.', async (_, next) => {
    const heard: PathReply[] = []
    let now = 0
    const clock = performance.now.bind(performance)
    // Every look at the clock finds a slice used up.
    performance.now = () => (now += 50)
    try {
      const serve = servePaths(
        (reply) => heard.push(reply),
        () => new Promise((resolve) => setTimeout(resolve, 0)),
      )
      // The search comes as far as its first pause.
      for (const call of [columns, planned('mali', 'usa', 4).call, next]) serve(call)
      for (let i = 0; i < 300; i++) await new Promise((resolve) => setTimeout(resolve, 0))
    } finally {
      performance.now = clock
    }
    expect(heard.some((reply) => reply.id === 7 && 'answer' in reply)).toBe(false)
  })
})
