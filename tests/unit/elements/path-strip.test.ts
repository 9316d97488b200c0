import { describe, expect, it } from 'vitest'

import { stripOf } from '../../../src/elements/path-finder/strip.js'
import { findPaths, type PathOptions } from '../../../src/paths/index.js'
import { windowOf } from '../../../src/time/index.js'
import { graphOf } from '../../support/small-file.js'

/** `a` to `d`, each tied to the next. */
function chain(...ties: readonly Readonly<Record<string, unknown>>[]) {
  return graphOf({
    attributes: {
      format: 'entente-graph/1',
      asOf: '2024',
      ontology: { types: { meets: { label: 'meets', directed: false, shape: 'either' } } },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: ['a', 'b', 'c', 'd'].map((key) => ({ key, attributes: { label: key } })),
    edges: ties.map((attributes, i) => ({
      key: `e${i}`,
      source: 'abcd'[i],
      target: 'abcd'[i + 1],
      attributes: { type: 'meets', ...attributes },
    })),
  })
}

function drawn(graph: ReturnType<typeof chain>, options: PathOptions = {}, widthPx = 240) {
  const window = options.window ?? windowOf('2000', '2024')!
  const [path] = findPaths(graph, 'a', 'd', { window, ...options }).paths
  return stripOf(graph, path!, window, widthPx)
}

const whole = (strip: ReturnType<typeof drawn>) =>
  strip!.rows.map(({ crossed, at }) => [crossed.x, crossed.x + crossed.width, at].map(Math.round))

describe('the picture of a path', () => {
  const ties = [{ start: '2001', end: '2010' }, { date: '2005-07-01' }, { start: '2003', end: '2008' }]

  it('has a row a step, with when it may be crossed and when it is', () => {
    const strip = drawn(chain(...ties))!
    expect([new Date(strip.axis.from), new Date(strip.axis.to)]).toEqual([
      new Date('2000-01-01'),
      new Date('2010-01-01'),
    ])
    // 24 pixels a year.
    expect(whole(strip)).toEqual([
      [24, 132, 24],
      [132, 134, 132],
      [132, 216, 132],
    ])
    expect(strip.rows.map(({ edge, bars }) => [edge, bars.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
    ])
  })

  it('departs as late as the goal has it, and goes down and to the right alone', () => {
    expect(drawn(chain(...ties), { goal: 'latest' })!.rows.map(({ at }) => Math.round(at))).toEqual([132, 132, 132])
    const years = { goal: 'fastest' } as const
    const strip = drawn(chain({ start: '2001', end: '2002' }, { date: '2005' }, { start: '2003', end: '2012' }), years)!
    const moments = strip.rows.map(({ at }) => at)
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
    expect(moments[0]).toBeGreaterThan(strip.rows[0]!.crossed.x)
  })

  it('stays on its axis where a tie goes further, and shows what takes no time', () => {
    const days = [{ date: '2005-07-01' }, { start: '', end: '2012' }, { date: '2005-07-01' }]
    const { axis, rows } = drawn(chain(...days), {}, 100)!
    expect(axis.to - axis.from).toBeGreaterThanOrEqual(7 * 86_400_000)
    for (const { crossed, at, bars } of rows) {
      const stretches = [
        crossed,
        ...bars.flatMap(({ dated, unknown }) => [...(dated === null ? [] : [dated]), ...unknown]),
      ]
      for (const { x, width } of stretches) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(width).toBeGreaterThanOrEqual(2)
        expect(x + width).toBeLessThanOrEqual(100)
      }
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThanOrEqual(100)
    }
  })

  it('tells moments that a date gives from the edge of the window', () => {
    const edges = (from: string) =>
      drawn(chain(...ties), { window: windowOf(from, '2024')! })!.rows.map(({ isWindow }) => isWindow)
    expect([edges('2000'), edges('2001'), edges('2004')]).toEqual([
      [false, false, false],
      [false, false, false],
      [true, false, false],
    ])
  })

  it('is none without an order of time, and none without room', () => {
    expect(drawn(chain(...ties), { order: 'any' })).toBeNull()
    expect(drawn(chain(...ties), {}, 0)).toBeNull()
  })
})
