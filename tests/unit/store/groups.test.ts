import { describe, expect, test } from 'vitest'

import { createStore, type ExplorerState, type Group, type Request, type Selection } from '../../../src/store/index.js'
import { groupsFile } from '../../support/groups-file.js'
import { graphOf, smallFile } from '../../support/small-file.js'

const graph = graphOf(groupsFile())
const AES: Group = { type: 'bloc', key: 'aes' }
const OFFICIALS: Group = { type: 'kind', key: 'official' }

const fold = (group: Group): Request => ({ type: 'fold', group })
const select = (selection: Selection | null): Request => ({ type: 'select', selection })

function stateAfter(...requests: readonly Request[]): ExplorerState {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  for (const request of requests) store.dispatch(request)
  return store.getState()
}

describe('what is folded', () => {
  test('is kept in the order of folding, each once, frozen, and is opened one by one or all at once.', () => {
    const both = stateAfter(fold(OFFICIALS), fold(AES), fold({ ...OFFICIALS }))
    expect(both.groups).toEqual([OFFICIALS, AES])
    expect([both.groups, ...both.groups].every((each) => Object.isFrozen(each))).toBe(true)
    expect(stateAfter(fold(OFFICIALS), fold(AES), { type: 'unfold', group: OFFICIALS }).groups).toEqual([AES])
    expect(stateAfter(fold(OFFICIALS), fold(AES), { type: 'unfold-all' }).groups).toEqual([])
  })

  test.each<[string, Group]>([
    ['a node that never had a member', { type: 'bloc', key: 'russia' }],
    ['a node that the file does not have', { type: 'bloc', key: 'toString' }],
    ['a kind that no node is of', { type: 'kind', key: '__proto__' }],
    ['a kind as a bloc', { type: 'bloc', key: 'official' }],
    ['something else', { type: 'family' as 'kind', key: 'official' }],
  ])('is never %s.', (_, group) => {
    const before = stateAfter()
    const store = createStore(before)
    store.dispatch(fold(group))
    expect(store.getState()).toBe(before)
  })

  test('can be a bloc out of its time, and those of no kind.', () => {
    expect(stateAfter({ type: 'set-dates', from: '2004' }, fold(AES)).groups).toEqual([AES])
    const store = createStore()
    const file = groupsFile()
    delete (file.attributes['ontology'] as Record<string, unknown>)['kinds']
    delete (file.nodes[0]!['attributes'] as Record<string, unknown>)['kind']
    store.dispatch({ type: 'load-done', graph: graphOf(file) })
    store.dispatch(fold({ type: 'kind', key: '' }))
    expect(store.getState().groups).toEqual([{ type: 'kind', key: '' }])
  })

  test('opens nothing that is not folded.', () => {
    const before = stateAfter(fold(AES))
    const store = createStore(before)
    store.dispatch({ type: 'unfold', group: OFFICIALS })
    expect(store.getState()).toBe(before)
    expect(stateAfter({ type: 'unfold-all' }).groups).toEqual([])
  })

  test.each<[string, Request]>([
    ['another graph', { type: 'load-done', graph: graphOf(smallFile()) }],
    ['a failure', { type: 'load-failed', failure: { code: 'network', message: '', issues: [] } }],
    ['nothing to show', { type: 'clear' }],
  ])('is forgotten with %s.', (_, request) => {
    expect(stateAfter(fold(AES), request).groups).toEqual([])
  })

  test('stays while the next file loads.', () => {
    expect(stateAfter(fold(AES), { type: 'load-started' }).groups).toEqual([AES])
  })

  test('needs memberships that last: founding and leaving make nobody a member.', () => {
    const file = groupsFile()
    const left = { ...file, edges: file.edges.filter(({ key }) => !String(key).endsWith('-aes') || key === 'aes-aes') }
    const store = createStore()
    store.dispatch({ type: 'load-done', graph: graphOf(left) })
    store.dispatch(fold(AES))
    expect(store.getState().groups).toEqual([])
  })
})

describe('the selection', () => {
  test('of one of a kind becomes that of the kind when that is folded, and stays when it is opened.', () => {
    const goita = select({ type: 'node', key: 'goita' })
    expect(stateAfter(goita, fold(OFFICIALS)).selection).toEqual({ type: 'kind', key: 'official' })
    expect(stateAfter(goita, fold(AES)).selection).toEqual({ type: 'node', key: 'goita' })
    expect(stateAfter(fold(OFFICIALS), goita, { type: 'unfold-all' }).selection).toEqual({ type: 'node', key: 'goita' })
  })

  test('of a kind is granted while that is folded, and let go of when it is opened.', () => {
    const kind = select({ type: 'kind', key: 'official' })
    expect(stateAfter(kind).selection).toBe(null)
    expect(stateAfter(fold(AES), kind).selection).toBe(null)
    expect(stateAfter(fold(OFFICIALS), kind).selection).toEqual({ type: 'kind', key: 'official' })
    expect(stateAfter(fold(OFFICIALS), kind, { type: 'unfold', group: OFFICIALS }).selection).toBe(null)
    expect(stateAfter(fold(OFFICIALS), kind, { type: 'unfold-all' }).selection).toBe(null)
  })

  test('of all edges to a group means others once it is folded or opened, so that it is let go of.', () => {
    const [kind, bloc, others] = [
      select({ type: 'bundle', nodes: ['lavrov', 'russia'] }),
      select({ type: 'bundle', nodes: ['aes', 'russia'] }),
      select({ type: 'bundle', nodes: ['mali', 'russia'] }),
    ]
    for (const [bundle, group] of [
      [kind, OFFICIALS],
      [bloc, AES],
    ] as const) {
      expect(stateAfter(bundle, fold(group)).selection).toBe(null)
      expect(stateAfter(fold(group), bundle).selection).not.toBe(null)
      expect(stateAfter(fold(group), bundle, { type: 'unfold', group }).selection).toBe(null)
      expect(stateAfter(others, fold(group)).selection).not.toBe(null)
    }
  })

  test('of a bloc stays when that is opened.', () => {
    const aes = select({ type: 'node', key: 'aes' })
    expect(stateAfter(fold(AES), aes, { type: 'unfold-all' }).selection).toEqual({ type: 'node', key: 'aes' })
  })
})
