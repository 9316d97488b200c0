import { describe, expect, it } from 'vitest'

import { thumbnailFit } from '../../../src/elements/layout-picker/thumbnail-fit.js'

const FIT = { mayTurn: false, mostStretch: 1, parts: false }

function fitOf(positions: number[], mostStretch = 1, lanes: { x0: number; x1: number } | null = null) {
  return thumbnailFit(
    {
      positions: Float64Array.from(positions),
      fit: { ...FIT, mostStretch },
      lanes: lanes === null ? null : { from: 0, to: 1, ...lanes },
    },
    114,
    74,
  )
}

/** Where a place comes to stand. */
function at({ scaleX, scaleY, x0, y0 }: ReturnType<typeof fitOf>, x: number, y: number): number[] {
  return [x * scaleX + x0, y * scaleY + y0].map((value) => Math.round(value * 1000) / 1000)
}

describe('a small picture of an arrangement', () => {
  it('has every node within its padding, in the middle, its angles kept', () => {
    const fit = fitOf([0, 0, 1000, 300])
    expect([at(fit, 0, 0), at(fit, 1000, 300)]).toEqual([
      [7, 22],
      [107, 52],
    ])
  })

  it('is stretched as far as the layout allows, and no further than there is room', () => {
    const some = fitOf([0, 0, 1000, 300], 1.5)
    expect([at(some, 0, 0), at(some, 1000, 300)]).toEqual([
      [7, 14.5],
      [107, 59.5],
    ])
    const tall = fitOf([0, 0, 300, 1000], 1.5)
    expect([at(tall, 0, 0), at(tall, 300, 1000)]).toEqual([
      [43.5, 7],
      [70.5, 67],
    ])
    const all = fitOf([0, 0, 1000, 300], 1e9)
    expect([at(all, 0, 0), at(all, 1000, 300)]).toEqual([
      [7, 7],
      [107, 67],
    ])
  })

  it('has room for a time axis', () => {
    const fit = fitOf([0, 0, 0, 60], 1e9, { x0: 0, x1: 500 })
    expect([at(fit, 0, 0), at(fit, 500, 60)]).toEqual([
      [7, 7],
      [107, 67],
    ])
  })

  it.each([[[]], [[5, 5]], [[5, 5, 5, 5]]])('of no width or height stands in the middle: %j', (positions) => {
    const fit = fitOf(positions)
    const [x = 0, y = 0] = positions
    expect(at(fit, x, y)).toEqual([57, 37])
  })
})
