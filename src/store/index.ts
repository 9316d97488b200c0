/** The store room: requests in, frozen snapshots out, one filtered model for everything that is shown. */
export { createFrameSelector, EDGE, NODE, type Counts, type Frame } from './frame.js'
export { unitOf, type Request, type RequestType } from './requests.js'
export { INITIAL_STATE, NO_WINDOW, type ExplorerState, type Failure, type Selection } from './state.js'
export { createStore, type Cause, type Listener, type Store } from './store.js'
export { createTimelineSelector, timelineOf, type Timeline } from './timeline.js'
