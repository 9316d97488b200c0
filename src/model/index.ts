/** The model room: a file's data read into a {@link TemporalGraph}, or the list of what is wrong with it. */
export * from './records.js'
export * from './text.js'
export { belongingOf } from './belonging.js'
export { FORMAT_GENERATION, FORMAT_NAME, readGraph, type ReadResult } from './read-graph.js'
export { TemporalGraph } from './temporal-graph.js'
export { edgeId, nodeId, type EdgeId, type NodeId } from './keys.js'
