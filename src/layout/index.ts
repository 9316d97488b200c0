/** The layout room: where nodes stand. Time never moves a node. */
export { align, type AlignOptions } from './align.js'
export { forceMethod, type ForceMethod } from './force-method.js'
export { layoutInput, type Shown } from './input.js'
export { workOf, type Job, type JobResult, type JobResults } from './jobs.js'
export { labelSize, wrapLabel, type Size } from './label-box.js'
export { removeOverlaps } from './overlap.js'
export { isFor, LAYOUT_OPTIONS, LAYOUTS, loadLayout, TRAITS, type LayoutName, type LayoutTraits } from './catalogue.js'
export {
  FREE,
  UPRIGHT,
  type Decor,
  type DecorLabel,
  type Fit,
  type Lanes,
  type LayoutInput,
  type LayoutOptions,
  type LayoutResult,
  type LayoutTask,
  type LayoutWork,
  type PairInput,
  type Positions,
} from './positions.js'
export type { LayoutCall, LayoutReply } from './service.js'
