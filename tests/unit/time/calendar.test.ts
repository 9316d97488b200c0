import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addMonths,
  addUnits,
  ceilTo,
  civilOf,
  DAY_MS,
  daysInMonth,
  floorTo,
  isLeapYear,
  isoDate,
  MAX_YEAR,
  momentOf,
  UNITS,
} from '../../../src/time/calendar.js'
import { utc, utcOf } from './utc.js'

const unit = fc.constantFrom(...UNITS)
const year = fc.integer({ min: -400_000, max: 400_000 })
/** Within ±100,000 years, to the millisecond; often a start of a day or of a year. */
const moment = fc.oneof(
  fc.integer({ min: -3e15, max: 3e15 }),
  fc.integer({ min: -3e7, max: 3e7 }).map((day) => day * DAY_MS),
  fc.integer({ min: -100_000, max: 100_000 }).map((y) => momentOf(y)),
)

describe('a calendar day', () => {
  test('It comes back from its moment over 400,000 years either way.', () => {
    const days = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    fc.assert(
      fc.property(days, ([y, month, d]) => {
        const day = Math.min(d, daysInMonth(y, month))
        expect(civilOf(momentOf(y, month, day))).toEqual({ year: y, month, day })
      }),
      { numRuns: 1000 },
    )
  })

  test('It is that of the platform wherever the platform has one.', () => {
    const days = fc.tuple(
      fc.integer({ min: -270_000, max: 275_000 }),
      fc.nat({ max: 500 }),
      fc.integer({ min: -500, max: 500 }),
    )
    fc.assert(
      fc.property(days, ([y, month, day]) => {
        expect(momentOf(y, month - 200, day)).toBe(utcOf(y, month - 200, day))
        const date = new Date(utcOf(y, month, day))
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilOf(date.getTime())).toEqual(civil)
        expect(civilOf(date.getTime() + DAY_MS - 1)).toEqual(civil)
      }),
      { numRuns: 1000, examples: [[[0, 201, 1]], [[99, 201, 1]], [[-1, 212, 31]]] },
    )
  })

  test('The days of a year follow one another without a gap.', () => {
    for (const y of [-400, -1, 0, 4, 99, 1900, 2000, 2023, 2024]) {
      let next = momentOf(y)
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(y, month); day++, next += DAY_MS)
          expect(momentOf(y, month, day)).toBe(next)
      }
      expect(next).toBe(momentOf(y + 1))
    }
  })

  test('Leap years follow the Gregorian rule on both sides of year 0.', () => {
    expect([-400, -4, 0, 4, 1600, 2000, 2024].filter(isLeapYear)).toEqual([-400, -4, 0, 4, 1600, 2000, 2024])
    expect([-200, -100, -1, 1, 100, 200, 1800, 1900, 2023, 2100].filter(isLeapYear)).toEqual([])
    fc.assert(
      fc.property(fc.integer({ min: -270_000, max: 275_000 }), fc.integer({ min: 1, max: 12 }), (y, month) => {
        expect(daysInMonth(y, month)).toBe(new Date(utcOf(y, month + 1, 0)).getUTCDate())
      }),
    )
  })

  test('Moments are ordered by year up to the largest year.', () => {
    const large = fc.integer({ min: -MAX_YEAR + 1, max: MAX_YEAR - 2 })
    fc.assert(
      fc.property(large, (y) => {
        expect(momentOf(y)).toBeLessThan(momentOf(y + 1))
      }),
    )
  })
})

describe('floor and ceiling', () => {
  test('They enclose the moment, are starts of a unit, and lie one unit apart.', () => {
    fc.assert(
      fc.property(unit, moment, (u, at) => {
        const [low, high] = [floorTo(u, at), ceilTo(u, at)]
        expect(low).toBeLessThanOrEqual(at)
        expect(high).toBeGreaterThanOrEqual(at)
        expect([floorTo(u, low), ceilTo(u, low), floorTo(u, high), ceilTo(u, high)]).toEqual([low, low, high, high])
        expect(high).toBe(low === at ? low : addUnits(u, low, 1))
      }),
      { numRuns: 1000 },
    )
  })

  test('They never go back in time.', () => {
    fc.assert(
      fc.property(unit, moment, fc.nat({ max: 1e10 }), (u, at, more) => {
        expect(floorTo(u, at)).toBeLessThanOrEqual(floorTo(u, at + more))
        expect(ceilTo(u, at)).toBeLessThanOrEqual(ceilTo(u, at + more))
      }),
    )
  })

  test.each([
    ['second', '2024-02-10T13:14:15.678', '2024-02-10T13:14:15', '2024-02-10T13:14:16'],
    ['minute', '2024-02-10T13:14:15.678', '2024-02-10T13:14:00', '2024-02-10T13:15:00'],
    ['hour', '2024-02-10T13:14:15.678', '2024-02-10T13:00:00', '2024-02-10T14:00:00'],
    ['day', '2024-02-29T13:14:15', '2024-02-29', '2024-03-01'],
    ['month', '2024-12-10', '2024-12-01', '2025-01-01'],
    ['season', '2024-02-10', '2023-12-01', '2024-03-01'],
    ['season', '2024-03-10', '2024-03-01', '2024-06-01'],
    ['season', '2024-08-31', '2024-06-01', '2024-09-01'],
    ['season', '2024-12-10', '2024-12-01', '2025-03-01'],
    ['year', '2024-02-10', '2024-01-01', '2025-01-01'],
    ['decade', '2024-02-10', '2020-01-01', '2030-01-01'],
    ['century', '2024-02-10', '2000-01-01', '2100-01-01'],
    ['millennium', '2024-02-10', '2000-01-01', '3000-01-01'],
    ['decade', '-0005-02-10', '-0010-01-01', '0000-01-01'],
    ['century', '-0001-12-31', '-0100-01-01', '0000-01-01'],
    ['millennium', '-1000-06-01', '-1000-01-01', '0000-01-01'],
  ] as const)('The %s of %s reaches from %s to %s.', (u, at, low, high) => {
    expect([floorTo(u, utc(at)), ceilTo(u, utc(at))]).toEqual([utc(low), utc(high)])
  })
})

describe('moving by whole units', () => {
  test('From a start of a unit it can be undone and done in steps.', () => {
    const count = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(unit, moment, count, count, (u, any, a, b) => {
        const at = floorTo(u, any)
        expect(addUnits(u, addUnits(u, at, a), -a)).toBe(at)
        expect(addUnits(u, addUnits(u, at, a), b)).toBe(addUnits(u, at, a + b))
        expect(floorTo(u, addUnits(u, at, a))).toBe(addUnits(u, at, a))
        expect(addUnits(u, any, 0)).toBe(any)
      }),
      { numRuns: 500 },
    )
  })

  test('By months it keeps the time of day and the day, or takes the last of the month.', () => {
    const months = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(moment, months, (at, count) => {
        const [was, is] = [civilOf(at), civilOf(addMonths(at, count))]
        expect(is.year * 12 + is.month).toBe(was.year * 12 + was.month + count)
        expect(is.day).toBe(Math.min(was.day, daysInMonth(is.year, is.month)))
        expect(addMonths(at, count) - floorTo('day', addMonths(at, count))).toBe(at - floorTo('day', at))
      }),
      { numRuns: 500 },
    )
    expect(addUnits('month', utc('2024-01-31T10:00:00'), 1)).toBe(utc('2024-02-29T10:00:00'))
    expect(addUnits('month', utc('2024-03-31'), -1)).toBe(utc('2024-02-29'))
    expect(addUnits('year', utc('2024-02-29'), 1)).toBe(utc('2025-02-28'))
    expect(addUnits('year', utc('0004-02-29'), -4)).toBe(utc('0000-02-29'))
    expect(addUnits('season', utc('2023-11-30'), 1)).toBe(utc('2024-02-29'))
    expect(addUnits('century', utc('2000-02-29'), 1)).toBe(utc('2100-02-28'))
  })

  test('Infinite moments stay.', () => {
    for (const u of UNITS) {
      for (const at of [-Infinity, Infinity]) {
        expect([floorTo(u, at), ceilTo(u, at), addUnits(u, at, 3)]).toEqual([at, at, at])
      }
    }
  })
})

describe('an ISO date', () => {
  test.each<[year: number, month: number, day: number, text: string]>([
    [2023, 9, 16, '2023-09-16'],
    [99, 1, 1, '0099-01-01'],
    [0, 1, 1, '0000-01-01'],
    [-1, 2, 3, '-0001-02-03'],
    [9999, 12, 31, '9999-12-31'],
    [-9999, 1, 1, '-9999-01-01'],
    [12_345, 1, 1, '+12345-01-01'],
    [-12_345, 1, 1, '-12345-01-01'],
  ])('%i-%i-%i is written with four digits of year or a sign: %s.', (y, month, day, text) => {
    expect(isoDate(momentOf(y, month, day))).toBe(text)
    expect(isoDate(momentOf(y, month, day) + DAY_MS - 1)).toBe(text)
  })

  test('It is that of the platform in the years 0 to 9999, and there is none for an infinite moment.', () => {
    fc.assert(
      fc.property(fc.integer({ min: momentOf(0), max: momentOf(10_000) - 1 }), (at) => {
        expect(isoDate(at)).toBe(new Date(at).toISOString().slice(0, 10))
      }),
    )
    expect([isoDate(-Infinity), isoDate(Infinity)]).toEqual([null, null])
  })
})
