/** The store room: requests in, frozen snapshots out, one filtered model for everything that is shown. */
export { facetCounts, type FacetCount, type FacetCounts } from './facet-counts.js'
export { FACETS, isFiltering, NO_FILTERS, type Facet, type Filters } from './filters.js'
export { createFrameSelector, EDGE, NODE, type Counts, type Frame } from './frame.js'
export { unitOf, type Request, type RequestType } from './requests.js'
export {
  MATCHES,
  searchIndexOf,
  type FormRole,
  type Match,
  type SearchHit,
  type SearchIndex,
  type SearchResult,
} from './search-index.js'
export { matchText, SEARCHED_LENGTH, type TextMatch, type TextPart } from './search-text.js'
export { INITIAL_STATE, NO_WINDOW, type ExplorerState, type Failure, type Selection } from './state.js'
export { createStore, type Cause, type Listener, type Store } from './store.js'
export { createTimelineSelector, timelineOf, type Timeline } from './timeline.js'
