import { describe, expect, it } from 'vitest'

import { timesOf } from '../../../src/elements/path-finder/answer-times.js'
import type { LanguageTag } from '../../../src/locales/index.js'
import { pathMessagesFor } from '../../../src/locales/path/index.js'
import { findPaths, type Goal, type PathOptions } from '../../../src/paths/index.js'
import { windowOf, type Window } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

/** `a`, `b`, `c` …, each tied to the next. */
function chain(...ties: readonly Readonly<Record<string, unknown>>[]) {
  const keys = Array.from({ length: ties.length + 1 }, (_, i) => String.fromCharCode(97 + i))
  return graphOf({
    attributes: {
      format: 'entente-graph/1',
      asOf: '2022',
      ontology: { types: { meets: { label: 'meets', directed: false, shape: 'either', reach: 'P1Y' } } },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: keys.map((key) => ({ key, attributes: { label: key.toUpperCase() } })),
    edges: ties.map((attributes, i) => ({
      key: `e${i}`,
      source: keys[i],
      target: keys[i + 1],
      attributes: { type: 'meets', ...attributes },
    })),
  })
}

type Graph = ReturnType<typeof chain>

function told(
  graph: Graph,
  goal: Goal = 'fewest',
  window: Window = windowOf('2020')!,
  { language = 'en', ...options }: PathOptions & { readonly language?: LanguageTag } = {},
) {
  const [path] = findPaths(graph, 'a', graph.nodes.at(-1)!.key, { window, goal, ...options }).paths
  return timesOf(path!, goal, { graph, window, messages: pathMessagesFor(language), language })
}

const ends = (...args: Parameters<typeof told>) => {
  const { departs, arrives } = told(...args)!
  return [departs, arrives]
}

describe('from when to when a path leads', () => {
  const early = 'taken as early as the dates allow'

  it('is told as exactly as its dates are written, and no more', () => {
    const graph = chain({ date: '[2020-02-01..2020-02-08]' }, { date: '2020-03' })
    expect(told(graph)).toEqual({ departs: '1 Feb 2020', arrives: 'March 2020', value: early })
    expect(told(graph, 'earliest')).toEqual({ departs: '1 Feb 2020', arrives: 'March 2020', value: early })
    expect(told(graph, 'latest')).toEqual({
      departs: '8 Feb 2020',
      arrives: 'March 2020',
      value: 'taken as late as the dates allow',
    })
    expect(told(graph, 'fastest')).toEqual({
      departs: '8 Feb 2020',
      arrives: 'March 2020',
      value: 'takes 21 days or more',
    })
    const all = windowOf('1900', '2022')!
    expect(ends(chain({ date: '2010' }, { date: '2020-03-05' }), 'fewest', all)).toEqual(['2010', '5 Mar 2020'])
    expect(ends(chain({ date: '196X' }, { date: '2020-21' }), 'fewest', all)).toEqual(['1960 – 1969', '2020'])
    expect(ends(chain({ date: '2020' }, { date: '2020' }), 'fewest', all)).toEqual(['2020', '2020'])
  })

  it('takes a moment that comes from an earlier step as that step is dated', () => {
    const graph = chain({ date: '2020-03' }, { start: '2019-05-01', end: '2021' })
    expect(ends(graph)).toEqual(['March 2020', 'March 2020'])
    expect(ends(chain({ start: '2019', end: '2021' }, { start: '2019', end: '2020-06' }), 'latest')).toEqual([
      'June 2020',
      'June 2020',
    ])
  })

  it('says that the window begins or ends where no date says more, and a date where one does', () => {
    const graph = chain({ start: '2015', end: '2021' }, { date: '2020-05-04' })
    expect(ends(graph)).toEqual(['start of this window', '4 May 2020'])
    expect(ends(graph, 'fewest', windowOf('2015', '2020')!)).toEqual(['2015', '4 May 2020'])
    const long = chain({ start: '2015', end: '2021' }, { start: '2015-02', end: '2021' })
    expect(ends(long)).toEqual(['start of this window', 'start of this window'])
    expect(ends(long, 'latest')).toEqual(['end of this window', 'end of this window'])
    expect(ends(chain({ start: '2015', end: '2020' }))).toEqual(['start of this window', 'start of this window'])
    // The first step is not dated by what the second says.
    expect(ends(chain({ start: '2015', end: '2021' }, { date: '2020-01-01' }))).toEqual([
      'start of this window',
      '1 Jan 2020',
    ])
    expect(ends(chain({ date: '2020' }, { start: '2015', end: '2021' }))).toEqual(['2020', '2020'])
  })

  it('is no more exact than its dates where a limit is worked out', () => {
    const graph = chain({ start: '2018', end: '' }, { date: '2019-06-05' })
    const [path] = findPaths(graph, 'a', 'c', { window: windowOf('2018', '2022')! }).paths
    const moved = { ...path!, departs: path!.departs! + 86_400_000 * 5 }
    const telling = {
      graph,
      window: windowOf('2017', '2022')!,
      messages: pathMessagesFor('en'),
      language: 'en',
    } as const
    expect(timesOf(moved, 'fewest', telling)?.departs).toBe('2018')
  })

  it.each([
    ['de', 'Beginn dieses Zeitraums', 'Mai 2020', 'so früh, wie die Daten es zulassen'],
    ['fr', 'début de cette période', 'mai 2020', 'aussi tôt que les dates le permettent'],
    ['ru', 'начало этого периода', 'май 2020 г.', 'так рано, как позволяют даты'],
  ] as const)('is told in %s', (language, departs, arrives, value) => {
    const graph = chain({ start: '2015', end: '2021' }, { date: '2020-05' })
    const plain = (text: string) => text.replaceAll(/\s/g, ' ')
    const times = told(graph, 'fewest', windowOf('2020')!, { language })!
    expect({ ...times, arrives: plain(times.arrives) }).toEqual({ departs, arrives, value })
  })

  it.each([
    ['2020-02-01', 'possible on one day'],
    ['2020-02-02', 'possible on one day'],
    ['2020-02-03', 'takes 1 day or more'],
    ['2020-05-01', 'takes 89 days or more'],
    ['2020-05-02', 'takes 3 months or more'],
  ])('tells how long it takes to %s in days or months', (date, value) => {
    expect(told(chain({ date: '2020-02-01' }, { date }), 'fastest')?.value).toBe(value)
  })

  it('tells years where it takes that long', () => {
    const graph = chain({ date: '2011-02-01' }, { date: '2019-02-01' })
    expect(told(graph, 'fastest', windowOf('2010', '2020')!)?.value).toBe('takes 7 years or more')
  })

  it('says where nothing is known, and nothing where time is left out', () => {
    const graph = chain({ start: '2019', end: '..' })
    const all = { from: -Infinity, to: Infinity }
    expect(told(graph, 'latest', all)?.departs).toBe('no known end')
    const [path] = findPaths(graph, 'a', 'b', { window: all }).paths
    const telling = { graph, window: all, messages: pathMessagesFor('en'), language: 'en' } as const
    expect(timesOf({ ...path!, departs: null }, 'earliest', telling)?.departs).toBe('no known start')
    expect(told(graph, 'fewest', windowOf('2020')!, { order: 'any' })).toBeNull()
  })
})
