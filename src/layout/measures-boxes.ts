import { sweep, type Measured } from './measures-work.js'
import type { Positions } from './positions.js'

/** Pairs of boxes, centred on their places, that overlap; what only touches does not. */
export function* overlaps(
  places: Positions,
  widths: ArrayLike<number>,
  heights: ArrayLike<number>,
): Generator<number, Measured> {
  const count = widths.length
  const side = (sizes: ArrayLike<number>, axis: number, share: number) =>
    Float64Array.from(sizes, (size, i) => places[2 * i + axis]! + size * share)
  const left = side(widths, 0, -0.5)
  const right = side(widths, 0, 0.5)
  const top = side(heights, 1, -0.5)
  const bottom = side(heights, 1, 0.5)
  const order = Uint32Array.from(left, (_, i) => i).sort((a, b) => left[a]! - left[b]! || a - b)
  const isCovered = new Uint8Array(count)
  let value = 0
  yield* sweep(count, (i) => {
    const a = order[i]!
    let j = i + 1
    for (; j < count; j++) {
      const b = order[j]!
      if (left[b]! >= right[a]!) break
      if (top[b]! >= bottom[a]! || top[a]! >= bottom[b]!) continue
      value++
      isCovered[a] = isCovered[b] = 1
    }
    return j - i
  })
  const covered = isCovered.reduce((sum, is) => sum + is, 0)
  return { value, score: 1 - covered / Math.max(1, count) }
}
