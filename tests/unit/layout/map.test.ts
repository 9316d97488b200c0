import { readFileSync } from 'node:fs'

import { afterEach, describe, expect, it } from 'vitest'

import { seededRandom } from '../../../src/core/random.js'
import { isFor, layoutInput, loadLayout, type LayoutInput } from '../../../src/layout/index.js'
import { mapLayout } from '../../../src/layout/map.js'
import { graphOf } from '../../support/small-file.js'
import { inputOf, resultOf, taskOf } from './boxes.js'

const random = Math.random
afterEach(() => {
  Math.random = random
})

const sahel = graphOf(JSON.parse(readFileSync(new URL('../../../graph-data/sahel.json', import.meta.url), 'utf8')))
const places = (input: LayoutInput) => resultOf(mapLayout(taskOf(input)))

/** Longitude and latitude by node; nothing for `null`. */
function at(...all: readonly (readonly [number, number] | null)[]): Float64Array {
  return Float64Array.from(all.flatMap((each) => each ?? [Number.NaN, Number.NaN]))
}

function distance(positions: Float64Array, a: number, b: number): number {
  return Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!)
}

/** The least distance of any two nodes. */
function closest(positions: Float64Array): number {
  let least = Infinity
  for (let a = 0; a < positions.length / 2; a++) {
    for (let b = 0; b < a; b++) least = Math.min(least, distance(positions, a, b))
  }
  return least
}

describe('the map', () => {
  it('has the east to the right and the south below, of all who have a place', () => {
    const { positions, fit, lanes } = places(layoutInput(sahel))
    expect([fit.mayTurn, lanes]).toEqual([false, null])
    const towns = sahel.nodes.filter(
      ({ key, coordinates }) => coordinates !== null && !['ussr', 'senegal', 'mali-federation'].includes(key),
    )
    for (const a of towns) {
      for (const b of towns) {
        const [x, y] = [0, 1].map((axis) => Math.sign(positions[2 * b.index + axis]! - positions[2 * a.index + axis]!))
        const east = b.coordinates!.longitude - a.coordinates!.longitude
        const south = a.coordinates!.latitude - b.coordinates!.latitude
        // A degree east is a step to the right, however small.
        expect([a.key, b.key, x, y]).toEqual([a.key, b.key, Math.sign(east), Math.sign(south)])
      }
    }
  })

  it('gives everybody room, also where many stand at one place', () => {
    const { positions } = places(layoutInput(sahel))
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(closest(positions)).toBeGreaterThan(26)
  })

  it('puts officials and institutions nearer to their state than to any other', () => {
    const { positions } = places(layoutInput(sahel))
    const node = (key: string) => sahel.nodeIndex(key)!
    const states = ['mali', 'russia', 'usa', 'niger', 'france'].map(node)
    const nearest = (key: string) =>
      sahel.nodes[states.toSorted((a, b) => distance(positions, a, node(key)) - distance(positions, b, node(key)))[0]!]!
        .key
    const asked = ['sergey-lavrov', 'russian-mfa', 'donald-trump', 'mohamed-bazoum', 'malian-mfa', 'operation-barkhane']
    expect(asked.map(nearest)).toEqual(['russia', 'russia', 'usa', 'niger', 'mali', 'france'])
  })

  it('puts a bloc amid its members, and who belongs to an office where that is', () => {
    // 0 and 1 are far apart and members of 2; 3 holds an office in 4, which is tied to 1 alone, though he meets 0 often.
    const input = inputOf(
      5,
      [
        [0, 2],
        [1, 2],
        [3, 4],
        [4, 1],
        [3, 0],
      ],
      {
        coordinates: at([0, 0], [60, 0], null, null, null),
        weights: Uint32Array.of(1, 1, 1, 1, 9),
        belongings: Uint32Array.of(0, 2, 1, 2, 3, 4, 4, 1),
        isMember: Uint8Array.of(1, 1, 0, 0),
      },
    )
    const { positions } = places(input)
    expect(Math.abs(positions[4]! - (positions[0]! + positions[2]!) / 2)).toBeLessThan(30)
    expect(distance(positions, 3, 4)).toBeLessThan(distance(positions, 3, 0))
    expect(distance(positions, 3, 1)).toBeLessThan(distance(positions, 3, 0))
  })

  it('leaves nobody halfway between two he is tied to', () => {
    const input = inputOf(
      3,
      [
        [0, 2],
        [1, 2],
      ],
      { coordinates: at([0, 0], [60, 0], null), weights: Uint32Array.of(2, 3) },
    )
    const { positions } = places(input)
    expect(distance(positions, 2, 1)).toBeLessThan(40)
    expect(distance(positions, 2, 0)).toBeGreaterThan(distance(positions, 0, 1) - 40)
  })

  it('has whoever is tied to no place in rows below everybody else', () => {
    const input = inputOf(
      7,
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      { coordinates: at([10, 10], [20, 20], null, null, null, null, null) },
    )
    const { positions } = places(input)
    const lowest = Math.max(positions[1]!, positions[3]!)
    for (const node of [2, 3, 4, 5, 6]) expect(positions[2 * node + 1]).toBeGreaterThan(lowest)
    expect(closest(positions)).toBeGreaterThan(20)
  })

  it('does not cut the ocean in two where the nodes are on both of its shores', () => {
    const { positions, decor } = places(inputOf(3, [[0, 1]], { coordinates: at([178, -18], [-172, -14], [151, -34]) }))
    expect(positions[2]!).toBeGreaterThan(positions[0]!)
    expect(positions[0]!).toBeGreaterThan(positions[4]!)
    // Fiji and Samoa are ten degrees apart, Sydney and Fiji 27.
    expect(distance(positions, 0, 1)).toBeLessThan(distance(positions, 0, 2))
    const middle = (positions[2]! + positions[4]!) / 2
    const east = decor.filter((each) => each.type === 'line' && each.points[0]! > middle)
    expect(east.length).toBeGreaterThan(10)
    expect(east.length).toBeLessThan(decor.length - 10)
  })

  it('draws the coast through the same places as the nodes', () => {
    const { positions, decor } = places(layoutInput(sahel))
    const dakar = sahel.nodeIndex('senegal')!
    const near = decor.some(
      (each) =>
        each.type === 'line' &&
        each.points.some(
          (x, i) =>
            i % 2 === 0 && Math.hypot(x - positions[2 * dakar]!, each.points[i + 1]! - positions[2 * dakar + 1]!) < 40,
        ),
    )
    expect(near).toBe(true)
  })

  it('gives the same picture for the same input, without a random number', () => {
    Math.random = () => {
      throw new Error('Math.random was called')
    }
    expect(places(layoutInput(sahel))).toEqual(places(layoutInput(sahel)))
  })

  it('is there for whatever it is given', async () => {
    expect(await loadLayout('map')).toBe(mapLayout)
    expect([isFor('map', inputOf(1, [])), isFor('map', inputOf(1, [], { coordinates: at([0, 0]) }))]).toEqual([
      false,
      true,
    ])
    const next = seededRandom(3)
    const many = inputOf(
      700,
      Array.from({ length: 1500 }, (): [number, number] => [Math.floor(next() * 700), Math.floor(next() * 700)]).filter(
        ([a, b]) => a !== b,
      ),
      {
        coordinates: Float64Array.from({ length: 1400 }, (_, i) =>
          i % 14 < 2 ? (next() - 0.5) * (i % 2 === 0 ? 360 : 180) : Number.NaN,
        ),
      },
    )
    const poles = inputOf(4, [], { coordinates: at([0, 90], [0, -90], [180, 0], [-180, 0]) })
    const oneTown = inputOf(300, [], { coordinates: at(...Array.from({ length: 300 }, () => [5, 5] as const)) })
    const circle = inputOf(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      { belongings: Uint32Array.of(0, 1, 1, 0, 2, 2), isMember: Uint8Array.of(1, 1, 1) },
    )
    for (const input of [
      inputOf(0, []),
      inputOf(1, []),
      inputOf(2, [[0, 1]]),
      inputOf(40, []),
      circle,
      poles,
      oneTown,
      many,
    ]) {
      const { positions } = places(input)
      expect(positions).toHaveLength(2 * input.nodes.length)
      expect(positions.every(Number.isFinite)).toBe(true)
      expect(closest(positions)).toBeGreaterThan(10)
    }
  })
})
