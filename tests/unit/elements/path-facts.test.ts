import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { factsOf, openOrder, sentenceOf } from '../../../src/elements/path-finder/answer-facts.js'
import type { TemporalGraph } from '../../../src/model/index.js'
import { findPaths, type Path, type PathOptions } from '../../../src/paths/index.js'
import { windowOf, type Window } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

const WINDOW = windowOf('2020')!

interface Tie {
  readonly [attribute: string]: unknown
  readonly type?: string
}

/** `a`, `b`, `c` …, each tied to the next by `e0`, `e1` … */
function chain(...ties: readonly Tie[]): TemporalGraph {
  const keys = Array.from({ length: ties.length + 1 }, (_, i) => String.fromCharCode(97 + i))
  return graphOf({
    attributes: {
      format: 'entente-graph/1',
      asOf: '2022',
      ontology: {
        types: {
          meets: { label: 'meets', directed: false, shape: 'either', reach: 'P1Y' },
          hires: { label: 'hires', directed: true, shape: 'interval' },
        },
      },
      references: [{ id: 'one' }, { id: 'two' }],
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: keys.map((key) => ({ key, attributes: { label: key.toUpperCase() } })),
    edges: ties.map((attributes, i) => ({
      key: `e${i}`,
      source: keys[i],
      target: keys[i + 1],
      attributes: { type: 'meets', ...attributes },
    })),
  })
}

function pathOn(graph: TemporalGraph, options: PathOptions = {}): Path {
  const [path] = findPaths(graph, 'a', graph.nodes.at(-1)!.key, { window: WINDOW, ...options }).paths
  return path!
}

function statesOf(graph: TemporalGraph, options: PathOptions = {}, window: Window = WINDOW) {
  const path = pathOn(graph, { window, ...options })
  return factsOf(graph, path, window).steps.map(({ state, maybeBefore }) => [state, maybeBefore])
}

describe('what is said of a step', () => {
  it('names an earlier step where some dates put it before that one, and none where all keep the order', () => {
    const march = { date: '2020-03-05' }
    expect(statesOf(chain(march, { date: '2020-03-06' }))).toEqual([
      ['certain', null],
      ['certain', null],
    ])
    expect(statesOf(chain(march, { date: '2020-03' }))).toEqual([
      ['certain', null],
      ['certain', 1],
    ])
    expect(statesOf(chain(march, { date: '2020-03-05' }))).toEqual([
      ['certain', null],
      ['certain', 1],
    ])
    expect(statesOf(chain(march, { start: '2019', end: '2020-03' }, { date: '2020-03-05' }))).toEqual([
      ['certain', null],
      ['certain', 1],
      ['certain', 1],
    ])
  })

  it('tells the last of several such steps', () => {
    const steps = statesOf(chain({ date: '2020-03' }, { start: '2020-03', end: '2020-12' }, { date: '2020-03' }))
    expect(steps.map(([, earlier]) => earlier)).toEqual([null, null, 2])
  })

  it('tells nothing of a tie that is crossed twice', () => {
    const graph = chain({ date: '2020-03' })
    const [path] = findPaths(graph, 'a', 'a', { window: WINDOW, via: ['b'] }).paths
    expect(path!.edges).toEqual(['e0', 'e0'])
    expect(factsOf(graph, path!, WINDOW).steps.map(({ maybeBefore }) => maybeBefore)).toEqual([null, null])
  })

  it('leaves the order alone where time is left out', () => {
    const graph = chain({ date: '2020-06' }, { date: '2020-01' })
    expect(statesOf(graph, { order: 'any' })).toEqual([
      ['certain', null],
      ['certain', null],
    ])
  })

  it('says what the window makes of the tie, and where only its reach gets there', () => {
    const graph = chain(
      { date: '[2019-12..2020-02]' },
      { start: '2020-03', end: '2020-04' },
      { start: '', end: '2021-06' },
    )
    expect(statesOf(graph).map(([state]) => state)).toEqual(['possible', 'certain', 'unknown'])
    expect(statesOf(chain({ start: '[2020-12..2021-03]', end: '' }), {}, windowOf('2021-01')!)).toEqual([
      ['possible', null],
    ])
  })

  it('names the steps whose order is open where each tie by itself is certain, and else none', () => {
    const open = (...ties: Tie[]) => {
      const graph = chain(...ties)
      return openOrder(factsOf(graph, pathOn(graph), WINDOW))
    }
    expect(open({ date: '2020-03-05' }, { date: '2020-03' })).toEqual([[1, 2]])
    expect(open({ date: '2020-03' }, { start: '2020-03', end: '2020-12' }, { date: '2020-03' })).toEqual([[2, 3]])
    const twice = [{ date: '2020-03-05' }, { date: '2020-03' }, { date: '2020-05-05' }, { date: '2020-05' }]
    expect(open(...twice)).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(open({ date: '2020-03-05' }, { date: '2020-03-06' })).toEqual([])
    expect(open({ date: '[2019-12..2020-02]' }, { date: '2020-02' })).toEqual([])
  })

  it('gives each reference one number in the order of the way, with its place at the step', () => {
    const graph = chain(
      { date: '2020-01', references: [{ id: 'two', locator: 'p. 1' }] },
      { date: '2020-02', references: [{ id: 'one' }, { id: 'two', locator: 'p. 2' }] },
      { date: '2020-03' },
    )
    const facts = factsOf(graph, pathOn(graph), WINDOW)
    expect(facts.sources).toEqual(['two', 'one'])
    expect(facts.steps.map(({ citations }) => citations)).toEqual([
      [{ id: 'two', locator: 'p. 1', number: 1 }],
      [
        { id: 'one', number: 2 },
        { id: 'two', locator: 'p. 2', number: 1 },
      ],
      [],
    ])
  })

  it('turns a sentence around where its type has words for it only one way', () => {
    const graph = chain({ type: 'hires', start: '2019', end: '..' }, { date: '2020' })
    const said = (edge: number, from: number) => {
      const { subject, object, verb } = sentenceOf(graph, edge, from, ['en'])
      return [subject, verb?.text, object]
    }
    expect([said(0, 0), said(0, 1)]).toEqual([
      [0, 'hires', 1],
      [0, 'hires', 1],
    ])
    expect([said(1, 1), said(1, 2)]).toEqual([
      [1, 'meets', 2],
      [2, 'meets', 1],
    ])
  })
})

describe('whether a path is certain', () => {
  it('can be told from its steps, for paths between officials of the Sahel', () => {
    const graph = graphOf(JSON.parse(readFileSync('graph-data/sahel.json', 'utf8')))
    const officials = graph.nodes.filter(({ kind }) => kind === 'official').map(({ key }) => key)
    const window = graph.extent!
    let seen = 0
    for (const from of officials.slice(0, 8)) {
      for (const to of officials) {
        if (from === to) continue
        for (const path of findPaths(graph, from, to, { window, layer: 'roles', k: 3 }).paths) {
          const { steps } = factsOf(graph, path, window)
          const isCertain = steps.every(({ state, maybeBefore }) => state === 'certain' && maybeBefore === null)
          expect([path.edges, isCertain ? 'certain' : 'possible']).toEqual([path.edges, path.certainty])
          seen++
        }
      }
    }
    expect(seen).toBeGreaterThan(100)
  })
})
