import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  datesOf,
  readKey,
  readKeys,
  readPair,
  readWindow,
  writeKey,
  writeKeys,
  writePair,
  writeWindow,
} from '../../../src/store/url-text.js'
import { DAY_MS, momentOf } from '../../../src/time/index.js'

describe('a key in an address', () => {
  it.each([
    ['mali', 'mali'],
    ['', '_'],
    ['_', '%5f'],
    ['__proto__', '__proto__'],
    ['a b', 'a%20b'],
    ['a&b=c', 'a%26b%3Dc'],
    ['a~b', 'a%7eb'],
    ['100%', '100%25'],
    ['St. John (USA).', 'St.%20John%20%28USA%29%2e'],
    ['Гойта', '%D0%93%D0%BE%D0%B9%D1%82%D0%B0'],
    ['👩‍👧', '%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7'],
  ])('is for %j %s, and comes back', (key, text) => {
    expect(writeKey(key)).toBe(text)
    expect(readKey(text)).toBe(key)
  })

  it.each(['\uD800', 'a\uDC00b'])('cannot be half of a pair: %j', (key) => {
    expect(writeKey(key)).toBe(null)
  })

  it.each(['', '%', '%E0%A4%A', '%ff'])('is not read from %j', (text) => {
    expect(readKey(text)).toBe(null)
  })

  it('survives whatever it is, alone, in a list and in a pair', () => {
    const keys = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.uniqueArray(keys), fc.option(keys), fc.option(keys), (list, from, to) => {
        for (const key of list) expect(readKey(writeKey(key)!)).toBe(key)
        expect(writeKeys(list)).toMatch(/^[\w.%~-]*$/)
        expect(readKeys(writeKeys(list))).toEqual(list)
        expect(readPair(writePair([from, to]))).toEqual([from, to])
      }),
    )
  })

  it('is left out of a list where it cannot stand there, and is there once', () => {
    expect(writeKeys(['a', '\uD800', 'b'])).toBe('a~b')
    expect(readKeys('a~%~b~a~~_')).toEqual(['a', 'b', ''])
  })
})

const day = (text: string) => Date.parse(text)

describe('a window in an address', () => {
  it.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2020..2023', '2020-01-01', '2024-01-01'],
    ['2023-05', '2023-05-01', '2023-06-01'],
    ['1960-01..2026-06', '1960-01-01', '2026-07-01'],
    ['2023-09-16', '2023-09-16', '2023-09-17'],
    ['2023-01-01..2023-09-16', '2023-01-01', '2023-09-17'],
    ['2023-09-16T12:30:00Z..2023-09-16T12:59:59Z', '2023-09-16T12:30Z', '2023-09-16T13:00Z'],
    ['2023-09-16..2023-09-16T11:59:59Z', '2023-09-16', '2023-09-16T12:00Z'],
    ['2023-09-16..2023-09-16T12:00:00.004Z', '2023-09-16', '2023-09-16T12:00:00.005Z'],
    ['@1694822400000..@1694822401000', '2023-09-16', '2023-09-16T00:00:01Z'],
    ['0000', '0000-01-01', '0001-01-01'],
    ['-0044', '-000044-01-01', '-000043-01-01'],
    ['Y-12345..Y12345', '-012345-01-01', '+012346-01-01'],
  ])('is %s', (text, from, to) => {
    const window = { from: day(from), to: day(to) }
    expect(writeWindow(window, 'window')).toBe(text)
    expect(readWindow(text)).toEqual(window)
  })

  it('says only the end where the mode is up to a moment', () => {
    expect(writeWindow({ from: day('1960-03-04'), to: day('2024-01-01') }, 'up-to')).toBe('..2023')
    expect(readWindow('..2023')).toEqual({ from: -Infinity, to: day('2024-01-01') })
    expect(writeWindow({ from: 0, to: 0.5 }, 'up-to')).toBe('..@0.5')
  })

  it('may be open, and uncertain, where somebody writes it by hand', () => {
    expect(readWindow('2023..')).toEqual({ from: day('2023-01-01'), to: Infinity })
    expect(readWindow('..')).toEqual({ from: -Infinity, to: Infinity })
    expect(readWindow('202X..2023-09~')).toEqual({ from: day('2020-01-01'), to: day('2023-10-31') })
  })

  it.each([
    '',
    '2024..2023',
    '2023-13',
    'soon',
    '@',
    '@..@',
    '@1',
    '@9e99..',
    '@0x10..',
    '2023..soon',
    '[',
    '%',
    '...',
  ])('is none in %j', (text) => {
    expect(readWindow(text)).toBe(null)
  })

  it('comes back to the millisecond, whatever it is, and in EDTF as long as both ends are days', () => {
    const moment = fc.oneof(
      fc.integer({ min: -4_000_000, max: 4_000_000 }).map((days) => days * DAY_MS),
      fc.integer({ min: -9998, max: 9998 }).map((year) => momentOf(year)),
      fc.integer({ min: -8e15, max: 8e15 }),
      fc.double({ min: -8e15, max: 8e15, noNaN: true }),
    )
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        fc.pre(a !== b)
        const window = { from: Math.min(a, b), to: Math.max(a, b) }
        const text = writeWindow(window, 'window')
        // There is one zero in an address.
        expect(readWindow(text)).toEqual({ from: window.from + 0, to: window.to + 0 })
        const isOfDays = window.from % DAY_MS === 0 && window.to % DAY_MS === 0
        if (isOfDays && Math.max(Math.abs(a), Math.abs(b)) < 2e14) expect(text).not.toContain('@')
      }),
      { numRuns: 200 },
    )
  })

  it('has no dates in EDTF where a part of a millisecond counts', () => {
    expect(datesOf({ from: 0, to: 0.5 }, 'window')).toBe(null)
    expect(datesOf({ from: 0, to: DAY_MS }, 'moment')).toEqual({ from: '1970-01-01', to: '1970-01-01' })
    expect(datesOf({ from: 0, to: DAY_MS }, 'up-to')).toEqual({ from: '', to: '1970-01-01' })
  })
})
