import { onRings } from './on-rings.js'
import type { LayoutTask, LayoutWork } from './positions.js'

/** Everybody on one circle, in an order that keeps ties short and crossings few. */
export function* circleLayout({ input }: LayoutTask): LayoutWork {
  return yield* onRings(input, [{ nodes: [...input.nodes.keys()], label: null }], false)
}
