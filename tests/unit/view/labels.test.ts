import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  overlaps,
  placeLabels,
  placeSpots,
  SIDES,
  type Box,
  type LabelWish,
  type Obstacle,
  type Side,
} from '../../../src/view/labels.js'

const VIEW: Box = { x: 4, y: 4, width: 792, height: 392 }

const wish = fc.record({
  x: fc.integer({ min: -60, max: 860 }),
  y: fc.integer({ min: -60, max: 460 }),
  radius: fc.integer({ min: 4, max: 24 }),
  width: fc.integer({ min: 8, max: 160 }),
  height: fc.integer({ min: 12, max: 48 }),
  importance: fc.integer({ min: 0, max: 5 }),
  last: fc.constantFrom(...SIDES),
})

const wishes = fc.array(wish, { maxLength: 60 }).map((list) => list.map((each, id): LabelWish => ({ ...each, id })))

function shapeOf({ id, x, y, radius }: LabelWish): Obstacle {
  return { owner: id, x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** How far two boxes are apart along the axis on which they are further apart. */
function gap(a: Box, b: Box): number {
  const x = Math.max(a.x - b.x - b.width, b.x - a.x - a.width)
  const y = Math.max(a.y - b.y - b.height, b.y - a.y - a.height)
  return Math.max(x, y)
}

function one(change: Partial<LabelWish> = {}): LabelWish {
  return { id: 0, x: 400, y: 200, radius: 10, width: 60, height: 16, importance: 1, last: 'below', ...change }
}

describe('placed labels', () => {
  it('never overlap each other or an obstacle, and lie inside the view', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const obstacles = list.map(shapeOf)
        const placed = placeLabels(list, obstacles, VIEW)
        for (const [i, { box, id }] of placed.entries()) {
          expect([box.width, box.height]).toEqual([list[id]!.width, list[id]!.height])
          expect(box.x).toBeGreaterThanOrEqual(VIEW.x)
          expect(box.y).toBeGreaterThanOrEqual(VIEW.y)
          expect(box.x + box.width).toBeLessThanOrEqual(VIEW.x + VIEW.width)
          expect(box.y + box.height).toBeLessThanOrEqual(VIEW.y + VIEW.height)
          const others = [...obstacles, ...placed.slice(i + 1).map((other) => other.box)]
          expect(others.filter((other) => overlaps(box, other))).toEqual([])
        }
        expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length)
      }),
      { numRuns: 300 },
    )
  })

  it('stand closer to their own shape than to any other', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const shapes = list.map(shapeOf)
        for (const { box, id } of placeLabels(list, shapes, VIEW)) {
          const others = shapes.filter(({ owner }) => owner !== id).map((shape) => gap(box, shape))
          expect(Math.min(...others, Infinity)).toBeGreaterThan(gap(box, shapes[id]!))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are all of them where nothing is in the way', () => {
    const list = Array.from({ length: 12 }, (_, id) =>
      one({ id, x: 100 + (id % 4) * 180, y: 60 + Math.floor(id / 4) * 110 }),
    )
    const placed = placeLabels(list, list.map(shapeOf), VIEW)
    expect(placed.map(({ id, side }) => [id, side])).toEqual(list.map(({ id }) => [id, 'below']))
  })

  it('go to the more important, of equals to the first', () => {
    const tight: Box = { x: 370, y: 212, width: 60, height: 20 }
    const rivals = [one({ id: 0, importance: 1 }), one({ id: 1, importance: 2 }), one({ id: 2, importance: 2 })]
    expect(placeLabels(rivals, [], tight).map(({ id }) => id)).toEqual([1])
    expect(placeLabels(rivals.toReversed(), [], tight).map(({ id }) => id)).toEqual([1])
  })

  it.each(SIDES)('keep the side where they stood last while it is free: %s', (last: Side) => {
    expect(placeLabels([one({ last })], [shapeOf(one())], VIEW).map(({ side }) => side)).toEqual([last])
  })

  it('leave that side when it is taken, and are dropped when every side is', () => {
    const below: Box = { x: 300, y: 212, width: 200, height: 30 }
    expect(placeLabels([one()], [below], VIEW)[0]?.side).toBe('above')
    expect(placeLabels([one()], [{ x: 0, y: 0, width: 800, height: 400 }], VIEW)).toEqual([])
  })

  it('slide along their side before they leave it', () => {
    const corner: Box = { x: 424, y: 212, width: 100, height: 30 }
    const [placed] = placeLabels([one()], [corner], VIEW)
    expect(placed).toEqual({ id: 0, side: 'below', box: { x: 370 - 0.25 * 60, y: 213, width: 60, height: 16 } })
  })
})

const spot = fc.record({
  x: fc.integer({ min: -60, max: 860 }),
  y: fc.integer({ min: -60, max: 460 }),
  width: fc.integer({ min: 8, max: 160 }),
  height: fc.constant(15),
})

describe('labels that may stand in any of some boxes', () => {
  it('never overlap each other, a shape or an obstacle, and lie inside the view', () => {
    const spots = fc.array(fc.array(spot, { minLength: 1, maxLength: 6 }), { maxLength: 40 })
    fc.assert(
      fc.property(spots, fc.array(spot, { maxLength: 12 }), (list, obstacles) => {
        // Indices of edges and of nodes have nothing to do with each other.
        const shapes = obstacles.map((box, owner) => (owner % 2 === 0 ? { ...box, owner } : box))
        const placed = placeSpots(
          list.map((boxes, id) => ({ id, boxes })),
          shapes,
          VIEW,
        )
        for (const [i, { box, id }] of placed.entries()) {
          expect(list[id]).toContain(box)
          expect([box.x >= VIEW.x, box.y >= VIEW.y]).toEqual([true, true])
          expect([box.x + box.width <= VIEW.x + VIEW.width, box.y + box.height <= VIEW.y + VIEW.height]).toEqual([
            true,
            true,
          ])
          const others = [...obstacles, ...placed.slice(i + 1).map((other) => other.box)]
          expect(others.filter((other) => overlaps(box, other))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('take the first box that is free, in the order given, and none where none is', () => {
    const [a, b] = [
      { x: 100, y: 100, width: 50, height: 15 },
      { x: 300, y: 100, width: 50, height: 15 },
    ]
    const rivals = [7, 3, 5].map((id) => ({ id, boxes: [a, b] }))
    expect(placeSpots(rivals, [], VIEW)).toEqual([
      { id: 7, box: a },
      { id: 3, box: b },
    ])
    // An edge has no shape of its own, though a node has its number.
    expect(placeSpots(rivals, [{ ...a, y: a.y - 16, owner: 7 }], VIEW)).toEqual([{ id: 7, box: b }])
  })

  it('keep as far from each other as is asked for', () => {
    const [a, b] = [
      { x: 100, y: 100, width: 50, height: 15 },
      { x: 155, y: 100, width: 50, height: 15 },
    ]
    const rivals = [a, b].map((box, id) => ({ id, boxes: [box] }))
    expect(placeSpots(rivals, [], VIEW, 4).map(({ id }) => id)).toEqual([0, 1])
    expect(placeSpots(rivals, [], VIEW, 6).map(({ id }) => id)).toEqual([0])
  })
})

describe('two boxes', () => {
  it('overlap if they share more than a border', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(overlaps(box, { x: 9, y: 9, width: 10, height: 10 })).toBe(true)
    expect(overlaps(box, { x: 10, y: 0, width: 10, height: 10 })).toBe(false)
    expect(overlaps(box, { x: 0, y: -10, width: 10, height: 10 })).toBe(false)
  })
})
