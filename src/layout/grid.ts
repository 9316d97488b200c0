import { plainResult, UPRIGHT, type LayoutTask, type LayoutWork } from './positions.js'

/** Cells are so much wider than high in all, as the widest labels want. */
const COLUMNS_PER_ROOT = 0.95
/** Room between two kinds, in rows. */
const GAP = 0.5

/** Kind by kind in rows, most ties first. */
export function* gridLayout({ input }: LayoutTask): LayoutWork {
  const { widths, heights, kinds, degrees } = input
  const count = widths.length
  const order = [...kinds.keys()].sort((a, b) => kinds[a]! - kinds[b]! || degrees[b]! - degrees[a]! || a - b)
  const columns = Math.ceil(Math.sqrt(count) * COLUMNS_PER_ROOT)
  const width = widths.reduce((max, side) => Math.max(max, side), 0)
  const height = heights.reduce((max, side) => Math.max(max, side), 0)
  const positions = new Float64Array(2 * count)
  let row = -1 - GAP
  let column = 0
  order.forEach((node, i) => {
    const isNewKind = i === 0 || kinds[node] !== kinds[order[i - 1]!]
    if (isNewKind || column === columns) {
      row += isNewKind ? 1 + GAP : 1
      column = 0
    }
    positions[2 * node] = column++ * width
    positions[2 * node + 1] = row * height
  })
  yield 1
  return plainResult(positions, UPRIGHT)
}
