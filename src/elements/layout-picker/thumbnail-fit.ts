import type { Arrangement } from '../../store/index.js'

/** Kept free at the edges, CSS pixels. */
const PADDING = 7

/** How places of an arrangement become places of a small picture: `x * scaleX + x0`, `y * scaleY + y0`. */
export interface ThumbnailFit {
  readonly scaleX: number
  readonly scaleY: number
  readonly x0: number
  readonly y0: number
}

/** Fits an arrangement into a picture of `width` × `height` CSS pixels, time axis included, stretched as far as it may be. */
export function thumbnailFit(
  { positions, fit, lanes }: Pick<Arrangement, 'positions' | 'fit' | 'lanes'>,
  width: number,
  height: number,
): ThumbnailFit {
  const x = extentOf(positions, 0, lanes === null ? [] : [lanes.x0, lanes.x1])
  const y = extentOf(positions, 1, [])
  const fullX = Math.max(1, width - 2 * PADDING) / x.length
  const fullY = Math.max(1, height - 2 * PADDING) / y.length
  const scaleX = Math.min(fullX, fullY * fit.mostStretch)
  const scaleY = Math.min(fullY, fullX * fit.mostStretch)
  return { scaleX, scaleY, x0: width / 2 - x.middle * scaleX, y0: height / 2 - y.middle * scaleY }
}

/** @param first 0 for x, 1 for y */
function extentOf(
  positions: ArrayLike<number>,
  first: 0 | 1,
  others: readonly number[],
): { readonly length: number; readonly middle: number } {
  let [min, max] = [Infinity, -Infinity]
  const take = (value: number) => {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  for (let i = first; i < positions.length; i += 2) take(positions[i]!)
  for (const other of others) take(other)
  return min > max ? { length: 1, middle: 0 } : { length: Math.max(1, max - min), middle: (min + max) / 2 }
}
