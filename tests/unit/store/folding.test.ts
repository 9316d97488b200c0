import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { TemporalGraph } from '../../../src/model/index.js'
import {
  bundlesOf,
  createStore,
  drawnOf,
  edgesBetween,
  groupsAt,
  isGhost,
  nodeOfSelection,
  selectionOfNode,
  type Frame,
  type Group,
  type Request,
  type Selection,
  type Store,
} from '../../../src/store/index.js'
import { groupsFile } from '../../support/groups-file.js'
import { graphOf } from '../../support/small-file.js'

const AES: Group = { type: 'bloc', key: 'aes' }
const WEST: Group = { type: 'bloc', key: 'west' }
const COUNTRIES: Group = { type: 'kind', key: 'country' }
const OFFICIALS: Group = { type: 'kind', key: 'official' }
const ALLIANCES: Group = { type: 'kind', key: 'alliance' }

const fold = (group: Group): Request => ({ type: 'fold', group })
const select = (selection: Selection | null): Request => ({ type: 'select', selection })
const node = (key: string): Selection => ({ type: 'node', key })

function storeOf(graph: TemporalGraph, ...requests: readonly Request[]): Store {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  for (const request of requests) store.dispatch(request)
  return store
}

function frameOf(...requests: readonly Request[]): Frame {
  return storeOf(graphOf(groupsFile()), ...requests).getFrame()!
}

const keysOf = ({ graph }: Frame, nodes: readonly number[]) => nodes.map((index) => graph.nodes[index]!.key)

/** What a picture shows, by key: who stands for whom, and the bundles with the number of their edges. */
function seen(frame: Frame): { folds: Record<string, string[]>; drawn: string[]; bundles: string[] } {
  const { graph, folding } = frame
  const codes = (folding ?? frame).nodes
  return {
    folds: Object.fromEntries(
      [...(folding?.folds.values() ?? [])].map((each) => [
        `${each.group.type} ${keysOf(frame, [each.node])[0]}`,
        keysOf(frame, each.members),
      ]),
    ),
    drawn: graph.nodes.filter(({ index }) => codes[index] !== 0).map(({ key }) => key),
    bundles: bundlesOf(frame).map(({ a, b, edges }) => `${keysOf(frame, [a, b]).join(' ')} ${edges.length}`),
  }
}

describe('a folded bloc', () => {
  test('has its members in itself, their edges with others summed at it, and none between them.', () => {
    const frame = frameOf(fold(AES))
    expect(seen(frame)).toEqual({
      folds: { 'bloc aes': ['mali', 'niger'] },
      drawn: ['aes', 'russia', 'ghana', 'west', 'lavrov', 'goita'],
      bundles: [
        'aes west 1',
        'aes ghana 1',
        'aes russia 3',
        'aes aes 1',
        'russia lavrov 1',
        'aes goita 1',
        'lavrov goita 1',
      ],
    })
    const { degrees } = frame.folding!
    expect(Object.fromEntries(frame.graph.nodes.map(({ index, key }) => [key, degrees[index]]))).toEqual({
      aes: 7,
      mali: 0,
      niger: 0,
      russia: 4,
      ghana: 1,
      west: 1,
      lavrov: 2,
      goita: 2,
      diop: 0,
    })
  })

  test('leaves counts, lists and the frame itself as they were.', () => {
    const [folded, plain] = [frameOf(fold(AES)), frameOf()]
    expect({ ...folded, graph: null, folding: null }).toEqual({ ...plain, graph: null })
    expect(drawnOf(folded)).toEqual(drawnOf(plain))
  })

  test('takes in whoever is a member in the window, and nobody where nobody is.', () => {
    const store = storeOf(graphOf(groupsFile()), fold(AES))
    const membersIn = (year: string) => {
      store.dispatch({ type: 'set-dates', from: year })
      return seen(store.getFrame()!).folds
    }
    expect(membersIn('2021')).toEqual({ 'bloc aes': ['mali'] })
    expect(membersIn('2023')).toEqual({ 'bloc aes': ['mali', 'niger'] })
    expect(membersIn('2019')).toEqual({})
    expect(store.getFrame()!.folding).toBe(null)
    expect(membersIn('2022')).toEqual({ 'bloc aes': ['mali', 'niger'] })
  })

  test('takes in nobody whose membership is left out.', () => {
    const left: Request = { type: 'set-filter', facet: 'types', hidden: ['member-of'] }
    expect(frameOf(fold(AES), left).folding).toBe(null)
  })
})

describe('a folded kind', () => {
  test('is at the one with most edges over all time, however few of them the window has.', () => {
    const { folds, drawn, bundles } = seen(frameOf(fold(OFFICIALS)))
    expect(folds).toEqual({ 'kind lavrov': ['lavrov', 'goita'] })
    expect(drawn).not.toContain('goita')
    expect(bundles.filter((bundle) => /lavrov|goita/.test(bundle))).toEqual(['russia lavrov 1', 'mali lavrov 1'])
    const then = frameOf(fold(OFFICIALS), { type: 'set-dates', from: '2015', to: '2018' })
    expect(seen(then).folds).toEqual({ 'kind lavrov': ['lavrov', 'diop'] })
  })

  test('stands where its first is, though that one be hidden itself.', () => {
    const file = groupsFile()
    Object.assign(file.nodes[6]!['attributes'] as object, { end: '2010' })
    const edges = file.edges
      .filter(({ key }) => key !== 'lavrov-goita')
      .map((edge) =>
        edge['key'] === 'lavrov-russia'
          ? { ...edge, attributes: { type: 'serves', start: '2004', end: '2010' } }
          : edge,
      )
    const more = { key: 'more', source: 'lavrov', target: 'mali', attributes: { type: 'meets', date: '2006' } }
    const frame = storeOf(graphOf({ ...file, edges: [...edges, more] }), fold(OFFICIALS), {
      type: 'set-dates',
      from: '2016',
      to: '2023',
    }).getFrame()!
    expect(seen(frame).folds).toEqual({ 'kind lavrov': ['goita', 'diop'] })
    expect(seen(frame).drawn).toContain('lavrov')
  })

  test('of which the window has one alone shows that one.', () => {
    expect(frameOf(fold(OFFICIALS), { type: 'set-dates', from: '2014' }).folding).toBe(null)
  })

  test('is picked as a kind, and its own node as itself once it is open.', () => {
    const frame = frameOf(fold(OFFICIALS))
    const lavrov = frame.graph.nodeIndex('lavrov')!
    expect(selectionOfNode(frame, lavrov)).toEqual({ type: 'kind', key: 'official' })
    expect(nodeOfSelection(frame, { type: 'kind', key: 'official' })).toBe(lavrov)
    expect(nodeOfSelection(frame, { type: 'node', key: 'goita' })).toBe(lavrov)
    expect(nodeOfSelection(frame, { type: 'kind', key: 'country' })).toBe(undefined)
    expect(selectionOfNode(frameOf(), lavrov)).toEqual(node('lavrov'))
  })
})

describe('several groups', () => {
  test('have a node of both in the one that was folded last.', () => {
    expect(seen(frameOf(fold(AES), fold(WEST))).folds).toEqual({ 'bloc aes': ['niger'], 'bloc west': ['mali'] })
    expect(seen(frameOf(fold(WEST), fold(AES))).folds).toEqual({ 'bloc aes': ['mali', 'niger'] })
  })

  test('are in one another where a bloc is of a folded kind.', () => {
    const { folds, drawn, bundles } = seen(frameOf(fold(AES), fold(ALLIANCES)))
    expect(folds).toEqual({ 'kind aes': ['aes', 'west'] })
    expect(drawn).toEqual(['aes', 'russia', 'ghana', 'lavrov', 'goita'])
    expect(bundles).toEqual(['aes ghana 1', 'aes russia 3', 'russia lavrov 1', 'aes goita 1', 'lavrov goita 1'])
  })

  test('that are members of each other leave one of them outside.', () => {
    const file = groupsFile()
    const member = (source: string, target: string) => ({
      key: `${source} in ${target}`,
      source,
      target,
      attributes: { type: 'member-of', start: '2000', end: '..' },
    })
    const edges = [...file.edges, member('aes', 'west'), member('west', 'aes')]
    // Members before the blocs: the way from a member never goes round.
    const nodes = [...file.nodes.slice(1), file.nodes[0]!]
    const store = storeOf(graphOf({ ...file, nodes, edges }), fold(WEST), fold(AES))
    expect(seen(store.getFrame()!).drawn).toEqual(['russia', 'ghana', 'west', 'lavrov', 'goita'])
  })
})

describe('who is asked for', () => {
  test.each<[string, readonly Request[]]>([
    ['is selected', [fold(AES), select(node('mali'))]],
    ['is an end of a question about paths', [fold(AES), { type: 'set-path', from: 'mali' }]],
    [
      'is an end of selected edges that would be lost in others',
      [fold(AES), select({ type: 'bundle', nodes: ['mali', 'russia'] })],
    ],
  ])('stands for itself: who %s.', (_, requests) => {
    const { folds, drawn, bundles } = seen(frameOf(...requests))
    expect(folds).toEqual({ 'bloc aes': ['niger'] })
    expect(drawn).toContain('mali')
    expect(bundles).toContain('mali russia 1')
  })

  test('stands for itself on a path.', () => {
    const store = storeOf(graphOf(groupsFile()), fold(AES), { type: 'set-path', from: 'goita', to: 'lavrov' })
    const step = { from: 0, to: 0, edge: 0, evidence: [], crossed: null, span: null }
    const path = { certainty: 'certain', nodes: ['goita', 'mali', 'lavrov'], edges: [], steps: [step] }
    store.dispatch({ type: 'paths-found', answer: { paths: [path as never], cut: null } })
    expect(seen(store.getFrame()!).folds).toEqual({ 'bloc aes': ['niger'] })
    store.dispatch({ type: 'clear-path' })
    expect(seen(store.getFrame()!).folds).toEqual({ 'bloc aes': ['mali', 'niger'] })
  })

  test('comes out of a group for an edge within it, and stays in it for one that leads out.', () => {
    const edge = (key: string) => seen(frameOf(fold(AES), select({ type: 'edge', key }))).folds
    expect(edge('mali-niger')).toEqual({})
    expect(edge('mali-russia')).toEqual({ 'bloc aes': ['mali', 'niger'] })
    expect(edge('mali-aes')).toEqual({ 'bloc aes': ['niger'] })
  })

  test('leaves the place of its kind to the next.', () => {
    const frame = frameOf(fold(COUNTRIES), select(node('mali')))
    expect(seen(frame).folds).toEqual({ 'kind russia': ['niger', 'russia', 'ghana'] })
    expect(seen(frameOf(fold(COUNTRIES))).folds).toEqual({ 'kind mali': ['mali', 'niger', 'russia', 'ghana'] })
  })
})

test('The edges between two nodes are those of all that are folded into them.', () => {
  const frame = frameOf(fold(AES))
  const [aes, russia, mali] = ['aes', 'russia', 'mali'].map((key) => frame.graph.nodeIndex(key)!)
  const keys = (a: number, b: number, scope: 'window' | 'all') =>
    edgesBetween(frame, a, b, scope).map((edge) => frame.graph.edges[edge]!.key)
  expect(keys(aes!, russia!, 'window')).toEqual(['aes-russia', 'mali-russia', 'niger-russia'])
  expect(keys(russia!, aes!, 'all')).toEqual(['aes-russia', 'mali-russia', 'niger-russia'])
  expect(keys(aes!, aes!, 'window')).toEqual(['aes-aes'])
  expect(keys(mali!, russia!, 'window')).toEqual(['mali-russia'])
})

test('What a node can be folded into depends on who is drawn, and what is folded can always be opened.', () => {
  const at = (frame: Frame, key: string, groups: readonly Group[] = []) =>
    groupsAt(frame, groups, frame.graph.nodeIndex(key)!)
  expect(at(frameOf(), 'aes')).toEqual([AES, ALLIANCES])
  expect(at(frameOf(), 'mali')).toEqual([COUNTRIES])
  expect(at(frameOf({ type: 'set-dates', from: '2014' }), 'lavrov')).toEqual([])
  expect(at(frameOf({ type: 'set-dates', from: '2014' }), 'lavrov', [OFFICIALS])).toEqual([OFFICIALS])
  expect(at(frameOf(fold(OFFICIALS)), 'lavrov', [OFFICIALS])).toEqual([OFFICIALS])
})

test('A frame stays the same while what changes folds nobody else.', () => {
  const store = storeOf(graphOf(groupsFile()), fold(AES))
  const before = store.getFrame()
  for (const request of [select(node('russia')), select(node('aes')), { type: 'set-path', to: 'russia' } as const]) {
    store.dispatch(request)
    expect(store.getFrame()).toBe(before)
  }
  store.dispatch(select(node('mali')))
  expect(store.getFrame()).not.toBe(before)
})

const KINDS = ['country', 'alliance', 'official']

/** Any graph of memberships and meetings, and what of it is folded. */
const anyFolding = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 9 }),
    ties: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), isMember: fc.boolean(), year: fc.integer({ min: 2020, max: 2023 }) }),
      { maxLength: 25 },
    ),
    folded: fc.array(fc.record({ isBloc: fc.boolean(), at: fc.nat() }), { minLength: 1, maxLength: 4 }),
    selected: fc.option(fc.nat()),
    ended: fc.boolean(),
  })
  .map(({ kinds, ties, folded, selected, ended }) => {
    const { attributes, options } = groupsFile()
    const nodes = kinds.map((kind, i) => ({ key: `n${i}`, attributes: { kind } }))
    const edges = ties.map(({ from, to, isMember, year }, i) => ({
      key: `e${i}`,
      source: `n${from % nodes.length}`,
      target: `n${to % nodes.length}`,
      attributes: isMember
        ? { type: 'member-of', start: String(year), end: '..' }
        : { type: 'meets', date: String(year) },
    }))
    const requests: Request[] = folded.map(({ isBloc, at }) =>
      fold(isBloc ? { type: 'bloc', key: `n${at % nodes.length}` } : { type: 'kind', key: KINDS[at % 3]! }),
    )
    if (selected !== null) requests.push(select(node(`n${selected % nodes.length}`)))
    if (ended) requests.push({ type: 'set-ended', ended: 'ghost' })
    return { graph: graphOf({ attributes, options, nodes, edges }), requests }
  })

test('Whatever is folded, each drawn edge is in one bundle or within a group, and opening all gives the frame before.', () => {
  fc.assert(
    fc.property(anyFolding, ({ graph, requests }) => {
      const store = storeOf(graph, ...requests)
      const frame = store.getFrame()!
      const { folding } = frame
      const plain = requests.filter(({ type }) => type !== 'fold')
      if (folding !== null) {
        const { ends, edges, nodes, degrees, folds } = folding
        const bundled = bundlesOf(frame).flatMap((bundle) => bundle.edges.map((edge) => [edge, bundle] as const))
        expect(new Set(bundled.map(([edge]) => edge)).size).toBe(bundled.length)
        const around = new Uint32Array(graph.nodes.length)
        for (const [edge, { a, b }] of bundled) {
          const pair = [graph.edges[edge]!.source, graph.edges[edge]!.target].map((each) => ends[each]!)
          expect(pair.toSorted((x, y) => x - y)).toEqual([a, b])
          if (isGhost(edges[edge]!)) continue
          around[a]!++
          if (a !== b) around[b]!++
        }
        expect(degrees).toEqual(around)
        const within = graph.edges.filter(({ index }) => frame.edges[index] !== 0 && edges[index] === 0)
        expect(bundled.length + within.length).toBe(drawnOf(frame).edges.length)
        for (const { source, target } of within) expect(ends[source]).toBe(ends[target])
        for (const { index } of graph.nodes) {
          expect(ends[ends[index]!]).toBe(ends[index])
          if (frame.nodes[index] !== 0) expect(nodes[ends[index]!]).not.toBe(0)
          if (ends[index] !== index) {
            expect(nodes[index]).toBe(0)
            expect(folds.has(ends[index]!)).toBe(true)
          }
        }
      }
      store.dispatch({ type: 'unfold-all' })
      expect(store.getFrame()).toEqual(storeOf(graph, ...plain).getFrame())
    }),
    { numRuns: 300 },
  )
})
