import { describe, expect, it } from 'vitest'

import {
  createFrameSelector,
  createStore,
  familyOf,
  type Frame,
  isDoubtful,
  type Request,
} from '../../../src/store/index.js'
import { stripedBundles, stripeOf } from '../../../src/view/bundles.js'
import { graphOf, smallFile, type SmallFile } from '../../support/small-file.js'

function frameOf(file: SmallFile, ...requests: Request[]): Frame {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: graphOf(file) })
  for (const request of requests) store.dispatch(request)
  return createFrameSelector()(store.getState())!
}

/** Ties between three nodes in 2023, written as `source target type date extra`. */
function ties(...rows: [string, string, string, object][]): SmallFile {
  const file = smallFile()
  file.nodes = ['a', 'b', 'c'].map((key) => ({ key, attributes: { label: key, kind: 'country' } }))
  file.edges = rows.map(([source, target, type, attributes], i) => ({
    key: `e${i}`,
    source,
    target,
    attributes: { type, ...attributes },
  }))
  Object.assign(file.attributes, { view: { from: '2023', to: '2023' } })
  return file
}

/** `a-b: e0 e1`; ghosts stand after a bar. */
function named(frame: Frame): string[] {
  const key = (i: number) => frame.graph.nodes[i]!.key
  return stripedBundles(frame).map(({ a, b, edges, shown }) => {
    const keys = edges.map((edge) => frame.graph.edges[edge]!.key)
    const ghosts = shown === edges.length ? [] : ['|', ...keys.slice(shown)]
    return [`${key(a)}-${key(b)}:`, ...keys.slice(0, shown), ...ghosts].join(' ')
  })
}

const HELD = { start: '2020', end: '2025' }

describe('edges between two nodes', () => {
  it('are one bundle whichever way they run, in the order of the file', () => {
    const frame = frameOf(
      ties(
        ['b', 'c', 'meets', { date: '2023-05' }],
        ['a', 'b', 'member-of', HELD],
        ['b', 'a', 'meets', { date: '2023-02-01' }],
        ['c', 'c', 'member-of', HELD],
      ),
    )
    expect(named(frame)).toEqual(['b-c: e0', 'a-b: e1 e2', 'c-c: e3'])
  })

  it('that are not shown are in no bundle', () => {
    const frame = frameOf(ties(['a', 'b', 'meets', { date: '2019' }], ['a', 'c', 'meets', { date: '2023' }]))
    expect(named(frame)).toEqual(['a-c: e1'])
  })

  it('have their ghosts among them, behind the shown ones', () => {
    const file = ties(
      ['a', 'b', 'meets', { date: '2019' }],
      ['a', 'b', 'meets', { date: '2023-01-01' }],
      ['b', 'c', 'meets', { date: '2019' }],
    )
    const ghosts = frameOf(file, { type: 'set-ended', ended: 'ghost' })
    expect(named(ghosts)).toEqual(['a-b: e1 | e0', 'b-c: | e2'])
    expect(stripedBundles(ghosts).map(({ ghost }) => ghost)).toEqual([false, true])
    expect(named(frameOf(file))).toEqual(['a-b: e1'])
  })
})

describe('ghosts beside shown edges', () => {
  const beside = (...rows: [string, string, string, object][]) =>
    stripedBundles(
      frameOf(ties(...rows), { type: 'set-ended', ended: 'ghost' }, { type: 'set-undated', undated: 'ghost' }),
    ).map((bundle) => bundle.beside)
  const SHOWN: [string, string, string, object] = ['a', 'b', 'meets', { date: '2023' }]

  it('are told apart: none, ended ones, or nothing but undated ones', () => {
    expect(beside(SHOWN)).toEqual(['nothing'])
    expect(beside(SHOWN, ['a', 'b', 'meets', { date: '2019' }])).toEqual(['ended'])
    expect(beside(SHOWN, ['b', 'a', 'meets', {}])).toEqual(['undated'])
    expect(beside(SHOWN, ['b', 'a', 'meets', {}], ['a', 'b', 'meets', { date: '2019' }])).toEqual(['ended'])
  })

  it('are no stripe of the bundle, and nothing is beside ghosts alone', () => {
    const frame = frameOf(
      ties(SHOWN, ['a', 'b', 'member-of', { date: '2019' }], ['a', 'c', 'meets', { date: '2019' }]),
      {
        type: 'set-ended',
        ended: 'ghost',
      },
    )
    expect(
      stripedBundles(frame).map(({ stripes, beside: side }) => [stripes.map(({ family }) => family), side]),
    ).toEqual([
      [['diplomatic'], 'ended'],
      [['diplomatic'], 'nothing'],
    ])
  })
})

describe('the stripes of a bundle', () => {
  it('are its families in the order of the file, those without a family last', () => {
    const frame = frameOf(
      ties(
        ['a', 'b', 'member-of', HELD],
        ['a', 'b', 'meets', { date: '2023-02-01' }],
        ['a', 'b', 'holds-office', HELD],
        ['b', 'a', 'meets', { date: '2023-03' }],
      ),
    )
    const [only] = stripedBundles(frame)
    expect(only?.stripes.map(({ family, count }) => [family, count])).toEqual([
      ['office', 1],
      ['diplomatic', 2],
      [null, 1],
    ])
  })

  it('part what is drawn differently: surety, doubt, date, refusal', () => {
    const frame = frameOf(
      ties(
        ['a', 'b', 'meets', { date: '2023-02-01', status: 'alleged' }],
        ['a', 'b', 'meets', { date: '[2023-12-01..2024-02-01]', status: 'planned' }],
        ['a', 'c', 'meets', {}],
        ['b', 'c', 'member-of', { start: '[2021..2024]', end: '2025', status: 'alleged' }],
        ['b', 'c', 'member-of', { start: '[2021..2024]', end: '2025', polarity: 'negative' }],
        ['b', 'c', 'member-of', { start: '2020', end: '', attested: ['2020'] }],
        ['b', 'c', 'member-of', { start: '', end: '2027', attested: ['2026'] }],
      ),
    )
    const plain = { count: 1, undated: false, doubtful: false, negative: false }
    expect(stripedBundles(frame).map(({ stripes }) => stripes)).toEqual([
      [
        { ...plain, family: 'diplomatic', surety: 'certain', doubtful: true },
        { ...plain, family: 'diplomatic', surety: 'possible', doubtful: true },
      ],
      [{ ...plain, family: 'diplomatic', surety: 'unknown', undated: true }],
      [
        { ...plain, family: null, surety: 'possible', doubtful: true },
        { ...plain, family: null, surety: 'possible', negative: true },
        { ...plain, family: null, surety: 'unknown', count: 2 },
      ],
    ])
  })
})

describe('an edge', () => {
  it('is doubtful if somebody only says, contests or intends it', () => {
    const status = ['confirmed', 'reported', 'alleged', 'disputed', 'announced', 'planned']
    const { graph } = frameOf(
      ties(...status.map((s): [string, string, string, object] => ['a', 'b', 'meets', { date: '2023', status: s }])),
    )
    expect(graph.edges.map(isDoubtful)).toEqual([false, false, true, true, true, true])
  })

  it('looks alone as it does in a bundle', () => {
    const frame = frameOf(ties(['a', 'b', 'meets', { date: '2023', status: 'alleged', polarity: 'negative' }]))
    expect(stripeOf(frame, 0)).toEqual({
      family: 'diplomatic',
      count: 1,
      surety: 'certain',
      undated: false,
      doubtful: true,
      negative: true,
    })
    expect(stripedBundles(frame)[0]?.stripes).toEqual([stripeOf(frame, 0)])
  })

  it('has the family of its type, or none', () => {
    const { graph } = frameOf(ties(['a', 'b', 'meets', { date: '2023' }], ['a', 'b', 'member-of', HELD]))
    expect([familyOf(graph, 0), familyOf(graph, 1)]).toEqual(['diplomatic', null])
  })
})
