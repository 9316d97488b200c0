import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createTimelineSelector, timelineOf, type Timeline } from '../../../src/store/index.js'
import { momentOf } from '../../../src/time/index.js'
import { makeGraph, type EdgeInput } from '../../support/files.js'

/** Whole years from `first` on. */
function years(first: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => momentOf(first + i))
}

function quarters(year: number): number[] {
  return [1, 4, 7, 10, 13].map((month) => momentOf(year, month))
}

function rounded(values: Iterable<number>): number[] {
  return Array.from(values, (value) => Math.round(value * 1e6) / 1e6)
}

function began(timeline: Timeline): Record<string, number[]> {
  return Object.fromEntries(timeline.families.map((key, i) => [String(key), rounded(timeline.began[i]!)]))
}

describe('what began', () => {
  it('counts each span once, by family, in the bin of its start or of its date', () => {
    const graph = makeGraph([
      { type: 'visits', date: '2020-05-01' },
      { type: 'visits', date: '2021-05-01' },
      { start: '2021-02', end: '2022' },
      { type: 'knows', start: '2022-12-31', end: '..' },
    ])
    const timeline = timelineOf(graph, years(2020, 3))
    expect(began(timeline)).toEqual({ diplomatic: [1, 1, 0], military: [0, 1, 0], null: [0, 0, 1] })
    expect(rounded(timeline.beganTotal)).toEqual([1, 2, 1])
  })

  it('spreads an uncertain start evenly over its limits', () => {
    const graph = makeGraph([{ start: '2021', end: '..' }])
    const days = [90, 91, 92, 92].map((count) => count / 365)
    expect(began(timelineOf(graph, quarters(2021)))['military']).toEqual(rounded(days))
  })

  it('counts of a start that reaches beyond the bins only the part inside', () => {
    const graph = makeGraph([{ start: '[2020-01-01..2023-12-31]', end: '..' }])
    const whole = 366 + 3 * 365
    expect(began(timelineOf(graph, years(2021, 2)))['military']).toEqual(rounded([365 / whole, 365 / whole]))
  })

  it('holds an unknown start back to the stretch that is drawn', () => {
    const graph = makeGraph([{ start: '', end: '2020-12-31' }])
    // Ten years before the evidence, a day, and up to its end.
    const timeline = timelineOf(graph, years(2005, 20))
    expect(timeline.beganTotal.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    expect(rounded(timeline.beganTotal).findIndex((mass) => mass > 0)).toBe(5)
  })

  it('counts nothing of a start that nothing holds back', () => {
    const graph = makeGraph([{ start: '', end: '..' }])
    expect(rounded(timelineOf(graph, years(2000, 30)).beganTotal)).toEqual(years(2000, 29).map(() => 0))
  })

  it('counts nothing of an undated edge and every span of one that ended and began again', () => {
    const graph = makeGraph([
      {},
      {
        spans: [
          { start: '2020-02', end: '2020-08' },
          { start: '2022-02', end: '..' },
        ],
      },
    ])
    const timeline = timelineOf(graph, years(2020, 3))
    expect(rounded(timeline.beganTotal)).toEqual([1, 0, 1])
    expect(rounded(timeline.ended)).toEqual([1, 0, 0])
  })
})

describe('what ended', () => {
  it('is intervals with an end, not instants and not what goes on', () => {
    const graph = makeGraph([
      { type: 'visits', date: '2021-05-01' },
      { start: '2020', end: '2021-06' },
      { start: '2020', end: '..', attested: ['2021'] },
    ])
    expect(rounded(timelineOf(graph, years(2020, 3)).ended)).toEqual([0, 1, 0])
  })

  it('is not what goes on, even where its nodes do not', () => {
    const graph = makeGraph([{ start: '2020', end: '..' }], {}, { end: '2022' })
    expect(rounded(timelineOf(graph, years(2020, 4)).ended)).toEqual([0, 0, 0, 0])
  })

  it('is held back to the drawn stretch where nobody knows the end', () => {
    const graph = makeGraph([{ start: '2020-01-01', end: '' }])
    const { ended } = timelineOf(graph, years(2015, 30))
    expect(ended.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    expect(ended.findLastIndex((mass) => mass > 0)).toBe(15)
  })
})

describe('the line of certain edges', () => {
  it('counts an edge once in each bin in which it is certain', () => {
    const graph = makeGraph([
      { start: '2020-06', end: '2022-03' },
      { type: 'visits', date: '2021' },
      {
        spans: [
          { start: '2020-02', end: '2020-03' },
          { start: '2020-08', end: '2020-09' },
        ],
      },
    ])
    expect([...timelineOf(graph, years(2019, 5)).certain]).toEqual([0, 2, 2, 1, 0])
  })
})

describe('bins', () => {
  it.each([[[]], [[momentOf(2020)]]])('may be none: %j', (limits) => {
    const timeline = timelineOf(makeGraph([{ start: '2020', end: '2021' }]), limits)
    expect([timeline.beganTotal.length, timeline.ended.length, timeline.certain.length]).toEqual([0, 0, 0])
  })

  it('may lie beside all the data', () => {
    const timeline = timelineOf(makeGraph([{ start: '2020', end: '2021' }]), years(1900, 2))
    expect([...timeline.beganTotal, ...timeline.ended, ...timeline.certain]).toEqual([0, 0, 0, 0, 0, 0])
  })
})

const year = fc.integer({ min: 1990, max: 2030 })
const date = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.tuple(year, fc.nat(5)).map(([y, n]) => `[${y}-03-05..${y + n}-11-20]`),
  year.map((y) => `${y}?`),
)
const edge: fc.Arbitrary<EdgeInput> = fc.oneof(
  date.map((d) => ({ type: 'visits', date: d })),
  date.map((start) => ({ start, end: '..' })),
  date.map((start) => ({ start, end: '' })),
  date.map((end) => ({ start: '', end })),
  fc.tuple(year, fc.nat(9)).map(([y, n]) => ({ start: String(y), end: String(y + n) })),
  fc.tuple(year, fc.nat(4)).map(([y, n]) => ({
    spans: [
      { start: String(y), end: String(y + n) },
      { start: String(y + n), end: '', attested: [String(y + n + 3)] },
    ],
  })),
)

describe('any graph', () => {
  it('has, over all time, one of mass for every span with a start', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const graph = makeGraph(edges)
        const spans = graph.edges.reduce((sum, { spans: all }) => sum + all.length, 0)
        const { beganTotal } = timelineOf(graph, years(1900, 200))
        expect(beganTotal.reduce((a, b) => a + b, 0)).toBeCloseTo(spans, 6)
      }),
    )
  })

  it('has no less than nothing in any bin', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), fc.integer({ min: 1, max: 30 }), (edges, count) => {
        const { beganTotal, ended } = timelineOf(makeGraph(edges), years(2000, count))
        expect([...beganTotal, ...ended].filter((mass) => !(mass >= 0))).toEqual([])
      }),
    )
  })

  it('counts as certain in a bin what the time index calls certain in that window', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const graph = makeGraph(edges)
        const limits = years(1985, 50)
        const expected = limits.slice(1).map((to, i) => graph.timeIndex.query({ from: limits[i]!, to }).certain.length)
        expect([...timelineOf(graph, limits).certain]).toEqual(expected)
      }),
    )
  })
})

describe('the selector', () => {
  it('answers with the same object for the same graph and equal bins, and anew for others', () => {
    const graph = makeGraph([{ start: '2020', end: '2021' }])
    const select = createTimelineSelector()
    const first = select(graph, years(2019, 3))
    expect(select(graph, years(2019, 3))).toBe(first)
    expect(select(graph, years(2019, 4))).not.toBe(first)
    expect(select(makeGraph([]), years(2019, 4)).beganTotal).toEqual(new Float64Array(4))
  })
})
