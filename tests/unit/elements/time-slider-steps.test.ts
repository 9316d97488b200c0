import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  numbersOf,
  placeMarks,
  stepMarks,
  stepPressed,
  stretches,
  type Placed,
  type StepMark,
} from '../../../src/elements/time-slider/path-steps.js'
import type { Path } from '../../../src/paths/index.js'

/** One pixel a millisecond. */
const AXIS = { from: 0, to: 300, width: 300 }
const BESIDE = 14
const measure = (text: string) => text.length * 7

function marksAt(...moments: readonly number[]): StepMark[] {
  return moments.map((at, step) => ({ step, at, isLatest: false, min: at, max: at + 10 }))
}

const place = (marks: readonly StepMark[], axis = AXIS) => placeMarks(marks, axis, BESIDE, measure)

/** Text, and the middle of the room. */
const seen = (placed: readonly Placed[]) => placed.map(({ text, left, width }) => [text, left + width / 2])

function pathOf(...crossed: readonly (readonly [number, number] | null)[]): Path {
  const steps = crossed.map((limits, from) => ({
    from,
    to: from + 1,
    edge: from,
    span: 0,
    crossed: limits === null ? null : { min: limits[0], max: limits[1] },
    evidence: [from],
  }))
  return { certainty: 'certain', nodes: [], edges: [], departs: null, arrives: null, hops: steps.length, steps }
}

describe('the moments of a path', () => {
  it('are the earliest of each step, else the latest, and none where nothing says when', () => {
    const { POSITIVE_INFINITY: never } = Number
    expect(stepMarks(pathOf([-never, 5], [3, never], [-never, never], [4, 9]))).toEqual([
      { step: 0, at: 5, isLatest: true, min: -never, max: 5 },
      { step: 1, at: 3, isLatest: false, min: 3, max: never },
      { step: 3, at: 4, isLatest: false, min: 4, max: 9 },
    ])
  })

  it('are none without an order of time, nor in a path without steps', () => {
    expect([stepMarks(pathOf(null, null)), stepMarks(pathOf())]).toEqual([[], []])
  })
})

describe('the marks of a path', () => {
  it('stand at their moments where there is room', () => {
    expect(seen(place(marksAt(0, 24, 150, 300)))).toEqual([
      ['1', 0],
      ['2', 24],
      ['3', 150],
      ['4', 300],
    ])
  })

  it('move apart, each as little as it can', () => {
    expect(seen(place(marksAt(100, 110, 200)))).toEqual([
      ['1', 93],
      ['2', 117],
      ['3', 200],
    ])
    expect(seen(place(marksAt(0, 0)))).toEqual([
      ['1', -2],
      ['2', 22],
    ])
    expect(seen(place(marksAt(300, 300)))).toEqual([
      ['1', 278],
      ['2', 302],
    ])
  })

  it('are one where moving apart would take them too far', () => {
    expect(seen(place(marksAt(50, 100, 100, 100, 200)))).toEqual([
      ['1', 50],
      ['2', 76],
      ['3', 100],
      ['4', 124],
      ['5', 200],
    ])
    expect(seen(place(marksAt(30, 100, 100, 100, 100, 200)))).toEqual([
      ['1', 30],
      ['2–5', 100],
      ['6', 200],
    ])
  })

  it('are fewer where not all of them have room', () => {
    const evenly = (count: number) => marksAt(...Array.from({ length: count }, (_, i) => (i * 300) / (count - 1)))
    expect(place(evenly(13))).toHaveLength(13)
    const placed = place(evenly(14))
    expect(placed.length).toBeLessThan(14)
    expect(placed.at(-1)!.left + placed.at(-1)!.width).toBeLessThanOrEqual(AXIS.width + BESIDE)
  })

  it('name what the axis does not show at its ends', () => {
    const placed = place(marksAt(-50, -40, 150, 400))
    expect(placed.map(({ text, side, feet }) => [text, side, feet.length])).toEqual([
      ['1–2', 'before', 0],
      ['3', null, 1],
      ['4', 'after', 0],
    ])
    expect(placed[0]!.left).toBe(-BESIDE)
    expect(placed[2]!.left + placed[2]!.width).toBe(AXIS.width + BESIDE)
  })

  it('give way to those at the ends without being taken together', () => {
    const far = Array.from({ length: 12 }, (_, i) => i - 100)
    expect(place(marksAt(...far, 0, 100, 200)).map(({ text }) => text)).toEqual(['1–12', '13', '14', '15'])
  })

  it('never touch, keep their order and leave out no step, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -200, max: 900 }), { maxLength: 40 }),
        fc.integer({ min: 250, max: 700 }),
        (moments, width) => {
          const placed = place(marksAt(...moments.toSorted((a, b) => a - b)), { from: 0, to: width, width })
          let free = -BESIDE
          for (const mark of placed) {
            expect(mark.left).toBeGreaterThanOrEqual(free - 1e-6)
            expect(mark.width).toBeGreaterThanOrEqual(Math.max(24, measure(mark.text)))
            free = mark.left + mark.width
          }
          expect(free).toBeLessThanOrEqual(width + BESIDE + 1e-6)
          expect(placed.flatMap(({ steps }) => steps)).toEqual(moments.map((_, step) => step))
          const feet = placed.flatMap((mark) => mark.feet.map(({ step, x }) => [step, Math.round(x * 1e6) / 1e6]))
          expect(feet).toEqual(
            moments
              .toSorted((a, b) => a - b)
              .map((at, step) => [step, at])
              .filter(([, at]) => at! >= 0 && at! <= width),
          )
        },
      ),
    )
  })
})

describe('the numbers of steps', () => {
  it.each([
    [[1], '2'],
    [[0, 1], '1–2'],
    [[0, 1, 2, 5], '1–3, 6'],
    [[0, 2], '1, 3'],
    [[0, 2, 4, 6], '1, 3 …'],
  ])('are told as runs: %j', (steps, text) => {
    expect(numbersOf(steps)).toBe(text)
  })
})

describe('stretches of time', () => {
  it('are cut where the axis ends, and each has a row of its own as long as there are rows', () => {
    const { POSITIVE_INFINITY: never } = Number
    const marks = stepMarks(pathOf([-never, 50], [20, 400], [20, never], [60, 70], [60, 80], [500, 600]))
    expect(stretches(marks, AXIS, BESIDE)).toEqual([
      { step: 0, left: -14, right: 50, lane: 0 },
      { step: 1, left: 20, right: 314, lane: 1 },
      { step: 2, left: 20, right: 314, lane: 2 },
      { step: 3, left: 60, right: 70, lane: 0 },
      { step: 4, left: 60, right: 80, lane: 2 },
    ])
  })
})

describe('a mark of several steps', () => {
  it.each([
    ['leads to the first', [2, 3, 4], null, null, 2],
    ['leads to the next after the walked one', [2, 3, 4], null, 3, 4],
    ['begins again after the last', [2, 3, 4], null, 4, 2],
    ['leads to its first from another mark', [2, 3, 4], null, 1, 2],
    ['leads to the last where all lie before the axis', [0, 1], 'before', 2, 1],
    ['leads to the first where all lie after it', [3, 4], 'after', 2, 3],
  ] as const)('%s', (_, steps, side, walked, expected) => {
    expect(stepPressed({ steps, side }, walked)).toBe(expected)
  })
})
