import { describe, expect, it } from 'vitest'

import { measure } from '../../../src/layout/measures.js'
import { inputOf } from './boxes.js'
import { close, measured, type Pair, type Place } from './measured.js'

describe('measures of a large graph', () => {
  it('are exact up to 2,000 nodes and 10,000 pairs, and say how far they are many times', () => {
    const places: Place[] = []
    const pairs: Pair[] = []
    // Ten nodes in a row, each joined with ten in a row below: any two above and any two below make one crossing.
    for (let copy = 0; copy < 100; copy++) {
      for (let i = 0; i < 20; i++) places.push([100 * (i % 10), 400 * copy + (i < 10 ? 0 : 200)])
      for (let i = 0; i < 100; i++) pairs.push([20 * copy + (i % 10), 20 * copy + 10 + Math.floor(i / 10)])
    }
    const work = measure(inputOf(2000, pairs), Float64Array.from(places.flat()))
    const progress: number[] = []
    let step = work.next()
    for (; step.done !== true; step = work.next()) progress.push(step.value)
    expect([step.value.crossings.value, step.value.isSampled]).toEqual([100 * 45 * 45, false])
    expect(progress.length).toBeGreaterThan(200)
    expect(progress.every((value, i) => value >= (progress[i - 1] ?? 0) && value <= 1)).toBe(true)
    expect(progress.some((value) => value > 0.9)).toBe(true)
  })

  it('estimate crossings beyond that from a sample, the same every time', () => {
    const places: Place[] = []
    const pairs: Pair[] = []
    for (let i = 0; i < 6000; i++) {
      const [x, y] = [100 * (i % 80), 100 * Math.floor(i / 80)]
      const node = places.length
      places.push([x, y], [x + 50, y + 50], [x + 50, y], [x, y + 50])
      pairs.push([node, node + 1], [node + 2, node + 3])
    }
    const all = measured(places, pairs)
    expect(all.isSampled).toBe(true)
    expect(all.crossings.value).toBeGreaterThan(5700)
    expect(all.crossings.value).toBeLessThan(6300)
    expect([close(all.angle.value), close(all.stress.value), all.nodes.value]).toEqual([90, 0, 0])
    expect(measured(places, pairs)).toEqual(all)
  })

  it('estimate stress from a sample of nodes', () => {
    const count = 3001
    const ring = Array.from({ length: count }, (_, i): Pair => [i, (i + 1) % count])
    const places = ring.map(([i]): Place => {
      const angle = (2 * Math.PI * i) / count
      return [9000 * Math.cos(angle), 9000 * Math.sin(angle)]
    })
    // From each node the picture is the same: chords against steps along the ring.
    const perStep = Array.from({ length: 1500 }, (_, i) => Math.sin((Math.PI * (i + 1)) / count) / (i + 1))
    const sum = perStep.reduce((all, value) => all + value, 0)
    const squares = perStep.reduce((all, value) => all + value ** 2, 0)
    const { stress, isSampled, crossings } = measured(places, ring)
    expect([close(stress.value), isSampled, crossings.value]).toEqual([close(1 - sum ** 2 / (1500 * squares)), true, 0])
  })
})
