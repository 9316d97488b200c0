import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isBound, MAX_EDTF_LENGTH, parseBound } from '../../../src/time/edtf.js'
import { boundOf } from './utc.js'

describe('a date that no calendar has is refused', () => {
  test.each([
    ['2021-02-29', '2021-02 has no day 29'],
    ['1900-02-29', '1900-02 has no day 29'],
    ['2021-02-30', '2021-02 has no day 30'],
    ['2024-02-30', '2024-02 has no day 30'],
    ['2021-04-31', '2021-04 has no day 31'],
    ['2021-01-32', '2021-01 has no day 32'],
    ['2021-01-00', '2021-01 has no day 00'],
    ['2021-00', 'there is no month 00'],
    ['2021-13', 'there is no month 13'],
    ['2021-20-01', 'there is no month 20'],
    ['2021-42', 'not an EDTF date'],
    ['2021-21-05', 'not an EDTF date'],
    ['2021-02-29~', 'that month has no day 29'],
    ['2021-02-29?', 'that month has no day 29'],
    ['~2021-02-29', 'that month has no day 29'],
    ['-0001-02-29', 'that month has no day 29'],
    ['[2021-02-29]', 'that month has no day 29'],
    ['[2020,2021-02-29]', 'that month has no day 29'],
    ['[2021-02-28..2021-02-29]', 'that month has no day 29'],
    ['[..2021-02-29]', 'that month has no day 29'],
    ['[2021-04-31..]', 'not an EDTF date'],
    ['2021-02-29T10:10', 'that month has no day 29'],
    ['2021-02-29T10:10:10Z', 'that month has no day 29'],
    ['2021-02-28T25:00', 'not an EDTF date'],
    ['2021-02-28T24:00:01', 'not an EDTF date'],
    ['2021-02-28T23:59:60', 'not an EDTF date'],
    ['2021-02-28T10', 'not an EDTF date'],
    ['2021-02-28T10:10+14:30', 'not an EDTF date'],
    ['-0000', 'not an EDTF date'],
    ['-0000-XX', 'no day of the calendar fits'],
    ['Y1E15', 'a year beyond 10^15'],
    ['Y-1E15', 'a year beyond 10^15'],
    ['Y9E999', 'a year beyond 10^15'],
    [`Y${'1'.repeat(60)}`, 'a year beyond 10^15'],
    ['[2004..2001]', 'a range that runs backwards'],
    ['[2004-06-02..2004-06-01]', 'a range that runs backwards'],
    ['[2000,2004..2001]', 'a range that runs backwards'],
  ])('%s is refused.', (text, error) => {
    expect(parseBound(text)).toEqual({ error })
  })

  test('Its neighbours that exist are read.', () => {
    for (const text of ['2020-02-29', '2000-02-29', '-0004-02-29', '2021-04-30', '[2020-02-29]', '2020-02-29T10:10']) {
      expect(isBound(parseBound(text)), text).toBe(true)
    }
  })
})

describe('a text that is no single date is refused', () => {
  const interval = 'an interval; write its two ends as start and end'
  const list = 'a list of several dates; write one edge or one of `spans` for each'
  const unspecified = 'unspecified digits within a set; write its limits out'
  test.each([
    ['2004/2005', interval],
    ['2004/..', interval],
    ['2004/', interval],
    ['../2004', interval],
    ['2004-21/2004-22', 'not an EDTF date'],
    ['{1960,1961}', list],
    ['{..1960}', list],
    ['[201X]', unspecified],
    ['[2021-02-2X,2022]', unspecified],
    ['yesterday', 'not an EDTF date'],
    ['4.3.2020', 'not an EDTF date'],
    ['03/04/2020', 'not an EDTF date'],
    ['2020-1-1', 'not an EDTF date'],
    ['+2020', 'not an EDTF date'],
    ['20200101', 'not an EDTF date'],
    ['[..]', 'not an EDTF date'],
    ['...', 'not an EDTF date'],
    ['2', 'not an EDTF date'],
    ['Y123', 'not an EDTF date'],
    ['2004-06-15~%', 'not an EDTF date'],
    ['[2004', 'not an EDTF date'],
    ['__proto__', 'not an EDTF date'],
    ['constructor', 'not an EDTF date'],
  ])('%s is refused.', (text, error) => {
    expect(parseBound(text)).toEqual({ error })
  })

  test.each([2020, 0, Number.NaN, null, undefined, true, {}, ['2020'], new Date(0), 2020n])(
    'A value of another type is refused: %s.',
    (value) => {
      expect(parseBound(value)).toEqual({ error: 'not a text; dates are strings in quotation marks' })
    },
  )
})

describe('length and time are bounded', () => {
  test('64 characters are read and 65 are not.', () => {
    const padded = (length: number) => '2020'.padEnd(length, ' ')
    expect(boundOf(padded(MAX_EDTF_LENGTH)).status).toBe('known')
    expect(parseBound(padded(MAX_EDTF_LENGTH + 1))).toEqual({ error: 'longer than 64 characters' })
    expect(parseBound('1'.repeat(1_000_000))).toEqual({ error: 'longer than 64 characters' })
  })

  test('A short text that normalisation makes long is refused too.', () => {
    expect(parseBound('ﷺ'.repeat(MAX_EDTF_LENGTH))).toEqual({ error: 'longer than 64 characters' })
    expect(parseBound('㊿㊿')).toEqual({ ...boundOf('5050'), edtf: '㊿㊿' })
  })

  const grammar = fc
    .array(fc.constantFrom(...'0123456789-XYESTZ:.,[]{}/~?% '.split(''), '..', '2004', '-06', '-1X', '[', ']'), {
      maxLength: 64,
    })
    .map((parts) => parts.join('').slice(0, 64))

  test('Every text of the alphabet of dates gives a bound in order or a short message, and soon.', () => {
    fc.assert(
      fc.property(grammar, (text) => {
        const before = performance.now()
        const result = parseBound(text)
        expect(performance.now() - before).toBeLessThan(5000)
        if (!isBound(result)) {
          expect(result.error.length).toBeLessThan(80)
          return
        }
        expect(result.possible.min).toBeLessThan(result.possible.max)
        expect(result.certain.min).toBeLessThanOrEqual(result.possible.min)
        expect(result.certain.max).toBeGreaterThanOrEqual(result.possible.max)
      }),
      { numRuns: 500 },
    )
  })

  test('The densest texts of 64 characters take no time to speak of.', () => {
    const texts = ['?2004-06-~11,', 'XXXX,', '20XX-1X-XX,', '2004..2005, ', '2004-06..2005-06,'].map(
      (part) => `[${part.repeat(20)}`.slice(0, 59) + '2020]',
    )
    const before = performance.now()
    for (const text of texts) parseBound(text)
    expect(performance.now() - before).toBeLessThan(5000)
  })

  test('Any string at all is answered without an exception.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (text) => {
        const result = parseBound(text)
        expect(isBound(result) || result.error.length < 80).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
