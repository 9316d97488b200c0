import { describe, expect, it } from 'vitest'

import { createFrameSelector, createStore, type Frame, type PathPicture } from '../../../src/store/index.js'
import { stripedBundles, type Bundle } from '../../../src/view/bundles.js'
import type { Anchor } from '../../../src/view/geometry.js'
import { drawnWidth } from '../../../src/view/paint-edges.js'
import { badgesAt } from '../../../src/view/path-badges.js'
import { hopsOf, placeOnPath, sameWay, type PathHop } from '../../../src/view/path-hops.js'
import { bandBoxes } from '../../../src/view/path-labels.js'
import { bandReach, linesOf } from '../../../src/view/path-lines.js'
import { strandsOf } from '../../../src/view/strands.js'
import type { Theme } from '../../../src/view/theme.js'
import { graphOf, smallFile } from '../../support/small-file.js'

const [A, B, C, D] = [0, 1, 2, 3]

/** In 2023: a and b meet three times (0 to 2), b and c once (3); c and d met in 2001 only (4, a ghost). */
function ground(): { frame: Frame; bundles: readonly Bundle[] } {
  const file = smallFile()
  const nodes = ['a', 'b', 'c', 'd', 'e']
  file.nodes = nodes.map((key) => ({ key, attributes: { label: key, kind: 'official' } }))
  const edges = [
    ['b', 'a', '2023-01'],
    ['a', 'b', '2023-02'],
    ['a', 'b', '2023-03'],
    ['b', 'c', '2023'],
    ['c', 'd', '2001'],
  ]
  file.edges = edges.map(([source, target, date], i) => ({
    key: `e${i}`,
    source: source!,
    target: target!,
    attributes: { type: 'meets', date },
  }))
  Object.assign(file.attributes, { view: { from: '2023', to: '2023', ended: 'ghost' } })
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: graphOf(file) })
  const frame = createFrameSelector()(store.getState())!
  return { frame, bundles: stripedBundles(frame) }
}

/** Steps as from, to and edges. */
function pathOf(steps: readonly (readonly [number, number, readonly number[]])[], step: number | null): PathPicture {
  return {
    nodes: [...steps.map(([from]) => from), ...steps.slice(-1).map(([, to]) => to)],
    steps: steps.map(([from, to, edges]) => ({ from, to, edges, crossed: null })),
    step,
  }
}

const THERE = pathOf(
  [
    [D, C, [4]],
    [C, B, [3]],
    [B, A, [1, 0]],
  ],
  null,
)

/** What tells one hop from another, with the bundle by its ends. */
function told({ a, b, bundle, steps, isGhost, isWalked }: PathHop): unknown {
  return [[a, b], bundle === null ? null : [bundle.a, bundle.b], steps, isGhost, isWalked]
}

function hops(path: PathPicture): PathHop[] {
  const { frame, bundles } = ground()
  return hopsOf(path, frame, bundles)
}

describe('the hops of a path', () => {
  it('are its steps in their order, each with what is drawn between its ends, and ghosts are told', () => {
    expect(hops(THERE).map(told)).toEqual([
      [[C, D], [C, D], [{ index: 0, isBack: true, edges: [4] }], true, null],
      [[B, C], [B, C], [{ index: 1, isBack: true, edges: [3] }], false, null],
      [[A, B], [A, B], [{ index: 2, isBack: true, edges: [1, 0] }], false, null],
    ])
  })

  it('hold all steps that run along the same line, in either direction', () => {
    const path = pathOf(
      [
        [A, B, [0]],
        [B, C, [3]],
        [C, B, [3]],
        [B, A, [2]],
      ],
      2,
    )
    expect(hops(path).map(told)).toEqual([
      [
        [A, B],
        [A, B],
        [
          { index: 0, isBack: false, edges: [0] },
          { index: 3, isBack: true, edges: [2] },
        ],
        false,
        false,
      ],
      [
        [B, C],
        [B, C],
        [
          { index: 1, isBack: false, edges: [3] },
          { index: 2, isBack: true, edges: [3] },
        ],
        false,
        true,
      ],
    ])
  })

  it('are ghosts where the window draws nothing that carries them', () => {
    expect(hops(pathOf([[A, C, []]], 0)).map(told)).toEqual([
      [[A, C], null, [{ index: 0, isBack: false, edges: [] }], true, true],
    ])
    expect(hops(pathOf([[A, B, []]], null)).map(told)).toEqual([
      [[A, B], [A, B], [{ index: 0, isBack: false, edges: [] }], true, null],
    ])
    // One step that is in the window is enough.
    const twice = pathOf(
      [
        [A, B, [0]],
        [B, A, []],
      ],
      null,
    )
    expect(hops(twice).map(({ isGhost }) => isGhost)).toEqual([false])
  })
})

describe('a node', () => {
  it('is an end of a path, between its ends, or not on it', () => {
    expect([A, B, C, D, 4].map((node) => placeOnPath(THERE, node))).toEqual(['end', 'between', 'between', 'end', null])
    expect(placeOnPath(null, A)).toBe(null)
  })
})

describe('two pictures of paths', () => {
  it('show the same way if they pass the same nodes in the same order', () => {
    const ways = [null, THERE, pathOf([[A, B, [0]]], null), pathOf([[B, A, [0]]], null)]
    expect(ways.map((a) => ways.map((b) => sameWay(a, b)))).toEqual(ways.map((_, i) => ways.map((__, j) => i === j)))
    expect(sameWay(pathOf([[A, B, [0]]], null), pathOf([[A, B, [1]]], 0))).toBe(true)
  })
})

const THEME: Theme = {
  ground: 'rgb(250, 249, 246)',
  ink: 'rgb(29, 31, 35)',
  muted: 'rgb(95, 99, 107)',
  accent: 'rgb(29, 78, 216)',
  selection: 'rgb(242, 194, 48)',
  families: new Map(),
  noFamily: 'rgb(106, 111, 120)',
  font: 'sans-serif',
}
const ANCHORS: readonly Anchor[] = [
  { x: 100, y: 100, radius: 10, boxy: false },
  { x: 400, y: 100, radius: 10, boxy: false },
  { x: 400, y: 300, radius: 10, boxy: false },
  { x: 100, y: 300, radius: 10, boxy: false },
]
const anchor = (node: number): Anchor => ANCHORS[node]!

describe('the line of a hop', () => {
  it('is that of its bundle, as wide as what is drawn on it', () => {
    const { frame, bundles } = ground()
    const scene = { anchor, open: null, strands: [] }
    const [ghost, single, many] = hopsOf(THERE, frame, bundles).map((hop) => linesOf(hop, scene))
    const along = (x: number, y: number, toX: number, toY: number) => ({
      from: { x, y },
      bend: null,
      to: { x: toX, y: toY },
    })
    expect(ghost).toEqual([{ trace: along(389, 300, 111, 300), width: 1, isNamed: true }])
    expect(single).toEqual([{ trace: along(400, 111, 400, 289), width: 2, isNamed: true }])
    const bundle = bundles.find(({ a, b }) => a === A && b === B)!
    expect(many).toEqual([{ trace: along(111, 100, 389, 100), width: drawnWidth(bundle), isNamed: true }])
    expect(drawnWidth(bundle)).toBeGreaterThan(2)
  })

  it('is that of each edge that would do where the bundle is open, the named one first', () => {
    const { frame, bundles } = ground()
    const open = bundles.find(({ a, b }) => a === A && b === B)!
    const strands = strandsOf(open, frame, anchor, { width: 600, height: 450 })
    const path = pathOf([[A, B, [2, 0]]], null)
    const lines = linesOf(hopsOf(path, frame, bundles)[0]!, { anchor, open, strands })
    const traceOf = (edge: number) => strands.flatMap((s) => (s.edge === edge && s.shape === 'curve' ? s.trace : []))[0]
    expect(lines).toEqual([
      { trace: traceOf(2), width: 4, isNamed: true },
      { trace: traceOf(0), width: 4, isNamed: false },
    ])
  })

  it('is none from a node to itself', () => {
    const loop: PathHop = { a: A, b: A, bundle: null, steps: [], isGhost: true, isWalked: null }
    expect(linesOf(loop, { anchor, open: null, strands: [] })).toEqual([])
  })

  it('has a band wider than what is drawn on it: widest where it is walked, narrowest beside that', () => {
    const line = { trace: { from: { x: 0, y: 0 }, bend: null, to: { x: 9, y: 0 } }, width: 13, isNamed: true }
    const hop = { a: A, b: B, bundle: null, steps: [], isGhost: false }
    const reaches = [true, null, false].map((isWalked) => bandReach({ ...hop, isWalked }, line, THEME))
    expect(reaches).toEqual([6.5 + 7, 6.5 + 5, 6.5 + 3.2])
    expect(bandReach({ ...hop, isWalked: true }, { ...line, isNamed: false }, THEME)).toBe(6.5 + 3.2)
  })

  it('is covered by boxes from end to end as far as it is in view, for labels to keep off', () => {
    const { frame, bundles } = ground()
    const scene = { hops: hopsOf(THERE, frame, bundles).slice(1, 2), anchor, open: null, strands: [], theme: THEME }
    const boxes = bandBoxes(scene, { x: 0, y: 0, width: 600, height: 200 })
    expect(boxes.every(({ x, width }) => Math.abs(x + width / 2 - 400) < 1e-9)).toBe(true)
    const middles = boxes.map(({ y, height }) => y + height / 2)
    expect([Math.min(...middles), Math.max(...middles) > 190, Math.max(...middles) <= 200]).toEqual([111, true, true])
    const gaps = middles.slice(1).map((y, i) => y - middles[i]!)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10)
    expect(bandBoxes(scene, { x: 0, y: 0, width: 100, height: 100 })).toEqual([])
  })
})

describe('the number of a step', () => {
  const trace = { from: { x: 100, y: 100 }, bend: null, to: { x: 300, y: 100 } }
  const step = (index: number, isBack = false) => ({ index, isBack, edges: [] })
  const hop = (steps: PathHop['steps'], isWalked: boolean | null = null): PathHop => {
    return { a: A, b: B, bundle: null, steps, isGhost: false, isWalked }
  }
  const at = { x: 200, y: 100 }

  it('stands in a disc of at least 18 pixels that points the way it goes', () => {
    const { badges, box } = badgesAt(hop([step(1)]), at, trace, 0.5)
    expect(badges).toEqual([{ index: 1, centre: at, radius: 9.5, angle: 0, box }])
    expect(box).toEqual({ x: 189, y: 89, width: 11 + 9.5 + 7 + 1.5, height: 22 })
    const [back] = badgesAt(hop([step(1, true)]), at, trace, 0.5).badges
    expect([back!.angle, back!.box.x]).toEqual([Math.PI, 200 - 9.5 - 7 - 1.5])
  })

  it('stands beside the others of its line, each pointing its own way, none over another', () => {
    const { badges, box } = badgesAt(hop([step(0), step(2, true), step(4)]), at, trace, 0.5)
    expect(badges.map(({ index, angle }) => [index, angle])).toEqual([
      [0, 0],
      [2, Math.PI],
      [4, 0],
    ])
    for (const [i, next] of badges.slice(1).entries()) {
      const before = badges[i]!.box
      expect(before.x + before.width).toBeLessThan(next.box.x)
    }
    const [first, last] = [badges[0]!.box, badges[2]!.box]
    expect([box.x, box.x + box.width]).toEqual([first.x, last.x + last.width])
    expect(box.x + box.width / 2).toBeCloseTo(at.x)
  })

  it('has a larger disc where it is walked, and a wider one where it has more digits', () => {
    const radii = [hop([step(0)], false), hop([step(0)], true), hop([step(99)])].map(
      (each) => badgesAt(each, at, trace, 0.5).badges[0]!.radius,
    )
    expect(radii).toEqual([9.5, 11.5, 15])
  })

  it('points along a curve where that bends', () => {
    const curve = { from: { x: 100, y: 100 }, bend: { x: 200, y: 0 }, to: { x: 300, y: 100 } }
    const angles = [0, 0.5, 1].map((share) => badgesAt(hop([step(0)]), at, curve, share).badges[0]!.angle)
    expect(angles.map((angle) => Math.round((angle * 180) / Math.PI))).toEqual([-44, 0, 44])
  })
})
