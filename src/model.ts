/**
 * `entente-graph/model`: everything that needs no page. Reads files, works out what holds when, and
 * imports in plain Node.
 */
export { EntenteError, type ErrorCode } from './core/errors.js'
export { formatIssue, type Issue, type Severity } from './core/issue.js'
export * from './time/index.js'
export * from './model/index.js'
export * from './formats/index.js'
export * from './paths/index.js'
