/** The layout room: where nodes stand. Time never moves a node. */
export { forceLayout } from './force.js'
export { unionInput } from './input.js'
export { labelSize, wrapLabel, type Size } from './label-box.js'
export { removeOverlaps } from './overlap.js'
export type { LayoutInput, Positions } from './positions.js'
