import { afterEach, describe, expect, it } from 'vitest'

import { createFrameSelector, createStore, type Frame } from '../../src/store/index.js'
import { stripedBundles } from '../../src/view/bundles.js'
import type { Anchor } from '../../src/view/geometry.js'
import { laneStrands, type LaneAxis } from '../../src/view/lanes.js'
import { MOST_LANES, paintLaneAxis, paintLaneGround, paintLanes, type LaneScene } from '../../src/view/paint-lanes.js'
import { focusOf, NO_PICTURE } from '../../src/view/targets.js'
import type { Theme } from '../../src/view/theme.js'
import { clearPage } from '../support/page.js'
import { makeGraph, type EdgeInput } from '../support/files.js'

afterEach(clearPage)

const THEME: Theme = {
  ground: 'rgb(255, 255, 255)',
  ink: 'rgb(0, 0, 0)',
  muted: 'rgb(90, 90, 90)',
  accent: 'rgb(0, 0, 255)',
  selection: 'rgb(255, 200, 0)',
  families: new Map([
    ['diplomatic', 'rgb(255, 0, 0)'],
    ['military', 'rgb(0, 128, 0)'],
  ]),
  noFamily: 'rgb(90, 90, 90)',
  font: 'sans-serif',
}
const RED = [255, 0, 0, 255]
const GREEN = [0, 128, 0, 255]
const NOTHING = [0, 0, 0, 0]

const year = (value: number) => Date.UTC(value, 0, 1)
const AXIS: LaneAxis = {
  from: year(2000),
  to: year(2010),
  x0: 100,
  x1: 500,
  before: 60,
  after: 505,
  undated: 560,
  step: 5,
}
const PICTURE = { axis: AXIS, language: 'en', undatedText: 'No date' }
const anchor = (node: number): Anchor => ({ x: 50, y: 100 + 100 * node, radius: 5, boxy: false })

function frameOf(edges: readonly EdgeInput[]): Frame {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: makeGraph(edges) })
  store.dispatch({ type: 'set-dates', from: '2002', to: '2005' })
  return createFrameSelector()(store.getState())!
}

function sheet() {
  const canvas = document.createElement('canvas')
  canvas.width = 600
  canvas.height = 300
  const context = canvas.getContext('2d')!
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data]
  /** How many pixels of a box have something on them. */
  const filled = (x: number, y: number, width: number, height: number) =>
    context.getImageData(x, y, width, height).data.filter((value, i) => i % 4 === 3 && value > 0).length
  return { context, at, filled }
}

function lanesOn(edges: readonly EdgeInput[], change: Partial<LaneScene> = {}) {
  const frame = frameOf(edges)
  const drawn = sheet()
  paintLanes(drawn.context, laneStrands(stripedBundles(frame), frame, AXIS, anchor), {
    frame,
    theme: THEME,
    mark: null,
    highlight: null,
    focus: null,
    ...change,
  })
  return { ...drawn, frame }
}

describe('lanes', () => {
  it('are lines at the dates of their edges in the colours of these, with bars as long as they last', () => {
    const { at } = lanesOn([
      { type: 'visits', date: '2003-01-01' },
      { start: '2004-07-01', end: '2007-01-01' },
    ])
    expect([at(220, 150), at(280, 150), at(330, 100), at(330, 200)]).toEqual([RED, GREEN, GREEN, GREEN])
    expect([at(250, 150), at(250, 100), at(330, 150), at(400, 100)]).toEqual([NOTHING, NOTHING, NOTHING, NOTHING])
  })

  it('are hollow where they are only possible, and pale where something else is marked', () => {
    const hollow = lanesOn([{ start: '2003-01-01', end: '[2004-01-01..2006-12-31]' }])
    expect(hollow.at(240, 100)).toEqual(GREEN)
    expect(hollow.at(320, 100)).not.toEqual(GREEN)
    expect(hollow.at(320, 100)[3]).toBeGreaterThan(200)
    const edges = [
      { type: 'visits', date: '2003-01-01' },
      { source: 'a', target: 'a', start: '2004-07-01', end: '2007-01-01' },
    ]
    const frame = frameOf(edges)
    const focus = focusOf({ ...NO_PICTURE, frame, mark: { type: 'edge', index: 0 } }, stripedBundles(frame), [])
    const { at } = lanesOn(edges, { focus })
    expect(at(220, 150)).toEqual(RED)
    expect(at(330, 100)[3]).toBeLessThan(90)
  })

  it('lift out what is marked, along its line and its bars', () => {
    const edges = [{ start: '2003-01-01', end: '2007-01-01' }]
    const plain = lanesOn(edges)
    const marked = lanesOn(edges, { mark: { type: 'edge', index: 0 } })
    for (const [x, y] of [
      [224, 150],
      [300, 96],
      [300, 204],
    ] as const) {
      expect([plain.at(x, y), marked.at(x, y)[3]]).toEqual([NOTHING, 255])
    }
  })

  it('are plain lines where they are very many, and what is marked still stands out', () => {
    const many = Array.from({ length: MOST_LANES + 1 }, (_, i) => ({ type: 'visits', date: `200${2 + (i % 4)}-01-01` }))
    const { at, filled } = lanesOn(many, { mark: { type: 'edge', index: 1 } })
    expect([at(180, 150)[0], at(220, 150)]).toEqual([255, RED])
    // No dots at its ends, and nothing between the years.
    expect([filled(175, 97, 3, 6), filled(190, 100, 20, 100)]).toEqual([0, 0])
    expect(at(224, 150)[3]).toBe(255)
  })
})

describe('the ground of lanes', () => {
  it('has a line for every row that is shown, and a band for the window', () => {
    const { context, at } = sheet()
    const frame = frameOf([{ start: '2003' }])
    const box = { frame, theme: THEME, anchor, width: 600, height: 300 }
    paintLaneGround(context, PICTURE, { ...box, isShown: (node) => node === 0 })
    expect([at(300, 99)[3], at(300, 100)[3], at(130, 100)[3]].every((alpha) => alpha! > 0)).toBe(true)
    expect([at(130, 200), at(130, 150), at(450, 150)]).toEqual([NOTHING, NOTHING, NOTHING])
    // 2002 to 2005.
    expect([at(182, 150)[3], at(338, 150)[3], at(178, 150)[3], at(342, 150)[3]]).toEqual([255, 255, 0, 0])
  })

  it('has its years above, and says what has no date', () => {
    const { context, filled } = sheet()
    const box = paintLaneAxis(context, PICTURE, THEME, 600)
    expect([box.x, box.y, box.width]).toEqual([0, 0, 600])
    expect(filled(0, 0, 600, box.height)).toBe(600 * box.height)
    expect(filled(0, Math.ceil(box.height) + 2, 600, 100)).toBe(0)
    const dark = (x: number, width: number) =>
      context.getImageData(x, 0, width, box.height).data.some((value, i) => i % 4 === 0 && value < 200)
    expect([dark(540, 58), dark(100, 300), dark(0, 90)]).toEqual([true, true, false])
    const bare = sheet()
    paintLaneAxis(bare.context, { ...PICTURE, axis: { ...AXIS, undated: null } }, THEME, 600)
    const text = bare.context.getImageData(540, 0, 58, box.height).data
    expect(text.some((value, i) => i % 4 === 0 && value < 200)).toBe(false)
  })
})
