/**
 * `entente-graph`: everything, without side effects. Elements are classes here; import
 * `entente-graph/define` to register them.
 *
 * A file's way through the rooms: `formats` reads the text, `model` checks it and makes a `TemporalGraph`,
 * `time` says what holds when, `store` keeps what the reader asked for, `layout` places the nodes,
 * `view` draws, `elements` put it on a page.
 */
export * from './model.js'
export {
  align,
  layoutInput,
  LAYOUTS,
  loadLayout,
  type LayoutName,
  type LayoutOptions,
  type LayoutResult,
  type LayoutTask,
  type Positions,
} from './layout/index.js'
export { measure, type Measures } from './layout/measures.js'
export {
  createFrameSelector,
  createStore,
  followLayouts,
  followPaths,
  type Arrangement,
  type Counts,
  type ExplorerState,
  type Frame,
  type LayoutState,
  type PathQuery,
  type PathsState,
  type Request,
  type Selection,
  type Store,
} from './store/index.js'
export { EntenteDetails } from './elements/details/details.js'
export { EntenteExplorer } from './elements/explorer/explorer.js'
export { EntenteGraph } from './elements/graph/graph.js'
export { EntenteLayoutPicker } from './elements/layout-picker/layout-picker.js'
export { EntenteLegend } from './elements/legend/legend.js'
export { EntentePathFinder } from './elements/path-finder/path-finder.js'
export { EntenteSearch } from './elements/search/search.js'
export { EntenteTable } from './elements/table/table.js'
export { EntenteTimeSlider } from './elements/time-slider/time-slider.js'
export type { EventDetails, EventName, PlainPath } from './elements/base/events.js'
export type { FindOptions, PlainAnswer } from './elements/base/plain-paths.js'
export type { LayoutCall } from './elements/base/run-layout.js'
