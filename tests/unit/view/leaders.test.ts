import { describe, expect, it } from 'vitest'

import { boxesAlong, isClearOf, isNearest, leaderTo, rimDistance } from '../../../src/view/leaders.js'

const at = (x: number, y: number, radius = 10) => ({ x, y, radius, boxy: false })
const box = { x: 100, y: -10, width: 40, height: 20 }

describe('a box', () => {
  it('is as far from a round shape as its nearest point is from the rim', () => {
    expect([rimDistance(box, at(0, 0)), rimDistance(box, at(97, -14, 2)), rimDistance(box, at(120, 0))]).toEqual([
      90, 3, -10,
    ])
  })

  it('belongs to the nearest rim, not to the nearest middle, and to nobody where two are as near', () => {
    expect(isNearest(box, at(80, 0), [at(180, 0), at(0, 0)])).toBe(true)
    expect(isNearest(box, at(80, 0), [at(180, 0, 35)])).toBe(false)
    expect(isNearest(box, at(80, 0), [at(160, 0)])).toBe(false)
    expect(isNearest(box, at(0, 0), [])).toBe(true)
  })
})

describe('a leader', () => {
  const leader = leaderTo(box, at(0, 0), 12)

  it('runs from the rim to the nearest point of the box', () => {
    expect(leader).toEqual({ from: { x: 12, y: 0 }, to: { x: 100, y: 0 } })
  })

  it('is clear where it passes no shape it could be taken to lead to, and runs over no text', () => {
    expect(isClearOf(leader, [at(50, 13)], [])).toBe(true)
    expect(isClearOf(leader, [at(50, 11)], [])).toBe(false)
    const under = { x: 40, y: 2, width: 20, height: 20 }
    expect(isClearOf(leader, [], [under])).toBe(true)
    expect(isClearOf(leader, [], [{ ...under, y: -4 }])).toBe(false)
    // A shape that has receded may be crossed: no line ends there.
    expect(isClearOf(leader, [], [{ ...under, y: -4, owner: 3 }])).toBe(true)
  })

  it('takes room along all of itself', () => {
    const boxes = boxesAlong(leader)
    expect(boxes[0]).toEqual({ x: 11, y: -1, width: 2, height: 2 })
    expect(boxes.at(-1)).toEqual({ x: 99, y: -1, width: 2, height: 2 })
    expect(boxes.every(({ x }, i) => i === 0 || x - boxes[i - 1]!.x <= 4)).toBe(true)
  })
})
