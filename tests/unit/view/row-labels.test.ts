import { describe, expect, it } from 'vitest'

import type { LabelWish } from '../../../src/view/labels.js'
import { placeRows } from '../../../src/view/row-labels.js'

const VIEW = { x: 2, y: 2, width: 596, height: 396 }
const row = (id: number, y: number, importance: number): LabelWish => ({
  id,
  x: 200,
  y,
  radius: 6,
  width: 0,
  height: 0,
  importance,
  last: 'below',
})
const place = (wishes: LabelWish[], asked: number[] = [], blocked = [{ x: 0, y: 0, width: 600, height: 22 }]) =>
  placeRows(
    wishes,
    () => ({ width: 60, height: 15 }),
    blocked,
    VIEW,
    (node) => asked.includes(node),
  )

describe('the name of a row', () => {
  it('ends at the left of its node, level with it', () => {
    expect(place([row(3, 100, 1)])).toEqual([
      { id: 3, box: { x: 129, y: 92.5, width: 60, height: 15 }, side: 'left', leader: null },
    ])
  })

  it('stands beside others at the distance of readable rows, and gives way to the more important where they are closer', () => {
    const ids = (wishes: LabelWish[], asked: number[] = []) => place(wishes, asked).map(({ id }) => id)
    expect(ids([row(0, 100, 1), row(1, 114, 2), row(2, 128, 3)])).toEqual([2, 1, 0])
    expect(ids([row(0, 100, 1), row(1, 108, 2), row(2, 116, 3)])).toEqual([2, 0])
    expect(ids([row(0, 100, 1), row(1, 108, 2), row(2, 116, 3)], [1])).toEqual([1])
  })

  it('is left out above and below the view, and under the years', () => {
    expect(place([row(0, 20, 1), row(1, 5, 1), row(2, 396, 1), row(3, 45, 1)]).map(({ id }) => id)).toEqual([3])
  })
})
