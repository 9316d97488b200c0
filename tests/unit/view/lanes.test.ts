import { describe, expect, it } from 'vitest'

import { LANE_ROW } from '../../../src/layout/lane-row.js'
import { createFrameSelector, createStore, type Frame, type PathPicture } from '../../../src/store/index.js'
import { stripedBundles } from '../../../src/view/bundles.js'
import type { Anchor } from '../../../src/view/geometry.js'
import {
  aroundWindow,
  crossingX,
  fitLanes,
  isLane,
  laneAxis,
  laneLines,
  laneShapePx,
  laneStrands,
  type Lane,
  type LaneAxis,
} from '../../../src/view/lanes.js'
import { middleOf } from '../../../src/view/middles.js'
import { hopsOf } from '../../../src/view/path-hops.js'
import { linesOf } from '../../../src/view/path-lines.js'
import { MOUSE_REACH, targetAt } from '../../../src/view/picking.js'
import { strandsInFront } from '../../../src/view/edge-labels.js'
import { makeGraph, type EdgeInput } from '../../support/files.js'

/** Two rows, 100 px below each other. */
const anchor = (node: number): Anchor => ({ x: 100, y: 100 + 100 * node, radius: 5, boxy: false })

function frameOf(edges: readonly EdgeInput[], from = '2000', to = '2009'): Frame {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: makeGraph(edges) })
  store.dispatch({ type: 'set-dates', from, to })
  store.dispatch({ type: 'set-undated', undated: 'show' })
  return createFrameSelector()(store.getState())!
}

const year = (value: number) => Date.UTC(value, 0, 1)
/** Ten years, a hundred pixels each but for leap days. */
const AXIS: LaneAxis = {
  from: year(2000),
  to: year(2010),
  x0: 200,
  x1: 1200,
  before: 120,
  after: 1210,
  undated: 1300,
  step: 5,
}
const round = (value: number) => Math.round(value)

function lanesOf(edges: readonly EdgeInput[], axis = AXIS, plain = false): readonly Lane[] {
  const frame = frameOf(edges)
  return laneStrands(stripedBundles(frame), frame, axis, anchor, plain)
    .filter(isLane)
    .toSorted((a, b) => a.edge - b.edge)
}

/** Where a lane's line stands, and its bars as from, to and surety. */
function look({ trace, lane }: Lane): unknown {
  return [
    round(trace.from.x),
    lane.stripe.surety,
    ...lane.bars.map(({ from, to, stripe }) => `${round(from)} ${round(to)} ${stripe.surety}`),
  ]
}

describe('an edge among lanes', () => {
  it('is a line from row to row on its day, without any bar', () => {
    const [lane] = lanesOf([{ type: 'visits', date: '2001-01-01' }])
    expect(lane!.trace.bend).toBe(null)
    expect([lane!.trace.from.y, lane!.trace.to.y]).toEqual([100, 200])
    expect(look(lane!)).toEqual([300, 'certain'])
  })

  it('has hollow bars over the time in which its day may lie, and its line amid these', () => {
    const [lane] = lanesOf([{ type: 'visits', date: '2003' }])
    expect(look(lane!)).toEqual([550, 'possible', '500 600 possible'])
  })

  it('has bars from its beginning to its end, certain, possible and unknown ones', () => {
    const [sure, doubtful, open] = lanesOf([
      { start: '2002-01-01', end: '2004-01-01' },
      { start: '2001', end: '2005' },
      { start: '2001', end: '' },
    ])
    expect(look(sure!)).toEqual([400, 'certain', '400 400 possible', '400 600 certain', '600 600 possible'])
    expect(look(doubtful!)).toEqual([400, 'certain', '300 400 possible', '400 700 certain', '700 800 possible'])
    // Nobody says when it ended: after the last that is known of it, as far as the reach of its type goes.
    expect(look(open!)).toEqual([350, 'possible', '300 400 possible', '400 1200 unknown'])
  })

  it('hangs beside the axis where it begins before or after it, or at no time', () => {
    const edges = [
      { start: '1990-01-01', end: '2005-01-01' },
      { start: '1991-01-01', end: '2005-01-01' },
      { start: '[2001..2012]', end: '..', attested: ['2012-06-01', '2013'] },
      {},
    ]
    const lanes = lanesOf(edges)
    expect(lanes.map(({ trace }) => trace.from.x)).toEqual([120, 125, 1210, 1300])
    // Thin up to the axis, and on it as everywhere.
    expect(look(lanes[0]!)).toEqual([120, 'certain', '120 200 unknown', '200 700 certain', '700 700 possible'])
    expect(look(lanes[3]!)).toEqual([1300, 'unknown'])
    expect(lanes[3]!.lane.stripe.undated).toBe(true)
  })

  it('stands again where it begins again, and on one row alone where it is a loop', () => {
    const [twice] = lanesOf([
      {
        spans: [
          { start: '2001-01-01', end: '2002-01-01' },
          { start: '2005-01-01', end: '2006-01-01' },
        ],
      },
    ])
    const [loop] = lanesOf([{ source: 'a', target: 'a', start: '2001-01-01', end: '2002-01-01' }])
    expect(twice!.lane.again.map(round)).toEqual([700])
    expect([loop!.trace.from.y, loop!.trace.to.y]).toEqual([100, 100])
    expect(laneLines(twice!).filter(([a, b]) => a.x === b.x)).toHaveLength(2)
  })

  it('does not lie on another one of its row, as long as there are no more than three', () => {
    const during = { start: '2002-01-01', end: '2006-01-01' }
    const edges = [during, during, during, { start: '2007-01-01', end: '2008-01-01' }]
    expect(lanesOf(edges).map(({ lane }) => lane.off)).toEqual([
      [0, 0],
      [-3, -3],
      [3, 3],
      [0, 0],
    ])
    expect(lanesOf(edges, AXIS, true).map(({ lane }) => lane.off)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  it('runs from the node of the lower index to the other, whichever it comes from', () => {
    const [lane] = lanesOf([{ source: 'b', target: 'a', type: 'visits', date: '2001-01-01' }])
    expect([lane!.trace.from.y, lane!.trace.to.y]).toEqual([100, 200])
  })
})

describe('among lanes', () => {
  const edges: EdgeInput[] = [
    { type: 'visits', date: '2001-01-01' },
    { start: '2003-01-01', end: '2006-01-01' },
  ]
  const frame = frameOf(edges)
  const bundles = stripedBundles(frame)
  const strands = laneStrands(bundles, frame, AXIS, anchor)

  it('a pointer finds an edge on its line and on both of its bars, and no bundle', () => {
    const scene = {
      bundles: [],
      open: null,
      strands,
      nodes: [0, 1],
      anchor,
      counts: [],
      steps: [],
      edgeLabels: [],
      nodeLabels: [],
    }
    const at = (x: number, y: number) => targetAt({ x, y }, scene, MOUSE_REACH)
    expect([at(302, 150), at(498, 150), at(650, 101), at(650, 199)]).toEqual([
      { type: 'edge', index: 0 },
      { type: 'edge', index: 1 },
      { type: 'edge', index: 1 },
      { type: 'edge', index: 1 },
    ])
    expect([at(400, 150), at(650, 150), at(103, 100)]).toEqual([null, null, { type: 'node', index: 0 }])
  })

  it('the middle of an edge is that of its line, and of a bundle that of one of its edges', () => {
    const middle = (target: Parameters<typeof middleOf>[0]) => {
      const at = middleOf(target, [], null, () => strands, anchor)
      return at === null ? null : [round(at.x), at.y]
    }
    expect(middle({ type: 'edge', index: 1 })).toEqual([500, 150])
    expect(middle({ type: 'bundle', a: 0, b: 1 })).toEqual([300, 150])
    expect(middle({ type: 'edge', index: 7 })).toBe(null)
    expect(middle({ type: 'bundle', a: 0, b: 0 })).toBe(null)
  })

  it('only what is marked or pointed at is named', () => {
    const named = { frame, bundles: [], strands, open: null, focus: null, anchor, mark: null, highlight: null }
    const ids = (change: object) => strandsInFront({ ...named, ...change }).map(({ edge }) => edge)
    expect(ids({})).toEqual([])
    expect(ids({ mark: { type: 'edge', index: 1 } })).toEqual([1])
    expect(ids({ mark: { type: 'edge', index: 1 }, highlight: { type: 'edge', index: 0 } })).toEqual([0, 1])
  })

  it('a path crosses from row to row at its dates, on the line of its edge where it may', () => {
    const path = (crossed: { min: number; max: number } | null, edge: number): PathPicture => ({
      nodes: [0, 1],
      steps: [{ from: 0, to: 1, edges: [edge], crossed }],
      step: null,
    })
    const x = (...args: Parameters<typeof path>) => round(crossingX(path(...args), 0, AXIS, strands))
    expect(x(null, 1)).toBe(500)
    expect(x({ min: year(2002), max: year(2004) }, 1)).toBe(500)
    expect(x({ min: year(2005), max: year(2006) }, 1)).toBe(700)
    expect(x({ min: -Infinity, max: year(2002) }, 1)).toBe(400)
    // Of an edge that is not drawn, as soon as it may.
    expect(x({ min: year(2005), max: Infinity }, 9)).toBe(700)
    const crossed = path({ min: year(2005), max: year(2006) }, 1)
    const lanes = { axis: AXIS, language: 'en', undatedText: '' }
    const [line] = linesOf(hopsOf(crossed, frame, bundles)[0]!, { anchor, open: null, strands, lanes, path: crossed })
    expect([round(line!.trace.from.x), line!.trace.from.y, round(line!.trace.to.x), line!.trace.to.y]).toEqual([
      700, 100, 700, 200,
    ])
  })
})

describe('the axis of lanes', () => {
  const LANES = { from: year(1900), to: year(2100), x0: 0, x1: 1000 }
  const transform = { isTurned: false, scaleX: 1, scaleY: 1, x: 100, y: 0 }

  it('is as long as the data, whatever is drawn beyond it, and has no room beside it that nothing needs', () => {
    const frame = frameOf([
      { start: '2001-01-01', end: '2005-01-01' },
      { type: 'visits', date: '2009-01-01' },
    ])
    const { from, to, x0, x1, undated } = laneAxis(LANES, transform, frame, null)
    const { extent } = frame.graph
    expect([from < extent!.from, to > extent!.to]).toEqual([true, true])
    expect(to - from).toBeLessThan((extent!.to - extent!.from) * 1.05)
    expect([x0, x1, undated]).toEqual([116, 1100, null])
  })

  it('shows the window and a little more where it follows it, with room beside for what begins elsewhere or nowhere', () => {
    const frame = frameOf([{ start: '1980-01-01', end: '..' }, { start: '1981-01-01', end: '..' }, {}], '2005', '2005')
    const axis = laneAxis(LANES, transform, frame, aroundWindow(frame.window))
    expect(axis.from).toBeLessThan(year(2005))
    expect(axis.from).toBeGreaterThan(year(2004))
    expect(axis.to).toBeGreaterThan(year(2006))
    expect([axis.before, axis.x0, axis.x1, axis.undated]).toEqual([116, 116 + 2 * 5 + 14, 1100 - 5 - 14, 1100 - 5])
  })
})

describe('rows in a box', () => {
  const lanes = { from: 0, to: 1, x0: 0, x1: 1000 }
  const rows = (count: number) => Float64Array.from({ length: 2 * count }, (_, i) => (i % 2) * (i >> 1) * LANE_ROW)

  it('share it where it is high enough for all of them, else they keep a readable distance', () => {
    for (const [count, height, apart] of [
      [10, 640, 34],
      [30, 640, 20],
      [75, 640, 14],
    ] as const) {
      const { positions, transform } = fitLanes(rows(count), lanes, 1100, height)
      expect(positions[3]! - positions[1]!).toBeCloseTo(apart)
      expect(positions[1]).toBeGreaterThan(26)
      expect(positions.filter((_, i) => i % 2 === 0).every((x) => x === 200)).toBe(true)
      expect([transform.x, 1000 * transform.scaleX + transform.x]).toEqual([200, 1086])
      expect(laneShapePx(transform)).toBeCloseTo(apart - 3)
    }
    // On a phone names take less.
    expect(fitLanes(rows(3), lanes, 390, 500).positions[0]).toBeCloseTo(140.4)
  })

  it('have those who took no part below them', () => {
    const { positions } = fitLanes(Float64Array.from([0, 0, 431, -900, 0, LANE_ROW, -3, 7]), lanes, 1100, 640)
    const ys = positions.filter((_, i) => i % 2 === 1)
    expect([...ys].map((y) => round((y - ys[0]!) / 34))).toEqual([0, 2, 1, 3])
  })

  it('are all in it where the reader wants to see all of them', () => {
    const { positions, transform } = fitLanes(rows(75), lanes, 1100, 640, true)
    expect(positions[149]).toBeLessThan(640)
    expect(positions[3]! - positions[1]!).toBeCloseTo(8)
    expect(laneShapePx(transform)).toBeCloseTo(5)
    expect(laneShapePx(fitLanes(rows(500), lanes, 1100, 640, true).transform)).toBe(3)
  })

  it('are there for nobody at all', () => {
    expect(fitLanes(new Float64Array(0), lanes, 100, 100).positions).toEqual(new Float64Array(0))
  })
})
