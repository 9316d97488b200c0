import { LANE_ROW } from './lane-row.js'
import type { Fit, LayoutTask, LayoutWork } from './positions.js'
import { rowOrder } from './row-order.js'

/** Rows and time have nothing to do with each other: each takes the room there is. */
const LANES: Fit = { mayTurn: false, mostStretch: 1e9, parts: false }
const AXIS_PX = 1000
/** Of the time axis, beyond the last date. */
const AIR_SHARE = 0.02
const LEAST_MS = 86_400_000

/**
 * An actor a row, so that few ties run over many rows; x is time, which begins where the actors stand. The axis is
 * as long as the dates of those who take part, and even.
 */
export function* lanesLayout({ input, seed }: LayoutTask): LayoutWork {
  yield 0
  const positions = new Float64Array(2 * input.nodes.length)
  const order = yield* rowOrder(input, seed)
  order.forEach((node, row) => (positions[2 * node + 1] = row * LANE_ROW))
  const { moments } = input
  if (moments.length === 0) return { positions, fit: LANES, decor: [], lanes: null }
  const first = moments.reduce((a, b) => Math.min(a, b))
  const last = moments.reduce((a, b) => Math.max(a, b))
  const air = Math.max(LEAST_MS, (last - first) * AIR_SHARE)
  return { positions, fit: LANES, decor: [], lanes: { from: first - air, to: last + air, x0: 0, x1: AXIS_PX } }
}
