import type { Positions } from './positions.js'

/** Turns the picture so that it is widest from left to right, and centres it on the origin. Changes `positions`. */
export function orient(positions: Positions): void {
  const count = positions.length / 2
  if (count === 0) return
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < count; i++) {
    meanX += positions[2 * i]! / count
    meanY += positions[2 * i + 1]! / count
  }
  let xx = 0
  let xy = 0
  let yy = 0
  for (let i = 0; i < count; i++) {
    const x = (positions[2 * i]! -= meanX)
    const y = (positions[2 * i + 1]! -= meanY)
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i]!
    const y = positions[2 * i + 1]!
    positions[2 * i] = x * cos - y * sin
    positions[2 * i + 1] = x * sin + y * cos
  }
}
