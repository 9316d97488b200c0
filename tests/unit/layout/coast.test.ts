import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { coastLines, decodeLines } from '../../../src/layout/coast.js'
import { LAND } from '../../../src/layout/land.js'

/** By how many lines a place is enclosed, counted as for a fill of the even-odd rule. */
function isLand(longitude: number, latitude: number): boolean {
  let crossings = 0
  for (const line of coastLines()) {
    for (let i = 2; i < line.length; i += 2) {
      const [x0, y0, x1, y1] = line.slice(i - 2, i + 2) as [number, number, number, number]
      if (y0 > latitude === y1 > latitude) continue
      if (x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0) > longitude) crossings++
    }
  }
  return crossings % 2 === 1
}

describe('a line in the form of the outline', () => {
  it('is read as its inventor says, and closed', () => {
    // The example of the documentation of encoded polylines.
    expect(decodeLines('_p~iF~ps|U_ulLnnqC_mqNvxq`@', 1e5)[0]!.map((value) => Math.round(value * 1e5) / 1e5)).toEqual([
      38.5, -120.2, 40.7, -120.95, 43.252, -126.453, 38.5, -120.2,
    ])
  })

  it('stands beside others, apart by a space', () => {
    expect(decodeLines('AC?A ??C?', 1)).toEqual([
      [1, 2, 1, 3, 1, 2].map((value, i) => (i % 2 === 0 ? 1 : value)),
      [0, 0, 2, 0, 0, 0],
    ])
  })
})

describe('the coast of the world', () => {
  it('has towns on land, seas and a lake as large as a sea beside it', () => {
    const towns = [
      [-8, 12.7],
      [37.6, 55.8],
      [2.3, 48.9],
      [-77.3, 38.9],
      [134, -25],
      [-172, 66.5],
      [0, -85],
    ] as const
    const waters = [
      [0, 0],
      [-35, 30],
      [50.5, 42],
      [-5, 36],
      [160, 20],
      [-60, -58],
    ] as const
    expect(towns.map(([x, y]) => isLand(x, y) || isLand(x + 360, y))).toEqual(towns.map(() => true))
    expect(waters.map(([x, y]) => isLand(x, y))).toEqual(waters.map(() => false))
  })

  it('is made of closed lines on Earth that never leap across the map', () => {
    const lines = coastLines()
    expect(lines.length).toBeGreaterThan(80)
    for (const line of lines) {
      expect(line.slice(-2)).toEqual(line.slice(0, 2))
      for (let i = 0; i < line.length; i += 2) {
        expect(Math.abs(line[i + 1]!)).toBeLessThanOrEqual(90.01)
        // Along the pole, below everything, one line goes all around.
        if (i > 0 && line[i + 1]! > -89) expect(Math.abs(line[i]! - line[i - 2]!)).toBeLessThan(30)
      }
    }
  })

  it('costs a reader less than nine kilobytes', () => {
    expect(gzipSync(LAND).length).toBeLessThan(9000)
  })
})
