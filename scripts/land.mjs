import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { feature } from 'topojson-client'

import { ROOT } from './setup.mjs'

/**
 * Writes src/layout/land.ts, the coast of the world; run by hand where the outline is to change, and commit what
 * comes of it. From Natural Earth's land at 1:110,000,000 (public domain) in world-atlas.
 */

/** Steps of the grid that points are put on, a degree. */
const STEPS = 10
/** Islands whose box is smaller than this are no help on a map of the world, square degrees. */
const LEAST_AREA = 0.7

const world = createRequire(import.meta.url)('world-atlas/land-110m.json')
const { features } = feature(world, world.objects.land)

const rings = features
  .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
  .flat()
  .map(unwrapped)
  .map(onGrid)
  .filter(isLarge)
  .map(encoded)

/** Over the date line a coast goes on beyond 180 degrees; around a pole it goes by way of that. */
function unwrapped(ring) {
  const points = []
  for (const [x, y] of ring) points.push([x - 360 * Math.round((x - (points.at(-1)?.[0] ?? x)) / 360), y])
  const xs = points.map(([x]) => x)
  const turn = 360 * Math.round((Math.min(...xs) + Math.max(...xs)) / 720)
  for (const point of points) point[0] -= turn
  const [first, last] = [points[0], points.at(-1)]
  if (Math.abs(first[0] - last[0]) < 180) return points
  const pole = 90 * Math.sign(first[1])
  return [...points, [last[0], pole], [first[0], pole], first]
}

function onGrid(ring) {
  const points = ring
    .map((point) => point.map((degrees) => Math.round(degrees * STEPS)))
    // The last point is the first one again.
    .filter(([x, y], i, all) => i > 0 && (x !== all[i - 1][0] || y !== all[i - 1][1]))
  return points.filter(([x, y], i) => {
    const [beforeX, beforeY] = points.at(i - 1)
    const [nextX, nextY] = points[(i + 1) % points.length]
    // On the straight line between its neighbours a point says nothing.
    return (x - beforeX) * (nextY - y) !== (y - beforeY) * (nextX - x)
  })
}

function isLarge(ring) {
  const [width, height] = [0, 1].map((axis) => {
    const values = ring.map((point) => point[axis])
    return Math.max(...values) - Math.min(...values)
  })
  return ring.length > 3 && width * height >= LEAST_AREA * STEPS * STEPS
}

/** From point to point, each number as in Google's encoded polylines: five bits a character, the sign in the last one. */
function encoded(ring) {
  let before = [0, 0]
  let text = ''
  for (const point of ring) {
    for (const axis of [0, 1]) {
      const delta = point[axis] - before[axis]
      let rest = delta < 0 ? -2 * delta - 1 : 2 * delta
      for (; rest >= 32; rest >>= 5) text += String.fromCharCode(63 + 32 + (rest % 32))
      text += String.fromCharCode(63 + rest)
    }
    before = point
  }
  return text
}

const source = `/**
 * The coast of the world, written by scripts/land.mjs from Natural Earth's land at 1:110,000,000 (public domain).
 * One closed line after another, apart by spaces; see \`landLines\`.
 */
export const LAND =
  '${rings.join(' ').replaceAll('\\', '\\\\')}'

/** Steps of a number in {@link LAND}, a degree. */
export const LAND_STEPS = ${STEPS}
`
writeFileSync(path.join(ROOT, 'src', 'layout', 'land.ts'), source)
console.log(`${rings.length} lines, ${rings.join(' ').length} characters`)
