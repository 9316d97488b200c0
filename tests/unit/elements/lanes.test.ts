import { describe, expect, it } from 'vitest'

import { lanesAxis, lanesLabels, lanesOf, type Lane } from '../../../src/elements/base/lanes.js'
import { isoDate, windowOf } from '../../../src/time/index.js'
import { makeGraph, type EdgeInput } from '../../support/files.js'

const WINDOW = windowOf('2010')!

/** The lanes of some edges on an axis of ten pixels a year from 2000 to 2020, in years instead of pixels. */
function lanes(edges: readonly EdgeInput[]) {
  const graph = makeGraph([...edges, { start: '2000', end: '2019' }], { asOf: '2019' })
  const indices = graph.edges.map(({ index }) => index)
  const axis = lanesAxis(graph, indices, WINDOW, 2000)!
  expect([isoDate(axis.from), isoDate(axis.to)]).toEqual(['2000-01-01', '2020-01-01'])
  const year = (px: number) => 2000 + Math.round(px / 10) / 10
  const span = (stretch: { x: number; width: number } | null) =>
    stretch === null ? null : [year(stretch.x), year(stretch.x + stretch.width)]
  return lanesOf(graph, indices, axis)
    .slice(0, -1)
    .map(({ bars }) =>
      bars.map(({ dated, certain, unknown, goesOn, isDot }) => ({
        dated: span(dated),
        certain: span(certain),
        unknown: unknown.map(span),
        ...(goesOn ? { goesOn } : {}),
        ...(isDot ? { isDot } : {}),
      })),
    )
}

describe('the bar of a tie', () => {
  it.each<[string, EdgeInput, object]>([
    [
      'is certain from the last it can begin to the first it can end',
      { start: '2004', end: '2008' },
      {
        dated: [2004, 2009],
        certain: [2005, 2008],
        unknown: [],
      },
    ],
    [
      'has no certain part where start and end may meet',
      { start: '2004', end: '2004' },
      {
        dated: [2004, 2005],
        certain: null,
        unknown: [],
      },
    ],
    [
      'is drawn as far as its reach where its end is unknown',
      { start: '2004-01-01', end: '', attested: ['2006-01-01'], reach: 'P3Y' },
      {
        dated: [2004, 2006],
        certain: [2004, 2006],
        unknown: [[2006, 2009]],
      },
    ],
    [
      'and where its start is',
      { start: '', end: '2010-01-01', reach: 'P3Y' },
      {
        dated: [2010, 2010],
        certain: null,
        unknown: [[2007, 2010]],
      },
    ],
    [
      'ends at the edge of the picture where nobody says when it ended',
      { start: '2018-01-01', end: '', attested: ['2019-01-01'], reach: 'P30Y' },
      { dated: [2018, 2019], certain: [2018, 2019], unknown: [[2019, 2020]] },
    ],
    [
      'runs out of the picture where it goes on',
      { start: '2004-01-01', end: '..', attested: ['2006-01-01'] },
      {
        dated: [2004, 2020],
        certain: [2004, 2006],
        unknown: [],
        goesOn: true,
      },
    ],
    [
      'is hollow for an instant that may be any time of some years',
      { date: '[2004..2006]' },
      {
        dated: [2004, 2007],
        certain: null,
        unknown: [],
      },
    ],
    ['is a dot for a day', { date: '2004-01-01' }, { dated: [2004, 2004], certain: null, unknown: [], isDot: true }],
    [
      'has no certain part by a date that is marked uncertain',
      { start: '2004?', end: '2008' },
      {
        dated: [2004, 2009],
        certain: null,
        unknown: [],
      },
    ],
  ])('%s', (_, edge, bar) => {
    expect(lanes([edge])).toEqual([[bar]])
  })

  it('is several for several spans, and none for a tie without a date', () => {
    const twice = {
      spans: [
        { start: '2001', end: '2003' },
        { start: '2010', end: '2012' },
      ],
    }
    expect(lanes([twice, {}]).map((bars) => bars.map(({ dated }) => dated))).toEqual([
      [
        [2001, 2004],
        [2010, 2013],
      ],
    ])
  })
})

describe('the axis of the bars', () => {
  it('goes from the first to the last date and takes in the window, and has no use for a reach', () => {
    const graph = makeGraph([{ start: '2005', end: '2006' }, { date: '[..2004]' }], { asOf: '2030' })
    const axis = (edges: number[], window: string) => {
      const found = lanesAxis(graph, edges, windowOf(window)!, 300)
      return found === null ? null : [isoDate(found.from), isoDate(found.to), found.width]
    }
    expect([axis([0], '2006'), axis([0], '2010'), axis([0, 1], '2006'), axis([], '2006')]).toEqual([
      ['2005-01-01', '2007-01-01', 300],
      ['2005-01-01', '2011-01-01', 300],
      ['2004-01-01', '2007-01-01', 300],
      null,
    ])
    expect(lanesAxis(graph, [0], WINDOW, 0)).toBe(null)
  })
})

describe('the names beside the bars', () => {
  const bar = (left: number, right: number): Lane => ({ edge: 0, bars: [], left, right })
  const places = (all: readonly Lane[]) =>
    lanesLabels(
      all,
      all.map(() => 'name'),
      100,
      () => 30,
    ).map((label) => label?.x ?? null)

  it('stand after them, else before them, else nowhere', () => {
    expect(places([bar(10, 20)])).toEqual([25])
    expect(places([bar(50, 90)])).toEqual([15])
    expect(places([bar(20, 90)])).toEqual([null])
    expect(places([bar(0, 65)])).toEqual([70])
    expect(places([bar(35, 66)])).toEqual([0])
  })

  it('stand beside their bars whatever the lanes above and below hold', () => {
    expect(places([bar(10, 20), bar(10, 20), bar(20, 90), bar(40, 50)])).toEqual([25, 25, null, 55])
  })
})
