import { afterEach, describe, expect, it } from 'vitest'

import type { PathPicture } from '../../src/store/index.js'
import type { Box, PlacedStep, Point, Target } from '../../src/view/index.js'
import { overlaps } from '../../src/view/labels.js'
import { clearPage, frame } from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'
import { Stage } from '../support/stage.js'

afterEach(clearPage)

const [A, B, C, D, E] = [0, 1, 2, 3, 4]
const NODES: readonly [string, number, number][] = [
  ['Alpha', 0, 100],
  ['Beta', 400, 100],
  ['Gamma', 400, 300],
  ['Delta', 0, 300],
  ['Epsilon', 200, 200],
]
const EDGES: readonly [number, number, string][] = [
  [A, B, '2023-02'],
  [B, A, '2023-03'],
  [B, C, '2023-05'],
  [C, D, '2023-06'],
  [A, D, '2023'],
  [C, E, '2001'],
  [D, B, '2023'],
  [D, B, '2023'],
  [D, B, '2023'],
  [D, B, '2023'],
]

/** A square of four nodes, with ties along its sides (two above) and four from corner to corner; the fifth has none in 2023. */
function square(): SmallFile {
  const file = smallFile()
  file.nodes = NODES.map(([label, x, y], i) => ({ key: `n${i}`, attributes: { label, kind: 'official', x, y } }))
  file.edges = EDGES.map(([source, target, date], i) => ({
    key: `e${i}`,
    source: `n${source}`,
    target: `n${target}`,
    attributes: { type: 'meets', date },
  }))
  Object.assign(file.attributes, { view: { from: '2023', to: '2023', ended: 'hide' } })
  return file
}

/** Steps as from, to and the edges that carry them. */
function pathOf(steps: readonly (readonly [number, number, readonly number[]])[], step: number | null = null) {
  return {
    nodes: [...steps.map(([from]) => from), ...steps.slice(-1).map(([, to]) => to)],
    steps: steps.map(([from, to, edges]) => ({ from, to, edges, crossed: null })),
    step,
  } satisfies PathPicture
}

const ROUND = [
  [A, B, [0, 1]],
  [B, C, [2]],
  [C, D, [3]],
] as const

const node = (index: number): Target => ({ type: 'node', index })
const edge = (index: number): Target => ({ type: 'edge', index })

/** A point of the line between two nodes, by its share of the way. */
function between(stage: Stage, a: number, b: number, share: number, off: Point = { x: 0, y: 0 }): Point {
  const [from, to] = [stage.middle(node(a)), stage.middle(node(b))]
  return { x: from.x + (to.x - from.x) * share + off.x, y: from.y + (to.y - from.y) * share + off.y }
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** With dates that say what they are of. */
function dated(): Stage {
  const stage = new Stage(square())
  stage.view.setTexts(
    ['en'],
    (index) => `tie ${index}`,
    (index, { edges }) => `${index}: ${edges[0]}`,
  )
  return stage
}

const inOrder = (steps: readonly PlacedStep[]) => steps.toSorted((a, b) => a.index - b.index)

/** Of points along the rim of a band, how many are of ink: 0 to 1. */
function inkAlong(stage: Stage, a: number, b: number, off: Point): number {
  const points = Array.from({ length: 40 }, (_, i) => between(stage, a, b, 0.15 + (i / 39) * 0.15, off))
  return points.filter((at) => stage.paints(at, 1).includes('ink')).length / points.length
}

/** How many pixels around a point are of ink. */
function inkAround(stage: Stage, { x, y }: Point, radius: number): number {
  let count = 0
  for (let dx = -radius; dx <= radius; dx++) {
    for (let dy = -radius; dy <= radius; dy++) {
      if (stage.paints({ x: x + dx, y: y + dy }, 0.5).includes('ink')) count++
    }
  }
  return count
}

describe('a path', () => {
  it('has the number of each step at the middle of its line and the date beside it, over nothing else', async () => {
    const stage = dated()
    await stage.show({ path: pathOf(ROUND) })
    const steps = inOrder(stage.view.placedSteps)
    expect(steps.map(({ index }) => index)).toEqual([0, 1, 2])
    for (const [i, [from, to]] of ROUND.entries()) {
      const { box, date } = steps[i]!
      const [at, middle] = [middleOf(box), between(stage, from, to, 0.5)]
      // The beak moves the middle of the box by half its length.
      expect(Math.hypot(at.x - middle.x, at.y - middle.y)).toBeLessThan(6)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(18)
      expect(date!.height).toBeGreaterThanOrEqual(12)
      const near = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 }
      expect([overlaps(date!, box), overlaps(date!, near)]).toEqual([false, true])
    }
    const texts = [...steps.map(({ date }) => date!), ...stage.view.placedLabels.map(({ box }) => box)]
    for (const [i, text] of texts.entries())
      expect(texts.slice(i + 1).filter((other) => overlaps(text, other))).toEqual([])
  })

  it('has its numbers elsewhere on their line where something is in the way, else beside it, else nowhere', async () => {
    const stage = dated()
    const path = pathOf([
      [A, C, []],
      [C, E, []],
    ])
    await stage.show({ path })
    const [first] = inOrder(stage.view.placedSteps)
    const [a, c, e] = [A, C, E].map((index) => stage.middle(node(index))) as [Point, Point, Point]
    const awayFromLine = ({ x, y }: Point) =>
      Math.abs((c.x - a.x) * (a.y - y) - (a.x - x) * (c.y - a.y)) / Math.hypot(c.x - a.x, c.y - a.y)
    // The last node of the path lies on the middle of that line.
    expect(Math.hypot(middleOf(first!.box).x - e.x, middleOf(first!.box).y - e.y)).toBeGreaterThan(22)
    expect(awayFromLine(middleOf(first!.box))).toBeLessThan(6)
    await stage.show({ path: pathOf(ROUND) })
    const middle = between(stage, A, B, 0.5)
    const cover = { x: middle.x - 20, y: middle.y - 20, width: 40, height: 40 }
    const number = () => stage.view.placedSteps.find(({ index }) => index === 0)?.box
    stage.view.setBlocked([cover])
    await frame()
    expect(overlaps(number()!, cover)).toBe(false)
    expect(Math.abs(middleOf(number()!).y - middle.y)).toBeLessThan(6)
    const strip = { x: 0, y: middle.y - 12, width: 600, height: 24 }
    stage.view.setBlocked([strip])
    await frame()
    expect(overlaps(number()!, strip)).toBe(false)
    expect(Math.abs(middleOf(number()!).y - middle.y)).toBeLessThan(60)
    stage.view.setBlocked([{ x: 0, y: 0, width: 600, height: middle.y + 90 }])
    await frame()
    expect(number()).toBe(undefined)
  })

  it('words its dates anew, leaves them out where there are none, and goes as it came', async () => {
    const stage = dated()
    await stage.show({ path: pathOf(ROUND) })
    const before = inOrder(stage.view.placedSteps)[0]!.date!.width
    stage.view.setTexts(
      ['en'],
      () => '',
      (index) => `${index}: a longer text`,
    )
    await frame()
    expect(inOrder(stage.view.placedSteps)[0]!.date!.width).toBeGreaterThan(before)
    stage.view.setTexts(['en'], () => '')
    await frame()
    expect(stage.view.placedSteps.map(({ date }) => date)).toEqual([null, null, null])
    await stage.show({ path: null })
    expect(stage.view.placedSteps).toEqual([])
  })

  it('lies in a band of ink, everything else recedes but stays', async () => {
    const stage = dated()
    const sides = () =>
      [
        [A, B],
        [B, C],
        [C, D],
        [D, A],
      ].map(([from, to]) => stage.paints(between(stage, from!, to!, 0.25), 12))
    await frame()
    expect(sides()).toEqual([['family'], ['family'], ['family'], ['family']])
    const drawnBefore = stage.view.drawnEdges
    await stage.show({ path: pathOf(ROUND) })
    expect(sides()).toEqual([['family', 'ink'], ['family', 'ink'], ['family', 'ink'], []])
    expect(stage.view.drawnEdges).toEqual(drawnBefore)
    await stage.show({ path: null })
    expect(sides()).toEqual([['family'], ['family'], ['family'], ['family']])
  })

  it('counts no ties on its lines, where another number would be taken for a step', async () => {
    const stage = dated()
    await frame()
    expect(stage.view.placedCounts).toHaveLength(1)
    await stage.show({ path: pathOf([[D, B, [6, 7, 8, 9]]]) })
    expect([stage.view.placedCounts, stage.view.placedSteps.length]).toEqual([[], 1])
  })

  it('names no ties on its lines from close by, where the dates are there already', async () => {
    const stage = dated()
    stage.view.zoomBy(1.6)
    stage.view.panBy(-180, -120)
    await frame()
    expect(stage.edgeTexts).toContain(2)
    await stage.show({ path: pathOf([[B, C, [2]]]), isPathGlance: true })
    expect(stage.edgeTexts).toEqual([])
    await stage.show({ mark: edge(2) })
    expect(stage.edgeTexts).toEqual([2])
  })

  it('has rings around its nodes, heavier where it begins and ends, and their labels', async () => {
    const stage = dated()
    await frame()
    const rings = () => [A, B, C, D].map((index) => inkAround(stage, stage.middle(node(index)), 26))
    expect(rings()).toEqual([0, 0, 0, 0])
    await stage.show({ path: pathOf(ROUND) })
    const [first, second, third, last] = rings() as [number, number, number, number]
    expect(Math.min(second, third)).toBeGreaterThan(50)
    expect(Math.min(first, last)).toBeGreaterThan(1.4 * Math.max(second, third))
    expect(stage.view.placedLabels.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([A, B, C, D])
  })

  it('leaves what is marked and what is pointed at to be seen', async () => {
    const stage = dated()
    const around = (index: number) => stage.paints(stage.middle(node(index)), 32)
    await stage.show({ path: pathOf([[A, B, [0]]]), mark: node(A) })
    expect(around(A)).toContain('selection')
    await stage.show({ mark: node(D) })
    expect(around(D)).toEqual(['ink', 'selection'])
    expect(stage.paints(between(stage, D, C, 0.5), 8)).toEqual([])
    await stage.show({ highlight: node(C) })
    expect(around(C)).toContain('ink')
    // What hangs on it comes forward, the path stays.
    expect(stage.paints(between(stage, D, C, 0.5), 8)).toEqual(['family'])
    expect(stage.paints(between(stage, A, B, 0.25), 12)).toEqual(['family', 'ink'])
    await stage.show({ highlight: null, mark: edge(3) })
    expect(stage.paints(between(stage, D, C, 0.5), 8)).toContain('selection')
  })

  it('runs along the edges that carry it where their bundle is open, its number on the one it is named by', async () => {
    const stage = dated()
    await stage.show({ path: pathOf([[A, B, [1, 0]]]), mark: { type: 'bundle', a: A, b: B } })
    const [{ box }] = stage.view.placedSteps as [PlacedStep]
    const [named, other] = [stage.middle(edge(1)), stage.middle(edge(0))]
    const away = (at: Point) => Math.hypot(middleOf(box).x - at.x, middleOf(box).y - at.y)
    expect(away(named)).toBeLessThan(6)
    expect(away(other)).toBeGreaterThan(20)
    expect(stage.paints({ x: named.x - 40, y: named.y }, 9)).toEqual(['family', 'ink'])
  })

  it('that takes a line twice has both numbers on it, side by side', async () => {
    const stage = dated()
    await stage.show({
      path: pathOf([
        [A, B, [0]],
        [B, C, [2]],
        [C, B, [2]],
      ]),
    })
    const [, second, third] = inOrder(stage.view.placedSteps)
    const middle = between(stage, B, C, 0.5)
    expect(overlaps(second!.box, third!.box)).toBe(false)
    expect((middleOf(second!.box).x + middleOf(third!.box).x) / 2).toBeCloseTo(middle.x, -1)
    // One beak goes up, the other down.
    expect(Math.abs(middleOf(third!.box).y - middleOf(second!.box).y)).toBeLessThan(8)
    expect([second!.date, third!.date]).toEqual([second!.date, second!.date])
  })

  it('is picked on its numbers, by the edge that each step is named by', async () => {
    const stage = dated()
    await stage.show({ path: pathOf([[A, B, [1, 0]], ...ROUND.slice(1)]) })
    expect(inOrder(stage.view.placedSteps).map(({ box }) => stage.tap(middleOf(box)))).toEqual([
      edge(1),
      edge(2),
      edge(3),
    ])
  })
})

describe('a path that is walked', () => {
  it('has the walked step in the colour of what is selected, and the others in ink alone', async () => {
    const stage = dated()
    const sides = () => ROUND.map(([from, to]) => stage.paints(between(stage, from, to, 0.25), 10))
    await stage.show({ path: pathOf(ROUND, 1) })
    expect(sides()).toEqual([
      ['family', 'ink'],
      ['family', 'ink', 'selection'],
      ['family', 'ink'],
    ])
    const [first, walked] = inOrder(stage.view.placedSteps).map(({ box }) => box.width * box.height)
    expect(walked!).toBeGreaterThan(first!)
    await stage.show({ path: pathOf(ROUND, 2) })
    expect(sides().map((paints) => paints.includes('selection'))).toEqual([false, false, true])
  })

  it('has dashed what is not in the window, and draws and names its nodes though nothing is tied to them', async () => {
    const stage = dated()
    await frame()
    expect([stage.view.drawnNodes, stage.view.placeOf(E)]).toEqual([[A, B, C, D], null])
    await stage.show({
      path: pathOf(
        [
          [B, C, [2]],
          [C, E, []],
        ],
        0,
      ),
    })
    expect(stage.view.drawnNodes).toEqual([A, B, C, D, E])
    expect(stage.view.placedLabels.map(({ id }) => id)).toContain(E)
    expect(inOrder(stage.view.placedSteps).map(({ index }) => index)).toEqual([0, 1])
    const solid = inkAlong(stage, B, C, { x: 7.5, y: 0 })
    const [c, e] = [stage.middle(node(C)), stage.middle(node(E))]
    const length = Math.hypot(c.x - e.x, c.y - e.y)
    const across = { x: (-(e.y - c.y) / length) * 3.1, y: ((e.x - c.x) / length) * 3.1 }
    const dashed = inkAlong(stage, C, E, across)
    expect(solid).toBe(1)
    expect([dashed > 0.3, dashed < 0.9]).toEqual([true, true])
    await stage.show({ path: null })
    expect(stage.view.drawnNodes).toEqual([A, B, C, D])
  })
})

describe('the camera', () => {
  const places = (stage: Stage) => [A, B, C, D].map((index) => stage.middle(node(index)))
  const areIn = (stage: Stage, left: number, top: number, right: number, bottom: number) =>
    places(stage).every(({ x, y }) => x > left && y > top && x < right && y < bottom)

  it('brings a path into sight when it is chosen, and stays where it is while one is pointed at', async () => {
    const stage = dated()
    stage.view.zoomBy(3)
    await frame()
    const before = places(stage)
    await stage.show({ path: pathOf(ROUND), isPathGlance: true })
    expect(places(stage)).toEqual(before)
    await stage.show({ isPathGlance: false })
    expect(areIn(stage, 0, 0, 600, 450)).toBe(true)
    const there = places(stage)
    // The same way in another frame is no other path.
    await stage.show({ path: pathOf(ROUND, 1) })
    expect(places(stage)).toEqual(there)
  })

  it('does not move where all of the path is in sight and has room for its numbers', async () => {
    const stage = dated()
    await frame()
    const before = places(stage)
    await stage.show({ path: pathOf(ROUND) })
    expect(places(stage)).toEqual(before)
  })

  it('comes closer where a step is too short for its number', async () => {
    const stage = dated()
    stage.view.zoomBy(0.08)
    await frame()
    const length = () =>
      Math.hypot(...(['x', 'y'] as const).map((way) => places(stage)[0]![way] - places(stage)[3]![way]))
    const before = length()
    await stage.show({ path: pathOf([[A, D, [4]]]) })
    expect(length()).toBeGreaterThan(before)
    expect(length()).toBeLessThanOrEqual(before * 2.5 + 0.001)
  })

  it('keeps the path out from under what covers the view, unless the reader has moved the picture since', async () => {
    const stage = dated()
    await stage.show({ path: pathOf(ROUND) })
    stage.view.setInsets({ top: 0, right: 330, bottom: 0, left: 0 })
    await frame()
    expect(areIn(stage, 0, 0, 270, 450)).toBe(true)
    stage.view.setInsets({ top: 200, right: 0, bottom: 0, left: 0 })
    await frame()
    expect(areIn(stage, 0, 200, 600, 450)).toBe(true)
    stage.view.panBy(0, -150)
    await frame()
    const moved = places(stage)
    stage.view.setInsets({ top: 200, right: 20, bottom: 0, left: 0 })
    await frame()
    expect(places(stage)).toEqual(moved)
  })
})
