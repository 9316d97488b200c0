/** The store room: requests in, frozen snapshots out, one filtered model for everything that is shown. */
export { bundlesOf, isGhost, type Bundle } from './bundles.js'
export {
  dateText,
  referenceFields,
  referenceText,
  shortReference,
  shortReferences,
  type ReferenceFields,
} from './citation.js'
export {
  countStates,
  edgesAround,
  edgesAt,
  edgesBetween,
  edgesOfMeeting,
  reasonOf,
  rivalsOf,
  SCOPES,
  stretchOf,
  tieState,
  type Reason,
  type Scope,
  type TieState,
} from './details.js'
export { drawnOf, timeOrder, type Drawn } from './drawn.js'
export { familyOf, isDoubtful } from './edge-facts.js'
export { edgeWords, type EdgeWords } from './edge-words.js'
export { facetCounts, type FacetCount, type FacetCounts } from './facet-counts.js'
export { FACETS, isFiltering, NO_FILTERS, type Facet, type Filters } from './filters.js'
export {
  createFoldingSelector,
  drawnMembers,
  endOf,
  foldAt,
  groupsAt,
  nodeOfSelection,
  selectionOfNode,
} from './folding.js'
export { createFrameSelector, EDGE, NODE, type Counts, type Frame } from './frame.js'
export { arrange, savedArrangement } from './arrange.js'
export { doJob, isOffered, type LayoutHire } from './layout-job.js'
export { isFolded, membershipsOf } from './groups.js'
export { NO_GROUPS, type Fold, type Folding, type Group } from './groups-state.js'
export { isPlaced } from './layout-requests.js'
export { followLayouts } from './layout-run.js'
export {
  LAYOUT_SCOPES,
  mayFollow,
  NO_LAYOUT,
  PANES,
  type Arrangement,
  type LayoutScope,
  type LayoutState,
  type LayoutStep,
  type LayoutWish,
  type Pane,
  type Panes,
} from './layout-state.js'
export { leftOutOf, requestOf, searchHelp, type LeftOut } from './path-help.js'
export { pathOptionsOf, usableEdges } from './path-options.js'
export { pathPicture, type PathPicture, type PictureStep } from './path-picture.js'
export { windowOfStep } from './paths-requests.js'
export { followPaths, type Hire, type PathJob } from './path-search.js'
export {
  ALTERNATIVES,
  HELPS,
  NO_PATHS,
  NO_QUERY,
  pathShown,
  sameQuery,
  type HelpKind,
  type PathHelp,
  type PathQuery,
  type PathsState,
  type PathWalk,
} from './paths-state.js'
export { sameSelection, unitOf, type Request, type RequestType } from './requests.js'
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
export {
  INITIAL_STATE,
  NO_WINDOW,
  SIZINGS,
  type ExplorerState,
  type Failure,
  type Selection,
  type Sizing,
} from './state.js'
export { createStore, type Cause, type Listener, type Store } from './store.js'
export {
  BY_TIME,
  sourcesText,
  TABLE_COLUMNS,
  tableRow,
  tableRows,
  type TableColumn,
  type TableQuery,
  type TableRow,
  type TableSort,
} from './table-rows.js'
export { createTimelineSelector, timelineOf, type Timeline } from './timeline.js'
export {
  endsOf,
  enter,
  isOpen,
  leave,
  MOVES,
  nodeOrder,
  positionOf,
  selectionAt,
  settle,
  startOf,
  step,
  stopAt,
  stopsOf,
  type Move,
  type Outcome,
  type Position,
  type Stop,
  type WalkGround,
} from './walk.js'
export { decodeView, encodeView, languageIn, requestsTo, URL_KEYS, type NamedView } from './url.js'
export { wishIn } from './url-layout.js'
export { partOf, withPart, type Part } from './url-fragment.js'
export { embedCode, embedFrame, type EmbedCode, type Embedding } from './url-embed.js'
export { withPlaces } from './with-places.js'
