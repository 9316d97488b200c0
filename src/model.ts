/**
 * `entente-graph/model`: everything that needs no page. Reads files, works out what holds when, and
 * imports in plain Node.
 */
export { EntenteError, type ErrorCode } from './core/errors.js'
export { formatIssue, type Issue, type Severity } from './core/issue.js'
export * from './time/index.js'
export * from './model/index.js'
export * from './formats/index.js'
export {
  DOUBTED_STATUSES,
  earliestArrival,
  earliestArrivals,
  findPaths,
  GOALS,
  MOST_PATHS,
  ORDERS,
  reach,
  searchPaths,
  type Cut,
  type Goal,
  type NetworkOptions,
  type Order,
  type Path,
  type PathAnswer,
  type PathOptions,
  type PathStep,
  type ReachAnswer,
  type Reached,
  type ReachOptions,
} from './paths/index.js'
