import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Span } from '../../../src/time/span.js'
import { TimeIndex, type EdgeChange, type WindowAnswer } from '../../../src/time/time-index.js'
import { resolveSpans } from '../../../src/time/span.js'
import { stateIn, windowOf, type EdgeState, type Window } from '../../../src/time/window.js'
import { context, instant, interval } from './span-oracle.js'
import { boundOf, utc } from './utc.js'

/** Few values, so that limits touch often; zero, the smallest double and a moment of today among them. */
const POOL = [-Infinity, -1e13, -1, 0, Number.MIN_VALUE, 1, 2, 3, 1_700_000_000_000, Infinity]
const limit = fc.constantFrom(...POOL)

const blank = boundOf('')

const span: fc.Arbitrary<Span> = fc.tuple(limit, limit, limit, limit).map(([min, max, startMax, endMin]) => ({
  kind: 'interval',
  start: blank,
  end: blank,
  attested: [],
  possible: { startMin: min, startMax, endMin, endMax: max },
  certain: { startMin: min, startMax, endMin, endMax: max },
  // Left empty by a lifetime where `min` is not before `max`.
  drawn: { min, max },
  dated: { min, max },
}))

const edges = fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 12 })
const window: fc.Arbitrary<Window> = fc
  .tuple(limit, limit)
  .filter(([from, to]) => from < to)
  .map(([from, to]) => ({ from, to }))

function naive(list: readonly (readonly Span[])[], at: Window, state: EdgeState): number[] {
  return list.flatMap((spans, edge) => (stateIn(spans, at) === state ? [edge] : []))
}

describe('the index answers as the definitions do', () => {
  const run = { numRuns: 1500 }

  test('A query finds the certain and the possible edges, whichever way they come.', () => {
    fc.assert(
      fc.property(edges, window, (list, at) => {
        const index = new TimeIndex(list)
        expect(answerOf(index, at)).toEqual({
          certain: naive(list, at, 'certain'),
          possible: naive(list, at, 'possible'),
        })
        expect(index.undated).toEqual(naive(list, at, 'undated'))
        expect(index.edgeCount).toBe(list.length)
      }),
      run,
    )
  })

  test('The state of each edge is the same.', () => {
    fc.assert(
      fc.property(edges, window, (list, at) => {
        const index = new TimeIndex(list)
        expect(list.map((_, edge) => index.stateOf(edge, at))).toEqual(list.map((spans) => stateIn(spans, at)))
      }),
      run,
    )
  })

  test('The changes between two windows are the edges whose state differs.', () => {
    fc.assert(
      fc.property(edges, window, window, (list, before, after) => {
        const expected = list.flatMap((spans, edge) => {
          const change = { edge, before: stateIn(spans, before), after: stateIn(spans, after) }
          return change.before === change.after ? [] : [change]
        })
        expect(changesOf(new TimeIndex(list), before, after)).toEqual(expected)
      }),
      run,
    )
  })

  test('Walking from window to window by changes ends where a query would.', () => {
    fc.assert(
      fc.property(edges, fc.array(window, { minLength: 1, maxLength: 5 }), (list, windows) => {
        const index = new TimeIndex(list)
        const states = list.map((spans) => stateIn(spans, windows[0]!))
        for (const [i, after] of windows.slice(1).entries()) {
          for (const change of index.changes(windows[i]!, after)) states[change.edge] = change.after
        }
        expect(states).toEqual(list.map((spans) => stateIn(spans, windows.at(-1)!)))
      }),
    )
  })

  test('An edge has ended if something of it was drawn and all of that is over.', () => {
    fc.assert(
      fc.property(edges, limit, (list, moment) => {
        const expected = list.flatMap((spans, edge) => {
          const drawn = spans.filter((s) => s.drawn.min < s.drawn.max)
          return drawn.length > 0 && drawn.every((s) => s.drawn.max <= moment) ? [edge] : []
        })
        expect(new TimeIndex(list).endedBy(moment)).toEqual(expected)
      }),
      run,
    )
  })

  test('It holds for files of many edges too.', () => {
    const many = fc.array(fc.array(span, { maxLength: 2 }), { minLength: 100, maxLength: 300 })
    fc.assert(
      fc.property(many, window, window, (list, a, b) => {
        const index = new TimeIndex(list)
        expect(answerOf(index, a)).toEqual({ certain: naive(list, a, 'certain'), possible: naive(list, a, 'possible') })
        const changed = list.flatMap((spans, edge) => (stateIn(spans, a) === stateIn(spans, b) ? [] : [edge]))
        expect(changesOf(index, a, b).map(({ edge }) => edge)).toEqual(changed)
      }),
      { numRuns: 30 },
    )
  })
})

test('An empty index has empty answers.', () => {
  const index = new TimeIndex([])
  const all = { from: -Infinity, to: Infinity }
  expect([index.edgeCount, index.undated]).toEqual([0, []])
  expect(answerOf(index, all)).toEqual({ certain: [], possible: [] })
  expect(index.changes(all, { from: 0, to: 1 })).toEqual([])
  expect(index.endedBy(Infinity)).toEqual([])
})

test('Undated edges are counted apart and never change.', () => {
  const index = new TimeIndex([[], resolveSpans([instant('2010')], context()).spans, []])
  expect(index.undated).toEqual([0, 2])
  expect(index.stateOf(2, windowOf('2010')!)).toBe('undated')
  expect(answerOf(index, windowOf('2010')!)).toEqual({ certain: [1], possible: [] })
  expect(index.changes(windowOf('2010')!, windowOf('2011')!)).toEqual([{ edge: 1, before: 'certain', after: 'off' }])
})

test('In all of time every drawn edge is certain, whatever is known of it.', () => {
  const list = [[interval('', '..')], [interval('2003', '')], [instant('2003?')]]
  const index = new TimeIndex(list.map((spans) => resolveSpans(spans, context()).spans))
  expect(answerOf(index, windowOf('..')!)).toEqual({ certain: [0, 1, 2], possible: [] })
  expect(answerOf(index, windowOf('..', '2030')!)).toEqual({ certain: [1], possible: [0, 2] })
})

test('An edge that came back has ended only with its last span, one cut by a lifetime never was.', () => {
  const lifetime = { min: utc('2004-01-01'), max: utc('2006-01-01') }
  const index = new TimeIndex([
    resolveSpans([instant('2003'), instant('2008')], context()).spans,
    resolveSpans([interval('2003', '..')], context()).spans,
    resolveSpans([instant('2010')], context({ lifetime })).spans,
    resolveSpans([interval('2003', '..')], context({ lifetime })).spans,
  ])
  expect(index.endedBy(utc('2005-01-01'))).toEqual([])
  expect(index.endedBy(utc('2006-01-01'))).toEqual([3])
  expect(index.endedBy(utc('2009-01-01') - 1)).toEqual([3])
  expect(index.endedBy(utc('2009-01-01'))).toEqual([0, 3])
})

/** Answers come in no order; sorted they can be compared. */
function answerOf(index: TimeIndex, at: Window): WindowAnswer {
  const { certain, possible } = index.query(at)
  return { certain: certain.toSorted(rising), possible: possible.toSorted(rising) }
}

function changesOf(index: TimeIndex, before: Window, after: Window): EdgeChange[] {
  return index.changes(before, after).toSorted((a, b) => a.edge - b.edge)
}

function rising(a: number, b: number): number {
  return a - b
}
