import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { partBoxes, removeOverlaps } from '../../../src/layout/overlap.js'
import { overlapping } from './boxes.js'

const box = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 4, max: 120 }),
  height: fc.integer({ min: 4, max: 50 }),
})

function take(boxes: readonly { x: number; y: number; width: number; height: number }[]) {
  return {
    positions: Float64Array.from(boxes.flatMap(({ x, y }) => [x, y])),
    widths: Float64Array.from(boxes, (b) => b.width),
    heights: Float64Array.from(boxes, (b) => b.height),
  }
}

describe('boxes that overlap', () => {
  it('stand apart afterwards, sixty of them', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
        const { positions, widths, heights } = take(boxes)
        removeOverlaps(positions, widths, heights)
        expect(positions.every(Number.isFinite)).toBe(true)
        expect(overlapping(positions, widths, heights)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('stand apart even if all were in one place', () => {
    const { positions, widths, heights } = take(
      Array.from({ length: 20 }, () => ({ x: 5, y: 5, width: 40, height: 20 })),
    )
    removeOverlaps(positions, widths, heights)
    expect(overlapping(positions, widths, heights)).toEqual([])
  })

  it('part along the axis on which they overlap less, both by half', () => {
    const { positions, widths, heights } = take([
      { x: 0, y: 0, width: 40, height: 40 },
      { x: 30, y: 10, width: 40, height: 40 },
    ])
    removeOverlaps(positions, widths, heights)
    expect(Array.from(positions, (p) => Math.round(p * 100) / 100)).toEqual([-5.01, 0, 35.01, 10])
  })
})

describe('boxes that do not overlap', () => {
  it('stay where they are, touching ones too', () => {
    const boxes = [
      { x: 0, y: 0, width: 40, height: 20 },
      { x: 40, y: 0, width: 40, height: 20 },
      { x: 0, y: 20, width: 40, height: 20 },
      { x: 400, y: -90, width: 10, height: 10 },
    ]
    const { positions, widths, heights } = take(boxes)
    const before = positions.slice()
    removeOverlaps(positions, widths, heights)
    expect(positions).toEqual(before)
  })

  it('are none, or one', () => {
    for (const boxes of [[], [{ x: 3, y: 4, width: 10, height: 10 }]]) {
      const { positions, widths, heights } = take(boxes)
      const before = positions.slice()
      removeOverlaps(positions, widths, heights)
      expect(positions).toEqual(before)
    }
  })

  it('leave those where they are that are to stay, and give the whole way themselves', () => {
    const { positions, ...boxes } = take([
      { x: 0, y: 0, width: 40, height: 40 },
      { x: 30, y: 10, width: 40, height: 40 },
      { x: 500, y: 0, width: 40, height: 40 },
      { x: 501, y: 0, width: 40, height: 40 },
    ])
    const work = partBoxes(positions, { ...boxes, frees: [0, 1, 0, 0] }, 10)
    expect(work.next()).toEqual({ done: true, value: true })
    expect(Array.from(positions, (p) => Math.round(p * 100) / 100)).toEqual([0, 0, 40.01, 10, 500, 0, 501, 0])
  })

  it('are parted in slices, and it is said whether that was enough', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ x: i % 7, y: i % 5, width: 40, height: 20 }))
    const { positions, ...boxes } = take(many)
    const work = partBoxes(positions, boxes, 4)
    const told: number[] = []
    for (;;) {
      const step = work.next()
      if (step.done === true) {
        expect(step.value).toBe(false)
        break
      }
      told.push(step.value)
    }
    expect(told.length).toBeGreaterThan(3)
    expect(told.every((progress) => progress >= 0 && progress < 1)).toBe(true)
  })
})

const crowded = box.map(({ x, y, ...sides }) => ({ x: x / 10, y: y / 10, ...sides }))

/** The same by the letter: in each round a sort of all boxes, then every pair whose sides meet. */
function partedSlowly(positions: Float64Array, widths: Float64Array, heights: Float64Array, rounds: number): void {
  const order = Array.from(widths, (_, i) => i)
  const left = (i: number) => positions[2 * i]! - widths[i]! / 2
  for (let round = 0, moved = true; round < rounds && moved; round++) {
    moved = false
    const lefts = order.map((_, i) => left(i))
    order.sort((a, b) => lefts[a]! - lefts[b]! || a - b)
    for (const [i, a] of order.entries()) {
      for (const b of order.slice(i + 1)) {
        if (left(b) > positions[2 * a]! + widths[a]! / 2) break
        const apart = [0, 1].map((axis) => positions[2 * b + axis]! - positions[2 * a + axis]!)
        const [x, y] = [widths, heights].map((sides, axis) => (sides[a]! + sides[b]!) / 2 - Math.abs(apart[axis]!))
        if (x! <= 0 || y! <= 0) continue
        const axis = x! < y! ? 0 : 1
        const push = ((axis === 0 ? x! : y!) / 2 + 0.01) * (apart[axis]! < 0 ? -1 : 1)
        positions[2 * a + axis]! -= push
        positions[2 * b + axis]! += push
        moved = true
      }
    }
  }
}

it('boxes are looked at from left to right, whoever has passed whom since the round before', () => {
  fc.assert(
    fc.property(
      fc.array(crowded, { minLength: 20, maxLength: 40 }),
      fc.integer({ min: 2, max: 12 }),
      (boxes, rounds) => {
        const { positions, widths, heights } = take(boxes)
        const slowly = positions.slice()
        removeOverlaps(positions, widths, heights, rounds)
        partedSlowly(slowly, widths, heights, rounds)
        expect(positions).toEqual(slowly)
      },
    ),
  )
})
