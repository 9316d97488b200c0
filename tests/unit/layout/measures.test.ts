import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { measure, MEASURES, type Measures } from '../../../src/layout/measures.js'
import { inputOf, overlapping } from './boxes.js'
import { close, last, measured, type Pair, type Place } from './measured.js'

/** The sine, as it were, of the turn from a to b to c: whole numbers stay exact. */
function cross(a: Place, b: Place, c: Place): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function isWithin(a: Place, b: Place, c: Place): boolean {
  return [0, 1].every((axis) => Math.min(a[axis]!, b[axis]!) <= c[axis]! && c[axis]! <= Math.max(a[axis]!, b[axis]!))
}

/** Whether two lines have a point in common: they cross, or an end of one is on the other. */
function meet(a: Place, b: Place, c: Place, d: Place): boolean {
  const [abc, abd, cda, cdb] = [cross(a, b, c), cross(a, b, d), cross(c, d, a), cross(c, d, b)].map(Math.sign)
  if (abc! * abd! < 0 && cda! * cdb! < 0) return true
  return (
    (abc === 0 && isWithin(a, b, c)) ||
    (abd === 0 && isWithin(a, b, d)) ||
    (cda === 0 && isWithin(c, d, a)) ||
    (cdb === 0 && isWithin(c, d, b))
  )
}

/** The angles of all crossings in degrees, by trying every two edges. */
function anglesOf(places: readonly Place[], pairs: readonly Pair[]): number[] {
  return pairs.flatMap(([a, b], i) =>
    pairs.slice(i + 1).flatMap(([c, d]) => {
      if (new Set([a, b, c, d]).size < 4) return []
      const [p, q, r, s] = [places[a]!, places[b]!, places[c]!, places[d]!]
      if (!meet(p, q, r, s)) return []
      const u = [q[0] - p[0], q[1] - p[1]] as const
      const v = [s[0] - r[0], s[1] - r[1]] as const
      const sine = Math.abs(u[0] * v[1] - u[1] * v[0])
      const cosine = Math.abs(u[0] * v[0] + u[1] * v[1])
      return [(Math.atan2(sine, cosine) * 180) / Math.PI]
    }),
  )
}

/** Steps between any two nodes, Infinity where no path joins them: Floyd and Warshall. */
function stepsOf(count: number, pairs: readonly Pair[]): number[][] {
  const steps = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_unused, j) => (i === j ? 0 : Infinity)),
  )
  for (const [a, b] of pairs) steps[a]![b] = steps[b]![a] = 1
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) steps[i]![j] = Math.min(steps[i]![j]!, steps[i]![k]! + steps[k]![j]!)
    }
  }
  return steps
}

/** Stress per pair at a scale; `null` where no pair is joined. */
function stressAt(scale: number, places: readonly Place[], pairs: readonly Pair[]): number | null {
  const costs = stepsOf(places.length, pairs).flatMap((row, i) =>
    row.flatMap((step, j) => {
      if (j <= i || !Number.isFinite(step)) return []
      const px = Math.hypot(places[i]![0] - places[j]![0], places[i]![1] - places[j]![1])
      return [(scale * px - step) ** 2 / step ** 2]
    }),
  )
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0) / costs.length
}

/** A graph on a small grid, where lines touch, run along each other and have no length often enough. */
const smallPicture = fc.integer({ min: 0, max: 9 }).chain((count) => {
  const all = Array.from({ length: count }, (_, a) =>
    Array.from({ length: a }, (_unused, b): Pair => (a % 2 ? [a, b] : [b, a])),
  )
  const at = fc.integer({ min: -6, max: 6 })
  return fc.record({
    places: fc.array(fc.tuple(at, at), { minLength: count, maxLength: count }),
    pairs: fc.shuffledSubarray(all.flat()),
  })
})

const SQUARE: readonly Place[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]
const K4: readonly Pair[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
  [0, 2],
  [1, 3],
]

describe('crossings', () => {
  it('are as many as by trying every two edges, at the same angles', () => {
    fc.assert(
      fc.property(smallPicture, ({ places, pairs }) => {
        const angles = anglesOf(places, pairs)
        const degrees = Array.from(places, (_, i) => pairs.flat().filter((node) => node === i).length)
        const most =
          (pairs.length * (pairs.length - 1)) / 2 -
          degrees.reduce((sum, degree) => sum + (degree * (degree - 1)) / 2, 0)
        const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
        const { crossings, angle } = measured(places, pairs)
        expect(crossings.value).toBe(angles.length)
        expect(crossings.score).toBeCloseTo(angles.length === 0 ? 1 : 1 - angles.length / most, 9)
        expect(close(angle.value)).toBe(angles.length === 0 ? null : close(mean(angles)))
        expect(angle.score).toBeCloseTo(
          angles.length === 0 ? 1 : mean(angles.map((degree) => Math.min(1, degree / 70))),
          9,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('are one at a right angle where four nodes that all know each other stand in a square', () => {
    const { crossings, angle } = measured(SQUARE, K4)
    // Of fifteen pairs of edges twelve have an end in common.
    expect([crossings, angle]).toEqual([
      { value: 1, score: 1 - 1 / 3 },
      { value: 90, score: 1 },
    ])
  })

  it('are none where one of four stands amid the others, and have no angle then', () => {
    const { crossings, angle } = measured(
      [
        [0, 0],
        [100, 0],
        [50, 90],
        [50, 30],
      ],
      K4,
    )
    expect([crossings, angle]).toEqual([
      { value: 0, score: 1 },
      { value: null, score: 1 },
    ])
  })

  it.each<[string, Place, number, number | null]>([
    ['touch', [50, 0], 1, 45],
    ['do not quite touch', [50, 1], 0, null],
    ['end in the same place', [100, 0], 1, 45],
    ['run along each other', [150, 0], 1, 0],
  ])('count for two edges that %s', (what, end, count, degrees) => {
    const far: Place = what === 'run along each other' ? [50, 0] : [end[0] + 40, end[1] + 40]
    const { crossings, angle } = measured(
      [[0, 0], [100, 0], end, far],
      [
        [0, 1],
        [2, 3],
      ],
    )
    expect([crossings.value, close(angle.value)]).toEqual([count, degrees])
  })

  it('are never those of two edges with an end in common, though one lie on the other', () => {
    const line: readonly Place[] = [
      [0, 0],
      [100, 0],
      [50, 0],
    ]
    expect(
      measured(line, [
        [0, 1],
        [0, 2],
      ]).crossings,
    ).toEqual({ value: 0, score: 1 })
  })

  it('are harder to read below 70 degrees, and no easier above', () => {
    const at = (degrees: number) => {
      const [x, y] = [100 * Math.cos((degrees * Math.PI) / 180), 100 * Math.sin((degrees * Math.PI) / 180)]
      const { value, score } = measured(
        [
          [-100, 0],
          [100, 0],
          [-x, -y],
          [x, y],
        ],
        [
          [0, 1],
          [3, 2],
        ],
      ).angle
      return [close(value), close(score)]
    }
    expect([7, 35, 70, 80, 100, 145].map(at)).toEqual([
      [7, 0.1],
      [35, 0.5],
      [70, 1],
      [80, 1],
      [80, 1],
      [35, 0.5],
    ])
  })
})

describe('edge lengths', () => {
  it('are the same all around a square, and differ from the diagonals', () => {
    expect(measured(SQUARE, K4.slice(0, 4)).lengths).toEqual({ value: 0, score: 1 })
    const { value, score } = measured(SQUARE, K4).lengths
    const mean = (4 * 100 + 2 * 100 * Math.SQRT2) / 6
    const spread = Math.sqrt((4 * (100 - mean) ** 2 + 2 * (100 * Math.SQRT2 - mean) ** 2) / 6) / mean
    expect([close(value), close(score)]).toEqual([close(spread), close(1 / (1 + spread))])
  })
})

describe('overlaps', () => {
  it('are those that trying every two boxes finds', () => {
    const size = fc.integer({ min: 1, max: 12 })
    const anyBox = fc.record({ x: size, y: size, width: size, height: size, size })
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 14 }), (boxes) => {
        const positions = Float64Array.from(boxes.flatMap(({ x, y }) => [x * 2, y * 2]))
        const widths = Float64Array.from(boxes, ({ width }) => width)
        const heights = Float64Array.from(boxes, ({ height }) => height)
        const sizes = Float64Array.from(boxes, (box) => box.size)
        const { nodes, labels } = last(measure(inputOf(boxes.length, [], { widths, heights }), positions, sizes))
        const expected = (pairs: readonly Pair[]) => ({
          value: pairs.length,
          score: boxes.length === 0 ? 1 : 1 - new Set(pairs.flat()).size / boxes.length,
        })
        expect(nodes).toEqual(expected(overlapping(positions, sizes, sizes)))
        expect(labels).toEqual(expected(overlapping(positions, widths, heights)))
      }),
      { numRuns: 500 },
    )
  })

  it('are told of shapes at their sizes, or at a usual one, and of labels at theirs', () => {
    const places: readonly Place[] = [
      [0, 0],
      [20, 0],
      [0, 200],
      [79, 230],
    ]
    expect(measured(places, [])).toMatchObject({ nodes: { value: 0, score: 1 }, labels: { value: 2, score: 0 } })
    expect(measured(places, [], [22, 20, 20, 20]).nodes).toEqual({ value: 1, score: 0.5 })
    expect(measured(places, [], [20, 20, 20, 20]).nodes).toEqual({ value: 0, score: 1 })
  })
})

describe('stress', () => {
  it('is that of all joined pairs at the best scale there is', () => {
    fc.assert(
      fc.property(smallPicture, ({ places, pairs }) => {
        const { value, score } = measured(places, pairs).stress
        if (stressAt(1, places, pairs) === null) {
          expect([value, score]).toEqual([null, 1])
          return
        }
        expect(score).toBeCloseTo(1 - value!, 9)
        // Along the scale it is a parabola: three of its points tell its lowest.
        const [low, middle, high] = [0, 0.1, 0.2].map((scale) => stressAt(scale, places, pairs)!)
        const bend = (low! - 2 * middle! + high!) / 0.02
        const best = bend < 1e-12 ? 0 : -((4 * middle! - 3 * low! - high!) / 0.2) / (2 * bend)
        expect(value).toBeCloseTo(stressAt(best, places, pairs)!, 9)
      }),
      { numRuns: 500 },
    )
  })

  it('is none for a path in a straight line, at any size', () => {
    const path = [0, 1, 2, 3].map((i): Pair => [i, i + 1])
    for (const step of [0.001, 1, 5000]) {
      const { value, score } = measured(
        [0, 1, 2, 3, 4].map((i): Place => [3 * i * step, 4 * i * step]),
        path,
      ).stress
      expect([close(value), close(score)]).toEqual([0, 1])
    }
  })

  it('is not changed by where those are who are not joined', () => {
    const pairs: readonly Pair[] = [
      [0, 1],
      [1, 2],
      [3, 4],
    ]
    const at = (x: number) =>
      measured(
        [
          [0, 0],
          [10, 0],
          [12, 9],
          [x, 0],
          [x, 10],
        ],
        pairs,
      ).stress
    expect(at(5000)).toEqual(at(-70))
    expect(at(5000).value).toBeGreaterThan(0)
  })
})

describe('all measures', () => {
  it('say of a picture without nodes, with one, and of two that are joined, that all is well', () => {
    const nothing = { value: null, score: 1 }
    const none = { value: 0, score: 1 }
    const empty = { crossings: none, angle: nothing, nodes: none, labels: none, isSampled: false }
    expect(measured([], [])).toEqual({ ...empty, lengths: nothing, stress: nothing })
    expect(measured([[5, 5]], [])).toEqual({ ...empty, lengths: nothing, stress: nothing })
    const two: readonly Place[] = [
      [0, 0],
      [0, 300],
    ]
    expect(measured(two, [])).toEqual({ ...empty, lengths: nothing, stress: nothing })
    expect(measured(two, [[1, 0]])).toEqual({ ...empty, lengths: none, stress: none })
  })

  it('say of nodes that are all in one place that nothing is well', () => {
    const places = SQUARE.map((): Place => [7, 7])
    expect(measured(places, K4)).toEqual({
      crossings: { value: 3, score: 0 },
      angle: { value: 0, score: 0 },
      lengths: { value: null, score: 0 },
      nodes: { value: 6, score: 0 },
      labels: { value: 6, score: 0 },
      stress: { value: 1, score: 0 },
      isSampled: false,
    })
  })

  it('are between nothing and the best, whatever numbers places are', () => {
    const hostile = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, 1e-320, 0, 1e14))
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 4, maxLength: 4 }), (places) => {
        const all = measured(places, K4)
        for (const name of MEASURES) {
          expect(all[name].score).toBeGreaterThanOrEqual(0)
          expect(all[name].score).toBeLessThanOrEqual(1)
          expect(all[name].value === null || Number.isFinite(all[name].value)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('do not depend on the order of nodes and pairs, nor on which end of a pair comes first', () => {
    fc.assert(
      fc.property(smallPicture, ({ places, pairs }) => {
        const other = measured(
          places.toReversed(),
          pairs.toReversed().map(([a, b]): Pair => [places.length - 1 - b, places.length - 1 - a]),
        )
        const rounded = (all: Measures) =>
          MEASURES.map((name) => [name, close(all[name].value), close(all[name].score)])
        expect(rounded(other)).toEqual(rounded(measured(places, pairs)))
      }),
    )
  })

  it('leave the picture as it was', () => {
    const positions = Float64Array.from([...SQUARE.flat(), Number.NaN, 3])
    last(measure(inputOf(5, K4), positions))
    expect(positions).toEqual(Float64Array.from([...SQUARE.flat(), Number.NaN, 3]))
  })
})
