import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { UNLIMITED, type Limits } from '../../../src/time/bound.js'
import { parseDuration } from '../../../src/time/duration.js'
import { isUndated, resolveSpans, type WrittenSpan } from '../../../src/time/span.js'
import { stateIn } from '../../../src/time/window.js'
import { context, dayMs, dayText, instant, interval, written } from './span-oracle.js'
import { boundOf, utc } from './utc.js'

function drawn(spans: WrittenSpan[], reach = 'P10Y', lifetime: Limits = UNLIMITED, asOf: string | null = null) {
  const given = { reach: parseDuration(reach)!, lifetime, asOf: asOf === null ? null : boundOf(asOf) }
  return resolveSpans(spans, context(given)).spans.map((s) => [show(s.drawn.min), show(s.drawn.max)])
}

function show(moment: number): string {
  return Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : String(moment)
}

describe('reach', () => {
  test.each<[string, WrittenSpan, reach: string, from: string, to: string]>([
    ['A span with four limits is drawn within them', interval('2003', '2005'), 'P10Y', '2003-01-01', '2006-01-01'],
    ['An unknown start reaches back from the end', interval('', '2005'), 'P10Y', '1995-01-01', '2006-01-01'],
    ['An unknown end reaches on from the start', interval('2005', ''), 'P10Y', '2005-01-01', '2016-01-01'],
    ['A day is a whole day', interval('2005-03-01', ''), 'P10Y', '2005-03-01', '2015-03-02'],
    ['A reach of nothing leaves the unit', interval('2005-03', ''), 'P0D', '2005-03-01', '2005-04-01'],
    ['An attestation of a year is a whole year', interval('', '', '2010'), 'P1Y', '2009-01-01', '2012-01-01'],
    ['The first and last attestation count', interval('', '', '2012', '2010'), 'P1Y', '2009-01-01', '2014-01-01'],
    ['An end that is censored', interval('2005', '[2007..]'), 'P1Y', '2005-01-01', '2009-01-01'],
    ['A start that is censored', interval('[..2005]', '2007'), 'P0D', '2005-01-01', '2008-01-01'],
    ['An instant before a day', instant('[..2005-06-17]'), 'P1M', '2005-05-17', '2005-06-18'],
    ['An instant that is vouched for', instant('[..2007]', '2005-06'), 'P1M', '2005-06-01', '2005-07-01'],
    ['The units of a set count by its last', interval('[2003..2005]', ''), 'P1Y', '2003-01-01', '2007-01-01'],
    ['An approximate year is three', interval('2005~', ''), 'P1Y', '2004-01-02', '2008-01-01'],
    ['An uncertain date is evidence too', interval('2005?', ''), 'P1Y', '2005-01-01', '2007-01-01'],
    ['An open end has no limit', interval('2005', '..'), 'P0D', '2005-01-01', 'Infinity'],
    ['An open start is held back like an unknown one', interval('..', '2005'), 'P0D', '2005-01-01', '2006-01-01'],
  ])('%s.', (_, span, reach, from, to) => {
    expect(drawn([span], reach)).toEqual([[from, to]])
  })

  test('An unknown start of what goes on is drawn from the day the file was closed.', () => {
    expect(drawn([interval('', '..')], 'P10Y', UNLIMITED, '2026-02-01')).toEqual([['2016-02-01', 'Infinity']])
  })

  test('Without any evidence there is nothing to measure from, and nothing is dropped.', () => {
    expect(drawn([interval('', '..')])).toEqual([['-Infinity', 'Infinity']])
    expect(drawn([interval('..', '')])).toEqual([['-Infinity', 'Infinity']])
  })

  test('The dates of a neighbour limit a span, each as its whole unit.', () => {
    expect(drawn([interval('', ''), instant('2010')], 'P1Y')).toEqual([
      ['2009-01-01', '2011-01-01'],
      ['2010-01-01', '2011-01-01'],
    ])
    expect(drawn([instant('2010'), interval('', '')], 'P1Y')).toEqual([
      ['2010-01-01', '2011-01-01'],
      ['2010-01-01', '2012-01-01'],
    ])
  })
})

describe('a lifetime', () => {
  const lifetime = { min: utc('2004-06-01'), max: utc('2005-02-01') }

  test('It cuts what is drawn, an open end too, and may leave nothing.', () => {
    expect(drawn([interval('2003', '2005')], 'P10Y', lifetime)).toEqual([['2004-06-01', '2005-02-01']])
    expect(drawn([interval('2003', '..')], 'P10Y', lifetime)).toEqual([['2004-06-01', '2005-02-01']])
    expect(drawn([interval('2004-10', '2004-11')], 'P10Y', lifetime)).toEqual([['2004-10-01', '2004-12-01']])
    const [outside] = resolveSpans([instant('2010')], context({ lifetime })).spans
    expect(outside!.drawn.min).toBeGreaterThanOrEqual(outside!.drawn.max)
    expect(stateIn([outside!], { from: -Infinity, to: Infinity })).toBe('off')
  })

  test('It leaves the limits of the span alone.', () => {
    const cut = resolveSpans([interval('2003', '2005')], context({ lifetime })).spans[0]!
    const free = resolveSpans([interval('2003', '2005')], context()).spans[0]!
    expect([cut.possible, cut.certain]).toEqual([free.possible, free.certain])
  })
})

describe('in any window', () => {
  const day = fc.integer({ min: 1, max: 5 })
  const date = fc.oneof(
    day.map(dayText),
    day.map((d) => `${dayText(d)}?`),
    day.map((d) => `[..${dayText(d)}]`),
    day.map((d) => `[${dayText(d)}..]`),
  )
  const span = fc
    .record({
      kind: fc.constantFrom('instant' as const, 'interval' as const),
      start: fc.oneof(date, fc.constantFrom('', '..')),
      end: fc.oneof(date, fc.constantFrom('', '..')),
      attested: fc.array(date, { maxLength: 1 }),
    })
    .map(written)
  const spans = fc.array(span, { minLength: 1, maxLength: 2 }).filter((list) => !isUndated(list))
  const reach = fc.constantFrom('P0D', 'P1D', 'P2D', 'P10Y').map((text) => parseDuration(text)!)
  const asOf = fc.option(fc.constant(boundOf(dayText(5))), { nil: null })
  const window = fc
    .tuple(fc.constantFrom(-Infinity, -3, 0, 1, 2, 3, 4, 5, 8), fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 10, Infinity))
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ from: toMs(from), to: toMs(to) }))

  test('Reach never makes a span certain and never takes that from it.', () => {
    fc.assert(
      fc.property(spans, reach, asOf, window, (list, by, closed, at) => {
        const near = resolveSpans(list, context({ reach: by, asOf: closed }))
        fc.pre(near.conflict === null)
        const far = resolveSpans(list, context({ asOf: closed })).spans
        expect(stateIn(near.spans, at) === 'certain').toBe(stateIn(far, at) === 'certain')
      }),
      { numRuns: 1000 },
    )
  })

  test('Reach draws no more than is possible, more the longer it is, and dates nothing.', () => {
    fc.assert(
      fc.property(spans, asOf, (list, closed) => {
        const none = resolveSpans(list, context({ reach: parseDuration('P0D')!, asOf: closed }))
        const some = resolveSpans(list, context({ reach: parseDuration('P2D')!, asOf: closed }))
        fc.pre(none.conflict === null)
        for (const [i, { drawn: wide, possible, certain }] of some.spans.entries()) {
          const { drawn: narrow, ...limits } = none.spans[i]!
          expect([limits.possible, limits.certain]).toEqual([possible, certain])
          expect(wide.min).toBeLessThanOrEqual(narrow.min)
          expect(wide.max).toBeGreaterThanOrEqual(narrow.max)
          expect(wide.min).toBeGreaterThanOrEqual(possible.startMin)
          expect(wide.max).toBeLessThanOrEqual(possible.endMax)
          expect(narrow.min).toBeLessThan(narrow.max)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('With a lifetime nothing is more than without, and nothing is seen outside it.', () => {
    const life = fc.tuple(day, day).map(([a, b]) => ({ min: dayMs(a), max: dayMs(b + 1) }))
    const rank = { undated: 0, off: 0, possible: 1, certain: 2 }
    fc.assert(
      fc.property(spans, reach, life, window, (list, by, lifetime, at) => {
        const cut = stateIn(resolveSpans(list, context({ reach: by, lifetime })).spans, at)
        const free = stateIn(resolveSpans(list, context({ reach: by })).spans, at)
        expect(rank[cut]).toBeLessThanOrEqual(rank[free])
        if (at.to <= lifetime.min || lifetime.max <= at.from) expect(cut).toBe('off')
      }),
      { numRuns: 500 },
    )
  })

  function toMs(number: number): number {
    return Number.isFinite(number) ? dayMs(number) : number
  }
})
