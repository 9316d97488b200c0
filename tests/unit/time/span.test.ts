import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isUndated, lifetimeOf, resolveSpans, type SpanLimits } from '../../../src/time/span.js'
import { stateIn } from '../../../src/time/window.js'
import { choices, context, dayMs, dayText, hull, instant, interval, LAST, written } from './span-oracle.js'
import { boundOf, utc } from './utc.js'

const day = fc.integer({ min: 1, max: 5 })
const twoDays = fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))
const date = fc.oneof(
  day.map(dayText),
  day.map((d) => `${dayText(d)}?`),
  twoDays.map(({ first, last }) => `[${dayText(first)}..${dayText(last)}]`),
  day.map((d) => `[..${dayText(d)}]`),
  day.map((d) => `[${dayText(d)}..]`),
)
const maybe = fc.oneof({ weight: 3, arbitrary: date }, fc.constantFrom('', '..'))
const span = fc
  .record({
    kind: fc.constantFrom('instant' as const, 'interval' as const, 'interval' as const),
    start: fc.oneof({ weight: 4, arbitrary: date }, fc.constant('')),
    end: maybe,
    attested: fc.oneof(fc.constant([]), fc.array(date, { maxLength: 2 })),
  })
  .map(written)
const spans = fc.array(span, { minLength: 1, maxLength: 3 })
const asOf = fc.option(
  fc.tuple(day, fc.constantFrom('', '', '?')).map(([d, mark]) => boundOf(dayText(d) + mark)),
  { nil: null },
)

describe('limits after tightening', () => {
  const run = { numRuns: 400 }

  test('They are the hull of every choice of dates that the rules allow, for each pair apart.', () => {
    fc.assert(
      fc.property(spans, asOf, (list, closed) => {
        const possible = choices(list, 'possible', closed)
        fc.pre(!isUndated(list) && possible.length > 0)
        const resolved = resolveSpans(list, context({ asOf: closed }))
        expect(resolved.conflict).toBeNull()
        expect(resolved.spans.map((s) => s.possible)).toEqual(hull(possible))
        expect(resolved.spans.map((s) => s.certain)).toEqual(hull(choices(list, 'certain', closed)))
      }),
      run,
    )
  })

  test('There is a conflict exactly where no choice of dates is left.', () => {
    fc.assert(
      fc.property(spans, asOf, (list, closed) => {
        fc.pre(!isUndated(list))
        const { conflict } = resolveSpans(list, context({ asOf: closed }))
        expect(conflict !== null).toBe(choices(list, 'possible', closed).length === 0)
      }),
      run,
    )
  })

  test('A span is possible where some choice meets the window and certain where every choice does.', () => {
    const from = fc.constantFrom(-Infinity, 1, 2, 3, 4, 5)
    const length = fc.constantFrom(1, 2, 3, Infinity)
    fc.assert(
      fc.property(spans, asOf, from, length, (list, closed, first, count) => {
        const possible = choices(list, 'possible', closed)
        fc.pre(!isUndated(list) && possible.length > 0)
        const last = Number.isFinite(first) ? first + count : count === Infinity ? count : count + 1
        fc.pre(last === Infinity || last <= LAST)
        const window = { from: toMs(first), to: toMs(last) }
        const meets = ([start, end]: readonly [number, number]) => start < last && first <= end
        const resolved = resolveSpans(list, context({ asOf: closed })).spans
        const certain = choices(list, 'certain', closed)
        const expected = list.map((_, i) =>
          certain.every((choice) => meets(choice[i]!))
            ? 'certain'
            : possible.some((choice) => meets(choice[i]!))
              ? 'possible'
              : 'off',
        )
        expect(resolved.map((s) => stateIn([s], window))).toEqual(expected)
      }),
      run,
    )
  })

  test('No limit lies outside the date as written, and the certain ones enclose the possible.', () => {
    fc.assert(
      fc.property(spans, asOf, (list, closed) => {
        fc.pre(!isUndated(list))
        for (const [i, { possible, certain }] of resolveSpans(list, context({ asOf: closed })).spans.entries()) {
          const { start, end } = list[i]!
          expect(possible.startMin).toBeGreaterThanOrEqual(start.possible.min)
          expect(possible.startMax).toBeLessThanOrEqual(start.possible.max)
          expect(possible.endMin).toBeGreaterThanOrEqual(end.possible.min)
          expect(possible.endMax).toBeLessThanOrEqual(end.possible.max)
          expect(certain.startMin).toBeLessThanOrEqual(possible.startMin)
          expect(certain.startMax).toBeGreaterThanOrEqual(possible.startMax)
          expect(certain.endMin).toBeLessThanOrEqual(possible.endMin)
          expect(certain.endMax).toBeGreaterThanOrEqual(possible.endMax)
        }
      }),
    )
  })
})

function toMs(day_: number): number {
  return Number.isFinite(day_) ? dayMs(day_) : day_
}

function limits(startMin: string, startMax: string, endMin: string, endMax: string): SpanLimits {
  const at = (text: string) => (text === '-' ? -Infinity : text === '+' ? Infinity : utc(text))
  return { startMin: at(startMin), startMax: at(startMax), endMin: at(endMin), endMax: at(endMax) }
}

function only(list: Parameters<typeof resolveSpans>[0], closed: string | null = null) {
  const { spans: resolved } = resolveSpans(list, context({ asOf: closed === null ? null : boundOf(closed) }))
  return resolved.map((s) => s.possible)
}

describe('one span', () => {
  test('Two dates tighten each other only where they overlap.', () => {
    expect(only([interval('2003', '2005')])).toEqual([limits('2003-01-01', '2004-01-01', '2005-01-01', '2006-01-01')])
    expect(only([interval('[2003..2009]', '2005')])).toEqual([
      limits('2003-01-01', '2006-01-01', '2005-01-01', '2006-01-01'),
    ])
    expect(only([interval('2003', '[..2009]')])).toEqual([
      limits('2003-01-01', '2004-01-01', '2003-01-01', '2010-01-01'),
    ])
  })

  test('An unknown end has no limits of its own.', () => {
    expect(only([interval('2003', '')], '2026-02-01')).toEqual([limits('2003-01-01', '2004-01-01', '2003-01-01', '+')])
    expect(only([interval('', '2003')])).toEqual([limits('-', '2004-01-01', '2003-01-01', '2004-01-01')])
  })

  test('An open end reaches at least to the day the file was closed, unless a source vouches for less.', () => {
    expect(only([interval('2003', '..')], '2026-02-01')).toEqual([
      limits('2003-01-01', '2004-01-01', '2026-02-01', '+'),
    ])
    expect(only([interval('2003', '..', '2010-05-01')], '2026-02-01')).toEqual([
      limits('2003-01-01', '2004-01-01', '2010-05-01', '+'),
    ])
    expect(only([interval('2003', '..', '')], '2026-02-01')).toEqual([
      limits('2003-01-01', '2004-01-01', '2026-02-01', '+'),
    ])
    expect(only([interval('2003', '..')])).toEqual([limits('2003-01-01', '2004-01-01', '2003-01-01', '+')])
    expect(only([interval('', '..')], '2026-02')).toEqual([limits('-', '+', '2026-02-01', '+')])
  })

  test('Every attestation holds it: the start before its end, the end after its beginning.', () => {
    expect(only([interval('', '', '2012', '2010-05-01')])).toEqual([limits('-', '2010-05-02', '2012-01-01', '+')])
    expect(only([interval('2003', '2020', '2003-06')])).toEqual([
      limits('2003-01-01', '2003-07-01', '2020-01-01', '2021-01-01'),
    ])
    expect(only([instant('2003', '2003-06')])).toEqual([limits('2003-06-01', '2003-07-01', '2003-06-01', '2003-07-01')])
  })

  test('A date marked uncertain limits what is possible and not what is certain.', () => {
    const [resolved] = resolveSpans([interval('2003?', '2005')], context()).spans
    expect(resolved!.possible).toEqual(limits('2003-01-01', '2004-01-01', '2005-01-01', '2006-01-01'))
    expect(resolved!.certain).toEqual(limits('-', '2006-01-01', '2005-01-01', '2006-01-01'))
    const [vouched] = resolveSpans([interval('', '', '2010?')], context()).spans
    expect(vouched!.possible).toEqual(limits('-', '2011-01-01', '2010-01-01', '+'))
    expect(vouched!.certain).toEqual(limits('-', '+', '-', '+'))
    const [goesOn] = resolveSpans([interval('2003', '..')], context({ asOf: boundOf('2026?') })).spans
    expect(goesOn!.possible.endMin).toBe(utc('2026-01-01'))
    expect(goesOn!.certain.endMin).toBe(utc('2003-01-01'))
  })
})

describe('several spans', () => {
  test('They are in order, and what one says reaches all the others.', () => {
    expect(only([interval('', ''), instant('2010'), interval('', '..')])).toEqual([
      limits('-', '2011-01-01', '-', '2011-01-01'),
      limits('2010-01-01', '2011-01-01', '2010-01-01', '2011-01-01'),
      limits('2010-01-01', '+', '2010-01-01', '+'),
    ])
  })

  test('A limit goes through a long row of spans from end to end.', () => {
    const row = [instant('2010'), ...Array.from({ length: 20 }, () => interval('', '')), instant('2012')]
    const middle = limits('2010-01-01', '2013-01-01', '2010-01-01', '2013-01-01')
    expect(only(row).slice(1, -1)).toEqual(Array.from({ length: 20 }, () => middle))
    const same = [instant('2010'), ...Array.from({ length: 20 }, () => instant('')), instant('2010')]
    const year = limits('2010-01-01', '2011-01-01', '2010-01-01', '2011-01-01')
    expect(only(same)).toEqual(same.map(() => year))
  })
})

describe('a conflict', () => {
  test.each([
    ['an end before its start', [interval('2005', '2003')], { span: 0, bound: 'start' }],
    ['an attestation before the start', [interval('2005', '', '2003')], { span: 0, bound: 'start' }],
    ['an attestation after the end', [interval('', '2003', '2005')], { span: 0, bound: 'end' }],
    ['an instant vouched for on another day', [instant('2003', '2004')], { span: 0, bound: 'start' }],
    ['spans out of order', [instant('2005'), instant('2003')], { span: 0, bound: 'start' }],
    ['an open end before the next span', [interval('2003', '..'), instant('2010')], { span: 0, bound: 'end' }],
  ] as const)('It is found in %s.', (_, list, conflict) => {
    expect(resolveSpans(list, context({ asOf: boundOf('2026') })).conflict).toEqual(conflict)
  })

  test.each([
    ['an end within the year of its start', [interval('2005-06', '2005')]],
    ['an attestation on the last day', [interval('', '2003', '2003-12-31')]],
    ['spans of one day', [instant('2005-01-01'), instant('2005-01-01')]],
    ['an open end that is the last', [instant('2003'), interval('2010', '..')]],
  ] as const)('It is not seen in %s.', (_, list) => {
    expect(resolveSpans(list, context({ asOf: boundOf('2026') })).conflict).toBeNull()
  })

  test('A mark of uncertainty does not hide it.', () => {
    expect(resolveSpans([interval('2005?', '2003')], context()).conflict).toEqual({ span: 0, bound: 'start' })
  })
})

describe('an edge without any date', () => {
  test('It is undated and has no span, however many were written.', () => {
    for (const list of [[], [interval('', '')], [instant(''), interval('', '', '')]]) {
      expect(isUndated(list)).toBe(true)
      expect(resolveSpans(list, context({ asOf: boundOf('2026') }))).toEqual({ spans: [], conflict: null })
    }
  })

  test('An open end, a date or an attestation is enough to date it.', () => {
    for (const list of [[interval('', '..')], [interval('..', '')], [interval('', '', '2010')], [instant('2010?')]]) {
      expect(isUndated(list)).toBe(false)
      expect(resolveSpans(list, context()).spans).toHaveLength(list.length)
    }
  })
})

test('The lifetime of a node is tightened by its own two dates.', () => {
  expect(lifetimeOf(boundOf('1960'), boundOf(''))).toEqual(limits('1960-01-01', '1961-01-01', '1960-01-01', '+'))
  expect(lifetimeOf(boundOf(''), boundOf(''))).toEqual(limits('-', '+', '-', '+'))
  expect(lifetimeOf(boundOf('[1950..1990]'), boundOf('1970'))).toEqual(
    limits('1950-01-01', '1971-01-01', '1970-01-01', '1971-01-01'),
  )
})
