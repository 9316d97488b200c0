/** How degrees become pixels along one axis: rising, and never less to a degree than at the thinnest place. */
export type Scale = (degrees: number) => number

/** Two places that have to be so far apart. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** Pixels. */
  readonly px: number
}

/** Cells of a degree: what is drawn between two is on a straight line. */
const CELLS = 2
/** How far room reaches beyond where it is needed, so that a coast bends and never breaks; degrees. */
const SOFT = 5

/**
 * A scale with enough room where places crowd, and little where nothing is: an axis is stretched between the two
 * places of a gap as far as these need it, which does so softly, so that the coast is still one that readers know.
 * @param from where the axis is 0 pixels; degrees
 * @param pxADegree where there is room enough; beyond both ends a degree is as long as it is on average between them
 */
export function crowdScale(from: number, to: number, gaps: readonly Gap[], pxADegree: number, most: number): Scale {
  const low = from - 2 * SOFT
  const count = Math.ceil((to - low + 2 * SOFT) * CELLS)
  const needed = new Float64Array(count).fill(pxADegree)
  for (const gap of gaps) {
    const first = Math.max(0, Math.floor((gap.from - SOFT - low) * CELLS))
    const last = Math.min(count, Math.ceil((gap.to + SOFT - low) * CELLS))
    const each = Math.min(most, gap.px / (gap.to - gap.from))
    for (let cell = first; cell < last; cell++) needed[cell] = Math.max(needed[cell]!, each)
  }
  // Each cell is the mean of those around it: within a gap all of these have what it needs.
  const places = new Float64Array(count + 1)
  const reach = SOFT * CELLS
  for (let cell = 0; cell < count; cell++) {
    let sum = 0
    for (let other = cell - reach; other <= cell + reach; other++) sum += needed[other] ?? pxADegree
    places[cell + 1] = places[cell]! + sum / (2 * reach + 1) / CELLS
  }
  // Squeezed to what is needed there, the rest of the world would stand beside the picture like a wall.
  const beyond = Math.max(pxADegree, (places[count]! * CELLS) / count)
  const at = (degrees: number) => {
    const cell = (degrees - low) * CELLS
    if (cell <= 0) return (degrees - low) * beyond
    if (cell >= count) return places[count]! + (degrees - low - count / CELLS) * beyond
    const whole = Math.floor(cell)
    return places[whole]! + (cell - whole) * (places[whole + 1]! - places[whole]!)
  }
  const zero = at(from)
  return (degrees) => at(degrees) - zero
}
