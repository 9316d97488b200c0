import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { civilOf, DAY_MS, momentOf } from '../../../src/time/calendar.js'
import { ticks, tickStep, type Tick, type TickStep } from '../../../src/time/ticks.js'
import { utc } from './utc.js'

const YEAR_MS = 365.25 * DAY_MS

/** From twelve hours to 100,000 years long, BC and AD. */
const window = fc
  .tuple(fc.integer({ min: -50_000 * YEAR_MS, max: 50_000 * YEAR_MS }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([from, size]) => ({ from, to: from + Math.round(DAY_MS / 2 + (100_000 * YEAR_MS) ** size) }))
const most = fc.integer({ min: 3, max: 40 })

function isStart(at: number, { unit, count }: TickStep): boolean {
  const { year, month, day } = civilOf(at)
  if (unit === 'hour') return (((at % DAY_MS) + DAY_MS) % DAY_MS) % (count * 3_600_000) === 0
  if (at !== momentOf(year, month, day)) return false
  if (unit === 'day') return count === 1 || [1, 8, 15, 22].includes(day)
  if (unit === 'month') return day === 1 && (month - 1) % count === 0
  const years = count * { year: 1, decade: 10, century: 100, millennium: 1000 }[unit as 'year']
  return day === 1 && month === 1 && Math.abs(year % years) === 0
}

describe('ticks', () => {
  test('They are starts of their unit, rise, lie within the window, and are about as many as asked for.', () => {
    fc.assert(
      fc.property(window, most, (at, count) => {
        const step = tickStep(at, count)
        const found = ticks(at, step).map((tick) => tick.at)
        expect(found.filter((moment) => !isStart(moment, step))).toEqual([])
        expect(found.filter((moment) => moment < at.from || moment > at.to)).toEqual([])
        expect(found.filter((moment, i) => i > 0 && moment <= found[i - 1]!)).toEqual([])
        // Months and weeks of ticks differ in length; both ends may carry one.
        expect(found.length).toBeLessThanOrEqual(count * 1.15 + 2)
      }),
      { numRuns: 400 },
    )
  })

  test('They stay put while the axis pans: a window has the ticks of a wider one that lie in it.', () => {
    fc.assert(
      fc.property(window, most, fc.double({ min: 0, max: 1, noNaN: true }), (at, count, share) => {
        const step = tickStep(at, count)
        const from = Math.round(at.from + (at.to - at.from) * share * 0.9)
        const within = ticks(at, step).filter((tick) => tick.at >= from)
        expect(ticks({ from, to: at.to }, step)).toEqual(within)
      }),
      { numRuns: 200 },
    )
  })

  test('Asking for more of them never gives fewer.', () => {
    fc.assert(
      fc.property(window, most, (at, count) => {
        const [few, many] = [ticks(at, tickStep(at, count)), ticks(at, tickStep(at, count + 5))]
        expect(many.length).toBeGreaterThanOrEqual(few.length)
      }),
      { numRuns: 200 },
    )
  })

  test.each<[from: string, to: string, most: number, unit: string, count: number]>([
    ['2024-02-28', '2024-03-01', 10, 'hour', 6],
    ['2024-02-28', '2024-03-06', 10, 'day', 1],
    ['2024-02-01', '2024-04-01', 10, 'day', 7],
    ['2024-01-01', '2024-10-01', 10, 'month', 1],
    ['2022-01-01', '2024-01-01', 10, 'month', 3],
    ['2020-01-01', '2024-01-01', 10, 'month', 6],
    ['2014-01-01', '2023-01-01', 10, 'year', 1],
    ['2005-01-01', '2023-01-01', 10, 'year', 2],
    ['1980-01-01', '2023-01-01', 10, 'year', 5],
    ['1930-01-01', '2023-01-01', 10, 'decade', 1],
    ['1830-01-01', '2023-01-01', 10, 'decade', 2],
    ['1530-01-01', '2023-01-01', 10, 'decade', 5],
    ['1130-01-01', '2023-01-01', 10, 'century', 1],
    ['0130-01-01', '2023-01-01', 10, 'century', 2],
    ['-2000-01-01', '2023-01-01', 10, 'century', 5],
    ['-7000-01-01', '2023-01-01', 10, 'millennium', 1],
    ['-9000-01-01', '9000-01-01', 10, 'millennium', 2],
    ['-20000-01-01', '20000-01-01', 10, 'millennium', 5],
    ['-40000-01-01', '40000-01-01', 10, 'millennium', 10],
  ])('From %s to %s in at most %i they are every %s × %i.', (from, to, count, unit, step) => {
    expect(tickStep({ from: utc(from), to: utc(to) }, count)).toEqual({ unit, count: step })
  })

  function shown(found: Tick[]): string[] {
    return found.map(({ at, major }) => new Date(at).toISOString().replace('T00:00:00.000Z', '') + (major ? '!' : ''))
  }

  test('Both ends of the window count, and the start of a coarser unit is major.', () => {
    const years = { from: utc('-0002-01-01'), to: utc('0002-01-01') }
    expect(shown(ticks(years, { unit: 'year', count: 1 }))).toEqual([
      '-000002-01-01',
      '-000001-01-01',
      '0000-01-01!',
      '0001-01-01',
      '0002-01-01',
    ])
    const month = { from: utc('2024-02-02'), to: utc('2024-03-08') }
    expect(shown(ticks(month, { unit: 'day', count: 7 }))).toEqual([
      '2024-02-08',
      '2024-02-15',
      '2024-02-22',
      '2024-03-01!',
      '2024-03-08',
    ])
    const day = { from: utc('2024-02-28T23:00:00'), to: utc('2024-02-29T11:59:59') }
    expect(shown(ticks(day, { unit: 'hour', count: 6 }))).toEqual(['2024-02-29!', '2024-02-29T06:00:00.000Z'])
    const quarters = { from: utc('2023-10-01'), to: utc('2024-04-01') }
    expect(shown(ticks(quarters, { unit: 'month', count: 3 }))).toEqual(['2023-10-01', '2024-01-01!', '2024-04-01'])
    const decades = { from: utc('1985-01-01'), to: utc('2015-01-01') }
    expect(shown(ticks(decades, { unit: 'decade', count: 1 }))).toEqual(['1990-01-01', '2000-01-01!', '2010-01-01'])
    const days = { from: utc('2024-01-31'), to: utc('2024-02-01') }
    expect(shown(ticks(days, { unit: 'day', count: 1 }))).toEqual(['2024-01-31', '2024-02-01!'])
    const centuries = { from: utc('1850-01-01'), to: utc('2150-01-01') }
    expect(shown(ticks(centuries, { unit: 'century', count: 1 }))).toEqual(['1900-01-01', '2000-01-01!', '2100-01-01'])
  })

  test('A window without a start of the unit has none.', () => {
    expect(ticks({ from: utc('2024-02-02'), to: utc('2024-02-07') }, { unit: 'day', count: 7 })).toEqual([])
    expect(ticks({ from: utc('2021-02-02'), to: utc('2029-02-07') }, { unit: 'decade', count: 1 })).toEqual([])
  })

  test('Every day of a month is within reach of a step of one day.', () => {
    const found = ticks({ from: utc('2024-01-25'), to: utc('2024-02-02') }, { unit: 'day', count: 1 })
    expect(found.map(({ at }) => civilOf(at).day)).toEqual([25, 26, 27, 28, 29, 30, 31, 1, 2])
  })

  test('Deep time has a handful of ticks too, at once.', () => {
    for (const age of [1_234_567, 4_543_210_987, 98_765_432_109_876]) {
      const deep = { from: momentOf(-age), to: momentOf(2000) }
      const before = performance.now()
      const found = ticks(deep, tickStep(deep, 10)).map(({ at }) => at)
      expect(performance.now() - before).toBeLessThan(5000)
      expect(found.length).toBeGreaterThanOrEqual(4)
      expect(found.length).toBeLessThanOrEqual(12)
      expect(found.filter((at, i) => i > 0 && at <= found[i - 1]!)).toEqual([])
    }
  })

  test('A step too fine for its window is cut off.', () => {
    const long = { from: utc('-9000-01-01'), to: utc('9000-01-01') }
    expect(ticks(long, { unit: 'day', count: 1 })).toHaveLength(2000)
    expect(ticks(long, { unit: 'year', count: 1 })).toHaveLength(2000)
  })
})
