/** The paths room: how one node is linked to another, in the order things happened. Integer arrays, no DOM. */
export type { Cut, Path, PathAnswer, PathStep } from './answer.js'
export { columnsOf } from './columns.js'
export { answerOf, findPaths, nowhere, searchPaths } from './find-paths.js'
export { planOf, type PathPlan } from './plan.js'
export { KEPT_GRAPHS, type PathCall, type PathReply } from './service.js'
export { edgesOfLayer } from './layers.js'
export { earliestArrival, earliestArrivals, reach, type ReachAnswer, type Reached, type ReachOptions } from './reach.js'
export {
  DOUBTED_STATUSES,
  GOALS,
  MOST_PATHS,
  ORDERS,
  type Goal,
  type NetworkOptions,
  type Order,
  type PathOptions,
} from './options.js'
