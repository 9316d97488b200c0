import { describe, expect, it } from 'vitest'

import type { Bundle, Stripe } from '../../../src/view/bundles.js'
import type { Anchor } from '../../../src/view/geometry.js'
import { MOUSE_REACH, targetAt, TOUCH_REACH, type PickScene } from '../../../src/view/picking.js'
import type { Strand } from '../../../src/view/strands.js'

const STRIPE: Stripe = { family: null, count: 1, surety: 'certain', undated: false, doubtful: false, negative: false }

function bundleOf(a: number, b: number, edges: number[], shown = edges.length): Bundle {
  return { a, b, edges, shown, stripes: [STRIPE], ghost: shown === 0, beside: 'nothing' }
}

/** A large box at the left, a small circle at the right, a large circle below it. */
const ANCHORS: readonly Anchor[] = [
  { x: 100, y: 100, radius: 20, boxy: true },
  { x: 400, y: 100, radius: 4, boxy: false },
  { x: 400, y: 300, radius: 20, boxy: false },
]

function scene(change: Partial<PickScene> = {}): PickScene {
  return {
    bundles: [bundleOf(0, 1, [5, 6, 7]), bundleOf(1, 2, [8])],
    open: null,
    strands: [],
    nodes: [0, 1, 2],
    anchor: (node) => ANCHORS[node]!,
    counts: [],
    steps: [],
    edgeLabels: [],
    nodeLabels: [],
    ...change,
  }
}

const at = (x: number, y: number, change: Partial<PickScene> = {}, reach = MOUSE_REACH) =>
  targetAt({ x, y }, scene(change), reach)

const node = (index: number) => ({ type: 'node', index })
const edge = (index: number) => ({ type: 'edge', index })

describe('a pointer', () => {
  it('finds the node under it, whatever is drawn there too', () => {
    expect([at(100, 100), at(118, 82)]).toEqual([node(0), node(0)])
    expect(at(118, 82, { nodes: [1, 2] })).toBe(null)
  })

  it('finds a small node around it, a finger from further away', () => {
    expect([at(400, 88), at(413, 96), at(387, 100)]).toEqual([node(1), node(1), node(1)])
    expect([at(400, 84), at(400, 84, {}, TOUCH_REACH), at(400, 79, {}, TOUCH_REACH)]).toEqual([null, node(1), null])
  })

  it('finds a bundle of several edges as one, and a single edge as itself', () => {
    expect([at(250, 100), at(250, 108)]).toEqual([
      { type: 'bundle', a: 0, b: 1 },
      { type: 'bundle', a: 0, b: 1 },
    ])
    expect([at(400, 200), at(406, 200)]).toEqual([edge(8), edge(8)])
    expect([at(250, 112), at(409, 200)]).toEqual([null, null])
    expect([at(409, 200, {}, TOUCH_REACH), at(416, 200, {}, TOUCH_REACH)]).toEqual([edge(8), null])
  })

  it('finds ghosts: alone, and as one of several', () => {
    expect(at(400, 200, { bundles: [bundleOf(1, 2, [8], 0)] })).toEqual(edge(8))
    expect(at(400, 200, { bundles: [bundleOf(1, 2, [8, 9], 1)] })).toEqual({ type: 'bundle', a: 1, b: 2 })
  })

  it('finds each curve of an open bundle, and no longer the bundle', () => {
    const bundles = [bundleOf(0, 1, [5, 6])]
    const curve = (index: number, y: number): Strand => ({
      edge: index,
      shape: 'curve',
      trace: { from: { x: 120, y: 100 }, bend: { x: 258, y }, to: { x: 396, y: 100 } },
    })
    const open = { bundles, open: bundles[0]!, strands: [curve(5, 20), curve(6, 180)] }
    expect([at(258, 60, open), at(258, 136, open), at(258, 100, open)]).toEqual([edge(5), edge(6), null])
  })

  it('finds loops on their rings, closed and open', () => {
    const bundles = [bundleOf(2, 2, [3, 4])]
    // The ring stands at the corner, 18 px around a middle that is 28 px away from that of the node.
    const [x, y] = [400 + 28 * Math.SQRT1_2, 300 - 28 * Math.SQRT1_2]
    expect([at(x + 19, y, { bundles }), at(x, y - 17, { bundles })]).toEqual([
      { type: 'bundle', a: 2, b: 2 },
      { type: 'bundle', a: 2, b: 2 },
    ])
    expect([at(x + 25, y, { bundles }), at(x + 8, y - 2, { bundles })]).toEqual([null, null])
    const rings: Strand[] = [
      { edge: 3, shape: 'ring', centre: { x: 420, y: 280 }, radius: 18 },
      { edge: 4, shape: 'ring', centre: { x: 430, y: 270 }, radius: 30 },
    ]
    expect(at(459, 270, { bundles, open: bundles[0]!, strands: rings })).toEqual(edge(4))
    expect(at(437, 279, { bundles, open: bundles[0]!, strands: rings })).toEqual(edge(3))
  })

  it('finds a bundle on its count and an edge on its label, though another line runs there', () => {
    const box = { x: 240, y: 88, width: 24, height: 24 }
    const bundles = [bundleOf(0, 1, [5]), bundleOf(0, 2, [6, 7, 8, 9])]
    expect(at(250, 100, { bundles, counts: [{ bundle: bundles[1]!, box }] })).toEqual({ type: 'bundle', a: 0, b: 2 })
    expect(at(250, 100, { bundles, edgeLabels: [{ id: 9, box }] })).toEqual(edge(9))
  })

  it('finds the edge that a step of a path is named by on its number, and what is beneath where none is drawn', () => {
    const box = { x: 240, y: 88, width: 24, height: 24 }
    const badge = (index: number) => ({ index, centre: { x: 252, y: 100 }, radius: 10, angle: 0, box })
    const stepsOf = (edges: number[]) => {
      const steps = [
        { index: 0, isBack: false, edges: [5] },
        { index: 3, isBack: true, edges },
      ]
      const hop = { a: 0, b: 1, bundle: null, steps, isGhost: false, isWalked: null }
      return [{ hop, badges: [badge(3)], box, foot: null, text: null }]
    }
    expect(at(250, 100, { steps: stepsOf([7, 6]) })).toEqual(edge(7))
    expect(at(250, 100, { steps: stepsOf([]) })).toEqual({ type: 'bundle', a: 0, b: 1 })
  })

  it('finds a node by its label and by the way to it, where nothing else is', () => {
    const nodeLabels = [{ id: 2, box: { x: 360, y: 340, width: 80, height: 15 } }]
    expect([at(365, 350, { nodeLabels }), at(365, 330, { nodeLabels })]).toEqual([node(2), node(2)])
    expect(at(350, 350, { nodeLabels })).toBe(null)
    const onLine = [{ id: 0, box: { x: 380, y: 190, width: 60, height: 20 } }]
    expect(at(402, 200, { nodeLabels: onLine })).toEqual(edge(8))
  })
})
