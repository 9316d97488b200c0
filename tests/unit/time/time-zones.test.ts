import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { utc } from './utc.js'

/** Far east, far west, half and three quarter hours, a local mean time before 1912, and UTC itself. */
const ZONES: [zone: string, minutes: number][] = [
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
  ['America/St_Johns', 150],
  ['Asia/Kathmandu', -345],
  ['Africa/Bamako', 0],
  ['UTC', 0],
]

/** Summer time begins or ends on some of these days; before 1912 the clocks ran by the sun. */
const LIMITS: [text: string, from: string, to: string][] = [
  ['2024-07-01', '2024-07-01', '2024-07-02'],
  ['2024-03-10', '2024-03-10', '2024-03-11'],
  ['1911-12-31', '1911-12-31', '1912-01-01'],
  ['0050-06', '0050-06-01', '0050-07-01'],
  ['1986', '1986-01-01', '1987-01-01'],
  ['-0044-03-15', '-0044-03-15', '-0044-03-16'],
  ['2024-21', '2024-03-01', '2024-06-01'],
  ['201X', '2010-01-01', '2020-01-01'],
  ['[2024-03-10..2024-11-03]', '2024-03-10', '2024-11-04'],
  ['2024-07-01T10:10', '2024-07-01T10:10:00', '2024-07-01T10:11:00'],
  ['2024-03-10T02:30:00', '2024-03-10T02:30:00', '2024-03-10T02:30:01'],
  ['1900-01-01T00:00:00', '1900-01-01T00:00:00', '1900-01-01T00:00:01'],
  ['2024-07-01T10:10Z', '2024-07-01T10:10:00', '2024-07-01T10:11:00'],
  ['2024-07-01T10:10+05:45', '2024-07-01T04:25:00', '2024-07-01T04:26:00'],
]

describe.each(ZONES)('in the zone %s', (zone, minutes) => {
  const before = process.env['TZ']

  beforeEach(() => {
    process.env['TZ'] = zone
    // Results are cached by text: what another zone left behind would hide a difference.
    vi.resetModules()
  })

  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  test('The process has switched to it.', () => {
    expect(new Date(2024, 6, 1, 12).getTimezoneOffset()).toBe(minutes)
  })

  test('Dates have the limits they have in UTC.', async () => {
    const { parseBound } = await import('../../../src/time/edtf.js')
    const found = LIMITS.map(([text]) => parseBound(text)).map((bound) => 'possible' in bound && bound.possible)
    expect(found).toEqual(LIMITS.map(([, from, to]) => ({ min: utc(from), max: utc(to) })))
  })

  test('Windows, dates and ticks are those of UTC.', async () => {
    const { windowOf } = await import('../../../src/time/window.js')
    const { isoDate } = await import('../../../src/time/calendar.js')
    const { ticks } = await import('../../../src/time/ticks.js')
    const window = windowOf('2024-03-09', '2024-03-11')!
    expect(window).toEqual({ from: utc('2024-03-09'), to: utc('2024-03-12') })
    expect([isoDate(window.from), isoDate(window.to - 1)]).toEqual(['2024-03-09', '2024-03-11'])
    expect(ticks(window, { unit: 'day', count: 1 }).map(({ at }) => isoDate(at))).toEqual([
      '2024-03-09',
      '2024-03-10',
      '2024-03-11',
      '2024-03-12',
    ])
  })
})
