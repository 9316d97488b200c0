import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { DAY_MS } from '../../../src/time/calendar.js'
import { earliestDay, latestDay, parseDigits } from '../../../src/time/unspecified.js'
import { utc, utcOf } from './utc.js'

test('Every number that fits is a candidate, and no other.', () => {
  expect(parseDigits('201X', '1X', '3X')).toEqual({
    years: [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019],
    months: [10, 11, 12],
    days: [30, 31],
  })
  expect(parseDigits('000X', '0X', 'X9')).toEqual({
    years: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    days: [9, 19, 29],
  })
  expect(parseDigits('2015', '02', '30')).toEqual({ years: [2015], months: [2], days: [30] })
})

test('Negative years rise as well, and there is no year -0000.', () => {
  expect(parseDigits('-001X', '01', '01').years).toEqual([-19, -18, -17, -16, -15, -14, -13, -12, -11, -10])
  expect(parseDigits('-000X', '01', '01').years).toEqual([-9, -8, -7, -6, -5, -4, -3, -2, -1])
  expect(parseDigits('-0000', '01', '01').years).toEqual([])
})

test('The days of months that are too short are passed over.', () => {
  expect(earliestDay(parseDigits('2015', 'XX', '31'))).toBe(utc('2015-01-31'))
  expect(earliestDay(parseDigits('2015', '0X', '3X'))).toBe(utc('2015-01-30'))
  expect(latestDay(parseDigits('2015', '0X', '31'))).toBe(utc('2015-08-31'))
  expect(earliestDay(parseDigits('XXXX', '02', '29'))).toBe(utc('0000-02-29'))
  expect(latestDay(parseDigits('201X', '02', '29'))).toBe(utc('2016-02-29'))
  expect(latestDay(parseDigits('19XX', '02', 'XX'))).toBe(utc('1999-02-28'))
})

test('A pattern that no day fits has neither a first nor a last.', () => {
  for (const [year, month, day] of [
    ['2015', '02', '30'],
    ['201X', '02', '3X'],
    ['2015', '13', '01'],
    ['-0000', '01', '01'],
  ] as const) {
    const pattern = parseDigits(year, month, day)
    expect([earliestDay(pattern), latestDay(pattern)]).toEqual([null, null])
  }
})

test('The first and the last day are those that a search through all days finds.', () => {
  const masked = (digits: string, mask: boolean[]) => Array.from(digits, (d, i) => (mask[i] ? 'X' : d)).join('')
  const mask = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })
  const day = fc.integer({ min: utc('2000-01-01') / DAY_MS, max: utc('2009-12-31') / DAY_MS })
  const all = Array.from({ length: 3653 }, (_, i) => utcOf(2000, 1, 1 + i))
  const written = new Map(all.map((at) => [at, new Date(at).toISOString().slice(0, 10).replaceAll('-', '')]))
  fc.assert(
    fc.property(day, mask, (number, hidden) => {
      // Only the last digit of the year, so that a search through ten years finds all.
      const text = masked(written.get(number * DAY_MS)!, [false, false, false, ...hidden.slice(3)])
      const pattern = new RegExp(`^${text.replaceAll('X', '.')}$`)
      const fitting = all.filter((at) => pattern.test(written.get(at)!))
      const digits = parseDigits(text.slice(0, 4), text.slice(4, 6), text.slice(6))
      expect([earliestDay(digits), latestDay(digits)]).toEqual([fitting[0], fitting.at(-1)])
    }),
    { numRuns: 200 },
  )
})
