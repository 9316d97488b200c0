import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Bound } from '../../../src/time/bound.js'
import { DAY_MS, momentOf, type Unit } from '../../../src/time/calendar.js'
import { parseBound } from '../../../src/time/edtf.js'
import { boundOf, utc, utcOf } from './utc.js'

function known(edtf: string, from: string, to: string, unit: Unit): Bound {
  const limits = { min: utc(from), max: utc(to) }
  const marks = { approximate: false, uncertain: false }
  return { edtf, status: 'known', possible: limits, certain: limits, first: limits, last: limits, unit, ...marks }
}

describe('a date covers its whole unit', () => {
  test.each<[text: string, from: string, to: string, unit: Unit]>([
    ['2004-01-01T10:10:10Z', '2004-01-01T10:10:10', '2004-01-01T10:10:11', 'second'],
    ['2004-01-01T23:59:59Z', '2004-01-01T23:59:59', '2004-01-02T00:00:00', 'second'],
    ['2004-01-01T10:10:10', '2004-01-01T10:10:10', '2004-01-01T10:10:11', 'second'],
    ['2004-01-01T10:10', '2004-01-01T10:10:00', '2004-01-01T10:11:00', 'minute'],
    ['2004-12-31T23:59Z', '2004-12-31T23:59:00', '2005-01-01T00:00:00', 'minute'],
    ['2004-01-01T10:10:10.5Z', '2004-01-01T10:10:10.500', '2004-01-01T10:10:10.600', 'second'],
    ['2004-01-01T10:10:10.05Z', '2004-01-01T10:10:10.050', '2004-01-01T10:10:10.060', 'second'],
    ['2004-01-01T10:10:10.123', '2004-01-01T10:10:10.123', '2004-01-01T10:10:10.124', 'second'],
    ['2004-01-01T10:10:10.1239', '2004-01-01T10:10:10.123', '2004-01-01T10:10:10.124', 'second'],
    ['2004-02-29T24:00Z', '2004-03-01T00:00:00', '2004-03-01T00:01:00', 'minute'],
    ['2004-12-31T24:00:00', '2005-01-01T00:00:00', '2005-01-01T00:00:01', 'second'],
    ['2004-01-01T10:10:10+05:30', '2004-01-01T04:40:10', '2004-01-01T04:40:11', 'second'],
    ['2004-01-01T00:00+14:00', '2003-12-31T10:00:00', '2003-12-31T10:01:00', 'minute'],
    ['2004-01-01T10:10-03:30', '2004-01-01T13:40:00', '2004-01-01T13:41:00', 'minute'],
    ['2004-01-01T10:10−03:30', '2004-01-01T13:40:00', '2004-01-01T13:41:00', 'minute'],
    ['2004-01-01T10:10:10-00:30', '2004-01-01T10:40:10', '2004-01-01T10:40:11', 'second'],
    ['2023-09-16', '2023-09-16', '2023-09-17', 'day'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
    ['2000-02-29', '2000-02-29', '2000-03-01', 'day'],
    ['2023-12-31', '2023-12-31', '2024-01-01', 'day'],
    ['-0044-03-15', '-0044-03-15', '-0044-03-16', 'day'],
    ['2023-02', '2023-02-01', '2023-03-01', 'month'],
    ['2023-12', '2023-12-01', '2024-01-01', 'month'],
    ['2023', '2023-01-01', '2024-01-01', 'year'],
    ['0000', '0000-01-01', '0001-01-01', 'year'],
    ['0000-02-29', '0000-02-29', '0000-03-01', 'day'],
    ['-0001', '-0001-01-01', '0000-01-01', 'year'],
    ['0001', '0001-01-01', '0002-01-01', 'year'],
    ['0099', '0099-01-01', '0100-01-01', 'year'],
    ['0099-12-31', '0099-12-31', '0100-01-01', 'day'],
    ['9999', '9999-01-01', '10000-01-01', 'year'],
    ['-9999', '-9999-01-01', '-9998-01-01', 'year'],
    ['196', '1960-01-01', '1970-01-01', 'decade'],
    ['000', '0000-01-01', '0010-01-01', 'decade'],
    ['-196', '-1960-01-01', '-1950-01-01', 'decade'],
    ['19', '1900-01-01', '2000-01-01', 'century'],
    ['00', '0000-01-01', '0100-01-01', 'century'],
    ['Y12000', '12000-01-01', '12001-01-01', 'year'],
    ['Y-12000', '-12000-01-01', '-11999-01-01', 'year'],
    ['Y12E3', '12000-01-01', '12001-01-01', 'year'],
    ['Y-12E3', '-12000-01-01', '-11999-01-01', 'year'],
    ['Y0E9', '0000-01-01', '0001-01-01', 'year'],
    ['1950S2', '1900-01-01', '2000-01-01', 'year'],
    ['1950S9', '1950-01-01', '1951-01-01', 'year'],
    ['-1950S2', '-1999-01-01', '-1899-01-01', 'year'],
    ['Y171010S3', '171000-01-01', '172000-01-01', 'year'],
    ['Y17101E1S3', '171000-01-01', '172000-01-01', 'year'],
  ])('%s has the limits of its unit.', (text, from, to, unit) => {
    expect(parseBound(text)).toEqual(known(text, from, to, unit))
  })

  test.each<[code: number, from: string, to: string]>([
    [21, '2001-03-01', '2001-06-01'],
    [22, '2001-06-01', '2001-09-01'],
    [23, '2001-09-01', '2001-12-01'],
    [24, '2001-12-01', '2002-03-01'],
    [25, '2001-03-01', '2001-06-01'],
    [26, '2001-06-01', '2001-09-01'],
    [27, '2001-09-01', '2001-12-01'],
    [28, '2001-12-01', '2002-03-01'],
    [29, '2001-09-01', '2001-12-01'],
    [30, '2001-12-01', '2002-03-01'],
    [31, '2001-03-01', '2001-06-01'],
    [32, '2001-06-01', '2001-09-01'],
    [33, '2001-01-01', '2001-04-01'],
    [34, '2001-04-01', '2001-07-01'],
    [35, '2001-07-01', '2001-10-01'],
    [36, '2001-10-01', '2002-01-01'],
    [37, '2001-01-01', '2001-05-01'],
    [38, '2001-05-01', '2001-09-01'],
    [39, '2001-09-01', '2002-01-01'],
    [40, '2001-01-01', '2001-07-01'],
    [41, '2001-07-01', '2002-01-01'],
  ])('Season code %i reaches over whole months.', (code, from, to) => {
    expect(parseBound(`2001-${code}`)).toEqual(known(`2001-${code}`, from, to, 'season'))
  })

  test('A season of an unspecified year reaches from the first year that fits to the last.', () => {
    expect(parseBound('201X-21')).toEqual(known('201X-21', '2010-03-01', '2019-06-01', 'season'))
    expect(parseBound('-000X-24')).toEqual(known('-000X-24', '-0009-12-01', '0000-03-01', 'season'))
  })
})

describe('an unspecified digit', () => {
  test.each<[text: string, from: string, to: string, unit: Unit]>([
    ['201X', '2010-01-01', '2020-01-01', 'decade'],
    ['20XX', '2000-01-01', '2100-01-01', 'century'],
    ['2XXX', '2000-01-01', '3000-01-01', 'millennium'],
    ['XXXX', '0000-01-01', '10000-01-01', 'millennium'],
    ['20X1', '2001-01-01', '2092-01-01', 'year'],
    ['2X01', '2001-01-01', '2902-01-01', 'year'],
    ['X999', '0999-01-01', '10000-01-01', 'year'],
    ['1X2X', '1020-01-01', '1930-01-01', 'decade'],
    ['-201X', '-2019-01-01', '-2009-01-01', 'decade'],
    ['-000X', '-0009-01-01', '0000-01-01', 'decade'],
    ['2015-XX', '2015-01-01', '2016-01-01', 'year'],
    ['2015-1X', '2015-10-01', '2016-01-01', 'month'],
    ['2015-0X', '2015-01-01', '2015-10-01', 'month'],
    ['2015-X2', '2015-02-01', '2016-01-01', 'month'],
    ['2015-02-XX', '2015-02-01', '2015-03-01', 'month'],
    ['2016-02-2X', '2016-02-20', '2016-03-01', 'day'],
    ['2015-02-2X', '2015-02-20', '2015-03-01', 'day'],
    ['2015-12-3X', '2015-12-30', '2016-01-01', 'day'],
    ['2015-12-X1', '2015-12-01', '2016-01-01', 'day'],
    ['2015-XX-31', '2015-01-31', '2016-01-01', 'day'],
    ['2015-XX-XX', '2015-01-01', '2016-01-01', 'year'],
    ['XXXX-02-29', '0000-02-29', '9996-03-01', 'day'],
    ['1XXX-12-25', '1000-12-25', '1999-12-26', 'day'],
    ['156X-12-25', '1560-12-25', '1569-12-26', 'day'],
  ])('%s reaches from the first day that fits to the last.', (text, from, to, unit) => {
    expect(parseBound(text)).toEqual(known(text, from, to, unit))
  })
})

describe('a set takes its limits from its members', () => {
  const first = { min: utc('1667-01-01'), max: utc('1668-01-01') }
  const last = { min: utc('1760-12-01'), max: utc('1761-01-01') }
  const common = { first, last, unit: 'month', approximate: false, uncertain: false }
  const cases: [text: string, status: string, min: number, max: number][] = [
    ['[1667,1760-12]', 'known', first.min, last.max],
    ['[1760-12,1667]', 'known', first.min, last.max],
    ['[1667, 1700..1702 , 1760-12]', 'known', first.min, last.max],
    ['[..1667,1760-12]', 'censored', -Infinity, last.max],
    ['[1667,1760-12..]', 'censored', first.min, Infinity],
    ['[..1667,1760-12..]', 'censored', -Infinity, Infinity],
  ]
  test.each(cases)('%s is %s.', (text, status, min, max) => {
    const limits = { min, max }
    expect(parseBound(text)).toEqual({ edtf: text, status, possible: limits, certain: limits, ...common })
  })

  test('A range of days reaches through its last day.', () => {
    expect(boundOf('[2024-01-28..2026-02-01]').possible).toEqual({ min: utc('2024-01-28'), max: utc('2026-02-02') })
    expect(boundOf('[..2019-06-17]').possible).toEqual({ min: -Infinity, max: utc('2019-06-18') })
    expect(boundOf('[2003-05-01..]').possible).toEqual({ min: utc('2003-05-01'), max: Infinity })
    expect(boundOf('[-0005..0005]').possible).toEqual({ min: utc('-0005-01-01'), max: utc('0006-01-01') })
    expect(boundOf('[2004..2004]').possible).toEqual({ min: utc('2004-01-01'), max: utc('2005-01-01') })
  })

  test('A mark on one member marks the set, and widens that member alone.', () => {
    const bound = boundOf('[2004-06-11%,2005]')
    expect(bound).toMatchObject({ approximate: true, uncertain: true, certain: { min: -Infinity, max: Infinity } })
    expect(bound.possible).toEqual({ min: utc('2004-06-10'), max: utc('2006-01-01') })
    expect(boundOf('[2004-06-11,2005]')).toMatchObject({ approximate: false, uncertain: false })
  })
})

describe('a mark', () => {
  test.each<[text: string, from: string, to: string, days: number]>([
    ['2021~', '2021-01-01', '2022-01-01', 365],
    ['2020~', '2020-01-01', '2021-01-01', 366],
    ['2021-02~', '2021-02-01', '2021-03-01', 28],
    ['2021-03-10~', '2021-03-10', '2021-03-11', 1],
    ['156~', '1560-01-01', '1570-01-01', 3653],
    ['19~', '1900-01-01', '2000-01-01', 36_524],
    ['2001-22~', '2001-06-01', '2001-09-01', 92],
    ['2001-~22', '2001-06-01', '2001-09-01', 92],
    ['~2001-22', '2001-06-01', '2001-09-01', 365],
    ['~2004-06-11', '2004-06-11', '2004-06-12', 366],
    ['2004~-06-11', '2004-06-11', '2004-06-12', 366],
    ['~2004-06', '2004-06-01', '2004-07-01', 366],
    ['2004-~06-11', '2004-06-11', '2004-06-12', 30],
    ['2004-06~-11', '2004-06-11', '2004-06-12', 30],
    ['2004-06-~11', '2004-06-11', '2004-06-12', 1],
    ['~2004-06-~11', '2004-06-11', '2004-06-12', 366],
    ['2004-~06-~11', '2004-06-11', '2004-06-12', 30],
  ])('%s widens %s to %s by the %i days of the marked unit on both sides.', (text, from, to, days) => {
    const limits = { min: utc(from) - days * DAY_MS, max: utc(to) + days * DAY_MS }
    expect(parseBound(text)).toMatchObject({
      status: 'known',
      possible: limits,
      certain: limits,
      first: limits,
      last: limits,
      approximate: true,
      uncertain: false,
    })
  })

  const unlimited = { min: -Infinity, max: Infinity }
  test.each<[text: string, approximate: boolean]>([
    ['2025-06-23?', false],
    ['?2025-06-23', false],
    ['2025?-06-23', false],
    ['2025-?06-23', false],
    ['2025-06-?23', false],
    ['2025-06-23%', true],
  ])('%s has its unit for possible and no limits for certain.', (text, approximate) => {
    const pad = approximate ? 1 : 0
    const limits = { min: utcOf(2025, 6, 23 - pad), max: utcOf(2025, 6, 24 + pad) }
    expect(parseBound(text)).toEqual({
      ...known(text, '2025-06-23', '2025-06-24', 'day'),
      possible: limits,
      certain: unlimited,
      first: limits,
      last: limits,
      approximate,
      uncertain: true,
    })
  })

  test('Decades, centuries and seasons carry marks too.', () => {
    expect(boundOf('156?')).toMatchObject({ unit: 'decade', uncertain: true, approximate: false })
    expect(boundOf('19%')).toMatchObject({ unit: 'century', uncertain: true, approximate: true })
    expect(boundOf('2001-21?')).toMatchObject({ unit: 'season', uncertain: true, approximate: false })
  })
})

describe('deep time', () => {
  test('Years beyond the calendar of the platform are ordered by year.', () => {
    const years = [-999_999_999_999_999, -4_500_000_000, -300_000, -9999, -1, 0, 1, 9999, 300_000, 170_000_002, 1e14]
    const moments = years.map((year) => momentOf(year))
    expect([...moments].sort((a, b) => a - b)).toEqual(moments)
    for (const text of ['Y-4500000000', 'Y170000002', 'Y17E7', 'Y-999999999999999', 'Y999999999999999']) {
      const { possible } = boundOf(text)
      expect(possible.min).toBeLessThan(possible.max)
    }
  })

  test('A large year starts where the one before it ends, and keeps its significant digits.', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 1e12 }), fc.boolean(), (year, negative) => {
        const write = (n: number) => (negative ? `Y-${n}` : `Y${n}`)
        const [a, b] = negative ? [year + 1, year] : [year, year + 1]
        expect(boundOf(write(a)).possible.max).toBe(boundOf(write(b)).possible.min)
      }),
    )
    expect(boundOf('Y171010000S3').possible).toEqual({ min: momentOf(171_000_000), max: momentOf(172_000_000) })
    expect(boundOf('Y-171010000S3').possible).toEqual({ min: momentOf(-171_999_999), max: momentOf(-170_999_999) })
  })
})

describe('plain dates', () => {
  const plain = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => ({ year, month, day }))
  const digits = (n: number, width: number) => String(n).padStart(width, '0')

  test('They have the limits of the platform, also in the years 0 to 99.', () => {
    fc.assert(
      fc.property(plain, ({ year, month, day }) => {
        const [y, m, d] = [digits(year, 4), digits(month, 2), digits(day, 2)]
        expect(boundOf(y).possible).toEqual({ min: utcOf(year), max: utcOf(year + 1) })
        expect(boundOf(`${y}-${m}`).possible).toEqual({ min: utcOf(year, month), max: utcOf(year, month + 1) })
        expect(boundOf(`${y}-${m}-${d}`).possible).toEqual({
          min: utcOf(year, month, day),
          max: utcOf(year, month, day + 1),
        })
      }),
      { numRuns: 300, examples: [[{ year: 0, month: 2, day: 1 }], [{ year: 99, month: 12, day: 28 }]] },
    )
  })

  test('They agree with the way through the grammar.', () => {
    fc.assert(
      fc.property(plain, ({ year, month, day }) => {
        const parts = [digits(year, 4), digits(month, 2), digits(day, 2)]
        for (const count of [1, 2, 3]) {
          const text = parts.slice(0, count).join('-')
          const { edtf: _, ...short } = boundOf(text)
          const { edtf: __, ...long } = boundOf(`[${text}]`)
          expect(short).toEqual(long)
        }
      }),
    )
  })
})

describe('the status', () => {
  const nothing = { possible: { min: -Infinity, max: Infinity }, certain: { min: -Infinity, max: Infinity } }
  const blank = { ...nothing, first: null, last: null, unit: null, approximate: false, uncertain: false }

  test('It is open for two dots and unknown for an empty text, and the two are never mixed up.', () => {
    expect(parseBound('..')).toEqual({ edtf: '..', status: 'open', ...blank })
    expect(parseBound('')).toEqual({ edtf: '', status: 'unknown', ...blank })
    expect(parseBound('  ')).toEqual({ edtf: '', status: 'unknown', ...blank })
    expect(parseBound(' .. ')).toEqual({ edtf: '..', status: 'open', ...blank })
  })

  test('It is known for a date on both sides and censored for a date on one.', () => {
    const statuses = ['2021', '2021?', '[2020,2021]', '[..2021]', '[2021..]', '[..2020,2021..]'].map(
      (t) => boundOf(t).status,
    )
    expect(statuses).toEqual(['known', 'known', 'known', 'censored', 'censored', 'censored'])
  })
})

test('Blanks around a date and full-width digits are read, and the text is kept as written.', () => {
  expect(parseBound(' 2021-03 ')).toEqual(known(' 2021-03 ', '2021-03-01', '2021-04-01', 'month'))
  expect(parseBound(' [2021-03] ')).toEqual(known(' [2021-03] ', '2021-03-01', '2021-04-01', 'month'))
  expect(parseBound('２０２１')).toEqual(known('２０２１', '2021-01-01', '2022-01-01', 'year'))
})

test('What is given out twice is one frozen object.', () => {
  for (const text of ['2021', '2021-03-10~', '[2004,2006]', '2021-13', '..', '']) {
    const result = parseBound(text)
    expect(parseBound(text)).toBe(result)
    expect(Object.isFrozen(result)).toBe(true)
  }
  const { possible, certain, first, last } = boundOf('[2004?-01-01,2006]')
  expect([possible, certain, first, last].map(Object.isFrozen)).toEqual([true, true, true, true])
})
