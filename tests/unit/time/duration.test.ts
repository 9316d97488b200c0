import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { DAY_MS } from '../../../src/time/calendar.js'
import { addDuration, parseDuration } from '../../../src/time/duration.js'
import { utc } from './utc.js'

describe('a duration', () => {
  test.each<[text: string, months: number, ms: number]>([
    ['P10Y', 120, 0],
    ['P0D', 0, 0],
    ['P0Y', 0, 0],
    ['P1Y6M', 18, 0],
    ['P2W', 0, 14 * DAY_MS],
    ['P1W2D', 0, 9 * DAY_MS],
    ['PT12H', 0, DAY_MS / 2],
    ['PT1H1M1S', 0, 3_661_000],
    ['P1Y2M3W4DT5H6M7S', 14, 25 * DAY_MS + 18_367_000],
    ['P1M', 1, 0],
    ['PT1M', 0, 60_000],
    ['P999999999Y', 11_999_999_988, 0],
  ])('%s is %i months and %i ms.', (text, months, ms) => {
    expect(parseDuration(text)).toEqual({ months, ms })
  })

  test.each([
    'P',
    'PT',
    'P1YT',
    '',
    '10Y',
    'P-1Y',
    '-P1Y',
    'P1.5Y',
    'P1,5Y',
    'P1D1Y',
    'P1H',
    'PT1D',
    'P1Y ',
    'p1y',
    'P1234567890Y',
    'P0001-01-01',
    `P${'1'.repeat(64)}Y`,
    10,
    null,
    undefined,
    {},
    ['P1Y'],
  ])('%s is not one of whole, non-negative parts.', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  test('Every duration is the sum of its parts.', () => {
    const part = fc.nat({ max: 999_999 })
    fc.assert(
      fc.property(fc.tuple(part, part, part, part, part, part, part), ([y, mo, w, d, h, mi, s]) => {
        expect(parseDuration(`P${y}Y${mo}M${w}W${d}DT${h}H${mi}M${s}S`)).toEqual({
          months: y * 12 + mo,
          ms: (w * 7 + d) * DAY_MS + h * 3_600_000 + mi * 60_000 + s * 1000,
        })
      }),
    )
  })
})

describe('moving by a duration', () => {
  test.each<[from: string, text: string, sign: 1 | -1, to: string]>([
    ['2021-05-24', 'P10Y', 1, '2031-05-24'],
    ['2021-05-24', 'P10Y', -1, '2011-05-24'],
    ['2024-02-29', 'P1Y', 1, '2025-02-28'],
    ['2024-01-31', 'P1M', 1, '2024-02-29'],
    ['2024-01-31', 'P1M1D', 1, '2024-03-01'],
    ['2024-03-31', 'P1M1D', -1, '2024-02-28'],
    ['0005-01-01', 'P10Y', -1, '-0005-01-01'],
    ['2024-01-01', 'PT36H', 1, '2024-01-02T12:00:00'],
    ['2024-01-01', 'P0D', 1, '2024-01-01'],
  ])('From %s by %s (%i) it comes to %s.', (from, text, sign, to) => {
    expect(addDuration(utc(from), parseDuration(text)!, sign)).toBe(utc(to))
  })

  test('Forwards is never before the start, backwards never after it, and infinite moments stay.', () => {
    const moment = fc.integer({ min: -3e14, max: 3e14 })
    const duration = fc.record({ months: fc.nat({ max: 5000 }), ms: fc.nat({ max: 1e12 }) })
    fc.assert(
      fc.property(moment, duration, (at, by) => {
        expect(addDuration(at, by, 1)).toBeGreaterThanOrEqual(at)
        expect(addDuration(at, by, -1)).toBeLessThanOrEqual(at)
        expect(addDuration(addDuration(at, { ...by, months: 0 }, 1), { ...by, months: 0 }, -1)).toBe(at)
        expect([addDuration(-Infinity, by, 1), addDuration(Infinity, by, -1)]).toEqual([-Infinity, Infinity])
      }),
    )
  })
})
