import { LAND, LAND_STEPS } from './land.js'

/**
 * Closed lines from texts in the form of {@link LAND}: the numbers of Google's encoded polylines, each the
 * difference to the one before. Longitude, latitude, longitude … in degrees; the last point is the first one again.
 */
export function decodeLines(text: string, steps: number): number[][] {
  return text.split(' ').map((line) => {
    const points: number[] = []
    let value = 0
    let shift = 0
    for (let i = 0; i < line.length; i++) {
      const bits = line.charCodeAt(i) - 63
      value |= (bits & 31) << shift
      shift += 5
      if (bits > 31) continue
      const delta = value & 1 ? ~(value >> 1) : value >> 1
      points.push(delta / steps + (points.at(-2) ?? 0))
      value = 0
      shift = 0
    }
    return [...points, points[0]!, points[1]!]
  })
}

/** The coast of the world. */
export function coastLines(): number[][] {
  return decodeLines(LAND, LAND_STEPS)
}
