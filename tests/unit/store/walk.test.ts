import { describe, expect, it } from 'vitest'

import type { TemporalGraph } from '../../../src/model/index.js'
import {
  createStore,
  enter,
  isOpen,
  leave,
  nodeOrder,
  positionOf,
  selectionAt,
  settle,
  startOf,
  step,
  stopAt,
  stopsOf,
  type Move,
  type Position,
  type Request,
  type Selection,
  type Store,
  type WalkGround,
} from '../../../src/store/index.js'
import { graphOf } from '../../support/small-file.js'

type Edge = readonly [key: string, source: string, target: string, start: string, end: string]

const NODES: Readonly<Record<string, string>> = {
  mali: 'country',
  ecowas: 'alliance',
  goita: 'official',
  âne: 'country',
  zebra: 'country',
  nobody: 'country',
  stray: 'mystery',
}

function west(edges: readonly Edge[], nodes = NODES, view: object = {}): TemporalGraph {
  return graphOf({
    attributes: {
      format: 'entente-graph/1',
      asOf: '2024',
      ontology: {
        kinds: Object.fromEntries(['country', 'official', 'alliance', 'mystery'].map((key) => [key, { label: key }])),
      },
      view: { from: '2020', to: '2020', ...view },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Object.entries(nodes).map(([key, kind]) => ({ key, attributes: { label: key, kind } })),
    edges: edges.map(([key, source, target, start, end]) => ({ key, source, target, attributes: { start, end } })),
  })
}

const EDGES: readonly Edge[] = [
  ['late', 'ecowas', 'mali', '2019-05', '2022'],
  ['early', 'mali', 'ecowas', '2001', '2021'],
  ['office', 'goita', 'mali', '2020', '2021'],
  ['self', 'mali', 'mali', '2020', '2020'],
  ['zoo', 'mali', 'zebra', '2020', '2020'],
  ['ass', 'mali', 'âne', '2020', '2020'],
  ['odd', 'stray', 'mali', '2020', '2020'],
  ['far', 'zebra', 'âne', '2020', '2020'],
  ['over', 'mali', 'nobody', '1990', '1991'],
]

function storeOf(graph: TemporalGraph, ...requests: readonly Request[]): Store {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph })
  for (const request of requests) store.dispatch(request)
  return store
}

function groundOf(store: Store, language = 'en'): WalkGround {
  return { frame: store.getFrame()!, languages: [language] }
}

/** A position in words: `mali`, `mali > ecowas`, `mali > ecowas > early`. */
function told(ground: WalkGround, position: Position | null): string {
  if (position === null) return 'nowhere'
  const { nodes, edges } = ground.frame.graph
  const stop = stopAt(ground, position)?.stop
  return [
    nodes[position.node]!.key,
    ...(stop === undefined ? [] : [nodes[stop.node]!.key]),
    ...(position.at?.kind === 'edge' ? [edges[position.at.edge]!.key] : []),
  ].join(' > ')
}

function at(ground: WalkGround, key: string): Position {
  return { node: ground.frame.graph.nodeIndex(key)!, at: null, history: [] }
}

function walk(ground: WalkGround, from: Position, moves: readonly Move[]): string[] {
  let position = from
  return moves.map((move) => {
    position = step(ground, position, move)
    return told(ground, position)
  })
}

const moved = (ground: WalkGround, from: Position, ...moves: readonly Move[]) =>
  moves.reduce((position, move) => step(ground, position, move), from)

const bundle: Selection = { type: 'bundle', nodes: ['mali', 'ecowas'] }
const edge = (key: string): Selection => ({ type: 'edge', key })
const node = (key: string): Selection => ({ type: 'node', key })

describe('the neighbours of a node', () => {
  it('stand by kind in the order of the ontology, then by name as readers sort it', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const { nodes, edges } = ground.frame.graph
    const said = stopsOf(ground, 0).map((stop) => [nodes[stop.node]!.key, ...stop.edges.map((i) => edges[i]!.key)])
    expect(said).toEqual([
      ['âne', 'ass'],
      ['mali', 'self'],
      ['zebra', 'zoo'],
      ['goita', 'office'],
      ['ecowas', 'early', 'late'],
      ['stray', 'odd'],
    ])
  })

  it('have their ghosts too, and are sorted in any language, even one that nobody knows', () => {
    const store = storeOf(west(EDGES), { type: 'set-ended', ended: 'ghost' })
    const keys = (language: string) =>
      stopsOf(groundOf(store, language), 0).map((stop) => store.getFrame()!.graph.nodes[stop.node]!.key)
    expect(keys('en')).toEqual(['âne', 'mali', 'nobody', 'zebra', 'goita', 'ecowas', 'stray'])
    expect(keys('not a tag_')).toEqual(keys('en'))
  })

  it('are none for a node that nothing is tied to', () => {
    const ground = groundOf(storeOf(west(EDGES), { type: 'set-isolates', isolates: 'show' }))
    expect(stopsOf(ground, at(ground, 'nobody').node)).toEqual([])
    expect(walk(ground, at(ground, 'nobody'), ['next', 'previous', 'down', 'up'])).toEqual(Array(4).fill('nobody'))
  })
})

describe('a walk', () => {
  it('begins at the best connected node, and nowhere where nothing is drawn', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    expect(startOf(ground)).toEqual({ node: 0, at: null, history: [] })
    expect(startOf(groundOf(storeOf(west([], {}))))).toBe(null)
  })

  it('goes round the neighbours in both directions, from the node to the first or the last', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const six: Move[] = ['next', 'next', 'next', 'next', 'next', 'next', 'next']
    const there = ['âne', 'mali', 'zebra', 'goita', 'ecowas', 'stray']
    expect(walk(ground, at(ground, 'mali'), six)).toEqual([...there, 'âne'].map((key) => `mali > ${key}`))
    expect(walk(ground, at(ground, 'mali'), ['previous', 'previous', 'next', 'next'])).toEqual([
      'mali > stray',
      'mali > ecowas',
      'mali > stray',
      'mali > âne',
    ])
  })

  it('follows an edge to its other end, and goes back the way it came', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const moves: Move[] = ['previous', 'previous', 'down', 'down', 'down', 'next', 'down', 'up', 'up', 'up', 'up', 'up']
    expect(walk(ground, at(ground, 'mali'), moves)).toEqual([
      'mali > stray',
      'mali > ecowas',
      'ecowas',
      'ecowas > mali',
      'mali',
      'mali > âne',
      'âne',
      'mali',
      'ecowas',
      'mali',
      'mali',
      'mali',
    ])
  })

  it('stays at a node whose loop it follows, and has nothing to take back', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    expect(moved(ground, at(ground, 'mali'), 'next', 'next', 'down')).toEqual({ node: 0, at: null, history: [] })
  })

  it('goes through all nodes, most ties first, then by name, round in both directions', () => {
    const ground = groundOf(storeOf(west(EDGES), { type: 'set-isolates', isolates: 'show' }))
    const keys = nodeOrder(ground).map((index) => ground.frame.graph.nodes[index]!.key)
    expect(keys).toEqual(['mali', 'âne', 'ecowas', 'zebra', 'goita', 'stray', 'nobody'])
    const all = Array<Move>(7).fill('next-node')
    expect(walk(ground, at(ground, 'mali'), all)).toEqual([...keys.slice(1), 'mali'])
    expect(walk(ground, at(ground, 'mali'), ['previous-node', 'first', 'last', 'last', 'first'])).toEqual([
      'nobody',
      'mali',
      'nobody',
      'nobody',
      'mali',
    ])
  })

  it('takes back a jump as it takes back a step, over nodes that are gone', () => {
    const store = storeOf(west(EDGES))
    const ground = groundOf(store)
    const jumped = moved(ground, at(ground, 'goita'), 'first', 'last', 'first')
    expect(walk(ground, jumped, ['up', 'up', 'up', 'up'])).toEqual(['stray', 'mali', 'goita', 'goita'])
    store.dispatch({ type: 'set-filter', facet: 'kinds', hidden: ['mystery'] })
    expect(walk(groundOf(store), jumped, ['up', 'up'])).toEqual(['goita', 'goita'])
  })
})

describe('Enter', () => {
  it('selects a node, and lets go of it the second time', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const mali = at(ground, 'mali')
    expect(enter(ground, mali, edge('zoo'))).toEqual({ position: mali, selection: node('mali') })
    expect(enter(ground, mali, node('mali'))).toEqual({ position: mali, selection: null })
  })

  it('selects the one edge to a neighbour, and lets go of it the second time', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const donkey = moved(ground, at(ground, 'mali'), 'next')
    expect(enter(ground, donkey, node('âne'))).toEqual({ position: donkey, selection: edge('ass') })
    expect(enter(ground, donkey, edge('ass'))).toEqual({ position: donkey, selection: null })
  })

  it('opens several edges and enters them at the first in time; there the walk goes round them', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const ecowas = moved(ground, at(ground, 'mali'), 'previous', 'previous')
    const { position, selection } = enter(ground, ecowas, null)
    expect([told(ground, position), selection]).toEqual(['mali > ecowas > early', bundle])
    expect(walk(ground, position, ['next', 'next', 'previous', 'up', 'up'])).toEqual([
      'mali > ecowas > late',
      'mali > ecowas > early',
      'mali > ecowas > late',
      'mali > ecowas',
      'mali',
    ])
    expect(told(ground, step(ground, position, 'down'))).toBe('ecowas')
  })

  it('selects one of several edges, and the second time all of them again; on all of them it closes', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const ecowas = moved(ground, at(ground, 'mali'), 'previous', 'previous')
    const late = step(ground, enter(ground, ecowas, null).position, 'next')
    expect(enter(ground, late, bundle)).toEqual({ position: late, selection: edge('late') })
    expect(enter(ground, late, edge('late'))).toEqual({ position: late, selection: bundle })
    expect(enter(ground, ecowas, bundle)).toEqual({ position: ecowas, selection: null })
    expect(enter(ground, ecowas, edge('late'))).toEqual({ position: ecowas, selection: null })
  })
})

describe('Escape', () => {
  it('closes opened edges, then lets go of what else is selected, then is of no use', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const ecowas = moved(ground, at(ground, 'mali'), 'previous', 'previous')
    const { position } = enter(ground, ecowas, null)
    for (const selection of [bundle, edge('early'), edge('late'), null]) {
      expect(leave(ground, position, selection)).toEqual({ position: ecowas, selection: null })
    }
    expect(leave(ground, position, node('goita'))).toEqual({ position: ecowas, selection: node('goita') })
    expect(leave(ground, ecowas, node('goita'))).toEqual({ position: ecowas, selection: null })
    expect(leave(ground, ecowas, null)).toBe(null)
  })
})

describe('what a position stands for', () => {
  it('is its node, the one edge, all edges to a neighbour, or one of them', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const mali = at(ground, 'mali')
    const ecowas = moved(ground, mali, 'previous', 'previous')
    const inside = enter(ground, ecowas, null).position
    expect([mali, moved(ground, mali, 'next'), ecowas, inside].map((each) => selectionAt(ground, each))).toEqual([
      node('mali'),
      edge('ass'),
      bundle,
      edge('early'),
    ])
  })

  it('is open where all of its edges or one of several are selected, and nowhere else', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const [donkey, , , , ecowas] = stopsOf(ground, 0)
    const said = [bundle, edge('late'), edge('zoo'), node('mali'), null].map((selection) =>
      isOpen(ground, 0, ecowas!, selection),
    )
    expect(said).toEqual([true, true, false, false, false])
    expect(isOpen(ground, 0, donkey!, edge('ass'))).toBe(false)
  })
})

describe('a walk that something is selected for elsewhere', () => {
  it('goes on there, seen from the node in focus where that is an end', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const from = (key: string, selection: Selection) => told(ground, positionOf(ground, selection, at(ground, key)))
    expect(from('mali', node('zebra'))).toBe('zebra')
    expect(from('mali', edge('zoo'))).toBe('mali > zebra')
    expect(from('zebra', edge('zoo'))).toBe('zebra > mali')
    expect(from('goita', edge('zoo'))).toBe('mali > zebra')
    expect(from('ecowas', edge('late'))).toBe('ecowas > mali > late')
    expect(from('ecowas', bundle)).toBe('ecowas > mali')
    expect(from('goita', edge('self'))).toBe('mali > mali')
    expect(from('mali', { type: 'bundle', nodes: ['mali', 'mali'] })).toBe('mali > mali')
  })

  it('can be taken back, and stays where it is if that is not drawn', () => {
    const ground = groundOf(storeOf(west(EDGES)))
    const zebra = positionOf(ground, node('zebra'), at(ground, 'goita'))!
    expect(told(ground, step(ground, zebra, 'up'))).toBe('goita')
    const none: Selection[] = [
      node('nobody'),
      edge('over'),
      edge('gone'),
      { type: 'bundle', nodes: ['goita', 'zebra'] },
    ]
    expect(none.map((selection) => positionOf(ground, selection, zebra))).toEqual([null, null, null, null])
    expect(positionOf(ground, node('mali'), null)).toEqual({ node: 0, at: null, history: [] })
  })
})

describe('a walk whose place is no longer drawn', () => {
  it('goes to the nearest that is: from an edge to its neighbour, to its node, to the best connected', () => {
    const store = storeOf(west(EDGES))
    const before = groundOf(store)
    const ecowas = moved(before, at(before, 'mali'), 'previous', 'previous')
    const early = enter(before, ecowas, null).position
    expect(settle(before, early)).toBe(early)
    store.dispatch({ type: 'set-dates', from: '2022' })
    expect(told(groundOf(store), settle(groundOf(store), early))).toBe('mali > ecowas')
    store.dispatch({ type: 'set-dates', from: '1990' })
    expect(told(groundOf(store), settle(groundOf(store), early))).toBe('mali')
    expect(told(groundOf(store), settle(groundOf(store), ecowas))).toBe('mali')
    expect(told(groundOf(store), settle(groundOf(store), at(before, 'zebra')))).toBe('mali')
    store.dispatch({ type: 'set-dates', from: '1980' })
    expect(settle(groundOf(store), early)).toBe(null)
    store.dispatch({ type: 'set-dates', from: '2020' })
    expect(told(groundOf(store), settle(groundOf(store), null))).toBe('mali')
  })
})
