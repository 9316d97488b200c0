import { expect, test } from 'vitest'

import { createStore, INITIAL_STATE, type Cause, type ExplorerState, type Listener } from '../../../src/store/index.js'

const certain = { type: 'set-certainty', certainty: 'certain' } as const
const possible = { type: 'set-certainty', certainty: 'possible' } as const
const ghost = { type: 'set-ended', ended: 'ghost' } as const

test('A listener is told of the state, the one before and the cause, before the call returns.', () => {
  const store = createStore()
  const told: [ExplorerState, ExplorerState, Cause][] = []
  store.subscribe((...change) => told.push(change))
  store.dispatch(certain)
  store.dispatch(ghost, 'user')
  const [first, second] = told
  expect(told).toHaveLength(2)
  expect(first).toEqual([{ ...INITIAL_STATE, certainty: 'certain' }, INITIAL_STATE, 'program'])
  expect(second).toEqual([{ ...INITIAL_STATE, certainty: 'certain', ended: 'ghost' }, first![0], 'user'])
  expect(second![0]).toBe(store.getState())
})

test('A request that changes nothing tells nobody.', () => {
  const store = createStore()
  let told = 0
  store.subscribe(() => told++)
  store.dispatch(possible)
  expect([told, store.getState()]).toEqual([0, INITIAL_STATE])
})

test('Listeners are told in the order in which they came.', () => {
  const store = createStore()
  const told: string[] = []
  for (const name of ['a', 'b', 'c']) store.subscribe(() => told.push(name))
  store.dispatch(certain)
  expect(told).toEqual(['a', 'b', 'c'])
})

test('A request made while listeners are told waits until all know of the change before.', () => {
  const store = createStore()
  const told: string[] = []
  store.subscribe((state) => {
    told.push(`first ${state.certainty} ${state.ended}`)
    if (state.ended === 'hide') store.dispatch(ghost)
    expect(store.getState().ended).toBe('ghost')
  })
  store.subscribe((state, previous) => told.push(`second ${previous.ended} to ${state.ended}`))
  store.dispatch(certain)
  expect(told).toEqual(['first certain hide', 'second hide to hide', 'first certain ghost', 'second hide to ghost'])
})

test('A listener that leaves while others are told is told no more, and one that joins only of what comes later.', () => {
  const store = createStore()
  const told: string[] = []
  store.subscribe(() => {
    told.push('a')
    leave()
    store.subscribe(() => told.push('late'))
  })
  const leave = store.subscribe(() => told.push('b'))
  store.subscribe(() => told.push('c'))
  store.dispatch(certain)
  expect(told).toEqual(['a', 'c'])
  store.dispatch(possible)
  expect(told).toEqual(['a', 'c', 'a', 'c', 'late'])
})

test('A function that subscribes twice is told twice, and each subscription ends on its own.', () => {
  const store = createStore()
  let told = 0
  const listener: Listener = () => told++
  const leave = store.subscribe(listener)
  store.subscribe(listener)
  store.dispatch(certain)
  expect(told).toBe(2)
  leave()
  leave()
  store.dispatch(possible)
  expect(told).toBe(3)
})

test('A listener that throws keeps no other from being told, and the caller learns of it.', () => {
  const store = createStore()
  const told: string[] = []
  store.subscribe((state) => {
    if (state.certainty === 'certain') throw new Error('broken')
  })
  store.subscribe((state) => told.push(state.certainty))
  expect(() => {
    store.dispatch(certain)
  }).toThrow('broken')
  store.dispatch(possible)
  expect(told).toEqual(['certain', 'possible'])
})
