import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { resolveSpans, type Span } from '../../../src/time/span.js'
import { EDGE_STATES, sameWindow, stateIn, windowOf, type Window } from '../../../src/time/window.js'
import { context, instant, interval } from './span-oracle.js'
import { boundOf, utc } from './utc.js'

describe('a window that dates name', () => {
  test.each<[from: string, to: string | undefined, start: string, end: string]>([
    ['2022-06-01', undefined, '2022-06-01', '2022-06-02'],
    ['2022', undefined, '2022-01-01', '2023-01-01'],
    ['2022-24', undefined, '2022-12-01', '2023-03-01'],
    ['2020', '2022', '2020-01-01', '2023-01-01'],
    ['2020-05', '2020', '2020-05-01', '2021-01-01'],
    ['2020-05-01', '2020-05-01', '2020-05-01', '2020-05-02'],
    ['2020?', '2021~', '2020-01-01', '2023-01-01'],
    ['-0002', '0001', '-0002-01-01', '0002-01-01'],
  ])('From %s to %s it is whole units: %s to %s.', (from, to, start, end) => {
    expect(windowOf(from, to)).toEqual({ from: utc(start), to: utc(end) })
  })

  test('Two dots leave a side without a limit.', () => {
    expect(windowOf('..')).toEqual({ from: -Infinity, to: Infinity })
    expect(windowOf('..', '2020')).toEqual({ from: -Infinity, to: utc('2021-01-01') })
    expect(windowOf('2020', '..')).toEqual({ from: utc('2020-01-01'), to: Infinity })
    expect(windowOf('[..2020]')).toEqual({ from: -Infinity, to: utc('2021-01-01') })
  })

  test.each<[from: string, to: string | undefined]>([
    ['', undefined],
    ['2020', ''],
    ['', '2020'],
    ['junk', undefined],
    ['2020', 'junk'],
    ['2021-02-29', undefined],
    ['2020/2021', undefined],
    ['2021', '2020'],
    ['2020-02', '2020-01'],
    ['2'.repeat(65), undefined],
  ])('From %s to %s there is none.', (from, to) => {
    expect(windowOf(from, to)).toBeNull()
  })

  test('Two windows are the same if both limits are.', () => {
    expect(sameWindow({ from: -Infinity, to: 1 }, { from: -Infinity, to: 1 })).toBe(true)
    expect(sameWindow({ from: 0, to: 1 }, { from: 0, to: 2 })).toBe(false)
    expect(sameWindow({ from: 0, to: 2 }, { from: 1, to: 2 })).toBe(false)
  })
})

describe('the state of an edge', () => {
  const limit = fc.constantFrom(-Infinity, -2, -1, 0, 1, 2, 3, Infinity)
  const window = fc
    .tuple(limit, limit)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ from, to }))
  const anything = fc.record({ startMin: limit, startMax: limit, endMin: limit, endMax: limit })

  test('An interval follows the formulas to the letter.', () => {
    fc.assert(
      fc.property(anything, window, (limits, { from, to }) => {
        const span = spanWith('interval', limits)
        const possible = limits.startMin < to && from < limits.endMax && limits.startMin < limits.endMax
        const certain = possible && limits.startMax <= to && from <= limits.endMin
        expect(stateIn([span], { from, to })).toBe(certain ? 'certain' : possible ? 'possible' : 'off')
      }),
      { numRuns: 1000 },
    )
  })

  test('An instant follows the formulas to the letter.', () => {
    fc.assert(
      fc.property(limit, limit, window, (min, max, { from, to }) => {
        fc.pre(min < max)
        const span = spanWith('instant', { startMin: min, startMax: max, endMin: min, endMax: max })
        const possible = min < to && from < max
        const certain = from <= min && max <= to
        expect(stateIn([span], { from, to })).toBe(certain ? 'certain' : possible ? 'possible' : 'off')
      }),
      { numRuns: 1000 },
    )
  })

  test('Of several spans the strongest counts, and without any the edge is undated.', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), window, (list, at) => {
        const spans = list.map((limits) => spanWith('interval', limits))
        const states = spans.map((span) => EDGE_STATES.indexOf(stateIn([span], at)))
        expect(stateIn(spans, at)).toBe(list.length === 0 ? 'undated' : EDGE_STATES[Math.max(...states)])
      }),
    )
  })

  test('A wider window never makes less of it.', () => {
    fc.assert(
      fc.property(anything, window, window, (limits, a, b) => {
        const both = { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
        const state = (at: Window) => EDGE_STATES.indexOf(stateIn([spanWith('interval', limits)], at))
        expect(state(both)).toBeGreaterThanOrEqual(state(a))
      }),
    )
  })

  test.each<[window: string, state: string]>([
    ['2004', 'off'],
    ['2005', 'possible'],
    ['2005-05', 'possible'],
    ['2006', 'certain'],
    ['2007', 'certain'],
    ['2008', 'possible'],
    ['2009', 'off'],
  ])('In %s an interval from 2005 or 2006 to 2007 or 2008 is %s.', (text, state) => {
    const { spans } = resolveSpans([interval('[2005..2006]', '[2007..2008]')], context())
    expect(stateIn(spans, windowOf(text)!)).toBe(state)
  })

  test.each<[window: string, state: string]>([
    ['2005-05-31', 'off'],
    ['2005-06-15', 'possible'],
    ['2005-06', 'certain'],
    ['2005', 'certain'],
    ['2005-07', 'off'],
  ])('In %s a meeting of June 2005 is %s.', (text, state) => {
    expect(stateIn(resolveSpans([instant('2005-06')], context()).spans, windowOf(text)!)).toBe(state)
  })

  test('A window that touches a half-open limit does not meet it.', () => {
    const { spans } = resolveSpans([instant('2005-06-15')], context())
    const [day, next] = [utc('2005-06-15'), utc('2005-06-16')]
    const states = [
      { from: day - 10, to: day },
      { from: day - 10, to: day + 1 },
      { from: day, to: next },
      { from: next - 1, to: next + 10 },
      { from: next, to: next + 10 },
    ].map((at) => stateIn(spans, at))
    expect(states).toEqual(['off', 'possible', 'certain', 'possible', 'off'])
  })
})

/** A span whose drawn stretch is all that is possible. */
function spanWith(kind: 'instant' | 'interval', limits: Span['possible']): Span {
  const bound = boundOf('')
  const drawn = { min: limits.startMin, max: limits.endMax }
  return { kind, start: bound, end: bound, attested: [], possible: limits, certain: limits, drawn, dated: drawn }
}
