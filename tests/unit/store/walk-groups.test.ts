import { expect, test } from 'vitest'

import {
  createStore,
  nodeOrder,
  positionOf,
  selectionAt,
  settle,
  startOf,
  step,
  stopAt,
  stopsOf,
  type Group,
  type Position,
  type Request,
  type WalkGround,
} from '../../../src/store/index.js'
import { groupsFile } from '../../support/groups-file.js'
import { graphOf } from '../../support/small-file.js'

const AES: Group = { type: 'bloc', key: 'aes' }
const OFFICIALS: Group = { type: 'kind', key: 'official' }

function groundOf(...requests: readonly Request[]): WalkGround {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: graphOf(groupsFile()) })
  for (const request of requests) store.dispatch(request)
  return { frame: store.getFrame()!, languages: ['en'] }
}

const FOLDED: readonly Request[] = [
  { type: 'fold', group: AES },
  { type: 'fold', group: OFFICIALS },
]

const at = ({ frame }: WalkGround, key: string): Position => ({
  node: frame.graph.nodeIndex(key)!,
  at: null,
  history: [],
})
const keyAt = ({ frame }: WalkGround, index: number | undefined) => frame.graph.nodes[index ?? -1]?.key

test('A walk meets what is folded as one node, at the place of its ties, and nobody who is folded.', () => {
  const ground = groundOf(...FOLDED)
  expect(nodeOrder(ground).map((index) => keyAt(ground, index))).toEqual(['aes', 'russia', 'lavrov', 'ghana', 'west'])
  expect(keyAt(ground, startOf(ground)?.node)).toBe('aes')
  const stops = stopsOf(ground, at(ground, 'aes').node).map(({ node, edges }) => [
    keyAt(ground, node),
    edges.map((edge) => ground.frame.graph.edges[edge]!.key),
  ])
  expect(stops).toEqual([
    ['ghana', ['founds']],
    ['russia', ['aes-russia', 'mali-russia', 'niger-russia']],
    ['lavrov', ['goita-mali']],
    ['aes', ['aes-aes']],
    ['west', ['mali-west']],
  ])
})

test('A walk goes first to who has most ties as one, and round all that a group has with another.', () => {
  const ground = groundOf({ type: 'fold', group: { type: 'kind', key: 'country' } })
  expect(
    nodeOrder(ground)
      .slice(0, 2)
      .map((index) => keyAt(ground, index)),
  ).toEqual(['mali', 'aes'])
  const folded = groundOf(...FOLDED)
  const edge = folded.frame.graph.edgeIndex('mali-russia')!
  const stop = stopAt(folded, { node: at(folded, 'aes').node, at: { kind: 'edge', edge }, history: [] })?.stop
  expect([keyAt(folded, stop?.node), stop?.edges.length]).toEqual(['russia', 3])
})

test('What a walk is at is picked as the picture has it.', () => {
  const ground = groundOf(...FOLDED)
  const lavrov = at(ground, 'lavrov')
  expect(selectionAt(ground, lavrov)).toEqual({ type: 'kind', key: 'official' })
  expect(selectionAt(ground, step(ground, lavrov, 'next'))).toEqual({ type: 'edge', key: 'lavrov-russia' })
  const toOfficials = step(ground, step(ground, step(ground, at(ground, 'aes'), 'next'), 'next'), 'next')
  expect(selectionAt(ground, toOfficials)).toEqual({ type: 'edge', key: 'goita-mali' })
  expect(keyAt(ground, step(ground, toOfficials, 'down').node)).toBe('lavrov')
  expect(selectionAt(ground, step(ground, step(ground, at(ground, 'russia'), 'next'), 'next'))).toEqual({
    type: 'bundle',
    nodes: ['aes', 'russia'],
  })
})

test('A walk goes on at what somebody was folded into, and at the node that stood for it when it is opened.', () => {
  const plain = groundOf()
  const folded = groundOf(...FOLDED)
  expect(keyAt(folded, settle(folded, at(plain, 'niger'))?.node)).toBe('aes')
  expect(keyAt(folded, settle(folded, at(plain, 'goita'))?.node)).toBe('lavrov')
  expect(keyAt(folded, settle(folded, at(plain, 'diop'))?.node)).toBe('lavrov')
  const lavrov = at(folded, 'lavrov')
  expect(settle(plain, lavrov)).toBe(lavrov)
})

test('What is picked elsewhere leads the walk to where the picture shows it.', () => {
  const ground = groundOf(...FOLDED)
  const led = (...args: Parameters<typeof positionOf>) => positionOf(...args)
  expect(keyAt(ground, led(ground, { type: 'kind', key: 'official' }, null)?.node)).toBe('lavrov')
  expect(led(ground, { type: 'kind', key: 'country' }, null)).toBe(null)
  const edge = led(ground, { type: 'edge', key: 'niger-russia' }, null)
  expect([keyAt(ground, edge?.node), edge?.at]).toEqual([
    'russia',
    { kind: 'edge', edge: ground.frame.graph.edgeIndex('niger-russia') },
  ])
  expect(keyAt(ground, led(ground, { type: 'bundle', nodes: ['aes', 'russia'] }, null)?.node)).toBe('aes')
})
